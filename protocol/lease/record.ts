/** What happened to a provider. Volatile records change `live` alone and do not survive a restart. */
import type { JournalRecord, LeaseKey, ProviderSettings } from '../machine.ts'
import type {
  Bid,
  Blob,
  Commit,
  Digest,
  EndCause,
  JobId,
  Lease,
  LeaseEnd,
  LeaseGrant,
  Outcome,
  PeerId,
  ReceiptSignature,
  Refusal,
  Requirements,
  Result,
  Signed
} from '../messages.ts'
import type { MemberLife, Usage } from './state.ts'

/** Names the lease that a record is about; the checker reads both from `journal:written`. */
interface About extends JournalRecord {
  lease: LeaseKey
  epoch: number
}

interface HoldGranted extends About {
  type: 'provider/holdGranted'
  job: JobId
  attempt: number
  requester: PeerId
  name: string
  trace: string
  grant: LeaseGrant
  needs: Requirements
  archive: Blob
  mono: number
}
interface HoldOver extends About {
  type: 'provider/holdOver'
  refusal: Refusal
  mono: number
}
interface LeaseGranted extends About {
  type: 'provider/leaseGranted'
  commit: Commit
  digest: Digest
  /** Whether this is the driver's member: it keeps the gang. */
  driver: boolean
  mono: number
}
interface LeaseWithdrawing extends About {
  type: 'provider/leaseWithdrawing'
  mono: number
}
interface LeaseStarted extends About {
  type: 'provider/leaseStarted'
  mono: number
  wall: number
}
/** With `perNode`: this member's own process has ended. */
interface RankExited extends About {
  type: 'provider/rankExited'
  outcome: Outcome
}
interface LeaseRenewed extends About {
  type: 'provider/leaseRenewed'
  by: PeerId
  number: number
  unitMs: number
  mono: number
}
interface LeaseLapsed extends About {
  type: 'provider/leaseLapsed'
  mono: number
}
interface LeaseEnding extends About {
  type: 'provider/leaseEnding'
  cause: EndCause
  detail: string
  usage?: Usage
  mono: number
}
interface LeaseEnded extends About {
  type: 'provider/leaseEnded'
  end: LeaseEnd
  self: PeerId
  log?: Blob
  mono: number
  wall: number
}
interface LeaseAcked extends About {
  type: 'provider/leaseAcked'
  by: PeerId
  signature?: Signed<ReceiptSignature>
  dispute: string
}
interface LeaseForgotten extends About {
  type: 'provider/leaseForgotten'
}

interface GangReady extends About {
  type: 'provider/gangReady'
  peer: PeerId
  ready: Signed<Lease>
}
/** Also starts the driver's own lease: billing at the driver's member runs from this journal write. */
interface GangStarted extends About {
  type: 'provider/gangStarted'
  leases: Array<Signed<Lease>>
  mono: number
  wall: number
}
interface GangOutcome extends About {
  type: 'provider/gangOutcome'
  outcome: Outcome
  wall: number
}
/** With `perNode`: the process of a member has ended; `mono` is when this peer heard of it. */
interface GangExited extends About {
  type: 'provider/gangExited'
  peer: PeerId
  outcome: Outcome
  mono: number
}
/** With `minNodes`: a member is lost and the attempt goes on without it. */
interface GangMemberLost extends About {
  type: 'provider/gangMemberLost'
  peer: PeerId
  cause: EndCause
  detail: string
}
interface GangEnded extends About {
  type: 'provider/gangEnded'
  peer: PeerId
  cause: EndCause
  detail?: string
  output?: Blob
}
interface GangKeeping extends About {
  type: 'provider/gangKeeping'
}
interface GangResult extends About {
  type: 'provider/gangResult'
  result: Result
}
interface GangAcked extends About {
  type: 'provider/gangAcked'
  peer: PeerId
}
interface GangClosed extends About {
  type: 'provider/gangClosed'
}
interface GangForgotten extends About {
  type: 'provider/gangForgotten'
}

interface CopyAsked extends About {
  type: 'provider/copyAsked'
  job: JobId
  attempt: number
  driver: PeerId
  requester: PeerId
  result: Result
  retentionMs: number
  wall: number
}
interface CopyKept extends About {
  type: 'provider/copyKept'
}
interface CopyDropped extends About {
  type: 'provider/copyDropped'
}

interface Volatile extends JournalRecord {
  volatile: true
}
interface SettingsChanged extends Volatile {
  type: 'provider/settingsChanged'
  settings: ProviderSettings
  mono: number
}
interface Advertised extends Volatile {
  type: 'provider/advertMade'
  seq: number
}
interface BidMade extends Volatile {
  type: 'provider/bidMade'
  key: string
  bid: Bid
  mono: number
}
interface AwardRefused extends Volatile {
  type: 'provider/awardRefused'
  key: string
  refusal: Refusal
  mono: number
}
interface RateMeasured extends Volatile {
  type: 'provider/rateMeasured'
  requester: PeerId
  bytesPerSecond: number
}
interface LifeChanged extends Volatile {
  type: 'provider/lifeChanged'
  lease: LeaseKey
  change: Partial<MemberLife>
}
interface RequestRepeated extends Volatile {
  type: 'provider/requestRepeated'
  key: string
  count: number
}

/** Passes through `apply` alone: lost at a restart. */
export type VolatileRecord =
  | SettingsChanged
  | Advertised
  | BidMade
  | AwardRefused
  | RateMeasured
  | LifeChanged
  | RequestRepeated

/** Goes to the journal. */
export type DurableRecord =
  | HoldGranted
  | HoldOver
  | LeaseGranted
  | LeaseWithdrawing
  | LeaseStarted
  | RankExited
  | LeaseRenewed
  | LeaseLapsed
  | LeaseEnding
  | LeaseEnded
  | LeaseAcked
  | LeaseForgotten
  | GangReady
  | GangStarted
  | GangOutcome
  | GangExited
  | GangMemberLost
  | GangEnded
  | GangKeeping
  | GangResult
  | GangAcked
  | GangClosed
  | GangForgotten
  | CopyAsked
  | CopyKept
  | CopyDropped

/** Everything that can happen to a provider. */
export type ProviderRecord = DurableRecord | VolatileRecord
