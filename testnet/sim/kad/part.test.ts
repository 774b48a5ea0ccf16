import test from 'ava'
import { TestWorld, type TestWorldOptions } from '../_world.ts'
import { mean } from '../math/statistics.ts'
import { uniformLatency } from '../net/latency.ts'
import type { KadOptions } from './options.ts'
import { KadPart } from './part.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

function made(options: TestWorldOptions = {}, kad: Partial<KadOptions> = {}): { world: TestWorld; part: KadPart } {
  const part = new KadPart()
  const scenario = { protocol: { kad, gossip: {} }, ...options.scenario }
  return { world: new TestWorld({ nodes: 400, seed, ...options, scenario, parts: [part] }), part }
}

test('look-ups of the workload come as often as asked, find the closest, and say what they took', (t) => {
  t.log(`seed ${seed}`)
  const { world } = made({ scenario: { workload: { lookups: { everyMs: MINUTE } } } })
  world.run(5 * MINUTE)
  const { metrics } = world
  const lookups = metrics.counted('lookups')
  t.true(Math.abs(lookups - 2_000) < 5 * Math.sqrt(2_000), `${lookups} of 400 nodes in 5 minutes`)
  t.is(metrics.counted('lookups_complete'), lookups)
  t.true(metrics.counted('lookups_exact') / lookups > 0.99)
  t.true(mean(metrics.sampled('lookup_recall')) > 0.98)
  t.true(mean(metrics.sampled('lookup_latency')) >= 200, 'at least two round trips of 100 ms')
  t.is(metrics.sampled('lookup_rpcs').length, lookups)
})

test('every request and answer is counted as bytes of the DHT at the node that sends it', (t) => {
  const { world, part } = made({}, { requestBytes: 1, answerBytes: 1_000 })
  let rpcs = 0
  part.onLookup = (result) => (rpcs += result.rpcs)
  t.true(part.request({ kind: 'lookup', node: 3, target: 77 }))
  world.run(MINUTE)
  const sent = world.sent.dht
  t.is(sent[3], rpcs)
  t.is(
    sent.reduce((sum, bytes) => sum + bytes, 0),
    rpcs * 1_001
  )
})

test('records: given to the closest, held through their validity and not beyond, found until then', (t) => {
  t.log(`seed ${seed}`)
  const records = { count: 50, validityMs: 2 * HOUR, republishMs: Infinity, probeEveryMs: 15 * MINUTE }
  const { world } = made({ scenario: { workload: { records }, phases: phases(4 * HOUR) } }, { k: 8 })
  world.run(4 * HOUR)
  const { metrics } = world
  t.is(metrics.counted('records_published'), 50)
  t.true(metrics.sampled('record_holders').every((holders) => holders === 8))
  const keeping = metrics.rows.get('record_holders_keeping') ?? []
  t.true(
    keeping.every(([at, value]) => value === (at < 2 * HOUR + MINUTE ? 8 : 0)),
    JSON.stringify(keeping)
  )
  const active = metrics.rows.get('record_holders_active') ?? []
  t.true(active.every(([, value]) => value === 8))
  const found = metrics.counted('record_probes_found') / metrics.counted('record_probes')
  t.true(Math.abs(found - 7 / 15) < 0.1, `found ${found}: look-ups begin after a quarter of an hour`)
})

test('a provider that stays publishes again; one that has gone does not', (t) => {
  const records = { count: 40, validityMs: 2 * HOUR, republishMs: HOUR, probeEveryMs: HOUR }
  const { world, part } = made({ scenario: { workload: { records }, phases: phases(6 * HOUR) } }, { k: 8 })
  world.run(HOUR / 2)
  const providers = new Set<number>()
  part.onLookup = (result) => providers.add(part.members.nodeOf[result.node] as number)
  world.run(HOUR + HOUR / 2)
  t.is(world.metrics.counted('records_published'), 80)
  // All that published leave: what they published ends two hours later.
  for (const node of providers) world.change(node, 'leave')
  world.run(5 * HOUR)
  const rows = world.metrics.rows.get('record_available') ?? []
  t.is(rows.at(-1)?.[1], 0)
  t.true(world.metrics.counted('records_published') < 80 + 40)
})

test('crashed holders are away, not gone: they come back with what they hold; as somebody else they do not', (t) => {
  const records = { count: 30, validityMs: 10 * HOUR, republishMs: Infinity, probeEveryMs: HOUR }
  const { world, part } = made({ scenario: { workload: { records }, phases: phases(5 * HOUR) } }, { k: 8 })
  world.run(HOUR / 2)
  const seen = (): number => {
    const { book } = part.publisher
    const { alive } = part.network.peers
    return mean(Array.from({ length: 30 }, (_, record) => book.active(record, alive)))
  }
  t.is(seen(), 8)
  for (let node = 0; node < 400; node += 2) world.change(node, 'crash')
  const half = seen()
  t.true(half > 2 && half < 6, String(half))
  for (let node = 0; node < 400; node += 2) {
    if (node % 4 === 0) world.identity[node] = 1
    world.change(node, 'up')
  }
  const back = seen()
  t.true(back > half && back < 8, `${half} of 8, then ${back}`)
  t.is(part.network.peers.count, 500)
})

test('whoever joins is known to its neighbours, whoever is away is dropped in time', (t) => {
  const { world, part } = made({ nodes: 600 }, { staleMs: HOUR, refreshMs: 10 * MINUTE })
  const { tables, peers } = part.network
  const knownBy = (peer: number): number => {
    const close = new Int32Array(20)
    const count = peers.closest(peers.ids[peer] as number, 20, close, peer)
    return [...close.subarray(0, count)].filter((other) => tables.knows(other, peer)).length
  }
  world.run(MINUTE)
  const before = part.members.peerOf[9] as number
  world.change(9, 'crash')
  world.run(HOUR)
  t.true(knownBy(before) > 10, 'its neighbours do not know yet')
  world.identity[9] = 1
  world.change(9, 'up')
  world.run(HOUR + 30_000)
  const after = part.members.peerOf[9] as number
  t.not(after, before)
  t.true(knownBy(after) >= 10, `${knownBy(after)} of its 20 closest know the new one after its first look-up`)
  world.run(3 * HOUR)
  t.is(knownBy(before), 0)
  t.true(knownBy(after) >= 18, String(knownBy(after)))
})

test('nodes behind a relay ask and are in nobody else’s table', (t) => {
  const world = new TestWorld({ nodes: 300, seed })
  world.relay.fill(1, 0, 100)
  const part = new KadPart()
  part.start(world, 1)
  const { tables, peers } = part.network
  part.request({ kind: 'lookup', node: 5, target: 99 })
  world.kernel.run(MINUTE, (kind, node, a, b) => part.handle(kind - 1, node, a, b))
  const client = part.members.peerOf[5] as number
  t.is(peers.client[client], 1)
  for (let peer = 0; peer < 300; peer++)
    for (let node = 0; node < 100; node++) t.false(tables.knows(peer, part.members.peerOf[node] as number))
})

test('a look-up whose node goes away is not counted, and one of another part hears nodes', (t) => {
  const { world, part } = made()
  let heard: number[] | undefined
  part.lookup(7, 5, (nodes) => (heard = nodes))
  part.request({ kind: 'lookup', node: 8 })
  world.change(8, 'hang')
  world.run(MINUTE)
  t.is(world.metrics.counted('lookups'), 0)
  t.is(heard?.length, 20)
  t.true(heard?.every((node) => node !== 7 && node < 400))
  t.false(part.request({ kind: 'lookup', node: 8 }), 'it hangs')
})

test('the same seed is the same run', (t) => {
  const runs = [0, 1].map(() => {
    const { world } = made({
      latency: uniformLatency(20, 150, seed),
      scenario: { workload: { lookups: { everyMs: MINUTE } } }
    })
    world.run(MINUTE)
    for (let node = 0; node < 50; node++) world.change(node, 'leave')
    world.run(3 * MINUTE)
    return world.traced
  })
  t.true((runs[0]?.length ?? 0) > 500)
  t.deepEqual(runs[0], runs[1])
})

function phases(measureMs: number): { initMs: number; transitionMs: number; measureMs: number } {
  return { initMs: 0, transitionMs: 1, measureMs }
}
