/** Named timers of a machine: one heap, one real timer, on the monotonic clock. */
import type { Clock } from '../clock.ts'

interface Entry {
  key: string
  dueMs: number
  order: number
}

/** setTimeout's longest delay; a later timer is simply looked at again then. */
const LONGEST_MS = 2_147_483_647

/** Setting a key replaces it. Timers that fall due together fire in order of their due time, then of being set. */
export class Timers {
  #clock: Clock
  #fire: (key: string) => void
  #heap: Entry[] = []
  #current = new Map<string, Entry>()
  #order = 0
  #timer: NodeJS.Timeout | undefined
  #timerDueMs = Infinity
  #stopped = false

  constructor(clock: Clock, fire: (key: string) => void) {
    this.#clock = clock
    this.#fire = fire
  }

  get size(): number {
    return this.#current.size
  }

  set(key: string, afterMs: number): void {
    if (this.#stopped) return
    const entry = { key, dueMs: this.#clock.monoMs() + Math.max(0, afterMs), order: this.#order++ }
    this.#current.set(key, entry)
    this.#push(entry)
    this.#arm()
  }

  clear(key: string): void {
    this.#current.delete(key)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#current.clear()
    this.#heap = []
  }

  /** The real timer is only replaced by an earlier one: clearing a timer costs nothing. */
  #arm(): void {
    const first = this.#first()
    if (first === undefined || first.dueMs >= this.#timerDueMs) return
    clearTimeout(this.#timer)
    this.#timerDueMs = first.dueMs
    this.#timer = setTimeout(() => this.#due(), Math.min(LONGEST_MS, Math.max(0, first.dueMs - this.#clock.monoMs())))
  }

  #due(): void {
    this.#timerDueMs = Infinity
    const nowMs = this.#clock.monoMs()
    for (let first = this.#first(); first !== undefined && first.dueMs <= nowMs; first = this.#first()) {
      this.#pop()
      this.#current.delete(first.key)
      this.#fire(first.key)
    }
    this.#arm()
  }

  /** The earliest timer that was neither cleared nor replaced. */
  #first(): Entry | undefined {
    for (;;) {
      const [first] = this.#heap
      if (first === undefined || this.#current.get(first.key) === first) return first
      this.#pop()
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap
    let at = heap.push(entry) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!earlier(entry, heap[parent]!)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = entry
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && earlier(heap[child + 1]!, heap[child]!)) child += 1
      if (!earlier(heap[child]!, last)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
  }
}

function earlier(a: Entry, b: Entry): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order)
}
