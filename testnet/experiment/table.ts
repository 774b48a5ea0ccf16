/** A summary as a table for the terminal. */
import { type Column, table } from '../../node/cli/format/table.ts'
import type { Sink } from '../../node/cli/output.ts'
import { type Metric, metricOf } from '../sim/metrics/metrics.ts'
import { figure } from '../report/words.ts'
import { cellName } from './cells.ts'
import type { Summary, SummaryCell, SummaryRow } from './summary.ts'

/** Cells that stand beside each other; of more, each has a line of its own. */
const MOST_COLUMNS = 4
/** What is known of a metric of an observer module: whoever wrote it wants to see it. */
const OWN: Partial<Metric> = { kind: 'series' }
/** Statistics of distributions that people look at first. */
const SHOWN: ReadonlySet<string> = new Set(['value', 'mean', 'p50', 'p95'])

/** Whether a row stands in tables for people; files have all. Of counters, those of which more or less is better. */
export function isHeadline({ metric, statistic }: Pick<SummaryRow, 'metric' | 'statistic'>): boolean {
  const { kind, better } = metricOf(metric) ?? OWN
  if (metric.includes('/')) return kind === 'series' || (metric.startsWith('bytes') && statistic === 'mean')
  return SHOWN.has(statistic) && (kind !== 'counter' || better !== undefined)
}

/** `0.987 ± 0.004`, or the value alone where there is one run. */
export function withInterval({ value, low, high }: Pick<SummaryRow, 'value' | 'low' | 'high'>): string {
  if (low === null || high === null) return figure(value)
  const half = (high - low) / 2
  // Below what sums of doubles leave over.
  return `${figure(value)} ± ${figure(half < 1e-12 * Math.abs(value) ? 0 : half)}`
}

/** Means with 95 % t intervals over runs: of one cell a line for each metric, of several a line for each number. */
export function summaryTable(sink: Pick<Sink, 'colors'>, summary: Summary): string {
  const { cells } = summary
  const [only] = cells
  if (only !== undefined && cells.length === 1) return cellTable(sink, only)
  const keys = [
    ...new Map(cells.flatMap(({ rows }) => rows.filter(isHeadline)).map((row) => [keyOf(row), row])).values()
  ]
  const names = cells.map((cell) => cellName(cell))
  const find = (cell: number, key: string): string => {
    const row = cells[cell]?.rows.find((each) => keyOf(each) === key)
    return row === undefined ? '–' : withInterval(row)
  }
  if (cells.length <= MOST_COLUMNS) {
    const columns: Column[] = [{ head: 'metric' }, ...names.map((head) => ({ head, right: true })), { head: 'unit' }]
    const rows = keys.map((row) => [nameOf(row), ...cells.map((_, cell) => find(cell, keyOf(row))), unitOf(row.unit)])
    return table(sink, columns, rows)
  }
  const columns: Column[] = [
    { head: 'metric' },
    { head: 'cell' },
    { head: 'mean ± 95 %', right: true },
    { head: 'unit' }
  ]
  const rows = keys.flatMap((row) =>
    cells.map((_, cell) => [cell === 0 ? nameOf(row) : '', names[cell] ?? '', find(cell, keyOf(row)), unitOf(row.unit)])
  )
  return table(sink, columns, rows)
}

function cellTable(sink: Pick<Sink, 'colors'>, { rows, seeds }: SummaryCell): string {
  const metrics = [...new Map(rows.filter(isHeadline).map((row) => [row.metric, row.unit]))]
  const find = (metric: string, ...statistics: string[]): string => {
    const row = rows.find((each) => each.metric === metric && statistics.includes(each.statistic))
    return row === undefined ? '' : withInterval(row)
  }
  const columns: Column[] = [
    { head: `metric (${seeds.length} ${seeds.length === 1 ? 'run' : 'runs'})` },
    { head: seeds.length === 1 ? 'mean' : 'mean ± 95 %', right: true },
    { head: 'p50', right: true },
    { head: 'p95', right: true },
    { head: 'unit' }
  ]
  const lines = metrics.map(([metric, unit]) => [
    metric,
    find(metric, 'value', 'mean'),
    find(metric, 'p50'),
    find(metric, 'p95'),
    unitOf(unit)
  ])
  return table(sink, columns, lines)
}

export function keyOf({ metric, statistic }: Pick<SummaryRow, 'metric' | 'statistic'>): string {
  return `${metric}.${statistic}`
}

/** `lookup_latency p50`. */
export function nameOf({ metric, statistic }: Pick<SummaryRow, 'metric' | 'statistic'>): string {
  return statistic === 'value' || metricOf(metric)?.kind === 'series' ? metric : `${metric} ${statistic}`
}

/** `1` says nothing to people. */
export function unitOf(unit: string): string {
  return unit === '1' ? '' : unit
}
