import test from 'ava'
import { Purpose, Stream } from '../random.ts'
import { AccessLinks } from './links.ts'

const MBIT = 125

test('a message takes its length over the rate, and the distance', (t) => {
  const links = new AccessLinks([100 * MBIT, 100 * MBIT])
  t.is(links.send(0, 1, 1_000_000, 0, 100), 180)
})

test('a line sends one after the other, and a slow or busy receiver waits for all', (t) => {
  const links = new AccessLinks([100 * MBIT, 100 * MBIT, 100 * MBIT, 10 * MBIT])
  t.deepEqual(
    [1, 2].map((to) => links.send(0, to, 1_000_000, 0, 100)),
    [180, 260]
  )
  t.is(links.send(1, 3, 1_000_000, 1000, 100), 1000 + 100 + 800, 'its own line is the narrow one')
  t.is(links.send(2, 3, 1_000_000, 1000, 100), 1000 + 100 + 1600, 'and it was busy')
})

test('a message from afar that was sent first holds up none that is there before it', (t) => {
  const links = new AccessLinks([100 * MBIT, 100 * MBIT, 100 * MBIT])
  t.is(links.send(0, 2, 100_000, 0, 200), 208)
  t.is(links.send(1, 2, 100_000, 0, 5), 13, 'its line was free all the time')
})

for (const most of [8, 2]) {
  test(`a receiver's line takes all that comes, one thing at a time: messages of up to ${most} ms against a line filled ms by ms`, (t) => {
    const seed = Number(process.env['SWARM_SEED'] ?? 1)
    t.log(`seed ${seed}`)
    const random = new Stream(seed, Purpose.probe)
    // One byte takes one ms at the receiver, nothing at the sender.
    const links = new AccessLinks([Infinity, Infinity], [Infinity, 1])
    const busy = new Set<number>()
    for (let now = 0; now < 3_000; now += random.below(6)) {
      const bytes = 1 + random.below(most)
      const latencyMs = random.below(100)
      let end = now + latencyMs
      for (let left = bytes; left > 0; end++) {
        if (busy.has(end)) continue
        busy.add(end)
        left--
      }
      t.is(links.send(0, 1, bytes, now, latencyMs), end)
    }
  })
}
