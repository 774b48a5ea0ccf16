import type { LeaseEnd, LeaseEndAck, PeerId, ReceiptSignature, Signed, UsageReceipt } from '../messages.ts'
import { type EndedLease, endKey, type Gang, type GangMember, type Job } from './job.ts'
import type { Turn } from './turn.ts'

/** A receipt may exceed what this peer's own clock allows by this much a unit (the same tolerance as a renewal's). */
const RECEIPT_SLACK_MS = 1_000
/** A busy provider's timer may end a term late by this much. */
const TERM_SLACK_MS = 10_000

/** Journals a lease's end, with the signature or the reason against one; where a start was never heard of, the receipt stays half-signed until it is. */
export function journalEnd(turn: Turn, job: Job, gang: Gang, member: GangMember, end: LeaseEnd): EndedLease {
  const ended = judge(turn, job, gang, member, end)
  turn.record({ type: 'requester/leaseEnded', job: job.job, attempt: gang.attempt, ended })
  return ended
}

/** The answer to a LeaseEnd, which ends its repeats. A half-signed receipt gets none: it is sent again. */
export function acknowledgeEnd(turn: Turn, job: Job, ended: EndedLease): void {
  const { end, peer, signature, dispute } = ended
  if (ended.pending) return turn.send(driverOf(job, ended), { type: 'statusAsk', job: job.job, attempt: ended.attempt })
  sendAck(turn, peer, end, signature, dispute)
}

/** Answers a LeaseEnd. */
export function sendAck(
  turn: Turn,
  to: PeerId,
  end: LeaseEnd,
  signature: LeaseEndAck['signature'],
  dispute: string
): void {
  const { job, attempt, epoch } = end
  turn.send(to, { type: 'leaseEndAck', job, attempt, epoch, signature, dispute })
}

/** The line about a receipt, once it is decided upon. */
export function emitReceipt(turn: Turn, job: Job, { end, peer, attempt, pending, dispute }: EndedLease): void {
  if (end.receipt === undefined || pending) return
  const { unitMs, amountMicro } = end.receipt.body
  const fields = { attempt, peer, epoch: end.epoch, unitMs, amountMicro }
  if (dispute === '') turn.emit(job, 'receipt:countersigned', fields)
  else turn.emit(job, 'receipt:disputed', { ...fields, reason: dispute })
}

/** An attempt had started although its Started never came (or after it was given up): what it bills is owed. */
export function noteStart(turn: Turn, job: Job, gang: Gang): void {
  if (gang.startedAt !== undefined) return
  turn.record({ type: 'requester/startSeen', job: job.job, attempt: gang.attempt, at: turn.at.wallMs })
  signPending(turn, job, gang.attempt)
}

/** Signs what was half-signed for want of a start. */
export function signPending(turn: Turn, job: Job, attempt: number): void {
  const gang = turn.job(job.job).gangs[attempt]
  for (const member of gang?.members ?? []) {
    const before = turn.job(job.job).ends[endKey(attempt, member.peer)]
    if (gang === undefined || before?.pending !== true) continue
    const ended = journalEnd(turn, job, gang, member, before.end)
    emitReceipt(turn, job, ended)
    acknowledgeEnd(turn, job, ended)
  }
}

/** Why a receipt cannot be signed, or empty. Everything is compared with what this peer journalled at Commit. */
export function receiptFault(
  job: Job,
  gang: Gang,
  member: GangMember,
  receipt: Signed<UsageReceipt>,
  self: string,
  wallMs: number
): string {
  const { body } = receipt
  if (receipt.from !== member.peer || body.provider !== member.peer || body.requester !== self)
    return 'not a receipt between these peers'
  if (body.job !== job.job || body.attempt !== gang.attempt || body.epoch !== member.epoch) return 'of another lease'
  if ([...body.units].sort().join() !== [...member.units].sort().join())
    return `units ${body.units.join()}, leased ${member.units.join()}`
  if (body.priceMicroPerGpuHour !== member.priceMicroPerGpuHour)
    return `price ${body.priceMicroPerGpuHour}, agreed ${member.priceMicroPerGpuHour}`
  const { termMs, leaseTtlMs } = gang.terms
  // However late the LeaseEnd comes, nothing was used after the term.
  const { at } = gang.lost?.[member.peer] ?? {}
  // A lost member's renewals stop with its loss: what it may claim besides is one lease's life.
  const untilLostMs = at === undefined ? Infinity : at - gang.committedAt + leaseTtlMs
  const elapsedMs = Math.max(gang.elapsedMs, wallMs - gang.committedAt)
  const sinceMs = Math.min(elapsedMs, termMs + TERM_SLACK_MS, untilLostMs)
  const mostMs = member.units.length * (sinceMs + RECEIPT_SLACK_MS)
  if (body.unitMs > mostMs) return `${body.unitMs} unit-ms, at most ${mostMs} since the commit`
  const unsignedMs = member.units.length * leaseTtlMs
  if (body.unitMs - body.signedUnitMs > unsignedMs)
    return `${body.unitMs - body.signedUnitMs} unit-ms that nobody signed for, at most ${unsignedMs}`
  if (body.signedUnitMs > body.unitMs) return `${body.signedUnitMs} unit-ms signed of ${body.unitMs}`
  const mostMicro = Math.ceil((body.priceMicroPerGpuHour * body.unitMs) / 3_600_000)
  return body.amountMicro > mostMicro ? `amount ${body.amountMicro}, at most ${mostMicro}` : ''
}

function judge(turn: Turn, job: Job, gang: Gang, member: GangMember, end: LeaseEnd): EndedLease {
  const { self } = turn.context
  const row = { attempt: end.attempt, peer: member.peer, end, signature: undefined, dispute: '', pending: false }
  if (end.receipt === undefined) return row
  const dispute = receiptFault(job, gang, member, end.receipt, self, turn.at.wallMs)
  if (dispute !== '') return { ...row, dispute }
  if (gang.startedAt === undefined) return { ...row, pending: true }
  const body: ReceiptSignature = { type: 'receiptSignature', receipt: end.receipt }
  const { wallMs } = turn.at
  const signature = { from: self, issuedAt: wallMs, expiresAt: wallMs + turn.context.timings.messageTtlMs, body }
  return { ...row, signature }
}

function driverOf(job: Job, ended: EndedLease): PeerId {
  return job.gangs[ended.attempt]?.driver ?? ended.peer
}
