/** Schedules as files: one line of JSON for the head, then one for each event. */
import { ChurnKind, type ChurnEvent, type Schedule } from './schedule.ts'

/** A schedule that makes no sense, or asks for something that it cannot have. Names file and line where there are any. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError'
  readonly code = 'bad-schedule'
}

/** The file, line by line. */
export function* scheduleLines({ events, ...head }: Schedule): Generator<string> {
  yield JSON.stringify(head)
  for (const event of events) yield JSON.stringify(event)
}

/** Whether a text looks like a schedule and not like a trace. */
export function isSchedule(text: string): boolean {
  return /^\s*\{[^\n]*"format"\s*:\s*"swarm-churn\//.test(text)
}

/**
 * Reads a schedule file and holds it to what it means: in order, and no place comes twice or goes without being there.
 * @throws ScheduleError with file and line
 */
export function readSchedule(file: string, text: string): Schedule {
  const rows = text.split('\n').flatMap((row, at) => (row.trim() === '' ? [] : [{ row, line: at + 1 }]))
  const fail = (line: number, problem: string): never => {
    throw new ScheduleError(`${file}, line ${line}: ${problem}`)
  }
  const parse = ({ row, line }: { row: string; line: number }): unknown => {
    try {
      return JSON.parse(row)
    } catch (cause) {
      return fail(line, `not JSON: ${(cause as Error).message}`)
    }
  }
  const [first, ...others] = rows
  if (first === undefined) return fail(1, 'there is nothing in it; make one with `swarm-testnet sim schedule`')
  const head = headOf(parse(first), (problem) => fail(first.line, problem))
  const state = new Int8Array(head.nodes)
  for (const node of head.online) state[node] = 1
  let before = 0
  const events = others.map((each) => {
    const event = eventOf(parse(each), head, (problem) => fail(each.line, problem))
    if (event.t < before) fail(each.line, `${event.t} ms after ${before} ms: sort the lines by time`)
    before = event.t
    const next = FOLLOWS[event.event][state[event.node] as number]
    if (next === undefined)
      return fail(each.line, `place ${event.node} ${STATES[state[event.node] as number]} and cannot '${event.event}'`)
    state[event.node] = next
    return event
  })
  return { ...head, events }
}

/** 0 away, 1 there, 2 hung. */
const STATES = ['is away', 'is there', 'hangs'] as const

/** By event: the state after each state; undefined where it cannot be. */
const FOLLOWS: Readonly<Record<ChurnKind, readonly [number?, number?, number?]>> = {
  up: [1, undefined, undefined],
  leave: [undefined, 0, undefined],
  crash: [undefined, 0, 0],
  hang: [undefined, 2, undefined],
  resume: [undefined, undefined, 1]
}

type Fail = (problem: string) => never

function headOf(value: unknown, fail: Fail): Omit<Schedule, 'events'> {
  const head = value as Partial<Schedule>
  const { format, model, seed, nodes, durationMs, online, classes, zones } = head
  if (format !== 'swarm-churn/1') return fail(`format is ${JSON.stringify(format)}; this reads "swarm-churn/1"`)
  if (!isCount(nodes) || nodes === 0) return fail(`nodes is ${String(nodes)}; a whole number from 1 is accepted`)
  if (!isCount(durationMs) || durationMs === 0)
    return fail(`durationMs is ${String(durationMs)}; a whole number from 1 is accepted`)
  const isPlace = (node: unknown): boolean => isCount(node) && node < nodes
  if (!Array.isArray(online) || !online.every(isPlace))
    return fail(`online must be a list of places, 0 to ${nodes - 1}`)
  const byPlace = (list: unknown): number[] =>
    Array.isArray(list) && list.length === nodes ? (list as number[]) : Array.from({ length: nodes }, () => -1)
  return {
    format,
    model: String(model ?? 'unnamed'),
    seed: isCount(seed) ? seed : 0,
    nodes,
    durationMs,
    online: [...new Set(online)],
    classes: byPlace(classes),
    zones: byPlace(zones)
  }
}

function eventOf(value: unknown, { nodes, durationMs }: Omit<Schedule, 'events'>, fail: Fail): ChurnEvent {
  const { t, node, event, identity = 0, cause } = value as Partial<ChurnEvent>
  if (!isCount(t) || t > durationMs) return fail(`t is ${String(t)}; whole ms from 0 to ${durationMs} are accepted`)
  if (!isCount(node) || node >= nodes) return fail(`node is ${String(node)}; places go from 0 to ${nodes - 1}`)
  if (event === undefined || !Object.hasOwn(ChurnKind, event))
    return fail(`event is ${JSON.stringify(event)}; there are ${Object.keys(ChurnKind).join(', ')}`)
  if (!isCount(identity)) return fail(`identity is ${String(identity)}; a whole number from 0 is accepted`)
  return { t, node, event, identity, ...(cause === undefined ? {} : { cause: String(cause) }) }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
