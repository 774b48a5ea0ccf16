/** Digests of a file's chunks, and single chunks read in place: a file that is not what it was is never taken for it. */
import { type FileHandle, open } from 'node:fs/promises'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import { sha256 } from '../blob/hash.ts'
import type { Chunk } from '../blob/manifest.ts'
import { readExactly } from '../blob/read-exactly.ts'
import { DataError, DataErrorCode } from './errors.ts'
import { type FileStamp, sameStamp, stampOf } from './scan.ts'

const DIGEST_BYTES = 32
/** Chunks that are read and hashed at one time. */
const AT_A_TIME = 3

/**
 * SHA-256 of each chunk of a file, one after the other, 32 bytes each. `told` gets the bytes of each chunk as it is done.
 * @throws DataError changed, unreadable
 */
export async function hashFile(
  file: string,
  stamp: FileStamp,
  chunkBytes: number,
  told: (bytes: number) => void = () => {}
): Promise<Uint8Array> {
  await using handle = await openFile(file)
  const count = Math.ceil(stamp.sizeBytes / chunkBytes)
  const digests = Buffer.alloc(count * DIGEST_BYTES)
  let next = 0
  const work = async (): Promise<void> => {
    while (next < count) {
      const index = next++
      const length = Math.min(chunkBytes, stamp.sizeBytes - index * chunkBytes)
      const bytes = await readExactly(handle, index * chunkBytes, length)
      if (bytes === undefined) throw changed(file)
      digests.write(await sha256(bytes), index * DIGEST_BYTES, 'hex')
      told(length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, count) }, work))
  await checkStamp(handle, file, stamp)
  return digests
}

/** Digests one after the other, with the lengths of what they stand for: as a manifest wants them. */
export function chunksFrom(
  digests: Uint8Array,
  sizeBytes: number,
  chunkBytes: number
): Array<{ sha256: Uint8Array; length: number }> {
  return Array.from({ length: digests.length / DIGEST_BYTES }, (_, index) => ({
    sha256: digests.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES),
    length: Math.min(chunkBytes, sizeBytes - index * chunkBytes)
  }))
}

/** One chunk of a file as it is now, which must be what it was. @throws BlobError changed; DataError unreadable */
export async function readChunk(file: string, stamp: FileStamp, chunk: Chunk): Promise<Uint8Array> {
  try {
    await using handle = await openFile(file)
    await checkStamp(handle, file, stamp)
    const bytes = await readExactly(handle, chunk.at, chunk.length)
    if (bytes === undefined || (await sha256(bytes)) !== chunk.sha256) throw changed(file)
    return bytes
  } catch (error) {
    if (!(error instanceof DataError) || error.code !== DataErrorCode.changed) throw error
    throw new BlobError(BlobErrorCode.changed, error.message, { cause: error })
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw changed(file, 'it is gone')
    throw new DataError(DataErrorCode.unreadable, `${file} cannot be read: ${(cause as Error).message}`, { cause })
  }
}

async function checkStamp(handle: FileHandle, file: string, stamp: FileStamp): Promise<void> {
  if (!sameStamp(stampOf(await handle.stat({ bigint: true })), stamp)) throw changed(file)
}

function changed(file: string, how = 'its size, time or content is another'): DataError {
  return new DataError(
    DataErrorCode.changed,
    `${file} changed while it was read (${how}): let what writes to it end, and run again`
  )
}
