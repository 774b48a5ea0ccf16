import type { Stream } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { LevelDatastore } from 'datastore-level'
import type { Registry } from 'prom-client'
import { createAdvertStore } from '../../protocol/advert/store.ts'
import type { PeerId } from '../../protocol/messages.ts'
import { createAddressRules, parseAddress } from './addresses.ts'
import { createAdvertHolder, createAdvertReader } from './advert-holder.ts'
import { advertProtocol } from './advert-wire.ts'
import { createAdverts } from './adverts.ts'
import { createAsk } from './ask.ts'
import { createBans } from './bans.ts'
import { createChannels } from './channels.ts'
import { createClosestFinder } from './closest.ts'
import { createOpenStream } from './dial.ts'
import { AddressError, reasonOf } from './errors.ts'
import { createGossip, type Gossip } from './gossip.ts'
import { createVerify, type Identity } from './identity.ts'
import { createJoiner } from './joiner.ts'
import { composeLibp2p, type Datastore, type SwarmLibp2p, type TransportFactory } from './libp2p.ts'
import { createLimiter, type Limiter } from './limiter.ts'
import { createMuteWatch } from './mute-watch.ts'
import type { P2p, Verdict } from './p2p.ts'
import { createPeerMemory } from './peer-memory.ts'
import { createPeerViews } from './peer-views.ts'
import { type Profile, type ProfileName, profiles } from './profile.ts'
import { createReachability } from './reachability.ts'
import { createRefresher } from './refresher.ts'
import { createTopicSupply } from './topic-supply.ts'

/** Bulk streams of jobs: variables, logs as they grow, dashboard. */
export const jobProtocol = '/swarm/job/1.0.0'
/** Bulk streams of blobs: archives, outputs, data sets. */
const blobProtocol = '/swarm/blob/1.0.0'

/** What a node's network is made with. */
export interface P2pOptions {
  /** Name of the network; peers of another one cannot even shake hands. */
  network: string
  identity: Identity
  /** `public` unless said. */
  profile?: ProfileName
  /** Multiaddrs to listen on, default `/ip4/0.0.0.0/tcp/0`; empty: dial only. */
  listen?: string[]
  /** Further addresses that lead here (forwarded ports), announced first. */
  announce?: string[]
  /** Multiaddrs of peers to join through, with or without `/p2p/<id>`. */
  bootstrap?: string[]
  /** Folder of the peer store, or a datastore (then the caller opens and closes it). In memory when absent. */
  datastore?: string | Datastore
  mdns?: boolean
  /** Most connections at one time; the profile's number unless said. */
  maxConnections?: number
  /** Metrics of libp2p go there; one registry per node. */
  registry?: Registry
  /** Our version, in the agent string. */
  version?: string
  wallMs?: () => number
  /** For tests. */
  limiter?: Limiter
  /** In the place of some of the profile's numbers. */
  numbers?: Partial<Profile>
  /** In the place of TCP: a network in memory, for libp2p in virtual time. */
  transport?: TransportFactory
  /** Told of the libp2p node before anything starts, for who watches it. */
  onComposed?: (node: SwarmLibp2p) => void
}

/**
 * The network for the interpreter: hand-wired, top to bottom. Nothing connects before `start`. Throws AddressError
 * (ERR_ADDRESS) for settings that are no addresses, from `start` also where none can be listened on.
 */
export async function createP2p(options: P2pOptions): Promise<P2p> {
  const { identity, network, wallMs = Date.now } = options
  const profileName = options.profile ?? 'public'
  const { maxConnections = profiles[profileName].maxConnections } = options
  const profile = { ...profiles[profileName], maxConnections, ...options.numbers }
  const bootstrap = (options.bootstrap ?? []).map((text) => parseAddress(text, 'bootstrap'))
  const announce = (options.announce ?? []).map((text) => parseAddress(text, 'announce'))
  const listen = options.listen ?? ['/ip4/0.0.0.0/tcp/0']
  for (const text of listen) parseAddress(text, 'listen')

  const limiter = options.limiter ?? createLimiter()
  const verify = createVerify()
  const rules = createAddressRules(profileName, bootstrap, announce)
  const hangUp = (peer: PeerId): void => void node.hangUp(peerIdFromString(peer)).catch(() => undefined)
  const bans = createBans({ onBan: hangUp })
  const level = typeof options.datastore === 'string' ? new LevelDatastore(options.datastore) : undefined
  const node = await composeLibp2p({
    network,
    identity,
    profile,
    rules,
    bans,
    listen,
    announce,
    datastore: level ?? (options.datastore as Datastore | undefined),
    mdns: options.mdns ?? false,
    registry: options.registry,
    version: options.version ?? '0.0.0',
    transport: options.transport
  })
  options.onComposed?.(node)

  const handlers = {
    envelope: (_envelope: Uint8Array, _from: PeerId, _via: 'gossip' | 'direct'): Verdict => 'ignore',
    peerDown: (_peer: PeerId): void => undefined,
    stream: async (stream: Stream, _from: PeerId): Promise<void> => stream.abort(new Error('no jobs are served here')),
    blobStream: async (stream: Stream, _from: PeerId): Promise<void> =>
      stream.abort(new Error('no blobs are served here'))
  }
  const memory = createPeerMemory(node, rules)
  const openStream = createOpenStream(node, memory)
  const views = createPeerViews(node, wallMs)
  const reachability = createReachability(announce)
  const gossip: Gossip = createGossip(node.services.pubsub, {
    limiter,
    bans,
    handle: (envelope, from) => handlers.envelope(envelope, from, 'gossip')
  })
  const channels = createChannels(node, {
    limiter,
    bans,
    openStream,
    handle: (envelope, from) => handlers.envelope(envelope, from, 'direct')
  })
  const reader = createAdvertReader({ network, verify, wallMs })
  const holder = createAdvertHolder({ store: createAdvertStore(), reader, limiter, bans, wallMs })
  const closest = createClosestFinder(identity.peer, node.services.dht)
  const adverts = createAdverts({
    self: identity.peer,
    closest,
    reader,
    wallMs,
    ask: createAsk(identity.peer, holder, openStream),
    remembered: () => memory.providers().filter((peer) => !bans.isBanned(peer)),
    remember: (advert) => {
      memory.learn(advert.from, advert.body.addrs)
      memory.rememberProvider(advert.from)
    },
    strike: (peer, why) => void bans.strike(peer, why)
  })
  const supply = createTopicSupply(node, gossip, adverts.providersUnder)
  const joiner = createJoiner(node, { bootstrap, profile, bans, preferred: memory.providers })
  const refresher = createRefresher(node, profile.refreshTableMs)
  const muteWatch = createMuteWatch(node, gossip, profile)

  node.addEventListener('peer:connect', ({ detail: peer }) => {
    views.seen(peer.toString())
    adverts.repair()
  })
  node.addEventListener('peer:disconnect', ({ detail: peer }) => {
    channels.forget(peer.toString())
    closest.reset()
    joiner.wake()
    handlers.peerDown(peer.toString())
  })
  node.addEventListener('connection:open', ({ detail: connection }) => {
    if (connection.direction === 'inbound')
      reachability.inbound(connection.remotePeer.toString(), connection.remoteAddr)
  })
  node.addEventListener('peer:identify', ({ detail }) => {
    views.identified(detail.peerId.toString(), detail.agentVersion)
    if (detail.observedAddr !== undefined) reachability.observed(detail.peerId.toString(), detail.observedAddr)
  })
  node.addEventListener('peer:discovery', () => joiner.wake())

  return {
    self: identity.peer,
    addrs: () => node.getMultiaddrs().map(String),
    start: async () => {
      await level?.open()
      try {
        await node.start()
      } catch (cause) {
        await level?.close()
        throw new AddressError(`cannot listen on ${listen.join(', ')}: ${whyNot(cause)}; choose another --listen`, {
          cause
        })
      }
      await memory.load()
      await channels.start()
      await node.handle(
        advertProtocol,
        (stream, connection) => holder.serve(stream, connection.remotePeer.toString()),
        {
          maxInboundStreams: 16,
          maxOutboundStreams: 32
        }
      )
      await node.handle(
        jobProtocol,
        (stream, connection) => handlers.stream(stream, connection.remotePeer.toString()),
        {
          maxInboundStreams: 64,
          maxOutboundStreams: 64
        }
      )
      await node.handle(
        blobProtocol,
        (stream, connection) => handlers.blobStream(stream, connection.remotePeer.toString()),
        {
          maxInboundStreams: 32,
          maxOutboundStreams: 32
        }
      )
      refresher.start()
      muteWatch.start()
      joiner.start()
    },
    stop: async () => {
      await muteWatch.stop()
      await supply.stop()
      refresher.stop()
      await joiner.stop()
      await adverts.stop()
      await channels.stop()
      await memory.stop()
      await node.stop()
      refresher.stop()
      await level?.close()
    },
    send: (to, channel, envelope) => channels.send(to, channel, envelope),
    publish: (topics, envelope) => gossip.publish(topics, envelope),
    subscribe: (topics) => {
      gossip.subscribe(topics)
      supply.wake()
    },
    onEnvelope: (handler) => {
      handlers.envelope = handler
    },
    onPeerDown: (handler) => {
      handlers.peerDown = handler
    },
    advertise: (advert) => adverts.advertise(advert),
    lookup: (needs, limit, signal) => adverts.lookup(needs, limit, signal),
    learn: (peer, addrs) => memory.learn(peer, addrs),
    peers: () => views.list(),
    reachability: () => reachability.report(),
    joinFailures: () => joiner.failures(),
    openStream: (to, signal) => openStream(to, jobProtocol, signal),
    handleStream: (handler) => {
      handlers.stream = handler
    },
    openBlobStream: (to, signal) => openStream(to, blobProtocol, signal),
    handleBlobStream: (handler) => {
      handlers.blobStream = handler
    }
  }
}

/** Why no address could be listened on; libp2p wraps it in advice that is not for users. */
function whyNot(cause: unknown): string {
  const reason = reasonOf(cause)
  if (/EADDRINUSE/.test(reason)) return 'the port is taken'
  if (/EACCES/.test(reason)) return 'this user may not listen on that port'
  if (/EADDRNOTAVAIL/.test(reason)) return 'this host has no such address'
  return reason
}
