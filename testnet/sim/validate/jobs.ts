/** V15: one job on 2,048 hosts for 54 days, on the simulator's clock: it fails with any of them and begins anew from its last checkpoint. */
import { CHURN_MODELS, DAY_MS, HOUR_MS } from '../churn/model.ts'
import { ChurnKind, makeSchedule } from '../churn/schedule.ts'
import { Kernel } from '../kernel.ts'
import { type Check, digits, within } from './check.ts'

/** A job that runs as long as its hosts do. Times in ms. */
export interface LongJob {
  nodes: number
  durationMs: number
  /** From a failure until all hosts work again from the last checkpoint. */
  recoveryMs: number
  checkpointEveryMs: number
  checkpointMs: number
}

/** What became of it. */
export interface LongRun {
  interruptions: number
  mtbfHours: number
  /** Part of the time that was work which was not lost. */
  effective: number
  /** Virtual ms at the end: more than 32 bits hold. */
  endedMs: number
}

const SAVED = 1
const FAILED = 2
const BACK = 3

/** Lets a job run on hosts of a churn model; whoever fails is replaced within the recovery. */
export function runLongJob(model: string, job: LongJob, seed: number): LongRun {
  const chosen = CHURN_MODELS[model]
  if (chosen === undefined) throw new Error(`no model ${model}`)
  const { nodes, durationMs, recoveryMs, checkpointEveryMs, checkpointMs } = job
  const kernel = new Kernel()
  let interruptions = 0
  let savedMs = 0
  let next = 0
  const cycle = (): number => kernel.after(checkpointEveryMs + checkpointMs, SAVED)
  for (const { t, event } of makeSchedule({ model: chosen, nodes, durationMs, seed }).events)
    if (event === ChurnKind.crash) kernel.at(t, FAILED)
  next = cycle()
  kernel.run(durationMs, (kind) => {
    if (kind === SAVED) savedMs += checkpointEveryMs
    if (kind === FAILED) interruptions++
    kernel.cancel(next)
    next = kind === FAILED ? kernel.after(recoveryMs, BACK) : cycle()
  })
  const mtbfHours = durationMs / interruptions / HOUR_MS
  return { interruptions, mtbfHours, effective: savedMs / durationMs, endedMs: kernel.now }
}

/**
 * The paper names neither its interval nor its cost; with asynchronous checkpoints that stop the work for 10 s, Young's
 * optimum for an MTBF of 3.09 h is 472 s.
 */
const LLAMA: LongJob = {
  nodes: 2048,
  durationMs: 54 * DAY_MS,
  recoveryMs: 180_000,
  checkpointEveryMs: 472_000,
  checkpointMs: 10_000
}

export const jobChecks: readonly Check[] = [
  {
    id: 'V15',
    what: 'one job on 2,048 hosts for 54 days (llama3-h100): checkpoint every 472 s for 10 s, 3 min recovery',
    source: 'Llama 3 405B: table of interruptions',
    published: '419 interruptions (2 sigma: 378-460), MTBF 3.09 h, > 90 % effective',
    tolerance: 'count within 2 sigma, MTBF ±10 %',
    run: (seed) => {
      const { interruptions, mtbfHours, effective, endedMs } = runLongJob('llama3-h100', LLAMA, seed)
      return {
        ours: `${interruptions} interruptions, MTBF ${digits(mtbfHours)} h, ${digits(effective * 100)} % effective after ${endedMs} ms`,
        pass: interruptions >= 378 && interruptions <= 460 && within(mtbfHours, 3.09, 0.1) && effective > 0.9
      }
    }
  }
]
