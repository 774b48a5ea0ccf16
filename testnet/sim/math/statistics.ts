/** Statistics of replications: intervals, quantiles, tests. Small, and tested against known answers. */
import { pow } from './functions.ts'
import type { Stream } from '../random.ts'

/** A value with its 95 % interval and what it was made from. */
export interface Estimate {
  value: number
  low: number
  high: number
  /** Replications. */
  n: number
}

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample variance, with n - 1; 0 of a single value. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}

/** Quantile by linear interpolation (type 7 of Hyndman and Fan, what R and numpy do). `sorted` ascending. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN
  const place = (sorted.length - 1) * q
  const below = Math.floor(place)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (place - below)
}

/** Mean over replications with its 95 % t interval; of a single one the interval is unknown (NaN). */
export function meanInterval(values: readonly number[]): Estimate {
  const n = values.length
  const value = mean(values)
  if (n < 2) return { value, low: Number.NaN, high: Number.NaN, n }
  const half = tQuantile95(n - 1) * Math.sqrt(variance(values) / n)
  return { value, low: value - half, high: value + half, n }
}

/** Mean of the differences a - b of pairs that share their random streams. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Estimate {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} values are no pairs`)
  return meanInterval(a.map((value, i) => value - (b[i] as number)))
}

/** A quantile's 95 % interval by bootstrap over replications: each gives one list of values. */
export function bootstrapQuantile(
  replications: ReadonlyArray<readonly number[]>,
  q: number,
  stream: Stream,
  rounds = 1000
): Estimate {
  const of = (lists: ReadonlyArray<readonly number[]>): number => quantile(lists.flat().sort(ascending), q)
  const found = Array.from({ length: rounds }, () =>
    of(replications.map(() => replications[stream.below(replications.length)] ?? []))
  ).sort(ascending)
  return { value: of(replications), low: quantile(found, 0.025), high: quantile(found, 0.975), n: replications.length }
}

/** Means of `batches` equal parts of one long run; what is left over at the end is not used. */
export function batchMeans(values: readonly number[], batches: number): number[] {
  const size = Math.floor(values.length / batches)
  return Array.from({ length: batches }, (_, i) => mean(values.slice(i * size, (i + 1) * size)))
}

/** MSER-5 (White 1997): how many values at the beginning belong to the transition, at most half of them. */
export function transitionLength(values: readonly number[]): number {
  const batches = batchMeans(values, Math.floor(values.length / 5))
  let best = 0
  let least = Infinity
  for (let cut = 0; cut <= batches.length / 2; cut++) {
    const rest = batches.slice(cut)
    const middle = mean(rest)
    const score = rest.reduce((sum, value) => sum + (value - middle) ** 2, 0) / rest.length ** 2
    if (score < least) [least, best] = [score, cut]
  }
  return best * 5
}

/** Largest distance of the values' own distribution from `cdf` (Kolmogorov and Smirnov). `points`: look at so many of them only. */
export function ksDistance(values: readonly number[], cdf: (x: number) => number, points = values.length): number {
  const sorted = values.toSorted(ascending)
  const step = Math.max(1, Math.floor(sorted.length / points))
  let worst = 0
  for (let i = 0; i < sorted.length; i += step) {
    const theirs = cdf(sorted[i] as number)
    worst = Math.max(worst, Math.abs(theirs - i / sorted.length), Math.abs(theirs - (i + 1) / sorted.length))
  }
  return worst
}

/** Jain's index of fairness: 1 where all have the same, 1 / n where one has all. */
export function fairness(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  const squares = values.reduce((total, value) => total + value * value, 0)
  return squares === 0 ? 1 : (sum * sum) / (values.length * squares)
}

/** 97.5 % quantile of Student's t, by table to 30 degrees of freedom, beyond by Cornish and Fisher's expansion. */
export function tQuantile95(degrees: number): number {
  const table = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
    2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042
  ]
  if (degrees < 1) return Number.NaN
  const z = 1.959964
  return table[degrees - 1] ?? z + (pow(z, 3) + z) / (4 * degrees)
}

/** For `sort`. */
export function ascending(a: number, b: number): number {
  return a - b
}
