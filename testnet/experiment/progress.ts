/** How far an experiment is, on stderr: one line drawn again on a terminal, else a line now and then. */
import type { Sink } from '../../node/cli/output.ts'
import { duration } from '../../node/cli/format/units.ts'
import type { UnderWay } from './pool.ts'

/** Drawn at most so often, ms. */
const DRAW_MS = 200
const LINE_MS = 5_000
/** Where no run is over yet, what is under way is told after this, ms. */
const FIRST_TABLE_MS = 45_000

/** Counts runs, and says how long the rest will take. */
export class Progress {
  readonly #sink: Sink
  readonly #runs: number
  readonly #startedAt = performance.now()
  #done = 0
  #drawnAt = 0
  #isLineOpen = false
  #hasTold = false

  constructor(sink: Sink, runs: number) {
    this.#sink = sink
    this.#runs = runs
  }

  /** A run is over. */
  finished(what?: string): void {
    this.#done++
    if (what !== undefined) this.say(what)
  }

  /** A line of its own. */
  say(line: string): void {
    this.clear()
    this.#sink.line(line)
  }

  /** Where the runs are that are under way. */
  update(underWay: readonly UnderWay[]): void {
    const at = performance.now()
    if (this.#done === 0 && !this.#hasTold && at - this.#startedAt > FIRST_TABLE_MS) {
      this.#hasTold = true
      for (const each of underWay) this.say(whereIs(each))
    }
    if (at - this.#drawnAt < (this.#sink.isTerminal ? DRAW_MS : LINE_MS)) return
    this.#drawnAt = at
    const part = (this.#done + underWay.reduce((sum, { nowMs, endMs }) => sum + nowMs / endMs, 0)) / this.#runs
    const spent = at - this.#startedAt
    const left = part > 0.02 ? `, ${duration((spent * (1 - part)) / part)} left` : ''
    const line = `${(part * 100).toFixed(1)} %  ${this.#done} of ${this.#runs} runs${left}`
    if (!this.#sink.isTerminal) return this.#sink.line(line)
    this.#sink.write(`\r\u001b[2K${line}`)
    this.#isLineOpen = true
  }

  /** Takes the drawn line away. */
  clear(): void {
    if (this.#isLineOpen) this.#sink.write('\r\u001b[2K')
    this.#isLineOpen = false
  }
}

function whereIs({ task, nowMs, endMs, events, startedAt }: UnderWay): string {
  const seconds = (performance.now() - startedAt) / 1000
  const rate = Math.round(events / seconds).toLocaleString('en-US')
  return `  cell ${task.cell}, seed ${task.seed}: ${duration(nowMs)} of ${duration(endMs)}, ${events.toLocaleString('en-US')} events, ${rate} a second`
}
