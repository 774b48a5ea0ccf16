import { backoffMs } from '../market/backoff.ts'
import { EndCause, type Members, type Outcome, type PeerId, type Signed } from '../messages.ts'
import { outcomeFields, release, retryAttempt } from './attempt.ts'
import { endKey, type Gang, gangOf, type Job } from './job.ts'
import { JobEvent, JobState, nextJobState } from './job-states.ts'
import { isMemberOf, lostPeers, restartsOf } from './losses.ts'
import type { Turn } from './turn.ts'

/** Attempts that a job may begin after a started one was lost: with five, a provider that goes away each hour costs nobody a day. */
export const MAX_RESTARTS = 5
/** The first wait before such an attempt is up to 1 s (250 ms doubled twice); it doubles with each. */
const FIRST_BACKOFF = 2

/** Ends of a started attempt that say that a provider, its node or its Ray went away. Never how the program itself ended. */
const LOSSES: ReadonlySet<EndCause> = new Set([
  EndCause.providerLost,
  EndCause.driverLost,
  EndCause.runtimeFailed,
  EndCause.restarted,
  EndCause.lapsed
])
/** Ends of a lease that its member can only have heard of from a driver's member whose program had ended. */
const PROGRAM_ENDS: ReadonlySet<EndCause> = new Set([
  EndCause.succeeded,
  EndCause.failed,
  EndCause.outOfMemory,
  EndCause.stopped,
  EndCause.termOver
])

/** Whether this end of the current attempt leads to another one (README section 9). */
export function leadsOn(job: Job, outcome: Outcome): boolean {
  if (!LOSSES.has(outcome.cause)) return false
  if (job.again === true) return true
  const started = gangOf(job)?.startedAt !== undefined
  return started && job.spec.needs.minNodes >= 1 && !job.stopAsked && restartsOf(job) < MAX_RESTARTS
}

/** The driver's member itself says that the attempt is over, for a loss that it cannot go on with: the others end, then the job begins anew. */
export function loseAttempt(turn: Turn, given: Job, outcome: Outcome): void {
  const { job: id, attempt } = given
  const forming = nextJobState(given.state, JobEvent.lose) === undefined
  if (forming && nextJobState(given.state, JobEvent.finish) === undefined) return
  if (forming) turn.record({ type: 'requester/finished', job: id, attempt, outcome })
  turn.record({ type: 'requester/lost', job: id, attempt, outcome, again: true, at: turn.at.wallMs })
  turn.emit(turn.job(id), 'job:attempt-lost', outcomeFields(outcome))
  turn.repeatLater(id)
  againWhenDone(turn, turn.job(id))
}

/**
 * Opens the next attempt once the leases of all that are left have ended, so that they can be leased again. A driver's
 * member that was lost in silence may have ended its program before: then whoever knows of it is waited for.
 */
export function againWhenDone(turn: Turn, job: Job, timeIsOver = false): void {
  const gang = gangOf(job)
  if (gang === undefined || job.state !== JobState.salvaging || job.again !== true) return
  const waits = isAwaited(turn, job, gang) || mayHaveEnded(job, gang)
  if (waits && !timeIsOver) return
  const excluded = { ...job.excluded }
  for (const peer of lostPeers(gang)) {
    const before = excluded[peer] ?? { failures: 0, hard: false }
    excluded[peer] = { ...before, failures: before.failures + 1 }
  }
  const waitMs = backoffMs(restartsOf(job) + FIRST_BACKOFF, turn.at.rng)
  const { finish: failure, funnel } = job
  retryAttempt(turn, job.job, { failure, counted: false, restart: true, waitMs, funnel, excluded })
}

/** A member that was not lost has not ended, and was heard a moment ago. */
function isAwaited(turn: Turn, job: Job, gang: Gang): boolean {
  const { heard } = turn.live(job.job)
  const lost = lostPeers(gang)
  return gang.members.some(({ peer }) => {
    if (lost.includes(peer) || job.ends[endKey(gang.attempt, peer)] !== undefined) return false
    return turn.at.monoMs - (heard[peer] ?? 0) <= turn.context.timings.driverSilenceMs
  })
}

function mayHaveEnded(job: Job, gang: Gang): boolean {
  if (job.finish?.cause !== EndCause.driverLost) return false
  return gang.members.some(({ peer }) => {
    const cause = job.ends[endKey(gang.attempt, peer)]?.end.cause
    return peer !== gang.driver && cause !== undefined && PROGRAM_ENDS.has(cause)
  })
}

/** The driver's member says who is lost while the others go on; said back, so that it need not be repeated. */
export function onMembers(turn: Turn, message: Signed<Members>): void {
  const { body, from } = message
  const job = turn.state.jobs[body.job]
  const gang = job?.gangs[body.attempt]
  if (job === undefined || gang?.driver !== from) return
  if (from !== turn.context.self) turn.send(from, body)
  if (job.attempt !== body.attempt || job.state === JobState.ended) return
  const lost = body.lost.filter(({ peer }) => gang.lost?.[peer] === undefined && isMemberOf(gang, peer))
  if (lost.length === 0) return
  turn.record({ type: 'requester/membersLost', job: job.job, attempt: gang.attempt, lost, at: turn.at.wallMs })
  const nodes = gang.members.length
  const now = turn.job(job.job).gangs[gang.attempt] ?? gang
  const left = nodes - lostPeers(now).length
  for (const { peer, cause, detail } of lost) {
    const name = gang.members.find((member) => member.peer === peer)?.name
    turn.emit(job, 'job:member-lost', { attempt: gang.attempt, peer, name, cause, detail, left, nodes })
  }
}

/** Tells a member that stands outside the list that its lease is over: its bill ends with what was signed. */
export function releaseLost(turn: Turn, job: Job, gang: Gang, peer: PeerId): boolean {
  if (gang.lost?.[peer] === undefined) return false
  release(turn, job, [peer], EndCause.released)
  return true
}
