/** Puts a workload module's requests to the parts, each at its moment. */
import type { Part, World } from '../part.ts'
import { Purpose, Stream } from '../random.ts'
import { durationMs } from './scenario.ts'
import { ModuleError } from './module-error.ts'
import type { TimedRequest, WorkloadModule } from './modules.ts'

/** Asks the others one after the other; what none of them does is an error. */
export class RequestsPart implements Part {
  readonly name = 'workload'
  readonly kinds = 1
  readonly kindNames = ['request']
  #parts: readonly Part[]
  #module: WorkloadModule
  #requests!: Iterator<TimedRequest>
  #world!: World
  #first = 0
  #next: TimedRequest | undefined

  constructor(parts: readonly Part[], module: WorkloadModule) {
    this.#parts = parts
    this.#module = module
  }

  start(world: World, firstKind: number): void {
    this.#world = world
    this.#first = firstKind
    const { nodes, seed, scenario } = world
    const streams = new Map<number, Stream>()
    // Streams of its own, so that a module shifts no draw of the scenario's workload.
    const stream = (node = -1): Stream => {
      const known = streams.get(node) ?? new Stream(seed, Purpose.workload, -3_000_000 - node)
      streams.set(node, known)
      return known
    }
    this.#requests = this.#module({ nodes, durationMs: durationMs(scenario), stream })[Symbol.iterator]()
    this.#plan()
  }

  handle(_kind: number, node: number): void {
    const request = this.#next as TimedRequest
    if (this.#world.online[node] === 1 && !this.#parts.some((part) => part.request?.(request) === true))
      throw new ModuleError(
        `the workload module asks for '${request.kind}', and no part of this run does that: name it in the scenario's workload too`
      )
    this.#plan()
  }

  onChange(): void {}
  finish(): void {}

  #plan(): void {
    const { value, done } = this.#requests.next() as IteratorResult<TimedRequest, undefined>
    if (done === true || value.atMs > durationMs(this.#world.scenario)) return
    const { atMs, node } = value
    const before = this.#next?.atMs ?? 0
    if (!(Number.isSafeInteger(atMs) && atMs >= before))
      throw new ModuleError(
        `the workload module asks at ${atMs} ms after ${before} ms; whole ms in ascending order are accepted`
      )
    if (!(Number.isSafeInteger(node) && node >= 0 && node < this.#world.nodes))
      throw new ModuleError(`the workload module asks for node ${node}; nodes go from 0 to ${this.#world.nodes - 1}`)
    this.#next = value
    this.#world.kernel.at(atMs, this.#first, node)
  }
}
