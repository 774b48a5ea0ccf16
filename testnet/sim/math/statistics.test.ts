import test from 'ava'
import { Purpose, Stream } from '../random.ts'
import {
  batchMeans,
  bootstrapQuantile,
  fairness,
  ksDistance,
  meanInterval,
  pairedDifference,
  quantile,
  tQuantile95,
  transitionLength,
  variance
} from './statistics.ts'

const near = (a: number, b: number, by = 1e-3): boolean => Math.abs(a - b) < by

test('mean, variance and quantiles are those of the textbook', (t) => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9]
  t.true(near(variance(values), 4.5714))
  const { value, low, high, n } = meanInterval(values)
  t.true(value === 5 && n === 8 && near(low, 3.2125) && near(high, 6.7875), `${low} ${high}`)
  t.deepEqual([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.25), quantile([1], 0.9)], [2.5, 1.75, 1])
  t.true(Number.isNaN(meanInterval([3]).low) && Number.isNaN(quantile([], 0.5)))
})

test('a 95 % interval holds the true mean in about 95 of 100 samples', (t) => {
  const seed = Number(process.env['SWARM_SEED'] ?? 1)
  t.log(`seed ${seed}`)
  const stream = new Stream(seed, Purpose.protocol)
  let held = 0
  for (let i = 0; i < 2000; i++) {
    const { low, high } = meanInterval(Array.from({ length: 10 }, () => 7 + stream.normal()))
    if (low <= 7 && 7 <= high) held++
  }
  t.true(held > 1860 && held < 1940, `${held} of 2000`)
})

test('paired differences see what unpaired noise hides', (t) => {
  const stream = new Stream(3, Purpose.protocol)
  const base = Array.from({ length: 20 }, () => 100 * stream.normal())
  const { low, high } = pairedDifference(
    base.map((value) => value + 1),
    base
  )
  t.true(near(low, 1) && near(high, 1))
  t.throws(() => pairedDifference([1], [1, 2]), { message: /no pairs/ })
})

test('a bootstrap interval of the median holds it', (t) => {
  const stream = new Stream(5, Purpose.protocol)
  const replications = Array.from({ length: 20 }, () => Array.from({ length: 50 }, () => stream.exponential()))
  const { value, low, high } = bootstrapQuantile(replications, 0.5, stream, 300)
  t.true(
    low < Math.LN2 && Math.LN2 < high && low < value && value < high && high - low < 0.2,
    `${low} ${value} ${high}`
  )
})

test('the transition of a series that settles is cut off, and none of a steady one', (t) => {
  const stream = new Stream(7, Purpose.protocol)
  const settles = Array.from({ length: 500 }, (_, i) => (i < 100 ? 50 - i / 2 : 0) + stream.normal())
  const cut = transitionLength(settles)
  t.true(cut >= 80 && cut <= 130, String(cut))
  t.true(transitionLength(Array.from({ length: 500 }, () => stream.normal())) <= 100)
  t.deepEqual(batchMeans([1, 3, 5, 7, 9], 2), [2, 6])
})

test('fairness, t and KS at known points', (t) => {
  t.deepEqual([fairness([1, 1, 1, 1]), fairness([1, 0, 0, 0]), fairness([])], [1, 0.25, 1])
  t.true(tQuantile95(9) === 2.262 && near(tQuantile95(100), 1.984, 1e-3) && Number.isNaN(tQuantile95(0)))
  t.true(
    near(
      ksDistance([0.25, 0.5, 0.75, 1], (x) => x),
      0.25
    )
  )
})
