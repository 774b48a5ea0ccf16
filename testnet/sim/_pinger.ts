/** A part for tests: every node that is there sends one message a second to the next one. */
import type { Change, Part, World } from './part.ts'
import { Purpose } from './random.ts'

const SEND = 0
const ARRIVE = 1

/** What went through it. */
export class PingerPart implements Part {
  readonly name = 'pinger'
  readonly kinds = 2
  readonly kindNames = ['send', 'arrive']
  readonly factNames = { heard: 7 }
  /** [ms, receiver]. */
  readonly arrived: Array<[atMs: number, node: number]> = []
  readonly changes: Array<[atMs: number, node: number, change: Change]> = []
  readonly cuts: Array<[atMs: number, isCut: boolean]> = []
  sent = 0
  isReply = false
  bytes: number
  #world!: World
  #first = 0
  #jitter: (world: World, node: number) => number

  /** @param jitter ms that a node waits besides its second */
  constructor(
    bytes = 100,
    jitter = (world: World, node: number): number => world.stream(Purpose.workload, node).below(100)
  ) {
    this.bytes = bytes
    this.#jitter = jitter
  }

  start(world: World, firstKind: number): void {
    this.#world = world
    this.#first = firstKind
    for (let node = 0; node < world.nodes; node++) world.kernel.at(1_000, firstKind + SEND, node)
  }

  handle(kind: number, node: number): void {
    const { kernel, online, nodes, metrics } = this.#world
    if (kind === ARRIVE) {
      if (online[node] === 0) return
      this.arrived.push([kernel.now, node])
      metrics.count('gossip_copies')
      this.#world.trace(7, node, this.arrived.length)
      return
    }
    if (online[node] === 1) {
      this.sent++
      const to = (node + 1) % nodes
      const arrives = this.#world.deliver(node, to, this.bytes, 'gossip', this.isReply)
      if (arrives !== -1) kernel.at(arrives, this.#first + ARRIVE, to)
      this.#world.note(node, () => `pinged ${to}`)
    }
    kernel.after(1_000 + this.#jitter(this.#world, node), this.#first + SEND, node)
  }

  onChange(node: number, change: Change): void {
    this.changes.push([this.#world.kernel.now, node, change])
  }

  onPartition(isCut: boolean): void {
    this.cuts.push([this.#world.kernel.now, isCut])
  }

  request(): boolean {
    this.sent++
    return true
  }

  finish(): void {}
}
