/** `swarm job show JOB`: the whole story of a job. */
import { answer } from '../../http/client.ts'
import type { ReceiptJson } from '../../http/schema/receipts.ts'
import type { LogEvent } from '../../events/events.ts'
import type { JobStory, JobView, ProgressView } from '../../node.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { units } from '../format/gpus.ts'
import { metricsText } from '../format/metrics.ts'
import { facts, table } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { credits, duration, moment, shortPeer } from '../format/units.ts'
import { type Output, printJson, type Sink } from '../output.ts'
import { outcomeText } from '../run/outcome.ts'
import { funnelLine } from '../run/refusals.ts'
import { failureLines, receiptLines } from '../run/summary.ts'
import { stateOf } from './list.ts'
import { resolveJob } from './resolve.ts'
import { dataTable } from './show-data.ts'
import { timingTable, unowned } from './timing.ts'

/** Flags of the command. */
export interface ShowFlags {
  timing?: true
  events?: true
}

type Story = Omit<JobStory, 'receipts'> & { receipts: ReceiptJson[] }

/** Prints where a job stands, who has it, what it used; its events and spans when asked for. */
export async function showJob(invocation: Invocation<ShowFlags>): Promise<void> {
  const { flags, args, output } = invocation
  const client = await connect(invocation)
  const job = await resolveJob(client, args[0])
  const story: Story = await answer(client.jobs[':job'].story.$get({ param: { job } }))
  if (output.json) return printJson(output, { ...story, timing: unowned(story.spans) })
  const { out } = output
  if (flags.events === true) {
    for (const event of story.events) out.line(JSON.stringify(event))
    return
  }
  if (flags.timing === true) return tellTiming(output, story)
  const { peer } = await answer(client.status.$get())
  out.line(summary(out, story))
  if (story.view.members.length > 0) out.line(`\n${members(out, story.view)}`)
  const data = dataTable(out, story.data)
  if (data !== '') out.line(`\n${data}`)
  const failure = failureLines(out, story.view, peer)
  if (failure.length > 0) out.line(`\n${failure.join('\n')}`)
  output.err.line(
    output.err.colors.dim(`\nmore: --timing shows where the time went, --events every event; swarm job logs ${job}`)
  )
}

function summary(sink: Sink, { view, receipts, events }: Story): string {
  const { startedAt, endedAt, outcome } = view
  return facts(sink, [
    ['job', `${view.job}  ${plain(view.name)}`],
    ['state', `${stateOf(sink, view)}${outcome === undefined ? '' : `  ${outcomeText(view, outcome)}`}`],
    ['command', view.command.map(plain).join(' ')],
    ['submitted', moment(view.submittedAt)],
    [
      'started',
      startedAt === undefined ? '' : `${moment(startedAt)}  (${duration(startedAt - view.submittedAt)} after)`
    ],
    [
      'ended',
      endedAt === undefined
        ? ''
        : `${moment(endedAt)}${startedAt === undefined ? '' : `  (ran ${duration(endedAt - startedAt)})`}`
    ],
    ['attempt', `${view.attempt}${begunAnew(events)}`],
    ['reported', reported(view, events)],
    ['search', funnelLine(view.funnel)],
    ['output', view.output],
    ['receipts', receiptLines(receipts, view)],
    ['trace', view.trace]
  ])
}

/** With `--min-nodes`: which attempts that had started were lost, and why. */
function begunAnew(events: readonly LogEvent[]): string {
  const lost = events.filter(({ event, restart }) => event === 'job:attempt-failed' && restart === true)
  const told = lost.map(
    ({ attempt, failedName, detail }) => `${attempt} lost ${plain(String(failedName))}: ${plain(String(detail))}`
  )
  return told.length === 0 ? '' : `  (began anew: attempt ${told.join('; attempt ')})`
}

/** What the program said of itself last; from the event log where the node was restarted since. */
function reported({ progress, members: gang }: JobView, events: readonly LogEvent[]): string {
  const told = events.findLast(({ event }) => event === 'job:progress')
  const last = progress ?? (told && { ...(told as unknown as ProgressView), at: told.t })
  if (last === undefined) return ''
  const from = gang.find(({ peer }) => peer === last.peer)?.name ?? shortPeer(last.peer)
  return `${metricsText(last)}  (${plain(from)}, ${moment(last.at)})`
}

function members(sink: Sink, { members }: JobView): string {
  const columns = [
    { head: 'PROVIDER' },
    { head: 'PEER' },
    { head: 'ROLE' },
    { head: 'UNITS' },
    { head: 'REGION' },
    { head: 'PRICE/h', right: true },
    { head: 'MESH ADDRESS' }
  ]
  return table(
    sink,
    columns,
    members.map(({ peer, name, roles, lost, units: leased, region, priceMicroPerGpuHour, index }) => [
      plain(name),
      shortPeer(peer),
      lost === undefined
        ? roles.join(', ')
        : sink.colors.red(`lost ${moment(lost.at)}${lost.detail === '' ? '' : `: ${plain(lost.detail)}`}`),
      units(leased),
      plain(region),
      credits(priceMicroPerGpuHour),
      `100.64.${index >> 8}.${index & 255}`
    ])
  )
}

function tellTiming({ out, err }: Output, { view, spans }: Story): void {
  if (spans.length === 0) return err.line('no spans yet: they come as steps end')
  const name = (node: string): string => plain(view.members.find(({ peer }) => peer === node)?.name ?? shortPeer(node))
  out.line(timingTable(out, spans, name))
  const { unownedMs, totalMs } = unowned(spans)
  const percent = totalMs === 0 ? 0 : (unownedMs / totalMs) * 100
  err.line(
    err.colors.dim(`${duration(totalMs)} in all; ${duration(unownedMs)} (${percent.toFixed(1)} %) under no span`)
  )
}
