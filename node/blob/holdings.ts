/** Blobs that others may read from files on this disk. */
import { open } from 'node:fs/promises'
import type { Blob } from '../../protocol/messages.ts'
import { Bitfield } from './bitfield.ts'
import { buildManifest } from './chunker.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import { FileHandles } from './file-handles.ts'
import { sha256 } from './hash.ts'
import type { Holding } from './holding.ts'
import { chunkBytesFor, impliedManifest, type Manifest } from './manifest.ts'
import { readExactly } from './read-exactly.ts'

/** Files that belong to somebody else, who may change them: each chunk is verified before it is given. Close it. */
export class FileHolding implements Holding {
  #manifest: Manifest
  #pathOf: (path: string) => string
  #files: FileHandles

  /** `pathOf` says where the file of a manifest's path lies. */
  constructor(manifest: Manifest, pathOf: (path: string) => string) {
    this.#manifest = manifest
    this.#pathOf = pathOf
    this.#files = new FileHandles((file) => pathOf(manifest.files[file]?.path ?? ''), 'r')
  }

  manifest(): Promise<Manifest> {
    return Promise.resolve(this.#manifest)
  }

  bitfield(): Bitfield {
    return Bitfield.full(this.#manifest.chunks.length)
  }

  async read(index: number): Promise<Uint8Array | undefined> {
    const chunk = this.#manifest.chunks[index]
    if (chunk === undefined) return undefined
    const bytes = await this.#files
      .use(chunk.file, (handle) => readExactly(handle, chunk.at, chunk.length))
      .catch((cause: unknown) => {
        throw this.#changed(chunk.file, (cause as Error).message, cause)
      })
    if (bytes === undefined) throw this.#changed(chunk.file, 'it got shorter')
    if ((await sha256(bytes)) !== chunk.sha256)
      throw this.#changed(chunk.file, `its bytes from ${chunk.at} on are others`)
    return bytes
  }

  #changed(file: number, how: string, cause?: unknown): BlobError {
    const path = this.#manifest.files[file]?.path ?? ''
    const name = path === '' ? this.#pathOf('') : path
    return new BlobError(BlobErrorCode.changed, `${name} has changed since it was added (${how}): add it again`, {
      cause
    })
  }

  close(): void {
    this.#files.close()
  }
}

/** A nameless file that is known by its own digest and never written to: an archive, an output, a log, a lock. */
export class WholeFile implements Holding {
  #file: string
  #blob: Blob
  #chunkBytes: number
  #manifest: Promise<Manifest> | undefined

  constructor(file: string, blob: Blob) {
    this.#file = file
    this.#blob = blob
    this.#chunkBytes = chunkBytesFor([{ path: '', sizeBytes: blob.sizeBytes }])
  }

  /** Takes one pass over a file of more than a chunk, once. */
  manifest(): Promise<Manifest> {
    const implied = impliedManifest(this.#blob)
    this.#manifest ??=
      implied === undefined ? buildManifest([{ path: '', file: this.#file }]) : Promise.resolve(implied)
    this.#manifest.catch(() => {
      this.#manifest = undefined
    })
    return this.#manifest
  }

  bitfield(): Bitfield {
    return Bitfield.full(Math.ceil(this.#blob.sizeBytes / this.#chunkBytes))
  }

  async read(index: number): Promise<Uint8Array | undefined> {
    const at = index * this.#chunkBytes
    const length = Math.min(this.#chunkBytes, this.#blob.sizeBytes - at)
    if (length <= 0) return undefined
    await using handle = await open(this.#file, 'r')
    return await readExactly(handle, at, length)
  }
}
