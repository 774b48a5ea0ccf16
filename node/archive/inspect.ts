/** Looks through an archive that a stranger made, without writing anything: what is in it, and whether it may be unpacked. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Parser, type ReadEntry } from 'tar'
import { ArchiveError, ArchiveErrorCode } from './errors.ts'
import { ARCHIVE_LIMITS, type ArchiveLimits, formatMib } from './limits.ts'
import { type ArchiveEntry, ArchiveTree, type EntryType, trimPath } from './names.ts'
import { damaged, readTar } from './read-tar.ts'

/** How an archive is read. */
export interface InspectOptions extends Partial<ArchiveLimits> {
  /** SHA-256 that the file must have, lower-case hex; it is checked before anything else is read. */
  sha256?: string
  /**
   * What becomes of an entry that may not be unpacked: `refuse` the archive (work: somebody made it so), or `leaveOut`
   * the entry and name it (results: one odd link must not cost the rest). Limits always refuse. @default 'refuse'
   */
  unsafe?: 'refuse' | 'leaveOut'
  signal?: AbortSignal
}

/** What an archive holds. */
export interface ArchiveContents {
  /** In the archive's order, without those left out. */
  entries: ArchiveEntry[]
  /** Positions of the entries among all of the archive's, for unpacking. */
  positions: Set<number>
  /** Sum of the files' sizes. */
  unpackedBytes: number
  /** One sentence for each entry that is left out. */
  leftOut: string[]
}

/** tar's types that are unpacked; everything else (devices, pipes, sparse files …) is refused. */
const TYPES: Record<string, EntryType> = {
  File: 'file',
  OldFile: 'file',
  ContiguousFile: 'file',
  Directory: 'folder',
  SymbolicLink: 'link',
  Link: 'hardLink'
}

/** Largest extended header: two paths and a few numbers need no more. */
export const MAX_META_BYTES = 64 * 1024

/**
 * Reads an archive to its end and checks every entry.
 * @throws ArchiveError digest, tooLarge, damaged, unsafe
 */
export async function inspectArchive(file: string, options: InspectOptions = {}): Promise<ArchiveContents> {
  const limits = { ...ARCHIVE_LIMITS, ...definedLimits(options) }
  await checkFile(file, limits.maxBytes, options)
  const scan = new Scan(limits.maxEntries, options.unsafe ?? 'refuse')
  const parser = new Parser({
    strict: true,
    maxMetaEntrySize: MAX_META_BYTES,
    filter: (_, entry) => scan.take(entry as ReadEntry)
  })
  parser.on('ignoredEntry', (entry: ReadEntry) => scan.ignored(entry))
  await readTar(file, parser, {
    maxUnpackedBytes: limits.maxUnpackedBytes,
    check: () => scan.check(),
    signal: options.signal
  })
  return scan.contents
}

function definedLimits(options: InspectOptions): Partial<ArchiveLimits> {
  const { maxBytes, maxUnpackedBytes, maxEntries } = options
  const given = Object.entries({ maxBytes, maxUnpackedBytes, maxEntries }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

async function checkFile(file: string, maxBytes: number, { sha256, signal }: InspectOptions): Promise<void> {
  const { size } = await stat(file)
  if (size > maxBytes)
    throw new ArchiveError(
      ArchiveErrorCode.tooLarge,
      `the archive has ${formatMib(size)}; at most ${formatMib(maxBytes)} are taken`
    )
  if (sha256 === undefined) return
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { signal })) hash.update(chunk as Buffer)
  const found = hash.digest('hex')
  if (found !== sha256)
    throw new ArchiveError(
      ArchiveErrorCode.digest,
      `the archive is not what its name says: SHA-256 ${found}, expected ${sha256}`
    )
}

/** tar's entry as ours; only for types that are unpacked. */
export function entryOf(raw: ReadEntry): ArchiveEntry {
  const type = TYPES[raw.type]
  if (type === undefined) throw new TypeError(`a ${raw.type} is no entry`)
  const path = trimPath(raw.path)
  if (type !== 'link' && type !== 'hardLink') return { type, path, sizeBytes: type === 'file' ? raw.size : 0 }
  return { type, path, sizeBytes: 0, target: raw.linkpath ?? '' }
}

/** What was seen so far. Problems wait for `check`: exceptions inside the parser would be lost. */
class Scan {
  readonly contents: ArchiveContents = { entries: [], positions: new Set(), unpackedBytes: 0, leftOut: [] }
  readonly #tree = new ArchiveTree()
  readonly #maxEntries: number
  readonly #unsafe: 'refuse' | 'leaveOut'
  readonly #taken = new WeakSet<ReadEntry>()
  #position = 0
  #problem: ArchiveError | undefined

  constructor(maxEntries: number, unsafe: 'refuse' | 'leaveOut') {
    this.#maxEntries = maxEntries
    this.#unsafe = unsafe
  }

  /** The parser's filter: false always, since nothing is to be read but headers. */
  take(raw: ReadEntry): false {
    this.#taken.add(raw)
    const position = this.#position++
    if (TYPES[raw.type] === undefined) this.#refuse(raw.path, `it is a ${raw.type}`)
    else if (trimPath(raw.path) !== '' || raw.type !== 'Directory') this.#add(entryOf(raw), position)
    if (this.#position > this.#maxEntries || this.#tree.size > this.#maxEntries) {
      this.#problem ??= new ArchiveError(
        ArchiveErrorCode.tooLarge,
        `the archive holds more than ${this.#maxEntries} entries`
      )
    }
    return false
  }

  /** Entries that the parser dropped before its filter: types it does not know, and extended headers beyond the limit. */
  ignored(raw: ReadEntry): void {
    if (this.#taken.has(raw)) return
    if (raw.meta) this.#problem ??= damaged(`an extended header of ${raw.size} bytes`)
    else this.#refuse(raw.path, `it is a ${raw.type}`)
  }

  /** Throws the first problem. */
  check(): void {
    if (this.#problem !== undefined) throw this.#problem
  }

  #add(entry: ArchiveEntry, position: number): void {
    const problem = this.#tree.add(entry)
    if (problem !== undefined) return this.#refuse(entry.path, problem)
    this.contents.entries.push(entry)
    this.contents.positions.add(position)
    this.contents.unpackedBytes += entry.type === 'file' ? entry.sizeBytes : 0
  }

  #refuse(path: string, problem: string): void {
    const text = `${JSON.stringify(path.slice(0, 200))}: ${problem}`
    if (this.#unsafe === 'leaveOut') this.contents.leftOut.push(text)
    else this.#problem ??= new ArchiveError(ArchiveErrorCode.unsafe, `the archive is refused for its entry ${text}`)
  }
}
