/** Runs an observer module: it sees who is there and writes metrics of its own. */
import type { Collector } from '../metrics/collector.ts'
import type { Change, Part, World } from '../part.ts'
import type { Observer, ObserverView } from './modules.ts'

const EVERY_MS = 60_000

/** The last part of a run. */
export class ObserverPart implements Part {
  readonly name = 'observer'
  readonly kinds = 1
  readonly kindNames = ['observe']
  #observer: Observer
  #collector: Collector
  #world!: World
  #view!: ObserverView
  #first = 0

  constructor(observer: Observer, collector: Collector) {
    this.#observer = observer
    this.#collector = collector
    collector.declare(observer.metrics)
  }

  start(world: World, firstKind: number): void {
    this.#world = world
    this.#first = firstKind
    const collector = this.#collector
    this.#view = {
      get nowMs() {
        return world.kernel.now
      },
      nodes: world.nodes,
      isOnline: (node) => world.online[node] === 1,
      count: (name, by) => collector.count(name, by),
      sample: (name, value) => collector.sample(name, value),
      series: (name, value) => collector.series(name, value)
    }
    if (this.#observer.observe !== undefined) world.kernel.at(0, firstKind)
  }

  handle(): void {
    this.#observer.observe?.(this.#view)
    this.#world.kernel.after(Math.max(1, Math.round(this.#observer.everyMs ?? EVERY_MS)), this.#first)
  }

  onChange(node: number, change: Change): void {
    this.#observer.onChange?.(this.#view, node, change)
  }

  finish(): void {}
}
