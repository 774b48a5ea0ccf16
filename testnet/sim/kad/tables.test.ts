import test from 'ava'
import { Purpose, Stream } from '../random.ts'
import { randomIds } from './ids.ts'
import { RoutingTables } from './tables.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

function filled(nodes: number, k: number): { tables: RoutingTables; stream: Stream } {
  const stream = new Stream(seed, Purpose.topology)
  const tables = new RoutingTables(randomIds(nodes, stream), k)
  for (let node = 0; node < nodes; node++) tables.fill(node, stream)
  return { tables, stream }
}

test('a filled table has whole buckets where the network has enough, and everybody where it has not', (t) => {
  const { tables } = filled(400, 20)
  for (const node of [0, 123, 399]) {
    for (let bucket = 0; bucket < tables.buckets; bucket++) {
      const there = [...tables.ids.keys()].filter(
        (peer) => peer !== node && tables.bucketOf(node, tables.ids[peer] as number) === bucket
      )
      t.is(tables.size(node, bucket), Math.min(20, there.length), `bucket ${bucket} of ${node}`)
    }
  }
})

test('the closest of a table are those that a look at all of it finds', (t) => {
  t.log(`seed ${seed}`)
  const { tables, stream } = filled(600, 8)
  const into = new Int32Array(1024)
  for (let i = 0; i < 300; i++) {
    const node = stream.below(600)
    const target = i % 3 === 0 ? (tables.ids[stream.below(600)] as number) : stream.uint32()
    const count = 1 + stream.below(20)
    const found = tables.closest(node, target, count, into)
    const distance = (peer: number): number => ((tables.ids[peer] as number) ^ target) >>> 0
    const all: number[] = []
    for (let bucket = 0; bucket < tables.buckets; bucket++)
      for (let at = 0; at < tables.size(node, bucket); at++) all.push(tables.entry(node, bucket, at))
    const expected = all.sort((a, b) => distance(a) - distance(b)).slice(0, count)
    t.deepEqual(
      [...into.subarray(0, found)].sort((a, b) => distance(a) - distance(b)),
      expected
    )
  }
})

test('of the closest, those that are closer than the node itself', (t) => {
  t.log(`seed ${seed}`)
  const { tables, stream } = filled(700, 8)
  const into = new Int32Array(1024)
  for (let i = 0; i < 500; i++) {
    const node = stream.below(700)
    const other = tables.ids[(node + stream.below(5)) % 700] as number
    const target = i % 2 === 0 ? other : stream.uint32()
    const distance = (peer: number): number => ((tables.ids[peer] as number) ^ target) >>> 0
    const all = [...into.subarray(0, tables.closest(node, target, 8, into))]
    const expected = all.filter((peer) => distance(peer) < distance(node)).sort((a, b) => a - b)
    const found = [...into.subarray(0, tables.closer(node, target, 8, into))]
    t.deepEqual(
      found.map((_, at) => tables.distances[at]),
      found.map(distance)
    )
    t.deepEqual(
      found.sort((a, b) => a - b),
      expected
    )
  }
})

test('a full bucket keeps whom it has; a removed entry makes room', (t) => {
  const ids = Uint32Array.from({ length: 40 }, (_, i) => (i < 30 ? i + 1 : 0x80000000 + i))
  const tables = new RoutingTables(ids, 4)
  const far = [30, 31, 32, 33, 34]
  t.deepEqual(
    far.map((peer) => tables.add(0, peer)),
    [true, true, true, true, false]
  )
  t.false(tables.add(0, 30), 'it is there already')
  t.false(tables.add(0, 0), 'nobody knows himself')
  t.true(tables.remove(0, 31) && tables.add(0, 34))
  t.false(tables.remove(0, 31))
})
