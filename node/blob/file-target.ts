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

/** See above; `FileTarget.open` makes one. */
export class FileTarget implements ChunkTarget {
  readonly have: Bitfield
  #handle: FileHandle
  #manifest: Manifest

  private constructor(handle: FileHandle, manifest: Manifest, have: Bitfield) {
    this.#handle = handle
    this.#manifest = manifest
    this.have = have
  }

  /** Opens or makes the file, closed to others. Chunks that are in it and right count as had; nothing else of it is believed. */
  static async open(path: string, manifest: Manifest): Promise<FileTarget> {
    const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
    try {
      const { size } = await handle.stat()
      if (size > manifest.sizeBytes) await handle.truncate(manifest.sizeBytes)
      const have = new Bitfield(manifest.chunks.length)
      for (const { index, at, length, sha256: digest } of manifest.chunks) {
        if (at + length > size) break
        const bytes = await readExactly(handle, at, length)
        if (bytes !== undefined && (await sha256(bytes)) === digest) have.set(index)
      }
      return new FileTarget(handle, manifest, have)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  async write(index: number, bytes: Uint8Array): Promise<void> {
    const { at } = this.#manifest.chunks[index]!
    await writeAll(this.#handle, bytes, at).catch(asDiskError)
    this.have.set(index)
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

/** Writes all of it: write(2) may take less. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}
