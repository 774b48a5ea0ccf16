/** What messages are made of: names of peers and jobs, what a job needs, what a provider has. */

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

export interface Endpoint {
  address: string
  port: number
}
