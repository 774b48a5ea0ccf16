/** Where a job stands with its requester. `ended` is the only terminal one; its cause says how. README section 5. */
export const JobState = {
  /** Between two attempts, or until providers that fit are free again. */
  waiting: 'waiting',
  offered: 'offered',
  planned: 'planned',
  awarding: 'awarding',
  committing: 'committing',
  forming: 'forming',
  /** A committed attempt was given up: nothing new before its driver's member answered. */
  withdrawing: 'withdrawing',
  running: 'running',
  finishing: 'finishing',
  /** The result is known and its files are on their way. */
  fetching: 'fetching',
  /** The driver's member is lost, or with `minNodes` the attempt: the others end; then their outputs are collected, or another attempt follows. */
  salvaging: 'salvaging',
  ended: 'ended'
} as const
/** One of the states above. */
export type JobState = (typeof JobState)[keyof typeof JobState]

/** What moves a job. */
export const JobEvent = {
  offer: 'offer',
  plan: 'plan',
  award: 'award',
  commit: 'commit',
  lease: 'lease',
  start: 'start',
  /** The attempt is over and nothing of it can start any more. */
  retry: 'retry',
  withdraw: 'withdraw',
  finish: 'finish',
  lose: 'lose',
  result: 'result',
  end: 'end'
} as const
/** One of the events above. */
export type JobEvent = (typeof JobEvent)[keyof typeof JobEvent]

/** The one table of a job's life. What is not listed changes nothing. */
export const JOB_TRANSITIONS: Readonly<Record<JobState, Readonly<Partial<Record<JobEvent, JobState>>>>> = Object.freeze(
  {
    waiting: Object.freeze({ offer: 'offered', plan: 'planned', end: 'ended' }),
    offered: Object.freeze({ plan: 'planned', retry: 'waiting', end: 'ended' }),
    planned: Object.freeze({ award: 'awarding', retry: 'waiting', end: 'ended' }),
    awarding: Object.freeze({ commit: 'committing', retry: 'waiting', end: 'ended' }),
    committing: Object.freeze({
      lease: 'forming',
      start: 'running',
      withdraw: 'withdrawing',
      retry: 'waiting',
      finish: 'finishing',
      result: 'fetching',
      end: 'ended'
    }),
    forming: Object.freeze({
      start: 'running',
      withdraw: 'withdrawing',
      retry: 'waiting',
      finish: 'finishing',
      result: 'fetching',
      end: 'ended'
    }),
    withdrawing: Object.freeze({ retry: 'waiting', finish: 'finishing', result: 'fetching', end: 'ended' }),
    running: Object.freeze({ finish: 'finishing', lose: 'salvaging', result: 'fetching', end: 'ended' }),
    finishing: Object.freeze({ lose: 'salvaging', result: 'fetching', end: 'ended' }),
    fetching: Object.freeze({ end: 'ended' }),
    salvaging: Object.freeze({ retry: 'waiting', result: 'fetching', end: 'ended' }),
    ended: Object.freeze({})
  }
)

/** The state after an event, or undefined where the event means nothing in this state. */
export function nextJobState(state: JobState, event: JobEvent): JobState | undefined {
  return JOB_TRANSITIONS[state][event]
}
