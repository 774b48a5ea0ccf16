/** The steps of a run on stderr, numbered, with the time since the submission; on a terminal the one under way is shown too. */
import { elapsed } from '../format/units.ts'
import type { Sink } from '../output.ts'

/** Steps of a run. Their numbers are fixed: an attempt that fails leads back to an earlier one. */
export const STEPS = ['pack', 'offer', 'plan', 'lease', 'start', 'end', 'result', 'receipts', 'done'] as const
/** One of them. */
export type StepName = (typeof STEPS)[number]

/** Prints steps. */
export interface Steps {
  /** What is under way now; shown only on a terminal, until the next line. */
  now: (text: string) => void
  /** A step is done, now or at a moment of before. */
  done: (step: StepName, text: string, atMs?: number) => void
  /** A line between steps: a warning, a detail. */
  note: (text: string) => void
  /** Takes the line under way away, so that others can write. */
  clear: () => void
  /** Ends the ticking. */
  close: () => void
}

const TICK_MS = 100
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** @param sinceAt moment of the submission, on the clock of `now` */
export function createSteps(sink: Sink, sinceAt: number, now: () => number = Date.now): Steps {
  const { colors } = sink
  let under = ''
  let ticker: NodeJS.Timeout | undefined
  let frame = 0
  let shown = false
  const time = (at = now()): string => colors.dim(elapsed(Math.max(0, at - sinceAt)).padStart(8))
  const clear = (): void => {
    if (shown) sink.write('\r\x1b[2K')
    shown = false
  }
  const draw = (): void => {
    const text = `${FRAMES[frame++ % FRAMES.length]} ${under}`
    clear()
    sink.write(`${time()}  ${colors.cyan(text.slice(0, Math.max(10, sink.width - 12)))}`)
    shown = true
  }
  const line = (text: string): void => {
    clear()
    sink.line(text)
  }
  const close = (): void => {
    clearInterval(ticker)
    ticker = undefined
    clear()
    under = ''
  }
  return {
    now(text) {
      if (!sink.isTerminal || text === under) return
      if (text === '') return close()
      under = text
      ticker ??= setInterval(draw, TICK_MS).unref()
      draw()
    },
    done: (step, text, atMs) =>
      line(`${time(atMs)}  ${colors.bold(`[${STEPS.indexOf(step) + 1}/${STEPS.length}]`)} ${text}`),
    note: (text) => line(`${' '.repeat(8)}  ${text}`),
    clear,
    close
  }
}
