/** Routing tables of all peers as one array: `k` places (or more) for each bucket of each peer. A bucket's number is the length of the shared prefix. */
import type { Stream } from '../random.ts'
import { Peers } from './peers.ts'

/** Buckets beyond log2(n): the few that the random ids of a network of n nodes fill besides. */
export const SPARE_BUCKETS = 4

/** Tables of a network; peers that are taken in later have rows of their own as soon as they are asked for. */
export class RoutingTables {
  readonly peers: Peers
  readonly k: number
  /** Entries of a bucket: `k`, or more. */
  readonly places: number
  readonly buckets: number
  /** Distances to the target of what `closest` wrote last, by its place there. */
  readonly distances: Uint32Array
  #entries: Int32Array
  #sizes: Uint8Array

  /** @param ids ascending, distinct; or the peers that have them */
  constructor(ids: Uint32Array | Peers, k: number, places = k) {
    this.peers = ids instanceof Peers ? ids : new Peers(ids)
    this.k = k
    this.places = places
    this.buckets = Math.min(32, Math.ceil(Math.log2(Math.max(2, this.peers.count))) + SPARE_BUCKETS)
    this.distances = new Uint32Array(this.buckets * places)
    this.#entries = new Int32Array(this.peers.ids.length * this.buckets * places)
    this.#sizes = new Uint8Array(this.peers.ids.length * this.buckets)
  }

  get ids(): Uint32Array {
    return this.peers.ids
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#entries.byteLength + this.#sizes.byteLength + this.peers.bytes
  }

  /** Makes room for all peers that there are; to be called after one was taken in. */
  grow(): void {
    const peers = this.peers.ids.length
    if (this.#sizes.length >= peers * this.buckets) return
    const entries = new Int32Array(peers * this.buckets * this.places)
    entries.set(this.#entries)
    this.#entries = entries
    const sizes = new Uint8Array(peers * this.buckets)
    sizes.set(this.#sizes)
    this.#sizes = sizes
  }

  /** The bucket of `node` for an id; deeper ones share the last. */
  bucketOf(node: number, id: number): number {
    const shared = Math.clz32((this.peers.ids[node] as number) ^ id)
    return shared < this.buckets ? shared : this.buckets - 1
  }

  size(node: number, bucket: number): number {
    return this.#sizes[node * this.buckets + bucket] as number
  }

  entry(node: number, bucket: number, at: number): number {
    return this.#entries[(node * this.buckets + bucket) * this.places + at] as number
  }

  /** Entries of a bucket whose peer is away. */
  away(node: number, bucket: number): number {
    const row = node * this.buckets + bucket
    const end = row * this.places + (this.#sizes[row] as number)
    let away = 0
    for (let at = row * this.places; at < end; at++) if (this.peers.alive[this.#entries[at] as number] === 0) away++
    return away
  }

  /** Whether `node` has `peer` in its table. */
  knows(node: number, peer: number): boolean {
    const row = node * this.buckets + this.bucketOf(node, this.peers.ids[peer] as number)
    const from = row * this.places
    const end = from + (this.#sizes[row] as number)
    for (let at = from; at < end; at++) if (this.#entries[at] === peer) return true
    return false
  }

  /** Takes a peer in where there is room; a full bucket keeps whom it has, as kad-dht does while they answer. */
  add(node: number, peer: number): boolean {
    const row = node * this.buckets + this.bucketOf(node, this.peers.ids[peer] as number)
    const size = this.#sizes[row] as number
    if (size === this.places || node === peer) return false
    const from = row * this.places
    for (let at = 0; at < size; at++) if (this.#entries[from + at] === peer) return false
    this.#entries[from + size] = peer
    this.#sizes[row] = size + 1
    return true
  }

  /** Lets a peer go that did not answer. */
  remove(node: number, peer: number): boolean {
    const row = node * this.buckets + this.bucketOf(node, this.peers.ids[peer] as number)
    const size = this.#sizes[row] as number
    const from = row * this.places
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

  /**
   * Lets go of who is away: of all in a full bucket, which has others to take, and elsewhere of those away since before
   * `beforeMs`. RFM19: who is away is not flushed from an open bucket, unless somebody else is discovered.
   */
  dropAway(node: number, beforeMs: number): void {
    const { alive, since } = this.peers
    const end = (node + 1) * this.buckets
    for (let row = node * this.buckets; row < end; row++) {
      const from = row * this.k
      let size = this.#sizes[row] as number
      const isFull = size === this.k
      for (let at = 0; at < size; ) {
        const peer = this.#entries[from + at] as number
        if (alive[peer] === 1 || (!isFull && (since[peer] as number) > beforeMs)) at++
        else this.#entries[from + at] = this.#entries[from + --size] as number
      }
      this.#sizes[row] = size
    }
  }

  /** Fills every bucket of a node with up to `k` random members for whom `isThere` says so: what a long life would have met. */
  fill(node: number, stream: Stream, isThere: (peer: number) => boolean = () => true): void {
    this.clear(node)
    this.refill(node, stream, isThere)
  }

  /** The same for what has room: a refresh of all buckets. */
  refill(node: number, stream: Stream, isThere: (peer: number) => boolean): void {
    const { peers, places } = this
    const own = peers.ids[node] as number
    let from = 0
    let to = peers.count
    let prefix = 0
    for (let bucket = 0; bucket < this.buckets - 1 && to - from > 1; bucket++) {
      // One more bit parts the range: its own side goes on, the other is the bucket.
      const bit = 2 ** (31 - bucket)
      const middle = peers.placeOf(prefix + bit, from, to)
      const isUpper = own >= prefix + bit
      if (this.size(node, bucket) < places) {
        if (isUpper) this.#draw(node, bucket, from, middle, stream, isThere)
        else this.#draw(node, bucket, middle, to, stream, isThere)
      }
      if (isUpper) {
        from = middle
        prefix += bit
      } else to = middle
    }
    if (to - from > 1) this.#draw(node, this.buckets - 1, from, to, stream, isThere)
  }

  #draw(
    node: number,
    bucket: number,
    from: number,
    to: number,
    stream: Stream,
    isThere: (peer: number) => boolean
  ): void {
    const room = to - from
    if (room === 0) return
    const { sorted } = this.peers
    const row = node * this.buckets + bucket
    if (room <= this.places * 2) {
      // All of them, from a random one on.
      let place = from + stream.below(room)
      for (let i = 0; i < room && (this.#sizes[row] as number) < this.places; i++) {
        const peer = sorted[place] as number
        if (isThere(peer)) this.add(node, peer)
        if (++place === to) place = from
      }
      return
    }
    // In a large range few draws meet twice or find somebody away; the bound ends it where hardly anybody is there.
    for (let draws = 0; (this.#sizes[row] as number) < this.places && draws < this.places * 20; draws++) {
      const peer = sorted[from + stream.below(room)] as number
      if (isThere(peer)) this.add(node, peer)
    }
  }

  /**
   * Writes the up to `count` entries of `node` that are closest to `target` into `into`, in no order, and their distances
   * into `distances`; returns how many. The bucket in which the target lies has the closest, then come all deeper ones
   * together, then the shallower one by one. `into` must hold a whole table.
   */
  closest(node: number, target: number, count: number, into: Int32Array): number {
    const { buckets } = this
    const first = node * buckets
    const home = this.bucketOf(node, target)
    let found = this.#copy(first + home, target, 0, into)
    if (found >= count) return this.#select(0, found, count, into)
    // Any of the deeper ones may be the next closest, so all are looked at.
    const near = found
    for (let bucket = home + 1; bucket < buckets; bucket++)
      if (this.#sizes[first + bucket] !== 0) found = this.#copy(first + bucket, target, found, into)
    if (found > count) return this.#select(near, found, count, into)
    for (let bucket = home - 1; bucket >= 0 && found < count; bucket--) {
      const before = found
      found = this.#copy(first + bucket, target, found, into)
      if (found > count) return this.#select(before, found, count, into)
    }
    return found
  }

  /**
   * The same, of those that are closer to the target than `node` itself: none of a shallower bucket is. Who takes only
   * such names needs no others.
   */
  closer(node: number, target: number, count: number, into: Int32Array): number {
    const { buckets, peers } = this
    const first = node * buckets
    const home = this.bucketOf(node, target)
    const own = ((peers.ids[node] as number) ^ target) >>> 0
    let found = this.#copy(first + home, target, 0, into)
    if (home === buckets - 1) found = this.#below(own, found, into)
    if (found >= count) return this.#select(0, found, count, into)
    const near = found
    for (let bucket = home + 1; bucket < buckets; bucket++) {
      const row = first + bucket
      const size = this.#sizes[row] as number
      for (let at = row * this.k; at < row * this.k + size; at++) {
        const peer = this.#entries[at] as number
        const distance = ((peers.ids[peer] as number) ^ target) >>> 0
        if (distance >= own) continue
        into[found] = peer
        this.distances[found++] = distance
      }
    }
    return found > count ? this.#select(near, found, count, into) : found
  }

  /** Of the first `end`, moves those closer than `own` to the beginning; returns how many. */
  #below(own: number, end: number, into: Int32Array): number {
    let kept = 0
    for (let at = 0; at < end; at++) {
      if ((this.distances[at] as number) >= own) continue
      into[kept] = into[at] as number
      this.distances[kept++] = this.distances[at] as number
    }
    return kept
  }

  /** Appends a bucket and its distances; returns the new end. */
  #copy(row: number, target: number, end: number, into: Int32Array): number {
    const size = this.#sizes[row] as number
    const from = row * this.places
    const { ids } = this.peers
    for (let at = 0; at < size; at++) {
      const peer = this.#entries[from + at] as number
      into[end + at] = peer
      this.distances[end + at] = (ids[peer] as number) ^ target
    }
    return end + size
  }

  /** Moves the closest of into[from, to) so that into[0, count) has them; those before `from` stay. Returns `count`. */
  #select(from: number, to: number, count: number, into: Int32Array): number {
    if (to === count) return count
    const { distances } = this
    // Sorts what is wanted by insertion; the rest only meets the last of it.
    for (let i = from + 1; i < to; i++) {
      const distance = distances[i] as number
      const peer = into[i] as number
      let at = i
      if (i >= count) {
        if (distance >= (distances[count - 1] as number)) continue
        at = count - 1
      }
      for (; at > from && (distances[at - 1] as number) > distance; at--) {
        distances[at] = distances[at - 1] as number
        into[at] = into[at - 1] as number
      }
      distances[at] = distance
      into[at] = peer
    }
    return count
  }
}
