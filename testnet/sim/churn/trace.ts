/**
 * Traces as churn: SkyPilot's spot JSON, the Failure Trace Archive's `event_trace` table, and plain CSV `node,start,end`.
 * Swarm ships none: several carry no licence. What a file says that makes no sense is refused with its line.
 */
import { ChurnKind, type ChurnEvent, type Schedule } from './schedule.ts'

/** A trace that makes no sense. The message names file and line, and what is accepted. */
export class TraceError extends Error {
  override readonly name = 'TraceError'
  readonly code = 'bad-trace'

  constructor(file: string, line: number, problem: string) {
    super(`${file}, line ${line}: ${problem}`)
  }
}

/** One time that a node was there, in ms from the trace's first moment. */
interface Interval {
  node: string
  from: number
  to: number
  line: number
}

/** Reads a trace by its looks; `text` is the whole file. @throws TraceError */
export function readTrace(file: string, text: string): Schedule {
  if (text.trimStart().startsWith('{')) return spotSchedule(file, text)
  return intervalSchedule(file, text.includes('\t') ? archiveIntervals(file, text) : csvIntervals(file, text))
}

/** `{"metadata":{"gap_seconds":N},"data":[available count, …]}`: place i is there while the count is above i. */
function spotSchedule(file: string, text: string): Schedule {
  let value: { metadata?: { gap_seconds?: unknown }; data?: unknown }
  try {
    value = JSON.parse(text) as typeof value
  } catch (cause) {
    throw new TraceError(file, 1, `not JSON: ${(cause as Error).message}`)
  }
  const gap = value.metadata?.gap_seconds
  const counts = value.data
  if (typeof gap !== 'number' || !(gap > 0)) throw new TraceError(file, 1, 'metadata.gap_seconds must be above 0')
  if (!Array.isArray(counts) || counts.length === 0) throw new TraceError(file, 1, 'data must be a list of counts')
  const wrong = counts.findIndex((count) => !Number.isInteger(count) || count < 0)
  if (wrong !== -1)
    throw new TraceError(file, 1, `data[${wrong}] is ${String(counts[wrong])}; a count is a whole number from 0`)
  const stepMs = Math.round(gap * 1000)
  const nodes = Math.max(1, ...(counts as number[]))
  const intervals: Interval[] = []
  for (let node = 0; node < nodes; node++) {
    let from = -1
    for (let i = 0; i <= counts.length; i++) {
      const isThere = i < counts.length && (counts[i] as number) > node
      if (isThere && from === -1) from = i
      if (isThere || from === -1) continue
      intervals.push({ node: String(node), from: from * stepMs, to: i * stepMs, line: 1 })
      from = -1
    }
  }
  return build(file, intervals, counts.length * stepMs)
}

/** Plain CSV with or without a heading; times in seconds. */
function csvIntervals(file: string, text: string): Interval[] {
  return rows(text).flatMap(({ cells, line }) => {
    const [node = '', start = '', end = ''] = cells(',')
    if (line === 1 && start.toLowerCase() === 'start') return []
    return [interval(file, line, node, start, end)]
  })
}

/** Columns of the archive's `event_trace.tab`: event, component, node, platform, name, type (1: there), start, end, reason. */
function archiveIntervals(file: string, text: string): Interval[] {
  return rows(text).flatMap(({ cells, line }) => {
    const [first = '', , node = '', , , type = '', start = '', end = ''] = cells('\t')
    if (first.startsWith('#') || first === 'event_id' || type === '0') return []
    if (type !== '1') throw new TraceError(file, line, `event_type is '${type}'; 0 and 1 are known`)
    return [interval(file, line, node, start, end)]
  })
}

function rows(text: string): Array<{ cells: (by: string) => string[]; line: number }> {
  return text
    .split(/\r?\n/)
    .map((row, index) => ({ cells: (by: string) => row.split(by).map((cell) => cell.trim()), line: index + 1, row }))
    .filter(({ row }) => row.trim() !== '')
}

function interval(file: string, line: number, node: string, start: string, end: string): Interval {
  const [from, to] = [Number(start) * 1000, Number(end) * 1000]
  if (node === '')
    throw new TraceError(file, line, 'the node has no name; a line is node,start,end with times in seconds')
  if (start === '' || end === '' || !Number.isFinite(from) || !Number.isFinite(to))
    throw new TraceError(file, line, `'${start}' and '${end}' are not times in seconds`)
  if (to <= from) throw new TraceError(file, line, `it ends at ${end}, not after its start at ${start}`)
  return { node, from: Math.round(from), to: Math.round(to), line }
}

function intervalSchedule(file: string, intervals: Interval[]): Schedule {
  if (intervals.length === 0) throw new TraceError(file, 1, 'there is nothing in it; a line is node,start,end')
  const first = intervals.reduce((least, { from }) => Math.min(least, from), Infinity)
  const last = intervals.reduce((most, { to }) => Math.max(most, to), 0)
  const shifted = intervals.map((each) => ({ ...each, from: each.from - first, to: each.to - first }))
  return build(file, shifted, last - first)
}

function build(file: string, intervals: Interval[], durationMs: number): Schedule {
  const places = new Map<string, { place: number; last: Interval }>()
  const online: number[] = []
  const events: ChurnEvent[] = []
  for (const each of intervals) {
    const known = places.get(each.node)
    if (known !== undefined && each.from < known.last.from)
      throw new TraceError(
        file,
        each.line,
        `node ${each.node} begins before line ${known.last.line}: sort its lines by time`
      )
    if (known !== undefined && each.from < known.last.to)
      throw new TraceError(file, each.line, `node ${each.node} is there already, by line ${known.last.line}`)
    const place = known?.place ?? places.size
    places.set(each.node, { place, last: each })
    if (each.from === 0) online.push(place)
    else events.push({ t: each.from, node: place, event: ChurnKind.up, identity: 0 })
    if (each.to < durationMs) events.push({ t: each.to, node: place, event: ChurnKind.crash, identity: 0 })
  }
  // Who ends when another line of the same node begins was there all along: the end comes first.
  const rank = (kind: ChurnKind): number => (kind === ChurnKind.up ? 1 : 0)
  events.sort((a, b) => a.t - b.t || a.node - b.node || rank(a.event) - rank(b.event))
  const nodes = places.size
  return {
    format: 'swarm-churn/1',
    model: `trace:${file}`,
    seed: 0,
    nodes,
    durationMs,
    online,
    classes: Array.from({ length: nodes }, () => 0),
    zones: Array.from({ length: nodes }, () => -1),
    events
  }
}
