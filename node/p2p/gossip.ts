import { hash, randomBytes } from 'node:crypto'
import {
  type GossipSub,
  type GossipSubComponents,
  gossipsub,
  StrictNoSign,
  TopicValidatorResult
} from '@chainsafe/libp2p-gossipsub'
import type { PeerId as Libp2pPeerId } from '@libp2p/interface'
import { peekEnvelope } from '../../protocol/envelope.ts'
import { messageLimitBytes } from '../../protocol/limits.ts'
import type { PeerId } from '../../protocol/messages.ts'
import type { Bans } from './bans.ts'
import type { Limiter } from './limiter.ts'
import type { Verdict } from './p2p.ts'
import type { Profile } from './profile.ts'
import { bannedScore, offerTopicScore, scoreParams, scoreThresholds } from './score.ts'

/** Gossip ids are remembered for longer than an offer lives (60 s), so that an old one is not delivered again. */
const seenMs = 120_000
/** Topics that one peer may subscribe to: the busiest node listens to each class in each region it cares for. */
const maxTopics = 256

/** The libp2p service. Messages carry no gossip signature: the envelope's is checked once, in the topic validator. */
export function gossipService(profile: Profile, bans: Bans): (components: GossipSubComponents) => GossipSub {
  const seed = randomBytes(16)
  const digest = (topic: string, data: Uint8Array, salt: Uint8Array = new Uint8Array()): Uint8Array =>
    hash('sha256', Buffer.concat([salt, Buffer.from(`${topic.length}/${topic}/`), data]), 'buffer')
  return gossipsub({
    D: 8,
    Dlo: 6,
    Dhi: 12,
    Dscore: 4,
    globalSignaturePolicy: StrictNoSign,
    msgIdFn: (message) => digest(message.topic, message.data).subarray(0, 20),
    // Seeded, so that nobody can craft two messages that are one to us; it spares copies every further step.
    fastMsgIdFn: (message) =>
      Buffer.from(digest(message.topic, message.data ?? new Uint8Array(), seed)).toString('base64'),
    // One message of a peer after the other: what the first one cost is known before the next is looked at.
    awaitRpcHandler: true,
    awaitRpcMessageHandler: true,
    floodPublish: false,
    batchPublish: true,
    fallbackToFloodsub: false,
    doPX: false,
    allowPublishToZeroTopicPeers: true,
    ignoreDuplicatePublishError: true,
    seenTTL: seenMs,
    idontwantMinDataSize: 4096,
    gossipsubIWantFollowupMs: 12_000,
    maxInboundDataLength: 1 << 20,
    maxOutboundBufferSize: 4 << 20,
    maxTopicBytesPerPeer: maxTopics * 1152,
    decodeRpcLimits: {
      maxSubscriptions: maxTopics,
      maxMessages: 256,
      maxIhaveMessageIDs: 5000,
      maxIwantMessageIDs: 5000,
      maxIdontwantMessageIDs: 512,
      maxControlMessages: 512,
      maxPeerInfos: 16
    },
    scoreParams: scoreParams(profile, (peer) => (bans.isBanned(peer) ? bannedScore : 0)),
    scoreThresholds
  }) as (components: GossipSubComponents) => GossipSub
}

/** The private parts that are leaned on; the version is pinned, and `createGossip` refuses one that lacks them. */
interface Internals {
  handleReceivedMessage: (from: Libp2pPeerId, message: { topic: string; data?: Uint8Array }) => Promise<void>
  score: { params: { topics: Record<string, unknown> } }
  streamsInbound: Map<string, unknown>
  publish: (
    topic: string,
    data: Uint8Array,
    options: { floodPublish: boolean }
  ) => Promise<{ recipients: Libp2pPeerId[] }>
}

/** Offers by gossip. */
export interface Gossip {
  publish: (topics: string[], envelope: Uint8Array) => Promise<number>
  subscribe: (topics: string[]) => void
  /** Topics that this node listens to. */
  topics: () => string[]
  /** Connected peers that subscribe to a topic. */
  subscribers: (topic: string) => PeerId[]
  /** Whether gossip of this peer can reach us; a connected one without is mute until it reconnects. */
  hears: (peer: PeerId) => boolean
}

/** What stands in front of and behind gossip. */
export interface GossipOptions {
  limiter: Limiter
  bans: Bans
  /** Opens an envelope; called once for each, on whatever topics it comes. */
  handle: (envelope: Uint8Array, forwarder: PeerId) => Verdict
}

const results: Readonly<Record<Verdict, TopicValidatorResult>> = {
  accept: TopicValidatorResult.Accept,
  ignore: TopicValidatorResult.Ignore,
  reject: TopicValidatorResult.Reject
}

/** Most verdicts remembered, for envelopes that come on several topics. */
const maxVerdicts = 4096

/** Puts the limits in front of the service's messages and its validators behind them. */
export function createGossip(pubsub: GossipSub, options: GossipOptions): Gossip {
  const internals = pubsub as unknown as Internals
  const { limiter, bans } = options
  const handleReceived = internals.handleReceivedMessage?.bind(pubsub)
  if (handleReceived === undefined || internals.score?.params?.topics === undefined || !internals.streamsInbound) {
    throw new Error('this version of gossipsub has other insides; node/p2p/gossip.ts was written for 17.1.1')
  }
  const verdicts = new Map<string, Verdict>()
  const mine = new Set<string>()

  // Before anything is remembered: what is dropped here can still come from another peer.
  internals.handleReceivedMessage = async (from, message) => {
    if (!mine.has(message.topic) || !limiter.admit(from.toString())) return
    await handleReceived(from, message)
  }

  const judge = (envelope: Uint8Array, from: PeerId): Verdict => {
    if (envelope.length > messageLimitBytes.jobOffer || peekEnvelope(envelope)?.type !== 'jobOffer') return 'reject'
    const id = hash('sha256', envelope, 'base64')
    const known = verdicts.get(id)
    if (known !== undefined) return known
    const verdict = options.handle(envelope, from)
    limiter.checked(from, verdict)
    verdicts.set(id, verdict)
    if (verdicts.size > maxVerdicts) verdicts.delete(verdicts.keys().next().value as string)
    return verdict
  }

  const listen = (topic: string): void => {
    mine.add(topic)
    internals.score.params.topics[topic] = offerTopicScore
    pubsub.topicValidators.set(topic, (peer, message) => {
      const from = peer.toString()
      const verdict = judge(message.data, from)
      if (verdict === 'reject') bans.strike(from, 'bad gossip')
      return results[verdict]
    })
    pubsub.subscribe(topic)
  }

  return {
    topics: () => [...mine],
    hears: (peer) => internals.streamsInbound.has(peer),
    subscribers: (topic) => pubsub.getSubscribers(topic).map(String),
    subscribe: (topics) => {
      for (const topic of [...mine].filter((topic) => !topics.includes(topic))) {
        mine.delete(topic)
        pubsub.unsubscribe(topic)
        pubsub.topicValidators.delete(topic)
      }
      for (const topic of topics.filter((topic) => !mine.has(topic))) listen(topic)
    },
    publish: async (topics, envelope) => {
      const reached = new Set<string>()
      for (const topic of topics.filter((topic) => pubsub.getSubscribers(topic).length > 0)) {
        const { recipients } = await internals.publish(topic, envelope, { floodPublish: true })
        for (const peer of recipients) reached.add(peer.toString())
      }
      return reached.size
    }
  }
}
