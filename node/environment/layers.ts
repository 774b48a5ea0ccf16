/**
 * Environments of jobs on this host: each is named by its lock, built once for all nodes of this user, kept below a cap, and
 * removed least recently used first, never while a lease has it. They are built one after the other. A build goes on for a moment when
 * its lease is over, so that the next attempt finds it; then, with nobody waiting, it is ended.
 */
import { join } from 'node:path'
import type { Digest } from '../../protocol/messages.ts'
import { assumedBuildMs } from '../../protocol/lease/environment.ts'
import { type Base, readBase } from './base.ts'
import { BuildQueue } from './build-queue.ts'
import { LayerError, LayerErrorCode } from './errors.ts'
import { buildLayer, type LayerWant } from './layer.ts'
import { LayerIndex } from './layer-index.ts'
import { digestOfText, layersFolder, layerTag } from './layer-names.ts'
import { estimate, toRemove } from './layer-policy.ts'
import { withLock } from './lock.ts'
import { inFolder, type PipHost } from './pip.ts'
import { formatLock, ownLock, parseLock, parseRequirements } from './requirements.ts'
import type { LockEntry, Requirement } from './requirements.ts'
import { failureTimed, type LayerProgress } from './progress.ts'
import { resolve } from './resolve.ts'
import { SharedWork } from './shared-work.ts'

/** How long what a file was resolved to holds here: newer versions come out. */
const FRESH_MS = 24 * 3_600_000
/** Requirements files that a bid says are built; the newest, since bids and settings are small. */
const TOLD_AT_MOST = 256
/** Files that are remembered. */
const REMEMBERED_AT_MOST = 1024
const RESOLVE_MS = 10 * 60_000
const BUILD_MS = 30 * 60_000
/** A requester whose attempt failed is back with the next one well within this. */
const LINGER_MS = 10_000

export { digestOfText, type LayerProgress, layersFolder, layerTag }

/** What `Layers` stands on. */
export interface LayersOptions extends PipHost {
  /** Folder of all environments of this user. */
  dir: string
  maxBytes: number
  wallMs: () => number
  /** Something was built or removed, or waits to be built. */
  onChange: () => void
  /** How long a build goes on that nobody waits for. @default 10000 */
  lingerMs?: number
}

/** An environment in use. `path` is undefined where nothing beyond Ray's own is needed. */
export interface UsedLayer {
  path: string | undefined
  /** Whether it was there before. */
  wasBuilt: boolean
  release: () => Promise<void>
}

/** See above; `open` first. */
export class Layers {
  readonly #options: LayersOptions
  readonly #index: LayerIndex
  readonly #over = new AbortController()
  readonly #building: SharedWork<void>
  readonly #resolving: SharedWork<string>
  readonly #builds: BuildQueue
  readonly #resolutions: BuildQueue
  /** How long the longest build went on that nobody waited for to its end; 0 once one was made. */
  #givenUpMs = 0
  #base: Promise<Base> | undefined
  #count = 0

  constructor(options: LayersOptions) {
    this.#options = options
    const { dir, environment, lingerMs = LINGER_MS } = options
    this.#index = new LayerIndex(dir, layerTag(environment))
    this.#building = new SharedWork(lingerMs)
    this.#resolving = new SharedWork(lingerMs)
    this.#builds = new BuildQueue(dir, 'build')
    this.#resolutions = new BuildQueue(dir, 'resolve')
  }

  async open(): Promise<void> {
    await this.#index.open()
  }

  /** Ends builds that are under way. */
  async close(): Promise<void> {
    this.#over.abort(new Error('this node is stopping'))
    await Promise.all([this.#building.settle(), this.#resolving.settle()])
  }

  /** For bids: files whose environment is here, and what building another will take, with those before it. */
  async told(): Promise<{ environments: Digest[]; buildMs: number | undefined }> {
    const all = [this.#index.allKnown(), this.#index.stamps(), this.#builds.length()] as const
    const [known, stamps, ahead] = await Promise.all(all)
    const complete = new Set(stamps.map(({ key }) => key))
    const built = known
      .filter(({ lock, at }) => this.#isFresh(at) && (isEmpty(lock) || complete.has(this.#index.keyOf(lock))))
      .sort((a, b) => b.at - a.at)
    const environments = built.slice(0, TOLD_AT_MOST).map(({ requirements }) => requirements)
    const buildMs = estimate(stamps)
    if (ahead === 0 && this.#givenUpMs === 0) return { environments, buildMs }
    // Twice as long at the next try: or else a large environment would be given up each time.
    const one = Math.max(buildMs ?? assumedBuildMs, 2 * this.#givenUpMs)
    return { environments, buildMs: one * (ahead + 1) }
  }

  /**
   * The lock of a file: its own, or what this host resolved it to in the last day, or what it resolves it to now.
   * @throws LayerError, or the signal's reason
   */
  async lockFor(file: { digest: Digest; text: string }, said: LayerProgress, signal: AbortSignal): Promise<string> {
    const requirements = parseRequirements(file.text)
    const own = ownLock(requirements)
    if (own !== undefined) {
      const text = formatLock(own)
      await this.#remember(file.digest, text, true)
      return text
    }
    const known = await this.knownLock(file.digest)
    if (known !== undefined) return known
    const { digest } = file
    const start = async (ended: AbortSignal): Promise<string> =>
      await failureTimed(
        'resolve',
        this.#options.wallMs,
        said,
        async () => await this.#resolve(digest, requirements, said, ended)
      )
    return await this.#resolving.join(digest, start, signal)
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
   * @throws LayerError, or the signal's reason (the build goes on for a moment)
   */
  async use(
    want: LayerWant & { requirements: Digest; lease: string },
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
      if (!wasBuilt) await this.#building.join(key, async (ended) => await this.#begun(key, want, said, ended), signal)
      await this.#index.touch(key)
      return { path: this.#index.path(key), wasBuilt, release }
    } catch (error) {
      await release()
      throw error
    }
  }

  /** Builds it; what was given up for taking too long is known to take longer. */
  async #begun(key: string, want: LayerWant, said: LayerProgress, ended: AbortSignal): Promise<void> {
    const { wallMs, onChange } = this.#options
    const startedAt = wallMs()
    try {
      await failureTimed('build', wallMs, said, async () => await this.#built(key, want, said, ended))
      this.#givenUpMs = 0
    } catch (error) {
      if (ended.aborted) this.#givenUpMs = Math.max(this.#givenUpMs, wallMs() - startedAt)
      onChange()
      throw error
    }
  }

  /** One build of a key in this process; other processes wait at its lock, and for each other's builds. */
  async #built(key: string, want: LayerWant, said: LayerProgress, ended: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([this.#over.signal, ended])
    const waiting = (reason: string): void => said('environment:waiting', { reason })
    const build = async (): Promise<void> => {
      if ((await this.#index.stamp(key)) === undefined) await this.#build(key, want, said, signal)
    }
    const inTurn = async (): Promise<void> => {
      const running = this.#builds.run(key, build, signal, () => waiting('others are built before it'))
      this.#options.onChange()
      await running.finally(() => this.#options.onChange())
    }
    const file = join(this.#index.dir, `${key}.lock`)
    await withLock(file, inTurn, (pid) => waiting(`another process (${pid}) builds it`), signal)
  }

  async #build(key: string, want: LayerWant, said: LayerProgress, ended: AbortSignal): Promise<void> {
    const { wallMs, maxBytes } = this.#options
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
      signal: AbortSignal.any([ended, AbortSignal.timeout(BUILD_MS)]),
      onProgress: (line) => said('environment:progress', { line })
    })
    const buildMs = Math.max(0, wallMs() - startedAt)
    await this.#index.writeStamp({ key, lock: digestOfText(want.lock), sizeBytes, buildMs })
    said('environment:built', { sizeBytes, ms: buildMs })
    await this.#evict(key, said)
  }

  async #resolve(
    digest: Digest,
    requirements: readonly Requirement[],
    said: LayerProgress,
    ended: AbortSignal
  ): Promise<string> {
    const { wallMs, onChange } = this.#options
    const startedAt = wallMs()
    said('environment:resolving', { requirements: digest, lines: requirements.length })
    const base = await this.#readBase()
    const folder = join(this.#index.dir, `.building-${process.pid}-${digest}`)
    const signal = AbortSignal.any([this.#over.signal, ended, AbortSignal.timeout(RESOLVE_MS)])
    const work = async (): Promise<LockEntry[]> =>
      await inFolder(folder, async () => await resolve(this.#options, requirements, base, { folder, signal }))
    const reason = 'others are resolved before it'
    const lock = await this.#resolutions.run(digest, work, signal, () => said('environment:waiting', { reason }))
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
