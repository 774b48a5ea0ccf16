/**
 * Virtual time: a hierarchical timing wheel over typed arrays. Time is whole milliseconds in a double, so it does not end
 * after 2^32. Events are ordered by time and then by when they were scheduled; the same calls give the same order.
 *
 * Three levels of 1,024 slots: the milliseconds of the current second-like block (2^10 ms), the blocks of the current
 * quarter-hour-like block (2^20 ms), and those of the current 2^30 ms (12.4 days); what is later waits in a list. Blocks
 * are aligned, so a slot is filled from above before anything is put into it directly, and order within a slot is the
 * order of scheduling.
 */

const BITS = 10
const SLOTS = 1 << BITS
const LEVELS = 3
const SPAN = [2 ** BITS, 2 ** (2 * BITS), 2 ** (3 * BITS)] as const
const NONE = -1
const OVERFLOW = LEVELS * SLOTS

/** What happens to an event: its kind, whose it is, and two numbers of its own. */
export type Handler = (kind: number, node: number, a: number, b: number) => void

/** The clock and agenda of one run. */
export class Kernel {
  /** Virtual milliseconds since the run's beginning. */
  now = 0
  /** Events that have happened. */
  events = 0
  /** Events that are still to happen. */
  pending = 0

  #kind = new Uint16Array(0)
  #node = new Int32Array(0)
  #a = new Int32Array(0)
  #b = new Int32Array(0)
  #at = new Float64Array(0)
  #next = new Int32Array(0)
  /** Grows whenever a place is used again, so that an old handle cancels nothing. */
  #use = new Uint16Array(0)
  #free = NONE
  #head = new Int32Array(OVERFLOW + 1).fill(NONE)
  #tail = new Int32Array(OVERFLOW + 1).fill(NONE)
  #filled = new Uint32Array((LEVELS * SLOTS) / 32)

  /** @param capacity events that fit before the arrays are doubled */
  constructor(capacity = 1024) {
    this.#grow(Math.max(1, capacity))
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#kind.length * 28 + (OVERFLOW + 1) * 8
  }

  /**
   * Schedules an event; times before now count as now. `kind` is 1 to 65,535, `a` and `b` are 32-bit.
   * @returns a handle for `cancel`
   */
  at(timeMs: number, kind: number, node = 0, a = 0, b = 0): number {
    if (this.#free === NONE) this.#grow(this.#kind.length * 2)
    const place = this.#free
    this.#free = this.#next[place] as number
    this.#kind[place] = kind
    this.#node[place] = node
    this.#a[place] = a
    this.#b[place] = b
    this.#at[place] = timeMs > this.now ? timeMs : this.now
    this.#put(place)
    this.pending++
    return place * 65_536 + (this.#use[place] as number)
  }

  /** The same, so many milliseconds from now. */
  after(delayMs: number, kind: number, node = 0, a = 0, b = 0): number {
    return this.at(this.now + delayMs, kind, node, a, b)
  }

  /** Takes an event back; of one that happened or was taken back nothing is left to take. */
  cancel(handle: number): boolean {
    const place = Math.floor(handle / 65_536)
    if (this.#use[place] !== handle % 65_536 || this.#kind[place] === 0) return false
    this.#kind[place] = 0
    this.pending--
    return true
  }

  /** Lets everything happen up to and including `endMs`; then it is `endMs`. */
  run(endMs: number, handle: Handler): void {
    for (;;) {
      const slot = this.now % SLOTS
      this.#drain(slot, handle)
      const next = this.#nextSlot(0, slot + 1)
      const then = next === NONE ? this.#nextBlock() : this.now - slot + next
      if (then > endMs || then === Infinity) break
      this.#advance(then)
    }
    if (endMs !== Infinity && endMs > this.now) this.#advance(endMs)
  }

  /** Everything in the slot that is due now, also what is added to it meanwhile. */
  #drain(slot: number, handle: Handler): void {
    for (let place = this.#head[slot] as number; place !== NONE; place = this.#head[slot] as number) {
      this.#head[slot] = this.#next[place] as number
      if (this.#head[slot] === NONE) this.#empty(slot)
      const kind = this.#kind[place] as number
      const node = this.#node[place] as number
      const a = this.#a[place] as number
      const b = this.#b[place] as number
      this.#release(place)
      if (kind === 0) continue
      this.pending--
      this.events++
      handle(kind, node, a, b)
    }
  }

  /** Beginning of the next block that holds anything, of any level; Infinity where nothing is left. */
  #nextBlock(): number {
    for (let level = 1; level < LEVELS; level++) {
      const width = SPAN[level - 1] as number
      const span = SPAN[level] as number
      const begin = Math.floor(this.now / span) * span
      const found = this.#nextSlot(level, Math.floor((this.now - begin) / width) + 1)
      if (found !== NONE) return begin + found * width
    }
    let earliest = Infinity
    for (let place = this.#head[OVERFLOW] as number; place !== NONE; place = this.#next[place] as number) {
      if (this.#kind[place] !== 0) earliest = Math.min(earliest, this.#at[place] as number)
    }
    return earliest === Infinity ? earliest : Math.floor(earliest / SPAN[2]) * SPAN[2]
  }

  /** Moves the clock; on entering a block, what waits in it comes down a level. */
  #advance(timeMs: number): void {
    const before = this.now
    this.now = timeMs
    for (let level = LEVELS; level >= 1; level--) {
      const span = SPAN[level - 1] as number
      if (Math.floor(before / span) === Math.floor(timeMs / span)) continue
      const slot = level === LEVELS ? OVERFLOW : level * SLOTS + (Math.floor(timeMs / span) % SLOTS)
      this.#cascade(slot)
    }
  }

  #cascade(slot: number): void {
    let place = this.#head[slot] as number
    this.#head[slot] = NONE
    this.#empty(slot)
    while (place !== NONE) {
      const next = this.#next[place] as number
      if (this.#kind[place] === 0) this.#release(place)
      else this.#put(place)
      place = next
    }
  }

  #put(place: number): void {
    const at = this.#at[place] as number
    const slot = this.#slotOf(at)
    this.#next[place] = NONE
    if (this.#head[slot] === NONE) this.#head[slot] = place
    else this.#next[this.#tail[slot] as number] = place
    this.#tail[slot] = place
    if (slot !== OVERFLOW) this.#filled[slot >>> 5] = (this.#filled[slot >>> 5] as number) | (1 << (slot & 31))
  }

  #slotOf(at: number): number {
    if (Math.floor(at / SPAN[0]) === Math.floor(this.now / SPAN[0])) return at % SLOTS
    if (Math.floor(at / SPAN[1]) === Math.floor(this.now / SPAN[1])) return SLOTS + (Math.floor(at / SPAN[0]) % SLOTS)
    if (Math.floor(at / SPAN[2]) === Math.floor(this.now / SPAN[2]))
      return 2 * SLOTS + (Math.floor(at / SPAN[1]) % SLOTS)
    return OVERFLOW
  }

  /** First slot of a level from `from` on that holds anything, or NONE. */
  #nextSlot(level: number, from: number): number {
    if (from >= SLOTS) return NONE
    const first = level * (SLOTS / 32)
    let word = first + (from >>> 5)
    let bits = (this.#filled[word] as number) & (-1 << (from & 31))
    while (bits === 0) {
      if (++word === first + SLOTS / 32) return NONE
      bits = this.#filled[word] as number
    }
    return (word - first) * 32 + (31 - Math.clz32(bits & -bits))
  }

  #empty(slot: number): void {
    if (slot !== OVERFLOW) this.#filled[slot >>> 5] = (this.#filled[slot >>> 5] as number) & ~(1 << (slot & 31))
  }

  #release(place: number): void {
    this.#kind[place] = 0
    this.#use[place] = (this.#use[place] as number) + 1
    this.#next[place] = this.#free
    this.#free = place
  }

  #grow(capacity: number): void {
    const old = this.#kind.length
    const larger = <T extends Uint16Array | Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.#kind = larger(this.#kind, new Uint16Array(capacity))
    this.#node = larger(this.#node, new Int32Array(capacity))
    this.#a = larger(this.#a, new Int32Array(capacity))
    this.#b = larger(this.#b, new Int32Array(capacity))
    this.#at = larger(this.#at, new Float64Array(capacity))
    this.#next = larger(this.#next, new Int32Array(capacity))
    this.#use = larger(this.#use, new Uint16Array(capacity))
    for (let place = capacity - 1; place >= old; place--) {
      this.#next[place] = this.#free
      this.#free = place
    }
  }
}
