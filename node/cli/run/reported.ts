import type { LogEvent } from '../../events/events.ts'
import type { ProgressView } from '../../node.ts'
import { metricsText } from '../format/metrics.ts'
import type { Sink } from '../output.ts'
import type { Steps } from './steps.ts'

/** Where lines stay (a file, a pipe), at most one report in so long. */
const LINE_EVERY_MS = 10_000

/** Tells what the program reports: on a terminal as what is under way, elsewhere a line now and then. */
export function createReporter(steps: Steps, sink: Sink): (event: LogEvent) => void {
  let lineAt = -Infinity
  return (event) => {
    const text = metricsText(event as unknown as ProgressView)
    if (sink.isTerminal) return steps.now(text)
    if (event.t - lineAt < LINE_EVERY_MS) return
    lineAt = event.t
    steps.note(text)
  }
}
