/** Version stamp of the store: a newer one is refused, an older one is brought up to date step by step. */
import { StoreError, StoreErrorCode } from './errors.ts'
import { section, SectionName, writeSynced } from './database.ts'
import type { Database } from './database.ts'

/** Brings a store from the version that is its key to the next one; must be repeatable after a crash in the middle. */
export type Migrations = ReadonlyMap<number, (db: Database) => Promise<void>>

/** The version that this Swarm writes. Raise it with a migration whenever an older Swarm could misread the store. */
export const STORE_VERSION = 1

/** From each older version to the next; version 1 was the first. */
export const migrations: Migrations = new Map()

const KEY = 'version'

/** Checks the stamp, migrates, stamps. Throws ERR_STORE_NEWER or ERR_STORE_DAMAGED. */
export async function ensureVersion(
  db: Database,
  dir: string,
  version = STORE_VERSION,
  steps = migrations
): Promise<void> {
  const meta = section(db, SectionName.meta)
  const put = (at: number): Promise<void> =>
    writeSynced(db, [{ type: 'put', sublevel: meta, key: KEY, value: Buffer.from(String(at)) }])
  const stamp = await meta.get(KEY)
  const text = stamp === undefined ? undefined : Buffer.from(stamp).toString()
  if (text === undefined) return put(version)
  const found = Number(text)
  if (!Number.isSafeInteger(found) || found < 1) {
    throw new StoreError(
      StoreErrorCode.damaged,
      `the version stamp of ${dir} reads ${JSON.stringify(text)}, which no Swarm has written. Restore the folder from a copy or move it away`
    )
  }
  if (found > version) {
    throw new StoreError(
      StoreErrorCode.newer,
      `${dir} was written by a newer Swarm (store version ${found}, this one reads up to ${version}). Update Swarm, or use another data folder (SWARM_DATA_DIR)`
    )
  }
  for (let at = found; at < version; at++) {
    const step = steps.get(at)
    if (step === undefined)
      throw new StoreError(StoreErrorCode.damaged, `no way is known from store version ${at} to ${at + 1} (${dir})`)
    await step(db)
    await put(at + 1)
  }
}
