/** Runs a scenario twice, side by side, and names the first thing in which the two differ. */
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { MetricValues } from './metrics/values.ts'
import type { SimulateOptions, TraceEntry } from './result.ts'
import { Run, Slices } from './run.ts'
import { loadModules } from './scenario/load-modules.ts'
import { durationMs, type Scenario } from './scenario/scenario.ts'
import type { TraceListener } from './world.ts'

/** Where two runs of one scenario and seed part ways. An entry is undefined where one run had no more. */
export interface Divergence {
  atMs: number
  node: number
  /** Kind of the event or fact; `metric NAME` where all events were the same and a metric was not. */
  name: string
  first: TraceEntry | undefined
  second: TraceEntry | undefined
}

/** Outcome of the comparison. */
export interface DeterminismReport {
  events: number
  /** Of the first run. */
  traceHash: string
  divergence: Divergence | undefined
}

/** What may be said of the two runs. `parts` must be a function: each run needs parts of its own. */
export type DeterminismOptions = Pick<SimulateOptions, 'modules' | 'schedule' | 'signal' | 'onProgress' | 'untilMs'> & {
  parts?: () => readonly Part[]
}
type Part = Extract<NonNullable<SimulateOptions['parts']>, readonly unknown[]>[number]

/** @throws what `simulate` throws */
export async function checkDeterminism(
  scenario: Scenario,
  seed: number,
  options: DeterminismOptions = {}
): Promise<DeterminismReport> {
  const modules = options.modules ?? (await loadModules(scenario.modules))
  const logs = [new Log(), new Log()] as const
  const [a, b] = logs.map((listener) => new Run(scenario, seed, { ...options, modules, listener })) as [Run, Run]
  const endMs = Math.min(durationMs(scenario), options.untilMs ?? Infinity)
  const slices = new Slices(a)
  while (a.nowMs < endMs && options.signal?.aborted !== true) {
    slices.next(endMs)
    b.advance(a.nowMs)
    const found = compare(logs[0], logs[1], a)
    if (found !== undefined) return { events: a.events, traceHash: a.finish().traceHash, divergence: found }
    for (const log of logs) log.clear()
    options.onProgress?.(a.nowMs, durationMs(scenario), a.events + b.events)
    await yieldToOthers()
  }
  const [first, second] = [a.finish(), b.finish()]
  const metric = differingMetric(first.metrics, second.metrics)
  const found = compare(logs[0], logs[1], a)
  const divergence =
    found ?? (metric === undefined ? undefined : { ...METRIC, atMs: first.endedMs, name: `metric ${metric}` })
  return { events: first.events, traceHash: first.traceHash, divergence }
}

/** For people: one line that says when, where and what. */
export function describeDivergence({ atMs, node, name, first, second }: Divergence): string {
  const values = (entry: TraceEntry | undefined): string =>
    entry === undefined ? 'nothing' : `${entry.name} at ${entry.atMs} ms, node ${entry.node}, ${entry.values.join(' ')}`
  if (first === undefined && second === undefined) return `the same events, and a different ${name}`
  return `first difference at ${atMs} ms, node ${node}, ${name}: one run had ${values(first)}; the other ${values(second)}`
}

const METRIC = { node: -1, first: undefined, second: undefined }

/** Numbers of one entry: kind (below 0: a fact's), node, two values, time. */
const WIDTH = 5

/** Keeps what happened since it was cleared, in one array. */
class Log implements TraceListener {
  values = new Float64Array(WIDTH * 4_096)
  length = 0

  event(atMs: number, kind: number, node: number, a: number, b: number): void {
    this.#put(kind, node, a, b, atMs)
  }

  fact(atMs: number, kind: number, node: number, value: number): void {
    this.#put(-1 - kind, node, value, 0, atMs)
  }

  clear(): void {
    this.length = 0
  }

  entry(at: number, run: Run): TraceEntry | undefined {
    if (at >= this.length) return undefined
    const [kind, node, a, b, atMs] = this.values.subarray(at, at + WIDTH) as unknown as [
      number,
      number,
      number,
      number,
      number
    ]
    if (kind < 0) return { atMs, node, name: run.names.fact(-1 - kind), values: [a] }
    return { atMs, node, name: run.names.event(kind), values: [a, b] }
  }

  #put(kind: number, node: number, a: number, b: number, atMs: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    const { values, length } = this
    values[length] = kind
    values[length + 1] = node
    values[length + 2] = a
    values[length + 3] = b
    values[length + 4] = atMs
    this.length = length + WIDTH
  }
}

function compare(a: Log, b: Log, run: Run): Divergence | undefined {
  const length = Math.max(a.length, b.length)
  let at = 0
  while (at < length && at < a.length && at < b.length && Object.is(a.values[at], b.values[at])) at++
  if (at >= length) return undefined
  const begin = at - (at % WIDTH)
  const [first, second] = [a.entry(begin, run), b.entry(begin, run)]
  const earlier = (second === undefined || (first?.atMs ?? Infinity) <= second.atMs ? first : second) as TraceEntry
  const { atMs, node, name } = earlier
  return { atMs, node, name, first, second }
}

/** First metric whose values differ, by name; undefined: none does. */
function differingMetric(a: MetricValues, b: MetricValues): string | undefined {
  for (const group of ['counters', 'distributions', 'series', 'ratios'] as const) {
    const [left, right]: Array<Record<string, unknown>> = [a[group], b[group]]
    const names = [...new Set([...Object.keys(left as object), ...Object.keys(right as object)])].sort()
    const differing = names.find((name) => JSON.stringify(left?.[name]) !== JSON.stringify(right?.[name]))
    if (differing !== undefined) return differing
  }
  return undefined
}
