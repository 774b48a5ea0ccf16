/** What the pieces of the GossipSub model share. */
import type { Kernel } from '../kernel.ts'
import type { Latency } from '../net/latency.ts'
import type { Traffic } from '../part.ts'
import type { GossipDraws } from './draws.ts'
import type { MessageTable } from './messages.ts'
import type { GossipOptions } from './options.ts'
import type { Overlay } from './overlay.ts'

/** Kinds of its events, from the model's first on. */
export const GossipEvent = {
  copy: 0,
  ihave: 1,
  iwant: 2,
  idontwant: 3,
  graft: 4,
  prune: 5,
  heartbeat: 6,
  connected: 7,
  check: 8,
  subscription: 9,
  validated: 10,
  settle: 11,
  discover: 12
} as const
/** How many kinds it takes. */
export const GOSSIP_KINDS = 13

/** The part of a `World` that the model needs. */
export interface GossipNetwork {
  readonly kernel: Kernel
  readonly online: Uint8Array
  readonly latency: Latency
  deliver(from: number, to: number, bytes: number, traffic: Traffic, isReply?: boolean): number
  isCut(from: number, to: number): boolean
}

/** Who hears of what happens. */
export interface GossipListener {
  /** A node got a message for the first time. */
  onDelivery(node: number, slot: number, hops: number): void
  /** Nobody keeps a message any more; its slot is still readable. */
  onSettled(slot: number): void
  /** A peer was added to a node's mesh. */
  onMeshGain(node: number, topic: number): void
  /** What a node decided, in words; `text` is only called where somebody listens. */
  onDecision(node: number, text: () => string): void
}

/** Since the beginning of the run. */
export interface GossipCounts {
  published: number
  /** Copies that were sent, lost ones included. */
  copies: number
  /** Of those, lost on the way or at a node that is not there. */
  lost: number
  deliveries: number
  duplicates: number
  ihaves: number
  /** Ids asked for by IWANT. */
  iwants: number
  idontwants: number
  /** Copies that were not sent because of an IDONTWANT. */
  spared: number
  grafts: number
  prunes: number
  controlBytes: number
}

/** One model's shared state. */
export interface GossipCore {
  readonly network: GossipNetwork
  readonly options: Readonly<GossipOptions>
  readonly overlay: Overlay
  readonly messages: MessageTable
  readonly draws: GossipDraws
  readonly counts: GossipCounts
  readonly listener: GossipListener
  readonly firstKind: number
  /** By node: 1: takes everything and passes on nothing. */
  readonly silent: Uint8Array
  /** By node: when it came up last, or what it listens to changed. */
  readonly since: Float64Array
  /** By topic: how long a node looks at a message before it passes it on, in place of the option's. */
  readonly validationMs: number[]
  /** Makes sure that a node has a heartbeat ahead. */
  arm(node: number): void
  /** Something sent to the peer at a place was lost: the next ping looks. */
  suspect(node: number, place: number): void
  /** First heartbeat of a node after a moment. */
  nextBeat(node: number, afterMs: number): number
}

/** All 0. */
export function noCounts(): GossipCounts {
  return {
    published: 0,
    copies: 0,
    lost: 0,
    deliveries: 0,
    duplicates: 0,
    ihaves: 0,
    iwants: 0,
    idontwants: 0,
    spared: 0,
    grafts: 0,
    prunes: 0,
    controlBytes: 0
  }
}

/** Sends a control message and schedules its arrival; false where it was lost. */
export function sendControl(
  core: GossipCore,
  kind: number,
  from: number,
  to: number,
  bytes: number,
  value: number
): boolean {
  core.counts.controlBytes += bytes
  const arrives = core.network.deliver(from, to, bytes, 'control', true)
  if (arrives < 0) return false
  core.network.kernel.at(arrives, core.firstKind + kind, to, value, from)
  return true
}
