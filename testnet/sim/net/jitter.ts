/** Jitter by table: a lognormal factor for each message costs one draw and one look into 4,096 precomputed quantiles. */
import { exp } from '../math/functions.ts'
import { Purpose } from '../random.ts'
import { NodeDraws } from './draws.ts'

/** Entries of the table. */
const SIZE = 4_096
const SHIFT = 20

let normals: Float64Array | undefined

/** Factors on a delay whose median is 1. */
export class Jitter {
  readonly sigma: number
  #draws: NodeDraws
  #factors: Float64Array

  /** @param sigma standard deviation of the factor's logarithm; 0: none */
  constructor(nodes: number, seed: number, sigma: number) {
    if (!(sigma >= 0 && sigma <= 3)) throw new RangeError(`jitter ${sigma}; 0 to 3 is accepted`)
    this.sigma = sigma
    this.#draws = new NodeDraws(sigma === 0 ? 0 : nodes, seed, Purpose.latency)
    this.#factors = sigma === 0 ? new Float64Array(0) : normalQuantiles().map((z) => exp(sigma * z))
  }

  /** One message's delay in whole ms, at least 1. @param from whose message it is */
  apply(from: number, ms: number): number {
    const delay = this.sigma === 0 ? ms : ms * (this.#factors[this.#draws.uint32(from) >>> SHIFT] as number)
    return delay < 1.5 ? 1 : Math.round(delay)
  }
}

/** Standard normal quantiles in the middle of each of `SIZE` equal parts, by summing up the density. */
export function normalQuantiles(): Float64Array {
  if (normals !== undefined) return normals
  const found = new Float64Array(SIZE)
  const step = 1 / 1_024
  let below = 0
  let place = 0
  for (let x = -6; x < 6 && place < SIZE; x += step) {
    const middle = x + step / 2
    const part = exp(-(middle * middle) / 2) * step * 0.3989422804014327
    while (place < SIZE && (place + 0.5) / SIZE <= below + part) {
      found[place] = x + (step * ((place + 0.5) / SIZE - below)) / part
      place++
    }
    below += part
  }
  normals = found
  return found
}
