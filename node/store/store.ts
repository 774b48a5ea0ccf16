/** Everything that a node keeps across restarts: one level database in the data folder, in named sections. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDatabase, section, SectionName } from './database.ts'
import type { Database, Section } from './database.ts'
import { codeOf, StoreError, StoreErrorCode } from './errors.ts'
import { Journal } from './journal.ts'
import type { Replay } from './journal.ts'
import { foldAll, latestSnapshot, writeSnapshot } from './snapshot.ts'
import type { Fold } from './snapshot.ts'
import { ensureVersion } from './version.ts'
import type { Migrations } from './version.ts'

/** Records between two snapshots: 10,000 replay within a second (`recover_10k_ms`). */
export const SNAPSHOT_EVERY = 10_000

/** Records that a replay holds before it folds them. */
const FOLD_AT_ONCE = 2_000

/** For tests: another version and its migrations. */
export interface StoreOptions {
  dir: string
  version?: number
  migrations?: Migrations
  snapshotEvery?: number
}

/** Recovered state and what it took. */
export interface Recovered<S> {
  state: S
  replay: Replay
  snapshotSeq: number
}

/** An open store. Close it before the process ends; a crash is what the journal is for. */
export class Store {
  readonly journal: Journal
  readonly receipts: Section
  readonly jobs: Section
  readonly blobs: Section
  readonly data: Section
  #db: Database
  #snapshots: Section
  #pidFile: string
  #every: number
  #sinceSnapshot = 0
  #snapshotting: Promise<void> | undefined

  constructor(db: Database, dir: string, pidFile: string, every: number) {
    this.#db = db
    this.#pidFile = pidFile
    this.#every = every
    this.#snapshots = section(db, SectionName.snapshots)
    this.receipts = section(db, SectionName.receipts)
    this.jobs = section(db, SectionName.jobs)
    this.blobs = section(db, SectionName.blobs)
    this.data = section(db, SectionName.data)
    this.journal = new Journal(db, section(db, SectionName.journal), dir)
  }

  /** Newest snapshot plus the journal after it. Call once, before the first append. */
  async recover<S>(fold: Fold<S>): Promise<Recovered<S>> {
    const snapshot = await latestSnapshot(this.#snapshots, fold)
    let { state } = snapshot
    let records: unknown[] = []
    const replay = await this.journal.replay(snapshot.position, (read) => {
      records.push(...read)
      if (records.length < FOLD_AT_ONCE) return
      state = foldAll(fold, state, records)
      records = []
    })
    state = foldAll(fold, state, records)
    this.#sinceSnapshot = replay.records
    return { state, replay, snapshotSeq: snapshot.position.seq }
  }

  /** Tells the store that `records` more were written; makes a snapshot in the background when it is time. */
  written<S>(records: number, fold: Fold<S>, failed: (error: unknown) => void): void {
    this.#sinceSnapshot += records
    if (this.#sinceSnapshot < this.#every || this.#snapshotting !== undefined) return
    this.#sinceSnapshot = 0
    const to = this.journal.seq
    this.#snapshotting = this.journal
      .settled()
      .then(() => writeSnapshot(this.#db, this.#snapshots, this.journal, fold, to))
      .then(() => {}, failed)
      .finally(() => {
        this.#snapshotting = undefined
      })
  }

  /** Waits for what is being written and closes the database. Idempotent. */
  async close(): Promise<void> {
    await this.journal.settled()
    await this.#snapshotting
    await this.#db.close()
    await rm(this.#pidFile, { force: true })
  }
}

async function lockedBy(pidFile: string): Promise<number | undefined> {
  const text = await readFile(pidFile, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
}

async function openFailure(cause: unknown, dir: string, pidFile: string): Promise<StoreError> {
  const code = codeOf(cause)
  if (code === 'LEVEL_LOCKED') {
    const pid = await lockedBy(pidFile)
    return new StoreError(
      StoreErrorCode.locked,
      `the data folder ${dir} is in use by ${pid === undefined ? 'another process' : `process ${pid}`}. ` +
        'Stop that node (`swarm status` shows it), or give this one a folder of its own (SWARM_DATA_DIR)',
      { cause, pid }
    )
  }
  const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause)
  if (code === 'LEVEL_CORRUPTION' || /corrupt/i.test(reason)) {
    return new StoreError(
      StoreErrorCode.damaged,
      `the database in ${dir} is damaged (${reason}). Restore the folder from a copy, or move it away and start with an empty one`,
      { cause }
    )
  }
  return new StoreError(
    StoreErrorCode.access,
    `cannot open the database in ${dir} (${reason}). Check that this user may write there and that the disk has room`,
    { cause }
  )
}

/** Opens (or makes) the store in `dir/store`. Throws `StoreError`: locked (with the pid), newer, damaged, access. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dir } = options
  const location = join(dir, 'store')
  const pidFile = join(dir, 'store.pid')
  const db = createDatabase(location)
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await db.open()
  } catch (cause) {
    throw await openFailure(cause, dir, pidFile)
  }
  try {
    await writeFile(pidFile, String(process.pid))
    await ensureVersion(db, dir, options.version, options.migrations)
  } catch (error) {
    await db.close()
    await rm(pidFile, { force: true })
    throw error
  }
  return new Store(db, dir, pidFile, options.snapshotEvery ?? SNAPSHOT_EVERY)
}
