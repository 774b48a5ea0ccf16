/** Durations of the provider's side in milliseconds, and the bounds within which a requester's terms are accepted. */
import type { Terms } from '../messages.ts'

/** A hold's life: at least three times the p99 of a gang's round (security page, 2.2). */
export const holdTtlMs = 15_000
/** How long a Bid may be accepted (security page, 2.2). */
export const bidValidMs = 30_000
/** Life of a signed envelope; every repeat is signed anew. */
export const messageTtlMs = 60_000
/** Answers of what is over are kept this long: replayed envelopes have expired by then. */
export const answerTtlMs = 600_000
/** A Withdraw that nobody answers ends the lease after this. */
export const withdrawMs = 10_000
/** A stop that was not confirmed is asked for again. */
export const restopMs = 30_000
/** A renewal that is this late is asked for. */
export const lateMs = 10_000
/** Pause between two that are asked for a renewal. */
export const askEveryMs = 2000
/** The longest pause between two rounds of asking. */
export const askRoundMs = 20_000
/** A lapsed lease whose driver's member is not heard is looked at again after this. */
export const orphanCheckMs = 30_000
/** What is over within this is asked for again: retryAfterMs of a refusal while a lease ends. */
export const endingSoonMs = 2000
/** retryAfterMs at most, where a lease's end is not known. */
export const busyAtMostMs = 60_000

/** Heartbeats between members (README, section 9). */
export const beatEveryMs = 1000
/** Silence after which the driver's member counts a member as lost (security page, 2.7: no false suspicion at 10 s). */
export const lostMs = 10_000
/** The same while the gang forms: sandboxes and Ray start then and starve event loops. */
export const lostFormingMs = 15_000
/** The same when all of two or more members are silent at once: then it is more likely oneself that is cut off. */
export const lostAllMs = 60_000
/** With `perNode`: a member that has not confirmed Started so long after it never starts its process. */
export const rankStartMs = 60_000
/** A beat that comes this late says that this process stood still: nobody is accused for that time. */
export const stalledMs = 3000

/** Members that did not send LeaseEnd by then are left out of the result. */
export const stragglersMs = 60_000
/** Outputs that are not reported as kept are asked for again after this. */
export const rekeepMs = 60_000

/** Adverts: life, and the eager announcing after the start (README, section 4). */
export const advertTtlMs = 600_000
/** Pause between the first adverts. */
export const announceEveryMs = 5000
/** How long adverts are announced eagerly. */
export const announceForMs = 30_000

/** Base of the full-jitter backoff; caps by what is repeated. */
export const backoffBaseMs = 250
/** Longest pause between repeats of a request (README, section 3). */
export const backoffCapMs = 8000
/** Longest pause between repeats of what outlives an attempt: Finish, LeaseEnd, Result. */
export const backoffEndCapMs = 30_000

/** What a requester may ask of a provider, [least, most]: nobody can block units unbilled for long. */
export const termsBounds: Readonly<Record<Exclude<keyof Terms, 'termMs'>, readonly [number, number]>> = Object.freeze({
  leaseTtlMs: [1000, 600_000],
  renewEveryMs: [100, 300_000],
  orphanMs: [1000, 3_600_000],
  phaseTimeoutMs: [1000, 1_800_000],
  retentionMs: [0, 604_800_000]
})
