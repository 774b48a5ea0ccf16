/** What the replications of each cell say together: means with 95 % t intervals over runs, never over events. */
import type { Violation } from '../../protocol/checker.ts'
import { metricOf } from '../sim/metrics/metrics.ts'
import { scalarsOf, STATISTICS } from '../sim/metrics/scalars.ts'
import type { MetricValues, Scalar } from '../sim/metrics/values.ts'
import { type Estimate, meanInterval } from '../sim/math/statistics.ts'
import type { Cell, SweepValue } from './cells.ts'
import type { RunOutcome } from './outcome.ts'
import type { AdversaryFile, ScenarioFile } from './schema.ts'
import { part } from './units.ts'

export const SUMMARY_FORMAT = 'swarm-sim-summary/1'

/** One number over the runs of a cell. `low` and `high` are null for a single run. */
export interface SummaryRow {
  metric: string
  statistic: string
  unit: string
  value: number
  low: number | null
  high: number | null
  /** Runs that have it. */
  n: number
  /** By replication; null where a run has none. */
  values: Array<number | null>
}

/** One cell. */
export interface SummaryCell {
  cell: number
  parameters: Readonly<Record<string, SweepValue>>
  seeds: number[]
  rows: SummaryRow[]
}

/** `summary.json`. Has nothing of the machine, so that the same runs give the same file everywhere. */
export interface Summary {
  format: typeof SUMMARY_FORMAT
  name: string
  description: string
  /** True where runs are missing or were stopped. */
  partial: boolean
  runs: { planned: number; finished: number }
  events: number
  /** `expected`: an adversary of the cell breaks it by what it is, and the checker sees it. */
  violations: Array<{ cell: number; seed: number; expected: boolean; violation: Violation }>
  cells: SummaryCell[]
}

/** Numbers of one run: counters, ratios, statistics of distributions, and of series the mean over the measured phase. */
export function runValues(metrics: MetricValues, measuredFromMs: number): Scalar[] {
  const series = Object.entries(metrics.series).map(([name, value]) => {
    const points = value.points.filter(([atMs]) => atMs >= measuredFromMs)
    return [name, { ...value, points }] as const
  })
  return scalarsOf({ ...metrics, series: Object.fromEntries(series) })
}

/**
 * What adversaries break by what they are, and the checker sees: units leased twice, their epochs and all that is done
 * under the older ones; awards that stand in no journal, and holds that are kept for too long.
 */
const BROKEN_BY: Readonly<Partial<Record<AdversaryFile['kind'], readonly string[]>>> = {
  'double-booker': ['I1', 'I2', 'I3'],
  hoarder: ['I8']
}

function isExpected({ invariant }: Violation, file: ScenarioFile | undefined): boolean {
  return (
    file?.adversary?.some(
      (each) => 'part' in each && part(each.part) > 0 && BROKEN_BY[each.kind]?.includes(invariant)
    ) ?? false
  )
}

/** @param planned how many runs there should be */
export function summarize(
  { name, description = '' }: { name: string; description?: string | undefined },
  cells: readonly Cell[],
  outcomes: readonly RunOutcome[],
  planned: number,
  measuredFromMs: (cell: Cell) => number
): Summary {
  const stopped = outcomes.some(({ partial }) => partial)
  return {
    format: SUMMARY_FORMAT,
    name,
    description,
    partial: stopped || outcomes.length < planned,
    runs: { planned, finished: outcomes.length },
    events: outcomes.reduce((sum, { events }) => sum + events, 0),
    violations: outcomes.flatMap(({ cell, seed, violations }) =>
      violations.map((violation) => ({ cell, seed, expected: isExpected(violation, cells[cell]?.file), violation }))
    ),
    cells: cells.flatMap((cell) => {
      const own = outcomes.filter((outcome) => outcome.cell === cell.index)
      if (own.length === 0) return []
      const seeds = own.map(({ seed }) => seed)
      return [{ cell: cell.index, parameters: cell.parameters, seeds, rows: rowsOf(own, measuredFromMs(cell)) }]
    })
  }
}

function rowsOf(outcomes: readonly RunOutcome[], measuredFromMs: number): SummaryRow[] {
  const rows = new Map<string, SummaryRow>()
  for (const [index, { metrics }] of outcomes.entries()) {
    for (const { metric, statistic, unit, value } of runValues(metrics, measuredFromMs)) {
      const key = `${metric}.${statistic}`
      let row = rows.get(key)
      if (row === undefined) {
        const values = outcomes.map(() => null)
        row = { metric, statistic, unit, value: 0, low: null, high: null, n: 0, values }
        rows.set(key, row)
      }
      row.values[index] = value
    }
  }
  return [...rows.values()].map((row) => ({ ...row, ...estimated(row.values) })).sort(inOrder)
}

function estimated(values: ReadonlyArray<number | null>): {
  value: number
  low: number | null
  high: number | null
  n: number
} {
  const { value, low, high, n }: Estimate = meanInterval(values.filter((one) => one !== null))
  return { value, n, low: Number.isNaN(low) ? null : low, high: Number.isNaN(high) ? null : high }
}

/** Ratios first, counters last, by name; statistics in their own order. */
function inOrder(a: SummaryRow, b: SummaryRow): number {
  const rank = ({ metric, statistic }: SummaryRow): string => {
    const kind = metricOf(metric)?.kind ?? 'counter'
    const first = ['ratio', 'fairness', 'distribution', 'series', 'counter'].indexOf(kind)
    const place = (STATISTICS as readonly string[]).indexOf(statistic)
    return `${first} ${metric} ${String(place + 1).padStart(2, '0')}`
  }
  const [left, right] = [rank(a), rank(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
