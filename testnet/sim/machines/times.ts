/**
 * What the world around a node takes, in ms, where the machines have to wait for it. Medians measured with the real node
 * (two cores, Linux 6.18, Ray 2.60, WireGuard), unless a line says that it is assumed.
 */

/** A batch of the journal, synced: 3,000 a second were measured, which is below a millisecond and counts as one. */
export const JOURNAL_MS = 1
/** From the hold to device, keys and namespace: 90 ms with four processes, 85 where a kept network is not at hand. */
export const PREPARE_MS = 90
/** Setting a peer on a device that is there: 9 ms for two members; the first packet needs a round trip more. */
export const TUNNEL_MS = 9
/** From the word to a head whose port answers, with Ray imported before. */
export const HEAD_LISTENING_MS = 60
/** From the word to `Ray runtime started.`: a head (3.1-4.1 s to ALIVE and 0.25 s), and a member once the head is there (3.6-4.9 s). */
export const HEAD_READY_MS = 3_800
export const WORKER_READY_MS = 4_300
/** Killing a lease's processes and everything made for it: 38-57 ms and the network. */
export const STOP_MS = 70
/** Packing an output of a small job (assumed). */
export const PACK_MS = 50
/** Bytes of a member's packed output and log (assumed). */
export const OUTPUT_BYTES = 65_536
/** How long a node that leaves goes on to say good-bye: leases ended, tombstone sent (`swarm start` allows 15 s). */
export const LEAVE_MS = 3_000
/** Until a dial of a host that is gone is given up. */
export const DIAL_TIMEOUT_MS = 10_000
/** Part of crashed nodes whose host still answers, so that a dial fails in a round trip (assumed). */
export const RESET_PART = 0.5
/** A lookup's limit, a request's to one holder, and how long the last two holders are waited for (`node/p2p/lookup.ts`). */
export const LOOKUP_LIMIT_MS = 2_500
export const HOLDER_LIMIT_MS = 3_000
export const STRAGGLER_MS = 400
/** A table's entry of a node that is gone is found out at the next refresh of its bucket at the latest (kad-dht: 5 min). */
export const STALE_MS = 300_000
/** How often a standing advert is put again to holders that came since (`node/p2p/adverts.ts`). */
export const REPAIR_MS = 60_000
/** Wall clock at the run's beginning. */
export const EPOCH_AT = 1_700_000_000_000
