import type { Connection } from '@libp2p/interface'
import type { Gossip } from './gossip.ts'
import type { SwarmLibp2p } from './libp2p.ts'
import type { Profile } from './profile.ts'

/** For one identify. */
const identifyMs = 10_000

/** The parts of the node that are used. */
export interface MuteWatchNode {
  getConnections: SwarmLibp2p['getConnections']
  peerStore: Pick<SwarmLibp2p['peerStore'], 'get'>
  services: { identify: Pick<SwarmLibp2p['services']['identify'], 'identify'> }
}

/** Looks for connections that carry no gossip. */
export interface MuteWatch {
  start: () => void
  stop: () => Promise<void>
  /** One look; the timer calls it. */
  look: () => Promise<void>
}

/**
 * Repairs connections on which a peer cannot be heard. Identify runs once per connection, and where it fails (a loaded
 * host) the peer stays without protocols, so neither gossip nor the DHT ever speak with it: it is asked again. And one
 * frame over the limit ends a peer's gossip stream for good, which nothing reopens before a reconnect: such a connection
 * is closed, and the joiner dials again.
 */
export function createMuteWatch(node: MuteWatchNode, gossip: Pick<Gossip, 'hears'>, profile: Profile): MuteWatch {
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined

  const close = (connection: Connection): Promise<void> =>
    connection.close({ signal: AbortSignal.timeout(2000) }).catch((error: Error) => connection.abort(error))
  const protocolsOf = async (connection: Connection): Promise<string[]> =>
    (await node.peerStore.get(connection.remotePeer).catch(() => undefined))?.protocols ?? []

  const repair = async (connection: Connection): Promise<void> => {
    const protocols = await protocolsOf(connection)
    if (protocols.some((protocol) => protocol.startsWith('/meshsub/'))) return await close(connection)
    if (protocols.length > 0) return
    await node.services.identify
      .identify(connection, { signal: AbortSignal.timeout(identifyMs) })
      .catch(() => close(connection))
  }
  /** Connections that were mute at the last look: one that is so twice is repaired. */
  let suspects = new Set<string>()
  const look = async (): Promise<void> => {
    const mute = node
      .getConnections()
      .filter(
        (connection) => connection.status === 'open' && Date.now() - connection.timeline.open > profile.muteGraceMs
      )
      .filter((connection) => !gossip.hears(connection.remotePeer.toString()))
    const twice = mute.filter(({ id }) => suspects.has(id))
    suspects = new Set(mute.map(({ id }) => id))
    await Promise.all(twice.map(repair))
  }

  return {
    look,
    start: () => {
      timer = setInterval(() => {
        looking ??= look()
          .catch(() => undefined)
          .finally(() => {
            looking = undefined
          })
      }, profile.muteGraceMs / 2)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await looking
    }
  }
}
