/** Relays of the nodes that nobody can dial: each has reservations at a few public nodes, and is reached over one that is there. */
import { Purpose, Stream } from '../random.ts'

/** Reservations of one node, as js-libp2p makes them at most by default. */
const RESERVATIONS = 3

/** Reservations by node; made at a node's first use. */
export class Relays {
  #public: Int32Array
  #seed: number
  #own = new Map<number, number[]>()

  constructor(relay: Uint8Array, seed: number) {
    this.#public = Int32Array.from(relay.keys()).filter((node) => relay[node] === 0)
    this.#seed = seed
  }

  /** A relay of the node that is there, the first of its reservations; -1: none of them is. */
  of(node: number, online: Uint8Array): number {
    let own = this.#own.get(node)
    if (own === undefined) {
      const stream = new Stream(this.#seed, Purpose.topology, -2_000_000 - node)
      const count = this.#public.length === 0 ? 0 : RESERVATIONS
      own = Array.from({ length: count }, () => this.#public[stream.below(this.#public.length)] as number)
      this.#own.set(node, own)
    }
    for (const relay of own) if (online[relay] === 1) return relay
    return -1
  }
}
