/** After the outcome: every member ends, the driver's member collects what they made and serves the Result. */
import type { Report } from '../machine.ts'
import { type Blob, EndCause, type Outcome, type Output, type PeerId, RefusalCode } from '../messages.ts'
import { endLease } from '../lease/ending.ts'
import { dropHold } from '../lease/hold.ts'
import type { Gang, LeaseRow } from '../lease/state.ts'
import { isLive, isRunning, LeasePhase } from '../lease/table.ts'
import { answerTtlMs, backoffEndCapMs, rekeepMs } from '../lease/timing.ts'
import {
  changeLife,
  clearTimers,
  distinct,
  dropped,
  emit,
  type From,
  gangOf,
  lifeOf,
  record,
  repeatLater,
  rowOf,
  send,
  setTimer,
  timerKey,
  type Turn
} from '../lease/turn.ts'
import { linesOf, noteExit } from './exits.ts'
import { decide, failedBefore } from './gang.ts'
import { goesOnWithout, isLost, loseMember } from './losses.ts'
import { epochOf } from './mesh.ts'
import { ofRank } from './ranks.ts'
import { bounded } from './said.ts'
import { GangPhase } from './table.ts'

/** Member: the attempt is over. One that has ended before says so again. */
export function handleFinish(turn: Turn, row: LeaseRow, { from, body }: From<'finish'>): void {
  if (row.commit === undefined || from !== row.commit.driver || from === turn.options.self) return
  if (isLive(row.phase)) return endLease(turn, row, body.outcome.cause, body.outcome.detail)
  if (row.phase === LeasePhase.ended && row.end !== undefined) send(turn, from, row.end)
}

/** Driver's member: a member ended. Before the outcome its loss is the attempt's. Where the requester is the same node, its half acknowledges. */
export function handleLeaseEnd(turn: Turn, gang: Gang, { from, body }: From<'leaseEnd'>): void {
  if (body.epoch !== epochOf(gang.commit, from))
    return dropped(turn, 'leaseEnd', 'another epoch', { peer: from, job: gang.job })
  const { job, attempt, lease, epoch } = gang
  const { cause, detail, output } = body
  if (gang.ends[from] === undefined) {
    const why = cause === EndCause.outOfMemory ? { detail } : {}
    record(turn, { type: 'provider/gangEnded', lease, epoch, peer: from, cause, ...why, ...(output ? { output } : {}) })
    if (!isLost(gang, from)) memberLost(turn, gang, from, cause, detail)
  }
  if (turn.options.self === gang.requester) return
  send(turn, from, { type: 'leaseEndAck', job, attempt, epoch: body.epoch, signature: undefined, dispute: '' })
}

/** A member is gone: the attempt ends, unless it may and can go on without. What its runtime died of is told as it is, and so is the term, which is the same for all. */
export function memberLost(turn: Turn, gang: Gang, peer: PeerId, cause: EndCause, detail: string): void {
  if (gang.started === undefined) return failedBefore(turn, gang, { cause, detail }, peer)
  if (goesOnWithout(turn, gang, peer, cause)) return loseMember(turn, gang, peer, cause, detail)
  const own: EndCause[] = [EndCause.runtimeFailed, EndCause.outOfMemory, EndCause.termOver, EndCause.dataFailed]
  const told = own.includes(cause) ? cause : EndCause.providerLost
  const lastLines = linesOf(turn, gang, peer)
  decide(turn, gang, { cause: told, exitCode: 0, signal: '', peer, detail: detail || cause, lastLines })
}

/** The program's own end, reported under the lease that runs it. */
export function handleProgramExited(turn: Turn, gang: Gang, report: Report & { type: 'programExited' }): void {
  if (gang.phase !== GangPhase.running) return
  const { cause, exitCode } = report.outcome
  const outcome = { ...report.outcome, ...bounded(report.outcome) }
  emit(turn, 'program:exited', gang, { exitCode, cause, ...ofRank(turn, gang.commit) })
  if (gang.commit.perNode) noteExit(turn, gang, turn.options.self, outcome)
  else decide(turn, gang, outcome)
}

/**
 * Preparation, tunnel or Ray failed: the hold or lease ends, and with it the attempt (told by LeaseEnd, or here as the
 * driver). What fails of the preparations once the program runs (a tunnel, a full cache) is a failure of the runtime.
 */
export function handleWorkFailed(turn: Turn, row: LeaseRow, report: Report & { type: 'workFailed' }): void {
  const late = isRunning(row.phase) && report.cause === EndCause.preparing
  const cause = late ? EndCause.runtimeFailed : report.cause
  const { detail, lastLines } = bounded(report)
  if (row.phase === LeasePhase.held) return dropHold(turn, row, RefusalCode.noRuntime, 'hold:released', detail)
  if (!isLive(row.phase)) return
  const gang = gangOf(turn, row.lease)
  const { self } = turn.options
  if (gang !== undefined && !isRunning(row.phase)) failedBefore(turn, gang, { cause, detail, lastLines }, self)
  else if (gang !== undefined) decide(turn, gang, { cause, exitCode: 0, signal: '', peer: self, detail, lastLines })
  endLease(turn, row, cause, detail)
}

/** With an outcome: ends the driver's own lease, and once all members ended (or are given up) keeps what they made. */
export function settleFinish(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  if (gang?.phase !== GangPhase.finishing || gang.outcome === undefined) return
  const row = rowOf(turn, lease)
  if (row !== undefined && isLive(row.phase)) return endLease(turn, row, gang.outcome.cause, gang.outcome.detail)
  const { stragglersOver, answered } = lifeOf(turn, lease)
  const waiting = !stragglersOver && gang.commit.members.some(({ peer }) => isAwaited(gang, peer))
  if (gang.ends[turn.options.self] === undefined || waiting) return
  if (gang.started === undefined) return answered ? closeGang(turn, gang) : undefined
  record(turn, { type: 'provider/gangKeeping', lease, epoch: gang.epoch })
  keep(turn, lease)
}

/** A member that was lost by its silence will not send what it made. */
function isAwaited(gang: Gang, peer: PeerId): boolean {
  const lost = gang.outcome?.cause === EndCause.providerLost && gang.outcome.peer === peer
  return gang.ends[peer] === undefined && !lost && !isLost(gang, peer)
}

/** Fetches outputs and log to this disk; idempotent, and asked for again until `kept`. */
export function keep(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  if (gang?.phase !== GangPhase.keeping) return
  const { job, attempt, requester, log } = gang
  const outputs = outputsOf(gang)
  const from = distinct(outputs.map(({ peer }) => peer))
  turn.effects.push({ type: 'keepOutputs', job, attempt, outputs, log, from, requester })
  setTimer(turn, timerKey('gang', lease), rekeepMs)
}

function outputsOf(gang: Gang): Output[] {
  return gang.commit.members.flatMap(({ peer, name }) => {
    const blob = gang.ends[peer]?.output
    return blob === undefined ? [] : [{ peer, name, blob }]
  })
}

/** Where no program ran there is no log. */
const noLog: Blob = Object.freeze({ sha256: '', sizeBytes: 0 })

/** All is on this disk: the Result goes to the requester and to the copy's holder. */
export function handleKept(turn: Turn, gang: Gang, report: Report & { type: 'kept' }): void {
  if (gang.phase !== GangPhase.keeping || gang.outcome === undefined) return
  const { lease, epoch, job, attempt } = gang
  const outcome = resultOf(gang, gang.outcome)
  const copy = copyHolder(turn, gang)
  const holders = [turn.options.self, ...(copy === undefined ? [] : [copy])]
  const log = gang.log ?? noLog
  const result = { type: 'result', job, attempt, outcome, outputs: report.outputs, log, holders } as const
  record(turn, { type: 'provider/gangResult', lease, epoch, result: { ...result, holders } })
  setTimer(turn, timerKey('gang', lease), gang.commit.terms.retentionMs)
  sendResult(turn, lease)
}

/**
 * A program that failed while a member ran out of memory failed for that, wherever its driver was: a launcher or an actor's
 * caller ends with an exit code of its own, long before anybody can say why.
 */
function resultOf(gang: Gang, outcome: Outcome): Outcome {
  const { commit, ends } = gang
  // One that was done without long before has no part in it.
  const isStarved = (peer: PeerId): boolean => ends[peer]?.cause === EndCause.outOfMemory && !isLost(gang, peer)
  const starved = commit.members.find(({ peer }) => isStarved(peer))
  const may = outcome.cause === EndCause.failed || outcome.cause === EndCause.runtimeFailed
  if (starved === undefined || !may) return outcome
  const { peer } = starved
  return { ...outcome, cause: EndCause.outOfMemory, peer, detail: ends[peer]?.detail ?? outcome.detail }
}

/** The next delegate that is still there; the requester needs no copy beside its own. */
function copyHolder(turn: Turn, gang: Gang): PeerId | undefined {
  const { self } = turn.options
  const isThere = (peer: PeerId): boolean => gang.ends[peer] !== undefined && !isLost(gang, peer)
  return gang.commit.delegates.find((peer) => peer !== self && peer !== gang.requester && isThere(peer))
}

/** Sends the Result to those that have not acknowledged it. */
export function sendResult(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  if (gang?.phase !== GangPhase.serving || gang.result === undefined) return
  const waiting = receivers(turn, gang).filter((peer) => !gang.acked.includes(peer))
  for (const peer of waiting) send(turn, peer, gang.result)
  if (waiting.length > 0) repeatLater(turn, timerKey('result', lease), backoffEndCapMs)
}

function receivers(turn: Turn, gang: Gang): PeerId[] {
  const copies = (gang.result?.holders ?? []).filter((peer) => peer !== turn.options.self)
  return distinct([gang.requester, ...copies])
}

/** The requester has it all: nothing is kept any longer, here or at the copy's holder. */
export function handleResultAck(turn: Turn, gang: Gang, from: PeerId): void {
  if (gang.phase !== GangPhase.serving || !receivers(turn, gang).includes(from) || gang.acked.includes(from)) return
  const { lease, epoch, job, attempt } = gang
  record(turn, { type: 'provider/gangAcked', lease, epoch, peer: from })
  if (from !== gang.requester) return
  for (const peer of receivers(turn, gang)) {
    if (peer !== gang.requester) send(turn, peer, { type: 'resultAck', job, attempt })
  }
  closeGang(turn, gang)
}

/** Nothing is repeated any more; late questions are still answered for a while. */
export function closeGang(turn: Turn, gang: Gang): void {
  const { lease, epoch, job, attempt } = gang
  record(turn, { type: 'provider/gangClosed', lease, epoch })
  clearTimers(turn, lease, 'finish', 'result')
  setTimer(turn, timerKey('gang', lease), answerTtlMs)
  if (gang.started !== undefined) turn.effects.push({ type: 'dropOutputs', job, attempt })
  emit(turn, 'gang:closed', gang, { cause: gang.outcome?.cause })
}

/** The exit timer of a gang, by phase (`gangExits`). */
export function handleGangTimer(turn: Turn, gang: Gang): void {
  const { lease, epoch, phase, commit } = gang
  if (phase === GangPhase.finishing) return giveUpStragglers(turn, gang)
  const old = turn.at.wallMs - (gang.outcomeAt ?? 0) > commit.terms.retentionMs
  if (phase === GangPhase.serving || (phase === GangPhase.keeping && old)) return closeGang(turn, gang)
  if (phase === GangPhase.keeping) return keep(turn, lease)
  if (phase === GangPhase.closed) record(turn, { type: 'provider/gangForgotten', lease, epoch })
}

/** Once, stragglers are given up; then an attempt that never started waits for its requester's answer no longer than this. */
function giveUpStragglers(turn: Turn, gang: Gang): void {
  if (lifeOf(turn, gang.lease).stragglersOver) return closeGang(turn, gang)
  changeLife(turn, gang.lease, { stragglersOver: true })
  setTimer(turn, timerKey('gang', gang.lease), gang.commit.terms.retentionMs)
}
