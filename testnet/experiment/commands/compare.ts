/** `sim compare A B`: differences of runs that share their random streams. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../../node/cli/errors.ts'
import { table } from '../../../node/cli/format/table.ts'
import { figure } from '../../report/words.ts'
import { type CellDifference, compareCells } from '../difference.ts'
import { type Summary, SUMMARY_FORMAT } from '../summary.ts'
import { isHeadline, nameOf, unitOf } from '../table.ts'
import { act } from './frame.ts'

/** Which cell of each, where there are several; and whether all figures are shown. */
export interface CompareFlags {
  cellA?: number
  cellB?: number
  all?: true
  json?: true
}

/** Two folders of `sim run`, or twice the same one with two of its cells. */
export function compareRuns(a: string, b: string, flags: CompareFlags): Promise<void> {
  return act(flags.json, async ({ out, err, json }) => {
    const [left, right] = [readSummary(a), readSummary(b)]
    const found = pairs(left, right, flags).map(([x, y]) => compareCells(cellOf(left, x, a), cellOf(right, y, b)))
    if (json) {
      out.line(JSON.stringify(found))
      return
    }
    for (const each of found) {
      out.line(`${named(each.a)} → ${named(each.b)}, ${each.seeds.length} pairs: what B has more than A`)
      out.line(differenceTable(out, each, flags.all === true))
      const rows = each.rows.filter((row) => flags.all === true || isHeadline(row))
      const differing = rows.filter(({ isClear }) => isClear).length
      err.line(
        `${differing} of ${rows.length} differences are clear of 0 at 95 %; about ${Math.ceil(rows.length * 0.05)} would be by chance`
      )
    }
  })
}

function named({ cell, parameters }: CellDifference['a']): string {
  const pairs = Object.entries(parameters).map(([field, value]) => `${field} = ${value}`)
  return pairs.length === 0 ? `cell ${cell}` : pairs.join(', ')
}

function pairs(left: Summary, right: Summary, { cellA, cellB }: CompareFlags): Array<[number, number]> {
  if (cellA !== undefined || cellB !== undefined) return [[cellA ?? 0, cellB ?? 0]]
  if (left.cells.length !== right.cells.length)
    throw new UsageError(`${left.cells.length} and ${right.cells.length} cells`, 'choose with --cell-a and --cell-b')
  return left.cells.map(({ cell }) => [cell, cell])
}

function cellOf({ cells }: Summary, cell: number, where: string): Summary['cells'][number] {
  const found = cells.find((each) => each.cell === cell)
  if (found !== undefined) return found
  throw new UsageError(`${where} has no cell ${cell}; there are ${cells.map((each) => each.cell).join(', ')}`)
}

/** The summary of a folder or file. @throws UsageError for what is none */
export function readSummary(path: string): Summary {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'summary.json') : path
  let read: Partial<Summary>
  try {
    read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Summary>
  } catch (cause) {
    throw new UsageError(`${file} is no summary: ${(cause as Error).message}`, 'name a folder that sim run wrote', {
      cause
    })
  }
  if (read.format !== SUMMARY_FORMAT) throw new UsageError(`${file} is no summary of format ${SUMMARY_FORMAT}`)
  return read as Summary
}

function differenceTable(sink: Parameters<typeof table>[0], { rows }: CellDifference, all: boolean): string {
  const columns = [
    { head: 'metric' },
    { head: 'A', right: true },
    { head: 'B', right: true },
    { head: 'B - A', right: true },
    { head: '95 %', right: true },
    { head: 'unit' },
    { head: '' }
  ]
  const shown = rows.filter((row) => all || isHeadline(row))
  return table(
    sink,
    columns,
    shown.map((row) => [
      nameOf(row),
      figure(row.a),
      figure(row.b),
      figure(row.difference),
      row.low === null ? '–' : `${figure(row.low)} to ${figure(row.high)}`,
      unitOf(row.unit),
      row.verdict
    ])
  )
}
