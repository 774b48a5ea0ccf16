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
  type: 'hold:granted'
  job: JobId
  attempt: number
  requester: PeerId
  name: string
  trace: string
  grant: LeaseGrant
  needs: Requirements
  mono: number
}
interface HoldOver extends About {
  type: 'hold:over'
  refusal: Refusal
  mono: number
}
interface LeaseGranted extends About {
  type: 'lease:granted'
  commit: Commit
  digest: Digest
  /** Whether this is the driver's member: it keeps the gang. */
  driver: boolean
  mono: number
}
interface LeaseWithdrawing extends About {
  type: 'lease:withdrawing'
  mono: number
}
interface LeaseStarted extends About {
  type: 'lease:started'
  mono: number
  wall: number
}
interface LeaseRenewed extends About {
  type: 'lease:renewed'
  by: PeerId
  number: number
  unitMs: number
  mono: number
}
interface LeaseLapsed extends About {
  type: 'lease:lapsed'
  mono: number
}
interface LeaseEnding extends About {
  type: 'lease:ending'
  cause: EndCause
  detail: string
  usage?: Usage
  mono: number
}
interface LeaseEnded extends About {
  type: 'lease:ended'
  end: LeaseEnd
  self: PeerId
  log?: Blob
  mono: number
  wall: number
}
interface LeaseAcked extends About {
  type: 'lease:acked'
  by: PeerId
  signature?: Signed<ReceiptSignature>
  dispute: string
}
interface LeaseForgotten extends About {
  type: 'lease:forgotten'
}

interface GangReady extends About {
  type: 'gang:ready'
  peer: PeerId
  ready: Signed<Lease>
}
/** Also starts the driver's own lease: billing at the driver's member runs from this journal write. */
interface GangStarted extends About {
  type: 'gang:started'
  leases: Array<Signed<Lease>>
  mono: number
  wall: number
}
interface GangOutcome extends About {
  type: 'gang:outcome'
  outcome: Outcome
  wall: number
}
interface GangEnded extends About {
  type: 'gang:ended'
  peer: PeerId
  cause: EndCause
  output?: Blob
}
interface GangKeeping extends About {
  type: 'gang:keeping'
}
interface GangResult extends About {
  type: 'gang:result'
  result: Result
}
interface GangAcked extends About {
  type: 'gang:acked'
  peer: PeerId
}
interface GangClosed extends About {
  type: 'gang:closed'
}
interface GangForgotten extends About {
  type: 'gang:forgotten'
}

interface CopyAsked extends About {
  type: 'copy:asked'
  job: JobId
  attempt: number
  driver: PeerId
  requester: PeerId
  result: Result
  retentionMs: number
  wall: number
}
interface CopyKept extends About {
  type: 'copy:kept'
}
interface CopyDropped extends About {
  type: 'copy:dropped'
}

interface Volatile extends JournalRecord {
  volatile: true
}
interface SettingsChanged extends Volatile {
  type: 'settings:changed'
  settings: ProviderSettings
  mono: number
}
interface Advertised extends Volatile {
  type: 'advert:made'
  seq: number
}
interface BidMade extends Volatile {
  type: 'bid:made'
  key: string
  bid: Bid
  mono: number
}
interface AwardRefused extends Volatile {
  type: 'award:refused'
  key: string
  refusal: Refusal
  mono: number
}
interface LifeChanged extends Volatile {
  type: 'life:changed'
  lease: LeaseKey
  change: Partial<MemberLife>
}
interface RequestRepeated extends Volatile {
  type: 'request:repeated'
  key: string
  count: number
}

export type VolatileRecord = SettingsChanged | Advertised | BidMade | AwardRefused | LifeChanged | RequestRepeated

export type DurableRecord =
  | HoldGranted
  | HoldOver
  | LeaseGranted
  | LeaseWithdrawing
  | LeaseStarted
  | LeaseRenewed
  | LeaseLapsed
  | LeaseEnding
  | LeaseEnded
  | LeaseAcked
  | LeaseForgotten
  | GangReady
  | GangStarted
  | GangOutcome
  | GangEnded
  | GangKeeping
  | GangResult
  | GangAcked
  | GangClosed
  | GangForgotten
  | CopyAsked
  | CopyKept
  | CopyDropped

export type ProviderRecord = DurableRecord | VolatileRecord
