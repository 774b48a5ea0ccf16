/** The schedule of a scenario: the churn of each of its populations, its daily wave and its faults, as one. */
import { placeNodes } from '../net/placement.ts'
import { Purpose, Stream } from '../random.ts'
import type { ChurnModule, Session } from '../scenario/modules.ts'
import { durationMs, type NodeClass, nodeCount, type Scenario } from '../scenario/scenario.ts'
import { applyFaults, arrivals, type FaultOptions } from './faults.ts'
import { drawLives, type Lives } from './lives.ts'
import { happenings, type Schedule, scheduleHead } from './schedule.ts'
import { ScheduleError } from './schedule-file.ts'
import { arrivingAt, type Span } from './span.ts'
import { livesOfSchedule } from './replay.ts'

/** What a run knows besides its scenario. */
export interface ScheduleExtras {
  /** A person's own churn, in the place of every model and trace. */
  churn?: ChurnModule | undefined
  /** Region of each node; by default where the scenario places them. */
  regions?: ArrayLike<number>
}

/**
 * Draws the schedule of one run. Each node has a stream of its own, so a fault, another population or one more node
 * changes nobody else's life. Populations with the same schedule (a trace) take its places one after the other.
 * @throws ScheduleError where a trace has too few places or is too short, or a fault is impossible
 */
export function scheduleOf(scenario: Scenario, seed: number, extras: ScheduleExtras = {}): Schedule {
  const nodes = nodeCount(scenario)
  const endMs = durationMs(scenario)
  const options: FaultOptions = { nodes, seed, regions: extras.regions ?? placeNodes(scenario, seed).region }
  const crowd = arrivals(scenario.faults, options)
  const lives =
    extras.churn === undefined ? drawAll(scenario, seed, crowd) : ownLives(scenario, seed, extras.churn, crowd)
  const after = applyFaults(lives.spans, scenario.faults, options)
  const name = extras.churn === undefined ? nameOf(scenario) : 'own churn module'
  return { ...scheduleHead(name, seed, endMs, lives.classes, lives.zones), ...happenings(after, endMs) }
}

function nameOf({ churn, population, faults }: Scenario): string {
  const used = churn.filter((_, index) => population.some((each) => each.churn === index))
  const names = used.map((spec) => (spec.type === 'model' ? spec.model.name : spec.schedule.model))
  return [...(names.length === 0 ? ['none'] : names), ...faults.map(({ kind }) => kind)].join(' + ')
}

/** All populations, in their order. */
function drawAll(scenario: Scenario, seed: number, crowd: ReadonlyMap<number, number>): Lives {
  const all: Lives = { spans: [], classes: [], zones: [] }
  const taken = new Map<number, number>()
  const zoneBase = new Map<number, number>()
  let zones = 0
  for (const [population, each] of scenario.population.entries()) {
    const firstNode = all.classes.length
    const lives = drawPopulation(scenario, { seed, population, each, firstNode, crowd, taken })
    const used = lives.zones.reduce((most, zone) => Math.max(most, zone + 1), 0)
    const spec = scenario.churn[each.churn]
    // Populations of one model share its zones; gangs are each population's own.
    const isShared = spec?.type === 'model' && spec.model.zones !== undefined
    const base = (isShared ? zoneBase.get(each.churn) : undefined) ?? zones
    if (isShared) zoneBase.set(each.churn, base)
    zones = Math.max(zones, base + (isShared ? (spec.model.zones ?? []).length : used))
    // One by one: a call takes no more than some 100,000 arguments.
    for (const spans of lives.spans) all.spans.push(spans)
    for (const index of lives.classes) all.classes.push(index)
    for (const zone of lives.zones) all.zones.push(zone === -1 ? -1 : base + zone)
  }
  return all
}

interface Drawing {
  seed: number
  population: number
  each: NodeClass
  firstNode: number
  crowd: ReadonlyMap<number, number>
  /** Places taken so far, by schedule. */
  taken: Map<number, number>
}

function drawPopulation(scenario: Scenario, { seed, population, each, firstNode, crowd, taken }: Drawing): Lives {
  const { count, churn } = each
  const endMs = durationMs(scenario)
  const arrival = (node: number): number | undefined => crowd.get(node)
  const spec = scenario.churn[churn]
  if (spec === undefined) {
    const classes = Array.from({ length: count }, () => -1)
    const spans = classes.map((_, place) => [always(arrival(firstNode + place) ?? 0, endMs)])
    return { spans, classes, zones: [...classes] }
  }
  if (spec.type === 'model') {
    const { diurnal } = scenario
    return drawLives(spec.model, {
      nodes: count,
      durationMs: endMs,
      seed,
      diurnal,
      firstNode,
      population,
      domain: churn,
      arrival
    })
  }
  const from = taken.get(churn) ?? 0
  taken.set(churn, from + count)
  const lives = livesOfSchedule(spec.schedule, from, count, endMs)
  return { ...lives, spans: lives.spans.map((spans, place) => late(spans, arrival(firstNode + place))) }
}

function always(from: number, to: number): Span {
  return { from, to, identity: 0, crash: false }
}

function late(spans: Span[], atMs: number | undefined): Span[] {
  return atMs === undefined ? spans : arrivingAt(spans, atMs)
}

/** Lives as a person's module says them. */
function ownLives(scenario: Scenario, seed: number, churn: ChurnModule, crowd: ReadonlyMap<number, number>): Lives {
  const endMs = durationMs(scenario)
  const names = scenario.population.flatMap(({ name, count }) => Array.from({ length: count }, () => name))
  const spans = names.map((className, node) => {
    const stream = new Stream(seed, Purpose.churn, node)
    return late(spansOf(churn({ node, className, durationMs: endMs, stream }), node, endMs), crowd.get(node))
  })
  const none = names.map(() => -1)
  return { spans, classes: none, zones: [...none] }
}

function spansOf(own: Iterable<Session>, node: number, endMs: number): Span[] {
  const spans: Span[] = []
  let [before, identity] = [0, 0]
  for (const { fromMs, toMs, end = 'crash', rotates = false } of own) {
    const [from, to] = [Math.round(fromMs), Math.round(Math.min(toMs, endMs))]
    if (from >= endMs) break
    if (!(from >= before && to > from))
      throw new ScheduleError(
        `the churn module gives node ${node} a session from ${fromMs} to ${toMs} ms after one that ends at ${before} ms; sessions come in order, end after they begin, and do not overlap`
      )
    spans.push({ from, to, identity, crash: end === 'crash' })
    before = to
    if (rotates) identity++
  }
  return spans
}
