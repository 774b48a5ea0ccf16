/**
 * A run is put together of parts (Kademlia, gossip, the machines, a workload, probes) around one kernel. A part takes
 * kinds of events for itself, hears who comes and goes, and says what it measured.
 */
import type { Violation } from '../../protocol/checker.ts'
import type { Kernel } from './kernel.ts'
import type { Recorder } from './metrics/recorder.ts'
import type { AccessLinks } from './net/links.ts'
import type { Latency } from './net/latency.ts'
import type { Purpose, Stream } from './random.ts'
import type { LoadedModules } from './scenario/modules.ts'
import type { Scenario } from './scenario/scenario.ts'

/** How a node went away or came back; as in a schedule. */
export type Change = 'up' | 'leave' | 'crash' | 'hang' | 'resume'

/** Whose bytes they are. */
export const TRAFFIC = ['dht', 'gossip', 'control', 'data'] as const
export type Traffic = (typeof TRAFFIC)[number]

/** What parts share. */
export interface World {
  readonly scenario: Scenario
  readonly seed: number
  readonly nodes: number
  readonly kernel: Kernel
  readonly latency: Latency
  readonly links: AccessLinks
  readonly metrics: Recorder
  /** 1 for nodes that are there and answer. */
  readonly online: Uint8Array
  /** Grows when a new node takes a place. */
  readonly identity: Int32Array
  /** Index of each node's class in `scenario.population`. */
  readonly classOf: Uint16Array
  /** Each node's region, an index into REGIONS or the latency's own; 0 where the latency has none. */
  readonly region: Uint16Array
  /** 1 for nodes that no stranger can dial: `deliver` pays the detour over a relay, and a DHT has them as clients only. */
  readonly relay: Uint8Array
  /** A stream of its own for each purpose and node; the same object for the same arguments. */
  stream(purpose: Purpose, node?: number): Stream
  /**
   * When a message of so many bytes that leaves now arrives, whole ms; -1: lost (loss, partition). Counts its bytes.
   * Whether the receiver is there is seen when it arrives, by whoever handles the event: `online` may change meanwhile.
   * @param isReply goes back over the connection on which a request came, so that it needs no relay. @default false
   */
  deliver(from: number, to: number, bytes: number, traffic: Traffic, isReply?: boolean): number
  /** Whether a partition lies between two nodes now. */
  isCut(from: number, to: number): boolean
  /** Whether what happens now is measured. */
  readonly measuring: boolean
  /** Puts a fact into the run's trace hash. */
  trace(kind: number, node: number, value: number): void
  /** What a node decided, in words, for a replay; `text` is only called where somebody listens. Not in the hash. */
  note(node: number, text: () => string): void
  /** A person's own modules. */
  readonly modules: LoadedModules
}

/** What a workload module asks for at a moment. */
export type Request =
  | { kind: 'lookup'; node: number; target?: number }
  | { kind: 'record'; node: number; key?: number }
  | { kind: 'gossip'; node: number; sizeBytes: number }
  | { kind: 'job'; node: number; nodes: number; durationMs: number }

/** One part. Parts are started in the order in which the run lists them. */
export interface Part {
  readonly name: string
  /** How many kinds of events it takes; `start` says from which number on. */
  readonly kinds: number
  start(world: World, firstKind: number): void
  /** An event of one of its kinds; `kind` counts from 0. */
  handle(kind: number, node: number, a: number, b: number): void
  /** After `online` changed. */
  onChange(node: number, change: Change): void
  /** At the end of the run: writes what it has not recorded yet. */
  finish(): void
  /** Names of its kinds of events, for replays. */
  readonly kindNames?: readonly string[]
  /** Names of the facts that it puts into the trace, by their number there. */
  readonly factNames?: Readonly<Record<string, number>>
  /** About how many bytes it needs for a scenario; asked before `start`. */
  bytesFor?(scenario: Scenario): number
  /** After a partition began (true) or healed (false). */
  onPartition?(isCut: boolean): void
  /** Of a workload module, for a node that is there; true where the part does such things. */
  request?(request: Request): boolean
  /** Broken invariants, asked after `finish`. */
  violations?(): Violation[]
}
