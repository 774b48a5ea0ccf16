/**
 * Environments of jobs on this host: each is named by its lock, built once for all nodes of this user, kept below a cap, and
 * removed least recently used first, never while a lease has it. A build goes on when its lease is over: the next attempt finds it.
 */
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Digest } from '../../protocol/messages.ts'
import { type Base, readBase } from './base.ts'
import type { PythonEnvironment } from './environment.ts'
import { LayerError, LayerErrorCode } from './errors.ts'
import { buildLayer } from './layer.ts'
import { LayerIndex } from './layer-index.ts'
import { estimate, toRemove } from './layer-policy.ts'
import { withLock } from './lock.ts'
import { inFolder, type PipHost } from './pip.ts'
import { formatLock, ownLock, parseLock, parseRequirements, type Requirement } from './requirements.ts'
import { resolve } from './resolve.ts'

/** How long what a file was resolved to holds here: newer versions come out. */
const FRESH_MS = 24 * 3_600_000
/** Requirements files that a bid says are built; the newest, since bids and settings are small. */
const TOLD_AT_MOST = 256
/** Files that are remembered. */
const REMEMBERED_AT_MOST = 1024
const RESOLVE_MS = 10 * 60_000
const BUILD_MS = 30 * 60_000

/** What is said while it goes on, for the event log. */
export type LayerProgress = (event: string, fields: Record<string, unknown>) => void

/** What `Layers` stands on. */
export interface LayersOptions extends PipHost {
  /** Folder of all environments of this user. */
  dir: string
  maxBytes: number
  wallMs: () => number
  /** Something was built or removed. */
  onChange: () => void
}

/** An environment in use. `path` is undefined where nothing beyond Ray's own is needed. */
export interface UsedLayer {
  path: string | undefined
  /** Whether it was there before. */
  wasBuilt: boolean
  release: () => Promise<void>
}

/** The default folder: beside the managed environment. */
export function layersFolder(environment: PythonEnvironment): string {
  return join(dirname(environment.path), 'layers')
}

/** What an environment depends on besides its lock, from the managed one's key: `py3.11-x86_64`. */
export function layerTag({ key, pythonMinor }: PythonEnvironment): string {
  return `py${pythonMinor}-${key.split(`-py${pythonMinor}-`)[1] ?? process.arch}`
}

/** SHA-256 of a text, hex. */
export function digestOfText(text: string | Uint8Array): Digest {
  return createHash('sha256').update(text).digest('hex')
}

/** See above; `open` first. */
export class Layers {
  readonly #options: LayersOptions
  readonly #index: LayerIndex
  readonly #over = new AbortController()
  readonly #building = new Map<string, Promise<void>>()
  readonly #resolving = new Map<Digest, Promise<string>>()
  #base: Promise<Base> | undefined
  #count = 0

  constructor(options: LayersOptions) {
    this.#options = options
    this.#index = new LayerIndex(options.dir, layerTag(options.environment))
  }

  async open(): Promise<void> {
    await this.#index.open()
  }

  /** Ends builds that are under way. */
  async close(): Promise<void> {
    this.#over.abort(new Error('this node is stopping'))
    await Promise.allSettled([...this.#building.values(), ...this.#resolving.values()])
  }

  /** For bids: files whose environment is here, and what building another will take. */
  async told(): Promise<{ environments: Digest[]; buildMs: number | undefined }> {
    const [known, stamps] = await Promise.all([this.#index.allKnown(), this.#index.stamps()])
    const complete = new Set(stamps.map(({ key }) => key))
    const built = known
      .filter(({ lock, at }) => this.#isFresh(at) && (isEmpty(lock) || complete.has(this.#index.keyOf(lock))))
      .sort((a, b) => b.at - a.at)
    const environments = built.slice(0, TOLD_AT_MOST).map(({ requirements }) => requirements)
    return { environments, buildMs: estimate(stamps) }
  }

  /**
   * The lock of a file: its own, or what this host resolved it to in the last day, or what it resolves it to now.
   * @throws LayerError
   */
  async lockFor(file: { digest: Digest; text: string }, said: LayerProgress): Promise<string> {
    const requirements = parseRequirements(file.text)
    const own = ownLock(requirements)
    if (own !== undefined) {
      const text = formatLock(own)
      await this.#remember(file.digest, text, true)
      return text
    }
    const known = await this.knownLock(file.digest)
    if (known !== undefined) return known
    const running = this.#resolving.get(file.digest) ?? this.#resolve(file.digest, requirements, said)
    this.#resolving.set(file.digest, running)
    return await running.finally(() => this.#resolving.delete(file.digest))
  }

  /** What this host itself resolved the file to in the last day. */
  async knownLock(digest: Digest): Promise<string | undefined> {
    const known = await this.#index.known(digest)
    if (known === undefined || !known.resolved || !this.#isFresh(known.at)) return undefined
    return await this.#index.lockText(known.lock)
  }

  /** Whether every member can read the lock from the file itself. @throws LayerError requirements */
  ownLockOf(text: string): string | undefined {
    const own = ownLock(parseRequirements(text))
    return own === undefined ? undefined : formatLock(own)
  }

  /**
   * The environment of a lock, built first where it is not here. `requirements` names what a bid shall call ready.
   * @throws LayerError, or the signal's reason (the build goes on)
   */
  async use(
    want: { lock: string; requirements: Digest; text: string; lease: string; ofOther: boolean },
    said: LayerProgress,
    signal: AbortSignal
  ): Promise<UsedLayer> {
    parseLock(want.lock)
    if (want.ofOther) await this.#remember(want.requirements, want.lock, false)
    const nothing = { path: undefined, wasBuilt: true, release: async () => {} }
    if (want.lock === '') return nothing
    const key = this.#index.keyOf(digestOfText(want.lock))
    const mark = await this.#exclusively(async () => await this.#index.markUse(key, `${want.lease}-${this.#count++}`))
    const release = async (): Promise<void> => await this.#index.unmark(mark)
    try {
      const wasBuilt = (await this.#index.stamp(key)) !== undefined
      if (!wasBuilt) await aborted(this.#built(key, want, said), signal)
      await this.#index.touch(key)
      return { path: this.#index.path(key), wasBuilt, release }
    } catch (error) {
      await release()
      throw error
    }
  }

  /** One build of a key in this process; other processes wait at its lock. */
  async #built(
    key: string,
    want: { lock: string; requirements: Digest; text: string; ofOther: boolean },
    said: LayerProgress
  ): Promise<void> {
    const running =
      this.#building.get(key) ??
      withLock(
        join(this.#index.dir, `${key}.lock`),
        async () => {
          if ((await this.#index.stamp(key)) === undefined) await this.#build(key, want, said)
        },
        (pid) => said('environment:waiting', { reason: `another process (${pid}) builds it` })
      ).finally(() => this.#building.delete(key))
    this.#building.set(key, running)
    await running
  }

  async #build(
    key: string,
    want: { lock: string; text: string; ofOther: boolean },
    said: LayerProgress
  ): Promise<void> {
    const { wallMs, maxBytes, onChange } = this.#options
    const lock = parseLock(want.lock)
    const startedAt = wallMs()
    said('environment:building', { packages: lock.length, lock: digestOfText(want.lock) })
    const sizeBytes = await buildLayer(this.#options, {
      lock,
      requirements: readable(want.text),
      base: await this.#readBase(),
      folder: join(this.#index.dir, `.building-${process.pid}-${key}`),
      target: this.#index.path(key),
      maxBytes,
      ofOther: want.ofOther,
      signal: AbortSignal.any([this.#over.signal, AbortSignal.timeout(BUILD_MS)]),
      onProgress: (line) => said('environment:progress', { line })
    })
    const buildMs = Math.max(0, wallMs() - startedAt)
    await this.#index.writeStamp({ key, lock: digestOfText(want.lock), sizeBytes, buildMs })
    said('environment:built', { sizeBytes, ms: buildMs })
    await this.#evict(key, said)
    onChange()
  }

  async #resolve(digest: Digest, requirements: readonly Requirement[], said: LayerProgress): Promise<string> {
    const { wallMs, onChange } = this.#options
    const startedAt = wallMs()
    said('environment:resolving', { requirements: digest, lines: requirements.length })
    const base = await this.#readBase()
    const folder = join(this.#index.dir, `.building-${process.pid}-${digest}`)
    const signal = AbortSignal.any([this.#over.signal, AbortSignal.timeout(RESOLVE_MS)])
    const lock = await inFolder(
      folder,
      async () => await resolve(this.#options, requirements, base, { folder, signal })
    )
    const text = formatLock(lock)
    await this.#remember(digest, text, true)
    said('environment:resolved', { packages: lock.length, lock: digestOfText(text), ms: wallMs() - startedAt })
    if (text === '') onChange()
    return text
  }

  async #remember(requirements: Digest, text: string, resolved: boolean): Promise<void> {
    const lock = digestOfText(text)
    const known = await this.#index.known(requirements)
    const { wallMs, onChange } = this.#options
    // What this host resolved itself is not replaced by another member's word while it is fresh.
    const isKnown = known !== undefined && this.#isFresh(known.at) && (known.lock === lock || known.resolved)
    if (isKnown && (known.resolved || !resolved)) return
    await this.#index.remember(requirements, { lock, resolved, at: wallMs() }, text)
    const all = await this.#index.allKnown()
    for (const old of all.sort((a, b) => b.at - a.at).slice(REMEMBERED_AT_MOST))
      await this.#index.forget(old.requirements)
    if ((await this.#index.stamp(this.#index.keyOf(lock))) !== undefined) onChange()
  }

  /** Removes the least recently used until all fit; what is in use stays, and so does what was just built. */
  async #evict(built: string, said: LayerProgress): Promise<void> {
    const { maxBytes } = this.#options
    await this.#exclusively(async () => {
      const [stamps, inUse] = await Promise.all([this.#index.stamps(), this.#index.inUse()])
      for (const { key, sizeBytes } of toRemove(stamps, maxBytes, new Set([...inUse, built]))) {
        await this.#index.remove(key)
        said('environment:removed', { environment: key, sizeBytes })
      }
    })
  }

  /** Marks and removals of all processes, one after the other. */
  async #exclusively<T>(work: () => Promise<T>): Promise<T> {
    return await withLock(join(this.#index.dir, '.lock'), work, () => {})
  }

  #readBase(): Promise<Base> {
    this.#base ??= readBase(this.#options.environment).catch((error: unknown) => {
      this.#base = undefined
      throw new LayerError(LayerErrorCode.failed, `Ray's own environment cannot be read: ${(error as Error).message}`)
    })
    return this.#base
  }

  #isFresh(at: number): boolean {
    return Math.abs(this.#options.wallMs() - at) < FRESH_MS
  }
}

/** The file's lines for messages; a member that has only the lock knows none. */
function readable(text: string): Requirement[] {
  return text === '' ? [] : parseRequirements(text)
}

function isEmpty(lock: Digest): boolean {
  return lock === digestOfText('')
}

/** What the work gives, unless nobody waits for it any more. */
async function aborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {})
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(signal.reason as Error)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
