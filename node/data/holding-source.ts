/** A source on this very node: a provider that works for its own job reads the files where they lie, and nobody dials himself. */
import type { Digest, PeerId } from '../../protocol/messages.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import type { Holding } from '../blob/holding.ts'
import type { BlobSource, ReceivedChunk } from '../blob/source.ts'

/** See above. @param find what is here under an address */
export class HoldingSource implements BlobSource {
  readonly id: PeerId
  readonly isComplete = true
  #find: (address: Digest) => Promise<Holding | undefined>

  constructor(id: PeerId, find: (address: Digest) => Promise<Holding | undefined>) {
    this.id = id
    this.#find = find
  }

  async manifest(address: Digest): Promise<Uint8Array> {
    return (await (await this.#holding(address)).manifest()).bytes
  }

  async have(address: Digest): Promise<Uint8Array> {
    return (await (await this.#holding(address)).bitfield()).bytes
  }

  async *read(
    address: Digest,
    chunks: ReadonlyArray<{ index: number; length: number }>,
    signal: AbortSignal
  ): AsyncGenerator<ReceivedChunk> {
    const holding = await this.#holding(address)
    for (const { index } of chunks) {
      signal.throwIfAborted()
      yield { index, bytes: (await holding.read(index)) as ReceivedChunk['bytes'] }
    }
  }

  async #holding(address: Digest): Promise<Holding> {
    const holding = await this.#find(address)
    if (holding !== undefined) return holding
    throw new BlobError(BlobErrorCode.gone, `${address} is not here`)
  }
}
