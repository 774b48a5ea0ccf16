/** Offers over real GossipSub: publishes them, and tells of every copy and of every first one. */
import { hash } from 'node:crypto'
import type { PeerId as Libp2pPeerId } from '@libp2p/interface'
import { sealEnvelope } from '../../protocol/envelope.ts'
import { type JobOffer, plainProgram, type Requirements } from '../../protocol/messages.ts'
import { NETWORK, type VirtualNode } from './network.ts'

/** The one topic: a cell of the project's own. */
const TOPIC = '/swarm/1/offers/cpu/any'

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

/** `id` is the hash of a message's envelope. */
export interface GossipTapOptions {
  onCopy: (node: VirtualNode, id: string) => void
  onFirst: (node: VirtualNode, id: string) => void
  /** Of a whole envelope, about. */
  sizeBytes: number
  /** Whether a publisher sends to all listeners that it is connected to. */
  floodPublish: boolean
}

/** Any number of nodes may be tapped by one. */
export class GossipTap {
  #options: GossipTapOptions
  #made = 0

  constructor(options: GossipTapOptions) {
    this.#options = options
  }

  /** Hears of every copy that reaches a node. Before it starts. */
  watch(node: VirtualNode): void {
    const internals = internalsOf(node)
    const handle = internals.handleReceivedMessage
    internals.handleReceivedMessage = async (from, message) => {
      this.#options.onCopy(node, idOf(message.data ?? new Uint8Array()))
      await handle(from, message)
    }
    node.p2p.onEnvelope((envelope, _from, via) => {
      if (via === 'gossip') this.#options.onFirst(node, idOf(envelope))
      return 'accept'
    })
  }

  /** Has a node that has started listen. */
  listen({ p2p }: VirtualNode): void {
    p2p.subscribe([TOPIC])
  }

  /** Peers in a node's mesh. */
  meshOf(node: VirtualNode): number {
    return internalsOf(node).mesh.get(TOPIC)?.size ?? 0
  }

  /** Publishes one offer; `onId` hears of its id before anybody hears of the offer. */
  async publish(node: VirtualNode, onId: (id: string) => void): Promise<void> {
    const envelope = this.#offer(node)
    onId(idOf(envelope))
    await internalsOf(node).publish(TOPIC, envelope, { floodPublish: this.#options.floodPublish })
  }

  #offer({ keys, place }: VirtualNode): Uint8Array {
    const job = `${String(place).padStart(4, '0')}${String(this.#made++).padStart(6, '0')}`
    const issuedAt = Date.now()
    const make = (padding: number): Uint8Array => {
      const name = `${job}${'x'.repeat(padding)}`
      const body: JobOffer = { type: 'jobOffer', job, attempt: 1, name, needs, addrs: [], trace: 't' }
      const envelope = { from: keys.peer, issuedAt, expiresAt: issuedAt + 60_000, body }
      return sealEnvelope(envelope, { network: NETWORK, sign: keys.sign })
    }
    return make(Math.max(0, this.#options.sizeBytes - make(0).length))
  }
}

function idOf(envelope: Uint8Array): string {
  return hash('sha256', envelope, 'base64')
}

function internalsOf({ libp2p }: VirtualNode): Internals {
  return libp2p.services.pubsub as unknown as Internals
}
