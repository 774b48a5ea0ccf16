/** What one run measured, in plain data: it goes into files and between threads as it is. */

import type { Metric } from './metrics.ts'

/** Of all values of a distribution in the measured phase. With `n` 0 the others are null: JSON knows no NaN. */
export interface DistributionValue {
  n: number
  sum: number
  mean: number | null
  min: number | null
  max: number | null
  /** Smallest value that at least so many percent do not exceed. */
  p5: number | null
  p25: number | null
  p50: number | null
  p75: number | null
  p90: number | null
  p95: number | null
  p99: number | null
  /** For a plot: [value, part of all that do not exceed it], both ascending, at most 201 points, the last with part 1. */
  cdf: Array<[value: number, part: number]>
}

/** A value over the whole run, init and transition included: the mean of what was recorded in each bucket of time. */
export interface SeriesValue {
  bucketMs: number
  /** [beginning of the bucket in ms of the run, mean]; a bucket in which nothing was recorded is left out. */
  points: Array<[atMs: number, value: number]>
}

/**
 * All metrics of one run by name of `METRICS`; a name may end in `/label` where METRICS says what the label is (a node
 * class, a bucket). Only what was recorded is there, but a ratio is there as soon as anything below its line was, and
 * counters that a ratio needs are 0 instead of missing. Keys are in alphabetical order.
 */
export interface MetricValues {
  counters: Record<string, number>
  distributions: Record<string, DistributionValue>
  series: Record<string, SeriesValue>
  /** Made of counters: 0 to 1 most of the time, null where nothing was tried. */
  ratios: Record<string, number | null>
  /** Schema of the metrics that an observer module declared; absent: there are none. */
  own?: Record<string, Metric>
}

/** One number of a run. */
export interface Scalar {
  /** Name of the metric, with its label. */
  metric: string
  /** `value` of counters and ratios; of distributions `n`, `mean`, `min`, `max` and the percentiles; of series `mean`. */
  statistic: string
  unit: string
  value: number
}
