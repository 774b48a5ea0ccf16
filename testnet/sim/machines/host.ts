/** What a node's interpreter needs of the run around it. */
import type { Effect, SwarmEvent } from '../../../protocol/machine.ts'
import type { Message, PeerId, ResourceAdvert } from '../../../protocol/messages.ts'
import type { PeerRecord } from '../../../protocol/peer.ts'
import type { Kernel } from '../kernel.ts'
import type { World } from '../part.ts'
import type { MachineNode, Packet } from './node.ts'
import type { Programs } from './programs.ts'
import type { TimerTable } from './timers.ts'

/** Lines of the nodes' event logs. */
export interface NodeLog {
  emit(node: MachineNode, event: SwarmEvent): void
  written(node: MachineNode, records: readonly PeerRecord[], input: number): void
  received(node: MachineNode, packet: Packet): void
}

/** What nodes say of themselves in the directory, and when next. */
export interface Adverts {
  advertise(node: number, advert: ResourceAdvert): void
  /** When a node's present life began. */
  beganAt(node: number): number
  /** When a node that has been idle since its start announces itself next; undefined: it offers nothing. */
  next(node: number): number | undefined
}

/** See above. */
export interface Host {
  readonly kernel: Kernel
  readonly world: World
  readonly timers: TimerTable
  readonly log: NodeLog
  readonly adverts: Adverts
  readonly programs: Programs
  /** Turns of machines so far. */
  turns: number
  send(from: MachineNode, to: PeerId, body: Message, ttlMs: number): void
  publish(from: MachineNode, topics: readonly string[], body: Message, ttlMs: number): void
  lookup(node: MachineNode, effect: Extract<Effect, { type: 'lookup' }>): void
  /** Calls `written` then. */
  wake(node: MachineNode, atMs: number): void
  /** Does it so many ms later, in the same life of the node and while it lives. */
  later(node: MachineNode, afterMs: number, then: () => void): void
  /** Its machine, made on demand. */
  machine(node: number): MachineNode
  /** Whom a node is now. */
  peerId(node: number): PeerId
  /** The node of a peer that lives now; undefined for one that is gone or has become somebody else. */
  peer(id: PeerId): MachineNode | undefined
}
