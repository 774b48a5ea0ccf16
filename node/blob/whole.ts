/**
 * Fetches a nameless file that messages name by its own digest. Its chunks' digests are a claim of the source that was asked for
 * them, so the whole is verified at the end, and a source whose manifest was a lie is not believed again. Of one chunk nothing
 * but the chunk is asked: one round trip.
 */
import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Blob, Digest } from '../../protocol/messages.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import { fetchBlob } from './fetch.ts'
import type { FetchEvent } from './fetching.ts'
import { FileTarget } from './file-target.ts'
import { chunkBytesFor, impliedManifest, type Manifest, openManifest } from './manifest.ts'
import { readExactly } from './read-exactly.ts'
import type { BlobSource } from './source.ts'

/** Rounds through the sources, and the wait between them, which doubles. */
const MAX_ROUNDS = 4
const RETRY_MS = 200
/** Answers after which a source is asked for its manifest once more. */
const MAY_CHANGE: readonly BlobErrorCode[] = [
  BlobErrorCode.cut,
  BlobErrorCode.gone,
  BlobErrorCode.busy,
  BlobErrorCode.unavailable
]

/** What to fetch, from whom, into what. */
export interface WholeOptions {
  blob: Blob
  /** Asked for the manifest in this order, for chunks all at once. */
  sources: readonly BlobSource[]
  /** What is in it already and right is gone on with. */
  file: string
  signal: AbortSignal
  /** Of sources that lied, only where it is certain which one did. */
  onEvent?: (event: FetchEvent) => void
}

/** Resolves when the file is there and right. Rejects with `BlobError`, the signal's reason, or a file system error. */
export async function fetchWhole(options: WholeOptions): Promise<void> {
  const { blob, sources, signal } = options
  const implied = impliedManifest(blob)
  if (implied !== undefined) return await fetchInto(implied, sources, options, options.onEvent)
  const problems = new Map<string, BlobError>()
  let left = [...sources]
  for (let round = 0; left.length > 0 && round < MAX_ROUNDS; round++) {
    if (round > 0) await delay(RETRY_MS * 2 ** round, undefined, { signal })
    for (const teller of left) {
      signal.throwIfAborted()
      try {
        return await fetchAs(await askManifest(teller, blob, signal), teller, left, options)
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof BlobError) || isOurs(error)) throw error
        problems.set(teller.id, error)
        if (error instanceof Lie)
          options.onEvent?.({ type: 'banned', source: teller.id, index: 0, expected: blob.sha256, got: error.got })
        if (!MAY_CHANGE.includes(error.code)) left = left.filter((each) => each !== teller)
      }
    }
  }
  const [first] = problems.values()
  if (first === undefined) throw new BlobError(BlobErrorCode.unavailable, `nobody was named who has ${blob.sha256}`)
  const messages = new Set([...problems.values()].map(({ message }) => message))
  throw new BlobError(first.code, [...messages].join('; '), { cause: first })
}

/** With one source's manifest. Accusations count only once the whole is right. */
async function fetchAs(
  manifest: Manifest,
  teller: BlobSource,
  sources: readonly BlobSource[],
  options: WholeOptions
): Promise<void> {
  const events: FetchEvent[] = []
  await fetchInto(manifest, sources, options, (event) => {
    if (event.type === 'banned') events.push(event)
    else options.onEvent?.(event)
  })
  const got = await digestOfFile(options.file, options.blob.sizeBytes)
  if (got !== options.blob.sha256) {
    await rm(options.file, { force: true })
    throw new Lie(teller, options.blob, got)
  }
  for (const event of events) options.onEvent?.(event)
}

async function fetchInto(
  manifest: Manifest,
  sources: readonly BlobSource[],
  { blob, file, signal }: WholeOptions,
  onEvent: ((event: FetchEvent) => void) | undefined
): Promise<void> {
  const into = await FileTarget.open(file, manifest)
  try {
    const fetch = fetchBlob({
      manifest,
      address: blob.sha256,
      sources,
      into,
      signal,
      ...(onEvent === undefined ? {} : { onEvent })
    })
    await fetch.done
  } finally {
    await into.close()
  }
}

async function askManifest(source: BlobSource, blob: Blob, signal: AbortSignal): Promise<Manifest> {
  const manifest = openManifest(await source.manifest(blob.sha256, signal))
  const { files, sizeBytes, chunks } = manifest
  if (sizeBytes !== blob.sizeBytes)
    throw new BlobError(
      BlobErrorCode.digest,
      `${source.id} has ${sizeBytes} bytes for ${blob.sha256}, expected ${blob.sizeBytes}`
    )
  // The cut follows from the size, so that holders that know nothing of each other agree on the chunks.
  const chunkBytes = chunkBytesFor([{ path: '', sizeBytes }])
  if (files.length !== 1 || chunks.some(({ index, at }) => at !== index * chunkBytes))
    throw new Lie(source, blob, manifest.digest)
  return manifest
}

async function digestOfFile(file: string, sizeBytes: number): Promise<Digest> {
  const hash = createHash('sha256')
  const pieceBytes = 1 << 20
  await using handle = await open(file, 'r')
  for (let at = 0; at < sizeBytes; at += pieceBytes) {
    const bytes = await readExactly(handle, at, Math.min(pieceBytes, sizeBytes - at))
    if (bytes === undefined) return ''
    hash.update(bytes)
  }
  return hash.digest('hex')
}

/** The manifest of a source was not that of the blob. */
class Lie extends BlobError {
  readonly got: Digest

  constructor({ id }: BlobSource, blob: Blob, got: Digest) {
    super(BlobErrorCode.digest, `what came by the manifest of ${id} is not ${blob.sha256}`)
    this.got = got
  }
}

/** A problem of this side: another source would not help. */
function isOurs({ code }: BlobError): boolean {
  return code === BlobErrorCode.diskFull || code === BlobErrorCode.cacheFull
}
