/**
 * How messages travel: copies through the mesh, IHAVE and IWANT beside it, IDONTWANT against it. The hot part of the model.
 *
 * An IHAVE or IDONTWANT whose receiver already has the message changes nothing when it arrives, so its bytes are counted
 * and no event is made of it.
 */
import { type GossipCore, GossipEvent, sendControl } from './core.ts'
import type { MessageTable, Published } from './messages.ts'
import { GOSSIP_BYTES, type GossipOptions } from './options.ts'
import type { Overlay } from './overlay.ts'

/** A copy's event carries whom it is from and its hops in one number. */
const HOPS_SHIFT = 24
const FROM_MASK = (1 << HOPS_SHIFT) - 1
const MOST_HOPS = 127
/** Nodes that fit beside the hops. */
export const MAX_NODES = FROM_MASK

/** All messages of a model. */
export class Router {
  #core: GossipCore
  #overlay: Overlay
  #messages: MessageTable
  #options: Readonly<GossipOptions>
  /** Peers of one node, for choosing among them. */
  #chosen: Int32Array

  constructor(core: GossipCore) {
    this.#core = core
    this.#overlay = core.overlay
    this.#messages = core.messages
    this.#options = core.options
    this.#chosen = new Int32Array(core.overlay.maxLinks)
  }

  /** Sends a new message to whom the package would; returns its slot. */
  publish(message: Published): number {
    const { topic, bytes, publisher } = message
    const slot = this.#messages.open(message, bytes >= this.#options.idontwantBytes)
    const count = this.#publishTo(publisher, topic)
    this.#core.counts.published++
    for (let i = 0; i < count; i++) this.#send(publisher, slot, this.#chosen[i] as number, 1)
    this.#core.arm(publisher)
    this.#settleAt(slot, message.atMs + this.#keptMs())
    return slot
  }

  /** A copy arrives. */
  onCopy(node: number, slot: number, packed: number): void {
    const { counts, network, listener } = this.#core
    const messages = this.#messages
    messages.flying[slot] = (messages.flying[slot] as number) - 1
    if (network.online[node] === 0) {
      counts.lost++
      return
    }
    const { now } = network.kernel
    const value = (messages.received[slot] as Uint16Array)[node] as number
    if (value !== 0 && now - (messages.publishedAt[slot] as number) - value < this.#options.seenTtlMs) {
      counts.duplicates++
      messages.duplicates[slot] = (messages.duplicates[slot] as number) + 1
      return
    }
    const from = packed & FROM_MASK
    const hops = packed >>> HOPS_SHIFT
    if (!this.#isWelcome(node, from, messages.topic[slot] as number)) {
      counts.lost++
      return
    }
    messages.note(slot, node, now, hops)
    counts.deliveries++
    listener.onDelivery(node, slot, hops)
    if (this.#core.silent[node] === 1) return
    if (messages.refused[slot] !== undefined) this.#sayIdontwant(node, slot, from)
    const validationMs = this.#core.validationMs[messages.topic[slot] as number] ?? this.#options.validationMs
    if (validationMs === 0) this.#forward(node, slot, from, hops)
    else {
      messages.flying[slot] = (messages.flying[slot] as number) + 1
      network.kernel.at(now + validationMs, this.#core.firstKind + GossipEvent.validated, node, slot, packed)
    }
    if (this.#options.heartbeatMs !== Infinity) this.#core.arm(node)
  }

  /** A node has looked at a message. */
  onValidated(node: number, slot: number, packed: number): void {
    this.#messages.flying[slot] = (this.#messages.flying[slot] as number) - 1
    if (this.#core.network.online[node] === 1) this.#forward(node, slot, packed & FROM_MASK, packed >>> HOPS_SHIFT)
  }

  /** `from` has a message: asks for it where it is new. */
  onIhave(node: number, slot: number, from: number): void {
    const { counts, network } = this.#core
    const messages = this.#messages
    messages.flying[slot] = (messages.flying[slot] as number) - 1
    if (network.online[node] === 0 || this.#core.silent[node] === 1 || messages.has(slot, node)) return
    if (!this.#overlay.isSubscribed(node, messages.topic[slot] as number)) return
    counts.iwants++
    const sent = sendControl(this.#core, GossipEvent.iwant, node, from, GOSSIP_BYTES.iwant + GOSSIP_BYTES.id, slot)
    if (sent) messages.flying[slot] = (messages.flying[slot] as number) + 1
  }

  /** `from` wants a message: it is sent while it is in the cache. */
  onIwant(node: number, slot: number, from: number): void {
    const { network, silent } = this.#core
    const messages = this.#messages
    messages.flying[slot] = (messages.flying[slot] as number) - 1
    if (network.online[node] === 0 || silent[node] === 1 || !messages.has(slot, node)) return
    const { heartbeatMs, historyLength } = this.#options
    const keptUntil = this.#core.nextBeat(node, messages.receivedAt(slot, node)) + (historyLength - 1) * heartbeatMs
    const place = this.#overlay.find(node, from)
    if (network.kernel.now >= keptUntil || place < 0) return
    this.#send(node, slot, from, ((messages.hops[slot] as Uint8Array)[node] as number) + 1)
  }

  /** `from` has a large message. */
  onIdontwant(node: number, slot: number, from: number): void {
    const messages = this.#messages
    messages.flying[slot] = (messages.flying[slot] as number) - 1
    const place = this.#overlay.find(node, from)
    if (place < 0 || this.#core.network.online[node] === 0) return
    messages.refuse(slot, node, place - node * this.#overlay.maxLinks)
  }

  /** Gives the slot back, or looks again later. */
  onSettle(slot: number): void {
    const { now } = this.#core.network.kernel
    const kept = (this.#messages.lastAt[slot] as number) + this.#keptMs()
    if ((this.#messages.flying[slot] as number) > 0 || kept > now) {
      return this.#settleAt(slot, Math.max(kept, now + 1_000))
    }
    this.#core.listener.onSettled(slot)
    this.#messages.close(slot)
  }

  /** At a node's heartbeat: tells peers outside the mesh what is new. Whether there will be something to tell at the next one. */
  emitGossip(node: number, topic: number): boolean {
    const { kernel } = this.#core.network
    const { dLazy, gossipFactor, heartbeatMs, historyGossip } = this.#options
    const live = this.#messages.live[topic]
    if (live === undefined || live.length === 0 || this.#core.silent[node] === 1) return false
    const oldest = kernel.now - historyGossip * heartbeatMs
    const told: number[] = []
    let newest = -1
    for (const slot of live) {
      if (!this.#messages.has(slot, node)) continue
      const at = this.#messages.receivedAt(slot, node)
      if (at >= oldest) told.push(slot)
      if (at > newest) newest = at
    }
    if (told.length === 0) return false
    const count = this.#listeners(node, topic, false)
    const target = Math.min(count, Math.max(dLazy, Math.trunc(gossipFactor * count)))
    this.#core.draws.shuffle(node, this.#chosen, count, target)
    for (let i = 0; i < target; i++) this.#tell(node, this.#chosen[i] as number, told)
    return newest >= oldest + heartbeatMs
  }

  /** One IHAVE, with all ids in it. */
  #tell(node: number, peer: number, told: readonly number[]): void {
    const { counts, network } = this.#core
    const bytes = GOSSIP_BYTES.ihave + told.length * GOSSIP_BYTES.id
    counts.ihaves++
    counts.controlBytes += bytes
    const arrives = network.deliver(node, peer, bytes, 'control', true)
    if (arrives < 0) return
    for (const slot of told) {
      if (this.#messages.has(slot, peer)) continue
      this.#messages.flying[slot] = (this.#messages.flying[slot] as number) + 1
      network.kernel.at(arrives, this.#core.firstKind + GossipEvent.ihave, peer, slot, node)
    }
  }

  #sayIdontwant(node: number, slot: number, from: number): void {
    const { counts, network, firstKind } = this.#core
    const lists = this.#overlay.meshes[this.#messages.topic[slot] as number]
    if (lists === undefined) return
    const bytes = GOSSIP_BYTES.idontwant + GOSSIP_BYTES.id
    const begin = node * lists.width
    const end = begin + (lists.sizes[node] as number)
    for (let i = begin; i < end; i++) {
      const to = lists.peers[i] as number
      if (to === from) continue
      counts.idontwants++
      counts.controlBytes += bytes
      const arrives = network.deliver(node, to, bytes, 'control', true)
      if (arrives < 0 || this.#messages.has(slot, to)) continue
      this.#messages.flying[slot] = (this.#messages.flying[slot] as number) + 1
      network.kernel.at(arrives, firstKind + GossipEvent.idontwant, to, slot, node)
    }
  }

  #forward(node: number, slot: number, from: number, hops: number): void {
    const lists = this.#overlay.meshes[this.#messages.topic[slot] as number]
    if (lists === undefined) return
    const begin = node * lists.width
    const end = begin + (lists.sizes[node] as number)
    const next = hops < MOST_HOPS ? hops + 1 : hops
    for (let i = begin; i < end; i++) {
      const to = lists.peers[i] as number
      if (to !== from) this.#send(node, slot, to, next)
    }
  }

  #send(node: number, slot: number, to: number, hops: number): void {
    const { counts, network, firstKind } = this.#core
    const messages = this.#messages
    if (messages.refused[slot] !== undefined && this.#isRefused(node, slot, to)) {
      counts.spared++
      return
    }
    counts.copies++
    const arrives = network.deliver(node, to, (messages.bytes[slot] as number) + GOSSIP_BYTES.message, 'gossip', true)
    if (arrives < 0) {
      counts.lost++
      const place = this.#overlay.find(node, to)
      if (place >= 0) this.#core.suspect(node, place)
      return
    }
    messages.flying[slot] = (messages.flying[slot] as number) + 1
    network.kernel.at(arrives, firstKind + GossipEvent.copy, to, slot, node | (hops << HOPS_SHIFT))
  }

  #isRefused(node: number, slot: number, to: number): boolean {
    const place = this.#overlay.find(node, to)
    return place >= 0 && this.#messages.isRefused(slot, node, place - node * this.#overlay.maxLinks)
  }

  /** Peers that a publisher sends to, into `#chosen`; how many. */
  #publishTo(node: number, topic: number): number {
    const { d, floodPublish } = this.#options
    const inMesh = this.#overlay.meshSize(node, topic)
    if (floodPublish) return this.#listeners(node, topic, true)
    const others = inMesh < d ? this.#listeners(node, topic, false) : 0
    this.#core.draws.shuffle(node, this.#chosen, others, d - inMesh)
    let count = Math.min(others, Math.max(0, d - inMesh))
    for (let i = 0; i < inMesh; i++) this.#chosen[count++] = this.#overlay.meshPeer(node, topic, i)
    return count
  }

  /** Connected peers that listen to a topic, with the mesh or without it, into `#chosen`; how many. */
  #listeners(node: number, topic: number, withMesh: boolean): number {
    const { peer, maxLinks, degree } = this.#overlay
    const begin = node * maxLinks
    const end = begin + (degree[node] as number)
    let count = 0
    for (let place = begin; place < end; place++) {
      if (!withMesh && this.#overlay.isInMesh(place, topic)) continue
      const to = peer[place] as number
      if (this.#overlay.isSubscribed(to, topic)) this.#chosen[count++] = to
    }
    return count
  }

  /** Whether a new copy is taken: by a listener, over a connection that the node knows of. */
  #isWelcome(node: number, from: number, topic: number): boolean {
    if (!this.#overlay.isSubscribed(node, topic)) return false
    const { pingMs, pingTimeoutMs } = this.#options
    // Only one that was away not long ago can be sent to over a connection of its former life.
    const young = this.#core.network.kernel.now - (this.#core.since[node] as number) < 2 * (pingMs + pingTimeoutMs)
    return !young || this.#overlay.find(node, from) >= 0
  }

  /** How long after its last arrival a message may still be in a cache. */
  #keptMs(): number {
    const { heartbeatMs, historyLength } = this.#options
    return heartbeatMs === Infinity ? 1_000 : (historyLength + 1) * heartbeatMs
  }

  #settleAt(slot: number, atMs: number): void {
    this.#core.network.kernel.at(atMs, this.#core.firstKind + GossipEvent.settle, 0, slot, 0)
  }
}
