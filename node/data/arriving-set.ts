/**
 * One data set on its way into a lease: fetched into the cache, each file put into the sandbox's folder once all of it is
 * there, and readable before that. Everything that waits for it rejects, with the set's name, when it will not come.
 */
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Dataset, Digest } from '../../protocol/messages.ts'
import type { BlobCache } from '../blob/cache.ts'
import type { CachedBlob } from '../blob/cached-blob.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import { fetchBlob } from '../blob/fetch.ts'
import { fetchManifest } from '../blob/fetch-manifest.ts'
import type { BlobFetch, FetchEvent, SourceProgress } from '../blob/fetching.ts'
import type { Manifest } from '../blob/manifest.ts'
import type { BlobSource } from '../blob/source.ts'
import { DataError, DataErrorCode } from './errors.ts'
import type { SetProgress } from './progress.ts'
import type { ServedSet } from './route.ts'
import { COMPLETE_MARK, fileProblem } from './scan.ts'

const PATIENCE_MS = 600_000
/** Between two fetches of which the first ended for want of a source; doubles. */
const RETRY_MS = 500
const MAX_RETRY_MS = 15_000

/** What it needs of the lease around it. */
export interface ArrivingSetOptions {
  dataset: Dataset
  /** Host folder that the sandbox sees as `$SWARM_DATA/NAME`. */
  folder: string
  /** Host folder on the same disk where files are before they are complete there. */
  staging: string
  cache: BlobCache
  /** Who holds it in the cache, until the lease ends. */
  holder: string
  /** Who gives it, by peer id, and who of them is the requester. */
  sources: readonly BlobSource[]
  requester: string
  /** How long nothing may come before it is given up; default 10 min, as long as work runs on unsigned. */
  patienceMs?: number
  signal: AbortSignal
  /** A source sent wrong bytes, and is asked for nothing more. */
  onLiar?: (liar: Extract<FetchEvent, { type: 'banned' }>) => void
}

interface Waiting {
  done: Promise<void>
  resolve: () => void
}

/** See above; `run` once. */
export class ArrivingSet implements ServedSet {
  readonly name: string
  readonly sizeBytes: number
  /** The manifest's digest. */
  readonly address: Digest
  #options: ArrivingSetOptions
  #opened = Promise.withResolvers<CachedBlob>()
  #fetch: BlobFetch | undefined
  #blob: CachedBlob | undefined
  #cachedBytes = 0
  #placed = new Set<number>()
  #waiting = new Map<number, Waiting>()
  #failure: DataError | undefined
  #failed = Promise.withResolvers<never>()
  /** Files are placed one after the other, in the order in which they came. */
  #placing: Promise<void> = Promise.resolve()
  #complete = false
  #completed = Promise.withResolvers<void>()
  #sources: Map<string, BlobSource>
  /** Resolves when the next fetch begins, where the last one ended early. */
  #begun = Promise.withResolvers<void>()
  /** All that were begun, the last one last. */
  #fetches: BlobFetch[] = []

  constructor(options: ArrivingSetOptions) {
    this.#options = options
    this.#sources = new Map(options.sources.map((source) => [source.id, source]))
    this.name = options.dataset.name
    this.sizeBytes = options.dataset.sizeBytes
    this.address = options.dataset.manifest.sha256
    this.#opened.promise.catch(() => {})
    this.#failed.promise.catch(() => {})
  }

  /** Brings it; rejects with `DataError` (or the signal's reason) where it cannot be had. */
  async run(): Promise<void> {
    try {
      await mkdir(this.#options.folder, { recursive: true })
      await chmod(this.#options.folder, 0o755)
      const blob = await this.#open()
      await this.#bring(blob)
      await this.#placing
      await writeFile(join(this.#options.folder, COMPLETE_MARK), '', { mode: 0o644 })
      this.#complete = true
      this.#completed.resolve()
    } catch (error) {
      throw this.#fail(error)
    }
  }

  /** One more who may have it. */
  addSource(source: BlobSource): void {
    this.#sources.set(source.id, source)
    this.#fetch?.addSource(source)
  }

  async manifest(): Promise<Manifest> {
    return (await this.#opened.promise).sealed
  }

  async ensure(file: number, start: number, end: number): Promise<void> {
    await this.#opened.promise
    while (start < end) {
      const [fetch, next] = [this.#fetch, this.#begun.promise]
      try {
        return await Promise.race([fetch?.ensure(file, start, end), this.#failed.promise])
      } catch (error) {
        if (this.#isOver) throw this.#failure ?? error
        await Promise.race([next, this.#failed.promise])
      }
    }
  }

  async read(index: number): Promise<Uint8Array> {
    const bytes = await (await this.#opened.promise).read(index)
    if (bytes !== undefined) return bytes
    throw new DataError(DataErrorCode.source, `data set ${this.name}: chunk ${index} is not here`)
  }

  async whole(file?: number): Promise<void> {
    if (file === undefined) return await Promise.race([this.#completed.promise, this.#failed.promise])
    const { sealed } = await this.#opened.promise
    if (this.#placed.has(file)) return
    this.ensure(file, 0, sealed.files[file]?.sizeBytes ?? 0).catch(() => {})
    const waiting = this.#waiting.get(file) ?? waitingFor()
    this.#waiting.set(file, waiting)
    await Promise.race([waiting.done, this.#failed.promise])
  }

  isWhole(file: number): boolean {
    return this.#placed.has(file)
  }

  haveBytes(): number {
    return this.#fetch?.progress().haveBytes ?? this.#cachedBytes
  }

  progress(): SetProgress {
    const fetched = this.#fetches.map((fetch) => fetch.progress())
    return {
      name: this.name,
      sizeBytes: this.sizeBytes,
      haveBytes: this.haveBytes(),
      cachedBytes: this.#cachedBytes,
      fetchedBytes: fetched.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0),
      fromMembersBytes: fetched.reduce((sum, { sources }) => sum + fromMembers(sources, this.#options.requester), 0),
      state: this.#failure === undefined ? (this.#complete ? 'complete' : 'coming') : 'failed'
    }
  }

  async #open(): Promise<CachedBlob> {
    const { dataset, cache, holder, signal } = this.#options
    const cached = await cache.find(dataset.manifest.sha256)
    const manifest = cached?.sealed ?? (await fetchManifest(this.address, [...this.#sources.values()], signal))
    if (manifest.sizeBytes !== dataset.sizeBytes)
      throw new Error(`it has ${manifest.sizeBytes} bytes, and ${dataset.sizeBytes} were agreed`)
    for (const { path } of manifest.files) {
      const problem = fileProblem(path)
      if (problem !== undefined) throw new Error(`${JSON.stringify(path)}: ${problem}`)
    }
    signal.throwIfAborted()
    this.#blob = await cache.hold(manifest, holder)
    const { have } = this.#blob
    for (const { index, length } of manifest.chunks) if (have.has(index)) this.#cachedBytes += length
    return this.#blob
  }

  /** Sources that are away are waited for: a requester that comes back within the time finds its job going on. */
  async #bring(blob: CachedBlob): Promise<void> {
    const { signal, patienceMs = PATIENCE_MS } = this.#options
    let newsMono = performance.now()
    let had = blob.have.count
    for (let tries = 0; ; tries++) {
      const fetch = this.#begin(blob)
      try {
        return await fetch.done
      } catch (error) {
        signal.throwIfAborted()
        if (blob.have.count > had) [had, newsMono, tries] = [blob.have.count, performance.now(), 0]
        if (!mayPass(error) || performance.now() - newsMono > patienceMs) throw error
      }
      await delay(Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** Math.min(tries, 10)), undefined, { signal })
    }
  }

  #begin(blob: CachedBlob): BlobFetch {
    const { signal } = this.#options
    const made = fetchBlob({
      manifest: blob.sealed,
      sources: [...this.#sources.values()],
      into: blob,
      order: 'files',
      onEvent: (event) => this.#onEvent(event),
      signal
    })
    this.#fetch = made
    this.#fetches.push(made)
    this.#opened.resolve(blob)
    const begun = this.#begun
    this.#begun = Promise.withResolvers<void>()
    begun.resolve()
    return made
  }

  #onEvent(event: FetchEvent): void {
    if (event.type === 'banned') this.#options.onLiar?.(event)
    if (event.type !== 'file') return
    this.#placing = this.#placing.then(async () => await this.#place(event.file))
    this.#placing.catch((error: unknown) => this.#fail(error))
  }

  /** By rename: whoever sees the file sees all of it. */
  async #place(file: number): Promise<void> {
    const { folder, staging, signal } = this.#options
    // A fetch that goes on after another says again what is there.
    if (this.#placed.has(file)) return
    signal.throwIfAborted()
    const path = this.#blob?.sealed.files[file]?.path ?? ''
    const staged = join(staging, String(file))
    await this.#blob?.linkFile(file, staged)
    await chmod(staged, 0o644)
    await this.#makeFolders(dirname(path))
    await rename(staged, join(folder, path))
    this.#placed.add(file)
    this.#waiting.get(file)?.resolve()
    this.#waiting.delete(file)
  }

  /** The job's user enters them, whatever this process's umask is. */
  async #makeFolders(path: string): Promise<void> {
    if (path === '.') return
    let at = this.#options.folder
    for (const name of path.split('/')) {
      at = join(at, name)
      await mkdir(at, { mode: 0o755 }).then(
        async () => await chmod(at, 0o755),
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error
        }
      )
    }
  }

  /** No fetch will follow. */
  get #isOver(): boolean {
    return this.#failure !== undefined || this.#options.signal.aborted
  }

  #fail(error: unknown): unknown {
    if (this.#options.signal.aborted) {
      this.#reject(error)
      return error
    }
    this.#failure ??= failureOf(this.name, error)
    this.#reject(this.#failure)
    return this.#failure
  }

  #reject(error: unknown): void {
    this.#opened.reject(error)
    this.#failed.reject(error)
  }
}

/** Whether another try may find what this one did not: somebody was away, or had too much to do. */
function mayPass(error: unknown): boolean {
  const codes: BlobErrorCode[] = [BlobErrorCode.cut, BlobErrorCode.busy, BlobErrorCode.unavailable, BlobErrorCode.gone]
  return error instanceof BlobError && codes.includes(error.code)
}

function fromMembers(sources: readonly SourceProgress[], requester: string): number {
  return sources.reduce((sum, { id, bytes }) => sum + (id === requester ? 0 : bytes), 0)
}

function waitingFor(): Waiting {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { done: promise, resolve }
}

function failureOf(name: string, error: unknown): DataError {
  const { code, message } = error as { code?: string; message: string }
  const isFull = code === 'cache-full' || code === 'disk-full'
  return new DataError(isFull ? DataErrorCode.full : DataErrorCode.source, `data set ${name}: ${message}`, {
    cause: error
  })
}
