/** Waits for a condition on a machine's state, looked at after every turn. */

/** See above. */
export class Waiters<S> {
  #waiting = new Set<() => void>()
  #stateOf: () => S
  #closed: Error | undefined

  constructor(stateOf: () => S) {
    this.#stateOf = stateOf
  }

  /** To be called after each turn. */
  look(): void {
    for (const look of this.#waiting) look()
  }

  /** The first value that `find` gives which is not undefined; rejects with the signal's reason, or when the node closes. */
  until<T>(find: (state: S) => T | undefined, signal?: AbortSignal): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const stop = (): void => {
      this.#waiting.delete(look)
      signal?.removeEventListener('abort', aborted)
    }
    const look = (): void => {
      try {
        if (this.#closed !== undefined) throw this.#closed
        const value = find(this.#stateOf())
        if (value === undefined) return
        resolve(value)
      } catch (error) {
        reject(error as Error)
      }
      stop()
    }
    const aborted = (): void => {
      reject(signal?.reason as Error)
      stop()
    }
    this.#waiting.add(look)
    if (signal?.aborted === true) aborted()
    else {
      signal?.addEventListener('abort', aborted, { once: true })
      look()
    }
    return promise
  }

  /** Rejects all that wait, and whoever comes later. */
  close(error: Error): void {
    this.#closed = error
    this.look()
  }
}
