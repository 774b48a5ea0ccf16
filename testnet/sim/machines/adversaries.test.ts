import test from 'ava'
import type { AdversarySpec } from '../scenario/scenario.ts'
import { fleet, type FleetOptions } from './_fleet.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const MINUTE = 60_000

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The same run with and without an adversary. */
function beside(adversary: AdversarySpec, options: FleetOptions = {}, endMs = 8 * MINUTE) {
  return [[], [adversary]].map((adversaries) => {
    const run = fleet({ seed, ...options, adversaries })
    const broken = run.end(endMs)
    return { ...run, metrics: run.world.metrics, broken }
  }) as [Result, Result]
}
type Result = ReturnType<typeof fleet> & { metrics: ReturnType<typeof fleet>['world']['metrics']; broken: string[] }

test('liars cost attempts, and nothing else: whoever fails to prepare is passed over', (t) => {
  const [control, attacked] = beside({ kind: 'liar', part: 0.4 })
  t.deepEqual(control.broken, [])
  t.deepEqual(attacked.broken, [])
  const failed = ({ lines }: Result): number =>
    lines.filter(({ event }) => event === 'job:attempt-failed' || event === 'job:refused').length
  t.true(failed(attacked) > failed(control) + 10, `${failed(attacked)} and ${failed(control)}`)
  t.true(median(attacked.metrics.sampled('start_time')) > median(control.metrics.sampled('start_time')))
  t.true(attacked.metrics.counted('jobs_completed') >= 0.7 * control.metrics.counted('jobs_completed'))
})

test('double-bookers give units twice, and the checker sees each of the invariants that it breaks', (t) => {
  const jobs = {
    everyMs: 15_000,
    nodes: { least: 1, most: 1 },
    durationMs: { meanMs: 2 * MINUTE, shape: 'constant' }
  } as const
  const [control, attacked] = beside({ kind: 'double-booker', part: 0.4 }, { providers: 10, jobs })
  t.deepEqual(control.broken, [])
  t.is(control.metrics.counted('double_assignments'), 0)
  t.true(attacked.metrics.counted('double_assignments') > 0)
  t.true(attacked.broken.some((message) => message.startsWith('I1')))
  t.true(attacked.broken.some((message) => message.startsWith('I2') || message.startsWith('I3')))
  t.true(mean(attacked.metrics.sampled('job_time')) > mean(control.metrics.sampled('job_time')), 'two share a GPU')
})

test('hoarders take holds for nothing: jobs wait, and their own holds outlive their time', (t) => {
  const jobs = { everyMs: 10_000, nodes: { least: 2, most: 2 } }
  const [control, attacked] = beside({ kind: 'hoarder', part: 0.3 }, { providers: 10, requesters: 6, jobs }, 6 * MINUTE)
  t.deepEqual(control.broken, [])
  const inVain = ({ lines }: Result): number =>
    lines.filter(({ event }) => event === 'hold:granted').length -
    lines.filter(({ event }) => event === 'lease:granted').length
  t.true(inVain(attacked) > 1.5 * inVain(control), `${inVain(attacked)} and ${inVain(control)}`)
  t.true(median(attacked.metrics.sampled('match_time')) > 1.5 * median(control.metrics.sampled('match_time')))
  t.true(attacked.broken.length > 0)
  t.true(
    attacked.broken.every((message) => message.startsWith('I8')),
    attacked.broken[0]
  )
})

test('a hold that a hoarder took is over within its life at an honest provider', (t) => {
  const [, attacked] = beside(
    { kind: 'hoarder', part: 0.3 },
    { providers: 10, requesters: 6, jobs: { everyMs: 0 } },
    3 * MINUTE
  )
  const awarding = attacked.lines.filter((line) => line.event === 'message:sent' && line['type'] === 'award')
  const hoarders = new Set(awarding.map(({ node }) => node))
  const opened = new Map<string, number>()
  for (const line of attacked.lines) {
    if (hoarders.has(line.node)) continue
    const key = `${line.node} ${line.job}`
    if (line.event === 'hold:granted') opened.set(key, line.at)
    if (line.event.startsWith('hold:') && line.event !== 'hold:granted') {
      t.true(line.at - (opened.get(key) as number) <= 15_100)
      opened.delete(key)
    }
  }
  t.true(awarding.length > 50)
})
