/**
 * The one idea: protocol code without IO. A machine is a pure function from (state, input, moment) to records and
 * effects; `node/interpreter.ts` runs the effects against the world, `testnet/sim/` under a virtual clock.
 */
import type {
  Blob,
  Commit,
  Dataset,
  Digest,
  Egress,
  EndCause,
  Endpoint,
  JobId,
  Member,
  Message,
  Outcome,
  Output,
  PeerId,
  Requirements,
  ResourceAdvert,
  Signed,
  UnitOffer
} from './messages.ts'
import type { Unfit } from './market/funnel.ts'
import type { Rng } from './rng.ts'

/** The moment of a turn. `monoMs` only ever grows while the process lives; `wallMs` may jump. Both are integers. */
export interface Moment {
  monoMs: number
  wallMs: number
  rng: Rng
}

/** Names one lease on its provider: `${job}/${attempt}`. Every effect and report about it also carries the epoch. */
export type LeaseKey = string

/** What the user asked for, as the requester's node keeps it. */
export interface JobSpec {
  name: string
  needs: Requirements
  command: string[]
  archive: Blob
  /** The requirements file; `needs.requirements` is its digest. */
  requirements?: Blob
  /** Data sets that stream to the members. Default: none. */
  data?: Dataset[]
  /** How long to go on asking while all are busy; 0: fail at once. */
  waitMs: number
  /** Stop after ranking and show the plan; commits nothing. */
  dryRun: boolean
  /** Wait for `confirmPlan` before awarding. */
  confirm: boolean
  times?: JobTimes
}

/** How long phases of one job may take, in ms, where a person says so; what is absent takes the requester's defaults. */
export interface JobTimes {
  /** How long bids are collected at most. */
  bidsMs?: number | undefined
  /** Least that is allowed for preparation (environment, transfer), where bids say less. */
  prepareMs?: number | undefined
  /** From Lease to Started, after the preparation. */
  startMs?: number | undefined
  /** How long a provider goes on with nobody to sign its renewals. */
  orphanMs?: number | undefined
  /** How long a result is kept for its requester. */
  retentionMs?: number | undefined
}

/** What a person or the API asks of this peer. */
export type Command =
  | { type: 'submitJob'; job: JobId; spec: JobSpec }
  | { type: 'confirmPlan'; job: JobId; accept: boolean }
  | { type: 'stopJob'; job: JobId }
  /** Replaces what this node's provider offers (units, price, region, allow list …); see `lease/offer.ts`. */
  | { type: 'setProvider'; settings: ProviderSettings }
  /** Ends every hold and lease here (second Ctrl+C of a provider). */
  | { type: 'endLeases'; cause: EndCause }

/** What this node offers and to whom. `allow` holds peer ids, or `*`. `runtime`: why no work can run here, or empty. */
export interface ProviderSettings {
  offering: boolean
  units: UnitOffer[]
  region: string
  name: string
  priceMicroPerGpuHour: number
  allow: string[]
  maxTermMs: number
  maxArchiveBytes: number
  diskMib: number
  versions: { swarm: string; ray: string; python: string; arch: string }
  addrs: string[]
  runtimeMissing: string
  notes: Record<string, string>
  /** Room for data sets of jobs: the cap of the cache, or less where the disk has less. Default: `diskMib`. */
  dataMib?: number
  /** What jobs that ask for it may reach of the world. Default: none. */
  egress?: Egress
  /** Builds what a job's requirements file asks for. Default: false. */
  builds?: boolean
  /** Digests of requirements files whose environment is built here. Default: none. */
  environments?: string[]
  /** What building one takes here, as earlier ones did. Default: a minute. */
  buildMs?: number
}

/** What the world answers to an effect. Reports about a lease carry its key and epoch; a stale one is dropped. */
export type Report =
  /** `unfit`: why the others do not fit, where fewer do than are needed. */
  | {
      type: 'candidates'
      job: JobId
      attempt: number
      peers: Array<{ peer: PeerId; name: string }>
      seen: number
      matched: number
      unfit?: Unfit[]
      failed: string[]
    }
  | { type: 'unreachable'; peer: PeerId; messageType: string; job: JobId; attempt: number; reason: string }
  /** Device, keys and namespace exist; the sandbox may still be coming up (startWork waits for it). */
  | { type: 'prepared'; lease: LeaseKey; epoch: number; publicKey: Uint8Array; endpoints: Endpoint[] }
  /** The device has the peer (that is what the responder's answer waits for). */
  | { type: 'tunnelOpen'; lease: LeaseKey; epoch: number; peer: PeerId }
  /** The first authenticated packet came through. */
  | { type: 'tunnelUp'; lease: LeaseKey; epoch: number; peer: PeerId }
  /** The job's archive came from its requester at this rate; unsaid where it was too small to tell. */
  | { type: 'archiveFetched'; lease: LeaseKey; epoch: number; bytesPerSecond: number }
  /** The head's port answers: members may join. */
  | { type: 'headListening'; lease: LeaseKey; epoch: number }
  | { type: 'workReady'; lease: LeaseKey; epoch: number }
  /** Preparation, tunnel, Ray or its processes failed; `cause` goes to the requester as it is. */
  | { type: 'workFailed'; lease: LeaseKey; epoch: number; cause: EndCause; detail: string; lastLines: string[] }
  | { type: 'programExited'; lease: LeaseKey; epoch: number; outcome: Outcome }
  /** The program said how far it is: at most 32 metrics (a diverged loss is NaN), at most about twice a second. */
  | { type: 'reported'; lease: LeaseKey; epoch: number; metrics: Record<string, number>; step: number }
  /** `perNode`, at the driver's member: the newest lines of another member's process. */
  | { type: 'rankSaid'; lease: LeaseKey; epoch: number; peer: PeerId; lastLines: string[] }
  /**
   * Everything of the lease is confirmed dead and torn down; `output` was packed before. `outOfMemory` says in a sentence
   * that the kernel killed some of it for lack of memory.
   */
  | {
      type: 'stopped'
      lease: LeaseKey
      epoch: number
      output: Blob | undefined
      log: Blob | undefined
      outOfMemory?: string
    }
  /** Outputs of all members are on this disk (driver's member, copy's holder) */
  | { type: 'kept'; job: JobId; attempt: number; outputs: Output[]; missing: PeerId[] }
  /** Requester: result and logs are complete on this disk. */
  | { type: 'resultFetched'; job: JobId; attempt: number; missing: Output[] }

export type Input =
  | { type: 'message'; message: Signed<Message>; via: 'gossip' | 'direct' }
  | { type: 'timer'; key: string }
  | { type: 'command'; command: Command }
  | { type: 'peerDown'; peer: PeerId }
  | { type: 'report'; report: Report }
  /** First input after replay: re-arm timers and idempotent effects; holds and leases of a provider end. */
  | { type: 'restarted' }

/** How this member takes part in the mesh of a lease. */
export interface TunnelPeerSpec {
  peer: PeerId
  index: number
  publicKey: Uint8Array
  presharedKey: Uint8Array
  endpoints: Endpoint[]
  initiate: boolean
  isHead: boolean
}

export type Effect =
  /** Signed by the interpreter with the moment's wall clock and `ttlMs`; to oneself it loops back as an input. */
  | { type: 'send'; to: PeerId; body: Message; ttlMs: number }
  | { type: 'publish'; topics: string[]; body: Message; ttlMs: number }
  /** Replaces a timer of the same key. */
  | { type: 'setTimer'; key: string; afterMs: number }
  | { type: 'clearTimer'; key: string }
  | { type: 'advertise'; advert: ResourceAdvert }
  /** Find providers that fit: DHT holders and remembered peers; answered by `candidates`. */
  | { type: 'lookup'; job: JobId; attempt: number; needs: Requirements; limit: number }
  /** At the hold: namespace, keys, device, sandbox with launcher, and the archive's download, all in parallel. */
  | {
      type: 'prepareWork'
      lease: LeaseKey
      epoch: number
      requester: PeerId
      units: UnitOffer[]
      archive: Blob
      job: JobId
      attempt: number
      trace: string
      /** Default: none. */
      egress?: Egress
      /** The program needs no Ray. Default: it does. */
      withoutRay?: boolean
    }
  /** After Commit: addresses by index; the head's member also gets 100.64.255.1. */
  | {
      type: 'joinMesh'
      lease: LeaseKey
      epoch: number
      self: PeerId
      members: Array<{ peer: PeerId; index: number; name: string }>
      head: PeerId
    }
  | { type: 'openTunnel'; lease: LeaseKey; epoch: number; peer: TunnelPeerSpec }
  | { type: 'closeTunnel'; lease: LeaseKey; epoch: number; peer: PeerId }
  /** Starts this member's Ray node. `token` is the attempt's. */
  | { type: 'startWork'; lease: LeaseKey; epoch: number; role: 'head' | 'worker'; token: Uint8Array }
  /** Starts the program, once: on the driver's member, or with `rank` (`perNode`) this member's own process of it. */
  | { type: 'startProgram'; lease: LeaseKey; epoch: number; command: string[]; requester: PeerId; rank?: number }
  /** Packs the output when asked, kills and tears everything down; answered by `stopped`, also where nothing was made. A stop overtakes a start. */
  | { type: 'stopWork'; lease: LeaseKey; epoch: number; pack: boolean }
  /** Driver's member and copy's holder: fetch these outputs (and the log) from their members and keep them. */
  | {
      type: 'keepOutputs'
      job: JobId
      attempt: number
      outputs: Output[]
      log: Blob | undefined
      from: PeerId[]
      requester: PeerId
    }
  | { type: 'dropOutputs'; job: JobId; attempt: number }
  /** Requester: copy the log from the driver's member by offset, live, until told otherwise. Idempotent. */
  | { type: 'followLogs'; job: JobId; attempt: number; from: PeerId }
  /** Requester: fetch outputs and the rest of the log from the first holder that has them; idempotent. */
  | { type: 'fetchResult'; job: JobId; attempt: number; outputs: Output[]; log: Blob; holders: PeerId[] }
  | { type: 'emit'; event: SwarmEvent }

/** One line of the event log, less the time stamps, which the interpreter adds. `event` is `noun:verb`. */
export interface SwarmEvent {
  event: string
  trace?: string
  job?: JobId
  attempt?: number
  epoch?: number
  peer?: PeerId
  [field: string]: unknown
}

/** A record says what happened; `apply` is the only way state changes. Volatile ones pass through `apply` but not through level. */
export interface JournalRecord {
  type: string
  volatile?: true
}

export interface Decision<R> {
  records: R[]
  effects: Effect[]
}

/** Synchronous, total, changes nothing but its return value. Bad input is dropped with an `emit`, never thrown. */
export interface Machine<S, R extends JournalRecord, I = Input> {
  initial: () => S
  decide: (state: S, input: I, at: Moment) => Decision<R>
  /** `decide` with the state that its records lead to, for who would only apply them at once: a simulator of many. */
  step?: (state: S, input: I, at: Moment) => Decision<R> & { state: S }
  apply: (state: S, record: R) => S
  /** What repeated `apply` gives, for a replay: it copies large tables once and not for each record. */
  applyAll?: (state: S, records: readonly R[]) => S
}

/** A machine that can be stepped. */
export type Stepping<S, R extends JournalRecord> = Machine<S, R> & Required<Pick<Machine<S, R>, 'step'>>

/** SHA-256, passed in: protocol code has no crypto of its own. */
export type Hash = (data: Uint8Array) => Uint8Array

/** What a peer is made with. */
export interface PeerOptions {
  self: PeerId
  hash: Hash
  commitDigest: (commit: Signed<Commit>) => Digest
}

/** Re-exported for machines that only need the shape. */
export type { Member }
