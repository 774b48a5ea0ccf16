/** Finds a Python that can carry the managed environment. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { EnvironmentError, EnvironmentErrorCode } from './errors.ts'
import { OLDEST_PYTHON } from './versions.ts'

const run = promisify(execFile)

/** What a Python says about itself. */
export interface PythonInfo {
  /** Absolute path of the real interpreter, behind any pyenv shim or venv. */
  executable: string
  /** `sys.base_prefix`: the installation that a sandbox must see besides the environment. */
  basePrefix: string
  /** e.g. `3.11.7` */
  version: string
  /** e.g. `3.11` */
  minor: string
  /** `platform.machine()`, e.g. `x86_64` */
  arch: string
  /** Whether `venv` and `ensurepip` import; on Debian they are packages of their own. */
  venv: boolean
}

/** Names that are tried on the path, in this order: what the user calls python3 first. */
const CANDIDATES: readonly string[] = ['python3', '/usr/bin/python3', 'python3.11', 'python3.12', 'python3.13']

const PROBE = `
import json, os, platform, sys
from importlib.util import find_spec
print(json.dumps({
  'executable': os.path.realpath(getattr(sys, '_base_executable', sys.executable)),
  'basePrefix': os.path.realpath(sys.base_prefix),
  'version': platform.python_version(),
  'minor': '%d.%d' % sys.version_info[:2],
  'arch': platform.machine(),
  'venv': bool(find_spec('venv') and find_spec('ensurepip'))
}))`

/** Asks one Python about itself; undefined if it cannot be started or does not answer. */
export async function probePython(command: string): Promise<PythonInfo | undefined> {
  try {
    const { stdout } = await run(command, ['-I', '-c', PROBE], { timeout: 20_000 })
    return JSON.parse(stdout) as PythonInfo
  } catch {
    return undefined
  }
}

/** Minor version of a Python that a person named: by its version, its name, or its path. Undefined where there is none. */
export async function minorOf(python: string): Promise<string | undefined> {
  const named = /^(?:(?:.*\/)?python)?([23]\.\d{1,2})$/.exec(python)?.[1]
  return named ?? (await probePython(python))?.minor
}

/** Whether a version such as `3.11.7` is at least `OLDEST_PYTHON` and still a Python 3. */
export function isAccepted(version: string): boolean {
  const [major, minor] = version.split('.').map(Number)
  return major === OLDEST_PYTHON[0] && (minor ?? 0) >= OLDEST_PYTHON[1]
}

/**
 * The first Python of an accepted version that can make environments.
 * @param preferred a path, a name or a version (`3.12`) that is used instead of the usual ones
 * @throws EnvironmentError noPython or noVenv, with the command that helps
 */
export async function findPython(preferred?: string): Promise<PythonInfo> {
  const candidates = preferred === undefined ? CANDIDATES : named(preferred)
  const seen: PythonInfo[] = []
  for (const candidate of candidates) {
    const info = await probePython(candidate)
    if (info === undefined) continue
    if (isAccepted(info.version) && info.venv) return info
    seen.push(info)
  }
  throw explain(seen, candidates)
}

function named(preferred: string): string[] {
  return /^\d+\.\d+$/.test(preferred) ? [`python${preferred}`, `/usr/bin/python${preferred}`] : [preferred]
}

/** The error for a machine on which no candidate will do. */
export function explain(seen: readonly PythonInfo[], candidates: readonly string[]): EnvironmentError {
  const oldest = OLDEST_PYTHON.join('.')
  const bare = seen.find((info) => isAccepted(info.version))
  if (bare !== undefined) {
    return new EnvironmentError(
      EnvironmentErrorCode.noVenv,
      `${bare.executable} (${bare.version}) has no venv module. On Debian or Ubuntu: sudo apt-get install -y python${bare.minor}-venv`
    )
  }
  const found =
    seen.length === 0 ? 'none found' : `found ${seen.map((info) => `${info.version} at ${info.executable}`).join(', ')}`
  return new EnvironmentError(
    EnvironmentErrorCode.noPython,
    `Ray needs Python ${oldest} or newer (${found}; tried ${candidates.join(', ')}). ` +
      'On Debian or Ubuntu: sudo apt-get install -y python3 python3-venv'
  )
}
