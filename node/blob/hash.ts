/** SHA-256 of chunks, off the main thread where that is worth the way. */
import { hash, subtle } from 'node:crypto'
import type { Digest } from '../../protocol/messages.ts'

/** Below this the way to the thread pool costs more than the hash (900 MB/s with the CPU's own instructions). */
const SMALL_BYTES = 64 * 1024

/** Hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Digest> {
  if (bytes.length < SMALL_BYTES) return hash('sha256', bytes)
  return Buffer.from(await subtle.digest('SHA-256', bytes)).toString('hex')
}
