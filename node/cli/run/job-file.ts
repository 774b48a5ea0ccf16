/** `swarm run job.yaml`: the file's fields as flags, so that those on the command line can lie on top of them. */
import { dirname, resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import { readYamlFile, type YamlPath } from '../yaml-file.ts'
import { readEnvironment } from './environment.ts'
import { readExtras } from './extras.ts'
import { type JobFile, JobFileSchema } from './job-schema.ts'
import { type FlagName, onCommandLine, readNeeds } from './needs.ts'
import type { RunFlags } from './submission.ts'

/** What a job file says. */
export interface JobFileParts {
  flags: RunFlags
  command: string[]
  /** The program's variables. Values are secret. */
  env: Record<string, string>
  /** What a mistake calls a flag that came from the file. */
  named: FlagName
}

/**
 * Reads and checks a job file; paths in it are relative to its folder, which is also the working directory unless it says otherwise.
 * @param own the CLI's own environment, for variables without a value
 * @throws UsageError naming file, line and field, and what is accepted
 */
export function readJobFile(file: string, own: NodeJS.ProcessEnv): JobFileParts {
  const options = { asWritten: ['ray', 'python', 'command', 'env'], secret: ['env'] }
  const { value, at } = readYamlFile(file, JobFileSchema, options)
  return jobParts(value, dirname(resolve(file)), at, own)
}

/** What a job file's content says, also where it is a part of another file. @param at a place's file, line and field */
export function jobParts(
  value: JobFile,
  folder: string,
  at: (path: YamlPath) => string,
  own: NodeJS.ProcessEnv
): JobFileParts {
  const named: FlagName = (key) => at([FIELD_OF[key] ?? key])
  const flags = flagsOf(value, folder)
  // Read here too, although they are read again with the command line's on top: what the file says is told with its line.
  readNeeds(flags, named)
  readExtras(flags, named)
  const { env = {}, envFile = [] } = value
  const missing = Object.keys(env).find((name) => env[name] === null && own[name] === undefined)
  if (missing !== undefined)
    throw new UsageError(
      `${at(['env', missing])}: this variable is not set here`,
      'set it, or give its value in the file'
    )
  const pairs = Object.entries(env).map(([name, set]) => (set === null ? name : `${name}=${String(set)}`))
  const files = [envFile].flat().map((path) => resolve(folder, path))
  return {
    flags,
    command: words(value.command, at(['command'])),
    env: readEnvironment(pairs, files, own, at(['envFile'])),
    named
  }
}

/** Fields whose flag has another name. */
const FIELD_OF: Record<string, string> = { timeout: 'timeouts' }

function flagsOf(file: JobFile, folder: string): RunFlags {
  const { nodes, minNodes, cpus, maxPrice, ray, python, requirements, data, timeouts, workingDir, output } = file
  const { perNode, acceptClaimed, gpus, memory, region, egress, maxTime, duration, wait, retention, name } = file
  const path = (given: string | undefined): string | undefined =>
    given === undefined ? undefined : resolve(folder, given)
  return defined({
    nodes: numeral(nodes),
    minNodes: numeral(minNodes),
    cpus: numeral(cpus),
    maxPrice: numeral(maxPrice),
    ray: ray === undefined ? undefined : String(ray),
    python: python === undefined ? undefined : String(python),
    requirements: path(requirements),
    data: Object.entries(data ?? {}).map(([key, value]) => `${key}=${resolve(folder, value)}`),
    timeout: Object.entries(timeouts ?? {}).map(([phase, value]) => `${phase}=${value}`),
    workingDir: path(workingDir ?? '.'),
    output: path(output),
    perNode,
    ...(acceptClaimed === true ? { acceptClaimed } : {}),
    gpus,
    memory,
    region,
    egress,
    maxTime,
    duration,
    wait,
    retention,
    name
  })
}

/** Flags on top of a file's: single ones win, repeated ones are added, and the later one of a name wins. */
export function onTop(file: JobFileParts, flags: RunFlags): { flags: RunFlags; named: FlagName } {
  const given = defined({ ...flags })
  const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? ''
  const both = (key: 'data' | 'timeout'): string[] => {
    const over = new Set((given[key] ?? []).map(nameOf))
    return [...(file.flags[key] ?? []).filter((pair) => !over.has(nameOf(pair))), ...(given[key] ?? [])]
  }
  return {
    flags: { ...file.flags, ...given, data: both('data'), timeout: both('timeout') },
    named: (key) =>
      Object.hasOwn(given, key) || !Object.hasOwn(file.flags, key) ? onCommandLine(key) : file.named(key)
  }
}

/** Without what is undefined. */
function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}

/** Digits without an exponent. */
function numeral(value: number | undefined): string | undefined {
  if (value === undefined) return undefined
  const text = String(value)
  return text.includes('e') ? value.toFixed(6) : text
}

/** A command as words: split at blanks, `'…'` and `"…"` kept together; nothing is expanded. */
function words(command: JobFile['command'], at: string): string[] {
  if (command === undefined) return []
  if (typeof command !== 'string') return command.map(String)
  const found = command.match(/(?:[^\s'"]+|'[^']*'|"[^"]*")+/g) ?? []
  const bare = found.map((word) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, one?: string, two?: string) => one ?? two ?? '')
  )
  if (/['"]/.test(command.replaceAll(/'[^']*'|"[^"]*"/g, '')))
    throw new UsageError(`${at}: a quote is not closed; close it, or write the command as a list of words`)
  return bare
}
