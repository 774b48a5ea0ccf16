/** How fast a source is, how much to ask of it at one time, and when something asked will be here. No clock of its own. */

/** Time constant of the moving average. */
const AVERAGE_MS = 1000
/** Shorter stretches tell nothing: chunks of one read come in bursts. */
const SLICE_MS = 100
/** So much time of a source's work is asked for ahead; three round trips where those are longer, so that the rate can still grow. */
const AHEAD_MS = 500
const AHEAD_TRIPS = 3
/** In bytes: what arrives has to be held until it is verified. */
const MAX_AHEAD_BYTES = 24 * 1024 * 1024
/** Of a source that has sent nothing yet. */
const GUESS_BYTES_PER_MS = 1000

/** See above; times are monotonic ms. Chunks are received in the order in which they were asked for. */
export class Pace {
  /** Indices that were asked for and have not come, in order. */
  readonly asked: number[] = []
  #lengths: readonly number[]
  #askedBytes = 0
  /** Bytes per ms; 0 before the first chunk. */
  #rate = 0
  #tripMs = Infinity
  #sliceAt = 0
  #sliceBytes = 0
  /** When the source last showed that it is at work, or was put to work. */
  #seenAt = 0

  constructor(lengths: readonly number[]) {
    this.#lengths = lengths
  }

  get bytesPerSecond(): number {
    return this.#rate * 1000
  }

  /** Whether it is worth asking for several chunks at once. */
  isFast(length: number, packChunks: number): boolean {
    return this.#aheadBytes() >= length * packChunks
  }

  /** Whether one more chunk may be asked for: always two, so that the line is not idle between them. */
  hasRoom(length: number): boolean {
    return this.asked.length < 2 || this.#askedBytes + length <= this.#aheadBytes()
  }

  ask(index: number, nowMs: number): void {
    if (this.asked.length === 0) {
      this.#sliceAt = nowMs
      this.#sliceBytes = 0
      this.#seenAt = nowMs
    }
    this.asked.push(index)
    this.#askedBytes += this.#lengths[index]!
  }

  /** A chunk that came, right or wrong. Returns whether it had been asked for. */
  received(index: number, nowMs: number): boolean {
    if (!this.forget(index)) return false
    this.#seenAt = nowMs
    this.#sliceBytes += this.#lengths[index]!
    const ms = nowMs - this.#sliceAt
    if (this.#rate === 0) {
      this.#tripMs = ms
      this.#rate = this.#sliceBytes / Math.max(ms, 0.01)
    } else if (ms >= SLICE_MS) {
      const weight = 1 - Math.exp(-ms / AVERAGE_MS)
      this.#rate += weight * (this.#sliceBytes / ms - this.#rate)
      this.#tripMs = Math.min(this.#tripMs, ms)
    } else return true
    this.#sliceAt = nowMs
    this.#sliceBytes = 0
    return true
  }

  /** It will not come. Returns whether it had been asked for. */
  forget(index: number): boolean {
    const place = this.asked.indexOf(index)
    if (place < 0) return false
    this.asked.splice(place, 1)
    this.#askedBytes -= this.#lengths[index]!
    return true
  }

  /** Ms until a chunk is here that was asked for, or would be if it were asked for now. A source that says nothing gets slower by the minute. */
  etaMs(index: number, nowMs: number): number {
    let bytes = 0
    let isAsked = false
    for (const each of this.asked) {
      bytes += this.#lengths[each]!
      isAsked = each === index
      if (isAsked) break
    }
    if (!isAsked) bytes += this.#lengths[index]!
    return bytes / this.#rateNow(nowMs)
  }

  #rateNow(nowMs: number): number {
    const rate = this.#rate === 0 ? GUESS_BYTES_PER_MS : this.#rate
    const next = this.asked[0]
    if (next === undefined) return rate
    const silentMs = nowMs - this.#seenAt
    const length = this.#lengths[next]!
    // Twice the time that the next chunk should take is no sign yet.
    return silentMs > (2 * length) / rate ? length / silentMs : rate
  }

  #aheadBytes(): number {
    const ms = Number.isFinite(this.#tripMs) ? Math.max(AHEAD_MS, AHEAD_TRIPS * this.#tripMs) : 0
    return Math.min(MAX_AHEAD_BYTES, this.#rate * ms)
  }
}
