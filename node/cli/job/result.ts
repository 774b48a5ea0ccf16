/** `swarm job result JOB`. */
import { resolve } from 'node:path'
import { answer } from '../../http/client.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { printJson } from '../output.ts'
import { exitCodeOf, outcomeText } from '../run/outcome.ts'
import { resultLines } from '../run/summary.ts'
import { resolveJob } from './resolve.ts'

/** Says where a job's result lies; with `--output` unpacks it once more there. Exit code 0 whenever there is one. */
export async function showResult(invocation: Invocation<{ output?: string }>): Promise<void> {
  const { flags, args, output } = invocation
  const client = await connect(invocation)
  const job = await resolveJob(client, args[0])
  const json = flags.output === undefined ? {} : { output: resolve(flags.output) }
  const result = await answer(client.jobs[':job'].result.$post({ param: { job }, json }))
  const view = await answer(client.jobs[':job'].$get({ param: { job } }))
  const runExitCode = exitCodeOf(result.outcome, view.startedAt !== undefined)
  if (output.json) return printJson(output, { ...result, runExitCode })
  output.err.line(outcomeText(view, result.outcome))
  output.out.line(resultLines(result))
}
