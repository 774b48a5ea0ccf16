/** The composition of libp2p: which parts, with which of our numbers. */
import type { GossipSub } from '@chainsafe/libp2p-gossipsub'
import { type Identify, type IdentifyPush, identify, identifyPush } from '@libp2p/identify'
import type { Libp2p } from '@libp2p/interface'
import { kadDHT } from '@libp2p/kad-dht'
import { mdns } from '@libp2p/mdns'
import { noise } from '@libp2p/noise'
import { type Ping, ping } from '@libp2p/ping'
import { prometheusMetrics } from '@libp2p/prometheus-metrics'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import type { Multiaddr } from '@multiformats/multiaddr'
import { createLibp2p, type Libp2pOptions } from 'libp2p'
import type { Registry } from 'prom-client'
import type { AddressRules } from './addresses.ts'
import type { Bans } from './bans.ts'
import type { RoutedDht } from './closest.ts'
import { gossipService } from './gossip.ts'
import type { Identity } from './identity.ts'
import type { Profile } from './profile.ts'

/** The services of our libp2p node. */
export type Services = { identify: Identify; identifyPush: IdentifyPush; ping: Ping; dht: RoutedDht; pubsub: GossipSub }
/** Our libp2p node. */
export type SwarmLibp2p = Libp2p<Services>
/** What libp2p keeps its peer store in. */
export type Datastore = NonNullable<Libp2pOptions['datastore']>
/** Makes what carries connections. */
export type TransportFactory = NonNullable<Libp2pOptions['transports']>[number]

/** What the composition needs; see P2pOptions for what users set. */
export interface CompositionOptions {
  network: string
  identity: Identity
  profile: Profile
  rules: AddressRules
  bans: Bans
  listen: string[]
  announce: readonly Multiaddr[]
  datastore: Datastore | undefined
  mdns: boolean
  registry: Registry | undefined
  version: string
  /** In the place of TCP. */
  transport?: TransportFactory | undefined
}

/** Prefix of identify, ping and the connection monitor; all three must agree. */
const protocolPrefix = 'swarm'
/** Remembered peers are worth a dial for this long: a laptop comes back after a weekend. Stock: 6 h and 1 h. */
const rememberedMs = 7 * 86_400_000
/** In mDNS, so that networks on one LAN do not even look at each other. */
const mdnsTag = (network: string): string => `_swarm-${network.replace(/[^a-z0-9]+/gi, '-').slice(0, 40)}._udp.local`

/**
 * Networks are kept apart in the handshake: the network's name is Noise's prologue, so a peer of another network fails
 * before it says a word. The DHT is a server from the start and maps addresses by our own rules; both stock defaults
 * would leave a private network empty.
 */
export async function composeLibp2p(options: CompositionOptions): Promise<SwarmLibp2p> {
  const { profile, rules, bans, identity, network } = options
  const registry = options.registry
  const node = await createLibp2p({
    start: false,
    privateKey: identity.privateKey,
    nodeInfo: { name: 'swarm', version: options.version },
    addresses: {
      listen: options.listen,
      appendAnnounce: options.announce.map(String),
      announceFilter: rules.announce
    },
    ...(options.datastore === undefined ? {} : { datastore: options.datastore }),
    peerStore: { maxAddressAge: rememberedMs, maxPeerAge: rememberedMs },
    transports: [options.transport ?? tcp({ backlog: 511, maxConnections: profile.maxConnections * 2 })],
    connectionEncrypters: [noise({ prologueBytes: new TextEncoder().encode(`swarm/1/${network}`) })],
    streamMuxers: [
      yamux({
        maxInboundStreams: 256,
        maxMessageSize: 65_536,
        streamOptions: { maxStreamWindowSize: 2 << 20, maxWriteBufferLength: 4 << 20 }
      })
    ],
    connectionManager: {
      maxConnections: profile.maxConnections,
      inboundConnectionThreshold: profile.inboundConnectionThreshold,
      maxIncomingPendingConnections: profile.maxIncomingPendingConnections,
      dialTimeout: 10_000,
      addressDialTimeout: 6000,
      inboundUpgradeTimeout: 10_000
    },
    connectionMonitor: {
      pingInterval: profile.pingIntervalMs,
      pingTimeout: { minTimeout: profile.pingTimeoutMs },
      abortConnectionOnPingFailure: true,
      protocolPrefix
    },
    connectionGater: {
      denyDialPeer: (peer) => bans.isBanned(peer.toString()),
      denyDialMultiaddr: (address) => !rules.mayDial(address),
      denyInboundEncryptedConnection: (peer) => bans.isBanned(peer.toString()),
      filterMultiaddrForPeer: (_, address) => rules.mayDial(address)
    },
    ...(registry === undefined ? {} : { metrics: prometheusMetrics({ registry, preserveExistingMetrics: true }) }),
    ...(options.mdns ? { peerDiscovery: [mdns({ serviceTag: mdnsTag(network), interval: 20_000 })] } : {}),
    services: {
      identify: identify({ timeout: 5000, protocolPrefix }),
      identifyPush: identifyPush({ protocolPrefix }),
      ping: ping({ maxInboundStreams: 8, protocolPrefix }),
      dht: kadDHT({
        protocol: '/swarm/kad/1.0.0',
        clientMode: false,
        peerInfoMapper: (peer) => ({ ...peer, multiaddrs: peer.multiaddrs.filter(rules.mayDial) }),
        kBucketSize: profile.kBucketSize,
        alpha: 3,
        disjointPaths: 2,
        initialQuerySelfInterval: profile.initialQuerySelfIntervalMs,
        maxInboundStreams: 32,
        maxOutboundStreams: 64
      }),
      pubsub: gossipService(profile, bans)
    }
  })
  return node as unknown as SwarmLibp2p
}
