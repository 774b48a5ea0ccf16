/**
 * Random numbers by node in four bytes each, for draws that happen with every message (jitter, loss): a counter of its own
 * for each node goes through a mixing function, so that one message more of a node shifts nobody else's draws.
 */
import { Purpose, Stream } from '../random.ts'

/** All nodes' counters. */
export class NodeDraws {
  #state: Uint32Array
  #key: number

  /** @param use tells draws of one purpose apart */
  constructor(nodes: number, seed: number, purpose: Purpose, use = 0) {
    const stream = new Stream(seed, purpose, -1 - use)
    this.#key = stream.uint32()
    this.#state = Uint32Array.from({ length: nodes }, () => stream.uint32())
  }

  /** Uniform in [0, 2^32). */
  uint32(node: number): number {
    const state = ((this.#state[node] as number) + 0x9e3779b9) | 0
    this.#state[node] = state
    let h = state ^ this.#key
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
    return (h ^ (h >>> 15)) >>> 0
  }
}
