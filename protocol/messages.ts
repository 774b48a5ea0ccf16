/**
 * What peers say to each other, as plain objects. `codec.ts` turns them into protobuf and back (`proto/swarm.proto` has
 * the same fields in the same order); `README.md` says what each one means. Peers are strings, bytes are `Uint8Array`.
 * Durations end in `Ms` and are counted by each side on its own monotonic clock; wall-clock times end in `At`.
 */

/** libp2p peer id in its text form (`12D3KooW…`). */
export type PeerId = string
/** `j-` and 16 lower-case hex digits, drawn by the requester. */
export type JobId = string
/** `sha256` hex digest (64 digits). */
export type Digest = string
/** A GPU's UUID, `claimed:n` for a declared one, `cpu:0` for a provider without GPUs. */
export type UnitId = string

/** Head of every signed message; machines see it only after the interpreter has verified it. */
export interface Signed<M> {
  from: PeerId
  /** Wall-clock milliseconds. */
  issuedAt: number
  expiresAt: number
  body: M
  /** The bytes as received (or as first encoded); never re-encoded to be checked. Absent on what this peer has not sent yet. */
  bytes?: Uint8Array
}

/** GPUs asked for on each node. Names are classes in lower case; empty means any. Memory is marketed GB (10^9 bytes). */
export interface GpuRequest {
  models: string[]
  minMemoryGb: number
  maxMemoryGb: number
  count: number
}

/** A leasable GPU or the CPU of a provider, as adverts and bids describe it. */
export interface UnitOffer {
  unit: UnitId
  model: string
  vramMib: number
  memoryGb: number
  claimed: boolean
  cpus: number
  memoryMib: number
}

export interface Blob {
  sha256: Digest
  sizeBytes: number
}

/** What a provider must have to run one node of the job. Shipped in offers, and to advert holders as the predicate. */
export interface Requirements {
  nodes: number
  gpus: GpuRequest | undefined
  cpus: number
  memoryMib: number
  /** Empty: anywhere. */
  region: string
  /** 0: no limit. */
  maxPriceMicroPerGpuHour: number
  acceptClaimed: boolean
  archiveBytes: number
  /** Expected run time; 0: unknown. */
  durationMs: number
  /** Term of the lease (`--max-time`). */
  termMs: number
  /** Empty: any, but equal within a gang. */
  ray: string
  python: string
  /** Digest of the requirements file: what the program needs beyond Ray and numpy. Empty: nothing. */
  requirements: Digest
  /** The command runs once on every member instead of once on the driver's. */
  perNode: boolean
  egress: Egress
  /** Size of all data sets together. */
  dataBytes: number
  /** Fewest members with which a running job goes on, and with which a later attempt begins; 0: all `nodes`. */
  minNodes: number
}

/** What `Requirements` say of a program that needs nothing but Ray and numpy, on all its nodes, and no world around. */
export const plainProgram: Readonly<
  Pick<Requirements, 'requirements' | 'perNode' | 'egress' | 'dataBytes' | 'minNodes'>
> = Object.freeze({ requirements: '', perNode: false, egress: '', dataBytes: 0, minNodes: 0 })

/** What of the world a job's sandbox reaches: nothing, or the internet through the host (never its own networks). */
export const Egress = { none: '', internet: 'internet' } as const
export type Egress = (typeof Egress)[keyof typeof Egress]

/** A data set that the program sees as `$SWARM_DATA/<name>`; its manifest lists files and chunks. */
export interface Dataset {
  /** 1 to 32 letters, digits, dots, dashes or underscores, unique in a job. */
  name: string
  manifest: Blob
  sizeBytes: number
}

export interface Versions {
  swarm: string
  ray: string
  python: string
  arch: string
}

/** Signed, numbered, expiring description of a provider; stored on the DHT holders by `/swarm/advert/1.0.0`. */
export interface ResourceAdvert {
  type: 'resourceAdvert'
  seq: number
  name: string
  region: string
  units: UnitOffer[]
  freeUnits: number
  diskMib: number
  priceMicroPerGpuHour: number
  versions: Versions
  addrs: string[]
  /** Milliseconds of life from issuedAt, at most 10 min; 0 is a tombstone. */
  ttlMs: number
  /** Driver version, compute capability and the like, for people. */
  notes: Record<string, string>
}

/** Call for proposals (Contract Net). At most 1 KiB signed. By gossip, and directly to candidates. */
export interface JobOffer {
  type: 'jobOffer'
  job: JobId
  attempt: number
  name: string
  needs: Requirements
  addrs: string[]
  trace: string
}

export interface Bid {
  type: 'bid'
  job: JobId
  attempt: number
  /** What this provider would lease for one node. */
  units: UnitOffer[]
  priceMicroPerGpuHour: number
  /** Until work could begin here (environment to build, units to fall free); 0: ready now. */
  startWaitMs: number
  /** Own estimate of the download rate from the requester, bytes per second. */
  transferBytesPerSecond: number
  validMs: number
  name: string
  region: string
  versions: Versions
  addrs: string[]
}

export const RefusalCode = {
  notAllowed: 'not-allowed',
  busy: 'busy',
  gpuModel: 'gpu-model',
  gpuMemory: 'gpu-memory',
  gpuCount: 'gpu-count',
  claimed: 'claimed',
  cpus: 'cpus',
  memory: 'memory',
  region: 'region',
  price: 'price',
  term: 'term',
  archive: 'archive',
  disk: 'disk',
  environment: 'environment',
  egress: 'egress',
  versions: 'versions',
  noRuntime: 'no-runtime',
  draining: 'draining',
  preempted: 'preempted',
  unknown: 'unknown',
  holdExpired: 'hold-expired',
  superseded: 'superseded',
  notMember: 'not-member',
  badRequest: 'bad-request'
} as const
export type RefusalCode = (typeof RefusalCode)[keyof typeof RefusalCode]

/** A typed, signed no. `final`: asking again is of no use; otherwise after `retryAfterMs`. */
export interface Refusal {
  type: 'refusal'
  job: JobId
  attempt: number
  /** What is refused. */
  of: 'jobOffer' | 'award' | 'commit' | 'renewAsk' | 'withdraw'
  code: RefusalCode
  field: string
  asked: string
  have: string
  retryAfterMs: number
  final: boolean
}

/** Asks for a hold. Repeated with the same (job, attempt) until answered; the answer is then the recorded one. */
export interface Award {
  type: 'award'
  job: JobId
  attempt: number
  name: string
  needs: Requirements
  priceMicroPerGpuHour: number
  archive: Blob
  trace: string
}

/** The hold: binds until `holdTtlMs` after the grantor's journal write, or until a gang with a larger hash takes it. */
export interface LeaseGrant {
  type: 'leaseGrant'
  job: JobId
  attempt: number
  requester: PeerId
  units: UnitOffer[]
  epoch: number
  holdTtlMs: number
  priceMicroPerGpuHour: number
  versions: Versions
  addrs: string[]
}

export interface Terms {
  termMs: number
  leaseTtlMs: number
  renewEveryMs: number
  orphanMs: number
  /** From Lease to Started. */
  phaseTimeoutMs: number
  /** How long a finished job's result is kept for its requester. */
  retentionMs: number
}

/** One row of the signed member list. Indices start at 1 and are never reused in a job: overlay address 100.64.(i>>8).(i&255). */
export interface Member {
  peer: PeerId
  index: number
  name: string
  addrs: string[]
  grant: Signed<LeaseGrant>
}

/** Signed by the requester; carries all n grants. */
export interface Commit {
  type: 'commit'
  job: JobId
  attempt: number
  name: string
  members: Member[]
  head: PeerId
  driver: PeerId
  /** The driver's member first, then the others in list order. */
  delegates: PeerId[]
  terms: Terms
  command: string[]
  archive: Blob
  trace: string
  /** The requirements file, at the requester; absent without one. */
  requirements: Blob | undefined
  perNode: boolean
  egress: Egress
  minNodes: number
  data: Dataset[]
  /** Who may hold the run's storage of an earlier attempt, best first. */
  storage: PeerId[]
}

export interface Lease {
  type: 'lease'
  job: JobId
  attempt: number
  requester: PeerId
  units: UnitId[]
  epoch: number
  ttlMs: number
  termMs: number
  priceMicroPerGpuHour: number
  /** SHA-256 of the received Commit envelope: all n leases of a gang name the same one. */
  commit: Digest
}

export interface Endpoint {
  address: string
  port: number
}

/** From the pair's initiator (smaller SHA-256 of the peer id), once its device exists and its lease is journalled. */
export interface TunnelOffer {
  type: 'tunnelOffer'
  job: JobId
  attempt: number
  epoch: number
  publicKey: Uint8Array
  endpoints: Endpoint[]
  presharedKey: Uint8Array
  /** The Ray token, from the head's member only; empty otherwise. */
  token: Uint8Array
}
/** From the responder, once its device has the initiator as a peer. */
export interface TunnelAnswer {
  type: 'tunnelAnswer'
  job: JobId
  attempt: number
  epoch: number
  publicKey: Uint8Array
  endpoints: Endpoint[]
  token: Uint8Array
}

/** To the driver's member: this member's runtime is up. Repeated until Started (or a Refusal) comes. */
export interface Ready {
  type: 'ready'
  job: JobId
  attempt: number
  epoch: number
  lease: Signed<Lease>
}
/** To the driver's member, at the phase timeout: consented by `withdrawn`, or answered by Started. */
export interface Withdraw {
  type: 'withdraw'
  job: JobId
  attempt: number
  epoch: number
}
export interface Withdrawn {
  type: 'withdrawn'
  job: JobId
  attempt: number
}
/** From the driver's member, with all n leases, to every member and the requester. The program starts now, once. */
export interface Started {
  type: 'started'
  job: JobId
  attempt: number
  leases: Array<Signed<Lease>>
}

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

export const EndCause = {
  succeeded: 'succeeded',
  failed: 'failed',
  stopped: 'stopped',
  outOfMemory: 'out-of-memory',
  providerLost: 'provider-lost',
  driverLost: 'driver-lost',
  runtimeFailed: 'runtime-failed',
  withdrawn: 'withdrawn',
  termOver: 'term-over',
  lapsed: 'lapsed',
  restarted: 'restarted',
  released: 'released',
  notStarted: 'not-started',
  noProvider: 'no-provider',
  preparing: 'preparing-failed',
  environmentFailed: 'environment-failed',
  dataFailed: 'data-failed'
} as const
export type EndCause = (typeof EndCause)[keyof typeof EndCause]

/** How the program (or the attempt) ended. `peer`: the provider it happened on; empty where there is none. */
export interface Outcome {
  cause: EndCause
  exitCode: number
  signal: string
  peer: PeerId
  detail: string
  lastLines: string[]
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

/** From the driver's member to members and requester: the attempt is over, stop and pack. */
export interface Finish {
  type: 'finish'
  job: JobId
  attempt: number
  outcome: Outcome
}

/** From the requester. Before Started: gives holds and leases back. After: to the driver's member it stops the job, to a member it ends its lease. */
export interface Release {
  type: 'release'
  job: JobId
  attempt: number
  cause: EndCause
}

/** What was used under one lease; signed by the provider, then inside `ReceiptSignature` by the requester. A record, not money. */
export interface UsageReceipt {
  type: 'usageReceipt'
  job: JobId
  attempt: number
  epoch: number
  provider: PeerId
  requester: PeerId
  units: UnitId[]
  startedAt: number
  endedAt: number
  unitMs: number
  signedUnitMs: number
  priceMicroPerGpuHour: number
  amountMicro: number
  cause: EndCause
}

/** The lease is over here, the work is dead. To requester and driver's member; repeated until acknowledged. Unbilled: no receipt. */
export interface LeaseEnd {
  type: 'leaseEnd'
  job: JobId
  attempt: number
  epoch: number
  cause: EndCause
  detail: string
  output: Blob | undefined
  receipt: Signed<UsageReceipt> | undefined
}
/** Requester's second signature over the received receipt; as a body of its own so that its envelope is the proof. */
export interface ReceiptSignature {
  type: 'receiptSignature'
  receipt: Signed<UsageReceipt>
}
export interface LeaseEndAck {
  type: 'leaseEndAck'
  job: JobId
  attempt: number
  epoch: number
  signature: Signed<ReceiptSignature> | undefined
  dispute: string
}

export interface Output {
  peer: PeerId
  name: string
  blob: Blob
}
/** From the driver's member to the requester and to the copy's holder. Repeated until acknowledged or past retention. */
export interface Result {
  type: 'result'
  job: JobId
  attempt: number
  outcome: Outcome
  outputs: Output[]
  log: Blob
  holders: PeerId[]
}
export interface ResultAck {
  type: 'resultAck'
  job: JobId
  attempt: number
}

/** After a restart or a silence: answered by whatever is the latest of Started, Finish, Result; or a Refusal {unknown}. */
export interface StatusAsk {
  type: 'statusAsk'
  job: JobId
  attempt: number
}

/** Everything that crosses a stream or a topic as a signed envelope of its own. */
export type Message =
  | ResourceAdvert
  | JobOffer
  | Bid
  | Refusal
  | Award
  | LeaseGrant
  | Commit
  | Lease
  | TunnelOffer
  | TunnelAnswer
  | Ready
  | Withdraw
  | Withdrawn
  | Started
  | Heartbeat
  | RenewAsk
  | LeaseRenew
  | Finish
  | Release
  | UsageReceipt
  | LeaseEnd
  | ReceiptSignature
  | LeaseEndAck
  | Result
  | ResultAck
  | StatusAsk
  | Exited
  | Progress
  | Members

export type MessageType = Message['type']
