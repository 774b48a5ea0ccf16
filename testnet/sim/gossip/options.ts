/** What a GossipSub of the model is like; the defaults are the constants of @libp2p/gossipsub as this project ships it. */
export interface GossipOptions {
  /** Wanted, least and most peers of a node's mesh; those that gossip goes to besides; least of its own choosing. */
  d: number
  dLow: number
  dHigh: number
  dLazy: number
  dOut: number
  /** Part of the peers outside the mesh that hear of messages by IHAVE. */
  gossipFactor: number
  heartbeatMs: number
  /** Heartbeats that a message is kept, and told of. */
  historyLength: number
  historyGossip: number
  pruneBackoffMs: number
  seenTtlMs: number
  /** From this size on a receiver tells its mesh that it has the message; Infinity: never. */
  idontwantBytes: number
}

export const GOSSIPSUB: Readonly<GossipOptions> = Object.freeze({
  d: 6,
  dLow: 4,
  dHigh: 12,
  dLazy: 6,
  dOut: 2,
  gossipFactor: 0.25,
  heartbeatMs: 1_000,
  historyLength: 5,
  historyGossip: 3,
  pruneBackoffMs: 60_000,
  seenTtlMs: 120_000,
  idontwantBytes: 512
})
