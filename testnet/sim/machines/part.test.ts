import test from 'ava'
import { fleet } from './_fleet.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const MINUTE = 60_000

test('jobs find gangs, run and end well, and nothing is broken', (t) => {
  const { world, part, end } = fleet({ seed })
  t.deepEqual(end(10 * MINUTE), [], `seed ${seed}`)
  const { metrics } = world
  const jobs = metrics.counted('offers')
  t.true(jobs > 15 && jobs < 50, `${jobs} jobs`)
  t.true(metrics.counted('jobs_completed') >= jobs - 5)
  t.is(metrics.counted('jobs_ended'), metrics.counted('jobs_completed'))
  t.is(metrics.counted('double_assignments'), 0)
  t.is(metrics.counted('suspicions'), 0)
  t.true(part.turns > 200 * jobs)
})

test('a match takes some round trips, a start what Ray takes, and a job its work on top', (t) => {
  const { world, end } = fleet({ seed, jobs: { nodes: { least: 2, most: 2 } } })
  end(5 * MINUTE)
  const [matches, starts, times] = ['match_time', 'start_time', 'job_time'].map((name) => world.metrics.sampled(name))
  // Offer and bid, window's grace, award and grant, commit and lease: three round trips of 80 ms at least.
  t.true(Math.min(...(matches as number[])) >= 240)
  t.true(Math.max(...(matches as number[])) < 3_000)
  for (const [at, start] of (starts as number[]).entries()) t.true(start > (matches as number[])[at]! + 3_000)
  t.true(Math.min(...(times as number[])) > 33_000)
})

test('the same seed gives the same run, another one another', (t) => {
  const traces = [seed, seed, seed + 1].map((each) => {
    const { world, lines, end } = fleet({ seed: each, providers: 8 })
    end(2 * MINUTE)
    return JSON.stringify([lines, [...world.metrics.samples]])
  })
  t.is(traces[0], traces[1])
  t.not(traces[0], traces[2])
})

test('a node that is never asked is no machine', (t) => {
  const idle = fleet({ seed, jobs: { everyMs: 0 } })
  idle.end(10 * MINUTE)
  t.is(idle.part.machines, 0)
  t.is(idle.part.turns, 0)
  const busy = fleet({ seed, jobs: { atMs: [1_000], nodes: { least: 1, most: 1 } } })
  busy.end(MINUTE)
  t.true(busy.part.machines > 1)
})

test('work that is done counts once, however long members were leased', (t) => {
  const { world, end } = fleet({ seed, jobs: { atMs: [1_000, 2_000], nodes: { least: 2, most: 2 } } })
  end(5 * MINUTE)
  t.is(world.metrics.counted('jobs_completed'), 2)
  t.is(world.metrics.counted('work_useful_ms'), 2 * 2 * 30_000)
  t.is(world.metrics.counted('work_wasted_ms'), 0)
  t.true(world.metrics.counted('work_overhead_ms') > 2 * 2 * 3_000)
})

test('a job for which there are not enough providers does not match', (t) => {
  const { world, end } = fleet({ seed, providers: 2, jobs: { atMs: [1_000], nodes: { least: 3, most: 3 } } })
  t.deepEqual(end(MINUTE), [])
  t.is(world.metrics.counted('offers_matched'), 0)
  t.is(world.metrics.counted('jobs_ended'), 1)
  t.is(world.metrics.counted('jobs_completed'), 0)
})

test('who asks for the job is drawn, and a workload module may say', (t) => {
  const { world, part, end } = fleet({ seed, jobs: { everyMs: 0 } })
  world.run(1_000)
  t.true(part.request({ kind: 'job', node: 20, nodes: 1, durationMs: 5_000 }))
  t.false(part.request({ kind: 'gossip', node: 20, sizeBytes: 1 }))
  world.online[21] = 0
  t.false(part.request({ kind: 'job', node: 21, nodes: 1, durationMs: 5_000 }))
  end(MINUTE)
  t.is(world.metrics.counted('jobs_completed'), 1)
})
