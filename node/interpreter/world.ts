/** What an interpreter acts upon: the network, the work on this host, the files of results. Tests hand in fakes. */
import type { Effect, Report, SwarmEvent } from '../../protocol/machine.ts'
import type { PeerId, Requirements } from '../../protocol/messages.ts'
import type { Channel, LookupResult } from '../p2p/p2p.ts'

/** Effects about a lease's network, sandbox and Ray. */
export type WorkEffect = Extract<
  Effect,
  { type: 'prepareWork' | 'joinMesh' | 'openTunnel' | 'closeTunnel' | 'startWork' | 'startProgram' | 'stopWork' }
>

/** Effects about logs, outputs and results. */
export type TransferEffect = Extract<Effect, { type: 'keepOutputs' | 'dropOutputs' | 'followLogs' | 'fetchResult' }>

/** The part of `P2p` that effects need. */
export interface Network {
  readonly self: PeerId
  send(to: PeerId, channel: Channel, envelope: Uint8Array): Promise<void>
  publish(topics: string[], envelope: Uint8Array): Promise<number>
  advertise(advert: Uint8Array): Promise<number>
  lookup(needs: Requirements, limit: number, signal: AbortSignal): Promise<LookupResult>
  learn(peer: PeerId, addrs: string[]): void
}

/** Gives reports back to the machine; may be called at any time, also long after. */
export type ReportTo = (report: Report) => void
/** Adds a line to the event log. */
export type EmitTo = (event: SwarmEvent) => void

/** Carries out work effects; `handle` returns at once and reports later. Never throws. */
export interface WorkHandler {
  handle(effect: WorkEffect): void
}
/** Carries out transfer effects; same rules. */
export interface TransferHandler {
  handle(effect: TransferEffect): void
}

/** Compile-time proof that a switch is exhaustive. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`)
}
