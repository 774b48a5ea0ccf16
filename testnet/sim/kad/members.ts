/** Which peers the nodes of a run are: a node that comes back as another is a new peer with an id of its own. */
import { Purpose, Stream } from '../random.ts'
import { randomIds } from './ids.ts'
import { Peers } from './peers.ts'

/** Streams of the DHT as a whole; other parts have other numbers. */
export const KAD_STREAM = -201

/** Nodes of a run and peers of its DHT. */
export class Members {
  readonly peers: Peers
  /** By node: the peer that it is now. */
  readonly peerOf: Int32Array
  /** By peer: its node; longer than the number of peers. */
  nodeOf: Int32Array
  #stream: Stream

  /**
   * @param placed ids that some nodes have chosen, by node; the others draw theirs. Chosen ones that another has already are
   * moved to the next free one.
   */
  constructor(nodes: number, seed: number, placed: ReadonlyMap<number, number> = new Map()) {
    const stream = new Stream(seed, Purpose.topology, KAD_STREAM)
    const drawn = stream.shuffle(Array.from(randomIds(nodes, stream)))
    const taken = new Set<number>()
    const idOf = new Uint32Array(nodes)
    for (const [node, id] of placed) {
      let free = id >>> 0
      while (taken.has(free)) free = (free + 1) >>> 0
      taken.add(free)
      idOf[node] = free
    }
    for (let node = 0; node < nodes; node++) {
      if (placed.has(node)) continue
      let id = drawn[node] as number
      while (taken.has(id)) id = stream.uint32()
      taken.add(id)
      idOf[node] = id
    }
    this.#stream = new Stream(seed, Purpose.topology, KAD_STREAM - 1)
    const ids = Uint32Array.from(idOf).sort()
    this.peers = new Peers(ids)
    this.peerOf = Int32Array.from(idOf, (id) => this.peers.placeOf(id))
    this.nodeOf = new Int32Array(nodes)
    for (let node = 0; node < nodes; node++) this.nodeOf[this.peerOf[node] as number] = node
  }

  /** Gives a node a new identity; returns its peer. */
  rotate(node: number): number {
    let peer = -1
    while (peer === -1) peer = this.peers.add(this.#stream.uint32())
    if (peer >= this.nodeOf.length) {
      const nodeOf = new Int32Array(this.peers.ids.length)
      nodeOf.set(this.nodeOf)
      this.nodeOf = nodeOf
    }
    this.nodeOf[peer] = node
    this.peers.client[peer] = this.peers.client[this.peerOf[node] as number] as number
    this.peerOf[node] = peer
    return peer
  }
}
