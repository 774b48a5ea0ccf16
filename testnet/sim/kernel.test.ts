import test from 'ava'
import { Kernel } from './kernel.ts'
import { Purpose, Stream } from './random.ts'

interface Planned {
  at: number
  seq: number
  id: number
}

test('events come by time, then by scheduling, whatever the distance: against a sorted list', (t) => {
  const seed = Number(process.env['SWARM_SEED'] ?? 1)
  t.log(`seed ${seed}`)
  const random = new Stream(seed, Purpose.protocol)
  const distances = [3, 900, 1_100, 70_000, 2 ** 20, 2 ** 21 + 5, 2 ** 30, 2 ** 31 + 17, 2 ** 33]
  const kernel = new Kernel(4)
  const expected: Planned[] = []
  const handles: number[] = []
  const seen: number[] = []
  let seq = 0
  const plan = (): void => {
    const at = kernel.now + random.below(distances[random.below(distances.length)] as number)
    const id = seq++
    handles[id] = kernel.at(at, 1, id)
    expected.push({ at, seq: id, id })
  }
  for (let i = 0; i < 300; i++) plan()
  const dropped = new Set<number>()
  kernel.run(Infinity, (_kind, id) => {
    seen.push(id)
    const due = expected.find((row) => row.id === id) as Planned
    t.is(kernel.now, due.at)
    if (seq < 3_000 && random.below(4) > 0) plan()
    if (random.below(10) === 0) {
      const other = random.below(seq)
      if (kernel.cancel(handles[other] as number)) dropped.add(other)
    }
  })
  const order = expected
    .filter(({ id }) => !dropped.has(id))
    .sort((x, y) => x.at - y.at || x.seq - y.seq)
    .map(({ id }) => id)
  t.deepEqual(seen, order)
  t.is(kernel.pending, 0)
  t.is(kernel.events, seen.length)
})

test('what happens now may add to now, and a run ends at its end', (t) => {
  const kernel = new Kernel(1)
  const seen: Array<[number, number]> = []
  kernel.at(5, 1)
  kernel.at(2_000_000, 2)
  kernel.run(1_999_999, (kind) => {
    seen.push([kernel.now, kind])
    if (kind === 1 && seen.length < 4) kernel.after(0, 1)
  })
  t.deepEqual(seen, [
    [5, 1],
    [5, 1],
    [5, 1],
    [5, 1]
  ])
  t.is(kernel.now, 1_999_999)
  kernel.run(2_000_000, (kind) => seen.push([kernel.now, kind]))
  t.deepEqual(seen.at(-1), [2_000_000, 2])
})

test('a handle cancels its own event and no later one in the same place', (t) => {
  const kernel = new Kernel(1)
  const first = kernel.at(1, 1)
  t.true(kernel.cancel(first))
  t.false(kernel.cancel(first))
  kernel.run(1, () => t.fail('it was cancelled'))
  const second = kernel.at(2, 1)
  t.false(kernel.cancel(first))
  let happened = 0
  kernel.run(2, () => happened++)
  t.is(happened, 1)
  t.false(kernel.cancel(second))
})
