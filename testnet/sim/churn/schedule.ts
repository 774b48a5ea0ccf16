/**
 * Who comes and goes when: made before a run, as a file, so that the simulator, real libp2p in virtual time and real
 * processes live through the very same churn.
 */
import type { Diurnal } from './diurnal.ts'
import { drawLives } from './lives.ts'
import type { ChurnModel } from './model.ts'
import type { Span } from './span.ts'

export { availability } from './lives.ts'

/** `leave` says good-bye, `crash` does not, `hang` keeps its connections and answers nothing until `resume`. */
export const ChurnKind = { up: 'up', leave: 'leave', crash: 'crash', hang: 'hang', resume: 'resume' } as const
export type ChurnKind = (typeof ChurnKind)[keyof typeof ChurnKind]

/** One line of a schedule. `identity` grows when a new node takes the place of one that left for good. */
export interface ChurnEvent {
  t: number
  node: number
  event: ChurnKind
  identity: number
  /** What a crash comes from, where the model tells. */
  cause?: string
}

/** Head of a schedule. Those in `online` are there at 0. */
export interface Schedule {
  format: 'swarm-churn/1'
  /** Name of its model, or of several joined by ` + `. */
  model: string
  seed: number
  nodes: number
  durationMs: number
  online: number[]
  /** By place: index into the classes of its own model; -1: always there. */
  classes: number[]
  /** By place: which zone or gang it fails with, counted over the whole schedule; -1: with none. */
  zones: number[]
  /** By time, then by place; what one place does at one moment, in its order. */
  events: ChurnEvent[]
}

/** What a schedule is made of. `nodes` are places; those of the always-online are always taken. */
export interface ScheduleOptions {
  model: ChurnModel
  nodes: number
  durationMs: number
  seed: number
  diurnal?: Diurnal
}

/** Draws a schedule from its equilibrium: at 0 as many are online as at any other time, each in the middle of its session. */
export function makeSchedule({ model, ...options }: ScheduleOptions): Schedule {
  const { spans, classes, zones } = drawLives(model, options)
  const { durationMs, seed } = options
  return { ...scheduleHead(model.name, seed, durationMs, classes, zones), ...happenings(spans, durationMs) }
}

/** All of a schedule but what happens. */
export function scheduleHead(
  model: string,
  seed: number,
  durationMs: number,
  classes: number[],
  zones: number[]
): Omit<Schedule, 'online' | 'events'> {
  return { format: 'swarm-churn/1', model, seed, nodes: classes.length, durationMs, classes, zones }
}

/** Lives by place as events. */
export function happenings(lives: readonly Span[][], durationMs: number): Pick<Schedule, 'online' | 'events'> {
  const online: number[] = []
  const events: ChurnEvent[] = []
  for (const [node, spans] of lives.entries()) {
    for (const span of spans) {
      if (span.from >= durationMs) continue
      if (span.from === 0) online.push(node)
      else events.push({ t: span.from, node, event: ChurnKind.up, identity: span.identity })
      events.push(...within(node, span, durationMs))
    }
  }
  // Sorting is stable: what one place does at one moment stays in its order.
  events.sort((a, b) => a.t - b.t || a.node - b.node)
  return { online, events }
}

/** Hangs and the end of one stretch. */
function within(node: number, { to, identity, crash, cause, hangs = [] }: Span, durationMs: number): ChurnEvent[] {
  const events: ChurnEvent[] = []
  const add = (t: number, event: ChurnKind): void => {
    const from = event === ChurnKind.crash && cause !== undefined ? { cause } : {}
    if (t < durationMs) events.push({ t, node, event, identity, ...from })
  }
  for (const hang of hangs) {
    add(hang.from, ChurnKind.hang)
    if (hang.to < to) add(hang.to, ChurnKind.resume)
  }
  const isHung = (hangs.at(-1)?.to ?? -1) >= to
  add(to, crash || isHung ? ChurnKind.crash : ChurnKind.leave)
  return events
}
