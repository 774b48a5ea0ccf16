/** `swarm tune study.yaml`: the file and the flags on top of it, read into what the node is given. */
import { dirname, resolve } from 'node:path'
import type { InferRequestType } from 'hono/client'
import type { Space } from '../../../protocol/tune/space.ts'
import type { StudyPlan } from '../../../protocol/tune/study.ts'
import type { ApiClient } from '../../http/client.ts'
import { UsageError } from '../errors.ts'
import { jobParts } from '../run/job-file.ts'
import { type FlagName, onCommandLine } from '../run/needs.ts'
import { outputFolder } from '../run/source.ts'
import { readSubmission } from '../run/submission.ts'
import { time, whole } from '../run/values.ts'
import { readYamlFile } from '../yaml-file.ts'
import { type StudyFileContent, StudyFileSchema } from './study-schema.ts'

/** Flags of `swarm tune` that lie on top of the file. */
export interface TuneFlags {
  maxTrials?: string
  maxPrice?: string
  parallel?: string
  output?: string
  detach?: true
}

/** Body of a study's submission. */
export type StudyBody = Omit<InferRequestType<ApiClient['studies']['$post']>['json'], 'plan'> & { plan: StudyPlan }

/**
 * Reads and checks a study file; paths in it are relative to its folder.
 * @throws UsageError naming file, line and field, and what is accepted
 */
export function readStudyFile(file: string, flags: TuneFlags, own: NodeJS.ProcessEnv): StudyBody {
  const fields = ['ray', 'python', 'command', 'env'].map((field) => `job.${field}`)
  const { value, at } = readYamlFile(file, StudyFileSchema, { asWritten: fields, secret: ['job.env'] })
  const folder = dirname(resolve(file))
  const parts = jobParts(value.job, folder, (path) => at(['job', ...path]), own)
  if (parts.command.length === 0)
    throw new UsageError(`${at(['job', 'command'])}: there is no program to run`, 'name it: command: python trial.py')
  const { maxPrice } = flags
  const onTop = maxPrice === undefined ? parts.flags : { ...parts.flags, maxPrice }
  const named: FlagName = (key) =>
    key === 'maxPrice' && maxPrice !== undefined ? onCommandLine(key) : parts.named(key)
  const output = flags.output ?? (value.output === undefined ? undefined : resolve(folder, value.output))
  const from = { named, variables: parts.env }
  const made = readSubmission({ ...onTop, name: value.name }, parts.command, own, false, from)
  const { needs, command, requirements, data, times, env, source } = made
  return {
    name: value.name,
    plan: planOf(value, flags),
    job: {
      needs: { ...needs, nodes: 1, minNodes: 1 },
      command,
      ...(requirements === undefined ? {} : { requirements }),
      data,
      times
    },
    dir: 'dir' in source ? source.dir : folder,
    env,
    output: outputFolder(output, value.name, new Date()),
    reportTimeoutMs: time(at(['reportTimeout']), value.reportTimeout)
  }
}

function planOf(file: StudyFileContent, flags: TuneFlags): StudyPlan {
  const { space, searcher, metric, mode, scheduler, maxLosses, maxFailures } = file
  const { maxTrials, parallel } = flags
  return {
    space: space as Space,
    searcher: typeof searcher === 'string' ? { name: searcher, seed: 0 } : searcher,
    metric,
    mode,
    trials: maxTrials === undefined ? file.trials : whole('--max-trials', maxTrials, 1, 10_000),
    asha: scheduler === 'none' ? undefined : { grace: scheduler.grace, max: scheduler.max, eta: scheduler.eta },
    parallel: parallel === undefined ? (file.parallel ?? 0) : whole('--parallel', parallel, 1, 10_000),
    maxLosses,
    maxFailures
  }
}
