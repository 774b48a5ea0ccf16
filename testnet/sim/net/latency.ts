/** One-way distances between nodes, in whole milliseconds. Stored by region or computed; never node by node. */
import { Purpose, Stream } from '../random.ts'
import { NodeDraws } from './draws.ts'
import { Jitter } from './jitter.ts'

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

/** Which region each node is in, drawn by weight, each from its node's own stream. */
export function assignRegions(nodes: number, seed: number, weights: readonly number[] = REGION_WEIGHTS): Uint16Array {
  return Uint16Array.from({ length: nodes }, (_, node) => drawRegion(node, seed, weights))
}

/** Region of one node. */
export function drawRegion(node: number, seed: number, weights: readonly number[] = REGION_WEIGHTS): number {
  let left = new Stream(seed, Purpose.topology, node).below(weights.reduce((sum, weight) => sum + weight, 0))
  return weights.findIndex((weight) => (left -= weight) < 0)
}

/**
 * Between regions, or between the sites of a matrix.
 * @param regions each node's index into `delays`
 * @param jitter standard deviation of the logarithm of a factor whose median is 1, drawn for each message
 */
export function regionLatency(
  regions: ArrayLike<number>,
  seed: number,
  jitter = 0.1,
  delays: readonly (readonly number[])[] = REGION_DELAYS
): Latency {
  const width = delays.length
  const table = Float64Array.from(delays.flat())
  const own = Uint16Array.from(regions)
  const jitters = new Jitter(own.length, seed, jitter)
  return {
    name: `${width} regions (jitter ${jitter})`,
    delayMs: (from, to) => jitters.apply(from, table[(own[from] as number) * width + (own[to] as number)] as number)
  }
}

/** A place in Vivaldi's space: x, y and the height of the access line, in ms one way. */
export type Coordinates = readonly [x: number, y: number, height: number]

/** One way: the distance in the plane and both heights. @param sites each node's index into `points` */
export function coordinateLatency(
  sites: ArrayLike<number>,
  points: readonly Coordinates[],
  seed: number,
  jitter = 0.1
): Latency {
  const at = (part: 0 | 1 | 2): Float64Array => Float64Array.from(sites, (site) => (points[site] as Coordinates)[part])
  const [x, y, height] = [at(0), at(1), at(2)]
  const jitters = new Jitter(x.length, seed, jitter)
  return {
    name: `coordinates of ${points.length} points (jitter ${jitter})`,
    delayMs(from, to) {
      const dx = (x[from] as number) - (x[to] as number)
      const dy = (y[from] as number) - (y[to] as number)
      const heights = Math.abs(height[from] as number) + Math.abs(height[to] as number)
      return jitters.apply(from, Math.sqrt(dx * dx + dy * dy) + heights)
    }
  }
}

/** Uniform over [least, most], anew for each message: PeerSim's transport. */
export function uniformLatency(least: number, most: number, seed: number, nodes = 1): Latency {
  if (!(least >= 1 && most >= least))
    throw new RangeError(`latency from ${least} to ${most} ms; use 1 <= least <= most`)
  const draws = new NodeDraws(nodes, seed, Purpose.latency)
  const width = Math.floor(most - least + 1)
  const delayMs = (from: number): number =>
    least + Math.floor((draws.uint32(nodes === 1 ? 0 : from) / 4_294_967_296) * width)
  return { name: `uniform ${least}-${most} ms`, delayMs }
}

/** The same for all. */
export function constantLatency(ms: number): Latency {
  return { name: `${ms} ms`, delayMs: () => ms }
}
