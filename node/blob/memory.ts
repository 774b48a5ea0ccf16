/**
 * Memory for chunks, used again: fresh memory for each chunk costs page faults, zeros and collections, more than the network does
 * (8 ms of CPU for a MiB against 3).
 */

/** Smaller ones are not worth keeping. */
const SMALLEST_BYTES = 64 * 1024
const UNIT_BYTES = 1024 * 1024
/** Kept while nobody uses them. */
const MAX_KEPT_BYTES = 16 * UNIT_BYTES

const kept = new Map<number, ArrayBuffer[]>()
/** What was taken and not given back. */
const lent = new WeakSet<ArrayBuffer>()
let keptBytes = 0

/** So many bytes of anything: the taker fills all of it. Whoever is the last to use it may `giveChunk` it back. */
export function takeChunk(length: number): Uint8Array<ArrayBuffer> {
  if (length < SMALLEST_BYTES) return new Uint8Array(new ArrayBuffer(length))
  const size = Math.ceil(length / UNIT_BYTES) * UNIT_BYTES
  const memory = kept.get(size)?.pop()
  if (memory !== undefined) keptBytes -= size
  const buffer = memory ?? Buffer.allocUnsafeSlow(size).buffer
  lent.add(buffer)
  return new Uint8Array(buffer, 0, length)
}

/** Nobody uses it any more. What was not taken here, or is given a second time, is left alone. */
export function giveChunk({ buffer }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer) || !lent.delete(buffer)) return
  const size = buffer.byteLength
  if (keptBytes + size > MAX_KEPT_BYTES) return
  keptBytes += size
  kept.set(size, [...(kept.get(size) ?? []), buffer])
}
