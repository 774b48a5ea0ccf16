/** Lets the nodes of a run come and go by their schedule, begins and ends partitions and the measured phase, and counts heads. */
import { bucketMsFor } from './metrics/collector.ts'
import type { Change, Part } from './part.ts'
import { durationMs, type FaultSpec } from './scenario/scenario.ts'
import type { RunWorld } from './world.ts'

const CHANGE = 0
const MEASURE = 1
const CUT = 2
const HEAL = 3
const COUNT = 4

const CHANGES: readonly Change[] = ['up', 'leave', 'crash', 'hang', 'resume']
const COUNTERS: Readonly<Record<Change, string>> = {
  up: 'node_arrivals',
  leave: 'node_leaves',
  crash: 'node_crashes',
  hang: 'node_hangs',
  resume: 'node_resumes'
}

/** Whom it tells: all other parts. */
export interface Told {
  onChange(node: number, change: Change): void
  onPartition(isCut: boolean): void
}

/** The first part of every run. */
export class PopulationPart implements Part {
  readonly name = 'churn'
  readonly kinds = 5
  readonly kindNames = ['change', 'measure', 'cut', 'heal', 'count']
  #world: RunWorld
  #told: Told
  #first = 0
  /** Place in the schedule's events. */
  #next = 0
  #online: number[] = []

  constructor(world: RunWorld, told: Told) {
    this.#world = world
    this.#told = told
  }

  start(_world: unknown, firstKind: number): void {
    const { kernel, scenario, online, classOf } = this.#world
    this.#first = firstKind
    this.#online = scenario.population.map(() => 0)
    for (const [node, isOnline] of online.entries()) this.#head(classOf[node] as number, isOnline)
    const begin = scenario.phases.initMs + scenario.phases.transitionMs
    if (begin === 0) this.#world.measure()
    else kernel.at(begin, firstKind + MEASURE)
    for (const [index, fault] of partitionsOf(scenario.faults).entries()) {
      kernel.at(fault.atMs, firstKind + CUT, 0, index)
      kernel.at(fault.atMs + fault.forMs, firstKind + HEAL, 0, index)
    }
    kernel.at(0, firstKind + COUNT)
    this.#plan()
  }

  handle(kind: number, node: number, a: number, b: number): void {
    switch (kind) {
      case CHANGE:
        return this.#change(node, CHANGES[a] as Change, b)
      case MEASURE:
        return this.#world.measure()
      case CUT:
        this.#world.partitions.begin(a, partitionsOf(this.#world.scenario.faults)[a]?.part ?? 0)
        return this.#told.onPartition(true)
      case HEAL:
        this.#world.partitions.end(a)
        return this.#told.onPartition(false)
      case COUNT:
        return this.#count()
    }
  }

  onChange(): void {}

  finish(): void {
    this.#world.traffic.record(this.#world.metrics)
  }

  /** Only the next one waits in the kernel. */
  #plan(): void {
    const event = this.#world.schedule.events[this.#next++]
    if (event === undefined) return
    this.#world.kernel.at(event.t, this.#first + CHANGE, event.node, CHANGES.indexOf(event.event), event.identity)
  }

  #change(node: number, change: Change, identity: number): void {
    const { online, classOf, metrics } = this.#world
    const isOnline = change === 'up' || change === 'resume' ? 1 : 0
    this.#head(classOf[node] as number, isOnline - (online[node] as number))
    online[node] = isOnline
    this.#world.identity[node] = identity
    metrics.count(COUNTERS[change])
    this.#told.onChange(node, change)
    this.#plan()
  }

  #head(index: number, by: number): void {
    this.#online[index] = (this.#online[index] ?? 0) + by
  }

  #count(): void {
    const { metrics, scenario, kernel } = this.#world
    metrics.series(
      'nodes_online',
      this.#online.reduce((sum, count) => sum + count, 0)
    )
    if (scenario.population.length > 1)
      for (const [index, { name }] of scenario.population.entries())
        metrics.series(`nodes_online/${name}`, this.#online[index] ?? 0)
    const next = kernel.now + bucketMsFor(durationMs(scenario))
    if (next <= durationMs(scenario)) kernel.at(next, this.#first + COUNT)
  }
}

type Partition = Extract<FaultSpec, { kind: 'partition' }>

function partitionsOf(faults: readonly FaultSpec[]): Partition[] {
  return faults.filter((fault): fault is Partition => fault.kind === 'partition')
}
