/** Which parts a scenario's workload asks for. */
import type { Part } from './part.ts'
import type { Scenario } from './scenario/scenario.ts'

/** New ones for one run, in the order in which they start. */
export function createParts(_scenario: Scenario): Part[] {
  return []
}
