import test from 'ava'
import { Kernel } from '../kernel.ts'
import { Pool } from './pool.ts'
import { SimRng } from './rng.ts'
import { TimerTable } from './timers.ts'

const KIND = 7

/** Timers of one node, with what fired when. */
function setUp() {
  const kernel = new Kernel()
  const timers = new TimerTable(kernel, KIND)
  const own = new Map<string, number>()
  const fired: string[] = []
  const run = (untilMs: number, then: (key: string) => void = () => {}): void =>
    kernel.run(untilMs, (_kind, _node, place) => {
      const key = timers.fire(place)
      fired.push(`${kernel.now} ${key}`)
      then(key)
      timers.settle(own, place)
    })
  return { kernel, timers, own, fired, run }
}

test('a timer fires once, a cleared one never, and one that is set anew at its last moment', (t) => {
  const { timers, own, fired, run } = setUp()
  timers.set(own, 0, 'a', 10)
  timers.set(own, 0, 'b', 20)
  timers.set(own, 0, 'c', 30)
  timers.clear(own, 'b')
  timers.set(own, 0, 'c', 50)
  run(100)
  t.deepEqual(fired, ['10 a', '50 c'])
  t.is(own.size, 0)
})

test('a timer that is set again in its own turn goes on under its name', (t) => {
  const { timers, own, fired, run } = setUp()
  timers.set(own, 0, 'beat', 10)
  run(35, () => timers.set(own, 0, 'beat', 10))
  t.deepEqual(fired, ['10 beat', '20 beat', '30 beat'])
  t.deepEqual([...own.keys()], ['beat'])
  timers.clearAll(own)
  run(100)
  t.is(fired.length, 3)
})

test('places are used again and never mixed up', (t) => {
  const { timers, own, fired, run } = setUp()
  for (let round = 0; round < 50; round++) {
    for (const key of ['x', 'y', 'z']) timers.set(own, 0, `${key}${round}`, 5)
    timers.clear(own, `y${round}`)
    run(10 * (round + 1))
  }
  t.is(fired.length, 100)
  t.is(new Set(fired).size, 100)
  t.false(fired.some((line) => line.includes('y')))
})

test('a pool gives back what it was given', (t) => {
  const pool = new Pool<string>()
  const [a, b] = [pool.put('a'), pool.put('b')]
  t.is(pool.take(a), 'a')
  t.is(pool.put('c'), a)
  t.is(pool.see(b), 'b')
  t.is(pool.size, 2)
})

test('forks differ by label and by turn, and the same seed gives the same', (t) => {
  const draws = (): number[] => {
    const rng = new SimRng(1, 2, 3)
    const [one, two] = [rng.fork('requester'), rng.fork('provider')]
    return [one.uint32(), two.uint32(), rng.fork('provider').uint32(), one.below(10), one.bytes(2)[1] as number]
  }
  t.deepEqual(draws(), draws())
  t.is(new Set(draws().slice(0, 3)).size, 3)
  const rng = new SimRng(5)
  const mean = Array.from({ length: 10_000 }, () => rng.below(100)).reduce((sum, each) => sum + each, 0) / 10_000
  t.true(Math.abs(mean - 49.5) < 1.2, String(mean))
})
