/**
 * Asynchronous successive halving (Li et al., MLSys 2020) in its stopping form: a trial that reaches a rung goes on only
 * if it is among the best 1/eta of those that were there until now. Rungs are steps that the program reports, never
 * seconds: a slow GPU must not lose for being slow.
 */

/** `grace`: the first rung, in steps; `max`: where a trial is complete; each rung is `eta` times the one before. */
export interface AshaOptions {
  grace: number
  max: number
  eta: number
}

/** Whether small or large values of the metric are good. */
export type Mode = 'min' | 'max'

/** Whether a trial goes on. */
export type Verdict = 'continue' | 'stop'

/** The steps of the rungs below `max`, ascending. */
export function rungsOf({ grace, max, eta }: AshaOptions): number[] {
  const rungs: number[] = []
  for (let rung = grace; rung < max; rung *= eta) rungs.push(rung)
  return rungs
}

/** Whether `one` is better than `other`; what is no number is worse than any. */
export function isBetter(mode: Mode, one: number, other: number): boolean {
  if (!Number.isFinite(one)) return false
  if (!Number.isFinite(other)) return true
  return mode === 'min' ? one < other : one > other
}

/**
 * Whether a trial with this value at a rung goes on. With n values there, its own among them, the best n / eta do,
 * rounded up: rounded down, the first five trials would let one go on, and what is found is worse for it (bench:tune).
 * Equal values go on together. The first one is the best of those that came.
 * @param others values of the trials that were at this rung before
 */
export function judge(eta: number, mode: Mode, value: number, others: readonly number[]): Verdict {
  if (!Number.isFinite(value)) return 'stop'
  const places = Math.ceil((others.length + 1) / eta)
  const ahead = others.filter((other) => isBetter(mode, other, value)).length
  return ahead < places ? 'continue' : 'stop'
}
