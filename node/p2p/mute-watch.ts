import type { Gossip } from './gossip.ts'
import type { SwarmLibp2p } from './libp2p.ts'

const lookEveryMs = 15_000
/** A connection younger than this may still be opening its streams. */
const graceMs = 20_000

/**
 * Closes connections on which a peer that speaks gossip cannot be heard: one frame over the limit ends its inbound
 * stream for good, and nothing in gossipsub reopens it before a reconnect. The joiner then dials again.
 */
export function createMuteWatch(node: SwarmLibp2p, gossip: Gossip): { start: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  const look = async (): Promise<void> => {
    const old = node.getConnections().filter((connection) => Date.now() - connection.timeline.open > graceMs)
    for (const connection of old.filter((connection) => !gossip.hears(connection.remotePeer.toString()))) {
      const peer = await node.peerStore.get(connection.remotePeer).catch(() => undefined)
      if (peer?.protocols.some((protocol) => protocol.startsWith('/meshsub/'))) {
        await connection.close().catch((error: Error) => connection.abort(error))
      }
    }
  }
  return {
    start: () => {
      timer = setInterval(() => void look().catch(() => undefined), lookEveryMs)
      timer.unref()
    },
    stop: () => clearInterval(timer)
  }
}
