import test from 'ava'
import { testScenario } from '../_world.ts'
import { simulate } from '../run.ts'
import { GossipPart } from './part.ts'

test('healing is over when a message has reached both sides again; without a partition there is none', async (t) => {
  const scenario = testScenario(60, { workload: { gossip: { everyMs: 500, sizeBytes: 200 } } })
  scenario.phases = { initMs: 10_000, transitionMs: 0, measureMs: 300_000 }
  const whole = await simulate(scenario, 1, { parts: [new GossipPart()] })
  t.is(whole.metrics.distributions['healing_time'], undefined)
  t.is(whole.metrics.ratios['gossip_delivery'], 1)
  scenario.faults = [{ kind: 'partition', atMs: 60_000, forMs: 90_000, part: 0.5 }]
  const { metrics } = await simulate(scenario, 1, { parts: [new GossipPart()] })
  const { n, max } = metrics.distributions['healing_time'] ?? {}
  t.is(n, 1)
  t.true((max ?? 0) >= 50 && (max ?? 0) < 120_000, `${max} ms`)
  t.true((metrics.ratios['gossip_delivery'] ?? 1) < 0.95)
})

test('three nodes that know each other: their meshes have two peers, on average and at every probe', async (t) => {
  const scenario = testScenario(3, { workload: { gossip: { everyMs: 5_000, sizeBytes: 200 } } })
  scenario.phases.transitionMs = 20_000
  const { metrics } = await simulate(scenario, 1, { parts: [new GossipPart()] })
  const points = metrics.series['mesh_degree_mean']?.points ?? []
  t.true(points.length >= 7)
  t.deepEqual(new Set(points.map(([, mean]) => mean)), new Set([2]))
})
