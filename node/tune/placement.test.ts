import test from 'ava'
import { Placement } from './placement.ts'

test('as many as there are leases to be had; once a job found all busy, as many besides as had a provider then', (t) => {
  const placement = new Placement(0)
  placement.slots = 3
  t.is(placement.room(0, [], 0), 3)
  t.is(placement.room(2, ['j-3'], 1), 3, 'two run, the third looks: no fourth')
  t.is(placement.room(1, ['j-3'], 2), 3, 'one has ended: another may come, though the third still looks')
  t.is(placement.room(2, [], 3), 3)
})

test('a provider that died is noticed by the next job that has to wait', (t) => {
  const placement = new Placement(0)
  placement.slots = 3
  t.is(placement.room(2, ['j-3'], 1), 3)
  t.is(placement.room(1, ['j-3', 'j-4'], 2), 3, 'one runs and two look: no more')
})

test('who found nobody waits, longer each time, and gives up after ten minutes', (t) => {
  const placement = new Placement(0)
  placement.slots = 5
  const first = placement.missed(1000)
  t.is(placement.room(1, [], 1000 + first - 1), 1)
  t.is(placement.room(1, [], 1000 + first), 5)
  const waits = Array.from({ length: 8 }, () => placement.missed(2000))
  t.deepEqual(
    waits,
    [...waits].sort((a, b) => a - b)
  )
  t.is(waits.at(-1), 30_000)
  t.false(placement.isHopeless(600_000))
  t.true(placement.isHopeless(600_001))
  placement.placed(500_000)
  t.false(placement.isHopeless(600_001))
})
