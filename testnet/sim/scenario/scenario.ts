/**
 * A scenario as the simulator takes it: every unit resolved (ms, bytes, bytes per ms), every default filled in. What a
 * person writes is YAML with units in strings; `testnet/experiment/` reads that.
 */
import type { ChurnModel } from '../churn/model.ts'
import type { Schedule } from '../churn/schedule.ts'
import type { GossipOptions } from '../gossip/options.ts'
import type { KadOptions } from '../kad/options.ts'

/** Three parts of a run: what is measured begins after init and transition. */
export interface Phases {
  initMs: number
  transitionMs: number
  measureMs: number
}

/** How a node can be reached: `relay` nodes take no incoming connection and pay a detour. */
export type Nat = 'public' | 'relay'

/** Nodes that are alike. Places are given out in the order of the list. */
export interface NodeClass {
  name: string
  count: number
  /** What it offers; absent: a peer without GPUs. */
  gpu?: { model: string; vramMib: number; units: number; microPerGpuHour: number }
  /** Access line, bytes per ms (1 Mbit/s = 125); Infinity: no line. */
  upBytesPerMs: number
  downBytesPerMs: number
  /** Index into the latency's regions; -1: drawn by the regions' weights. */
  region: number
  nat: Nat
  /** Index into `Scenario.churn`; -1: always there. */
  churn: number
}

/** Where one-way delays come from. `file`s are read when the scenario is. */
export type LatencySpec =
  | { type: 'regions8'; jitter: number }
  | { type: 'constant'; ms: number }
  | { type: 'uniform'; leastMs: number; mostMs: number }
  | { type: 'coordinates'; jitter: number; points: ReadonlyArray<readonly [x: number, y: number, height: number]> }
  | { type: 'matrix'; jitter: number; delaysMs: readonly (readonly number[])[] }

/** Comings and goings: a model from which a schedule is drawn by seed, or one schedule for all seeds (a trace, a file). */
export type ChurnSpec = { type: 'model'; model: ChurnModel } | { type: 'schedule'; schedule: Schedule }

/** What happens once, at a moment after the run's beginning. `part` is the part of the nodes, 0 to 1. */
export type FaultSpec =
  | { kind: 'mass-leave'; atMs: number; part: number; how: 'leave' | 'crash' | 'hang'; backAfterMs?: number }
  | { kind: 'flash-crowd'; atMs: number; part: number; overMs: number }
  | { kind: 'regional-outage'; atMs: number; region: number; forMs: number }
  | { kind: 'partition'; atMs: number; forMs: number; part: number }
  | { kind: 'rolling-upgrade'; atMs: number; overMs: number; downMs: number }

/** Who works against the others; `part` of all nodes, 0 to 1. */
export type AdversarySpec =
  /** Their ids are the closest to the target of `tries` random ones. @default tries as many as they are: ids by chance */
  | { kind: 'sybil'; part: number; target: number; tries?: number }
  | { kind: 'eclipse'; identities: number; victim: number }
  | { kind: 'silent-mesh'; part: number }
  | { kind: 'liar'; part: number }
  | { kind: 'hoarder'; part: number }
  | { kind: 'double-booker'; part: number }

/** What the nodes are asked to do. A part that is absent does not run. */
export interface WorkloadSpec {
  /** Look-ups of random targets, each node on its own (Poisson). */
  lookups?: { everyMs: number }
  /** Provider records published once in the transition; validity, republication and how often they are looked for. */
  records?: { count: number; validityMs: number; republishMs: number; probeEveryMs: number }
  /** Gossip messages on one topic from random nodes (Poisson over the whole network). */
  gossip?: { everyMs: number; sizeBytes: number }
  /** Jobs handed in at random requesters (Poisson over the whole network), or at the moments of a trace. */
  jobs?: {
    everyMs: number
    atMs?: readonly number[]
    nodes: { least: number; most: number }
    durationMs: { meanMs: number; shape: 'constant' | 'exponential' | 'lognormal' }
    minNodesPart: number
    /** Between two checkpoints, and what one takes; 0: none. */
    checkpointEveryMs: number
    checkpointMs: number
    restoreMs: number
  }
}

/** Absolute paths of a person's own TypeScript modules; see `modules.ts` for what each exports. */
export interface ModuleSpec {
  churn?: string
  latency?: string
  workload?: string
  ranking?: string
  observer?: string
}

/** See above. */
export interface Scenario {
  name: string
  /** S: models and machines; R: real libp2p in virtual time; T: processes. */
  level: 'S' | 'R' | 'T'
  seed: number
  phases: Phases
  population: NodeClass[]
  churn: ChurnSpec[]
  /** Length of day and depth (0 to 1) of a daily wave over all session ends; absent: none. */
  diurnal?: { periodMs: number; depth: number }
  network: { latency: LatencySpec; loss: number }
  protocol: { kad: Partial<KadOptions>; gossip: Partial<GossipOptions>; heartbeatMs?: number }
  workload: WorkloadSpec
  faults: FaultSpec[]
  adversaries: AdversarySpec[]
  modules: ModuleSpec
}

/** Nodes of all classes. */
export function nodeCount({ population }: Scenario): number {
  return population.reduce((sum, { count }) => sum + count, 0)
}

/** Virtual ms from beginning to end. */
export function durationMs({ phases }: Scenario): number {
  return phases.initMs + phases.transitionMs + phases.measureMs
}
