/**
 * The network of a local testnet: a bridge in a namespace of its own and a namespace per node, so that every node has
 * an address, a port range and a firewall of its own, and nothing of the host's network is touched or can be reached.
 */
import { command, ipBatch } from './command.ts'

/** Where one node lives. */
export interface Place {
  namespace: string
  address: string
}

/** Names of a testnet's namespaces carry its id (six hex digits), so that two testnets on a host do not meet. */
export interface NetworkPlan {
  id: string
  bridge: string
  places: Place[]
}

/** Lays out a testnet of `nodes` places. The addresses exist only inside its namespaces. */
export function planNetwork(id: string, nodes: number): NetworkPlan {
  const places = Array.from({ length: nodes }, (_, i) => ({
    namespace: `swt-${id}-n${i}`,
    address: `10.88.${(i + 1) >> 8}.${(i + 1) & 255}`
  }))
  return { id, bridge: `swt-${id}-br`, places }
}

/** Makes the namespaces and joins them. Whoever calls has recorded the plan before. */
export async function createNetwork(plan: NetworkPlan): Promise<void> {
  await ipBatch([plan.bridge, ...plan.places.map((place) => place.namespace)].map((name) => `netns add ${name}`))
  await command('ip', ['-n', plan.bridge, 'link', 'add', 'br0', 'type', 'bridge'])
  await command('ip', ['-n', plan.bridge, 'link', 'set', 'br0', 'up'])
  for (const [i, place] of plan.places.entries()) await join(plan, i, place)
}

async function join(plan: NetworkPlan, index: number, place: Place): Promise<void> {
  const port = `p${index}`
  await command('ip', [
    'link',
    'add',
    port,
    'netns',
    plan.bridge,
    'type',
    'veth',
    'peer',
    'name',
    'eth0',
    'netns',
    place.namespace
  ])
  await command('ip', ['-n', plan.bridge, 'link', 'set', port, 'master', 'br0', 'up'])
  await command(
    'ip',
    ['-n', place.namespace, '-batch', '-'],
    [`addr add ${place.address}/16 dev eth0`, 'link set eth0 up', 'link set lo up', `route add default dev eth0`].join(
      '\n'
    ) + '\n'
  )
}

/** Removes what `createNetwork` made, whatever of it is there. */
export async function destroyNetwork(plan: NetworkPlan): Promise<void> {
  const present = new Set((await command('ip', ['netns', 'list'])).split('\n').map((line) => line.split(' ')[0]))
  const mine = [...plan.places.map((place) => place.namespace), plan.bridge].filter((name) => present.has(name))
  if (mine.length > 0) await ipBatch(mine.map((name) => `netns del ${name}`))
}

/** Cuts a node off (and joins it again): its port on the bridge goes down. */
export async function setConnected(plan: NetworkPlan, index: number, connected: boolean): Promise<void> {
  await command('ip', ['-n', plan.bridge, 'link', 'set', `p${index}`, connected ? 'up' : 'down'])
}
