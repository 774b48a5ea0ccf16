/** Look-ups under way: candidates by distance, who was asked, and what a finished one has found. */
import type { KadOptions } from './options.ts'

const NEW = 0
const ASKED = 1
const ANSWERED = 2
const FAILED = 3

/** Candidates that a look-up remembers; further ones than these can no longer be among the closest. */
const CANDIDATES = 128

/** What a look-up came to. Hops are counted three ways, since the literature mixes them up. */
export interface LookupResult {
  node: number
  target: number
  /** All of the closest it knows have answered; else it was given up. */
  complete: boolean
  ms: number
  /** Requests sent. */
  rpcs: number
  timeouts: number
  /** Length of the chain of answers at whose end the last of the closest was first heard of. */
  depth: number
  /** Waves of requests, where each of `alpha` has come back. */
  rounds: number
  /** The closest that answered, nearest first. */
  found: Int32Array
}

/** Look-ups by slot; slots are used again, and a slot's `use` tells its look-ups apart. */
export class LookupPool {
  #ids: Uint32Array
  #options: KadOptions
  #slots: Slot[] = []
  #free: number[] = []

  constructor(ids: Uint32Array, options: KadOptions) {
    this.#ids = ids
    this.#options = options
  }

  open(node: number, target: number, nowMs: number): number {
    const slot = this.#free.pop() ?? this.#slots.push(new Slot()) - 1
    const row = this.#slots[slot] as Slot
    row.begin(node, target, nowMs)
    return slot
  }

  owner(slot: number): number {
    return this.#row(slot).node
  }

  target(slot: number): number {
    return this.#row(slot).target
  }

  candidate(slot: number, asked: number): number {
    return this.#row(slot).peers[asked] as number
  }

  depth(slot: number, asked: number): number {
    return this.#row(slot).depths[asked] as number
  }

  /** Names one request: the low bits of the look-up's use, and whom it goes to. */
  tag(slot: number, asked: number): number {
    return ((this.#row(slot).use & 0xffff) << 8) | asked
  }

  /** Whether the look-up of a request is still under way. */
  isOpen(slot: number, tag: number): boolean {
    const row = this.#row(slot)
    return row.isOpen && (row.use & 0xffff) === tag >>> 8
  }

  /** Whether its answer is still waited for. */
  isWaiting(slot: number, tag: number): boolean {
    return this.isOpen(slot, tag) && this.#row(slot).states[tag & 0xff] === ASKED
  }

  /** Hears of a node, at the end of a chain of so many answers. */
  learn(slot: number, peer: number, depth: number): void {
    const row = this.#row(slot)
    if (peer === row.node || row.places.has(peer)) return
    const distance = ((this.#ids[peer] as number) ^ row.target) >>> 0
    if (row.count === CANDIDATES && !row.dropFarthest(distance)) return
    row.add(peer, distance, depth)
  }

  /** Whom to ask next, or -1: the closest that was not asked, if it is among the k closest that have not failed. */
  next(slot: number): number {
    const row = this.#row(slot)
    if (!row.isOpen || row.waiting >= this.#options.alpha) return -1
    const asked = row.nearestNew(this.#options.k)
    if (asked < 0) return -1
    row.states[asked] = ASKED
    row.waiting++
    row.rpcs++
    return asked
  }

  answered(slot: number, tag: number): number {
    return this.#settle(slot, tag, ANSWERED)
  }

  failed(slot: number, tag: number): number {
    this.#row(slot).timeouts++
    return this.#settle(slot, tag, FAILED)
  }

  /** Nothing is under way, and of the k closest none is left to ask. */
  isDone(slot: number): boolean {
    const row = this.#row(slot)
    return row.isOpen && row.waiting === 0 && row.nearestNew(this.#options.k) < 0
  }

  close(slot: number, nowMs: number, complete: boolean): LookupResult {
    const row = this.#row(slot)
    const found = row.nearestAnswered(this.#options.k)
    const result: LookupResult = {
      node: row.node,
      target: row.target,
      complete,
      ms: nowMs - row.beganMs,
      rpcs: row.rpcs,
      timeouts: row.timeouts,
      depth: found.reduce((most, asked) => Math.max(most, row.depths[asked] as number), 0),
      rounds: row.rounds(this.#options.alpha),
      found: Int32Array.from(found, (asked) => row.peers[asked] as number)
    }
    row.end()
    this.#free.push(slot)
    return result
  }

  #settle(slot: number, tag: number, state: number): number {
    const row = this.#row(slot)
    row.states[tag & 0xff] = state
    row.waiting--
    row.settled++
    return tag & 0xff
  }

  #row(slot: number): Slot {
    return this.#slots[slot] as Slot
  }
}

/** One look-up's state. Candidates keep their number for life; `order` lists them by distance. */
class Slot {
  isOpen = false
  use = 0
  node = 0
  target = 0
  beganMs = 0
  rpcs = 0
  timeouts = 0
  waiting = 0
  settled = 0
  count = 0
  readonly peers = new Int32Array(CANDIDATES)
  readonly distances = new Uint32Array(CANDIDATES)
  readonly states = new Uint8Array(CANDIDATES)
  readonly depths = new Uint8Array(CANDIDATES)
  readonly order = new Uint8Array(CANDIDATES)
  readonly places = new Map<number, number>()
  /** Numbers of candidates that were forgotten. */
  readonly spare: number[] = []

  begin(node: number, target: number, nowMs: number): void {
    this.isOpen = true
    this.use++
    this.node = node
    this.target = target
    this.beganMs = nowMs
    this.rpcs = this.timeouts = this.waiting = this.settled = this.count = 0
    this.places.clear()
    this.spare.length = 0
  }

  end(): void {
    this.isOpen = false
  }

  add(peer: number, distance: number, depth: number): void {
    const number = this.spare.pop() ?? this.count
    this.count++
    this.peers[number] = peer
    this.distances[number] = distance
    this.states[number] = NEW
    this.depths[number] = depth
    this.places.set(peer, number)
    this.#insert(number)
  }

  /** Makes room for a closer one by forgetting the farthest that was not asked; false where all are closer. */
  dropFarthest(distance: number): boolean {
    for (let at = this.count - 1; at >= 0; at--) {
      const number = this.order[at] as number
      if (this.states[number] !== NEW) continue
      if ((this.distances[number] as number) <= distance) return false
      this.places.delete(this.peers[number] as number)
      this.order.copyWithin(at, at + 1, this.count)
      this.count--
      this.spare.push(number)
      return true
    }
    return false
  }

  nearestNew(k: number): number {
    for (let at = 0, alive = 0; at < this.count && alive < k; at++) {
      const number = this.order[at] as number
      if (this.states[number] === NEW) return number
      if (this.states[number] !== FAILED) alive++
    }
    return -1
  }

  nearestAnswered(k: number): number[] {
    const found: number[] = []
    for (let at = 0; at < this.count && found.length < k; at++) {
      const number = this.order[at] as number
      if (this.states[number] === ANSWERED) found.push(number)
    }
    return found
  }

  /** With `alpha` at a time, as many waves as it takes for all that settled. */
  rounds(alpha: number): number {
    return Math.ceil(this.settled / alpha)
  }

  #insert(number: number): void {
    const distance = this.distances[number] as number
    let at = this.count - 1
    while (at > 0 && (this.distances[this.order[at - 1] as number] as number) > distance) {
      this.order[at] = this.order[at - 1] as number
      at--
    }
    this.order[at] = number
  }
}
