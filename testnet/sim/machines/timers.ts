/** Timers by name on the kernel's wheel: a machine names them by text, an event by a number. */
import type { Kernel } from '../kernel.ts'

/** A timer that is armed, or was until a moment ago. */
interface Row {
  key: string
  handle: number
  armed: boolean
}

/** Timers of all nodes; each node keeps the map of its own names. */
export class TimerTable {
  #kernel: Kernel
  #kind: number
  #rows: Row[] = []
  #free: number[] = []

  /** @param kind number of their events in the kernel */
  constructor(kernel: Kernel, kind: number) {
    this.#kernel = kernel
    this.#kind = kind
  }

  /** Arms a timer of a node, anew where it is armed. */
  set(own: Map<string, number>, node: number, key: string, afterMs: number): void {
    const known = own.get(key)
    const place = known ?? this.#open(key)
    const row = this.#rows[place] as Row
    if (known === undefined) own.set(key, place)
    else if (row.armed) this.#kernel.cancel(row.handle)
    row.armed = true
    row.handle = this.#kernel.after(Math.max(0, Math.ceil(afterMs)), this.#kind, node, place)
  }

  clear(own: Map<string, number>, key: string): void {
    const place = own.get(key)
    if (place === undefined) return
    own.delete(key)
    this.#close(place)
  }

  clearAll(own: Map<string, number>): void {
    for (const place of own.values()) this.#close(place)
    own.clear()
  }

  /** Its moment has come: its name. `settle` after the turn forgets it, unless it was armed again. */
  fire(place: number): string {
    const row = this.#rows[place] as Row
    row.armed = false
    return row.key
  }

  settle(own: Map<string, number>, place: number): void {
    const row = this.#rows[place] as Row
    if (row.armed || own.get(row.key) !== place) return
    own.delete(row.key)
    this.#free.push(place)
  }

  #open(key: string): number {
    const place = this.#free.pop()
    if (place === undefined) return this.#rows.push({ key, handle: 0, armed: false }) - 1
    ;(this.#rows[place] as Row).key = key
    return place
  }

  #close(place: number): void {
    const row = this.#rows[place] as Row
    if (row.armed) this.#kernel.cancel(row.handle)
    row.armed = false
    this.#free.push(place)
  }
}
