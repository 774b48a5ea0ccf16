/** Which nodes cannot reach each other: up to 31 partitions at a time, each with two sides. */
import { Purpose, Stream } from '../random.ts'

/** Sides as bits: two nodes are cut off from each other where they differ in a bit that is in force. */
export class Partitions {
  /** Bits in force. */
  #active = 0
  #sides: Int32Array
  #seed: number

  constructor(nodes: number, seed: number) {
    this.#sides = new Int32Array(nodes)
    this.#seed = seed
  }

  /** Whether any is in force. */
  get isAny(): boolean {
    return this.#active !== 0
  }

  /** Cuts off a part of the nodes, each drawn on its own. @param index which of the scenario's, 0 to 30 */
  begin(index: number, part: number): void {
    const bit = 1 << index
    for (let node = 0; node < this.#sides.length; node++) {
      const isApart = new Stream(this.#seed, Purpose.topology, -1000 * (index + 1) - node).uniform() < part
      const sides = this.#sides[node] as number
      this.#sides[node] = isApart ? sides | bit : sides & ~bit
    }
    this.#active |= bit
  }

  end(index: number): void {
    this.#active &= ~(1 << index)
  }

  isCut(a: number, b: number): boolean {
    return (((this.#sides[a] as number) ^ (this.#sides[b] as number)) & this.#active) !== 0
  }
}
