/** Messages between machines: sealed, delayed, lost or returned as a node's outbox and inbox would. */
import type { Message, PeerId, Signed } from '../../../protocol/messages.ts'
import type { World } from '../part.ts'
import { Purpose, type Stream } from '../random.ts'
import type { LineLog } from './log.ts'
import type { MachineNode, Packet } from './node.ts'
import type { Offers } from './offers.ts'
import type { Peers } from './peers.ts'
import { Pool } from './pool.ts'
import type { PubSub } from './pubsub.ts'
import { MessageSizes } from './sizes.ts'
import { DIAL_TIMEOUT_MS, EPOCH_AT, RESET_PART } from './times.ts'

/** Kinds of events that it puts into the kernel. */
export interface PostKinds {
  message: number
  unreachable: number
  forget: number
}

/** What a publication is held for: GossipSub forgets what it has seen after 2 min. */
const PUBLICATION_MS = 120_000
/** Messages by which a gang is found and formed. */
const MARKET: ReadonlySet<string> = new Set(['jobOffer', 'bid', 'refusal', 'award', 'leaseGrant', 'commit', 'lease'])

/** A publication while it spreads. */
interface Publication {
  packet: Packet
  wouldBid: (node: number) => boolean
}

/** See above. */
export class Post {
  /** Set once the part has one. */
  pubsub: PubSub | undefined
  #world: World
  #peers: Peers
  #offers: Offers
  #log: LineLog
  #kinds: PostKinds
  #stream: Stream
  #packets = new Pool<Packet>()
  #returned = new Pool<Packet>()
  #publications = new Pool<Publication>()
  #sizes = new MessageSizes()
  #number = 0

  constructor(world: World, peers: Peers, offers: Offers, log: LineLog, kinds: PostKinds) {
    this.#world = world
    this.#peers = peers
    this.#offers = offers
    this.#log = log
    this.#kinds = kinds
    this.#stream = world.stream(Purpose.protocol, -402)
  }

  send(from: MachineNode, to: PeerId, body: Message, ttlMs: number): void {
    const { kernel } = this.#world
    const packet = this.#seal(from, to, body, ttlMs, 'direct')
    if (body.type !== 'heartbeat') this.#log.sent(from, body, to)
    if (to === from.self) {
      kernel.at(kernel.now, this.#kinds.message, from.index, this.#packets.put(packet))
      return
    }
    const node = this.#peers.current(to)
    if (node < 0 || !this.#lives(node)) return this.#return(from, node, packet)
    const bytes = this.#sizes.of(packet.message)
    if (MARKET.has(body.type)) this.#world.metrics.count('market_bytes', bytes)
    const arrives = this.#world.deliver(from.index, node, bytes, 'control')
    if (arrives >= 0) kernel.at(arrives, this.#kinds.message, node, this.#packets.put(packet))
  }

  publish(from: MachineNode, topics: readonly string[], body: Message, ttlMs: number): void {
    if (body.type !== 'jobOffer') return
    const packet = this.#seal(from, topics.join(), body, ttlMs, 'gossip')
    this.#log.sent(from, body, packet.to)
    const token = this.#publications.put({ packet, wouldBid: this.#offers.wouldBid(body.needs) })
    const bytes = this.#sizes.of(packet.message)
    this.#world.metrics.count('market_bytes', bytes)
    this.pubsub?.publish(from.index, topics, bytes, token)
    this.#world.kernel.after(PUBLICATION_MS, this.#kinds.forget, from.index, token)
  }

  /** A publication came to a node. One that never was a machine, and would say nothing to it, stays none. */
  heard(node: number, token: number): void {
    const publication = this.#publications.see(token)
    if (publication === undefined) return
    if (this.#peers.known(node) === undefined && !publication.wouldBid(node)) return
    this.#peers.machine(node).receive(publication.packet)
  }

  forget(token: number): void {
    this.#publications.take(token)
  }

  /** A message is there. Who went away meanwhile, or became somebody else, does not get it. */
  arrive(node: number, place: number): void {
    const packet = this.#packets.take(place)
    if (this.#peers.current(packet.to) !== node || !this.#lives(node)) return
    this.#peers.machine(node).receive(packet)
  }

  /** A dial failed. */
  unreachable(node: number, place: number): void {
    const { to, message } = this.#returned.take(place)
    if (this.#peers.current(message.from) !== node) return
    const { type, job = '', attempt = 0 } = message.body as { type: string; job?: string; attempt?: number }
    const report = { type: 'unreachable', peer: to, messageType: type, job, attempt, reason: 'no answer' } as const
    const machine = this.#peers.known(node)
    if (machine?.lives === true) machine.input({ type: 'report', report })
  }

  /** There, or hung, or saying good-bye. */
  #lives(node: number): boolean {
    return this.#world.online[node] === 1 || this.#peers.known(node)?.lives === true
  }

  /** A host that still answers refuses at once, another is dialled in vain. */
  #return(from: MachineNode, node: number, packet: Packet): void {
    const refuses = node >= 0 && this.#stream.uniform() < RESET_PART
    const afterMs = refuses ? 2 * this.#world.latency.delayMs(from.index, node) : DIAL_TIMEOUT_MS
    this.#world.kernel.after(Math.ceil(afterMs), this.#kinds.unreachable, from.index, this.#returned.put(packet))
  }

  #seal(from: MachineNode, to: PeerId, body: Message, ttlMs: number, via: Packet['via']): Packet {
    const issuedAt = EPOCH_AT + this.#world.kernel.now
    const message: Signed<Message> = { from: from.self, issuedAt, expiresAt: issuedAt + ttlMs, body }
    return { number: ++this.#number, to, message, via }
  }
}
