import test from 'ava'
import type { DistributionValue, MetricValues } from '../sim/metrics/values.ts'
import type { Cell } from './cells.ts'
import { compareCells } from './difference.ts'
import type { RunOutcome } from './outcome.ts'
import { ScenarioSchema } from './schema.ts'
import { summarize, type Summary } from './summary.ts'
import { tidyLines } from './tidy.ts'

const file = ScenarioSchema.parse({ name: 'x', phases: { measure: '1h' }, population: 3, workload: {} })
const cell: Cell = { index: 0, parameters: {}, file }

function distribution(value: number): DistributionValue {
  const all = {
    min: value,
    max: value,
    p5: value,
    p25: value,
    p50: value,
    p75: value,
    p90: value,
    p95: value,
    p99: value
  }
  return { n: 2, sum: 2 * value, mean: value, ...all, cdf: [[value, 1]] }
}

function outcome(rep: number, latency: number, success: number | null, more: Partial<RunOutcome> = {}): RunOutcome {
  const metrics: MetricValues = {
    counters: { lookups: 10 * (rep + 1) },
    distributions: { lookup_latency: distribution(latency) },
    series: {
      nodes_online: {
        bucketMs: 1000,
        points: [
          [0, 1],
          [1000, 3],
          [2000, 5]
        ]
      }
    },
    ratios: { lookup_success: success }
  }
  const rest = {
    traceHash: 'f',
    scheduleHash: 's',
    events: 5,
    endedMs: 3000,
    partial: false,
    violations: [],
    wallMs: 1,
    cpuMs: 1
  }
  return { cell: 0, rep, seed: rep + 7, metrics, ...rest, ...more }
}

const summary = (outcomes: RunOutcome[], planned = outcomes.length): Summary =>
  summarize({ name: 'x' }, [cell], outcomes, planned, () => 1000)
const row = ({ cells }: Summary, metric: string, statistic: string) =>
  cells[0]?.rows.find((each) => each.metric === metric && each.statistic === statistic)

test("means have Student's interval over runs, and series the measured phase alone", (t) => {
  const made = summary([outcome(0, 10, 1), outcome(1, 12, 1), outcome(2, 14, 0.5)])
  const latency = row(made, 'lookup_latency', 'mean')
  // Standard deviation 2, 3 runs, t = 4.303: 4.303 * 2 / sqrt(3) = 4.969.
  t.like(latency, { value: 12, n: 3, values: [10, 12, 14], unit: 'ms' })
  t.true(Math.abs((latency?.high ?? 0) - 12 - 4.9687) < 1e-3)
  t.is(row(made, 'nodes_online', 'mean')?.value, 4)
  t.is(row(made, 'lookups', 'value')?.value, 20)
  t.like(made, { partial: false, runs: { planned: 3, finished: 3 }, events: 15 })
})

test('what a run does not have is left out of the mean; a single run has no interval', (t) => {
  const made = summary([outcome(0, 10, null), outcome(1, 12, 0.5)])
  t.like(row(made, 'lookup_success', 'value'), { value: 0.5, n: 1, low: null, high: null, values: [null, 0.5] })
})

test('missing and stopped runs make it partial', (t) => {
  t.true(summary([outcome(0, 1, 1)], 2).partial)
  t.true(summary([outcome(0, 1, 1, { partial: true })]).partial)
})

test('tidy lines: runs as a whole without a time, series with theirs', (t) => {
  const lines = [...tidyLines([outcome(1, 10, 0.5)], () => 1000)]
  t.is(lines[0], 'cell,rep,t,metric,value')
  t.true(lines.includes('0,1,,lookup_success,0.5'))
  t.true(lines.includes('0,1,,lookup_latency.p95,10'))
  t.true(lines.includes('0,1,2,nodes_online,5'))
  t.false(lines.some((line) => line.includes('nodes_online.')))
  t.true(lines.every((line) => line.split(',').length === 5))
})

test('differences are of pairs with one seed, B minus A', (t) => {
  const a = summary([outcome(0, 10, 1), outcome(1, 20, 1), outcome(2, 30, 1)]).cells[0]
  const b = summary([outcome(1, 21, 1), outcome(2, 32, 1), outcome(3, 99, 1)]).cells[0]
  if (a === undefined || b === undefined) return t.fail()
  const { seeds, rows } = compareCells(a, b)
  t.deepEqual(seeds, [8, 9])
  const latency = rows.find(({ metric, statistic }) => metric === 'lookup_latency' && statistic === 'mean')
  // Differences 1 and 2: mean 1.5, deviation 0.7071, t = 12.706: half of 6.353.
  t.like(latency, { a: 25, b: 26.5, difference: 1.5, n: 2, isClear: false, verdict: '' })
  t.true(Math.abs((latency?.high ?? 0) - 1.5 - 6.353) < 1e-3)
  t.throws(() => compareCells(a, { ...b, seeds: [1, 2, 3] }), { message: /no seed in common/ })
})

test('a clear difference says who is better by what the metric is', (t) => {
  const cells = [
    summary([0, 1, 2, 3].map((rep) => outcome(rep, 10 + rep, 0.5 + rep / 100))).cells[0],
    summary([0, 1, 2, 3].map((rep) => outcome(rep, 20 + rep, 0.9 + rep / 100))).cells[0]
  ] as const
  if (cells[0] === undefined || cells[1] === undefined) return t.fail()
  const verdict = (metric: string): string | undefined =>
    compareCells(cells[0] as never, cells[1] as never).rows.find(
      (each) => each.metric === metric && each.statistic !== 'n'
    )?.verdict
  t.is(verdict('lookup_latency'), 'A better')
  t.is(verdict('lookup_success'), 'B better')
})
