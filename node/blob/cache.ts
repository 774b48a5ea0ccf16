/**
 * Blobs on this disk, as far as they have come, under a cap: what nobody holds and was used least recently goes first. A blob is
 * a folder `DIGEST.SIZE`: `manifest`, `have` (the bitfield) and its files by index. Files are written in place, so a file that is
 * complete is linked to where it is wanted, and served from there, without a copy.
 */
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../../protocol/messages.ts'
import { CachedBlob } from './cached-blob.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { Manifest } from './manifest.ts'
import { openManifest } from './manifest.ts'

const MIB = 1024 * 1024
const FOLDER = /^([0-9a-f]{64})\.(\d{1,15})$/

/** What a cache is made with. */
export interface BlobCacheOptions {
  /** Its folder, its alone; made when it is opened. */
  dir: string
  /** Setting `blobCacheMib`, in bytes. */
  maxBytes: number
}

interface Entry {
  sizeBytes: number
  /** Wall-clock ms of the last hold or release. */
  usedAt: number
  holders: Set<string>
  blob: Promise<CachedBlob> | undefined
}

/** See above; `open` first. Sizes count as a whole, also of what has come in part: room is kept for the rest. */
export class BlobCache {
  readonly maxBytes: number
  #dir: string
  #entries = new Map<Digest, Entry>()
  /** One change of what is there at a time. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ dir, maxBytes }: BlobCacheOptions) {
    this.#dir = dir
    this.maxBytes = maxBytes
  }

  /** Finds what an earlier life left, removes what is no blob, and shrinks to the cap. */
  async open(): Promise<void> {
    await mkdir(this.#dir, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#dir)) {
      const [, digest = '', size = ''] = FOLDER.exec(name) ?? []
      const found = digest === '' ? undefined : await stat(join(this.#dir, name, 'manifest')).catch(() => undefined)
      if (found === undefined) await rm(join(this.#dir, name), { recursive: true, force: true })
      else
        this.#entries.set(digest, {
          sizeBytes: Number(size),
          usedAt: found.mtimeMs,
          holders: new Set(),
          blob: undefined
        })
    }
    await this.#inTurn(() => this.#evict(0))
  }

  /** Bytes that are kept or reserved. */
  get usedBytes(): number {
    return sum(this.#entries.values())
  }

  /** Whether all of it is here; reads its bitfield. */
  async isComplete(digest: Digest): Promise<boolean> {
    const blob = await this.find(digest)
    return blob?.have.isFull ?? false
  }

  /** What is here of a blob, to be given to others; undefined where nothing is. It may be evicted while nobody holds it. */
  async find(digest: Digest): Promise<CachedBlob | undefined> {
    const entry = this.#entries.get(digest)
    if (entry === undefined) return undefined
    return await this.#load(digest, entry).catch(() => undefined)
  }

  /**
   * The blob, to fetch into and to read from; it stays until `release(holder)`. What it had keeps; several holders share it. Rejects
   * with `BlobError` `cache-full` where the cap leaves no room even without what nobody holds.
   */
  async hold(manifest: Manifest, holder: string): Promise<CachedBlob> {
    const { digest } = manifest
    const entry = await this.#inTurn(async () => {
      const there = this.#entries.get(digest) ?? (await this.#create(manifest))
      there.holders.add(holder)
      await this.#touch(digest, there)
      return there
    })
    // Held from here on, so that nothing removes it; reading what is there of it after a boot takes long, and holds up nobody else.
    return await this.#load(digest, entry, manifest).catch((error: unknown) => {
      entry.holders.delete(holder)
      throw error
    })
  }

  async #create(manifest: Manifest): Promise<Entry> {
    const { digest, sizeBytes } = manifest
    await this.#evict(sizeBytes)
    const folder = this.#folder(digest, sizeBytes)
    const blob = await CachedBlob.create(folder, manifest).catch(async (error: unknown) => {
      await rm(folder, { recursive: true, force: true })
      throw error
    })
    const entry = { sizeBytes, usedAt: Date.now(), holders: new Set<string>(), blob: Promise.resolve(blob) }
    this.#entries.set(digest, entry)
    return entry
  }

  /** Gives back all that this holder holds. Never rejects. */
  async release(holder: string): Promise<void> {
    await this.#inTurn(async () => {
      for (const [digest, entry] of this.#entries) {
        if (!entry.holders.delete(holder)) continue
        await this.#touch(digest, entry)
        if (entry.holders.size === 0) await this.#unload(entry)
      }
    }).catch(() => {})
  }

  /** Removes a blob that nobody holds. Resolves to whether it is gone. */
  async remove(digest: Digest): Promise<boolean> {
    return await this.#inTurn(async () => {
      const entry = this.#entries.get(digest)
      if (entry === undefined) return true
      if (entry.holders.size > 0) return false
      await this.#drop(digest, entry)
      return true
    })
  }

  /** Writes down what has come. Idempotent. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      for (const entry of this.#entries.values()) await this.#unload(entry)
    })
  }

  /** Makes room for so many bytes more. */
  async #evict(sizeBytes: number): Promise<void> {
    const idle = [...this.#entries].filter(([, { holders }]) => holders.size === 0)
    const held = this.usedBytes - sum(idle.map(([, entry]) => entry))
    if (sizeBytes > 0 && held + sizeBytes > this.maxBytes) throw full(sizeBytes, held, this.maxBytes)
    idle.sort(([, a], [, b]) => a.usedAt - b.usedAt)
    for (const [digest, entry] of idle) {
      if (this.usedBytes + sizeBytes <= this.maxBytes) return
      await this.#drop(digest, entry)
    }
  }

  async #drop(digest: Digest, entry: Entry): Promise<void> {
    this.#entries.delete(digest)
    await this.#unload(entry)
    await rm(this.#folder(digest, entry.sizeBytes), { recursive: true, force: true })
  }

  async #unload(entry: Entry): Promise<void> {
    const blob = await entry.blob?.catch(() => undefined)
    entry.blob = undefined
    await blob?.close()
  }

  #load(digest: Digest, entry: Entry, manifest?: Manifest): Promise<CachedBlob> {
    const folder = this.#folder(digest, entry.sizeBytes)
    entry.blob ??= (async () => {
      const known = manifest ?? openManifest(await readFile(join(folder, 'manifest')), digest)
      return await CachedBlob.load(folder, known)
    })()
    entry.blob.catch(() => {
      entry.blob = undefined
    })
    return entry.blob
  }

  async #touch(digest: Digest, entry: Entry): Promise<void> {
    entry.usedAt = Date.now()
    const at = new Date(entry.usedAt)
    // Only the order in which blobs go after a restart hangs on it.
    await utimes(join(this.#folder(digest, entry.sizeBytes), 'manifest'), at, at).catch(() => {})
  }

  #folder(digest: Digest, sizeBytes: number): string {
    return join(this.#dir, `${digest}.${sizeBytes}`)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }
}

function sum(entries: Iterable<Entry>): number {
  let total = 0
  for (const { sizeBytes } of entries) total += sizeBytes
  return total
}

function full(sizeBytes: number, held: number, maxBytes: number): BlobError {
  const mib = (bytes: number): string => `${Math.ceil(bytes / MIB)} MiB`
  const used = held === 0 ? '' : `, of which ${mib(held)} are used by jobs that run`
  return new BlobError(
    BlobErrorCode.cacheFull,
    `cache full: ${mib(sizeBytes)} more do not fit into ${mib(maxBytes)}${used}; raise SWARM_BLOB_CACHE_MIB (--blob-cache-mib)`
  )
}
