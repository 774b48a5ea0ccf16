/** A scenario's workload with units resolved. */
import { UsageError } from '../../node/cli/errors.ts'
import type { YamlPath } from '../../node/cli/yaml-file.ts'
import type { WorkloadSpec } from '../sim/scenario/scenario.ts'
import type { Files } from './files.ts'
import type { WorkloadFile } from './schema.ts'
import { part, sizeBytes, timeMs } from './units.ts'

type JobsFile = NonNullable<WorkloadFile['jobs']>

/** What nodes are asked to do. @throws UsageError for a trace that makes no sense */
export function workloadSpec(given: WorkloadFile, files: Files, at: (path: YamlPath) => string): WorkloadSpec {
  const { lookups, records, gossip, jobs } = given
  return {
    ...(lookups === undefined ? {} : { lookups: { everyMs: timeMs(lookups.every) } }),
    ...(records === undefined ? {} : { records: recordsSpec(records) }),
    ...(gossip === undefined
      ? {}
      : { gossip: { everyMs: timeMs(gossip.every), sizeBytes: sizeBytes(gossip.size ?? '1kB') } }),
    ...(jobs === undefined ? {} : { jobs: jobsSpec(jobs, files, at) })
  }
}

function recordsSpec({
  count,
  validity = '48h',
  republish = 'never',
  probe = '1h'
}: NonNullable<WorkloadFile['records']>): NonNullable<WorkloadSpec['records']> {
  const republishMs = republish === 'never' ? Infinity : timeMs(republish)
  return { count, validityMs: timeMs(validity), republishMs, probeEveryMs: timeMs(probe) }
}

function jobsSpec(given: JobsFile, files: Files, at: (path: YamlPath) => string): NonNullable<WorkloadSpec['jobs']> {
  const { every, trace, nodes = 1, duration, minNodes = 1, checkpoint } = given
  const range = typeof nodes === 'number' ? { least: nodes, most: nodes } : nodes
  if (range.most < range.least)
    throw new UsageError(
      `${at(['workload', 'jobs', 'nodes', 'most'])}: ${range.most} is not accepted; use a whole number of at least ${range.least}`
    )
  const { mean, shape } = typeof duration === 'string' ? { mean: duration, shape: 'constant' as const } : duration
  return {
    everyMs: every === undefined ? 0 : timeMs(every),
    nodes: range,
    durationMs: { meanMs: timeMs(mean), shape },
    minNodesPart: part(minNodes),
    checkpointEveryMs: checkpoint === undefined ? 0 : timeMs(checkpoint.every),
    checkpointMs: checkpoint === undefined ? 0 : timeMs(checkpoint.takes ?? '30s'),
    restoreMs: checkpoint === undefined ? 0 : timeMs(checkpoint.restore ?? '60s'),
    ...(trace === undefined ? {} : { atMs: arrivals(trace, files, at(['workload', 'jobs', 'trace'])) })
  }
}

/** Moments in seconds, one a line, in order. */
function arrivals(path: string, files: Files, at: string): number[] {
  const moments = files.rows(path, at, 1).map(([seconds = 0]) => Math.round(seconds * 1000))
  const back = moments.findIndex((moment, index) => moment < (moments[index - 1] ?? 0))
  if (back !== -1) throw new UsageError(`${at}: in ${path}, arrival ${back + 1} is before the one above it: sort them`)
  return moments
}
