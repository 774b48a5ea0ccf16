/** Messages up to a hold: adverts, offers, bids, awards, grants, and every refusal. */
import type { Blob, JobId, PeerId, Requirements, UnitOffer, Versions } from './common.ts'

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
