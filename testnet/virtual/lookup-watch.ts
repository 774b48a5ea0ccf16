/** Look-ups of real kad-dht, measured under the names that the simulator's model uses. */
import { sortByDistance } from '../../node/p2p/closest.ts'
import type { Recorder } from '../sim/metrics/recorder.ts'
import type { VirtualNetwork, VirtualNode } from './network.ts'

/** What look-ups are watched with. */
export interface LookupWatchOptions {
  network: VirtualNetwork
  metrics: Recorder
  /** Virtual ms. */
  now: () => number
  /** Size of a result. */
  k: number
  limitMs: number
}

/** What one look-up took. */
export interface LookupTaken {
  /** Requests sent, and those without an answer. */
  rpcs: number
  failed: number
  complete: boolean
  found: string[]
}

/** Looks for a key from a node; never rejects. */
export async function lookUp({ libp2p }: VirtualNode, key: string, limitMs: number): Promise<LookupTaken> {
  const took: LookupTaken = { rpcs: 0, failed: 0, complete: true, found: [] }
  try {
    const signal = AbortSignal.timeout(limitMs)
    for await (const event of libp2p.services.dht.getClosestPeers(new TextEncoder().encode(key), { signal })) {
      if (event.name === 'SEND_QUERY') took.rpcs++
      if (event.name === 'QUERY_ERROR') took.failed++
      if (event.name === 'FINAL_PEER') took.found.push(event.peer.id.toString())
    }
  } catch {
    took.complete = false
  }
  return took
}

/** Looks for a key and records what it took, if the node is still there. */
export async function measureLookup(from: VirtualNode, key: string, options: LookupWatchOptions): Promise<void> {
  const { network, metrics, now, k, limitMs } = options
  const began = now()
  const { rpcs, failed, complete, found } = await lookUp(from, key, limitMs)
  if (!network.isThere(from)) return
  const others = network.up.filter((node) => node !== from).map(({ p2p }) => p2p.self)
  const closest = sortByDistance(key, others).slice(0, k)
  metrics.count('lookups')
  metrics.count('lookups_complete', complete ? 1 : 0)
  metrics.count('lookups_exact', found.includes(closest[0] as string) ? 1 : 0)
  metrics.sample('lookup_rpcs', rpcs)
  metrics.sample('lookup_timeouts', failed)
  metrics.sample('lookup_latency', now() - began)
  metrics.sample('lookup_recall', closest.filter((peer) => found.includes(peer)).length / Math.max(1, closest.length))
}
