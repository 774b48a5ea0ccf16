/** Lives out of a schedule that was made before: a trace, or a file. */
import type { Lives } from './lives.ts'
import { ChurnKind, type ChurnEvent, type Schedule } from './schedule.ts'
import { ScheduleError } from './schedule-file.ts'
import type { Span, Window } from './span.ts'

/**
 * `count` places of a schedule from `first` on, up to `endMs`.
 * @throws ScheduleError where it has fewer places or ends before
 */
export function livesOfSchedule(schedule: Schedule, first: number, count: number, endMs: number): Lives {
  const { model, nodes, durationMs, online, events } = schedule
  if (first + count > nodes)
    throw new ScheduleError(
      `${model} has ${nodes} places and ${first + count} are asked for; lower the population's count`
    )
  if (endMs > durationMs)
    throw new ScheduleError(
      `${model} covers ${durationMs / 1000} s and the scenario lasts ${endMs / 1000} s; shorten its phases`
    )
  const lives = Array.from({ length: count }, (): Life => ({ spans: [] }))
  for (const node of online) lives[node - first]?.spans.push(opened(0, 0, endMs))
  for (const event of events) {
    const life = lives[event.node - first]
    if (life !== undefined && event.t < endMs) happen(life, event, endMs)
  }
  return {
    spans: lives.map(({ spans }) =>
      spans.map(({ hangs, ...span }) => (hangs.length === 0 ? span : { ...span, hangs }))
    ),
    classes: schedule.classes.slice(first, first + count),
    zones: schedule.zones.slice(first, first + count)
  }
}

interface Open extends Omit<Span, 'hangs'> {
  hangs: Window[]
}
interface Life {
  spans: Open[]
}

function opened(from: number, identity: number, endMs: number): Open {
  return { from, to: endMs, identity, crash: false, hangs: [] }
}

function happen({ spans }: Life, { t, event, identity, cause }: ChurnEvent, endMs: number): void {
  const last = spans.at(-1)
  const hang = last?.hangs.at(-1)
  if (event === ChurnKind.up) spans.push(opened(t, identity, endMs))
  else if (last === undefined) return
  else if (event === ChurnKind.hang) last.hangs.push({ from: t, to: endMs })
  else if (event === ChurnKind.resume && hang !== undefined) hang.to = t
  else {
    if (hang !== undefined && hang.to > t) hang.to = t
    last.to = t
    last.crash = event === ChurnKind.crash
    if (cause !== undefined) last.cause = cause
  }
}
