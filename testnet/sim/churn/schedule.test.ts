import test from 'ava'
import { exponential, weibull } from '../math/distribution.ts'
import { ksDistance } from '../math/statistics.ts'
import { availability, ChurnKind, makeSchedule, type Schedule } from './schedule.ts'
import { scheduleLines } from './schedule-file.ts'
import { CHURN_MODELS, type ChurnModel, DAY_MS, HOUR_MS, LLAMA3_CAUSES, plainModel } from './model.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

/** Share of the places online, by hour. */
function onlineByHour({ nodes, online, events, durationMs }: Schedule): number[] {
  let now = online.length
  let next = 0
  return Array.from({ length: Math.floor(durationMs / HOUR_MS) }, (_, hour) => {
    for (; next < events.length && (events[next]?.t ?? 0) <= hour * HOUR_MS; next++)
      now += events[next]?.event === ChurnKind.up ? 1 : -1
    return now / nodes
  })
}

for (const model of Object.values(CHURN_MODELS)) {
  test(`${model.name}: as many are online at the beginning as later, and nobody comes twice`, (t) => {
    t.log(`seed ${seed}`)
    const zoned = model.zones !== undefined
    // Zones of a kind move together: many short runs in the place of one.
    const runs = Array.from({ length: zoned ? 60 : 1 }, (_, run) =>
      makeSchedule({ model, nodes: zoned ? 90 : 4000, durationMs: 2 * DAY_MS, seed: seed + run })
    )
    const hours = runs.map(onlineByHour)
    const at = (hour: number): number => hours.reduce((sum, each) => sum + (each[hour] ?? 0), 0) / hours.length
    const tolerance = zoned ? 0.08 : 0.03
    for (const hour of [1, 12, 24, 47])
      t.true(Math.abs(at(hour) - at(0)) < tolerance, `${at(hour)} after ${hour} h, ${at(0)} at first`)
    for (const schedule of runs) t.is(contradiction(schedule), undefined)
  })
}

/** The first event that does not follow from those before it. */
function contradiction({ nodes, online, events }: Schedule): string | undefined {
  const isUp = Array.from({ length: nodes }, () => false)
  for (const node of online) isUp[node] = true
  let before = 0
  for (const { t, node, event } of events) {
    if (t < before) return `${t} after ${before}`
    before = t
    if (isUp[node] === (event === ChurnKind.up)) return `${event} of ${node} at ${t}`
    isUp[node] = event === ChurnKind.up
  }
  return undefined
}

test('the same seed gives the same schedule, and a node keeps its life when others are added', (t) => {
  const model = CHURN_MODELS['kad-2007'] as ChurnModel
  const make = (nodes: number): Schedule => makeSchedule({ model, nodes, durationMs: DAY_MS, seed })
  t.deepEqual([...scheduleLines(make(50))], [...scheduleLines(make(50))])
  const of = (schedule: Schedule): string[] =>
    schedule.events.filter(({ node }) => node === 7).map((each) => JSON.stringify(each))
  t.deepEqual(of(make(50)), of(make(80)))
  t.notDeepEqual(
    [...scheduleLines(make(50))],
    [...scheduleLines(makeSchedule({ model, nodes: 50, durationMs: DAY_MS, seed: seed + 1 }))]
  )
})

test('sessions that begin during the run have the length of the model; those cut by its end do not count', (t) => {
  const on = weibull(0.608, 3.66 * HOUR_MS)
  const schedule = makeSchedule({
    model: plainModel(on, exponential(HOUR_MS)),
    nodes: 2000,
    durationMs: 40 * DAY_MS,
    seed
  })
  const begun = new Map<number, number>()
  const lengths: number[] = []
  for (const { t: at, node, event } of schedule.events) {
    const from = begun.get(node)
    if (event === ChurnKind.up) begun.set(node, at)
    else if (from !== undefined && from < 20 * DAY_MS) lengths.push(at - from)
  }
  // They come in the order of their ends: the first of them are the short ones, every seventh is not.
  const ks = ksDistance(lengths.filter((_, i) => i % 7 === 0).slice(0, 20_000), (x) => on.cdf(x))
  t.true(ks < 0.014, `KS ${ks} of ${lengths.length}`)
})

test('one in ten of the churny comes back as another', (t) => {
  const model = CHURN_MODELS['ipfs-2022'] as ChurnModel
  const { events } = makeSchedule({ model, nodes: 3000, durationMs: 5 * DAY_MS, seed })
  const last = new Map<number, number>()
  let [returns, rotations] = [0, 0]
  for (const { node, event, identity } of events) {
    if (event !== ChurnKind.up) continue
    const before = last.get(node)
    if (before === identity) returns++
    else if (before !== undefined) rotations++
    last.set(node, identity)
  }
  const share = rotations / (returns + rotations)
  t.true(share > 0.08 && share < 0.12, String(share))
  const [stable, churny] = model.classes
  t.is(stable === undefined ? 0 : availability(stable), 1)
  t.true(churny !== undefined && Math.abs(availability(churny) - 5.41 / (5.41 + 6.02)) < 0.01)
})

test('a zone that is down has nobody online', (t) => {
  const model = CHURN_MODELS['aws-spot-v100'] as ChurnModel
  const schedule = makeSchedule({ model, nodes: 180, durationMs: 3 * DAY_MS, seed })
  const crashes = schedule.events.filter(({ event }) => event === ChurnKind.crash)
  const together = new Map<string, number>()
  for (const { t: at, node } of crashes) {
    const key = `${at} ${schedule.zones[node]}`
    together.set(key, (together.get(key) ?? 0) + 1)
  }
  t.true(
    [...together.values()].some((count) => count >= 18),
    'a zone takes its 20 nodes with it'
  )
})

test('crashes of llama3-h100 have causes in the proportions of its table, which say nothing of when', (t) => {
  const model = CHURN_MODELS['llama3-h100'] as ChurnModel
  const make = (own: ChurnModel): Schedule => makeSchedule({ model: own, nodes: 4000, durationMs: 400 * DAY_MS, seed })
  const { events } = make(model)
  const crashes = events.filter(({ event }) => event === ChurnKind.crash)
  const share = (cause: string): number => crashes.filter((each) => each.cause === cause).length / crashes.length
  t.true(crashes.length > 5000)
  for (const [cause, count] of LLAMA3_CAUSES)
    t.true(Math.abs(share(cause) - count / 419) < 0.025, `${cause} ${share(cause)}`)
  const without = { ...model, classes: model.classes.map(({ causes: _, ...each }) => each) }
  t.deepEqual(
    make(without).events,
    events.map(({ cause: _, ...event }) => event)
  )
})
