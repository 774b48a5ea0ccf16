/**
 * A whole study in virtual time, for tests and benches: trials on slots of unequal speed, providers that die, a node that
 * restarts from its records. It is a generator that asks for points and tells results, so that the searcher may be
 * anything, also one that answers later.
 */
import type { Rng } from '../rng.ts'
import { rungsOf } from './asha.ts'
import { decideStudy, type StudyInput } from './decide.ts'
import type { Params } from './space.ts'
import { applyStudy, noStudy, type Study, type StudyPlan, type StudyRecord, toDo, type Trial } from './study.ts'
import { isOver, TrialPhase } from './trial-phases.ts'

/** What the searcher is asked or told. */
export type SearcherCall =
  | { type: 'ask'; number: number }
  | { type: 'report'; number: number; step: number; value: number }
  | { type: 'tell'; trial: Trial }

/** What the study runs in. */
export interface StudyWorld {
  /** The metric after `step` steps of training with these parameters. */
  curve: (params: Params, step: number, trial: number) => number
  /** Steps of a trial that nothing stops. */
  maxStep: number
  /** Virtual ms for a step on each slot: as many trials run at once as there are slots. */
  stepMs: readonly number[]
  /** Virtual moments at which a slot's provider dies, and for how long it is gone. */
  deaths?: readonly { slot: number; atMs: number; forMs: number }[]
  /** Virtual moments at which the requester's node is killed: it goes on from its records. */
  restartsMs?: readonly number[]
  /** Whether the program of a trial fails, by trial. Default: none does. */
  fails?: (trial: number) => boolean
  /** Called with each state that the study passes through. */
  look?: (study: Study, records: readonly StudyRecord[]) => void
}

/** How it went. */
export interface StudyRun {
  study: Study
  records: StudyRecord[]
  /** Steps done, those redone after losses among them. */
  steps: number
  endMs: number
  /** For each loss: steps that were done again, and the span of the rung in which it happened. */
  losses: Array<{ redone: number; rungSpan: number }>
}

interface Running {
  trial: number
  job: string
  slot: number
  /** The last step that is done. */
  step: number
  doneAtMs: number
}

/** The step of the last rung at or before `step`: where a trial's last checkpoint is. 0: none. */
export function checkpointAt(plan: StudyPlan, step: number): number {
  return plan.asha === undefined ? 0 : (rungsOf(plan.asha).findLast((rung) => rung <= step) ?? 0)
}

/** Runs the study to its end. The value of each `yield` of type `ask` is the point, or undefined at the searcher's end. */
export function* simulateStudy(
  plan: StudyPlan,
  world: StudyWorld,
  rng: Rng
): Generator<SearcherCall, StudyRun, Params | undefined> {
  let study = noStudy
  const records: StudyRecord[] = []
  const losses: StudyRun['losses'] = []
  const running: Running[] = []
  const goneUntil = world.stepMs.map(() => 0)
  let now = 0
  let jobs = 0
  let steps = 0
  const input = (given: StudyInput): StudyRecord[] => {
    const made = decideStudy(study, given)
    for (const record of made) study = applyStudy(study, record)
    records.push(...made)
    world.look?.(study, made)
    return made
  }
  input({ type: 'open', plan })
  const deaths = [...(world.deaths ?? [])].sort((a, b) => a.atMs - b.atMs)
  const restarts = [...(world.restartsMs ?? [])].sort((a, b) => a - b)

  const end = function* (job: string, how: 'succeeded' | 'failed' | 'stopped' | 'lost') {
    const at = running.findIndex((one) => one.job === job)
    const trial = running[at]?.trial ?? -1
    if (at >= 0) running.splice(at, 1)
    input({ type: 'jobEnded', job, end: how, detail: how })
    const after = study.trials[trial]
    if (after !== undefined && isOver(after.phase)) yield { type: 'tell' as const, trial: after }
  }
  const settle = function* () {
    for (;;) {
      const busy = new Set(running.map(({ slot }) => slot))
      const free = world.stepMs
        .map((_, slot) => slot)
        .filter((slot) => !busy.has(slot) && (goneUntil[slot] ?? 0) <= now)
      const todo = toDo(study, running.length + free.length)
      for (const { job } of todo.stop) yield* end(job ?? '', 'stopped')
      if (todo.stop.length > 0) continue
      const [next] = todo.submit
      const slot = free[rng.below(Math.max(1, free.length))]
      if (next !== undefined && slot !== undefined) {
        const job = `j-${String(jobs++).padStart(16, '0')}`
        input({ type: 'submitted', trial: next.number, job })
        const from = checkpointAt(plan, next.reports.at(-1)?.step ?? 0)
        running.push({ trial: next.number, job, slot, step: from, doneAtMs: now + (world.stepMs[slot] ?? 1) })
        continue
      }
      if (todo.ask === 0 || slot === undefined) return todo.over
      const call: SearcherCall = { type: 'ask', number: study.trials.length }
      input({ type: 'proposed', params: yield call })
    }
  }
  const die = function* ({ slot, forMs }: { slot: number; forMs: number }) {
    goneUntil[slot] = now + forMs
    for (const one of running.filter((each) => each.slot === slot)) {
      const kept = checkpointAt(plan, one.step)
      const next =
        plan.asha === undefined ? world.maxStep : (rungsOf(plan.asha).find((rung) => rung > kept) ?? plan.asha.max)
      losses.push({ redone: one.step - kept, rungSpan: next - kept })
      yield* end(one.job, 'lost')
    }
  }
  const advance = function* (one: Running) {
    one.step += 1
    one.doneAtMs = now + (world.stepMs[one.slot] ?? 1)
    steps += 1
    const { params, number } = study.trials[one.trial] as Trial
    if (world.fails?.(number) === true) return yield* end(one.job, 'failed')
    const value = world.curve(params, one.step, number)
    input({ type: 'reported', job: one.job, attempt: 1, step: one.step, value, names: [plan.metric] })
    yield { type: 'report' as const, number, step: one.step, value }
    if (one.step >= world.maxStep && study.trials[number]?.phase === TrialPhase.running)
      yield* end(one.job, 'succeeded')
  }

  for (;;) {
    const over: boolean = yield* settle()
    if (over) return { study, records, steps, endMs: now, losses }
    const step = Math.min(...running.map(({ doneAtMs }) => doneAtMs), Number.POSITIVE_INFINITY)
    const back = Math.min(...goneUntil.filter((at) => at > now), Number.POSITIVE_INFINITY)
    const [death, restart] = [deaths[0]?.atMs ?? Number.POSITIVE_INFINITY, restarts[0] ?? Number.POSITIVE_INFINITY]
    now = Math.min(step, back, death, restart)
    if (now === Number.POSITIVE_INFINITY) throw new Error('the study waits for nothing')
    if (restart === now) {
      restarts.shift()
      study = records.reduce(applyStudy, noStudy)
    } else if (death === now) {
      const gone = deaths.shift()
      if (gone !== undefined) yield* die(gone)
    } else if (step === now) {
      const due = running.find(({ doneAtMs }) => doneAtMs === now)
      if (due !== undefined) yield* advance(due)
    }
  }
}

/** Runs it with a searcher that answers at once. */
export function runStudy(
  plan: StudyPlan,
  world: StudyWorld,
  rng: Rng,
  searcher: (call: SearcherCall) => Params | undefined
): StudyRun {
  const study = simulateStudy(plan, world, rng)
  let next = study.next()
  while (next.done !== true) next = study.next(searcher(next.value))
  return next.value
}

/** A learning curve: a power law down to a floor, with a little noise that is the same for the same trial and step. */
export function powerLaw(
  options: { floor: number; start: number; speed: number; noise: number; draw: number },
  step: number
): number {
  const { floor, start, speed, noise, draw } = options
  const wobble = Math.sin(draw * 12.9898 + step * 78.233) * noise
  return floor + (start - floor) * Math.pow(1 + step, -speed) + wobble * (start - floor)
}
