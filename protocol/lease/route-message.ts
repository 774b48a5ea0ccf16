/** Which handler a message goes to. What names a lease or gang that is not here is dropped, or refused where the sender waits. */
import { EndCause, type Message, type MessageType, RefusalCode, type Signed } from '../messages.ts'
import { handleHeartbeat } from '../member/beat.ts'
import { handleCopyAck, handleResult } from '../member/copy.ts'
import { handleRenewAsk, handleStatusAsk } from '../member/delegate.ts'
import { handleExited } from '../member/exits.ts'
import { handleFinish, handleLeaseEnd, handleResultAck } from '../member/finish.ts'
import { handleReady, handleWithdraw } from '../member/gang.ts'
import { handleMembers } from '../member/losses.ts'
import { handleTunnelAnswer, handleTunnelOffer } from '../member/mesh.ts'
import { handleStarted, handleWithdrawn } from '../member/start.ts'
import { handleCommit } from './commit.ts'
import { endLease, handleLeaseEndAck } from './ending.ts'
import { handleAward } from './hold.ts'
import { handleJobOffer } from './offer.ts'
import { handleRelease } from './release.ts'
import { handleAskRefused, handleLeaseRenew } from './renewal.ts'
import { type Gang, type LeaseRow, leaseKey } from './state.ts'
import { LeasePhase } from './table.ts'
import { dropped, type From, gangOf, refusal, rowOf, send, type Turn } from './turn.ts'

/** Hands a message to the noun that knows it; types that are not the provider's pass silently. */
export function handleMessage(turn: Turn, message: Signed<Message>, via: 'gossip' | 'direct'): void {
  const { body } = message
  if (body.type === 'jobOffer') return handleJobOffer(turn, message as From<'jobOffer'>, via)
  const row = 'job' in body ? rowOf(turn, leaseKey(body.job, body.attempt)) : undefined
  const anyHandler = anyHandlers[body.type]
  if (anyHandler !== undefined) return anyHandler(turn, row, message)
  const rowHandler = rowHandlers[body.type]
  if (rowHandler !== undefined) return row === undefined ? unknown(turn, message) : rowHandler(turn, row, message)
  const gangHandler = gangHandlers[body.type]
  if (gangHandler === undefined || !('job' in body)) return
  const gang = gangOf(turn, leaseKey(body.job, body.attempt))
  if (gang === undefined) return unknown(turn, message)
  gangHandler(turn, gang, message)
}

// A row of these tables is only reached with a message of its own type.
type Handler<A> = (turn: Turn, about: A, message: Signed<Message>) => void
type Handlers<A> = Readonly<Partial<Record<MessageType, Handler<A>>>>

/** Answered whether or not the lease is known. */
const anyHandlers: Handlers<LeaseRow | undefined> = Object.freeze({
  award: typed((turn, _, message: From<'award'>) => handleAward(turn, message)),
  commit: typed((turn, _, message: From<'commit'>) => handleCommit(turn, message)),
  release: typed(handleRelease),
  renewAsk: typed(handleRenewAsk),
  statusAsk: typed(handleStatusAsk),
  resultAck: typed((turn, _, message: From<'resultAck'>) => resultAck(turn, message))
})

/** About a lease of this provider. */
const rowHandlers: Handlers<LeaseRow> = Object.freeze({
  tunnelOffer: typed(handleTunnelOffer),
  tunnelAnswer: typed(handleTunnelAnswer),
  started: typed(handleStarted),
  heartbeat: typed(handleHeartbeat),
  members: typed(handleMembers),
  leaseRenew: typed(handleLeaseRenew),
  finish: typed(handleFinish),
  leaseEndAck: typed(handleLeaseEndAck),
  result: typed(handleResult),
  withdrawn: typed((turn, row, { from }: From<'withdrawn'>) => handleWithdrawn(turn, row, from)),
  refusal: typed(refused)
})

/** About a gang whose driver's member this is. */
const gangHandlers: Handlers<Gang> = Object.freeze({
  ready: typed(handleReady),
  exited: typed(handleExited),
  withdraw: typed(handleWithdraw),
  leaseEnd: typed(handleLeaseEnd)
})

function typed<A, M extends Message>(handler: (turn: Turn, about: A, message: Signed<M>) => void): Handler<A> {
  return handler as unknown as Handler<A>
}

function resultAck(turn: Turn, { from, body }: From<'resultAck'>): void {
  const lease = leaseKey(body.job, body.attempt)
  const gang = gangOf(turn, lease)
  const copy = turn.state.table.copies[lease]
  if (gang !== undefined) handleResultAck(turn, gang, from)
  else if (copy !== undefined) handleCopyAck(turn, copy, from)
}

/** A renewal that is refused is asked of the next; a driver's member that knows of no attempt has started nothing. */
function refused(turn: Turn, row: LeaseRow, { from, body }: From<'refusal'>): void {
  if (body.of === 'renewAsk') handleAskRefused(turn, row, from)
  if (body.of !== 'withdraw' || row.phase !== LeasePhase.withdrawing || from !== row.commit?.driver) return
  endLease(turn, row, EndCause.notStarted, `the driver’s member refused the Withdraw: ${body.code}`)
}

function unknown(turn: Turn, { from, body }: Signed<Message>): void {
  if (!('job' in body)) return
  if (body.type === 'withdraw') {
    send(turn, from, refusal('withdraw', body, { code: RefusalCode.unknown, field: 'job' }))
  }
  dropped(turn, body.type, 'no such lease here', { peer: from, job: body.job, attempt: body.attempt })
}
