/** V1, V2: greedy look-ups over static full tables. */
import { greedyHops, randomIds } from '../kad/ids.ts'
import { ln } from '../math/functions.ts'
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
  }
]
