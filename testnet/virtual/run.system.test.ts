import test from 'ava'
import type { ChurnEvent, Schedule } from '../sim/churn/schedule.ts'
import type { Scenario } from '../sim/scenario/scenario.ts'
import { calibrationScenario } from './calibration-scenario.ts'
import { runVirtual } from './run.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const NODES = 6
const phases = { initMs: 8_000, transitionMs: 2_000, measureMs: 20_000 }

/** Nodes 0 to 3 stay; 4 leaves and comes back as another, 5 hangs and then crashes, in the measured phase. */
function churning(): Scenario {
  const scenario = calibrationScenario(NODES, phases)
  const places = [0, 1, 2, 3, 4, 5]
  const events: ChurnEvent[] = [
    { t: 12_000, node: 4, event: 'leave', identity: 0 },
    { t: 14_000, node: 5, event: 'hang', identity: 0 },
    { t: 18_000, node: 5, event: 'resume', identity: 0 },
    { t: 19_000, node: 4, event: 'up', identity: 1 },
    { t: 24_000, node: 5, event: 'crash', identity: 0 }
  ]
  const schedule: Schedule = {
    format: 'swarm-churn/1',
    model: 'by hand',
    seed,
    nodes: NODES,
    durationMs: 30_000,
    online: places,
    classes: places.map(() => 0),
    zones: places.map(() => -1),
    events
  }
  const { workload } = scenario
  return {
    ...scenario,
    churn: [{ type: 'schedule', schedule }],
    workload: { lookups: { everyMs: 5_000 }, gossip: { everyMs: 500, sizeBytes: workload.gossip?.sizeBytes ?? 600 } }
  }
}

test('real nodes live through a schedule in virtual time, and twice the same is the same', async (t) => {
  const [first, second] = [await runVirtual(churning(), seed), await runVirtual(churning(), seed)]
  t.log(`seed ${seed}; ${first.timers} timers, ${first.arrivals} arrivals, order ${first.order}`)
  t.is(second.order, first.order)
  t.deepEqual(second, first)
  t.deepEqual(first.failures, [])
  t.is(first.endedMs, 30_000)
  const { counters, ratios, distributions } = first.metrics
  t.deepEqual(
    ['node_arrivals', 'node_leaves', 'node_hangs', 'node_resumes', 'node_crashes'].map((name) => counters[name]),
    [1, 1, 1, 1, 1]
  )
  t.is(first.online, NODES - 1, 'all but the one that crashed; the one that left is back')
  t.true((counters['gossip_published'] ?? 0) > 20)
  // Messages of the seconds in which a node joins do not reach it yet.
  t.true((ratios['gossip_delivery'] ?? 0) > 0.9, `delivered ${ratios['gossip_delivery']}`)
  t.true((distributions['gossip_latency']?.min ?? 0) >= 2, 'nothing is faster than the shortest distance')
  t.true((counters['lookups'] ?? 0) > 5)
  t.is(ratios['lookup_success'], 1)
})

test('another seed is another run', async (t) => {
  const scenario = calibrationScenario(3, { initMs: 3_000, transitionMs: 1_000, measureMs: 1_000 })
  const runs = await Promise.all([runVirtual(scenario, seed), runVirtual(scenario, seed + 1)])
  t.not(runs[0]?.order, runs[1]?.order)
})

test("the project's machines run jobs on real libp2p, through a provider's crash, and break no invariant", async (t) => {
  const base = calibrationScenario(5, { initMs: 6_000, transitionMs: 0, measureMs: 50_000 })
  const place = { upBytesPerMs: Infinity, downBytesPerMs: Infinity, region: 2, nat: 'public', churn: -1 } as const
  const gpu = { model: 'a100', vramMib: 81_920, units: 1, microPerGpuHour: 1_000_000 }
  const scenario: Scenario = {
    ...base,
    population: [
      { name: 'provider', count: 4, gpu, ...place },
      { name: 'requester', count: 1, ...place }
    ],
    churn: [],
    faults: [{ kind: 'mass-leave', atMs: 30_000, part: 0.2, how: 'crash' }],
    workload: {
      jobs: {
        everyMs: 8_000,
        atMs: [100, 12_000],
        nodes: { least: 2, most: 2 },
        durationMs: { meanMs: 4_000, shape: 'constant' },
        minNodesPart: 0,
        checkpointEveryMs: 0,
        checkpointMs: 0,
        restoreMs: 0
      }
    }
  }
  const { metrics, violations, failures, online } = await runVirtual(scenario, seed)
  t.deepEqual([violations, failures], [[], []])
  t.is(online, 4)
  t.is(metrics.counters['offers'], 2)
  t.is(metrics.counters['offers_matched'], 2)
  t.is(metrics.counters['jobs_completed'], 2)
  t.true((metrics.distributions['match_time']?.max ?? Infinity) < 5_000)
})
