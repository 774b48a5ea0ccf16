/**
 * With `perNode` the command runs on every member: how those processes end, and what that makes of the attempt (README,
 * section 9). A member says so to the driver's member; the first that failed decides, or all that ended with 0.
 */
import type { Report } from '../machine.ts'
import { EndCause, type Outcome, type PeerId } from '../messages.ts'
import type { Gang, LeaseRow } from '../lease/state.ts'
import { isRunning } from '../lease/table.ts'
import { backoffEndCapMs, rankStartMs } from '../lease/timing.ts'
import {
  changeLife,
  dropped,
  emit,
  type From,
  gangOf,
  lifeOf,
  record,
  repeatLater,
  rowOf,
  send,
  timerKey,
  type Turn
} from '../lease/turn.ts'
import { answerLatest, decide } from './gang.ts'
import { epochOf } from './mesh.ts'
import { rankOf } from './ranks.ts'
import { bounded } from './said.ts'
import { GangPhase } from './table.ts'

/** Member: its own process has ended. Journalled, then said until Finish. */
export function handleRankExited(turn: Turn, row: LeaseRow, report: Report & { type: 'programExited' }): void {
  if (row.commit?.perNode !== true || !isRunning(row.phase) || row.exited !== undefined) return
  const { lease, epoch } = row
  const outcome = ofRank(turn.options.self, report.outcome)
  record(turn, { type: 'provider/rankExited', lease, epoch, outcome })
  const { cause, exitCode } = outcome
  emit(turn, 'program:exited', row, { exitCode, cause, rank: rankOf(row.commit, turn.options.self) })
  sendExited(turn, lease)
}

/** Sends Exited (again). */
export function sendExited(turn: Turn, lease: string): void {
  const row = rowOf(turn, lease)
  if (row?.commit === undefined || row.exited === undefined || !isRunning(row.phase)) return
  const { job, attempt, epoch, exited } = row
  send(turn, row.commit.driver, { type: 'exited', job, attempt, epoch, outcome: exited })
  repeatLater(turn, timerKey('exited', lease), backoffEndCapMs)
}

/** Driver's member: a member's process has ended. Once the attempt is decided, Finish is the answer. */
export function handleExited(turn: Turn, gang: Gang, { from, body }: From<'exited'>): void {
  const mine = body.epoch === epochOf(gang.commit, from)
  if (!mine || !gang.commit.perNode || gang.started === undefined || from === turn.options.self) {
    return dropped(turn, 'exited', 'not of a member’s own process under its epoch', { peer: from, job: gang.job })
  }
  if (gang.phase !== GangPhase.running) return answerLatest(turn, gang, from)
  noteExit(turn, gang, from, ofRank(from, body.outcome))
}

/** Journals how a member's process ended; what it means is settled once the others were heard. */
export function noteExit(turn: Turn, gang: Gang, peer: PeerId, outcome: Outcome): void {
  if (exitsOf(gang).some((exit) => exit.peer === peer)) return
  const { lease, epoch } = gang
  record(turn, { type: 'provider/gangExited', lease, epoch, peer, outcome, mono: turn.at.monoMs })
}

/**
 * Success once all have ended with 0. The first failure decides as soon as every other member was heard since: processes
 * that lose a peer fail before anybody can know that the peer's provider is gone, and that loss is then the cause.
 */
export function settleExits(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  if (gang?.phase !== GangPhase.running || !gang.commit.perNode) return
  const exits = exitsOf(gang)
  const first = firstFailure(gang)
  const left = gang.commit.members.filter(({ peer }) => !exits.some((exit) => exit.peer === peer))
  if (first === undefined) return left.length === 0 ? decide(turn, gang, allSucceeded(gang)) : undefined
  const { heard } = lifeOf(turn, lease)
  const isSilent = (peer: PeerId): boolean => peer !== turn.options.self && (heard[peer] ?? 0) <= first.mono
  if (!left.some(({ peer }) => isSilent(peer))) decide(turn, gang, first.outcome)
}

/** The first member whose process ended with something other than 0. */
export function firstFailure(gang: Gang): NonNullable<Gang['exits']>[number] | undefined {
  return exitsOf(gang).find(({ outcome }) => outcome.cause !== EndCause.succeeded)
}

/** What a member's process said last: its own end, else what the driver's member has read of its log, else the first failure's. */
export function linesOf(turn: Turn, gang: Gang, peer: PeerId): string[] {
  const own = exitsOf(gang).find((exit) => exit.peer === peer)?.outcome.lastLines
  return own ?? lifeOf(turn, gang.lease).said[peer] ?? firstFailure(gang)?.outcome.lastLines ?? []
}

/** Driver's member: the newest lines of another member's log, for the case that it is lost. */
export function handleRankSaid(turn: Turn, row: LeaseRow, report: Report & { type: 'rankSaid' }): void {
  const { said } = lifeOf(turn, row.lease)
  const { lastLines } = bounded({ detail: '', lastLines: report.lastLines })
  changeLife(turn, row.lease, { said: { ...said, [report.peer]: lastLines } })
}

/** A member that has not confirmed Started long after the others: its process never started. */
export function neverStarted(turn: Turn, gang: Gang): PeerId | undefined {
  if (!gang.commit.perNode || gang.startedMono === undefined) return undefined
  if (turn.at.monoMs - gang.startedMono <= rankStartMs) return undefined
  const { confirmed } = lifeOf(turn, gang.lease)
  const { self } = turn.options
  return gang.commit.members.find(({ peer }) => peer !== self && !confirmed.includes(peer))?.peer
}

function exitsOf(gang: Gang): NonNullable<Gang['exits']> {
  return gang.exits ?? []
}

function allSucceeded({ commit }: Gang): Outcome {
  const detail = commit.members.length === 1 ? '' : `on all ${commit.members.length} members`
  return { cause: EndCause.succeeded, exitCode: 0, signal: '', peer: '', detail, lastLines: [] }
}

/** A member speaks of its own process alone, and only of ends that a process can have. */
function ofRank(peer: PeerId, outcome: Outcome): Outcome {
  const own: EndCause[] = [EndCause.succeeded, EndCause.outOfMemory]
  const cause = own.includes(outcome.cause) ? outcome.cause : EndCause.failed
  return { ...outcome, ...bounded(outcome), cause, peer }
}
