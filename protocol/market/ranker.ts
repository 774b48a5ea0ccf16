import { toString } from 'uint8arrays/to-string'
import { fromString } from 'uint8arrays/from-string'
import type { Hash } from '../machine.ts'
import type { JobId, Requirements } from '../messages.ts'
import { type ReceivedBid, unitsPerNode } from './bid.ts'
import { versionKey } from './versions.ts'

/** Below a second an expected completion is noise, so completions are compared in whole seconds and price decides between equals. */
const COMPLETION_STEP_MS = 1_000

/** A bid with what it was ranked by. Times in ms from now; price in micro-credits per hour for all units of the node. */
export interface RankedBid extends ReceivedBid {
  transferMs: number
  completionMs: number
  priceMicroPerHour: number
}

/** Orders bids, best first. The only thing that a different policy (learned durations, reputation) has to implement. */
export interface Ranker {
  rank(bids: ReceivedBid[], needs: Requirements, job: JobId): RankedBid[]
}

/** What a gang of one version group would be, and how many bids other groups lose by that. */
export interface GangChoice {
  ranked: RankedBid[]
  excludedByVersions: number
}

/** Expected time for the archive; 0 bytes per second means that the bidder does not know, which is taken as 1 MB/s. */
export function transferMs(archiveBytes: number, bytesPerSecond: number): number {
  return Math.ceil((archiveBytes * 1_000) / (bytesPerSecond > 0 ? bytesPerSecond : 1_000_000))
}

/** Expected completion (start wait + archive transfer + declared duration), then price, then a hash of (job, peer) so that ties spread. */
export function createCompletionRanker(hash: Hash): Ranker {
  const tie = (job: JobId, peer: string) => toString(hash(fromString(`${job}/${peer}`)), 'hex')
  return {
    rank(bids, needs, job) {
      const units = unitsPerNode(needs)
      const ties = new Map(bids.map((row) => [row.peer, tie(job, row.peer)]))
      const rows = bids.map((row) => {
        const moveMs = transferMs(needs.archiveBytes, row.bid.transferBytesPerSecond)
        const completionMs = row.bid.startWaitMs + moveMs + needs.durationMs
        return { ...row, transferMs: moveMs, completionMs, priceMicroPerHour: row.bid.priceMicroPerGpuHour * units }
      })
      return rows.sort(
        (a, b) =>
          steps(a) - steps(b) ||
          a.priceMicroPerHour - b.priceMicroPerHour ||
          ((ties.get(a.peer) ?? '') < (ties.get(b.peer) ?? '') ? -1 : 1)
      )
    }
  }
}

/** Whole seconds of expected completion. */
function steps(row: RankedBid): number {
  return Math.ceil(row.completionMs / COMPLETION_STEP_MS)
}

/**
 * The best group of equal versions (see `versionKey`) that can fill `nodes`: the one whose slowest needed member completes
 * first, then the cheapest. Undefined where no group is large enough. `ranked` is in the ranker's order.
 */
export function chooseGroup(
  ranked: RankedBid[],
  nodes: number,
  needs: Pick<Requirements, 'requirements'>
): GangChoice | undefined {
  const groups = new Map<string, RankedBid[]>()
  for (const row of ranked) {
    const key = versionKey(row.bid.versions, needs)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const able = [...groups.values()].filter((rows) => rows.length >= nodes)
  const score = (rows: RankedBid[]) => {
    const gang = rows.slice(0, nodes)
    return { last: Math.max(...gang.map(steps)), price: gang.reduce((sum, row) => sum + row.priceMicroPerHour, 0) }
  }
  able.sort((a, b) => score(a).last - score(b).last || score(a).price - score(b).price)
  const best = able[0]
  return best === undefined ? undefined : { ranked: best, excludedByVersions: ranked.length - best.length }
}
