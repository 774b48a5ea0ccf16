/** What a run of real libp2p in virtual time is asked for and gives back; plain data, for it runs in a process of its own. */
import type { Profile } from '../../node/p2p/profile.ts'
import type { Violation } from '../../protocol/checker.ts'
import type { MetricValues } from '../sim/metrics/values.ts'

/** All optional. */
export interface VirtualOptions {
  /** In the place of the numbers of the node's `testnet` profile. */
  numbers?: Partial<Profile>
  /** A publisher sends to every listener it is connected to, as `swarm run` does; else to its mesh. @default false */
  floodPublish?: boolean
  /**
   * A crash takes its host along: nobody is told, and dials get no answer, as the models have it. Else it is that of a
   * process, whose host ends its connections and refuses. @default false
   */
  silent?: boolean
  /** Virtual time so far and in all; CPU time that the child has taken. */
  onProgress?: (nowMs: number, endMs: number, cpuMs: number) => void
}

/** One run. */
export interface VirtualResult {
  seed: number
  metrics: MetricValues
  /** Hash over who heard how many bytes from whom when; equal for equal runs. */
  order: string
  /** Timers that fired, and writes that arrived. */
  timers: number
  arrivals: number
  endedMs: number
  /** Nodes at the end, and peers that one was connected to in the mean. */
  online: number
  connections: number
  /** Invariants that the machines' event logs break; a sound run has none. */
  violations: Violation[]
  /** What went wrong with a node's coming or going. */
  failures: string[]
}

/** A run that cannot be, or a child that ended without a result. */
export class VirtualError extends Error {
  override readonly name = 'VirtualError'
  readonly code = 'virtual-run'
}
