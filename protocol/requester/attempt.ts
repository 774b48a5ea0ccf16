import { toString } from 'uint8arrays/to-string'
import { fromString } from 'uint8arrays/from-string'
import { backoffMs } from '../market/backoff.ts'
import type { Funnel } from '../market/funnel.ts'
import { type Digest, EndCause, type JobId, type Outcome, type Output, type PeerId, type Result } from '../messages.ts'
import { type Exclusion, gangOf, type Job } from './job.ts'
import { JobState } from './job-states.ts'
import { outcomeOf } from './outcome.ts'
import type { Turn } from './turn.ts'

/** What became of an attempt. `counted` is false where providers were merely busy. */
export interface Retry {
  failure: Outcome | undefined
  counted: boolean
  replanned?: boolean
  /** The attempt had started and was lost. @default false */
  restart?: boolean
  /** @default full jitter over the failures so far */
  waitMs?: number
  funnel: Funnel
  excluded?: Record<PeerId, Exclusion>
}

/** Why an attempt fails and whom that is held against. */
export interface Failure {
  outcome: Outcome
  /** Peers that did not do what was asked in time, and peers that cannot run the job. */
  soft: PeerId[]
  hard: PeerId[]
  counted: boolean
  /** Nothing of this attempt can start any more: its driver's member said so, or was never committed. */
  settled: boolean
}

/** The job's one terminal record. `result`: the accepted result, at most once in a job's life. */
export function endJob(
  turn: Turn,
  id: JobId,
  outcome: Outcome,
  more: { funnel?: Funnel; result?: Result; missing?: Output[] } = {}
): void {
  const job = turn.job(id)
  const funnel = more.funnel ?? job.funnel
  const accepted = more.result === undefined ? '' : resultDigest(turn, more.result)
  const missing = more.missing ?? []
  turn.record({
    type: 'requester/ended',
    job: id,
    attempt: job.attempt,
    outcome,
    accepted,
    missing,
    funnel,
    at: turn.at.wallMs
  })
  if (more.result !== undefined) turn.emit(job, 'job:result', { digest: accepted, missing: missing.length })
  turn.emit(job, 'job:ended', { ...outcomeFields(outcome), dryRun: job.spec.dryRun, attempts: job.attempt, funnel })
}

/** The attempt is over: waits and tries again, unless the job was stopped or has failed too often. */
export function retryAttempt(turn: Turn, id: JobId, retry: Retry): void {
  const job = turn.job(id)
  if (job.stopAsked) return endJob(turn, id, outcomeOf(EndCause.stopped, stoppedDetail(job)), { funnel: retry.funnel })
  const failures = (retry.restart === true ? 0 : job.failures) + (retry.counted ? 1 : 0)
  const waitMs = retry.waitMs ?? backoffMs(failures, turn.at.rng)
  const { failure, counted, funnel } = retry
  const anew = retry.restart === true ? { restart: true, failedName: nameOf(job, failure?.peer) } : {}
  if (failure !== undefined)
    turn.emit(job, 'job:attempt-failed', { ...outcomeFields(failure), counted, waitMs, ...anew })
  const excluded = retry.excluded ?? job.excluded
  turn.record({
    type: 'requester/failed',
    job: id,
    attempt: job.attempt,
    failure,
    counted,
    replanned: retry.replanned === true,
    ...(retry.restart === true ? { restart: true as const } : {}),
    excluded,
    waitMs,
    funnel
  })
  if (failures < turn.context.timings.maxFailures) return
  const last = turn.job(id).lastFailure ?? outcomeOf(EndCause.noProvider, '')
  endJob(turn, id, {
    ...last,
    ...lossOf(job),
    detail: `${lossText(job)}${failures} attempts failed, the last: ${last.detail}`
  })
}

/** A job that had run ended for what it lost, whatever kept it from beginning anew. */
function lossOf({ loss }: Job): Partial<Outcome> {
  return loss === undefined ? {} : { cause: loss.cause, peer: loss.peer }
}

function lossText({ loss }: Job): string {
  return loss === undefined ? '' : `${loss.detail}; to begin anew `
}

function stoppedDetail(job: Job): string {
  return job.loss === undefined && job.again !== true ? 'stopped before it started' : 'stopped before it began anew'
}

/**
 * Gives an attempt up: Release to everybody in it. A committed one that might still start waits for its driver's
 * member first (README section 5).
 */
export function failAttempt(turn: Turn, id: JobId, failure: Failure): void {
  const job = turn.job(id)
  release(turn, job, participants(job), job.stopAsked ? EndCause.stopped : EndCause.released)
  const excluded = exclude(job, failure)
  const { outcome, counted } = failure
  const committed = job.state === JobState.committing || job.state === JobState.forming
  if (!committed || failure.settled)
    return retryAttempt(turn, id, { failure: outcome, counted, excluded, funnel: job.funnel })
  turn.record({ type: 'requester/withdrawn', job: id, attempt: job.attempt, failure: outcome, counted, excluded })
  turn.emit(job, 'job:withdrawing', outcomeFields(outcome))
  turn.repeatLater(id)
}

/** Asks the driver's member of a given-up attempt once more. */
export function repeatWithdrawal(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  if (gang !== undefined) release(turn, job, [gang.driver], job.stopAsked ? EndCause.stopped : EndCause.released)
  turn.repeatLater(job.job)
}

/** Release to these peers, for the job's current attempt. */
export function release(turn: Turn, job: Job, peers: PeerId[], cause: EndCause): void {
  for (const peer of peers) turn.send(peer, { type: 'release', job: job.job, attempt: job.attempt, cause })
}

/** Everybody that an Award of this attempt went to, and its members. */
export function participants(job: Job): PeerId[] {
  return [...new Set([...job.awards, ...(gangOf(job)?.members.map((member) => member.peer) ?? [])])]
}

/** A member of the current attempt as people call it; empty for anybody else. */
export function nameOf(job: Job, peer: PeerId | undefined): string {
  return gangOf(job)?.members.find((member) => member.peer === peer)?.name ?? ''
}

/** Fields of an outcome in the event log. */
export function outcomeFields(outcome: Outcome): Record<string, unknown> {
  return {
    cause: outcome.cause,
    exitCode: outcome.exitCode,
    signal: outcome.signal,
    failedPeer: outcome.peer,
    detail: outcome.detail
  }
}

function exclude(job: Job, { soft, hard }: Failure): Record<PeerId, Exclusion> {
  const excluded = { ...job.excluded }
  for (const peer of new Set([...soft, ...hard])) {
    const before = excluded[peer] ?? { failures: 0, hard: false }
    excluded[peer] = { failures: before.failures + 1, hard: before.hard || hard.includes(peer) }
  }
  return excluded
}

function resultDigest(turn: Turn, result: Result): Digest {
  const parts = [result.log.sha256, ...result.outputs.map((output) => `${output.peer} ${output.blob.sha256}`).sort()]
  return toString(turn.context.hash(fromString(parts.join('\n'))), 'hex')
}
