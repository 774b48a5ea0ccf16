import type { Stream } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import type { PeerId } from '../../protocol/messages.ts'
import { reasonOf, UnreachableError } from './errors.ts'
import type { SwarmLibp2p } from './libp2p.ts'
import type { PeerMemory } from './peer-memory.ts'

/** For finding a peer, dialling it and agreeing on the protocol. */
const dialMs = 10_000

/** Opens a stream to a peer by its id; throws UnreachableError. */
export type OpenStream = (to: PeerId, protocol: string, signal?: AbortSignal) => Promise<Stream>

/**
 * An existing connection is used, whoever opened it; else the addresses in the peer store; else the DHT is asked, but only
 * where there is somebody to ask: kad-dht would wait for its first peer until the signal ends.
 */
export function createOpenStream(node: SwarmLibp2p, memory: Pick<PeerMemory, 'ready'>): OpenStream {
  const lost = async (to: PeerId): Promise<boolean> => {
    if (node.getPeers().length > 0) return false
    const known = await node.peerStore.get(peerIdFromString(to)).catch(() => undefined)
    return (known?.addresses.length ?? 0) === 0
  }
  return async (to, protocol, signal) => {
    await memory.ready(to)
    if (await lost(to)) throw new UnreachableError(to, [])
    const limit = AbortSignal.timeout(dialMs)
    try {
      return await node.dialProtocol(peerIdFromString(to), protocol, {
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        negotiateFully: false
      })
    } catch (cause) {
      throw new UnreachableError(to, [reasonOf(cause)], { cause })
    }
  }
}
