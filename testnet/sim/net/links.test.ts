import test from 'ava'
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
