import { unitMismatch } from '../lease/match.ts'
import type { Bid, PeerId, Requirements } from '../messages.ts'
import { RefusalCode } from '../messages.ts'
import { satisfiesMinor } from './versions.ts'

/** A bid with its signer and this peer's monotonic time of receipt; it holds for `bid.validMs` from then. */
export interface ReceivedBid {
  peer: PeerId
  bid: Bid
  atMonoMs: number
}

/** Units that one node of the job takes: the GPUs asked for, else one unit whatever it is (README section 6). */
export function unitsPerNode(needs: Requirements): number {
  return needs.gpus?.count ?? 1
}

/** Why a bid (or grant) does not do for the job, or undefined where it does. The bidder's own word is checked, not believed. */
export function bidFault(
  needs: Requirements,
  bid: Pick<Bid, 'units' | 'priceMicroPerGpuHour' | 'versions'>
): RefusalCode | undefined {
  const count = unitsPerNode(needs)
  if (bid.units.length !== count || new Set(bid.units.map((unit) => unit.unit)).size !== count)
    return RefusalCode.gpuCount
  const mismatch = unitMismatch(needs, bid.units)
  if (mismatch !== undefined) return mismatch.code
  if (needs.maxPriceMicroPerGpuHour > 0 && bid.priceMicroPerGpuHour > needs.maxPriceMicroPerGpuHour)
    return RefusalCode.price
  if (!satisfiesMinor(needs.ray, bid.versions.ray) || !satisfiesMinor(needs.python, bid.versions.python)) {
    return RefusalCode.versions
  }
  return undefined
}
