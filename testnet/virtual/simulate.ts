/**
 * A scenario at level R: the project's own nodes on real libp2p, in virtual time. It takes the scenario and the schedule
 * that the simulator takes, and records under the same names, so that the two can be laid side by side. Import it only
 * after the clock and the randomness are installed; `main.ts` does that, and `run.ts` starts that.
 */
import { scheduleOf } from '../sim/churn/scenario-schedule.ts'
import type { Schedule } from '../sim/churn/schedule.ts'
import { KAD_DHT } from '../sim/kad/options.ts'
import { Offers } from '../sim/machines/offers.ts'
import { Collector } from '../sim/metrics/collector.ts'
import { AccessLinks } from '../sim/net/links.ts'
import { Partitions } from '../sim/net/partitions.ts'
import { createLatency, type Placement, placeNodes } from '../sim/net/placement.ts'
import { Purpose, Stream } from '../sim/random.ts'
import { durationMs, type FaultSpec, nodeCount, type Scenario } from '../sim/scenario/scenario.ts'
import { arrivals, type JobsSpec } from '../sim/workload/jobs.ts'
import type { VirtualClock } from './clock.ts'
import { GossipWatch } from './gossip-watch.ts'
import { measureLookup } from './lookup-watch.ts'
import { VirtualMachines, type VirtualMachinesOptions } from './machines.ts'
import { VirtualNetwork, type VirtualNode } from './network.ts'
import { VirtualError, type VirtualOptions, type VirtualResult } from './result.ts'
import { Wire } from './wire.ts'

/** Between the starts of two nodes that are there from the beginning. */
const STAGGER_MS = 100
/** Between two looks at tables and meshes. */
const PROBE_MS = 10_000

/** Runs it to its end. @throws VirtualError where the scenario asks for what real nodes do not have */
export async function simulateVirtual(
  scenario: Scenario,
  seed: number,
  clock: VirtualClock,
  options: VirtualOptions = {}
): Promise<VirtualResult> {
  const run = new VirtualRun(scenario, seed, clock, options)
  await run.start()
  const endMs = durationMs(scenario)
  const stepMs = Math.min(5_000, Math.max(1_000, endMs / 100))
  while (clock.now < endMs) {
    await clock.runTo(Math.min(endMs, clock.now + stepMs))
    const { user, system } = process.cpuUsage()
    options.onProgress?.(clock.now, endMs, (user + system) / 1000)
  }
  return run.finish()
}

class VirtualRun {
  #scenario: Scenario
  #seed: number
  #clock: VirtualClock
  #metrics: Collector
  #schedule: Schedule
  #partitions: Partitions
  #wire: Wire
  #network: VirtualNetwork
  #gossip: GossipWatch
  #machines: VirtualMachines | undefined
  #failures: string[] = []
  #k: number
  #sentBefore = new Float64Array()
  #receivedBefore = new Float64Array()

  constructor(
    scenario: Scenario,
    seed: number,
    clock: VirtualClock,
    { numbers, floodPublish, silent }: VirtualOptions
  ) {
    this.#scenario = scenario
    this.#seed = seed
    this.#clock = clock
    const nodes = nodeCount(scenario)
    const now = (): number => clock.now
    const place = placeNodes(scenario, seed)
    this.#schedule = scheduleOf(scenario, seed, { regions: place.region })
    this.#metrics = new Collector(durationMs(scenario), now)
    this.#partitions = new Partitions(nodes, seed)
    const { loss, latency } = scenario.network
    this.#wire = new Wire({
      nodes,
      now,
      ...(silent === undefined ? {} : { silent }),
      latency: createLatency(latency, place.region, seed),
      links: new AccessLinks(place.upBytesPerMs, place.downBytesPerMs),
      loss: { part: loss, stream: new Stream(seed, Purpose.latency, nodes) },
      isCut: (from, to) => this.#partitions.isAny && this.#partitions.isCut(from, to)
    })
    this.#k = scenario.protocol.kad.k ?? KAD_DHT.k
    this.#gossip = new GossipWatch({
      network: () => this.#network,
      metrics: this.#metrics,
      now,
      sizeBytes: scenario.workload.gossip?.sizeBytes ?? 0,
      floodPublish: floodPublish ?? false
    })
    this.#network = new VirtualNetwork({
      wire: this.#wire,
      seed,
      bootstraps: Math.min(3, nodes),
      numbers: { kBucketSize: this.#k, ...numbers },
      onNode: (node) => {
        if (this.#machines === undefined) this.#gossip.tap.watch(node)
      },
      onStarted: (node) => {
        if (this.#machines === undefined) this.#gossip.tap.listen(node)
        else this.#machines.start(node)
      },
      onStopping: (node) => this.#machines?.stop(node)
    })
    this.#machines = machinesFor(scenario, { metrics: this.#metrics, now, places: place })
  }

  /** Everything that will happen is on the clock when this returns; nodes start while it runs. */
  async start(): Promise<void> {
    const { phases, faults, workload } = this.#scenario
    for (const [index, node] of this.#schedule.online.entries())
      this.#at(index * STAGGER_MS, () => void this.#network.start(node).catch(this.#onFailure))
    for (const event of this.#schedule.events)
      this.#at(event.t, () => {
        this.#metrics.count(COUNTERS[event.event])
        this.#network.apply(event, this.#onFailure)
      })
    const cuts = faults.filter((fault): fault is Cut => fault.kind === 'partition')
    for (const [index, { atMs, forMs, part }] of cuts.entries()) {
      this.#at(atMs, () => this.#partitions.begin(index, part))
      this.#at(atMs + forMs, () => this.#partitions.end(index))
    }
    const begin = phases.initMs + phases.transitionMs
    this.#at(begin, () => this.#measure())
    const { lookups, gossip, jobs } = workload
    if (jobs !== undefined) this.#submitAll(jobs, phases.initMs)
    if (lookups !== undefined)
      for (let node = 0; node < this.#schedule.nodes; node++)
        this.#poisson(phases.initMs, lookups.everyMs, node, (stream) => this.#lookup(node, stream))
    if (gossip !== undefined) this.#poisson(phases.initMs, gossip.everyMs, -1, (stream) => this.#publish(stream))
    this.#probeLater()
  }

  finish(): VirtualResult {
    this.#gossip.finish()
    for (let node = 0; node < this.#schedule.nodes; node++) {
      this.#metrics.sample('bytes_sent', (this.#wire.sent[node] as number) - (this.#sentBefore[node] ?? 0))
      this.#metrics.sample('bytes_received', (this.#wire.received[node] as number) - (this.#receivedBefore[node] ?? 0))
    }
    const up = this.#network.up
    const ends = up.reduce((sum, { libp2p }) => sum + libp2p.getPeers().length, 0)
    return {
      seed: this.#seed,
      metrics: this.#metrics.values(),
      order: this.#wire.order,
      timers: this.#clock.fired,
      arrivals: this.#wire.arrivals,
      endedMs: this.#clock.now,
      online: up.length,
      connections: ends / Math.max(1, up.length),
      failures: this.#failures,
      violations: this.#machines?.end() ?? []
    }
  }

  readonly #onFailure = (error: Error): void => {
    this.#failures.push(`at ${this.#clock.now} ms: ${error.message}`)
  }

  #at(ms: number, run: () => void): void {
    setTimeout(run, Math.max(1, ms - this.#clock.now))
  }

  #measure(): void {
    this.#metrics.isMeasuring = true
    this.#sentBefore = this.#wire.sent.slice()
    this.#receivedBefore = this.#wire.received.slice()
  }

  /** Again and again, at the moments of a Poisson process of its own. */
  #poisson(fromMs: number, everyMs: number, node: number, run: (stream: Stream) => void): void {
    const stream = new Stream(this.#seed, Purpose.workload, node)
    const later = (at: number): void => {
      const next = at + Math.max(1, Math.round(stream.exponential() * everyMs))
      this.#at(next, () => {
        run(stream)
        later(next)
      })
    }
    later(fromMs)
  }

  #lookup(place: number, stream: Stream): void {
    const key = `target ${stream.uint32()}`
    const node = this.#network.nodes[place]
    if (node === undefined || !this.#network.isThere(node)) return
    const limitMs = this.#scenario.protocol.kad.lookupTimeoutMs ?? KAD_DHT.lookupTimeoutMs
    const now = (): number => this.#clock.now
    void measureLookup(node, key, { network: this.#network, metrics: this.#metrics, now, k: this.#k, limitMs })
  }

  #publish(stream: Stream): void {
    const { up } = this.#network
    const node = up[stream.below(Math.max(1, up.length))]
    if (node !== undefined) void this.#gossip.publish(node, this.#metrics.isMeasuring).catch(this.#onFailure)
  }

  #submitAll(jobs: JobsSpec, fromMs: number): void {
    const stream = new Stream(this.#seed, Purpose.workload, this.#schedule.nodes)
    const endMs = durationMs(this.#scenario)
    for (const atMs of arrivals(jobs, new Stream(this.#seed, Purpose.workload, this.#schedule.nodes + 1))) {
      if (fromMs + atMs >= endMs) break
      this.#at(fromMs + atMs, () => this.#machines?.submit(this.#network.up, stream))
    }
  }

  #probeLater(): void {
    this.#at(this.#clock.now + PROBE_MS, () => {
      const { up } = this.#network
      this.#metrics.series('nodes_online', up.length)
      const degrees = up.map((node) => this.#probe(node))
      if (degrees.length > 0)
        this.#metrics.series('mesh_degree_mean', degrees.reduce((sum, each) => sum + each, 0) / degrees.length)
      this.#probeLater()
    })
  }

  #probe(node: VirtualNode): number {
    const degree = this.#gossip.tap.meshOf(node)
    this.#metrics.sample('mesh_degree', degree)
    this.#metrics.sample('table_entries', node.libp2p.services.dht.routingTable.size)
    return degree
  }
}

interface MachineParts extends Pick<VirtualMachinesOptions, 'metrics' | 'now'> {
  places: Placement
}

/** Machines run where there are jobs. @throws VirtualError where there are messages besides: their offers would be answered */
function machinesFor(scenario: Scenario, { metrics, now, places }: MachineParts): VirtualMachines | undefined {
  const { jobs, gossip } = scenario.workload
  if (jobs === undefined) return undefined
  if (gossip !== undefined)
    throw new VirtualError(
      `${scenario.name}: at level R the messages of workload.gossip are job offers, which machines answer; keep one of workload.gossip and workload.jobs`
    )
  const offers = new Offers({ scenario, classOf: places.classOf, region: places.region })
  return new VirtualMachines({
    metrics,
    now,
    jobs,
    settingsOf: ({ place, keys }) => offers.settingsOf(place, keys.peer)
  })
}

type Cut = Extract<FaultSpec, { kind: 'partition' }>

const COUNTERS = {
  up: 'node_arrivals',
  leave: 'node_leaves',
  crash: 'node_crashes',
  hang: 'node_hangs',
  resume: 'node_resumes'
} as const
