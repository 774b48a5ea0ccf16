/**
 * Access links: every node sends and receives over one line of its own. A message leaves as fast as its sender's line is,
 * after those that were sent before; it crosses the distance, and arrives while it is still leaving, unless the receiver's
 * line is busy or slower. A receiver's line takes what is there: a message from afar that was sent earlier holds up
 * nobody who is there before it.
 */

/** Stretches of one line that are told apart at first; doubled where they do not do. */
const STRETCHES = 4
/** Where there would be more, a message joins its neighbour: the line counts as busy between them. */
const MOST_STRETCHES = 64

/** Rates in bytes per millisecond (1 Mbit/s = 125); Infinity: no line, only the distance counts. */
export class AccessLinks {
  #upFree: Float64Array
  #upRate: Float64Array
  #downRate: Float64Array
  /** By receiver, `#most` stretches in which its line is taken: beginning and end, ascending and apart. */
  #taken = new Float64Array(0)
  #count: Uint8Array
  #most = STRETCHES

  constructor(upBytesPerMs: ArrayLike<number>, downBytesPerMs: ArrayLike<number> = upBytesPerMs) {
    this.#upRate = Float64Array.from(upBytesPerMs)
    this.#downRate = Float64Array.from(downBytesPerMs)
    this.#upFree = new Float64Array(this.#upRate.length)
    this.#count = new Uint8Array(this.#downRate.length)
  }

  /** Sends at `nowMs`; returns when the last byte is there, with parts of a ms. `latencyMs` is the distance, one way. */
  send(from: number, to: number, bytes: number, nowMs: number, latencyMs: number): number {
    const begins = Math.max(nowMs, this.#upFree[from] as number)
    const left = begins + bytes / (this.#upRate[from] as number)
    this.#upFree[from] = left
    const length = bytes / (this.#downRate[to] as number)
    if (length === 0) return left + latencyMs
    return Math.max(left + latencyMs, this.#take(to, begins + latencyMs, length, nowMs))
  }

  /** Takes the line's free time from `from` on; returns when `length` of it is over. */
  #take(node: number, from: number, length: number, nowMs: number): number {
    if (this.#taken.length === 0) this.#taken = new Float64Array(this.#count.length * 2 * this.#most)
    this.#forget(node, nowMs)
    const taken = this.#taken
    const begin = node * 2 * this.#most
    const end = begin + 2 * (this.#count[node] as number)
    let first = end
    while (first > begin && (taken[first - 1] as number) >= from) first -= 2
    let at = from
    let left = length
    let last = first
    for (; last < end; last += 2) {
      const gap = (taken[last] as number) - at
      if (gap >= left) break
      if (gap > 0) left -= gap
      at = taken[last + 1] as number
    }
    if (last > first) this.#join(node, first, last, Math.min(from, taken[first] as number), at + left)
    else this.#insert(node, first - begin, from, at + left)
    return at + left
  }

  /** Drops the stretches that are over. */
  #forget(node: number, nowMs: number): void {
    const taken = this.#taken
    const begin = node * 2 * this.#most
    const end = begin + 2 * (this.#count[node] as number)
    let first = begin
    while (first < end && (taken[first + 1] as number) <= nowMs) first += 2
    if (first === begin) return
    for (let place = first; place < end; place++) taken[place - first + begin] = taken[place] as number
    this.#count[node] = (end - first) / 2
  }

  /** Makes one stretch of those from place `first` to before `last`. */
  #join(node: number, first: number, last: number, from: number, to: number): void {
    const taken = this.#taken
    const end = 2 * (node * this.#most + (this.#count[node] as number))
    taken[first] = from
    taken[first + 1] = to
    for (let place = last; place < end; place++) taken[place - last + first + 2] = taken[place] as number
    this.#count[node] = (this.#count[node] as number) - (last - first) / 2 + 1
  }

  /** Puts a stretch before the one at `offset`. */
  #insert(node: number, offset: number, from: number, to: number): void {
    if (this.#count[node] === this.#most) {
      if (this.#most < MOST_STRETCHES) this.#widen()
      else return this.#merge(node, offset, from, to)
    }
    const taken = this.#taken
    const first = node * 2 * this.#most + offset
    for (let place = 2 * (node * this.#most + (this.#count[node] as number)) - 1; place >= first; place--)
      taken[place + 2] = taken[place] as number
    taken[first] = from
    taken[first + 1] = to
    this.#count[node] = (this.#count[node] as number) + 1
  }

  /** Takes a stretch into the one before it, or into the one behind where there is none. */
  #merge(node: number, offset: number, from: number, to: number): void {
    const first = node * 2 * this.#most + offset
    if (offset > 0) this.#taken[first - 1] = to
    else this.#taken[first] = Math.min(from, this.#taken[first] as number)
  }

  /** Gives every line room for twice as many. */
  #widen(): void {
    const narrow = this.#taken
    const width = 2 * this.#most
    this.#most *= 2
    this.#taken = new Float64Array(narrow.length * 2)
    for (let node = 0; node < this.#count.length; node++)
      this.#taken.set(narrow.subarray(node * width, (node + 1) * width), node * 2 * width)
  }
}
