import test from 'ava'
import { fleet, type Fleet } from './_fleet.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const MINUTE = 60_000
const LONG = { meanMs: 10 * MINUTE, shape: 'constant' } as const

/** Number of the node that is the driver's member of the first job, and of another member. */
function gangOf({ lines }: Fleet): { driver: number; other: number } {
  const started: Record<string, unknown> = lines.find(({ event }) => event === 'job:started') ?? {}
  const driver = String(started['driver'])
  const other = (started['peers'] as string[]).find((peer) => peer !== driver)
  return { driver: Number(driver.slice(1)), other: Number(String(other).slice(1)) }
}

test('a member that crashes is found out after its silence, and an elastic job goes on without it', (t) => {
  const run = fleet({
    seed,
    jobs: {
      atMs: [1_000],
      nodes: { least: 3, most: 3 },
      durationMs: LONG,
      minNodesPart: 0.5,
      checkpointEveryMs: MINUTE,
      checkpointMs: 1_000,
      restoreMs: 5_000
    }
  })
  const { world } = run
  world.run(5 * MINUTE)
  world.change(gangOf(run).other, 'crash')
  t.deepEqual(run.end(30 * MINUTE), [])
  const { metrics } = world
  const [detection] = metrics.sampled('detection_time')
  t.true(detection !== undefined && detection >= 9_000 && detection <= 13_000, `${detection} ms`)
  t.is(metrics.counted('suspicions_false'), 0)
  t.is(metrics.counted('jobs_completed'), 1)
  t.deepEqual(metrics.sampled('job_restarts'), [0])
  const wasted = metrics.counted('work_wasted_ms')
  t.true(wasted > 0 && wasted <= 3 * MINUTE, `${wasted} member ms lost, a checkpoint's distance at most`)
  t.true(metrics.counted('checkpoints') >= 8)
})

test('a job whose driver is lost begins anew from its checkpoint', (t) => {
  const run = fleet({
    seed,
    jobs: {
      atMs: [1_000],
      nodes: { least: 2, most: 2 },
      durationMs: LONG,
      minNodesPart: 1,
      checkpointEveryMs: MINUTE,
      checkpointMs: 1_000,
      restoreMs: 5_000
    }
  })
  const { world } = run
  world.run(6 * MINUTE)
  world.change(gangOf(run).driver, 'crash')
  t.deepEqual(run.end(40 * MINUTE), [])
  t.is(world.metrics.counted('jobs_completed'), 1)
  t.deepEqual(world.metrics.sampled('job_restarts'), [1])
  t.is(world.metrics.counted('checkpoints_lost'), 0, 'the second holder has it')
  const wasted = world.metrics.counted('work_wasted_ms')
  t.true(wasted > 0 && wasted <= 2 * MINUTE, `${wasted}`)
})

test('without checkpoints a restart does everything again', (t) => {
  const jobs = { atMs: [1_000], nodes: { least: 2, most: 2 }, durationMs: LONG, minNodesPart: 1 }
  const run = fleet({ seed, jobs })
  run.world.run(6 * MINUTE)
  run.world.change(gangOf(run).driver, 'crash')
  t.deepEqual(run.end(40 * MINUTE), [])
  t.is(run.world.metrics.counted('jobs_completed'), 1)
  t.true(run.world.metrics.counted('work_wasted_ms') > 2 * 4.5 * MINUTE)
})

test('a crash keeps what is on disk: the node comes back, ends its lease and serves again', (t) => {
  const run = fleet({
    seed,
    providers: 3,
    jobs: { atMs: [1_000, 8 * MINUTE], nodes: { least: 2, most: 3 }, durationMs: LONG }
  })
  const { world } = run
  world.run(3 * MINUTE)
  const { other } = gangOf(run)
  world.change(other, 'crash')
  world.run(3 * MINUTE + 2_000)
  world.change(other, 'up')
  t.deepEqual(run.end(40 * MINUTE), [])
  const own = run.lines.filter(({ node, at }) => node === `n${other}` && at >= 3 * MINUTE)
  t.true(own.some(({ event }) => event === 'node:restarted'))
  t.true(own.some((line) => line.event === 'lease:ended' && line['cause'] === 'restarted'))
  const epochs = run.lines
    .filter(({ event, node }) => event === 'hold:granted' && node === `n${other}`)
    .map(({ epoch }) => epoch ?? 0)
  t.deepEqual(
    epochs,
    epochs.toSorted((a, b) => a - b)
  )
})

test('a hang that is short is no loss, one that is long is', (t) => {
  const lost = [5_000, 30_000].map((hangMs) => {
    const jobs = { atMs: [1_000], nodes: { least: 3, most: 3 }, durationMs: LONG, minNodesPart: 0.5 }
    const run = fleet({ seed, jobs })
    run.world.run(2 * MINUTE)
    const { other } = gangOf(run)
    run.world.change(other, 'hang')
    run.world.run(2 * MINUTE + hangMs)
    run.world.change(other, 'resume')
    t.deepEqual(run.end(40 * MINUTE), [])
    t.is(run.world.metrics.counted('jobs_completed'), 1)
    return run.lines.filter(({ event }) => event === 'member:lost').length
  })
  t.deepEqual(lost, [0, 1])
})

test('who leaves says so: its leases end at once, and its advert is gone', (t) => {
  const jobs = { atMs: [1_000], nodes: { least: 2, most: 2 }, durationMs: LONG, minNodesPart: 0.5 }
  const run = fleet({ seed, jobs })
  run.world.run(2 * MINUTE)
  const { other } = gangOf(run)
  run.world.change(other, 'leave')
  t.deepEqual(run.end(4 * MINUTE), [])
  const ended = run.lines.find(({ event, node }) => event === 'lease:ended' && node === `n${other}`)
  t.is(ended?.['cause'], 'withdrawn')
  t.true((ended?.at ?? 0) < 2 * MINUTE + 3_000)
  t.is(run.world.metrics.counted('suspicions'), 0)
})

test('somebody else in the place of a node has no past', (t) => {
  const run = fleet({ seed, jobs: { atMs: [1_000, 3 * MINUTE], nodes: { least: 1, most: 1 } } })
  const { world } = run
  world.run(2 * MINUTE)
  for (let node = 0; node < 20; node++) world.change(node, 'crash')
  for (let node = 0; node < 20; node++) {
    world.identity[node] = 1
    world.change(node, 'up')
  }
  t.deepEqual(run.end(6 * MINUTE), [])
  t.is(world.metrics.counted('jobs_completed'), 2)
  t.false(run.lines.some(({ event }) => event === 'node:restarted'))
  t.true(run.lines.some(({ node }) => /^n\d+\.1$/.test(node)))
})
