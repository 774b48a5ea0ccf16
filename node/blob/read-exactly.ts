import type { FileHandle } from 'node:fs/promises'
import { takeChunk } from './memory.ts'

/** So many bytes from a place in a file, in memory of their own (which may be given back by `giveChunk`); undefined where the file ends before. */
export async function readExactly(
  handle: FileHandle,
  at: number,
  length: number
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = takeChunk(length)
  let have = 0
  while (have < length) {
    const { bytesRead } = await handle.read(bytes, have, length - have, at + have)
    if (bytesRead === 0) return undefined
    have += bytesRead
  }
  return bytes
}
