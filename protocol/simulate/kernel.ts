/** Virtual time: a heap of events, ordered by time and then by the order in which they were scheduled. */

/** An event that can be taken back. */
export interface Scheduled {
  at: number
  order: number
  run: (() => void) | undefined
}

/** The clock of one simulated run; `now` is in virtual milliseconds. Same calls, same order. */
export class Kernel {
  now = 0
  events = 0
  #heap: Scheduled[] = []
  #order = 0

  /** Runs `run` after so many ms (0: after everything that is due now). */
  after(ms: number, run: () => void): Scheduled {
    const event: Scheduled = { at: this.now + Math.max(0, ms), order: this.#order++, run }
    this.#push(event)
    return event
  }

  /** Takes an event back; one that ran or was taken back already stays so. */
  cancel(event: Scheduled): void {
    event.run = undefined
  }

  /** Lets time pass until `end` or until `done` says so (asked after each event). */
  runUntil(end: number, done: () => boolean = () => false): void {
    for (let next = this.#heap[0]; next !== undefined && next.at <= end; next = this.#heap[0]) {
      this.#pop()
      if (next.run === undefined) continue
      this.now = Math.max(this.now, next.at)
      const { run } = next
      next.run = undefined
      this.events += 1
      run()
      if (done()) return
    }
    this.now = Math.max(this.now, end)
  }

  #push(event: Scheduled): void {
    const heap = this.#heap
    let at = heap.push(event) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent] as Scheduled
      if (!isBefore(event, above)) break
      heap[at] = above
      at = parent
    }
    heap[at] = event
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop() as Scheduled
    if (heap.length === 0) return
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Scheduled, heap[child] as Scheduled)) child += 1
      if (!isBefore(heap[child] as Scheduled, last)) break
      heap[at] = heap[child] as Scheduled
      at = child
    }
    heap[at] = last
  }
}

function isBefore(a: Scheduled, b: Scheduled): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}
