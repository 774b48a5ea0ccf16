/** The recorder of a run: holds every name to METRICS, and gives plain data at the end. */
import { Digest } from './digest.ts'
import { METRICS, type Metric, metricOf, type MetricKind } from './metrics.ts'
import type { Recorder } from './recorder.ts'
import type { MetricValues, SeriesValue } from './values.ts'

/** A name that is not in METRICS, or is used as what it is not: a mistake of a part or of an observer module. */
export class MetricError extends Error {
  override readonly name = 'MetricError'
  readonly code = 'unknown-metric'
}

/** Lengths that a bucket of a series may have, ms. */
const BUCKETS_MS = [
  1, 10, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
  1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000, 604_800_000
]

/** Length of a series' buckets in a run of so many ms: at most 240 of them. */
export function bucketMsFor(durationMs: number): number {
  return BUCKETS_MS.find((each) => each * 240 >= durationMs) ?? Math.ceil(durationMs / 240)
}

interface Series {
  sums: Float64Array
  counts: Float64Array
}

/** See above. */
export class Collector implements Recorder {
  /** While false, counters and distributions ignore what they are given. */
  isMeasuring = false
  readonly bucketMs: number
  #buckets: number
  #now: () => number
  #counters = new Map<string, number>()
  #distributions = new Map<string, Digest>()
  #series = new Map<string, Series>()
  #own = new Map<string, Metric>()

  /** @param now virtual ms */
  constructor(durationMs: number, now: () => number) {
    this.bucketMs = bucketMsFor(durationMs)
    this.#buckets = Math.floor(durationMs / this.bucketMs) + 1
    this.#now = now
  }

  /** Adds metrics of an observer module. @throws MetricError for names that do not begin with `own_` */
  declare(metrics: Readonly<Record<string, Metric>>): void {
    for (const [name, metric] of Object.entries(metrics)) {
      if (!/^own_[a-z0-9_]+$/.test(name))
        throw new MetricError(`metric '${name}': names of own metrics are lower case and begin with own_`)
      if (metric.kind === 'ratio' || metric.kind === 'fairness')
        throw new MetricError(`metric '${name}': an own metric is a counter, a distribution or a series`)
      this.#own.set(name, metric)
    }
  }

  count(name: string, by = 1): void {
    if (!this.isMeasuring) return
    const before = this.#counters.get(name)
    if (before === undefined) this.#check(name, 'counter')
    this.#counters.set(name, (before ?? 0) + by)
  }

  sample(name: string, value: number): void {
    if (!this.isMeasuring) return
    let digest = this.#distributions.get(name)
    if (digest === undefined) {
      this.#check(name, 'distribution')
      digest = new Digest()
      this.#distributions.set(name, digest)
    }
    digest.add(value)
  }

  series(name: string, value: number): void {
    let series = this.#series.get(name)
    if (series === undefined) {
      this.#check(name, 'series')
      series = { sums: new Float64Array(this.#buckets), counts: new Float64Array(this.#buckets) }
      this.#series.set(name, series)
    }
    const bucket = Math.min(this.#buckets - 1, Math.floor(this.#now() / this.bucketMs))
    series.sums[bucket] = (series.sums[bucket] as number) + value
    series.counts[bucket] = (series.counts[bucket] as number) + 1
  }

  /** Everything so far, as plain data. */
  values(): MetricValues {
    return {
      counters: sorted(this.#counters, (value) => value),
      distributions: sorted(this.#distributions, (digest) => digest.value()),
      series: sorted(this.#series, (series) => this.#points(series)),
      ratios: sorted(this.#ratios(), (value) => value),
      ...(this.#own.size === 0 ? {} : { own: sorted(this.#own, (metric) => metric) })
    }
  }

  #points({ sums, counts }: Series): SeriesValue {
    const points: SeriesValue['points'] = []
    for (let i = 0; i < this.#buckets; i++) {
      const count = counts[i] as number
      if (count > 0) points.push([i * this.bucketMs, (sums[i] as number) / count])
    }
    return { bucketMs: this.bucketMs, points }
  }

  #ratios(): Map<string, number | null> {
    const ratios = new Map<string, number | null>()
    const total = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + (this.#counters.get(name) ?? 0), 0)
    for (const [name, { kind, over = [], under = [] }] of Object.entries(METRICS)) {
      if (kind === 'fairness') {
        const digest = this.#distributions.get(over[0] as string)
        if (digest !== undefined) ratios.set(name, fairnessOf(digest))
      }
      if (kind !== 'ratio' || !under.some((each) => this.#counters.has(each))) continue
      const below = total(under)
      ratios.set(name, below === 0 ? null : total(over) / below)
    }
    return ratios
  }

  #check(name: string, kind: MetricKind): void {
    const metric = this.#own.get(name) ?? metricOf(name)
    if (metric === undefined)
      throw new MetricError(
        `there is no metric '${name}'; add it to METRICS (testnet/sim/metrics), or let the observer declare it`
      )
    if (metric.kind !== kind) throw new MetricError(`metric '${name}' is a ${metric.kind}, not a ${kind}`)
  }
}

/** Jain's index. */
function fairnessOf({ n, sum, squares }: Digest): number {
  return squares === 0 ? 1 : (sum * sum) / (n * squares)
}

function sorted<V, R>(map: ReadonlyMap<string, V>, plain: (value: V) => R): Record<string, R> {
  const names = [...map.keys()].sort()
  return Object.fromEntries(names.map((name) => [name, plain(map.get(name) as V)]))
}
