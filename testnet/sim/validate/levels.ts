/**
 * V18: the models beside real libp2p in virtual time. V19: that beside real processes. Both need packages that the
 * simulator itself does not import, so whoever runs the validation hands in the comparisons.
 */
import type { Check, Found } from './check.ts'
import { digits } from './check.ts'

/** One figure at two levels: `difference` is ours / theirs - 1; figures without a `tolerance` are only told. */
export interface LevelFigure {
  figure: string
  unit: string
  ours: number | null
  theirs: number | null
  difference: number | null
  tolerance?: number
}

/** The comparisons of `sim calibrate`. */
export interface Levels {
  models: (seed: number) => Promise<readonly LevelFigure[]>
  processes: (seed: number) => Promise<readonly LevelFigure[]>
  /** Why no real processes can be run here; undefined where they can. */
  whyNoProcesses: string | undefined
}

const NONE = 'real libp2p is not part of the simulator: `swarm-testnet sim validate` hands it in'

export const levelChecks: readonly Check[] = [
  {
    id: 'V18',
    what: 'models (S) beside real libp2p in virtual time (R), 60 nodes, 20-150 ms',
    source: 'own experiment: sim calibrate',
    published: 'what R measures',
    tolerance: 'requests per look-up and copies per node ±10 %, delivery p50 and p99 ±15 %',
    run: async (seed, { levels }) =>
      levels === undefined ? skipped(NONE) : judge(await levels.models(seed), ['S', 'R'])
  },
  {
    id: 'V19',
    what: 'real libp2p in virtual time (R) beside real processes in network namespaces (T), 12 nodes, 20-150 ms',
    source: 'own experiment: sim calibrate',
    published: 'what T measures',
    tolerance: 'delivery p50 ±25 %',
    run: async (seed, { levels }) => {
      const reason = levels === undefined ? NONE : levels.whyNoProcesses
      return levels === undefined || reason !== undefined
        ? skipped(reason ?? NONE)
        : judge(await levels.processes(seed), ['R', 'T'])
    }
  }
]

/** Passes where every figure with a tolerance is there and within it. */
export function judge(figures: readonly LevelFigure[], [ours, theirs]: readonly [string, string]): Found {
  const held = figures.filter(({ tolerance }) => tolerance !== undefined)
  const far = held.filter(
    ({ difference, tolerance = 0 }) => difference === null || !(Math.abs(difference) <= tolerance)
  )
  const said = held.map((each) => `${each.figure} ${ours} ${shown(each.ours)}, ${theirs} ${shown(each.theirs)}`)
  const reason = far.map(({ figure, difference }) =>
    difference === null ? `${figure} is missing` : `${figure} is off by ${digits(difference * 100)} %`
  )
  return { ours: said.join('; '), pass: held.length > 0 && far.length === 0, reason: reason.join('; ') }
}

function shown(value: number | null): string {
  return value === null ? 'none' : digits(value)
}

function skipped(reason: string): Found {
  return { ours: '', pass: 'skipped', reason }
}
