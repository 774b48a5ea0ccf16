/**
 * `dht_*`: the Kademlia model under the churn of ipfs-2022, every node with a look-up a minute: messages (requests and
 * answers) in a second of one core, beside a loop of the same run; what 100,000 nodes take in memory; and how long a day with
 * 10,000 online takes. Each run is a process of its own, so that nothing is warm and memory is its own.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ipfsRun } from '../../testnet/sim/validate/ipfs.ts'
import { ROOT } from '../suite.ts'
import { type Bench, median } from './bench.ts'
import { loopsPerSecond } from './sim-loop.ts'

const RUNS = 3
const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440

/** Nodes online, and virtual minutes that are measured: 10,000 at a time; and 67,000 at a time of 100,000 that come and go. */
const CELLS = [
  [10_000, 10],
  [67_000, 1]
] as const

/** What one process found. */
interface Found {
  messagesPerS: number
  overLoop: number
  /** CPU minutes for a virtual day, from the minutes that were measured. */
  dayMinutes: number
  rssMb: number
}

function measure(online: number, minutes: number): Found {
  const { run, part } = ipfsRun({
    seed: 1,
    online,
    hours: 24,
    kad: { refreshMs: 300_000 },
    workload: { lookups: { everyMs: MINUTE_MS } },
    initMs: 0,
    publishOverMs: 0
  })
  run.advance(MINUTE_MS)
  // The loop runs between the minutes: a machine that is busy for a while slows both.
  const before = part.network.messages
  const loops: number[] = []
  let cpuUs = 0
  for (let minute = 1; minute <= minutes; minute++) {
    loops.push(loopsPerSecond())
    const cpu = process.cpuUsage()
    run.advance((1 + minute) * MINUTE_MS)
    const { user, system } = process.cpuUsage(cpu)
    cpuUs += user + system
  }
  const messagesPerS = ((part.network.messages - before) / cpuUs) * 1e6
  return {
    messagesPerS,
    overLoop: messagesPerS / median(loops),
    dayMinutes: ((cpuUs / minutes) * DAY_MINUTES) / 60e6,
    rssMb: process.memoryUsage.rss() / 1e6
  }
}

export const bench: Bench = {
  figures: [
    { name: 'dht_messages_per_s_10k', unit: '1/s', goal: 1_000_000, better: 'more' },
    { name: 'dht_messages_per_reference_10k', unit: '1', goal: 0.01, better: 'more' },
    { name: 'dht_day_10k_minutes', unit: 'min', goal: 10, better: 'less' },
    { name: 'dht_messages_per_s_100k', unit: '1/s', goal: 500_000, better: 'more' },
    { name: 'dht_messages_per_reference_100k', unit: '1', goal: 0.005, better: 'more' },
    { name: 'dht_rss_100k_mb', unit: 'MB', goal: 500, better: 'less' }
  ],
  run: async (say) => {
    const found: Found[][] = CELLS.map(() => [])
    for (let run = 1; run <= RUNS; run++) {
      for (const [cell, [online, minutes]] of CELLS.entries()) {
        const args = [join(ROOT, 'scripts', 'bench', 'sim-dht.ts'), String(online), String(minutes)]
        const { stdout } = await promisify(execFile)(process.execPath, args)
        const one = JSON.parse(stdout) as Found
        found[cell]?.push(one)
        say(
          `run ${run} of ${RUNS}: ${online} nodes online, ${Math.round(one.messagesPerS)} messages/s, ${Math.round(one.rssMb)} MB; ` +
            `a day in ${one.dayMinutes.toFixed(1)} min of one core`
        )
      }
    }
    const of = (cell: number, pick: (one: Found) => number): number[] => (found[cell] ?? []).map(pick)
    return {
      dht_messages_per_s_10k: of(0, (one) => one.messagesPerS),
      dht_messages_per_reference_10k: of(0, (one) => one.overLoop),
      dht_day_10k_minutes: of(0, (one) => one.dayMinutes),
      dht_messages_per_s_100k: of(1, (one) => one.messagesPerS),
      dht_messages_per_reference_100k: of(1, (one) => one.overLoop),
      dht_rss_100k_mb: of(1, (one) => one.rssMb)
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const [online, minutes] = process.argv.slice(2).map(Number)
  process.stdout.write(JSON.stringify(measure(online as number, minutes as number)))
}
