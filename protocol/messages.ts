/**
 * What peers say to each other, as plain objects. `codec.ts` turns them into protobuf and back (`proto/swarm.proto` has
 * the same fields in the same order); `README.md` says what each one means. Peers are strings, bytes are `Uint8Array`.
 * Durations end in `Ms` and are counted by each side on its own monotonic clock; wall-clock times end in `At`.
 */
import type { Award, Bid, JobOffer, LeaseGrant, Refusal, ResourceAdvert } from './messages/market.ts'
import type { Commit, Lease, Ready, Started, TunnelAnswer, TunnelOffer, Withdraw, Withdrawn } from './messages/gang.ts'
import type { Exited, Heartbeat, LeaseRenew, Members, Progress, RenewAsk } from './messages/running.ts'
import type {
  Finish,
  LeaseEnd,
  LeaseEndAck,
  ReceiptSignature,
  Release,
  Result,
  ResultAck,
  StatusAsk,
  UsageReceipt
} from './messages/end.ts'

export * from './messages/common.ts'
export * from './messages/market.ts'
export * from './messages/gang.ts'
export * from './messages/running.ts'
export * from './messages/end.ts'

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
