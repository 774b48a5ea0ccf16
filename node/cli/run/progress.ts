/** Turns the events of a job into numbered steps. Events say when; the job's view says who and how many. */
import type { LogEvent } from '../../events/events.ts'
import type { JobView } from '../../node.ts'
import { units } from '../format/gpus.ts'
import { plain } from '../format/text.ts'
import { count, credits, duration, listed, shortPeer } from '../format/units.ts'
import type { Sink } from '../output.ts'
import { outcomeText } from './outcome.ts'
import { EGRESS_LINE, environmentLine, type PlanRow, planTable } from './plan.ts'
import { funnelLine } from './refusals.ts'
import { createReporter } from './reported.ts'
import type { Steps } from './steps.ts'

/** What the progress of a run is told with. */
export interface ProgressContext {
  steps: Steps
  sink: Sink
  /** Also shows the plan's table, for those who see the run as it goes. */
  showPlan: boolean
}

/** Tells one event after the other. `view` is the job as of now. */
export function createProgress(context: ProgressContext): (event: LogEvent, view: JobView) => void {
  let shown = ''
  const report = createReporter(context.steps, context.sink)
  return (event, view) => {
    if (event.event === 'job:progress') return report(event)
    const plan = event.event === 'job:planned' ? planKey(event) : shown
    tellProgress({ ...context, showPlan: context.showPlan && plan !== shown }, event, view)
    shown = plan
  }
}

/** What makes a plan another one for a person: who, in which role, at which price. */
function planKey(event: LogEvent): string {
  const rows = (event['plan'] ?? []) as PlanRow[]
  return rows.map(({ peer, role, priceMicroPerGpuHour }) => `${peer} ${role} ${priceMicroPerGpuHour}`).join('\n')
}

function tellProgress({ steps, sink, showPlan }: ProgressContext, event: LogEvent, view: JobView): void {
  switch (event.event) {
    case 'job:offered':
      steps.done(
        'offer',
        `asked the network for ${count(view.nodes, 'provider')}${event.attempt === 1 ? '' : ` (attempt ${event.attempt})`}`,
        event.t
      )
      return steps.now('collecting bids')
    case 'job:planned':
      return tellPlan({ steps, sink, showPlan }, event, view)
    case 'job:awarded':
      return steps.now(`asking ${names(view)} for their units`)
    case 'job:granted':
    case 'job:committed':
      return steps.now(`committing with ${names(view)}`)
    case 'job:leased':
      steps.done(
        'lease',
        `leased ${view.members.length} of ${count(view.funnel.bids, 'bidder')}: ${leased(view)}`,
        event.t
      )
      return steps.now('joining the mesh and starting Ray')
    case 'job:started':
      steps.now('')
      return steps.done('start', `mesh and Ray are up; the program runs on ${roles(view)}`, event.t)
    case 'job:refused':
      if (event['of'] === 'award')
        steps.note(`${nameOf(view, event.peer)} refused its award: ${plain(event['code'] as string)}`)
      return
    case 'job:withdrawing':
      return steps.now('giving the attempt up')
    case 'job:attempt-failed':
      steps.now('')
      return steps.note(sink.colors.yellow(`attempt ${event.attempt} failed: ${reason(event)}${again(event)}`))
    case 'job:member-lost':
      return steps.note(sink.colors.yellow(memberLost(event)))
    case 'job:attempt-lost':
      return steps.now('waiting for the others to end, then beginning anew')
    case 'job:driver-lost':
      if (event['again'] === true) return steps.now('waiting for the others to end, then beginning anew')
      return tellOutcome({ steps, sink }, event, view)
    case 'job:finishing':
      return tellOutcome({ steps, sink }, event, view)
    default:
      return
  }
}

function tellOutcome({ steps, sink }: Pick<ProgressContext, 'steps' | 'sink'>, event: LogEvent, view: JobView): void {
  if (view.outcome !== undefined) steps.done('end', paintOutcome(sink, view, event.t), event.t)
  steps.now('fetching the result')
}

/** `lost calm-otter (1 of 2; silent for 10 s), going on with 1`. */
function memberLost(event: LogEvent): string {
  const { name, detail, left, nodes } = event as { name?: unknown; detail?: unknown; left?: unknown; nodes?: unknown }
  const gone = Number(nodes) - Number(left)
  const why = detail === '' ? '' : `; ${plain(String(detail))}`
  return `lost ${plain(String(name))} (${gone} of ${Number(nodes)}${why}), going on with ${Number(left)}`
}

function tellPlan({ steps, sink, showPlan }: ProgressContext, event: LogEvent, view: JobView): void {
  const rows = (event['plan'] ?? []) as PlanRow[]
  const chosen = rows.filter(({ role }) => role === 'member').map(({ name }) => plain(name))
  steps.now('')
  steps.done(
    'plan',
    `${count(rows.length, 'bid')}, chose ${listed(chosen)}  ${sink.colors.dim(funnelLine(view.funnel))}`,
    event.t
  )
  if (event['egress'] === 'internet') steps.note(EGRESS_LINE)
  const builds = event['requirements'] !== undefined
  if (builds) steps.note(environmentLine(rows))
  if (!showPlan) return
  for (const line of planTable(sink, rows, view.members, builds).split('\n')) steps.note(line)
}

function names({ members }: JobView): string {
  return listed(members.map(({ name }) => plain(name)))
}

function nameOf({ members }: JobView, peer: string | undefined): string {
  return plain(members.find((member) => member.peer === peer)?.name ?? shortPeer(peer ?? 'a provider'))
}

function leased({ members }: JobView): string {
  return listed(
    members.map(
      ({ name, units: leased, priceMicroPerGpuHour }) =>
        `${plain(name)} (${units(leased)}, ${credits(priceMicroPerGpuHour)}/h)`
    )
  )
}

function roles({ members }: JobView): string {
  return listed(
    members.map(({ name, roles }) => (roles.length === 0 ? plain(name) : `${plain(name)} (${roles.join(', ')})`))
  )
}

function reason(event: LogEvent): string {
  if (event['restart'] === true) return `lost ${plain(String(event['failedName']))}: ${plain(String(event['detail']))}`
  const { cause, detail, failure } = event as {
    cause?: unknown
    detail?: unknown
    failure?: { cause?: unknown; detail?: unknown }
  }
  const parts = [cause ?? failure?.cause, detail ?? failure?.detail].filter(
    (part): part is string => typeof part === 'string' && part !== ''
  )
  return plain(parts.join(': ')) || 'no reason given'
}

/** What follows a failed attempt; nothing is said of waits that nobody notices. */
function again(event: LogEvent): string {
  if (event['restart'] === true) return '; beginning anew on what is left'
  const waitMs = Number(event['waitMs'] ?? 0)
  return waitMs < 1000 ? '; trying again' : `; trying again in ${duration(waitMs)}`
}

function paintOutcome({ colors }: Sink, view: JobView, at: number): string {
  const { outcome, startedAt } = view
  if (outcome === undefined) return ''
  const paint = outcome.cause === 'succeeded' ? colors.green : colors.red
  const took = startedAt === undefined ? '' : colors.dim(`  after ${duration(Math.max(0, at - startedAt))}`)
  return `${paint(outcomeText(view, outcome))}${took}`
}
