import type { RequesterContext } from './context.ts'
import { gangOf, type Job } from './job.ts'
import { JobState } from './job-states.ts'
import { liveOf, type RequesterState } from './state.ts'
import { defaultTerms } from './options.ts'

/** A job's timers, `requester/<job>/<name>`. `phase` is the exit timer of every state. */
export const TimerName = {
  phase: 'phase',
  repeat: 'repeat',
  window: 'window',
  grants: 'grants',
  watch: 'watch',
  renew: 'renew'
} as const
/** One of the names above. */
export type TimerName = (typeof TimerName)[keyof typeof TimerName]

/** Timers that a state may leave behind and that mean nothing in the next one. */
export const STATE_TIMERS: Readonly<Record<JobState, readonly TimerName[]>> = Object.freeze({
  waiting: [],
  offered: ['repeat', 'window'],
  planned: [],
  awarding: ['repeat', 'grants'],
  committing: ['repeat'],
  forming: ['repeat'],
  withdrawing: ['repeat'],
  running: ['repeat', 'watch', 'renew'],
  finishing: ['repeat'],
  fetching: ['repeat'],
  salvaging: ['repeat'],
  ended: []
})

/** Name of the span that a state is in `swarm job show --timing`. Packing and the first offer are the node's span `offer`. */
export const STATE_SPANS: Readonly<Partial<Record<JobState, string>>> = Object.freeze({
  waiting: 'waiting',
  offered: 'bids',
  planned: 'award',
  awarding: 'grants',
  committing: 'leases',
  forming: 'forming',
  withdrawing: 'withdrawing',
  running: 'running',
  finishing: 'finishing',
  fetching: 'result',
  salvaging: 'result'
})

/** Key of a job's timer. */
export function timerKey(job: string, name: TimerName): string {
  return `requester/${job}/${name}`
}

/** Splits a timer key of the requester; undefined for anything else. */
export function parseTimerKey(key: string): { job: string; name: TimerName } | undefined {
  const [prefix, job, name, ...rest] = key.split('/')
  const known = Object.values(TimerName).find((one) => one === name)
  return prefix !== 'requester' || job === undefined || known === undefined || rest.length > 0
    ? undefined
    : { job, name: known }
}

/** How long a job may stay in its state, in ms: always finite, so that every state ends by itself. */
export function phaseMs(state: RequesterState, job: Job, context: RequesterContext, monoMs: number): number {
  const { timings } = context
  const terms = gangOf(job)?.terms ?? { ...defaultTerms, ...context.options.terms, termMs: job.spec.needs.termMs }
  switch (job.state) {
    case JobState.waiting:
      return job.waitMs
    case JobState.offered:
      return job.spec.times?.bidsMs ?? timings.bidWindowMs
    case JobState.planned:
      return timings.planMs
    case JobState.awarding:
      return timings.awardMs
    case JobState.committing:
      return timings.commitMs
    case JobState.forming:
      return terms.phaseTimeoutMs + timings.formingGraceMs
    case JobState.withdrawing:
      return terms.phaseTimeoutMs
    case JobState.running:
      return job.stopAsked
        ? timings.stopMs
        : Math.max(1, terms.termMs - elapsedMs(state, job.job, monoMs)) + timings.stopMs
    case JobState.finishing:
      return timings.finishMs
    case JobState.fetching:
      return timings.fetchMs
    case JobState.salvaging:
      return timings.salvageMs
    case JobState.ended:
      return terms.retentionMs
  }
}

/** Milliseconds since Started by this process's monotonic clock; after a restart, from what the journal knew. */
export function elapsedMs(state: RequesterState, job: string, monoMs: number): number {
  const live = liveOf(state, job)
  return Math.max(0, live.clockElapsedMs + monoMs - live.clockMonoMs)
}
