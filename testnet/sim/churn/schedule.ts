/**
 * Who comes and goes when: made before a run, as a file, so that the simulator, real libp2p in virtual time and real
 * processes live through the very same churn. One JSON line for the head, then one for each event.
 */
import { Purpose, Stream } from '../random.ts'
import type { Distribution } from '../math/distribution.ts'
import type { ChurnClass, ChurnModel, Zone } from './model.ts'

/** `leave` says good-bye, `crash` does not, `hang` keeps its connections and answers nothing until `resume`. */
export const ChurnKind = { up: 'up', leave: 'leave', crash: 'crash', hang: 'hang', resume: 'resume' } as const
export type ChurnKind = (typeof ChurnKind)[keyof typeof ChurnKind]

/** One line of a schedule. `identity` grows when a new node takes the place of one that left for good. */
export interface ChurnEvent {
  t: number
  node: number
  event: ChurnKind
  identity: number
}

/** Head of a schedule. Those in `online` are there at 0. */
export interface Schedule {
  format: 'swarm-churn/1'
  model: string
  seed: number
  nodes: number
  durationMs: number
  online: number[]
  /** By place: index into the model's classes. */
  classes: number[]
  /** By place: index into the model's zones, or -1. */
  zones: number[]
  events: ChurnEvent[]
}

/** What a schedule is made of. `nodes` are places; those of the always-online are always taken. */
export interface ScheduleOptions {
  model: ChurnModel
  nodes: number
  durationMs: number
  seed: number
}

interface Span {
  from: number
  to: number
  identity: number
  crash: boolean
}

/** Draws a schedule from its equilibrium: at 0 as many are online as at any other time, each in the middle of its session. */
export function makeSchedule({ model, nodes, durationMs, seed }: ScheduleOptions): Schedule {
  const classes = assignClasses(model, nodes, seed)
  const zones = (model.zones ?? []).map((zone, index) =>
    zoneSpans(zone, durationMs, new Stream(seed, Purpose.churn, -2 - index))
  )
  const zoneOf = Array.from({ length: nodes }, (_, node) => (zones.length === 0 ? -1 : node % zones.length))
  const online: number[] = []
  const events: ChurnEvent[] = []
  for (let node = 0; node < nodes; node++) {
    const own = sessions(
      model.classes[classes[node] as number] as ChurnClass,
      durationMs,
      new Stream(seed, Purpose.churn, node)
    )
    const spans = zoneOf[node] === -1 ? own : overlap(own, zones[zoneOf[node] as number] as Span[])
    for (const { from, to, identity, crash } of spans) {
      if (from === 0) online.push(node)
      else events.push({ t: from, node, event: ChurnKind.up, identity })
      if (to < durationMs) events.push({ t: to, node, event: crash ? ChurnKind.crash : ChurnKind.leave, identity })
    }
  }
  events.sort((a, b) => a.t - b.t || a.node - b.node)
  return { format: 'swarm-churn/1', model: model.name, seed, nodes, durationMs, online, classes, zones: zoneOf, events }
}

/** Chance of a class to be online at a random moment. */
export function availability({ on, off }: ChurnClass): number {
  return on === undefined || off === undefined ? 1 : on.mean / (on.mean + off.mean)
}

/** Places by class: a share of those online needs as many more places as its members are away. */
function assignClasses({ classes }: ChurnModel, nodes: number, seed: number): number[] {
  const weights = classes.map((each) => each.share / availability(each))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const until = weights.map((_, index) => {
    const sum = weights.slice(0, index + 1).reduce((all, each) => all + each, 0)
    return Math.round((nodes * sum) / total)
  })
  const assigned = until.flatMap((end, index) => Array.from({ length: end - (until[index - 1] ?? 0) }, () => index))
  return new Stream(seed, Purpose.churn).shuffle(assigned)
}

/** Sessions of one place, from 0 on; ends are exclusive. */
function sessions({ on, off, returns, crashes }: ChurnClass, durationMs: number, stream: Stream): Span[] {
  if (on === undefined || off === undefined) return [{ from: 0, to: durationMs, identity: 0, crash: false }]
  const spans: Span[] = []
  let identity = 0
  let isOn = stream.uniform() < on.mean / (on.mean + off.mean)
  for (let at = 0, first = true; at < durationMs; isOn = !isOn, first = false) {
    const length = wholeMs(isOn ? on : off, first, stream)
    if (isOn)
      spans.push({ from: at, to: Math.min(durationMs, at + length), identity, crash: stream.uniform() < crashes })
    else if (!first && stream.uniform() >= returns) identity++
    at += length
  }
  return spans
}

function wholeMs(distribution: Distribution, first: boolean, stream: Stream): number {
  return Math.max(1, Math.round(first ? distribution.residual(stream) : distribution.sample(stream)))
}

function zoneSpans({ up, down }: Zone, durationMs: number, stream: Stream): Span[] {
  return sessions({ name: '', share: 1, on: up, off: down, returns: 1, crashes: 1 }, durationMs, stream)
}

/** Online where both are; a zone's end is a crash of all in it. */
function overlap(own: Span[], zone: Span[]): Span[] {
  const both: Span[] = []
  for (let i = 0, j = 0; i < own.length && j < zone.length; ) {
    const a = own[i] as Span
    const b = zone[j] as Span
    const from = Math.max(a.from, b.from)
    const to = Math.min(a.to, b.to)
    if (from < to) both.push({ from, to, identity: a.identity, crash: b.to < a.to || a.crash })
    if (a.to < b.to) i++
    else j++
  }
  return both
}

/** The file: one line of JSON for the head, one for each event. */
export function* scheduleLines({ events, ...head }: Schedule): Generator<string> {
  yield JSON.stringify(head)
  for (const event of events) yield JSON.stringify(event)
}
