/**
 * Real nodes in virtual time: what `createP2p` makes (libp2p, kad-dht, GossipSub, channels, adverts, joiner) on the wire,
 * with keys from a seed. Import it only after the clock and the randomness are installed; `main.ts` does that.
 */
import { createP2p } from '../../node/p2p/create-p2p.ts'
import { createIdentity, type Identity } from '../../node/p2p/identity.ts'
import type { SwarmLibp2p } from '../../node/p2p/libp2p.ts'
import type { P2p } from '../../node/p2p/p2p.ts'
import type { Profile } from '../../node/p2p/profile.ts'
import type { ChurnEvent } from '../sim/churn/schedule.ts'
import { Purpose, Stream } from '../sim/random.ts'
import { addressOf, wireTransport } from './transport.ts'
import type { Wire } from './wire.ts'

/** Name of the network in the handshake. */
export const NETWORK = 'virtual'

/** A node that is up. */
export interface VirtualNode {
  place: number
  /** Which node has this place, from 0 on. */
  identity: number
  keys: Identity
  p2p: P2p
  libp2p: SwarmLibp2p
}

/** What a network is made of. */
export interface VirtualNetworkOptions {
  wire: Wire
  seed: number
  /** Places through which the others join. */
  bootstraps: number
  /** In the place of the profile's (`testnet`): bucket size, pings, connections wanted. */
  numbers?: Partial<Profile>
  /** Called for each node before and after it starts. */
  onNode?: (node: VirtualNode) => void
  onStarted?: (node: VirtualNode) => void
  /** Before it stops, or as it crashes. */
  onStopping?: (node: VirtualNode) => void
}

/** Nodes by place. */
export class VirtualNetwork {
  readonly nodes: Array<VirtualNode | undefined> = []
  #options: VirtualNetworkOptions
  #keys = new Map<string, Promise<Identity>>()
  #hung = new Set<number>()

  constructor(options: VirtualNetworkOptions) {
    this.#options = options
  }

  /** Nodes that are up and do not hang, by place. */
  get up(): VirtualNode[] {
    return this.nodes.filter((node) => node !== undefined).filter((node) => this.isThere(node))
  }

  /** Whether a node is still up, and does not hang. */
  isThere(node: VirtualNode): boolean {
    return this.nodes[node.place] === node && !this.#hung.has(node.place)
  }

  /** Starts the node of a place: listening, and joining through the bootstraps. */
  async start(place: number, identity = 0): Promise<VirtualNode> {
    const { wire, bootstraps, numbers, onNode, onStarted } = this.#options
    if (this.nodes[place] !== undefined) throw new Error(`place ${place} is taken`)
    const keys = await this.keysOf(place, identity)
    const first = Array.from({ length: bootstraps }, (_, at) => at).filter((at) => at !== place)
    let libp2p: SwarmLibp2p | undefined
    const p2p = await createP2p({
      network: NETWORK,
      identity: keys,
      profile: 'testnet',
      ...(numbers === undefined ? {} : { numbers }),
      listen: [addressOf(place).toString()],
      bootstrap: first.map((at) => addressOf(at).toString()),
      transport: wireTransport(wire, place),
      onComposed: (node) => (libp2p = node)
    })
    const node: VirtualNode = { place, identity, keys, p2p, libp2p: libp2p as SwarmLibp2p }
    this.nodes[place] = node
    wire.up(place)
    onNode?.(node)
    await p2p.start()
    if (this.nodes[place] === node) onStarted?.(node)
    return node
  }

  /** Says good-bye and stops. */
  async leave(place: number): Promise<void> {
    const node = this.#take(place)
    await node?.p2p.stop()
    if (this.nodes[place] === undefined) this.#options.wire.crash(place)
  }

  /** Cuts a node off for good, and lets what is left of it end by itself. */
  crash(place: number): void {
    const node = this.#take(place)
    if (node === undefined) return
    this.#options.wire.crash(place)
    void node.p2p.stop().catch(() => undefined)
  }

  /** What a line of a schedule says; `up` and `leave` go on after this returns. */
  apply({ node, event, identity }: ChurnEvent, onFailure: (error: Error) => void): void {
    const { wire } = this.#options
    if (event === 'up') void this.start(node, identity).catch(onFailure)
    else if (event === 'leave') void this.leave(node).catch(onFailure)
    else if (event === 'crash') this.crash(node)
    else if (event === 'hang') {
      this.#hung.add(node)
      wire.hang(node)
    } else {
      this.#hung.delete(node)
      wire.resume(node)
    }
  }

  async keysOf(place: number, identity: number): Promise<Identity> {
    const name = `${place}/${identity}`
    const made = this.#keys.get(name) ?? createIdentity(seedOf(this.#options.seed, place, identity))
    this.#keys.set(name, made)
    return await made
  }

  #take(place: number): VirtualNode | undefined {
    const node = this.nodes[place]
    this.nodes[place] = undefined
    this.#hung.delete(place)
    if (node !== undefined) this.#options.onStopping?.(node)
    return node
  }
}

/** Seed of the keys of a node. */
export function seedOf(seed: number, place: number, identity: number): Uint8Array {
  const stream = new Stream(seed, Purpose.topology, place * 1024 + identity)
  return Uint8Array.from({ length: 32 }, () => stream.uint32() & 0xff)
}
