/** Units of a scenario file: times, sizes, rates and parts in strings, as people write them. */

const TIME: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const SIZE: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30
}
const RATE: Readonly<Record<string, number>> = { kbit: 1e3, Mbit: 1e6, Gbit: 1e9 }

/** `2h`, `1.5 min`. */
export const TIME_PATTERN = /^\d+(\.\d+)? ?(ms|s|min|m|h|d)$/
/** `1 kB`, `512B`, `1MiB`. */
export const SIZE_PATTERN = /^\d+(\.\d+)? ?(B|kB|KB|MB|GB|KiB|MiB|GiB)$/
/** `50Mbit`, `1 Gbit`, `50Mbit/s`, `unlimited`. */
export const RATE_PATTERN = /^(unlimited|\d+(\.\d+)? ?(kbit|Mbit|Gbit)(\/s)?)$/
/** `15%`, `0.5 %`. */
export const PART_PATTERN = /^\d+(\.\d+)? ?%$/

/** Whole milliseconds; NaN for what is no time. */
export function timeMs(text: string): number {
  return Math.round(scaledBy(text, TIME))
}

/** Bytes; NaN for what is no size. */
export function sizeBytes(text: string): number {
  return Math.round(scaledBy(text, SIZE))
}

/** Bytes per millisecond (1 Mbit/s = 125); Infinity for `unlimited`, NaN for what is no rate. */
export function bytesPerMs(text: string): number {
  return text === 'unlimited' ? Infinity : scaledBy(text.replace('/s', ''), RATE) / 8000
}

/** A part from 0 to 1, given as a number or in percent. */
export function part(given: string | number): number {
  return typeof given === 'number' ? given : Number(given.replace('%', '').trim()) / 100
}

function scaledBy(text: string, units: Readonly<Record<string, number>>): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?) ?([A-Za-z]+)$/.exec(text) ?? []
  return digits === undefined ? Number.NaN : Number(digits) * (units[unit] ?? Number.NaN)
}
