/** What `swarm run` takes along besides the working directory: requirements, data sets, and how long phases may take. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JobTimes } from '../../../protocol/machine.ts'
import { UsageError } from '../errors.ts'
import { type FlagName, onCommandLine } from './needs.ts'
import { oneOf, time } from './values.ts'

/** Flags that become `Extras`. */
export interface ExtraFlags {
  requirements?: string
  data?: string[]
  timeout?: string[]
  retention?: string
}

/** As the node is given it; paths are absolute. */
export interface Extras {
  requirements?: string
  data: Array<{ name: string; path?: string }>
  times: JobTimes
}

/**
 * What a person may set of each phase, [least, most]: `bids` ends below the offer's life of 60 s, the others within what
 * providers accept (`protocol/lease/timing.ts`). Awarding and committing follow from the life of a hold and may not be set.
 */
const PHASES = {
  bids: { key: 'bidsMs', bounds: ['100ms', '50s'] },
  prepare: { key: 'prepareMs', bounds: ['1s', '29m'] },
  start: { key: 'startMs', bounds: ['1s', '29m'] },
  orphan: { key: 'orphanMs', bounds: ['1s', '1h'] }
} as const

/** Phases by the names that a person gives them. */
export const PHASE_NAMES = Object.keys(PHASES) as Array<keyof typeof PHASES>

/** @throws UsageError naming flag, value and what is accepted, also for files that are not there */
export function readExtras(flags: ExtraFlags, named: FlagName = onCommandLine): Extras {
  const requirements =
    flags.requirements === undefined ? undefined : existing(named('requirements'), flags.requirements, 'file')
  return {
    ...(requirements === undefined ? {} : { requirements }),
    data: readData(flags.data ?? [], named('data')),
    times: {
      ...readTimeouts(flags.timeout ?? [], named('timeout')),
      ...(flags.retention === undefined ? {} : { retentionMs: time(named('retention'), flags.retention, ['1s', '7d']) })
    }
  }
}

/** A name alone is one that the node knows (`swarm data add`). */
function readData(pairs: readonly string[], flag: string): Array<{ name: string; path?: string }> {
  const sets = new Map<string, string | undefined>()
  for (const pair of pairs) {
    const [name, path] = pair.includes('=')
      ? split(flag, pair, `NAME=PATH, like ${flag} corpus=./corpus, or the NAME of one that was added`)
      : [pair, undefined]
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/.test(name))
      throw new UsageError(`${flag}: '${name}' is no name; use 1 to 32 letters, digits, dots, dashes or underscores`)
    if (sets.has(name)) throw new UsageError(`${flag}: ${name} is named twice; give each data set a name of its own`)
    sets.set(name, path === undefined ? undefined : existing(`${flag} ${name}`, path, 'file or folder'))
  }
  return [...sets].map(([name, path]) => ({ name, ...(path === undefined ? {} : { path }) }))
}

function readTimeouts(pairs: readonly string[], flag: string): JobTimes {
  const entries = pairs.map((pair) => {
    const [name, value] = split(flag, pair, `PHASE=TIME, like ${flag} start=5m`)
    const { key, bounds } = PHASES[oneOf(flag, name, PHASE_NAMES)]
    return [key, time(`${flag} ${name}`, value, bounds)]
  })
  return Object.fromEntries(entries) as JobTimes
}

function split(flag: string, pair: string, accepted: string): [string, string] {
  const at = pair.indexOf('=')
  if (at > 0 && at < pair.length - 1) return [pair.slice(0, at), pair.slice(at + 1)]
  throw new UsageError(`${flag}: '${pair}' is not accepted; use ${accepted}`)
}

function existing(flag: string, given: string, kind: 'file' | 'file or folder'): string {
  const path = resolve(given)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`${flag}: ${path} does not exist`)
  if (kind === 'file' && !found.isFile()) throw new UsageError(`${flag}: ${path} is not a file`)
  return path
}
