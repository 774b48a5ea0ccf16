/**
 * Messages under way, by slot: who has each since when, and over how many hops. A slot is used again once no copy is under
 * way and no node keeps the message any more, so memory follows the rate of messages and not the length of a run.
 */

/** Longest time since publication that is told apart, ms. */
const LONGEST = 65_534

/** What is published. */
export interface Published {
  topic: number
  bytes: number
  publisher: number
  /** The caller's own number for what the message carries. */
  payload: number
  atMs: number
}

/** All messages that are alive. */
export class MessageTable {
  /** By slot, then node: 0: does not have it; else 1 + ms since publication. */
  readonly received: Uint16Array[] = []
  /** By slot, then node: hops of its first copy. */
  readonly hops: Uint8Array[] = []
  /** By slot: bits of places whose peer said IDONTWANT; undefined for small messages. */
  readonly refused: Array<Uint32Array | undefined> = []
  readonly topic: number[] = []
  readonly bytes: number[] = []
  readonly publisher: number[] = []
  readonly payload: number[] = []
  readonly publishedAt: number[] = []
  /** Copies and control messages about it that are under way. */
  readonly flying: number[] = []
  /** Copies that came to who had it. */
  readonly duplicates: number[] = []
  /** When it last was new to a node. */
  readonly lastAt: number[] = []
  /** By topic: slots in use, oldest first. */
  readonly live: number[][] = []
  #nodes: number
  #words: number
  #free: number[] = []
  /** Used again with the next large message. */
  #spare: Uint32Array[] = []

  /** @param maxLinks places of a node */
  constructor(nodes: number, maxLinks: number) {
    this.#nodes = nodes
    this.#words = (maxLinks + 31) >>> 5
  }

  /** Takes a slot; the publisher has the message. `large`: its receivers say IDONTWANT. */
  open({ topic, bytes, publisher, payload, atMs }: Published, large: boolean): number {
    const slot = this.#free.pop() ?? this.topic.length
    if (slot === this.topic.length) {
      this.received.push(new Uint16Array(this.#nodes))
      this.hops.push(new Uint8Array(this.#nodes))
    }
    this.refused[slot] = large ? (this.#spare.pop() ?? new Uint32Array(this.#nodes * this.#words)) : undefined
    this.topic[slot] = topic
    this.bytes[slot] = bytes
    this.publisher[slot] = publisher
    this.payload[slot] = payload
    this.publishedAt[slot] = atMs
    this.flying[slot] = 0
    this.duplicates[slot] = 0
    this.lastAt[slot] = atMs
    const received = this.received[slot] as Uint16Array
    const hops = this.hops[slot] as Uint8Array
    received[publisher] = 1
    hops[publisher] = 0
    while (this.live.length <= topic) this.live.push([])
    this.live[topic]?.push(slot)
    return slot
  }

  /** Gives a slot back. */
  close(slot: number): void {
    const live = this.live[this.topic[slot] as number] as number[]
    live.splice(live.indexOf(slot), 1)
    ;(this.received[slot] as Uint16Array).fill(0)
    const refused = this.refused[slot]
    if (refused !== undefined) {
      refused.fill(0)
      this.#spare.push(refused)
      this.refused[slot] = undefined
    }
    this.#free.push(slot)
  }

  /** A node has it from now on. */
  note(slot: number, node: number, nowMs: number, hops: number): void {
    const age = nowMs - (this.publishedAt[slot] as number)
    ;(this.received[slot] as Uint16Array)[node] = (age < LONGEST ? age : LONGEST) + 1
    ;(this.hops[slot] as Uint8Array)[node] = hops
    this.lastAt[slot] = nowMs
  }

  has(slot: number, node: number): boolean {
    return (this.received[slot] as Uint16Array)[node] !== 0
  }

  /** A node has nothing any more: it starts anew. */
  forget(node: number): void {
    for (const live of this.live) for (const slot of live) (this.received[slot] as Uint16Array)[node] = 0
  }

  /** When a node got it; only of one that has it. */
  receivedAt(slot: number, node: number): number {
    return (this.publishedAt[slot] as number) + ((this.received[slot] as Uint16Array)[node] as number) - 1
  }

  /** The peer at a node's i-th place has it. */
  refuse(slot: number, node: number, i: number): void {
    const refused = this.refused[slot]
    if (refused === undefined) return
    const word = node * this.#words + (i >>> 5)
    refused[word] = (refused[word] as number) | (1 << (i & 31))
  }

  isRefused(slot: number, node: number, i: number): boolean {
    const refused = this.refused[slot]
    return refused !== undefined && ((refused[node * this.#words + (i >>> 5)] as number) & (1 << (i & 31))) !== 0
  }

  /** A node's place `from` becomes its place `to`: what the peer said moves along. */
  movePlace(node: number, from: number, to: number): void {
    for (const live of this.live) {
      for (const slot of live) {
        const refused = this.refused[slot]
        if (refused === undefined) continue
        const moved = from !== to && this.isRefused(slot, node, from)
        for (const i of [from, to]) {
          const word = node * this.#words + (i >>> 5)
          refused[word] = (refused[word] as number) & ~(1 << (i & 31))
        }
        if (moved) this.refuse(slot, node, to)
      }
    }
  }
}
