/** Which plots a report has: every series, every distribution, and for sweeps what moves with the cells. */
import { METRICS, metricOf } from '../sim/metrics/metrics.ts'
import type { Experiment } from '../experiment/finished.ts'
import type { Summary, SummaryRow } from '../experiment/summary.ts'
import { isHeadline, keyOf, nameOf } from '../experiment/table.ts'
import { bucketCard, card, cdfCard, type Group, labelledCdfCard, seriesCard, sweepCard } from './cards.ts'
import type { Stretch } from './frame.ts'
import { heatMap } from './heat.ts'
import { named } from './words.ts'

/** Plots of what was measured, in the order of `METRICS`. */
export function plotCards(
  groups: readonly Group[],
  stretches: readonly Stretch[]
): { series: string[]; distributions: string[] } {
  const outcomes = groups.flatMap((group) => group.outcomes)
  const names = (kind: 'series' | 'distributions'): string[] =>
    [...new Set(outcomes.flatMap(({ metrics }) => Object.keys(metrics[kind])))].sort(inOrder)
  const series = names('series').filter((name) => !name.includes('/'))
  const distributions = names('distributions')
  const labels = new Map<string, string[]>()
  for (const name of distributions) {
    const [base = '', label] = name.split('/')
    if (label !== undefined) labels.set(base, [...(labels.get(base) ?? []), label])
  }
  const own = distributions.filter((name) => !name.includes('/') && !labels.has(name))
  const byLabel = [...labels].map(([metric, all]) => {
    const isNumbered = all.every((label) => /^\d+$/.test(label))
    const first = groups[0]?.outcomes ?? []
    return isNumbered ? bucketCard(metric, all, first) : labelledCdfCard(metric, all, first)
  })
  return {
    series: series.map((name) => seriesCard(name, groups, stretches)).filter((made) => made !== ''),
    distributions: [...own.map((name) => cdfCard(name, groups)), ...byLabel].filter((made) => made !== '')
  }
}

/** Most numbers of a sweep that are drawn; all are in the tables. */
const MOST_SWEPT = 12

/** Of a sweep of one field, boxes over the runs of each cell; of two fields, a heat map of the means. */
export function sweepCards({ cells }: Experiment, summary: Summary): string[] {
  if (summary.cells.length < 2) return []
  const fields = [...new Set(cells.flatMap(({ cell }) => Object.keys(cell.parameters)))].filter(
    (field) => new Set(cells.map(({ cell }) => cell.parameters[field])).size > 1
  )
  const shown = (row: SummaryRow): boolean =>
    isHeadline(row) && !row.metric.includes('/') && !row.statistic.startsWith('p')
  const isTraffic = ({ metric }: SummaryRow): number => Number(metric.startsWith('bytes'))
  const rows = summary.cells[0]?.rows.filter(shown).toSorted((a, b) => isTraffic(a) - isTraffic(b)) ?? []
  const moving = rows.filter((row) => moves(row, summary)).slice(0, MOST_SWEPT)
  const isGrid = fields.length === 2 && isComplete(summary, fields as [string, string])
  return moving.map((row) => (isGrid ? heat(row, summary, fields as [string, string]) : boxes(row, summary, fields)))
}

function boxes(row: SummaryRow, summary: Summary, fields: readonly string[]): string {
  const own = summary.cells.map(({ parameters, rows }) => ({
    name: fields.map((field) => String(parameters[field])).join(', '),
    values: find(rows, row)?.values.filter((value) => value !== null) ?? []
  }))
  const what = metricOf(row.metric)?.what ?? ''
  return sweepCard(named(nameOf(row)), row.unit, `${what} One value for each run.`, own, fields.map(short).join(', '))
}

function heat(row: SummaryRow, summary: Summary, [down, across]: [string, string]): string {
  const values = (field: string): string[] => [
    ...new Set(summary.cells.map(({ parameters }) => String(parameters[field])))
  ]
  const [rows, columns] = [values(down), values(across)]
  const value = (r: number, c: number): number | null => {
    const cell = summary.cells.find(
      ({ parameters }) => String(parameters[down]) === rows[r] && String(parameters[across]) === columns[c]
    )
    return find(cell?.rows ?? [], row)?.value ?? null
  }
  const name = `${named(nameOf(row))}${row.unit === '1' ? '' : `, ${row.unit}`}`
  return card(
    name,
    metricOf(row.metric)?.what ?? '',
    heatMap({ name, xName: short(across), yName: short(down), columns, rows, value })
  )
}

function isComplete({ cells }: Summary, [down, across]: [string, string]): boolean {
  const count = (field: string): number => new Set(cells.map(({ parameters }) => parameters[field])).size
  return count(down) * count(across) === cells.length
}

function moves(row: SummaryRow, { cells }: Summary): boolean {
  return new Set(cells.map(({ rows }) => find(rows, row)?.value)).size > 1
}

function find(rows: readonly SummaryRow[], row: SummaryRow): SummaryRow | undefined {
  return rows.find((each) => keyOf(each) === keyOf(row))
}

function short(field: string): string {
  return field.split('.').slice(-2).join('.')
}

const ORDER = Object.keys(METRICS)

/** As `METRICS` has them; a person's own last. */
function inOrder(a: string, b: string): number {
  const place = (name: string): number =>
    (ORDER.indexOf(name.split('/')[0] ?? '') + ORDER.length + 1) % (ORDER.length + 1)
  return place(a) - place(b) || (a < b ? -1 : 1)
}
