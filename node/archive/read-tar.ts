/** Sends an archive's tar stream through one of tar's parsers, within bounds. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdDecompress } from 'node:zlib'
import type { Parser } from 'tar'
import { ArchiveError, ArchiveErrorCode } from './errors.ts'
import { formatMib, WINDOW_LOG_MAX } from './limits.ts'

/** The end of a tar: two blocks of zeros. An archive of nothing is these alone. */
const END_BYTES = 1024

/** How a tar stream is read: its bound, and a look before each piece that ends the reading by throwing. */
export interface ReadOptions {
  maxUnpackedBytes: number
  check: () => void
  signal?: AbortSignal | undefined
}

/**
 * Reads an archive through `parser` (or an unpacker) to its end.
 * @throws ArchiveError tooLarge, damaged, and what `check` throws
 */
export async function readTar(
  file: string,
  parser: Parser,
  { maxUnpackedBytes, check, signal }: ReadOptions
): Promise<void> {
  const zstd = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG_MAX } })
  const bounded = (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> => bound(source, maxUnpackedBytes)
  try {
    await pipeline(createReadStream(file), zstd, bounded, (source) => feed(source, parser, check), { signal })
  } catch (cause) {
    if (cause instanceof ArchiveError || signal?.aborted === true) throw cause
    throw damaged((cause as Error).message, cause)
  }
}

/** A file that is no archive, or not all of one. */
export function damaged(why: string, cause?: unknown): ArchiveError {
  return new ArchiveError(ArchiveErrorCode.damaged, `the archive is damaged or no tar in zstd: ${why}`, { cause })
}

/** At most so many bytes, the first piece long enough to see what it is. */
async function* bound(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let total = 0
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of source) {
    total += chunk.length
    if (total > maxBytes)
      throw new ArchiveError(ArchiveErrorCode.tooLarge, `the archive unpacks to more than ${formatMib(maxBytes)}`)
    if (head === undefined) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < 4) continue
    refuseNested(head)
    yield head
    head = undefined
  }
  if (total < END_BYTES) throw damaged('it is empty')
}

/** tar's parser unpacks gzip and zstd by itself, past the bound on unpacked bytes: a compressed stream inside is refused. */
function refuseNested(head: Buffer): void {
  if (head.readUInt16BE(0) === 0x1f8b || head.readUInt32BE(0) === 0x28b52ffd) throw damaged('it is compressed twice')
}

/** tar's streams are no Node streams: `pipeline` would wait for them without end. */
async function feed(source: AsyncIterable<Buffer>, parser: Parser, check: () => void): Promise<void> {
  const failed = Promise.withResolvers<never>()
  parser.on('error', failed.reject)
  failed.promise.catch(() => {})
  let isEmpty = true
  for await (const chunk of source) {
    if (isEmpty) isEmpty = chunk.every((byte) => byte === 0)
    const goesOn = parser.write(chunk)
    check()
    if (!goesOn) await Promise.race([once(parser, 'drain'), failed.promise])
  }
  // The parser calls an archive of nothing unrecognised; a job without output makes one.
  if (isEmpty) return
  const ended = once(parser, 'end')
  parser.end()
  await Promise.race([ended, failed.promise])
  check()
}
