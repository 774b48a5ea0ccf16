/** Snapshots: the fold of the durable records up to an entry, so that a start replays at most a few thousand of them. */
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { decodeEntry, entryHash, FIRST_HASH, sequenceKey } from './entry.ts'
import { writeSynced } from './database.ts'
import type { Database, Section } from './database.ts'
import type { Journal, JournalPosition } from './journal.ts'

/** A state and the entry it stands at. */
export interface Snapshot<S> {
  position: JournalPosition
  state: S
}

/** Folds that a snapshot makes: pure, as `Machine.apply`. */
export interface Fold<S> {
  initial: () => S
  apply: (state: S, record: unknown) => S
  /** The same for many records, as `Machine.applyAll`. */
  applyAll?: (state: S, records: readonly unknown[]) => S
}

/** All records in order, by the quicker way where there is one. */
export function foldAll<S>(fold: Fold<S>, state: S, records: readonly unknown[]): S {
  return fold.applyAll?.(state, records) ?? records.reduce<S>((folded, record) => fold.apply(folded, record), state)
}

const SLICE = 200

function encode(snapshot: Snapshot<unknown>): Buffer {
  const payload = serialize(snapshot)
  const bytes = Buffer.allocUnsafe(4 + payload.length)
  bytes.writeUInt32BE(crc32(payload), 0)
  bytes.set(payload, 4)
  return bytes
}

/** The newest snapshot that is whole; a damaged one is passed over for the one before, whose entries are still there. */
export async function latestSnapshot<S>(section: Section, fold: Fold<S>): Promise<Snapshot<S>> {
  for await (const [, bytes] of section.iterator({ reverse: true })) {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (view.length > 4 && view.readUInt32BE(0) === crc32(view.subarray(4)))
      return deserialize(view.subarray(4)) as Snapshot<S>
  }
  return { position: { seq: 0, hash: FIRST_HASH }, state: fold.initial() }
}

/**
 * Writes a snapshot at `to`, folded from the last one and the journal alone (volatile records never get in), in slices
 * that let other work pass. Keeps this one and the one before, and forgets the entries that neither needs.
 */
export async function writeSnapshot<S>(
  db: Database,
  section: Section,
  journal: Journal,
  fold: Fold<S>,
  to: number
): Promise<Snapshot<S>> {
  const from = await latestSnapshot(section, fold)
  let { state, position } = from
  let slice = 0
  for await (const { seq, bytes } of journal.read(position.seq, to)) {
    for (const record of decodeEntry(bytes)) state = fold.apply(state, record)
    position = { seq, hash: entryHash(bytes) }
    if (++slice % SLICE === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const snapshot = { position, state }
  await writeSynced(db, [{ type: 'put', sublevel: section, key: sequenceKey(position.seq), value: encode(snapshot) }])
  await section.clear({ lt: sequenceKey(from.position.seq) })
  await journal.forget(from.position.seq)
  return snapshot
}
