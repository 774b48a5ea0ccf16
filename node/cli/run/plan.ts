/** The plan as a table: who was considered, at which price, who was chosen. */
import type { PlanRow } from '../../../protocol/requester/job.ts'
import type { JobMember } from '../../node.ts'
import { table } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { credits, duration, shortPeer } from '../format/units.ts'
import type { Sink } from '../output.ts'

export type { PlanRow }

const COLUMNS = [
  { head: 'PROVIDER' },
  { head: 'PEER' },
  { head: 'UNITS' },
  { head: 'REGION' },
  { head: 'PRICE/h', right: true },
  { head: 'READY IN', right: true },
  { head: 'CHOSEN' }
]

/** The table, best first. @param members tells who shall be the head and who runs the program */
export function planTable(sink: Pick<Sink, 'colors'>, rows: readonly PlanRow[], members: readonly JobMember[]): string {
  const body = rows.map((row) => [
    plain(row.name),
    shortPeer(row.peer),
    unitsOf(row),
    plain(row.region),
    credits(row.priceMicroPerGpuHour),
    readyIn(row),
    mark(
      sink,
      row,
      members.find(({ peer }) => peer === row.peer)
    )
  ])
  return table(sink, COLUMNS, body)
}

function unitsOf({ units, model }: PlanRow): string {
  const claimed = units.some((unit) => unit.startsWith('claimed:')) ? ' (claimed)' : ''
  const name = units.every((unit) => unit.startsWith('cpu:')) ? 'CPU' : plain(model).toUpperCase()
  return `${units.length === 1 ? '' : `${units.length} × `}${name}${claimed}`
}

/** The time until it could begin, with the archive's way to it. */
function readyIn({ startWaitMs, transferMs }: PlanRow): string {
  const ms = startWaitMs + transferMs
  return ms < 100 ? 'now' : duration(ms)
}

function mark({ colors }: Pick<Sink, 'colors'>, { role }: PlanRow, member: JobMember | undefined): string {
  if (role === 'member') return colors.green(['✓', ...(member?.roles ?? [])].join(' '))
  return role === 'spare' ? colors.dim('spare') : ''
}
