/** Tables and tiles of a report. */
import { metricOf } from '../sim/metrics/metrics.ts'
import type { Finished } from '../experiment/finished.ts'
import { cellName } from '../experiment/cells.ts'
import type { Summary, SummaryCell, SummaryRow } from '../experiment/summary.ts'
import { isHeadline, keyOf, nameOf, unitOf, withInterval } from '../experiment/table.ts'
import { escaped } from './svg.ts'
import { figure, named, span } from './words.ts'

/** Cells that stand beside each other in a table. */
const MOST_COLUMNS = 6
const MOST_TILES = 8

/** The ratios of a single cell, large. */
export function headTiles({ cells }: Summary): string {
  const rows = cells[0]?.rows.filter(({ metric }) => metricOf(metric)?.kind === 'ratio').slice(0, MOST_TILES) ?? []
  const tiles = rows.map((row) => {
    const [, half] = withInterval(row).split(' ± ')
    const shown = half === undefined ? '' : `<i>± ${escaped(half)}</i>`
    return `<div class="tile"><span>${escaped(named(row.metric))}</span><b>${escaped(figure(row.value))}</b>${shown}</div>`
  })
  return tiles.length === 0 ? '' : `<div class="tiles">${tiles.join('')}</div>`
}

/** What people look at first, and behind a fold all there is. */
export function cellTables(summary: Summary): string {
  const { cells } = summary
  const columns = cells.slice(0, MOST_COLUMNS)
  const more =
    cells.length > columns.length
      ? `<p>The first ${columns.length} of ${cells.length} cells; summary.json has all.</p>`
      : ''
  const all = [...new Map(cells.flatMap(({ rows }) => rows).map((row) => [keyOf(row), row])).values()]
  return `${more}${tableOf(all.filter(isHeadline), columns)}<details><summary>All ${all.length} figures</summary>${tableOf(all, columns)}</details>`
}

function tableOf(keys: readonly SummaryRow[], cells: readonly SummaryCell[]): string {
  const heads = cells.map((cell) => cellName(cell) || `mean ± 95 % of ${cell.seeds.length} runs`)
  const body = keys.map((key) => {
    const fields = cells.map(({ rows }) => {
      const row = rows.find((each) => keyOf(each) === keyOf(key))
      return `<td class="n">${row === undefined ? '–' : escaped(withInterval(row))}</td>`
    })
    return `<tr><td>${escaped(nameOf(key))}</td>${fields.join('')}<td>${escaped(unitOf(key.unit))}</td><td class="what">${escaped(metricOf(key.metric)?.what ?? '')}</td></tr>`
  })
  const head = heads.map((text) => `<th class="n">${escaped(text)}</th>`).join('')
  return `<div class="wide"><table><thead><tr><th>metric</th>${head}<th>unit</th><th>what it is</th></tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

/** Every run with its hash. */
export function runTable({ outcomes }: Finished): string {
  const rows = outcomes.map(
    ({ cell, seed, traceHash, events, endedMs, wallMs, partial, violations }) =>
      `<tr><td class="n">${cell}</td><td class="n">${seed}</td><td><code>${traceHash}</code></td><td class="n">${events.toLocaleString('en-US')}</td><td class="n">${span(endedMs)}${partial ? ' (stopped)' : ''}</td><td class="n">${span(wallMs)}</td><td class="n">${violations.length}</td></tr>`
  )
  return `<details><summary>${outcomes.length} runs with their trace hashes</summary><div class="wide"><table><thead><tr><th class="n">cell</th><th class="n">seed</th><th>trace hash</th><th class="n">events</th><th class="n">virtual time</th><th class="n">wall time</th><th class="n">broken invariants</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}
