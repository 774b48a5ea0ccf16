/**
 * How providers are found: adverts on the nodes closest to each capability key, put and asked for as `node/p2p` does (5
 * closest take an advert, 8 are asked, page by page, within 2.5 s). Who is closest comes from the ids; that tables still
 * name nodes that are gone is drawn: such a node takes nothing, costs a lookup its time, and is found out within 5 min.
 */
import { maxAdvertTtlMs, maxPage } from '../../../protocol/advert/store.ts'
import type { World } from '../part.ts'
import { Purpose, type Stream } from '../random.ts'
import { KeyShelf } from './holders.ts'
import { HOLDER_LIMIT_MS, LOOKUP_LIMIT_MS, STALE_MS, STRAGGLER_MS } from './times.ts'

/** What a lookup found. */
export interface Found {
  /** Providers, in no order, at most `limit`. */
  nodes: number[]
  /** Under which identity each of them put its advert. */
  identities: number[]
  /** Live adverts under the keys, and those that fit. */
  seen: number
  matched: number
  failed: string[]
  /** What it took. */
  ms: number
}

/** What a lookup asks. */
export interface Query {
  keys: readonly string[]
  fits: (node: number) => boolean
  limit: number
}

/** Finds providers. Times in ms of the run. */
export interface Directory {
  /** Puts a node's advert under these keys, or again to holders that came since. */
  put(node: number, keys: readonly string[], issuedAtMs: number): void
  /** A tombstone. */
  withdraw(node: number): void
  /** Begins now; the answer is there `ms` later. */
  lookup(node: number, query: Query): Found
  /** A node came or went. */
  onChange(node: number): void
}

/** Closest nodes of a key that are known at once; beyond, all are sorted. */
const NEAR = 256
const HOLDERS = 5
const ASKED = 8
/** Peers that a walk names: the ones after the 5 stand in for those that do not take it. */
const WALK_KEEPS = 16
/** Round trips of a walk through the DHT until its last answer (the depth of a lookup of 10,000 nodes). */
const WALK_HOPS = 3
const KIB = 1024
/** One page of 32 adverts, a question, and one advert on its way to a holder. */
const PAGE_BYTES = 16 * KIB
const ASK_BYTES = 300
const ADVERT_BYTES = 600

/** One capability key. */
interface Key {
  /** Nodes by distance, as far as they are known. */
  near: Int32Array
  whole: boolean
  /** Grows whenever somebody near comes or goes. */
  version: number
  shelves: Map<number, KeyShelf>
}

/** What a provider has put. */
interface Put {
  keys: readonly string[]
  issuedAtMs: number
  /** Sum of the keys' versions at the last put; -1: somebody refused. */
  versions: number
}

/** See above. */
export class HolderDirectory implements Directory {
  #world: World
  #stream: Stream
  #ids: Uint32Array
  #keys = new Map<string, Key>()
  #puts = new Map<number, Put>()
  #goneAt: Float64Array
  #keysNear: Array<Key[] | undefined>

  constructor(world: World) {
    this.#world = world
    this.#stream = world.stream(Purpose.protocol, -401)
    const ids = world.stream(Purpose.topology, -401)
    this.#ids = Uint32Array.from({ length: world.nodes }, () => ids.uint32())
    this.#goneAt = new Float64Array(world.nodes).fill(-STALE_MS)
    this.#keysNear = Array.from({ length: world.nodes })
  }

  put(node: number, keys: readonly string[], issuedAtMs: number): void {
    const before = this.#puts.get(node)
    const versions = keys.reduce((sum, key) => sum + this.#key(key).version, 0)
    if (before?.issuedAtMs === issuedAtMs && before.versions === versions) return
    const endsAtMs = issuedAtMs + maxAdvertTtlMs
    if (endsAtMs <= this.#world.kernel.now) return
    let refused = false
    for (const key of keys) refused = this.#putUnder(this.#key(key), node, endsAtMs) || refused
    this.#puts.set(node, { keys, issuedAtMs, versions: refused ? -1 : versions })
  }

  withdraw(node: number): void {
    const put = this.#puts.get(node)
    if (put === undefined) return
    this.#puts.delete(node)
    for (const name of put.keys) {
      const key = this.#key(name)
      for (const holder of this.#closest(key, ASKED)) this.#shelf(key, holder).drop(node)
    }
  }

  lookup(node: number, { keys, fits, limit }: Query): Found {
    const { now } = this.#world.kernel
    const newest = new Map<number, { identity: number; endsAt: number }>()
    const found: Found = { nodes: [], identities: [], seen: 0, matched: 0, failed: [], ms: 0 }
    const walkMs = this.#walkMs(node)
    const asked = new Map<number, Key[]>()
    for (const name of keys) {
      const key = this.#key(name)
      for (const holder of this.#named(key, ASKED)) asked.set(holder, [...(asked.get(holder) ?? []), key])
    }
    const answers: number[] = []
    let silent = 0
    for (const [holder, of] of asked) {
      const ms = this.#ask(node, holder, of, fits, walkMs, newest, found)
      if (ms === undefined) silent++
      else answers.push(ms)
    }
    found.ms = lookupMs(answers, silent, walkMs)
    for (const [peer, { endsAt }] of newest) if (endsAt <= now + found.ms) newest.delete(peer)
    found.matched = newest.size
    const peers = this.#stream.shuffle([...newest.keys()]).slice(0, limit)
    found.nodes = peers
    found.identities = peers.map((peer) => newest.get(peer)?.identity ?? 0)
    found.seen = Math.max(found.seen, found.matched)
    return found
  }

  onChange(node: number): void {
    const gone = this.#world.online[node] === 0
    if (gone) this.#goneAt[node] = this.#world.kernel.now
    for (const key of this.#keysNear[node] ?? []) {
      key.version++
      if (gone) key.shelves.get(node)?.clear()
    }
  }

  /** True where it did not get five holders. */
  #putUnder(key: Key, node: number, endsAtMs: number): boolean {
    const { now } = this.#world.kernel
    const identity = this.#world.identity[node] as number
    let taken = 0
    for (const holder of this.#closest(key, WALK_KEEPS)) {
      if (taken === HOLDERS) break
      if (holder !== node && this.#world.deliver(node, holder, ADVERT_BYTES, 'dht') < 0) continue
      if (this.#shelf(key, holder).put(node, identity, endsAtMs, now)) taken++
    }
    return taken < HOLDERS
  }

  /** All pages of one holder within the lookup's limit; when its last page came, or undefined for one that is silent. */
  #ask(
    node: number,
    holder: number,
    keys: Key[],
    fits: (node: number) => boolean,
    walkMs: number,
    newest: Map<number, { identity: number; endsAt: number }>,
    found: Found
  ): number | undefined {
    const world = this.#world
    const { now } = world.kernel
    const asks = world.deliver(node, holder, ASK_BYTES, 'dht')
    if (world.online[holder] === 0 || asks < 0) {
      found.failed.push(`holder ${holder}: no answer`)
      return undefined
    }
    const roundMs = asks - now + world.latency.delayMs(holder, node)
    const pages = Math.floor((LOOKUP_LIMIT_MS - walkMs) / roundMs)
    let [seen, fitting] = [0, 0]
    for (const key of keys) {
      const shelf = this.#shelf(key, holder)
      shelf.expire(now)
      seen += shelf.count
      for (let place = 0; place < shelf.count; place++) {
        const peer = shelf.nodes[place] as number
        if (!fits(peer) || ++fitting > pages * maxPage) continue
        const endsAt = shelf.endsAt[place] as number
        const before = newest.get(peer)
        if (before === undefined || before.endsAt < endsAt)
          newest.set(peer, { identity: shelf.identities[place] as number, endsAt })
      }
    }
    found.seen = Math.max(found.seen, seen)
    const taken = Math.min(Math.max(1, pages), Math.max(1, Math.ceil(fitting / maxPage)))
    for (let page = 0; page < taken; page++) world.deliver(holder, node, PAGE_BYTES, 'dht', true)
    return walkMs + taken * roundMs
  }

  /** As many round trips as a walk has hops, each to somebody. */
  #walkMs(node: number): number {
    let ms = 0
    for (let hop = 0; hop < WALK_HOPS; hop++)
      ms += 2 * this.#world.latency.delayMs(node, this.#stream.below(this.#world.nodes))
    return Math.min(ms, LOOKUP_LIMIT_MS)
  }

  /** The closest that are there. */
  #closest(key: Key, count: number): number[] {
    return this.#pick(key, count, (node) => this.#world.online[node] === 1)
  }

  /** The closest as tables name them: some that went a while ago among them. */
  #named(key: Key, count: number): number[] {
    const { now } = this.#world.kernel
    return this.#pick(key, count, (node) => {
      if (this.#world.online[node] === 1) return true
      const agoMs = now - (this.#goneAt[node] as number)
      return agoMs < STALE_MS && agoMs < STALE_MS * this.#stream.uniform()
    })
  }

  #pick(key: Key, count: number, is: (node: number) => boolean): number[] {
    const picked: number[] = []
    for (let at = 0; picked.length < count; at++) {
      if (at === key.near.length && !this.#widen(key)) break
      const node = key.near[at] as number
      if (this.#world.relay[node] === 0 && is(node)) picked.push(node)
    }
    return picked
  }

  #key(name: string): Key {
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const key: Key = {
      near: this.#sorted(name, NEAR),
      whole: this.#world.nodes <= NEAR,
      version: 0,
      shelves: new Map()
    }
    this.#keys.set(name, key)
    this.#watch(key)
    return key
  }

  /** Learns of all nodes, where the nearest are all away. */
  #widen(key: Key): boolean {
    if (key.whole) return false
    const name = [...this.#keys].find(([, one]) => one === key)?.[0] ?? ''
    key.near = this.#sorted(name, this.#world.nodes)
    key.whole = true
    this.#watch(key)
    return true
  }

  #watch(key: Key): void {
    for (const node of key.near) {
      const keys = this.#keysNear[node]
      if (keys === undefined) this.#keysNear[node] = [key]
      else if (!keys.includes(key)) keys.push(key)
    }
  }

  #sorted(name: string, count: number): Int32Array {
    const target = textHash(name)
    const ids = this.#ids
    const order = Int32Array.from({ length: ids.length }, (_, node) => node)
    order.sort((a, b) => (((ids[a] as number) ^ target) >>> 0) - (((ids[b] as number) ^ target) >>> 0))
    return order.slice(0, count)
  }

  #shelf(key: Key, holder: number): KeyShelf {
    const known = key.shelves.get(holder)
    if (known !== undefined) return known
    const shelf = new KeyShelf()
    key.shelves.set(holder, shelf)
    return shelf
  }
}

/** All but the last two are waited for; with more that are silent, their limit or the lookup's. */
function lookupMs(answers: readonly number[], silent: number, walkMs: number): number {
  const last = answers.length === 0 ? walkMs : Math.max(...answers)
  const few = Math.min(2, answers.length + silent - 1)
  if (silent === 0) return Math.min(last, LOOKUP_LIMIT_MS)
  if (silent <= few) return Math.min(last + STRAGGLER_MS, LOOKUP_LIMIT_MS)
  return Math.min(walkMs + HOLDER_LIMIT_MS, LOOKUP_LIMIT_MS)
}

function textHash(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
