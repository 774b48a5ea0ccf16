import type { PeerRecord } from '../peer.ts'

/** One line of the event log (README section 12): what the checker reads is typed, the rest is whatever it is. */
export interface LogLine {
  t: number
  mono: number
  node: string
  event: string
  job?: string
  attempt?: number
  epoch?: number
  peer?: string
  [field: string]: unknown
}

/** The invariants that a history can break (README section 11). */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9'

/** A broken invariant, with the numbers (from 1) of the lines that show it. */
export interface Violation {
  invariant: Invariant
  message: string
  lines: number[]
}

/** What to expect of a history. */
export interface CheckOptions {
  /** The history goes on until everything is at rest: every job must have ended. @default false */
  complete?: boolean
  /** How late a timer may be, in ms, before a hold counts as outlived. @default 1000 */
  slackMs?: number
}

/** A line with its number. */
export interface Numbered {
  line: LogLine
  at: number
}

/** Follows one or more invariants through a history. Lines of one node come in their order; nodes may be interleaved or one after another. */
export interface Rule {
  see(entry: Numbered): void
  end(): void
}

/** Where a rule puts what it finds. */
export type Report = (invariant: Invariant, message: string, ...lines: number[]) => void

/** Types of records that a peer writes. */
export type RecordType = PeerRecord['type']

/** A journalled record as `journal:written` and `node:restarted` show it. */
export interface RecordSummary {
  type: RecordType
  lease?: string
  job?: string
  attempt?: number
  epoch?: number
  peer?: string
}

/** Records that a line says are journalled: written now, or found again by a replay. */
export function recordsOf(line: LogLine): RecordSummary[] {
  const known = line.event === 'journal:written' || line.event === 'node:restarted'
  return known && Array.isArray(line['records']) ? (line['records'] as RecordSummary[]) : []
}

/** Units named by a line. */
export function unitsOf(line: LogLine): string[] {
  return Array.isArray(line['units']) ? (line['units'] as string[]) : []
}

/** `job/attempt` of a line or record; a record may name it as `lease`. */
export function leaseOf(about: { lease?: unknown; job?: string; attempt?: number }): string {
  return typeof about.lease === 'string' ? about.lease : `${about.job ?? ''}/${about.attempt ?? 0}`
}
