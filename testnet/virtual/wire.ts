/**
 * The network between real libp2p nodes in virtual time. What one end of a connection writes is under way at once, however
 * much is before it (the stock memory transport waits for one buffer to arrive before it sends the next), by the same
 * distances and access lines as the simulator's models have. Order within a direction is kept, as TCP keeps it.
 */
import type { Latency } from '../sim/net/latency.ts'
import type { AccessLinks } from '../sim/net/links.ts'
import type { Stream } from '../sim/random.ts'

/** One end of a connection, as the wire needs it. */
export interface WireEnd {
  readonly node: number
  /** Bytes that arrived. */
  take(bytes: Uint8Array): void
  /** The other end closed, or (`reset`) broke off. */
  closed(reset: boolean): void
  /** What was written has arrived: there is room for more. */
  hasRoom(): void
}

/** What accepts connections at a node. */
export type Accept = (from: number) => WireEnd

/** What a wire is made of. */
export interface WireOptions {
  nodes: number
  latency: Latency
  links: AccessLinks
  /** Part of writes that end their connection with a reset. */
  loss?: { part: number; stream: Stream }
  /** Whether two nodes hear nothing of each other now. */
  isCut?: (from: number, to: number) => boolean
  /** A node that went down takes its host with it: nobody is told, and dials get no answer. Default: its host refuses. */
  silent?: boolean
  /** Virtual ms. */
  now: () => number
}

/** Bytes under way from which on a writer has to wait. */
const WINDOW_BYTES = 1 << 20

interface Side {
  node: number
  /** Absent until the connection is accepted. */
  end?: WireEnd
  peer: Side
  /** When what was written last arrives, and what arrives with it; what is written within one ms is one arrival. */
  lastMs: number
  last: Uint8Array[] | undefined
  /** The distance, drawn for this moment. */
  drawnAtMs: number
  delayMs: number
  underWay: number
  isFull: boolean
  /** What waits: for the connection to be accepted, for a node to go on. */
  held: Array<() => void>
}

/** See above. Nodes are down until `up`. */
export class Wire {
  /** Bytes written and taken, by node. */
  readonly sent: Float64Array
  readonly received: Float64Array
  /** Writes that arrived. */
  arrivals = 0
  #options: WireOptions
  #accepts = new Map<number, Accept>()
  #sides = new Map<WireEnd, Side>()
  #hung = new Set<number>()
  #down = new Set<number>()
  #high = 0x811c9dc5
  #low = 0x9e3779b9

  constructor(options: WireOptions) {
    this.#options = options
    this.sent = new Float64Array(options.nodes)
    this.received = new Float64Array(options.nodes)
  }

  /** Hash over who took how many bytes from whom and when: equal for two runs that are the same. */
  get order(): string {
    return [this.#high, this.#low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
  }

  /** The node is there: it may dial, and from `listen` on be dialled. */
  up(node: number): void {
    this.#down.delete(node)
  }

  listen(node: number, accept: Accept): void {
    this.#accepts.set(node, accept)
  }

  unlisten(node: number): void {
    this.#accepts.delete(node)
  }

  /** The node is gone: nothing of it leaves or arrives any more. Its host ends its connections, unless it went along. */
  crash(node: number): void {
    this.#down.add(node)
    this.#accepts.delete(node)
    this.#hung.delete(node)
    for (const [end, side] of this.#sides) {
      if (end.node !== node) continue
      if (this.#options.silent !== true) this.#tell(side.peer, true)
      this.#sides.delete(end)
    }
  }

  /** Stops: connections stay, and what leaves or arrives waits for `resume`. */
  hang(node: number): void {
    this.#hung.add(node)
  }

  resume(node: number): void {
    this.#hung.delete(node)
    for (const side of this.#sides.values()) {
      if (side.node !== node) continue
      for (const run of side.held.splice(0)) run()
    }
  }

  /** Connects; resolves after a round trip with what `open` made of it. Rejects where nobody listens, or on `signal`. */
  async dial<T extends WireEnd>(from: number, to: number, signal: AbortSignal, open: () => T): Promise<T> {
    const { latency } = this.#options
    signal.throwIfAborted()
    const outMs = latency.delayMs(from, to)
    const backMs = latency.delayMs(to, from)
    await pause(outMs, signal)
    const isLost = this.#isCut(from, to) || (this.#options.silent === true && this.#down.has(to))
    await pause(isLost ? 2 ** 31 - 1 : backMs, signal)
    const accept = this.#accepts.get(to)
    if (accept === undefined || this.#down.has(from))
      throw new Error(`connect ECONNREFUSED: node ${to} does not listen`)
    const end = open()
    const near: Side = { node: from, end, ...fresh() }
    const far: Side = { node: to, ...fresh(), peer: near }
    near.peer = far
    this.#sides.set(end, near)
    setTimeout(() => this.#accept(far, accept), outMs)
    return end
  }

  /** Writes; false when the writer should wait for `hasRoom`. */
  write(end: WireEnd, bytes: Uint8Array): boolean {
    const side = this.#sides.get(end)
    if (side === undefined) return true
    const { loss } = this.#options
    if (loss !== undefined && loss.part > 0 && loss.stream.uniform() < loss.part) {
      for (const each of [side, side.peer]) this.#tell(each, true)
      return true
    }
    this.sent[end.node] = (this.sent[end.node] as number) + bytes.length
    side.underWay += bytes.length
    this.#send(side, bytes)
    side.isFull = side.underWay > WINDOW_BYTES
    return !side.isFull
  }

  /** Closes (all that was written arrives before) or breaks off. */
  close(end: WireEnd, reset: boolean): void {
    const side = this.#sides.get(end)
    if (side === undefined) return
    this.#sides.delete(end)
    this.#tell(side.peer, reset)
  }

  #accept(far: Side, accept: Accept): void {
    if (this.#accepts.get(far.node) !== accept) return this.#tell(far.peer, true)
    far.end = accept(far.peer.node)
    this.#sides.set(far.end, far)
    for (const run of far.held.splice(0)) run()
  }

  /** Joins what is already under way where both arrive in the same ms. */
  #send(side: Side, bytes: Uint8Array): void {
    if (this.#hung.has(side.node)) return void side.held.push(() => this.#send(side, bytes))
    const at = this.#arrivalMs(side, bytes.length)
    if (side.last !== undefined && at === side.lastMs) return void side.last.push(bytes)
    const all = [bytes]
    side.last = all
    side.lastMs = at
    setTimeout(() => {
      if (side.last === all) side.last = undefined
      this.#arrive(side, () => this.#take(side, all))
    }, at - this.#options.now())
  }

  /** Has a word of the hosts arrive at the other side, after all that went before it. */
  #signal(side: Side, arrive: () => void): void {
    if (this.#hung.has(side.node)) return void side.held.push(() => this.#signal(side, arrive))
    side.lastMs = this.#arrivalMs(side, 0)
    side.last = undefined
    setTimeout(() => this.#arrive(side, arrive), side.lastMs - this.#options.now())
  }

  #arrivalMs(side: Side, bytes: number): number {
    const { latency, links } = this.#options
    const [from, to, now] = [side.node, side.peer.node, this.#options.now()]
    // What is written at one moment leaves in one packet.
    if (side.drawnAtMs !== now) [side.drawnAtMs, side.delayMs] = [now, latency.delayMs(from, to)]
    return Math.max(side.lastMs, Math.ceil(links.send(from, to, bytes, now, side.delayMs)))
  }

  /** A connection that something was lost on (a partition) never delivers again: what follows has nothing to follow. */
  #arrive(side: Side, arrive: () => void): void {
    const { peer } = side
    const { end, node } = peer
    if (end !== undefined && !this.#sides.has(end)) return
    if (end !== undefined && this.#isCut(side.node, node)) return void this.#sides.delete(end)
    if (end === undefined || this.#hung.has(node)) return void peer.held.push(() => this.#arrive(side, arrive))
    arrive()
  }

  #take(side: Side, all: Uint8Array[]): void {
    const { end, node } = side.peer
    const bytes = all.length === 1 ? (all[0] as Uint8Array) : Buffer.concat(all)
    this.received[node] = (this.received[node] as number) + bytes.length
    this.arrivals++
    for (const value of [this.#options.now(), side.node, node, bytes.length]) this.#mix(value)
    side.underWay -= bytes.length
    end?.take(bytes)
    if (!side.isFull || side.underWay > WINDOW_BYTES / 2) return
    side.isFull = false
    side.end?.hasRoom()
  }

  /** Tells a side that its other is closed. */
  #tell(side: Side, reset: boolean): void {
    this.#signal(side.peer, () => {
      const { end } = side
      if (end === undefined) return
      this.#sides.delete(end)
      end.closed(reset)
    })
  }

  #isCut(from: number, to: number): boolean {
    return this.#options.isCut?.(from, to) === true
  }

  #mix(value: number): void {
    this.#high = Math.imul(this.#high ^ value, 0x01000193)
    this.#low = Math.imul(this.#low ^ (value + (this.#high >>> 15)), 0x85ebca6b)
  }
}

function fresh(): Omit<Side, 'node' | 'end'> {
  return {
    peer: undefined as unknown as Side,
    lastMs: 0,
    last: undefined,
    drawnAtMs: -1,
    delayMs: 0,
    underWay: 0,
    isFull: false,
    held: []
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end)
      resolve()
    }, ms)
    signal.addEventListener('abort', end, { once: true })
  })
}
