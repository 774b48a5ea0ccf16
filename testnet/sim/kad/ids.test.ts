import test from 'ava'
import { Purpose, Stream } from '../random.ts'
import { greedyHops, placeOf, randomIds, sharedBits, subtree } from './ids.ts'

test('subtrees are what a walk over all ids finds', (t) => {
  const stream = new Stream(Number(process.env['SWARM_SEED'] ?? 1), Purpose.topology)
  const ids = randomIds(500, stream)
  for (let i = 0; i < 300; i++) {
    const id = i % 2 === 0 ? stream.uint32() : (ids[stream.below(500)] as number)
    const bits = stream.below(33)
    const [from, to] = subtree(ids, id, bits)
    const slow = [...ids.keys()].filter((place) => sharedBits(ids[place] as number, id) >= bits)
    t.deepEqual(
      Array.from({ length: to - from }, (_, at) => from + at),
      slow
    )
  }
  t.deepEqual([placeOf(ids, 0), placeOf(ids, 0xffffffff)], [0, ids.at(-1) === 0xffffffff ? 499 : 500])
})

test('a walk ends at its target, at once where all is in one bucket', (t) => {
  const stream = new Stream(2, Purpose.topology)
  const ids = randomIds(1000, stream)
  t.is(greedyHops(ids, 5, 5, 20, stream), 0)
  t.is(greedyHops(ids, 5, 900, 1000, stream), 1)
  t.true(greedyHops(ids, 5, 900, 1, stream) >= 1)
})
