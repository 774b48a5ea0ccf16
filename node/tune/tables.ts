/** A study's trials as CSV and as a table in markdown. */
import type { StudyView, TrialView } from './view.ts'

/** Names of the parameters, in the order of the space. */
export function parameterNames({ trials }: Pick<StudyView, 'trials'>): string[] {
  return [...new Set(trials.flatMap(({ params }) => Object.keys(params)))]
}

/** Six digits are more than any metric is worth. */
export function shortNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)))
}

/** RFC 4180, a line a trial in the order of asking, all digits. */
export function studyCsv(view: StudyView): string {
  const names = parameterNames(view)
  const head = ['trial', 'phase', view.metric, 'step', ...names, 'provider', 'losses', 'job', 'seconds', 'reason']
  const rows = view.trials.map((trial) => [
    String(trial.number),
    trial.phase,
    trial.value === undefined ? '' : String(trial.value),
    String(trial.step),
    ...names.map((name) => String(trial.params[name] ?? '')),
    trial.providers.join(' → '),
    String(trial.losses),
    trial.job ?? '',
    seconds(trial),
    trial.reason
  ])
  return `${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** A cell that begins like a formula would be one in a spreadsheet. */
function quoted(cell: string): string {
  const safe = /^[=+@]/.test(cell) || /^-\D/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function seconds({ startedAt, endedAt }: TrialView): string {
  return startedAt === undefined || endedAt === undefined ? '' : ((endedAt - startedAt) / 1000).toFixed(1)
}

/** Trials by their value, the best first; those without one last. */
export function ranked({ trials, mode, best }: StudyView): TrialView[] {
  const sign = mode === 'min' ? 1 : -1
  const rank = ({ number, phase, value }: TrialView): number[] => [
    number === best ? 0 : 1,
    phase === 'completed' ? 0 : 1,
    value === undefined ? 1 : 0,
    value === undefined ? number : sign * value
  ]
  return trials.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    const at = left.findIndex((part, index) => part !== right[index])
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
  })
}

/** The study in a few lines and all its trials, the best first. */
export function studyMarkdown(view: StudyView): string {
  const names = parameterNames(view)
  const head = ['trial', view.metric, 'steps', 'end', ...names, 'provider']
  const rows = ranked(view).map((trial) => [
    `${trial.number}${trial.number === view.best ? ' (best)' : ''}`,
    trial.value === undefined ? '' : shortNumber(trial.value),
    String(trial.step),
    trial.losses > 0 ? `${trial.phase}, ${trial.losses} lost` : trial.phase,
    ...names.map((name) => cell(trial.params[name])),
    trial.providers.join(' → ')
  ])
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    `# ${view.name}`,
    '',
    summary(view),
    '',
    '![Value of each trial, the best so far, and the rungs](study.svg)',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    ''
  ].join('\n')
}

function cell(value: number | string | boolean | undefined): string {
  return typeof value === 'number' ? shortNumber(value) : String(value ?? '')
}

/** One sentence about the whole. */
export function summary(view: StudyView): string {
  const { trials, metric, mode, searcher, seed, asha, steps } = view
  const of = (phase: string): number => trials.filter((trial) => trial.phase === phase).length
  const best = trials.find(({ number }) => number === view.best)
  const parts = [
    `${trials.length} trials by ${searcher} (seed ${seed}), ${mode === 'min' ? 'least' : 'most'} ${metric}`,
    best === undefined ? 'none with a value' : `best is trial ${best.number} with ${shortNumber(best.value ?? 0)}`,
    `${of('completed')} completed, ${of('stopped')} stopped early, ${of('failed')} failed`
  ]
  if (asha !== undefined) parts.push(`${steps} of ${trials.length * asha.max} steps done`)
  const lost = trials.reduce((sum, { losses }) => sum + losses, 0)
  if (lost > 0)
    parts.push(
      `${lost} ${lost === 1 ? 'provider' : 'providers'} lost, ${trials.reduce((sum, { redone }) => sum + redone, 0)} steps redone`
    )
  return `${parts.join('; ')}.`
}
