/**
 * Who is in each node's mesh, side by side in memory and in the order in which they came: what a message's way goes by.
 * The package keeps a Set, whose order is the same.
 */

/** All nodes' meshes of one topic. */
export class MeshLists {
  /** By node: its peers begin at `node * width`. */
  readonly peers: Int32Array
  readonly sizes: Uint16Array
  readonly width: number

  /** @param width most that a mesh may have */
  constructor(nodes: number, width: number) {
    this.peers = new Int32Array(nodes * width)
    this.sizes = new Uint16Array(nodes)
    this.width = width
  }

  /** To the end; `peer` is not in it. */
  add(node: number, peer: number): void {
    const size = this.sizes[node] as number
    this.peers[node * this.width + size] = peer
    this.sizes[node] = size + 1
  }

  /** The others keep their order. */
  remove(node: number, peer: number): void {
    const begin = node * this.width
    const end = begin + (this.sizes[node] as number)
    const at = this.peers.subarray(begin, end).indexOf(peer)
    if (at < 0) return
    this.peers.copyWithin(begin + at, begin + at + 1, end)
    this.sizes[node] = end - begin - 1
  }
}
