import test from 'ava'
import { createRng } from '../rng.ts'
import { plainPoint } from './searcher.ts'
import { gridPoint, gridSize, randomPoint, type Space, valueAt } from './space.ts'

const SPACE: Space = {
  rate: { type: 'log', min: 1e-5, max: 1 },
  width: { type: 'int', min: 4, max: 64 },
  drop: { type: 'float', min: 0, max: 0.5 },
  kind: { type: 'choice', values: ['tanh', 'relu', 3, true] }
}

test('a logarithmic range is halved by its geometric mean, within the last bits of a power', (t) => {
  const range = { type: 'log', min: 1e-4, max: 1 } as const
  t.true(Math.abs(valueAt(range, 0.5) - 0.01) < 1e-15)
  for (const share of [0, 0.1, 0.25, 0.333, 0.77, 0.999, 1]) {
    const exact = 1e-4 * 1e4 ** share
    t.true(Math.abs(valueAt(range, share) / exact - 1) < 1e-12, `at ${share}`)
  }
})

test('random points lie within the bounds, spread over all of them, and follow from seed and number', (t) => {
  const points = Array.from({ length: 2000 }, (_, number) => plainPoint('random', SPACE, 7, number) ?? {})
  const rates = points.map(({ rate }) => Number(rate))
  t.true(rates.every((rate) => rate >= 1e-5 && rate <= 1))
  const low = rates.filter((rate) => rate < Math.sqrt(1e-5)).length
  t.true(low > 900 && low < 1100, `${low} of 2000 below the geometric mean`)
  t.is(new Set(points.map(({ width }) => width)).size, 61)
  t.deepEqual([...new Set(points.map(({ kind }) => String(kind)))].sort(), ['3', 'relu', 'tanh', 'true'])
  t.deepEqual(plainPoint('random', SPACE, 7, 12), points[12])
  t.notDeepEqual(plainPoint('random', SPACE, 8, 12), points[12])
})

test('the same generator gives the same points', (t) => {
  t.deepEqual(randomPoint(SPACE, createRng(3)), randomPoint(SPACE, createRng(3)))
})

test('a grid has every combination once, its bounds among them', (t) => {
  const space: Space = {
    rate: { type: 'log', min: 0.001, max: 1, points: 4 },
    layers: { type: 'int', min: 1, max: 3 },
    kind: { type: 'choice', values: ['a', 'b'] }
  }
  t.is(gridSize(space), 24)
  const points = Array.from({ length: 24 }, (_, at) => gridPoint(space, at))
  t.is(new Set(points.map((point) => JSON.stringify(point))).size, 24)
  t.deepEqual(points[0], { rate: 0.001, layers: 1, kind: 'a' })
  t.deepEqual(points[1], { rate: 0.001, layers: 1, kind: 'b' })
  t.deepEqual(points[23], { rate: 1, layers: 3, kind: 'b' })
  t.is(gridPoint(space, 24), undefined)
  t.is(gridSize(SPACE), Number.POSITIVE_INFINITY)
})
