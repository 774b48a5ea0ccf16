/**
 * A person's own TypeScript in a run: a module exports a function named like its role, makes no random number, no clock
 * and no file of its own, and draws from the streams that it is given. Examples stand in `testnet/scenarios/modules/`.
 */
import type { Hash } from '../../../protocol/machine.ts'
import type { ReceivedBid } from '../../../protocol/market/bid.ts'
import type { Ranker } from '../../../protocol/market/ranker.ts'
import type { Requirements } from '../../../protocol/messages.ts'
import type { Metric } from '../metrics/metrics.ts'
import type { Change, Request } from '../part.ts'
import type { Stream } from '../random.ts'

/** One stay of a node, in ms of the run; `to` is exclusive. */
export interface Session {
  fromMs: number
  toMs: number
  /** How it ends. @default 'crash' */
  end?: 'leave' | 'crash'
  /** Whether whoever comes next is somebody else. @default false */
  rotates?: boolean
}

/** `export function churn(place: ChurnPlace): Iterable<Session>`: the stays of one node, in order. */
export interface ChurnPlace {
  node: number
  className: string
  durationMs: number
  stream: Stream
}
export type ChurnModule = (place: ChurnPlace) => Iterable<Session>

/** `export function latency(network: LatencyNetwork): (from, to) => ms`: called once; the function for every message. */
export interface LatencyNetwork {
  nodes: number
  /** Of each node: index into REGIONS. */
  region: Uint16Array
  /** Of a node, or of the network as a whole. */
  stream(node?: number): Stream
}
export type LatencyModule = (network: LatencyNetwork) => (from: number, to: number) => number

/** `export function* workload(crowd: WorkloadCrowd): Iterable<TimedRequest>`: what is asked for, by ascending time. */
export interface WorkloadCrowd {
  nodes: number
  durationMs: number
  stream(node?: number): Stream
}
export type TimedRequest = Request & { atMs: number }
export type WorkloadModule = (crowd: WorkloadCrowd) => Iterable<TimedRequest>

/** `export function ranking(bid: ReceivedBid, needs: Requirements): number`: the lower, the better. */
export type RankingModule = (bid: ReceivedBid, needs: Requirements) => number

/** What an observer sees and writes. */
export interface ObserverView {
  readonly nowMs: number
  readonly nodes: number
  isOnline(node: number): boolean
  /** Its own metrics, by the names that it declares. */
  count(name: string, by?: number): void
  sample(name: string, value: number): void
  series(name: string, value: number): void
}

/** `export function observer(): Observer`. Names of metrics begin with `own_`. */
export interface Observer {
  metrics: Record<string, Metric>
  /** How often `observe` is called. @default 60000 */
  everyMs?: number
  observe?(view: ObserverView): void
  onChange?(view: ObserverView, node: number, change: Change): void
}
export type ObserverModule = () => Observer

/** Those that a scenario names. */
export interface LoadedModules {
  churn?: ChurnModule
  latency?: LatencyModule
  workload?: WorkloadModule
  /** Ready for `RequesterOptions.ranker`, given the project's hash. */
  ranking?: (hash: Hash) => Ranker
  observer?: ObserverModule
}
