/** What a scenario lets happen once, as changes to the lives of its places. A partition is no matter of lives. */
import { Purpose, Stream } from '../random.ts'
import type { FaultSpec } from '../scenario/scenario.ts'
import { ScheduleError } from './schedule-file.ts'
import { hung, type Span, without } from './span.ts'

/** What faults are applied to. */
export interface FaultOptions {
  nodes: number
  seed: number
  /** Region of each place, as `regional-outage` names it. */
  regions: ArrayLike<number>
}

type Kind<K extends FaultSpec['kind']> = Extract<FaultSpec, { kind: K }>

/**
 * Who joins in a flash crowd and when, ms: evenly over `overMs`, and nobody in two crowds.
 * @throws ScheduleError for more than all in crowds
 */
export function arrivals(faults: readonly FaultSpec[], { nodes, seed }: FaultOptions): Map<number, number> {
  const found = new Map<number, number>()
  for (const [index, fault] of faults.entries()) {
    if (fault.kind !== 'flash-crowd') continue
    const stream = streamOf(seed, index)
    const free = shuffled(nodes, stream).filter((node) => !found.has(node))
    const count = countOf(fault.part, nodes, fault.kind)
    if (count > free.length)
      throw new ScheduleError(`flash-crowd: all crowds together have more than all ${nodes} nodes; give them less`)
    for (const node of free.slice(0, count))
      found.set(node, Math.max(1, Math.round(fault.atMs + fault.overMs * stream.uniform())))
  }
  return found
}

/**
 * Applies what takes nodes away. Who is chosen depends on the seed and the fault's place in the list alone, and a larger
 * part holds the smaller one.
 * @throws ScheduleError for a part outside 0 to 1
 */
export function applyFaults(lives: readonly Span[][], faults: readonly FaultSpec[], options: FaultOptions): Span[][] {
  return faults.reduce((now, fault, index) => applyFault(now, fault, index, options), [...lives])
}

function applyFault(
  lives: Span[][],
  fault: FaultSpec,
  index: number,
  { nodes, seed, regions }: FaultOptions
): Span[][] {
  switch (fault.kind) {
    case 'mass-leave': {
      const chosen = shuffled(nodes, streamOf(seed, index)).slice(0, countOf(fault.part, nodes, fault.kind))
      return changed(lives, chosen, (spans) => massLeave(spans, fault))
    }
    case 'regional-outage': {
      const inside = lives.flatMap((_, node) => (regions[node] === fault.region ? [node] : []))
      return changed(lives, inside, (spans) => without(spans, lasting(fault.atMs, fault.forMs), true))
    }
    case 'rolling-upgrade': {
      const order = shuffled(nodes, streamOf(seed, index))
      return changed(lives, order, (spans, turn) => upgraded(spans, fault, turn / nodes))
    }
    case 'flash-crowd':
    case 'partition':
      return lives
  }
}

function massLeave(spans: Span[], { atMs, how, backAfterMs = Infinity }: Kind<'mass-leave'>): Span[] {
  const window = lasting(atMs, backAfterMs)
  return how === 'hang' ? hung(spans, window) : without(spans, window, how === 'crash')
}

/** One node's turn; `share` of the others had theirs before. */
function upgraded(spans: Span[], { atMs, overMs, downMs }: Kind<'rolling-upgrade'>, share: number): Span[] {
  return without(spans, lasting(Math.round(atMs + overMs * share), downMs), false)
}

function lasting(from: number, forMs: number): { from: number; to: number } {
  return { from, to: from + Math.max(1, forMs) }
}

function changed(
  lives: Span[][],
  chosen: readonly number[],
  change: (spans: Span[], turn: number) => Span[]
): Span[][] {
  const next = [...lives]
  for (const [turn, node] of chosen.entries()) next[node] = change(next[node] as Span[], turn)
  return next
}

function streamOf(seed: number, index: number): Stream {
  return new Stream(seed, Purpose.churn, -2_000_000 - index)
}

function shuffled(nodes: number, stream: Stream): number[] {
  return stream.shuffle(Array.from({ length: nodes }, (_, node) => node))
}

function countOf(part: number, nodes: number, kind: string): number {
  if (!(part >= 0 && part <= 1)) throw new ScheduleError(`${kind}: part is ${part}; it goes from 0 to 1`)
  return Math.round(part * nodes)
}
