import { peerIdFromString } from '@libp2p/peer-id'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import type { PeerId } from '../../protocol/messages.ts'
import type { AddressRules } from './addresses.ts'
import type { SwarmLibp2p } from './libp2p.ts'

/** Providers asked directly at each lookup; the least recently seen goes first. */
const maxProviders = 16
/** Tag in the persisted peer store. */
const providerTag = 'swarm-provider'
const providerMs = 7 * 86_400_000
/** Addresses taken from one message. */
const maxAddresses = 16

/** Addresses and providers, kept over restarts. */
export interface PeerMemory {
  /** Reads what the peer store kept. */
  load: () => Promise<void>
  stop: () => Promise<void>
  /** Remembers addresses that a peer signed; what may not be dialled is left out. */
  learn: (peer: PeerId, addrs: string[]) => void
  /** Resolves when what was learnt of the peer is in the peer store. */
  ready: (peer: PeerId) => Promise<void>
  rememberProvider: (peer: PeerId) => void
  providers: () => PeerId[]
}

/** What this node knows of others beyond its connections, kept in libp2p's peer store. */
export function createPeerMemory(node: SwarmLibp2p, rules: AddressRules): PeerMemory {
  const writing = new Map<PeerId, Promise<void>>()
  const providers = new Set<PeerId>()
  const self = node.peerId.toString()

  const merge = (peer: PeerId, change: Parameters<typeof node.peerStore.merge>[1]): void => {
    const before = writing.get(peer) ?? Promise.resolve()
    const written = before
      .then(() => node.peerStore.merge(peerIdFromString(peer), change))
      .then(
        () => undefined,
        () => undefined
      )
      .finally(() => {
        if (writing.get(peer) === written) writing.delete(peer)
      })
    writing.set(peer, written)
  }
  const touch = (peer: PeerId): boolean => {
    const had = providers.delete(peer)
    providers.add(peer)
    if (providers.size > maxProviders) providers.delete(providers.values().next().value as PeerId)
    return had
  }

  return {
    providers: () => [...providers],
    ready: async (peer) => await writing.get(peer),
    stop: async () => {
      await Promise.all(writing.values())
    },
    load: async () => {
      for (const peer of await node.peerStore.all()) if (peer.tags.has(providerTag)) touch(peer.id.toString())
    },
    rememberProvider: (peer) => {
      if (peer === self || touch(peer)) return
      merge(peer, { tags: { [providerTag]: { value: 1, ttl: providerMs } } })
    },
    learn: (peer, addrs) => {
      if (peer === self) return
      const multiaddrs = addrs.slice(0, maxAddresses).flatMap(parse).filter(rules.mayDial)
      if (multiaddrs.length > 0) merge(peer, { multiaddrs })
    }
  }
}

function parse(text: string): Multiaddr[] {
  try {
    return [multiaddr(text)]
  } catch {
    return []
  }
}
