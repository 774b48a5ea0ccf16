/** What a node does later in its life, and what an onlooker does: closures, for what is rare. */
import type { Kernel } from '../kernel.ts'
import type { MachineNode } from './node.ts'
import { Pool } from './pool.ts'

interface Later {
  node: MachineNode | undefined
  life: number
  act: () => void
}

/** See above. */
export class Laters {
  #kernel: Kernel
  #kind: number
  #pool = new Pool<Later>()

  /** @param kind number of their events in the kernel */
  constructor(kernel: Kernel, kind: number) {
    this.#kernel = kernel
    this.#kind = kind
  }

  /** In the same life of the node, once it is not hung; without a node, whatever happens. */
  plan(afterMs: number, node: MachineNode | undefined, act: () => void): void {
    const place = this.#pool.put({ node, life: node?.life ?? 0, act })
    this.#kernel.after(Math.max(0, Math.ceil(afterMs)), this.#kind, node?.index ?? 0, place)
  }

  /** An event of theirs. */
  fire(place: number): void {
    const { node, life, act } = this.#pool.take(place)
    if (node === undefined) return act()
    if (node.life === life) node.whenUp(act)
  }
}
