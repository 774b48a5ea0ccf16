/** The driver's member: it collects the Readys, decides that the attempt has started or is over, and says so. */
import { EndCause, type Outcome, type PeerId } from '../messages.ts'
import type { Gang } from '../lease/state.ts'
import { isLive } from '../lease/table.ts'
import { backoffEndCapMs, stragglersMs } from '../lease/timing.ts'
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
  span,
  timerKey,
  type Turn
} from '../lease/turn.ts'
import { ofRank, startRank } from './ranks.ts'
import { isLost, tellList } from './losses.ts'
import { epochOf } from './mesh.ts'
import { armRunning, isLeaseOf } from './start.ts'
import { GangPhase } from './table.ts'

/** Journals a member's Ready; one that comes late gets what has been decided meanwhile. */
export function handleReady(turn: Turn, gang: Gang, { from, body }: From<'ready'>): void {
  if (body.epoch !== epochOf(gang.commit, from) || !isLeaseOf(gang, from, body.lease)) {
    return dropped(turn, 'ready', 'not a member’s lease under this Commit', { peer: from, job: gang.job })
  }
  if (gang.phase !== GangPhase.forming) return answerMember(turn, gang, from)
  if (gang.readys[from] !== undefined) return
  record(turn, { type: 'provider/gangReady', lease: gang.lease, epoch: gang.epoch, peer: from, ready: body.lease })
}

/** Started, or Finish once there is an outcome. */
export function answerLatest(turn: Turn, gang: Gang, to: PeerId): void {
  const { job, attempt, outcome, started } = gang
  if (outcome !== undefined) return send(turn, to, { type: 'finish', job, attempt, outcome })
  if (started !== undefined) send(turn, to, { type: 'started', job, attempt, leases: started })
}

/** What a member is to know now: the list where it is not on it any more, else the latest. */
export function answerMember(turn: Turn, gang: Gang, to: PeerId): void {
  if (gang.outcome === undefined && isLost(gang, to)) tellList(turn, gang, to)
  else answerLatest(turn, gang, to)
}

/** With all Readys: journals Started, says it and starts the program, once (I7). */
export function settleStart(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  const row = rowOf(turn, lease)
  if (gang?.phase !== GangPhase.forming || row === undefined || !isLive(row.phase)) return
  const leases = gang.commit.members.flatMap(({ peer }) => gang.readys[peer] ?? [])
  if (leases.length < gang.commit.members.length) return
  const { epoch, commit } = gang
  record(turn, { type: 'provider/gangStarted', lease, epoch, leases, mono: turn.at.monoMs, wall: turn.at.wallMs })
  sendStarted(turn, lease)
  if (commit.perNode) startRank(turn, gang, commit)
  else turn.effects.push({ type: 'startProgram', lease, epoch, command: commit.command, requester: gang.requester })
  emit(turn, 'program:started', gang, { members: leases.length, ...ofRank(turn, commit) })
  armRunning(turn, row)
}

/** Says Started to those whose heartbeat has not confirmed it; to oneself as requester too. */
export function sendStarted(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  if (gang?.phase !== GangPhase.running || gang.started === undefined) return
  const { confirmed } = lifeOf(turn, lease)
  const knows = (peer: PeerId): boolean => confirmed.includes(peer) || (isLost(gang, peer) && peer !== gang.requester)
  const waiting = audience(turn, gang).filter((peer) => !knows(peer))
  for (const peer of waiting) answerLatest(turn, gang, peer)
  if (waiting.length > 0) repeatLater(turn, timerKey('started', lease))
}

/** Members and requester, each once; oneself only as the requester. */
function audience(turn: Turn, gang: Gang): PeerId[] {
  const others = gang.commit.members.map(({ peer }) => peer).filter((peer) => peer !== turn.options.self)
  return distinct([...others, gang.requester])
}

/** A member asks to take its Ready back: consented to before Started, answered by what was decided after. */
export function handleWithdraw(turn: Turn, gang: Gang, { from, body }: From<'withdraw'>): void {
  if (body.epoch !== epochOf(gang.commit, from))
    return dropped(turn, 'withdraw', 'another epoch', { peer: from, job: gang.job })
  if (gang.started !== undefined) return answerMember(turn, gang, from)
  notStarted(turn, gang, 'a member withdrew at its phase timeout', unready(gang) ?? from)
  send(turn, from, { type: 'withdrawn', job: gang.job, attempt: gang.attempt })
}

/** The attempt ends without a start. `peer`: whom the requester leaves out next time. */
export function notStarted(turn: Turn, gang: Gang, detail: string, peer: PeerId, lastLines: string[] = []): void {
  decide(turn, gang, { cause: EndCause.notStarted, exitCode: 0, signal: '', peer, detail, lastLines })
}

/** A member failed before the start. What the job itself brought and nobody can make is told as it is: another attempt would end the same. */
export function failedBefore(
  turn: Turn,
  gang: Gang,
  { cause, detail, lastLines = [] }: { cause: EndCause; detail: string; lastLines?: string[] },
  peer: PeerId
): void {
  const own: EndCause[] = [EndCause.environmentFailed, EndCause.dataFailed]
  if (!own.includes(cause)) return notStarted(turn, gang, `${cause}: ${detail}`, peer, lastLines)
  decide(turn, gang, { cause, exitCode: 0, signal: '', peer, detail, lastLines })
}

/** The first member whose Ready is missing. */
export function unready(gang: Gang): PeerId | undefined {
  return gang.commit.members.find(({ peer }) => gang.readys[peer] === undefined)?.peer
}

/** How the attempt ended: journalled once, then said by Finish until each member ended and the requester answered. */
export function decide(turn: Turn, gang: Gang, outcome: Outcome): void {
  if (gang.outcome !== undefined) return
  const { lease, epoch } = gang
  record(turn, { type: 'provider/gangOutcome', lease, epoch, outcome, wall: turn.at.wallMs })
  clearTimers(turn, lease, 'started', 'members')
  setTimer(turn, timerKey('gang', lease), stragglersMs)
  changeLife(turn, lease, { answered: false })
  emit(turn, 'gang:decided', gang, { cause: outcome.cause, peer: outcome.peer, detail: outcome.detail })
  if (gang.startedMono !== undefined && lifeOf(turn, lease).joinedMono !== undefined)
    span(turn, gang, 'driver', gang.startedMono)
  sendFinish(turn, lease)
}

/** Says Finish to members that have not ended and, until it answered or has the Result to answer, to the requester. */
export function sendFinish(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  if (gang?.outcome === undefined || gang.phase === GangPhase.closed) return
  const { answered } = lifeOf(turn, lease)
  const told = answered || gang.result !== undefined
  const waiting = audience(turn, gang).filter((peer) => {
    const member = epochOf(gang.commit, peer) !== undefined && peer !== turn.options.self
    return (member && gang.ends[peer] === undefined) || (peer === gang.requester && !told)
  })
  for (const peer of waiting) answerLatest(turn, gang, peer)
  if (waiting.length > 0) repeatLater(turn, timerKey('finish', lease), backoffEndCapMs)
}

/** The driver's own lease ended by itself (its work, its term, its provider): so does the attempt. */
export function settleOutcome(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  const row = rowOf(turn, lease)
  if (gang === undefined || gang.outcome !== undefined || (row !== undefined && isLive(row.phase))) return
  const { self } = turn.options
  const detail = row?.ending?.detail ?? 'the driver’s member lost its lease'
  if (gang.started === undefined) return notStarted(turn, gang, detail, self)
  const cause = driverCause(row?.ending?.cause)
  decide(turn, gang, { cause, exitCode: 0, signal: '', peer: self, detail, lastLines: [] })
}

/** Causes that say what happened stay; a provider that stopped or restarted took the driver with it. */
function driverCause(cause: EndCause | undefined): EndCause {
  const plain: Array<EndCause | undefined> = [
    EndCause.termOver,
    EndCause.lapsed,
    EndCause.runtimeFailed,
    EndCause.outOfMemory,
    EndCause.dataFailed
  ]
  return cause !== undefined && plain.includes(cause) ? cause : EndCause.driverLost
}
