/** Provider records at work: published to the k closest that a look-up finds, published again while their provider is there, and looked for. */
import type { Kernel } from '../kernel.ts'
import type { World } from '../part.ts'
import { Purpose, Stream } from '../random.ts'
import type { LookupResult } from './lookup.ts'
import { KAD_STREAM, type Members } from './members.ts'
import type { KadNetwork } from './network.ts'
import { RecordBook } from './records.ts'

/** Kinds of its events, from 0. */
const PUBLISH = 0
const STORE = 1
const STORED = 2
const PROBE = 3
const SEEK = 4
/** How many kinds it takes. */
export const PUBLISHER_KINDS = 5
/** Look-ups for records in one probe. */
const SOUGHT = 1_000
/** A provider that went away during its first publication is replaced after this. */
const RETRY_MS = 60_000

/** What it works with. */
export interface PublisherOptions {
  world: World
  network: KadNetwork
  members: Members
  firstKind: number
  /** Whether a peer hides what it holds. */
  hides: (peer: number) => boolean
  /** Begins a look-up whose end `published` or `sought` hears of. */
  seek: (peer: number, target: number, record: number, isPublication: boolean) => void
  keys: Uint32Array
}

/** See above. */
export class Publisher {
  readonly book: RecordBook
  /** Hears of each publication whose holders have all answered, or were given up. */
  onPublished: (record: number, ms: number, holders: number) => void = () => {}
  #world: World
  #kernel: Kernel
  #network: KadNetwork
  #members: Members
  #first: number
  #hides: (peer: number) => boolean
  #seek: PublisherOptions['seek']
  #stream: Stream
  #validityMs: number
  #republishMs: number
  #probeEveryMs: number
  /** By record: node and identity of its provider, stores under way, those that were taken, and when it began. */
  #provider: Int32Array
  #identity: Int32Array
  #pending: Int32Array
  #taken: Int32Array
  #beganMs: Float64Array
  #closest: Int32Array
  #nextSought = 0
  /** Time and holders of each publication that ended before the measured phase. */
  #before: number[] = []

  constructor({ world, network, members, firstKind, hides, seek, keys }: PublisherOptions) {
    const records = world.scenario.workload.records ?? {
      count: 0,
      validityMs: 172_800_000,
      republishMs: Infinity,
      probeEveryMs: Infinity
    }
    this.#world = world
    this.#kernel = world.kernel
    this.#network = network
    this.#members = members
    this.#first = firstKind
    this.#hides = hides
    this.#seek = seek
    this.#stream = new Stream(world.seed, Purpose.workload, KAD_STREAM)
    this.#validityMs = records.validityMs
    this.#republishMs = records.republishMs > 0 ? records.republishMs : Infinity
    this.#probeEveryMs = records.probeEveryMs > 0 ? records.probeEveryMs : Infinity
    const { k } = network.options
    this.book = new RecordBook({ keys, k, validityMs: this.#validityMs })
    this.#provider = new Int32Array(keys.length).fill(-1)
    this.#identity = new Int32Array(keys.length)
    this.#pending = new Int32Array(keys.length)
    this.#taken = new Int32Array(keys.length)
    this.#beganMs = new Float64Array(keys.length)
    this.#closest = new Int32Array(k)
    this.#schedule(records.count)
  }

  /** An event of one of its kinds. */
  handle(kind: number, peer: number, record: number, value: number): void {
    if (kind === PUBLISH) this.#publish(record)
    else if (kind === STORE) this.#store(peer, record, value)
    else if (kind === STORED) this.#stored(record, value)
    else if (kind === PROBE) this.#probe()
    else this.#seekFrom(record)
  }

  /** Publishes a record of this number now, from a node that is there. */
  publishFrom(node: number, record: number): boolean {
    if (record >= this.book.count || this.#pending[record] !== 0) return false
    this.#provider[record] = node
    this.#identity[record] = this.#world.identity[node] as number
    this.#publish(record)
    return true
  }

  /** The look-up of a publication has ended: what it found is given the record. */
  published(record: number, result: LookupResult): void {
    const { kernel } = this.#world
    if (result.gone || result.found.length === 0) {
      if (this.book.publishedMs[record] !== -1) this.#publishLater(record)
      else {
        this.#provider[record] = -1
        kernel.after(RETRY_MS, this.#first + PUBLISH, 0, record)
      }
      return
    }
    this.book.choose(record, result.found, kernel.now)
    this.#pending[record] = result.found.length
    this.#taken[record] = 0
    const provider = result.node
    for (const holder of result.found) {
      const arrives = this.#send(provider, holder, false)
      if (arrives < 0) kernel.after(this.#network.options.timeoutMs, this.#first + STORED, provider, record, 0)
      else kernel.at(arrives, this.#first + STORE, holder, record, provider)
    }
  }

  /** A look-up for a record has ended. */
  sought(record: number, { gone, found }: LookupResult): void {
    if (gone) return
    const { metrics, kernel } = this.#world
    metrics.count('record_probes')
    const isFound = found.some((peer) => !this.#hides(peer) && this.book.holds(record, peer, kernel.now))
    if (isFound) metrics.count('record_probes_found')
  }

  #schedule(count: number): void {
    if (count === 0) return
    const { initMs, transitionMs } = this.#world.scenario.phases
    for (let record = 0; record < count; record++) {
      const at = initMs + Math.floor(this.#stream.uniform() * transitionMs)
      this.#kernel.at(at, this.#first + PUBLISH, 0, record)
    }
    if (this.#probeEveryMs !== Infinity)
      this.#kernel.at(initMs + transitionMs + this.#probeEveryMs, this.#first + PROBE)
  }

  #publish(record: number): void {
    const { online, identity, kernel } = this.#world
    let node = this.#provider[record] as number
    if (node === -1) {
      node = this.#randomNode()
      this.#provider[record] = node
      this.#identity[record] = identity[node] as number
    } else if (identity[node] !== this.#identity[record]) return
    if (online[node] === 0) {
      this.#publishLater(record)
      return
    }
    this.#beganMs[record] = kernel.now
    this.#seek(this.#members.peerOf[node] as number, this.book.keys[record] as number, record, true)
  }

  #publishLater(record: number): void {
    if (this.#republishMs !== Infinity) this.#kernel.after(this.#republishMs, this.#first + PUBLISH, 0, record)
  }

  /** A record arrives at a holder. */
  #store(holder: number, record: number, provider: number): void {
    const { now } = this.#kernel
    const { storeFailure, timeoutMs } = this.#network.options
    if (this.#network.peers.alive[holder] === 0) {
      this.#kernel.after(timeoutMs, this.#first + STORED, provider, record, 0)
      return
    }
    const takes = storeFailure === 0 || this.#stream.uniform() >= storeFailure
    if (takes) this.book.take(record, holder, now)
    const arrives = this.#send(holder, provider, true)
    if (arrives < 0) this.#kernel.after(timeoutMs, this.#first + STORED, provider, record, 0)
    else this.#kernel.at(arrives, this.#first + STORED, provider, record, takes ? 1 : 0)
  }

  /** A holder has answered, or will not. */
  #stored(record: number, taken: number): void {
    this.#taken[record] = (this.#taken[record] as number) + taken
    this.#pending[record] = (this.#pending[record] as number) - 1
    if (this.#pending[record] !== 0) return
    const { kernel, measuring } = this.#world
    const ms = kernel.now - (this.#beganMs[record] as number)
    const holders = this.#taken[record] as number
    this.onPublished(record, ms, holders)
    if (measuring) this.#record(ms, holders)
    else this.#before.push(ms, holders)
    this.#publishLater(record)
  }

  /** Publications belong to the transition; what they took belongs to the result. Call it once, at the end. */
  finish(): void {
    for (let i = 0; i < this.#before.length; i += 2)
      this.#record(this.#before[i] as number, this.#before[i + 1] as number)
  }

  #record(ms: number, holders: number): void {
    const { metrics } = this.#world
    metrics.count('records_published')
    metrics.sample('record_holders', holders)
    metrics.sample('record_publish_time', ms)
  }

  /** What an all-knowing observer sees of the records; and look-ups for them, spread until the next probe. */
  #probe(): void {
    const { metrics, kernel } = this.#world
    const { peers, options } = this.#network
    let [published, active, keeping, inDegree, available] = [0, 0, 0, 0, 0]
    for (let record = 0; record < this.book.count; record++) {
      if (this.book.publishedMs[record] === -1) continue
      published++
      active += this.book.active(record, peers.alive)
      const kept = this.book.keeping(record, peers.alive, kernel.now, this.#hides)
      keeping += kept
      if (kept > 0) available++
      const count = peers.closest(this.book.keys[record] as number, options.k, this.#closest)
      inDegree += this.book.inDegree(record, this.#closest, count)
    }
    if (published > 0) {
      metrics.series('record_holders_active', active / published)
      metrics.series('record_holders_keeping', keeping / published)
      metrics.series('record_in_degree', inDegree / published)
      metrics.series('record_available', available / published)
    }
    for (let i = 0; i < Math.min(SOUGHT, this.book.count); i++) {
      const wait = Math.floor(this.#stream.uniform() * this.#probeEveryMs)
      kernel.after(wait, this.#first + SEEK, 0, this.#nextSought++ % this.book.count)
    }
    kernel.after(this.#probeEveryMs, this.#first + PROBE)
  }

  #seekFrom(record: number): void {
    const node = this.#randomNode()
    if (this.book.publishedMs[record] === -1 || this.#world.online[node] === 0) return
    this.#seek(this.#members.peerOf[node] as number, this.book.keys[record] as number, record, false)
  }

  /** One that is there and honest; if chance finds none, anyone. */
  #randomNode(): number {
    const { online, nodes } = this.#world
    let node = this.#stream.below(nodes)
    for (let draws = 0; draws < 1_000; draws++, node = this.#stream.below(nodes))
      if (online[node] === 1 && !this.#hides(this.#members.peerOf[node] as number)) break
    return node
  }

  /** A record on its way to a holder, or the holder's answer. */
  #send(from: number, to: number, isReply: boolean): number {
    const { requestBytes, storeBytes } = this.#network.options
    const { nodeOf } = this.#members
    const bytes = isReply ? requestBytes : storeBytes
    return this.#world.deliver(nodeOf[from] as number, nodeOf[to] as number, bytes, 'dht', isReply)
  }
}
