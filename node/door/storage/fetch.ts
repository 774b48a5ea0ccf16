/** Fetches what earlier attempts left in a job's storage, from whoever of them is reachable and has the newest of it. */
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { JobId, PeerId } from '../../../protocol/messages.ts'
import { compareVersions, isEntry, isVersion } from './entry.ts'
import type { StorageEntry, StorageVersion } from './entry.ts'
import type { Received, StorageStore } from './store.ts'

/** How long an earlier holder may take to say what it has. */
const INDEX_MS = 10_000
/** More changes than any attempt makes; above it, counting on would end. */
const MAX_SEQ = 2 ** 48
/** How long all of them are asked again, with growing pauses, where nobody answers and there is nothing here. */
const PATIENCE_MS = 30_000
/** Tries of each object over all holders, with a pause between them. What does not come by then is asked for when it is read. */
const TRIES = 3
const PAUSE_MS = 200

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

/**
 * Resolves when the store has the newest that was found, under the new attempt's number. An object that nobody gives now stays in the
 * index as missing: `fetchMissing` asks for it again.
 */
export async function restoreStorage(options: RestoreOptions): Promise<void> {
  const { attempt, store, emit } = options
  const found = await askPatiently(options)
  const [best] = found
  const isNewer = best !== undefined && compareVersions(best.index.version, store.version) > 0
  const { version, entries } = isNewer ? best.index : { version: store.version, entries: store.entries() }
  const holders = found.map(({ holder }) => holder)
  const held = await fetchObjects(options, entries, holders)
  await store.reset({ attempt, seq: version.seq }, entries)
  for (const received of held) await received.release()
  const missing = store.missing()
  for (const { key } of missing) emit('storage:missing', { key })
  const about = { files: entries.length, missing: missing.length, bytes: store.bytes }
  if (isNewer) emit('storage:restored', { peer: best.holder, ...about })
  else if (entries.length > 0) emit('storage:kept', about)
}

/** Asks all holders once more for an object that is missing. Rejects with what each of them said. */
export async function fetchMissing(options: RestoreOptions, { key, sha256, sizeBytes }: StorageEntry): Promise<void> {
  const { holders, emit } = options
  const problems: string[] = []
  for (const holder of holders) {
    try {
      const received = await receiveFrom(options, holder, { sha256, sizeBytes })
      await received.release()
      return emit('storage:found', { peer: holder, key })
    } catch (error) {
      problems.push(`${holder}: ${(error as Error).message}`)
    }
  }
  throw new Error(problems.length === 0 ? 'nobody else had it' : problems.join('; '))
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

/** Brings what is not here; gives what came, to be released once entries name it. */
async function fetchObjects(
  options: RestoreOptions,
  entries: readonly StorageEntry[],
  holders: readonly PeerId[]
): Promise<Received[]> {
  const wanted = new Map(entries.map((entry) => [entry.sha256, entry]))
  const held: Received[] = []
  for (const [sha256, entry] of wanted) {
    if (sha256 === '' || options.store.has(sha256)) continue
    const received = await fetchObject(options, entry, holders)
    if (received !== undefined) held.push(received)
  }
  return held
}

async function fetchObject(
  options: RestoreOptions,
  entry: StorageEntry,
  holders: readonly PeerId[]
): Promise<Received | undefined> {
  const { signal } = options
  if (holders.length === 0) return undefined
  for (let tries = 1; ; tries++) {
    for (const holder of holders) {
      signal.throwIfAborted()
      try {
        return await receiveFrom(options, holder, entry)
      } catch {}
    }
    if (tries === TRIES) return undefined
    await delay(PAUSE_MS * tries, undefined, { signal })
  }
}

async function receiveFrom(
  { store, source, maxBytes, signal }: RestoreOptions,
  holder: PeerId,
  { sha256, sizeBytes }: Pick<StorageEntry, 'sha256' | 'sizeBytes'>
): Promise<Received> {
  return await store.receive(await source.object(holder, sha256, signal), maxBytes, { sizeBytes, sha256 })
}

/** An index as a stranger sent it. Throws. */
export function checkIndex(value: unknown): StorageIndex {
  const { version, entries } = (value ?? {}) as { version?: unknown; entries?: unknown }
  if (!isVersion(version) || !Array.isArray(entries) || !entries.every(isEntry))
    throw new Error('not an index of a storage')
  return { version, entries }
}
