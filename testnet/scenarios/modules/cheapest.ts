/**
 * A ranking module: price first, however long it takes. The default ranks by expected completion, then by price.
 * In a scenario: `modules: { ranking: modules/cheapest.ts }`
 */
import type { ReceivedBid } from '../../../protocol/market/bid.ts'

/** Score of a bid; the lowest wins, and equals are ordered as by default. */
export function ranking({ bid }: ReceivedBid): number {
  return bid.priceMicroPerGpuHour
}
