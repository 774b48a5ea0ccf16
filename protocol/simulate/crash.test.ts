import test from 'ava'
import { createRng } from '../rng.ts'
import { runSeed, Totals } from './_seeds.ts'
import { drawScenario, type Scenario } from './scenario.ts'

/** A gang of two on two of three providers, for a requester that provides nothing. */
function gangOfTwo(): Scenario {
  const drawn = Array.from({ length: 200 }, (_, seed) => drawScenario(seed, createRng(seed), false)).find(
    ({ nodes, jobs: [job] }) =>
      nodes.length === 4 &&
      nodes[2]?.self === 'p2' &&
      job?.spec.needs.nodes === 2 &&
      !job.spec.dryRun &&
      job.requester === 'r3'
  ) as Scenario
  const [job] = drawn.jobs
  if (job === undefined) throw new Error('no such scenario')
  return { ...drawn, jobs: [{ ...job, atMs: 100, spec: { ...job.spec, command: ['1500', '0'] } }] }
}

for (const peer of ['r3', 'p0', 'p1', 'p2']) {
  test(`a crash of ${peer} before any of its effects leaves every promise kept`, (t) => {
    const scenario = gangOfTwo()
    const { effects } = runSeed(t, scenario.seed, false, scenario)
    const totals = new Totals()
    for (let effect = 1; effect <= (effects[peer] ?? 0); effect++) {
      const faults = [{ type: 'crashAtEffect', peer, effect, downMs: 400 } as const]
      const report = runSeed(t, scenario.seed, true, { ...scenario, faults, healAtMs: 0 })
      totals.add(report)
      if (peer === 'r3')
        t.like(
          report.outcomes,
          Object.fromEntries(scenario.jobs.map(({ job }) => [job, 'succeeded'])),
          `effect ${effect}`
        )
    }
    t.log(String(totals))
    t.pass()
  })
}
