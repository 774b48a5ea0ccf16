import { EndCause, type JobId } from '../messages.ts'
import { endJob, failAttempt, participants, release } from './attempt.ts'
import { JobState } from './job-states.ts'
import { outcomeOf } from './outcome.ts'
import { repeatStop } from './running.ts'
import type { Turn } from './turn.ts'

/** The user's stop. Before a Commit the job ends at once; after it the driver's member has the word, as it may have started. */
export function stopJob(turn: Turn, id: JobId): void {
  const job = turn.state.jobs[id]
  if (job === undefined || job.state === JobState.ended || job.stopAsked) return
  turn.record({ type: 'requester/stopAsked', job: id })
  turn.emit(job, 'job:stop-asked', { state: job.state })
  const outcome = outcomeOf(EndCause.stopped, 'stopped before it started')
  switch (job.state) {
    case JobState.waiting:
    case JobState.offered:
    case JobState.planned:
      return endJob(turn, id, outcome)
    case JobState.awarding:
      release(turn, job, participants(job), EndCause.stopped)
      return endJob(turn, id, outcome)
    case JobState.committing:
    case JobState.forming:
      return failAttempt(turn, id, { outcome, soft: [], hard: [], counted: false, settled: false })
    case JobState.running:
      repeatStop(turn, turn.job(id))
      return turn.exitTimer(id)
    case JobState.withdrawing:
    case JobState.finishing:
    case JobState.fetching:
    case JobState.salvaging:
      return undefined
  }
}
