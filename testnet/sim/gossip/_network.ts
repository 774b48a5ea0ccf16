/** A gossip model over a kernel of its own, without a run around it. */
import { Kernel } from '../kernel.ts'
import type { GossipListener, GossipNetwork } from './core.ts'
import { GossipModel } from './model.ts'
import type { GossipOptions } from './options.ts'

/** Kind of the events that call back. */
const CALL = 99

/** All have defaults: nobody is far from anybody, nothing is lost. */
export interface TestGossipOptions {
  nodes: number
  seed?: number
  gossip?: Partial<GossipOptions>
  delayMs?: (from: number, to: number) => number
  isLost?: (from: number, to: number, traffic: string) => boolean
  isCut?: (from: number, to: number) => boolean
  listener?: Partial<GossipListener>
}

/** A model, and ways to look at it. */
export class TestGossip {
  readonly kernel = new Kernel()
  readonly online: Uint8Array
  readonly model: GossipModel
  /** First deliveries as [node, ms since publication, hops]. */
  readonly deliveries: Array<readonly [node: number, latencyMs: number, hops: number]> = []
  #calls: Array<() => void> = []

  constructor({ nodes, seed = 1, gossip, delayMs = () => 50, ...options }: TestGossipOptions) {
    const { isLost = () => false, isCut = () => false, listener } = options
    const { kernel } = this
    this.online = new Uint8Array(nodes).fill(1)
    const network: GossipNetwork = {
      kernel,
      online: this.online,
      latency: { name: 'test', delayMs },
      deliver: (from, to, _bytes, traffic) =>
        isLost(from, to, traffic) || isCut(from, to) ? -1 : kernel.now + delayMs(from, to),
      isCut
    }
    this.model = new GossipModel({
      nodes,
      network,
      firstKind: 1,
      seed,
      ...(gossip === undefined ? {} : { gossip }),
      listener: {
        ...listener,
        onDelivery: (node, slot, hops) => {
          this.deliveries.push([node, kernel.now - (this.model.messages.publishedAt[slot] as number), hops])
          listener?.onDelivery?.(node, slot, hops)
        }
      }
    })
  }

  /** All nodes listen to one topic, as if they always had; its number. */
  all(topic = 't'): number {
    const number = this.model.topic(topic)
    for (let node = 0; node < this.online.length; node++) this.model.subscribe(node, number)
    this.model.since.fill(-Infinity)
    return number
  }

  /** Calls back at a moment. */
  at(atMs: number, call: () => void): void {
    this.kernel.at(atMs, CALL, 0, this.#calls.push(call) - 1)
  }

  run(untilMs: number): void {
    this.kernel.run(untilMs, (kind, node, a, b) => {
      if (kind === CALL) this.#calls[a]?.()
      else this.model.handle(kind - 1, node, a, b)
    })
  }

  /** Nodes in a node's mesh, in the order in which it sends to them. */
  mesh(node: number, topic = 0): number[] {
    const { overlay } = this.model
    return Array.from({ length: overlay.meshSize(node, topic) }, (_, i) => overlay.meshPeer(node, topic, i))
  }

  /** The same of all nodes. */
  meshes(topic = 0): number[][] {
    return Array.from({ length: this.online.length }, (_, node) => this.mesh(node, topic))
  }

  go(node: number, how: 'leave' | 'crash' | 'hang'): void {
    this.online[node] = 0
    if (how === 'hang') this.model.hang(node)
    else this.model.down(node, how === 'leave')
  }

  back(node: number, how: 'up' | 'resume'): void {
    this.online[node] = 1
    if (how === 'up') this.model.up(node)
    else this.model.resume(node)
  }
}
