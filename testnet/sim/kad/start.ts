/**
 * The table of a node in the middle of its life: full buckets where the network has enough, and entries of nodes that are
 * away, as many as RFM19 found: 3.78 % in bucket 0, 15 % in the buckets that are not full.
 */
import type { Stream } from '../random.ts'
import type { RoutingTables } from './tables.ts'

/** Stale part of the entries of bucket 0 and of those buckets that are not full (ProbeLab RFM19). */
const STALE_FIRST = 0.0378
const STALE_OPEN = 0.15

/** Fills the tables of all peers. Of two neighbouring buckets the deeper has more stale entries, up to the first that is not full. */
export function startTables(tables: RoutingTables, stream: Stream): void {
  const { peers, k } = tables
  const { alive, client, ids } = peers
  let there = 0
  let all = 0
  for (let peer = 0; peer < peers.count; peer++) {
    if (client[peer] === 1) continue
    all++
    there += alive[peer] as number
  }
  const open = Math.max(1, Math.log2(Math.max(2, there / k)))
  // A draw meets somebody away with chance 1 - there / all: taken with this chance, they become the wanted part.
  const accepted = Float64Array.from({ length: 33 }, (_, bucket) => {
    const stale = STALE_FIRST + (STALE_OPEN - STALE_FIRST) * Math.min(1, bucket / open)
    return all === there ? 0 : Math.min(1, ((stale / (1 - stale)) * there) / (all - there))
  })
  for (let peer = 0; peer < peers.count; peer++) {
    const own = ids[peer] as number
    tables.fill(
      peer,
      stream,
      (other) =>
        client[other] === 0 &&
        (alive[other] === 1 || stream.uniform() < (accepted[Math.clz32(own ^ (ids[other] as number))] as number))
    )
  }
}
