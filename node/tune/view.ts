/** A study as the API, the CLI and the written table see it. Times ending in `At` are wall-clock milliseconds. */
import type { StudySetup } from './study-store.ts'
import { bestTrial, type Study, type Trial, valueOf } from '../../protocol/tune/study.ts'
import type { Params } from '../../protocol/tune/space.ts'
import { TrialPhase } from '../../protocol/tune/trial-phases.ts'

/** Where a study stands. `interrupted`: it is not over and nobody works on it (`swarm tune resume`). */
export const StudyState = {
  running: 'running',
  interrupted: 'interrupted',
  completed: 'completed',
  stopped: 'stopped',
  failed: 'failed'
} as const
/** One of the states above. */
export type StudyState = (typeof StudyState)[keyof typeof StudyState]

/** One trial. */
export interface TrialView {
  number: number
  params: Record<string, number | string | boolean>
  phase: TrialPhase
  /** Absent until it was handed in. */
  job?: string
  /** Names of the providers that have or had it, in order. */
  providers: string[]
  /** Step and value of its last report. A value that is no number is absent. */
  step: number
  value?: number
  reports: Array<{ step: number; value: number | null }>
  rungs: Array<{ rung: number; value: number | null; verdict: 'continue' | 'stop' }>
  losses: number
  redone: number
  startedAt?: number
  endedAt?: number
  reason: string
}

/** One study. */
export interface StudyView {
  name: string
  state: StudyState
  /** Why it stopped or failed; empty otherwise. */
  reason: string
  /** What it waits for, in words; empty when it does not. */
  note: string
  metric: string
  mode: 'min' | 'max'
  searcher: string
  seed: number
  asha?: { grace: number; max: number; eta: number }
  /** How many there will be. */
  wanted: number
  /** Trials that may run at once, as seen last. */
  slots: number
  output: string
  openedAt: number
  endedAt?: number
  trials: TrialView[]
  /** Number of the best trial; absent while none has a value. */
  best?: number
  /** Steps reported, those redone after losses among them. */
  steps: number
  /** Grows with every change: what `wait` waits for. */
  version: number
}

/** When what happened to a trial: what the protocol's state does not hold. */
export interface TrialTimes {
  startedAt?: number
  endedAt?: number
}

/** What a view is made from besides setup and study. */
export interface StudyNow {
  working: boolean
  note: string
  slots: number
  times: ReadonlyMap<number, TrialTimes>
  endedAt: number | undefined
  version: number
}

/** See `StudyView`. */
export function studyView(setup: StudySetup, study: Study, now: StudyNow): StudyView {
  const { plan } = setup
  const best = bestTrial(study)
  const trials = study.trials.map((trial) => trialView(trial, now.times.get(trial.number)))
  return {
    name: setup.name,
    state: stateOf(study, now),
    reason: study.reason,
    note: now.note,
    metric: plan.metric,
    mode: plan.mode,
    searcher: plan.searcher.name,
    seed: plan.searcher.seed,
    ...(plan.asha === undefined ? {} : { asha: plan.asha }),
    wanted: study.exhausted ? study.trials.length : plan.trials,
    slots: now.slots,
    output: setup.output,
    openedAt: setup.openedAt,
    ...(now.endedAt === undefined ? {} : { endedAt: now.endedAt }),
    trials,
    ...(best === undefined ? {} : { best: best.number }),
    steps: trials.reduce((sum, { step }) => sum + step, 0) + study.trials.reduce((sum, { redone }) => sum + redone, 0),
    version: now.version
  }
}

function stateOf({ end }: Study, { working, endedAt }: StudyNow): StudyState {
  if (working) return StudyState.running
  return endedAt === undefined ? StudyState.interrupted : (end ?? StudyState.completed)
}

function trialView(trial: Trial, times: TrialTimes | undefined): TrialView {
  const value = valueOf(trial)
  const { number, params, phase, job, reports, rungs, losses, redone, reason } = trial
  return {
    number,
    params: params as Params & Record<string, number | string | boolean>,
    phase,
    ...(job === undefined ? {} : { job }),
    providers: [...trial.providers],
    step: reports.at(-1)?.step ?? 0,
    ...(value !== undefined && Number.isFinite(value) ? { value } : {}),
    reports: reports.map((one) => ({ step: one.step, value: finite(one.value) })),
    rungs: rungs.map(({ rung, value, verdict }) => ({ rung, value: finite(value), verdict })),
    losses,
    redone,
    ...(times?.startedAt === undefined ? {} : { startedAt: times.startedAt }),
    ...(times?.endedAt === undefined ? {} : { endedAt: times.endedAt }),
    reason
  }
}

/** JSON knows no NaN. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
