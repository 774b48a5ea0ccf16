/** What V18 and V19 of `sim validate` need of real libp2p. */
import type { Levels } from '../sim/validate/levels.ts'
import { compareModels, compareProcesses } from './calibrate.ts'
import { whyNoProcesses } from './processes.ts'

/** Sizes of V18 and V19. */
const NODES = 60
const PROCESSES = 12

/** The comparisons, run when a row asks for them: minutes each. */
export function levels(): Levels {
  return {
    models: async (seed) => (await compareModels({ nodes: NODES, seeds: [seed] })).rows,
    processes: async (seed) => (await compareProcesses({ nodes: PROCESSES, seeds: [seed] })).rows,
    whyNoProcesses: whyNoProcesses()
  }
}
