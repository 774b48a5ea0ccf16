/**
 * A small world for tests of single parts: a real kernel and real streams, constant latency, no loss, all online, and a
 * recorder that keeps every raw value. `const world = new TestWorld({ nodes: 50, parts: [new KadPart()] })`, then
 * `world.run(60_000)` and look at `world.metrics`.
 */
import { GOSSIPSUB } from './gossip/options.ts'
import { KAD_DHT } from './kad/options.ts'
import { Kernel } from './kernel.ts'
import type { Recorder } from './metrics/recorder.ts'
import { constantLatency, type Latency } from './net/latency.ts'
import { AccessLinks } from './net/links.ts'
import type { Change, Part, Traffic, World } from './part.ts'
import { Purpose, Stream } from './random.ts'
import type { Scenario } from './scenario/scenario.ts'

/** Keeps what it is given. */
export class RawRecorder implements Recorder {
  readonly counts = new Map<string, number>()
  readonly samples = new Map<string, number[]>()
  readonly rows = new Map<string, Array<[atMs: number, value: number]>>()
  #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  count(name: string, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by)
  }

  sample(name: string, value: number): void {
    const values = this.samples.get(name)
    if (values === undefined) this.samples.set(name, [value])
    else values.push(value)
  }

  series(name: string, value: number): void {
    const rows = this.rows.get(name)
    if (rows === undefined) this.rows.set(name, [[this.#now(), value]])
    else rows.push([this.#now(), value])
  }

  /** Counter; 0 where nothing was counted. */
  counted(name: string): number {
    return this.counts.get(name) ?? 0
  }

  /** Values of a distribution, in the order in which they came. */
  sampled(name: string): number[] {
    return this.samples.get(name) ?? []
  }
}

/** All fields have defaults. */
export interface TestWorldOptions {
  nodes?: number
  seed?: number
  /** One way. */
  latencyMs?: number
  /** Stands before `latencyMs`. */
  latency?: Latency
  parts?: readonly Part[]
  scenario?: Partial<Scenario>
  /** Messages that are lost, by their ends. */
  isLost?: (from: number, to: number) => boolean
  measuring?: boolean
}

/** See above. */
export class TestWorld implements World {
  readonly scenario: Scenario
  readonly seed: number
  readonly nodes: number
  readonly kernel = new Kernel()
  readonly latency: Latency
  readonly links: AccessLinks
  readonly metrics: RawRecorder
  readonly online: Uint8Array
  readonly identity: Int32Array
  readonly classOf: Uint16Array
  readonly region: Uint16Array
  readonly relay: Uint8Array
  measuring: boolean
  /** What parts put into the trace: [ms, node, kind, value]. */
  readonly traced: Array<[atMs: number, node: number, kind: number, value: number]> = []
  /** What parts said in words: [ms, node, text]. */
  readonly notes: Array<[atMs: number, node: number, text: string]> = []
  readonly modules = {}
  /** Bytes sent, by node and class. */
  readonly sent: Record<Traffic, Float64Array>
  #parts: readonly Part[]
  #firstKinds: number[] = []
  #streams = new Map<string, Stream>()
  #isLost: (from: number, to: number) => boolean

  constructor(options: TestWorldOptions = {}) {
    const {
      nodes = 10,
      seed = 1,
      latencyMs = 50,
      latency,
      parts = [],
      isLost = () => false,
      measuring = true
    } = options
    this.scenario = testScenario(nodes, options.scenario)
    this.seed = seed
    this.nodes = nodes
    this.latency = latency ?? constantLatency(latencyMs)
    this.links = new AccessLinks(new Float64Array(nodes).fill(Infinity))
    this.metrics = new RawRecorder(() => this.kernel.now)
    this.online = new Uint8Array(nodes).fill(1)
    this.identity = new Int32Array(nodes)
    this.classOf = Uint16Array.from(
      this.scenario.population.flatMap(({ count }, index) => Array.from({ length: count }, () => index))
    )
    this.region = new Uint16Array(nodes)
    this.relay = new Uint8Array(nodes)
    this.measuring = measuring
    this.sent = {
      dht: new Float64Array(nodes),
      gossip: new Float64Array(nodes),
      control: new Float64Array(nodes),
      data: new Float64Array(nodes)
    }
    this.#isLost = isLost
    this.#parts = parts
    let first = 1
    for (const part of parts) {
      this.#firstKinds.push(first)
      part.start(this, first)
      first += part.kinds
    }
  }

  stream(purpose: Purpose, node = -1): Stream {
    const key = `${purpose} ${node}`
    const known = this.#streams.get(key) ?? new Stream(this.seed, purpose, node)
    this.#streams.set(key, known)
    return known
  }

  deliver(from: number, to: number, bytes: number, traffic: Traffic): number {
    const sent = this.sent[traffic]
    sent[from] = (sent[from] as number) + bytes
    return this.#isLost(from, to) ? -1 : this.kernel.now + this.latency.delayMs(from, to)
  }

  isCut(): boolean {
    return false
  }

  note(node: number, text: () => string): void {
    this.notes.push([this.kernel.now, node, text()])
  }

  trace(kind: number, node: number, value: number): void {
    this.traced.push([this.kernel.now, node, kind, value])
  }

  /** Brings a node up or takes it away, and tells the parts. */
  change(node: number, change: Change): void {
    this.online[node] = change === 'up' || change === 'resume' ? 1 : 0
    for (const part of this.#parts) part.onChange(node, change)
  }

  /** Lets everything happen up to a moment. */
  run(untilMs: number): void {
    this.kernel.run(untilMs, (kind, node, a, b) => {
      let at = this.#parts.length - 1
      while ((this.#firstKinds[at] as number) > kind) at--
      const part = this.#parts[at] as Part
      part.handle(kind - (this.#firstKinds[at] as number), node, a, b)
    })
  }

  /** Lets the parts write what they kept back. */
  finish(): void {
    for (const part of this.#parts) part.finish()
  }
}

/** A scenario in which nothing happens: one class, nobody comes or goes, no work. */
export function testScenario(nodes: number, own: Partial<Scenario> = {}): Scenario {
  return {
    name: 'test',
    level: 'S',
    seed: 1,
    phases: { initMs: 0, transitionMs: 0, measureMs: 60_000 },
    population: [
      {
        name: 'node',
        count: nodes,
        upBytesPerMs: Infinity,
        downBytesPerMs: Infinity,
        region: -1,
        nat: 'public',
        churn: -1
      }
    ],
    churn: [],
    network: { latency: { type: 'constant', ms: 50 }, loss: 0 },
    protocol: { kad: { ...KAD_DHT }, gossip: { ...GOSSIPSUB } },
    workload: {},
    faults: [],
    adversaries: [],
    modules: {},
    ...own
  }
}
