/** What a Kademlia of the model is like; the defaults are the constants of @libp2p/kad-dht 16.4.5, read in its build. */
export interface KadOptions {
  /** Size of a bucket, and of a look-up's result. */
  k: number
  /**
   * Entries of a bucket where they are not `k`: @libp2p/kad-dht 16 keeps k of each 64th of the id space (a trie of 6 bits),
   * so 32 k of the far half.
   */
  bucketPlaces?: number
  /** Requests of one look-up under way at a time. */
  alpha: number
  /** Until a peer that is away is given up: dial and read timeouts. */
  timeoutMs: number
  /** Until a look-up as a whole is given up. */
  lookupTimeoutMs: number
  /** Bytes of a request and of its answer, for the traffic counters. */
  requestBytes: number
  answerBytes: number
  /** Bytes of a provider record on its way to a holder; the answer to it has `requestBytes`. */
  storeBytes: number
  /**
   * Whom a look-up may ask: `answered`: whoever is closer than the peer that names it and not farther than the k closest
   * that have answered, as kad-dht's query-path does; so it asks past peers that are slow. `heard`: only the k closest heard
   * of that have not failed, as PeerSim's Kademlia and the original paper do.
   */
  asks: 'answered' | 'heard'
  /**
   * Paths on which a look-up asks, each with `alpha` requests under way and its own k closest; none asks whom another has
   * heard of. kad-dht has as many as `alpha` unless told otherwise, at about that many times the requests in a large
   * network; the model's default is Kademlia's 1.
   */
  disjointPaths: number
  /** Of those that an answer names only the ones closer to the target than who answered are asked, as kad-dht's query-path does. */
  onlyCloser: boolean
  /**
   * One-way trips until a request is there: 1, or 3 where its stream is negotiated first, as js-libp2p does; its answer
   * takes one more.
   */
  requestTrips: number
  /** Part of those who ask a peer that it takes into its table at once; others it meets at its next refresh. */
  learnChance: number
  /** Between two refreshes of a node's table: open buckets take in who is there, full ones let go of who is away. */
  refreshMs: number
  /** So long an open bucket keeps an entry that is away, unless it is asked before. */
  staleMs: number
  /** Chance that a holder does not take a record although it is there. */
  storeFailure: number
}

export const KAD_DHT: Readonly<KadOptions> = Object.freeze({
  k: 20,
  alpha: 10,
  timeoutMs: 10_000,
  lookupTimeoutMs: 180_000,
  requestBytes: 80,
  answerBytes: 1_600,
  storeBytes: 200,
  asks: 'answered',
  disjointPaths: 1,
  onlyCloser: false,
  requestTrips: 1,
  learnChance: 1,
  refreshMs: 300_000,
  staleMs: 10_800_000,
  storeFailure: 0
})
