/**
 * Everybody that a network knows by an id: who is there, since when, and all of them in the order of their ids, so that a
 * bucket is a range. A node that comes back as another is a new peer; the old one stays, away for ever.
 */
import { sharedBits } from './ids.ts'

/** Peers by number, from 0 on. Arrays may be longer than `count`. */
export class Peers {
  count: number
  ids: Uint32Array
  /** 1: there and answering. */
  alive: Uint8Array
  /** When it last came or went, ms. */
  since: Float64Array
  /** 1: asks and never answers, so nobody keeps it in a table (kad-dht's client mode). */
  client: Uint8Array
  /** Peers by ascending id. */
  sorted: Int32Array

  /** @param ids ascending, distinct. All are away at first. */
  constructor(ids: Uint32Array) {
    this.count = ids.length
    this.ids = ids
    this.alive = new Uint8Array(ids.length)
    this.since = new Float64Array(ids.length)
    this.client = new Uint8Array(ids.length)
    this.sorted = Int32Array.from(ids, (_, peer) => peer)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.ids.length * 18
  }

  /** Takes in somebody new, away at first; returns its number, or -1 where the id is taken. Arrays are replaced when they are full. */
  add(id: number): number {
    const at = this.placeOf(id)
    if (at < this.count && this.ids[this.sorted[at] as number] === id) return -1
    if (this.count === this.ids.length) this.#grow(this.count + Math.max(16, this.count >> 4))
    const peer = this.count++
    this.ids[peer] = id
    this.sorted.copyWithin(at + 1, at, peer)
    this.sorted[at] = peer
    return peer
  }

  /** Comes or goes. */
  set(peer: number, alive: boolean, nowMs: number): void {
    this.alive[peer] = alive ? 1 : 0
    this.since[peer] = nowMs
  }

  /** Whether it is there and may be in tables. */
  serves(peer: number): boolean {
    return this.alive[peer] === 1 && this.client[peer] === 0
  }

  /** First place in `sorted`, between two places, whose id is not below `id`. */
  placeOf(id: number, from = 0, to = this.count): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ids[this.sorted[middle] as number] as number) < id) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Places [from, to) in `sorted` of those that share the first `bits` bits with `id`. */
  subtree(id: number, bits: number): [number, number] {
    if (bits === 0) return [0, this.count]
    const width = 2 ** (32 - bits)
    const first = Math.floor(id / width) * width
    return [this.placeOf(first), first + width > 0xffffffff ? this.count : this.placeOf(first + width)]
  }

  /**
   * Writes the up to `count` peers that serve and are closest to `target` into `into`, nearest first; returns how many.
   * What an all-knowing observer sees. `but` is left out.
   */
  closest(target: number, count: number, into: Int32Array, but = -1): number {
    let bits = Math.max(0, 31 - Math.clz32(Math.max(1, this.count / count)))
    let [from, to] = this.subtree(target, bits)
    while (bits > 0 && this.#serving(from, to, but) < count) [from, to] = this.subtree(target, --bits)
    let found = 0
    for (let place = from; place < to; place++) {
      const peer = this.sorted[place] as number
      if (peer === but || !this.serves(peer)) continue
      const distance = ((this.ids[peer] as number) ^ target) >>> 0
      if (found === count && distance >= this.#distance(into[count - 1] as number, target)) continue
      let at = found === count ? count - 1 : found++
      for (; at > 0 && this.#distance(into[at - 1] as number, target) > distance; at--)
        into[at] = into[at - 1] as number
      into[at] = peer
    }
    return found
  }

  /** The one that serves and is closest, or -1. */
  nearest(target: number, but = -1): number {
    let best = -1
    let least = Infinity
    for (let bits = Math.min(32, 33 - Math.clz32(this.count)); ; bits = Math.max(0, bits - 2)) {
      const [from, to] = this.subtree(target, bits)
      for (let place = from; place < to; place++) {
        const peer = this.sorted[place] as number
        const distance = this.#distance(peer, target)
        if (distance < least && peer !== but && this.serves(peer)) [best, least] = [peer, distance]
      }
      if (best !== -1 || bits === 0) return best
    }
  }

  /** Leading bits that a peer's id shares with another id. */
  sharedBits(peer: number, id: number): number {
    return sharedBits(this.ids[peer] as number, id)
  }

  #distance(peer: number, target: number): number {
    return ((this.ids[peer] as number) ^ target) >>> 0
  }

  #serving(from: number, to: number, but: number): number {
    let serving = 0
    for (let place = from; place < to; place++) {
      const peer = this.sorted[place] as number
      if (peer !== but && this.serves(peer)) serving++
    }
    return serving
  }

  #grow(capacity: number): void {
    const ids = new Uint32Array(capacity)
    ids.set(this.ids)
    this.ids = ids
    const alive = new Uint8Array(capacity)
    alive.set(this.alive)
    this.alive = alive
    const since = new Float64Array(capacity)
    since.set(this.since)
    this.since = since
    const client = new Uint8Array(capacity)
    client.set(this.client)
    this.client = client
    const sorted = new Int32Array(capacity)
    sorted.set(this.sorted)
    this.sorted = sorted
  }
}
