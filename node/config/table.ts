/**
 * The one table of settings. Types, defaults, variables (`SWARM_MESH_PORTS`), flags (`--mesh-ports`), `.env.example`, the
 * README's table and every error text come from here. A new setting is one entry; `npm run gen` writes the documents.
 */
import { hostname } from 'node:os'
import * as kinds from './kinds.ts'
import type { Kind } from './kinds.ts'
import { swarmPaths } from './paths.ts'

/** Headings under which settings are listed, in this order. */
export const CONFIG_GROUPS = ['node', 'network', 'provider', 'jobs'] as const
/** One of the headings. */
export type ConfigGroup = (typeof CONFIG_GROUPS)[number]

/** One setting. A default that depends on the machine is a function, with words for the documents. */
export interface Setting<T> {
  group: ConfigGroup
  kind: Kind<NonNullable<T>>
  default: T | ((env: NodeJS.ProcessEnv) => T)
  /** The default in words, where it is a function or absent. */
  defaultText?: string
  /** One sentence for people, without a full stop at its end. */
  description: string
}

function setting<T>(value: Setting<T>): Setting<T> {
  return value
}

/** Settings that may be absent: what is not said is decided by the machine. */
function optional<T>(
  value: Omit<Setting<T | undefined>, 'default' | 'kind'> & { kind: Kind<T>; defaultText: string }
): Setting<T | undefined> {
  return { ...value, kind: value.kind as Kind<NonNullable<T>>, default: undefined }
}

const MINUTE = 60_000
const DAY = 86_400_000

/** Every setting by its key; variable and flag follow from the key (`meshPorts`: SWARM_MESH_PORTS, --mesh-ports). */
export const CONFIG_TABLE = {
  dataDir: setting<string>({
    group: 'node',
    kind: kinds.path,
    default: (env) => swarmPaths(env).dataDir,
    defaultText: '$XDG_DATA_HOME/swarm, else ~/.local/share/swarm',
    description: 'Folder of this node: identity, journal, results that wait; two nodes need two'
  }),
  apiSocket: optional<string>({
    group: 'node',
    kind: kinds.path,
    defaultText: 'swarm.sock in the data folder',
    description: 'Unix socket over which the CLI talks to its node'
  }),
  eventLog: optional<string>({
    group: 'node',
    kind: kinds.path,
    defaultText: 'events.ndjson in the data folder',
    description: 'File that receives every event as one line of JSON'
  }),
  logLevel: setting<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'>({
    group: 'node',
    kind: kinds.oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
    default: 'info',
    description: 'How much the node says on standard error'
  }),
  name: setting<string>({
    group: 'node',
    kind: kinds.text(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/,
      '1 to 32 letters, digits, dots, dashes or underscores',
      'NAME'
    ),
    default: () =>
      hostname()
        .replaceAll(/[^A-Za-z0-9._-]/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '')
        .slice(0, 32) || 'node',
    defaultText: "the machine's host name",
    description: 'What others see beside the peer id; need not be unique'
  }),
  listen: setting<string[]>({
    group: 'network',
    kind: kinds.addresses,
    default: ['/ip4/0.0.0.0/tcp/4101'],
    description: 'Addresses to listen on; port 0 takes any free one'
  }),
  announce: setting<string[]>({
    group: 'network',
    kind: kinds.addresses,
    default: [],
    defaultText: 'what the node sees of itself',
    description: 'Addresses that others shall dial, where ports are forwarded'
  }),
  bootstrap: setting<string[]>({
    group: 'network',
    kind: kinds.peerAddresses,
    default: [],
    description: 'Nodes to join through; remembered peers and mDNS are tried besides'
  }),
  network: setting<string>({
    group: 'network',
    kind: kinds.text(/^[a-z0-9][a-z0-9-]{0,31}$/, '1 to 32 lower-case letters, digits or dashes', 'NAME'),
    default: 'swarm',
    description: 'Name of the network; signatures of one are worth nothing in another'
  }),
  profile: setting<'public' | 'testnet'>({
    group: 'network',
    kind: kinds.oneOf(['public', 'testnet']),
    default: 'public',
    description: 'testnet takes private and loopback addresses of others for good; public asks for evidence first'
  }),
  mdns: setting<boolean>({
    group: 'network',
    kind: kinds.boolean,
    default: true,
    description: 'Find nodes in the same local network'
  }),
  maxConnections: setting<number>({
    group: 'network',
    kind: kinds.integer(8, 10_000),
    default: 300,
    description: 'Most connections to other nodes at one time'
  }),
  meshPorts: setting<kinds.PortRange>({
    group: 'network',
    kind: kinds.portRange,
    default: { first: 51_820, last: 51_899 },
    description: 'UDP ports for WireGuard, one for each job that runs here; forward these on a router'
  }),
  offer: setting<boolean>({
    group: 'provider',
    kind: kinds.boolean,
    default: true,
    description: 'Offer this machine to those who are allowed'
  }),
  allow: setting<string[]>({
    group: 'provider',
    kind: kinds.peers,
    default: [],
    defaultText: "this node's own key alone",
    description: "Whose jobs run here; '*' is everyone and has to be typed out"
  }),
  gpuIds: optional<string[]>({
    group: 'provider',
    kind: kinds.gpuIds,
    defaultText: 'all',
    description: 'GPUs that are offered'
  }),
  claimGpus: setting<string>({
    group: 'provider',
    kind: kinds.claimedGpus,
    default: '',
    defaultText: 'none',
    description:
      'GPUs to declare without having them, for tests; marked as claimed, and only jobs that accept claimed ones come'
  }),
  cpus: optional<number>({
    group: 'provider',
    kind: kinds.integer(1, 4096),
    defaultText: "all of the machine's",
    description: 'CPU cores that are offered, shared out over the GPUs'
  }),
  memoryMib: optional<number>({
    group: 'provider',
    kind: kinds.memoryMib,
    defaultText: "80 % of the machine's",
    description: 'Memory that is offered, in MiB; at most 90 % of what the machine has'
  }),
  region: setting<string>({
    group: 'provider',
    kind: kinds.text(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'lower-case words joined by dashes, like eu or us-west', 'REGION'),
    default: '',
    defaultText: 'none',
    description: 'Where this machine stands, for jobs that ask for a region'
  }),
  priceMicroPerGpuHour: setting<number>({
    group: 'provider',
    kind: kinds.integer(0, 1_000_000_000_000, 'MICRO'),
    default: 0,
    description: 'Price of a GPU hour in millionths of a credit; a record and not money'
  }),
  maxArchiveMib: setting<number>({
    group: 'provider',
    kind: kinds.integer(1, 64 * 1024, 'MIB'),
    default: 512,
    description: 'Largest packed working directory or result that is taken, in MiB'
  }),
  storageMib: setting<number>({
    group: 'provider',
    kind: kinds.integer(1, 64 * 1024 * 1024, 'MIB'),
    default: 20 * 1024,
    description:
      "Most that the storage of one run (`$SWARM_STORAGE`, a trainer's checkpoints) may take on this disk, in MiB"
  }),
  blobCacheMib: setting<number>({
    group: 'provider',
    kind: kinds.integer(16, 64 * 1024 * 1024, 'MIB'),
    default: 20 * 1024,
    description: 'Disk for data sets that stay here between jobs, in MiB; what was used least recently goes first'
  }),
  maxTermMs: setting<number>({
    group: 'provider',
    kind: kinds.duration(MINUTE),
    default: 7 * DAY,
    description: 'Longest term for which units are leased'
  }),
  egress: setting<'none' | 'internet'>({
    group: 'provider',
    kind: kinds.oneOf(['none', 'internet']),
    default: 'none',
    description:
      "What jobs that ask for it may reach through this machine: internet is public addresses alone, never this machine's own networks"
  }),
  egressNameServers: setting<string[]>({
    group: 'provider',
    kind: kinds.nameServers,
    default: [],
    defaultText: "the machine's own",
    description: 'Name servers that are asked for jobs with egress'
  }),
  python: optional<string>({
    group: 'provider',
    kind: kinds.text(/^[^\0]{1,4096}$/, 'the version, name or path of a Python 3.11 or newer', 'PYTHON'),
    defaultText: 'the first suitable one',
    description: 'Python from which the managed environment is made'
  }),
  build: setting<boolean>({
    group: 'provider',
    kind: kinds.boolean,
    default: true,
    description: 'Build what jobs bring a requirements file for; without it such jobs are refused'
  }),
  maxEnvironmentsGib: setting<number>({
    group: 'provider',
    kind: kinds.integer(1, 10_000, 'GIB'),
    default: 20,
    description: 'Disk for built environments, in GiB; the least recently used go first'
  }),
  environmentsDir: optional<string>({
    group: 'provider',
    kind: kinds.path,
    defaultText: 'layers beside the managed Python environment',
    description: 'Folder of built environments, shared by the nodes of one user'
  }),
  phaseTimeoutMs: setting<number>({
    group: 'jobs',
    kind: kinds.duration(5000),
    default: MINUTE,
    description: 'How long a gang may take from its leases to its start, besides declared preparation'
  }),
  orphanMs: setting<number>({
    group: 'jobs',
    kind: kinds.duration(10_000),
    default: 10 * MINUTE,
    description: 'How long work runs on without a signature for its use before its provider may end it'
  }),
  retentionMs: setting<number>({
    group: 'jobs',
    kind: kinds.duration(MINUTE),
    default: 7 * DAY,
    description: 'How long a result waits for its requester'
  })
}

/** A setting's key. */
export type ConfigKey = keyof typeof CONFIG_TABLE

/** All settings with their values. Lists are never undefined; what is `| undefined` is decided by the machine. */
export type Config = { [K in ConfigKey]: (typeof CONFIG_TABLE)[K] extends Setting<infer T> ? T : never }

/** All keys in the table's order. */
export const CONFIG_KEYS = Object.keys(CONFIG_TABLE) as ConfigKey[]

/** `meshPorts` → `SWARM_MESH_PORTS`. */
export function variableOf(key: ConfigKey): string {
  return `SWARM_${key.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`
}

/** `meshPorts` → `--mesh-ports`; a boolean that is on by default is switched off by `--no-…`. */
export function flagOf(key: ConfigKey): string {
  const { default: value } = CONFIG_TABLE[key]
  return `--${value === true ? 'no-' : ''}${key.replaceAll(/[A-Z]/g, '-$&').toLowerCase()}`
}
