/**
 * Random streams of a run: one for each purpose and node, so that one more draw for a node's latency shifts neither its
 * churn nor another node's. Draws are sfc32 (`protocol/rng.ts` has the same generator for the machines).
 */
import { exp, ln } from './math/functions.ts'

/** What randomness is drawn for; the number is part of the stream's seed. */
export const Purpose = { churn: 1, latency: 2, workload: 3, protocol: 4, topology: 5, adversary: 6, probe: 7 } as const
export type Purpose = (typeof Purpose)[keyof typeof Purpose]

/** One stream. */
export class Stream {
  #a: number
  #b: number
  #c: number
  #d = 1
  /** The second of a pair of normal draws. */
  #spare = Number.NaN

  /** @param node which node's; -1 for the run as a whole */
  constructor(seed: number, purpose: Purpose, node = -1) {
    this.#a = mix(seed, purpose)
    this.#b = mix(this.#a ^ node, 0x9e3779b9)
    this.#c = mix(this.#b, 0x243f6a88)
    for (let i = 0; i < 12; i++) this.uint32()
  }

  /** Uniform in [0, 2^32). */
  uint32(): number {
    const out = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (this.#c << 21) | (this.#c >>> 11)
    this.#c = (this.#c + out) | 0
    return out >>> 0
  }

  /** Uniform in (0, 1): never 0, so that its logarithm exists. */
  uniform(): number {
    return (this.uint32() + 0.5) / 4_294_967_296
  }

  /** Uniform integer in [0, below). */
  below(below: number): number {
    return Math.floor((this.uint32() / 4_294_967_296) * below)
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -ln(this.uniform())
  }

  /** Standard normal, by Marsaglia's polar method: it needs no sine. */
  normal(): number {
    const spare = this.#spare
    this.#spare = Number.NaN
    if (!Number.isNaN(spare)) return spare
    for (;;) {
      const u = 2 * this.uniform() - 1
      const v = 2 * this.uniform() - 1
      const s = u * u + v * v
      if (s >= 1 || s === 0) continue
      const factor = Math.sqrt((-2 * ln(s)) / s)
      this.#spare = v * factor
      return u * factor
    }
  }

  /** Poisson with this mean; by products below 30, by halves above. */
  poisson(mean: number): number {
    if (mean > 30) return this.poisson(mean / 2) + this.poisson(mean - mean / 2)
    const floor = exp(-mean)
    let count = 0
    for (let product = this.uniform(); product > floor; product *= this.uniform()) count++
    return count
  }

  /** Shuffles in place (Fisher and Yates). */
  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const item = items[i] as T
      items[i] = items[j] as T
      items[j] = item
    }
    return items
  }
}

/** Seed of one run of an experiment: of its base seed, the number of its cell and of its replication. */
export function runSeed(base: number, cell: number, replication: number): number {
  return mix(mix(base >>> 0, cell), replication) >>> 0
}

/** murmur3's finaliser over two words. */
function mix(a: number, b: number): number {
  let h = (a ^ Math.imul(b | 0, 0x9e3779b1)) | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
