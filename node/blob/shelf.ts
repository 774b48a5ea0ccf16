/** What this node gives to others as long as somebody here keeps it on the shelf: data sets of its jobs, for one. */
import type { Digest, PeerId } from '../../protocol/messages.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { Holding } from './holding.ts'
import type { BlobRequest } from './wire.ts'

/** Whether a peer may have it under this request; asked each time, so what is revoked is revoked at once. */
export type MayHave = (from: PeerId, request: BlobRequest) => boolean

interface Placed {
  holding: Holding
  mayHave: MayHave
}

/** See above. One address may be there several times, with other rights. */
export class BlobShelf {
  #placed = new Map<Digest, Set<Placed>>()

  /** Puts it there; the function that is returned takes it down. */
  place(address: Digest, holding: Holding, mayHave: MayHave): () => void {
    const placed = { holding, mayHave }
    const there = this.#placed.get(address) ?? new Set()
    this.#placed.set(address, there.add(placed))
    return () => {
      there.delete(placed)
      if (there.size === 0 && this.#placed.get(address) === there) this.#placed.delete(address)
    }
  }

  /** Throws `refused` for what is not for this peer, and for what is not here. */
  find(from: PeerId, request: BlobRequest): Holding {
    for (const { holding, mayHave } of this.#placed.get(request.address) ?? [])
      if (mayHave(from, request)) return holding
    throw new BlobError(BlobErrorCode.refused, `${request.address} of ${request.job} is not for this peer`)
  }
}
