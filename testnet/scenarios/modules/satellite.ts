/**
 * A latency module: one node in ten is behind a satellite, which adds a quarter of a second to whatever it sends or gets.
 * In a scenario: `modules: { latency: modules/satellite.ts }`
 */
import type { LatencyNetwork } from '../../sim/scenario/modules.ts'

const GROUND_MS = 40
const SATELLITE_MS = 250

/** Called once; what it returns is called for every message. */
export function latency({ nodes, stream }: LatencyNetwork): (from: number, to: number) => number {
  const own = Float64Array.from({ length: nodes }, (_, node) => (stream(node).uniform() < 0.1 ? SATELLITE_MS : 0))
  const jitter = stream()
  return (from, to) => GROUND_MS + (own[from] as number) + (own[to] as number) + 5 * jitter.uniform()
}
