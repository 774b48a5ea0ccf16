/** The scenario that all levels run for a calibration, and what the models are told of the real nodes in it. */
import type { Schedule } from '../sim/churn/schedule.ts'
import { SWARM_GOSSIPSUB } from '../sim/gossip/options.ts'
import type { KadOptions } from '../sim/kad/options.ts'
import { REGION_WEIGHTS } from '../sim/net/latency.ts'
import type { NodeClass, Scenario } from '../sim/scenario/scenario.ts'

/**
 * What `node/p2p/libp2p.ts` sets of kad-dht, with the bucket size of the `public` profile: three requests under way on each
 * of two paths, a stream of its own for each request, tables that keep k of each 64th of the ids (in a network of this size:
 * all), and that are refreshed soon after a node's start.
 */
export const NODE_KAD: Readonly<Partial<KadOptions>> = Object.freeze({
  k: 20,
  bucketPlaces: 64,
  alpha: 6,
  onlyCloser: true,
  requestTrips: 3,
  refreshMs: 10_000
})

/** Between the starts of two nodes: a network is not there at once, and its meshes show how it grew. */
const STAGGER_MS = 100

/** How long each phase is, ms. */
export interface CalibrationPhases {
  initMs: number
  transitionMs: number
  measureMs: number
}

/** Long enough for 60 nodes to find each other and for meshes to settle, and for some hundred messages. */
export const PHASES: Readonly<CalibrationPhases> = Object.freeze({
  initMs: 20_000,
  transitionMs: 10_000,
  measureMs: 60_000
})

/** Nodes in the regions of `regions8` in fixed numbers, so that every seed has the same distances. */
export function calibrationScenario(nodes: number, phases: CalibrationPhases = PHASES): Scenario {
  return {
    name: `calibration of ${nodes} nodes`,
    level: 'S',
    seed: 1,
    phases: { ...phases },
    population: byRegion(nodes),
    churn: [{ type: 'schedule', schedule: oneByOne(nodes, phases) }],
    network: { latency: { type: 'regions8', jitter: 0 }, loss: 0 },
    protocol: { kad: { ...NODE_KAD }, gossip: { ...SWARM_GOSSIPSUB } },
    workload: { lookups: { everyMs: 60_000 }, gossip: { everyMs: 1_000, sizeBytes: 600 } },
    faults: [],
    adversaries: [],
    modules: {}
  }
}

/** All come, one after the other, and stay. */
function oneByOne(nodes: number, { initMs, transitionMs, measureMs }: CalibrationPhases): Schedule {
  const places = Array.from({ length: nodes }, (_, place) => place)
  return {
    format: 'swarm-churn/1',
    model: 'one by one',
    seed: 1,
    nodes,
    durationMs: initMs + transitionMs + measureMs,
    online: [],
    classes: places.map(() => 0),
    zones: places.map(() => -1),
    events: places.map((node) => ({ t: (node + 1) * STAGGER_MS, node, event: 'up', identity: 0 }))
  }
}

/** By the regions' weights, the largest remainders first. */
function byRegion(nodes: number): NodeClass[] {
  const total = REGION_WEIGHTS.reduce((sum, each) => sum + each, 0)
  const shares = REGION_WEIGHTS.map((weight) => (nodes * weight) / total)
  const counts = shares.map(Math.floor)
  const order = shares.map((share, at) => ({ at, rest: share % 1 })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order.slice(0, nodes - counts.reduce((sum, each) => sum + each, 0)))
    counts[at] = (counts[at] as number) + 1
  return counts.flatMap((count, region) => (count === 0 ? [] : [nodeClass(count, region)]))
}

function nodeClass(count: number, region: number): NodeClass {
  return {
    name: `r${region}`,
    count,
    upBytesPerMs: Infinity,
    downBytesPerMs: Infinity,
    region,
    nat: 'public',
    churn: 0
  }
}
