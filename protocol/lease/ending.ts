/** The end of a lease: the work is confirmed dead first, then LeaseEnd is journalled and repeated until acknowledged. */
import type { Report } from '../machine.ts'
import {
  EndCause,
  type LeaseEnd,
  type PeerId,
  type ReceiptSignature,
  type Signed,
  type UsageReceipt
} from '../messages.ts'
import { unitIds } from './offer.ts'
import type { LeaseRow, Usage } from './state.ts'
import { isLive, isRunning, LeasePhase } from './table.ts'
import { answerTtlMs, backoffEndCapMs, restopMs, stragglersMs } from './timing.ts'
import {
  changeLife,
  clearTimer,
  clearTimers,
  distinct,
  dropped,
  emit,
  type From,
  lifeOf,
  record,
  repeatLater,
  rowOf,
  send,
  setTimer,
  signed,
  span,
  timerKey,
  type Turn
} from './turn.ts'

/** Begins the end of a live lease; the first cause stays. The heartbeats go on until the end is journalled. `used` replaces the usage that this process counted. */
export function endLease(turn: Turn, row: LeaseRow, cause: EndCause, detail: string, used?: Usage): void {
  if (!isLive(row.phase)) return
  const { lease, epoch } = row
  const usage = isRunning(row.phase) ? (used ?? usageOf(turn, row)) : undefined
  const about = { lease, epoch, cause, detail, mono: turn.at.monoMs }
  record(turn, usage ? { type: 'provider/leaseEnding', ...about, usage } : { type: 'provider/leaseEnding', ...about })
  changeLife(turn, lease, { endingMono: turn.at.monoMs })
  clearTimers(turn, lease, 'phase', 'lapse', 'late', 'orphan', 'ready', 'withdraw', 'exited')
  for (const peer of Object.keys(lifeOf(turn, lease).tunnels)) clearTimer(turn, timerKey('offer', lease, peer))
  stopWork(turn, row, usage !== undefined)
}

/** Asks for the stop, again until it is confirmed: units are not used before their old work is dead (I1). */
export function stopWork(turn: Turn, row: LeaseRow, pack: boolean): void {
  turn.effects.push({ type: 'stopWork', lease: row.lease, epoch: row.epoch, pack })
  setTimer(turn, timerKey('phase', row.lease), restopMs)
}

/**
 * Unit-milliseconds up to now: what was signed, and since the last signature at most the lease's ttl (what runs on
 * after the lapse is unbilled). Never more than units x time since Started.
 */
function usageOf(turn: Turn, row: LeaseRow): Usage {
  const { monoMs } = turn.at
  const units = row.grant.units.length
  const elapsed = monoMs - (row.startedMono ?? monoMs)
  const unsigned = Math.min(monoMs - row.renewals.mono, row.commit?.terms.leaseTtlMs ?? 0)
  const startedAt = row.startedAt ?? turn.at.wallMs
  const unitMs = Math.max(row.renewals.unitMs, Math.min(units * elapsed, row.renewals.unitMs + units * unsigned))
  return { startedAt, endedAt: startedAt + elapsed, unitMs, signedUnitMs: row.renewals.unitMs }
}

/** Everything of the lease is dead: its units are free from this record on. */
export function handleStopped(turn: Turn, row: LeaseRow, report: Report & { type: 'stopped' }): void {
  if (row.phase !== LeasePhase.stopping || row.ending === undefined) {
    if (row.phase === LeasePhase.over) emit(turn, 'work:stopped', row, { units: unitIds(row) })
    return
  }
  const { lease, epoch, job, attempt, ending } = row
  const { cause, detail } = whyEnded(ending, report.outOfMemory)
  const receipt = ending.usage && signed(turn, receiptOf(turn, row, cause, ending.usage))
  const end: LeaseEnd = { type: 'leaseEnd', job, attempt, epoch, cause, detail, output: report.output, receipt }
  const about = { lease, epoch, end, self: turn.options.self, mono: turn.at.monoMs, wall: turn.at.wallMs }
  record(
    turn,
    report.log ? { type: 'provider/leaseEnded', ...about, log: report.log } : { type: 'provider/leaseEnded', ...about }
  )
  clearTimers(turn, lease, 'beat')
  setTimer(turn, timerKey('phase', lease), row.commit?.terms.retentionMs ?? answerTtlMs)
  sendEnd(turn, lease)
  for (const peer of Object.keys(lifeOf(turn, lease).tunnels)) emit(turn, 'tunnel:closed', row, { peer })
  emit(turn, 'work:stopped', row, { units: unitIds(row) })
  emit(turn, 'lease:ended', row, { units: unitIds(row), cause, detail })
  if (receipt) emit(turn, 'receipt:issued', row, { unitMs: receipt.body.unitMs, amountMicro: receipt.body.amountMicro })
  const { endingMono } = lifeOf(turn, lease)
  if (endingMono !== 0) span(turn, row, 'teardown', endingMono)
}

/** What failed where the kernel killed for lack of memory failed for that: its exit code (137, or a launcher's 1) does not say so. */
function whyEnded(ending: NonNullable<LeaseRow['ending']>, outOfMemory = ''): Pick<LeaseEnd, 'cause' | 'detail'> {
  const { cause, detail } = ending
  const may = cause === EndCause.failed || cause === EndCause.runtimeFailed
  return may && outOfMemory !== '' ? { cause: EndCause.outOfMemory, detail: outOfMemory } : { cause, detail }
}

function receiptOf(turn: Turn, row: LeaseRow, cause: EndCause, usage: Usage): UsageReceipt {
  const { job, attempt, epoch, requester } = row
  const { priceMicroPerGpuHour } = row.grant
  const amountMicro = Number((BigInt(priceMicroPerGpuHour) * BigInt(usage.unitMs)) / 3_600_000n)
  const units = unitIds(row)
  const provider = turn.options.self
  return {
    type: 'usageReceipt',
    job,
    attempt,
    epoch,
    provider,
    requester,
    units,
    ...usage,
    priceMicroPerGpuHour,
    amountMicro,
    cause
  }
}

/** Sends LeaseEnd to those that did not acknowledge it; the driver's member is not told for longer than it waits. */
export function sendEnd(turn: Turn, lease: string): void {
  const row = rowOf(turn, lease)
  if (row?.phase !== LeasePhase.ended || row.end === undefined) return
  const waiting = endTargets(turn, row).filter((peer) => !row.acked.includes(peer))
  if (waiting.length === 0) return
  for (const peer of waiting) send(turn, peer, row.end)
  repeatLater(turn, timerKey('leaseEnd', lease), backoffEndCapMs)
}

function endTargets(turn: Turn, row: LeaseRow): PeerId[] {
  const driver = row.commit?.driver
  const late = turn.at.wallMs - (row.endedAt ?? 0) > stragglersMs
  const told = driver === undefined || driver === turn.options.self || late ? [] : [driver]
  return distinct([row.requester, ...told])
}

/** The requester's answer ends the repeats, with its signature under the receipt or its dispute; the driver's says that it knows. */
export function handleLeaseEndAck(turn: Turn, row: LeaseRow, { from, body }: From<'leaseEndAck'>): void {
  const known = from === row.requester || from === row.commit?.driver
  if (row.phase !== LeasePhase.ended || body.epoch !== row.epoch || !known) {
    return dropped(turn, 'leaseEndAck', 'no such end', { peer: from, job: row.job })
  }
  const signature = from === row.requester && row.end?.receipt ? body.signature : undefined
  if (signature !== undefined && !isUnderOwnReceipt(turn, row, signature)) {
    return dropped(turn, 'leaseEndAck', 'not the requester’s signature under this receipt', {
      peer: from,
      job: row.job
    })
  }
  if (row.acked.includes(from) && (signature === undefined || row.signature !== undefined)) return
  const about = { lease: row.lease, epoch: row.epoch, by: from, dispute: body.dispute }
  record(
    turn,
    signature ? { type: 'provider/leaseAcked', ...about, signature } : { type: 'provider/leaseAcked', ...about }
  )
  if (signature) emit(turn, 'receipt:countersigned', row, { unitMs: signature.body.receipt.body.unitMs })
  if (body.dispute !== '') emit(turn, 'receipt:disputed', row, { reason: body.dispute })
  if (from === row.requester) setTimer(turn, timerKey('phase', row.lease), answerTtlMs)
  const waiting = endTargets(turn, row).some((peer) => peer !== from && !row.acked.includes(peer))
  if (!waiting) clearTimers(turn, row.lease, 'leaseEnd')
}

/** The requester's own signature, and under the very receipt that was sent: one of another lease proves nothing. */
function isUnderOwnReceipt(turn: Turn, row: LeaseRow, signature: Signed<ReceiptSignature>): boolean {
  const { receipt } = signature.body
  const own = row.end?.receipt?.body
  if (own === undefined || signature.from !== row.requester || receipt.from !== turn.options.self) return false
  return Object.entries(own).every(
    ([field, value]) => String(receipt.body[field as keyof UsageReceipt]) === String(value)
  )
}

/** Forgets a lease whose answers nobody can ask for any more. */
export function forgetLease(turn: Turn, row: LeaseRow): void {
  record(turn, { type: 'provider/leaseForgotten', lease: row.lease, epoch: row.epoch })
  clearTimers(turn, row.lease, 'leaseEnd')
}
