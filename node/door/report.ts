/**
 * `POST /report {"step": 12, "metrics": {"loss": 0.25}}`: what the program says of itself, on its way to the requester.
 * The newest counts: of many in a row one goes out at once, and then one each half second at most. With `"now": true`
 * (a tuning trial's rung) a report is not held back, a few in a row.
 */
import { maxMetrics, metricPattern } from '../../protocol/shape.ts'
import { DoorRefusal, type DoorRoute, jsonOf, reply } from './route.ts'

/** Two a second are enough for a person and for a tuner that decides on steps. */
const EVERY_MS = 500
const MAX_BYTES = 16 * 1024
/** So many are not held back within the time that follows them. */
const URGENT = 8
const URGENT_WITHIN_MS = 10_000

/** One report as it goes on. JSON has no NaN: such values come as texts and are numbers here. */
export interface ProgramReport {
  step: number
  metrics: Record<string, number>
}

/** Holds back what comes too fast, and keeps only the newest of it. */
export class Reporter {
  readonly #send: (report: ProgramReport) => void
  #waiting: ProgramReport | undefined
  #timer: NodeJS.Timeout | undefined
  #urgentAt: number[] = []

  constructor(send: (report: ProgramReport) => void) {
    this.#send = send
  }

  take(report: ProgramReport, isUrgent = false): void {
    if (isUrgent && this.#maySend()) this.flush()
    if (this.#timer !== undefined) {
      this.#waiting = report
      return
    }
    this.#send(report)
    this.#timer = setTimeout(() => this.#next(), EVERY_MS)
  }

  /** Sends what waits, at once: the program has ended, and its last word counts most. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const last = this.#waiting
    this.#waiting = undefined
    if (last !== undefined) this.#send(last)
  }

  /** Whether one more may go at once: a program that calls every report urgent gains nothing. */
  #maySend(): boolean {
    const now = performance.now()
    this.#urgentAt = this.#urgentAt.filter((at) => now - at < URGENT_WITHIN_MS)
    if (this.#urgentAt.length >= URGENT) return false
    this.#urgentAt.push(now)
    return true
  }

  /** Sends nothing more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting = undefined
  }

  #next(): void {
    this.#timer = undefined
    const next = this.#waiting
    this.#waiting = undefined
    if (next !== undefined) this.take(next)
  }
}

/** The route. */
export function reportRoute(reporter: Reporter): DoorRoute {
  return {
    prefix: '/report',
    async handle(request, response) {
      if (request.method !== 'POST') throw new DoorRefusal(405, 'a report is a POST')
      const body = await jsonOf(request, MAX_BYTES)
      reporter.take(reportOf(body), (body as { now?: unknown } | null)?.now === true)
      reply(response, 204)
    }
  }
}

const NOT_FINITE: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity }

/** Checks what came. Throws `DoorRefusal` 400 that names what is wrong. */
export function reportOf(value: unknown): ProgramReport {
  const { step = 0, metrics = {} } = (value ?? {}) as { step?: unknown; metrics?: unknown }
  if (typeof step !== 'number' || !Number.isSafeInteger(step) || step < 0)
    throw new DoorRefusal(400, 'step is not a whole number of 0 or more')
  if (typeof metrics !== 'object' || metrics === null) throw new DoorRefusal(400, 'metrics is not an object')
  const entries = Object.entries(metrics)
  if (entries.length > maxMetrics) throw new DoorRefusal(400, `more than ${maxMetrics} metrics`)
  return { step, metrics: Object.fromEntries(entries.map(metricOf)) }
}

function metricOf([name, value]: [string, unknown]): [string, number] {
  if (!metricPattern.test(name) || name === '__proto__')
    throw new DoorRefusal(
      400,
      `the name ${JSON.stringify(name.slice(0, 80))} is not 1 to 64 ASCII characters without spaces`
    )
  const number = typeof value === 'string' ? NOT_FINITE[value] : value
  if (typeof number !== 'number') throw new DoorRefusal(400, `${name} is not a number`)
  return [name, number]
}
