/** Runs pip for a job: as nobody, in a folder of its own, from the host's own index, and wheels alone. */
import { randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import type { Privileged } from '../privileged/verbs.ts'
import type { PythonEnvironment } from './environment.ts'
import { LayerError, LayerErrorCode } from './errors.ts'
import type { PipSettings } from './pip-settings.ts'

/** Of pip with what it unpacks: torch's wheel of 900 MB needs some 2 GiB in the pips of Debian 12. */
const MEMORY_MIB = 4096
const PIDS = 256
/** Output that is kept to be explained. */
const KEPT_CHARS = 256 * 1024

/** What every run of pip needs. */
export interface PipHost {
  privileged: Pick<Privileged, 'build' | 'destroy'>
  environment: PythonEnvironment
  /** Host paths that a program with this environment sees. */
  readOnly: string[]
  settings: () => Promise<PipSettings>
}

/** One run. `script` is given to `sh -c` with the environment's Python as `$0`; `/build` is `folder`. */
export interface PipRun {
  folder: string
  script: string
  /** Files that are there when it begins, by name. */
  files?: Record<string, string>
  signal: AbortSignal
  onLine?: (line: string) => void
}

/** How it ended. */
export interface PipEnd {
  code: number | null
  output: string
}

/** What every pip is told: never a question, never a source package. */
export const PIP = '"$0" -I -m pip --no-input --disable-pip-version-check --no-cache-dir'

/** Runs it to its end. @throws LayerError failed (out of memory), or the signal's reason */
export async function runPip(host: PipHost, { folder, script, files = {}, signal, onLine }: PipRun): Promise<PipEnd> {
  const { privileged, environment } = host
  const { build } = privileged
  if (build === undefined) throw new LayerError(LayerErrorCode.failed, 'this host cannot build environments')
  const settings = await host.settings()
  signal.throwIfAborted()
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { mode: 0o644 })
  const name = randomBytes(5).toString('hex')
  try {
    const child = await build.call(privileged, {
      name,
      limits: { memoryMib: MEMORY_MIB, cpus: cpus().length, pids: PIDS, shmMib: 0, tmpMib: 0 },
      readOnly: [...host.readOnly, ...settings.readOnly],
      folder,
      argv: [
        '/bin/sh',
        '-c',
        `exec 2>&1; umask 022; export TMPDIR="$(mktemp -d /build/tmp.XXXXXX)"; ${script}`,
        environment.python
      ],
      env: { ...settings.env, ...plainEnvironment(environment) },
      logFile: join(folder, 'build.log')
    })
    const kill = (): void => child.kill('SIGKILL')
    signal.addEventListener('abort', kill, { once: true })
    if (signal.aborted) kill()
    child.stdin.end()
    const output = await gather(child.stdout as NodeJS.ReadableStream, onLine)
    const { code, oomKilled } = await child.exited
    signal.removeEventListener('abort', kill)
    signal.throwIfAborted()
    if (oomKilled) throw new LayerError(LayerErrorCode.failed, `pip ran out of memory: cap ${MEMORY_MIB} MiB`)
    return { code, output }
  } finally {
    await privileged.destroy(name)
  }
}

function plainEnvironment(environment: PythonEnvironment): Record<string, string> {
  return {
    HOME: '/build',
    LANG: 'C.UTF-8',
    PATH: `${environment.path}/bin:/usr/bin:/bin`,
    PYTHONUNBUFFERED: '1',
    // What its files say is in the settings already.
    PIP_CONFIG_FILE: '/dev/null'
  }
}

async function gather(stream: NodeJS.ReadableStream, onLine: (line: string) => void = () => {}): Promise<string> {
  let output = ''
  for await (const line of createInterface({ input: stream })) {
    output = `${output}${line}\n`.slice(-KEPT_CHARS)
    onLine(line)
  }
  return output
}

/** A folder for one run, in which nobody else reads; gone afterwards. */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    return await work()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a line of pip means to a person who waits; undefined for the lines in between. */
export function buildPhase(line: string): string | undefined {
  const [, what = '', size = ''] = /^\s*(?:Downloading|Processing) (\S+?)(?: \(([^)]+)\))?$/.exec(line) ?? []
  if (what !== '') {
    const [name = '', version = ''] = (what.split('/').at(-1) ?? '').split('-')
    return `${size === '' ? 'unpacking' : 'downloading'} ${name} ${version}${size === '' ? '' : ` (${size})`}`
  }
  const installing = /^Installing collected packages: (.*)/.exec(line)
  return installing === null ? undefined : `installing ${installing[1]?.split(',').length} packages`
}
