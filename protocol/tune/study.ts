/** A study and its trials: what was asked for, and the state that its records lead to. */
import type { JobId } from '../messages.ts'
import type { AshaOptions, Mode, Verdict } from './asha.ts'
import { isBetter, rungsOf } from './asha.ts'
import type { SearcherSpec } from './searcher.ts'
import type { Params, Space } from './space.ts'
import { hasJob, isOver, nextTrialPhase, type TrialEvent, TrialPhase } from './trial-phases.ts'

/** What the pure part of a study is told: nothing of programs or providers. */
export interface StudyPlan {
  space: Space
  searcher: SearcherSpec
  metric: string
  mode: Mode
  /** How many trials in all. */
  trials: number
  /** Undefined: every trial runs to its own end. */
  asha: AshaOptions | undefined
  /** Most trials at one time; 0: as many as there are leases. */
  parallel: number
  /** Jobs of one trial that may be lost before it counts as failed. */
  maxLosses: number
  /** Trials in a row that may fail before the study gives up: a program that cannot work must not cost every trial. */
  maxFailures: number
}

/** What a trial reported. */
export interface Report {
  step: number
  value: number
}

/** A rung that a trial reached, the value that it had there, and what became of it. */
export interface RungResult extends Report {
  rung: number
  verdict: Verdict
}

/** One trial. */
export interface Trial {
  /** From 0, in the order of asking. */
  number: number
  params: Params
  phase: TrialPhase
  /** Its latest job; earlier ones were lost. */
  job: JobId | undefined
  /** Attempt of that job that reported last. */
  attempt: number
  /** Names of the providers that have or had it, in order. */
  providers: readonly string[]
  /** Providers that it lost, also those that its job went on without. */
  losses: number
  /** Jobs that it lost: each had begun anew on its own as often as a job does. */
  lostJobs: number
  /** By step, ascending; a step that was redone after a loss keeps its first report. */
  reports: readonly Report[]
  rungs: readonly RungResult[]
  /** Steps that had to be done again after losses. */
  redone: number
  /** Step of the last report of its present job; undefined while that has reported nothing. */
  at: number | undefined
  /** Why it ended, or ends, in words; empty for one that completed. */
  reason: string
  /** The phase in which it ends once its job has: set with `stopping`. */
  ends: 'stopped' | 'completed' | 'failed' | undefined
}

/** Why a study is over. */
export type StudyEnd = 'completed' | 'stopped' | 'failed'

/** A study: the fold of its records. */
export interface Study {
  plan: StudyPlan | undefined
  trials: readonly Trial[]
  /** Nothing new is begun; trials that run are ended where `end` is not `completed`. */
  end: StudyEnd | undefined
  reason: string
  /** The searcher has no more points (a grid's end). */
  exhausted: boolean
}

/** What happened in a study. The first record of a study opens it; a later one changes how many trials it has. */
export type StudyRecord =
  | { type: 'study/opened'; plan: StudyPlan }
  | { type: 'study/exhausted' }
  | { type: 'study/ended'; end: StudyEnd; reason: string }
  | { type: 'study/continued' }
  | { type: 'trial/asked'; trial: number; params: Params }
  | { type: 'trial/started'; trial: number; job: JobId }
  | { type: 'trial/placed'; trial: number; providers: string[] }
  | { type: 'trial/reported'; trial: number; attempt: number; step: number; value: number }
  | { type: 'trial/judged'; trial: number; rung: number; step: number; value: number; verdict: Verdict }
  | { type: 'trial/halted'; trial: number; ends: 'stopped' | 'completed' | 'failed'; reason: string }
  | { type: 'trial/lost'; trial: number; job: JobId; reason: string; placed: boolean }
  | { type: 'trial/ended'; trial: number; as: 'stopped' | 'completed' | 'failed'; reason: string }

/** A study of which nothing is known yet. */
export const noStudy: Study = Object.freeze({
  plan: undefined,
  trials: Object.freeze([]),
  end: undefined,
  reason: '',
  exhausted: false
})

/** The event of the trial table that stands behind each way to end. */
const END_EVENTS = { stopped: 'stop', completed: 'complete', failed: 'fail' } as const satisfies Record<
  string,
  TrialEvent
>

/** The only way a study changes. A record that the trial's table does not know changes nothing. */
export function applyStudy(study: Study, record: StudyRecord): Study {
  switch (record.type) {
    case 'study/opened':
      return { ...study, plan: record.plan }
    case 'study/exhausted':
      return { ...study, exhausted: true }
    case 'study/ended':
      return { ...study, end: record.end, reason: record.reason }
    case 'study/continued':
      return { ...study, end: undefined, reason: '' }
    case 'trial/asked':
      return record.trial === study.trials.length
        ? { ...study, trials: [...study.trials, newTrial(record.trial, record.params)] }
        : study
    default:
      return {
        ...study,
        trials: study.trials.map((trial) => (trial.number === record.trial ? moved(trial, record) : trial))
      }
  }
}

function newTrial(number: number, params: Params): Trial {
  return {
    number,
    params,
    phase: TrialPhase.asked,
    job: undefined,
    attempt: 0,
    providers: [],
    losses: 0,
    lostJobs: 0,
    reports: [],
    rungs: [],
    redone: 0,
    at: undefined,
    reason: '',
    ends: undefined
  }
}

type TrialRecord = Extract<StudyRecord, { type: `trial/${string}` }>

function moved(trial: Trial, record: TrialRecord): Trial {
  const to = (event: TrialEvent, change: Partial<Trial>): Trial => {
    const phase = nextTrialPhase(trial.phase, event)
    return phase === undefined ? trial : { ...trial, ...change, phase }
  }
  switch (record.type) {
    case 'trial/started':
      return to('start', { job: record.job, attempt: 0, reason: '' })
    case 'trial/placed':
      return { ...trial, providers: [...trial.providers, ...record.providers] }
    case 'trial/reported':
      return to('report', reported(trial, record))
    case 'trial/judged': {
      const { rung, step, value, verdict } = record
      return { ...trial, rungs: [...trial.rungs, { rung, step, value, verdict }] }
    }
    case 'trial/halted':
      return to('halt', { ends: record.ends, reason: record.reason })
    case 'trial/lost':
      return to('lose', {
        losses: trial.losses + (record.placed ? 1 : 0),
        lostJobs: trial.lostJobs + (record.placed ? 1 : 0),
        at: undefined,
        reason: record.reason
      })
    case 'trial/ended':
      return to(END_EVENTS[record.as], { reason: record.reason })
    default:
      return trial
  }
}

/** A report of a step that is known already comes from a job that goes on from a checkpoint: it is work done again. */
function reported(
  trial: Trial,
  { attempt, step, value }: { attempt: number; step: number; value: number }
): Partial<Trial> {
  const last = trial.reports.at(-1)?.step ?? 0
  const moved = trial.attempt > 0 && attempt > trial.attempt
  const before = (moved ? undefined : trial.at) ?? step - 1
  const redone = trial.redone + Math.max(0, Math.min(step, last) - before)
  const change = { attempt, at: step, redone, losses: trial.losses + (moved ? 1 : 0) }
  return trial.reports.length > 0 && step <= last ? change : { ...change, reports: [...trial.reports, { step, value }] }
}

/** A trial's last value, or undefined where it never reported. */
export function valueOf(trial: Trial): number | undefined {
  return trial.reports.at(-1)?.value
}

/** Values at a rung of the trials that were judged there until now. */
export function valuesAt(study: Study, rung: number): number[] {
  return study.trials.flatMap((trial) => trial.rungs.filter((one) => one.rung === rung).map(({ value }) => value))
}

/** The first rung at which this trial was not judged yet, of those that `step` has reached; undefined where there is none. */
export function dueRung(plan: StudyPlan, trial: Trial, step: number): number | undefined {
  if (plan.asha === undefined) return undefined
  const done = trial.rungs.at(-1)?.rung ?? -1
  return rungsOf(plan.asha).findLast((rung) => rung > done && rung <= step)
}

/** The best trial by its last value: of those that completed, and where none did of those that were stopped. */
export function bestTrial(study: Study): Trial | undefined {
  const { mode } = study.plan ?? { mode: 'min' as const }
  for (const phase of [TrialPhase.completed, TrialPhase.stopped] as const) {
    let best: Trial | undefined
    for (const trial of study.trials) {
      const value = valueOf(trial)
      if (trial.phase !== phase || value === undefined || !Number.isFinite(value)) continue
      if (best === undefined || isBetter(mode, value, valueOf(best) ?? Number.NaN)) best = trial
    }
    if (best !== undefined) return best
  }
  return undefined
}

/** What is to be done for a study to go on; doing it twice is the same as once. */
export interface ToDo {
  /** How many points the searcher is to be asked for. */
  ask: number
  /** Trials that need a job. */
  submit: Trial[]
  /** Trials whose job is to be stopped. */
  stop: Trial[]
  /** Every trial has ended and no more will come, or the study has ended before. */
  over: boolean
}

/** @param slots trials that may be under way at one time: leases to be had; the plan's `parallel` caps it */
export function toDo(study: Study, slots: number): ToDo {
  const { plan, trials, end } = study
  const stop = trials.filter(({ phase }) => phase === TrialPhase.stopping)
  if (plan === undefined) return { ask: 0, submit: [], stop, over: false }
  const room = Math.max(
    0,
    (plan.parallel > 0 ? Math.min(plan.parallel, slots) : slots) - trials.filter(({ phase }) => hasJob(phase)).length
  )
  const waiting = trials.filter(({ phase }) => phase === TrialPhase.asked)
  const left = study.exhausted || end !== undefined ? 0 : Math.max(0, plan.trials - trials.length)
  const over = trials.every(({ phase }) => isOver(phase)) && left === 0
  return {
    ask: Math.min(left, Math.max(0, room - waiting.length)),
    submit: end === undefined ? waiting.slice(0, room) : [],
    stop,
    over
  }
}
