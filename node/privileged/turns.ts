/** Acts of one name run one after the other; acts of different names side by side. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>()

  /** Runs `act` once all earlier acts of this name have ended, well or badly. */
  async take<T>(name: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve()
    const mine = before.then(act)
    const settled = mine.then(
      () => {},
      () => {}
    )
    this.#last.set(name, settled)
    try {
      return await mine
    } finally {
      if (this.#last.get(name) === settled) this.#last.delete(name)
    }
  }
}
