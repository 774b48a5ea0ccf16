import test from 'ava'
import { Purpose, Stream } from '../random.ts'
import { arrivals, drawPlan, type JobsSpec, specOf } from './jobs.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const SPEC: JobsSpec = {
  everyMs: 10_000,
  nodes: { least: 2, most: 5 },
  durationMs: { meanMs: 60_000, shape: 'exponential' },
  minNodesPart: 0.5,
  checkpointEveryMs: 1_000,
  checkpointMs: 10,
  restoreMs: 20
}

function stream(): Stream {
  return new Stream(seed, Purpose.workload)
}

test('jobs come by Poisson: the mean distance is what was asked for, and its deviation as large', (t) => {
  const moments = arrivals(SPEC, stream())
  const gaps: number[] = []
  for (let at = 0, before = 0; at < 20_000; at++) {
    const { value } = moments.next()
    gaps.push((value as number) - before)
    before = value as number
  }
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length)
  t.true(Math.abs(mean / 10_000 - 1) < 0.03, `seed ${seed}: ${mean}`)
  t.true(Math.abs(deviation / 10_000 - 1) < 0.05, `seed ${seed}: ${deviation}`)
})

test('a trace gives its moments in their order, and no rate no jobs', (t) => {
  t.deepEqual([...arrivals({ ...SPEC, atMs: [5, 1, 3] }, stream())], [1, 3, 5])
  t.deepEqual([...arrivals({ ...SPEC, everyMs: 0 }, stream())], [])
})

test('gangs are drawn from the whole range, and each shape of durations has its mean', (t) => {
  for (const shape of ['constant', 'exponential', 'lognormal'] as const) {
    const draws = stream()
    const plans = Array.from({ length: 20_000 }, (_, number) =>
      drawPlan({ ...SPEC, durationMs: { meanMs: 60_000, shape } }, number, draws)
    )
    t.deepEqual([...new Set(plans.map(({ nodes }) => nodes))].toSorted(), [2, 3, 4, 5])
    t.true(plans.every(({ nodes, minNodes }) => minNodes === Math.ceil(nodes / 2)))
    const mean = plans.reduce((sum, { durationMs }) => sum + durationMs, 0) / plans.length
    t.true(Math.abs(mean / 60_000 - 1) < 0.05, `seed ${seed}, ${shape}: ${mean}`)
    t.is(new Set(plans.map(({ job }) => job)).size, plans.length)
  }
})

test('a module may say how large and how long, and draws shift nothing by it', (t) => {
  const own = drawPlan(SPEC, 0, stream(), { nodes: 9, durationMs: 1_234 })
  t.like(own, { nodes: 9, durationMs: 1_234, minNodes: 5 })
})

test('what a requester hands in fits what providers accept', (t) => {
  const plan = drawPlan(SPEC, 255, stream())
  const { needs } = specOf(plan, [])
  t.is(plan.job, 'j-00000000000000ff')
  t.is(needs.nodes, plan.nodes)
  t.is(needs.minNodes, plan.minNodes)
  t.true(needs.termMs > 6 * plan.durationMs)
  t.is(specOf(plan, [], 0).needs.gpus, undefined)
})
