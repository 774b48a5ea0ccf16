/** `metrics.csv`: every number of every run, one a line, as notebooks like it. */
import type { RunOutcome } from './outcome.ts'
import { runValues } from './summary.ts'

/** Head of the file. `t` is in seconds of the run, and empty for what is of a run as a whole. */
export const TIDY_HEAD = 'cell,rep,t,metric,value'

/** The lines, head first. A distribution's metric is `name.statistic`. */
export function* tidyLines(
  outcomes: readonly RunOutcome[],
  measuredFromMs: (cell: number) => number
): Generator<string> {
  yield TIDY_HEAD
  for (const { cell, rep, metrics } of outcomes) {
    const plain = { ...metrics, series: {} }
    for (const { metric, statistic, value } of runValues(plain, measuredFromMs(cell)))
      yield `${cell},${rep},,${statistic === 'value' ? metric : `${metric}.${statistic}`},${value}`
    for (const [metric, { points }] of Object.entries(metrics.series))
      for (const [atMs, value] of points) yield `${cell},${rep},${atMs / 1000},${metric},${value}`
  }
}
