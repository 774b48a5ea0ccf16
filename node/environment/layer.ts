/** Builds one environment from its lock: pip installs what the hashes name, nothing of it runs, and all is byte-compiled. */
import { execFile } from 'node:child_process'
import { chmod, rename, rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Base } from './base.ts'
import { beyondBase } from './base.ts'
import { LayerError, LayerErrorCode } from './errors.ts'
import { explainPip } from './explain.ts'
import { LAYER_INSIDE } from './layer-inside.ts'
import { buildPhase, inFolder, PIP, type PipHost, runPip } from './pip.ts'
import { pipProblem } from './pip-problem.ts'
import { formatLock, type LockEntry, type Requirement } from './requirements.ts'

const run = promisify(execFile)

/** How often a folder that grows is measured. */
const MEASURE_MS = 2_000
/** A folder whose files come and go cannot always be measured at the first try; one that cannot at any is not built further. */
const MEASURE_TRIES = 4
const MEASURE_PAUSE_MS = 250

/** `import torch` takes 1.3 s compiled and 2.6 s not. What does not compile (templates, old syntax) is left as it is. */
const INSTALL = `mkdir /build/layer && ${PIP} install --require-hashes --only-binary=:all: --no-deps --no-compile --progress-bar off --target /build/layer -r /build/lock.txt || exit $?
"$0" -I -m compileall -q -j ${cpus().length} -s /build/layer -p ${LAYER_INSIDE} /build/layer >/dev/null
exit 0`

/** What is to be built. `text`: the file, for messages; `ofOther`: the lock is another member's. */
export interface LayerWant {
  lock: string
  text: string
  ofOther: boolean
}

/** What to build, and where. */
export interface LayerBuild {
  lock: readonly LockEntry[]
  /** Lines that errors name; empty where only the lock is known. */
  requirements: readonly Requirement[]
  base: Base
  /** Folder for the work; must not exist. It lies on the file system of `target`. */
  folder: string
  target: string
  maxBytes: number
  /** The lock came from another provider, whose index may have more. */
  ofOther: boolean
  signal: AbortSignal
  onProgress: (line: string) => void
}

/** Builds and moves it into place; gives its size. @throws LayerError */
export async function buildLayer(host: PipHost, build: LayerBuild): Promise<number> {
  const { folder, target, maxBytes, signal } = build
  const wanted = beyondBase(build.lock, build.base, build.ofOther)
  return await inFolder(folder, async () => {
    const over = new AbortController()
    const growing = measure(folder, maxBytes, over)
    try {
      const both = AbortSignal.any([signal, over.signal])
      await install(host, build, wanted, both)
    } finally {
      over.abort()
      await growing
    }
    const sizeBytes = await diskUse(join(folder, 'layer'))
    if (sizeBytes > maxBytes) throw tooLarge(sizeBytes, maxBytes)
    await chmod(join(folder, 'layer'), 0o755)
    await rm(target, { recursive: true, force: true })
    await rename(join(folder, 'layer'), target)
    return sizeBytes
  })
}

async function install(host: PipHost, build: LayerBuild, wanted: LockEntry[], signal: AbortSignal): Promise<void> {
  const { folder, requirements, ofOther, onProgress } = build
  const { code, output } = await runPip(host, {
    folder,
    signal,
    files: { 'lock.txt': formatLock(wanted) },
    script: INSTALL,
    onLine: (line) => {
      const phase = buildPhase(line)
      if (phase !== undefined) onProgress(phase)
    }
  })
  if (code !== 0) throw explainPip(pipProblem(output), requirements, { ofLock: ofOther })
}

/** Ends a build that outgrows what there is for it. */
async function measure(folder: string, maxBytes: number, over: AbortController): Promise<void> {
  while (!over.signal.aborted) {
    await delay(MEASURE_MS, undefined, { signal: over.signal, ref: false }).catch(() => {})
    if (over.signal.aborted) return
    const sizeBytes = await diskUse(folder).catch((error: unknown) => {
      over.abort(error)
      return undefined
    })
    if (sizeBytes === undefined) return
    // Files are unpacked beside where they end up, for a moment twice.
    if (sizeBytes > 2 * maxBytes) over.abort(tooLarge(sizeBytes / 2, maxBytes))
  }
}

function tooLarge(sizeBytes: number, maxBytes: number): LayerError {
  const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`
  return new LayerError(
    LayerErrorCode.full,
    `the environment takes ${gib(sizeBytes)} and this provider keeps at most ${gib(maxBytes)} of them (--max-environments-gib)`
  )
}

/**
 * Bytes on the disk, by the host's own `du`, which follows no link. A file that goes away meanwhile takes none; where it fails for
 * anything else it is asked again.
 * @throws LayerError failed, with what it said
 */
export async function diskUse(folder: string, pauseMs = MEASURE_PAUSE_MS): Promise<number> {
  for (let tries = 1; ; tries++) {
    const { stdout, problem } = await askDu(folder)
    const kib = /^([0-9]+)\s/.exec(stdout)?.[1]
    if (kib !== undefined && problem === '') return Number(kib) * 1024
    if (tries < MEASURE_TRIES) {
      await delay(pauseMs)
      continue
    }
    throw new LayerError(
      LayerErrorCode.failed,
      `the size of ${folder} cannot be measured, so the cap of environments cannot be held. du says: ${problem || stdout}`
    )
  }
}

/** `problem`: what it said besides of files that went away while it looked; empty where that was all. */
async function askDu(folder: string): Promise<{ stdout: string; problem: string }> {
  try {
    const { stdout } = await run('du', ['-skx', '--', folder], { env: { ...process.env, LC_ALL: 'C' } })
    return { stdout, problem: '' }
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    const lines = stderr.split('\n').filter((line) => line !== '' && !line.endsWith('No such file or directory'))
    const hasLooked = stdout !== '' && stderr !== ''
    return { stdout, problem: hasLooked ? lines.join('; ').slice(0, 500) : message.slice(0, 500) }
  }
}
