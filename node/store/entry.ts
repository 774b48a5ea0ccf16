/**
 * One entry of the journal: all durable records of one turn. Layout: crc32 (4 bytes, of all that follows and of the
 * sequence number) · hash of the entry before (32 bytes, SHA-256; zeros for the first) · records (V8's structured
 * serialisation, which keeps byte arrays, maps and `undefined` as they are and stays readable by newer Node versions).
 */
import { hash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'

/** What the first entry of a journal names as the one before it. */
export const FIRST_HASH: Buffer = Buffer.alloc(32)
const HEADER_BYTES = 36

/** Sequence number as a level key: fixed width, so that keys sort as numbers do. Safe integers have 16 digits. */
export function sequenceKey(seq: number): string {
  return String(seq).padStart(16, '0')
}

function checksum(seq: number, body: Uint8Array): number {
  return crc32(body, crc32(sequenceKey(seq)))
}

/** An entry's bytes, and the hash that the next one has to name. */
export function encodeEntry(
  seq: number,
  previous: Uint8Array,
  records: readonly unknown[]
): { bytes: Buffer; hash: Buffer } {
  const payload = serialize(records)
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + payload.length)
  bytes.set(previous, 4)
  bytes.set(payload, HEADER_BYTES)
  bytes.writeUInt32BE(checksum(seq, bytes.subarray(4)), 0)
  return { bytes, hash: entryHash(bytes) }
}

/** SHA-256 of an entry, its header included. */
export function entryHash(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer')
}

/** Why an entry cannot be read: its bytes are not what was written, or it does not follow the one before. */
export type EntryFault = 'checksum' | 'chain'

/** Checks an entry without decoding it. `previous` undefined: the first one that is still kept. */
export function checkEntry(seq: number, bytes: Uint8Array, previous: Uint8Array | undefined): EntryFault | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < HEADER_BYTES || view.readUInt32BE(0) !== checksum(seq, view.subarray(4))) return 'checksum'
  return previous !== undefined && view.compare(previous, 0, 32, 4, HEADER_BYTES) !== 0 ? 'chain' : undefined
}

/** The records of an entry that was checked. */
export function decodeEntry(bytes: Uint8Array): unknown[] {
  return deserialize(bytes.subarray(HEADER_BYTES)) as unknown[]
}
