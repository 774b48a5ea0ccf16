import test from 'ava'
import { ONE_SEED, runSeed, SEEDS, Totals } from './_seeds.ts'

/** Seeds a test: each test reports by itself, so that a long run shows that it goes on. */
const BATCH = 50

const ranges =
  ONE_SEED === undefined
    ? Array.from(
        { length: Math.ceil(SEEDS / BATCH) },
        (_, at) => [at * BATCH, Math.min(SEEDS, (at + 1) * BATCH)] as const
      )
    : [[ONE_SEED, ONE_SEED + 1] as const]

for (const [from, to] of ranges) {
  test(`I1-I9 hold, the journal is the state and every job ends, whatever fails: seeds ${from} to ${to - 1}`, (t) => {
    const totals = new Totals()
    for (let seed = from; seed < to; seed++) totals.add(runSeed(t, seed, true))
    t.log(String(totals))
    t.pass()
  })
}

for (const [from, to] of ranges.filter((_, at) => at % 3 === 0)) {
  test(`without faults every job does what its program does: seeds ${from} to ${to - 1}`, (t) => {
    const totals = new Totals()
    for (let seed = from; seed < to; seed++) totals.add(runSeed(t, seed, false))
    t.log(String(totals))
    t.pass()
  })
}

test('the same seed gives the same run', (t) => {
  const [one, two] = [runSeed(t, 7, true), runSeed(t, 7, true)]
  t.deepEqual(one, two)
})
