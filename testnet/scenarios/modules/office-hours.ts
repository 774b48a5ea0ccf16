/**
 * A churn module: nodes of the class `office` are there from about nine to five, five days a week; all others always.
 * In a scenario: `modules: { churn: modules/office-hours.ts }`
 */
import type { ChurnPlace, Session } from '../../sim/scenario/modules.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The stays of one node. The run begins on a Monday at midnight. */
export function* churn({ className, durationMs, stream }: ChurnPlace): Generator<Session> {
  if (className !== 'office') {
    yield { fromMs: 0, toMs: durationMs }
    return
  }
  for (let day = 0; day * DAY_MS < durationMs; day++) {
    if (day % 7 >= 5) continue
    // Half an hour early or late, each day anew.
    const fromMs = day * DAY_MS + 9 * HOUR_MS + (stream.uniform() - 0.5) * HOUR_MS
    const toMs = day * DAY_MS + 17 * HOUR_MS + (stream.uniform() - 0.5) * HOUR_MS
    yield { fromMs, toMs, end: stream.uniform() < 0.9 ? 'leave' : 'crash' }
  }
}
