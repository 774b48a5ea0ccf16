import type { Progress, Signed } from '../messages.ts'
import { JobState } from './job-states.ts'
import type { Turn } from './turn.ts'

/** States in which a program may run, or may just have ended. */
const HEARD: ReadonlySet<JobState> = new Set([
  JobState.committing,
  JobState.forming,
  JobState.running,
  JobState.finishing,
  JobState.fetching,
  JobState.salvaging
])

/** The newest report of the program, from any member of the current attempt. A claim of the job: nothing is decided by it here. */
export function onProgress(turn: Turn, message: Signed<Progress>): void {
  const { body, from: peer } = message
  const job = turn.state.jobs[body.job]
  const member = job?.gangs[body.attempt]?.members.find((one) => one.peer === peer)
  if (job === undefined || job.attempt !== body.attempt || member?.epoch !== body.epoch || !HEARD.has(job.state)) return
  const { attempt, number, metrics, step } = body
  const last = turn.state.progress[job.job]
  if (last?.attempt === attempt && last.peer === peer && last.number >= number) return
  const progress = { attempt, peer, number, metrics, step, at: turn.at.wallMs }
  turn.record({ type: 'requester/progressed', volatile: true, job: job.job, progress })
  turn.emit(job, 'job:progress', { peer, step, metrics })
}
