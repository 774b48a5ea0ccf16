/** The plan as a table: who was considered, at which price, who was chosen. */
import type { PlanRow } from '../../../protocol/requester/job.ts'
import type { JobMember } from '../../node.ts'
import { table } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { credits, duration, shortPeer } from '../format/units.ts'
import type { Sink } from '../output.ts'

export type { PlanRow }

/** What a plan is told with besides, where the job asked for the internet. */
export const EGRESS_LINE = 'the program may reach the internet through these providers'

const COLUMNS = [
  { head: 'PROVIDER' },
  { head: 'PEER' },
  { head: 'UNITS' },
  { head: 'REGION' },
  { head: 'PRICE/h', right: true },
  { head: 'READY IN', right: true },
  { head: 'CHOSEN' }
]
const ENVIRONMENT = { head: 'ENVIRONMENT' }
/** Before these two. */
const ENVIRONMENT_AT = -2

/**
 * The table, best first.
 * @param members tells who shall be the head and who runs the program
 * @param builds the job brings requirements: each provider's environment is ready, or has to be built
 */
export function planTable(
  sink: Pick<Sink, 'colors'>,
  rows: readonly PlanRow[],
  members: readonly JobMember[],
  builds = false
): string {
  const plainBody = rows.map((row) => [
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
  if (!builds) return table(sink, COLUMNS, plainBody)
  const body = plainBody.map((cells, at) => cells.toSpliced(ENVIRONMENT_AT, 0, environmentOf(rows[at])))
  return table(sink, COLUMNS.toSpliced(ENVIRONMENT_AT, 0, ENVIRONMENT), body)
}

function environmentOf(row: PlanRow | undefined): string {
  return (row?.startWaitMs ?? 0) === 0 ? 'ready' : `builds for about ${roughly(row?.startWaitMs ?? 0)}`
}

/** An estimate is worth no more than this: whole seconds below two minutes, whole minutes above. */
function roughly(ms: number): string {
  return ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`
}

/** What is said of the chosen ones' environments in a line: `environment ready at birch-otter; amber-crane builds for about 30 s`. */
export function environmentLine(rows: readonly PlanRow[]): string {
  const chosen = rows.filter(({ role }) => role === 'member')
  const ready = chosen.filter(({ startWaitMs }) => startWaitMs === 0).map(({ name }) => plain(name))
  const building = chosen
    .filter(({ startWaitMs }) => startWaitMs > 0)
    .map((row) => `${plain(row.name)} builds for about ${roughly(row.startWaitMs)}`)
  const parts =
    ready.length === chosen.length
      ? ['ready']
      : ready.length === 0
        ? building
        : [`ready at ${ready.join(', ')}`, ...building]
  return `environment: ${parts.join('; ')}`
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
