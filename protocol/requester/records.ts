import type { Funnel, Unfit } from '../market/funnel.ts'
import type { ReceivedBid } from '../market/bid.ts'
import type { JobSpec } from '../machine.ts'
import type {
  Commit,
  Digest,
  JobId,
  LeaseGrant,
  Loss,
  Outcome,
  Output,
  PeerId,
  Refusal,
  Result,
  Signed
} from '../messages.ts'
import type { EndedLease, Exclusion, Gang, PlanRow } from './job.ts'
import type { JobEvent } from './job-states.ts'
import type { JobProgress } from './state.ts'

/** What goes to the journal. Wall-clock times end in `At`. */
export type RequesterDurable =
  | { type: 'requester/submitted'; job: JobId; spec: JobSpec; trace: string; at: number }
  | { type: 'requester/offered'; job: JobId; attempt: number }
  | { type: 'requester/planned'; job: JobId; attempt: number; plan: PlanRow[]; funnel: Funnel; nodes?: number }
  | { type: 'requester/awarded'; job: JobId; attempt: number; peers: PeerId[] }
  | { type: 'requester/committed'; job: JobId; attempt: number; commit: Commit; gang: Gang }
  | { type: 'requester/leased'; job: JobId; attempt: number; peer: PeerId; commit: Digest }
  /** All n leases are here. */
  | { type: 'requester/formed'; job: JobId; attempt: number }
  | { type: 'requester/started'; job: JobId; attempt: number; at: number }
  /** A Started that came after the attempt was given up: what it bills is owed all the same. */
  | { type: 'requester/startSeen'; job: JobId; attempt: number; at: number }
  | {
      type: 'requester/renewed'
      job: JobId
      attempt: number
      number: number
      elapsedMs: number
      unitMs: Record<PeerId, number>
    }
  /** A committed attempt is given up; its driver's member has not answered yet. */
  | {
      type: 'requester/withdrawn'
      job: JobId
      attempt: number
      failure: Outcome
      counted: boolean
      excluded: Record<PeerId, Exclusion>
    }
  /** The attempt is over; the next one opens after `waitMs`. */
  | {
      type: 'requester/failed'
      job: JobId
      attempt: number
      failure: Outcome | undefined
      counted: boolean
      replanned: boolean
      /** The attempt had started and was lost: the next one may be smaller, and failures count anew. */
      restart?: true
      excluded: Record<PeerId, Exclusion>
      waitMs: number
      funnel: Funnel
    }
  | { type: 'requester/stopAsked'; job: JobId }
  | { type: 'requester/finished'; job: JobId; attempt: number; outcome: Outcome }
  /** `again`: another attempt follows. */
  | { type: 'requester/lost'; job: JobId; attempt: number; outcome: Outcome; again?: true; at?: number }
  /** With `minNodes`: these members are lost and the attempt goes on. */
  | { type: 'requester/membersLost'; job: JobId; attempt: number; lost: Loss[]; at: number }
  | { type: 'requester/resulted'; job: JobId; attempt: number; result: Result }
  | { type: 'requester/leaseEnded'; job: JobId; attempt: number; ended: EndedLease }
  | {
      type: 'requester/ended'
      job: JobId
      attempt: number
      outcome: Outcome
      accepted: Digest
      missing: Output[]
      funnel: Funnel
      at: number
    }
  | { type: 'requester/forgotten'; job: JobId; attempt: number }

/** What a lookup found besides candidates. */
export interface Found {
  seen: number
  matched: number
  unfit: readonly Unfit[]
}

/** What passes through `apply` alone: bids and peers seen, moments of this process. */
export type RequesterVolatile =
  | { type: 'requester/entered'; volatile: true; job: JobId; monoMs: number }
  | {
      type: 'requester/asked'
      volatile: true
      job: JobId
      peers: PeerId[]
      lookup: Found | undefined
    }
  | { type: 'requester/bid'; volatile: true; job: JobId; received: ReceivedBid }
  | { type: 'requester/refused'; volatile: true; job: JobId; peer: PeerId; refusal: Refusal }
  | { type: 'requester/unreachable'; volatile: true; job: JobId; peer: PeerId }
  | { type: 'requester/granted'; volatile: true; job: JobId; grant: Signed<LeaseGrant> }
  | { type: 'requester/heard'; volatile: true; job: JobId; peers: PeerId[]; monoMs: number }
  | { type: 'requester/renewAsked'; volatile: true; job: JobId; peer: PeerId; unitMs: number }
  | { type: 'requester/clock'; volatile: true; job: JobId; monoMs: number; elapsedMs: number }
  | { type: 'requester/tried'; volatile: true; job: JobId; fetch: boolean }
  | { type: 'requester/released'; volatile: true; job: JobId; peer: PeerId }
  | { type: 'requester/progressed'; volatile: true; job: JobId; progress: JobProgress }
  | { type: 'requester/self'; volatile: true; addrs: string[]; offering: boolean }

/** Everything that can happen to a requester. */
export type RequesterRecord = RequesterDurable | RequesterVolatile

/** Which event of the job's table a record stands for; the others change no state of a job. */
export const RECORD_EVENTS: Readonly<Partial<Record<RequesterRecord['type'], JobEvent>>> = Object.freeze({
  'requester/offered': 'offer',
  'requester/planned': 'plan',
  'requester/awarded': 'award',
  'requester/committed': 'commit',
  'requester/formed': 'lease',
  'requester/started': 'start',
  'requester/withdrawn': 'withdraw',
  'requester/failed': 'retry',
  'requester/finished': 'finish',
  'requester/lost': 'lose',
  'requester/resulted': 'result',
  'requester/ended': 'end'
})
