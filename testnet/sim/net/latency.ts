/** One-way distances between nodes, in whole milliseconds. Stored by region or computed; never node by node. */
import { exp } from '../math/functions.ts'
import { Purpose, Stream } from '../random.ts'

/** Delay of one message from one node to another. */
export interface Latency {
  name: string
  /** Whole ms, at least 1; draws jitter from its own stream. */
  delayMs(from: number, to: number): number
}

/** Regions of libp2p/test-plans' gossipsub-interop (`network_graph.py`, Apache-2.0/MIT), in its order. */
export const REGIONS = [
  'australia',
  'east_asia',
  'europe',
  'na_west',
  'na_east',
  'south_america',
  'south_africa',
  'west_asia'
] as const

/** Its one-way delays in ms, row to column. The one asymmetric pair is in the original. */
export const REGION_DELAYS: readonly (readonly number[])[] = [
  [2, 110, 165, 110, 150, 190, 220, 180],
  [110, 4, 125, 100, 140, 175, 175, 110],
  [165, 125, 2, 110, 70, 140, 95, 60],
  [110, 100, 110, 2, 60, 100, 160, 150],
  [150, 140, 70, 60, 2, 100, 130, 110],
  [190, 175, 140, 100, 100, 7, 195, 145],
  [220, 175, 95, 160, 130, 190, 7, 110],
  [180, 110, 60, 150, 110, 145, 110, 5]
]

/** Nodes of the Ethereum network by region, as that script weighs them. */
export const REGION_WEIGHTS: readonly number[] = [290, 1059, 5599, 1240, 2894, 36, 47, 161]

/** Which region each node is in, drawn by weight. */
export function assignRegions(nodes: number, seed: number, weights: readonly number[] = REGION_WEIGHTS): Uint8Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const stream = new Stream(seed, Purpose.topology)
  return Uint8Array.from({ length: nodes }, () => {
    let left = stream.below(total)
    return weights.findIndex((weight) => (left -= weight) < 0)
  })
}

/**
 * Between regions; `jitter` is the standard deviation of the logarithm of a factor whose median is 1.
 * @param regions each node's index into `delays`
 */
export function regionLatency(
  regions: Uint8Array,
  seed: number,
  jitter = 0.1,
  delays: readonly (readonly number[])[] = REGION_DELAYS
): Latency {
  const width = delays.length
  const table = Float64Array.from(delays.flat())
  const stream = new Stream(seed, Purpose.latency)
  return {
    name: `regions (jitter ${jitter})`,
    delayMs(from, to) {
      const base = table[(regions[from] as number) * width + (regions[to] as number)] as number
      return Math.max(1, Math.round(jitter === 0 ? base : base * exp(jitter * stream.normal())))
    }
  }
}

/** Uniform over [least, most], anew for each message: PeerSim's transport. */
export function uniformLatency(least: number, most: number, seed: number): Latency {
  if (!(least >= 1 && most >= least))
    throw new RangeError(`latency from ${least} to ${most} ms; use 1 <= least <= most`)
  const stream = new Stream(seed, Purpose.latency)
  return { name: `uniform ${least}-${most} ms`, delayMs: () => least + stream.below(most - least + 1) }
}

/** The same for all. */
export function constantLatency(ms: number): Latency {
  return { name: `${ms} ms`, delayMs: () => ms }
}
