import {
  EndCause,
  type Finish,
  type JobId,
  type Outcome,
  type Output,
  type PeerId,
  type Result,
  type Signed
} from '../messages.ts'
import type { Report } from '../machine.ts'
import { endJob, failAttempt, outcomeFields, participants, release, retryAttempt } from './attempt.ts'
import { againWhenDone, leadsOn, loseAttempt } from './again.ts'
import { endKey, type Gang, gangOf, type Job } from './job.ts'
import { JobEvent, JobState, nextJobState } from './job-states.ts'
import { endsAttemptOnly, isFinalFault, isHardFailure, neverStarted, outcomeOf } from './outcome.ts'
import { noteStart } from './receipts.ts'
import type { Turn } from './turn.ts'

/** States in which an attempt may end without ending its job. */
const FORMING: readonly JobState[] = [JobState.committing, JobState.forming, JobState.withdrawing]

/**
 * The driver's member says that the attempt is over. The acknowledgement of its LeaseEnd or Result answers it; an
 * attempt that never started has no Result, and ResultAck says that none is waited for.
 */
export function onFinish(turn: Turn, message: Signed<Finish>): void {
  const { body: finish, from } = message
  const job = turn.state.jobs[finish.job]
  const gang = job?.gangs[finish.attempt]
  if (job === undefined || gang?.driver !== from) return
  // Data sets may fail before the start, which is final, and after it, where there is a Result.
  const isFinal = isFinalFault(finish.outcome.cause) && gang.startedAt === undefined
  if (isFinal || neverStarted(finish.outcome)) acknowledge(turn, finish.job, finish.attempt, [from])
  else noteStart(turn, job, gang)
  if (job.attempt !== finish.attempt || job.state === JobState.ended) return
  // First: an attempt whose start this peer missed may have lapsed for that, and its storage is worth going on from.
  if (leadsOn(turn.job(job.job), finish.outcome)) return loseAttempt(turn, turn.job(job.job), finish.outcome)
  if (endsAttemptOnly(finish.outcome) && FORMING.includes(job.state)) return attemptOver(turn, job, finish.outcome)
  if (isFinalFault(finish.outcome.cause) && FORMING.includes(job.state)) return endForGood(turn, job, finish.outcome)
  if (nextJobState(job.state, JobEvent.finish) === undefined) return
  turn.record({ type: 'requester/finished', job: job.job, attempt: job.attempt, outcome: finish.outcome })
  turn.emit(job, 'job:finishing', outcomeFields(finish.outcome))
  turn.timer(turn.context.timings.finishAskMs, job.job, 'repeat')
}

/** The result is known: from the driver's member, or from the copy's holder once the driver's member is silent. */
export function onResult(turn: Turn, message: Signed<Result>): void {
  const { body: result, from } = message
  const job = turn.state.jobs[result.job]
  const gang = job?.gangs[result.attempt]
  if (job === undefined || gang === undefined || !gang.delegates.includes(from)) return
  if (from === gang.driver && !neverStarted(result.outcome)) noteStart(turn, job, gang)
  if (job.state === JobState.ended || job.attempt !== result.attempt)
    return acknowledge(turn, result.job, result.attempt, [from])
  if (from !== gang.driver && !believesCopy(turn, job, gang, result.outcome)) return
  if (leadsOn(turn.job(job.job), result.outcome)) {
    acknowledge(turn, result.job, result.attempt, [from])
    return loseAttempt(turn, turn.job(job.job), result.outcome)
  }
  if (endsAttemptOnly(result.outcome) && FORMING.includes(job.state)) {
    acknowledge(turn, result.job, result.attempt, [from])
    return attemptOver(turn, job, result.outcome)
  }
  takeResult(turn, job, result)
}

/** Files of the result are here. With some missing it is asked for again, a bounded number of times. */
export function onResultFetched(turn: Turn, report: Extract<Report, { type: 'resultFetched' }>): void {
  const job = turn.state.jobs[report.job]
  if (job?.state !== JobState.fetching || job.attempt !== report.attempt) return
  if (report.missing.length > 0 && turn.live(job.job).fetches + 1 < turn.context.timings.maxFetches) {
    return turn.repeatLater(job.job, true)
  }
  acceptResult(turn, job, report.missing)
}

/** Accepts what is there, once: the same record ends the job (I6). */
export function acceptResult(turn: Turn, job: Job, missing: Output[]): void {
  const gang = gangOf(job)
  if (job.result === undefined || gang === undefined) return
  endJob(turn, job.job, job.result.outcome, { result: job.result, missing })
  acknowledge(turn, job.job, job.attempt, [...new Set([gang.driver, ...job.result.holders])])
}

/** Asks the interpreter for the result's files; idempotent, so it is also the repeat and the restart. */
export function fetchResult(turn: Turn, job: Job): void {
  if (job.result === undefined) return
  const { outputs, log, holders } = job.result
  turn.effects.push({ type: 'fetchResult', job: job.job, attempt: job.attempt, outputs, log, holders })
}

/** Nothing came for a while: the fetch is asked for again, up to the day for which results are kept. */
export function onFetchTimeout(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  const since = gang?.committedAt ?? job.submittedAt
  if (turn.at.wallMs - since > (gang?.terms.retentionMs ?? 0) + job.spec.needs.termMs) {
    return acceptResult(turn, job, job.result?.outputs ?? [])
  }
  fetchResult(turn, job)
  turn.exitTimer(job.job)
}

/** The driver's member is gone: the others stop, and their outputs are collected or another attempt follows. */
export function loseDriver(turn: Turn, id: JobId, cause: EndCause, detail: string): void {
  const job = turn.job(id)
  const gang = gangOf(job)
  if (gang === undefined || nextJobState(job.state, JobEvent.lose) === undefined) return
  const stopped = job.stopAsked ? EndCause.stopped : cause
  const known = job.finish?.cause === EndCause.succeeded ? undefined : job.finish
  const outcome = known ?? {
    ...outcomeOf(stopped, `the driver's member: ${detail}`, gang.driver),
    exitCode: job.finish?.exitCode ?? 0
  }
  // A program that ended well is not run again, whatever becomes of what it left.
  const again = job.finish?.cause !== EndCause.succeeded && leadsOn(job, outcome)
  const about = { job: id, attempt: job.attempt, outcome }
  turn.record({ type: 'requester/lost', ...about, ...(again ? { again, at: turn.at.wallMs } : {}) })
  turn.emit(job, 'job:driver-lost', { ...outcomeFields(outcome), again })
  repeatSalvage(turn, turn.job(id))
  salvageWhenDone(turn, id)
}

/** Release to every member that has not ended, and the question whether anybody has the result after all. */
export function repeatSalvage(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  if (gang === undefined) return
  release(turn, job, openMembers(job, gang), EndCause.driverLost)
  askStatus(turn, job)
  turn.repeatLater(job.job)
}

/**
 * With the LeaseEnd of every member but the lost one, or at the end of its time, what came is the result. A member that
 * knew of the program's end may have a copy of the Result, or hear of it: then all of the time is waited.
 */
export function salvageWhenDone(turn: Turn, id: JobId, timeIsOver = false): void {
  const job = turn.job(id)
  const gang = gangOf(job)
  if (gang === undefined || job.state !== JobState.salvaging) return
  if (job.again === true) return againWhenDone(turn, job, timeIsOver)
  if (!timeIsOver && openMembers(job, gang).length > 0 && !nobodyKnowsMore(job, gang)) return
  const outcome = job.finish ?? outcomeOf(EndCause.driverLost, '', gang.driver)
  const outputs = salvaged(job, gang)
  if (outputs.length === 0) return endJob(turn, id, outcome)
  const holders = outputs.map((output) => output.peer)
  const log = { sha256: '', sizeBytes: 0 }
  takeResult(turn, job, { type: 'result', job: id, attempt: job.attempt, outcome, outputs, log, holders })
}

/** Where does the attempt stand? To the driver's member and the copy's holder. */
export function askStatus(turn: Turn, job: Job): void {
  for (const peer of gangOf(job)?.delegates.slice(0, 2) ?? []) {
    turn.send(peer, { type: 'statusAsk', job: job.job, attempt: job.attempt })
  }
}

/** The driver's member answered that nothing of the attempt runs, or never will. */
export function attemptOver(turn: Turn, job: Job, outcome: Outcome): void {
  const hard = outcome.peer !== '' && isHardFailure(outcome.cause) ? [outcome.peer] : []
  const soft = outcome.peer !== '' && hard.length === 0 ? [outcome.peer] : []
  if (job.state === JobState.committing || job.state === JobState.forming) {
    return failAttempt(turn, job.job, { outcome, soft, hard, counted: true, settled: true })
  }
  if (job.state === JobState.withdrawing)
    retryAttempt(turn, job.job, { failure: undefined, counted: false, funnel: job.funnel })
}

/** What the job brought cannot be used by anybody: everybody is let go, and the job is over. */
export function endForGood(turn: Turn, job: Job, outcome: Outcome): void {
  release(turn, job, participants(job), job.stopAsked ? EndCause.stopped : EndCause.released)
  endJob(turn, job.job, job.stopAsked ? outcomeOf(EndCause.stopped, 'stopped before it started') : outcome)
}

function takeResult(turn: Turn, job: Job, result: Result): void {
  if (nextJobState(job.state, JobEvent.result) === undefined) return
  const kept = { ...result, ...ofMembers(job, result) }
  if (job.finish === undefined) turn.emit(job, 'job:finishing', outcomeFields(result.outcome))
  turn.record({ type: 'requester/resulted', job: job.job, attempt: job.attempt, result: kept })
  fetchResult(turn, turn.job(job.job))
}

/** One output of each member, from members: what a driver's member names besides is not fetched to this disk, from nobody. */
function ofMembers(job: Job, { outputs, holders }: Result): Pick<Result, 'outputs' | 'holders'> {
  const members = gangOf(job)?.members.map((member) => member.peer) ?? []
  return {
    outputs: members.flatMap((peer) => outputs.find((output) => output.peer === peer) ?? []),
    holders: [...new Set(holders)].filter((peer) => members.includes(peer))
  }
}

/**
 * The copy's holder is believed only while the driver's member itself says nothing, and never against what that said
 * before: any member can claim to hold a copy. A failure whose reason the driver's member found later is no contradiction.
 */
function believesCopy(turn: Turn, job: Job, gang: Gang, { cause }: Outcome): boolean {
  const said = job.finish?.cause
  if (said !== undefined && said !== EndCause.driverLost && said !== cause && cause !== EndCause.outOfMemory)
    return false
  const silentMs = turn.at.monoMs - (turn.live(job.job).heard[gang.driver] ?? 0)
  return job.state === JobState.salvaging || silentMs > turn.context.timings.driverSilenceMs
}

/** Every member but the driver's ended for the loss of the driver's member: none of them heard of a Finish. */
function nobodyKnowsMore(job: Job, gang: Gang): boolean {
  const others = gang.members.filter(({ peer }) => peer !== gang.driver)
  return others.every(({ peer }) => job.ends[endKey(gang.attempt, peer)]?.end.cause === EndCause.driverLost)
}

function openMembers(job: Job, gang: Gang): PeerId[] {
  return gang.members.map((member) => member.peer).filter((peer) => job.ends[endKey(gang.attempt, peer)] === undefined)
}

function salvaged(job: Job, gang: Gang): Output[] {
  return gang.members.flatMap(({ peer, name }) => {
    const blob = job.ends[endKey(gang.attempt, peer)]?.end.output
    return blob === undefined ? [] : [{ peer, name, blob }]
  })
}

function acknowledge(turn: Turn, job: JobId, attempt: number, peers: PeerId[]): void {
  for (const peer of peers) turn.send(peer, { type: 'resultAck', job, attempt })
}
