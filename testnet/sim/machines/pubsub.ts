/** How offers are spread: a small interface, and a model of it that needs no mesh. */
import type { World } from '../part.ts'
import { Purpose } from '../random.ts'
import { Pool } from './pool.ts'

/** Offers by topic. Who hears of a publication hears of it once, whatever the topics. */
export interface PubSub {
  /** From now on this node hears of these topics, and of no others. */
  subscribe(node: number, topics: readonly string[]): void
  unsubscribe(node: number): void
  /** `token` names the publication to whoever hears of it. */
  publish(from: number, topics: readonly string[], bytes: number, token: number): void
}

/** Hears of a publication. */
export type OnGossip = (node: number, token: number) => void

/** Copies that a node passes on: GossipSub's D. */
const FANOUT = 6
/** Number of its own stream. */
const TREES = -301

interface Flight {
  from: number
  token: number
  bytes: number
  /** Subscribers in the order of a tree: the children of place i are 6i+1 to 6i+6. */
  order: Int32Array
}

/**
 * The delay of a mesh and none of its upkeep: a publication goes down a tree of its subscribers, six by six, drawn anew for
 * each. Where a node of the tree is away or cut off, others of the mesh would pass on what it does not: so does the tree.
 */
export class TreePubSub implements PubSub {
  #world: World
  #kind: number
  #heard: OnGossip
  #topics = new Map<string, Set<number>>()
  #of = new Map<number, readonly string[]>()
  #flights = new Pool<Flight>()
  #left = new Map<number, number>()

  /** @param kind number of its events in the kernel: `handle` takes them */
  constructor(world: World, kind: number, heard: OnGossip) {
    this.#world = world
    this.#kind = kind
    this.#heard = heard
  }

  subscribe(node: number, topics: readonly string[]): void {
    this.unsubscribe(node)
    this.#of.set(node, topics)
    for (const topic of topics) {
      const peers = this.#topics.get(topic) ?? new Set()
      this.#topics.set(topic, peers.add(node))
    }
  }

  unsubscribe(node: number): void {
    for (const topic of this.#of.get(node) ?? []) this.#topics.get(topic)?.delete(node)
    this.#of.delete(node)
  }

  publish(from: number, topics: readonly string[], bytes: number, token: number): void {
    const peers = new Set<number>()
    for (const topic of topics) for (const peer of this.#topics.get(topic) ?? []) if (peer !== from) peers.add(peer)
    if (peers.size === 0) return
    const order = this.#world.stream(Purpose.topology, TREES).shuffle([...peers])
    const place = this.#flights.put({ from, token, bytes, order: Int32Array.from(order) })
    this.#left.set(place, 0)
    this.#pass(place, from, -1, this.#world.kernel.now)
    this.#land(place)
  }

  /** A copy has come to the node in place `at` of a publication's tree. */
  handle(node: number, flight: number, at: number): void {
    const { token } = this.#flights.see(flight)
    this.#left.set(flight, (this.#left.get(flight) as number) - 1)
    if (this.#world.online[node] === 1) this.#heard(node, token)
    this.#pass(flight, node, at, this.#world.kernel.now)
    this.#land(flight)
  }

  #pass(flight: number, node: number, at: number, now: number): void {
    const { order, bytes } = this.#flights.see(flight)
    const first = at < 0 ? 0 : at * FANOUT + FANOUT
    const last = Math.min(order.length, first + FANOUT)
    for (let place = first; place < last; place++) {
      const peer = order[place] as number
      const arrives = this.#world.deliver(node, peer, bytes, 'gossip')
      // Lost on this way: it comes by another, later.
      const atMs = arrives < 0 ? now + 2 * this.#world.latency.delayMs(node, peer) : arrives
      if (arrives < 0 && this.#world.isCut(node, peer)) {
        this.#pass(flight, node, place, now)
        continue
      }
      this.#left.set(flight, (this.#left.get(flight) as number) + 1)
      this.#world.kernel.at(Math.ceil(atMs), this.#kind, peer, flight, place)
    }
  }

  #land(flight: number): void {
    if (this.#left.get(flight) !== 0) return
    this.#left.delete(flight)
    this.#flights.take(flight)
  }
}
