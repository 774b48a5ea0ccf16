import test from 'ava'
import { PingerPart } from './_pinger.ts'
import { testScenario } from './_world.ts'
import { checkDeterminism, describeDivergence } from './determinism.ts'
import { Purpose } from './random.ts'

test('a sound part runs the same twice', async (t) => {
  const { divergence, events, traceHash } = await checkDeterminism(testScenario(20), 1, {
    parts: () => [new PingerPart()]
  })
  t.is(divergence, undefined)
  t.true(events > 2_000)
  t.regex(traceHash, /^[0-9a-f]{16}$/)
})

test('a part with randomness of its own is caught: time, node and kind of the first difference', async (t) => {
  let calls = 0
  const parts = () => [
    new PingerPart(100, (world, node) => {
      // What both runs share: a counter outside of them, like a clock or Math.random.
      if (node === 7 && world.kernel.now > 20_000) calls++
      return world.stream(Purpose.workload, node).below(100) + (calls > 3 ? calls : 0)
    })
  ]
  const { divergence } = await checkDeterminism(testScenario(20), 1, { parts })
  t.truthy(divergence)
  const { atMs, name, first, second } = divergence as NonNullable<typeof divergence>
  t.true(atMs > 20_000 && atMs < 30_000, `${atMs}`)
  t.regex(name, /^pinger\./)
  t.notDeepEqual(first, second)
  t.regex(
    describeDivergence(divergence as NonNullable<typeof divergence>),
    /^first difference at \d+ ms, node \d+, pinger\.\w+: one run had/
  )
})

test('where only a metric differs, it is named', async (t) => {
  let calls = 0
  const parts = () => {
    const pinger = new PingerPart()
    const { handle } = pinger
    return [
      Object.assign(pinger, {
        start(...values: Parameters<PingerPart['start']>) {
          PingerPart.prototype.start.apply(pinger, values)
          values[0].metrics.sample('lookup_latency', ++calls)
        },
        handle
      })
    ]
  }
  const { divergence } = await checkDeterminism(testScenario(3), 1, { parts })
  t.is(divergence?.name, 'metric lookup_latency')
  t.is(
    describeDivergence(divergence as NonNullable<typeof divergence>),
    'the same events, and a different metric lookup_latency'
  )
})
