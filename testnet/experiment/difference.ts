/** Paired differences of two cells: by seed, so that both sides of a pair had the same churn, delays and workload. */
import { UsageError } from '../../node/cli/errors.ts'
import { mean, pairedDifference } from '../sim/math/statistics.ts'
import { metricOf } from '../sim/metrics/metrics.ts'
import type { SummaryCell } from './summary.ts'
import { keyOf } from './table.ts'

/** One number: B minus A over the pairs, with its 95 % t interval; null bounds of a single pair. */
export interface Difference {
  metric: string
  statistic: string
  unit: string
  a: number
  b: number
  difference: number
  low: number | null
  high: number | null
  n: number
  /** The interval leaves 0 out. */
  isClear: boolean
  /** `A better`, `B better`, `differs`, or empty. */
  verdict: string
}

/** Two cells. */
export interface CellDifference {
  a: Pick<SummaryCell, 'cell' | 'parameters'>
  b: Pick<SummaryCell, 'cell' | 'parameters'>
  seeds: number[]
  rows: Difference[]
}

/** @throws UsageError where the two have no seed in common */
export function compareCells(a: SummaryCell, b: SummaryCell): CellDifference {
  const seeds = a.seeds.filter((seed) => b.seeds.includes(seed))
  if (seeds.length === 0)
    throw new UsageError('the two have no seed in common, so there are no pairs', 'run both with the same --seeds')
  const others = new Map(b.rows.map((row) => [keyOf(row), row]))
  const rows = a.rows.flatMap((row): Difference[] => {
    const other = others.get(keyOf(row))
    const pairs = seeds.flatMap((seed): Array<[number, number]> => {
      const [left, right] = [row.values[a.seeds.indexOf(seed)], other?.values[b.seeds.indexOf(seed)]]
      return typeof left === 'number' && typeof right === 'number' ? [[left, right]] : []
    })
    if (pairs.length === 0) return []
    return [difference(row, pairs)]
  })
  const plain = ({ cell, parameters }: SummaryCell): CellDifference['a'] => ({ cell, parameters })
  return { a: plain(a), b: plain(b), seeds, rows }
}

function difference(
  { metric, statistic, unit }: Pick<Difference, 'metric' | 'statistic' | 'unit'>,
  pairs: ReadonlyArray<readonly [a: number, b: number]>
): Difference {
  const [left, right] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)]
  const { value, low, high, n } = pairedDifference(right, left)
  const isKnown = !Number.isNaN(low)
  const isClear = isKnown && (low > 0 || high < 0)
  const better = statistic === 'n' ? undefined : metricOf(metric)?.better
  const isMore = value > 0
  const verdict = !isClear
    ? ''
    : better === undefined
      ? 'differs'
      : (better === 'more') === isMore
        ? 'B better'
        : 'A better'
  const bounds = isKnown ? { low, high } : { low: null, high: null }
  return { metric, statistic, unit, a: mean(left), b: mean(right), difference: value, ...bounds, n, isClear, verdict }
}
