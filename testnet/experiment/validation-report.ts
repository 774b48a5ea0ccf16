/** The validation as a page for people, with what it takes to make it again. */
import type { Row } from '../sim/validate/check.ts'
import { canonical, codeOf, type Manifest, machineOf, sha256 } from './manifest.ts'

export const VALIDATION_FORMAT = 'swarm-sim-validation/1'

/** A row, how long it took, and the code that answered it: its commit, with `+` where files were changed besides. */
export type TimedRow = Row & { wallMs: number; commit: string }

/** Everything but the words. Times and the machine are those of the last run; `rowsSha256` is of the rows' answers alone. */
export interface ValidationManifest {
  format: typeof VALIDATION_FORMAT
  createdAt: string
  commandLine: string[]
  code: Manifest['code']
  machine: Manifest['machine']
  seed: number
  wallMs: number
  totals: { pass: number; fail: number; skipped: number }
  /** Rows that there are and that nobody answered for this page. */
  missing: string[]
  rowsSha256: string
  rows: TimedRow[]
}

/** Puts one together; asks git, the lockfile and the machine. @param all ids of every row that there is */
export function makeValidationManifest(
  rows: readonly TimedRow[],
  seed: number,
  all: readonly string[] = []
): ValidationManifest {
  const count = (pass: Row['pass']): number => rows.filter((row) => row.pass === pass).length
  return {
    format: VALIDATION_FORMAT,
    createdAt: new Date().toISOString(),
    commandLine: ['swarm-testnet', ...process.argv.slice(2)],
    code: codeOf(),
    machine: machineOf(),
    seed,
    wallMs: rows.reduce((sum, { wallMs }) => sum + wallMs, 0),
    totals: { pass: count(true), fail: count(false), skipped: count('skipped') },
    missing: all.filter((id) => !rows.some((row) => row.id === id)),
    rowsSha256: sha256(canonical(rows.map(({ wallMs: _, commit: __, ...row }) => row))),
    rows: [...rows]
  }
}

/** The code that runs, as a row names it. */
export function commitNow(): string {
  const { commit, dirty } = codeOf()
  return dirty ? `${commit}+` : commit
}

/** Rows answered now in the place of those answered before. */
export function mergedRows(before: readonly TimedRow[], now: readonly TimedRow[]): TimedRow[] {
  const fresh = new Set(now.map(({ id }) => id))
  const number = ({ id }: TimedRow): number => Number(id.slice(1))
  return [...before.filter(({ id }) => !fresh.has(id)), ...now].toSorted((a, b) => number(a) - number(b))
}

/** Markdown. @param manifestFile name of the manifest beside it */
export function validationPage(manifest: ValidationManifest, manifestFile: string): string {
  const { rows, missing, seed, totals, machine, code, createdAt, wallMs, commandLine, rowsSha256 } = manifest
  const verdict = ({ pass }: Row): string => (pass === 'skipped' ? 'skipped' : pass ? 'pass' : '**fail**')
  const table = rows.map(
    (row) =>
      `| ${row.id} | ${cell(row.what)} | ${cell(row.source)} | ${cell(row.published)} | ${cell(row.ours)} | ${cell(row.tolerance)} | ${verdict(row)} |`
  )
  const reasons = rows.flatMap((row) => (row.reason === '' ? [] : [`- **${row.id}** (${verdict(row)}): ${row.reason}`]))
  const times = rows.map(({ id, wallMs: own }) => `${id} ${(own / 1000).toFixed(1)} s`)
  const tree = code.dirty ? 'with changes that are not committed' : 'clean'
  const commits = [...new Set(rows.map(({ commit }) => commit))].map((commit) => {
    const ids = rows.filter((row) => row.commit === commit).map(({ id }) => id)
    return `${commit.slice(0, 12)}${commit.endsWith('+') ? ' with changes' : ''}: ${ids.join(', ')}`
  })
  return [
    '# Validation of the churn simulator',
    '',
    '<!-- Made by `swarm-testnet sim validate --report FILE`; do not edit. -->',
    '',
    `Published figures and theorems beside what this simulator finds: ${totals.pass} pass, ${totals.fail} fail, ${totals.skipped} skipped. A tolerance is part of the statement and was not chosen afterwards; a row that fails stays failed, with its reason; a skipped row is no pass.`,
    '',
    '| | what | source | published | ours | tolerance | |',
    '|---|---|---|---|---|---|---|',
    ...table,
    '',
    ...(missing.length === 0 ? [] : [`Not answered for this page, and so no pass: ${missing.join(', ')}.`, '']),
    ...(reasons.length === 0 ? [] : ['## Reasons', '', ...reasons, '']),
    '## Made by',
    '',
    `- \`${commandLine.join(' ')}\`, seed ${seed}, ${createdAt}, ${(wallMs / 60_000).toFixed(1)} min`,
    ...(commits.length > 1 ? [`- rows answered at different commits: ${commits.join('; ')}`] : []),
    `- commit ${code.commit}, ${tree}; lockfile ${code.lockfileSha256.slice(0, 16)}`,
    `- Node ${machine.node} (V8 ${machine.v8}), ${machine.platform}, ${machine.cores} cores (${machine.cpu}), ${(machine.memoryBytes / 1e9).toFixed(0)} GB`,
    `- rows ${rowsSha256.slice(0, 16)}; all of it as data in [${manifestFile}](${manifestFile})`,
    `- times: ${times.join(', ')}`,
    ''
  ].join('\n')
}

/** Text that does not break a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
