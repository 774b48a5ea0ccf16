/** Room for so much at one time: requests, or bytes. Who finds it full waits in line for a moment, and is told so where that was not enough. */

interface Waiting {
  amount: number
  enter: () => void
}

/** See above. What is taken has to be given back; an amount above all of it counts as all of it. */
export class Room {
  readonly most: number
  #used = 0
  #line: Waiting[] = []

  constructor(most: number) {
    this.most = most
  }

  get used(): number {
    return this.#used
  }

  /** Takes it at once, or gives false. Nobody overtakes those who wait. */
  tryTake(amount = 1): boolean {
    const needed = Math.min(amount, this.most)
    if (this.#line.length > 0 || this.#used + needed > this.most) return false
    this.#used += needed
    return true
  }

  /** Resolves with whether it was had within `waitMs`; false also once `signal` aborts. */
  async take(amount: number, waitMs: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false
    if (this.tryTake(amount)) return true
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const waiting: Waiting = { amount: Math.min(amount, this.most), enter: () => resolve(true) }
    this.#line.push(waiting)
    const leave = (): void => {
      const at = this.#line.indexOf(waiting)
      if (at < 0) return
      this.#line.splice(at, 1)
      resolve(false)
      this.#admit()
    }
    const timer = setTimeout(leave, waitMs)
    signal.addEventListener('abort', leave, { once: true })
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', leave)
    }
  }

  /** Gives back what was taken: the same amount. */
  give(amount = 1): void {
    this.#used -= Math.min(amount, this.most)
    this.#admit()
  }

  #admit(): void {
    for (let next = this.#line[0]; next !== undefined; next = this.#line[0]) {
      if (this.#used + next.amount > this.most) return
      this.#line.shift()
      this.#used += next.amount
      next.enter()
    }
  }
}
