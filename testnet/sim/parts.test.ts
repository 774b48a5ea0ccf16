import test from 'ava'
import { testScenario } from './_world.ts'
import { createParts } from './parts.ts'
import type { AdversarySpec, Scenario, WorkloadSpec } from './scenario/scenario.ts'
import { KindNames } from './trace-names.ts'

const JOBS: NonNullable<WorkloadSpec['jobs']> = {
  everyMs: 60_000,
  nodes: { least: 1, most: 1 },
  durationMs: { meanMs: 1_000, shape: 'constant' },
  minNodesPart: 1,
  checkpointEveryMs: 0,
  checkpointMs: 0,
  restoreMs: 0
}

function names(own: Partial<Scenario>): string[] {
  return createParts(testScenario(5, own)).map(({ name }) => name)
}

test('a scenario gets the parts that it needs, and no others', (t) => {
  const by = (workload: WorkloadSpec): string[] => names({ workload })
  t.deepEqual(by({}), [])
  t.deepEqual(by({ lookups: { everyMs: 1_000 } }), ['kad'])
  t.deepEqual(by({ gossip: { everyMs: 1_000, sizeBytes: 1 } }), ['gossip'])
  t.deepEqual(by({ jobs: JOBS }), ['gossip', 'machines'])
  const adversaries: AdversarySpec[] = [{ kind: 'eclipse', identities: 5, victim: 0 }]
  t.deepEqual(names({ adversaries }), ['kad'])
  t.deepEqual(names({ modules: { workload: '/own.ts' } }), ['kad', 'gossip'])
})

test('kinds and facts of all parts together have names of their own, and every part says what memory it needs', (t) => {
  const scenario = testScenario(1_000, { workload: { lookups: { everyMs: 1_000 }, jobs: JOBS } })
  const parts = createParts(scenario)
  const kinds = new KindNames(parts)
  const count = parts.reduce((sum, part) => sum + part.kinds, 0)
  const all = Array.from({ length: count }, (_, at) => kinds.event(at + 1))
  t.is(new Set(all).size, count)
  t.false(
    all.some((name) => /\.\d+$/.test(name)),
    'none goes by its number'
  )
  for (const part of parts) t.true((part.bytesFor?.(scenario) ?? 0) > 100_000, part.name)
})
