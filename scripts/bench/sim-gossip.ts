/**
 * `gossip_*`: the GossipSub model, all nodes listening to one topic, between eight regions: copies that arrive in a second
 * of one core while messages flood meshes that stand still, at 10,000 and at 1,000,000 nodes; and all that nodes send
 * (copies, IHAVE, IWANT, GRAFT) with everything that a node of the package does, heartbeats included. Beside a loop of the
 * same run. Each run is a process of its own, so that nothing is warm and memory is its own.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { GossipModel } from '../../testnet/sim/gossip/model.ts'
import { Kernel } from '../../testnet/sim/kernel.ts'
import { assignRegions, REGION_DELAYS } from '../../testnet/sim/net/latency.ts'
import { ROOT } from '../suite.ts'
import type { Bench } from './bench.ts'
import { loopsPerSecond } from './sim-loop.ts'

const RUNS = 3
const EVERY_MS = 1_000
const WARM_MS = 3_000
const PUBLISH = 1
const FIRST_KIND = 2

/** Nodes, messages that are measured, and whether meshes stand still. */
const CELLS = [
  [10_000, 200, true],
  [10_000, 30, false],
  [1_000_000, 2, true]
] as const

/** What one process found. */
interface Found {
  eventsPerS: number
  overLoop: number
  rssMb: number
}

function measure(nodes: number, messages: number, still: boolean): Found {
  const kernel = new Kernel()
  const model = network(kernel, nodes, still)
  const handle = (kind: number, node: number, a: number, b: number): void => {
    if (kind === PUBLISH) model.publish(node, 0, 200, 0)
    else model.handle(kind - FIRST_KIND, node, a, b)
  }
  const done = (): number => {
    const { copies, ihaves, iwants, grafts, prunes } = model.counts
    return copies + ihaves + iwants + grafts + prunes
  }
  const publish = (count: number): void => {
    for (let i = 0; i < count; i++) kernel.at(kernel.now + i * EVERY_MS, PUBLISH, (i * 7_919) % nodes)
  }
  publish(1)
  kernel.run(WARM_MS, handle)
  const loops = loopsPerSecond()
  publish(messages)
  const before = done()
  const cpu = process.cpuUsage()
  kernel.run(WARM_MS + messages * EVERY_MS + 5_000, handle)
  const { user, system } = process.cpuUsage(cpu)
  const eventsPerS = ((done() - before) * 1e6) / (user + system)
  return { eventsPerS, overLoop: eventsPerS / loops, rssMb: process.memoryUsage.rss() / 1e6 }
}

/** Connected, with their meshes. */
function network(kernel: Kernel, nodes: number, still: boolean): GossipModel {
  const regions = assignRegions(nodes, 1)
  const table = Float64Array.from(REGION_DELAYS.flat())
  const bytes = new Float64Array(nodes)
  const delayMs = (from: number, to: number): number =>
    table[(regions[from] as number) * REGION_DELAYS.length + (regions[to] as number)] as number
  const model = new GossipModel({
    nodes,
    seed: 1,
    firstKind: FIRST_KIND,
    network: {
      kernel,
      online: new Uint8Array(nodes).fill(1),
      latency: { name: 'regions', delayMs },
      isCut: () => false,
      deliver: (from, to, size) => {
        bytes[from] = (bytes[from] as number) + size
        return kernel.now + delayMs(from, to)
      }
    },
    gossip: still ? { heartbeatMs: Infinity } : {}
  })
  const topic = model.topic('t')
  for (let node = 0; node < nodes; node++) model.subscribe(node, topic)
  model.since.fill(-Infinity)
  model.start()
  return model
}

export const bench: Bench = {
  figures: [
    { name: 'gossip_events_per_s_10k', unit: '1/s', goal: 5_000_000, better: 'more' },
    { name: 'gossip_events_per_reference_10k', unit: '1', goal: 0.036, better: 'more' },
    { name: 'gossip_all_messages_per_s_10k', unit: '1/s', goal: 2_000_000, better: 'more' },
    { name: 'gossip_events_per_s_1m', unit: '1/s', goal: 1_500_000, better: 'more' },
    { name: 'gossip_events_per_reference_1m', unit: '1', goal: 0.0105, better: 'more' },
    { name: 'gossip_rss_1m_mb', unit: 'MB', goal: 4_000, better: 'less' }
  ],
  run: async (say) => {
    const found: Found[][] = CELLS.map(() => [])
    for (let run = 1; run <= RUNS; run++) {
      for (const [cell, [nodes, messages, still]] of CELLS.entries()) {
        const args = [import.meta.filename, String(nodes), String(messages), still ? 'still' : 'all']
        const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: join(ROOT) })
        const one = JSON.parse(stdout) as Found
        found[cell]?.push(one)
        const what = still ? 'copies' : 'messages of all kinds'
        say(
          `run ${run} of ${RUNS}: ${nodes} nodes, ${Math.round(one.eventsPerS)} ${what}/s, ` +
            `${one.overLoop.toFixed(3)} of the loop, ${Math.round(one.rssMb)} MB`
        )
      }
    }
    const of = (cell: number, pick: (one: Found) => number): number[] => (found[cell] ?? []).map(pick)
    return {
      gossip_events_per_s_10k: of(0, (one) => one.eventsPerS),
      gossip_events_per_reference_10k: of(0, (one) => one.overLoop),
      gossip_all_messages_per_s_10k: of(1, (one) => one.eventsPerS),
      gossip_events_per_s_1m: of(2, (one) => one.eventsPerS),
      gossip_events_per_reference_1m: of(2, (one) => one.overLoop),
      gossip_rss_1m_mb: of(2, (one) => one.rssMb)
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const [nodes, messages, how] = process.argv.slice(2)
  process.stdout.write(JSON.stringify(measure(Number(nodes), Number(messages), how === 'still')))
}
