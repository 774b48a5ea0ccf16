/** What a run's storage holds, and what changes it. */
import { DoorRefusal } from '../route.ts'

/** One object; a key that ends in `/` is a folder that was made, with no bytes. */
export interface StorageEntry {
  /** Path without a slash at its begin: `run-1/checkpoint_2/model.pt`. */
  key: string
  /** Digest of its bytes; empty for a folder. */
  sha256: string
  sizeBytes: number
  /** Wall clock of the member that took it. */
  at: number
}

/** One change. `deep`: everything below the key too. */
export type StorageOp = { op: 'put'; entry: StorageEntry } | { op: 'delete'; key: string; deep: boolean }

/**
 * How new a storage is. Changes count up within an attempt, and a later attempt is newer than all of an earlier one: a
 * holder that was cut off and went on alone never wins against what the next attempt did.
 */
export interface StorageVersion {
  attempt: number
  seq: number
}

/** Negative where `a` is older. */
export function compareVersions(a: StorageVersion, b: StorageVersion): number {
  return a.attempt - b.attempt || a.seq - b.seq
}

/** Longest key, in bytes, and deepest. */
const MAX_KEY_BYTES = 1024
const MAX_DEPTH = 32

/** A key as a program gave it: no empty, `.` or `..` parts, no control characters. Throws `DoorRefusal` 400. */
export function checkKey(text: string): string {
  const key = text.replace(/^\/+/, '')
  const parts = key.replace(/\/$/, '').split('/')
  const isGood =
    parts.length <= MAX_DEPTH &&
    Buffer.byteLength(key) <= MAX_KEY_BYTES &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/\p{Cc}/u.test(part))
  if (!isGood) throw new DoorRefusal(400, `${JSON.stringify(text.slice(0, 200))} is not a path in the storage`)
  return key
}

/** Whether a value that came from elsewhere is an entry. */
export function isEntry(value: unknown): value is StorageEntry {
  const { key, sha256, sizeBytes, at } = (value ?? {}) as Partial<StorageEntry>
  if (typeof key !== 'string' || typeof sha256 !== 'string') return false
  try {
    if (checkKey(key) !== key) return false
  } catch {
    return false
  }
  const isFolder = key.endsWith('/')
  return (
    (isFolder ? sha256 === '' && sizeBytes === 0 : /^[0-9a-f]{64}$/.test(sha256)) &&
    Number.isSafeInteger(sizeBytes) &&
    (sizeBytes as number) >= 0 &&
    Number.isSafeInteger(at)
  )
}

/** Whether a value that came from elsewhere is a change. */
export function isOp(value: unknown): value is StorageOp {
  const { op, entry, key, deep } = (value ?? {}) as { op?: unknown; entry?: unknown; key?: unknown; deep?: unknown }
  if (op === 'put') return isEntry(entry)
  return op === 'delete' && typeof key === 'string' && typeof deep === 'boolean'
}

/** Whether a value that came from elsewhere is a version. */
export function isVersion(value: unknown): value is StorageVersion {
  const { attempt, seq } = (value ?? {}) as Partial<StorageVersion>
  return Number.isSafeInteger(attempt) && Number.isSafeInteger(seq) && (attempt as number) >= 0 && (seq as number) >= 0
}

/** The keys that a delete takes: its own, also as a folder, and with `deep` those below. */
export function keysOf({ key, deep }: Extract<StorageOp, { op: 'delete' }>, all: Iterable<string>): string[] {
  const folder = key.endsWith('/') ? key : `${key}/`
  return [...all].filter((each) => each === key || each === folder || (deep && each.startsWith(folder)))
}
