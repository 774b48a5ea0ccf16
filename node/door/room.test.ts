import test from 'ava'
import { Room } from './room.ts'

const never = new AbortController().signal

test('who finds it full waits in line, and nobody overtakes', async (t) => {
  const room = new Room(3)
  t.true(room.tryTake(2))
  const order: string[] = []
  const large = room.take(3, 60_000, never).then((had) => order.push(`large ${had}`))
  const small = room.take(1, 60_000, never).then((had) => order.push(`small ${had}`))
  t.false(room.tryTake(1), 'there is room for one, but another came first')
  room.give(2)
  await large
  t.deepEqual(order, ['large true'])
  room.give(3)
  await small
  t.deepEqual(order, ['large true', 'small true'])
  room.give(1)
  t.is(room.used, 0)
})

test('who waited long enough, or has left, takes nothing and holds nobody up', async (t) => {
  const room = new Room(2)
  t.true(room.tryTake(2))
  t.false(await room.take(1, 1, never))
  const left = new AbortController()
  const first = room.take(2, 60_000, left.signal)
  const second = room.take(1, 60_000, never)
  room.give(1)
  left.abort()
  t.false(await first)
  t.true(await second)
  t.false(await room.take(1, 60_000, left.signal), 'gone before it came')
  room.give(1)
  room.give(1)
  t.is(room.used, 0)
})

test('an amount above all of it takes all of it', async (t) => {
  const room = new Room(10)
  t.true(await room.take(1000, 0, never))
  t.is(room.used, 10)
  t.false(room.tryTake(1))
  room.give(1000)
  t.is(room.used, 0)
})
