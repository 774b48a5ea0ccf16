/** Messages that make a gang of holds: the Commit and its leases, tunnels, and the start. */
import type { Blob, Dataset, Digest, Egress, Endpoint, JobId, PeerId, Signed, UnitId } from './common.ts'
import type { LeaseGrant } from './market.ts'

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
