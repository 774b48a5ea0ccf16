import test from 'ava'
import type { LogLine } from '../../../protocol/checker.ts'
import { TestWorld } from '../_world.ts'
import { JobBook } from './book.ts'
import type { Programs } from './programs.ts'

/** A book, and what it is told of one requester (node 0) and two providers. */
function made() {
  const cut = { is: false }
  const world = Object.assign(new TestWorld({ nodes: 3 }), { isCut: () => cut.is })
  const away = [-1, -1, -1]
  const programs = { settle: () => ({ usefulMs: 0, wastedMs: 0 }) } as unknown as Programs
  const look = { nodeOf: (id: string) => Number(id), awaySince: (node: number) => away[node] as number }
  const book = new JobBook(world, programs, look as never, () => {})
  const see = (event: string, node: number, more: Partial<LogLine> = {}): void =>
    book.see({ t: 0, mono: 0, node: String(node), event, job: 'j', attempt: 1, epoch: 5, ...more }, node)
  see('job:submitted', 0)
  see('lease:granted', 1, { units: ['gpu:0'] })
  return { book, world, cut, away, see }
}

test('a lease that lapses is false only where both sides are there and can reach each other', (t) => {
  const { world, cut, away, see } = made()
  const counted = (): number[] => ['lease_expiries', 'lease_expiries_false'].map((name) => world.metrics.counted(name))
  see('lease:lapsed', 1)
  t.deepEqual(counted(), [1, 1])
  cut.is = true
  see('lease:lapsed', 1)
  t.deepEqual(counted(), [2, 1])
  cut.is = false
  away[0] = 0
  see('lease:lapsed', 1)
  t.deepEqual(counted(), [3, 1])
})

test('a partition is seen by the first suspicion across it, and once', (t) => {
  const { book, world, cut, see } = made()
  const suspect = (): void => see('member:lost', 1, { peer: '2', cause: 'provider-lost', detail: 'silent for 8 s' })
  world.run(10_000)
  cut.is = true
  book.onPartition(true)
  world.run(19_500)
  suspect()
  world.run(30_000)
  suspect()
  t.deepEqual(world.metrics.sampled('partition_detection_time'), [9_500])
  t.is(world.metrics.counted('suspicions'), 2)
  t.is(world.metrics.counted('suspicions_false'), 0)
  cut.is = false
  book.onPartition(false)
  suspect()
  t.is(world.metrics.counted('suspicions_false'), 1)
})
