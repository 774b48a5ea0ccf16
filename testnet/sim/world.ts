/** What the parts of a run share: who is there, how far apart, over which lines, and what is lost on the way. */
import type { Schedule } from './churn/schedule.ts'
import { Kernel } from './kernel.ts'
import { Collector } from './metrics/collector.ts'
import { NodeDraws } from './net/draws.ts'
import type { Latency } from './net/latency.ts'
import { AccessLinks } from './net/links.ts'
import { Partitions } from './net/partitions.ts'
import { createLatency, placeNodes } from './net/placement.ts'
import { Relays } from './net/relays.ts'
import { TrafficCounters } from './net/traffic.ts'
import type { Traffic, World } from './part.ts'
import { Purpose, Stream } from './random.ts'
import type { LoadedModules } from './scenario/modules.ts'
import { durationMs, nodeCount, type Scenario } from './scenario/scenario.ts'
import { TraceHash } from './trace.ts'

/** Hears of everything in a run; for replays and for the comparison of two runs. */
export interface TraceListener {
  event(atMs: number, kind: number, node: number, a: number, b: number): void
  fact(atMs: number, kind: number, node: number, value: number): void
  note?(atMs: number, node: number, text: () => string): void
}

/** What a world is made of. `scheduleFor` is asked once the nodes have their regions. */
export interface RunWorldOptions {
  scenario: Scenario
  seed: number
  modules?: LoadedModules
  scheduleFor: (region: Uint16Array) => Schedule
  listener?: TraceListener | undefined
}

/** See above. */
export class RunWorld implements World {
  readonly scenario: Scenario
  readonly seed: number
  readonly nodes: number
  readonly modules: LoadedModules
  readonly schedule: Schedule
  readonly kernel = new Kernel()
  readonly latency: Latency
  readonly links: AccessLinks
  readonly metrics: Collector
  readonly online: Uint8Array
  readonly identity: Int32Array
  readonly classOf: Uint16Array
  readonly region: Uint16Array
  readonly relay: Uint8Array
  readonly partitions: Partitions
  readonly hash = new TraceHash()
  readonly listener: TraceListener | undefined
  readonly traffic: TrafficCounters
  #measuring = false
  #streams: Stream[][] = []
  #hasLines: boolean
  #loss: number
  #losses: NodeDraws
  #relays: Relays

  /** @throws NetworkError and ScheduleError for what cannot be */
  constructor({ scenario, seed, modules = {}, scheduleFor, listener }: RunWorldOptions) {
    this.scenario = scenario
    this.seed = seed
    this.nodes = nodeCount(scenario)
    this.modules = modules
    this.listener = listener
    const placement = placeNodes(scenario, seed)
    this.classOf = placement.classOf
    this.region = placement.region
    this.relay = placement.relay
    this.schedule = scheduleFor(placement.region)
    this.online = new Uint8Array(this.nodes)
    for (const node of this.schedule.online) this.online[node] = 1
    this.identity = new Int32Array(this.nodes)
    this.latency = createLatency(scenario.network.latency, placement.region, seed, modules.latency)
    this.links = new AccessLinks(placement.upBytesPerMs, placement.downBytesPerMs)
    this.#hasLines = scenario.population.some((each) => each.upBytesPerMs < Infinity || each.downBytesPerMs < Infinity)
    // A loss of one half is reached by half of all draws of 32 bits.
    this.#loss = scenario.network.loss * 4_294_967_296
    this.#losses = new NodeDraws(this.#loss === 0 ? 0 : this.nodes, seed, Purpose.latency, 1)
    this.#relays = new Relays(this.relay, seed)
    this.partitions = new Partitions(this.nodes, seed)
    this.traffic = new TrafficCounters(this.nodes)
    this.metrics = new Collector(durationMs(scenario), () => this.kernel.now)
  }

  get measuring(): boolean {
    return this.#measuring
  }

  /** From here on what happens is measured. */
  measure(): void {
    this.#measuring = true
    this.metrics.isMeasuring = true
  }

  stream(purpose: Purpose, node = -1): Stream {
    const row = (this.#streams[purpose] ??= [])
    return (row[node + 1] ??= new Stream(this.seed, purpose, node))
  }

  deliver(from: number, to: number, bytes: number, traffic: Traffic, isReply = false): number {
    if (this.#measuring) this.traffic.sent(from, bytes, traffic)
    const arrives =
      this.#isLost(from) || this.isCut(from, to)
        ? -1
        : this.relay[to] === 1 && !isReply
          ? this.#overRelay(from, to, bytes)
          : this.#over(from, to, bytes, this.latency.delayMs(from, to))
    if (!this.#measuring) return arrives
    if (arrives === -1) this.traffic.lost()
    else this.traffic.received(to, bytes, traffic)
    return arrives
  }

  isCut(from: number, to: number): boolean {
    return this.partitions.isAny && this.partitions.isCut(from, to)
  }

  trace(kind: number, node: number, value: number): void {
    this.hash.fact(this.kernel.now, kind, node, value)
    this.listener?.fact(this.kernel.now, kind, node, value)
  }

  note(node: number, text: () => string): void {
    this.listener?.note?.(this.kernel.now, node, text)
  }

  #isLost(from: number): boolean {
    return this.#loss > 0 && this.#losses.uint32(from) < this.#loss
  }

  /** The relay's own line adds the time that the message takes on it; other traffic of the relay is not held up. */
  #overRelay(from: number, to: number, bytes: number): number {
    const relay = this.#relays.of(to, this.online)
    if (relay === -1 || this.isCut(from, relay) || this.isCut(relay, to)) return -1
    if (relay === from) return this.#over(from, to, bytes, this.latency.delayMs(from, to))
    if (this.#measuring) this.traffic.relayed(relay, bytes)
    const passing = bytes / this.#relayRate(relay)
    return this.#over(from, to, bytes, this.latency.delayMs(from, relay) + passing + this.latency.delayMs(relay, to))
  }

  #relayRate(relay: number): number {
    const own = this.scenario.population[this.classOf[relay] as number]
    return Math.min(own?.upBytesPerMs ?? Infinity, own?.downBytesPerMs ?? Infinity)
  }

  #over(from: number, to: number, bytes: number, delayMs: number): number {
    const { now } = this.kernel
    if (!this.#hasLines) return now + Math.max(1, Math.round(delayMs))
    return Math.max(now + 1, Math.round(this.links.send(from, to, bytes, now, delayMs)))
  }
}
