/** A fleet for tests: providers with one A100 each and a few requesters, jobs by Poisson, in the small world. */
import type { LogLine } from '../../../protocol/checker.ts'
import { TestWorld, type TestWorldOptions } from '../_world.ts'
import type { AdversarySpec, NodeClass } from '../scenario/scenario.ts'
import type { JobsSpec } from '../workload/jobs.ts'
import { MachinesPart } from './part.ts'

/** What a fleet is like. */
export interface FleetOptions {
  providers?: number
  requesters?: number
  seed?: number
  jobs?: Partial<JobsSpec>
  adversaries?: AdversarySpec[]
  /** Whether nodes may crash: journals are kept. @default true */
  crashes?: boolean
  world?: Partial<TestWorldOptions>
}

/** A run under way. */
export interface Fleet {
  world: TestWorld
  part: MachinesPart
  /** Every line of every log. */
  lines: Array<LogLine & { at: number }>
  /** Ends the run at a moment and gives what was broken. */
  end(atMs: number): string[]
}

const LINE = { upBytesPerMs: Infinity, downBytesPerMs: Infinity, region: 2, nat: 'public', churn: -1 } as const
const A100 = { model: 'A100', vramMib: 40_960, units: 1, microPerGpuHour: 1_000_000 }

/** Jobs that are small and soon over, unless said otherwise. */
export const JOBS: JobsSpec = {
  everyMs: 20_000,
  nodes: { least: 1, most: 3 },
  durationMs: { meanMs: 30_000, shape: 'constant' },
  minNodesPart: 0,
  checkpointEveryMs: 0,
  checkpointMs: 0,
  restoreMs: 0
}

/** See above. Providers have the first places. */
export function fleet(options: FleetOptions = {}): Fleet {
  const { providers = 20, requesters = 3, seed = 1, jobs, adversaries = [], crashes = true } = options
  const population: NodeClass[] = [
    { name: 'provider', count: providers, gpu: A100, ...LINE },
    { name: 'requester', count: requesters, ...LINE }
  ]
  const lines: Fleet['lines'] = []
  const part = new MachinesPart({ onLine: (line) => lines.push({ ...line, at: world.kernel.now }) })
  const faults = crashes ? [{ kind: 'mass-leave', atMs: 0, part: 0, how: 'crash' } as const] : []
  const world: TestWorld = new TestWorld({
    nodes: providers + requesters,
    seed,
    latencyMs: 40,
    ...options.world,
    scenario: { population, adversaries, faults, workload: { jobs: { ...JOBS, ...jobs } } },
    parts: [part]
  })
  return {
    world,
    part,
    lines,
    end(atMs) {
      world.run(atMs)
      world.finish()
      return part.violations().map(({ invariant, message }) => `${invariant} ${message}`)
    }
  }
}
