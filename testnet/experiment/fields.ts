/** Fields that the scenario's schema is made of. Each one's message is what is accepted: it ends "… is not accepted; use …". */
import { z } from 'zod'
import { DISTRIBUTIONS } from '../sim/churn/model.ts'
import * as units from './units.ts'

/** A time with a unit. `least` and `most` are times too; `words` are accepted beside them. */
export function time(least = '1ms', most = '1000d', words: readonly string[] = []): z.ZodString {
  const besides = words.length === 0 ? '' : `, or ${words.join(' or ')}`
  const accepted = `a time from ${least} to ${most}, like 500ms, 90s, 10m, 2h or 1d${besides}`
  const [low, high] = [units.timeMs(least), units.timeMs(most)]
  const pattern = new RegExp(`${units.TIME_PATTERN.source}${words.map((word) => `|^${word}$`).join('')}`)
  return z
    .string({ error: accepted })
    .regex(pattern, { error: accepted })
    .refine((text) => words.includes(text) || (units.timeMs(text) >= low && units.timeMs(text) <= high), {
      error: accepted
    })
}

/** A size with a unit, up to 1 GB. */
export function size(): z.ZodString {
  const accepted = 'a size from 1 B to 1 GB, like 512B, 1 kB or 1MiB'
  return z
    .string({ error: accepted })
    .regex(units.SIZE_PATTERN, { error: accepted })
    .refine((text) => units.sizeBytes(text) >= 1 && units.sizeBytes(text) <= 1e9, { error: accepted })
}

/** A rate with a unit, or `unlimited`. */
export function rate(): z.ZodString {
  const accepted = 'a rate above 0, like 512kbit, 50Mbit or 1Gbit, or unlimited'
  return z
    .string({ error: accepted })
    .regex(units.RATE_PATTERN, { error: accepted })
    .refine((text) => units.bytesPerMs(text) > 0, { error: accepted })
}

/** A part: 0 to 1, or in percent. */
export function part() {
  const accepted = 'a part from 0 to 1, or in percent, like 0.15 or 15%'
  return z.union([z.number(), z.string().regex(units.PART_PATTERN)], { error: accepted }).refine(
    (given) => {
      const value = units.part(given)
      return value >= 0 && value <= 1
    },
    { error: accepted }
  )
}

/** A whole number in a range. */
export function whole(least: number, most: number): z.ZodNumber {
  const accepted = `a whole number from ${least} to ${most}`
  return z
    .number({ error: accepted })
    .int({ error: accepted })
    .min(least, { error: accepted })
    .max(most, { error: accepted })
}

/** A number in a range. */
export function number(least: number, most: number): z.ZodNumber {
  const accepted = `a number from ${least} to ${most}`
  return z.number({ error: accepted }).min(least, { error: accepted }).max(most, { error: accepted })
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly [T, ...T[]]) {
  return z.enum(words, { error: words.join(', ').replace(/, ([^,]+)$/, ' or $1') })
}

/** Free text. */
export function text(accepted: string): z.ZodString {
  return z.string({ error: accepted }).min(1, { error: accepted })
}

/** A path, relative to the scenario's folder. */
export function path(): z.ZodString {
  return text("a path, relative to this file's folder")
}

/** A map of these fields alone. */
export function map<T extends z.core.$ZodLooseShape>(fields: T) {
  return z.strictObject(fields, { error: `a map of ${Object.keys(fields).join(', ')}` })
}

const TIMES: Readonly<Record<string, number>> = {
  exponential: 1,
  weibull: 2,
  lognormal: 2,
  pareto: 2,
  hyperexponential: 3
}
/** Places of parameters that are times; the others are plain numbers. */
const TIME_PLACES: Readonly<Record<string, readonly number[]>> = {
  exponential: [0],
  weibull: [1],
  lognormal: [0],
  pareto: [1],
  hyperexponential: [1, 2]
}
const DISTRIBUTION =
  'a distribution: exponential(MEAN), weibull(SHAPE, SCALE), lognormal(MEDIAN, SIGMA), pareto(ALPHA, LEAST) or hyperexponential(CHANCE, MEAN, MEAN), times with units, like weibull(0.608, 3.66h)'

/** A distribution of times, as in `weibull(0.608, 3.66h)`. */
export function distribution(): z.ZodString {
  return z
    .string({ error: DISTRIBUTION })
    .regex(/^[a-z]+\([^()]+\)$/, { error: DISTRIBUTION })
    .refine((given) => readDistribution(given) !== undefined, { error: DISTRIBUTION })
}

/** The distribution that a text names, in ms; undefined for what is none. */
export function readDistribution(given: string) {
  const [, name = '', inside = ''] = /^([a-z]+)\(([^()]+)\)$/.exec(given) ?? []
  const places = TIME_PLACES[name]
  const words = inside.split(',').map((word) => word.trim())
  if (places === undefined || words.length !== TIMES[name]) return undefined
  const values = words.map((word, index) => (places.includes(index) ? units.timeMs(word) : Number(word)))
  try {
    const make = DISTRIBUTIONS[name as keyof typeof DISTRIBUTIONS] as (
      ...values: number[]
    ) => ReturnType<typeof DISTRIBUTIONS.weibull>
    return make(...values)
  } catch {
    return undefined
  }
}
