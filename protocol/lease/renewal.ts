/** Renewals of a running lease: accepted, asked for when late, lapsed, revived, and in the end given up. */
import { EndCause, type PeerId } from '../messages.ts'
import { endLease } from './ending.ts'
import { unitIds } from './offer.ts'
import type { LeaseRow } from './state.ts'
import { isRunning, LeasePhase } from './table.ts'
import { askEveryMs, askRoundMs, lateMs, orphanCheckMs } from './timing.ts'
import {
  changeLife,
  clearTimers,
  distinct,
  dropped,
  emit,
  type From,
  lifeOf,
  record,
  send,
  setTimer,
  timerKey,
  type Turn
} from './turn.ts'

/** Tolerance of a total between two clocks, per unit (README, section 6). */
export const toleranceMs = 1000

/** Accepts a renewal that is the signer's newest and whose total lies between the last one and the time since Started. */
export function handleLeaseRenew(turn: Turn, row: LeaseRow, { from, body }: From<'leaseRenew'>): void {
  const problem = renewalProblem(turn, row, from, body)
  if (problem !== undefined)
    return dropped(turn, 'leaseRenew', problem, { peer: from, job: row.job, number: body.number })
  const { lease, epoch } = row
  const revived = row.phase === LeasePhase.lapsed
  const unitMs = Math.min(body.unitMs, mostUnitMs(turn, row))
  record(turn, {
    type: 'provider/leaseRenewed',
    lease,
    epoch,
    by: from,
    number: body.number,
    unitMs,
    mono: turn.at.monoMs
  })
  emit(turn, revived ? 'lease:revived' : 'lease:renewed', row, { units: unitIds(row), peer: from, unitMs })
  clearTimers(turn, lease, 'orphan')
  armRenewal(turn, row)
}

function renewalProblem(turn: Turn, row: LeaseRow, from: PeerId, body: From<'leaseRenew'>['body']): string | undefined {
  const { numbers, unitMs } = row.renewals
  const tolerance = toleranceMs * row.grant.units.length
  if (!isRunning(row.phase)) return 'the lease is not running'
  if (body.epoch !== row.epoch) return 'another epoch'
  if (!maySign(turn, row, from)) return 'not the requester nor a delegate'
  if (body.number <= (numbers[from] ?? 0)) return 'not above the last number of this signer'
  if (body.unitMs < unitMs - tolerance) return 'less than what was signed before'
  if (body.unitMs > mostUnitMs(turn, row) + tolerance) return 'more than the time since Started'
  return undefined
}

/** Nobody signs for itself: a delegate's own lease is renewed by the others (a requester that provides too is the requester). */
function maySign(turn: Turn, row: LeaseRow, from: PeerId): boolean {
  if (from === row.requester) return true
  return from !== turn.options.self && (row.commit?.delegates.includes(from) ?? false)
}

/** Unit-milliseconds since Started. */
export function mostUnitMs(turn: Turn, row: LeaseRow): number {
  return row.grant.units.length * (turn.at.monoMs - (row.startedMono ?? turn.at.monoMs))
}

/** From Started and from each renewal on: when the lease lapses, and when its renewal is late. */
export function armRenewal(turn: Turn, { lease, commit }: LeaseRow): void {
  if (commit === undefined) return
  setTimer(turn, timerKey('lapse', lease), commit.terms.leaseTtlMs)
  setTimer(turn, timerKey('late', lease), commit.terms.renewEveryMs + lateMs)
  changeLife(turn, lease, { asked: 0 })
}

/** Asks the next one for a renewal: the requester, 2 s later each delegate in order, then the next round after a while. */
export function askRenewal(turn: Turn, row: LeaseRow): void {
  if (!isRunning(row.phase)) return
  const { lease, job, attempt, epoch } = row
  const signers = signersOf(turn, row)
  const { asked } = lifeOf(turn, lease)
  const to = signers[asked % signers.length] ?? row.requester
  send(turn, to, { type: 'renewAsk', job, attempt, epoch, unitMs: mostUnitMs(turn, row) })
  changeLife(turn, lease, { asked: asked + 1 })
  const round = Math.floor(asked / signers.length)
  const roundEnds = (asked + 1) % signers.length === 0
  setTimer(
    turn,
    timerKey('late', lease),
    roundEnds ? Math.min(askRoundMs, askEveryMs * 2 ** Math.min(round, 8)) : askEveryMs
  )
}

/** One that was asked refuses: the next is asked at once. */
export function handleAskRefused(turn: Turn, row: LeaseRow, from: PeerId): void {
  const signers = signersOf(turn, row)
  const { asked } = lifeOf(turn, row.lease)
  const wasLast = asked > 0 && signers[(asked - 1) % signers.length] === from
  if (wasLast && asked % signers.length !== 0) askRenewal(turn, row)
}

function signersOf(turn: Turn, row: LeaseRow): PeerId[] {
  const delegates = (row.commit?.delegates ?? []).filter((peer) => peer !== turn.options.self)
  return distinct([row.requester, ...delegates])
}

/** Nobody signed for the lease's ttl: the work runs on, unbilled. */
export function lapse(turn: Turn, row: LeaseRow): void {
  if (row.phase !== LeasePhase.running || row.commit === undefined) return
  const { lease, epoch, commit } = row
  record(turn, { type: 'provider/leaseLapsed', lease, epoch, mono: turn.at.monoMs })
  emit(turn, 'lease:lapsed', row, { units: unitIds(row) })
  const { orphanMs, leaseTtlMs } = commit.terms
  setTimer(turn, timerKey('orphan', lease), Math.max(1, orphanMs - leaseTtlMs))
}

/** Neither a signature nor the driver's member for `orphanMs`: nobody wants this work any more. */
export function checkOrphan(turn: Turn, row: LeaseRow): void {
  if (row.phase !== LeasePhase.lapsed || row.commit === undefined) return
  const { terms, driver } = row.commit
  const heard = lifeOf(turn, row.lease).heard[driver] ?? row.startedMono ?? turn.at.monoMs
  const alone = driver !== turn.options.self && turn.at.monoMs - heard >= terms.orphanMs
  if (alone) return endLease(turn, row, EndCause.lapsed, 'neither a signature nor the driver’s member for orphanMs')
  setTimer(turn, timerKey('orphan', row.lease), orphanCheckMs)
}
