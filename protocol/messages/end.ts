/** Messages of an end: the outcome, what was used, and what came of it. */
import type { Blob, JobId, PeerId, Signed, UnitId } from './common.ts'

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
