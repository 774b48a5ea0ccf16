/**
 * The journal as protocol code sees it: which records are kept, their fold, and a text form that survives newer and
 * older versions. Where and how the bytes lie is the store's business.
 */
import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'
import type { JournalRecord, Machine } from './machine.ts'

/** Version of the text form; a reader refuses a larger one. */
export const JOURNAL_VERSION = 1

/** State at a point of the journal: `seq` is the last entry that is in it. */
export interface Snapshot<S> {
  version: number
  seq: number
  state: S
}

/** Whether a record goes to the journal; the others only pass through `apply`. */
export function isDurable(record: JournalRecord): boolean {
  return record.volatile !== true
}

/** The state that records lead to, from `initial` or from a snapshot's state. */
export function fold<S, R extends JournalRecord>(
  machine: Pick<Machine<S, R>, 'initial' | 'apply'>,
  records: Iterable<R>,
  from?: S
): S {
  let state = from ?? machine.initial()
  for (const record of records) state = machine.apply(state, record)
  return state
}

/** One line of JSON for one turn's durable records. Bytes and `undefined` survive. */
export function encodeRecords(records: readonly JournalRecord[]): string {
  return JSON.stringify({ version: JOURNAL_VERSION, records: records.map(toJson) })
}

/** Reads what `encodeRecords` wrote. Throws a RangeError for a newer version and a SyntaxError for anything else. */
export function decodeRecords<R extends JournalRecord>(line: string): R[] {
  const { version, records } = JSON.parse(line) as { version?: unknown; records?: unknown }
  checkVersion(version)
  if (!Array.isArray(records)) throw new SyntaxError('a journal line has no records')
  return records.map(fromJson) as R[]
}

/** A snapshot as one line of JSON. */
export function encodeSnapshot<S>(seq: number, state: S): string {
  return JSON.stringify({ version: JOURNAL_VERSION, seq, state: toJson(state) })
}

/** Reads what `encodeSnapshot` wrote; throws as `decodeRecords` does. */
export function decodeSnapshot<S>(line: string): Snapshot<S> {
  const { version, seq, state } = JSON.parse(line) as { version?: unknown; seq?: unknown; state?: unknown }
  checkVersion(version)
  if (typeof seq !== 'number') throw new SyntaxError('a snapshot has no seq')
  return { version: JOURNAL_VERSION, seq, state: fromJson(state) as S }
}

function checkVersion(version: unknown): void {
  if (typeof version !== 'number') throw new SyntaxError('a journal line has no version')
  if (version > JOURNAL_VERSION) {
    throw new RangeError(`the journal is of version ${version}, this is ${JOURNAL_VERSION}: start a newer swarm`)
  }
}

/** Tags stand in objects of one key: `$bytes` (base64), `$undefined`, `$object` (an object whose own key begins with `$`). */
function toJson(value: unknown): unknown {
  if (value === undefined) return { $undefined: true }
  if (value instanceof Uint8Array) return { $bytes: toString(value, 'base64') }
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value !== 'object' || value === null) return value
  const plain = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, toJson(field)]))
  return Object.keys(plain).some((key) => key.startsWith('$')) ? { $object: plain } : plain
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson)
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  if ('$undefined' in fields) return undefined
  if (typeof fields['$bytes'] === 'string') return fromString(fields['$bytes'], 'base64')
  const plain = '$object' in fields ? (fields['$object'] as Record<string, unknown>) : fields
  return Object.fromEntries(Object.entries(plain).map(([key, field]) => [key, fromJson(field)]))
}
