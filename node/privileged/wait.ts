/** Waiting for the kernel where it offers no event: short polls with a bound. */
import { setTimeout as delay } from 'node:timers/promises'

/** Polls `done` every `everyMs` (default 2) until it is true; false when `forMs` have passed first. */
export async function until(done: () => boolean | Promise<boolean>, forMs: number, everyMs = 2): Promise<boolean> {
  const deadline = performance.now() + forMs
  while (!(await done())) {
    if (performance.now() >= deadline) return false
    await delay(everyMs)
  }
  return true
}
