import test from 'ava'
import fc from 'fast-check'
import { testScenario } from '../_world.ts'
import type { FaultSpec, NodeClass, Scenario } from '../scenario/scenario.ts'
import { exponential } from '../math/distribution.ts'
import { CHURN_MODELS, type ChurnModel, HOUR_MS, plainModel } from './model.ts'
import { placeNodes } from '../net/placement.ts'
import { Run } from '../run.ts'
import { scheduleOf } from './scenario-schedule.ts'
import { type ChurnEvent, makeSchedule, type Schedule } from './schedule.ts'
import { readSchedule, ScheduleError, scheduleLines } from './schedule-file.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const END = 100_000

function population(count: number, more: Partial<NodeClass> = {}): NodeClass {
  return {
    name: 'node',
    count,
    upBytesPerMs: Infinity,
    downBytesPerMs: Infinity,
    region: -1,
    nat: 'public',
    churn: -1,
    ...more
  }
}

/** Everybody is there always, but for the faults. */
function calm(faults: FaultSpec[], own: Partial<Scenario> = {}): Scenario {
  return testScenario(40, { phases: { initMs: 0, transitionMs: 0, measureMs: END }, faults, ...own })
}

const told = (events: readonly ChurnEvent[]): string[] => events.map(({ t, event }) => `${t} ${event}`)
const nodesOf = (events: readonly ChurnEvent[]): number[] =>
  [...new Set(events.map(({ node }) => node))].toSorted((a, b) => a - b)

test('without churn and faults nothing happens', (t) => {
  const { online, events, model } = scheduleOf(calm([]), seed)
  t.deepEqual([online.length, events.length, model], [40, 0, 'none'])
})

test('a mass leave takes its part at its moment, by its way, and brings it back', (t) => {
  const leaving = (how: 'leave' | 'crash' | 'hang', part: number, backAfterMs?: number): Schedule =>
    scheduleOf(
      calm([{ kind: 'mass-leave', atMs: 5000, part, how, ...(backAfterMs === undefined ? {} : { backAfterMs }) }]),
      seed
    )
  t.deepEqual(told(leaving('leave', 0.25).events), Array(10).fill('5000 leave'))
  t.deepEqual(told(leaving('crash', 0.25, 700).events), [...Array(10).fill('5000 crash'), ...Array(10).fill('5700 up')])
  t.deepEqual(told(leaving('hang', 0.1, 700).events), [...Array(4).fill('5000 hang'), ...Array(4).fill('5700 resume')])
  t.deepEqual(told(leaving('hang', 0.1).events), Array(4).fill('5000 hang'))
  const [few, many] = [nodesOf(leaving('leave', 0.1).events), nodesOf(leaving('leave', 0.5).events)]
  t.true(
    few.every((node) => many.includes(node)),
    'a larger part holds the smaller one'
  )
  t.true(leaving('crash', 0.25, 700).events.every(({ identity }) => identity === 0))
})

test('a flash crowd is away at first and comes evenly in its time; the others are as they were', (t) => {
  const { online, events } = scheduleOf(calm([{ kind: 'flash-crowd', atMs: 10_000, part: 0.5, overMs: 8000 }]), seed)
  t.is(online.length, 20)
  t.is(events.length, 20)
  t.true(events.every(({ event }) => event === 'up'))
  const times = events.map((each) => each.t)
  t.true(times[0]! >= 10_000 && times.at(-1)! <= 18_000)
  const middle = times.filter((at) => at < 14_000).length
  t.true(middle >= 4 && middle <= 16, `${middle} of 20 in the first half`)
  const twice: FaultSpec = { kind: 'flash-crowd', atMs: 1, part: 0.6, overMs: 1 }
  t.throws(() => scheduleOf(calm([twice, twice]), seed), {
    instanceOf: ScheduleError,
    message: /more than all 40 nodes/
  })
})

test('a region goes out as one and comes back as one', (t) => {
  const faults: FaultSpec[] = [{ kind: 'regional-outage', atMs: 300, region: 2, forMs: 50 }]
  const scenario = calm(faults, {
    population: [population(5, { region: 1 }), population(3, { region: 2 }), population(2)]
  })
  const regions = [...placeNodes(scenario, seed).region]
  t.deepEqual(regions.slice(0, 8), [1, 1, 1, 1, 1, 2, 2, 2])
  const inside = regions.flatMap((region, node) => (region === 2 ? [node] : []))
  const { events } = scheduleOf(scenario, seed)
  t.deepEqual(nodesOf(events), inside)
  t.deepEqual(told(events), [...inside.map(() => '300 crash'), ...inside.map(() => '350 up')])
  t.deepEqual(new Run(scenario, seed).world.schedule, scheduleOf(scenario, seed), 'a run lives through the very same')
  t.deepEqual(nodesOf(scheduleOf(scenario, seed, { regions: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0] }).events), [0])
})

test('a rolling upgrade takes each once with good-bye, one after the other', (t) => {
  const { events } = scheduleOf(calm([{ kind: 'rolling-upgrade', atMs: 1000, overMs: 40_000, downMs: 500 }]), seed)
  const leaves = events.filter(({ event }) => event === 'leave')
  t.deepEqual(
    leaves.map((each) => each.t),
    Array.from({ length: 40 }, (_, i) => 1000 + i * 1000)
  )
  t.is(new Set(leaves.map(({ node }) => node)).size, 40)
  t.notDeepEqual(
    leaves.map(({ node }) => node),
    nodesOf(leaves),
    'in an order of its own'
  )
  t.deepEqual(
    events.filter(({ event }) => event === 'up').map((each) => each.t),
    leaves.map((each) => each.t + 500)
  )
})

test('a fault changes nobody else, and a partition changes no life', (t) => {
  const churn: Scenario['churn'] = [{ type: 'model', model: CHURN_MODELS['kad-2007'] as ChurnModel }]
  const make = (faults: FaultSpec[], count = 60): ChurnEvent[] =>
    scheduleOf(
      calm(faults, {
        population: [population(count, { churn: 0 })],
        churn,
        phases: { initMs: 0, transitionMs: 0, measureMs: 8 * HOUR_MS }
      }),
      seed
    ).events
  const plain = make([])
  const struck = make([{ kind: 'mass-leave', atMs: HOUR_MS, part: 0.2, how: 'crash' }])
  const lives = (events: ChurnEvent[], node: number): string[] => told(events.filter((each) => each.node === node))
  const changed = Array.from({ length: 60 }, (_, node) => node).filter(
    (node) => lives(plain, node).join() !== lives(struck, node).join()
  )
  t.true(changed.length > 0 && changed.length <= 12, `${changed.length} of 12 that were chosen`)
  t.deepEqual(make([{ kind: 'partition', atMs: 5, forMs: 50, part: 0.5 }]), plain)
  t.deepEqual(
    make([], 80).filter(({ node }) => node < 60),
    plain
  )
})

test('populations have their own models; those of one model share its zones, gangs stand alone', (t) => {
  const spot = { type: 'model', model: CHURN_MODELS['aws-spot-v100'] as ChurnModel } as const
  const gang = { type: 'model', model: CHURN_MODELS['aws-spot-gang4'] as ChurnModel } as const
  const { zones, classes, nodes } = scheduleOf(
    calm([], {
      population: [
        population(10, { churn: 0 }),
        population(3),
        population(8, { churn: 1 }),
        population(2, { churn: 0 })
      ],
      churn: [spot, gang]
    }),
    seed
  )
  t.is(nodes, 23)
  t.deepEqual(zones, [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, -1, -1, -1, 9, 9, 9, 9, 10, 10, 10, 10, 0, 1])
  t.deepEqual(classes.slice(10, 13), [-1, -1, -1])
})

test('a gang of four comes and goes as one', (t) => {
  const model = CHURN_MODELS['aws-spot-gang4'] as ChurnModel
  const { events } = makeSchedule({ model, nodes: 12, durationMs: 200 * HOUR_MS, seed })
  t.true(events.length > 0)
  const moments = new Map<string, number>()
  for (const { t: at, node, event } of events) {
    const key = `${at} ${event} ${Math.floor(node / 4)}`
    moments.set(key, (moments.get(key) ?? 0) + 1)
  }
  t.deepEqual([...new Set(moments.values())], [4])
})

test('a schedule is replayed as it is, also over two populations; one that is too small or short is refused', (t) => {
  const phases = { initMs: 0, transitionMs: 0, measureMs: 48 * HOUR_MS }
  const model = CHURN_MODELS['ipfs-2022'] as ChurnModel
  const population2 = [population(10, { churn: 0 }), population(14, { churn: 0 })]
  const faults: FaultSpec[] = [{ kind: 'mass-leave', atMs: HOUR_MS, part: 0.5, how: 'hang', backAfterMs: 5 * HOUR_MS }]
  const made = scheduleOf(calm(faults, { phases, population: population2, churn: [{ type: 'model', model }] }), seed)
  t.true(made.events.some(({ event }) => event === 'resume'))
  const replayed = (schedule: Schedule, own: Partial<Scenario> = {}): Schedule =>
    scheduleOf(calm([], { phases, population: population2, churn: [{ type: 'schedule', schedule }], ...own }), seed + 1)
  const again = replayed(made)
  t.deepEqual([again.online, again.events, again.classes], [made.online, made.events, made.classes])
  t.throws(() => replayed({ ...made, durationMs: HOUR_MS }), {
    message: /covers 3600 s and the scenario lasts 172800 s; shorten/
  })
  t.throws(() => replayed(made, { population: [population(25, { churn: 0 })] }), {
    message: /has 24 places and 25 are asked for/
  })
})

test('a module of a person takes the place of the model, and its mistakes are named', (t) => {
  const sessions = [
    { fromMs: 0, toMs: 10, rotates: true },
    { fromMs: 20, toMs: 200_000, end: 'leave' as const }
  ]
  const { online, events } = scheduleOf(calm([], { population: [population(1)] }), seed, { churn: () => sessions })
  t.deepEqual(online, [0])
  t.deepEqual(events, [
    { t: 10, node: 0, event: 'crash', identity: 0 },
    { t: 20, node: 0, event: 'up', identity: 1 }
  ])
  const wrong = (): typeof sessions => sessions.toReversed()
  t.throws(() => scheduleOf(calm([]), seed, { churn: wrong }), {
    message: /gives node 0 a session from 0 to 10 ms after/
  })
})

test('whatever faults come together, a schedule can be lived through', (t) => {
  t.log(`seed ${seed}`)
  const time = fc.integer({ min: 0, max: END })
  const part = fc.double({ min: 0, max: 0.4, noNaN: true })
  const fault: fc.Arbitrary<FaultSpec> = fc.oneof(
    fc.record({
      kind: fc.constant('mass-leave' as const),
      atMs: time,
      part,
      how: fc.constantFrom('leave' as const, 'crash' as const, 'hang' as const),
      backAfterMs: time
    }),
    fc.record({ kind: fc.constant('regional-outage' as const), atMs: time, region: fc.constant(2), forMs: time }),
    fc.record({ kind: fc.constant('rolling-upgrade' as const), atMs: time, overMs: time, downMs: time })
  )
  const model = plainModel(exponential(8000), exponential(5000), { returns: 0.5 })
  const quick = fc.array(fault, { maxLength: 5 })
  fc.assert(
    fc.property(quick, fc.integer({ min: 0, max: 1000 }), (faults, runSeed) => {
      const crowd: FaultSpec = { kind: 'flash-crowd', atMs: 20_000, part: 0.3, overMs: 30_000 }
      const scenario = calm([crowd, ...faults], {
        population: [population(12, { churn: 0 }), population(6)],
        churn: [{ type: 'model', model }],
        diurnal: { periodMs: 20_000, depth: 0.5 }
      })
      const made = scheduleOf(scenario, runSeed)
      t.deepEqual(readSchedule('made', [...scheduleLines(made)].join('\n')), made)
    }),
    { seed, numRuns: 150 }
  )
})
