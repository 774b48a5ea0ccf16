/** Where the nodes of a scenario are: class, region, line and reachability of each, and the latency between them. */
import { Purpose, Stream } from '../random.ts'
import type { LatencyModule } from '../scenario/modules.ts'
import { type LatencySpec, nodeCount, type Scenario } from '../scenario/scenario.ts'
import {
  constantLatency,
  coordinateLatency,
  drawRegion,
  type Latency,
  REGION_WEIGHTS,
  regionLatency,
  uniformLatency
} from './latency.ts'

/** A network that cannot be, with the field that says so. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly code = 'bad-network'
}

/** By node. */
export interface Placement {
  classOf: Uint16Array
  /** Index into REGIONS, the matrix's rows or the coordinates' points. */
  region: Uint16Array
  relay: Uint8Array
  upBytesPerMs: Float64Array
  downBytesPerMs: Float64Array
}

/** Classes take places in their order; a region of -1 is drawn from its node's own stream. @throws NetworkError */
export function placeNodes(scenario: Scenario, seed: number): Placement {
  const nodes = nodeCount(scenario)
  const weights = siteWeights(scenario.network.latency)
  const placement: Placement = {
    classOf: new Uint16Array(nodes),
    region: new Uint16Array(nodes),
    relay: new Uint8Array(nodes),
    upBytesPerMs: new Float64Array(nodes),
    downBytesPerMs: new Float64Array(nodes)
  }
  let node = 0
  for (const [index, each] of scenario.population.entries()) {
    if (each.region >= weights.length)
      throw new NetworkError(
        `population '${each.name}': region ${each.region}; the latency has the regions 0 to ${weights.length - 1}`
      )
    for (const end = node + each.count; node < end; node++) {
      placement.classOf[node] = index
      placement.region[node] = each.region === -1 ? drawRegion(node, seed, weights) : each.region
      placement.relay[node] = each.nat === 'relay' ? 1 : 0
      placement.upBytesPerMs[node] = each.upBytesPerMs
      placement.downBytesPerMs[node] = each.downBytesPerMs
    }
  }
  return placement
}

/** How often each site is drawn. Latencies without places of their own have the regions of `regions8`, for outages. */
function siteWeights(spec: LatencySpec): readonly number[] {
  const sites = spec.type === 'matrix' ? spec.delaysMs.length : spec.type === 'coordinates' ? spec.points.length : -1
  if (sites === -1) return REGION_WEIGHTS
  if (sites === 0 || sites > 65_536)
    throw new NetworkError(
      `network.latency: ${sites} ${spec.type === 'matrix' ? 'rows' : 'points'}; 1 to 65536 are accepted`
    )
  return Array.from({ length: sites }, () => 1)
}

/** Latency between placed nodes; `own` is a person's module and stands before the scenario's. @throws NetworkError */
export function createLatency(spec: LatencySpec, region: Uint16Array, seed: number, own?: LatencyModule): Latency {
  const nodes = region.length
  if (own !== undefined) return ownLatency(own, region, seed)
  switch (spec.type) {
    case 'regions8':
      return regionLatency(region, seed, spec.jitter)
    case 'constant':
      return constantLatency(Math.max(1, Math.round(spec.ms)))
    case 'uniform':
      return uniformLatency(spec.leastMs, spec.mostMs, seed, nodes)
    case 'coordinates':
      return coordinateLatency(region, spec.points, seed, spec.jitter)
    case 'matrix':
      return regionLatency(region, seed, spec.jitter, square(spec.delaysMs))
  }
}

function ownLatency(own: LatencyModule, region: Uint16Array, seed: number): Latency {
  const streams = new Map<number, Stream>()
  const delayMs = own({
    nodes: region.length,
    region,
    stream(node = -1) {
      const known = streams.get(node) ?? new Stream(seed, Purpose.latency, node)
      streams.set(node, known)
      return known
    }
  })
  return {
    name: 'own module',
    delayMs(from, to) {
      const ms = delayMs(from, to)
      if (!(ms >= 0 && ms < 1e9))
        throw new NetworkError(`the latency module gives ${ms} ms from node ${from} to ${to}; 0 or more is accepted`)
      return Math.max(1, Math.round(ms))
    }
  }
}

function square(delays: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const wrong = delays.findIndex((row) => row.length !== delays.length || row.some((each) => !(each >= 0)))
  if (wrong === -1) return delays
  throw new NetworkError(
    `network.latency: row ${wrong + 1} of the matrix is not ${delays.length} delays of 0 ms or more`
  )
}
