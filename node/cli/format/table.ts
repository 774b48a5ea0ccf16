/** Tables without frames: a bold head, two spaces between columns; what a pipe or a pager can read too. */
import Table from 'cli-table3'
import type { Sink } from '../output.ts'

/** A column: its head, and whether figures stand at its right. */
export interface Column {
  head: string
  right?: boolean
}

const NO_FRAME = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  '
} as const

/** The lines of a table; without rows only the head. */
export function table(
  { colors }: Pick<Sink, 'colors'>,
  columns: readonly Column[],
  rows: readonly (readonly string[])[]
): string {
  const made = new Table({
    chars: NO_FRAME,
    head: columns.map(({ head }) => colors.bold(head)),
    colAligns: columns.map(({ right }) => (right === true ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true }
  })
  made.push(...rows.map((row) => [...row]))
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Names at the left, values at the right, one pair a line; empty values are left out. */
export function facts({ colors }: Pick<Sink, 'colors'>, pairs: readonly (readonly [string, string])[]): string {
  const shown = pairs.filter(([, value]) => value !== '')
  const width = Math.max(...shown.map(([name]) => name.length))
  return shown
    .map(
      ([name, value]) => `${colors.dim(name.padEnd(width))}  ${value.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`
    )
    .join('\n')
}
