/** Python with Optuna for searchers: a virtual environment of its own beside the managed one, for all nodes of this user, built when a study first needs it. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { execa, type ExecaError } from 'execa'
import { defaultDataDir } from '../environment/environment.ts'
import { EnvironmentError, EnvironmentErrorCode } from '../environment/errors.ts'
import { isAlive, withLock } from '../environment/lock.ts'
import { findPython } from '../environment/python.ts'
import { NUMPY_VERSION } from '../environment/versions.ts'

/** The version that figures were taken with (`npm run bench:tune`). */
export const OPTUNA_VERSION = '5.0.0'

/** Lines of pip that are shown when it failed. */
const SHOWN_LINES = 15

/** What pip installs; scipy and torch, which the searcher gp needs, are left to the user: 1 GB. */
const PACKAGES = [`optuna==${OPTUNA_VERSION}`, `numpy==${NUMPY_VERSION}`]

/** Where it is made, and from what. */
export interface TuneEnvironmentOptions {
  /** Swarm's data folder; default the user's, as of the managed environment. */
  dataDir?: string
  python?: string | undefined
  onProgress: (line: string) => void
}

/** Absolute path of its interpreter; built first where it is missing (about 15 s). @throws EnvironmentError */
export async function ensureOptuna({
  dataDir = defaultDataDir(),
  python,
  onProgress
}: TuneEnvironmentOptions): Promise<string> {
  const root = join(dataDir, 'environments')
  const ready = await findOptuna(root)
  if (ready !== undefined) return ready
  const found = await findPython(python)
  const key = `${PREFIX}${found.minor}-${found.arch}`
  return await withLock(
    join(root, `${key}.lock`),
    async () => (await findOptuna(root)) ?? (await build(root, key, found.executable, onProgress)),
    (pid) => onProgress(`waiting for another process (${pid}) that builds the same environment`)
  )
}

const PREFIX = `optuna-${OPTUNA_VERSION}-py`

/** Undefined while it is not there, or the Python behind it is gone. */
async function findOptuna(root: string): Promise<string | undefined> {
  const names = await readdir(root).catch(() => [])
  for (const name of names.filter((each) => each.startsWith(PREFIX)).sort()) {
    const python = join(root, name, 'bin', 'python')
    if ((await stat(python).catch(() => undefined)) !== undefined) return python
  }
  return undefined
}

/** Built beside its place and moved there: an interrupted build leaves nothing that counts. Only the interpreter is used, so no script needs its path. */
async function build(root: string, key: string, python: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, `.building-${process.pid}-${key}`)
  try {
    await mkdir(root, { recursive: true })
    await removeAbandoned(root, key)
    say(`making a Python environment with Optuna ${OPTUNA_VERSION} for the searcher`)
    await run(python, ['-I', '-m', 'venv', folder])
    const inside = join(folder, 'bin', 'python')
    const flags = [
      '--no-input',
      '--disable-pip-version-check',
      '--retries',
      '2',
      '--progress-bar',
      'off',
      '--only-binary=:all:'
    ]
    await run(inside, ['-I', '-m', 'pip', 'install', ...flags, ...PACKAGES])
    await rm(join(root, key), { recursive: true, force: true })
    await rename(folder, join(root, key))
    return join(root, key, 'bin', 'python')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function removeAbandoned(root: string, key: string): Promise<void> {
  for (const name of await readdir(root)) {
    const [, pid, of] = /^\.building-(\d+)-(.+)$/.exec(name) ?? []
    if (pid !== undefined && of === key && !isAlive(Number(pid)))
      await rm(join(root, name), { recursive: true, force: true })
  }
}

async function run(file: string, args: readonly string[]): Promise<void> {
  try {
    await execa(file, args, { stdin: 'ignore', all: true })
  } catch (cause) {
    const said = String((cause as ExecaError).all ?? (cause as Error).message)
    const last = said.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')
    throw new EnvironmentError(
      EnvironmentErrorCode.pipFailed,
      `Optuna could not be installed (${file} ${args.slice(0, 4).join(' ')} …). Check network and disk space, or use the searcher random, which needs no Python. It said last:\n${last}`,
      { cause }
    )
  }
}
