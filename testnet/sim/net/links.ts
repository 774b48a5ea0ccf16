/**
 * Access links: every node sends and receives over one line of its own. A message leaves as fast as its sender's line is,
 * after those that were sent before; it crosses the distance, and arrives while it is still leaving, unless the receiver's
 * line is busy or slower. A receiver's line takes what is there: a message from afar that was sent earlier holds up
 * nobody who is there before it.
 */

/** Rates in bytes per millisecond (1 Mbit/s = 125); Infinity: no line, only the distance counts. */
export class AccessLinks {
  #upFree: Float64Array
  #upRate: Float64Array
  #downRate: Float64Array
  /** By receiver: beginnings and ends of the stretches in which its line is taken, ascending and apart. */
  #taken: number[][]

  constructor(upBytesPerMs: ArrayLike<number>, downBytesPerMs: ArrayLike<number> = upBytesPerMs) {
    this.#upRate = Float64Array.from(upBytesPerMs)
    this.#downRate = Float64Array.from(downBytesPerMs)
    this.#upFree = new Float64Array(this.#upRate.length)
    this.#taken = []
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
    const taken = (this.#taken[node] ??= [])
    let past = 0
    while (past < taken.length && (taken[past + 1] as number) <= nowMs) past += 2
    let first = past
    while (first < taken.length && (taken[first + 1] as number) < from) first += 2
    let left = length
    let at = from
    let last = first
    for (; last < taken.length; last += 2) {
      const gap = (taken[last] as number) - at
      if (gap >= left) break
      if (gap > 0) left -= gap
      at = taken[last + 1] as number
    }
    const end = at + left
    const begin = last > first ? Math.min(from, taken[first] as number) : from
    taken.splice(first, last - first, begin, end)
    if (past > 0) taken.splice(0, past)
    return end
  }
}
