/** Look-ups under way, in arrays: whom each asks next, and what a finished one has found. */
import { ANSWERED, ASKED, Candidates, larger, NEW } from './candidates.ts'
import type { KadOptions } from './options.ts'

/** A look-up's own fields, side by side in `head`. */
const NODE = 0
const TARGET = 1
const TAG = 2
/** Tells look-ups of the same slot apart. */
const USE = 3
const IS_OPEN = 4
const COUNT = 5
/** No candidate before this place is new. */
const CURSOR = 6
const WAITING = 7
const SETTLED = 8
const TIMEOUTS = 9
const RPCS = 10
const HEARD = 11
/** Longest chain of answers so far. */
const WALK = 12
const FIELDS_LOG2 = 4

const FARTHEST = 4_294_967_296

/** What a look-up came to. Hops are counted three ways, since the literature mixes them up. */
export interface LookupResult {
  node: number
  target: number
  /** As it was given to `lookup`. */
  tag: number
  /** Nothing was left to ask; else it was given up. */
  complete: boolean
  /** Who looked went away meanwhile. */
  gone: boolean
  ms: number
  /** Requests sent. */
  rpcs: number
  timeouts: number
  /** Length of the chain of answers at whose end the last of the closest was first heard of. */
  depth: number
  /** The same of the nearest of them. */
  firstDepth: number
  /** Longest chain of answers of the whole walk, of those that did not lead to the closest too. */
  walkDepth: number
  /** Waves of requests, where each of `alpha` has come back. */
  rounds: number
  /** The closest that answered, nearest first. */
  found: Int32Array
}

/** Look-ups by slot; slots are used again. */
export class LookupPool {
  #k: number
  #alpha: number
  #pastWaiting: boolean
  #paths: number
  #free: number[] = []
  #slots = 0
  #candidates: Candidates
  /** Of `#candidates`, for each look-up: further ones than these can no longer be among the closest. */
  #size: number
  #head = new Int32Array(0)
  #beganMs = new Float64Array(0)
  /** By path of a look-up: requests under way. */
  #waitingOn = new Uint8Array(0)

  constructor({ k, alpha, asks, disjointPaths }: KadOptions) {
    this.#k = k
    this.#alpha = alpha
    this.#pastWaiting = asks === 'answered'
    this.#paths = Math.max(1, Math.min(k, disjointPaths))
    // Paths ask on their own, so all that they ask is remembered.
    this.#size = this.#paths > 1 ? 255 : Math.min(255, 2 * k + 10)
    this.#candidates = new Candidates(this.#size)
  }

  open(node: number, target: number, tag: number, nowMs: number): number {
    let slot = this.#free.pop()
    if (slot === undefined) {
      slot = this.#slots++
      if (slot === this.#beganMs.length) this.#grow(Math.max(64, slot + (slot >> 2)))
    }
    const head = slot << FIELDS_LOG2
    const use = ((this.#head[head + USE] as number) + 1) & 0x7fffff
    this.#head.fill(0, head, head + (1 << FIELDS_LOG2))
    this.#head[head + USE] = use
    this.#head[head + IS_OPEN] = 1
    this.#head[head + NODE] = node
    this.#head[head + TARGET] = target
    this.#head[head + TAG] = tag
    this.#beganMs[slot] = nowMs
    this.#waitingOn.fill(0, slot * this.#paths, (slot + 1) * this.#paths)
    this.#candidates.reset(slot)
    return slot
  }

  owner(slot: number): number {
    return this.#head[(slot << FIELDS_LOG2) + NODE] as number
  }

  /** As a signed number of 32 bits. */
  target(slot: number): number {
    return this.#head[(slot << FIELDS_LOG2) + TARGET] as number
  }

  beganMs(slot: number): number {
    return this.#beganMs[slot] as number
  }

  candidate(slot: number, number: number): number {
    return this.#candidates.peer[slot * this.#size + number] as number
  }

  /** When the answer to a request is given up. */
  dueMs(slot: number, tag: number): number {
    return this.#candidates.dueMs[slot * this.#size + (tag & 0xff)] as number
  }

  /** Names one request: the look-up's use, and whom it goes to. */
  tag(slot: number, number: number): number {
    return ((this.#head[(slot << FIELDS_LOG2) + USE] as number) << 8) | number
  }

  /** Whether the answer to a request is still waited for. */
  isWaiting(slot: number, tag: number): boolean {
    const head = slot << FIELDS_LOG2
    return (
      this.#head[head + USE] === tag >>> 8 &&
      this.#head[head + IS_OPEN] === 1 &&
      this.#candidates.state[slot * this.#size + (tag & 0xff)] === ASKED
    )
  }

  /** Hears of the closest in its owner's own table, with their distances to the target; paths take them in turn. */
  begin(slot: number, from: Int32Array, distances: Uint32Array, length: number): void {
    for (let path = 0; path < this.#paths; path++)
      for (let i = path; i < length; i += this.#paths) this.#hear(slot, from, distances, i, i + 1, 1, path, FARTHEST)
  }

  /** Hears of whom the peer of this number names. */
  learn(slot: number, number: number, from: Int32Array, distances: Uint32Array, length: number): void {
    const { depth, path, distance } = this.#candidates
    const at = slot * this.#size + number
    // kad-dht takes only those who are closer than the one that names them.
    const below = this.#pastWaiting ? (distance[at] as number) : FARTHEST
    this.#hear(slot, from, distances, 0, length, (depth[at] as number) + 1, path[at] as number, below)
  }

  /** Takes in those of from[begin, end) that are closer than `below`. */
  #hear(
    slot: number,
    from: Int32Array,
    distances: Uint32Array,
    begin: number,
    end: number,
    depth: number,
    path: number,
    below: number
  ): void {
    const candidates = this.#candidates
    const size = this.#size
    const head = slot << FIELDS_LOG2
    const first = slot * size
    const owner = this.#head[head + NODE] as number
    let heard = this.#head[head + HEARD] as number
    let cursor = this.#head[head + CURSOR] as number
    let count = this.#head[head + COUNT] as number
    let limit = count < size ? below : Math.min(below, candidates.farthest(first, count))
    for (let i = begin; i < end; i++) {
      const distance = distances[i] as number
      if (distance >= limit) continue
      const peer = from[i] as number
      if (peer === owner || !candidates.isNews(slot, peer, heard)) continue
      heard++
      if (count === size) {
        const last = candidates.farthestNew(first, distance)
        if (last < 0) continue
        candidates.remove(first, count--, last)
        if (last < cursor) cursor--
      }
      const at = candidates.insert(first, count++, peer, distance, depth, path)
      if (at < cursor) cursor = at
      if (count === size) limit = Math.min(below, candidates.farthest(first, count))
    }
    this.#head[head + HEARD] = heard
    this.#head[head + CURSOR] = cursor
    this.#head[head + COUNT] = count
  }

  /** Whom to ask next, by number, or -1; it counts as asked. `dueMs`: when its answer is given up. */
  next(slot: number, dueMs: number): number {
    const head = slot << FIELDS_LOG2
    if ((this.#head[head + WAITING] as number) >= this.#alpha * this.#paths) return -1
    const number = this.#nearestNew(slot)
    if (number < 0) return -1
    const at = slot * this.#size + number
    this.#candidates.state[at] = ASKED
    this.#candidates.dueMs[at] = dueMs
    this.#wait(slot, at, 1)
    this.#head[head + RPCS] = (this.#head[head + RPCS] as number) + 1
    return number
  }

  /** Takes an answer; returns the number of whose it is. */
  answered(slot: number, tag: number): number {
    const walk = (slot << FIELDS_LOG2) + WALK
    const number = tag & 0xff
    const at = slot * this.#size + number
    this.#settle(slot, at)
    this.#candidates.state[at] = ANSWERED
    const depth = this.#candidates.depth[at] as number
    if (depth > (this.#head[walk] as number)) this.#head[walk] = depth
    return number
  }

  /** Gives a request up; its peer is no candidate any more and will not become one again. Returns the peer. */
  failed(slot: number, tag: number): number {
    const head = slot << FIELDS_LOG2
    const first = slot * this.#size
    const number = tag & 0xff
    const count = this.#head[head + COUNT] as number
    this.#settle(slot, first + number)
    this.#head[head + TIMEOUTS] = (this.#head[head + TIMEOUTS] as number) + 1
    let at = 0
    while (this.#candidates.order[first + at] !== number) at++
    this.#candidates.remove(first, count, at)
    this.#candidates.state[first + number] = NEW
    this.#head[head + COUNT] = count - 1
    if ((this.#head[head + CURSOR] as number) > at)
      this.#head[head + CURSOR] = (this.#head[head + CURSOR] as number) - 1
    return this.#candidates.peer[first + number] as number
  }

  /** Nothing is under way, and none is left to ask. */
  isDone(slot: number): boolean {
    return this.#head[(slot << FIELDS_LOG2) + WAITING] === 0 && this.#nearestNew(slot) < 0
  }

  close(slot: number, nowMs: number, complete: boolean, gone: boolean): LookupResult {
    const { order, state, peer, depth: depths } = this.#candidates
    const head = slot << FIELDS_LOG2
    const first = slot * this.#size
    const count = this.#head[head + COUNT] as number
    const found = new Int32Array(this.#k)
    let length = 0
    let depth = 0
    let firstDepth = 0
    for (let at = 0; at < count && length < this.#k; at++) {
      const number = first + (order[first + at] as number)
      if (state[number] !== ANSWERED) continue
      const hops = depths[number] as number
      if (length === 0) firstDepth = hops
      if (hops > depth) depth = hops
      found[length++] = peer[number] as number
    }
    this.#head[head + IS_OPEN] = 0
    this.#free.push(slot)
    return {
      node: this.#head[head + NODE] as number,
      target: (this.#head[head + TARGET] as number) >>> 0,
      tag: this.#head[head + TAG] as number,
      complete,
      gone,
      ms: nowMs - (this.#beganMs[slot] as number),
      rpcs: this.#head[head + RPCS] as number,
      timeouts: this.#head[head + TIMEOUTS] as number,
      depth,
      firstDepth,
      walkDepth: this.#head[head + WALK] as number,
      rounds: Math.ceil((this.#head[head + SETTLED] as number) / this.#alpha),
      found: length === this.#k ? found : found.slice(0, length)
    }
  }

  #settle(slot: number, at: number): void {
    const settled = (slot << FIELDS_LOG2) + SETTLED
    this.#wait(slot, at, -1)
    this.#head[settled] = (this.#head[settled] as number) + 1
  }

  #wait(slot: number, at: number, by: number): void {
    const waiting = (slot << FIELDS_LOG2) + WAITING
    this.#head[waiting] = (this.#head[waiting] as number) + by
    if (this.#paths === 1) return
    const own = slot * this.#paths + (this.#candidates.path[at] as number)
    this.#waitingOn[own] = (this.#waitingOn[own] as number) + by
  }

  /** The closest that was not asked and may be, by number, or -1. */
  #nearestNew(slot: number): number {
    const { order, state } = this.#candidates
    const head = slot << FIELDS_LOG2
    const first = slot * this.#size
    const count = this.#head[head + COUNT] as number
    let at = this.#head[head + CURSOR] as number
    while (at < count && state[first + (order[first + at] as number)] !== NEW) at++
    this.#head[head + CURSOR] = at
    if (at === count) return -1
    if (this.#paths > 1) return this.#nearestOnPath(slot, at, count)
    if (at < this.#k) return order[first + at] as number
    if (!this.#pastWaiting || this.#candidates.answeredBefore(first, at) >= this.#k) return -1
    return order[first + at] as number
  }

  /** The same where each path has its own requests and its own k closest. */
  #nearestOnPath(slot: number, cursor: number, count: number): number {
    const { order, state, path } = this.#candidates
    const first = slot * this.#size
    for (let at = cursor; at < count; at++) {
      const number = order[first + at] as number
      if (state[first + number] !== NEW) continue
      const own = path[first + number] as number
      if ((this.#waitingOn[slot * this.#paths + own] as number) >= this.#alpha) continue
      if (this.#candidates.answeredBefore(first, at, own) < this.#k) return number
    }
    return -1
  }

  #grow(slots: number): void {
    this.#head = larger(this.#head, new Int32Array(slots << FIELDS_LOG2))
    this.#beganMs = larger(this.#beganMs, new Float64Array(slots))
    this.#waitingOn = larger(this.#waitingOn, new Uint8Array(slots * this.#paths))
    this.#candidates.grow(slots)
  }
}
