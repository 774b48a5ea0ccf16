import test from 'ava'
import { TestWorld, type TestWorldOptions } from '../_world.ts'
import type { AdversarySpec } from '../scenario/scenario.ts'
import { mean, quantile } from '../math/statistics.ts'
import { TestGossip } from './_network.ts'
import { GossipPart } from './part.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

interface Ran {
  part: GossipPart
  world: TestWorld
}

function run(options: TestWorldOptions & { ms?: number; adversaries?: AdversarySpec[] } = {}): Ran {
  const part = new GossipPart()
  const world = new TestWorld({
    nodes: 300,
    seed,
    parts: [part],
    ...options,
    scenario: {
      workload: { gossip: { everyMs: 1_000, sizeBytes: 200 } },
      adversaries: options.adversaries ?? [],
      ...options.scenario
    }
  })
  world.run(options.ms ?? 40_000)
  world.finish()
  return { part, world }
}

test('where nothing is lost every message reaches everybody, and the counters add up', (t) => {
  const { part, world } = run()
  const { metrics } = world
  const published = metrics.counted('gossip_published')
  const settled = metrics.sampled('gossip_reach').length
  t.true(published > 20 && settled > 10 && settled <= published, `seed ${seed}`)
  t.is(metrics.counted('gossip_expected'), settled * 299)
  t.is(metrics.counted('gossip_delivered'), settled * 299)
  t.deepEqual(new Set(metrics.sampled('gossip_reach')), new Set([1]))
  const { deliveries, duplicates, iwants, controlBytes } = part.model.counts
  t.is(metrics.sampled('gossip_latency').length, deliveries)
  t.is(metrics.counted('gossip_copies'), deliveries + duplicates)
  t.is(metrics.counted('gossip_duplicates'), duplicates)
  t.is(metrics.counted('gossip_iwants'), iwants)
  t.is(metrics.counted('gossip_control_bytes'), controlBytes)
  // 50 ms a hop: a latency is its hops times 50, unless an IHAVE was quicker.
  const [latency, hops] = [metrics.sampled('gossip_latency'), metrics.sampled('gossip_hops')]
  t.true(latency.filter((ms, i) => ms === 50 * (hops[i] as number)).length > 0.98 * latency.length)
  t.true(Math.max(...hops) <= 6)
  t.true(mean(metrics.sampled('mesh_degree')) > 5 && mean(metrics.sampled('mesh_degree')) < 9)
})

test('three nodes and one message: every figure by hand', (t) => {
  const part = new GossipPart()
  const world = new TestWorld({ nodes: 3, seed, parts: [part] })
  for (let node = 0; node < 3; node++) part.subscribe(node, 'a')
  world.run(5_000)
  part.model.since.fill(-Infinity)
  const before = part.model.counts.controlBytes
  part.publish(0, 'a', 100, 1)
  world.run(30_000)
  world.finish()
  const { metrics } = world
  const counted = (name: string): number => metrics.counted(`gossip_${name}`)
  // Both others have it after one hop of 50 ms, and send it to each other.
  t.deepEqual(['published', 'expected', 'delivered', 'copies', 'duplicates', 'iwants'].map(counted), [1, 2, 2, 4, 2, 0])
  t.deepEqual(metrics.sampled('gossip_latency'), [50, 50])
  t.deepEqual(metrics.sampled('gossip_hops'), [1, 1])
  t.deepEqual(metrics.sampled('gossip_reach'), [1])
  t.deepEqual(metrics.sampled('gossip_latency_last'), [50])
  // Probes at 10, 20 and 30 s; nobody is outside of a mesh, so nothing is told by IHAVE.
  t.deepEqual(metrics.sampled('mesh_degree'), [2, 2, 2, 2, 2, 2, 2, 2, 2])
  t.is(part.model.counts.controlBytes, before)
  t.deepEqual(metrics.sampled('remesh_time'), [])
})

test('a message that is older than the seen cache is new again', (t) => {
  const late = { from: 1, to: 2, ms: 3_000 }
  const deliveries = (seenTtlMs: number): number => {
    const net = new TestGossip({
      nodes: 3,
      seed,
      gossip: { seenTtlMs, heartbeatMs: Infinity, floodPublish: true },
      delayMs: (from, to) => (from === late.from && to === late.to ? late.ms : 50)
    })
    net.all()
    net.model.start()
    net.model.publish(0, 0, 100, 0)
    net.run(3_500)
    return net.deliveries.length
  }
  t.is(deliveries(120_000), 2)
  t.true(deliveries(2_000) > 2)
})

test('bytes go to their classes: messages to gossip, all else to control', (t) => {
  const { part, world } = run()
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
  t.is(sum(world.sent.gossip), part.model.counts.copies * 236)
  t.is(sum(world.sent.control), part.model.counts.controlBytes)
  t.is(sum(world.sent.dht) + sum(world.sent.data), 0)
})

test('machines publish on topics of their own and hear of each first copy, once', (t) => {
  const part = new GossipPart()
  const world = new TestWorld({ nodes: 50, seed, parts: [part] })
  const heard: string[] = []
  part.onMessage = (node, topic, payload, publisher) => heard.push(`${node} ${topic} ${payload} ${publisher}`)
  for (let node = 0; node < 50; node += 2) part.subscribe(node, 'even')
  for (let node = 0; node < 50; node += 5) part.subscribe(node, 'five')
  world.run(5_000)
  t.true(part.publish(7, 'even', 900, 42))
  t.true(part.publish(10, 'five', 900, 43))
  world.online[3] = 0
  t.false(part.publish(3, 'even', 900, 44))
  world.run(20_000)
  const expected = [
    ...Array.from({ length: 25 }, (_, i) => `${2 * i} even 42 7`),
    ...Array.from({ length: 10 }, (_, i) => `${5 * i} five 43 10`).filter((line) => !line.startsWith('10 '))
  ]
  t.deepEqual(heard.toSorted(), expected.toSorted())
})

test('who was not there all the while is not expected, and a mesh that lost peers says when it was whole again', (t) => {
  const part = new GossipPart()
  const world = new TestWorld({
    nodes: 200,
    seed,
    parts: [part],
    scenario: { workload: { gossip: { everyMs: 500, sizeBytes: 200 } } }
  })
  world.run(10_000)
  for (let node = 0; node < 200; node += 4) world.change(node, 'crash')
  world.run(40_000)
  for (let node = 0; node < 200; node += 4) world.change(node, 'up')
  world.run(80_000)
  world.finish()
  const { metrics } = world
  const reach = metrics.counted('gossip_delivered') / metrics.counted('gossip_expected')
  t.true(reach > 0.999, `${reach}`)
  t.true(metrics.counted('gossip_expected') < 199 * metrics.sampled('gossip_reach').length)
  const said = world.notes.map(([, , text]) => text)
  t.true(said.some((line) => /^closes its connection to \d*[02468]$/.test(line)))
  t.true(said.some((line) => /^grafts \d+ for topic 0$/.test(line)))
  t.true(said.some((line) => /^takes \d+ into its mesh of topic 0$/.test(line)))
  const healed = metrics.sampled('remesh_time')
  t.true(healed.length > 5, `seed ${seed}`)
  // A ping within 10 s, 5 s of patience, a heartbeat, the way of a GRAFT.
  t.true(Math.max(...healed) <= 10_000 + 5_000 + 2 * 1_000 + 200, `${Math.max(...healed)} ms`)
})

test('silent mesh peers: gossip beside the mesh still reaches all, later; without it some are cut off', (t) => {
  const adversaries: AdversarySpec[] = [{ kind: 'silent-mesh', part: 0.7 }]
  const scenario = { protocol: { kad: {}, gossip: { floodPublish: false } } }
  const bare = { protocol: { kad: {}, gossip: { floodPublish: false, dLazy: 0, gossipFactor: 0 } } }
  const reach = ({ world }: Ran): number =>
    world.metrics.counted('gossip_delivered') / world.metrics.counted('gossip_expected')
  const last = ({ world }: Ran): number => quantile(world.metrics.sampled('gossip_latency'), 0.9)
  const [control, silent, silentBare] = [
    run({ scenario }),
    run({ scenario, adversaries }),
    run({ scenario: bare, adversaries })
  ]
  t.is(reach(control), 1)
  t.deepEqual(control.world.metrics.sampled('mesh_adversarial'), [])
  t.true(Math.abs(mean(silent.world.metrics.sampled('mesh_adversarial')) - 0.7) < 0.05)
  t.log(`seed ${seed}; reach ${reach(silent)} and ${reach(silentBare)}, p90 ${last(silent)} and ${last(control)} ms`)
  t.true(reach(silent) > 0.97)
  t.true(reach(silentBare) < 0.9)
  t.true(last(silent) > 4 * last(control))
})

test('only what happens in the measured phase is counted', (t) => {
  const part = new GossipPart()
  const scenario = {
    phases: { initMs: 5_000, transitionMs: 8_000, measureMs: 60_000 },
    workload: { gossip: { everyMs: 1_000, sizeBytes: 200 } }
  }
  const world = new TestWorld({ nodes: 100, seed, parts: [part], scenario, measuring: false })
  world.run(12_999)
  world.measuring = true
  const { published, duplicates } = part.model.counts
  t.true(published > 2)
  world.run(40_000)
  world.finish()
  t.is(world.metrics.counted('gossip_published'), part.model.counts.published - published)
  t.is(world.metrics.counted('gossip_duplicates'), part.model.counts.duplicates - duplicates)
})

test('twice the same is the same, and another seed is not', (t) => {
  const trace = (own: number): string => JSON.stringify(run({ ms: 8_000, seed: own }).world.traced)
  t.is(trace(seed), trace(seed))
  t.not(trace(seed), trace(seed + 1))
})
