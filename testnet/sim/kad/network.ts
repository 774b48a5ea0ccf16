/**
 * Kademlia as a model: struct-of-arrays nodes that ask and answer FIND_NODE in virtual time. What it leaves out, it says:
 * an answer is read from the responder's table when it arrives, not when it left (half a round trip later), and refreshes
 * of buckets are no traffic but a table that is filled at a node's start.
 */
import type { Kernel } from '../kernel.ts'
import type { Latency } from '../net/latency.ts'
import { LookupPool, type LookupResult } from './lookup.ts'
import { KAD_DHT, type KadOptions } from './options.ts'
import { RoutingTables } from './tables.ts'

/** Kinds of its events in the kernel; a simulation with several models keeps them apart by `firstKind`. */
const REQUEST = 0
const ANSWER = 1
const TIMEOUT = 2
const GIVEN_UP = 3
/** How many kinds it takes. */
export const KAD_KINDS = 4

/** What a network is made of. */
export interface KadNetworkOptions {
  kernel: Kernel
  latency: Latency
  /** Ascending, distinct; also of those who come later. */
  ids: Uint32Array
  firstKind: number
  kad?: Partial<KadOptions>
  /** Part of messages that are lost. */
  loss?: () => boolean
  onLookup?: (result: LookupResult) => void
}

/** All nodes. They are away until `join`. */
export class KadNetwork {
  readonly options: Readonly<KadOptions>
  readonly tables: RoutingTables
  readonly online: Uint8Array
  /** Messages sent: requests and answers. */
  messages = 0
  /** Bytes that each node sent and received. */
  readonly bytes: Float64Array
  #kernel: Kernel
  #latency: Latency
  #first: number
  #loss: () => boolean
  #lookups: LookupPool
  #onLookup: (result: LookupResult) => void
  #answer: Int32Array
  /** By look-up: the kernel's handle of its limit. */
  #limits: number[] = []

  constructor({ kernel, latency, ids, firstKind, kad, loss = () => false, onLookup = () => {} }: KadNetworkOptions) {
    this.options = { ...KAD_DHT, ...kad }
    this.tables = new RoutingTables(ids, this.options.k)
    this.online = new Uint8Array(ids.length)
    this.bytes = new Float64Array(ids.length)
    this.#kernel = kernel
    this.#latency = latency
    this.#first = firstKind
    this.#loss = loss
    this.#lookups = new LookupPool(ids, this.options)
    this.#onLookup = onLookup
    this.#answer = new Int32Array(this.tables.buckets * this.options.k)
  }

  /** A node is there from now on; its table is as it was left. */
  join(node: number): void {
    this.online[node] = 1
  }

  /** A node is away: it answers nothing, and its look-ups end. */
  leave(node: number): void {
    this.online[node] = 0
  }

  /** Looks for the `k` nodes closest to `target`; `onLookup` hears of the end. Returns the look-up's number. */
  lookup(node: number, target: number): number {
    const slot = this.#lookups.open(node, target, this.#kernel.now)
    const count = this.tables.closest(node, target, this.options.k, this.#answer)
    for (let i = 0; i < count; i++) this.#lookups.learn(slot, this.#answer[i] as number, 1)
    this.#limits[slot] = this.#kernel.after(this.options.lookupTimeoutMs, this.#first + GIVEN_UP, node, slot)
    this.#proceed(slot)
    return slot
  }

  /** Handles an event of the kernel whose kind is one of its own. */
  handle(kind: number, node: number, a: number, b: number): void {
    switch (kind - this.#first) {
      case REQUEST:
        return this.#onRequest(node, a, b)
      case ANSWER:
        return this.#onAnswer(a, b)
      case TIMEOUT:
        return this.#onTimeout(a, b)
      case GIVEN_UP:
        return this.#finish(a, false)
    }
  }

  /** Asks the closest that were not asked, as many as may be under way; ends where none is left. */
  #proceed(slot: number): void {
    for (;;) {
      const asked = this.#lookups.next(slot)
      if (asked < 0) break
      this.#ask(slot, asked)
    }
    if (this.#lookups.isDone(slot)) this.#finish(slot, true)
  }

  /** `asked` is the candidate's number within the look-up; with the look-up's use it names the request. */
  #ask(slot: number, asked: number): void {
    const node = this.#lookups.owner(slot)
    const peer = this.#lookups.candidate(slot, asked)
    const tag = this.#lookups.tag(slot, asked)
    this.messages++
    this.#count(node, this.options.requestBytes)
    const { now } = this.#kernel
    this.#kernel.at(now + this.options.timeoutMs, this.#first + TIMEOUT, node, slot, tag)
    if (this.#loss()) return
    this.#kernel.at(now + this.#latency.delayMs(node, peer), this.#first + REQUEST, peer, slot, tag)
  }

  #onRequest(peer: number, slot: number, tag: number): void {
    if (this.online[peer] === 0 || !this.#lookups.isOpen(slot, tag)) return
    const node = this.#lookups.owner(slot)
    this.tables.add(peer, node)
    this.messages++
    this.#count(peer, this.options.requestBytes + this.options.answerBytes)
    if (this.#loss()) return
    const arrives = this.#kernel.now + this.#latency.delayMs(peer, node)
    this.#kernel.at(arrives, this.#first + ANSWER, node, slot, tag)
  }

  #onAnswer(slot: number, tag: number): void {
    if (!this.#lookups.isWaiting(slot, tag)) return
    const node = this.#lookups.owner(slot)
    if (this.online[node] === 0) return this.#finish(slot, false)
    const asked = this.#lookups.answered(slot, tag)
    const peer = this.#lookups.candidate(slot, asked)
    this.tables.add(node, peer)
    this.#count(node, this.options.answerBytes)
    const target = this.#lookups.target(slot)
    const count = this.tables.closest(peer, target, this.options.k, this.#answer)
    const depth = this.#lookups.depth(slot, asked) + 1
    for (let i = 0; i < count; i++) this.#lookups.learn(slot, this.#answer[i] as number, depth)
    this.#proceed(slot)
  }

  #onTimeout(slot: number, tag: number): void {
    if (!this.#lookups.isWaiting(slot, tag)) return
    const node = this.#lookups.owner(slot)
    if (this.online[node] === 0) return this.#finish(slot, false)
    const asked = this.#lookups.failed(slot, tag)
    this.tables.remove(node, this.#lookups.candidate(slot, asked))
    this.#proceed(slot)
  }

  #finish(slot: number, complete: boolean): void {
    this.#kernel.cancel(this.#limits[slot] as number)
    this.#onLookup(this.#lookups.close(slot, this.#kernel.now, complete))
  }

  #count(node: number, bytes: number): void {
    this.bytes[node] = (this.bytes[node] as number) + bytes
  }
}
