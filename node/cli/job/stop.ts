/** `swarm job stop JOB`. */
import { answer } from '../../http/client.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { printJson } from '../output.ts'
import { resolveJob } from './resolve.ts'

/** Stops a job; what it has written until then comes back. Resolves when it has ended, unless `--no-wait`. */
export async function stopJob(invocation: Invocation<{ wait: boolean }>): Promise<void> {
  const { flags, args, output } = invocation
  const client = await connect(invocation)
  const job = await resolveJob(client, args[0])
  const param = { job }
  const before = await answer(client.jobs[':job'].$get({ param }))
  if (before.phase === 'ended') {
    if (output.json) return printJson(output, before)
    return output.err.line(`${job} had ended already (${before.outcome?.cause ?? 'unknown'})`)
  }
  let view = await answer(client.jobs[':job'].stop.$post({ param }))
  if (flags.wait) {
    output.err.line(`stopping ${job}; its output is packed first …`)
    view = await answer(client.jobs[':job'].wait.$get({ param, query: { until: 'ended' } }))
  }
  if (output.json) return printJson(output, view)
  output.err.line(
    view.phase === 'ended' ? `${job} is stopped; what it wrote is in ${view.output}` : `${job} is being stopped`
  )
}
