/**
 * One blob of a cache: written chunk by chunk, read and given on meanwhile. What has come is written down in `have`, with the boot at
 * which it was written: the kernel keeps what a process wrote, so only after another boot is it read through and verified.
 */
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Bitfield } from './bitfield.ts'
import { FileHandles } from './file-handles.ts'
import { writeAll } from './file-target.ts'
import { sha256 } from './hash.ts'
import type { ChunkTarget, Holding } from './holding.ts'
import type { Manifest } from './manifest.ts'
import { readExactly } from './read-exactly.ts'
import { asDiskError } from './write-error.ts'

/** What came is written down this often; a restart fetches at most so much anew. */
const SAVE_MS = 1_000
/** A boot's name at the start of `have`. */
const BOOT_BYTES = 40

/** See above; `BlobCache.hold` gives it. */
export class CachedBlob implements Holding, ChunkTarget {
  readonly have: Bitfield
  readonly sealed: Manifest
  #folder: string
  #files: FileHandles
  #timer: NodeJS.Timeout | undefined
  #saving: Promise<void> = Promise.resolve()
  /** Something came that is not written down yet. */
  #isUnsaved = false
  #isClosed = false
  #writing = new Set<Promise<void>>()

  private constructor(folder: string, manifest: Manifest, have: Bitfield) {
    this.#folder = folder
    this.sealed = manifest
    this.have = have
    this.#files = new FileHandles((file) => this.filePath(file), constants.O_RDWR | constants.O_CREAT)
  }

  /** A new one: the manifest goes last, since a folder without one is none. */
  static async create(folder: string, manifest: Manifest): Promise<CachedBlob> {
    await rm(folder, { recursive: true, force: true })
    await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
    const blob = new CachedBlob(folder, manifest, new Bitfield(manifest.chunks.length))
    for (const [index, { chunkCount }] of manifest.files.entries()) {
      if (chunkCount === 0) await writeFile(blob.filePath(index), '', { mode: 0o644 })
    }
    await writeFile(join(folder, 'manifest'), manifest.bytes).catch(asDiskError)
    return blob
  }

  /** One that is there, as far as it was written down. */
  static async load(folder: string, manifest: Manifest): Promise<CachedBlob> {
    const saved = await readFile(join(folder, 'have')).catch(() => new Uint8Array(BOOT_BYTES))
    const noted = new Bitfield(manifest.chunks.length, saved.subarray(BOOT_BYTES))
    const blob = new CachedBlob(folder, manifest, noted)
    const sameBoot = Buffer.from(saved.subarray(0, BOOT_BYTES)).equals(await thisBoot())
    return sameBoot ? blob : new CachedBlob(folder, manifest, await blob.#verified())
  }

  /** What of it is right on the disk. */
  async #verified(): Promise<Bitfield> {
    const right = new Bitfield(this.have.length)
    for (const { index, sha256: digest } of this.sealed.chunks) {
      const bytes = await this.#read(index).catch(() => undefined)
      if (bytes !== undefined && (await sha256(bytes)) === digest) right.set(index)
    }
    this.#files.close()
    return right
  }

  manifest(): Promise<Manifest> {
    return Promise.resolve(this.sealed)
  }

  bitfield(): Bitfield {
    return this.have
  }

  /** Where a file lies; its bytes are right where `have` says so, and it has holes before. Not to be written to. */
  filePath(file: number): string {
    return join(this.#folder, 'files', String(file))
  }

  /** Whether a file is there as a whole. */
  hasFile(file: number): boolean {
    const { firstChunk, chunkCount } = this.sealed.files[file]!
    return this.have.hasAll(firstChunk, chunkCount)
  }

  /**
   * Puts a complete file somewhere else: a hard link, and a copy on another file system. Whoever gets it must not be able to write to it.
   * Rejects with `disk-full`, or the file system's error.
   */
  async linkFile(file: number, to: string): Promise<void> {
    await mkdir(dirname(to), { recursive: true })
    await link(this.filePath(file), to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV' && error.code !== 'EPERM') throw error
      await copyFile(this.filePath(file), to, constants.COPYFILE_FICLONE).catch(asDiskError)
    })
  }

  async read(index: number): Promise<Uint8Array | undefined> {
    return await this.#read(index)
  }

  async #read(index: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const chunk = this.sealed.chunks[index]
    if (chunk === undefined || !this.have.has(index)) return undefined
    return await this.#files.use(chunk.file, (handle) => readExactly(handle, chunk.at, chunk.length))
  }

  write(index: number, bytes: Uint8Array): Promise<void> {
    const writing = this.#write(index, bytes)
    this.#writing.add(writing)
    const over = (): void => void this.#writing.delete(writing)
    writing.then(over, over)
    return writing
  }

  async #write(index: number, bytes: Uint8Array): Promise<void> {
    const { file, at } = this.sealed.chunks[index]!
    await this.#files.use(file, (handle) => writeAll(handle, bytes, at)).catch(asDiskError)
    this.have.set(index)
    this.#isUnsaved = true
    // After the close its folder may be another blob's of the same name: only what `close` itself writes goes there.
    if (!this.#isClosed) this.#timer ??= setTimeout(() => void this.save(), this.have.isFull ? 0 : SAVE_MS).unref()
  }

  /** Writes down which chunks are here. Never rejects: what is not written down is fetched again. */
  save(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isUnsaved = false
    this.#saving = this.#saving.then(() => this.#save()).catch(() => {})
    return this.#saving
  }

  async #save(): Promise<void> {
    const { bytes } = this.have.copy()
    const file = join(this.#folder, 'have')
    await writeFile(`${file}.new`, Buffer.concat([await thisBoot(), bytes]), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }

  /** Takes nothing more, waits for what is being written, writes down what has come, and closes its files. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#files.close()
    await Promise.allSettled(this.#writing)
    await this.#files.settle()
    if (this.#isUnsaved) await this.save()
    await this.#saving
  }
}

/** Names this boot of the machine; a fresh name each time where the system has none, so that everything is verified. */
async function thisBoot(): Promise<Buffer> {
  const text = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => randomUUID())
  return Buffer.alloc(BOOT_BYTES, text.trim().padEnd(BOOT_BYTES))
}
