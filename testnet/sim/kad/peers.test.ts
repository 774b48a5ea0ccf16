import test from 'ava'
import { Purpose, Stream } from '../random.ts'
import { randomIds } from './ids.ts'
import { Peers } from './peers.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

function someThere(count: number): { peers: Peers; stream: Stream } {
  const stream = new Stream(seed, Purpose.topology)
  const peers = new Peers(randomIds(count, stream))
  for (let i = 0; i < count; i++) {
    let id = stream.uint32()
    while (peers.add(id) === -1) id = stream.uint32()
  }
  for (let peer = 0; peer < peers.count; peer++) {
    peers.set(peer, stream.below(3) > 0, peer)
    peers.client[peer] = stream.below(10) === 0 ? 1 : 0
  }
  return { peers, stream }
}

test('the closest that are there are those that a look at all of them finds, also when peers came later', (t) => {
  t.log(`seed ${seed}`)
  const { peers, stream } = someThere(300)
  const into = new Int32Array(64)
  for (let i = 0; i < 200; i++) {
    const target = i % 4 === 0 ? (peers.ids[stream.below(peers.count)] as number) : stream.uint32()
    const but = i % 2 === 0 ? stream.below(peers.count) : -1
    const count = 1 + stream.below(40)
    const distance = (peer: number): number => ((peers.ids[peer] as number) ^ target) >>> 0
    const expected = Array.from({ length: peers.count }, (_, peer) => peer)
      .filter((peer) => peer !== but && peers.alive[peer] === 1 && peers.client[peer] === 0)
      .sort((a, b) => distance(a) - distance(b))
    const found = peers.closest(target, count, into, but)
    t.deepEqual([...into.subarray(0, found)], expected.slice(0, count))
    t.is(peers.nearest(target, but), expected[0] as number)
  }
})

test('whoever comes later has its place among the ids, and an id is taken once', (t) => {
  const { peers } = someThere(200)
  const inOrder = [...peers.sorted.subarray(0, peers.count)].map((peer) => peers.ids[peer] as number)
  t.deepEqual(
    inOrder,
    inOrder.toSorted((a, b) => a - b)
  )
  t.is(new Set(inOrder).size, 400)
  t.is(peers.add(inOrder[7] as number), -1)
})

test('where nobody is there, nobody is closest', (t) => {
  const peers = new Peers(Uint32Array.of(1, 2, 3))
  t.is(peers.nearest(5), -1)
  t.is(peers.closest(5, 2, new Int32Array(2)), 0)
})
