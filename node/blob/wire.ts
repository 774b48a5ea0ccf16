/**
 * What travels for blobs. Over libp2p, `/swarm/blob/1.0.0`: requests and replies as length-prefixed protobuf, any number of them on a
 * stream, answered in order. Chunks follow their reply, and make up the body of an HTTP answer: each its index and length (4 bytes
 * each, big-endian), then its bytes. What strangers send is checked field by field.
 */
import type { Digest } from '../../protocol/messages.ts'
import { wire } from '../../proto/wire.ts'
import type { ByteReader } from './byte-reader.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { Holding } from './holding.ts'
import { MAX_CHUNK_BYTES, MAX_MANIFEST_BYTES } from './manifest.ts'
import type { ReceivedChunk } from './source.ts'

/** An address, a job, and 64 ranges. */
export const MAX_REQUEST_BYTES = 4096
/** A manifest and a little. */
export const MAX_REPLY_BYTES: number = MAX_MANIFEST_BYTES + 65_536
/** Chunks in one request. */
export const MAX_REQUEST_CHUNKS = 64

/** In the place of a length: the chunk is not here; it cannot be read (a framed reply says why, and nothing follows it). */
const NOT_HERE = 0xff_ff_ff_ff
const FAILED = 0xff_ff_ff_fe

/** What a holder may say of itself. */
const SAID: readonly BlobErrorCode[] = [
  BlobErrorCode.refused,
  BlobErrorCode.gone,
  BlobErrorCode.busy,
  BlobErrorCode.changed,
  BlobErrorCode.malformed
]

/** Under which right something is asked: `work` and `blob` as in `/swarm/job/1.0.0`, `data` for a data set of the job. */
export const BlobKind = { work: 'work', blob: 'blob', data: 'data' } as const
/** See above. */
export type BlobKind = (typeof BlobKind)[keyof typeof BlobKind]

/** For which attempt of which job, and under which right. */
export interface BlobScope {
  kind: BlobKind
  job: string
  attempt: number
}

/** One request: any of manifest, bitfield and chunks. */
export interface BlobRequest extends BlobScope {
  address: Digest
  manifest: boolean
  have: boolean
  chunks: number[]
}

/** The answer before its chunks; a `code` is a refusal. */
export interface BlobReply {
  code: string
  message: string
  manifest: Uint8Array
  have: Uint8Array
}

/** Request to bytes. */
export function encodeRequest(request: BlobRequest): Uint8Array {
  return wire.BlobRequest.encode({ ...request, chunks: toRanges(request.chunks) }).finish()
}

/** Throws `malformed` for what is no request within the limits. */
export function decodeRequest(bytes: Uint8Array): BlobRequest {
  const given = decodeWith(wire.BlobRequest, bytes) as Omit<BlobRequest, 'chunks'> & { chunks: Range[] }
  const { kind, job, attempt, address } = given
  if (!/^j-[0-9a-f]{16}$/.test(job)) throw malformed('job')
  if (!Number.isSafeInteger(attempt) || attempt < 1) throw malformed('attempt')
  if (!isDigest(address)) throw malformed('address')
  if (!Object.values(BlobKind).includes(kind)) throw malformed('kind')
  const { manifest, have } = given
  return { kind, job, attempt, address, manifest, have, chunks: fromRanges(given.chunks) }
}

/** Reply to bytes. */
export function encodeReply(reply: Partial<BlobReply>): Uint8Array {
  return wire.BlobReply.encode(reply).finish()
}

/** Throws `malformed` for what is none, and the error that a refusal stands for. `from` goes into its message. */
export function decodeReply(bytes: Uint8Array, from: string): BlobReply {
  const reply = decodeWith(wire.BlobReply, bytes) as BlobReply
  if (reply.code !== '') throw refusalOf(reply.code, reply.message, from)
  return reply
}

/** The error of a peer's words. */
export function refusalOf(code: string, message: string, from: string): BlobError {
  const known = SAID.find((each) => each === code) ?? BlobErrorCode.cut
  return new BlobError(known, `${from} answers: ${message.slice(0, 500)}`)
}

/** SHA-256 in hex. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** `0-3,8`, as in a URL. */
export function writeRanges(chunks: readonly number[]): string {
  return toRanges(chunks)
    .map(({ first, count }) => (count === 1 ? String(first) : `${first}-${first + count - 1}`))
    .join(',')
}

/** Throws `malformed`. */
export function readRanges(text: string): number[] {
  const ranges = text.split(',').map((part) => {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part) ?? []
    if (first === undefined || Number(last) < Number(first)) throw malformed('ranges')
    return { first: Number(first), count: Number(last) - Number(first) + 1 }
  })
  return fromRanges(ranges)
}

/** The bytes of chunks as they travel; the next is read while one is sent. */
export async function* sendChunks(holding: Holding, chunks: readonly number[]): AsyncGenerator<Uint8Array> {
  let next = begin(holding, chunks[0])
  for (const [place, index] of chunks.entries()) {
    const read = await next
    if (read instanceof BlobError) {
      const reply = encodeReply({ code: read.code, message: read.message })
      yield Buffer.concat([header(index, FAILED), uint32(reply.length), reply])
      return
    }
    next = begin(holding, chunks[place + 1])
    yield header(index, read?.length ?? NOT_HERE)
    if (read !== undefined) yield read
  }
}

/** The other end of `sendChunks`; throws `malformed` for other chunks than were asked for, or what the holder could not read. */
export async function* receiveChunks(
  reader: ByteReader,
  chunks: ReadonlyArray<{ index: number; length: number }>,
  from: string
): AsyncGenerator<ReceivedChunk> {
  for (const { index, length } of chunks) {
    const [gotIndex, gotLength] = [await reader.uint32(), await reader.uint32()]
    if (gotLength === FAILED) {
      const size = await reader.uint32()
      if (size > MAX_REQUEST_BYTES) throw malformed('a reply')
      decodeReply(await reader.bytes(size), from)
      throw malformed('a reply')
    }
    if (gotIndex !== index) throw malformed(`${from} sent chunk ${gotIndex} in the place of ${index}, which`)
    if (gotLength === NOT_HERE) yield { index, bytes: undefined }
    else if (gotLength !== length || length > MAX_CHUNK_BYTES)
      throw new BlobError(BlobErrorCode.digest, `${from} has ${gotLength} bytes for chunk ${index}, expected ${length}`)
    else yield { index, bytes: await reader.bytes(length) }
  }
}

interface Range {
  first: number
  count: number
}

function begin(holding: Holding, index: number | undefined): Promise<Uint8Array | BlobError | undefined> {
  if (index === undefined) return Promise.resolve(undefined)
  return holding.read(index).catch((cause: unknown) => {
    if (cause instanceof BlobError) return cause
    return new BlobError(BlobErrorCode.gone, 'it cannot be read here', { cause })
  })
}

function header(index: number, length: number): Uint8Array {
  return Buffer.concat([uint32(index), uint32(length)])
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function toRanges(chunks: readonly number[]): Range[] {
  const ranges: Range[] = []
  for (const index of chunks) {
    const last = ranges.at(-1)
    if (last !== undefined && last.first + last.count === index) last.count += 1
    else ranges.push({ first: index, count: 1 })
  }
  return ranges
}

function fromRanges(ranges: readonly Range[]): number[] {
  const total = ranges.reduce((sum, { count }) => sum + count, 0)
  if (total > MAX_REQUEST_CHUNKS) throw malformed(`chunks: ${total}, at most ${MAX_REQUEST_CHUNKS}, which`)
  return ranges.flatMap(({ first, count }) => Array.from({ length: count }, (_, offset) => first + offset))
}

function decodeWith(
  type: { decode: (bytes: Uint8Array) => object; toObject: (message: never, options: object) => object },
  bytes: Uint8Array
): object {
  try {
    return type.toObject(type.decode(bytes) as never, { defaults: true, longs: Number })
  } catch (cause) {
    throw new BlobError(BlobErrorCode.malformed, 'no protobuf message of ours', { cause })
  }
}

function malformed(field: string): BlobError {
  return new BlobError(BlobErrorCode.malformed, `${field} is missing or not what is accepted`)
}
