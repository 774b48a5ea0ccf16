/**
 * Kademlia as a model: struct-of-arrays peers that ask and answer FIND_NODE in virtual time. What it leaves out, it says:
 * refreshes of buckets are no traffic but a known sampling (see `RoutingTables.refill`), and dials cost no round trips of
 * their own. A request whose end is known when it is sent (lost, or its peer away) is one event at its time limit.
 */
import type { Kernel } from '../kernel.ts'
import type { Latency } from '../net/latency.ts'
import { LookupPool, type LookupResult } from './lookup.ts'
import { KAD_DHT, type KadOptions } from './options.ts'
import { Peers } from './peers.ts'
import { RoutingTables } from './tables.ts'

/** Kinds of its events in the kernel; a simulation with several models keeps them apart by `firstKind`. */
const REQUEST = 0
const ANSWER = 1
const TIMEOUT = 2
/** How many kinds it takes. */
export const KAD_KINDS = 3

/** When a message between two peers arrives, ms; -1: it is lost. It counts the bytes. */
export type Send = (from: number, to: number, bytes: number, isReply: boolean) => number

/** What a network is made of. */
export interface KadNetworkOptions {
  kernel: Kernel
  /** Ascending, distinct; or the peers that have them. */
  ids: Uint32Array | Peers
  firstKind: number
  kad?: Partial<KadOptions>
  /** How messages travel: by `send`, or by `latency` and `loss`, which counts bytes by peer. */
  send?: Send
  latency?: Latency
  /** Whether a message is lost. */
  loss?: () => boolean
  onLookup?: (result: LookupResult) => void
  /** What a peer names in place of the closest of its table: writes peers into `into` and returns how many; -1: it is honest. */
  lies?: (peer: number, target: number, into: Int32Array) => number
}

/** All peers. They are away until `join`. */
export class KadNetwork {
  readonly options: Readonly<KadOptions>
  readonly peers: Peers
  readonly tables: RoutingTables
  /** Messages sent: requests and answers. */
  messages = 0
  /** Bytes that each peer sent and received; only where there is no `send`. */
  readonly bytes: Float64Array
  #kernel: Kernel
  #first: number
  #send: Send
  #lookups: LookupPool
  #onLookup: (result: LookupResult) => void
  #lies: ((peer: number, target: number, into: Int32Array) => number) | undefined
  #answer: Int32Array
  #distances: Uint32Array

  constructor({ kernel, ids, firstKind, kad, send, latency, loss, onLookup = () => {}, lies }: KadNetworkOptions) {
    this.options = { ...KAD_DHT, ...kad }
    this.peers = ids instanceof Peers ? ids : new Peers(ids)
    this.tables = new RoutingTables(this.peers, this.options.k, this.options.bucketPlaces)
    this.bytes = new Float64Array(send === undefined ? this.peers.count : 0)
    this.#kernel = kernel
    this.#first = firstKind
    this.#send = send ?? this.#byLatency(latency, loss)
    this.#lookups = new LookupPool(this.options)
    this.#onLookup = onLookup
    this.#lies = lies
    this.#answer = new Int32Array(this.tables.distances.length)
    this.#distances = this.tables.distances
  }

  /** 1 for peers that are there. */
  get online(): Uint8Array {
    return this.peers.alive
  }

  /** A peer is there from now on; its table is as it was left. */
  join(peer: number): void {
    this.peers.set(peer, true, this.#kernel.now)
  }

  /** A peer is away: it answers nothing, and its look-ups end. */
  leave(peer: number): void {
    this.peers.set(peer, false, this.#kernel.now)
  }

  /** Looks for the `k` peers closest to `target`; `onLookup` hears of the end, with `tag`. */
  lookup(peer: number, target: number, tag = 0): void {
    const slot = this.#lookups.open(peer, target, tag, this.#kernel.now)
    const count = this.tables.closest(peer, target, this.options.k, this.#answer)
    this.#lookups.begin(slot, this.#answer, this.#distances, count)
    this.#proceed(slot)
  }

  /** Handles an event of the kernel whose kind is one of its own. */
  handle(kind: number, node: number, a: number, b: number): void {
    const own = kind - this.#first
    if (own === REQUEST) this.#onRequest(node, a, b)
    else if (own === ANSWER) this.#onAnswer(node, a, b)
    else this.#onTimeout(node, a, b)
  }

  /** Asks the closest that were not asked, as many as may be under way; ends where none is left. */
  #proceed(slot: number): void {
    const { now } = this.#kernel
    // Nothing of a look-up lasts beyond its own limit: what happens then ends it.
    const dueMs = Math.min(now + this.options.timeoutMs, this.#lookups.beganMs(slot) + this.options.lookupTimeoutMs)
    for (let number = this.#lookups.next(slot, dueMs); number >= 0; number = this.#lookups.next(slot, dueMs))
      this.#ask(slot, number, dueMs)
    if (this.#lookups.isDone(slot)) this.#finish(slot, true, false)
  }

  /** `number` is the candidate's within the look-up; with the look-up's use it names the request. */
  #ask(slot: number, number: number, dueMs: number): void {
    const owner = this.#lookups.owner(slot)
    const peer = this.#lookups.candidate(slot, number)
    const tag = this.#lookups.tag(slot, number)
    this.messages++
    const sent = this.#send(owner, peer, this.options.requestBytes, false)
    const { now } = this.#kernel
    const arrives = sent < 0 ? sent : now + (sent - now) * this.options.requestTrips
    if (arrives < 0 || arrives > dueMs) this.#kernel.at(dueMs, this.#first + TIMEOUT, owner, slot, tag)
    else this.#kernel.at(arrives, this.#first + REQUEST, peer, slot, tag)
  }

  #onRequest(peer: number, slot: number, tag: number): void {
    if (!this.#lookups.isWaiting(slot, tag)) return
    const owner = this.#lookups.owner(slot)
    const { alive, client } = this.peers
    const dueMs = this.#lookups.dueMs(slot, tag)
    if (alive[peer] === 0) {
      this.#kernel.at(dueMs, this.#first + TIMEOUT, owner, slot, tag)
      return
    }
    if (client[owner] === 0 && this.#learns(peer, owner)) this.tables.add(peer, owner)
    this.messages++
    const arrives = this.#send(peer, owner, this.options.answerBytes, true)
    if (arrives < 0 || arrives > dueMs) this.#kernel.at(dueMs, this.#first + TIMEOUT, owner, slot, tag)
    else this.#kernel.at(arrives, this.#first + ANSWER, owner, slot, tag)
  }

  /** Whether a peer takes in another that asks it; of two peers always the same. */
  #learns(peer: number, owner: number): boolean {
    const { learnChance } = this.options
    if (learnChance === 1) return true
    const { ids } = this.peers
    const mixed = Math.imul((ids[peer] as number) ^ Math.imul(ids[owner] as number, 0x9e3779b1), 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) >>> 0 < learnChance * 4_294_967_296
  }

  #onAnswer(owner: number, slot: number, tag: number): void {
    if (!this.#lookups.isWaiting(slot, tag)) return
    if (this.#isOver(owner, slot)) return
    const number = this.#lookups.answered(slot, tag)
    const peer = this.#lookups.candidate(slot, number)
    this.tables.add(owner, peer)
    const named = this.#named(peer, this.#lookups.target(slot))
    const count = this.options.onlyCloser ? this.#closer(peer, this.#lookups.target(slot), named) : named
    this.#lookups.learn(slot, number, this.#answer, this.#distances, count)
    this.#proceed(slot)
  }

  /** Whom a peer names as the closest to a target it knows. Read when its answer arrives, half a round trip late. */
  #named(peer: number, target: number): number {
    const { k, asks } = this.options
    const lied = this.#lies === undefined ? -1 : this.#lies(peer, target, this.#answer)
    if (lied < 0) {
      // Of these a look-up takes only those who are closer than the one that names them.
      if (asks === 'answered') return this.tables.closer(peer, target, k, this.#answer)
      return this.tables.closest(peer, target, k, this.#answer)
    }
    for (let i = 0; i < lied; i++) this.#distances[i] = (this.peers.ids[this.#answer[i] as number] as number) ^ target
    return lied
  }

  /** Keeps those of the first `named` that are closer to the target than `peer`; returns how many. */
  #closer(peer: number, target: number, named: number): number {
    const limit = ((this.peers.ids[peer] as number) ^ target) >>> 0
    let count = 0
    for (let i = 0; i < named; i++) {
      const distance = this.#distances[i] as number
      if (distance >= limit) continue
      this.#answer[count] = this.#answer[i] as number
      this.#distances[count++] = distance
    }
    return count
  }

  #onTimeout(owner: number, slot: number, tag: number): void {
    if (!this.#lookups.isWaiting(slot, tag)) return
    if (this.#isOver(owner, slot)) return
    this.tables.remove(owner, this.#lookups.failed(slot, tag))
    this.#proceed(slot)
  }

  /** Ends a look-up whose owner has gone or whose limit has come. */
  #isOver(owner: number, slot: number): boolean {
    const beganMs = this.#lookups.beganMs(slot)
    const gone = this.peers.alive[owner] === 0 || (this.peers.since[owner] as number) > beganMs
    if (!gone && this.#kernel.now < beganMs + this.options.lookupTimeoutMs) return false
    this.#finish(slot, false, gone)
    return true
  }

  #finish(slot: number, complete: boolean, gone: boolean): void {
    this.#onLookup(this.#lookups.close(slot, this.#kernel.now, complete, gone))
  }

  #byLatency(latency: Latency | undefined, loss: (() => boolean) | undefined): Send {
    if (latency === undefined) throw new RangeError('a network needs `send` or `latency`')
    return (from, to, bytes) => {
      this.bytes[from] = (this.bytes[from] as number) + bytes
      if (loss?.() === true) return -1
      this.bytes[to] = (this.bytes[to] as number) + bytes
      return this.#kernel.now + latency.delayMs(from, to)
    }
  }
}
