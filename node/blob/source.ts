/** Where chunks come from, whatever they travel by. */
import type { Digest } from '../../protocol/messages.ts'

/** A chunk as it came, not verified; without `bytes` where the source does not have it. */
export interface ReceivedChunk {
  index: number
  bytes: Uint8Array<ArrayBuffer> | undefined
}

/**
 * A peer that may have a blob. `address` is a manifest's digest, or that of a nameless file. Everything rejects with
 * `BlobError` (`refused`, `gone`, `busy`, `cut`, `malformed`) or the signal's reason. Two calls at a time must be possible.
 */
export interface BlobSource {
  /** Who it is, for errors and events: a peer id. */
  readonly id: string
  /** Whether it is known to have everything, as the one who offers the blob does: then nobody asks for its bitfield. Default false. */
  readonly isComplete?: boolean
  /** The encoded manifest, not verified. */
  manifest(address: Digest, signal: AbortSignal): Promise<Uint8Array>
  /** The bitfield's bytes as they are now. */
  have(address: Digest, signal: AbortSignal): Promise<Uint8Array>
  /** Chunks in the order asked, each as soon as it is whole; `lengths` are what they must have. */
  read(
    address: Digest,
    chunks: ReadonlyArray<{ index: number; length: number }>,
    signal: AbortSignal
  ): AsyncIterable<ReceivedChunk>
  /** No more is asked. Idempotent. */
  close?(): void
}
