/** What a testnet is made of, decided from a seed before anything is created. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createRng } from '../../protocol/rng.ts'
import { type NetworkPlan, planNetwork } from './network.ts'

/** What to bring up. */
export interface TestnetOptions {
  /** Folder that holds the testnet's state, data folders and logs. */
  dir: string
  providers: number
  requesters: number
  seed: number
  /** Offered by each provider. Default: one CPU core and 2,048 MiB, so that several fit on a laptop. */
  cpus?: number
  memoryMib?: number
  /** Per provider, what to set besides; e.g. `SWARM_CLAIM_GPUS`. */
  env?: (index: number, role: Role) => Record<string, string>
}

export type Role = 'provider' | 'requester'

/** One node of a testnet, as planned. */
export interface NodePlan {
  index: number
  role: Role
  name: string
  namespace: string
  address: string
  dataDir: string
  env: Record<string, string>
}

/** A whole testnet, as planned: everything that will carry its name. */
export interface TestnetPlan {
  id: string
  network: NetworkPlan
  nodes: NodePlan[]
}

const COLOURS = [
  'amber',
  'birch',
  'cobalt',
  'dune',
  'ember',
  'fern',
  'garnet',
  'hazel',
  'indigo',
  'jade',
  'kelp',
  'lilac',
  'moss',
  'navy',
  'ochre',
  'pearl'
]
const ANIMALS = [
  'badger',
  'crane',
  'dingo',
  'egret',
  'finch',
  'gecko',
  'heron',
  'ibex',
  'jackal',
  'koala',
  'lynx',
  'marten',
  'newt',
  'otter',
  'puffin',
  'raven'
]
const REGIONS = ['eu', 'us-east', 'us-west', 'ap']

/** Lays out nodes with names, regions and addresses; the same seed gives the same. The id is that of the folder. */
export function planTestnet(options: TestnetOptions): TestnetPlan {
  const { dir, providers, requesters, seed } = options
  const id = createHash('sha256').update(dir).digest('hex').slice(0, 6)
  const rng = createRng(seed).fork('testnet')
  const network = planNetwork(id, providers + requesters)
  const taken = new Set<string>()
  const nodes = network.places.map((place, index): NodePlan => {
    const role: Role = index < providers ? 'provider' : 'requester'
    const name =
      role === 'provider'
        ? freshName(rng.below.bind(rng), taken)
        : requesters === 1
          ? 'requester'
          : `requester-${index - providers + 1}`
    const dataDir = join(dir, name)
    const region = REGIONS[rng.below(REGIONS.length)] ?? 'eu'
    const offered: Record<string, string> =
      role === 'provider'
        ? {
            SWARM_ALLOW: '*',
            SWARM_CPUS: String(options.cpus ?? 1),
            SWARM_MEMORY_MIB: String(options.memoryMib ?? 2048),
            SWARM_REGION: region
          }
        : { SWARM_OFFER: 'false' }
    const env = {
      SWARM_DATA_DIR: dataDir,
      SWARM_NAME: name,
      SWARM_LISTEN: `/ip4/${place.address}/tcp/4101`,
      SWARM_NETWORK: `testnet-${id}`,
      SWARM_PROFILE: 'testnet',
      SWARM_MDNS: 'false',
      SWARM_MAX_CONNECTIONS: '1000',
      ...offered,
      ...options.env?.(index, role)
    }
    return { index, role, name, namespace: place.namespace, address: place.address, dataDir, env }
  })
  return { id, network, nodes }
}

function freshName(below: (n: number) => number, taken: Set<string>): string {
  for (;;) {
    const name = `${COLOURS[below(COLOURS.length)]}-${ANIMALS[below(ANIMALS.length)]}`
    if (taken.has(name) && taken.size < COLOURS.length * ANIMALS.length) continue
    const unique = taken.has(name) ? `${name}-${taken.size}` : name
    taken.add(unique)
    return unique
  }
}
