/**
 * Routing tables of all nodes as one array: `k` places for each bucket of each node. A node is its place among the sorted
 * ids, so a bucket's members lie side by side and its number is the length of the shared prefix.
 */
import type { Stream } from '../random.ts'
import { sharedBits, subtree } from './ids.ts'

/** Buckets beyond log2(n): the few that the random ids of a network of n nodes fill besides. */
const SPARE_BUCKETS = 4

/** Tables of a network whose ids (online or not) are known from the beginning. */
export class RoutingTables {
  readonly ids: Uint32Array
  readonly k: number
  readonly buckets: number
  #entries: Int32Array
  #sizes: Uint8Array

  /** @param ids ascending, distinct */
  constructor(ids: Uint32Array, k: number) {
    this.ids = ids
    this.k = k
    this.buckets = Math.min(32, Math.ceil(Math.log2(Math.max(2, ids.length))) + SPARE_BUCKETS)
    this.#entries = new Int32Array(ids.length * this.buckets * k)
    this.#sizes = new Uint8Array(ids.length * this.buckets)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#entries.byteLength + this.#sizes.byteLength + this.ids.byteLength
  }

  /** The bucket of `node` for an id; deeper ones share the last. */
  bucketOf(node: number, id: number): number {
    return Math.min(this.buckets - 1, sharedBits(this.ids[node] as number, id))
  }

  size(node: number, bucket: number): number {
    return this.#sizes[node * this.buckets + bucket] as number
  }

  entry(node: number, bucket: number, at: number): number {
    return this.#entries[(node * this.buckets + bucket) * this.k + at] as number
  }

  /** Takes a peer in where there is room; a full bucket keeps whom it has, as kad-dht does while they answer. */
  add(node: number, peer: number): boolean {
    if (node === peer) return false
    const row = node * this.buckets + this.bucketOf(node, this.ids[peer] as number)
    const size = this.#sizes[row] as number
    const from = row * this.k
    for (let at = 0; at < size; at++) if (this.#entries[from + at] === peer) return false
    if (size === this.k) return false
    this.#entries[from + size] = peer
    this.#sizes[row] = size + 1
    return true
  }

  /** Lets a peer go that did not answer. */
  remove(node: number, peer: number): boolean {
    const row = node * this.buckets + this.bucketOf(node, this.ids[peer] as number)
    const size = this.#sizes[row] as number
    const from = row * this.k
    for (let at = 0; at < size; at++) {
      if (this.#entries[from + at] !== peer) continue
      this.#entries[from + at] = this.#entries[from + size - 1] as number
      this.#sizes[row] = size - 1
      return true
    }
    return false
  }

  /** Forgets all that a node knows. */
  clear(node: number): void {
    this.#sizes.fill(0, node * this.buckets, (node + 1) * this.buckets)
  }

  /** Fills every bucket of a node with up to `k` random members for whom `isThere` says so: what a long life would have met. */
  fill(node: number, stream: Stream, isThere: (peer: number) => boolean = () => true): void {
    this.clear(node)
    const own = this.ids[node] as number
    for (let bucket = 0; bucket < this.buckets; bucket++) {
      const isLast = bucket === this.buckets - 1
      // The other half of the subtree: the same bits, but for the one at which the bucket parts.
      const sibling = isLast ? own : (own ^ (1 << (31 - bucket))) >>> 0
      const [from, to] = subtree(this.ids, sibling, isLast ? bucket : bucket + 1)
      this.#draw(node, from, to, stream, isThere)
    }
  }

  #draw(node: number, from: number, to: number, stream: Stream, isThere: (peer: number) => boolean): void {
    const room = to - from
    if (room <= this.k * 2) {
      const all = stream.shuffle(Array.from({ length: room }, (_, at) => from + at))
      for (const peer of all) if (isThere(peer)) this.add(node, peer)
      return
    }
    // In a large range few draws meet twice or find somebody away; the bound ends it where hardly anybody is there.
    for (let draws = 0, taken = 0; taken < this.k && draws < this.k * 20; draws++) {
      const peer = from + stream.below(room)
      if (isThere(peer) && this.add(node, peer)) taken++
    }
  }

  /**
   * Writes the up to `count` entries of `node` that are closest to `target` into `into`, in no order; returns how many. The
   * bucket in which the target lies has the closest, then come all deeper ones together, then the shallower one by one.
   * `into` must hold a whole table.
   */
  closest(node: number, target: number, count: number, into: Int32Array): number {
    const home = this.bucketOf(node, target)
    let found = this.#take(node, home, target, count, 0, into)
    // Any of the deeper ones may be the next closest, so all are looked at.
    if (found < count) {
      for (let bucket = home + 1; bucket < this.buckets; bucket++) found = this.#copy(node, bucket, found, into)
      if (found > count) found = this.#select(target, 0, found, count, into)
    }
    for (let bucket = home - 1; bucket >= 0 && found < count; bucket--)
      found = this.#take(node, bucket, target, count, found, into)
    return found
  }

  /** All of a bucket, or its closest where it has more than are wanted. */
  #take(node: number, bucket: number, target: number, count: number, found: number, into: Int32Array): number {
    const end = this.#copy(node, bucket, found, into)
    return end <= count ? end : found + this.#select(target, found, end, count - found, into)
  }

  #copy(node: number, bucket: number, found: number, into: Int32Array): number {
    const size = this.size(node, bucket)
    const from = (node * this.buckets + bucket) * this.k
    for (let at = 0; at < size; at++) into[found + at] = this.#entries[from + at] as number
    return found + size
  }

  /** Moves the `keep` closest of into[from, to) to its beginning. */
  #select(target: number, from: number, to: number, keep: number, into: Int32Array): number {
    for (let i = 0; i < keep; i++) {
      let best = from + i
      let least = ((this.ids[into[best] as number] as number) ^ target) >>> 0
      for (let j = best + 1; j < to; j++) {
        const distance = ((this.ids[into[j] as number] as number) ^ target) >>> 0
        if (distance < least) [least, best] = [distance, j]
      }
      const peer = into[best] as number
      into[best] = into[from + i] as number
      into[from + i] = peer
    }
    return keep
  }
}
