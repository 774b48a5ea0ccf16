import type { Connection } from '@libp2p/interface'
import type { PeerId } from '../../protocol/messages.ts'
import type { SwarmLibp2p } from './libp2p.ts'
import type { PeerView } from './p2p.ts'

/** Peers as people see them. */
export interface PeerViews {
  list: () => PeerView[]
  /** Notes what identify said. */
  identified: (peer: PeerId, agent: string | undefined) => void
  seen: (peer: PeerId) => void
}

/** Peers kept after they left. */
const maxGone = 256

interface Known {
  addrs: string[]
  agent?: string
  lastSeenAt: number
}

/** Connected peers, and those that were connected since the start. */
export function createPeerViews(node: SwarmLibp2p, wallMs: () => number): PeerViews {
  const known = new Map<PeerId, Known>()
  const note = (peer: PeerId, changes: Partial<Known>): void => {
    const before = known.get(peer) ?? { addrs: [], lastSeenAt: wallMs() }
    known.delete(peer)
    known.set(peer, { ...before, ...changes, lastSeenAt: wallMs() })
    if (known.size > maxGone + node.getPeers().length) known.delete(known.keys().next().value as PeerId)
  }
  const connected = (peer: PeerId, connections: Connection[]): PeerView => {
    const rtts = connections.flatMap((connection) => (connection.rtt === undefined ? [] : [connection.rtt]))
    const agent = known.get(peer)?.agent
    return {
      peer,
      addrs: connections.map((connection) => connection.remoteAddr.toString()),
      connected: true,
      lastSeenAt: wallMs(),
      ...(connections[0] === undefined ? {} : { direction: connections[0].direction }),
      ...(rtts.length === 0 ? {} : { rttMs: Math.min(...rtts) }),
      ...(agent === undefined ? {} : { agent })
    }
  }

  return {
    identified: (peer, agent) => note(peer, agent === undefined ? {} : { agent }),
    seen: (peer) =>
      note(peer, {
        addrs: node
          .getConnections()
          .filter((c) => c.remotePeer.toString() === peer)
          .map((c) => c.remoteAddr.toString())
      }),
    list: () => {
      const groups = Map.groupBy(node.getConnections(), (connection) => connection.remotePeer.toString())
      const here = [...groups].map(([peer, connections]) => connected(peer, connections))
      const gone = [...known]
        .filter(([peer]) => !groups.has(peer))
        .map(([peer, view]) => ({ peer, connected: false, ...view }))
      return [...here, ...gone]
    }
  }
}
