/** What a provider knows: `table` is the fold of the durable records, `live` that of the volatile ones too. */
import type { LeaseKey, ProviderSettings } from '../machine.ts'
import type {
  Bid,
  Blob,
  Commit,
  Digest,
  EndCause,
  Endpoint,
  JobId,
  Lease,
  LeaseEnd,
  LeaseGrant,
  Loss,
  Outcome,
  PeerId,
  ReceiptSignature,
  Refusal,
  Requirements,
  Result,
  Signed,
  TunnelOffer
} from '../messages.ts'
import type { CopyPhase, GangPhase, TunnelPhase } from '../member/table.ts'
import type { LeasePhase } from './table.ts'

/** What was used when the work began to end. `unitMs`: units x milliseconds; what was unsigned for longer than the lease's ttl is left out. */
export interface Usage {
  startedAt: number
  endedAt: number
  unitMs: number
  signedUnitMs: number
}

/** One row of the lease table: a hold, then a lease, then what is left to say about it. */
export interface LeaseRow {
  lease: LeaseKey
  job: JobId
  attempt: number
  epoch: number
  requester: PeerId
  trace: string
  name: string
  /** The recorded answer to the Award. */
  grant: LeaseGrant
  needs: Requirements
  archive: Blob
  phase: LeasePhase
  /** Moment of the hold, and of the record that led to this phase. */
  heldMono: number
  sinceMono: number
  /** Why a hold is over: the recorded answer from then on. */
  refusal?: Refusal
  commit?: Commit
  digest?: Digest
  startedMono?: number
  startedAt?: number
  /** With `perNode`: how this member's own process ended. */
  exited?: Outcome
  /** The latest number of each signer, the largest total, and when the last came (Started counts as the first). */
  renewals: { numbers: Record<PeerId, number>; unitMs: number; mono: number }
  ending?: { cause: EndCause; detail: string; usage?: Usage }
  end?: LeaseEnd
  endedAt?: number
  acked: PeerId[]
  /** The requester's signature under the receipt. */
  signature?: Signed<ReceiptSignature>
  /** A copy of the result was kept here and dropped again: a late repeat of the Result opens none. */
  copied?: true
}

/** A gang at its driver's member. */
export interface Gang {
  lease: LeaseKey
  job: JobId
  attempt: number
  epoch: number
  requester: PeerId
  trace: string
  phase: GangPhase
  commit: Commit
  digest: Digest
  readys: Record<PeerId, Signed<Lease>>
  started?: Array<Signed<Lease>>
  startedMono?: number
  outcome?: Outcome
  outcomeAt?: number
  /** With `perNode`: how the members' processes ended, in the order in which it became known. */
  exits?: Array<{ peer: PeerId; outcome: Outcome; mono: number }>
  /** `detail` where the cause is a lack of memory. */
  ends: Record<PeerId, { cause: EndCause; detail?: string; output?: Blob }>
  /** With `minNodes`: members that were lost while the program ran, in their order. */
  lost?: Loss[]
  /** The program's log, packed at the driver's member. */
  log?: Blob
  result?: Result
  acked: PeerId[]
}

/** The copy of a result that the next delegate keeps. */
export interface Copy {
  lease: LeaseKey
  job: JobId
  attempt: number
  phase: CopyPhase
  driver: PeerId
  requester: PeerId
  result: Result
  keptAt: number
  retentionMs: number
}

/** The durable part: the fold of the durable records. */
export interface ProviderTable {
  /** The last epoch that was issued; 0 in a fresh store. */
  epoch: number
  leases: Record<LeaseKey, LeaseRow>
  gangs: Record<LeaseKey, Gang>
  copies: Record<LeaseKey, Copy>
}

/** One pair of the mesh, as this member sees it. */
export interface Tunnel {
  peer: PeerId
  phase: TunnelPhase
  initiate: boolean
  presharedKey: Uint8Array
}

/** A member's life in one lease, forgotten at a restart (which ends the lease anyway). */
export interface MemberLife {
  prepared?: { publicKey: Uint8Array; endpoints: Endpoint[] }
  /** Offers that came before this member was leased and prepared, by sender. */
  early: Record<PeerId, Signed<TunnelOffer>>
  joinedMono?: number
  tunnels: Record<PeerId, Tunnel>
  meshed: boolean
  /** The Ray token of the attempt, once known. */
  token?: Uint8Array
  work: 'none' | 'starting' | 'ready'
  workMono: number
  readySent: boolean
  beats: number
  /** Reports of the program that were passed on. */
  reports: number
  beatMono: number
  /** When a peer was last heard about this lease. */
  heard: Record<PeerId, number>
  /** The newest lines of other members' processes (`perNode`), for the case that one is lost. */
  said: Record<PeerId, string[]>
  /** All of two or more members were silent at the last beat. */
  cutOff: boolean
  /** Whom the latest member list leaves out, at a member; at the driver's, the number that each peer has said back. */
  lost: PeerId[]
  listed: Record<PeerId, number>
  /** Members whose heartbeat said that they have Started. */
  confirmed: PeerId[]
  /** The requester answered after the attempt's outcome. */
  answered: boolean
  /** RenewAsks since the last renewal. */
  asked: number
  /** Renewals signed here as a delegate, by member. */
  signed: Record<PeerId, number>
  stragglersOver: boolean
  endingMono: number
}

/** The volatile part: empty after a restart. */
export interface ProviderLive {
  settings?: ProviderSettings
  advertSeq: number
  announceMono: number
  /** Bids that are still valid, the oldest first: a list, since each more copies it, and maps are copied slowly. */
  bids: ReadonlyArray<{ key: string; bid: Bid; mono: number }>
  /** Awards that were refused. Keys of both: `requester/job/attempt`. */
  refused: ReadonlyArray<{ key: string; refusal: Refusal; mono: number }>
  /** Download rates in bytes per second, by requester, the latest last; a new one counts half. */
  rates: Record<PeerId, number>
  members: Record<LeaseKey, MemberLife>
  /** How often a request was repeated, by timer key. */
  repeats: Record<string, number>
}

/** A provider’s state: frozen by use, changed by `apply` alone. */
export interface ProviderState {
  table: ProviderTable
  live: ProviderLive
}

/** The life of a member of which nothing is known yet. */
export const emptyLife: Readonly<MemberLife> = Object.freeze({
  early: {},
  tunnels: {},
  meshed: false,
  work: 'none',
  workMono: 0,
  readySent: false,
  beats: 0,
  reports: 0,
  beatMono: 0,
  heard: {},
  said: {},
  cutOff: false,
  lost: [],
  listed: {},
  confirmed: [],
  answered: false,
  asked: 0,
  signed: {},
  stragglersOver: false,
  endingMono: 0
})

/** The state of a fresh store. */
export function initialState(): ProviderState {
  return {
    table: { epoch: 0, leases: {}, gangs: {}, copies: {} },
    live: { advertSeq: 0, announceMono: 0, bids: [], refused: [], rates: {}, members: {}, repeats: {} }
  }
}

/** The key of a lease, `${job}/${attempt}`. */
export function leaseKey(job: JobId, attempt: number): LeaseKey {
  return `${job}/${attempt}`
}

/** One numbered try of a requester to form a gang. */
export interface Attempt {
  requester: PeerId
  job: JobId
  attempt: number
}

/** Names an attempt of a requester; its SHA-256 is the gang's hash. */
export function attemptKey(requester: PeerId, job: JobId, attempt: number): string {
  return `${requester}/${job}/${attempt}`
}
