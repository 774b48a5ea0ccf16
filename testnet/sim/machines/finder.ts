/** A machine's lookup of providers: asked of the directory now, answered when the directory says. */
import type { Effect } from '../../../protocol/machine.ts'
import type { Directory } from './directory.ts'
import type { Host } from './host.ts'
import type { MachineNode } from './node.ts'
import type { Offers } from './offers.ts'
import { peerName } from './peers.ts'

/** Answers a `lookup`; who of those found is away when they are asked was dialled in vain. */
export function lookUp(
  host: Host,
  directory: Directory,
  offers: Offers,
  node: MachineNode,
  { job, attempt, needs, limit }: Extract<Effect, { type: 'lookup' }>
): void {
  const { world } = host
  const query = { keys: offers.lookupKeys(needs), fits: offers.fits(needs), limit }
  const { nodes, identities, seen, matched, failed, ms } = directory.lookup(node.index, query)
  host.later(node, Math.max(1, ms), () => {
    const peers = nodes.map((other, at) => {
      const peer = peerName(other, identities[at] as number)
      world.metrics.count('provider_dials')
      if (world.online[other] === 0 || host.peerId(other) !== peer) world.metrics.count('stale_dials')
      return { peer, name: peer }
    })
    node.input({
      type: 'report',
      report: { type: 'candidates', job, attempt, peers, seen, matched, unfit: [], failed }
    })
  })
}
