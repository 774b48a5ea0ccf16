/** Messages over real GossipSub in virtual time, measured under the names that the simulator's model uses. */
import type { Recorder } from '../sim/metrics/recorder.ts'
import { GossipTap } from './gossip-tap.ts'
import type { VirtualNetwork, VirtualNode } from './network.ts'

/** How long after its publication a message's deliveries are counted. */
const SETTLE_MS = 15_000

/** What gossip is watched with. */
export interface GossipWatchOptions {
  network: () => VirtualNetwork
  metrics: Recorder
  /** Virtual ms. */
  now: () => number
  sizeBytes: number
  floodPublish: boolean
}

interface Message {
  atMs: number
  measured: boolean
  expected: Set<VirtualNode>
  firsts: Map<VirtualNode, number>
  copies: number
}

/** Publishes, and records what became of it. */
export class GossipWatch {
  readonly tap: GossipTap
  #options: GossipWatchOptions
  #messages = new Map<string, Message>()

  constructor(options: GossipWatchOptions) {
    this.#options = options
    this.tap = new GossipTap({
      ...options,
      onCopy: (_, id) => {
        const message = this.#messages.get(id)
        if (message !== undefined) message.copies++
      },
      onFirst: (node, id) => {
        const message = this.#messages.get(id)
        if (message?.firsts.has(node) === false) message.firsts.set(node, options.now() - message.atMs)
      }
    })
  }

  /** Publishes one message; what becomes of it is recorded when it has settled, if it is `measured`. */
  async publish(node: VirtualNode, measured: boolean): Promise<void> {
    const { network, now, metrics } = this.#options
    await this.tap.publish(node, (id) => {
      const expected = new Set(network().up.filter((each) => each !== node))
      this.#messages.set(id, { atMs: now(), measured, expected, firsts: new Map(), copies: 0 })
      if (measured) metrics.count('gossip_published')
      setTimeout(() => this.#settle(id), SETTLE_MS)
    })
  }

  /** Records what has not settled yet. */
  finish(): void {
    for (const id of [...this.#messages.keys()]) this.#settle(id)
  }

  #settle(id: string): void {
    const message = this.#messages.get(id)
    if (!this.#messages.delete(id) || message === undefined || !message.measured) return
    const { metrics, network } = this.#options
    const { expected, firsts, copies } = message
    const there = [...expected].filter((node) => network().isThere(node))
    const delivered = there.filter((node) => firsts.has(node))
    const latencies = delivered.map((node) => firsts.get(node) as number)
    metrics.count('gossip_expected', there.length)
    metrics.count('gossip_delivered', delivered.length)
    metrics.count('gossip_copies', copies)
    metrics.count('gossip_duplicates', Math.max(0, copies - firsts.size))
    for (const ms of latencies) metrics.sample('gossip_latency', ms)
    if (latencies.length > 0) metrics.sample('gossip_latency_last', Math.max(...latencies))
    metrics.sample('gossip_reach', there.length === 0 ? 1 : delivered.length / there.length)
  }
}
