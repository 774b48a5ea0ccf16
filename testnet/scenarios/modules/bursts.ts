/**
 * A workload module: every ten minutes, at a random node, a hundred look-ups within a second.
 * In a scenario: `modules: { workload: modules/bursts.ts }`
 */
import type { TimedRequest, WorkloadCrowd } from '../../sim/scenario/modules.ts'

const EVERY_MS = 600_000
const BURST = 100

/** What is asked for, by ascending time. Requests of nodes that are away are left out by the simulator. */
export function* workload({ nodes, durationMs, stream }: WorkloadCrowd): Generator<TimedRequest> {
  const random = stream()
  for (let begin = EVERY_MS; begin < durationMs; begin += EVERY_MS) {
    const node = random.below(nodes)
    for (let i = 0; i < BURST; i++) yield { kind: 'lookup', atMs: begin + i * 10, node, target: random.uint32() }
  }
}
