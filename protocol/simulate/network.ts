import type { Message, PeerId, Signed } from '../messages.ts'
import type { Rng } from '../rng.ts'
import type { Kernel } from './kernel.ts'

/** How bad the network is. Chances in per mille, times in ms. */
export interface Faults {
  dropPerMille: number
  duplicatePerMille: number
  /** Chance that a message is held up by up to `slowMs`, which also reorders it. */
  slowPerMille: number
  slowMs: number
}

/** A network in which everything arrives, at varying times. */
export const NO_FAULTS: Readonly<Faults> = Object.freeze({
  dropPerMille: 0,
  duplicatePerMille: 0,
  slowPerMille: 0,
  slowMs: 0
})

/** An envelope on its way; copies of one share its id. */
export interface Packet {
  id: string
  from: PeerId
  to: PeerId
  message: Signed<Message>
  via: 'gossip' | 'direct'
}

/** What the network needs of a node. */
export interface Endpoint {
  readonly up: boolean
  receive(packet: Packet): void
  unreachable(packet: Packet): void
}

/** Delivers packets late, twice, never or out of order, and cuts nodes off from each other. */
export class Network {
  faults: Faults = NO_FAULTS
  readonly nodes = new Map<PeerId, Endpoint>()
  #kernel: Kernel
  #rng: Rng
  #cuts = new Set<{ from: Set<PeerId>; to: Set<PeerId> }>()
  #packets = 0

  constructor(kernel: Kernel, rng: Rng) {
    this.#kernel = kernel
    this.#rng = rng
  }

  /** Nothing gets from one set to the other for so long; call it twice for both ways. */
  cut(from: PeerId[], to: PeerId[], forMs: number): void {
    const cut = { from: new Set(from), to: new Set(to) }
    this.#cuts.add(cut)
    this.#kernel.after(forMs, () => this.#cuts.delete(cut))
  }

  /** No more faults and no more cuts. */
  heal(): void {
    this.faults = NO_FAULTS
    this.#cuts.clear()
  }

  /** Whether two nodes can hold a connection: both are up and neither way is cut. */
  reaches(a: PeerId, b: PeerId): boolean {
    if (a === b) return this.nodes.get(a)?.up === true
    return this.nodes.get(a)?.up === true && this.nodes.get(b)?.up === true && !this.#isCut(a, b) && !this.#isCut(b, a)
  }

  /** Sends an envelope. A direct one to a peer that cannot be reached usually comes back as unreachable. */
  send(packet: Omit<Packet, 'id'>): string {
    const sent: Packet = { ...packet, id: `m${this.#packets++}` }
    if (packet.from === packet.to) {
      this.#kernel.after(0, () => this.nodes.get(packet.to)?.receive(sent))
      return sent.id
    }
    if (packet.via === 'direct' && !this.reaches(packet.from, packet.to) && this.#chance(700)) {
      this.#kernel.after(20 + this.#rng.below(2_000), () => this.nodes.get(packet.from)?.unreachable(sent))
      return sent.id
    }
    if (!this.#chance(this.faults.dropPerMille)) this.#deliver(sent, this.#delayMs())
    if (this.#chance(this.faults.duplicatePerMille)) this.#deliver(sent, this.#delayMs() + this.#rng.below(20_000))
    return sent.id
  }

  #deliver(packet: Packet, afterMs: number): void {
    this.#kernel.after(afterMs, () => {
      const node = this.nodes.get(packet.to)
      if (node?.up === true && !this.#isCut(packet.from, packet.to)) node.receive(packet)
    })
  }

  #delayMs(): number {
    const base = 1 + this.#rng.below(40)
    return this.#chance(this.faults.slowPerMille) ? base + this.#rng.below(this.faults.slowMs) : base
  }

  #isCut(from: PeerId, to: PeerId): boolean {
    for (const cut of this.#cuts) if (cut.from.has(from) && cut.to.has(to)) return true
    return false
  }

  #chance(perMille: number): boolean {
    return perMille > 0 && this.#rng.below(1_000) < perMille
  }
}
