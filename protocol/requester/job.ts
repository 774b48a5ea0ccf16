import type { Funnel } from '../market/funnel.ts'
import type { JobSpec } from '../machine.ts'
import type {
  Commit,
  Digest,
  EndCause,
  JobId,
  LeaseEnd,
  Outcome,
  Output,
  PeerId,
  ReceiptSignature,
  Result,
  Signed,
  Terms,
  UnitId,
  Versions
} from '../messages.ts'
import type { JobState } from './job-states.ts'

/** One provider of a plan. `role`: `member` is awarded and wanted, `spare` is awarded in case, `reserve` is kept for a later attempt. */
export interface PlanRow {
  peer: PeerId
  name: string
  region: string
  role: 'member' | 'spare' | 'reserve'
  units: UnitId[]
  model: string
  priceMicroPerGpuHour: number
  startWaitMs: number
  transferMs: number
  completionMs: number
  versions: Versions
}

/** One committed member as receipts are checked against it. */
export interface GangMember {
  peer: PeerId
  name: string
  index: number
  epoch: number
  units: UnitId[]
  priceMicroPerGpuHour: number
}

/** A committed attempt. Kept for every attempt that got so far: its receipts may come much later. */
export interface Gang {
  attempt: number
  members: GangMember[]
  head: PeerId
  driver: PeerId
  delegates: PeerId[]
  terms: Terms
  /** Own wall clock at Commit and at Started (undefined before it). */
  committedAt: number
  startedAt: number | undefined
  /** Commit digest that each member's Lease names. */
  leased: Record<PeerId, Digest>
  /** Last renewal signed: its number, the time since Started it stood for, and the totals by member. */
  renewNumber: number
  elapsedMs: number
  unitMs: Record<PeerId, number>
  /** Members that were lost after the start, with why, and own wall clock when this peer heard of it. */
  lost?: Record<PeerId, { cause: EndCause; detail: string; at: number }>
}

/** What a provider said at the end of its lease and what was answered; found again by `attempt/peer`. */
export interface EndedLease {
  attempt: number
  peer: PeerId
  end: LeaseEnd
  /** Signed by the interpreter when it is sent; absent where there was no receipt or it is disputed. */
  signature: Signed<ReceiptSignature> | undefined
  /** Why the receipt was not countersigned; empty otherwise. */
  dispute: string
  /** Half-signed: billed, but this peer has not heard that the attempt started. The driver's member is asked. */
  pending: boolean
}

/** Failures of a peer in this job. `hard`: its preparation or runtime failed, so it is not asked again for this job. */
export interface Exclusion {
  failures: number
  hard: boolean
}

/** A job as its requester's journal knows it. */
export interface Job {
  job: JobId
  spec: JobSpec
  trace: string
  /** Own wall clock. */
  submittedAt: number
  endedAt: number | undefined
  state: JobState
  attempt: number
  /** Attempts that failed for a reason other than busy providers; at most `maxFailures`. */
  failures: number
  lastFailure: Outcome | undefined
  /** With `minNodes`: attempts that began after a started one was lost, why the last of those was, and that the next is to come. */
  restarts?: number
  loss?: Outcome
  again?: boolean
  /** Members that the attempt under way was planned with. Default: as many as were asked for. */
  chosen?: number
  stopAsked: boolean
  /** How long `waiting` lasts, in ms. */
  waitMs: number
  excluded: Record<PeerId, Exclusion>
  /** Replans without a confirmation so far. */
  replans: number
  plan: PlanRow[]
  /** Peers that were sent an Award in this attempt, best first. */
  awards: PeerId[]
  /** The Commit of this attempt, while it may have to be repeated. */
  commit: Commit | undefined
  gangs: Record<number, Gang>
  /** Next free overlay index; indices are never reused in a job. */
  nextIndex: number
  funnel: Funnel
  finish: Outcome | undefined
  result: Result | undefined
  ends: Record<string, EndedLease>
  outcome: Outcome | undefined
  /** Digest over log and outputs of the accepted result; empty where none was. */
  accepted: Digest
  missing: Output[]
}

/** Key of `Job.ends`. */
export function endKey(attempt: number, peer: PeerId): string {
  return `${attempt}/${peer}`
}

/** The gang of the current attempt, once it is committed. */
export function gangOf(job: Job): Gang | undefined {
  return job.gangs[job.attempt]
}
