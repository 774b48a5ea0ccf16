/** What `swarm run` takes along: the working directory, the command in it, the place for results; checked before anything begins. */
import { existsSync, statSync } from 'node:fs'
import { basename, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { UsageError } from '../errors.ts'

/** Interpreters whose first operand is a file of the working directory. */
const INTERPRETERS = /^(python|python3|python3\.\d+|bash|sh)$/

/** The working directory, absolute. @throws UsageError when it is no folder */
export function workingFolder(given: string | undefined, flag = '--working-dir'): string {
  const folder = resolve(given ?? '.')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder
  const why = existsSync(folder) ? 'is not a folder' : 'does not exist'
  throw new UsageError(
    `${flag}: ${folder} ${why}`,
    'name the folder that holds the program, as in --working-dir ./train'
  )
}

/**
 * The file that a command runs, relative to the working directory; empty where that cannot be known (`python -m x`).
 * @throws UsageError when it is not in the working directory, since only that goes to the providers
 */
export function entryPoint(command: readonly string[], folder: string): string {
  const [program = ''] = command
  const isFile = program.includes('/') || extname(program) === '.py'
  const file = isFile ? program : INTERPRETERS.test(program) ? operand(command) : undefined
  if (file === undefined) return ''
  const inside = relative(folder, resolve(folder, file))
  if (isAbsolute(file) || inside.startsWith('..')) {
    throw new UsageError(
      `${file} is outside of the working directory ${folder}, which is all that providers get`,
      `name it relative to that folder, or choose another with --working-dir`
    )
  }
  if (!existsSync(join(folder, inside))) {
    const found = existsSync(resolve(file))
      ? `; it is in ${resolve('.')}: leave --working-dir out, or name that folder`
      : ''
    throw new UsageError(`${file} is not in the working directory ${folder}${found}`)
  }
  if (isFile && extname(program) === '.py')
    throw new UsageError(
      `${program} is no command of its own`,
      `run it with Python: swarm run … -- python ${command.join(' ')}`
    )
  return inside
}

/** The interpreter's file: its first argument, unless an option that takes the program elsewhere comes before it. */
function operand([, ...args]: readonly string[]): string | undefined {
  for (const arg of args) {
    if (arg === '-m' || arg === '-c' || arg === '-') return undefined
    if (!arg.startsWith('-')) return arg
  }
  return undefined
}

/** A job's name from what it runs: `train` for `python src/train.py`. */
export function jobName(command: readonly string[], entry: string): string {
  const words =
    entry === '' ? command.filter((word) => !word.startsWith('-')).slice(0, 2) : [basename(entry, extname(entry))]
  const name = basename(words.at(-1) ?? '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
  return name.slice(0, 32) || 'job'
}

/** Folder for what comes back, absolute: `swarm-results/<name>-<time>` below the current one unless named. @throws UsageError when a file is there */
export function outputFolder(given: string | undefined, name: string, now: Date, flag = '--output'): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const folder = resolve(given ?? join('swarm-results', `${name}-${stamp}`))
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there === undefined || there.isDirectory()) return folder
  throw new UsageError(`${flag}: ${folder} is a file`, 'name a folder; it is made where it does not exist')
}
