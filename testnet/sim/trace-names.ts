/** A run's trace for people: what kinds of events and facts are called, and which entries somebody wants to hear. */
import type { Part } from './part.ts'
import type { SimulateOptions, TraceEntry } from './result.ts'
import type { TraceListener } from './world.ts'

/** Names by number, as the parts of a run give them. */
export class KindNames {
  #events: string[] = ['']
  #facts = new Map<number, string>()

  constructor(parts: readonly Part[]) {
    for (const { name, kinds, kindNames = [], factNames = {} } of parts) {
      for (let kind = 0; kind < kinds; kind++) this.#events.push(`${name}.${kindNames[kind] ?? kind}`)
      for (const [fact, kind] of Object.entries(factNames)) {
        const known = this.#facts.get(kind)
        if (known !== undefined)
          throw new Error(`fact ${kind} is both ${known} and ${name}.${fact}; give one another number`)
        this.#facts.set(kind, `${name}.${fact}`)
      }
    }
  }

  /** `kad.request` and the like. */
  event(kind: number): string {
    return this.#events[kind] ?? `kind ${kind}`
  }

  fact(kind: number): string {
    return this.#facts.get(kind) ?? `fact ${kind}`
  }
}

/** Turns what happens into entries, and leaves out what nobody asked for. */
export function listenerOf(
  { node: only, fromMs = 0, untilMs = Infinity, onEntry }: NonNullable<SimulateOptions['keepTrace']>,
  names: () => KindNames
): TraceListener {
  const isWanted = (atMs: number, node: number): boolean =>
    (only === undefined || node === only) && atMs >= fromMs && atMs <= untilMs
  const put = (entry: TraceEntry): void => {
    if (isWanted(entry.atMs, entry.node)) onEntry(entry)
  }
  return {
    event: (atMs, kind, node, a, b) => put({ atMs, node, name: names().event(kind), values: [a, b] }),
    fact: (atMs, kind, node, value) => put({ atMs, node, name: names().fact(kind), values: [value] }),
    note: (atMs, node, text) => {
      if (isWanted(atMs, node)) onEntry({ atMs, node, name: 'note', values: [], text: text() })
    }
  }
}
