/** Data sets of a job in `swarm job show`: what each provider has, and where it got it. */
import type { JobDataView, SetProgress } from '../../data/progress.ts'
import { table } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { bytes } from '../format/units.ts'
import type { Sink } from '../output.ts'

/** A table with a row for each set and provider; empty for a job without data sets. */
export function dataTable(sink: Sink, data: readonly JobDataView[]): string {
  const columns = [
    { head: 'DATA' },
    { head: 'SIZE', right: true },
    { head: 'PROVIDER' },
    { head: 'HERE', right: true },
    { head: 'FETCHED', right: true },
    { head: 'OF MEMBERS', right: true },
    { head: 'CACHED', right: true }
  ]
  const rows = data.flatMap(({ name, sizeBytes, members }) =>
    members.map((member, at) => [
      at === 0 ? name : '',
      at === 0 ? bytes(sizeBytes) : '',
      plain(member.name),
      ...figures(sink, member.progress)
    ])
  )
  return rows.length === 0 ? '' : table(sink, columns, rows)
}

function figures({ colors }: Sink, progress: SetProgress | undefined): string[] {
  if (progress === undefined) return ['–', '–', '–', '–']
  const { haveBytes, sizeBytes, fetchedBytes, fromMembersBytes, cachedBytes, state } = progress
  const percent = sizeBytes === 0 ? 100 : Math.floor((haveBytes / sizeBytes) * 100)
  const here = state === 'failed' ? colors.red('failed') : state === 'complete' ? colors.green('all') : `${percent} %`
  return [here, bytes(fetchedBytes), bytes(fromMembersBytes), bytes(cachedBytes)]
}
