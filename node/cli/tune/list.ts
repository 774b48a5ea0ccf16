/** `swarm tune list`. */
import { answer } from '../../http/client.ts'
import { shortNumber } from '../../tune/tables.ts'
import type { StudyView } from '../../tune/view.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { table } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { ago } from '../format/units.ts'
import { printJson } from '../output.ts'

/** Prints the studies of this requester. */
export async function listStudies(invocation: Invocation<object>): Promise<void> {
  const { output } = invocation
  const { studies } = (await answer((await connect(invocation)).studies.$get())) as { studies: StudyView[] }
  if (output.json) return printJson(output, { studies })
  if (studies.length === 0) return output.err.line('no studies yet; begin one: swarm tune study.yaml')
  const columns = [
    { head: 'STUDY' },
    { head: 'STATE' },
    { head: 'TRIALS', right: true },
    { head: 'BEST', right: true },
    { head: 'BEGUN' }
  ]
  const rows = studies.map((view) => {
    const best = view.trials.find(({ number }) => number === view.best)?.value
    const value = best === undefined ? '' : `${plain(view.metric)} ${shortNumber(best)}`
    return [plain(view.name), view.state, `${view.trials.length}/${view.wanted}`, value, ago(view.openedAt, Date.now())]
  })
  output.out.line(table(output.out, columns, rows))
}
