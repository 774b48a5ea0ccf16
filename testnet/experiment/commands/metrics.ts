/** `sim metrics`: the schema of what is measured. */
import { table } from '../../../node/cli/format/table.ts'
import { METRICS } from '../../sim/metrics/metrics.ts'
import { act } from './frame.ts'

/** All rows of `METRICS`. */
export function listMetrics(flags: { json?: true }): Promise<void> {
  return act(flags.json, async ({ out, json }) => {
    if (json) {
      out.line(JSON.stringify(METRICS, undefined, 2))
      return
    }
    const rows = Object.entries(METRICS).map(([name, { kind, unit, label, what }]) => [
      label === undefined ? name : `${name}[/${label}]`,
      kind,
      unit === '1' ? '' : unit,
      what
    ])
    out.line(table(out, [{ head: 'metric' }, { head: 'kind' }, { head: 'unit' }, { head: 'what it is' }], rows))
  })
}
