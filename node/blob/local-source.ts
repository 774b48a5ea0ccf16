/** What this node holds itself, for its own fetches: nobody dials himself. */
import type { Digest } from '../../protocol/messages.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { Holding } from './holding.ts'
import type { BlobSource, ReceivedChunk } from './source.ts'

/** See above. */
export class LocalSource implements BlobSource {
  readonly id: string
  readonly isComplete: boolean
  #find: (address: Digest) => Promise<Holding>

  /** `find` rejects with `BlobError` for what is not here. */
  constructor(id: string, find: (address: Digest) => Promise<Holding>, isComplete = false) {
    this.id = id
    this.isComplete = isComplete
    this.#find = find
  }

  async manifest(address: Digest): Promise<Uint8Array> {
    return (await (await this.#find(address)).manifest()).bytes
  }

  async have(address: Digest): Promise<Uint8Array> {
    return (await (await this.#find(address)).bitfield()).copy().bytes
  }

  async *read(
    address: Digest,
    chunks: ReadonlyArray<{ index: number; length: number }>
  ): AsyncGenerator<ReceivedChunk> {
    const holding = await this.#find(address)
    for (const { index, length } of chunks) {
      const bytes = await holding.read(index)
      if (bytes !== undefined && bytes.length !== length)
        throw new BlobError(
          BlobErrorCode.digest,
          `${this.id} has ${bytes.length} bytes for chunk ${index}, expected ${length}`
        )
      yield { index, bytes: bytes as Uint8Array<ArrayBuffer> | undefined }
    }
  }
}
