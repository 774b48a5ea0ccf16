/** Durations as random variables: drawn, integrated, and begun in the middle for a stationary start. */
import { exp, ln, pow } from './functions.ts'
import type { Stream } from '../random.ts'

/** A distribution of positive numbers; whatever unit goes in comes out. */
export interface Distribution {
  /** `weibull(0.608, 3.66)` and the like, for reports. */
  readonly name: string
  readonly mean: number
  /** Chance of a value up to `x`. */
  cdf(x: number): number
  sample(stream: Stream): number
  /** Rest of an interval that is met at a random moment: by length-biased choice, as in a population at equilibrium. */
  residual(stream: Stream): number
}

/** Constant hazard. */
export function exponential(mean: number): Distribution {
  positive('mean', mean)
  return {
    name: `exponential(${mean})`,
    mean,
    cdf: (x) => 1 - exp(-Math.max(0, x) / mean),
    sample: (stream) => mean * stream.exponential(),
    residual: (stream) => mean * stream.exponential()
  }
}

/** Shape below 1: many short, few long. */
export function weibull(shape: number, scale: number): Distribution {
  positive('shape', shape)
  positive('scale', scale)
  const cdf = (x: number): number => 1 - exp(-pow(Math.max(0, x) / scale, shape))
  const sample = (stream: Stream): number => scale * pow(stream.exponential(), 1 / shape)
  const mean = scale * gamma(1 + 1 / shape)
  return { name: `weibull(${shape}, ${scale})`, mean, cdf, sample, residual: residualOf(mean, cdf) }
}

/** `median` and the standard deviation of the logarithm. */
export function lognormal(median: number, sigma: number): Distribution {
  positive('median', median)
  positive('sigma', sigma)
  const mu = ln(median)
  const mean = exp(mu + (sigma * sigma) / 2)
  const cdf = (x: number): number => (x <= 0 ? 0 : normalCdf((ln(x) - mu) / sigma))
  const sample = (stream: Stream): number => exp(mu + sigma * stream.normal())
  return { name: `lognormal(${median}, ${sigma})`, mean, cdf, sample, residual: residualOf(mean, cdf) }
}

/** From `least` on, with tail exponent `alpha`, which must be above 1 for a mean. */
export function pareto(alpha: number, least: number): Distribution {
  positive('least', least)
  if (!(alpha > 1)) throw new RangeError(`pareto: alpha is ${alpha}; it must be above 1, or there is no mean`)
  const mean = (alpha * least) / (alpha - 1)
  const cdf = (x: number): number => (x <= least ? 0 : 1 - pow(least / x, alpha))
  const sample = (stream: Stream): number => least * pow(stream.uniform(), -1 / alpha)
  return { name: `pareto(${alpha}, ${least})`, mean, cdf, sample, residual: residualOf(mean, cdf) }
}

/** With chance `first` exponential of mean `meanFirst`, else of `meanSecond`: what spot capacity looks like. */
export function hyperexponential(first: number, meanFirst: number, meanSecond: number): Distribution {
  if (!(first > 0 && first < 1)) throw new RangeError(`hyperexponential: chance ${first} is not between 0 and 1`)
  positive('mean', meanFirst)
  positive('mean', meanSecond)
  const mean = first * meanFirst + (1 - first) * meanSecond
  const pick = (stream: Stream, chance: number): number =>
    (stream.uniform() < chance ? meanFirst : meanSecond) * stream.exponential()
  return {
    name: `hyperexponential(${first}; ${meanFirst}, ${meanSecond})`,
    mean,
    cdf: (x) => (x <= 0 ? 0 : 1 - first * exp(-x / meanFirst) - (1 - first) * exp(-x / meanSecond)),
    sample: (stream) => pick(stream, first),
    // Each phase is met in proportion to the time that it takes, and has no memory.
    residual: (stream) => pick(stream, (first * meanFirst) / mean)
  }
}

/** Always the same. */
export function constant(value: number): Distribution {
  positive('value', value)
  return {
    name: `constant(${value})`,
    mean: value,
    cdf: (x) => (x >= value ? 1 : 0),
    sample: () => value,
    residual: (stream) => value * stream.uniform()
  }
}

/** The same distribution with every value times `factor`. */
export function scaled(base: Distribution, factor: number): Distribution {
  positive('factor', factor)
  return {
    name: `${factor} x ${base.name}`,
    mean: base.mean * factor,
    cdf: (x) => base.cdf(x / factor),
    sample: (stream) => base.sample(stream) * factor,
    residual: (stream) => base.residual(stream) * factor
  }
}

/**
 * Residual life from the equilibrium distribution, whose density is (1 - F) / mean: by table, made at the first draw. The
 * table runs over quantiles of F, since tails of heavy distributions reach far.
 */
function residualOf(mean: number, cdf: (x: number) => number): (stream: Stream) => number {
  let table: { x: Float64Array; share: Float64Array } | undefined
  return (stream) => {
    table ??= equilibrium(mean, cdf)
    const { x, share } = table
    const u = stream.uniform() * (share.at(-1) as number)
    let low = 0
    let high = share.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((share[middle] as number) < u) low = middle
      else high = middle
    }
    const from = share[low] as number
    const to = share[high] as number
    const part = to > from ? (u - from) / (to - from) : 0
    return (x[low] as number) + part * ((x[high] as number) - (x[low] as number))
  }
}

/** Points per factor of e, and how far they reach: from a millionth of the mean to where 1e-9 is left. */
const POINTS_PER_FOLD = 200

function equilibrium(mean: number, cdf: (x: number) => number): { x: Float64Array; share: Float64Array } {
  const xs = [0]
  for (let x = mean * 1e-6; ; x *= exp(1 / POINTS_PER_FOLD)) {
    xs.push(x)
    if (1 - cdf(x) < 1e-9 || x > mean * 1e9) break
  }
  const share = new Float64Array(xs.length)
  for (let i = 1; i < xs.length; i++) {
    const [from = 0, to = 0] = [xs[i - 1], xs[i]]
    const middle = (from + to) / 2
    // Simpson's rule over the survival function.
    const area = ((to - from) / 6) * (2 + 4 - cdf(from) - 4 * cdf(middle) - cdf(to))
    share[i] = (share[i - 1] as number) + area / mean
  }
  return { x: Float64Array.from(xs), share }
}

/** Lanczos' approximation (g = 7, n = 9), within 1e-14 for what is used here. */
export function gamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
  ]
  if (!(x > 0)) throw new RangeError(`gamma: ${x} is not above 0`)
  const z = x - 1
  const sum = c.slice(1).reduce((total, each, i) => total + each / (z + i + 1), c[0] as number)
  const t = z + 7.5
  return Math.sqrt(2 * Math.PI) * pow(t, z + 0.5) * exp(-t) * sum
}

/** Standard normal, by the complementary error function of Numerical Recipes (erfcc), within 1.2e-7. */
export function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.5 * z)
  const c = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277
  ]
  const polynomial = c.reduceRight((sum, each) => sum * t + each, 0)
  const tail = (t * exp(-z * z + polynomial)) / 2
  return x > 0 ? 1 - tail : tail
}

function positive(what: string, value: number): void {
  if (!(value > 0) || value === Infinity) throw new RangeError(`${what} is ${value}; it must be above 0 and finite`)
}
