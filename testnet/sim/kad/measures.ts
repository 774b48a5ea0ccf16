/** What a run says of its DHT: look-ups as they end, and tables as an all-knowing observer sees them now and then. */
import type { Recorder } from '../metrics/recorder.ts'
import type { Stream } from '../random.ts'
import type { LookupResult } from './lookup.ts'
import type { RoutingTables } from './tables.ts'

/** Of so many look-ups one is compared with all of the closest; that costs as much as a part of the look-up itself. */
const RECALL_EVERY = 16
/** Tables that a probe looks at. */
const PROBED_TABLES = 1_000

/** Writes them down. */
export class KadMeasures {
  #metrics: Recorder
  #tables: RoutingTables
  #lookups = 0
  #closest: Int32Array

  constructor(metrics: Recorder, tables: RoutingTables) {
    this.#metrics = metrics
    this.#tables = tables
    this.#closest = new Int32Array(tables.k)
  }

  /** A look-up of the workload has ended. */
  lookup(result: LookupResult): void {
    if (result.gone) return
    const metrics = this.#metrics
    const { peers } = this.#tables
    metrics.count('lookups')
    if (result.complete) metrics.count('lookups_complete')
    const nearest = peers.nearest(result.target, result.node)
    if (nearest !== -1 && result.found[0] === nearest) metrics.count('lookups_exact')
    metrics.sample('lookup_depth', result.depth)
    metrics.sample('lookup_first_hop', result.firstDepth)
    metrics.sample('lookup_rounds', result.rounds)
    metrics.sample('lookup_rpcs', result.rpcs)
    metrics.sample('lookup_timeouts', result.timeouts)
    metrics.sample('lookup_latency', result.ms)
    if (this.#lookups++ % RECALL_EVERY === 0) metrics.sample('lookup_recall', this.recall(result))
  }

  /** Part of the k closest that are there which a look-up has found. */
  recall({ target, node, found }: LookupResult): number {
    const count = this.#tables.peers.closest(target, this.#tables.k, this.#closest, node)
    if (count === 0) return 1
    let known = 0
    for (let i = 0; i < count; i++) if (found.includes(this.#closest[i] as number)) known++
    return known / count
  }

  /** Looks at the tables of random peers that are there. */
  probeTables(stream: Stream): void {
    const { peers } = this.#tables
    for (let i = 0; i < PROBED_TABLES; i++) {
      const peer = stream.below(peers.count)
      if (peers.serves(peer)) this.#probeTable(peer)
    }
  }

  /** Of its own k closest that are there, how many a peer knows. */
  closestKnown(peer: number): number {
    const { peers, k } = this.#tables
    const count = peers.closest(peers.ids[peer] as number, k, this.#closest, peer)
    let known = 0
    for (let i = 0; i < count; i++) if (this.#tables.knows(peer, this.#closest[i] as number)) known++
    return known
  }

  #probeTable(peer: number): void {
    const metrics = this.#metrics
    let all = 0
    let away = 0
    for (let bucket = 0; bucket < this.#tables.buckets; bucket++) {
      const size = this.#tables.size(peer, bucket)
      const gone = this.#tables.away(peer, bucket)
      metrics.sample(`table_bucket_fill/${bucket}`, size)
      if (size > 0) metrics.sample(`table_stale/${bucket}`, gone / size)
      all += size
      away += gone
    }
    metrics.sample('table_entries', all)
    if (all > 0) metrics.sample('table_stale', away / all)
    metrics.sample('table_closest_known', this.closestKnown(peer))
  }
}
