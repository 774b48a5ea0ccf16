/**
 * Candidates of all look-ups under way, as one array for each of their fields. Each look-up has a block of places; a
 * candidate has a number in it for as long as it is remembered, and `order` lists numbers by distance, the free ones behind.
 */

export const NEW = 0
export const ASKED = 1
export const ANSWERED = 2

/** Blocks begin at multiples of `size`; callers say where their block does. */
export class Candidates {
  /** Places of a block. */
  readonly size: number
  peer = new Int32Array(0)
  distance = new Uint32Array(0)
  state = new Uint8Array(0)
  /** Length of the chain of answers at whose end it was first heard of. */
  depth = new Uint8Array(0)
  /** Disjoint path on which it was first heard of. */
  path = new Uint8Array(0)
  order = new Uint8Array(0)
  /** When its answer is given up, ms. */
  dueMs = new Float64Array(0)
  /** Sets of peers heard of, `#heardPlaces` for each block. */
  #heard = new Int32Array(0)
  #heardPlaces: number
  #inOrder: Uint8Array

  /** @param size at most 255 */
  constructor(size: number) {
    this.size = size
    this.#heardPlaces = 2 ** Math.ceil(Math.log2(size * 7))
    this.#inOrder = Uint8Array.from({ length: size }, (_, number) => number)
  }

  /** Empties a look-up's block. */
  reset(slot: number): void {
    this.order.set(this.#inOrder, slot * this.size)
    this.#heard.fill(0, slot * this.#heardPlaces, (slot + 1) * this.#heardPlaces)
  }

  /**
   * Whether a look-up, which has heard of so many, hears of this peer for the first time. A set that is nearly full takes
   * nobody in: whoever is heard of that late is hardly among the closest.
   */
  isNews(slot: number, peer: number, heard: number): boolean {
    const first = slot * this.#heardPlaces
    const mask = this.#heardPlaces - 1
    let place = (Math.imul(peer, 0x9e3779b1) >>> 16) & mask
    for (;;) {
      const held = this.#heard[first + place] as number
      if (held === peer + 1) return false
      if (held === 0) break
      place = (place + 1) & mask
    }
    if (heard * 4 > mask * 3) return false
    this.#heard[first + place] = peer + 1
    return true
  }

  /** Puts one into a block that has `count`; returns its place in the order. */
  insert(first: number, count: number, peer: number, distance: number, depth: number, path: number): number {
    const { order } = this
    const number = order[first + count] as number
    this.peer[first + number] = peer
    this.distance[first + number] = distance
    this.state[first + number] = NEW
    this.depth[first + number] = depth
    this.path[first + number] = path
    let at = first + count
    for (; at > first; at--) {
      const before = order[at - 1] as number
      if ((this.distance[first + before] as number) < distance) break
      order[at] = before
    }
    order[at] = number
    return at - first
  }

  /** Frees the number at a place of the order of a block that has `count`. */
  remove(first: number, count: number, at: number): void {
    const { order } = this
    const number = order[first + at] as number
    const last = first + count - 1
    for (let place = first + at; place < last; place++) order[place] = order[place + 1] as number
    order[last] = number
  }

  /** Distance of the last of `count`. */
  farthest(first: number, count: number): number {
    return this.distance[first + (this.order[first + count - 1] as number)] as number
  }

  /** Place in the order of a full block's farthest that was not asked, if that is farther than `distance`; else -1. */
  farthestNew(first: number, distance: number): number {
    for (let at = this.size - 1; at >= 0; at--) {
      const number = first + (this.order[first + at] as number)
      if (this.state[number] === NEW) return (this.distance[number] as number) <= distance ? -1 : at
    }
    return -1
  }

  /** How many of the first `end` have answered; on one path, or, with -1, on all. */
  answeredBefore(first: number, end: number, path = -1): number {
    let answered = 0
    for (let at = first; at < first + end; at++) {
      const number = first + (this.order[at] as number)
      if (this.state[number] === ANSWERED && (path === -1 || this.path[number] === path)) answered++
    }
    return answered
  }

  /** Makes room for so many look-ups. */
  grow(slots: number): void {
    const places = slots * this.size
    this.peer = larger(this.peer, new Int32Array(places))
    this.distance = larger(this.distance, new Uint32Array(places))
    this.state = larger(this.state, new Uint8Array(places))
    this.depth = larger(this.depth, new Uint8Array(places))
    this.path = larger(this.path, new Uint8Array(places))
    this.order = larger(this.order, new Uint8Array(places))
    this.dueMs = larger(this.dueMs, new Float64Array(places))
    this.#heard = larger(this.#heard, new Int32Array(slots * this.#heardPlaces))
  }
}

/** The new array with the old one's beginning. */
export function larger<T extends Uint8Array | Int32Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
