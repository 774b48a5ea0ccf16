/**
 * A distribution in bounded memory: 128 buckets for each power of two, each with its count and sum, so that a quantile is
 * the mean of its bucket and at most 0.8 % away from the true one; whole numbers below 256 have buckets of their own and
 * are exact. The same values in the same order give the same digest, bit for bit.
 */
import type { DistributionValue } from './values.ts'

/** Buckets of one power of two. */
const WIDTH = 128
/** Powers of two that are told apart: 2^-20 to 2^60; what is smaller counts as 0, what is larger as the largest. */
const LEAST = -20
const MOST = 60
const POINTS = 200

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

interface Page {
  counts: Float64Array
  sums: Float64Array
}

/** Takes values from 0 on. */
export class Digest {
  n = 0
  sum = 0
  /** Of the squares of all values. */
  squares = 0
  min = Infinity
  max = -Infinity
  #zeros = 0
  #pages: Array<Page | undefined> = Array.from({ length: MOST - LEAST + 1 })

  /** @throws RangeError for what is no number from 0 on */
  add(value: number): void {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`${value} is no value of a distribution; from 0 on`)
    this.n++
    this.sum += value
    this.squares += value * value
    if (value < this.min) this.min = value
    if (value > this.max) this.max = value
    float[0] = value
    const high = words[HIGH] as number
    const power = Math.min(MOST, (high >>> 20) - 1023)
    if (power < LEAST) {
      this.#zeros++
      return
    }
    const page = this.#page(power)
    const bucket = (high >>> 13) & (WIDTH - 1)
    page.counts[bucket] = (page.counts[bucket] as number) + 1
    page.sums[bucket] = (page.sums[bucket] as number) + value
  }

  /** Smallest value that at least the part `q` of all does not exceed; NaN of nothing. */
  quantile(q: number): number {
    return this.#quantiles([q])[0] as number
  }

  /** Plain data, for files. */
  value(): DistributionValue {
    const { n, sum } = this
    if (n === 0) return { ...NOTHING, cdf: [] }
    const [p5, p25, p50, p75, p90, p95, p99] = this.#quantiles([0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99]) as Seven
    return { n, sum, mean: sum / n, min: this.min, max: this.max, p5, p25, p50, p75, p90, p95, p99, cdf: this.#cdf() }
  }

  /** `parts` ascending. */
  #quantiles(parts: readonly number[]): number[] {
    const found: number[] = []
    let below = 0
    for (const [value, count] of this.#buckets()) {
      below += count
      while (found.length < parts.length && below >= Math.max(1, (parts[found.length] as number) * this.n - 1e-9))
        found.push(value)
    }
    while (found.length < parts.length) found.push(this.n === 0 ? Number.NaN : this.max)
    return found
  }

  /** Every bucket where they are few, else about every half percent. */
  #cdf(): Array<[number, number]> {
    const points: Array<[number, number]> = []
    let below = 0
    let next = 0
    for (const [value, count] of this.#buckets()) {
      below += count
      if (below < next && below < this.n) continue
      points.push([value, below / this.n])
      next = below + this.n / POINTS
    }
    return points
  }

  /** [mean, count], ascending, of those that hold anything. */
  *#buckets(): Generator<[value: number, count: number]> {
    if (this.#zeros > 0) yield [0, this.#zeros]
    for (const page of this.#pages) {
      if (page === undefined) continue
      for (let bucket = 0; bucket < WIDTH; bucket++) {
        const count = page.counts[bucket] as number
        if (count > 0) yield [(page.sums[bucket] as number) / count, count]
      }
    }
  }

  #page(power: number): Page {
    const known = this.#pages[power - LEAST]
    if (known !== undefined) return known
    const page = { counts: new Float64Array(WIDTH), sums: new Float64Array(WIDTH) }
    this.#pages[power - LEAST] = page
    return page
  }
}

type Seven = [number, number, number, number, number, number, number]

const NOTHING = {
  n: 0,
  sum: 0,
  mean: null,
  min: null,
  max: null,
  p5: null,
  p25: null,
  p50: null,
  p75: null,
  p90: null,
  p95: null,
  p99: null
}
