/** What a run is asked for and what it gives back. */
import type { Violation } from '../../protocol/checker.ts'
import type { Schedule } from './churn/schedule.ts'
import type { MetricValues } from './metrics/values.ts'
import type { Part } from './part.ts'
import type { LoadedModules } from './scenario/modules.ts'

/** One entry of a run's trace: an event of the kernel, a fact that a part put into the hash, or a remark for people. */
export interface TraceEntry {
  atMs: number
  node: number
  /** `kad.request`, `churn.crash` and the like. */
  name: string
  /** Numbers of an event (a, b) or the value of a fact; of a remark, none. */
  values: number[]
  /** Of a remark: what the node did, in words. */
  text?: string
}

/** All optional. */
export interface SimulateOptions {
  /** In place of the parts that the scenario's workload asks for. */
  parts?: readonly Part[] | (() => readonly Part[])
  /** Already loaded; by default those that the scenario names are loaded. */
  modules?: LoadedModules
  /** A schedule in place of the one that the scenario's churn draws; its nodes are the scenario's. */
  schedule?: Schedule
  /** About every 200,000 events, and at the end. */
  onProgress?: (nowMs: number, endMs: number, events: number) => void
  /** Ends the run early, with a partial result. */
  signal?: AbortSignal
  /** Hears of every event and fact, of one node or of all; slow, for replays. Never part of the result. */
  keepTrace?: { node?: number; fromMs?: number; untilMs?: number; onEntry: (entry: TraceEntry) => void }
  /** Stops after so many virtual ms, with a partial result; for replays. */
  untilMs?: number
  /** Bytes that may be used. @default what the machine has free */
  memoryBytes?: number
}

/** One run. Plain data. */
export interface RunResult {
  seed: number
  metrics: MetricValues
  /** 64 bits over everything that happened, as 16 hexadecimal digits. */
  traceHash: string
  /** Events of the kernel. */
  events: number
  /** Broken invariants; a sound run has none. */
  violations: Violation[]
  /** True where it was stopped before its end. */
  partial: boolean
  /** Virtual ms that were run. */
  endedMs: number
  /** Who came and went, faults included. */
  schedule: Schedule
}
