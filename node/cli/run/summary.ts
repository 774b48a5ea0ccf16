/** The last lines of a run: what came back, who signed for what, why it failed, what to do next. */
import { relative } from 'node:path'
import type { ReceiptJson } from '../../http/schema/receipts.ts'
import type { JobResult, JobView } from '../../node.ts'
import { EndCause } from '../../../protocol/messages.ts'
import { facts } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { bytes, count, credits, duration, shortPeer } from '../format/units.ts'
import type { Sink } from '../output.ts'
import { outcomeText } from './outcome.ts'
import { funnelAdvice, funnelLine, refusalLines } from './refusals.ts'

/** Folders that came back. */
export function resultLines({ providers, log }: JobResult): string {
  const rows = providers.map(({ name, folder, sizeBytes, missing, reason }) =>
    missing ? `${plain(name)}: nothing (${plain(reason)})` : `${near(folder)}  ${bytes(sizeBytes)}`
  )
  return [...rows, near(log)].join('\n')
}

/** A path as a person would type it from here. */
function near(path: string): string {
  const from = relative(process.cwd(), path)
  return from.startsWith('..') ? path : from
}

/** One line per receipt: who, how much, who signed. */
export function receiptLines(receipts: readonly ReceiptJson[], view: Pick<JobView, 'members'>): string {
  const name = (peer: string): string =>
    plain(view.members.find((member) => member.peer === peer)?.name ?? shortPeer(peer))
  return receipts
    .map(({ provider, units, unitMs, amountMicro, signed, dispute }) => {
      const by =
        dispute === ''
          ? `signed by ${signed === 'both' ? 'both' : 'the provider alone'}`
          : `disputed: ${plain(dispute)}`
      return `${name(provider)}  ${count(units.length, 'unit')}, ${duration(unitMs)} of unit time, ${credits(amountMicro)} credits, ${by}`
    })
    .join('\n')
}

/** What came back and what it cost, as two paragraphs. */
export function endLines(
  sink: Sink,
  view: JobView,
  result: JobResult | undefined,
  receipts: readonly ReceiptJson[]
): string {
  return facts(sink, [
    ['result', result === undefined ? '' : resultLines(result)],
    ['receipts', receiptLines(receipts, view)],
    ['next', `swarm job show ${view.job}${view.startedAt === undefined ? '' : ' --timing'}`]
  ])
}

/** Why a job failed, with what a person can do; empty for a success. @param who this requester's peer id */
export function failureLines({ colors }: Sink, view: JobView, who: string): string[] {
  const { outcome, funnel } = view
  if (outcome === undefined || outcome.cause === EndCause.succeeded || outcome.cause === EndCause.stopped) return []
  const lines: string[] = []
  if (outcome.cause === EndCause.noProvider || outcome.cause === EndCause.notStarted) {
    lines.push(funnelLine(funnel), ...refusalLines(funnel, who).map((line) => `  ${line}`))
    const advice = funnelAdvice(funnel)
    if (advice !== '') lines.push(`${colors.dim('→')} ${advice}`)
  }
  // An exit code says nothing of it, and the step before may have told of another provider's.
  if (outcome.cause === EndCause.outOfMemory) lines.push(colors.red(outcomeText(view, outcome)))
  if (outcome.lastLines.length > 0) {
    lines.push(colors.dim('last lines:'), ...outcome.lastLines.map((line) => `  ${plain(line)}`))
  }
  return lines
}

/** What a person types to get back to a job that goes on without them. */
export function tellHowToReturn(line: (text: string) => void, job: string): void {
  line('the job goes on without this terminal; come back with:')
  line(`  swarm job wait ${job}       steps, log and result, to its end`)
  line(`  swarm job logs -f ${job}    its log alone`)
  line(`  swarm job stop ${job}       end it`)
}
