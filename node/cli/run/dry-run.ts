/** `swarm run --dry-run`: the plan and nothing else. */
import { answer, type ApiClient } from '../../http/client.ts'
import type { JobView } from '../../node.ts'
import { EndCause } from '../../../protocol/messages.ts'
import { ExitCode, exitCodeName } from '../exit-codes.ts'
import { type Output, printJson } from '../output.ts'
import { exitCodeOf, outcomeText } from './outcome.ts'
import { EGRESS_LINE, type PlanRow, planTable } from './plan.ts'
import { funnelLine } from './refusals.ts'
import type { Steps } from './steps.ts'
import { failureLines } from './summary.ts'

/** Waits for the plan and prints it on stdout. Exit code 0, or 121 where there is none. */
export async function tellDryRun(options: {
  client: ApiClient
  output: Output
  steps: Steps
  job: string
}): Promise<number> {
  const { client, output, steps, job } = options
  const param = { job }
  steps.now('collecting bids')
  const view = await answer(client.jobs[':job'].wait.$get({ param, query: { until: 'ended' } })).finally(steps.close)
  const { events } = await answer(client.jobs[':job'].story.$get({ param }))
  const planned = events.findLast(({ event }) => event === 'job:planned')
  const rows = (planned?.['plan'] ?? []) as unknown as PlanRow[]
  const builds = planned?.['requirements'] !== undefined
  const exitCode = view.outcome === undefined ? ExitCode.internal : exitCodeOf(view.outcome, false)
  if (output.json)
    printJson(output, {
      job,
      exitCode,
      exit: exitCodeName(exitCode),
      plan: rows,
      egress: planned?.['egress'] ?? 'none',
      funnel: view.funnel,
      outcome: view.outcome
    })
  else if (rows.length > 0) output.out.line(planTable(output.out, rows, view.members, builds))
  if (!output.json && planned?.['egress'] === 'internet') output.err.line(EGRESS_LINE)
  await tellVerdict(options, view)
  return exitCode
}

async function tellVerdict({ client, output }: { client: ApiClient; output: Output }, view: JobView): Promise<void> {
  const { err } = output
  if (view.outcome === undefined) return
  if (view.outcome.cause === EndCause.succeeded) {
    err.line(err.colors.dim(`${funnelLine(view.funnel)}; nothing was committed: leave --dry-run out to run it`))
    return
  }
  err.line(err.colors.red(outcomeText(view, view.outcome)))
  const { peer } = await answer(client.status.$get())
  for (const line of failureLines(err, view, peer)) err.line(line)
}
