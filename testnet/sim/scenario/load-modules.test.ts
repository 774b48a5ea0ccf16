import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test, { type ExecutionContext } from 'ava'
import type { ReceivedBid } from '../../../protocol/market/bid.ts'
import type { Requirements } from '../../../protocol/messages.ts'
import { PingerPart } from '../_pinger.ts'
import { testScenario } from '../_world.ts'
import { checkDeterminism } from '../determinism.ts'
import { simulate } from '../run.ts'
import { loadModules } from './load-modules.ts'
import { ModuleError } from './module-error.ts'
import type { ModuleSpec, Scenario } from './scenario.ts'

const example = (name: string): string => fileURLToPath(new URL(`../../scenarios/modules/${name}.ts`, import.meta.url))
const HOUR_MS = 3_600_000

/** A week of an office, with every example but ranking. */
function week(): Scenario {
  const scenario = testScenario(12)
  const [first] = scenario.population
  scenario.population = [
    { ...(first as NonNullable<typeof first>), name: 'office', count: 8 },
    { ...(first as NonNullable<typeof first>), name: 'server', count: 4 }
  ]
  scenario.phases.measureMs = 168 * HOUR_MS
  scenario.modules = {
    churn: example('office-hours'),
    latency: example('satellite'),
    workload: example('bursts'),
    observer: example('outages')
  }
  return scenario
}

/** A module of these lines, in a folder of its own. */
async function written(t: ExecutionContext, ...lines: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'swarm-module-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const path = join(folder, 'own.ts')
  await writeFile(path, lines.join('\n'))
  return path
}

test('the examples run: office hours, satellites, bursts and outages', async (t) => {
  const pinger = Object.assign(new PingerPart(100, () => HOUR_MS), { asked: 0 })
  pinger.request = () => ++pinger.asked > 0
  const { metrics, schedule } = await simulate(week(), 1, { parts: [pinger] })
  t.true(
    schedule.events.every(({ node }) => node < 8),
    'servers stay'
  )
  const ups = schedule.events.filter(({ event }) => event === 'up')
  t.is(ups.length, 8 * 5)
  t.true(ups.every(({ t: atMs }) => Math.abs((atMs % (24 * HOUR_MS)) - 9 * HOUR_MS) <= HOUR_MS / 2))
  // Nights of about 16 hours, one weekend is beyond the end: four a node.
  const { n, min, max } = metrics.distributions['own_absence'] ?? {}
  t.is(n, 8 * 4)
  t.true((min ?? 0) > 14.9 * HOUR_MS && (max ?? 0) < 17.1 * HOUR_MS)
  t.is(metrics.series['own_away']?.points[0]?.[1]?.toFixed(6), (8 / 12).toFixed(6))
  t.true(pinger.asked > 0 && pinger.asked % 100 === 0, 'whole bursts, of nodes that are there')
  t.true(pinger.arrived.length > 0)
})

test('a run with modules is the same twice', async (t) => {
  const scenario = week()
  scenario.phases.measureMs = 36 * HOUR_MS
  const { divergence } = await checkDeterminism(scenario, 4, { parts: () => [new PingerPart(100, () => HOUR_MS)] })
  t.is(divergence, undefined)
})

test('a module that draws from elsewhere is caught', async (t) => {
  const latency = await written(t, 'export const latency = () => () => 5 + Math.floor(90 * Math.random())')
  const scenario = testScenario(5, { modules: { latency } })
  const { divergence } = await checkDeterminism(scenario, 1, { parts: () => [new PingerPart(100, () => 0)] })
  t.is(divergence?.name, 'pinger.arrive')
})

test('a ranking orders bids by its score, equals as the default does', async (t) => {
  const { ranking } = await loadModules({ ranking: example('cheapest') })
  const ranker = ranking?.((bytes) => bytes.slice(0, 8))
  const bids = [3, 1, 2, 1].map((price, at) => ({
    peer: `peer${at}`,
    bid: { priceMicroPerGpuHour: price, startWaitMs: at * 5_000, transferBytesPerSecond: 0 }
  })) as unknown as ReceivedBid[]
  const needs = { archiveBytes: 0, durationMs: 0 } as Requirements
  t.deepEqual(
    ranker?.rank(bids, needs, 'job' as never).map(({ peer }) => peer),
    ['peer1', 'peer3', 'peer2', 'peer0']
  )
})

async function failsWith(t: ExecutionContext, modules: ModuleSpec, message: RegExp): Promise<void> {
  const scenario = testScenario(3, { modules })
  await t.throwsAsync(simulate(scenario, 1, { parts: [new PingerPart()] }), { instanceOf: ModuleError, message })
}

test('what is wrong with a module is named with its line', async (t) => {
  const path = await written(
    t,
    '// A comment',
    'export function churn(place: { node: number }) {',
    '  return place.none.such',
    '}'
  )
  await failsWith(t, { churn: path }, /own\.ts, line 3: the churn module failed: TypeError/)
  await failsWith(t, { latency: path }, /exports a function named 'latency'; this one exports churn/)
  await failsWith(t, { latency: '/nowhere/own.ts' }, /\/nowhere\/own\.ts: the latency module failed/)
  const broken = await written(t, 'export function observer() {', '  return {{', '}')
  await failsWith(t, { observer: broken }, /own\.ts, line \d: the observer module failed/)
})

test('a generator, a late message and an observer are named with their line too', async (t) => {
  const work = await written(
    t,
    'export function* workload() {',
    "  yield { kind: 'lookup', node: 1, atMs: 5 }",
    "  throw new Error('enough')",
    '}'
  )
  await failsWith(t, { workload: work }, /own\.ts, line 3: the workload module failed: Error: enough/)
  const late = await written(
    t,
    'let calls = 0',
    'export const latency = () => () => {',
    "  if (++calls > 4) throw new Error('tired')",
    '  return 5',
    '}'
  )
  await failsWith(t, { latency: late }, /own\.ts, line 3: .*tired/)
  const backwards = await written(
    t,
    "export const workload = () => [9, 3].map((atMs) => ({ kind: 'lookup', node: 0, atMs }))"
  )
  await failsWith(t, { workload: backwards }, /at 3 ms after 9 ms/)
  const odd = await written(t, 'export const latency = () => () => NaN')
  await t.throwsAsync(simulate(testScenario(3, { modules: { latency: odd } }), 1, { parts: [new PingerPart()] }), {
    message: /gives NaN ms from node 0 to 1/
  })
})
