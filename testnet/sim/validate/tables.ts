/** V4, V5: routing tables of the IPFS network after a day, as RFM19's crawls saw them. */
import { HOUR_MS } from '../churn/model.ts'
import type { KadPart } from '../kad/part.ts'
import { type Check, digits } from './check.ts'
import { ipfsRun } from './ipfs.ts'

const ONLINE = 15_371
const HOURS = 24
/** Buckets 0 to 8 have more than 20 candidates. */
const FULL_BUCKETS = 9
const OPEN_BUCKETS = [9, 21] as const

/** Tables of all that are there. */
export interface TableView {
  online: number
  /** Reachable entries of a bucket, mean. */
  reachable: number[]
  /** Part of buckets 0 to 8 that are full, of those that had time for it. */
  full: number
  staleFirst: number
  staleOpen: number
  /** Part of the nodes that know all of their 20 closest, and that know fewer than 18. */
  knowsAll: number
  knowsFew: number
}

/** Looks at every table. */
export function viewTables({ network, measures }: KadPart): TableView {
  const { tables, peers } = network
  const { buckets, k } = tables
  const reachable = Array.from({ length: buckets }, () => 0)
  const entries = Array.from({ length: buckets }, () => 0)
  let [online, full, all, few] = [0, 0, 0, 0]
  for (let peer = 0; peer < peers.count; peer++) {
    if (!peers.serves(peer)) continue
    online++
    for (let bucket = 0; bucket < buckets; bucket++) {
      const size = tables.size(peer, bucket)
      entries[bucket] = (entries[bucket] as number) + size
      reachable[bucket] = (reachable[bucket] as number) + size - tables.away(peer, bucket)
      if (bucket < FULL_BUCKETS && size === k) full++
    }
    const known = measures.closestKnown(peer)
    if (known === k) all++
    if (known < 18) few++
  }
  const sum = (values: number[], from: number, to: number): number =>
    values.slice(from, to + 1).reduce((total, value) => total + value, 0)
  const stale = (from: number, to: number): number => 1 - sum(reachable, from, to) / sum(entries, from, to)
  return {
    online,
    reachable: reachable.map((count) => count / online),
    full: full / (online * FULL_BUCKETS),
    staleFirst: stale(0, 0),
    staleOpen: stale(...OPEN_BUCKETS),
    knowsAll: all / online,
    knowsFew: few / online
  }
}

/** One day for both rows. */
const days = new Map<number, TableView>()

function dayOf(seed: number): TableView {
  const known = days.get(seed)
  if (known !== undefined) return known
  const { run, part } = ipfsRun({ seed, online: ONLINE, hours: HOURS })
  run.advance(HOURS * HOUR_MS)
  const view = viewTables(part)
  days.set(seed, view)
  return view
}

const percent = (part: number): string => `${digits(part * 100)} %`

/** See above. */
export const tableChecks: readonly Check[] = [
  {
    id: 'V4',
    what: 'routing tables of 15,371 nodes after a day of ipfs-2022',
    source: 'ProbeLab RFM19: 28 crawls',
    published:
      'reachable entries: bucket 9 14.16, bucket 13 0.908; 98 % of buckets 0-8 full; stale 3.8 % (bucket 0), 15 % (9-21)',
    tolerance: '13.5-15.0; 0.85-0.94; >= 97 %; 2-6 %; 10-20 %',
    run: (seed) => {
      const { reachable, full, staleFirst, staleOpen } = dayOf(seed)
      const [nine, thirteen] = [reachable[9] as number, reachable[13] as number]
      const bounds: Array<[what: string, value: number, least: number, most: number]> = [
        ['bucket 9', nine, 13.5, 15],
        ['bucket 13', thirteen, 0.85, 0.94],
        ['full buckets', full, 0.97, 1],
        ['stale in bucket 0', staleFirst, 0.02, 0.06],
        ['stale in buckets 9-21', staleOpen, 0.1, 0.2]
      ]
      const off = bounds.filter(([, value, least, most]) => value < least || value > most)
      return {
        ours: `bucket 9 ${digits(nine)}, bucket 13 ${digits(thirteen)}; ${percent(full)} full; stale ${percent(staleFirst)}, ${percent(staleOpen)}`,
        pass: off.length === 0,
        reason: off.map(([what, value]) => `${what} is ${digits(value)}`).join('; ')
      }
    }
  },
  {
    id: 'V5',
    what: 'nodes that know their 20 closest, same run',
    source: 'ProbeLab RFM19: 28 crawls; the 61.1 % are fitted',
    published: '61.1 % know all 20, 4.8 % fewer than 18',
    tolerance: '50-75 %; < 8 %',
    run: (seed) => {
      const { knowsAll, knowsFew } = dayOf(seed)
      return {
        ours: `${percent(knowsAll)} know all, ${percent(knowsFew)} fewer than 18`,
        pass: knowsAll >= 0.5 && knowsAll <= 0.75 && knowsFew < 0.08
      }
    }
  }
]
