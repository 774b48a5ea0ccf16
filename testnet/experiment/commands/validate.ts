/** `sim validate`: published figures beside ours, as a table, as JSON, as a page of the project. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import Table from 'cli-table3'
import { UsageError } from '../../../node/cli/errors.ts'
import type { Output } from '../../../node/cli/output.ts'
import type { Means, Row } from '../../sim/validate/check.ts'
import { CHECKS, validate } from '../../sim/validate/validate.ts'
import { levels } from '../../virtual/checks.ts'
import { nodeAt, traceHashes } from '../trace-hashes.ts'
import {
  commitNow,
  makeValidationManifest,
  mergedRows,
  type TimedRow,
  VALIDATION_FORMAT,
  type ValidationManifest,
  validationPage
} from '../validation-report.ts'
import { act, FOUND } from './frame.ts'

/** Flags. */
export interface ValidateFlags {
  seed: number
  traces?: string
  node?: string
  report?: string
  json?: true
}

/** How long V20 runs each scenario the first time, ms; the other runs go as far. */
const SCENARIO_BUDGET_MS = 1_500

/** `sim validate [IDS]`. */
export function validateRows(ids: string[], flags: ValidateFlags): Promise<void> {
  return act(flags.json, async (output) => {
    const unknown = ids.filter((id) => !CHECKS.some((check) => check.id === id))
    if (unknown.length > 0)
      throw new UsageError(`${unknown.join(', ')}: no such row; there are ${CHECKS.map(({ id }) => id).join(', ')}`)
    const rows = await timed(ids, flags, output)
    if (flags.report !== undefined) output.err.line(`${flags.report} and its manifest are written`)
    output.out.line(
      output.json
        ? JSON.stringify(
            rows.map(({ wallMs: _, commit: __, ...row }) => row),
            undefined,
            2
          )
        : tableOf(rows)
    )
    return rows.some(({ pass }) => pass === false) ? FOUND : 0
  })
}

async function timed(
  ids: string[],
  { seed, traces, node, report }: ValidateFlags,
  { err }: Output
): Promise<TimedRow[]> {
  const means: Means = {
    traces,
    hashes: traceHashes(SCENARIO_BUDGET_MS),
    levels: levels(),
    otherNode: node === undefined ? undefined : await otherNode(node)
  }
  const rows: TimedRow[] = []
  const commit = commitNow()
  // Those of the page that is there, where only some are answered anew.
  const kept = report === undefined || ids.length === 0 ? [] : rowsOf(manifestOf(resolve(report)), seed)
  let before = performance.now()
  const onRow = (row: Row): void => {
    const now = performance.now()
    rows.push({ ...row, wallMs: Math.round(now - before), commit })
    err.line(`${mark(row.pass, err)} ${row.id}  ${((now - before) / 1000).toFixed(1)} s`)
    before = now
    // After each row: the minutes of those before are not lost with one that is interrupted.
    if (report !== undefined) write(resolve(report), mergedRows(kept, rows), seed)
  }
  await validate(seed, ids, onRow, means)
  return rows
}

async function otherNode(path: string): Promise<Means['otherNode']> {
  const found = await nodeAt(path).catch((cause: unknown) => {
    throw new UsageError(`--node ${path}: ${(cause as Error).message}`, 'name the program of another Node', { cause })
  })
  if (found.v8 === process.versions.v8)
    throw new UsageError(
      `--node ${path} has the V8 that this one has, ${found.v8}`,
      'name a Node of another major version'
    )
  return found
}

/** The manifest beside a page. */
function manifestOf(file: string): string {
  return `${file.replace(/\.md$/, '')}.json`
}

function write(file: string, rows: readonly TimedRow[], seed: number): void {
  const manifest = makeValidationManifest(
    rows,
    seed,
    CHECKS.map(({ id }) => id)
  )
  writeFileSync(manifestOf(file), `${JSON.stringify(manifest, undefined, 2)}\n`)
  writeFileSync(file, validationPage(manifest, basename(manifestOf(file))))
}

/** Rows of a page made before, with the same seed; none where there is none. */
function rowsOf(beside: string, seed: number): TimedRow[] {
  if (!existsSync(beside)) return []
  const before = JSON.parse(readFileSync(beside, 'utf8')) as ValidationManifest
  if (before.format === VALIDATION_FORMAT && before.seed === seed) return before.rows
  throw new UsageError(`${beside} is no manifest of seed ${seed}; answer all rows, or name another file for the report`)
}

function mark(pass: Row['pass'], { colors }: Output['err']): string {
  if (pass === 'skipped') return colors.yellow('–')
  return pass ? colors.green('✓') : colors.red('✗')
}

function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: ['', 'what', 'published', 'ours', 'tolerance', ''],
    colWidths: [5, 34, 34, 40, 20, 9],
    wordWrap: true,
    style: { head: [], border: [] }
  })
  for (const { id, what, published, ours, tolerance, pass, reason } of rows) {
    const verdict = pass === 'skipped' ? 'skipped' : pass ? 'pass' : 'fail'
    table.push([id, what, published, reason === '' ? ours : `${ours}\n${reason}`, tolerance, verdict])
  }
  return table.toString()
}
