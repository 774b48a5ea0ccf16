/** The network as the interpreter sees it: envelopes in and out, offers by gossip, adverts by DHT, bulk streams. Implemented by `create-p2p.ts`. */
import type { Stream } from '@libp2p/interface'
import type { Unfit } from '../../protocol/market/funnel.ts'
import type { PeerId, Requirements, ResourceAdvert, Signed } from '../../protocol/messages.ts'

/** `market`: `/swarm/market/1.0.0`, `mesh`: `/swarm/mesh/1.0.0`; one long-lived outbound stream per peer and channel, length-prefixed. */
export type Channel = 'market' | 'mesh'

/** What became of received bytes: gossip validation and peer penalties follow it. */
export type Verdict = 'accept' | 'ignore' | 'reject'

/** A provider found by a lookup, its advert verified. */
export interface Candidate {
  peer: PeerId
  advert: Signed<ResourceAdvert>
}

/** What a lookup found, for the plan and for the funnel of a job without provider. */
export interface LookupResult {
  candidates: Candidate[]
  /** Distinct providers that any holder knew under the keys asked, and those of them that match. */
  seen: number
  matched: number
  /** Why the others do not, where fewer match than are needed. */
  unfit: Unfit[]
  /** One sentence per holder or key that could not be asked. */
  failed: string[]
}

/** A peer as people see it. Times in wall-clock ms. */
export interface PeerView {
  peer: PeerId
  addrs: string[]
  connected: boolean
  direction?: 'inbound' | 'outbound'
  rttMs?: number
  agent?: string
  lastSeenAt?: number
}

/** Evidence for "can this node be reached": an address that somebody dialled, or why not. */
export interface Reachability {
  reachable: 'yes' | 'no' | 'unknown'
  evidence: string[]
}

/** See above. */
export interface P2p {
  readonly self: PeerId
  /** Own dialable multiaddrs with `/p2p/<id>`, best first. */
  addrs(): string[]
  start(): Promise<void>
  stop(): Promise<void>
  /** Rejects with `UnreachableError` (code ERR_UNREACHABLE, what was tried and how it failed). */
  send(to: PeerId, channel: Channel, envelope: Uint8Array): Promise<void>
  /** Publishes to each topic that has subscribers; resolves to how many peers got it. */
  publish(topics: string[], envelope: Uint8Array): Promise<number>
  /** Replaces the set of subscribed offer topics. */
  subscribe(topics: string[]): void
  /** Envelopes behind the rate limits and size limits, not yet opened. `via` gossip: `from` is only the forwarder. */
  onEnvelope(handler: (envelope: Uint8Array, from: PeerId, via: 'gossip' | 'direct') => Verdict): void
  onPeerDown(handler: (peer: PeerId) => void): void
  /** Stores a signed advert at the holders of its keys; replaces what was refreshed before. Resolves to the number of holders that took it. */
  advertise(advert: Uint8Array): Promise<number>
  /** Asks holders (8 per key) and remembered providers; adverts are checked here again. */
  lookup(needs: Requirements, limit: number, signal: AbortSignal): Promise<LookupResult>
  /** Remembers addresses for a peer (from a signed message of its own). */
  learn(peer: PeerId, addrs: string[]): void
  peers(): PeerView[]
  reachability(): Reachability
  /** Per-bootstrap: the address and why it failed, or empty when joined. */
  joinFailures(): Array<{ address: string; reason: string }>
  /** A bulk stream of `/swarm/job/1.0.0`. */
  openStream(to: PeerId, signal?: AbortSignal): Promise<Stream>
  handleStream(handler: (stream: Stream, from: PeerId) => Promise<void>): void
  /** A bulk stream of `/swarm/blob/1.0.0`. */
  openBlobStream(to: PeerId, signal?: AbortSignal): Promise<Stream>
  handleBlobStream(handler: (stream: Stream, from: PeerId) => Promise<void>): void
}
