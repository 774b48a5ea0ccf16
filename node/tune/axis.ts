/** Scales and ticks of a picture: plain, or logarithmic where the numbers span more than a person sees otherwise. */

/** From a value to a place. */
export interface Axis {
  at: (value: number) => number
  ticks: Array<{ value: number; label: string }>
}

/** Above this ratio of the largest to the smallest, both above 0, a scale is logarithmic. */
const LOG_RATIO = 30
const TICKS = 5

/** A scale for these numbers between two places; a little room at both ends. */
export function axisOf(values: readonly number[], from: number, to: number): Axis {
  const finite = values.filter((value) => Number.isFinite(value))
  const least = finite.length === 0 ? 0 : Math.min(...finite)
  const most = finite.length === 0 ? 1 : Math.max(...finite)
  return least > 0 && most / least > LOG_RATIO ? logAxis(least, most, from, to) : evenAxis(least, most, from, to)
}

/** A logarithmic scale whose ticks are given, like steps and their rungs. */
export function rungAxis(ticks: readonly number[], from: number, to: number): Axis {
  const [low, high] = [Math.log(ticks[0] ?? 1), Math.log(ticks.at(-1) ?? 1)]
  const span = high - low || 1
  const at = (value: number): number => from + ((Math.log(Math.max(value, 1e-12)) - low) / span) * (to - from)
  return { at, ticks: ticks.map((value) => ({ value, label: String(value) })) }
}

/** An even scale from 0 or 1 to a count. */
export function countAxis(first: number, last: number, from: number, to: number): Axis {
  const span = Math.max(1, last - first)
  const each = stepOf(span, Number.POSITIVE_INFINITY)
  const at = (value: number): number => from + ((value - first) / span) * (to - from)
  const ticks = []
  for (let value = Math.ceil(first / each) * each; value <= last; value += each)
    ticks.push({ value, label: String(value) })
  return { at, ticks }
}

function evenAxis(least: number, most: number, from: number, to: number): Axis {
  const room = (most - least || Math.abs(most) || 1) * 0.06
  const [low, high] = [least - room, most + room]
  const each = stepOf(high - low, 0)
  const at = (value: number): number => from + ((value - low) / (high - low)) * (to - from)
  const ticks = []
  for (let tick = Math.ceil(low / each); tick * each <= high; tick++)
    ticks.push({ value: tick * each, label: label(tick * each) })
  return { at, ticks }
}

function logAxis(least: number, most: number, from: number, to: number): Axis {
  const [low, high] = [Math.log10(least) - 0.05, Math.log10(most) + 0.05]
  const at = (value: number): number =>
    from + ((Math.log10(Math.max(value, least / 2)) - low) / (high - low)) * (to - from)
  const ticks = []
  for (let power = Math.floor(low); power <= high; power++)
    for (const digit of high - low > 3 ? [1] : [1, 2, 5]) {
      const value = digit * 10 ** power
      if (Math.log10(value) >= low && Math.log10(value) <= high) ticks.push({ value, label: label(value) })
    }
  return { at, ticks }
}

/** 1, 2 or 5 times a power of ten, about `TICKS` to the span; whole numbers where `whole` is not 0. */
function stepOf(span: number, whole: number): number {
  const raw = span / TICKS
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 5, 10].find((digit) => digit * power >= raw) ?? 10) * power
  return whole === 0 ? step : Math.max(1, Math.round(step))
}

function label(value: number): string {
  return String(Number(value.toPrecision(3)))
}
