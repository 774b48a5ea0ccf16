/** Draws the life of every place of a population from a churn model. */
import { Purpose, Stream } from '../random.ts'
import { type Diurnal, Wave } from './diurnal.ts'
import type { ChurnClass, ChurnModel, Domain } from './model.ts'
import { fromZero, overlap, sessions, type Span } from './span.ts'

/** Lives by place. */
export interface Lives {
  spans: Span[][]
  /** By place: index into the model's classes. */
  classes: number[]
  /** By place: index of its zone or gang, or -1. */
  zones: number[]
}

/** What lives are drawn for. The numbers keep the streams of several populations of one run apart. */
export interface LivesOptions {
  nodes: number
  durationMs: number
  seed: number
  diurnal?: Diurnal | undefined
  /** Number of the first place in the run. Default 0. */
  firstNode?: number
  /** Which population of the run this is. Default 0. */
  population?: number
  /** Which model of the run this is: populations of one model share its zones. Default 0. */
  domain?: number
  /** When a place is first taken, by its number in the run; undefined: it has been there always. */
  arrival?: (node: number) => number | undefined
}

/** Days of the wave that pass before 0, so that the run begins within it and not at rest. */
const DAYS_BEFORE = 3

/** Draws lives at equilibrium: at 0 as many are there as at any other time, each in the middle of its session. */
export function drawLives(model: ChurnModel, options: LivesOptions): Lives {
  const {
    nodes,
    durationMs,
    seed,
    diurnal,
    firstNode = 0,
    population = 0,
    domain = 0,
    arrival = () => undefined
  } = options
  const classes = assignClasses(model, nodes, seed, population)
  const { zoneOf, domains } = failureDomains(model, nodes, (index) => {
    const stream = model.gang === undefined ? -2 - index - 10_000 * domain : -1_000_000_000 - firstNode - index
    return new Stream(seed, Purpose.churn, stream)
  })
  const away = domains.map(({ up, down, stream }) =>
    sessions({ name: '', share: 1, on: up, off: down, returns: 1, crashes: 1 }, { endMs: durationMs }, stream)
  )
  const wave = diurnal === undefined ? undefined : new Wave(diurnal)
  const spans = classes.map((which, place) => {
    const node = firstNode + place
    const own = drawLife(model.classes[which] as ChurnClass, {
      durationMs,
      wave,
      arrival: arrival(node),
      stream: new Stream(seed, Purpose.churn, node),
      causeOf: causesOf(model.classes[which] as ChurnClass, seed, node)
    })
    const zone = zoneOf[place] as number
    return zone === -1 ? own : overlap(own, away[zone] as Span[])
  })
  return { spans, classes, zones: zoneOf }
}

interface OneLife {
  durationMs: number
  wave: Wave | undefined
  arrival: number | undefined
  stream: Stream
  causeOf: (() => string) | undefined
}

/** Draws causes by their counts, from a stream of their own: they shift nothing. */
function causesOf({ causes }: ChurnClass, seed: number, node: number): (() => string) | undefined {
  if (causes === undefined) return undefined
  const stream = new Stream(seed, Purpose.churn, -1_500_000_000 - node)
  const total = causes.reduce((sum, [, count]) => sum + count, 0)
  return () => {
    let left = stream.below(total)
    return causes.find(([, count]) => (left -= count) < 0)?.[0] ?? ''
  }
}

function drawLife(own: ChurnClass, { durationMs, wave, arrival, stream, causeOf }: OneLife): Span[] {
  if (arrival !== undefined)
    return sessions(own, { beginMs: arrival, endMs: durationMs, fresh: true, wave, causeOf }, stream)
  const beginMs = wave === undefined ? 0 : -DAYS_BEFORE * wave.periodMs
  return fromZero(sessions(own, { beginMs, endMs: durationMs, wave, causeOf }, stream))
}

/** Chance of a class to be online at a random moment. */
export function availability({ on, off }: ChurnClass): number {
  return on === undefined || off === undefined ? 1 : on.mean / (on.mean + off.mean)
}

/** Places by class: a share of those online needs as many more places as its members are away. */
function assignClasses({ classes }: ChurnModel, nodes: number, seed: number, population: number): number[] {
  const weights = classes.map((each) => each.share / availability(each))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const until = weights.map((_, index) => {
    const sum = weights.slice(0, index + 1).reduce((all, each) => all + each, 0)
    return Math.round((nodes * sum) / total)
  })
  const assigned = until.flatMap((end, index) => Array.from({ length: end - (until[index - 1] ?? 0) }, () => index))
  return new Stream(seed, Purpose.churn, population === 0 ? -1 : -1_000_000 - population).shuffle(assigned)
}

interface Failing extends Domain {
  stream: Stream
}

/** Zones take places in turn; a gang is so many in a row. */
function failureDomains(
  { zones, gang }: ChurnModel,
  nodes: number,
  streamOf: (index: number) => Stream
): { zoneOf: number[]; domains: Failing[] } {
  const size = gang?.size ?? 1
  const count = zones?.length ?? (gang === undefined ? 0 : Math.ceil(nodes / size))
  const zoneOf = Array.from({ length: nodes }, (_, place) => {
    if (count === 0) return -1
    return zones === undefined ? Math.floor(place / size) : place % count
  })
  const domains = Array.from({ length: count }, (_, index) => ({
    ...((zones?.[index] ?? gang) as Domain),
    stream: streamOf(zones === undefined ? index * size : index)
  }))
  return { zoneOf, domains }
}
