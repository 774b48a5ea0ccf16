import test from 'ava'
import { bucketMsFor, Collector, MetricError } from './collector.ts'
import { METRICS, metricOf } from './metrics.ts'
import { scalarsOf } from './scalars.ts'

function measuring(durationMs = 10_000, now = { ms: 0 }): Collector {
  const collector = new Collector(durationMs, () => now.ms)
  collector.isMeasuring = true
  return collector
}

test('before the measured phase nothing is kept but series', (t) => {
  const collector = new Collector(10_000, () => 0)
  collector.count('lookups')
  collector.sample('lookup_depth', 3)
  collector.series('nodes_online', 7)
  const { counters, distributions, series } = collector.values()
  t.deepEqual(counters, {})
  t.deepEqual(distributions, {})
  t.deepEqual(series['nodes_online']?.points, [[0, 7]])
})

test('a series is the mean of each bucket; empty buckets are left out', (t) => {
  const now = { ms: 0 }
  const collector = measuring(24_000, now)
  for (const [ms, value] of [
    [0, 1],
    [99, 3],
    [100, 5],
    [24_000, 9]
  ] as const) {
    now.ms = ms
    collector.series('record_available', value)
  }
  t.deepEqual(collector.values().series['record_available'], {
    bucketMs: 100,
    points: [
      [0, 2],
      [100, 5],
      [24_000, 9]
    ]
  })
  t.is(bucketMsFor(86_400_000), 600_000)
  t.is(bucketMsFor(54 * 86_400_000), 21_600_000)
})

/** By ratio: what its counters are, and what it must be. */
const KNOWN: Record<string, [counts: Record<string, number>, ratio: number]> = {
  message_loss: [{ messages_sent: 200, messages_lost: 3 }, 0.015],
  lookup_success: [{ lookups: 8, lookups_complete: 6 }, 0.75],
  lookup_exactness: [{ lookups: 8, lookups_exact: 2 }, 0.25],
  record_survival: [{ record_probes: 40, record_probes_found: 39 }, 0.975],
  eclipse_probability: [{ eclipse_probes: 10, eclipse_hits: 1 }, 0.1],
  gossip_delivery: [{ gossip_expected: 1_000, gossip_delivered: 998 }, 0.998],
  gossip_duplicate_rate: [{ gossip_delivered: 100, gossip_duplicates: 500 }, 5],
  match_rate: [{ offers: 4, offers_matched: 3 }, 0.75],
  stale_dial_rate: [{ provider_dials: 50, stale_dials: 5 }, 0.1],
  market_bytes_per_job: [{ market_bytes: 9_000, offers: 3 }, 3_000],
  double_assignment_rate: [{ assignments: 100 }, 0],
  job_completion: [{ jobs_ended: 5, jobs_completed: 4 }, 0.8],
  goodput: [{ work_useful_ms: 700, work_wasted_ms: 200, work_overhead_ms: 100 }, 0.7],
  wasted_work: [{ work_useful_ms: 700, work_wasted_ms: 200, work_overhead_ms: 100 }, 0.2],
  false_positive_rate: [{ suspicions: 20, suspicions_false: 1 }, 0.05]
}

test('every ratio has a known answer', (t) => {
  const ratios = Object.entries(METRICS).filter(([, { kind }]) => kind === 'ratio')
  t.deepEqual(Object.keys(KNOWN).sort(), ratios.map(([name]) => name).sort())
  for (const [name, [counts, ratio]] of Object.entries(KNOWN)) {
    const collector = measuring()
    for (const [counter, value] of Object.entries(counts)) collector.count(counter, value)
    t.is(collector.values().ratios[name], ratio, name)
  }
})

test("fairness is Jain's: 1 where all have the same, 1 / n where one has all", (t) => {
  const fairness = (values: number[]): unknown => {
    const collector = measuring()
    for (const value of values) collector.sample('reward_micro', value)
    return collector.values().ratios['reward_fairness']
  }
  t.is(fairness([5, 5, 5, 5]), 1)
  t.is(fairness([20, 0, 0, 0]), 0.25)
  t.is(fairness([]), undefined)
})

test('a ratio of nothing tried is null, one that nobody counted for is not there', (t) => {
  const collector = measuring()
  collector.count('lookups', 0)
  t.is(collector.values().ratios['lookup_success'], null)
  t.false('match_rate' in collector.values().ratios)
})

test('names are held to the schema', (t) => {
  const collector = measuring()
  const fails = (what: () => void, message: RegExp): void => void t.throws(what, { instanceOf: MetricError, message })
  fails(() => collector.count('lookup'), /no metric 'lookup'/)
  fails(() => collector.count('lookup_depth'), /is a distribution, not a counter/)
  fails(() => collector.sample('lookup_depth/3', 1), /no metric/)
  collector.series('nodes_online/provider', 1)
  collector.declare({ own_thing: { kind: 'counter', unit: 'things', what: 'Things.' } })
  collector.count('own_thing')
  t.is(collector.values().counters['own_thing'], 1)
  t.is(scalarsOf(collector.values()).find(({ metric }) => metric === 'own_thing')?.unit, 'things')
  fails(() => collector.declare({ thing: { kind: 'counter', unit: '1', what: 'Things.' } }), /begin with own_/)
})

test('the schema is whole: what a ratio is made of is there, and is a counter', (t) => {
  for (const [name, { kind, over = [], under = [], what, unit }] of Object.entries(METRICS)) {
    t.regex(name, /^[a-z][a-z0-9_]*$/)
    t.true(what.endsWith('.') && unit !== '', name)
    if (kind === 'fairness') t.is(metricOf(over[0] as string)?.kind, 'distribution')
    else for (const each of [...over, ...under]) t.is(metricOf(each)?.kind, 'counter', `${name}: ${each}`)
    t.is(kind === 'ratio', under.length > 0, name)
  }
})

test('numbers one by one, each with its unit; keys in order', (t) => {
  const collector = measuring()
  collector.sample('lookup_latency', 100)
  collector.count('lookups_complete', 1)
  collector.count('lookups', 2)
  const values = collector.values()
  t.deepEqual(Object.keys(values.counters), ['lookups', 'lookups_complete'])
  const scalars = scalarsOf(values)
  t.deepEqual(
    scalars.find(({ metric }) => metric === 'lookup_success'),
    {
      metric: 'lookup_success',
      statistic: 'value',
      unit: '1',
      value: 0.5
    }
  )
  t.deepEqual(
    scalars.filter(
      ({ metric, statistic }) => metric === 'lookup_latency' && (statistic === 'p95' || statistic === 'n')
    ),
    [
      { metric: 'lookup_latency', statistic: 'n', unit: '1', value: 1 },
      { metric: 'lookup_latency', statistic: 'p95', unit: 'ms', value: 100 }
    ]
  )
})
