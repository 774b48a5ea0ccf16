/** The protocol's random generator over the system's: ids, nonces and tokens must not be guessable. */
import { randomFillSync } from 'node:crypto'
import type { Rng } from '../../protocol/rng.ts'

const POOL_BYTES = 4096

/** Draws from node:crypto; `fork` has nothing to separate and returns the same generator. */
export function createSystemRng(): Rng {
  const pool = Buffer.alloc(POOL_BYTES)
  let used = POOL_BYTES
  const take = (length: number): Buffer => {
    if (used + length > POOL_BYTES) {
      randomFillSync(pool)
      used = 0
    }
    used += length
    return pool.subarray(used - length, used)
  }
  const rng: Rng = {
    uint32: () => take(4).readUInt32BE(0),
    below: (below) => Math.floor((take(4).readUInt32BE(0) / 4294967296) * below),
    bytes: (length) => (length <= 256 ? new Uint8Array(take(length)) : randomFillSync(new Uint8Array(length))),
    fork: () => rng
  }
  return rng
}
