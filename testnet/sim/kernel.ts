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
const KIND_MASK = 0xffff
/** An event is eight words side by side, half a line of a processor's cache: kind and use, node, a, b, next, -, time. */
const WORDS = 8
const NODE = 1
const A = 2
const B = 3
const NEXT = 4
/** Of the time in the same memory seen as doubles. */
const TIME = 3

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

  /** Events by place. The upper half of the first word grows whenever a place is used again: an old handle cancels nothing. */
  #words = new Int32Array(0)
  #times = new Float64Array(0)
  #free = NONE
  /** By slot: its first and its last event. */
  #ends = new Int32Array((OVERFLOW + 1) * 2).fill(NONE)
  #filled = new Uint32Array((LEVELS * SLOTS) / 32)
  /** By level: where the block of the level begins and ends that is now. */
  #begin0 = 0
  #begin1 = 0
  #begin2 = 0
  #end0: number = SPAN[0]
  #end1: number = SPAN[1]
  #end2: number = SPAN[2]

  /** @param capacity events that fit before the arrays are doubled */
  constructor(capacity = 1024) {
    this.#grow(Math.max(1, capacity))
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#words.length * 4 + (OVERFLOW + 1) * 8
  }

  /**
   * Schedules an event; times before now count as now. `kind` is 1 to 65,535, `a` and `b` are 32-bit.
   * @returns a handle for `cancel`
   */
  at(timeMs: number, kind: number, node = 0, a = 0, b = 0): number {
    if (this.#free === NONE) this.#grow((this.#words.length / WORDS) * 2)
    const place = this.#free
    const words = this.#words
    const first = place * WORDS
    this.#free = words[first + NEXT] as number
    const use = (words[first] as number) & ~KIND_MASK
    words[first] = use | kind
    words[first + NODE] = node
    words[first + A] = a
    words[first + B] = b
    const at = timeMs > this.now ? timeMs : this.now
    this.#times[place * (WORDS / 2) + TIME] = at
    this.#put(place, at)
    this.pending++
    return place * 65_536 + (use >>> 16)
  }

  /** The same, so many milliseconds from now. */
  after(delayMs: number, kind: number, node = 0, a = 0, b = 0): number {
    return this.at(this.now + delayMs, kind, node, a, b)
  }

  /** Takes an event back; of one that happened or was taken back nothing is left to take. */
  cancel(handle: number): boolean {
    const place = Math.floor(handle / 65_536)
    const word = this.#words[place * WORDS]
    if (word === undefined || word >>> 16 !== handle % 65_536 || (word & KIND_MASK) === 0) return false
    this.#words[place * WORDS] = word & ~KIND_MASK
    this.pending--
    return true
  }

  /** Lets everything happen up to and including `endMs`; then it is `endMs`. */
  run(endMs: number, handle: Handler): void {
    for (;;) {
      const slot = this.now - this.#begin0
      this.#drain(slot, handle)
      const next = this.#nextSlot(0, slot + 1)
      const then = next === NONE ? this.#nextBlock() : this.#begin0 + next
      if (then > endMs || then === Infinity) break
      this.#advance(then)
    }
    if (endMs !== Infinity && endMs > this.now) this.#advance(endMs)
  }

  /** Everything in the slot that is due now, also what is added to it meanwhile. */
  #drain(slot: number, handle: Handler): void {
    const ends = this.#ends
    for (let place = ends[slot * 2] as number; place !== NONE; place = ends[slot * 2] as number) {
      const words = this.#words
      const first = place * WORDS
      const next = words[first + NEXT] as number
      ends[slot * 2] = next
      if (next === NONE) this.#empty(slot)
      const kind = (words[first] as number) & KIND_MASK
      const node = words[first + NODE] as number
      const a = words[first + A] as number
      const b = words[first + B] as number
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
    for (let place = this.#ends[OVERFLOW * 2] as number; place !== NONE; place = this.#next(place)) {
      if (((this.#words[place * WORDS] as number) & KIND_MASK) !== 0) earliest = Math.min(earliest, this.#timeOf(place))
    }
    return earliest === Infinity ? earliest : Math.floor(earliest / SPAN[2]) * SPAN[2]
  }

  /** Moves the clock; on entering a block, what waits in it comes down a level. */
  #advance(timeMs: number): void {
    this.now = timeMs
    if (timeMs < this.#end0) return
    const isNewDay = timeMs >= this.#end2
    const isNewHour = timeMs >= this.#end1
    this.#begin0 = Math.floor(timeMs / SPAN[0]) * SPAN[0]
    this.#begin1 = Math.floor(timeMs / SPAN[1]) * SPAN[1]
    this.#begin2 = Math.floor(timeMs / SPAN[2]) * SPAN[2]
    this.#end0 = this.#begin0 + SPAN[0]
    this.#end1 = this.#begin1 + SPAN[1]
    this.#end2 = this.#begin2 + SPAN[2]
    if (isNewDay) this.#cascade(OVERFLOW)
    if (isNewHour) this.#cascade(2 * SLOTS + Math.floor((timeMs - this.#begin2) / SPAN[1]))
    this.#cascade(SLOTS + Math.floor((timeMs - this.#begin1) / SPAN[0]))
  }

  #cascade(slot: number): void {
    let place = this.#ends[slot * 2] as number
    this.#ends[slot * 2] = NONE
    this.#empty(slot)
    while (place !== NONE) {
      const next = this.#next(place)
      if (((this.#words[place * WORDS] as number) & KIND_MASK) === 0) this.#release(place)
      else this.#put(place, this.#timeOf(place))
      place = next
    }
  }

  #put(place: number, at: number): void {
    const slot = this.#slotOf(at)
    const words = this.#words
    const ends = this.#ends
    words[place * WORDS + NEXT] = NONE
    if (ends[slot * 2] === NONE) {
      ends[slot * 2] = place
      if (slot !== OVERFLOW) this.#filled[slot >>> 5] = (this.#filled[slot >>> 5] as number) | (1 << (slot & 31))
    } else words[(ends[slot * 2 + 1] as number) * WORDS + NEXT] = place
    ends[slot * 2 + 1] = place
  }

  /** Blocks begin at whole multiples of their length, so what is left of a time fits into 32 bits. */
  #slotOf(at: number): number {
    if (at < this.#end0) return (at - this.#begin0) | 0
    if (at < this.#end1) return SLOTS + ((at - this.#begin1) >>> BITS)
    if (at < this.#end2) return 2 * SLOTS + ((at - this.#begin2) >>> (2 * BITS))
    return OVERFLOW
  }

  #next(place: number): number {
    return this.#words[place * WORDS + NEXT] as number
  }

  #timeOf(place: number): number {
    return this.#times[place * (WORDS / 2) + TIME] as number
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
    const words = this.#words
    const first = place * WORDS
    // The next use of the place, and no kind.
    words[first] = ((words[first] as number) & ~KIND_MASK) + KIND_MASK + 1
    words[first + NEXT] = this.#free
    this.#free = place
  }

  #grow(capacity: number): void {
    const old = this.#words.length / WORDS
    const words = new Int32Array(capacity * WORDS)
    words.set(this.#words)
    this.#words = words
    this.#times = new Float64Array(words.buffer)
    for (let place = capacity - 1; place >= old; place--) {
      words[place * WORDS + NEXT] = this.#free
      this.#free = place
    }
  }
}
