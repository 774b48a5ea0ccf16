/** Fetches what earlier attempts left in a job's storage, from whoever of them is reachable and has the newest of it. */
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { JobId, PeerId } from '../../../protocol/messages.ts'
import { compareVersions, isEntry, isVersion } from './entry.ts'
import type { StorageEntry, StorageVersion } from './entry.ts'
import type { StorageStore } from './store.ts'

/** How long an earlier holder may take to say what it has. */
const INDEX_MS = 10_000
/** More changes than any attempt makes; above it, counting on would end. */
const MAX_SEQ = 2 ** 48
/** How long all of them are asked again, with growing pauses, where nobody answers and there is nothing here. */
const PATIENCE_MS = 30_000
/** Tries of each object over all holders. */
const TRIES = 3

/** What a holder has. */
export interface StorageIndex {
  version: StorageVersion
  entries: StorageEntry[]
}

/** Asks a holder; over libp2p on a real node. Both reject where it has nothing or is not there. */
export interface StorageSource {
  index(holder: PeerId, signal: AbortSignal): Promise<StorageIndex>
  object(holder: PeerId, sha256: string, signal: AbortSignal): Promise<Readable>
}

/** What is brought up to date. */
export interface RestoreOptions {
  job: JobId
  attempt: number
  store: StorageStore
  source: StorageSource
  /** Best first; this node itself is left out by the caller. */
  holders: readonly PeerId[]
  maxBytes: number
  /** A copy of a storage that is in use, under its own attempt; else what there is must be of an earlier one. */
  isCopy?: true
  /** @default 30000 */
  patienceMs?: number | undefined
  signal: AbortSignal
  emit: (event: string, fields: Record<string, unknown>) => void
}

/** Resolves when the store has the newest that was found, under the new attempt's number. What cannot be had is left out. */
export async function restoreStorage(options: RestoreOptions): Promise<void> {
  const { attempt, store, emit } = options
  const found = await askPatiently(options)
  const [best] = found
  if (best === undefined || compareVersions(best.index.version, store.version) <= 0) {
    await store.reset({ attempt, seq: store.version.seq }, store.entries())
    if (store.entries().length > 0) emit('storage:kept', { files: store.entries().length })
    return
  }
  const { held, entries } = await fetchObjects(
    options,
    best.index,
    found.map(({ holder }) => holder)
  )
  await store.reset({ attempt, seq: best.index.version.seq }, entries)
  for (const received of held) await received.release()
  emit('storage:restored', {
    peer: best.holder,
    files: entries.length,
    missing: best.index.entries.length - entries.length,
    bytes: store.bytes
  })
}

/**
 * A requester that is away for a moment (its ticket opens every holder) must not make a run begin from nothing: what an
 * empty storage keeps from then on is newer than all that was.
 */
async function askPatiently(options: RestoreOptions): ReturnType<typeof askAll> {
  const { store, holders, signal, patienceMs = PATIENCE_MS } = options
  for (let pauseMs = 500, pausedMs = 0; ; pausedMs += pauseMs, pauseMs *= 2) {
    const found = await askAll(options)
    const isSettled = found.length > 0 || holders.length === 0 || store.entries().length > 0
    if (isSettled || pausedMs + pauseMs > patienceMs) return found
    await delay(pauseMs, undefined, { signal })
  }
}

/** All that answered, the newest first, else in the order that was given. */
async function askAll({
  attempt,
  isCopy,
  holders,
  source,
  signal,
  emit
}: RestoreOptions): Promise<Array<{ holder: PeerId; index: StorageIndex }>> {
  const last = isCopy === true ? attempt : attempt - 1
  const asked = holders.map(async (holder) => {
    try {
      const index = await source.index(holder, AbortSignal.any([signal, AbortSignal.timeout(INDEX_MS)]))
      const { version } = index
      if (version.attempt > last || version.seq > MAX_SEQ) throw new Error('it claims what cannot be: a later version')
      return [{ holder, index }]
    } catch (error) {
      emit('storage:holder-away', { peer: holder, reason: (error as Error).message })
      return []
    }
  })
  const found = (await Promise.all(asked)).flat()
  return found.sort((a, b) => compareVersions(b.index.version, a.index.version))
}

async function fetchObjects(options: RestoreOptions, { entries }: StorageIndex, holders: readonly PeerId[]) {
  const { store, emit } = options
  const held = []
  const had = new Set<string>([''])
  for (const { sha256, key } of entries) {
    if (had.has(sha256)) continue
    if (!store.has(sha256)) {
      const received = await fetchObject(options, sha256, holders)
      if (received === undefined) {
        emit('storage:lost', { key })
        continue
      }
      held.push(received)
    }
    had.add(sha256)
  }
  return { held, entries: entries.filter(({ sha256 }) => had.has(sha256)) }
}

async function fetchObject(
  { store, source, maxBytes, signal }: RestoreOptions,
  sha256: string,
  holders: readonly PeerId[]
) {
  for (let tries = 0; tries < TRIES; tries++) {
    for (const holder of holders) {
      signal.throwIfAborted()
      try {
        return await store.receive(await source.object(holder, sha256, signal), maxBytes - store.bytes, sha256)
      } catch {}
    }
  }
  return undefined
}

/** An index as a stranger sent it. Throws. */
export function checkIndex(value: unknown): StorageIndex {
  const { version, entries } = (value ?? {}) as { version?: unknown; entries?: unknown }
  if (!isVersion(version) || !Array.isArray(entries) || !entries.every(isEntry))
    throw new Error('not an index of a storage')
  return { version, entries }
}
