/** The numbers of a run one by one, for tables, intervals and tidy files. */
import { metricOf } from './metrics.ts'
import type { DistributionValue, MetricValues, Scalar } from './values.ts'

/** Statistics of a distribution, in the order in which they are listed. */
export const STATISTICS = ['n', 'mean', 'min', 'p5', 'p25', 'p50', 'p75', 'p90', 'p95', 'p99', 'max'] as const

/** All of them; null values (nothing was recorded) are left out. */
export function scalarsOf(values: MetricValues): Scalar[] {
  const unitOf = (name: string): string => (metricOf(name) ?? values.own?.[name])?.unit ?? '1'
  const scalars: Scalar[] = []
  const add = (metric: string, statistic: string, value: number | null, unit = unitOf(metric)): void => {
    if (value !== null) scalars.push({ metric, statistic, unit, value })
  }
  for (const [name, value] of Object.entries(values.counters)) add(name, 'value', value)
  for (const [name, value] of Object.entries(values.ratios)) add(name, 'value', value)
  for (const [name, value] of Object.entries(values.distributions)) {
    for (const statistic of STATISTICS)
      add(
        name,
        statistic,
        value[statistic as keyof DistributionValue] as number | null,
        statistic === 'n' ? '1' : unitOf(name)
      )
  }
  for (const [name, { points }] of Object.entries(values.series)) {
    const sum = points.reduce((total, [, value]) => total + value, 0)
    add(name, 'mean', points.length === 0 ? null : sum / points.length)
  }
  return scalars
}
