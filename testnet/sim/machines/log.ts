/** The event log of all nodes, line by line: to the project's one checker, to the metrics, and to whoever replays. */
import { type Checker, createChecker, type LogLine, type Violation } from '../../../protocol/checker.ts'
import type { SwarmEvent } from '../../../protocol/machine.ts'
import type { Message } from '../../../protocol/messages.ts'
import type { PeerRecord } from '../../../protocol/peer.ts'
import type { Kernel } from '../kernel.ts'
import type { NodeLog } from './host.ts'
import type { MachineNode, Packet } from './node.ts'
import { EPOCH_AT } from './times.ts'

/** Hears of every line; `node` is where it was written. Lines that no invariant and no metric is about are made on demand. */
export interface LineListener {
  see(line: LogLine, node: number): void
  pass(line: () => LogLine, node: number): void
}

/** An offer goes to all providers that fit, and all of them bid: most of all lines, and no invariant is about them. */
const UNJUDGED: ReadonlySet<string> = new Set(['jobOffer', 'bid'])

/** Facts of a record that a line shows. */
const FACTS = ['job', 'attempt', 'lease', 'epoch', 'peer', 'cause'] as const

/** See above. Heartbeats write no lines, as in a real node. */
export class LineLog implements NodeLog {
  lines = 0
  #kernel: Kernel
  #checker: Checker
  #listen: LineListener

  constructor(kernel: Kernel, listen: LineListener) {
    this.#kernel = kernel
    this.#listen = listen
    this.#checker = createChecker()
  }

  emit(node: MachineNode, event: SwarmEvent): void {
    this.#see({ ...this.#head(node), ...event }, node.index)
  }

  written(node: MachineNode, records: readonly PeerRecord[], input: number): void {
    const line = { ...this.#head(node), event: 'journal:written', records: records.map(summary) }
    this.#see(input === 0 ? line : { ...line, input: `m${input}` }, node.index)
  }

  received(node: MachineNode, { message, via, number }: Packet): void {
    this.#message(node, 'message:received', message.body, { from: message.from, via, id: `m${number}` })
  }

  sent(node: MachineNode, body: Message, to: string): void {
    this.#message(node, 'message:sent', body, { to })
  }

  /** What was broken. Once, at the end. */
  end(): Violation[] {
    return this.#checker.end()
  }

  #message(node: MachineNode, event: string, body: Message, fields: Record<string, unknown>): void {
    if (!UNJUDGED.has(body.type)) return this.#see(this.#lineOf(node, event, body, fields), node.index)
    this.lines++
    this.#listen.pass(() => this.#lineOf(node, event, body, fields), node.index)
  }

  #lineOf(node: MachineNode, event: string, body: Message, fields: Record<string, unknown>): LogLine {
    const { job, attempt = 0, epoch = 0 } = body as { job?: string; attempt?: number; epoch?: number }
    const about = { ...this.#head(node), event, type: body.type, attempt, epoch, ...fields }
    return job === undefined ? about : { ...about, job }
  }

  #head(node: MachineNode): { t: number; mono: number; node: string } {
    return { t: EPOCH_AT + this.#kernel.now, mono: node.monoMs, node: node.self }
  }

  #see(line: LogLine, node: number): void {
    this.lines++
    this.#checker.see(line)
    this.#listen.see(line, node)
  }
}

function summary(record: PeerRecord): Record<string, unknown> {
  const fields = record as unknown as Record<string, unknown>
  const facts: Record<string, unknown> = { type: record.type }
  for (const fact of FACTS) if (fields[fact] !== undefined) facts[fact] = fields[fact]
  return facts
}

/** A line for people. */
export function describe({ t: _, mono: __, node: ___, event, ...fields }: LogLine): string {
  const shown = Object.entries(fields).filter(([, value]) => typeof value !== 'object')
  return [event, ...shown.map(([name, value]) => `${name}=${String(value)}`)].join(' ')
}
