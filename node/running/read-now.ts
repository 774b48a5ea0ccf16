import { open } from 'node:fs/promises'
import type { LogChunk } from '../node.ts'

const CHUNK_BYTES = 64 * 1024

/** What a file holds now, from an offset. */
export async function* readNow(file: string, from: number): AsyncGenerator<LogChunk> {
  const handle = await open(file, 'r')
  try {
    for (let offset = from; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, offset)
      if (bytesRead === 0) return
      yield { offset, bytes: buffer.subarray(0, bytesRead) }
      offset += bytesRead
    }
  } finally {
    await handle.close()
  }
}
