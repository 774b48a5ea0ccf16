import { EndCause } from '../messages.ts'
import { participants, release, retryAttempt } from './attempt.ts'
import { askStatus, fetchResult, repeatSalvage, salvageWhenDone } from './finishing.ts'
import { repeatCommit } from './commit.ts'
import { gangOf, type Job } from './job.ts'
import { JobState } from './job-states.ts'
import { phaseMs } from './phases.ts'
import { beginRunning, renewLeases, repeatStop } from './running.ts'
import type { Turn } from './turn.ts'

/** First turn after a replay: timers and idempotent effects of every job. What was only talk (bids, holds) begins anew. */
export function restartJobs(turn: Turn): void {
  for (const job of Object.values(turn.state.jobs)) restartJob(turn, job)
}

function restartJob(turn: Turn, job: Job): void {
  const { job: id } = job
  if (job.state !== JobState.ended) {
    turn.record({ type: 'requester/entered', volatile: true, job: id, monoMs: turn.at.monoMs })
    turn.emit(job, 'job:resumed', { state: job.state })
  }
  turn.exitTimer(id)
  switch (job.state) {
    case JobState.offered:
    case JobState.planned:
    case JobState.awarding:
      release(turn, job, participants(job), EndCause.released)
      return retryAttempt(turn, id, { failure: undefined, counted: false, waitMs: 1, funnel: job.funnel })
    case JobState.committing:
      return repeatCommit(turn, job)
    case JobState.forming:
      turn.repeatLater(id)
      return askStatus(turn, job)
    case JobState.withdrawing:
      release(turn, job, participants(job), EndCause.released)
      return turn.repeatLater(id)
    case JobState.running:
      return restartRunning(turn, job)
    case JobState.finishing:
      turn.repeatLater(id)
      return askStatus(turn, job)
    case JobState.fetching:
      return fetchResult(turn, job)
    case JobState.salvaging:
      repeatSalvage(turn, job)
      return salvageWhenDone(turn, id)
    case JobState.ended:
      return forgetLater(turn, job)
    case JobState.waiting:
      return undefined
  }
}

/** What is left of the time for which an ended job is remembered. */
function forgetLater(turn: Turn, job: Job): void {
  const fullMs = phaseMs(turn.state, job, turn.context, turn.at.monoMs)
  const goneMs = Math.max(0, turn.at.wallMs - (job.endedAt ?? turn.at.wallMs))
  turn.timer(Math.max(1, fullMs - goneMs), job.job, 'phase')
}

function restartRunning(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  if (gang === undefined) return
  const elapsedMs = Math.max(gang.elapsedMs, turn.at.wallMs - (gang.startedAt ?? turn.at.wallMs))
  turn.record({ type: 'requester/clock', volatile: true, job: job.job, monoMs: turn.at.monoMs, elapsedMs })
  beginRunning(turn, job.job)
  renewLeases(turn, turn.job(job.job))
  askStatus(turn, job)
  repeatStop(turn, turn.job(job.job))
}
