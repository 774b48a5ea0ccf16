/**
 * Connections: who dials whom, and when a node learns that its peer is gone. Whom to dial is drawn from all that are
 * there, since finding nodes is the DHT's work and not GossipSub's.
 *
 * A peer that leaves closes its connections, and the other ends learn of it after the way to them. One that crashes or
 * hangs says nothing: the next ping finds it out. So does a ping over a link that a partition cuts.
 */
import { type GossipCore, GossipEvent, sendControl } from './core.ts'
import { GOSSIP_BYTES } from './options.ts'
import { MAX_TOPICS, type Overlay } from './overlay.ts'

/** One-way trips until GossipSub talks over a new connection: TCP, noise, the muxer, identify, its own stream. */
const HANDSHAKE_TRIPS = 8
/** Pings in a row that loss has to eat before a connection is given up. */
const PING_TRIES = 3
/** Draws for a peer that is there, in a network where many are not. */
const DIAL_TRIES = 24
/** A node with too few listeners of a topic around it looks for one so often; `node/p2p/topic-supply.ts`. */
export const SUPPLY_MS = 10_000
/** How often a DHT's refresh meets somebody new: kad-dht 16.4.5's TABLE_REFRESH. */
const DISCOVER_MS = 300_000

/** All connections of a model. */
export class Connections {
  #core: GossipCore
  #overlay: Overlay
  #onSubscriber: (node: number, place: number, topic: number) => void
  /** Dials of a node under way. */
  #dialling: Uint8Array

  constructor(core: GossipCore, onSubscriber: (node: number, place: number, topic: number) => void) {
    this.#core = core
    this.#overlay = core.overlay
    this.#onSubscriber = onSubscriber
    this.#dialling = new Uint8Array(core.overlay.nodes)
  }

  /**
   * Connects two nodes now, the first one to the second; false where they are, or one has no room.
   * @param greets whether they tell each other what they listen to; not where they have known it before the run
   */
  connect(node: number, peer: number, greets = true): boolean {
    const overlay = this.#overlay
    if (node === peer) return false
    const isNew = overlay.find(node, peer) < 0
    if (!isNew && overlay.find(peer, node) >= 0) return false
    if (isNew && (overlay.isFull(node) || (overlay.find(peer, node) < 0 && overlay.isFull(peer)))) return false
    const out = overlay.add(node, peer, true)
    const back = overlay.add(peer, node, false)
    if (greets) {
      this.#greet(node, out)
      this.#greet(peer, back)
    }
    return true
  }

  /** Opens as many connections as a node is short of; `settled`: at once, as if they had been there before the run. */
  dial(node: number, settled: boolean): void {
    const { dials } = this.#core.options
    let missing = dials - this.#overlay.outboundCount(node) - (this.#dialling[node] as number)
    for (; missing > 0 && !this.#overlay.isFull(node); missing--) {
      const peer = this.#pick(node)
      if (peer < 0) return
      if (settled) this.connect(node, peer, false)
      else this.#open(node, peer)
    }
  }

  /** Opens a connection to one of `members`, where there is one that is not connected. */
  dialOneOf(node: number, members: readonly number[]): void {
    if (members.length === 0 || this.#overlay.isFull(node)) return
    for (let tries = 0; tries < DIAL_TRIES; tries++) {
      const peer = members[this.#core.draws.below(node, members.length)] as number
      if (!this.#isFree(node, peer)) continue
      return this.#open(node, peer)
    }
  }

  /** Whether a node has or opens as many connections as it should. */
  isSupplied(node: number): boolean {
    const { dials } = this.#core.options
    return this.#overlay.isFull(node) || this.#overlay.outboundCount(node) + (this.#dialling[node] as number) >= dials
  }

  /** A handshake has ended. */
  onConnected(node: number, peer: number): void {
    this.#dialling[node] = Math.max(0, (this.#dialling[node] as number) - 1)
    const { online } = this.#core.network
    if (online[node] === 0) return
    if (online[peer] === 1) this.connect(node, peer)
    this.#core.arm(node)
  }

  /** A node went away; `said`: its peers hear of it. */
  gone(node: number, said: boolean, keeps: boolean): void {
    const { kernel, latency } = this.#core.network
    const begin = node * this.#overlay.maxLinks
    const end = begin + (this.#overlay.degree[node] as number)
    for (let place = begin; place < end; place++) {
      const peer = this.#overlay.peer[place] as number
      const delayMs = said ? latency.delayMs(node, peer) : this.#untilPing(peer)
      kernel.at(kernel.now + delayMs, this.#core.firstKind + GossipEvent.check, peer, node)
    }
    if (!keeps) this.forget(node)
  }

  /** A node begins without connections. */
  forget(node: number): void {
    this.#overlay.clear(node)
    this.#dialling[node] = 0
  }

  /** A copy did not get through, or a partition began: the next ping looks. */
  suspect(node: number, place: number): void {
    if (this.#overlay.isSuspect(place)) return
    this.#overlay.setSuspect(place, true)
    const { kernel } = this.#core.network
    const peer = this.#overlay.peer[place] as number
    kernel.at(kernel.now + this.#untilPing(node), this.#core.firstKind + GossipEvent.check, node, peer)
  }

  /** A ping's result, or a good-bye: a connection whose other end is gone is closed. */
  onCheck(node: number, peer: number): void {
    const place = this.#overlay.find(node, peer)
    const { online } = this.#core.network
    if (place < 0 || online[node] === 0) return
    const wasSuspect = this.#overlay.isSuspect(place)
    this.#overlay.setSuspect(place, false)
    const isThere = online[peer] === 1 && this.#overlay.find(peer, node) >= 0
    if (isThere && !(wasSuspect && !this.#answers(node, peer))) return
    this.#close(node, place)
  }

  /** After a partition began: every connection across it. */
  suspectCut(): void {
    const { overlay, network } = this.#core
    for (let node = 0; node < overlay.nodes; node++) {
      if (network.online[node] === 0) continue
      const begin = node * overlay.maxLinks
      const end = begin + (overlay.degree[node] as number)
      for (let place = begin; place < end; place++) {
        if (network.isCut(node, overlay.peer[place] as number)) this.suspect(node, place)
      }
    }
  }

  /**
   * After a partition: both sides have connections enough of their own by then, and only the DHT's refreshes bring them
   * together again. Each node opens one connection more, some time within a refresh.
   */
  discoverAll(): void {
    const { kernel, online } = this.#core.network
    for (let node = 0; node < this.#overlay.nodes; node++) {
      if (online[node] === 0) continue
      const delayMs = this.#core.draws.below(node, DISCOVER_MS)
      kernel.at(kernel.now + delayMs, this.#core.firstKind + GossipEvent.discover, node)
    }
  }

  /** A refresh has met somebody. */
  onDiscover(node: number): void {
    if (this.#core.network.online[node] === 0 || this.#overlay.isFull(node)) return
    const peer = this.#pick(node)
    if (peer >= 0) this.#open(node, peer)
  }

  #close(node: number, place: number): void {
    const peer = this.#overlay.peer[place] as number
    this.#core.listener.onDecision(node, () => `closes its connection to ${peer}`)
    const moved = this.#overlay.remove(node, place)
    const begin = node * this.#overlay.maxLinks
    this.#core.messages.movePlace(node, moved - begin, place - begin)
    this.#core.arm(node)
  }

  #answers(node: number, peer: number): boolean {
    const { network, counts } = this.#core
    for (let tries = 0; tries < PING_TRIES; tries++) {
      counts.controlBytes += 2 * GOSSIP_BYTES.ping
      const there = network.deliver(node, peer, GOSSIP_BYTES.ping, 'control', true)
      const back = network.deliver(peer, node, GOSSIP_BYTES.ping, 'control', true)
      if (there >= 0 && back >= 0) return true
    }
    return false
  }

  #untilPing(node: number): number {
    const { pingMs, pingTimeoutMs } = this.#core.options
    return this.#core.draws.below(node, pingMs) + pingTimeoutMs
  }

  #open(node: number, peer: number): void {
    const { kernel } = this.#core.network
    const arrives = this.#core.network.deliver(node, peer, GOSSIP_BYTES.subscription, 'control')
    if (arrives < 0) return
    this.#dialling[node] = (this.#dialling[node] as number) + 1
    const ready = kernel.now + (arrives - kernel.now) * HANDSHAKE_TRIPS
    kernel.at(ready, this.#core.firstKind + GossipEvent.connected, node, peer)
  }

  #pick(node: number): number {
    for (let tries = 0; tries < DIAL_TRIES; tries++) {
      const peer = this.#core.draws.below(node, this.#overlay.nodes)
      if (this.#isFree(node, peer)) return peer
    }
    return -1
  }

  #isFree(node: number, peer: number): boolean {
    const { online, isCut } = this.#core.network
    if (peer === node || online[peer] === 0 || this.#overlay.isFull(peer)) return false
    return this.#overlay.find(node, peer) < 0 && !isCut.call(this.#core.network, node, peer)
  }

  /** A connected peer is told that a node listens to a topic. */
  announce(node: number, peer: number, topic: number): void {
    sendControl(this.#core, GossipEvent.subscription, node, peer, GOSSIP_BYTES.subscription, topic)
  }

  /** After a node stood still: those who have given it up meanwhile are forgotten. */
  recheck(node: number): void {
    const begin = node * this.#overlay.maxLinks
    for (let place = begin + (this.#overlay.degree[node] as number) - 1; place >= begin; place--) {
      if (this.#overlay.find(this.#overlay.peer[place] as number, node) < 0) this.#close(node, place)
    }
  }

  #greet(node: number, place: number): void {
    const topics = this.#overlay.subscribed[node] as number
    for (let topic = 0; topic < MAX_TOPICS; topic++) {
      if ((topics & (1 << topic)) !== 0) this.announce(node, this.#overlay.peer[place] as number, topic)
    }
  }

  /** `from` listens to a topic: what a node does with the news. */
  onSubscription(node: number, topic: number, from: number): void {
    const place = this.#overlay.find(node, from)
    if (place < 0 || this.#core.network.online[node] === 0 || !this.#overlay.isSubscribed(node, topic)) return
    this.#onSubscriber(node, place, topic)
    this.#core.arm(node)
  }
}
