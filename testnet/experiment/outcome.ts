/** What a run leaves behind for the experiment: plain data that goes between threads and into files. */
import type { Violation } from '../../protocol/checker.ts'
import type { MetricValues } from '../sim/metrics/values.ts'
import type { ScenarioFile } from './schema.ts'

/** One run to do. */
export interface RunTask {
  /** Index of its cell, and of its seed among the replications. */
  cell: number
  rep: number
  seed: number
  file: ScenarioFile
  folder: string
  /** Bytes that it may use; absent: what the machine has free. */
  memoryBytes?: number
  /** Ends it there, virtual ms. */
  untilMs?: number
  /** Write its schedule there. */
  scheduleTo?: string
  /** Times when so many nodes were there are kept for a picture. */
  presenceOf?: number
}

/** Times when a node was there, in ms of the run. */
export type Presence = Array<Array<[fromMs: number, toMs: number]>>

/** One run that is over. */
export interface RunOutcome {
  cell: number
  rep: number
  seed: number
  metrics: MetricValues
  traceHash: string
  /** SHA-256 of the schedule's lines: equal for runs that are paired. */
  scheduleHash: string
  events: number
  /** Virtual ms. */
  endedMs: number
  partial: boolean
  violations: Violation[]
  wallMs: number
  cpuMs: number
  presence?: Presence
}

/** Between the main thread and a worker. */
export type ToWorker = { task: RunTask; id: number }
export type FromWorker =
  | { id: number; kind: 'progress'; nowMs: number; endMs: number; events: number }
  | { id: number; kind: 'done'; outcome: RunOutcome }
  | { id: number; kind: 'failed'; error: { name: string; code: string; message: string; stack: string } }
