/** From values to places on a picture, and where its axis has marks. */

/** An axis's arithmetic. */
export interface Scale {
  /** Pixels. */
  at(value: number): number
  ticks: number[]
  low: number
  high: number
}

/** Straight; the ends are moved out to round numbers where `round` is true. */
export function linear(low: number, high: number, from: number, to: number, round = true, count = 5): Scale {
  const span = high > low ? high - low : Math.max(1, Math.abs(high))
  const step = niceStep(span / count)
  const [first, last] = round
    ? [Math.floor(low / step) * step, Math.ceil((high > low ? high : low + span) / step) * step]
    : [low, low + span]
  const ticks: number[] = []
  for (let i = Math.ceil(first / step - 1e-9); i * step <= last + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)))
  return { at: (value) => from + ((value - first) / (last - first)) * (to - from), ticks, low: first, high: last }
}

/** By powers of ten; values at or below 0 stand at the lower end. */
export function logarithmic(low: number, high: number, from: number, to: number): Scale {
  const [least, most] = [Math.log10(low), Math.log10(Math.max(high, low * 1.001))]
  const at = (value: number): number =>
    from + (Math.max(0, Math.log10(Math.max(value, low)) - least) / (most - least)) * (to - from)
  const parts = most - least < 1.5 ? [1, 2, 5] : most - least < 4 ? [1, 3] : [1]
  const ticks: number[] = []
  for (let power = Math.floor(least); power <= Math.ceil(most); power++) {
    for (const part of parts) {
      const tick = part * 10 ** power
      if (tick >= low * 0.999 && tick <= high * 1.001) ticks.push(tick)
    }
  }
  return { at, ticks, low, high }
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const part = raw / power
  return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power
}

const HOUR = 3_600_000
/** Steps of clock times. */
const TIME_STEPS = [
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  1000,
  2000,
  5000,
  10_000,
  15_000,
  30_000,
  60_000,
  120_000,
  300_000,
  600_000,
  900_000,
  1_800_000,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  48 * HOUR,
  96 * HOUR,
  168 * HOUR,
  336 * HOUR
]

/** Straight, with marks at whole minutes, hours or days. */
export function timeline(lowMs: number, highMs: number, from: number, to: number): Scale {
  const span = Math.max(1, highMs - lowMs)
  const step = TIME_STEPS.find((each) => span / each <= 7) ?? span / 6
  const ticks: number[] = []
  for (let tick = Math.ceil(lowMs / step) * step; tick <= highMs; tick += step) ticks.push(tick)
  return { at: (value) => from + ((value - lowMs) / span) * (to - from), ticks, low: lowMs, high: highMs }
}
