/** Spot traces and the two-phase fits of them: what V16 compares. */
import { readSpot } from '../churn/trace.ts'
import { type Distribution, hyperexponential } from '../math/distribution.ts'
import { exp } from '../math/functions.ts'
import { ascending, mean } from '../math/statistics.ts'

/** Lengths of what was there and what was not, hours; without the first and the last of each trace, which are cut. */
export interface Runs {
  up: number[]
  down: number[]
  /** Part of all samples in which it was there. */
  availability: number
  /** Sampling interval, hours. */
  gapHours: number
}

/** Runs of one trace; it is there while all `size` instances are. @throws TraceError */
export function runsOf(file: string, text: string, size = 1): Runs {
  const { counts, stepMs } = readSpot(file, text)
  const isThere = counts.map((count) => count >= size)
  const gapHours = stepMs / 3_600_000
  const runs: Array<{ isUp: boolean; samples: number }> = []
  for (const isUp of isThere) {
    const last = runs.at(-1)
    if (last?.isUp === isUp) last.samples++
    else runs.push({ isUp, samples: 1 })
  }
  const inner = runs.slice(1, -1)
  const lengths = (wanted: boolean): number[] =>
    inner.flatMap(({ isUp, samples }) => (isUp === wanted ? [samples * gapHours] : []))
  return {
    up: lengths(true),
    down: lengths(false),
    availability: isThere.filter(Boolean).length / isThere.length,
    gapHours
  }
}

/** Several traces of a pool as one: all runs, and the mean of their availabilities. */
export function pooled(traces: readonly Runs[]): Runs {
  return {
    up: traces.flatMap(({ up }) => up),
    down: traces.flatMap(({ down }) => down),
    availability: mean(traces.map(({ availability }) => availability)),
    gapHours: mean(traces.map(({ gapHours }) => gapHours))
  }
}

/**
 * The two-phase exponential that is likeliest for these lengths (expectation and maximisation, from thirds of the
 * sorted values on): deterministic.
 */
export function fitTwoPhase(lengths: readonly number[], rounds = 500): Distribution {
  const sorted = lengths.toSorted(ascending)
  const third = Math.max(1, Math.floor(sorted.length / 3))
  let [first, short, long] = [0.67, mean(sorted.slice(0, 2 * third)), mean(sorted.slice(-third))]
  if (!(long > short)) long = short * 2
  for (let round = 0; round < rounds; round++) {
    let [weight, shortSum, longSum] = [0, 0, 0]
    for (const x of sorted) {
      const a = (first / short) * exp(-x / short)
      const b = ((1 - first) / long) * exp(-x / long)
      const isShort = a + b === 0 ? 0 : a / (a + b)
      weight += isShort
      shortSum += isShort * x
      longSum += (1 - isShort) * x
    }
    first = Math.min(0.999, Math.max(0.001, weight / sorted.length))
    short = shortSum / weight
    long = longSum / (sorted.length - weight)
  }
  return hyperexponential(first, short, long)
}

/**
 * Distance of sampled lengths from a distribution. A length of m samples stands for all between m - 1/2 and m + 1/2
 * intervals, so the two are compared at the middles between samples.
 */
export function sampledDistance(lengths: readonly number[], { cdf }: Distribution, gapHours: number): number {
  const counts = new Map<number, number>()
  for (const length of lengths) {
    const samples = Math.round(length / gapHours)
    counts.set(samples, (counts.get(samples) ?? 0) + 1)
  }
  let [worst, sum] = [0, 0]
  for (const samples of [...counts.keys()].toSorted(ascending)) {
    const below = (samples - 0.5) * gapHours
    worst = Math.max(worst, Math.abs(cdf(below) - sum / lengths.length))
    sum += counts.get(samples) as number
    worst = Math.max(worst, Math.abs(cdf(below + gapHours) - sum / lengths.length))
  }
  return worst
}
