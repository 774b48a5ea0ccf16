/** What a study searches: named distributions, points drawn from them, and the points of a grid. */
import type { Rng } from '../rng.ts'

/** A value of a parameter, as the program gets it. */
export type ParameterValue = number | string | boolean
/** One point of a space: a value for each name. */
export type Params = Readonly<Record<string, ParameterValue>>

/** `float` and `int`: even between the bounds, both included; `log`: even in the logarithm, `min` above 0. `points`: how many of them a grid takes. */
export interface RangeDistribution {
  type: 'float' | 'log' | 'int'
  min: number
  max: number
  points?: number
}

/** One of a list. */
export interface ChoiceDistribution {
  type: 'choice'
  values: readonly ParameterValue[]
}

/** What one parameter may be. */
export type Distribution = RangeDistribution | ChoiceDistribution
/** Distributions by the parameter's name. */
export type Space = Readonly<Record<string, Distribution>>

/** Names of the distributions, for messages. */
export const DISTRIBUTION_TYPES = ['float', 'log', 'int', 'choice'] as const

/** Halvings of a logarithmic range: a double has 52 bits of fraction. */
const LOG_BITS = 52

/** A number in [0, 1) of 53 bits. */
function unit(rng: Rng): number {
  return ((rng.uint32() >>> 5) * 67_108_864 + (rng.uint32() >>> 6)) / 9_007_199_254_740_992
}

/**
 * The value at `share` (0 to 1) of a range. A logarithmic one is halved by geometric means: a square root is the same in
 * every engine, a power is not.
 */
export function valueAt({ type, min, max }: RangeDistribution, share: number): number {
  if (type === 'int') return Math.min(max, Math.floor(min + share * (max - min + 1)))
  if (type === 'float') return Math.min(max, min + share * (max - min))
  if (share >= 1) return max
  let [low, high, rest] = [min, max, share]
  for (let bit = 0; bit < LOG_BITS && rest > 0; bit++) {
    const middle = Math.sqrt(low) * Math.sqrt(high)
    rest *= 2
    if (rest >= 1) low = middle
    else high = middle
    if (rest >= 1) rest -= 1
  }
  return low
}

/** A point drawn at random, each parameter from a stream of its own. */
export function randomPoint(space: Space, rng: Rng): Params {
  const drawn = Object.entries(space).map(([name, distribution]) => [name, draw(distribution, rng.fork(name))] as const)
  return Object.fromEntries(drawn)
}

function draw(distribution: Distribution, rng: Rng): ParameterValue {
  if (distribution.type !== 'choice') return valueAt(distribution, unit(rng))
  return distribution.values[rng.below(distribution.values.length)] ?? ''
}

/** What a grid takes of one parameter: all of a choice or of the whole numbers, `points` of anything else, the bounds among them. */
export function gridValues(distribution: Distribution): readonly ParameterValue[] {
  if (distribution.type === 'choice') return distribution.values
  const { type, min, max } = distribution
  const whole = type === 'int' ? max - min + 1 : Number.POSITIVE_INFINITY
  const points = Math.min(whole, distribution.points ?? whole)
  if (points <= 1) return [min]
  if (type === 'int')
    return Array.from({ length: points }, (_, at) => min + Math.round((at * (max - min)) / (points - 1)))
  return Array.from({ length: points }, (_, at) => valueAt(distribution, at / (points - 1)))
}

/** How many points a grid has; Infinity where a range says no `points`. */
export function gridSize(space: Space): number {
  return Object.values(space).reduce((size, distribution) => size * countOf(distribution), 1)
}

function countOf(distribution: Distribution): number {
  if (distribution.type === 'choice') return distribution.values.length
  const whole = distribution.type === 'int' ? distribution.max - distribution.min + 1 : Number.POSITIVE_INFINITY
  return Math.min(whole, distribution.points ?? whole)
}

/** The point of a grid at `index` (from 0); the last parameter changes fastest. Undefined behind the last one. */
export function gridPoint(space: Space, index: number): Params | undefined {
  if (index >= gridSize(space)) return undefined
  let rest = index
  const chosen: Array<[string, ParameterValue]> = []
  for (const [name, distribution] of Object.entries(space).reverse()) {
    const values = gridValues(distribution)
    chosen.unshift([name, values[rest % values.length] ?? ''])
    rest = Math.floor(rest / values.length)
  }
  return Object.fromEntries(chosen)
}
