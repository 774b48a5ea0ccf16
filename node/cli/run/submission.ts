/** All flags of `swarm run`, read into what the node is given. */
import type { InferRequestType } from 'hono/client'
import type { ApiClient } from '../../http/client.ts'
import { UsageError } from '../errors.ts'
import { readEnvironment } from './environment.ts'
import { type ExtraFlags, readExtras } from './extras.ts'
import { type FlagName, type NeedsFlags, onCommandLine, readNeeds } from './needs.ts'
import { entryPoint, jobName, outputFolder, workingFolder } from './source.ts'
import { time } from './values.ts'

/** The flags as commander hands them over. */
export interface RunFlags extends NeedsFlags, ExtraFlags {
  wait?: string
  workingDir?: string
  output?: string
  env?: string[]
  envFile?: string[]
  name?: string
  dryRun?: true
  detach?: true
  yes?: true
}

/** Body of a submission. */
export type Submission = InferRequestType<ApiClient['jobs']['$post']>['json']

/**
 * Reads flags and command; touches nothing.
 * @param asks whether the plan is to be confirmed by somebody at a terminal
 * @param named what a mistake calls a flag
 * @param variables of the program, below those of the flags
 * @throws UsageError
 */
export function readSubmission(
  flags: RunFlags,
  command: string[],
  env: NodeJS.ProcessEnv,
  asks: boolean,
  { named = onCommandLine, variables = {} }: { named?: FlagName; variables?: Record<string, string> } = {}
): Submission {
  if (command.length === 0)
    throw new UsageError(
      'there is no program to run',
      'put it after two dashes: swarm run --nodes 2 -- python train.py; or name a job file: swarm run job.yaml'
    )
  const needs = readNeeds(flags, named)
  const dir = workingFolder(flags.workingDir, named('workingDir'))
  const entry = entryPoint(command, dir)
  const name = flags.name === undefined ? jobName(command, entry) : checkedName(named('name'), flags.name)
  return {
    name,
    needs,
    command,
    source: { dir },
    env: { ...variables, ...readEnvironment(flags.env ?? [], flags.envFile ?? [], env) },
    output: outputFolder(flags.output, name, new Date(), named('output')),
    waitMs: flags.wait === undefined ? 0 : time(named('wait'), flags.wait),
    dryRun: flags.dryRun === true,
    confirm: asks,
    ...readExtras(flags, named)
  }
}

function checkedName(flag: string, name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/.test(name)) return name
  throw new UsageError(`${flag}: '${name}' is not accepted; use 1 to 32 letters, digits, dots, dashes or underscores`)
}
