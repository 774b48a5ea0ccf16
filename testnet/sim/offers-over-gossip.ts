/** Spreads the machines' offers over the GossipSub model, in place of their own tree of delays. */
import { MAX_TOPICS } from './gossip/overlay.ts'
import type { GossipPart } from './gossip/part.ts'
import type { OnGossip, PubSub } from './machines/pubsub.ts'

/** Topics of the model that offers share; the others are the workload's. */
const SLOTS = MAX_TOPICS - 2
/** Publications whose hearers are remembered; an offer lives for a minute. */
const REMEMBERED = 4_096

/** Of whom has heard of one publication that stands on several topics. */
interface Publication {
  token: number
  topics: readonly string[]
  heard: Set<number>
}

/**
 * Offer topics are one for each cell of class and region, and the model has fewer: topics then share one, and who listens
 * to another topic of the same one passes an offer on and does not hear of it. That costs copies that the real network
 * would not send, and no delivery.
 */
export class GossipOffers implements PubSub {
  #gossip: GossipPart
  #slots = new Map<string, string>()
  #listens = new Map<number, ReadonlySet<string>>()
  #publications = new Map<number, Publication>()
  #next = 0

  /** The part must have been started. */
  constructor(gossip: GossipPart, heard: OnGossip) {
    this.#gossip = gossip
    gossip.onMessage = (node, _topic, payload) => {
      const publication = this.#publications.get(payload)
      if (publication === undefined || publication.heard.has(node)) return
      const own = this.#listens.get(node)
      if (own === undefined || !publication.topics.some((topic) => own.has(topic))) return
      publication.heard.add(node)
      heard(node, publication.token)
    }
  }

  subscribe(node: number, topics: readonly string[]): void {
    const slots = new Set(topics.map((topic) => this.#slot(topic)))
    for (const slot of this.#slotsOf(node)) if (!slots.has(slot)) this.#gossip.unsubscribe(node, slot)
    for (const slot of slots) this.#gossip.subscribe(node, slot)
    this.#listens.set(node, new Set(topics))
  }

  unsubscribe(node: number): void {
    for (const slot of this.#slotsOf(node)) this.#gossip.unsubscribe(node, slot)
    this.#listens.delete(node)
  }

  publish(from: number, topics: readonly string[], bytes: number, token: number): void {
    const payload = this.#next++ & 0x3fffffff
    this.#publications.set(payload, { token, topics, heard: new Set([from]) })
    if (this.#publications.size > REMEMBERED) {
      for (const oldest of this.#publications.keys()) {
        this.#publications.delete(oldest)
        break
      }
    }
    for (const slot of new Set(topics.map((topic) => this.#slot(topic))))
      this.#gossip.publish(from, slot, bytes, payload)
  }

  #slotsOf(node: number): Set<string> {
    return new Set([...(this.#listens.get(node) ?? [])].map((topic) => this.#slot(topic)))
  }

  #slot(topic: string): string {
    const known = this.#slots.get(topic) ?? `offers ${this.#slots.size % SLOTS}`
    this.#slots.set(topic, known)
    return known
  }
}
