/** Draws of the gossip model, a stream for each node. */
import { NodeDraws } from '../net/draws.ts'
import { Purpose } from '../random.ts'

/** Of the streams of the protocol's purpose, gossip's. */
const USE = 50

/** Draws of one node do not shift another's. */
export class GossipDraws extends NodeDraws {
  constructor(seed: number, nodes: number) {
    super(nodes, seed, Purpose.protocol, USE)
  }

  /** Uniform integer in [0, below). */
  below(node: number, below: number): number {
    return Math.floor((this.uint32(node) / 4_294_967_296) * below)
  }

  /** Puts `take` random ones of the first `length` to the front. */
  shuffle(node: number, items: Int32Array, length: number, take = length): void {
    for (let i = 0; i < take && i < length - 1; i++) {
      const j = i + this.below(node, length - i)
      const item = items[i] as number
      items[i] = items[j] as number
      items[j] = item
    }
  }
}
