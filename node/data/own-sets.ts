/** The sets that this node's own jobs read: resolved at the submission, given to their members until the job is over. */
import type { Blob, Dataset, Digest, JobId } from '../../protocol/messages.ts'
import type { Holding } from '../blob/holding.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import { DataError, DataErrorCode } from './errors.ts'
import type { InPlaceSet } from './in-place.ts'
import { checkName, type DataLibrary } from './library.ts'

/** A set as a job's user names it; without a path it is one that the node knows by this name. */
export interface AskedData {
  name: string
  path?: string | undefined
}

/** What is kept of it with the job, for a restart. */
export interface JobData extends Dataset {
  root: string
}

/** What it needs. */
export interface OwnSetsOptions {
  library: DataLibrary
  /** What was kept of a job's sets; undefined for a job that is not known. */
  dataOf: (job: JobId) => readonly JobData[] | undefined
  /** A file is not what it was when its job was submitted. */
  onChanged?: (file: string) => void
}

/** See above. */
export class OwnSets {
  #options: OwnSetsOptions
  /** By root and digest: jobs that read the same files share one. */
  #open = new Map<string, Promise<InPlaceSet>>()

  constructor(options: OwnSetsOptions) {
    this.#options = options
  }

  /** Hashes what is not known and says what goes into the job. @throws DataError that names the set */
  async resolve(asked: readonly AskedData[]): Promise<JobData[]> {
    const { library } = this.#options
    const twice = asked.find(({ name }, at) => asked.findIndex((each) => each.name === name) !== at)
    if (twice !== undefined)
      throw new DataError(DataErrorCode.name, `the data set ${twice.name} is named twice: give each its own name`)
    const sets: JobData[] = []
    for (const { name, path } of asked) {
      checkName(name)
      const root = path ?? library.path(name)
      const set = await library.hashed(root).catch((error: unknown) => {
        throw error instanceof DataError
          ? new DataError(error.code, `data set ${name}: ${error.message}`, { cause: error })
          : error
      })
      const manifest: Blob = { sha256: set.sealed.digest, sizeBytes: set.sealed.bytes.length }
      this.#open.set(keyOf(root, manifest.sha256), Promise.resolve(this.#told(set)))
      sets.push({ name, root, manifest, sizeBytes: set.sealed.sizeBytes })
    }
    return sets
  }

  /** A set of a job, to be given to its members; undefined where the job has none of this digest. @throws BlobError changed */
  async holding(job: JobId, digest: Digest): Promise<Holding | undefined> {
    const found = this.#options.dataOf(job)?.find(({ manifest }) => manifest.sha256 === digest)
    if (found === undefined) return undefined
    const key = keyOf(found.root, digest)
    const opened = this.#open.get(key) ?? this.#reopen(found)
    this.#open.set(key, opened)
    opened.catch(() => this.#open.delete(key))
    return await opened
  }

  /** Drops what no job needs any more. */
  keep(jobs: readonly JobId[]): void {
    const needed = new Set(
      jobs.flatMap((job) => (this.#options.dataOf(job) ?? []).map((data) => keyOf(data.root, data.manifest.sha256)))
    )
    for (const key of this.#open.keys()) if (!needed.has(key)) this.#open.delete(key)
  }

  /** After a restart: what was hashed is known, so this reads no file that stayed what it was. */
  async #reopen({ name, root, manifest }: JobData): Promise<InPlaceSet> {
    const set = await this.#options.library.hashed(root).catch((cause: unknown) => {
      throw changed(name, root, (cause as Error).message, cause)
    })
    if (set.sealed.digest !== manifest.sha256) throw changed(name, root, 'its files are others')
    return this.#told(set)
  }

  #told(set: InPlaceSet): InPlaceSet {
    set.onChanged = (file) => this.#options.onChanged?.(file)
    return set
  }
}

function keyOf(root: string, digest: Digest): string {
  return `${digest} ${root}`
}

function changed(name: string, root: string, how: string, cause?: unknown): BlobError {
  return new BlobError(
    BlobErrorCode.changed,
    `data set ${name} (${root}) changed since its job was submitted: ${how}; run again`,
    { cause }
  )
}
