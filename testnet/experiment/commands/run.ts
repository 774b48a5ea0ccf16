/** `sim run` and `sim sweep`: all runs of a scenario, with a table and files. */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UsageError } from '../../../node/cli/errors.ts'
import { duration } from '../../../node/cli/format/units.ts'
import type { Output } from '../../../node/cli/output.ts'
import { checkDeterminism, describeDivergence } from '../../sim/determinism.ts'
import type { Cell } from '../cells.ts'
import { cellName } from '../cells.ts'
import { planExperiment, runExperiment, writeExperiment } from '../experiment.ts'
import { type Experiment, measuredFrom } from '../finished.ts'
import type { RunOutcome } from '../outcome.ts'
import type { RunError } from '../pool.ts'
import { Progress } from '../progress.ts'
import { cellsOf, readScenario, seedsOf } from '../read.ts'
import { summarize } from '../summary.ts'
import { summaryTable } from '../table.ts'
import { act, FOUND, INTERRUPTED, onInterrupt } from './frame.ts'

/** Flags of both. */
export interface RunFlags {
  seeds?: string
  out?: string
  set?: string[]
  param?: string[]
  zip?: true
  workers?: number
  checkDeterminism?: true
  schedules?: true
  json?: true
}

/** From when on a table is shown of what there is, although some cells have no run yet, ms. */
const FIRST_TABLE_MS = 30_000
/** Above so many runs the end of each is no line of its own. */
const MOST_LINES = 40

/** `sim run FILE`. */
export function runScenario(file: string, flags: RunFlags): Promise<void> {
  return act(flags.json, (output) => run(file, flags, output))
}

/** `sim sweep FILE`: the same, and at least one field must be swept. */
export function sweepScenario(file: string, flags: RunFlags): Promise<void> {
  return act(flags.json, (output) => {
    if (flags.param === undefined && Object.keys(readScenario(file).file.sweep ?? {}).length === 0)
      throw new UsageError(
        `${file} has no sweep, and there is no --param`,
        'name a field and its values, like --param protocol.kad.k=8,20,40'
      )
    return run(file, flags, output)
  })
}

async function run(file: string, flags: RunFlags, output: Output): Promise<number> {
  const read = readScenario(file)
  const { set = [], param = [], zip } = flags
  const cells = cellsOf(read, { set, sweep: param, ...(zip === true ? { zip } : {}) })
  const experiment = planExperiment(read, cells, seedsOf(read, flags.seeds), flags.workers)
  const folder = resolve(flags.out ?? join('out', read.file.name))
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`--out: ${folder} is a file`, 'name a folder; it may exist')
  if (flags.checkDeterminism === true && !(await isDeterministic(experiment, output))) return FOUND
  const finished = await doRuns(experiment, flags.schedules === true ? folder : undefined, output)
  const { summary } = finished
  if (summary.runs.finished > 0) writeExperiment(folder, experiment, finished)
  if (output.json) output.out.line(JSON.stringify({ folder, wallMs: Math.round(finished.wallMs), ...summary }))
  else if (summary.runs.finished > 0) output.out.line(summaryTable(output.out, summary))
  const isChecked = experiment.cells.some(({ scenario }) => scenario.workload.jobs !== undefined)
  tellEnd(output, finished, { folder, isChecked })
  if (finished.failure !== undefined) throw finished.failure
  if (finished.wasInterrupted) return INTERRUPTED
  return summary.violations.some(({ expected }) => !expected) ? FOUND : 0
}

async function doRuns(experiment: Experiment, schedulesTo: string | undefined, { err }: Output) {
  const { cells, seeds, workers } = experiment
  const runs = cells.length * seeds.length
  const many = cells.length === 1 ? '' : `${cells.length} cells x ${seeds.length} seeds, `
  err.line(`${experiment.read.file.name}: ${many}${runs} runs on ${workers} ${workers === 1 ? 'thread' : 'threads'}`)
  const progress = new Progress(err, runs)
  const first = new FirstTable(experiment, (text) => progress.say(text))
  let failure: RunError | undefined
  using interrupt = onInterrupt()
  const finished = await runExperiment(
    experiment,
    {
      ...(schedulesTo === undefined ? {} : { schedulesTo }),
      onProgress: (underWay) => progress.update(underWay),
      onDone(outcome) {
        progress.finished(runs > MOST_LINES ? undefined : doneLine(outcome, cells[outcome.cell]?.cell))
        first.add(outcome)
      },
      onFailure(error) {
        failure = error
      }
    },
    interrupt.signal
  )
  progress.clear()
  return { ...finished, failure, wasInterrupted: interrupt.signal.aborted }
}

function doneLine({ seed, events, wallMs, violations }: RunOutcome, cell: Cell | undefined): string {
  const name = cell === undefined ? '' : cellName(cell)
  const broken = violations.length === 0 ? '' : `, ${violations.length} broken invariants`
  return `  seed ${seed}${name === '' ? '' : `, ${name}`}: ${events.toLocaleString('en-US')} events in ${duration(wallMs)}${broken}`
}

/** Shows a table once, as soon as every cell has a run, or after a while what there is. */
class FirstTable {
  readonly #experiment: Experiment
  readonly #show: (text: string) => void
  readonly #outcomes: RunOutcome[] = []
  readonly #startedAt = performance.now()
  #isShown = false

  constructor(experiment: Experiment, show: (text: string) => void) {
    this.#experiment = experiment
    this.#show = show
  }

  add(outcome: RunOutcome): void {
    this.#outcomes.push(outcome)
    const { read, cells, seeds } = this.#experiment
    const planned = cells.length * seeds.length
    const seen = new Set(this.#outcomes.map(({ cell }) => cell)).size
    const isDue = seen === cells.length || performance.now() - this.#startedAt > FIRST_TABLE_MS
    if (this.#isShown || !isDue || this.#outcomes.length === planned) return
    this.#isShown = true
    const summary = summarize(
      read.file,
      cells.map(({ cell }) => cell),
      this.#outcomes,
      planned,
      ({ index }) => measuredFrom(cells[index]?.scenario)
    )
    const plain = { colors: { bold: (text: string) => text } as Output['err']['colors'] }
    this.#show(`after ${this.#outcomes.length} of ${planned} runs:\n${summaryTable(plain, summary)}\n`)
  }
}

/** Runs the first seed of each cell twice. */
async function isDeterministic({ cells, seeds }: Experiment, { err }: Output): Promise<boolean> {
  for (const { cell, scenario } of cells) {
    const seed = seeds[0] as number
    const { events, traceHash, divergence } = await checkDeterminism(scenario, seed)
    const name = cellName(cell)
    const what = `seed ${seed}${name === '' ? '' : `, ${name}`}`
    if (divergence !== undefined) {
      err.line(`${err.colors.red('✗')} ${what}, run twice: ${describeDivergence(divergence)}`)
      return false
    }
    err.line(`${err.colors.green('✓')} ${what}, run twice: ${events.toLocaleString('en-US')} events, both ${traceHash}`)
  }
  return true
}

function tellEnd(
  { err }: Output,
  { summary, wallMs, wasInterrupted }: Awaited<ReturnType<typeof doRuns>>,
  { folder, isChecked }: { folder: string; isChecked: boolean }
): void {
  const { runs, violations, events } = summary
  const { green, red, yellow } = err.colors
  if (wasInterrupted) err.line(yellow(`interrupted: ${runs.finished} of ${runs.planned} runs are finished`))
  if (runs.finished === 0) return
  const rate = Math.round((events / Math.max(1, wallMs)) * 1000).toLocaleString('en-US')
  err.line(`${events.toLocaleString('en-US')} events in ${duration(wallMs)}, ${rate} a second`)
  const broken = violations.filter(({ expected }) => !expected)
  const made = violations.length - broken.length
  if (made > 0) err.line(`the checker sees ${made} broken invariants that its adversaries make`)
  if (isChecked && broken.length === 0)
    err.line(green(made > 0 ? 'all other invariants hold' : 'invariants I1-I9 hold'))
  for (const { cell, seed, violation } of broken.slice(0, 5))
    err.line(red(`broken invariant in cell ${cell}, seed ${seed}: ${violation.invariant} ${violation.message}`))
  if (broken.length > 5) err.line(red(`and ${broken.length - 5} more in summary.json`))
  err.line(`${join(folder, 'report.html')}; summary.json, metrics.csv and manifest.json beside it`)
}
