/** One turn of the provider: what it records is applied at once, so that later steps of the turn see it. */
import type { Effect, LeaseKey, Moment, PeerOptions } from '../machine.ts'
import type { JobId, Message, PeerId, Refusal, RefusalCode, Signed } from '../messages.ts'
import { apply } from './apply.ts'
import type { Mismatch } from './match.ts'
import type { ProviderRecord } from './record.ts'
import { emptyLife, type Gang, type LeaseRow, type MemberLife, type ProviderState } from './state.ts'
import { backoffBaseMs, backoffCapMs, messageTtlMs } from './timing.ts'

/** A turn under way: `state` is the one before it with this turn’s records applied. */
export interface Turn {
  readonly at: Moment
  readonly options: PeerOptions
  state: ProviderState
  readonly records: ProviderRecord[]
  readonly effects: Effect[]
}

/** A message of a known type with its signed head. */
export type From<T extends Message['type']> = Signed<Extract<Message, { type: T }>>

/** Begins a turn. */
export function createTurn(options: PeerOptions, state: ProviderState, at: Moment): Turn {
  return { at, options, state, records: [], effects: [] }
}

/** Records what happened and applies it. */
export function record(turn: Turn, entry: ProviderRecord): void {
  turn.records.push(entry)
  turn.state = apply(turn.state, entry)
}

/** Sends a message, signed by the interpreter with a life of `messageTtlMs`. */
export function send(turn: Turn, to: PeerId, body: Message): void {
  turn.effects.push({ type: 'send', to, body, ttlMs: messageTtlMs })
}

/** A message of ours to stand inside another; the interpreter signs it when it seals the outer one. */
export function signed<M extends Message>(turn: Turn, body: M): Signed<M> {
  const { wallMs } = turn.at
  return { from: turn.options.self, issuedAt: wallMs, expiresAt: wallMs + messageTtlMs, body }
}

/** Timers of a lease: `provider/<kind>/<job>/<attempt>`, with the peer where there is one per peer. */
export function timerKey(kind: string, lease: LeaseKey, peer?: PeerId): string {
  return peer === undefined ? `provider/${kind}/${lease}` : `provider/${kind}/${lease}/${peer}`
}

/** Arms a timer, replacing one of the same key. */
export function setTimer(turn: Turn, key: string, afterMs: number): void {
  turn.effects.push({ type: 'setTimer', key, afterMs: Math.max(0, Math.round(afterMs)) })
}

/** Clears timers of a lease, and how often what they repeat was sent. */
export function clearTimers(turn: Turn, lease: LeaseKey, ...kinds: string[]): void {
  for (const kind of kinds) clearTimer(turn, timerKey(kind, lease))
}

/** Clears one timer, and how often what it repeats was sent. */
export function clearTimer(turn: Turn, key: string): void {
  turn.effects.push({ type: 'clearTimer', key })
  if (turn.state.live.repeats[key] !== undefined) {
    record(turn, { type: 'provider/requestRepeated', key, count: 0, volatile: true })
  }
}

/** Arms the next repeat of a request: from 250 ms, doubling, full jitter (README, section 3). Returns how often it was sent before. */
export function repeatLater(turn: Turn, key: string, capMs: number = backoffCapMs): number {
  const count = turn.state.live.repeats[key] ?? 0
  record(turn, { type: 'provider/requestRepeated', key, count: count + 1, volatile: true })
  const ceiling = Math.min(capMs, backoffBaseMs * 2 ** Math.min(count, 20))
  setTimer(turn, key, 1 + turn.at.rng.below(ceiling))
  return count
}

type Subject = Pick<LeaseRow | Gang, 'job' | 'attempt' | 'epoch' | 'trace'>

/** An event about a lease or gang, with its trace. */
export function emit(turn: Turn, event: string, about: Subject, fields: Record<string, unknown> = {}): void {
  const { job, attempt, epoch, trace } = about
  turn.effects.push({ type: 'emit', event: { event, trace, job, attempt, epoch, ...fields } })
}

/** What a step took: README, section 12. */
export function span(turn: Turn, about: Subject, step: string, startMono: number): void {
  emit(turn, 'span', about, { step, startMono, ms: turn.at.monoMs - startMono })
}

/** Input that means nothing here; never an error. */
export function dropped(turn: Turn, what: string, reason: string, fields: Record<string, unknown> = {}): void {
  turn.effects.push({ type: 'emit', event: { event: 'input:dropped', input: what, reason, ...fields } })
}

/** The row of a lease as it is now. */
export function rowOf(turn: Turn, lease: LeaseKey): LeaseRow | undefined {
  return turn.state.table.leases[lease]
}

/** The gang of a lease, where this is its driver’s member. */
export function gangOf(turn: Turn, lease: LeaseKey): Gang | undefined {
  return turn.state.table.gangs[lease]
}

/** This member’s life in a lease as it is now. */
export function lifeOf(turn: Turn, lease: LeaseKey): Readonly<MemberLife> {
  return turn.state.live.members[lease] ?? emptyLife
}

/** Changes some of a member’s life (volatile). */
export function changeLife(turn: Turn, lease: LeaseKey, change: Partial<MemberLife>): void {
  record(turn, { type: 'provider/lifeChanged', lease, change, volatile: true })
}

/** Why something is refused. `final` is true by default: asking again is of no use. */
export type No = Partial<Mismatch> & { code: RefusalCode; retryAfterMs?: number; final?: boolean }

/** A Refusal of a message about an attempt. */
export function refusal(of: Refusal['of'], about: { job: JobId; attempt: number }, no: No): Refusal {
  const { code, field = '', asked = '', have = '', retryAfterMs = 0, final = true } = no
  return { type: 'refusal', job: about.job, attempt: about.attempt, of, code, field, asked, have, retryAfterMs, final }
}

/** The items without repeats, in order. */
export function distinct<T>(items: T[]): T[] {
  return [...new Set(items)]
}

/** SHA-256 by the passed-in function, compared as bytes: negative, 0 or positive. */
export function compareHashes(turn: Turn, a: string, b: string): number {
  const [left, right] = [turn.options.hash(utf8(a)), turn.options.hash(utf8(b))]
  for (const [index, byte] of left.entries()) {
    const difference = byte - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
