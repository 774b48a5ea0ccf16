import test from 'ava'
import { type Bench, type Figure, median, pickQuantile, quantile, reaches, takeFigures } from './bench.ts'

const spec = { name: 'x_ms', unit: 'ms', goal: 10, better: 'less' } as const

test('quantiles interpolate between ranks, whatever the order', (t) => {
  t.is(median([3, 1, 2]), 2)
  t.is(median([4, 1, 2, 3]), 2.5)
  t.is(quantile([10, 0], 0.99), 9.9)
  t.is(quantile([7], 0.99), 7)
  t.true(Number.isNaN(median([])))
})

test('a figure is the median unless its bench says otherwise, and keeps every run', async (t) => {
  const bench: Bench = {
    figures: [spec, { ...spec, name: 'x_ms_p99', pick: pickQuantile(1) }],
    run: async () => ({ x_ms: [1, 5, 3], x_ms_p99: [1, 5, 3] })
  }
  const [mid, high] = await takeFigures(bench, () => {})
  t.like(mid, { name: 'x_ms', value: 3, runs: [1, 5, 3], reason: '' })
  t.like(high, { value: 5 })
})

test('a bench that cannot run or fails says why, in each of its figures', async (t) => {
  const failing: Bench = { figures: [spec], run: () => Promise.reject(new Error('no device')) }
  t.like((await takeFigures(failing, () => {}))[0], { value: undefined, reason: 'no device' })
  t.like((await takeFigures({ ...failing, missing: () => 'root' }, () => {}))[0], {
    value: undefined,
    reason: 'needs root'
  })
})

test('goals have a good side', (t) => {
  const figure: Figure = { ...spec, runs: [10], value: 10, reason: '' }
  t.true(reaches(figure))
  t.false(reaches({ ...figure, value: 11 }))
  t.true(reaches({ ...figure, value: 11, better: 'more' }))
  t.is(reaches({ ...figure, value: undefined }), undefined)
})
