/** The keys of a storage in their order: what is below a folder stands together, and is found without looking at the others. */
export class SortedKeys {
  #keys: string[] = []

  /** How many there are. */
  get size(): number {
    return this.#keys.length
  }

  /** Adds one; one that is there already stays as it is. */
  add(key: string): void {
    const at = this.#firstFrom(key)
    if (this.#keys[at] !== key) this.#keys.splice(at, 0, key)
  }

  delete(key: string): void {
    const at = this.#firstFrom(key)
    if (this.#keys[at] === key) this.#keys.splice(at, 1)
  }

  /** Whether any key begins with this; a folder's prefix ends in `/`. */
  hasBelow(prefix: string): boolean {
    return this.#keys[this.#firstFrom(prefix)]?.startsWith(prefix) ?? false
  }

  /** All keys that begin with this, in order: a copy, which later changes leave alone. */
  below(prefix: string): string[] {
    const from = this.#firstFrom(prefix)
    let to = this.#keys.length
    for (let low = from; low < to; ) {
      const middle = (low + to) >> 1
      if (this.#keys[middle]?.startsWith(prefix) === true) low = middle + 1
      else to = middle
    }
    return this.#keys.slice(from, to)
  }

  /** Index of the first key that is not before this. */
  #firstFrom(key: string): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#keys[middle] ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
