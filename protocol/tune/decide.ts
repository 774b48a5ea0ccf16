/** What follows from what happens in a study: a pure function from state and input to records. */
import type { JobId } from '../messages.ts'
import { judge } from './asha.ts'
import type { Params } from './space.ts'
import { dueRung, type Study, type StudyPlan, type StudyRecord, type Trial, valueOf, valuesAt } from './study.ts'
import { hasJob, isOver, TrialPhase } from './trial-phases.ts'

/** How a trial's job ended. `lost`: its provider was, or its runtime; `unplaced`: nobody could run it; nothing was begun. */
export type JobEnd = 'succeeded' | 'failed' | 'stopped' | 'lost' | 'unplaced'

/** What can happen to a study. */
export type StudyInput =
  | { type: 'open'; plan: StudyPlan }
  /** The searcher's answer; undefined when it has no more points. */
  | { type: 'proposed'; params: Params | undefined }
  | { type: 'submitted'; trial: number; job: JobId }
  /** Its program runs at these providers, by name. */
  | { type: 'placed'; job: JobId; providers: string[] }
  /** The program's own report. `value` is undefined where the metric was not among what it reported. */
  | { type: 'reported'; job: JobId; attempt: number; step: number; value: number | undefined; names: string[] }
  | { type: 'jobEnded'; job: JobId; end: JobEnd; detail: string }
  /** A trial said nothing for as long as the study's file allows. */
  | { type: 'silent'; job: JobId; forMs: number }
  /** The trial can never be handed in: what it needs is wrong. */
  | { type: 'refused'; trial: number; reason: string }
  | { type: 'stop'; reason: string }
  | { type: 'fail'; reason: string }

/** Synchronous, total, changes nothing. An input about a job that no trial has gives no records. */
export function decideStudy(study: Study, input: StudyInput): StudyRecord[] {
  if (input.type === 'open') return opened(study, input.plan)
  const { plan } = study
  if (plan === undefined) return []
  switch (input.type) {
    case 'proposed':
      return proposed(study, plan, input.params)
    case 'submitted':
      return study.trials[input.trial]?.phase === TrialPhase.asked
        ? [{ type: 'trial/started', trial: input.trial, job: input.job }]
        : []
    case 'refused': {
      const trial = study.trials[input.trial]
      return trial?.phase === TrialPhase.asked ? ended(study, plan, trial, 'failed', input.reason) : []
    }
    case 'stop':
    case 'fail':
      return finished(study, input.type === 'stop' ? 'stopped' : 'failed', input.reason)
    default: {
      const trial = study.trials.findLast((one) => one.job === input.job && hasJob(one.phase))
      return trial === undefined ? [] : onTrial(study, plan, trial, input)
    }
  }
}

type TrialInput = Extract<StudyInput, { job: JobId }>

function onTrial(study: Study, plan: StudyPlan, trial: Trial, input: TrialInput): StudyRecord[] {
  switch (input.type) {
    case 'reported':
      return trial.phase === TrialPhase.running ? onReport(study, plan, trial, input) : []
    case 'silent':
      return trial.phase === TrialPhase.running ? [onSilence(plan, trial, input)] : []
    case 'jobEnded':
      return onEnd(study, plan, trial, input)
    case 'placed': {
      const { providers } = input
      const isNew = providers.length > 0 && trial.providers.at(-1) !== providers.at(-1)
      return isNew ? [{ type: 'trial/placed', trial: trial.number, providers }] : []
    }
    case 'submitted':
      return []
  }
}

/** A known study may only get more (or fewer) trials, or another width; what decides about trials stays. */
function opened(study: Study, plan: StudyPlan): StudyRecord[] {
  const records: StudyRecord[] = [{ type: 'study/opened', plan }]
  if (study.end !== undefined && study.trials.length < plan.trials) records.push({ type: 'study/continued' })
  return records
}

function proposed(study: Study, plan: StudyPlan, params: Params | undefined): StudyRecord[] {
  if (study.end !== undefined || study.trials.length >= plan.trials) return []
  if (params === undefined) return [{ type: 'study/exhausted' }]
  return [{ type: 'trial/asked', trial: study.trials.length, params }]
}

function onReport(
  study: Study,
  plan: StudyPlan,
  trial: Trial,
  { attempt, step, value, names }: Extract<StudyInput, { type: 'reported' }>
): StudyRecord[] {
  if (value === undefined) return [halt(trial, 'failed', foreign(plan, trial, names))]
  if (attempt < trial.attempt) return []
  const number = trial.number
  const records: StudyRecord[] = [{ type: 'trial/reported', trial: number, attempt, step, value }]
  const rung = dueRung(plan, trial, step)
  if (rung !== undefined && plan.asha !== undefined && step < plan.asha.max) {
    const verdict = judge(plan.asha.eta, plan.mode, value, valuesAt(study, rung))
    records.push({ type: 'trial/judged', trial: number, rung, step, value, verdict })
    if (verdict === 'stop') records.push(halt(trial, 'stopped', `not among the best at step ${rung}`))
  }
  if (plan.asha !== undefined && step > plan.asha.max)
    records.push(halt(trial, 'completed', `ended at step ${step}, behind max ${plan.asha.max}`))
  return records
}

function halt({ number }: Trial, ends: 'stopped' | 'completed' | 'failed', reason: string): StudyRecord {
  return { type: 'trial/halted', trial: number, ends, reason }
}

/** A trial that is at `max` has said all that it was asked for; it is only late to end. */
function onSilence(plan: StudyPlan, trial: Trial, input: { forMs: number }): StudyRecord {
  const isAtMax = plan.asha !== undefined && (trial.reports.at(-1)?.step ?? -1) >= plan.asha.max
  if (isAtMax) return halt(trial, 'completed', 'did not end by itself after its last step')
  return halt(trial, 'failed', silence(plan, trial, input))
}

function silence({ metric }: StudyPlan, { number, job, reports }: Trial, { forMs }: { forMs: number }): string {
  const since = reports.length === 0 ? 'since its program started' : `since step ${reports.at(-1)?.step}`
  return `trial ${number} (${job}) reported no ${metric} for ${Math.round(forMs / 1000)} s ${since}: call swarm.report(step=…, ${metric}=…) in the program, or allow more with report-timeout`
}

function foreign({ metric }: StudyPlan, { number, job }: Trial, names: readonly string[]): string {
  return `trial ${number} (${job}) reported ${names.join(', ') || 'nothing'}, not ${metric}, which this study goes by: call swarm.report(step=…, ${metric}=…)`
}

function onEnd(
  study: Study,
  plan: StudyPlan,
  trial: Trial,
  { end, detail }: Extract<StudyInput, { type: 'jobEnded' }>
): StudyRecord[] {
  const { number, job = '' } = trial
  if (trial.phase === TrialPhase.stopping) return ended(study, plan, trial, trial.ends ?? 'stopped', trial.reason)
  switch (end) {
    case 'succeeded':
      if (valueOf(trial) !== undefined) return ended(study, plan, trial, 'completed', '')
      return ended(
        study,
        plan,
        trial,
        'failed',
        `trial ${number} (${job}) ended well and never reported ${plan.metric}: call swarm.report(step=…, ${plan.metric}=…)`
      )
    case 'failed':
      return ended(study, plan, trial, 'failed', `trial ${number} (${job}) failed: ${detail}`)
    case 'stopped':
      return ended(study, plan, trial, 'stopped', detail || 'its job was stopped')
    case 'unplaced':
      return [{ type: 'trial/lost', trial: number, job, reason: detail, placed: false }]
    case 'lost':
      if (trial.lostJobs < plan.maxLosses)
        return [{ type: 'trial/lost', trial: number, job, reason: detail, placed: true }]
      return ended(study, plan, trial, 'failed', `trial ${number} lost its job ${trial.lostJobs + 1} times: ${detail}`)
  }
}

/** A trial's end, and the study's where it follows. */
function ended(
  study: Study,
  plan: StudyPlan,
  trial: Trial,
  as: 'stopped' | 'completed' | 'failed',
  reason: string
): StudyRecord[] {
  const records: StudyRecord[] = [{ type: 'trial/ended', trial: trial.number, as, reason }]
  if (as !== 'failed' || study.end !== undefined) return records
  const before = study.trials.filter(({ number, phase }) => number !== trial.number && isOver(phase))
  const row = [...before.slice(-(plan.maxFailures - 1)), { phase: TrialPhase.failed }].slice(-plan.maxFailures)
  const hopeless = row.length >= plan.maxFailures && row.every(({ phase }) => phase === TrialPhase.failed)
  if (!hopeless) return records
  const why = `${plan.maxFailures === 1 ? 'a trial' : `${plan.maxFailures} trials in a row`} failed, the last one: ${reason}`
  return [...records, ...finished({ ...study, trials: study.trials.filter((one) => one !== trial) }, 'failed', why)]
}

/** Nothing new; what runs is stopped, what waits is over. */
function finished(study: Study, end: 'stopped' | 'failed', reason: string): StudyRecord[] {
  if (study.end !== undefined) return []
  const records: StudyRecord[] = [{ type: 'study/ended', end, reason }]
  for (const trial of study.trials) {
    if (trial.phase === TrialPhase.asked)
      records.push({ type: 'trial/ended', trial: trial.number, as: 'stopped', reason: `the study ended: ${end}` })
    if (trial.phase === TrialPhase.running) records.push(halt(trial, 'stopped', `the study ended: ${end}`))
  }
  return records
}
