import test from 'ava'
import { ascending, quantile } from '../math/statistics.ts'
import { testScenario } from '../_world.ts'
import type { LatencySpec } from '../scenario/scenario.ts'
import { normalQuantiles } from './jitter.ts'
import { coordinateLatency, REGION_DELAYS, REGION_WEIGHTS, regionLatency } from './latency.ts'
import { createLatency, NetworkError, placeNodes } from './placement.ts'

test('between regions the delay is the table, its jitter is lognormal with median 1', (t) => {
  const exact = regionLatency([2, 4], 1, 0)
  t.is(exact.delayMs(0, 1), 70)
  t.is(exact.delayMs(0, 0), 2)
  const latency = regionLatency([5, 6], 1, 0.1)
  const values = Array.from({ length: 20_000 }, () => latency.delayMs(0, 1)).toSorted(ascending)
  t.true(Math.abs(quantile(values, 0.5) - 195) <= 1, `median ${quantile(values, 0.5)}`)
  // 195 ms times e^(0.1 z) at z = 1.2816 and -1.2816.
  t.true(Math.abs(quantile(values, 0.9) - 221.7) <= 2, `p90 ${quantile(values, 0.9)}`)
  t.true(Math.abs(quantile(values, 0.1) - 171.5) <= 2, `p10 ${quantile(values, 0.1)}`)
  t.is(latency.delayMs(1, 0) > 0 && REGION_DELAYS[6]?.[5], 190)
})

test("the table of normal quantiles has the textbook's", (t) => {
  const table = normalQuantiles()
  const at = (part: number): number => table[Math.floor(part * 4096)] as number
  for (const [part, z] of [
    [0.5, 0],
    [0.841_345, 1],
    [0.975, 1.959_964],
    [0.01, -2.326_348]
  ] as const)
    t.true(Math.abs(at(part) - z) < 0.01, `${part}: ${at(part)}`)
})

test("one node's messages shift nobody else's jitter", (t) => {
  const draw = (before: number): number[] => {
    const latency = regionLatency([0, 1, 2], 7)
    for (let i = 0; i < before; i++) latency.delayMs(1, 2)
    return Array.from({ length: 20 }, () => latency.delayMs(0, 1))
  }
  t.deepEqual(draw(0), draw(13))
  t.true(new Set(draw(0)).size > 5)
})

test('coordinates: the distance in the plane and both heights', (t) => {
  const points = [
    [0, 0, 5],
    [30, 40, 2.4]
  ] as const
  t.is(coordinateLatency([0, 1], points, 1, 0).delayMs(0, 1), 57)
  t.is(coordinateLatency([1, 1], points, 1, 0).delayMs(0, 1), 5)
})

test('regions are drawn by their weights, and a class may name its own', (t) => {
  const scenario = testScenario(20_000)
  const [first] = scenario.population
  scenario.population.push({ ...(first as typeof first & object), name: 'fixed', count: 10, region: 7, nat: 'relay' })
  scenario.network.latency = { type: 'regions8', jitter: 0 }
  const { region, classOf, relay } = placeNodes(scenario, 3)
  const europe = region.subarray(0, 20_000).filter((each) => each === 2).length / 20_000
  const expected = (REGION_WEIGHTS[2] as number) / REGION_WEIGHTS.reduce((sum, each) => sum + each, 0)
  // Four standard deviations of a share of 20,000.
  t.true(Math.abs(europe - expected) < 4 * Math.sqrt((expected * (1 - expected)) / 20_000), `${europe}`)
  t.deepEqual(
    [...region.subarray(20_000)],
    Array.from({ length: 10 }, () => 7)
  )
  t.is(classOf[19_999], 0)
  t.is(classOf[20_000], 1)
  t.deepEqual([relay[19_999], relay[20_000]], [0, 1])
})

test('each kind of latency can be asked for, and what cannot be is refused with its field', (t) => {
  const delay = (spec: LatencySpec): number => createLatency(spec, Uint16Array.of(0, 1), 1).delayMs(0, 1)
  t.is(delay({ type: 'constant', ms: 25 }), 25)
  t.is(
    delay({
      type: 'matrix',
      jitter: 0,
      delaysMs: [
        [1, 33],
        [34, 1]
      ]
    }),
    33
  )
  t.is(
    delay({
      type: 'coordinates',
      jitter: 0,
      points: [
        [0, 0, 1],
        [3, 4, 1]
      ]
    }),
    7
  )
  const uniform = Array.from({ length: 200 }, () => delay({ type: 'uniform', leastMs: 20, mostMs: 150 }))
  t.true(uniform.every((ms) => ms >= 20 && ms <= 150))
  t.throws(() => delay({ type: 'matrix', jitter: 0, delaysMs: [[1, 2], [1]] }), {
    instanceOf: NetworkError,
    message: /row 2 .*2 delays/
  })
  const scenario = testScenario(1)
  Object.assign(scenario.population[0] as object, { region: 8 })
  t.throws(() => placeNodes(scenario, 1), { instanceOf: NetworkError, message: /region 8; .*0 to 7/ })
})
