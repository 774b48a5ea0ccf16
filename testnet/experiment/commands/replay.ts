/** `sim replay RUN --until T --node N`: one run again, and what one node saw and decided in it. */
import { UsageError } from '../../../node/cli/errors.ts'
import type { Sink } from '../../../node/cli/output.ts'
import type { TraceEntry } from '../../sim/result.ts'
import { durationMs } from '../../sim/scenario/scenario.ts'
import { nodeCount } from '../../sim/scenario/scenario.ts'
import { changedData, readManifest } from '../manifest-file.ts'
import { fieldAlone } from '../place.ts'
import { resolveScenario } from '../resolve.ts'
import { runOne } from '../run-one.ts'
import { timeMs } from '../units.ts'
import { act } from './frame.ts'

/** Times like `1h`, since the run's beginning. */
export interface ReplayFlags {
  node: number
  until?: string
  from?: string
  cell: number
  seed?: number
  limit: number
  notes?: true
  json?: true
}

/** Lines of what happened at the node, in order; the last `limit` of them. */
export function replayRun(path: string, flags: ReplayFlags): Promise<void> {
  return act(flags.json, async ({ out, err, json }) => {
    const file = readManifest(path)
    const changed = changedData(file)
    if (changed.length > 0) throw new UsageError(changed.join('; '), 'bring back the files that the manifest names')
    const run = file.manifest.runs.find(({ cell, seed }) => cell === flags.cell && seed === (flags.seed ?? seed))
    const cell = file.cells.find(({ index }) => index === flags.cell)
    if (run === undefined || cell === undefined)
      throw new UsageError(
        `there is no run of cell ${flags.cell}${flags.seed === undefined ? '' : `, seed ${flags.seed}`} in ${path}`
      )
    const { scenario } = resolveScenario(cell.file, file.read.folder, fieldAlone)
    const nodes = nodeCount(scenario)
    if (flags.node >= nodes) throw new UsageError(`--node: ${flags.node} is not accepted; use 0 to ${nodes - 1}`)
    const [fromMs, untilMs] = [time('--from', flags.from, 0), time('--until', flags.until, durationMs(scenario))]
    const entries: TraceEntry[] = []
    let left = 0
    const onEntry = (entry: TraceEntry): void => {
      if (flags.notes === true && entry.text === undefined) return
      entries.push(entry)
      if (entries.length > flags.limit * 2) left += entries.splice(0, flags.limit).length
    }
    const task = {
      cell: cell.index,
      rep: run.rep,
      seed: run.seed,
      file: cell.file,
      folder: file.read.folder,
      presenceOf: flags.node + 1
    }
    const outcome = await runOne(task, { untilMs, keepTrace: { node: flags.node, fromMs, untilMs, onEntry } })
    const shown = entries.slice(-flags.limit)
    left += entries.length - shown.length
    if (json) {
      const { traceHash, endedMs, events } = outcome
      out.line(JSON.stringify({ node: flags.node, seed: run.seed, endedMs, events, traceHash, left, entries: shown }))
      return 0
    }
    if (left > 0)
      err.line(
        `${left.toLocaleString('en-US')} earlier entries are left out; more with --limit, or from later on with --from`
      )
    for (const entry of shown) out.line(entryLine(entry, out))
    err.line(whenThere(outcome.presence?.[flags.node] ?? []))
    const isWhole = !outcome.partial
    const same = outcome.traceHash === run.traceHash ? 'as in the manifest' : 'NOT as in the manifest'
    err.line(
      `node ${flags.node} of seed ${run.seed}: ${left + shown.length} entries${isWhole ? `; trace ${outcome.traceHash}, ${same}` : ''}`
    )
    return isWhole && outcome.traceHash !== run.traceHash ? 1 : 0
  })
}

/** `there from 00:00:00.000 to 01:00:00.000, …`: the last few times. */
function whenThere(spans: ReadonlyArray<readonly [fromMs: number, toMs: number]>): string {
  const last = spans.slice(-4).map(([from, to]) => `from ${clock(from)} to ${clock(to)}`)
  return last.length === 0 ? 'it was never there' : `there ${spans.length > last.length ? '… ' : ''}${last.join(', ')}`
}

function time(flag: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  const ms = timeMs(text)
  if (Number.isNaN(ms))
    throw new UsageError(`${flag}: '${text}' is not accepted; use a time like 500ms, 90s, 10m or 2h`)
  return ms
}

/** `01:02:03.456  kad.request  12 34`. */
function entryLine({ atMs, name, values, text }: TraceEntry, { colors }: Sink): string {
  const said = text ?? values.join(' ')
  return `${colors.dim(clock(atMs))}  ${name.padEnd(22)} ${said}`
}

function clock(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const rest = `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`
  return `${rest}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`
}
