/** Values of flags, read with one sentence per mistake: which flag, what was given, what is accepted. */
import { GpuGrammarError, parseGpuRequest } from '../../../protocol/advert/gpu-grammar.ts'
import type { GpuRequest } from '../../../protocol/messages.ts'
import { UsageError } from '../errors.ts'

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const UNIT_BYTES: Record<string, number> = { MB: 1e6, GB: 1e9, TB: 1e12, MIB: 2 ** 20, GIB: 2 ** 30, TIB: 2 ** 40 }

function wrong(flag: string, value: string, accepted: string): UsageError {
  return new UsageError(`${flag}: '${value}' is not accepted; use ${accepted}`)
}

/** A whole number from `min` to `max`. */
export function whole(flag: string, value: string, min: number, max: number): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= min && number <= max) return number
  throw wrong(flag, value, `a whole number from ${min} to ${max}`)
}

/** One of a few words. */
export function oneOf<const T extends string>(flag: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  throw wrong(flag, value, words.join(' or '))
}

/** A number above 0 and up to `max`; parts are allowed. */
export function amount(flag: string, value: string, max: number): number {
  const number = Number(value)
  if (/^\d+(\.\d+)?$/.test(value) && number > 0 && number <= max) return number
  throw wrong(flag, value, `a number above 0 and up to ${max}`)
}

/** `90s`, `10m`, `2h`, `1d` → milliseconds. @param bounds least and most, where that is not 1 ms and 365 days */
export function time(flag: string, value: string, bounds?: readonly [least: string, most: string]): number {
  const [least, most] = bounds === undefined ? [1, 365 * 86_400_000] : bounds.map(milliseconds)
  const ms = milliseconds(value)
  if (ms >= (least ?? 1) && ms <= (most ?? 0)) return ms
  const within = bounds === undefined ? 'up to 365d' : `from ${bounds[0]} to ${bounds[1]}`
  throw wrong(flag, value, `a number with a unit, like 90s, 10m, 2h or 1d, ${within}`)
}

/** NaN for what is no time. */
function milliseconds(value: string): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(value) ?? []
  return Math.round(Number(digits) * (UNIT_MS[unit] ?? 0))
}

/** `4GB`, `512MB`, `4GiB` → MiB, rounded up. */
export function memoryMib(flag: string, value: string): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)([MGT]i?B)$/i.exec(value) ?? []
  const mib = Math.ceil((Number(digits) * (UNIT_BYTES[unit.toUpperCase()] ?? 0)) / 2 ** 20)
  if (digits !== undefined && mib > 0) return mib
  throw wrong(flag, value, 'a number with a unit, like 512MB, 4GB or 4GiB')
}

/** Credits, as in `0.5`, → millionths. */
export function price(flag: string, value: string): number {
  if (/^\d{1,9}(\.\d{1,6})?$/.test(value)) return Math.round(Number(value) * 1e6)
  throw wrong(flag, value, 'credits per GPU hour, like 2 or 0.25')
}

/** The GPU grammar. */
export function gpus(flag: string, value: string): GpuRequest {
  try {
    return parseGpuRequest(value)
  } catch (cause) {
    if (!(cause instanceof GpuGrammarError)) throw cause
    throw new UsageError(`${flag} '${value}': ${cause.message}`, '', { cause })
  }
}

/** A region as providers write theirs. */
export function region(flag: string, value: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 64) return value
  throw wrong(flag, value, 'lower-case words joined by dashes, like eu or us-west')
}
