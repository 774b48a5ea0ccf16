/** The life of one trial as a frozen table: what is not in it does not happen. */

/** `asked`: has its parameters and no job. `stopping`: its verdict is known, its job has not ended. The last three are the ends. */
export const TrialPhase = {
  asked: 'asked',
  running: 'running',
  stopping: 'stopping',
  stopped: 'stopped',
  completed: 'completed',
  failed: 'failed'
} as const
/** One of the phases above. */
export type TrialPhase = (typeof TrialPhase)[keyof typeof TrialPhase]

/** What moves a trial. */
export const TrialEvent = {
  /** It was handed in as a job. */
  start: 'start',
  report: 'report',
  /** It is to end before its own end: a rung's verdict, silence, or the study's. */
  halt: 'halt',
  /** Its provider was lost, or its job found none: it needs another job. */
  lose: 'lose',
  stop: 'stop',
  complete: 'complete',
  fail: 'fail'
} as const
/** One of the events above. */
export type TrialEvent = (typeof TrialEvent)[keyof typeof TrialEvent]

/** Next phase by phase and event. A verdict stands: what leads out of `stopping` is its job's end alone. */
export const trialTable: Readonly<Record<TrialPhase, Readonly<Partial<Record<TrialEvent, TrialPhase>>>>> =
  Object.freeze({
    asked: Object.freeze({ start: 'running', stop: 'stopped', fail: 'failed' }),
    running: Object.freeze({
      report: 'running',
      halt: 'stopping',
      lose: 'asked',
      stop: 'stopped',
      complete: 'completed',
      fail: 'failed'
    }),
    stopping: Object.freeze({ stop: 'stopped', complete: 'completed', fail: 'failed' }),
    stopped: Object.freeze({}),
    completed: Object.freeze({}),
    failed: Object.freeze({})
  })

/** The next phase, or undefined where the event means nothing in this phase. */
export function nextTrialPhase(phase: TrialPhase, event: TrialEvent): TrialPhase | undefined {
  return trialTable[phase][event]
}

/** Whether nothing happens to it any more. */
export function isOver(phase: TrialPhase): boolean {
  return phase === TrialPhase.stopped || phase === TrialPhase.completed || phase === TrialPhase.failed
}

/** Whether a job of it may be alive. */
export function hasJob(phase: TrialPhase): boolean {
  return phase === TrialPhase.running || phase === TrialPhase.stopping
}
