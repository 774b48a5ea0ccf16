/** `swarm job show --timing`: a table of spans, so that every millisecond has an owner, and a chart of them. */
import type { Span } from '../../node.ts'
import { table } from '../format/table.ts'
import { duration } from '../format/units.ts'
import type { Sink } from '../output.ts'

/** Columns that the table takes; what is left is the chart's. */
const TABLE_WIDTH = 48
const LEAST_CHART = 16
const MOST_CHART = 80

/** A stretch of the run with what went on in it. */
export interface Share {
  startMs: number
  ms: number
  /** Spans open during it, by step and node; empty: nobody's. */
  owners: string[]
}

/** Table and chart of spans, in the order in which they began. @param nodeName a node's name by its peer id */
export function timingTable(sink: Sink, spans: readonly Span[], nodeName: (peer: string) => string): string {
  const ordered = spans.toSorted((a, b) => a.startMs - b.startMs || b.ms - a.ms)
  const from = ordered[0]?.startMs ?? 0
  const until = Math.max(from + 1, ...ordered.map(({ startMs, ms }) => startMs + ms))
  const width = Math.min(MOST_CHART, Math.max(LEAST_CHART, sink.width - TABLE_WIDTH))
  const columns = [
    { head: 'STEP' },
    { head: 'NODE' },
    { head: 'BEGINS', right: true },
    { head: 'TAKES', right: true },
    { head: `0${duration(until - from).padStart(width - 1)}` }
  ]
  const rows = ordered.map((span) => [
    span.step,
    nodeName(span.node),
    duration(span.startMs - from),
    duration(span.ms),
    bar(sink, span, from, until, width)
  ])
  return table(sink, columns, rows)
}

function bar({ colors }: Sink, { startMs, ms }: Span, from: number, until: number, width: number): string {
  const scale = width / (until - from)
  const start = Math.min(width - 1, Math.floor((startMs - from) * scale))
  const length = Math.max(1, Math.min(width - start, Math.round(ms * scale)))
  return `${' '.repeat(start)}${colors.cyan('█'.repeat(length))}`
}

/** Cuts the run where spans begin and end, and names the owners of each stretch; the stretches' times sum up to the whole. */
export function shares(spans: readonly Span[]): Share[] {
  const cuts = [...new Set(spans.flatMap(({ startMs, ms }) => [startMs, startMs + ms]))].sort((a, b) => a - b)
  return cuts.slice(1).flatMap((end, at) => {
    const start = cuts[at] ?? end
    const owners = spans
      .filter(({ startMs, ms }) => startMs <= start && startMs + ms >= end && ms > 0)
      .map(({ step }) => step)
    return end > start ? [{ startMs: start, ms: end - start, owners: [...new Set(owners)] }] : []
  })
}

/** Time that no span covers, in milliseconds, and the whole time. */
export function unowned(spans: readonly Span[]): { unownedMs: number; totalMs: number } {
  const all = shares(spans)
  return {
    unownedMs: all.filter(({ owners }) => owners.length === 0).reduce((sum, { ms }) => sum + ms, 0),
    totalMs: all.reduce((sum, { ms }) => sum + ms, 0)
  }
}
