/** What a fetch is told, what it says while it runs, and how it is steered: `fetchBlob` (fetch.ts) carries it out. */
import type { Digest } from '../../protocol/messages.ts'
import type { ChunkTarget } from './holding.ts'
import type { Manifest } from './manifest.ts'
import type { BlobSource } from './source.ts'

/**
 * In which order chunks are asked for. `files`: the manifest's files complete one after the other (within the next few
 * chunks the rarest go first); `rarest`: the rarest of all first, for whom only the whole counts.
 */
export type FetchOrder = 'files' | 'rarest'

/** What happened during a fetch. Indices are those of the manifest. */
export type FetchEvent =
  /** Verified and written; not for what was there already. */
  | { type: 'chunk'; index: number; sizeBytes: number; source: string }
  /** All chunks of a file are written; comes for files without chunks, and for those that were there before, too. */
  | { type: 'file'; file: number }
  /** A source that sent wrong bytes; nothing more is asked of it. The digest of what it sent is the evidence. */
  | { type: 'banned'; source: string; index: number; expected: Digest; got: Digest }
  /** A source broke off, or is too slow to be counted on; it is tried again later unless `isFinal`. */
  | { type: 'dropped'; source: string; reason: string; isFinal: boolean }

/** Input of `fetchBlob`. */
export interface FetchOptions {
  manifest: Manifest
  /** What sources are asked for; the manifest's digest unless the blob is a nameless file known by its own. */
  address?: Digest
  sources: readonly BlobSource[]
  /** Gets verified chunks; what it has already is not asked for: `BlobCache.hold`, or `FileTarget`. */
  into: ChunkTarget
  /** Default `files`. */
  order?: FetchOrder
  /** Events are given in order, and not within the call of `fetchBlob`. */
  onEvent?: (event: FetchEvent) => void
  /** Ends the fetch; `done` rejects with its reason. */
  signal?: AbortSignal
  /** For tests: monotonic ms. */
  monoMs?: () => number
}

/** One source as it stands. */
export interface SourceProgress {
  id: string
  /** Verified bytes that it gave. */
  bytes: number
  /** Moving average; 0 before its first chunk. */
  bytesPerSecond: number
  state: 'active' | 'waiting' | 'banned' | 'gone'
}

/** How far a fetch is. */
export interface FetchProgress {
  sizeBytes: number
  /** Verified and written, with what was there before. */
  haveBytes: number
  /** Bytes that came over the network, also those that were wrong or came twice. */
  receivedBytes: number
  sources: SourceProgress[]
}

/** A fetch that runs. */
export interface BlobFetch {
  /**
   * Resolves when the last chunk is written: outstanding packs of slower sources are given up, not waited for. Rejects with
   * `BlobError` when nobody is left who has what is missing (the message names chunk, file and the last problem of each source), with
   * what the target's `write` rejected with, or with the signal's reason. Never unhandled.
   */
  readonly done: Promise<void>
  /**
   * Bytes [start, end) of a file, before anything else: resolves when they are written (at once where they are), rejects as `done` does.
   * Ranges asked for later go behind earlier ones.
   */
  ensure(file: number, start: number, end: number): Promise<void>
  /** One more source, also after others were lost; one of the same id takes the place of the earlier one, unless that was banned. */
  addSource(source: BlobSource): void
  /** Stops asking it. */
  removeSource(id: string): void
  progress(): FetchProgress
}
