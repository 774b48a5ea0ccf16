/** Which job has said nothing for too long. */

/** Calls back once for each job that was heard and then was not, for `limitMs`. */
export class Silence {
  readonly #limitMs: number
  readonly #onSilence: (job: string, forMs: number) => void
  readonly #timers = new Map<string, NodeJS.Timeout>()

  constructor(limitMs: number, onSilence: (job: string, forMs: number) => void) {
    this.#limitMs = limitMs
    this.#onSilence = onSilence
  }

  /** It began, or said something. */
  heard(job: string): void {
    clearTimeout(this.#timers.get(job))
    const timer = setTimeout(() => {
      this.#timers.delete(job)
      this.#onSilence(job, this.#limitMs)
    }, this.#limitMs)
    this.#timers.set(job, timer.unref())
  }

  /** It is over. */
  forget(job: string): void {
    clearTimeout(this.#timers.get(job))
    this.#timers.delete(job)
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }
}
