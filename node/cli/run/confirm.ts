/** The question before a plan is committed, asked once: later attempts that cost no more go on without it. */
import type { LogEvent } from '../../events/events.ts'
import { answer, type ApiClient } from '../../http/client.ts'
import type { JobView } from '../../node.ts'
import type { Sink } from '../output.ts'
import { askYesNo } from './ask.ts'
import type { PlanRow } from './plan.ts'

/** Handles one `job:planned`; `over` takes the question back. */
export type Confirmer = (event: LogEvent, view: JobView, over: AbortSignal) => Promise<void>

/** @param ask puts the question; replaced in tests */
export function createConfirmer(
  client: ApiClient,
  sink: Sink,
  job: string,
  ask: typeof askYesNo = askYesNo
): Confirmer {
  /** Highest price of a plan that was agreed to. */
  let agreedMicro: number | undefined
  return async (event, view, over) => {
    // An answer may have come late and have met a newer plan: that one is told by its own event.
    if (view.phase !== 'planned' || event.attempt !== view.attempt) return
    const price = dearest((event['plan'] ?? []) as PlanRow[])
    const accept =
      (agreedMicro !== undefined && price <= agreedMicro) || (await ask(sink, 'Commit this plan?', true, over))
    if (over.aborted) return
    if (accept) agreedMicro = Math.max(price, agreedMicro ?? 0)
    try {
      await answer(client.jobs[':job'].confirm.$post({ param: { job }, json: { accept } }))
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ERR_NOT_CONFIRMABLE') throw error
      sink.line('the bids ran out meanwhile; the providers are asked again')
    }
  }
}

function dearest(rows: readonly PlanRow[]): number {
  return Math.max(0, ...rows.filter(({ role }) => role === 'member').map((row) => row.priceMicroPerGpuHour))
}
