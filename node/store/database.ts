/** The level database behind the store, and the kinds of sections in it. Keys are text, values bytes. */
import { Level } from 'level'
import type { BatchOperation } from 'level'

/** One database in the data folder. */
export type Database = Level<string, Uint8Array>

/** Names a section; every key belongs to exactly one. Names are never reused for something else. */
export const SectionName = {
  /** sequence number → entry */
  journal: 'journal',
  /** sequence number → state after it */
  snapshots: 'snapshots',
  /** `version`, and what is written once */
  meta: 'meta',
  /** receipt id → receipt with its envelopes */
  receipts: 'receipts',
  /** job → what its user asked for and got, without secrets */
  jobs: 'jobs',
  /** sha256 → owners of a file in `blobs/` */
  blobs: 'blobs',
  /** `name NAME` → where a data set lies; `file PATH` → digests of its chunks, and what it was when they were made */
  data: 'data'
} as const
export type SectionName = (typeof SectionName)[keyof typeof SectionName]

/** A part of the database under its own prefix. */
export type Section = ReturnType<typeof section>

/** Opens a section of a database that is open. */
export function section(db: Database, name: SectionName) {
  return db.sublevel<string, Uint8Array>(name, { keyEncoding: 'utf8', valueEncoding: 'view' })
}

/** A database object, not yet opened. */
export function createDatabase(location: string): Database {
  return new Level<string, Uint8Array>(location, { keyEncoding: 'utf8', valueEncoding: 'view' })
}

/** One change of a batch. */
export type Change = BatchOperation<Database, string, Uint8Array>

/** Writes all changes or none, and resolves once they are on disk (`sync`; an unsynced write survives a crash of the process, not of the host). */
export async function writeSynced(db: Database, changes: Change[]): Promise<void> {
  await db.batch(changes, { sync: true })
}
