/**
 * A requester's files of its jobs: what the user asked for (`jobs` section of the store), the program's variables (a
 * 0600 file, gone at the end), the log as it comes. Nothing secret is in the store.
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blob, JobId, PeerId } from '../../protocol/messages.ts'
import type { JobData } from '../data/own-sets.ts'
import type { Section } from '../store/database.ts'
import { LiveLog } from './live-log.ts'

/** Where one provider's output went. */
export interface UnpackedOutput {
  peer: PeerId
  name: string
  folder: string
  sha256: string
  sizeBytes: number
  missing: boolean
  reason: string
}

/** What is kept of a job besides the protocol's journal. */
export interface JobRecord {
  job: JobId
  /** Absolute folder for the result. */
  output: string
  archive: Blob
  files: number
  /** Its data sets, read where they lie. Default: none. */
  data?: JobData[]
  /** Attempt whose log is at the end of the log file, and what of the file is of earlier ones that had run. Default: nothing. */
  logAttempt: number
  logBase?: number
  unpacked: UnpackedOutput[]
}

/** See above; `open` first. */
export class JobFiles {
  #dir: string
  #section: Section
  #records = new Map<JobId, JobRecord>()
  #logs = new Map<JobId, LiveLog>()

  constructor(dir: string, section: Section) {
    this.#dir = dir
    this.#section = section
  }

  async open(): Promise<void> {
    for await (const [job, bytes] of this.#section.iterator())
      this.#records.set(job, JSON.parse(Buffer.from(bytes).toString()) as JobRecord)
  }

  /** Before the job is submitted: what its machine will not know. */
  async create(record: JobRecord, env: Record<string, string>): Promise<void> {
    await mkdir(this.#folder(record.job), { recursive: true, mode: 0o700 })
    await writeFile(this.#envFile(record.job), JSON.stringify(env), { mode: 0o600 })
    await writeFile(this.logFile(record.job), '', { flag: 'a', mode: 0o600 })
    await this.save(record)
  }

  async save(record: JobRecord): Promise<void> {
    this.#records.set(record.job, record)
    await this.#section.put(record.job, Buffer.from(JSON.stringify(record)))
  }

  get(job: JobId): JobRecord | undefined {
    return this.#records.get(job)
  }

  jobs(): JobId[] {
    return [...this.#records.keys()]
  }

  /** The program's variables; rejects once they are forgotten. */
  async env(job: JobId): Promise<Record<string, string>> {
    return JSON.parse(await readFile(this.#envFile(job), 'utf8')) as Record<string, string>
  }

  /** The job is over: its variables are of no more use. */
  async forgetEnv(job: JobId): Promise<void> {
    await rm(this.#envFile(job), { force: true })
  }

  logFile(job: JobId): string {
    return join(this.#folder(job), 'log')
  }

  /** The log as it grows; the same object for everybody. */
  log(job: JobId): LiveLog {
    const log = this.#logs.get(job) ?? new LiveLog(this.logFile(job))
    this.#logs.set(job, log)
    return log
  }

  /** An attempt's log begins, behind what earlier ones said; resolves with where it does. */
  async beginLog(job: JobId, attempt: number): Promise<number> {
    const record = this.#records.get(job)
    if (record === undefined) return 0
    if (record.logAttempt === attempt) return record.logBase ?? 0
    const { size: logBase } = await stat(this.logFile(job))
    await this.save({ ...record, logAttempt: attempt, logBase })
    return logBase
  }

  async remove(job: JobId): Promise<void> {
    this.#records.delete(job)
    this.#logs.get(job)?.complete()
    this.#logs.delete(job)
    await this.#section.del(job)
    await rm(this.#folder(job), { recursive: true, force: true })
  }

  #folder(job: JobId): string {
    return join(this.#dir, job)
  }

  #envFile(job: JobId): string {
    return join(this.#folder(job), 'env.json')
  }
}
