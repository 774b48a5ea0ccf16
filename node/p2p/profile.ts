/**
 * `public`: strangers on the Internet and on one's own network. `testnet`: many nodes of one owner on one machine or in
 * private networks, where the stock limits per IP would empty every mesh (20 nodes on 127.0.0.1: 0 of 380 delivered) and
 * lose half of the simultaneous dials.
 */
export type ProfileName = 'public' | 'testnet'

/** Numbers that differ between profiles. Times in ms. */
export interface Profile {
  maxConnections: number
  /** New inbound connections per second and host. */
  inboundConnectionThreshold: number
  maxIncomingPendingConnections: number
  /** Gossip P6: penalty for each peer beyond the threshold on one IP, squared. */
  colocationWeight: number
  colocationThreshold: number
  kBucketSize: number
  initialQuerySelfIntervalMs: number
  /** Own refresh of the routing table; kad-dht 16.4.5 never starts its own. */
  refreshTableMs: number
  /** First and longest pause between attempts to join. */
  joinBackoffMs: number
  joinBackoffMaxMs: number
  /** How often the number of connections is looked at, and how many are wanted. */
  fillEveryMs: number
  wantedConnections: number
  pingIntervalMs: number
  pingTimeoutMs: number
  /** How long a connected peer may be without gossip before that is looked into. */
  muteGraceMs: number
}

/** The numbers of each profile. */
export const profiles: Readonly<Record<ProfileName, Profile>> = Object.freeze({
  public: {
    maxConnections: 300,
    inboundConnectionThreshold: 10,
    maxIncomingPendingConnections: 32,
    colocationWeight: -30,
    colocationThreshold: 4,
    kBucketSize: 20,
    initialQuerySelfIntervalMs: 1000,
    refreshTableMs: 600_000,
    joinBackoffMs: 1000,
    joinBackoffMaxMs: 60_000,
    fillEveryMs: 15_000,
    wantedConnections: 12,
    pingIntervalMs: 30_000,
    pingTimeoutMs: 10_000,
    muteGraceMs: 30_000
  },
  testnet: {
    maxConnections: 1000,
    inboundConnectionThreshold: 1_000_000,
    maxIncomingPendingConnections: 1_000_000,
    colocationWeight: 0,
    colocationThreshold: 1000,
    kBucketSize: 10,
    initialQuerySelfIntervalMs: 200,
    refreshTableMs: 300_000,
    joinBackoffMs: 200,
    joinBackoffMaxMs: 5000,
    fillEveryMs: 1000,
    wantedConnections: 8,
    pingIntervalMs: 30_000,
    pingTimeoutMs: 30_000,
    muteGraceMs: 15_000
  }
})
