import test from 'ava'
import { createRng } from '../rng.ts'
import { runSeed, Totals } from './_seeds.ts'
import { drawScenario, type FaultPlan, type Scenario } from './scenario.ts'

/** A job of two on three providers, for a requester that provides nothing; its program runs for 40 s. */
function gangOfTwo(needs: { nodes: number; minNodes: number }): Scenario {
  const drawn = Array.from({ length: 200 }, (_, seed) => drawScenario(seed, createRng(seed), false)).find(
    ({ nodes, jobs: [job] }) =>
      nodes.length === 4 && nodes[2]?.self === 'p2' && job?.requester === 'r3' && !job.spec.dryRun
  )
  const [job] = drawn?.jobs ?? []
  if (drawn === undefined || job === undefined) throw new Error('no such scenario')
  const spec = { ...job.spec, command: ['40000', '0'], needs: { ...job.spec.needs, ...needs, perNode: false } }
  return { ...drawn, jobs: [{ ...job, atMs: 100, spec }] }
}

const gone = (role: 'driver' | 'other', how: 'crash' | 'cut', start = 1, downMs = 600_000): FaultPlan => ({
  type: 'loseMember',
  job: 'j-0000000000abc000',
  start,
  role,
  how,
  afterMs: 5_000,
  downMs
})

for (const [title, needs, faults, attempts] of [
  ['a lost member', { nodes: 2, minNodes: 1 }, [gone('other', 'crash')], 1],
  ['a member cut off for a minute', { nodes: 2, minNodes: 1 }, [gone('other', 'cut', 1, 60_000)], 1],
  ['the driver’s member cut off for a minute', { nodes: 2, minNodes: 1 }, [gone('driver', 'cut', 1, 60_000)], 2],
  ['the driver’s member lost', { nodes: 2, minNodes: 1 }, [gone('driver', 'crash')], 2],
  [
    'both lost, one after the other',
    { nodes: 2, minNodes: 1 },
    [gone('driver', 'crash'), gone('driver', 'crash', 2)],
    3
  ],
  ['a member lost of two that are needed', { nodes: 2, minNodes: 2 }, [gone('other', 'crash')], 2],
  ['the provider of a job of one lost', { nodes: 1, minNodes: 1 }, [gone('driver', 'crash')], 2]
] as const) {
  test(`${title}: the job ends well in ${attempts} attempts`, (t) => {
    const scenario = gangOfTwo(needs)
    const healAtMs = 400_000
    const totals = new Totals()
    for (let seed = 0; seed < 10; seed++) {
      const report = runSeed(t, seed, false, { ...scenario, seed, faults: [...faults], healAtMs })
      totals.add(report)
      t.deepEqual(Object.values(report.outcomes), ['succeeded'], `seed ${seed}`)
      t.deepEqual(report.attempts, { [scenario.jobs[0]?.job ?? '']: attempts }, `seed ${seed}`)
    }
    t.log(String(totals))
  })
}
