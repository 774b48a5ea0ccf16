/**
 * Write-ahead records: one small file per job that says what is about to be made for it. It is there before the first
 * namespace, link, cgroup, table or file exists, and is removed last, so that a sweep after any crash finds all.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { JOB_OR_READY } from './names.ts'
import type { ProcessId } from './process-table.ts'
import type { JobName } from './verbs.ts'

/** Version of the record's shape; a sweep needs only `name`, so newer ones are still swept. */
const RECORD_VERSION = 1

/** What is known of a job's resources; all other names derive from owner and name. */
export interface JobRecord {
  version: number
  owner: string
  name: JobName
  /** The job's unprivileged user and group. */
  uid: number
  /** UDP port of its WireGuard socket. */
  listenPort: number
  /** How its device was made; decides how it is taken away. */
  device: 'kernel' | 'wireguard-go'
  /** wireguard-go, once it was started. A record without it is swept by command line. */
  daemon?: ProcessId
  /** Name of the network made ahead of time that this job took: its device goes by that name on the UAPI socket. */
  base?: string
  /** It has, or was about to get, a way to the internet. */
  egress?: true
}

/** The records of one owner, in `<stateDir>/records`. */
export class Records {
  readonly #folder: string
  readonly #known = new Map<JobName, JobRecord>()

  constructor(stateDir: string) {
    this.#folder = join(stateDir, 'records')
  }

  /**
   * Writes a record whole: renamed into place, so that a node killed at any moment leaves all of it or none. It is not
   * synced to the disk (20-70 ms on a busy one, in the way of every hold): after a power cut nothing that it speaks of is
   * left but the job's folder, which a sweep finds by its own name.
   */
  async write(record: Omit<JobRecord, 'version'>): Promise<JobRecord> {
    const full = { version: RECORD_VERSION, ...record }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const path = this.#path(record.name)
    await writeFile(`${path}.new`, JSON.stringify(full), { mode: 0o600 })
    await rename(`${path}.new`, path)
    this.#known.set(record.name, full)
    return full
  }

  /** The record of a job made by this process; undefined for others, since a restarted node adopts nothing. */
  get(name: JobName): JobRecord | undefined {
    return this.#known.get(name)
  }

  /** uids that the records of this process hold. */
  uids(): Set<number> {
    return new Set([...this.#known.values()].map((record) => record.uid))
  }

  /** Reads a job's record from the disk, for a sweep; undefined when there is none or it is damaged. */
  async read(name: JobName): Promise<JobRecord | undefined> {
    try {
      return JSON.parse(await readFile(this.#path(name), 'utf8')) as JobRecord
    } catch {
      return undefined
    }
  }

  /** Names of all records on the disk, unfinished ones included (nothing was made for those). */
  async names(): Promise<JobName[]> {
    const entries = await readdir(this.#folder).catch(() => [])
    return [...new Set(entries.map((entry) => entry.split('.')[0] ?? '').filter((name) => JOB_OR_READY.test(name)))]
  }

  /** Removes a record: the last act of a teardown. */
  async remove(name: JobName): Promise<void> {
    this.#known.delete(name)
    await rm(this.#path(name), { force: true })
    await rm(`${this.#path(name)}.new`, { force: true })
  }

  #path(name: JobName): string {
    return join(this.#folder, `${name}.json`)
  }
}
