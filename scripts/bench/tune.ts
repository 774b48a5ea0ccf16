/**
 * `tune_best_minus_random`, `tune_compute`: whole studies in virtual time on simulated training curves, with the parts that
 * real ones run on: our own ASHA and trials' fold, and Optuna's TPE as a child process. Against random search of as many
 * trials, each to its end, and against all the steps of the same study without ASHA. 20 seeds, max 27 steps, grace 1, eta 3,
 * four leases of unequal speed.
 */
import { ensureOptuna } from '../../node/tune/environment.ts'
import { openOptuna } from '../../node/tune/optuna.ts'
import type { Searcher } from '../../node/tune/searcher.ts'
import { createRng } from '../../protocol/rng.ts'
import { powerLaw, simulateStudy, type StudyRun, type StudyWorld } from '../../protocol/tune/_simulate.ts'
import { plainPoint } from '../../protocol/tune/searcher.ts'
import type { Params, Space } from '../../protocol/tune/space.ts'
import { bestTrial, type StudyPlan } from '../../protocol/tune/study.ts'
import type { Bench } from './bench.ts'

const SEEDS = 20
const TRIALS = 100
const MAX_STEP = 27
const ASHA = { grace: 1, max: MAX_STEP, eta: 3 }
/** Virtual ms for a step on each of the leases. */
const SPEEDS = [700, 1000, 1300, 2600]
/** Of a report, in parts of the way from the start to the floor. */
const NOISE = 0.005
/** Draws of the bootstrap behind the 95 % interval. */
const DRAWS = 10_000

const SPACE: Space = {
  rate: { type: 'log', min: 1e-5, max: 1 },
  decay: { type: 'log', min: 1e-6, max: 1e-1 },
  width: { type: 'int', min: 8, max: 512 },
  drop: { type: 'float', min: 0, max: 0.6 },
  kind: { type: 'choice', values: ['adam', 'sgd', 'rms'] }
}

export const bench: Bench = {
  figures: [
    {
      name: 'tune_best_minus_random',
      unit: 'loss, upper end of the 95 % interval',
      goal: 0,
      better: 'less',
      pick: (differences) => interval(differences)[1]
    },
    { name: 'tune_compute', unit: 'ratio', goal: 0.5, better: 'less' }
  ],
  missing: async () => {
    try {
      await ensureOptuna({ onProgress: () => {} })
      return undefined
    } catch (error) {
      return (error as Error).message.split('\n')[0]
    }
  },
  run: async (say) => {
    const python = await ensureOptuna({ onProgress: say })
    const differences: number[] = []
    const ratios: number[] = []
    for (let seed = 0; seed < SEEDS; seed++) {
      const asha = await study(seed, { name: 'tpe', asha: true }, python)
      const random = await study(seed, { name: 'random', asha: false }, python)
      const [found, byChance] = [best(asha, seed), best(random, seed)]
      differences.push(found - byChance)
      // Without ASHA every trial does all of its steps, whatever the searcher says.
      const whole = TRIALS * MAX_STEP
      ratios.push(asha.steps / whole)
      say(
        `seed ${seed}: best ${found.toFixed(4)} against random's ${byChance.toFixed(4)}; ${asha.steps} of ${whole} steps`
      )
    }
    const [low, high] = interval(differences)
    say(`best minus random's best: 95 % interval ${low.toFixed(4)} to ${high.toFixed(4)}`)
    return { tune_best_minus_random: differences, tune_compute: ratios }
  }
}

/** What the study's best trial is worth: its final loss without the noise that may have made it look best. */
function best({ study }: StudyRun, seed: number): number {
  const found = bestTrial(study)
  return found === undefined ? Number.NaN : worldOf(seed, 0).curve(found.params, MAX_STEP, found.number)
}

/**
 * What a training of these parameters would show: a loss that falls by a power law to a floor. The floor is a bowl around a
 * seed's own optimum; how fast it is reached depends on the learning rate, so that early steps mislead a little.
 */
function worldOf(seed: number, noise = NOISE): StudyWorld {
  const rng = createRng([seed, 7, 7, 7])
  const at = {
    rate: 2 + rng.below(200) / 100,
    decay: 2 + rng.below(200) / 100,
    width: rng.below(512),
    drop: rng.below(50) / 100
  }
  const kinds = { adam: rng.below(20) / 100, sgd: rng.below(20) / 100, rms: rng.below(20) / 100 }
  return {
    maxStep: MAX_STEP,
    stepMs: SPEEDS,
    curve(params, step, trial) {
      const [rate, decay] = [-Math.log10(Number(params['rate'])), -Math.log10(Number(params['decay']))]
      const far =
        0.12 * (rate - at.rate) ** 2 +
        0.04 * (decay - at.decay) ** 2 +
        0.3 * ((Number(params['width']) - at.width) / 512) ** 2 +
        (Number(params['drop']) - at.drop) ** 2
      const floor = 0.05 + far + kinds[params['kind'] as 'adam']
      const speed = 1 / (1 + 0.25 * Math.abs(rate - at.rate))
      return powerLaw({ floor, start: 2.3, speed, noise, draw: seed * 1000 + trial }, step)
    }
  }
}

async function study(
  seed: number,
  { name, asha }: { name: 'tpe' | 'random'; asha: boolean },
  python: string
): Promise<StudyRun> {
  const plan: StudyPlan = {
    space: SPACE,
    searcher: { name, seed },
    metric: 'loss',
    mode: 'min',
    trials: TRIALS,
    asha: asha ? ASHA : undefined,
    parallel: 0,
    maxLosses: 5,
    maxFailures: 3
  }
  const searcher: Searcher =
    name === 'tpe'
      ? await openOptuna(python, { plan, trials: [] })
      : {
          ask: async (number) => plainPoint('random', SPACE, seed, number),
          tell: async () => {},
          close: async () => {}
        }
  try {
    const run = simulateStudy(plan, worldOf(seed), createRng(seed))
    let next = run.next()
    while (next.done !== true) {
      const call = next.value
      let point: Params | undefined
      if (call.type === 'ask') point = await searcher.ask(call.number)
      if (call.type === 'tell') await searcher.tell(call.trial)
      next = run.next(point)
    }
    return next.value
  } finally {
    await searcher.close()
  }
}

/** The 95 % interval of the mean, by bootstrap with a generator of its own. */
function interval(numbers: readonly number[]): [number, number] {
  const rng = createRng(42)
  const means = Array.from({ length: DRAWS }, () => {
    let sum = 0
    for (let at = 0; at < numbers.length; at++) sum += numbers[rng.below(numbers.length)] ?? 0
    return sum / numbers.length
  }).sort((a, b) => a - b)
  return [means[Math.floor(DRAWS * 0.025)] ?? Number.NaN, means[Math.floor(DRAWS * 0.975)] ?? Number.NaN]
}
