/** What a GossipSub of the model is like: the constants of the package, and what this project's node sets instead. */

/** Units in the names; ms are whole. */
export interface GossipOptions {
  /** Wanted, least and most peers of a node's mesh. */
  d: number
  dLow: number
  dHigh: number
  /** Of those kept when a mesh is too large: by score first (the model has no scores: the oldest), then by chance. */
  dScore: number
  /** Least peers of a mesh that the node itself dialled. */
  dOut: number
  /** Least peers outside the mesh that hear of messages by IHAVE; and the part of them that does, where that is more. */
  dLazy: number
  gossipFactor: number
  /** Infinity: no heartbeats, a mesh stays as it is and nothing is gossiped. */
  heartbeatMs: number
  /** Heartbeats that a message is kept, and told of. */
  historyLength: number
  historyGossip: number
  pruneBackoffMs: number
  /** Backoff of one who leaves a topic. */
  unsubscribeBackoffMs: number
  /** Heartbeats between two clean-ups of backoffs; until then a peer is no candidate. */
  backoffTicks: number
  seenTtlMs: number
  /** From this size on a receiver tells its mesh that it has the message; Infinity: never. */
  idontwantBytes: number
  /** A publisher sends to all subscribed peers that it is connected to, not to its mesh alone. */
  floodPublish: boolean
  /** How long a node looks at a message before it passes it on; IDONTWANT goes ahead of that. */
  validationMs: number
  /** Connections that a node opens itself, and the most that it has in all; GossipSub dials nobody, libp2p does. */
  dials: number
  maxLinks: number
  /** How a peer that went without a word is noticed: a ping every so often that is not answered for so long. */
  pingMs: number
  pingTimeoutMs: number
}

/**
 * Defaults of @libp2p/gossipsub 17.1.1 (installed as @chainsafe/libp2p-gossipsub), read in `src/constants.ts` and in the
 * constructor in `src/gossipsub.ts`; a test compares them with the installed build. Pings are those of libp2p 3.3.11's
 * connection monitor (10 s, at least 5 s of patience). The package has no word on connections: 10 dials give a mean of 20.
 */
export const GOSSIPSUB: Readonly<GossipOptions> = Object.freeze({
  d: 6,
  dLow: 4,
  dHigh: 12,
  dScore: 4,
  dOut: 2,
  dLazy: 6,
  gossipFactor: 0.25,
  heartbeatMs: 1_000,
  historyLength: 5,
  historyGossip: 3,
  pruneBackoffMs: 60_000,
  unsubscribeBackoffMs: 10_000,
  backoffTicks: 15,
  seenTtlMs: 120_000,
  idontwantBytes: 512,
  floodPublish: true,
  validationMs: 0,
  dials: 10,
  maxLinks: 32,
  pingMs: 10_000,
  pingTimeoutMs: 5_000
})

/** What `node/p2p/gossip.ts` and `node/p2p/profile.ts` set instead: the GossipSub that this project's own nodes run. */
export const SWARM_GOSSIPSUB: Readonly<GossipOptions> = Object.freeze({
  ...GOSSIPSUB,
  d: 8,
  dLow: 6,
  dHigh: 12,
  dScore: 4,
  floodPublish: false,
  idontwantBytes: 4_096,
  pingMs: 30_000
})

/** Bytes of RPCs beside a message's own, as protobuf encodes them with a 20-byte message id and a 24-byte topic. */
export const GOSSIP_BYTES = Object.freeze({
  /** Around a message: framing, topic. */
  message: 36,
  graft: 32,
  prune: 34,
  subscription: 32,
  ihave: 36,
  iwant: 8,
  idontwant: 8,
  /** For each message named in one of the last three. */
  id: 22,
  ping: 64
})
