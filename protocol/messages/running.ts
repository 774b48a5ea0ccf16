/** Messages while a program runs: signs of life, signed usage, progress, and who is lost. */
import type { JobId, PeerId } from './common.ts'
import type { EndCause, Outcome } from './end.ts'

/** Every second between driver's member and member, and from each member to the requester (every 2 s). */
export interface Heartbeat {
  type: 'heartbeat'
  job: JobId
  attempt: number
  epoch: number
  count: number
}

/** A member whose renewal is late asks the requester, then the delegates in order. */
export interface RenewAsk {
  type: 'renewAsk'
  job: JobId
  attempt: number
  epoch: number
  unitMs: number
}

/** Signed usage: `unitMs` is cumulative (units x milliseconds since Started). */
export interface LeaseRenew {
  type: 'leaseRenew'
  job: JobId
  attempt: number
  epoch: number
  number: number
  unitMs: number
}

/** With `perNode`: a member's own process has ended. To the driver's member, repeated until Finish. */
export interface Exited {
  type: 'exited'
  job: JobId
  attempt: number
  epoch: number
  outcome: Outcome
}

/** What the program reported of itself, newest only. To the requester; a claim of the job, bounded in size, lost without harm. */
export interface Progress {
  type: 'progress'
  job: JobId
  attempt: number
  epoch: number
  /** Grows with each report of this member. */
  number: number
  /** E.g. loss, epoch, samples_per_s; at most 32 names of at most 64 characters. */
  metrics: Record<string, number>
  step: number
}

/** A member that the driver's member counts as lost, with what it knows of the reason. */
export interface Loss {
  peer: PeerId
  cause: EndCause
  detail: string
}

/**
 * With `minNodes`: who of the signed list is lost; the others go on. Only the driver's member numbers lists, and the
 * highest number counts: it is how many are lost. To members (the lost ones too) and the requester, each of whom says
 * it back; repeated until it has.
 */
export interface Members {
  type: 'members'
  job: JobId
  attempt: number
  number: number
  lost: Loss[]
}
