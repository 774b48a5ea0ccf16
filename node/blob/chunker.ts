/**
 * Makes manifests of files that lie on this disk. Chunks are cut every so many bytes: archives and outputs are compressed as a whole
 * and data sets are shards that are written once, so cutting by content would find nothing that repeats, at a seventh of the speed.
 */
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { BlobError, BlobErrorCode } from './errors.ts'
import { sha256 } from './hash.ts'
import { chunkBytesFor, fixedChunker, type Manifest, sealManifest } from './manifest.ts'
import { readExactly } from './read-exactly.ts'

/** Chunks that are read and hashed at one time: the disk and two cores are busy. */
const AT_A_TIME = 3

/** A file to be: where it lies, and its path in the manifest. */
export interface SourceFile {
  path: string
  file: string
}

/** Options of `buildManifest`. */
export interface BuildOptions {
  /** For people; default ''. */
  name?: string
  signal?: AbortSignal
  /** How many bytes are done, after each chunk. */
  onProgress?: (bytes: number, sizeBytes: number) => void
}

/**
 * Reads and hashes each file once. One `path` of '' alone makes a nameless file. Rejects with `BlobError` `changed` where a file has
 * another size than when it was begun, `manifest` where it is too much for one; with the file system's error where one cannot be read.
 */
export async function buildManifest(files: readonly SourceFile[], options: BuildOptions = {}): Promise<Manifest> {
  const sized = await Promise.all(
    files.map(async ({ path, file }) => {
      await using handle = await open(file, 'r')
      return { path, file, sizeBytes: (await handle.stat()).size }
    })
  )
  const chunkBytes = chunkBytesFor(sized)
  const total = sized.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  let done = 0
  const onChunk = (length: number): void => options.onProgress?.((done += length), total)
  const rows: Array<{ path: string; chunks: Array<{ sha256: Uint8Array; length: number }> }> = []
  for (const { path, file, sizeBytes } of sized) {
    await using handle = await open(file, 'r')
    rows.push({ path, chunks: await hashFile(handle, { sizeBytes, chunkBytes, onChunk, signal: options.signal }) })
    if ((await handle.stat()).size !== sizeBytes)
      throw new BlobError(BlobErrorCode.changed, `${file} was written to while it was read: wait until it is complete`)
  }
  return sealManifest({ name: options.name ?? '', chunker: fixedChunker(chunkBytes), files: rows })
}

interface HashOptions {
  sizeBytes: number
  chunkBytes: number
  onChunk: (length: number) => void
  signal: AbortSignal | undefined
}

async function hashFile(
  handle: FileHandle,
  { sizeBytes, chunkBytes, onChunk, signal }: HashOptions
): Promise<Array<{ sha256: Uint8Array; length: number }>> {
  const count = Math.ceil(sizeBytes / chunkBytes)
  const chunks: Array<{ sha256: Uint8Array; length: number }> = Array.from({ length: count })
  let next = 0
  const work = async (): Promise<void> => {
    while (next < count) {
      signal?.throwIfAborted()
      const index = next++
      const length = Math.min(chunkBytes, sizeBytes - index * chunkBytes)
      const bytes = await readExactly(handle, index * chunkBytes, length)
      if (bytes === undefined) throw new BlobError(BlobErrorCode.changed, 'a file got shorter while it was read')
      chunks[index] = { sha256: new Uint8Array(Buffer.from(await sha256(bytes), 'hex')), length }
      onChunk(length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, count) }, work))
  return chunks
}
