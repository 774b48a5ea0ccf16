import test from 'ava'
import { Purpose, Stream } from '../random.ts'
import {
  constant,
  type Distribution,
  exponential,
  gamma,
  hyperexponential,
  lognormal,
  normalCdf,
  pareto,
  scaled,
  weibull
} from './distribution.ts'
import { mean, ksDistance } from './statistics.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const DRAWS = 20_000
/** 1.95 / sqrt(n): exceeded once in a thousand by chance. */
const KS_LIMIT = 1.95 / Math.sqrt(DRAWS)

const all: Distribution[] = [
  exponential(2),
  weibull(0.608, 3.66),
  weibull(2, 1),
  lognormal(3, 0.8),
  pareto(3, 1),
  hyperexponential(0.757, 0.65, 11.25),
  scaled(weibull(0.6, 4), 0.5)
]
for (const each of all) {
  test(`${each.name}: draws follow its distribution and have its mean`, (t) => {
    t.log(`seed ${seed}`)
    const stream = new Stream(seed, Purpose.churn)
    const draws = Array.from({ length: DRAWS }, () => each.sample(stream))
    const ks = ksDistance(draws, (x) => each.cdf(x))
    t.true(ks < KS_LIMIT, `KS ${ks}`)
    t.true(Math.abs(mean(draws) / each.mean - 1) < 0.08, `mean ${mean(draws)} of ${each.mean}`)
  })
  test(`${each.name}: what is left at a random moment follows the equilibrium`, (t) => {
    t.log(`seed ${seed}`)
    const stream = new Stream(seed, Purpose.churn)
    const draws = Array.from({ length: DRAWS }, () => each.residual(stream))
    // Against a renewal process: intervals one after the other, looked at again and again.
    const other = new Stream(seed + 1, Purpose.churn)
    const looked = lookAt(each, other)
    const ks = ksDistance(draws, (x) => looked.filter((y) => y <= x).length / looked.length, 400)
    t.true(ks < 0.05, `KS ${ks}`)
  })
}

/** What is left of an interval at moments that are 7.3 means apart. */
function lookAt(each: Distribution, stream: Stream): number[] {
  const found: number[] = []
  let end = 0
  for (let at = 1000 * each.mean; found.length < 4000; at += 7.3 * each.mean) {
    while (end <= at) end += each.sample(stream)
    found.push(end - at)
  }
  return found
}

test('values known from tables', (t) => {
  t.true(Math.abs(gamma(5) - 24) < 1e-11)
  t.true(Math.abs(gamma(0.5) - Math.sqrt(Math.PI)) < 1e-12)
  t.true(Math.abs(normalCdf(1.96) - 0.975) < 1e-4)
  t.true(Math.abs(normalCdf(-1) - 0.158655) < 1e-5)
  t.is(constant(3).sample(new Stream(1, Purpose.churn)), 3)
  // The fit of RFM2 (IPFS, 2022): half of the sessions up to 2 h, four fifths up to 8 h, mean 5.41 h.
  const ipfs = weibull(0.608, 3.66)
  t.true(Math.abs(ipfs.cdf(2) - 0.5) < 0.01 && Math.abs(ipfs.cdf(8) - 0.8) < 0.01 && Math.abs(ipfs.mean - 5.41) < 0.02)
})

test('parameters without sense are refused by name', (t) => {
  t.throws(() => weibull(0, 1), { message: /shape is 0; it must be above 0/ })
  t.throws(() => pareto(1, 1), { message: /alpha is 1/ })
  t.throws(() => hyperexponential(1.5, 1, 1), { message: /chance 1\.5/ })
  t.throws(() => exponential(Infinity), { message: /mean is Infinity/ })
})
