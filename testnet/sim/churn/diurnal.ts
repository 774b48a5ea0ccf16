/** A daily wave: sessions end sooner in one half of the day and later in the other. */
import { cosTurns } from '../math/functions.ts'

/** How a scenario says it; depth 0 to 1. */
export interface Diurnal {
  periodMs: number
  depth: number
}

/**
 * The hazard of a session's end times 1 + depth sin(2 pi t / period): highest a quarter of the day after the run's
 * beginning, lowest at three quarters, and over a whole day what it is without. A session's own clock runs that much
 * faster or slower, so any distribution can be modulated.
 */
export class Wave {
  readonly periodMs: number
  readonly depth: number

  /** @throws RangeError for a period not above 0 or a depth outside 0 to 1 */
  constructor({ periodMs, depth }: Diurnal) {
    if (!(periodMs > 0)) throw new RangeError(`diurnal: a period of ${periodMs} ms; it must be above 0`)
    if (!(depth >= 0 && depth <= 1)) throw new RangeError(`diurnal: depth ${depth}; it goes from 0 to 1`)
    this.periodMs = periodMs
    this.depth = depth
  }

  /** How far the sessions' clocks have gone at a moment: the integral of the hazard's factor. */
  clock(tMs: number): number {
    return tMs + this.#most * (1 - cosTurns(tMs / this.periodMs)) * 0.5
  }

  /** The most that the clock is ever ahead. */
  get #most(): number {
    return (this.depth * this.periodMs) / Math.PI
  }

  /** When a session ends that begins at `fromMs` and takes `lengthMs` of its clock; whole ms, at least 1 after. */
  end(fromMs: number, lengthMs: number): number {
    const goal = this.clock(fromMs) + lengthMs
    let low = goal - this.#most
    let high = goal
    // The clock never goes back, so halving finds the moment; half a millisecond is enough.
    while (high - low > 0.5) {
      const middle = (low + high) / 2
      if (this.clock(middle) < goal) low = middle
      else high = middle
    }
    return Math.max(fromMs + 1, Math.round(high))
  }
}
