import type { Funnel, Unfit } from '../market/funnel.ts'
import { emptyFunnel } from '../market/funnel.ts'
import type { ReceivedBid } from '../market/bid.ts'
import type { JobId, LeaseGrant, PeerId, Refusal, Signed } from '../messages.ts'
import type { Job } from './job.ts'

/** What is known of a job's providers since this process began; gone after a restart, never needed for safety. */
export interface JobLive {
  /** Monotonic ms at which the current state was entered. */
  enteredMonoMs: number
  lookupDone: boolean
  seen: number
  matched: number
  unfit: readonly Unfit[]
  /** Asked directly for a bid in this attempt. */
  asked: PeerId[]
  bids: Record<PeerId, ReceivedBid>
  /** Refusals of the offer, or of the Award once there is one. */
  refused: Record<PeerId, Refusal>
  unreachable: PeerId[]
  grants: Record<PeerId, Signed<LeaseGrant>>
  /** Repeats of the requests of this state. */
  tries: number
  fetches: number
  /** Monotonic ms at which a message of this attempt came from the peer. */
  heard: Record<PeerId, number>
  /** The largest total that each member has asked to be signed. */
  asks: Record<PeerId, number>
  /** At this monotonic moment, this long had passed since Started. */
  clockMonoMs: number
  clockElapsedMs: number
  /** Whether the driver's member (or a Refusal in its name) has answered a Release. */
  released: PeerId[]
}

/** What the program reported last: a claim of the job. Forgotten at a restart. */
export interface JobProgress {
  attempt: number
  peer: PeerId
  /** Grows with each report of this member in this attempt. */
  number: number
  step: number
  /** A diverged loss is NaN. */
  metrics: Record<string, number>
  /** Own wall clock when it came. */
  at: number
}

/** State of the requester's machine. `jobs` is the fold of the journal, the rest is volatile. */
export interface RequesterState {
  jobs: Readonly<Record<JobId, Job>>
  live: Readonly<Record<JobId, JobLive>>
  /** By job, kept until the job is forgotten. */
  progress: Readonly<Record<JobId, JobProgress>>
  /** Own addresses, and whether the own provider may be asked too. */
  addrs: readonly string[]
  offering: boolean
}

/** Nothing known yet. */
export function emptyLive(): JobLive {
  return {
    enteredMonoMs: 0,
    lookupDone: false,
    seen: 0,
    matched: 0,
    unfit: [],
    asked: [],
    bids: {},
    refused: {},
    unreachable: [],
    grants: {},
    tries: 0,
    fetches: 0,
    heard: {},
    asks: {},
    clockMonoMs: 0,
    clockElapsedMs: 0,
    released: []
  }
}

/** A requester without jobs. */
export function initialRequester(): RequesterState {
  return { jobs: {}, live: {}, progress: {}, addrs: [], offering: false }
}

/** The job's volatile part, empty where there is none. */
export function liveOf(state: RequesterState, job: JobId): JobLive {
  return state.live[job] ?? emptyLive()
}

/** The funnel of the current attempt as far as it is known now. */
export function funnelOf(live: JobLive, feasible: number): Funnel {
  const refused: Funnel['refused'] = {}
  for (const refusal of Object.values(live.refused)) {
    if (refusal.of === 'jobOffer') refused[refusal.code] = (refused[refusal.code] ?? 0) + 1
  }
  const refusals = Object.values(live.refused).filter((refusal) => refusal.of === 'jobOffer').length
  return {
    ...emptyFunnel(),
    seen: live.seen,
    matched: live.matched,
    unfit: live.unfit,
    asked: live.asked.length,
    unreachable: live.unreachable.length,
    answered: Object.keys(live.bids).length + refusals,
    bids: feasible,
    refused
  }
}
