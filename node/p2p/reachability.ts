import { networkInterfaces } from 'node:os'
import type { Multiaddr } from '@multiformats/multiaddr'
import type { PeerId } from '../../protocol/messages.ts'
import { hostOf, ipKind } from './addresses.ts'
import type { Reachability } from './p2p.ts'

/** Collects evidence and reports on it. */
export interface ReachabilityEvidence {
  /** Somebody opened a connection to us from this address. */
  inbound: (peer: PeerId, from: Multiaddr) => void
  /** Somebody told us from which address it sees us (identify). */
  observed: (peer: PeerId, address: Multiaddr) => void
  report: () => Reachability
}

/** Sentences kept of each sort. */
const maxEvidence = 4

const short = (peer: PeerId): string => `…${peer.slice(-6)}`
const networkOf = { public: 'the Internet', private: 'a private network', loopback: 'this host' } as const

function networkName(ip: string): string {
  return networkOf[ipKind(ip) as keyof typeof networkOf] ?? 'elsewhere'
}

/**
 * Whether others can connect to this node, from what they did: an inbound connection is proof for the network that it
 * came from; an observed address that is none of our own says that a router stands between. No peer is asked to dial back.
 */
export function createReachability(
  announced: readonly Multiaddr[],
  interfaces = networkInterfaces
): ReachabilityEvidence {
  const inbound = new Map<string, string>()
  const observed = new Map<string, Set<PeerId>>()

  return {
    inbound: (peer, from) => {
      const host = hostOf(from)?.host
      if (host === undefined || inbound.size > 64) return
      const network = networkName(host)
      if (!inbound.has(network))
        inbound.set(network, `peer ${short(peer)} connected to this node from ${network} (${host})`)
    },
    observed: (peer, address) => {
      const host = hostOf(address)?.host
      if (host === undefined || (!observed.has(host) && observed.size >= 16)) return
      observed.set(host, (observed.get(host) ?? new Set()).add(peer))
    },
    report: () => {
      if (inbound.size > 0) return { reachable: 'yes', evidence: [...inbound.values()].slice(0, maxEvidence) }
      const own = new Set(Object.values(interfaces()).flatMap((rows) => (rows ?? []).map((row) => row.address)))
      const foreign = [...observed].filter(([host]) => !own.has(host))
      const evidence = foreign.map(
        ([host, peers]) =>
          `${peers.size} peer(s) see this node as ${host}, which is no address of this host: a router is in between`
      )
      if (evidence.length === 0) {
        const none =
          observed.size === 0
            ? 'no peer has been met yet'
            : 'peers see an address of this host, and none has connected to it yet'
        return { reachable: 'unknown', evidence: [none] }
      }
      const what =
        announced.length > 0
          ? `nobody has come through ${announced.join(', ')} yet`
          : 'forward a port to this node and announce it: --announce /ip4/ADDR/tcp/PORT'
      return { reachable: announced.length > 0 ? 'unknown' : 'no', evidence: [...evidence.slice(0, maxEvidence), what] }
    }
  }
}
