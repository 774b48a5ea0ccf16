/**
 * What a blob consists of: files, and the SHA-256 of each of their chunks. The SHA-256 of the encoded manifest is its
 * address. One that comes from elsewhere is checked before anything is made of it: its paths become files.
 */
import { createHash } from 'node:crypto'
import type { Blob, Digest } from '../../protocol/messages.ts'
import { wire } from '../../proto/wire.ts'
import { BlobError, BlobErrorCode } from './errors.ts'

const MIB = 1024 * 1024

/** Largest encoded manifest. A chunk takes 40 bytes of it, so 1 MiB chunks do for 100 GiB; beyond, chunks are larger. */
export const MAX_MANIFEST_BYTES: number = 4 * MIB
/** Smallest chunk of a file that has more than one. */
export const CHUNK_BYTES: number = MIB
/** Largest chunk: it is held in memory until it is verified. Such a manifest does for 1.6 TiB. */
export const MAX_CHUNK_BYTES: number = 16 * MIB
/** In an encoded manifest, for each chunk and (besides its path) each file; a little more than it is. */
const ENCODED_CHUNK_BYTES = 44
const ENCODED_FILE_BYTES = 24
const MAX_PATH_BYTES = 1024
const MAX_NAME_BYTES = 255

/** One piece, as it travels and is verified. */
export interface Chunk {
  /** In the whole manifest. */
  index: number
  /** SHA-256, hex. */
  sha256: Digest
  /** In bytes, 1 to MAX_CHUNK_BYTES. */
  length: number
  /** Index of its file. */
  file: number
  /** Offset in its file. */
  at: number
}

/** One file; an empty one has no chunks. */
export interface ManifestFile {
  /** Relative, with `/`; '' for the only file of a blob without names. */
  path: string
  sizeBytes: number
  /** Index of its first chunk; those of a file follow one another. */
  firstChunk: number
  chunkCount: number
}

/** A checked manifest. `chunks` are those of all files, in order. */
export interface Manifest {
  /** SHA-256 of `bytes`, hex: the address. */
  digest: Digest
  /** As encoded: what travels. */
  bytes: Uint8Array
  /** For people; '' where nobody named it. */
  name: string
  sizeBytes: number
  /** How it was cut: `fixed-1048576`. */
  chunker: string
  files: readonly ManifestFile[]
  chunks: readonly Chunk[]
}

/** Files with their chunks, before they are a manifest. */
export interface ManifestParts {
  name: string
  chunker: string
  files: ReadonlyArray<{ path: string; chunks: ReadonlyArray<{ sha256: Uint8Array; length: number }> }>
}

/** Bytes of the chunks that files of these sizes are cut into: CHUNK_BYTES, doubled until the manifest fits. Throws `manifest`. */
export function chunkBytesFor(files: ReadonlyArray<{ path: string; sizeBytes: number }>): number {
  const fixed = files.reduce((sum, { path }) => sum + ENCODED_FILE_BYTES + Buffer.byteLength(path), 512)
  for (let chunkBytes = CHUNK_BYTES; chunkBytes <= MAX_CHUNK_BYTES; chunkBytes *= 2) {
    const chunks = files.reduce((sum, { sizeBytes }) => sum + Math.ceil(sizeBytes / chunkBytes), 0)
    if (fixed + chunks * ENCODED_CHUNK_BYTES <= MAX_MANIFEST_BYTES) return chunkBytes
  }
  throw new BlobError(
    BlobErrorCode.manifest,
    `${files.length} files are too many or too large for one manifest of ${MAX_MANIFEST_BYTES / MIB} MiB: pack small files into shards, or split it`
  )
}

/** Encodes and checks. Throws `manifest`. */
export function sealManifest({ name, chunker, files }: ManifestParts): Manifest {
  const rows = files.map(({ path, chunks }) => ({ path, chunks: [...chunks], sizeBytes: sum(chunks) }))
  const sizeBytes = rows.reduce((total, row) => total + row.sizeBytes, 0)
  return openManifest(wire.BlobManifest.encode({ name, sizeBytes, chunker, files: rows }).finish())
}

/** Decodes and checks what came from elsewhere; with `digest`, also that it is the one asked for. Throws `manifest`. */
export function openManifest(bytes: Uint8Array, digest?: Digest): Manifest {
  if (bytes.length > MAX_MANIFEST_BYTES) throw bad(`${bytes.length} bytes, at most ${MAX_MANIFEST_BYTES}`)
  const found = createHash('sha256').update(bytes).digest('hex')
  if (digest !== undefined && digest !== found) throw bad(`it is ${found}, asked for was ${digest}`)
  const decoded = decode(bytes)
  const files: ManifestFile[] = []
  const chunks: Chunk[] = []
  for (const { path, sizeBytes, chunks: given } of decoded.files) {
    const firstChunk = chunks.length
    let at = 0
    for (const { sha256, length } of given) {
      if (sha256.length !== 32 || length < 1 || length > MAX_CHUNK_BYTES) throw bad(`a chunk of '${path}'`)
      const index = chunks.length
      chunks.push({ index, sha256: Buffer.from(sha256).toString('hex'), length, file: files.length, at })
      at += length
    }
    if (at !== sizeBytes) throw bad(`'${path}' has ${sizeBytes} bytes, and its chunks ${at}`)
    files.push({ path, sizeBytes, firstChunk, chunkCount: given.length })
  }
  checkPaths(files)
  const sizeBytes = files.reduce((total, file) => total + file.sizeBytes, 0)
  if (sizeBytes !== decoded.sizeBytes) throw bad(`it says ${decoded.sizeBytes} bytes, and its files have ${sizeBytes}`)
  return { digest: found, bytes, name: decoded.name, sizeBytes, chunker: decoded.chunker, files, chunks }
}

/**
 * The manifest of a nameless file of at most one chunk, which its own digest and size say already: nobody has to be asked.
 * Undefined for a larger one.
 */
export function impliedManifest(blob: Blob): Manifest | undefined {
  if (blob.sizeBytes > CHUNK_BYTES) return undefined
  const chunk = { sha256: new Uint8Array(Buffer.from(blob.sha256, 'hex')), length: blob.sizeBytes }
  const chunks = blob.sizeBytes === 0 ? [] : [chunk]
  return sealManifest({ name: '', chunker: fixedChunker(CHUNK_BYTES), files: [{ path: '', chunks }] })
}

/** Name of the chunker that cuts every so many bytes. */
export function fixedChunker(chunkBytes: number): string {
  return `fixed-${chunkBytes}`
}

/** Chunks that hold bytes of [start, end) of a file: the first one and how many; the range is cut to the file. */
export function chunksOf(
  manifest: Manifest,
  file: number,
  start: number,
  end: number
): { first: number; count: number } {
  const row = manifest.files[file]
  if (row === undefined || start >= Math.min(end, row.sizeBytes)) return { first: 0, count: 0 }
  const last = lastAt(manifest, row, Math.min(end, row.sizeBytes) - 1)
  const first = lastAt(manifest, row, start)
  return { first, count: last - first + 1 }
}

/** Index of the chunk that holds the byte. */
function lastAt({ chunks }: Manifest, { firstChunk, chunkCount }: ManifestFile, at: number): number {
  let low = firstChunk
  let high = firstChunk + chunkCount - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (chunks[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  return low
}

interface Decoded {
  name: string
  sizeBytes: number
  chunker: string
  files: Array<{ path: string; sizeBytes: number; chunks: Array<{ sha256: Uint8Array; length: number }> }>
}

function decode(bytes: Uint8Array): Decoded {
  try {
    const options = { defaults: true, longs: Number }
    return wire.BlobManifest.toObject(wire.BlobManifest.decode(bytes), options) as Decoded
  } catch (cause) {
    throw bad('no protobuf message', cause)
  }
}

/** Paths become files on somebody's disk: relative, plain, distinct, and none a folder of another. */
function checkPaths(files: readonly ManifestFile[]): void {
  if (files.length === 0) throw bad('it names no file')
  if (files.length === 1 && files[0]?.path === '') return
  const paths = new Set<string>()
  for (const { path } of files) {
    const parts = path.split('/')
    const isPlain = parts.every(
      (part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= MAX_NAME_BYTES
    )
    if (!isPlain || hasControl(path) || Buffer.byteLength(path) > MAX_PATH_BYTES)
      throw bad(`${JSON.stringify(path.slice(0, 100))} is no relative path`)
    if (paths.has(path)) throw bad(`${JSON.stringify(path)} is there twice`)
    paths.add(path)
  }
  for (const path of paths) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (paths.has(path.slice(0, end))) throw bad(`${JSON.stringify(path.slice(0, end))} is a file and a folder`)
    }
  }
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 32 || text.charCodeAt(at) === 127) return true
  return false
}

function sum(chunks: ReadonlyArray<{ length: number }>): number {
  return chunks.reduce((total, { length }) => total + length, 0)
}

function bad(reason: string, cause?: unknown): BlobError {
  return new BlobError(BlobErrorCode.manifest, `not a manifest: ${reason}`, { cause })
}
