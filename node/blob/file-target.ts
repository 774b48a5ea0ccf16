/** A nameless file that grows in one place: what was there before is verified and gone on with. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { Bitfield } from './bitfield.ts'
import { sha256 } from './hash.ts'
import type { ChunkTarget } from './holding.ts'
import type { Manifest } from './manifest.ts'
import { readExactly } from './read-exactly.ts'
import { asDiskError } from './write-error.ts'

/** See above; `FileTarget.open` makes one. Closed to other users; a file that was not there is made with its first chunk. */
export class FileTarget implements ChunkTarget {
  readonly have: Bitfield
  #path: string
  #manifest: Manifest
  #handle: Promise<FileHandle> | undefined

  private constructor(path: string, manifest: Manifest) {
    this.#path = path
    this.#manifest = manifest
    this.have = new Bitfield(manifest.chunks.length)
  }

  /** Chunks that are in the file and right count as had; nothing else of it is believed. */
  static async open(path: string, manifest: Manifest): Promise<FileTarget> {
    const target = new FileTarget(path, manifest)
    const handle = await open(path, constants.O_RDWR).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return undefined
    })
    if (handle === undefined && manifest.sizeBytes > 0) return target
    target.#handle = handle === undefined ? target.#make() : Promise.resolve(handle)
    await target.#look(await target.#handle).catch(async (error: unknown) => {
      await target.close()
      throw error
    })
    return target
  }

  async write(index: number, bytes: Uint8Array): Promise<void> {
    const { at } = this.#manifest.chunks[index]!
    this.#handle ??= this.#make()
    await writeAll(await this.#handle, bytes, at).catch(asDiskError)
    this.have.set(index)
  }

  async close(): Promise<void> {
    await (await this.#handle)?.close()
  }

  async #make(): Promise<FileHandle> {
    return await open(this.#path, constants.O_RDWR | constants.O_CREAT, 0o600).catch(asDiskError)
  }

  async #look(handle: FileHandle): Promise<void> {
    const { size } = await handle.stat()
    const { sizeBytes, chunks } = this.#manifest
    if (size > sizeBytes) await handle.truncate(sizeBytes)
    for (const { index, at, length, sha256: digest } of chunks) {
      if (at + length > size) return
      const bytes = await readExactly(handle, at, length)
      if (bytes !== undefined && (await sha256(bytes)) === digest) this.have.set(index)
    }
  }
}

/** Writes all of it: write(2) may take less. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}
