/** Messages over real GossipSub, measured under the names that the simulator's model uses. */
import { hash } from 'node:crypto'
import type { PeerId as Libp2pPeerId } from '@libp2p/interface'
import { sealEnvelope } from '../../protocol/envelope.ts'
import { type JobOffer, plainProgram, type Requirements } from '../../protocol/messages.ts'
import type { Recorder } from '../sim/metrics/recorder.ts'
import { NETWORK, type VirtualNetwork, type VirtualNode } from './network.ts'

/** The one topic: a cell of the project's own. */
const TOPIC = '/swarm/1/offers/cpu/any'

/** How long after its publication a message's deliveries are counted. */
const SETTLE_MS = 15_000

const needs: Requirements = {
  nodes: 1,
  gpus: undefined,
  cpus: 1,
  memoryMib: 0,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: true,
  archiveBytes: 0,
  durationMs: 0,
  termMs: 0,
  ...plainProgram,
  ray: '',
  python: ''
}

/** Parts of the installed GossipSub that are looked at. */
interface Internals {
  handleReceivedMessage: (from: Libp2pPeerId, message: { topic: string; data?: Uint8Array }) => Promise<void>
  mesh: Map<string, Set<string>>
  publish: (topic: string, data: Uint8Array, options: { floodPublish: boolean }) => Promise<unknown>
}

/** What gossip is watched with. */
export interface GossipWatchOptions {
  network: () => VirtualNetwork
  metrics: Recorder
  /** Virtual ms. */
  now: () => number
  /** Of a whole envelope, about. */
  sizeBytes: number
  /** Whether a publisher sends to all listeners that it is connected to. */
  floodPublish: boolean
}

interface Message {
  atMs: number
  measured: boolean
  expected: Set<VirtualNode>
  firsts: Map<VirtualNode, number>
  copies: number
}

/** Publishes offers and hears of every copy. */
export class GossipWatch {
  #options: GossipWatchOptions
  #messages = new Map<string, Message>()
  #made = 0

  constructor(options: GossipWatchOptions) {
    this.#options = options
  }

  /** Hears of every copy that reaches a node. Before it starts. */
  watch(node: VirtualNode): void {
    const internals = node.libp2p.services.pubsub as unknown as Internals
    const handle = internals.handleReceivedMessage
    internals.handleReceivedMessage = async (from, message) => {
      this.#onCopy(message.data)
      await handle(from, message)
    }
    node.p2p.onEnvelope((envelope, _from, via) => {
      if (via === 'gossip') this.#onFirst(node, envelope)
      return 'accept'
    })
  }

  /** Has a node that has started listen. */
  listen({ p2p }: VirtualNode): void {
    p2p.subscribe([TOPIC])
  }

  /** Publishes one offer; what becomes of it is recorded when it has settled, if it is `measured`. */
  async publish(node: VirtualNode, measured: boolean): Promise<void> {
    const { network, now, floodPublish } = this.#options
    const envelope = this.#offer(node)
    const id = hash('sha256', envelope, 'base64')
    const expected = new Set(network().up.filter((each) => each !== node))
    this.#messages.set(id, { atMs: now(), measured, expected, firsts: new Map(), copies: 0 })
    setTimeout(() => this.#settle(id), SETTLE_MS)
    const { pubsub } = node.libp2p.services
    await (pubsub as unknown as Internals).publish(TOPIC, envelope, { floodPublish })
  }

  /** Peers in a node's mesh. */
  static meshOf({ libp2p }: VirtualNode): number {
    return (libp2p.services.pubsub as unknown as Internals).mesh.get(TOPIC)?.size ?? 0
  }

  /** Records what has not settled yet. */
  finish(): void {
    for (const id of [...this.#messages.keys()]) this.#settle(id)
  }

  #offer({ keys }: VirtualNode): Uint8Array {
    const { sizeBytes } = this.#options
    const make = (padding: number): Uint8Array => {
      const name = `${String(this.#made).padStart(8, '0')}${'x'.repeat(padding)}`
      const body: JobOffer = { type: 'jobOffer', job: name.slice(0, 8), attempt: 1, name, needs, addrs: [], trace: 't' }
      const times = { issuedAt: Date.now(), expiresAt: Date.now() + 60_000 }
      return sealEnvelope({ from: keys.peer, ...times, body }, { network: NETWORK, sign: keys.sign })
    }
    this.#made++
    return make(Math.max(0, sizeBytes - make(0).length))
  }

  #onCopy(data: Uint8Array | undefined): void {
    const message = this.#messages.get(hash('sha256', data ?? new Uint8Array(), 'base64'))
    if (message !== undefined) message.copies++
  }

  #onFirst(node: VirtualNode, envelope: Uint8Array): void {
    const message = this.#messages.get(hash('sha256', envelope, 'base64'))
    if (message !== undefined && !message.firsts.has(node)) message.firsts.set(node, this.#options.now() - message.atMs)
  }

  #settle(id: string): void {
    const message = this.#messages.get(id)
    if (!this.#messages.delete(id) || message === undefined || !message.measured) return
    const { metrics, network } = this.#options
    const { expected, firsts, copies } = message
    const there = [...expected].filter((node) => network().nodes[node.place] === node)
    const delivered = there.filter((node) => firsts.has(node))
    const latencies = delivered.map((node) => firsts.get(node) as number)
    metrics.count('gossip_published')
    metrics.count('gossip_expected', there.length)
    metrics.count('gossip_delivered', delivered.length)
    metrics.count('gossip_copies', copies)
    metrics.count('gossip_duplicates', Math.max(0, copies - firsts.size))
    for (const ms of latencies) metrics.sample('gossip_latency', ms)
    if (latencies.length > 0) metrics.sample('gossip_latency_last', Math.max(...latencies))
    metrics.sample('gossip_reach', there.length === 0 ? 1 : delivered.length / there.length)
  }
}
