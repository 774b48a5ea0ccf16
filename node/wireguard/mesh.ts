/**
 * One job's mesh as this member sees it: its own addresses, and a tunnel per peer. The peers' allowed-ips are computed
 * here from the signed member list; nothing of them comes from the wire. One side of each pair initiates, since two at
 * once lose handshakes; only that side has an endpoint, and the other learns it from the first authenticated packet.
 */
import { setTimeout as delay } from 'node:timers/promises'

import type { JobName, PeerStats, Privileged, TunnelPeer } from '../privileged/verbs.ts'
import { vetEndpoints } from './endpoints.ts'
import type { Endpoint, Vetting } from './endpoints.ts'

/** The head's address of a job, routed to whichever member the current list names (design: Head). */
export const HEAD_ADDRESS = '100.64.255.1'

/** A candidate gets this long for a handshake before the next one is tried, ms. WireGuard itself repeats only after 5 s. */
const CANDIDATE_MS = 1_000

/** How often the device is asked for the first packet: often at first (a handshake takes 2-15 ms), then rarely. */
const FAST_POLL_MS = 3
const FAST_FOR_MS = 300
const SLOW_POLL_MS = 50
const SLOW_FOR_MS = 10_000
const IDLE_POLL_MS = 500

/** A member's addresses in the job, computed from index and hash. */
export interface MemberAddresses {
  ipv4: string
  ipv6: string
}

/** A peer of this member, as mesh negotiation settled it. */
export interface MeshPeer extends MemberAddresses {
  peer: string
  publicKey: Uint8Array
  presharedKey?: Uint8Array
  /** Candidates as the peer sent them; vetted here. */
  endpoints: Endpoint[]
  /** True on the side of the pair that initiates. */
  initiate: boolean
  /** True for the member that holds the head's address. */
  isHead: boolean
}

/** How a mesh is set up. */
export interface MeshOptions {
  privileged: Privileged
  name: JobName
  vetting: Vetting
  /** Called once per opened tunnel: the first authenticated packet came, `ms` after `open`. */
  onUp: (peer: string, ms: number) => void
  /** Called when a tunnel cannot come up: no candidate is left after vetting, or the device failed. */
  onFailed: (peer: string, error: Error) => void
}

/** No way to reach a peer. */
export class MeshError extends Error {
  override name = 'MeshError'
  code = 'ERR_MESH_NO_PATH'
}

interface Tunnel {
  spec: MeshPeer
  candidates: Endpoint[]
  tried: number
  stop: AbortController
}

/** The mesh of one job. Methods may be called at any time; device changes are coalesced and run one after the other. */
export class JobMesh {
  readonly #options: MeshOptions
  readonly #tunnels = new Map<string, Tunnel>()
  #applied: Promise<void> = Promise.resolve()
  #pending: Promise<void> | undefined

  constructor(options: MeshOptions) {
    this.#options = options
  }

  /** Gives the device its addresses; the head's member holds the head's address too. The others may be heard from then on. */
  join(self: MemberAddresses, isHead: boolean, others: MemberAddresses[] = []): Promise<void> {
    const members = others.flatMap((member) => allowedIps(member, false))
    if (!isHead) members.push(`${HEAD_ADDRESS}/32`)
    return this.#options.privileged.assignAddresses(this.#options.name, ownCidrs(self, isHead), members)
  }

  /**
   * Adds a peer (or replaces it). Resolves once the device has it: the moment at which a responder may answer.
   * `onUp` follows. Rejects with MeshError when an initiator has no usable candidate.
   */
  async open(spec: MeshPeer): Promise<void> {
    const candidates = spec.initiate ? vetEndpoints(spec.endpoints, this.#options.vetting) : []
    if (spec.initiate && candidates.length === 0) {
      const given = spec.endpoints.map(({ address, port }) => `${address} ${port}`).join(', ')
      throw new MeshError(
        `none of the addresses of ${spec.peer} can be used from here: ${given === '' ? 'it gave none' : given}`
      )
    }
    this.#tunnels.get(spec.peer)?.stop.abort()
    if (spec.isHead) this.#takeHeadAddress()
    const tunnel: Tunnel = { spec, candidates, tried: 0, stop: new AbortController() }
    this.#tunnels.set(spec.peer, tunnel)
    const openedAt = performance.now()
    await this.#apply()
    void this.#watch(tunnel, openedAt)
  }

  /** Removes a peer from device and filter. */
  async close(peer: string): Promise<void> {
    const tunnel = this.#tunnels.get(peer)
    if (tunnel === undefined) return
    tunnel.stop.abort()
    this.#tunnels.delete(peer)
    await this.#apply()
  }

  /** The head's address has one holder: whoever is opened as head last. */
  #takeHeadAddress(): void {
    for (const tunnel of this.#tunnels.values()) tunnel.spec = { ...tunnel.spec, isHead: false }
  }

  /** Stops watching; the network itself goes with the job's `destroy`. */
  stop(): void {
    for (const { stop } of this.#tunnels.values()) stop.abort()
    this.#tunnels.clear()
  }

  /** One change at a time; whatever was asked meanwhile goes with the next. */
  #apply(): Promise<void> {
    this.#pending ??= this.#applied.then(async () => {
      this.#pending = undefined
      const { privileged, name } = this.#options
      await privileged.setPeers(name, [...this.#tunnels.values()].map(tunnelPeer))
    })
    this.#applied = this.#pending.catch(() => {})
    return this.#pending
  }

  /** Waits for the first packet, moving on to the next candidate while there is none. */
  async #watch(tunnel: Tunnel, openedAt: number): Promise<void> {
    const { signal } = tunnel.stop
    const { onUp, onFailed } = this.#options
    let candidateAt = performance.now()
    try {
      while (!signal.aborted) {
        if (hasSession(await this.#statsOf(tunnel))) {
          if (!signal.aborted) onUp(tunnel.spec.peer, performance.now() - openedAt)
          return
        }
        const now = performance.now()
        if (tunnel.candidates.length > 1 && now - candidateAt > CANDIDATE_MS) {
          tunnel.tried++
          candidateAt = now
          await this.#apply()
        }
        await delay(pollMs(now - openedAt))
      }
    } catch (error) {
      if (!signal.aborted) onFailed(tunnel.spec.peer, error as Error)
    }
  }

  async #statsOf(tunnel: Tunnel): Promise<PeerStats | undefined> {
    const key = Buffer.from(tunnel.spec.publicKey)
    const all = await this.#options.privileged.peerStats(this.#options.name)
    return all.find((stats) => key.equals(stats.publicKey))
  }
}

function pollMs(waitedMs: number): number {
  if (waitedMs < FAST_FOR_MS) return FAST_POLL_MS
  return waitedMs < SLOW_FOR_MS ? SLOW_POLL_MS : IDLE_POLL_MS
}

/** CIDRs of a member's own device: the whole job is on its link. */
export function ownCidrs(self: MemberAddresses, isHead: boolean): string[] {
  return [`${self.ipv4}/16`, `${self.ipv6}/64`, ...(isHead ? [`${HEAD_ADDRESS}/32`] : [])]
}

/** Exactly the peer's own addresses, and the head's for the member that holds it. */
export function allowedIps(peer: MemberAddresses, isHead: boolean): string[] {
  return [`${peer.ipv4}/32`, `${peer.ipv6}/128`, ...(isHead ? [`${HEAD_ADDRESS}/32`] : [])]
}

function tunnelPeer({ spec, candidates, tried }: Tunnel): TunnelPeer {
  const endpoint = candidates[tried % Math.max(1, candidates.length)]
  return {
    publicKey: spec.publicKey,
    ...(spec.presharedKey === undefined ? {} : { presharedKey: spec.presharedKey }),
    ...(endpoint === undefined ? {} : { endpoint }),
    allowedIps: allowedIps(spec, spec.isHead)
  }
}

/** A handshake that both sides confirmed, with a packet that came through it. */
function hasSession(stats: PeerStats | undefined): boolean {
  return stats !== undefined && stats.lastHandshakeUnixSeconds > 0 && stats.rxBytes > 0
}
