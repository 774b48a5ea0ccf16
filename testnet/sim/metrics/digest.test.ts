import test from 'ava'
import { ascending } from '../math/statistics.ts'
import { Purpose, Stream } from '../random.ts'
import { Digest } from './digest.ts'

function of(values: readonly number[]): Digest {
  const digest = new Digest()
  for (const value of values) digest.add(value)
  return digest
}

test('whole numbers up to 256 are exact, and so are n, sum, mean, min and max', (t) => {
  const { cdf, ...value } = of(Array.from({ length: 100 }, (_, i) => 100 - i)).value()
  t.deepEqual(value, {
    n: 100,
    sum: 5_050,
    mean: 50.5,
    min: 1,
    max: 100,
    p5: 5,
    p25: 25,
    p50: 50,
    p75: 75,
    p90: 90,
    p95: 95,
    p99: 99
  })
  t.is(cdf.length, 100)
  t.deepEqual(cdf[24], [25, 0.25])
  t.deepEqual(cdf.at(-1), [100, 1])
})

test('quantiles are within 0.8 % of the sorted values, over six powers of ten', (t) => {
  const seed = Number(process.env['SWARM_SEED'] ?? 1)
  t.log(`seed ${seed}`)
  const random = new Stream(seed, Purpose.probe)
  const values = Array.from({ length: 20_000 }, () => 0.01 * Math.exp(3 * random.normal()))
  const digest = of(values)
  const sorted = values.toSorted(ascending)
  for (const q of [0.001, 0.05, 0.5, 0.9, 0.99, 0.999]) {
    const exact = sorted[Math.ceil(q * values.length) - 1] as number
    t.true(Math.abs(digest.quantile(q) / exact - 1) < 0.008, `${q}: ${digest.quantile(q)} against ${exact}`)
  }
  const { cdf } = digest.value()
  t.true(cdf.length <= 201)
  t.true(cdf.every(([value, part], i) => i === 0 || (value > (cdf[i - 1]?.[0] ?? 0) && part > (cdf[i - 1]?.[1] ?? 0))))
})

test('nothing is null and not NaN; zeros count; what is no number from 0 on is refused', (t) => {
  t.is(new Digest().value().p50, null)
  t.is(new Digest().value().mean, null)
  t.deepEqual(new Digest().value().cdf, [])
  const digest = of([0, 0, 0, 8])
  t.is(digest.quantile(0.75), 0)
  t.is(digest.quantile(0.76), 8)
  for (const wrong of [-1, Number.NaN, Infinity]) t.throws(() => new Digest().add(wrong), { instanceOf: RangeError })
})
