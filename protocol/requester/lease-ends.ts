import { EndCause, type LeaseEnd, type Signed } from '../messages.ts'
import { failAttempt, outcomeFields } from './attempt.ts'
import { attemptOver, endForGood, salvageWhenDone } from './finishing.ts'
import { endKey, type Gang, type Job } from './job.ts'
import { JobState } from './job-states.ts'
import { isFinalFault, isHardFailure, outcomeOf } from './outcome.ts'
import { acknowledgeEnd, emitReceipt, journalEnd, sendAck } from './receipts.ts'
import type { Turn } from './turn.ts'

/**
 * A lease is over. Journalled once; acknowledged with this peer's signature under a receipt that is within its own
 * bounds, or with the reason why it is not (README section 10).
 */
export function onLeaseEnd(turn: Turn, message: Signed<LeaseEnd>): void {
  const { body: end, from } = message
  const job = turn.state.jobs[end.job]
  const gang = job?.gangs[end.attempt]
  const member = gang?.members.find((one) => one.peer === from && one.epoch === end.epoch)
  if (job === undefined || gang === undefined || member === undefined) {
    sendAck(turn, from, end, undefined, end.receipt === undefined ? '' : 'this requester has no such lease')
    if (job?.state === JobState.withdrawing) driverAnswered(turn, job, message)
    return
  }
  const before = job.ends[endKey(end.attempt, from)]
  if (before !== undefined) return acknowledgeEnd(turn, job, before)
  const ended = journalEnd(turn, job, gang, member, end)
  turn.emit(job, 'job:lease-ended', {
    attempt: end.attempt,
    peer: from,
    epoch: end.epoch,
    cause: end.cause,
    detail: end.detail
  })
  emitReceipt(turn, job, ended)
  acknowledgeEnd(turn, job, ended)
  if (job.attempt === end.attempt) follow(turn, turn.job(job.job), gang, message)
}

/** Any answer of the driver's member to a Release of this attempt: nothing of it starts any more. */
export function driverAnswered(turn: Turn, job: Job, message: Signed<{ type: string; attempt: number }>): void {
  const gang = job.gangs[job.attempt]
  if (job.state !== JobState.withdrawing || message.body.attempt !== job.attempt || gang?.driver !== message.from)
    return
  attemptOver(turn, job, outcomeOf(EndCause.released, ''))
}

/** What a lease's end means for its job. */
function follow(turn: Turn, job: Job, gang: Gang, message: Signed<LeaseEnd>): void {
  const { body: end, from } = message
  const isDriver = from === gang.driver
  switch (job.state) {
    case JobState.committing:
    case JobState.forming: {
      const outcome = outcomeOf(end.cause, end.detail, from)
      const hard = isHardFailure(end.cause) ? [from] : []
      turn.emit(job, 'job:member-failed', outcomeFields(outcome))
      if (isFinalFault(end.cause)) return endForGood(turn, job, outcome)
      return failAttempt(turn, job.job, { outcome, soft: [from], hard, counted: true, settled: isDriver })
    }
    case JobState.withdrawing:
      return driverAnswered(turn, job, message)
    case JobState.salvaging:
      return salvageWhenDone(turn, job.job)
    default:
      return undefined
  }
}
