/**
 * Access links: every node sends and receives over one line of its own, one message after the other. A message leaves as
 * fast as its sender's line is, crosses the distance, and arrives while it is still leaving, unless the receiver's line is
 * busy or slower.
 */

/** Rates in bytes per millisecond (1 Mbit/s = 125). */
export class AccessLinks {
  #upFree: Float64Array
  #downFree: Float64Array
  #upRate: Float64Array
  #downRate: Float64Array

  constructor(upBytesPerMs: ArrayLike<number>, downBytesPerMs: ArrayLike<number> = upBytesPerMs) {
    this.#upRate = Float64Array.from(upBytesPerMs)
    this.#downRate = Float64Array.from(downBytesPerMs)
    this.#upFree = new Float64Array(this.#upRate.length)
    this.#downFree = new Float64Array(this.#downRate.length)
  }

  /** Sends at `nowMs`; returns when the last byte is there. `latencyMs` is the distance, one way. */
  send(from: number, to: number, bytes: number, nowMs: number, latencyMs: number): number {
    const begins = Math.max(nowMs, this.#upFree[from] as number)
    const left = begins + bytes / (this.#upRate[from] as number)
    this.#upFree[from] = left
    const taking = Math.max(begins + latencyMs, this.#downFree[to] as number) + bytes / (this.#downRate[to] as number)
    const arrived = Math.max(left + latencyMs, taking)
    this.#downFree[to] = arrived
    return arrived
  }
}
