/** One row of the validation: a published figure or a theorem, our experiment, and how far apart they may be. */
import type { Levels } from './levels.ts'

/** What an experiment found. */
export interface Found {
  /** For people, as `8.31 (theory 8.30)`. */
  ours: string
  pass: boolean | 'skipped'
  /** Why it failed or was skipped; empty otherwise. */
  reason?: string
}

/** One scenario's run: its trace hash, and how much of its virtual time that covers (1: all). */
export interface Hashed {
  hash: string
  part: number
}

/** What some rows need and a machine may not have. */
export interface Means {
  /** Folder of SkyPilot's spot traces, for V16. */
  traces?: string | undefined
  /** For V20: runs all scenarios, in so many worker threads (0: in none), or under another Node; hashes by scenario. */
  hashes?: ((how: { workers: number; node?: string }) => Promise<ReadonlyMap<string, Hashed>>) | undefined
  /** For V18 and V19: real libp2p in virtual time, and in real processes. */
  levels?: Levels | undefined
  /** A Node of another V8 than this one, for V20. */
  otherNode?: { path: string; version: string; v8: string } | undefined
}

/** A row's question. A tolerance is part of the published statement and is never loosened to pass. */
export interface Check {
  /** V1 to V21. */
  id: string
  what: string
  source: string
  published: string
  tolerance: string
  /** Takes its randomness from the seed alone. */
  run: (seed: number, means: Means) => Found | Promise<Found>
}

/** A row with its answer, as `sim validate --json` prints it. */
export interface Row {
  id: string
  what: string
  source: string
  published: string
  ours: string
  tolerance: string
  pass: boolean | 'skipped'
  reason: string
}

/** Answers one check; one that throws has failed, with its error as the reason. */
export async function answerCheck({ run, ...row }: Check, seed: number, means: Means = {}): Promise<Row> {
  try {
    const { ours, pass, reason = '' } = await run(seed, means)
    return { ...row, ours, pass, reason }
  } catch (error) {
    return { ...row, ours: '', pass: false, reason: (error as Error).message }
  }
}

/** Part within `relative` of `expected`. */
export function within(value: number, expected: number, relative: number): boolean {
  return Math.abs(value / expected - 1) <= relative
}

/** Distance of at most `absolute`. */
export function near(value: number, expected: number, absolute: number): boolean {
  return Math.abs(value - expected) <= absolute
}

/** Four significant digits. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(4)))
}
