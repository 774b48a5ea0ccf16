import type { Effect, Moment, SwarmEvent } from '../machine.ts'
import type { JobId, Message, PeerId } from '../messages.ts'
import { backoffMs } from '../market/backoff.ts'
import { applyRequester } from './apply.ts'
import type { RequesterContext } from './context.ts'
import type { Job } from './job.ts'
import { JobState } from './job-states.ts'
import { phaseMs, STATE_SPANS, STATE_TIMERS, type TimerName, timerKey } from './phases.ts'
import type { RequesterRecord } from './records.ts'
import { type JobLive, liveOf, type RequesterState } from './state.ts'

/** One turn of the requester: collects records and effects; `state` always has the records so far applied. */
export class Turn {
  state: RequesterState
  readonly at: Moment
  readonly context: RequesterContext
  readonly records: RequesterRecord[] = []
  readonly effects: Effect[] = []

  constructor(state: RequesterState, at: Moment, context: RequesterContext) {
    this.state = state
    this.at = at
    this.context = context
  }

  /** The job, which must be there: callers look it up before they begin. */
  job(id: JobId): Job {
    const job = this.state.jobs[id]
    if (job === undefined) throw new Error(`no job ${id} in this turn`)
    return job
  }

  live(id: JobId): JobLive {
    return liveOf(this.state, id)
  }

  /** Adds and applies a record. One that moves its job to another state also ends the old state's timers and starts the exit timer. */
  record(record: RequesterRecord): void {
    const before = 'job' in record ? this.state.jobs[record.job] : undefined
    const enteredMonoMs = before === undefined ? 0 : this.live(before.job).enteredMonoMs
    this.state = applyRequester(this.state, record)
    this.records.push(record)
    const after = 'job' in record ? this.state.jobs[record.job] : undefined
    if (before !== undefined && after === undefined) this.timer('clear', before.job, 'phase')
    if (after === undefined || before?.state === after.state) return
    if (before !== undefined) this.leave(before, enteredMonoMs)
    if (after.state !== JobState.ended) {
      this.record({ type: 'requester/entered', volatile: true, job: after.job, monoMs: this.at.monoMs })
    }
    this.exitTimer(after.job)
  }

  send(to: PeerId, body: Message): void {
    const ttlMs = body.type === 'jobOffer' ? this.context.timings.offerTtlMs : this.context.timings.messageTtlMs
    this.effects.push({ type: 'send', to, body, ttlMs })
  }

  /** A line of the event log about a job. */
  emit(job: Job, event: string, fields: Omit<SwarmEvent, 'event'> = {}): void {
    this.effects.push({
      type: 'emit',
      event: { event, trace: job.trace, job: job.job, attempt: job.attempt, ...fields }
    })
  }

  /** Sets a timer of the job to `afterMs`, or clears it. */
  timer(afterMs: number | 'clear', job: JobId, name: TimerName): void {
    const key = timerKey(job, name)
    this.effects.push(afterMs === 'clear' ? { type: 'clearTimer', key } : { type: 'setTimer', key, afterMs })
  }

  /** Counts a repeat of this state's requests and sets the timer of the next one. */
  repeatLater(job: JobId, fetch = false): void {
    this.timer(backoffMs(this.live(job).tries + this.live(job).fetches, this.at.rng), job, 'repeat')
    this.record({ type: 'requester/tried', volatile: true, job, fetch })
  }

  /** (Re)starts the exit timer of the job's state. */
  exitTimer(job: JobId): void {
    this.timer(phaseMs(this.state, this.job(job), this.context, this.at.monoMs), job, 'phase')
  }

  private leave(before: Job, startMono: number): void {
    for (const name of STATE_TIMERS[before.state]) this.timer('clear', before.job, name)
    const step = STATE_SPANS[before.state]
    const ms = this.at.monoMs - startMono
    if (step === undefined || startMono === 0 || (before.state === JobState.waiting && ms === 0)) return
    this.emit(before, 'span', { step, startMono, ms })
  }
}
