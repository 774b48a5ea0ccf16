/** Reads the TAP that `ava --tap` writes, one line at a time, and counts what the closing line of a run needs. */

/** Totals of one or more suites. */
export interface Totals {
  passed: number
  failed: number
  skipped: number
  todo: number
}

/** What one line of TAP says. `detail` is everything that is no test: diagnostics, comments, stray output. */
export type TapLine =
  | { type: 'passed' | 'failed' | 'skipped' | 'todo'; title: string }
  | { type: 'detail'; text: string }
  | { type: 'frame' }

/** `ok 3 - title # SKIP`; AVA escapes nothing in titles, so the directive is looked for at the end alone. */
const RESULT = /^(not )?ok \d+ - (.*?)(?: # (SKIP|TODO))?$/

/** TAP's own frame: version, plan, and the footer, which counts `test.failing` twice and is therefore not used. */
const FRAME = /^(TAP version \d+|\d+\.\.\d+|# (tests|pass|skip|todo|fail) \d+|)$/

/** Reads one line, without its line break. */
export function readTapLine(line: string): TapLine {
  const match = RESULT.exec(line)
  if (match === null) return FRAME.test(line) ? { type: 'frame' } : { type: 'detail', text: line }
  const title = match[2] ?? ''
  if (match[3] === 'SKIP') return { type: 'skipped', title }
  if (match[3] === 'TODO') return { type: 'todo', title }
  return { type: match[1] === undefined ? 'passed' : 'failed', title }
}

/** The need that a skipped test names in its title, `[needs root, wireguard]`; undefined when it names none. */
export function skipReason(title: string): string | undefined {
  return /\[(needs [^\]]+)\]/.exec(title)?.[1]
}

/** Sum of the totals of several suites. */
export function addTotals(all: Totals[]): Totals {
  const sum: Totals = { passed: 0, failed: 0, skipped: 0, todo: 0 }
  for (const totals of all) {
    sum.passed += totals.passed
    sum.failed += totals.failed
    sum.skipped += totals.skipped
    sum.todo += totals.todo
  }
  return sum
}

/** The closing line: `N passed, N failed`, then what else there is. */
export function closingLine({ passed, failed, skipped, todo }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${todo > 0 ? `, ${todo} todo` : ''}`
}
