/** `swarm job list`. */
import { answer } from '../../http/client.ts'
import type { JobView } from '../../node.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { table } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { ago, duration } from '../format/units.ts'
import { printJson, type Sink } from '../output.ts'

/** Rows that are shown unless `--all` asks for every one. */
const SHOWN = 20

/** Prints the jobs of this requester, the latest first. */
export async function listJobs(invocation: Invocation<{ all?: true }>): Promise<void> {
  const { flags, output } = invocation
  const { jobs } = await answer((await connect(invocation)).jobs.$get())
  if (output.json) return printJson(output, { jobs })
  const sorted = jobs.toSorted((a, b) => b.submittedAt - a.submittedAt)
  const shown = flags.all === true ? sorted : sorted.slice(0, SHOWN)
  if (shown.length === 0) return output.err.line('no jobs yet; run one: swarm run --nodes 2 -- python train.py')
  const columns = [
    { head: 'JOB' },
    { head: 'NAME' },
    { head: 'STATE' },
    { head: 'NODES', right: true },
    { head: 'PROVIDERS' },
    { head: 'SUBMITTED' },
    { head: 'RAN', right: true }
  ]
  output.out.line(
    table(
      output.out,
      columns,
      shown.map((job) => row(output.out, job))
    )
  )
  if (shown.length < sorted.length)
    output.err.line(output.err.colors.dim(`${sorted.length - shown.length} older ones are left out; --all shows them`))
}

function row(sink: Sink, job: JobView): string[] {
  const { startedAt, endedAt } = job
  const ran = startedAt === undefined ? '' : duration((endedAt ?? Date.now()) - startedAt)
  return [
    job.job,
    plain(job.name),
    stateOf(sink, job),
    String(job.nodes),
    job.members.map(({ name }) => plain(name)).join(', '),
    ago(job.submittedAt, Date.now()),
    ran
  ]
}

/** The phase, or how it ended. */
export function stateOf({ colors }: Pick<Sink, 'colors'>, { phase, outcome }: JobView): string {
  if (phase !== 'ended' || outcome === undefined) return colors.cyan(phase)
  const { cause, exitCode } = outcome
  if (cause === 'succeeded') return colors.green(cause)
  return colors.red(cause === 'failed' ? `failed (${outcome.signal === '' ? exitCode : outcome.signal})` : cause)
}
