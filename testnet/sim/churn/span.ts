/** The life of one place as stretches of being there, and what cuts them: zones, faults, hangs. */
import type { Distribution } from '../math/distribution.ts'
import type { Stream } from '../random.ts'
import type { ChurnClass } from './model.ts'
import type { Wave } from './diurnal.ts'

/** From a moment on and up to another, ms; the end is exclusive and may be Infinity. */
export interface Window {
  from: number
  to: number
}

/** One stretch of being there. */
export interface Span extends Window {
  /** Grows when another node takes the place. */
  identity: number
  /** Its end is a crash; else it says good-bye. An end in a hang is always a crash. */
  crash: boolean
  /** What its own crash comes from, where the model tells; not of one that a fault or a zone ends. */
  cause?: string
  /** Stretches in which it is there and does not answer, in order and apart. */
  hangs?: readonly Window[]
}

/** How `sessions` runs: in equilibrium at `beginMs`, or, `fresh`, with a session that begins there. */
export interface SessionOptions {
  beginMs?: number
  endMs: number
  fresh?: boolean
  /** Daily wave over the ends of sessions. */
  wave?: Wave | undefined
  /** What a crash comes from. */
  causeOf?: (() => string) | undefined
}

/** Sessions of one place of a class; the last one is cut at the end. */
export function sessions(own: ChurnClass, options: SessionOptions, stream: Stream): Span[] {
  const { on, off, returns, crashes } = own
  const { beginMs = 0, endMs, fresh = false, wave, causeOf } = options
  if (on === undefined || off === undefined) return [{ from: beginMs, to: endMs, identity: 0, crash: false }]
  const spans: Span[] = []
  let identity = 0
  let isOn = fresh || stream.uniform() < on.mean / (on.mean + off.mean)
  for (let at = beginMs, first = !fresh; at < endMs; isOn = !isOn, first = false) {
    const length = wholeMs(isOn ? on : off, first, stream)
    const end = isOn && wave !== undefined ? wave.end(at, length) : at + length
    if (isOn) {
      const crash = stream.uniform() < crashes
      const cause = crash && causeOf !== undefined ? { cause: causeOf() } : {}
      spans.push({ from: at, to: Math.min(endMs, end), identity, crash, ...cause })
    } else if (!first && stream.uniform() >= returns) identity++
    at = end
  }
  return spans
}

function wholeMs(distribution: Distribution, first: boolean, stream: Stream): number {
  return Math.max(1, Math.round(first ? distribution.residual(stream) : distribution.sample(stream)))
}

/** What of a life lies from 0 on, with identities counted from 0. */
export function fromZero(spans: readonly Span[]): Span[] {
  const left = spans.filter(({ to }) => to > 0)
  const first = left[0]?.identity ?? 0
  return left.map((span) => ({ ...span, from: Math.max(0, span.from), identity: span.identity - first }))
}

/** There where both are; an end of `domain` is a crash of all in it. */
export function overlap(own: readonly Span[], domain: readonly Span[]): Span[] {
  const both: Span[] = []
  for (let i = 0, j = 0; i < own.length && j < domain.length; ) {
    const a = own[i] as Span
    const b = domain[j] as Span
    const from = Math.max(a.from, b.from)
    const to = Math.min(a.to, b.to)
    const cause = a.cause !== undefined && a.to <= b.to ? { cause: a.cause } : {}
    if (from < to) both.push({ from, to, identity: a.identity, crash: b.to < a.to || a.crash, ...cause })
    if (a.to < b.to) i++
    else j++
  }
  return both
}

/** Away during the window, by a crash or with good-bye; then back under the same identity, if it would be there. */
export function without(spans: readonly Span[], window: Window, crash: boolean): Span[] {
  return spans.flatMap((span) => {
    if (span.to <= window.from || span.from >= window.to) return [span]
    const { cause: _, ...rest } = span
    const before = span.from < window.from ? [cut({ ...rest, to: window.from, crash })] : []
    const after = span.to > window.to ? [cut({ ...span, from: window.to })] : []
    return [...before, ...after]
  })
}

/** Takes the hangs to the span's new ends. */
function cut(span: Span): Span {
  const { hangs, ...rest } = span
  if (hangs === undefined) return span
  const left = hangs
    .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    .filter(({ from, to }) => from < to)
  return left.length === 0 ? rest : { ...rest, hangs: left }
}

/**
 * Does not answer during the window, if it is there at its beginning. A session that would end meanwhile ends by a crash,
 * and nobody comes to the place before the window's end.
 */
export function hung(spans: readonly Span[], window: Window): Span[] {
  const struck = spans.find(({ from, to }) => from <= window.from && to > window.from)
  if (struck === undefined) return [...spans]
  return spans.flatMap((span) => {
    if (span === struck) {
      const own = { from: window.from, to: Math.min(window.to, span.to) }
      return [{ ...span, crash: span.crash || span.to <= window.to, hangs: union([...(span.hangs ?? []), own]) }]
    }
    if (span.to <= window.from || span.from >= window.to) return [span]
    return span.to > window.to ? [cut({ ...span, from: window.to })] : []
  })
}

/** In order, and those that touch or overlap as one. */
function union(windows: readonly Window[]): Window[] {
  const joined: Window[] = []
  for (const next of windows.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else joined.push({ ...next })
  }
  return joined
}

/** A place that is first taken at `atMs`: what was before is gone, and who would be away then comes all the same. */
export function arrivingAt(spans: readonly Span[], atMs: number): Span[] {
  const left = spans.filter(({ to }) => to > atMs)
  const [first, ...others] = left
  if (first === undefined) return []
  const { identity } = first
  return [cut({ ...first, from: atMs }), ...others].map((span) => ({ ...span, identity: span.identity - identity }))
}
