import { createHash } from 'node:crypto'
import type { PeerId as Libp2pPeerId } from '@libp2p/interface'
import type { KadDHT } from '@libp2p/kad-dht'
import { peerIdFromString } from '@libp2p/peer-id'
import type { PeerId } from '../../protocol/messages.ts'
import { reasonOf } from './errors.ts'

/** The table is public but not in kad-dht's types. */
export interface RoutedDht extends KadDHT {
  routingTable: { size: number; closestPeers: (place: Uint8Array, options: { count: number }) => Libp2pPeerId[] }
}

/** Peers in order of their distance to a key, self among them; `complete`: a walk through the DHT found them. */
export interface Closest {
  peers: PeerId[]
  complete: boolean
  reason?: string
}

/** Where a key is. */
export interface ClosestFinder {
  /** What the own routing table says, at once. */
  local: (key: string) => PeerId[]
  /** A walk; at most `walkMs`, then what is known locally. Within `freshMs` of a walk its answer is given again, unless `fresh`. */
  find: (key: string, signal: AbortSignal, fresh?: boolean) => Promise<Closest>
  /** Forgets earlier walks: somebody came, went, or did not answer. */
  reset: () => void
}

/** Distances kept per key: 8 are asked, the rest stand in for those that do not answer. */
const keep = 16
/** A walk on a healthy network takes tens of milliseconds (loopback) to a second or two. */
const walkMs = 4000
const freshMs = 30_000
const maxCached = 512
/** A routing table of at most this many peers that a walk taught nothing holds the whole network: no walk is needed for a while. */
const smallNetwork = 32

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest()

/** Place of a peer in the DHT: SHA-256 of its id's multihash, as in kad-dht. */
function placeOf(peer: PeerId): Buffer {
  return sha256(peerIdFromString(peer).toMultihash().bytes)
}

/** Order by XOR distance to a key; kad-dht never names the asking node, so it is put in here. */
export function sortByDistance(key: string, peers: Iterable<PeerId>): PeerId[] {
  const target = sha256(key)
  return [...new Set(peers)]
    .map((peer) => ({ peer, distance: placeOf(peer).map((byte, i) => byte ^ (target[i] as number)) }))
    .sort((a, b) => Buffer.compare(a.distance, b.distance))
    .map(({ peer }) => peer)
}

/** Finds the peers closest to a key. Every DHT call has a signal and a catch: kad-dht's default is 180 s, then it throws. */
export function createClosestFinder(self: PeerId, dht: RoutedDht): ClosestFinder {
  const cache = new Map<string, { at: number; found: Closest }>()
  let wholeUntil = -Infinity
  const table = (key: string, count: number): PeerId[] =>
    sortByDistance(key, [self, ...dht.routingTable.closestPeers(sha256(key), { count }).map(String)])
  const local = (key: string): PeerId[] => table(key, keep).slice(0, keep)

  const walk = async (key: string, signal: AbortSignal): Promise<Closest> => {
    const found: PeerId[] = []
    const known = new Set(table(key, smallNetwork + 1))
    let reason: string | undefined
    try {
      const options = { signal: AbortSignal.any([signal, AbortSignal.timeout(walkMs)]) }
      for await (const event of dht.getClosestPeers(new TextEncoder().encode(key), options)) {
        if (event.name === 'FINAL_PEER') found.push(event.peer.id.toString())
      }
    } catch (error) {
      reason = `walk to ${key}: ${reasonOf(error)}`
    }
    const complete = reason === undefined
    if (complete && known.size <= smallNetwork && found.length > 0 && found.every((peer) => known.has(peer))) {
      wholeUntil = performance.now() + freshMs
    }
    const peers = sortByDistance(key, [self, ...found, ...(complete ? [] : local(key))]).slice(0, keep)
    return reason === undefined ? { peers, complete } : { peers, complete, reason }
  }

  return {
    local,
    reset: () => {
      cache.clear()
      wholeUntil = -Infinity
    },
    find: async (key, signal, fresh = false) => {
      const cached = cache.get(key)
      if (!fresh && cached !== undefined && performance.now() - cached.at < freshMs) return cached.found
      if (performance.now() < wholeUntil) return { peers: local(key), complete: true }
      // Nobody to walk through: kad-dht would wait for its first peer until the signal ends.
      if (dht.routingTable.size === 0) return { peers: [self], complete: true }
      const found = await walk(key, signal)
      if (found.complete && found.peers.length > 1) {
        cache.delete(key)
        cache.set(key, { at: performance.now(), found })
        if (cache.size > maxCached) cache.delete(cache.keys().next().value as string)
      }
      return found
    }
  }
}
