/** A sweep's cells: the scenario with some of its fields set to other values. */
import { isDeepStrictEqual } from 'node:util'
import { UsageError } from '../../node/cli/errors.ts'
import { inside } from '../../node/cli/yaml-file.ts'
import { type ScenarioFile, ScenarioSchema } from './schema.ts'

/** A value that a sweep may set. */
export type SweepValue = string | number | boolean

/** Fields by place, each with its values. */
export type Sweep = ReadonlyArray<readonly [field: string, values: readonly SweepValue[]]>

/** One cell: which values it has, and the scenario with them. */
export interface Cell {
  index: number
  parameters: Readonly<Record<string, SweepValue>>
  file: ScenarioFile
}

/** Most cells of one sweep. */
const MAX_CELLS = 10_000

/**
 * All combinations of the values, the last field's running fastest; with `zip` the lists side by side. Without a sweep one cell.
 * @param at where a field's values stand, for errors
 * @throws UsageError for a field that is not there or a value that it does not accept
 */
export function makeCells(file: ScenarioFile, sweep: Sweep, zip: boolean, at: (field: string) => string): Cell[] {
  const { sweep: _, zip: __, ...base } = file
  const combinations = zip ? sideBySide(sweep, at) : everyCombination(sweep)
  if (combinations.length > MAX_CELLS)
    throw new UsageError(`the sweep has ${combinations.length} cells; use at most ${MAX_CELLS}, or --zip`)
  return combinations.map((pairs, index) => ({
    index,
    parameters: Object.fromEntries(pairs),
    file: pairs.reduce((made, [field, value]) => withValue(made, field, value, at(field)), base as ScenarioFile)
  }))
}

/** `peers=1000, k=8` without the parts of the fields' places that all share. */
export function cellName({ parameters }: Pick<Cell, 'parameters'>): string {
  return Object.entries(parameters)
    .map(([field, value]) => `${field.split('.').at(-1)} = ${value}`)
    .join(', ')
}

function everyCombination(sweep: Sweep): Array<Array<[string, SweepValue]>> {
  return sweep.reduce<Array<Array<[string, SweepValue]>>>(
    (made, [field, values]) =>
      made.flatMap((pairs) => values.map((value) => [...pairs, [field, value] as [string, SweepValue]])),
    [[]]
  )
}

function sideBySide(sweep: Sweep, at: (field: string) => string): Array<Array<[string, SweepValue]>> {
  const length = sweep[0]?.[1].length ?? 1
  const other = sweep.find(([, values]) => values.length !== length)
  if (other !== undefined)
    throw new UsageError(`${at(other[0])}: ${other[1].length} values beside ${length}; zipped lists are of one length`)
  return Array.from({ length }, (_, index) => sweep.map(([field, values]) => [field, values[index] as SweepValue]))
}

/** A file with one field set. */
export function withValue(file: ScenarioFile, field: string, value: SweepValue, at: string): ScenarioFile {
  const changed = structuredClone(file) as unknown as Record<string, unknown>
  set(changed, field.split('.'), value, `${at}: ${field}`)
  const read = ScenarioSchema.safeParse(changed)
  if (read.success) {
    if (isDeepStrictEqual(read.data, changed)) return read.data
    throw new UsageError(`${at}: ${field} cannot be set to ${JSON.stringify(value)}`)
  }
  const [issue] = read.error.issues.flatMap(inside)
  const why = issue?.code === 'unrecognized_keys' ? 'the name of a field that there is' : issue?.message
  throw new UsageError(`${at}: ${field}: ${JSON.stringify(value)} is not accepted; use ${why}`)
}

/** Fields that may be one word and then mean a map with that word in this place. */
const WORD_OF: Readonly<Record<string, string>> = { churn: 'model', latency: 'type' }

function set(within: Record<string, unknown>, [first = '', ...rest]: string[], value: SweepValue, at: string): void {
  if (rest.length === 0) {
    within[first] = value
    return
  }
  const there = within[first]
  if (Array.isArray(there)) return setInList(there, rest, value, `${at}: `)
  const word = WORD_OF[first]
  const inner =
    typeof there === 'string' && word !== undefined ? { [word]: there } : ((there ?? {}) as Record<string, unknown>)
  if (typeof inner !== 'object')
    throw new UsageError(`${at}: ${first} is ${JSON.stringify(there)} and has no field ${rest[0]}`)
  within[first] = inner
  set(inner, rest, value, at)
}

/** An element is named by its number, its class or its kind. */
function setInList(list: unknown[], [which = '', ...rest]: string[], value: SweepValue, at: string): void {
  const items = list as Array<Record<string, unknown>>
  const nameOf = (one: Record<string, unknown>): string | undefined =>
    (one['class'] ?? one['kind']) as string | undefined
  const item = items.find((one, index) => nameOf(one) === which || String(index) === which)
  const known = items.map((one, index) => nameOf(one) ?? String(index)).join(', ')
  if (item === undefined || rest.length === 0)
    throw new UsageError(`${at}no ${which}; there are ${known}, and then a field`)
  set(item, rest, value, at)
}
