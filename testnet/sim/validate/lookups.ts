/** V1, V2: greedy look-ups over static full tables. V21: iterative ones in virtual time, as PeerSim has them. */
import { greedyHops, randomIds } from '../kad/ids.ts'
import { KadNetwork } from '../kad/network.ts'
import type { LookupResult } from '../kad/lookup.ts'
import { Kernel } from '../kernel.ts'
import { ln } from '../math/functions.ts'
import { mean } from '../math/statistics.ts'
import { uniformLatency } from '../net/latency.ts'
import { Purpose, Stream } from '../random.ts'
import { type Check, digits } from './check.ts'

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

/** Look-ups one after the other from random nodes of a healthy network. */
function iterativeLookups(nodes: number, lookups: number, seed: number): LookupResult[] {
  const kernel = new Kernel()
  const stream = new Stream(seed, Purpose.topology)
  const results: LookupResult[] = []
  const network = new KadNetwork({
    kernel,
    latency: uniformLatency(20, 150, seed),
    ids: randomIds(nodes, stream),
    firstKind: 1,
    kad: { k: 20, alpha: 3 },
    onLookup: (result) => results.push(result)
  })
  for (let node = 0; node < nodes; node++) {
    network.join(node)
    network.tables.fill(node, stream)
  }
  const handle = (kind: number, node: number, a: number, b: number): void => network.handle(kind, node, a, b)
  while (results.length < lookups) {
    network.lookup(stream.below(nodes), stream.uint32())
    kernel.run(kernel.now + 20, handle)
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
    id: 'V21',
    what: 'iterative look-up of 20,000 nodes, K = 20, alpha = 3, 20-150 ms',
    source: 'PeerSim (leonrinkel/peersim-kademlia), measured',
    published: '23-29 requests, 1.4-1.7 s',
    tolerance: 'within the range',
    run: (seed) => {
      const results = iterativeLookups(20_000, 2_000, seed)
      const rpcs = mean(results.map((each) => each.rpcs))
      const seconds = mean(results.map(({ ms }) => ms)) / 1000
      const pass = rpcs >= 23 && rpcs <= 29 && seconds >= 1.4 && seconds <= 1.7
      return {
        ours: `${digits(rpcs)} requests, ${digits(seconds)} s`,
        pass,
        reason: pass
          ? ''
          : 'our tables are full and fresh, so a look-up asks fewer than in PeerSim, whose nodes have only joined'
      }
    }
  }
]
