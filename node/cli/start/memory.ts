/**
 * Keeps an idle node small. V8 sees no need to collect while little is allocated: what start and joining left behind
 * would stay for hours (30-40 MiB).
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** First collection this long after the start; each wait is twice the one before, up to the longest. */
const FIRST_MS = 10_000
const LONGEST_MS = 120_000
/** A node at work is asked again after this long: a collection stops it for 50-100 ms. */
const BUSY_MS = 60_000

/** V8's own collection, with what it takes to give pages back to the system. */
type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

/** What tests put in the place of V8's collection and of the waits. */
export interface CollectOptions {
  /** @default V8's own */
  collect?: Collect
  /** @default 10000 */
  firstMs?: number
  /** @default 60000 */
  busyMs?: number
}

/** Collects now and then while `isIdle`, until the signal. Holds no process up. */
export function collectWhenIdle(isIdle: () => boolean, signal: AbortSignal, options: CollectOptions = {}): void {
  const { collect = exposed(), firstMs = FIRST_MS, busyMs = BUSY_MS } = options
  let timer: NodeJS.Timeout
  const next = (afterMs: number): void => {
    timer = setTimeout(() => {
      const idle = isIdle()
      if (idle) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
      next(idle ? Math.min(afterMs * 2, LONGEST_MS) : busyMs)
    }, afterMs)
    timer.unref()
  }
  next(firstMs)
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
}

/** A context made after the flag has V8's `gc`; this program's own, made before, has not. */
function exposed(): Collect {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}
