/** Builds the managed environment in a folder of its own: venv, pip, check. */
import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile, lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { EnvironmentError, EnvironmentErrorCode } from './errors.ts'
import type { PythonInfo } from './python.ts'
import { NUMPY_VERSION, RAY_VERSION, REQUIREMENTS } from './versions.ts'

/** Called with one line for a person, e.g. `downloading ray-2.60.0 (78.3 MB)`. */
export type Progress = (line: string) => void

/** Lines of pip that are kept for an error message. */
const KEPT_LINES = 15

/** Variables that would make pip or venv put things elsewhere than into the environment. */
const UNWANTED: readonly string[] = [
  'PYTHONHOME',
  'PYTHONPATH',
  'PYTHONSTARTUP',
  'VIRTUAL_ENV',
  'PIP_TARGET',
  'PIP_PREFIX',
  'PIP_ROOT',
  'PIP_USER'
]

/**
 * Makes a complete environment in `folder`, which must not exist yet.
 * @throws EnvironmentError pipFailed or broken
 */
export async function install(python: PythonInfo, folder: string, onProgress: Progress): Promise<void> {
  onProgress(`making a Python ${python.version} environment`)
  await command(python.executable, ['-I', '-m', 'venv', folder], () => {})
  const inside = join(folder, 'bin', 'python')
  await command(inside, pipArguments(), (line) => {
    const phase = pipPhase(line)
    if (phase !== undefined) onProgress(phase)
  })
  onProgress('checking that Ray imports')
  await check(inside)
}

/** pip with the host's own index settings, never asking anything. */
function pipArguments(): string[] {
  return ['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '--progress-bar', 'off', ...REQUIREMENTS]
}

/** What a line of pip means to a person who waits; undefined for the lines in between. */
export function pipPhase(line: string): string | undefined {
  const collecting = /^Collecting ((?:ray|numpy)\S*)/.exec(line)
  if (collecting !== null) return `resolving ${collecting[1]}`
  const downloading = /^\s*Downloading (\S+?)-([0-9][^-\s]*)-\S* \(([^)]+)\)/.exec(line)
  if (downloading !== null) return `downloading ${downloading[1]} ${downloading[2]} (${downloading[3]})`
  const installing = /^Installing collected packages: (.*)/.exec(line)
  if (installing !== null) return `installing ${installing[1]?.split(',').length} packages`
  return undefined
}

async function check(python: string): Promise<void> {
  const source = 'import ray, ray.scripts.scripts, numpy; print(ray.__version__, numpy.__version__)'
  let last = ''
  await command(python, ['-I', '-c', source], (line) => {
    last = line
  })
  if (last !== `${RAY_VERSION} ${NUMPY_VERSION}`) {
    throw new EnvironmentError(
      EnvironmentErrorCode.broken,
      `the new environment reports "${last}" instead of "${RAY_VERSION} ${NUMPY_VERSION}"; remove other Python settings of this account and try again`
    )
  }
}

/** Runs a program with umask 022 (a sandbox's user must be able to read what it makes); each output line goes to `onLine`. */
async function command(file: string, args: readonly string[], onLine: (line: string) => void): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, PYTHONUNBUFFERED: '1' }
  for (const name of UNWANTED) delete env[name]
  const child = spawn('/bin/sh', ['-c', 'umask 022; exec "$0" "$@"', file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const tail: string[] = []
  const follow = async (stream: Readable): Promise<void> => {
    for await (const line of createInterface({ input: stream })) {
      tail.push(line)
      if (tail.length > KEPT_LINES) tail.shift()
      onLine(line)
    }
  }
  const code = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? -1))
  })
  const [status] = await Promise.all([code, follow(child.stdout), follow(child.stderr)])
  if (status === 0) return
  throw new EnvironmentError(
    EnvironmentErrorCode.pipFailed,
    `${file} ${args.slice(0, 4).join(' ')} … ended with ${status}. Check network, disk space and pip's index settings. It said last:\n${tail.join('\n')}`
  )
}

/**
 * Makes the scripts of an environment that was built in `from` work in `to`: console scripts name their interpreter
 * by absolute path. Only plain text files of `bin/` and pyvenv.cfg are touched.
 */
export async function relocate(folder: string, from: string, to: string): Promise<void> {
  const bin = join(folder, 'bin')
  const names = (await readdir(bin)).map((name) => join(bin, name))
  for (const path of [...names, join(folder, 'pyvenv.cfg')]) {
    if (!(await lstat(path)).isFile()) continue
    const content = await readFile(path)
    if (content.includes(0) || !content.includes(from)) continue
    await writeFile(path, content.toString('utf8').replaceAll(from, to))
  }
}
