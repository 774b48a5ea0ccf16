/** Stays with a job until its end: for `swarm run` and `swarm job wait`. Ctrl+C leaves it, and the job goes on. */
import { answer, type ApiClient } from '../../http/client.ts'
import type { ReceiptJson } from '../../http/schema/receipts.ts'
import type { JobResult, JobView } from '../../node.ts'
import { EndCause } from '../../../protocol/messages.ts'
import { ExitCode, exitCodeName } from '../exit-codes.ts'
import { plain } from '../format/text.ts'
import { type Output, printJson } from '../output.ts'
import { createConfirmer } from './confirm.ts'
import { followJob } from './follow.ts'
import { logPrinter } from './labels.ts'
import { exitCodeOf, outcomeText } from './outcome.ts'
import { createProgress } from './progress.ts'
import type { Steps } from './steps.ts'
import { endLines, failureLines, tellHowToReturn } from './summary.ts'

/** What `attend` works with. */
export interface AttendOptions {
  client: ApiClient
  output: Output
  steps: Steps
  job: string
  /** Events from this moment on are told; 0 for all. */
  sinceAt: number
  /** Ask before the plan is committed. */
  asks: boolean
}

/** 128 and SIGINT's number: a script that goes on after `swarm run` must not take a detached job for a finished one. */
const INTERRUPTED = 130

/** Resolves with the exit code: the program's own, or Swarm's. */
export async function attend(options: AttendOptions): Promise<number> {
  const { client, output, steps, job, sinceAt } = options
  const left = new AbortController()
  const leave = (): void => left.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
  const confirm = createConfirmer(client, output.err, job)
  const progress = createProgress({ steps, sink: output.err, showPlan: output.err.isTerminal || options.asks })
  let latest: JobView | undefined
  const logSink = output.json ? output.err : output.out
  const printer = logPrinter(
    { ...logSink, line: (text) => (steps.clear(), logSink.line(text)), isTerminal: logSink.isTerminal },
    () => latest?.members ?? []
  )
  try {
    const view = await followJob({
      client,
      job,
      sinceAt,
      signal: left.signal,
      log: printer,
      onView: (view) => {
        latest = view
      },
      onEvent: async (event, view, over) => {
        progress(event, view)
        if (event.event === 'job:planned' && options.asks) await confirm(event, view, over)
      }
    })
    return await tellEnd(options, view)
  } catch (error) {
    if (!left.signal.aborted) throw error
    steps.close()
    output.err.line()
    tellHowToReturn((text) => output.err.line(text), job)
    return INTERRUPTED
  } finally {
    steps.close()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, leave)
  }
}

/** Everything after the end: result, receipts, failure. */
async function tellEnd(options: AttendOptions, view: JobView): Promise<number> {
  const { client, output, steps, job } = options
  const { outcome } = view
  if (outcome === undefined) throw new Error(`${job} ended without an outcome`)
  const param = { job }
  const result = await answer(client.jobs[':job'].result.$post({ param, json: {} })).catch(() => undefined)
  const { receipts } = await answer(client.jobs[':job'].story.$get({ param }))
  const losses = lossesOf(view, result)
  const exitCode = losses.length > 0 ? ExitCode.badResult : exitCodeOf(outcome, view.startedAt !== undefined)
  const { err } = output
  if (output.json) printJson(output, { job, exitCode, exit: exitCodeName(exitCode), outcome, view, result, receipts })
  steps.now('')
  if (view.startedAt !== undefined) tellReturned(steps, result, receipts)
  const paint = outcome.cause === EndCause.succeeded ? err.colors.green : err.colors.red
  const end =
    view.startedAt === undefined ? paint(outcomeText(view, outcome)) : `${paint(outcome.cause)}, and all is torn down`
  steps.done('done', end)
  for (const line of failureLines(err, view, await self(client))) err.line(line)
  for (const loss of losses) err.line(`${err.colors.red('not all came back:')} ${loss}`)
  err.line(endLines(err, view, view.startedAt === undefined ? undefined : result, receipts))
  return exitCode
}

/** What of a program's success did not come back, a sentence each. A failure has a code of its own, which counts for more. */
function lossesOf({ outcome, startedAt }: JobView, result: JobResult | undefined): string[] {
  if (outcome?.cause !== EndCause.succeeded || startedAt === undefined) return []
  if (result === undefined) return ['the node has no result of this job']
  return result.providers.filter(({ missing }) => missing).map(({ name, reason }) => `${plain(name)}: ${plain(reason)}`)
}

function tellReturned(steps: Steps, result: JobResult | undefined, receipts: readonly ReceiptJson[]): void {
  const came = result?.providers.filter(({ missing }) => !missing).length ?? 0
  const asked = result?.providers.length ?? 0
  steps.done(
    'result',
    result === undefined ? 'no result came back' : `results of ${came} of ${asked} providers are in ${result.output}`
  )
  const signed = receipts.filter(({ signed }) => signed === 'both').length
  steps.done('receipts', `${signed} of ${receipts.length} receipts are signed by both sides`)
}

async function self(client: ApiClient): Promise<string> {
  return (await answer(client.status.$get())).peer
}
