/** Jobs that are handed in: when (Poisson, or a trace's moments), by how many nodes each, for how long, and how they save their work. */
import type { JobSpec } from '../../../protocol/machine.ts'
import { type JobId, plainProgram } from '../../../protocol/messages.ts'
import { exp } from '../math/functions.ts'
import type { Stream } from '../random.ts'
import type { WorkloadSpec } from '../scenario/scenario.ts'

/** `Scenario.workload.jobs`. */
export type JobsSpec = NonNullable<WorkloadSpec['jobs']>

/** What a job's program is like: what its sandbox does, and nobody tells the machines. */
export interface JobPlan {
  job: JobId
  /** From 0, in the order of arrival. */
  number: number
  /** Members wanted, and fewest with which it goes on (0: it ends with the first that is lost). */
  nodes: number
  minNodes: number
  /** Work with all its nodes, without checkpoints, losses and restarts. */
  durationMs: number
  /** Of work between two checkpoints, and what one takes; 0: none. */
  checkpointEveryMs: number
  checkpointMs: number
  /** Reading the last checkpoint after a loss. */
  restoreMs: number
}

/** Standard deviation of the logarithm of `lognormal` durations: the longest tenth takes 3.6 times the median. */
const LOG_SIGMA = 1
/** Lets a job that began anew a few times end within its term. */
const TERM_PARTS = 6
const LEAST_TERM_MS = 3_600_000
/** Longest term that providers accept here. */
export const MAX_TERM_MS = 90 * 86_400_000
/** How long a job waits while all that fit are busy. */
const WAIT_MS = 1_800_000
const ARCHIVE_BYTES = 100_000

/** Moments at which jobs are handed in, ascending: Poisson with mean distance `everyMs`, or those of a trace. */
export function* arrivals({ everyMs, atMs }: JobsSpec, stream: Stream): Generator<number> {
  if (atMs !== undefined) {
    yield* atMs.toSorted((a, b) => a - b)
    return
  }
  if (!(everyMs > 0)) return
  for (let at = 0; ; ) {
    at += everyMs * stream.exponential()
    yield Math.round(at)
  }
}

/** Draws one job. `own`: what a workload module says of it. */
export function drawPlan(
  spec: JobsSpec,
  number: number,
  stream: Stream,
  own: { nodes?: number; durationMs?: number } = {}
): JobPlan {
  const { least, most } = spec.nodes
  const drawn = least + stream.below(most - least + 1)
  const nodes = Math.max(1, own.nodes ?? drawn)
  const durationMs = Math.max(1, Math.round(own.durationMs ?? duration(spec, stream)))
  const { checkpointEveryMs, checkpointMs, restoreMs } = spec
  const minNodes = Math.min(nodes, Math.ceil(spec.minNodesPart * nodes))
  return { job: jobId(number), number, nodes, minNodes, durationMs, checkpointEveryMs, checkpointMs, restoreMs }
}

/** What its requester hands in. `models` empty: any GPU; `gpus` 0: providers without GPUs too. */
export function specOf(plan: JobPlan, models: string[], gpus = 1): JobSpec {
  const { nodes, minNodes, durationMs } = plan
  return {
    name: `job ${plan.number}`,
    needs: {
      ...plainProgram,
      nodes,
      gpus: gpus === 0 ? undefined : { models, minMemoryGb: 0, maxMemoryGb: 0, count: gpus },
      cpus: 1,
      memoryMib: 512,
      region: '',
      maxPriceMicroPerGpuHour: 0,
      acceptClaimed: false,
      archiveBytes: ARCHIVE_BYTES,
      durationMs,
      termMs: Math.min(MAX_TERM_MS, LEAST_TERM_MS + TERM_PARTS * durationMs),
      ray: '',
      python: '',
      minNodes
    },
    command: ['python', 'train.py'],
    archive: { sha256: 'a'.repeat(64), sizeBytes: ARCHIVE_BYTES },
    waitMs: WAIT_MS,
    dryRun: false,
    confirm: false
  }
}

/** `j-` and its number in 16 hex digits. */
export function jobId(number: number): JobId {
  return `j-${number.toString(16).padStart(16, '0')}`
}

function duration({ durationMs: { meanMs, shape } }: JobsSpec, stream: Stream): number {
  if (shape === 'constant') return meanMs
  if (shape === 'exponential') return meanMs * stream.exponential()
  return meanMs * exp(LOG_SIGMA * stream.normal() - (LOG_SIGMA * LOG_SIGMA) / 2)
}
