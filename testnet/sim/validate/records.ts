/** V7, V8: provider records of the IPFS network, as RFM17 followed them. */
import { HOUR_MS } from '../churn/model.ts'
import type { KadPart } from '../kad/part.ts'
import { ascending, quantile } from '../math/statistics.ts'
import { type Check, digits, within } from './check.ts'
import { ipfsRun } from './ipfs.ts'

const ONLINE = 15_371
const RECORDS = 10_000
const VALIDITY_MS = 24 * HOUR_MS
/** RFM17's first holders are 14/18/20 of 20 (5, 50, 90 %): about one in ten that were chosen did not take the record. */
const STORE_FAILURE = 0.1

/** Medians over all records at a moment. */
interface Moment {
  hour: number
  active: number
  keeping: number
  inDegree: number
  /** Part of the records that nobody who is there holds. */
  unreachable: number
}

function look({ network, publisher }: KadPart, hour: number, nowMs: number): Moment {
  const { book } = publisher
  const { peers, options } = network
  const closest = new Int32Array(options.k)
  const active: number[] = []
  const keeping: number[] = []
  const inDegree: number[] = []
  for (let record = 0; record < book.count; record++) {
    if (book.publishedMs[record] === -1) continue
    active.push(book.active(record, peers.alive))
    keeping.push(book.keeping(record, peers.alive, nowMs))
    const count = peers.closest(book.keys[record] as number, options.k, closest)
    inDegree.push(book.inDegree(record, closest, count))
  }
  const median = (values: number[]): number => quantile(values.sort(ascending), 0.5)
  const lost = keeping.filter((count) => count === 0).length
  return {
    hour,
    active: median(active),
    keeping: median(keeping),
    inDegree: median(inDegree),
    unreachable: lost / keeping.length
  }
}

/** 10,000 records within ten minutes, and the hours after them. */
export function followRecords(seed: number, hours: readonly number[]): { first: number[]; moments: Moment[] } {
  const { run, part } = ipfsRun({
    seed,
    online: ONLINE,
    hours: 38,
    kad: { storeFailure: STORE_FAILURE },
    publishOverMs: 10 * 60_000,
    workload: { records: { count: RECORDS, validityMs: VALIDITY_MS, republishMs: Infinity, probeEveryMs: Infinity } }
  })
  const first: number[] = []
  part.publisher.onPublished = (_record, _ms, holders) => first.push(holders)
  const moments = hours.map((hour) => {
    run.advance(HOUR_MS + 10 * 60_000 + hour * HOUR_MS)
    return look(part, hour, run.nowMs)
  })
  first.sort(ascending)
  return { first: [0.05, 0.5, 0.9].map((q) => quantile(first, q)), moments }
}

/** Seconds that a publication takes, ascending: 1,500 of them over an hour, an hour after the beginning. */
export function publicationSeconds(seed: number, k: number): number[] {
  const { run, part } = ipfsRun({
    seed,
    online: ONLINE,
    hours: 3,
    kad: { k },
    workload: { records: { count: 1_500, validityMs: VALIDITY_MS, republishMs: Infinity, probeEveryMs: Infinity } }
  })
  const seconds: number[] = []
  part.publisher.onPublished = (_record, ms) => seconds.push(ms / 1000)
  run.advance(2.5 * HOUR_MS)
  return seconds.sort(ascending)
}

/** Of the cells that are outside. */
function reasonOf(outside: string[]): string {
  if (outside.length === 0) return ''
  return `${outside.join('; ')}: a peer that is away costs exactly 10 s here, so medians jump by whole timeouts; in IPFS dials fail after anything between`
}

const HOURS = [1, 3, 6, 10, 12, 18, 23, 25, 30, 36] as const

/** See above. */
export const recordChecks: readonly Check[] = [
  {
    id: 'V7',
    what: '10,000 provider records, no republish, validity 24 h, 36 h of ipfs-2022',
    source: 'ProbeLab RFM17',
    published: 'median holders active 13-16 from 3 h on; in-degree >= 14 at 10 h; 0 unreachable; none kept after 24 h',
    tolerance: 'within the ranges; at most 0.1 % unreachable before the cliff',
    run: (seed) => {
      const { first, moments } = followRecords(seed, HOURS)
      const at = (hour: number): Moment => moments.find((each) => each.hour === hour) as Moment
      const before = moments.filter(({ hour }) => hour < 24)
      const after = moments.filter(({ hour }) => hour > 24)
      const late = moments.filter(({ hour }) => hour >= 3)
      const lost = Math.max(...before.map(({ unreachable }) => unreachable))
      const wrong = [
        ...late
          .filter(({ active }) => active < 13 || active > 16)
          .map(({ hour, active }) => `${active} active at ${hour} h`),
        ...(at(10).inDegree < 14 ? [`in-degree ${at(10).inDegree} at 10 h`] : []),
        ...(lost > 0.001 ? [`${digits(lost * 100)} % unreachable`] : []),
        ...after.filter(({ keeping }) => keeping > 0).map(({ hour }) => `kept at ${hour} h`)
      ]
      return {
        ours: `first holders ${first.map(digits).join('/')}; active ${moments.map(({ hour, active }) => `${active} (${hour} h)`).join(', ')}; in-degree ${at(10).inDegree} at 10 h; ${digits(lost * 100)} % unreachable; kept ${at(23).keeping} at 23 h, ${at(25).keeping} at 25 h`,
        pass: wrong.length === 0,
        reason: wrong.join('; ')
      }
    }
  },
  {
    id: 'V8',
    what: 'time to publish a record by k = 15, 20, 25, 40',
    source: 'ProbeLab RFM17: Provide() medians 10.45, 12.64, 14.21, 21.27 s',
    published: 'ratios of medians to k = 20: 0.83, 1, 1.12, 1.68',
    tolerance: 'ratios ±15 %; medians within a factor of 2',
    run: (seed) => {
      const published = [
        [15, 10.45],
        [20, 12.64],
        [25, 14.21],
        [40, 21.27]
      ] as const
      const medians = published.map(([k]) => quantile(publicationSeconds(seed, k), 0.5))
      const twenty = medians[1] as number
      const rows = published.map(([k, theirs], i) => {
        const ours = medians[i] as number
        const isRatio = within(ours / twenty, theirs / 12.64, 0.15)
        const isTime = ours / theirs <= 2 && theirs / ours <= 2
        return { text: `k=${k} ${digits(ours)} s (${digits(ours / twenty)})`, pass: isRatio && isTime }
      })
      return {
        ours: rows.map(({ text }) => text).join(', '),
        pass: rows.every(({ pass }) => pass),
        reason: reasonOf(rows.filter(({ pass }) => !pass).map(({ text }) => text))
      }
    }
  }
]
