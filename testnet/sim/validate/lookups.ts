/** V1, V2: greedy look-ups over static full tables. V3, V21: iterative ones in virtual time, as IPFS and PeerSim have them. */
import { HOUR_MS } from '../churn/model.ts'
import { greedyHops, randomIds } from '../kad/ids.ts'
import { KadNetwork } from '../kad/network.ts'
import type { LookupResult } from '../kad/lookup.ts'
import { Kernel } from '../kernel.ts'
import { ln } from '../math/functions.ts'
import { ascending, mean, quantile } from '../math/statistics.ts'
import { uniformLatency } from '../net/latency.ts'
import { Purpose, Stream } from '../random.ts'
import { type Check, digits } from './check.ts'
import { ipfsRun } from './ipfs.ts'

const SIZES = [1_000, 10_000, 100_000] as const
const LOOKUPS = 12_000

/** Mean hops between random pairs. */
function meanHops(nodes: number, k: number, seed: number): number {
  const stream = new Stream(seed, Purpose.topology, nodes + k)
  const ids = randomIds(nodes, stream)
  let hops = 0
  for (let i = 0; i < LOOKUPS; i++) hops += greedyHops(ids, stream.below(nodes), stream.below(nodes), k, stream)
  return hops / LOOKUPS
}

function harmonic(k: number): number {
  return Array.from({ length: k }, (_, i) => 1 / (i + 1)).reduce((sum, each) => sum + each, 0)
}

function hopsCheck(theory: (nodes: number) => number, k: number, low: number, high: number, seed: number) {
  const rows = SIZES.map((nodes) => {
    const [ours, expected] = [meanHops(nodes, k, seed), theory(nodes)]
    return { text: `${nodes}: ${digits(ours)} (${digits(expected)})`, off: ours / expected - 1 }
  })
  const far = rows.filter(({ off }) => off < low || off > high)
  return {
    ours: `k=${k} ${rows.map(({ text }) => text).join(', ')}`,
    pass: far.length === 0,
    reason: far.map(({ text, off }) => `k=${k} ${text} is off by ${digits(off * 100)} %`).join('; ')
  }
}

/**
 * Tables as PeerSim's StateBuilder makes them: each node has met 100 random others and the 50 that follow it in the order
 * of the ids (25 at the very end). Its requests and answers make both sides known to each other, as here.
 */
function meetAsInPeerSim({ tables, peers }: KadNetwork, stream: Stream): void {
  const { count } = peers
  for (let node = 0; node < count; node++) {
    for (let i = 0; i < 100; i++) tables.add(node, stream.below(count))
    const first = node > count - 50 ? count - 25 : node
    for (let next = Math.max(1, first); next < Math.min(count, first + 50); next++) tables.add(node, next)
  }
}

/** Look-ups of random nodes' ids one after the other, in a network without churn; those that found theirs, as PeerSim counts. */
function peerSimLookups(nodes: number, lookups: number, seed: number): LookupResult[] {
  const kernel = new Kernel()
  const stream = new Stream(seed, Purpose.topology)
  const results: LookupResult[] = []
  let ended = 0
  const network = new KadNetwork({
    kernel,
    latency: uniformLatency(20, 150, seed),
    ids: randomIds(nodes, stream),
    firstKind: 1,
    kad: { k: 20, alpha: 3, asks: 'heard' },
    onLookup: (result) => {
      ended++
      if (network.peers.ids[result.found[0] as number] === result.target) results.push(result)
    }
  })
  for (let node = 0; node < nodes; node++) network.join(node)
  meetAsInPeerSim(network, stream)
  const handle = (kind: number, node: number, a: number, b: number): void => network.handle(kind, node, a, b)
  while (ended < lookups) {
    network.lookup(stream.below(nodes), network.peers.ids[stream.below(nodes)] as number)
    kernel.run(kernel.now + 20, handle)
  }
  return results
}

/** Hops of look-ups in the IPFS network, after an hour of its churn. */
function ipfsHops(seed: number): LookupResult[] {
  const lookups = 2_000
  const { run, part } = ipfsRun({ seed, online: 15_000, hours: 2 })
  run.advance(HOUR_MS)
  const stream = new Stream(seed, Purpose.probe)
  const results: LookupResult[] = []
  const targets = new Set<number>()
  // Nodes that join look themselves up meanwhile.
  part.onLookup = (result) => {
    if (!result.gone && targets.has(result.target)) results.push(result)
  }
  while (results.length < lookups) {
    const node = stream.below(run.world.nodes)
    const target = stream.uint32()
    targets.add(target)
    part.request({ kind: 'lookup', node, target })
    run.advance(run.nowMs + 500)
  }
  return results
}

export const lookupChecks: readonly Check[] = [
  {
    id: 'V1',
    what: 'greedy look-up, one entry a bucket: mean hops',
    source: 'theory: log2(n) / 2',
    published: 'log2(n)/2 for n = 1e3, 1e4, 1e5',
    tolerance: '±2 %',
    run: (seed) => hopsCheck((nodes) => ln(nodes) / ln(2) / 2, 1, -0.02, 0.02, seed)
  },
  {
    id: 'V2',
    what: 'greedy look-up, k entries a bucket: mean hops',
    source: 'theory: ln(n) / H_k (Cai and Devroye, as reported)',
    published: 'ln(n)/H_k for k = 20 and 8',
    tolerance: 'k=20: ±5 %; k=8: -12 to 0 %',
    run: (seed) => {
      const twenty = hopsCheck((nodes) => ln(nodes) / harmonic(20), 20, -0.05, 0.05, seed)
      const eight = hopsCheck((nodes) => ln(nodes) / harmonic(8), 8, -0.12, 0, seed)
      return {
        ours: `${twenty.ours}; ${eight.ours}`,
        pass: twenty.pass && eight.pass,
        reason: [twenty.reason, eight.reason].filter((text) => text !== '').join('; ')
      }
    }
  },
  {
    id: 'V3',
    what: 'iterative look-up of 15,000 nodes under ipfs-2022, tables with stale entries: hops',
    source: 'ProbeLab RFM17',
    published: 'holders discovered: p50 3, p95 4; end of the walk: p50 4, p90 6',
    tolerance: 'discovered: p50 = 3, p95 <= 4; end: p50 4±1, p90 <= 6',
    run: (seed) => {
      const results = ipfsHops(seed)
      const of = (pick: (result: LookupResult) => number, q: number): number =>
        quantile(results.map(pick).sort(ascending), q)
      const found = [of(({ depth }) => depth, 0.5), of(({ depth }) => depth, 0.95)] as const
      const walk = [of(({ walkDepth }) => walkDepth, 0.5), of(({ walkDepth }) => walkDepth, 0.9)] as const
      const timeouts = mean(results.map((each) => each.timeouts))
      return {
        ours: `discovered ${found.join(', ')}; end ${walk.join(', ')}; ${digits(timeouts)} timeouts a look-up`,
        pass: found[0] === 3 && found[1] <= 4 && Math.abs(walk[0] - 4) <= 1 && walk[1] <= 6
      }
    }
  },
  {
    id: 'V21',
    what: 'iterative look-up of 20,000 nodes, K = 20, alpha = 3, 20-150 ms; tables as PeerSim makes them',
    source: 'PeerSim (leonrinkel/peersim-kademlia), measured',
    published: '23-29 requests, 1.4-1.7 s',
    tolerance: 'within the range',
    run: (seed) => {
      const results = peerSimLookups(20_000, 20_000, seed)
      const rpcs = mean(results.map((each) => each.rpcs))
      const seconds = mean(results.map(({ ms }) => ms)) / 1000
      return {
        ours: `${digits(rpcs)} requests, ${digits(seconds)} s`,
        pass: rpcs >= 23 && rpcs <= 29 && seconds >= 1.4 && seconds <= 1.7
      }
    }
  }
]
