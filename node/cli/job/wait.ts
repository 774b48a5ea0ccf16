/** `swarm job wait JOB`: comes back to a job and stays to its end, as `swarm run` does. */
import { answer } from '../../http/client.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { attend } from '../run/attend.ts'
import { createSteps } from '../run/steps.ts'
import { resolveJob } from './resolve.ts'

/** Resolves with the exit code that `swarm run` would have had. */
export async function waitForJob(invocation: Invocation<unknown>): Promise<number> {
  const { args, output } = invocation
  const client = await connect(invocation)
  const job = await resolveJob(client, args[0])
  const { submittedAt } = await answer(client.jobs[':job'].$get({ param: { job } }))
  return await attend({
    client,
    output,
    job,
    steps: createSteps(output.err, submittedAt),
    sinceAt: submittedAt - 1,
    asks: false
  })
}
