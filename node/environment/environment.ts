/**
 * The managed Python environment: `ray[default]` and numpy of exact versions in one folder of the user's data folder,
 * shared read-only by every sandbox of every node of this user, built once and reused by every later run.
 */
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { install, relocate } from './install.ts'
import type { Progress } from './install.ts'
import { isAlive, withLock } from './lock.ts'
import { findPython, minorOf } from './python.ts'
import type { PythonInfo } from './python.ts'
import { environmentKey, NUMPY_VERSION, RAY_VERSION } from './versions.ts'

const STAMP = 'swarm-environment.json'

/** A complete environment. */
export interface PythonEnvironment {
  /** Folder name, see `environmentKey`. */
  key: string
  /** Absolute folder of the venv; sandboxes bind it read-only at this same path. */
  path: string
  /** Absolute path of its interpreter. */
  python: string
  /** The Python installation behind it, which sandboxes bind as well. */
  basePrefix: string
  /** e.g. `3.11.7` */
  pythonVersion: string
  /** e.g. `3.11`; must be the same within a gang. */
  pythonMinor: string
  /** e.g. `2.60.0`; must be the same within a gang. */
  rayVersion: string
  numpyVersion: string
}

/** Settings of `ensureEnvironment` and `findEnvironment`. */
export interface EnvironmentOptions {
  /** Swarm's data folder; default `$XDG_DATA_HOME/swarm`, else `~/.local/share/swarm`. */
  dataDir?: string
  /** Called with one line per step of a build; nothing is called when the environment is already there. */
  onProgress?: Progress
  /** Path or name of the Python to use; default the first suitable one of the machine. */
  python?: string
}

/** `$XDG_DATA_HOME/swarm`, or `~/.local/share/swarm` (XDG base directory specification: relative values are ignored). */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env): string {
  const xdg = env['XDG_DATA_HOME']
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(env['HOME'] ?? homedir(), '.local', 'share')
  return join(base, 'swarm')
}

/**
 * The environment if it is already there, in about a millisecond; undefined otherwise. Where a Python was asked for, one of
 * its minor version; that Python is started only if its name does not tell it (`3.12`, `python3.12`, `/opt/bin/python3.12` do).
 */
export async function findEnvironment(options: EnvironmentOptions = {}): Promise<PythonEnvironment | undefined> {
  const root = environmentsDir(options)
  const minor = options.python === undefined ? '' : await minorOf(options.python)
  if (minor === undefined) return undefined
  const prefix = `${environmentKey('', '').split('-py')[0] ?? ''}-py${minor === '' ? '' : `${minor}-`}`
  const names = await readdir(root).catch(() => [])
  for (const name of names.filter((name) => name.startsWith(prefix)).sort()) {
    const found = await readStamp(join(root, name))
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The environment, built first if it is missing (about 20 s). Safe to call from several processes at once; an
 * interrupted build leaves nothing that counts.
 * @throws EnvironmentError noPython, noVenv, pipFailed, broken
 */
export async function ensureEnvironment(options: EnvironmentOptions = {}): Promise<PythonEnvironment> {
  const ready = await findEnvironment(options)
  if (ready !== undefined) return ready
  const python = await findPython(options.python)
  const root = environmentsDir(options)
  const key = environmentKey(python.minor, python.arch)
  const say = options.onProgress ?? (() => {})
  return await withLock(
    join(root, `${key}.lock`),
    async () => (await findEnvironment(options)) ?? (await build(root, key, python, say)),
    (pid) => say(`waiting for another process (${pid}) that builds the same environment`)
  )
}

function environmentsDir(options: EnvironmentOptions): string {
  return join(options.dataDir ?? defaultDataDir(), 'environments')
}

async function build(root: string, key: string, python: PythonInfo, say: Progress): Promise<PythonEnvironment> {
  await removeAbandoned(root)
  const target = join(root, key)
  const temporary = join(root, `.building-${process.pid}-${key}`)
  try {
    await rm(temporary, { recursive: true, force: true })
    await mkdir(root, { recursive: true })
    await install(python, temporary, say)
    await relocate(temporary, temporary, target)
    const environment = describe(key, target, python)
    await writeFile(join(temporary, STAMP), `${JSON.stringify(environment, undefined, 2)}\n`)
    await rm(target, { recursive: true, force: true })
    await rename(temporary, target)
    return environment
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

function describe(key: string, path: string, python: PythonInfo): PythonEnvironment {
  return {
    key,
    path,
    python: join(path, 'bin', 'python'),
    basePrefix: python.basePrefix,
    pythonVersion: python.version,
    pythonMinor: python.minor,
    rayVersion: RAY_VERSION,
    numpyVersion: NUMPY_VERSION
  }
}

/** Reads a stamp and checks cheaply that it still holds: same place, and the Python behind it still exists. */
async function readStamp(path: string): Promise<PythonEnvironment | undefined> {
  try {
    const stamp = JSON.parse(await readFile(join(path, STAMP), 'utf8')) as PythonEnvironment
    await stat(stamp.python)
    return stamp.path === path ? stamp : undefined
  } catch {
    return undefined
  }
}

/**
 * Removes what a build that was killed has left; its folder name carries its pid. A pip that outlived it may still
 * write there: then something stays, and a later build removes it.
 */
async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const pid = /^\.building-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    await rm(join(root, name), { recursive: true, force: true }).catch(() => {})
  }
}
