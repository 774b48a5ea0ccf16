/** Who is who: peer ids of nodes, and their machines, which are made when they are needed. */
import { hash as digest } from 'node:crypto'
import type { PeerId } from '../../../protocol/messages.ts'
import type { PeerMachineOptions } from '../../../protocol/peer.ts'
import type { World } from '../part.ts'
import { Purpose } from '../random.ts'
import { makerOf, type Role } from './adversaries.ts'
import type { Host } from './host.ts'
import { MachineNode } from './node.ts'
import type { Offers } from './offers.ts'
import { SimRng } from './rng.ts'

/** Machines of all nodes. */
export class Peers {
  /** Nodes that are machines by now. */
  machines = 0
  #world: World
  #host: Host
  #offers: Offers
  #roles: Map<number, Role>
  #nodes: Array<MachineNode | undefined>
  #ids: PeerId[]
  #nodeOf = new Map<PeerId, number>()
  #options: Omit<PeerMachineOptions, 'self'>
  /** Whether any node can crash: only then are journals kept. */
  #crashes: boolean

  constructor(host: Host, offers: Offers, roles: Map<number, Role>) {
    this.#world = host.world
    this.#host = host
    this.#offers = offers
    this.#roles = roles
    const { nodes, scenario, modules } = host.world
    this.#nodes = Array.from({ length: nodes })
    this.#ids = Array.from({ length: nodes }, () => '')
    this.#crashes = scenario.churn.length > 0 || scenario.faults.length > 0
    const hash = (data: Uint8Array): Uint8Array => digest('sha256', data, 'buffer')
    this.#options = {
      hash,
      commitDigest: ({ body }) =>
        `${body.job}/${body.attempt}/${body.members.map(({ grant }) => grant.body.epoch).join()}`,
      ...(modules.ranking === undefined ? {} : { ranker: modules.ranking(hash) })
    }
  }

  /** Whom a node is now. */
  idOf(node: number): PeerId {
    const known = this.#ids[node]
    if (known !== undefined && known !== '') return known
    const id = peerName(node, this.#world.identity[node] as number)
    this.#ids[node] = id
    this.#nodeOf.set(id, node)
    return id
  }

  /** Number of the node that this peer is or was; -1 for none. */
  nodeOf(id: PeerId): number {
    const known = this.#nodeOf.get(id)
    if (known !== undefined) return known
    const node = Number.parseInt(id.slice(1), 10)
    return node >= 0 && node < this.#nodes.length ? node : -1
  }

  /** The node of a peer that is this peer now. */
  current(id: PeerId): number {
    const node = this.nodeOf(id)
    return node >= 0 && this.idOf(node) === id ? node : -1
  }

  /** Its machine, where there is one. */
  known(node: number): MachineNode | undefined {
    return this.#nodes[node]
  }

  /** Its machine; one that is there is made on demand, with the past of a node that was idle. */
  machine(node: number): MachineNode {
    const known = this.#nodes[node]
    if (known !== undefined) return known
    const self = this.idOf(node)
    const role = this.#roles.get(node)
    const maker = makerOf(role)
    const seeds = this.#world.stream(Purpose.protocol, node)
    const made = new MachineNode({
      index: node,
      self,
      host: this.#host,
      rng: new SimRng(seeds.uint32(), seeds.uint32(), seeds.uint32()),
      peer: { ...this.#options, self },
      settings: this.#offers.settingsOf(node, self),
      crashes: this.#crashes,
      ...(maker === undefined ? {} : { maker })
    })
    made.sandbox.lies = role === 'liar'
    this.#nodes[node] = made
    this.machines++
    if (this.#world.online[node] === 1) made.start(this.#host.adverts.beganAt(node))
    return made
  }

  /** A node comes back: where somebody else takes its place, nothing of the former is left. */
  renew(node: number): void {
    const id = this.#ids[node]
    if (id === '' || id === peerName(node, this.#world.identity[node] as number)) return
    if (this.#nodes[node] !== undefined) this.machines--
    this.#nodes[node] = undefined
    this.#ids[node] = ''
  }
}

/** Peer id of a node under an identity. */
export function peerName(node: number, identity: number): PeerId {
  return identity === 0 ? `n${node}` : `n${node}.${identity}`
}
