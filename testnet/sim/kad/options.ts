/** What a Kademlia of the model is like; the defaults are the constants of @libp2p/kad-dht 16.4.5, read in its build. */
export interface KadOptions {
  /** Size of a bucket, and of a look-up's result. */
  k: number
  /** Requests of one look-up under way at a time. */
  alpha: number
  /** Until a peer that is away is given up: dial and read timeouts. */
  timeoutMs: number
  /** Until a look-up as a whole is given up. */
  lookupTimeoutMs: number
  /** Bytes of a request and of its answer, for the traffic counters. */
  requestBytes: number
  answerBytes: number
}

export const KAD_DHT: Readonly<KadOptions> = Object.freeze({
  k: 20,
  alpha: 10,
  timeoutMs: 10_000,
  lookupTimeoutMs: 180_000,
  requestBytes: 80,
  answerBytes: 1_600
})
