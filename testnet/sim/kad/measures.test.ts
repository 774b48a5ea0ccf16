import test from 'ava'
import { RawRecorder, TestWorld, testScenario } from '../_world.ts'
import { Purpose, Stream } from '../random.ts'
import type { LookupResult } from './lookup.ts'
import { KadMeasures } from './measures.ts'
import { KadPart } from './part.ts'
import { RoutingTables } from './tables.ts'

/** Peers 0 to 3 with the ids 1, 2, 2^31 and 2^31 + 1, of which 2 is away; k is 2. */
function made() {
  const tables = new RoutingTables(Uint32Array.of(1, 2, 2 ** 31, 2 ** 31 + 1), 2)
  for (const peer of [0, 1, 3]) tables.peers.set(peer, true, 0)
  const metrics = new RawRecorder(() => 0)
  return { tables, metrics, measures: new KadMeasures(metrics, tables) }
}

const RESULT: LookupResult = {
  node: 0,
  target: 2 ** 31,
  tag: 0,
  complete: true,
  gone: false,
  ms: 420,
  rpcs: 7,
  timeouts: 2,
  depth: 3,
  firstDepth: 2,
  walkDepth: 4,
  rounds: 5,
  found: Int32Array.of(3)
}

test('a look-up by hand: depth, rounds and requests apart; the closest that is there counts, not who is away', (t) => {
  const { metrics, measures } = made()
  measures.lookup(RESULT)
  t.deepEqual(Object.fromEntries(metrics.counts), { lookups: 1, lookups_complete: 1, lookups_exact: 1 })
  t.deepEqual(Object.fromEntries(metrics.samples), {
    lookup_depth: [3],
    lookup_first_hop: [2],
    lookup_rounds: [5],
    lookup_rpcs: [7],
    lookup_timeouts: [2],
    lookup_latency: [420],
    lookup_recall: [0.5]
  })
  measures.lookup({ ...RESULT, complete: false, found: Int32Array.of(1, 3) })
  measures.lookup({ ...RESULT, gone: true })
  t.deepEqual(Object.fromEntries(metrics.counts), { lookups: 2, lookups_complete: 1, lookups_exact: 1 })
})

test('a table by hand: entries, those away by bucket, and how many of the closest are known', (t) => {
  const { tables, metrics, measures } = made()
  // The other half of the ids is bucket 0; 2 shares 30 bits with 1 and lies in the last.
  for (const peer of [2, 3]) tables.add(0, peer)
  t.is(measures.closestKnown(0), 1)
  tables.add(0, 1)
  t.is(measures.closestKnown(0), 2)
  for (const peer of [1, 3]) tables.peers.set(peer, false, 0)
  for (const peer of [2]) tables.peers.set(peer, true, 0)
  measures.probeTables(new Stream(1, Purpose.probe))
  // Peers 0 and 2 are there, and 2 knows nobody.
  const own = metrics.sampled('table_entries').filter((entries) => entries === 3).length
  t.true(own > 150 && own < metrics.sampled('table_entries').length)
  t.deepEqual(new Set(metrics.sampled('table_stale')), new Set([2 / 3]))
  t.deepEqual(new Set(metrics.sampled('table_stale/0')), new Set([1 / 2]))
  t.deepEqual(new Set(metrics.sampled(`table_stale/${tables.buckets - 1}`)), new Set([1]))
  t.deepEqual(new Set(metrics.sampled('table_bucket_fill/0')), new Set([2, 0]))
  t.deepEqual(new Set(metrics.sampled('table_closest_known')), new Set([1, 0]))
})

test('where nobody comes or goes a record stays with the closest, and its publication takes whole round trips', (t) => {
  const hour = 3_600_000
  const part = new KadPart()
  const scenario = testScenario(200, {
    phases: { initMs: 0, transitionMs: 1, measureMs: hour },
    workload: { records: { count: 20, validityMs: 48 * hour, republishMs: Infinity, probeEveryMs: hour / 4 } }
  })
  const world = new TestWorld({ nodes: 200, scenario, parts: [part] })
  world.run(hour)
  world.finish()
  const inDegree = world.metrics.rows.get('record_in_degree') ?? []
  t.true(inDegree.length >= 3)
  t.true(inDegree.at(-1)?.[1] === 20 || (inDegree.at(-1)?.[1] ?? 0) > 19.5, JSON.stringify(inDegree))
  const times = world.metrics.sampled('record_publish_time')
  t.is(times.length, 20)
  t.true(
    times.every((ms) => ms % 50 === 0 && ms >= 200 && ms < 5_000),
    times.join(' ')
  )
})
