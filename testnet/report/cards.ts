/** Plots of a report with their captions, made of what the runs measured. */
import { meanInterval, quantile } from '../sim/math/statistics.ts'
import { metricOf } from '../sim/metrics/metrics.ts'
import type { DistributionValue } from '../sim/metrics/values.ts'
import type { RunOutcome } from '../experiment/outcome.ts'
import { type Box, boxPlot } from './box.ts'
import { MOST_SERIES, type Stretch } from './frame.ts'
import { type Line, linePlot, type Point } from './line.ts'
import { escaped } from './svg.ts'
import { figure, named } from './words.ts'

/** Runs that belong together: a cell, and how the report calls it. */
export interface Group {
  name: string
  outcomes: readonly RunOutcome[]
}

/** A figure of the page. */
export function card(title: string, what: string, svg: string, names: readonly string[] = []): string {
  const shown = names.slice(0, MOST_SERIES)
  const keys = shown.map((name, i) => `<span><i class="key c${i}"></i>${escaped(name)}</span>`).join('')
  const more = names.length > shown.length ? `<span>and ${names.length - shown.length} more in the table</span>` : ''
  const legend = shown.length < 2 ? '' : `<div class="legend">${keys}${more}</div>`
  return `<figure class="card"><figcaption>${escaped(title)}<small>${escaped(what)}</small></figcaption>${legend}${svg}</figure>`
}

/** `look-ups`, or `time, ms`. */
function axis(metric: string): string {
  const unit = metricOf(metric)?.unit ?? ''
  const name = named(metric.split('/')[0] ?? metric)
  return unit === '1' || unit === '' ? name : `${name}, ${unit}`
}

/** A series over the run: mean over runs, with its 95 % interval as a band. */
export function seriesCard(metric: string, groups: readonly Group[], stretches: readonly Stretch[]): string {
  const lines = groups.flatMap(({ name, outcomes }) => {
    const points = seriesPoints(metric, outcomes)
    return points.length < 2 ? [] : [{ name, points }]
  })
  if (lines.length === 0) return ''
  const plot = {
    name: named(metric),
    xName: 'time of the run',
    yName: axis(metric),
    lines,
    xKind: 'time' as const,
    stretches
  }
  return card(
    named(metric),
    metricOf(metric)?.what ?? '',
    linePlot(plot),
    lines.map(({ name }) => name)
  )
}

function seriesPoints(metric: string, outcomes: readonly RunOutcome[]): Point[] {
  const byTime = new Map<number, number[]>()
  for (const { metrics } of outcomes) {
    for (const [atMs, value] of metrics.series[metric]?.points ?? []) {
      const there = byTime.get(atMs)
      if (there === undefined) byTime.set(atMs, [value])
      else there.push(value)
    }
  }
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([x, values]) => {
      const { value, low, high } = meanInterval(values)
      return { x, y: value, ...(Number.isNaN(low) ? {} : { low, high }) }
    })
}

/** Points of a distribution function's line. */
const CDF_POINTS = 120

/** A distribution: its function, mean over runs, with the 95 % interval as a band. */
export function cdfCard(metric: string, groups: readonly Group[]): string {
  const found = groups.flatMap(({ name, outcomes }) => {
    const values = outcomes.flatMap(({ metrics }) => metrics.distributions[metric] ?? []).filter(({ n }) => n > 0)
    return values.length === 0 ? [] : [{ name, values }]
  })
  return cdfPlot(metric, found)
}

/** A distribution by its labels, in one plot: traffic by class. */
export function labelledCdfCard(metric: string, labels: readonly string[], outcomes: readonly RunOutcome[]): string {
  const found = labels.flatMap((name) => {
    const values = outcomes
      .flatMap(({ metrics }) => metrics.distributions[`${metric}/${name}`] ?? [])
      .filter(({ n }) => n > 0)
    return values.length === 0 ? [] : [{ name, values }]
  })
  return cdfPlot(metric, found)
}

function cdfPlot(metric: string, found: ReadonlyArray<{ name: string; values: readonly DistributionValue[] }>): string {
  const all = found.flatMap(({ values }) => values)
  const low = Math.min(...all.map(({ min }) => min ?? 0))
  const most = Math.max(...all.map(({ max }) => max ?? 0))
  if (all.length === 0 || !(most > low)) return ''
  const isWhole = most <= 64 && all.every(({ cdf }) => cdf.every(([value]) => Number.isInteger(value)))
  const middle = Math.min(...all.map(({ p50 }) => p50 ?? most))
  const tail = 1.5 * Math.max(...all.map(({ p99 }) => p99 ?? most))
  // A single straggler would press all others to the left.
  const high = !isWhole && most > 2 * tail && tail > low ? tail : most
  const isLog = !isWhole && middle > 0 && high / middle > 20
  const xs = isWhole ? wholes(low, high) : spread(isLog ? Math.max(low, middle / 1000) : low, high, isLog)
  const { unit, factor } = shownIn(metricOf(metric)?.unit ?? '', high)
  const lines: Line[] = found.map(({ name, values }) => ({
    name,
    points: xs.map((x) => ({ ...cdfPoint(x, values), x: x / factor }))
  }))
  const cut = high < most ? ` (the largest is ${figure(most / factor)})` : ''
  const plot = {
    name: named(metric),
    xName: `${unit === '' ? named(metric) : `${named(metric)}, ${unit}`}${cut}`,
    yName: 'part of all',
    lines,
    xKind: isLog ? ('log' as const) : ('linear' as const),
    isPart: true,
    isStepped: isWhole
  }
  return card(
    named(metric),
    metricOf(metric)?.what ?? '',
    linePlot(plot),
    lines.map(({ name }) => name)
  )
}

/** Long times in a larger unit. */
function shownIn(unit: string, most: number): { unit: string; factor: number } {
  if (unit !== 'ms') return { unit: unit === '1' ? '' : unit, factor: 1 }
  if (most > 4 * 3_600_000) return { unit: 'h', factor: 3_600_000 }
  if (most > 4 * 60_000) return { unit: 'min', factor: 60_000 }
  return most > 10_000 ? { unit: 's', factor: 1000 } : { unit, factor: 1 }
}

function cdfPoint(x: number, values: readonly DistributionValue[]): Point {
  const { value, low, high } = meanInterval(values.map(({ cdf }) => partUpTo(x, cdf)))
  return { x, y: value, ...(Number.isNaN(low) ? {} : { low: Math.max(0, low), high: Math.min(1, high) }) }
}

function partUpTo(x: number, cdf: DistributionValue['cdf']): number {
  let [from, to] = [0, cdf.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((cdf[middle]?.[0] ?? Infinity) <= x) from = middle + 1
    else to = middle
  }
  return from === 0 ? 0 : (cdf[from - 1]?.[1] ?? 1)
}

function wholes(low: number, high: number): number[] {
  const first = Math.floor(low) - 1
  return Array.from({ length: Math.ceil(high) - first + 1 }, (_, i) => first + i).filter((x) => x >= 0 || low < 0)
}

function spread(low: number, high: number, isLog: boolean): number[] {
  const part = (i: number): number => i / (CDF_POINTS - 1)
  return Array.from({ length: CDF_POINTS }, (_, i) =>
    isLog ? low * (high / low) ** part(i) : low + (high - low) * part(i)
  )
}

/** A distribution that has a number as its label, like a table's buckets: a box for each. */
export function bucketCard(metric: string, labels: readonly string[], outcomes: readonly RunOutcome[]): string {
  const boxes = labels
    .toSorted((a, b) => Number(a) - Number(b))
    .flatMap((name): Box[] => {
      const values = outcomes.flatMap(({ metrics }) => metrics.distributions[`${metric}/${name}`] ?? [])
      const middle = (key: 'p5' | 'p25' | 'p50' | 'p75' | 'p95'): number => {
        const known = values.map((each) => each[key]).filter((value) => value !== null)
        return known.reduce((sum, value) => sum + value, 0) / known.length
      }
      const box = {
        name,
        low: middle('p5'),
        lower: middle('p25'),
        middle: middle('p50'),
        upper: middle('p75'),
        high: middle('p95')
      }
      return Number.isNaN(box.middle) ? [] : [box]
    })
  if (boxes.length < 2) return ''
  const label = metricOf(`${metric}/${labels[0]}`)?.label ?? 'label'
  const svg = boxPlot({ name: named(metric), xName: label, yName: axis(metric), boxes })
  return card(`${named(metric)} by ${label}`, 'p5, p25, p50, p75 and p95, means over runs', svg)
}

/** One number by cell: a box over its runs. */
export function sweepCard(
  title: string,
  unit: string,
  what: string,
  cells: ReadonlyArray<{ name: string; values: readonly number[] }>,
  xName: string
): string {
  const boxes = cells.flatMap(({ name, values }): Box[] => {
    if (values.length === 0) return []
    const sorted = values.toSorted((a, b) => a - b)
    const at = (q: number): number => quantile(sorted, q)
    return [{ name, low: at(0), lower: at(0.25), middle: at(0.5), upper: at(0.75), high: at(1) }]
  })
  const svg = boxPlot({ name: title, xName, yName: unit === '1' ? title : `${title}, ${unit}`, boxes })
  return card(title, what, svg)
}
