/** What a provider sees while its node runs: who came, who was turned away and how to let them in. */
import type { LogEvent } from '../../events/events.ts'
import type { SwarmNode } from '../../node.ts'
import { plain } from '../format/text.ts'
import type { LogLevel, NodeLog } from './log.ts'

/** The same stranger is named at most once in this time: an offer is repeated until it is answered. */
const REPEAT_MS = 10 * 60_000

/** A line for people and how grave it is. */
export interface Notice {
  level: LogLevel
  text: string
}

/** Logs notices, and at level debug every event, until the node ends. */
export async function tellNotices(node: SwarmNode, log: NodeLog, signal: AbortSignal): Promise<void> {
  const told = new Map<string, number>()
  for await (const event of node.events({ signal })) {
    log.event(event)
    const line = notice(event, told)
    if (line !== undefined) log.say(line.level, line.text, event)
  }
}

/** What an event means for people, or nothing. @param told when each stranger, and each attempt, was named last; changed here */
export function notice(event: LogEvent, told: Map<string, number>): Notice | undefined {
  const { job = '', epoch = '' } = event
  switch (event.event) {
    case 'lease:granted':
      return info(`leased   to ${event.peer ?? 'a requester'} for ${job} (${count(event['units'])}, epoch ${epoch})`)
    case 'program:started':
      return isFirst(told, event) ? info(`runs     the program of ${job}`) : undefined
    case 'lease:ended':
      return info(`ended    ${job}: ${text(event['cause'])}${detail(event['detail'])}`)
    case 'receipt:countersigned':
      return info(`receipt  of ${job} is signed by both sides`)
    case 'receipt:disputed':
      return { level: 'warn', text: `receipt  of ${job} is disputed: ${text(event['reason'])}` }
    case 'message:sent':
      return refused(event, told)
    default:
      return undefined
  }
}

function info(text: string): Notice {
  return { level: 'info', text }
}

/** The machine and the runtime both log the start of a program: the first of them is told. */
function isFirst(told: Map<string, number>, { job = '', attempt = 0, t }: LogEvent): boolean {
  const key = `${job}/${attempt}`
  if (told.has(key)) return false
  told.set(key, t)
  return true
}

function refused(event: LogEvent, told: Map<string, number>): Notice | undefined {
  const { type, code, to } = event as { type?: unknown; code?: unknown; to?: unknown }
  if (type !== 'refusal' || code !== 'not-allowed' || typeof to !== 'string') return undefined
  if (event.t - (told.get(to) ?? -REPEAT_MS) < REPEAT_MS) return undefined
  told.set(to, event.t)
  const line = `swarm provider set --allow ${to}`
  return {
    level: 'warn',
    text: `refused  ${event.job ?? 'a job'}: its requester is not allowed here; to let it in: ${line}`
  }
}

function count(units: unknown): string {
  const amount = Array.isArray(units) ? units.length : 0
  return `${amount} ${amount === 1 ? 'unit' : 'units'}`
}

function text(value: unknown): string {
  return typeof value === 'string' ? plain(value) : ''
}

function detail(value: unknown): string {
  return text(value) === '' ? '' : ` (${text(value)})`
}
