/**
 * Virtual time for a whole process: timers, `Date` and `performance` stand still until the driver moves on to the next
 * timer, and every callback runs to its end, promises included, before the next one. Install it before anything imports
 * libp2p, in a process of its own: modules keep the timers that they found when they were loaded.
 */
import fakeTimers from '@sinonjs/fake-timers'
import { outstandingCrypto } from './randomness.ts'

/** Wall clock at virtual time 0: 2026-01-01T00:00:00Z. What is signed says the same in every run. */
export const EPOCH_MS = 1_767_225_600_000

/** What stands still. `setImmediate` stays real: by it the driver lets callbacks and promises run. */
const FAKED = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] as const

/** See above; at most one is installed at a time. */
export class VirtualClock {
  #clock: ReturnType<typeof fakeTimers.install>
  #timeout: typeof AbortSignal.timeout
  /** Timers fired. */
  fired = 0

  private constructor(clock: ReturnType<typeof fakeTimers.install>, timeout: typeof AbortSignal.timeout) {
    this.#clock = clock
    this.#timeout = timeout
  }

  static install(): VirtualClock {
    const { timeout } = AbortSignal
    const clock = new VirtualClock(fakeTimers.install({ now: EPOCH_MS, toFake: [...FAKED] }), timeout)
    const { setTimeout: fake } = globalThis
    // As in Node, where 0 means 1: else what asks for "soon" again and again would keep time from moving.
    const atLeastOne = (run: () => void, ms?: number, ...rest: unknown[]): unknown =>
      (fake as (...args: unknown[]) => unknown)(run, Math.max(1, ms ?? 1), ...rest)
    globalThis.setTimeout = atLeastOne as typeof globalThis.setTimeout
    // Node's own keeps the timers of the moment when it was first loaded, which are mostly the real ones.
    AbortSignal.timeout = abortAfter
    return clock
  }

  /** Whole ms since the installation. */
  get now(): number {
    return this.#clock.now - EPOCH_MS
  }

  /** Runs everything that is due until that moment, and stops at it. */
  async runTo(untilMs: number): Promise<void> {
    let reached = false
    setTimeout(() => (reached = true), untilMs - this.now)
    await this.#run(() => reached)
  }

  /** Moves on until the promise settles. Throws after `limitMs` of virtual time, naming `what`. */
  async until<T>(promise: Promise<T>, what: string, limitMs: number): Promise<T> {
    let settled = false
    const late = this.now + limitMs
    void promise.then(
      () => (settled = true),
      () => (settled = true)
    )
    await this.#run(() => settled || this.now >= late || this.#clock.countTimers() === 0)
    if (!settled) throw new Error(`${what} has not come to an end within ${limitMs} ms of virtual time`)
    return await promise
  }

  uninstall(): void {
    AbortSignal.timeout = this.#timeout
    this.#clock.uninstall()
  }

  async #run(isOver: () => boolean): Promise<void> {
    await quiet()
    while (!isOver()) {
      this.#clock.next()
      this.fired++
      await quiet()
    }
  }
}

/** Resolves when all promises that can go on have done so, and no WebCrypto is at work on another thread. */
async function quiet(): Promise<void> {
  do await new Promise<void>((resolve) => setImmediate(resolve))
  while (outstandingCrypto() > 0)
}

function abortAfter(ms: number): AbortSignal {
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
    ms
  )
  timer.unref()
  return controller.signal
}
