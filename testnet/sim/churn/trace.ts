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

/** What a table tells, and in which of it a node is there. */
interface Table {
  told: readonly Interval[]
  there: readonly Interval[]
}

/** Reads a trace by its looks; `text` is the whole file. @throws TraceError */
export function readTrace(file: string, text: string): Schedule {
  if (text.trimStart().startsWith('{')) return spotSchedule(file, text)
  return intervalSchedule(file, text.includes('\t') ? archiveIntervals(file, text) : csvIntervals(file, text))
}

/** `{"metadata":{"gap_seconds":N},"data":[available count, …]}`: place i is there while the count is above i. */
function spotSchedule(file: string, text: string): Schedule {
  const { counts, stepMs } = readSpot(file, text)
  const nodes = counts.reduce((most, count) => Math.max(most, count), 1)
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
  return build(
    file,
    intervals,
    counts.length * stepMs,
    Array.from({ length: nodes }, (_, node) => String(node))
  )
}

/** A spot trace as it stands: how many were there at each sample. @throws TraceError */
export function readSpot(file: string, text: string): { counts: number[]; stepMs: number } {
  let value: { metadata?: { gap_seconds?: unknown }; data?: unknown }
  try {
    value = JSON.parse(text) as typeof value
  } catch (cause) {
    const { message } = cause as Error
    throw new TraceError(file, Number(/line (\d+)/.exec(message)?.[1] ?? 1), `not JSON: ${message}`)
  }
  const gap = value.metadata?.gap_seconds
  const counts = value.data
  const at = (name: string): number => lineAt(text, Math.max(0, text.indexOf(`"${name}"`)))
  if (typeof gap !== 'number' || !(gap > 0))
    throw new TraceError(file, at('gap_seconds'), 'metadata.gap_seconds must be above 0')
  if (!Array.isArray(counts) || counts.length === 0)
    throw new TraceError(file, at('data'), 'data must be a list of counts')
  const wrong = counts.findIndex((count) => !Number.isInteger(count) || count < 0)
  if (wrong === -1) return { counts: counts as number[], stepMs: Math.round(gap * 1000) }
  const what = counts[wrong] as unknown
  throw new TraceError(
    file,
    lineOfSample(text, wrong),
    what === null
      ? `data[${wrong}] is null: the trace has a gap there; cut it in two or fill the gap`
      : `data[${wrong}] is ${JSON.stringify(what)}; a count is a whole number from 0`
  )
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length
}

/** Line of the n-th element of `data`, by its commas; what stands before a wrong one are plain numbers. */
function lineOfSample(text: string, index: number): number {
  let place = text.indexOf('[', text.indexOf('"data"')) + 1
  for (let left = index; left > 0; left--) place = text.indexOf(',', place) + 1
  return lineAt(text, place + (/^\s*/.exec(text.slice(place))?.[0].length ?? 0))
}

/** Plain CSV with or without a heading; times in seconds. */
function csvIntervals(file: string, text: string): Table {
  const there = rows(text).flatMap(({ cells, line }) => {
    const row = cells(',')
    const [node = '', start = '', end = ''] = row
    if (line === 1 && start.toLowerCase() === 'start') return []
    if (row.length !== 3)
      throw new TraceError(file, line, `it has ${row.length} columns; a line is node,start,end with times in seconds`)
    return [interval(file, line, node, start, end)]
  })
  return { told: there, there }
}

/** What the archive says of one node: there (`1`) or not (`0`). */
interface Told extends Interval {
  isThere: boolean
}

/**
 * Columns of the archive's `event_trace.tab`: event, component, node, platform, name, type (1: there), start, end, reason.
 * Where a file tells both of being there and of not, nothing may be left out between; where it tells of failures alone,
 * a node is there between them.
 */
function archiveIntervals(file: string, text: string): Table {
  const told = rows(text).flatMap(({ cells, line }): Told[] => {
    const [first = '', , node = '', , , type = '', start = '', end = ''] = cells('\t')
    if (first.startsWith('#') || first === 'event_id') return []
    if (type !== '0' && type !== '1') throw new TraceError(file, line, `event_type is '${type}'; 0 and 1 are known`)
    return [{ ...interval(file, line, node, start, end), isThere: type === '1' }]
  })
  const there = told.filter(({ isThere }) => isThere)
  if (there.length === 0) return { told, there: betweenFailures(file, told) }
  if (there.length < told.length) refuseGaps(file, told)
  return { told, there }
}

function refuseGaps(file: string, told: readonly Told[]): void {
  const last = new Map<string, Told>()
  for (const each of told) {
    const before = last.get(each.node)
    if (before !== undefined) refuseDisorder(file, before, each)
    if (before !== undefined && each.from > before.to)
      throw new TraceError(
        file,
        each.line,
        `a gap: nothing is said of node ${each.node} for the ${(each.from - before.to) / 1000} s since line ${before.line}`
      )
    last.set(each.node, each)
  }
}

/** The file's first and last moment are where every node's story begins and ends. */
function betweenFailures(file: string, failures: readonly Told[]): Interval[] {
  const [first, last] = [firstOf(failures), lastOf(failures)]
  const before = new Map<string, Told>()
  const there: Interval[] = []
  for (const failure of failures) {
    const known = before.get(failure.node)
    if (known !== undefined) refuseDisorder(file, known, failure)
    const from = known?.to ?? first
    if (failure.from > from) there.push({ node: failure.node, from, to: failure.from, line: failure.line })
    before.set(failure.node, failure)
  }
  for (const { node, to, line } of before.values()) if (to < last) there.push({ node, from: to, to: last, line })
  return there
}

/** Lines of one node come in order and do not overlap. */
function refuseDisorder(file: string, before: Interval, { node, from, line }: Interval): void {
  if (from < before.from)
    throw new TraceError(file, line, `node ${node} begins before line ${before.line}: sort its lines by time`)
  if (from < before.to) throw new TraceError(file, line, `node ${node} is there already, by line ${before.line}`)
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

/** `told`: all that the file tells, from whose first to whose last moment the trace goes. */
function intervalSchedule(file: string, { told, there }: Table): Schedule {
  if (told.length === 0) throw new TraceError(file, 1, 'there is nothing in it; a line is node,start,end')
  const first = firstOf(told)
  const shifted = there.map((each) => ({ ...each, from: each.from - first, to: each.to - first }))
  return build(file, shifted, lastOf(told) - first, [...new Set(told.map(({ node }) => node))])
}

function firstOf(told: readonly Interval[]): number {
  return told.reduce((least, { from }) => Math.min(least, from), Infinity)
}

function lastOf(told: readonly Interval[]): number {
  return told.reduce((most, { to }) => Math.max(most, to), -Infinity)
}

/** `names`: its nodes in the order of their places. */
function build(file: string, intervals: readonly Interval[], durationMs: number, names: readonly string[]): Schedule {
  const places = new Map(names.map((name, place) => [name, place]))
  const last = new Map<string, Interval>()
  const online: number[] = []
  const events: ChurnEvent[] = []
  for (const each of intervals) {
    const known = last.get(each.node)
    if (known !== undefined) refuseDisorder(file, known, each)
    last.set(each.node, each)
    const place = places.get(each.node) as number
    if (each.from === 0) online.push(place)
    else events.push({ t: each.from, node: place, event: ChurnKind.up, identity: 0 })
    if (each.to < durationMs) events.push({ t: each.to, node: place, event: ChurnKind.crash, identity: 0 })
  }
  // Who ends when another line of the same node begins was there all along: the end comes first.
  const rank = (kind: ChurnKind): number => (kind === ChurnKind.up ? 1 : 0)
  events.sort((a, b) => a.t - b.t || a.node - b.node || rank(a.event) - rank(b.event))
  const nodes = names.length
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
