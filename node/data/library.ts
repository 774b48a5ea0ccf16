/**
 * The requester's data sets: files of its disk, hashed once and read where they lie. What was hashed is kept by path,
 * size, time and inode, so that a second run of the same set reads nothing.
 */
import { datasetPattern } from '../../protocol/shape.ts'
import { BlobError } from '../blob/errors.ts'
import { chunkBytesFor, fixedChunker, sealManifest } from '../blob/manifest.ts'
import type { Section } from '../store/database.ts'
import { DataError, DataErrorCode } from './errors.ts'
import { chunksFrom, hashFile } from './hash.ts'
import { InPlaceSet } from './in-place.ts'
import { type FileStamp, type FoundFile, sameStamp, scan } from './scan.ts'

/** Longest path of a set's root that is taken: it is part of a key. */
const MAX_ROOT = 4096

/** A data set that this node knows by name. */
export interface NamedData {
  name: string
  /** Absolute path of its file or folder. */
  path: string
  addedAt: number
}

/** What of a set was read and what was known. */
export interface HashTally {
  hashedBytes: number
  knownBytes: number
}

/** A file that was hashed; `digests` is base64 of 32 bytes a chunk. */
interface KnownFile extends FileStamp {
  chunkBytes: number
  digests: string
}

/** See above. Keys of its section: `name NAME` and `file PATH`. */
export class DataLibrary {
  #section: Section
  #names = new Map<string, NamedData>()

  constructor(section: Section) {
    this.#section = section
  }

  async open(): Promise<void> {
    for await (const [key, bytes] of this.#section.iterator({ gte: 'name ', lt: 'name!' }))
      this.#names.set(key.slice('name '.length), JSON.parse(Buffer.from(bytes).toString()) as NamedData)
  }

  /** Remembers a set by name and hashes it. A name that is there already is refused. @throws DataError */
  async add(name: string, path: string, wallMs: number): Promise<NamedData & { set: InPlaceSet }> {
    checkName(name)
    const before = this.#names.get(name)
    if (before !== undefined)
      throw new DataError(
        DataErrorCode.name,
        `the name ${name} is taken by ${before.path}: choose another, or \`swarm data remove ${name}\``
      )
    const set = await this.hashed(path)
    const named = { name, path, addedAt: wallMs }
    await this.#section.put(`name ${name}`, Buffer.from(JSON.stringify(named)))
    this.#names.set(name, named)
    return { ...named, set }
  }

  /** Sets that have a name, in the order of their names. */
  names(): NamedData[] {
    return [...this.#names.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Where the set of this name lies. @throws DataError unknown */
  path(name: string): string {
    const named = this.#names.get(name)
    if (named !== undefined) return named.path
    const known = this.names().map((each) => each.name)
    throw new DataError(
      DataErrorCode.unknown,
      `no data set is called ${name}: ${known.length === 0 ? 'none has a name yet' : `there are ${known.join(', ')}`}; \`swarm data add ${name} PATH\` names one, \`--data ${name}=PATH\` takes it from a path`
    )
  }

  /** Forgets a name and what was hashed below its path; the files stay as they are. @throws DataError unknown */
  async remove(name: string): Promise<void> {
    const root = this.path(name)
    this.#names.delete(name)
    const kept = this.names().map(({ path }) => path)
    const keys: string[] = [`name ${name}`]
    for (const file of await this.#filesBelow(root))
      if (!kept.some((other) => isBelow(file, other))) keys.push(`file ${file}`)
    await this.#section.batch(keys.map((key) => ({ type: 'del' as const, key })))
  }

  /** A set as it is on the disk now; reads what is not known. @throws DataError */
  async hashed(root: string, told: (tally: HashTally) => void = () => {}): Promise<InPlaceSet> {
    if (Buffer.byteLength(root) > MAX_ROOT)
      throw new DataError(DataErrorCode.missing, `a path of more than ${MAX_ROOT} bytes is not taken`)
    const found = await scan(root)
    const chunkBytes = chunkBytesOf(root, found)
    const tally: HashTally = { hashedBytes: 0, knownBytes: 0 }
    const files: Array<{ path: string; chunks: ReturnType<typeof chunksFrom> }> = []
    for (const each of found) {
      const digests = await this.#digests(each, chunkBytes, tally)
      files.push({ path: each.path, chunks: chunksFrom(digests, each.stamp.sizeBytes, chunkBytes) })
      told(tally)
    }
    await this.#forgetGone(root, new Set(found.map(({ file }) => file)))
    return new InPlaceSet(root, sealManifest({ name: '', chunker: fixedChunker(chunkBytes), files }), found)
  }

  /** How a set stands on the disk, without reading its files; `unread`: files that are new or changed since they were hashed. */
  async look(root: string): Promise<{ sizeBytes: number; files: number; unread: number }> {
    const found = await scan(root)
    const chunkBytes = chunkBytesOf(root, found)
    let unread = 0
    for (const each of found) if ((await this.#known(each, chunkBytes)) === undefined) unread += 1
    return { sizeBytes: found.reduce((sum, { stamp }) => sum + stamp.sizeBytes, 0), files: found.length, unread }
  }

  async #digests(found: FoundFile, chunkBytes: number, tally: HashTally): Promise<Uint8Array> {
    const { file, stamp } = found
    const known = await this.#known(found, chunkBytes)
    if (known !== undefined) {
      tally.knownBytes += stamp.sizeBytes
      return known
    }
    const digests = await hashFile(file, stamp, chunkBytes, (bytes) => {
      tally.hashedBytes += bytes
    })
    const record: KnownFile = { ...stamp, chunkBytes, digests: Buffer.from(digests).toString('base64') }
    await this.#section.put(`file ${file}`, Buffer.from(JSON.stringify(record)))
    return digests
  }

  async #known({ file, stamp }: FoundFile, chunkBytes: number): Promise<Uint8Array | undefined> {
    const bytes = await this.#section.get(`file ${file}`)
    if (bytes === undefined) return undefined
    const known = JSON.parse(Buffer.from(bytes).toString()) as KnownFile
    return sameStamp(known, stamp) && known.chunkBytes === chunkBytes
      ? new Uint8Array(Buffer.from(known.digests, 'base64'))
      : undefined
  }

  /** What was hashed below a root and is no longer there. */
  async #forgetGone(root: string, present: ReadonlySet<string>): Promise<void> {
    const gone = (await this.#filesBelow(root)).filter((file) => !present.has(file))
    if (gone.length > 0) await this.#section.batch(gone.map((file) => ({ type: 'del' as const, key: `file ${file}` })))
  }

  async #filesBelow(root: string): Promise<string[]> {
    const files: string[] = []
    for await (const key of this.#section.keys({ gte: `file ${root}`, lt: `file ${root}0` })) {
      const file = key.slice('file '.length)
      if (isBelow(file, root)) files.push(file)
    }
    return files
  }
}

/** Throws `name` unless it may be a folder's name in a sandbox. */
export function checkName(name: string): void {
  if (datasetPattern.test(name)) return
  throw new DataError(
    DataErrorCode.name,
    `'${name}' cannot be a data set's name: use 1 to 32 letters, digits, dots, dashes or underscores, a letter or digit first`
  )
}

/** How a set is cut. @throws DataError too-large where no manifest can name it all */
function chunkBytesOf(root: string, found: readonly FoundFile[]): number {
  try {
    return chunkBytesFor(found.map(({ path, stamp }) => ({ path, sizeBytes: stamp.sizeBytes })))
  } catch (cause) {
    if (!(cause instanceof BlobError)) throw cause
    throw new DataError(DataErrorCode.tooLarge, `${root}: ${cause.message}`, { cause })
  }
}

function isBelow(file: string, root: string): boolean {
  return file === root || file.startsWith(root.endsWith('/') ? root : `${root}/`)
}
