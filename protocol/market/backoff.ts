import type { Rng } from '../rng.ts'

/** First cap of a backoff, in ms (README section 3). */
export const BACKOFF_BASE_MS = 250
/** Largest cap of a backoff, in ms (README section 3). */
export const BACKOFF_CAP_MS = 8_000

/**
 * Full jitter: uniform in [1, cap] ms with cap = 250 ms doubled `tries` times, at most 8 s. Full jitter because two
 * gangs that collide must not come back in step (AWS "Exponential Backoff and Jitter").
 */
export function backoffMs(tries: number, rng: Rng): number {
  const cap = Math.min(BACKOFF_CAP_MS, BACKOFF_BASE_MS * 2 ** Math.min(tries, 10))
  return 1 + rng.below(cap)
}
