/** An experiment as planned, and as it came out. */
import type { Scenario } from '../sim/scenario/scenario.ts'
import type { Cell } from './cells.ts'
import type { DataFile } from './files.ts'
import type { RunOutcome } from './outcome.ts'
import type { ReadScenario } from './read.ts'
import type { Summary } from './summary.ts'

/** What is run. */
export interface Experiment {
  read: ReadScenario
  cells: ReadonlyArray<{ cell: Cell; scenario: Scenario; data: readonly DataFile[] }>
  seeds: readonly number[]
  workers: number
}

/** What came out. */
export interface Finished {
  summary: Summary
  outcomes: RunOutcome[]
  wallMs: number
}

/** Virtual ms at which the measured phase begins. */
export function measuredFrom(scenario: Scenario | undefined): number {
  return scenario === undefined ? 0 : scenario.phases.initMs + scenario.phases.transitionMs
}
