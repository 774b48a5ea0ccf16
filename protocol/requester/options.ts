import type { JobSpec, PeerOptions } from '../machine.ts'
import type { Ranker } from '../market/ranker.ts'
import type { Terms } from '../messages.ts'

/** Durations and bounds of a requester; the defaults are those of README sections 5 and 9. */
export interface RequesterTimings {
  /** How long bids are collected at most. @default 3000 */
  bidWindowMs: number
  /** From the n-th feasible bid until bids close. @default 100 */
  bidGraceMs: number
  /** With fewer feasible bids than nodes, answers of all that were asked close the window only after this: gossip is slower than a direct ask. @default 1000 */
  gossipGraceMs: number
  /** Feasible bids that close the window at once (more where more nodes are asked for). @default 10 */
  enoughBids: number
  /** Most candidates of a lookup that are asked directly; a multiple of the nodes where that is more. @default 20 */
  askLimit: number
  /** How long a plan waits for its confirmation: bids' validity. @default 30000 */
  planMs: number
  /** Plans that may expire unconfirmed before the job is given up. @default 10 */
  maxReplans: number
  /** Half of the hold. @default 7500 */
  awardMs: number
  /** With n grants, how long a better ranked provider may still answer. @default 50 */
  grantGraceMs: number
  /** From Commit to all leases. @default 5000 */
  commitMs: number
  /** Added to `phaseTimeoutMs` while the gang forms. @default 10000 */
  formingGraceMs: number
  /** Failed attempts that end a job. @default 10 */
  maxFailures: number
  /** Silence of the driver's member that loses it while another member is heard. @default 10000 */
  driverSilenceMs: number
  /** How recently that other member must have been heard. @default 5000 */
  memberHeardMs: number
  /** Silence of everybody that loses the driver's member: this peer may itself be cut off. @default 60000 */
  allSilenceMs: number
  /** How often silence is looked at. @default 2000 */
  watchMs: number
  /** From Finish to Result: 60 s for stragglers' outputs and as much again. @default 120000 */
  finishMs: number
  /** From Finish until the result is asked for. @default 5000 */
  finishAskMs: number
  /** From the loss of the driver's member until the outputs that came are taken. @default 60000 */
  salvageMs: number
  /** From a stop until the driver's member counts as lost. @default 60000 */
  stopMs: number
  /** How often an unanswered fetch is asked for again. @default 60000 */
  fetchMs: number
  /** Reports of missing files after which the result is taken without them. @default 5 */
  maxFetches: number
  /** Envelope life of offers; below the gossip seen-TTL. @default 60000 */
  offerTtlMs: number
  /** Envelope life of everything else. @default 60000 */
  messageTtlMs: number
}

/** What a requester is made with. */
export interface RequesterOptions extends PeerOptions {
  /** @default completion time, then price, then a hash */
  ranker?: Ranker
  timings?: Partial<RequesterTimings>
  /** @default see `defaultTerms` */
  terms?: Partial<Terms>
}

/** README sections 5 and 9. */
export const defaultTimings: Readonly<RequesterTimings> = Object.freeze({
  bidWindowMs: 3_000,
  bidGraceMs: 100,
  gossipGraceMs: 1_000,
  enoughBids: 10,
  askLimit: 20,
  planMs: 30_000,
  maxReplans: 10,
  awardMs: 7_500,
  grantGraceMs: 50,
  commitMs: 5_000,
  formingGraceMs: 10_000,
  maxFailures: 10,
  driverSilenceMs: 10_000,
  memberHeardMs: 5_000,
  allSilenceMs: 60_000,
  watchMs: 2_000,
  finishMs: 120_000,
  finishAskMs: 5_000,
  salvageMs: 60_000,
  stopMs: 60_000,
  fetchMs: 60_000,
  maxFetches: 5,
  offerTtlMs: 60_000,
  messageTtlMs: 60_000
})

/** Lease 60 s renewed every 20 s, orphans end after 10 min, 60 s from Lease to Started, results kept a day (README sections 5, 6, 9, 10). */
export const defaultTerms: Readonly<Omit<Terms, 'termMs'>> = Object.freeze({
  leaseTtlMs: 60_000,
  renewEveryMs: 20_000,
  orphanMs: 600_000,
  phaseTimeoutMs: 60_000,
  retentionMs: 86_400_000
})

/** Longest phase from Lease to Started that providers accept, in ms (`lease/timing.ts`). */
export const MAX_PHASE_TIMEOUT_MS = 1_800_000

/** Terms of one attempt; `preparationMs` is the slowest member's start wait and transfer. */
export function termsFor({ needs, times = {} }: JobSpec, preparationMs: number, options: RequesterOptions): Terms {
  const terms = { ...defaultTerms, termMs: needs.termMs, ...options.terms }
  const { startMs = terms.phaseTimeoutMs, prepareMs = 0 } = times
  return {
    ...terms,
    orphanMs: times.orphanMs ?? terms.orphanMs,
    retentionMs: times.retentionMs ?? terms.retentionMs,
    phaseTimeoutMs: Math.min(startMs + Math.max(prepareMs, preparationMs), MAX_PHASE_TIMEOUT_MS)
  }
}
