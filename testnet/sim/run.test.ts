import test from 'ava'
import { testScenario } from './_world.ts'
import { PingerPart } from './_pinger.ts'
import { CHURN_MODELS } from './churn/model.ts'
import type { ChurnEvent, ChurnKind, Schedule } from './churn/schedule.ts'
import { MemoryError } from './memory.ts'
import { simulate, type SimulateOptions } from './run.ts'
import type { TraceEntry } from './result.ts'
import type { NodeClass, Scenario } from './scenario/scenario.ts'

const MINUTE_MS = 60_000

function churning(nodes = 60, hours = 1): Scenario {
  return testScenario(nodes, {
    phases: { initMs: 0, transitionMs: 30 * MINUTE_MS, measureMs: hours * 60 * MINUTE_MS },
    population: [{ ...node(nodes), churn: 0 }],
    churn: [{ type: 'model', model: CHURN_MODELS['ipfs-2022'] as never }],
    network: { latency: { type: 'regions8', jitter: 0.1 }, loss: 0 }
  })
}

function node(count: number, own: Partial<NodeClass> = {}): NodeClass {
  return {
    name: 'node',
    count,
    upBytesPerMs: Infinity,
    downBytesPerMs: Infinity,
    region: -1,
    nat: 'public',
    churn: -1,
    ...own
  }
}

/** Runs a scenario with one pinger. */
async function run(scenario: Scenario, options: SimulateOptions & { pinger?: PingerPart; seed?: number } = {}) {
  const { pinger = new PingerPart(), seed = 1, ...rest } = options
  return { pinger, ...(await simulate(scenario, seed, { parts: [pinger], ...rest })) }
}

test('the same seed gives the same run, another seed another', async (t) => {
  const [a, b, c] = [await run(churning()), await run(churning()), await run(churning(), { seed: 2 })]
  const plain = ({ pinger, ...result }: typeof a): string => JSON.stringify([result, pinger.arrived])
  t.true(plain(a) === plain(b))
  t.false(plain(a) === plain(c))
  t.not(a.traceHash, c.traceHash)
  t.false(a.partial)
  t.is(a.endedMs, 90 * MINUTE_MS)
  t.true(a.schedule.events.length > 8)
})

test('parts hear of every change in the schedule, which can be given in place of a drawn one', async (t) => {
  const drawn = await run(churning())
  t.deepEqual(
    drawn.pinger.changes,
    drawn.schedule.events.map(({ t: atMs, node: place, event }) => [atMs, place, event])
  )
  const given = await run(churning(), { seed: 9, schedule: drawn.schedule })
  t.deepEqual(given.pinger.changes, drawn.pinger.changes)
  const { message } = await t.throwsAsync(run(churning(59), { schedule: drawn.schedule }))
  t.regex(message, /60 places .* 59 nodes/)
})

test('only the measured phase counts; the number online is a series from the beginning', async (t) => {
  const { metrics, schedule } = await run(churning())
  const from = 30 * MINUTE_MS
  const ups = schedule.events.filter(({ t: atMs, event }) => event === 'up' && atMs >= from).length
  t.is(metrics.counters['node_arrivals'], ups)
  const online = metrics.series['nodes_online']?.points ?? []
  t.deepEqual(online[0], [0, schedule.online.length])
  t.is(online.at(-1)?.[0], 90 * MINUTE_MS)
  let there = schedule.online.length
  for (const { event } of schedule.events) there += event === 'up' ? 1 : -1
  t.is(online.at(-1)?.[1], there)
})

test('known answers: messages, bytes by class of traffic and node, arrivals by class', async (t) => {
  const scenario = testScenario(3, { population: [node(1), node(2, { name: 'other' })] })
  const { metrics, pinger } = await run(scenario, { pinger: new PingerPart(100, () => 0) })
  t.is(pinger.sent, 180)
  t.deepEqual(metrics.counters, { gossip_copies: 177, messages_sent: 180, 'messages_sent/gossip': 180 })
  t.is(metrics.ratios['message_loss'], 0)
  const { n, min, max, mean } = metrics.distributions['bytes_sent/gossip'] ?? {}
  t.deepEqual([n, min, max, mean], [3, 6_000, 6_000, 6_000])
  t.deepEqual(metrics.distributions['bytes_sent'], metrics.distributions['bytes_sent/gossip'])
  t.is(metrics.distributions['bytes_received']?.sum, 18_000)
  t.is(metrics.series['nodes_online/other']?.points[0]?.[1], 2)
})

test('known answers: comings and goings of a schedule by hand, from the measured phase on', async (t) => {
  const scenario = testScenario(4)
  scenario.phases.transitionMs = 10_000
  const at = (ms: number, place: number, event: ChurnKind, identity = 0): ChurnEvent => ({
    t: ms,
    node: place,
    event,
    identity
  })
  const schedule: Schedule = {
    format: 'swarm-churn/1',
    model: 'by hand',
    seed: 0,
    nodes: 4,
    durationMs: 70_000,
    online: [0, 1, 2],
    classes: [0, 0, 0, 0],
    zones: [-1, -1, -1, -1],
    events: [
      at(5_000, 3, 'up'),
      at(20_000, 0, 'leave'),
      at(21_000, 1, 'crash'),
      at(22_000, 2, 'hang'),
      at(30_000, 2, 'resume'),
      at(31_000, 0, 'up', 1),
      at(32_000, 3, 'hang'),
      at(33_000, 3, 'crash')
    ]
  }
  const { metrics, pinger } = await run(scenario, { schedule, pinger: new PingerPart(100, () => 0) })
  const { node_arrivals, node_leaves, node_crashes, node_hangs, node_resumes } = metrics.counters
  t.deepEqual([node_arrivals, node_leaves, node_crashes, node_hangs, node_resumes], [1, 1, 2, 2, 1])
  const online = new Map(metrics.series['nodes_online']?.points)
  t.deepEqual(
    [0, 6_000, 25_000, 30_500, 40_000].map((ms) => online.get(ms)),
    [3, 4, 1, 2, 2]
  )
  t.false(
    pinger.arrived.some(([ms, to]) => to === 2 && ms > 22_050 && ms < 30_000),
    'who hangs hears nothing'
  )
})

test('loss: that part of the messages, counted', async (t) => {
  const scenario = testScenario(50, { network: { latency: { type: 'constant', ms: 5 }, loss: 0.2 } })
  scenario.phases.measureMs = 10 * MINUTE_MS
  const { metrics, pinger } = await run(scenario)
  const loss = metrics.ratios['message_loss'] as number
  // Four standard deviations.
  t.true(Math.abs(loss - 0.2) < 4 * Math.sqrt(0.16 / pinger.sent), `${loss} of ${pinger.sent}`)
  t.is(metrics.counters['messages_lost'], pinger.sent - pinger.arrived.length)
})

test('a partition cuts what crosses it, from its beginning to its end, and parts hear of both', async (t) => {
  const scenario = testScenario(40, {
    faults: [{ kind: 'partition', atMs: 20_000, forMs: 20_000, part: 0.5 }],
    network: { latency: { type: 'constant', ms: 1 }, loss: 0 }
  })
  const { pinger } = await run(scenario, { pinger: new PingerPart(100, () => 0) })
  t.deepEqual(pinger.cuts, [
    [20_000, true],
    [40_000, false]
  ])
  const at = (second: number): number => pinger.arrived.filter(([ms]) => ms === second * 1_000 + 1).length
  t.is(at(19), 40)
  t.is(at(40), 40, 'whole again')
  const during = at(30)
  t.true(during > 5 && during < 35, `${during} of 40 neighbours are on one side`)
})

test('a line makes messages wait: 1,000 bytes at 1 byte per ms', async (t) => {
  const scenario = testScenario(2, { population: [node(2, { upBytesPerMs: 1, downBytesPerMs: 1 })] })
  scenario.phases.measureMs = 3_100
  const { pinger } = await run(scenario, { pinger: new PingerPart(1_000, () => 0) })
  t.deepEqual(
    pinger.arrived.map(([ms]) => ms),
    [2_050, 2_050, 3_050, 3_050]
  )
})

test('who cannot be dialled is reached over a relay, which costs time and the relay bytes; answers need none', async (t) => {
  const scenario = testScenario(2, { population: [node(1), node(1, { name: 'home', nat: 'relay' })] })
  const lonely = await run(scenario, { pinger: new PingerPart(100, () => 0) })
  t.is(lonely.pinger.arrived[0]?.[0], 1_050, 'the only public node is its own relay')
  scenario.population[0] = node(9)
  const { pinger, metrics } = await run(scenario, { pinger: new PingerPart(100, () => 0) })
  const home = pinger.arrived.find(([, to]) => to === 9)
  t.is(home?.[0], 1_100)
  t.is(metrics.distributions['bytes_relayed']?.sum, 6_000)
  const reply = new PingerPart(100, () => 0)
  reply.isReply = true
  t.is((await run(scenario, { pinger: reply })).pinger.arrived.find(([, to]) => to === 9)?.[0], 1_050)
  scenario.population = [node(2, { nat: 'relay' })]
  t.is((await run(scenario)).pinger.arrived.length, 0, 'nobody is a relay')
})

test('progress is told, and an abort gives what there is, marked partial', async (t) => {
  const controller = new AbortController()
  const seen: number[] = []
  const { partial, endedMs, metrics, pinger } = await run(churning(100, 12), {
    signal: controller.signal,
    onProgress(nowMs, endMs) {
      seen.push(nowMs)
      t.is(endMs, 750 * MINUTE_MS)
      if (nowMs > 40 * MINUTE_MS) controller.abort()
    }
  })
  t.true(partial && endedMs < 750 * MINUTE_MS && endedMs === seen.at(-1))
  t.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b)
  )
  t.is(metrics.counters['gossip_copies'] !== undefined && pinger.arrived.length > 0, true)
})

test('a replay names what one node did, and stops where it is told', async (t) => {
  const entries: TraceEntry[] = []
  const scenario = testScenario(10)
  scenario.phases.measureMs = 2 * MINUTE_MS
  const keepTrace = { node: 3, fromMs: 2_000, onEntry: (entry: TraceEntry) => void entries.push(entry) }
  const { partial, traceHash, endedMs } = await run(scenario, { untilMs: MINUTE_MS, keepTrace })
  t.true(partial)
  t.is(endedMs, MINUTE_MS)
  t.true(entries.every((entry) => entry.node === 3 && entry.atMs >= 2_000 && entry.atMs <= MINUTE_MS))
  t.deepEqual([...new Set(entries.map(({ name }) => name))].sort(), [
    'note',
    'pinger.arrive',
    'pinger.heard',
    'pinger.send'
  ])
  t.is(entries.find(({ name }) => name === 'note')?.text, 'pinged 4')
  t.is((await run(scenario, { untilMs: MINUTE_MS })).traceHash, traceHash, 'who listens changes nothing')
})

test('what does not fit is refused before it begins, with the estimate and what would fit', async (t) => {
  const big = Object.assign(new PingerPart(), { bytesFor: () => 3e9 })
  const { message } = await t.throwsAsync(run(churning(10_000), { pinger: big, memoryBytes: 1e9 }), {
    instanceOf: MemoryError,
    code: 'too-large'
  })
  t.regex(
    message,
    /needs about 3\.1 GB \(.*pinger 3\.0 GB\) and 1\.0 GB are free; take about 3\d{3} nodes instead of 10000/
  )
  t.is(big.sent, 0)
})
