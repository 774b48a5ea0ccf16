/** Things that an event of the kernel names by number: an event carries two 32-bit numbers, and no object. */

/** Places of things under way; a place is used again once it was taken. */
export class Pool<T> {
  #items: Array<T | undefined> = []
  #free: number[] = []

  /** Things that are under way. */
  get size(): number {
    return this.#items.length - this.#free.length
  }

  /** Puts a thing away; its number is an event's. */
  put(item: T): number {
    const place = this.#free.pop()
    if (place === undefined) return this.#items.push(item) - 1
    this.#items[place] = item
    return place
  }

  /** Takes it back out, once. */
  take(place: number): T {
    const item = this.#items[place] as T
    this.#items[place] = undefined
    this.#free.push(place)
    return item
  }

  /** Looks at it. */
  see(place: number): T {
    return this.#items[place] as T
  }
}
