/** V14: a job that saves its work every so often and fails at random. */
import { exp } from '../math/functions.ts'
import { Purpose, Stream } from '../random.ts'
import { type Check, digits, near } from './check.ts'

/** Times in seconds. */
interface Setting {
  mtbf: number
  checkpoint: number
  restart: number
}

const SETTINGS: readonly Setting[] = [
  { mtbf: 3600, checkpoint: 30, restart: 60 },
  { mtbf: 6 * 3600, checkpoint: 120, restart: 300 }
]
const FAILURES = 200_000

/** Young's and Daly's optimum, first order. */
export function youngDaly({ mtbf, checkpoint }: Setting): number {
  return Math.sqrt(2 * mtbf * checkpoint)
}

/** Exact share of useful time with exponential failures. */
export function exactEfficiency({ mtbf, checkpoint, restart }: Setting, interval: number): number {
  return interval / ((mtbf + restart) * (exp((interval + checkpoint) / mtbf) - 1))
}

/** The same by simulation: intervals of work and a checkpoint; a failure costs what was not saved, and a restart. */
export function simulatedEfficiency({ mtbf, checkpoint, restart }: Setting, interval: number, stream: Stream): number {
  let useful = 0
  let total = 0
  for (let failure = 0; failure < FAILURES; failure++) {
    const life = mtbf * stream.exponential()
    useful += Math.floor(life / (interval + checkpoint)) * interval
    total += life + restart
  }
  return useful / total
}

export const checkpointChecks: readonly Check[] = [
  {
    id: 'V14',
    what: 'checkpoint interval: optimum and efficiency, MTBF 1 h and 6 h',
    source: 'Young, Daly; exact formula for exponential failures (arXiv 2410.18124)',
    published: 'optimum at sqrt(2MC); efficiency 0.8619 and 0.8859',
    tolerance: 'optimum at 0.85-1.15x; efficiency ±0.003',
    run: (seed) => {
      const rows = SETTINGS.map((setting) => {
        const first = youngDaly(setting)
        const factors = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.5]
        // The same failures for every interval, so that what is compared is the interval.
        const found = factors.map((factor) => ({
          factor,
          ours: simulatedEfficiency(setting, first * factor, new Stream(seed, Purpose.workload, setting.mtbf))
        }))
        const best = found.reduce((a, b) => (b.ours > a.ours ? b : a))
        const at = found.find(({ factor }) => factor === 1)?.ours ?? Number.NaN
        return { best: best.factor, at, exact: exactEfficiency(setting, first) }
      })
      return {
        ours: rows.map(({ best, at, exact }) => `${best}x, ${digits(at)} (${digits(exact)})`).join('; '),
        pass: rows.every(({ best, at, exact }) => best >= 0.85 && best <= 1.15 && near(at, exact, 0.003))
      }
    }
  }
]
