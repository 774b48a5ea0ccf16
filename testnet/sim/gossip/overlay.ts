/**
 * Connections and meshes of all nodes as arrays: each node has `maxLinks` places, the first `degree` of them taken. Both
 * ends of a connection have a place of their own, since one may know of its end before the other.
 */
import { MeshLists } from './mesh-lists.ts'

/** Bits of a place's mark: topics 0 to 29 whose mesh the peer is in, and two of the connection. */
export const MAX_TOPICS = 30
const OUTBOUND = 1 << 31
const SUSPECT = 1 << 30
/** A backoff's unit in ms: whole days fit into 32 bits, months too. */
const BACKOFF_UNIT_MS = 100

/** Who is connected to whom, and whose mesh has whom. */
export class Overlay {
  readonly nodes: number
  readonly maxLinks: number
  /** By place (`node * maxLinks + i`): the other end. */
  readonly peer: Int32Array
  /** By place: bit t: the peer is in this node's mesh of topic t; bits 30 and 31 are of the connection. */
  readonly marks: Int32Array
  readonly degree: Uint16Array
  /** By node: bit t: it listens to topic t. */
  readonly subscribed: Int32Array
  /** By topic, made when the first mesh begins. */
  readonly meshes: Array<MeshLists | undefined> = []
  /** By topic: until when a peer is not grafted, in units; made when the first one is needed. */
  #backoffs: Array<Int32Array | undefined> = []

  constructor(nodes: number, maxLinks: number) {
    this.nodes = nodes
    this.maxLinks = maxLinks
    this.peer = new Int32Array(nodes * maxLinks)
    this.marks = new Int32Array(nodes * maxLinks)
    this.degree = new Uint16Array(nodes)
    this.subscribed = new Int32Array(nodes)
  }

  /** Place of `peer` at `node`, or -1. */
  find(node: number, peer: number): number {
    const begin = node * this.maxLinks
    const end = begin + (this.degree[node] as number)
    for (let place = begin; place < end; place++) if (this.peer[place] === peer) return place
    return -1
  }

  isFull(node: number): boolean {
    return (this.degree[node] as number) >= this.maxLinks
  }

  /** Gives `peer` a place at `node`; one that it has from an earlier life is made new. Returns the place. */
  add(node: number, peer: number, outbound: boolean): number {
    const old = this.find(node, peer)
    const place = old >= 0 ? old : node * this.maxLinks + (this.degree[node] as number)
    if (old < 0) this.degree[node] = (this.degree[node] as number) + 1
    if (old >= 0) this.#leaveMeshes(node, place)
    this.peer[place] = peer
    this.marks[place] = outbound ? OUTBOUND : 0
    for (const backoff of this.#backoffs) if (backoff !== undefined) backoff[place] = 0
    return place
  }

  /** Takes a place away; the last one moves into it. Returns the place that moved, or `place` itself. */
  remove(node: number, place: number): number {
    this.#leaveMeshes(node, place)
    const last = node * this.maxLinks + (this.degree[node] as number) - 1
    this.degree[node] = (this.degree[node] as number) - 1
    this.peer[place] = this.peer[last] as number
    this.marks[place] = this.marks[last] as number
    for (const backoff of this.#backoffs) if (backoff !== undefined) backoff[place] = backoff[last] as number
    return last
  }

  clear(node: number): void {
    this.degree[node] = 0
    for (const lists of this.meshes) if (lists !== undefined) lists.sizes[node] = 0
  }

  isOutbound(place: number): boolean {
    return (this.marks[place] as number) < 0
  }

  /** Connections that a node opened itself. */
  outboundCount(node: number): number {
    const begin = node * this.maxLinks
    const end = begin + (this.degree[node] as number)
    let count = 0
    for (let place = begin; place < end; place++) if ((this.marks[place] as number) < 0) count++
    return count
  }

  isSuspect(place: number): boolean {
    return ((this.marks[place] as number) & SUSPECT) !== 0
  }

  setSuspect(place: number, suspect: boolean): void {
    const mark = this.marks[place] as number
    this.marks[place] = suspect ? mark | SUSPECT : mark & ~SUSPECT
  }

  isInMesh(place: number, topic: number): boolean {
    return ((this.marks[place] as number) & (1 << topic)) !== 0
  }

  setMesh(place: number, topic: number, isIn: boolean): void {
    if (this.isInMesh(place, topic) === isIn) return
    const mark = this.marks[place] as number
    this.marks[place] = isIn ? mark | (1 << topic) : mark & ~(1 << topic)
    let lists = this.meshes[topic]
    if (lists === undefined) {
      lists = new MeshLists(this.nodes, this.maxLinks)
      this.meshes[topic] = lists
    }
    const node = Math.floor(place / this.maxLinks)
    const peer = this.peer[place] as number
    if (isIn) lists.add(node, peer)
    else lists.remove(node, peer)
  }

  isSubscribed(node: number, topic: number): boolean {
    return ((this.subscribed[node] as number) & (1 << topic)) !== 0
  }

  /** Peers in a node's mesh. */
  meshSize(node: number, topic: number): number {
    return this.meshes[topic]?.sizes[node] ?? 0
  }

  /** The i-th peer of a node's mesh, in the order in which they came. */
  meshPeer(node: number, topic: number, i: number): number {
    const { peers, width } = this.meshes[topic] as MeshLists
    return peers[node * width + i] as number
  }

  /** Peers in a node's mesh that are there and have the node in theirs. */
  liveMeshSize(node: number, topic: number, online: Uint8Array): number {
    let size = 0
    for (let i = 0; i < this.meshSize(node, topic); i++) {
      const peer = this.meshPeer(node, topic, i)
      if (online[peer] === 0) continue
      const back = this.find(peer, node)
      if (back >= 0 && this.isInMesh(back, topic)) size++
    }
    return size
  }

  /** When a backoff ends, ms; 0 where there is none. */
  backoffEnd(place: number, topic: number): number {
    return ((this.#backoffs[topic]?.[place] ?? 0) as number) * BACKOFF_UNIT_MS
  }

  setBackoff(place: number, topic: number, untilMs: number): void {
    let backoffs = this.#backoffs[topic]
    if (backoffs === undefined) {
      backoffs = new Int32Array(this.peer.length)
      this.#backoffs[topic] = backoffs
    }
    backoffs[place] = Math.ceil(untilMs / BACKOFF_UNIT_MS)
  }

  #leaveMeshes(node: number, place: number): void {
    const mark = this.marks[place] as number
    this.meshes.forEach((lists, topic) => {
      if ((mark & (1 << topic)) !== 0) lists?.remove(node, this.peer[place] as number)
    })
  }
}
