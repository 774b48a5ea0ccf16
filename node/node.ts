/**
 * A running Swarm node as the HTTP API, the CLI and the testnet see it. `create.ts` makes one; nothing here touches
 * sockets, level or Ray itself. Times ending in `At` are wall-clock milliseconds, `Ms` are durations.
 */
import type { Duplex } from 'node:stream'
import type {
  Digest,
  EndCause,
  JobId,
  Outcome,
  PeerId,
  Requirements,
  ResourceAdvert,
  UnitOffer,
  UsageReceipt
} from '../protocol/messages.ts'
import type { JobTimes, ProviderSettings } from '../protocol/machine.ts'
import type { DataNode } from './data/data-node.ts'
import type { JobDataView } from './data/progress.ts'
import type { PeerView, Reachability } from './p2p/p2p.ts'
import type { LogEvent } from './events/events.ts'

/** Where a lease of this node's provider stands. */
export interface LeaseView {
  job: JobId
  attempt: number
  epoch: number
  requester: PeerId
  phase: 'held' | 'leased' | 'started' | 'ending'
  units: UnitOffer[]
  priceMicroPerGpuHour: number
  /** Job's name as its requester calls it. */
  name: string
}

/** What `swarm status` and `swarm start` print. */
export interface NodeStatus {
  peer: PeerId
  name: string
  network: string
  version: string
  pid: number
  dataDir: string
  startedAt: number
  /** Own dialable multiaddrs, best first. */
  addrs: string[]
  /** `SWARM_BOOTSTRAP=… npm start`: what others paste to join through this node. */
  joinLine: string
  reachability: Reachability
  /** Bootstrap addresses that failed, and why. */
  joinFailures: Array<{ address: string; reason: string }>
  connectedPeers: number
  provider: ProviderView
  /** Jobs of this node's requester that have not ended. */
  activeJobs: JobId[]
  /** What could not be done at start, one sentence each, most important first. */
  warnings: string[]
}

/** What this node offers; `settings.runtimeMissing` says why nothing is offered, or is empty. */
export interface ProviderView {
  settings: ProviderSettings
  leases: LeaseView[]
  draining: boolean
}

/** A provider found by a query, with its advert as it signed it. */
export interface ProviderListing {
  peer: PeerId
  advert: ResourceAdvert
  issuedAt: number
  self: boolean
}
export interface ProviderQueryResult {
  providers: ProviderListing[]
  seen: number
  matched: number
  /** Why the others do not match, where none does. */
  unfit: Array<{ code: string; count: number; example: string }>
  /** One sentence per holder that could not be asked. */
  failed: string[]
}

/** What a user hands in. Sizes and digests in `needs` are filled in by the node. */
export interface JobSubmission {
  /** Shown to providers; default: the program's name. */
  name: string
  needs: Omit<Requirements, 'archiveBytes' | 'requirements' | 'dataBytes'>
  command: string[]
  /** The working directory to pack, or a `.tar.zst` that is packed already; absolute path. */
  source: { dir: string } | { archive: string }
  /** For the program alone; never journalled or logged. Kept in a 0600 file until the program has started. */
  env: Record<string, string>
  /** Absolute folder that receives `<provider>/…` and `log.txt` at the end. */
  output: string
  waitMs: number
  dryRun: boolean
  confirm: boolean
  /** The requirements file, absolute path. Default: the program needs nothing beyond Ray and numpy. */
  requirements?: string | undefined
  /**
   * Data sets by name (1 to 32 letters, digits, dots, dashes or underscores), absolute paths of files or folders; without a path
   * one that the node knows by this name. Default: none.
   */
  data?: Array<{ name: string; path?: string | undefined }>
  times?: JobTimes
}

export const JobPhase = {
  offered: 'offered',
  planned: 'planned',
  awarding: 'awarding',
  committing: 'committing',
  forming: 'forming',
  running: 'running',
  finishing: 'finishing',
  waiting: 'waiting',
  ended: 'ended'
} as const
export type JobPhase = (typeof JobPhase)[keyof typeof JobPhase]

/** One provider in a job's plan or gang. */
export interface JobMember {
  peer: PeerId
  name: string
  index: number
  region: string
  roles: Array<'head' | 'driver'>
  units: UnitOffer[]
  priceMicroPerGpuHour: number
  epoch: number
  /** Lost while the program ran, which went on without it; `at` is this node's clock when it heard of it. */
  lost?: { at: number; cause: EndCause; detail: string }
}

/** How many providers were lost at which step, for people and for the failure message. */
export interface JobFunnel {
  seen: number
  matched: number
  asked: number
  answered: number
  bids: number
  refusals: Array<{ code: string; count: number; example: string }>
}

/** What the program reported last (`swarm.report`): a claim of the job, newest only, forgotten when this node restarts. */
export interface ProgressView {
  peer: PeerId
  step: number
  /** By name; null: not a finite number (a loss that diverged). */
  metrics: Record<string, number | null>
  /** Wall clock of this node when it came. */
  at: number
}

/** One row of `swarm job list`. */
export interface JobView {
  job: JobId
  name: string
  attempt: number
  phase: JobPhase
  trace: string
  submittedAt: number
  startedAt: number | undefined
  endedAt: number | undefined
  nodes: number
  command: string[]
  output: string
  /** Planned, granted or leased providers, whichever is the latest. */
  members: JobMember[]
  funnel: JobFunnel
  /** Set when the phase is `ended` (or `finishing`). */
  outcome: Outcome | undefined
  /** Absent while the program has reported nothing. */
  progress?: ProgressView
}

/** A step of a run and what it took; `step` as in protocol/README.md, section 12. */
export interface Span {
  step: string
  node: string
  startMs: number
  ms: number
}

/** The whole story of a job, from this node's event log. */
export interface JobStory {
  view: JobView
  events: LogEvent[]
  spans: Span[]
  receipts: ReceiptView[]
  /** Data sets of the job, and how far each member has them. */
  data: JobDataView[]
}

/** What came back. `missing` providers had nothing to give or could not be reached. */
export interface JobResult {
  job: JobId
  outcome: Outcome
  output: string
  /** Absolute path of the log. */
  log: string
  providers: Array<{ peer: PeerId; name: string; folder: string; sizeBytes: number; missing: boolean; reason: string }>
}

/** A piece of a job's log: `offset` is where it starts, in bytes. */
export interface LogChunk {
  offset: number
  bytes: Uint8Array
}

/** A receipt as this node keeps it, and who signed it. */
export interface ReceiptView extends Omit<UsageReceipt, 'type'> {
  id: string
  role: 'requester' | 'provider' | 'both'
  signed: 'both' | 'provider'
  /** Why the requester did not sign; empty if it did or was not asked yet. */
  dispute: string
  /** The envelopes as received, for `swarm receipts verify FILE`. */
  bytes: Uint8Array
}
export interface ReceiptQuery {
  sinceAt?: number
  job?: JobId
}
export interface ReceiptVerdict {
  valid: boolean
  problems: string[]
  receipt: ReceiptView | undefined
}

/**
 * A way to the job's Ray dashboard: each call opens one TCP connection to it, through the head's member. `headers` go
 * with every request (Ray's token: `authorization`), unless the head's member adds them itself.
 */
export interface DashboardTunnel {
  connect: () => Promise<Duplex>
  close: () => Promise<void>
  headers?: Record<string, string>
}

export type ProviderPatch = Partial<
  Pick<
    ProviderSettings,
    'offering' | 'region' | 'name' | 'priceMicroPerGpuHour' | 'allow' | 'maxTermMs' | 'maxArchiveBytes'
  >
>

/** Codes of `NodeError`: each message says what to do next. */
export const NodeErrorCode = {
  jobUnknown: 'ERR_JOB_UNKNOWN',
  jobNotRunning: 'ERR_JOB_NOT_RUNNING',
  jobNotEnded: 'ERR_JOB_NOT_ENDED',
  notConfirmable: 'ERR_NOT_CONFIRMABLE',
  sourceMissing: 'ERR_SOURCE_MISSING',
  outputBlocked: 'ERR_OUTPUT_BLOCKED',
  stopping: 'ERR_NODE_STOPPING',
  noDashboard: 'ERR_NO_DASHBOARD',
  failed: 'ERR_NODE_FAILED'
} as const
export type NodeErrorCode = (typeof NodeErrorCode)[keyof typeof NodeErrorCode]

/** A request that this node cannot carry out. */
export class NodeError extends Error {
  override name = 'NodeError'
  code: NodeErrorCode
  constructor(code: NodeErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}

/** A node, from `createNode`. Every method may be called as soon as it is there; after `stop` they reject with ERR_NODE_STOPPING. */
export interface SwarmNode {
  readonly peer: PeerId
  status(): Promise<NodeStatus>
  peers(): PeerView[]
  /** Asks the holders as a job's lookup does; `limit` default 32. */
  providers(needs: Requirements, options?: { limit?: number; signal?: AbortSignal }): Promise<ProviderQueryResult>

  /** Packs, journals and offers; resolves with the id once the job is journalled (it is safe from then on). */
  submit(job: JobSubmission): Promise<{ job: JobId; archive: { sha256: Digest; sizeBytes: number; files: number } }>
  jobs(): JobView[]
  /** Throws ERR_JOB_UNKNOWN. */
  job(job: JobId): JobView
  story(job: JobId): Promise<JobStory>
  /** From `offset`; with `follow` until the job's log is complete. Survives dropped connections without gap or repeat. */
  logs(job: JobId, options?: { follow?: boolean; offset?: number; signal?: AbortSignal }): AsyncIterable<LogChunk>
  stop(job: JobId): Promise<void>
  confirm(job: JobId, accept: boolean): Promise<void>
  /** Resolves when the job has ended, or at the phase asked for, or later. `planned` also resolves when it ended before. */
  wait(job: JobId, options?: { until?: 'planned' | 'running' | 'ended'; signal?: AbortSignal }): Promise<JobView>
  /** Waits for nothing: throws ERR_JOB_NOT_ENDED. `output` unpacks once more into another folder. */
  result(job: JobId, options?: { output?: string }): Promise<JobResult>
  /** Starts Ray's dashboard on the head's member when it is not up yet. */
  dashboard(job: JobId): Promise<DashboardTunnel>

  /** Data sets of this machine that jobs read by name. */
  readonly data: DataNode

  receipts(query?: ReceiptQuery): Promise<ReceiptView[]>
  verifyReceipt(bytes: Uint8Array): ReceiptVerdict

  provider(): ProviderView
  setProvider(patch: ProviderPatch): Promise<ProviderView>
  /** Takes no new work and resolves when no lease is left. */
  drain(signal?: AbortSignal): Promise<void>
  /** Ends the leases of this provider at once (second Ctrl+C); their outputs are packed. */
  endLeases(): Promise<void>

  /** Live events (and those of the ring since `sinceAt`); ends with the node or the signal. */
  events(options?: { job?: JobId; sinceAt?: number; signal?: AbortSignal }): AsyncIterable<LogEvent>
  /** Prometheus text. */
  metrics(): Promise<string>
  /** Tombstone, tear-down in reverse order. Idempotent. */
  close(): Promise<void>
  /** Rejects when the node failed on its own (a batch that could not be written), resolves when closed. */
  readonly closed: Promise<void>
}
