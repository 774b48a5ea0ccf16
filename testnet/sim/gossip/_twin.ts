/**
 * The same flood written the other way: one object a node, with sets and lists of effects, over the same kernel. Whatever
 * the arrays of the model do wrong, these do not do wrong in the same way.
 */
import { Kernel } from '../kernel.ts'

/** What a node wants done. */
interface Effect {
  to: number
  message: string
  hops: number
}

/** One node: passes on what is new to it, to all in its mesh but the one it came from. */
export class FloodNode {
  readonly id: number
  readonly mesh: readonly number[]
  readonly seen = new Set<string>()
  duplicates = 0

  constructor(id: number, mesh: readonly number[]) {
    this.id = id
    this.mesh = mesh
  }

  publish(message: string): Effect[] {
    this.seen.add(message)
    return this.mesh.map((to) => ({ to, message, hops: 1 }))
  }

  /** Undefined for what it has. */
  receive(message: string, from: number, hops: number): Effect[] | undefined {
    if (this.seen.has(message)) {
      this.duplicates++
      return undefined
    }
    this.seen.add(message)
    return this.mesh.filter((to) => to !== from).map((to) => ({ to, message, hops: hops + 1 }))
  }
}

/** One first delivery: [node, ms since publication, hops]. */
export type Delivery = readonly [node: number, latencyMs: number, hops: number]

/** Lets nodes publish one message each, `everyMs` apart. */
export function runTwin(
  meshes: readonly (readonly number[])[],
  delayMs: (from: number, to: number) => number,
  publishers: readonly number[],
  everyMs: number
): { deliveries: Delivery[]; copies: number; duplicates: number } {
  const kernel = new Kernel()
  const nodes = meshes.map((mesh, id) => new FloodNode(id, mesh))
  const flights: Array<Effect & { from: number }> = []
  const deliveries: Delivery[] = []
  let copies = 0
  const send = (from: number, effects: readonly Effect[]): void => {
    for (const effect of effects) {
      copies++
      flights.push({ ...effect, from })
      kernel.after(delayMs(from, effect.to), 2, effect.to, flights.length - 1)
    }
  }
  publishers.forEach((node, i) => kernel.at(i * everyMs, 1, node, i))
  kernel.run(Infinity, (kind, id, a) => {
    const node = nodes[id] as FloodNode
    if (kind === 1) return send(id, node.publish(`message ${a}`))
    const { message, from, hops } = flights[a] as Effect & { from: number }
    const effects = node.receive(message, from, hops)
    if (effects === undefined) return
    deliveries.push([id, kernel.now - Number(message.split(' ')[1]) * everyMs, hops])
    send(id, effects)
  })
  return { deliveries, copies, duplicates: nodes.reduce((sum, { duplicates }) => sum + duplicates, 0) }
}
