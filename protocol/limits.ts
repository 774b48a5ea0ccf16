/**
 * The largest envelope of each type that is decoded, in bytes: what an honest peer needs, with room for fields of newer
 * versions. A Commit carries up to 256 grants; the other figures follow the security page's stream limits (offer and
 * advert 8 KiB, lease 4 KiB) except where the protocol itself says less.
 */
import type { MessageType } from './messages.ts'

const KIB = 1024

export const messageLimitBytes: Readonly<Record<MessageType, number>> = Object.freeze({
  resourceAdvert: 2 * KIB + 512,
  jobOffer: 1 * KIB,
  bid: 8 * KIB,
  refusal: 2 * KIB,
  award: 4 * KIB,
  leaseGrant: 8 * KIB,
  commit: 512 * KIB,
  lease: 4 * KIB,
  tunnelOffer: 4 * KIB,
  tunnelAnswer: 4 * KIB,
  ready: 8 * KIB,
  withdraw: 1 * KIB,
  withdrawn: 1 * KIB,
  started: 256 * KIB,
  heartbeat: 1 * KIB,
  renewAsk: 1 * KIB,
  leaseRenew: 1 * KIB,
  finish: 64 * KIB,
  release: 1 * KIB,
  usageReceipt: 4 * KIB,
  leaseEnd: 16 * KIB,
  receiptSignature: 8 * KIB,
  leaseEndAck: 16 * KIB,
  result: 256 * KIB,
  resultAck: 1 * KIB,
  statusAsk: 1 * KIB,
  exited: 64 * KIB,
  progress: 4 * KIB,
  members: 256 * KIB
})

/** The largest of all: what a stream's framing accepts before the type is known. */
export const maxEnvelopeBytes: number = Math.max(...Object.values(messageLimitBytes))

/** Clock difference that is tolerated between two honest hosts (design: 30 s). */
export const maxSkewMs = 30_000
