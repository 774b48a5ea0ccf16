/** Work that several wait for. Once nobody does any more it is ended, after a short while in which the next attempt may come and find it. */

interface Run<T> {
  result: Promise<T>
  waiters: number
  isOver: boolean
  end: AbortController
  timer: NodeJS.Timeout | undefined
}

/** See above; one `T` for each key. */
export class SharedWork<T> {
  readonly #lingerMs: number
  readonly #runs = new Map<string, Run<T>>()

  /** @param lingerMs how long work goes on that nobody waits for */
  constructor(lingerMs: number) {
    this.#lingerMs = lingerMs
  }

  /**
   * What the work of this key gives, begun where it is not under way. Rejects with the signal's reason when the caller no longer
   * waits; `start` gets a signal that aborts when nobody does.
   */
  async join(key: string, start: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted()
    const run = this.#runs.get(key) ?? this.#begin(key, start)
    run.waiters += 1
    clearTimeout(run.timer)
    try {
      return await unlessAborted(run.result, signal)
    } finally {
      run.waiters -= 1
      if (run.waiters === 0 && !run.isOver) this.#linger(key, run)
    }
  }

  /** Waits for all that is under way, however it ends; what lingers ends at once. */
  async settle(): Promise<void> {
    const runs = [...this.#runs.values()]
    for (const { waiters, end, timer } of runs) {
      clearTimeout(timer)
      if (waiters === 0) end.abort(unwanted())
    }
    await Promise.allSettled(runs.map(({ result }) => result))
  }

  #begin(key: string, start: (signal: AbortSignal) => Promise<T>): Run<T> {
    const end = new AbortController()
    const run: Run<T> = { result: start(end.signal), waiters: 0, isOver: false, end, timer: undefined }
    this.#runs.set(key, run)
    const over = (): void => {
      run.isOver = true
      clearTimeout(run.timer)
      if (this.#runs.get(key) === run) this.#runs.delete(key)
    }
    run.result.then(over, over)
    return run
  }

  #linger(key: string, run: Run<T>): void {
    run.timer = setTimeout(() => {
      // Whoever comes from now on begins anew.
      if (this.#runs.get(key) === run) this.#runs.delete(key)
      run.end.abort(unwanted())
    }, this.#lingerMs).unref()
  }
}

function unwanted(): Error {
  return new Error('nobody waits for it any more')
}

/** What the work gives, unless the caller no longer waits for it. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {})
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(signal.reason as Error)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
