/** Reads a scenario file: YAML or JSON, checked against the schema, every mistake with file, line, field and what is accepted. */
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { UsageError } from '../../node/cli/errors.ts'
import { readYamlFile } from '../../node/cli/yaml-file.ts'
import { type Cell, makeCells, type Sweep, type SweepValue, withValue } from './cells.ts'
import { type Place, REPLICATIONS, resolveScenario } from './resolve.ts'
import { type ScenarioFile, ScenarioSchema } from './schema.ts'

/** A file as read. */
export interface ReadScenario {
  /** As given. */
  path: string
  /** Paths in the file are relative to it. */
  folder: string
  file: ScenarioFile
  at: Place
}

/** What the command line lays on top of a file. */
export interface OnTop {
  /** `FIELD=VALUE`, for all cells. */
  set?: readonly string[]
  /** `FIELD=VALUE,VALUE…`, beside the file's own sweep. */
  sweep?: readonly string[]
  zip?: boolean
}

/** Reads and checks a file. @throws UsageError naming file, line and field */
export function readScenario(path: string): ReadScenario {
  const options = { intoAlternatives: true, example: '  name: first\n  phases: {measure: 1h}' }
  const { value, at } = readYamlFile(path, ScenarioSchema, options)
  return { path, folder: dirname(resolve(path)), file: value, at }
}

/**
 * The cells of a file with the command line's fields on top; each is resolved once, so that what is wrong is told before
 * anything runs.
 */
export function cellsOf(read: ReadScenario, { set = [], sweep = [], zip }: OnTop = {}): Cell[] {
  const base = set.reduce((file, pair) => {
    const [field, text] = split(pair, '--set')
    return withValue(file, field, word(text), '--set')
  }, read.file)
  const more = sweep.map((pair): [string, SweepValue[]] => {
    const [field, text] = split(pair, '--param')
    return [field, text.split(',').map(word)]
  })
  const given = new Set(more.map(([field]) => field))
  const own = Object.entries(read.file.sweep ?? {}).filter(([field]) => !given.has(field))
  const place = (field: string): string => (given.has(field) ? '--param' : read.at(['sweep', field]))
  const cells = makeCells(base, [...own, ...more] as Sweep, zip ?? read.file.zip ?? false, place)
  for (const { file } of cells) resolveScenario(file, read.folder, read.at)
  return cells
}

/** Seeds of the replications: `0..9`, `1,2,7`, or from the file's own seed on. Each cell has the same, so cells are paired. */
export function seedsOf({ file }: Pick<ReadScenario, 'file'>, text: string | undefined): number[] {
  const { seed = 1, replications = REPLICATIONS } = file
  if (text === undefined) return Array.from({ length: replications }, (_, index) => (seed + index) % 2 ** 32)
  const seeds = text.split(',').flatMap((each) => {
    const [, first, last = first] = /^(\d+)(?:\.\.(\d+))?$/.exec(each.trim()) ?? []
    const count = Number(last) - Number(first) + 1
    if (!(count >= 1 && count <= 10_000) || Number(last) >= 2 ** 32) throw badSeeds(text)
    return Array.from({ length: count }, (_, index) => Number(first) + index)
  })
  if (new Set(seeds).size !== seeds.length) throw badSeeds(text)
  return seeds
}

function badSeeds(text: string): UsageError {
  return new UsageError(`--seeds: '${text}' is not accepted; use whole numbers like 0..9 or 1,2,7, none of them twice`)
}

function split(pair: string, flag: string): [field: string, text: string] {
  const at = pair.indexOf('=')
  if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)]
  throw new UsageError(`${flag}: '${pair}' is not accepted; use FIELD=VALUE, like protocol.kad.k=8`)
}

/** `8` is a number, `true` a truth, all else text: as in the file. */
function word(text: string): SweepValue {
  const value: unknown = parse(text)
  return typeof value === 'number' || typeof value === 'boolean' ? value : text
}
