/** A study while it runs: on a terminal a table that is drawn again in its place, elsewhere a line for each thing that happens. */
import { shortNumber } from '../../tune/tables.ts'
import type { StudyView, TrialView } from '../../tune/view.ts'
import { plain } from '../format/text.ts'
import type { Sink } from '../output.ts'
import { headline, trialTable } from './table.ts'

/** Shows one view after the other. */
export interface Board {
  show: (view: StudyView) => void
  close: () => void
}

/** Rows of the table on a terminal: those that run, then the latest that are over. */
const ROWS = 16
/** Drawn at most so often. */
const DRAW_MS = 120

/** @param first the view with which it begins; what happened before is not told again */
export function createBoard(sink: Sink, first: StudyView): Board {
  return sink.isTerminal ? terminalBoard(sink) : lineBoard(sink, first)
}

function terminalBoard(sink: Sink): Board {
  let height = 0
  let latest: StudyView | undefined
  let drawnAt = 0
  let timer: NodeJS.Timeout | undefined
  const draw = (): void => {
    clearTimeout(timer)
    timer = undefined
    drawnAt = Date.now()
    if (latest === undefined) return
    const lines = boardLines(sink, latest)
    sink.write(
      `${height === 0 ? '' : `\u001b[${height}A`}${lines.map((line) => `\u001b[2K${line}\n`).join('')}\u001b[0J`
    )
    height = lines.length
  }
  return {
    show(view) {
      latest = view
      timer ??= setTimeout(draw, Math.max(0, DRAW_MS - (Date.now() - drawnAt)))
    },
    close: draw
  }
}

/** No line is wider than the terminal: a wrapped one would be drawn over wrongly. */
function boardLines(sink: Sink, view: StudyView): string[] {
  const over = view.trials.filter(({ phase }) => phase !== 'running' && phase !== 'stopping' && phase !== 'asked')
  const under = view.trials.filter((trial) => !over.includes(trial))
  const best = over.filter(({ number }) => number === view.best)
  const rest = over.filter(({ number }) => number !== view.best).slice(-Math.max(0, ROWS - under.length - best.length))
  const rows = [...best, ...rest.toSorted((a, b) => b.number - a.number), ...under]
  const note = view.note === '' ? [] : [sink.colors.dim(plain(view.note))]
  const lines = [headline(sink, view), '', ...trialTable(sink, view, rows, Date.now()).split('\n'), ...note]
  return lines.map((line) => cut(line, sink.width - 1))
}

/** Cuts what is shown, not what colours it. */
function cut(line: string, width: number): string {
  let shown = 0
  let made = ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
  for (const part of line.split(/(\u001b\[[0-9;]*m)/)) {
    if (part.startsWith('\u001b[')) made += part
    else {
      made += part.slice(0, Math.max(0, width - shown))
      shown += part.length
    }
  }
  return made
}

function lineBoard(sink: Sink, first: StudyView): Board {
  let before: StudyView | undefined
  sink.line(headline(sink, first))
  return {
    show(view) {
      for (const line of news(sink, before ?? first, view)) sink.line(line)
      before = view
    },
    close() {}
  }
}

/** What happened between two views, a line each. */
export function news({ colors }: Sink, before: StudyView, view: StudyView): string[] {
  const lines = view.note !== '' && view.note !== before.note ? [colors.dim(plain(view.note))] : []
  for (const trial of view.trials) {
    const was = before.trials[trial.number]
    const at = `trial ${String(trial.number).padStart(String(view.wanted).length)}`
    if (trial.providers.length > (was?.providers.length ?? 0))
      lines.push(`${at}  runs on ${plain(trial.providers.at(-1) ?? '')}: ${chosen(trial)}`)
    if (trial.losses > (was?.losses ?? 0))
      lines.push(
        colors.yellow(
          `${at}  lost its provider${trial.step === 0 ? '' : ` after step ${trial.step}`}; it goes on elsewhere`
        )
      )
    if (trial.phase !== was?.phase) {
      const line = ending(view, trial)
      if (line !== '') lines.push(`${at}  ${line}`)
    }
  }
  return lines
}

function chosen({ params }: TrialView): string {
  return Object.entries(params)
    .map(([name, value]) => `${plain(name)} ${typeof value === 'number' ? shortNumber(value) : plain(String(value))}`)
    .join(', ')
}

function ending({ metric, best }: StudyView, { phase, number, value, step, reason }: TrialView): string {
  const said = value === undefined ? '' : `${plain(metric)} ${shortNumber(value)}`
  if (phase === 'completed') return `completed: ${said} at step ${step}${number === best ? ', the best so far' : ''}`
  if (phase === 'stopped') return `stopped at step ${step}: ${said}${reason === '' ? '' : ` (${plain(reason)})`}`
  return phase === 'failed' ? `failed: ${plain(reason)}` : ''
}
