/** One run: draws its schedule, puts its parts over one kernel, lets virtual time pass, and gives back what was measured. */
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { scheduleOf } from './churn/scenario-schedule.ts'
import type { Schedule } from './churn/schedule.ts'
import { ScheduleError } from './churn/schedule-file.ts'
import { checkMemory } from './memory.ts'
import type { Change, Part } from './part.ts'
import { createParts } from './parts.ts'
import { PopulationPart } from './population.ts'
import type { RunResult, SimulateOptions } from './result.ts'
import { loadModules } from './scenario/load-modules.ts'
import type { LoadedModules } from './scenario/modules.ts'
import { ObserverPart } from './scenario/observing.ts'
import { RequestsPart } from './scenario/requests.ts'
import { durationMs, nodeCount, type Scenario } from './scenario/scenario.ts'
import { KindNames, listenerOf } from './trace-names.ts'
import { RunWorld, type TraceListener } from './world.ts'

/** Events between two looks at the signal, about. */
const SLICE_EVENTS = 200_000
/** Kinds of events are 16 bits in the kernel. */
const KINDS = 65_536

export type { RunResult, SimulateOptions, TraceEntry } from './result.ts'

/**
 * Runs a scenario to its end. The same scenario, seed and modules give the same result, whatever runs beside it.
 * @throws MemoryError before anything is made, ModuleError, ScheduleError, NetworkError, MetricError
 */
export async function simulate(scenario: Scenario, seed: number, options: SimulateOptions = {}): Promise<RunResult> {
  const modules = options.modules ?? (await loadModules(scenario.modules))
  const run = new Run(scenario, seed, { ...options, modules })
  const endMs = Math.min(durationMs(scenario), options.untilMs ?? Infinity)
  const slices = new Slices(run)
  for (;;) {
    if (options.signal?.aborted === true) break
    slices.next(endMs)
    options.onProgress?.(run.nowMs, durationMs(scenario), run.events)
    if (run.nowMs >= endMs) break
    await yieldToOthers()
  }
  return run.finish()
}

/** Steps of virtual time in which about the same happens; how long they are changes nothing of what happens. */
export class Slices {
  #run: Run
  #lengthMs = 1_000
  /** Quiet hours before busy ones must not make one long step of the busy ones. */
  #mostMs: number

  constructor(run: Run) {
    this.#run = run
    this.#mostMs = Math.max(1, Math.ceil(durationMs(run.world.scenario) / 200))
  }

  /** Runs the next one, not beyond `endMs`. */
  next(endMs: number): void {
    const before = this.#run.events
    this.#run.advance(Math.min(endMs, this.#run.nowMs + this.#lengthMs))
    const happened = this.#run.events - before
    if (happened < SLICE_EVENTS / 2) this.#lengthMs = Math.min(this.#mostMs, this.#lengthMs * 2)
    else if (happened > SLICE_EVENTS * 2) this.#lengthMs = Math.max(1, Math.floor(this.#lengthMs / 2))
  }
}

/** Of a run that is stepped through; its modules are loaded. */
export interface RunOptions extends SimulateOptions {
  listener?: TraceListener
}

/** A run under way, without waiting: for `simulate`, and for tests that step through one. */
export class Run {
  readonly world: RunWorld
  #parts: readonly Part[]
  #names: KindNames
  #partOf: Part[] = []
  #firstOf = new Uint16Array(KINDS)
  #hears: TraceListener | undefined

  /** Everything is made, and nothing has happened yet. */
  constructor(scenario: Scenario, seed: number, options: RunOptions = {}) {
    const own = partsOf(scenario, options)
    checkMemory(scenario, own, options.memoryBytes)
    const { modules = {}, keepTrace } = options
    const names = (): KindNames => this.#names
    this.#hears = options.listener ?? (keepTrace === undefined ? undefined : listenerOf(keepTrace, names))
    this.world = new RunWorld({
      scenario,
      seed,
      modules,
      scheduleFor: (regions) => scheduleFor(scenario, seed, options, regions),
      listener: this.#hears
    })
    this.#parts = this.#withWorld(own, modules)
    this.#names = new KindNames(this.#parts)
    this.#start()
  }

  /** Virtual ms. */
  get nowMs(): number {
    return this.world.kernel.now
  }

  /** Events that have happened. */
  get events(): number {
    return this.world.kernel.events
  }

  /** What its kinds of events and facts are called. */
  get names(): KindNames {
    return this.#names
  }

  /** Lets everything happen up to and including a moment. */
  advance(untilMs: number): void {
    const { kernel, hash } = this.world
    const partOf = this.#partOf
    const firstOf = this.#firstOf
    const hears = this.#hears
    kernel.run(untilMs, (kind, node, a, b) => {
      hash.event(kernel.now, kind, node, a, b)
      hears?.event(kernel.now, kind, node, a, b)
      ;(partOf[kind] as Part).handle(kind - (firstOf[kind] as number), node, a, b)
    })
  }

  /** Ends it, wherever it is. Call it once. */
  finish(): RunResult {
    const { world } = this
    for (const part of this.#parts) part.finish()
    return {
      seed: world.seed,
      metrics: world.metrics.values(),
      traceHash: world.hash.digest(),
      events: world.kernel.events,
      violations: this.#parts.flatMap((part) => part.violations?.() ?? []),
      partial: world.kernel.now < durationMs(world.scenario),
      endedMs: world.kernel.now,
      schedule: world.schedule
    }
  }

  #withWorld(own: readonly Part[], modules: LoadedModules): Part[] {
    const { world } = this
    const told = {
      onChange: (node: number, change: Change): void => {
        for (const part of this.#parts) if (part !== population) part.onChange(node, change)
      },
      onPartition: (isCut: boolean): void => {
        for (const part of this.#parts) part.onPartition?.(isCut)
      }
    }
    const population = new PopulationPart(world, told)
    const { workload, observer } = modules
    return [
      population,
      ...own,
      ...(workload === undefined ? [] : [new RequestsPart(own, workload)]),
      ...(observer === undefined ? [] : [new ObserverPart(observer(), world.metrics)])
    ]
  }

  #start(): void {
    let first = 1
    for (const part of this.#parts) {
      for (let kind = first; kind < first + part.kinds; kind++) {
        this.#partOf[kind] = part
        this.#firstOf[kind] = first
      }
      part.start(this.world, first)
      first += part.kinds
    }
  }
}

function partsOf(scenario: Scenario, { parts }: SimulateOptions): readonly Part[] {
  if (parts === undefined) return createParts(scenario)
  return typeof parts === 'function' ? parts() : parts
}

/** The given one, or one that the scenario's churn draws. */
function scheduleFor(scenario: Scenario, seed: number, options: RunOptions, regions: Uint16Array): Schedule {
  const { schedule, modules } = options
  const drawn = schedule ?? scheduleOf(scenario, seed, { churn: modules?.churn, regions })
  if (drawn.nodes === nodeCount(scenario)) return drawn
  throw new ScheduleError(
    `the schedule has ${drawn.nodes} places and scenario '${scenario.name}' ${nodeCount(scenario)} nodes; give it as many`
  )
}
