/** The whole story of a job: own events, and what each member says that its steps took. */
import type { JobId } from '../../protocol/messages.ts'
import type { JobView, Span } from '../node.ts'
import type { EventLog, LogEvent } from '../events/events.ts'
import type { TransferClient } from '../transfer/client.ts'
import type { StepSpan } from '../transfer/wire.ts'

/** How long the members have to tell. */
const MEMBERS_MS = 2_000

/** Spans in events, by wall clock. */
export function spansIn(events: LogEvent[], attempt?: number): StepSpan[] {
  return events.flatMap(({ event, step, ms, t, mono, startMono, ...about }) => {
    if (event !== 'span' || typeof step !== 'string' || typeof ms !== 'number') return []
    if (attempt !== undefined && about.attempt !== attempt) return []
    const startAt = typeof startMono === 'number' ? t - (mono - startMono) : t - ms
    return [{ step, startAt, ms }]
  })
}

/** Own spans and those of the members of the job's last attempt, by their start; `startMs` counts from the submission. */
export async function spansOf(view: JobView, own: LogEvent[], client: TransferClient, name: string): Promise<Span[]> {
  const signal = AbortSignal.timeout(MEMBERS_MS)
  const told = await Promise.all(
    view.members
      .filter(({ epoch }) => epoch > 0)
      .map(async (member) => {
        const spans = await client.fetchSpans(member.peer, view.job, view.attempt, signal).catch(() => [])
        return spans.map((span) => ({ ...span, node: member.name }))
      })
  )
  return [...spansIn(own).map((span) => ({ ...span, node: name })), ...told.flat()]
    .sort((a, b) => a.startAt - b.startAt)
    .map(({ step, node, startAt, ms }) => ({ step, node, startMs: startAt - view.submittedAt, ms }))
}

/** What this node tells a requester of its own steps. */
export async function ownSpans(events: EventLog, job: JobId, attempt: number): Promise<StepSpan[]> {
  const recent = spansIn(events.recent({ job }), attempt)
  return recent.length > 0 ? recent : spansIn(await events.history(job), attempt)
}
