import {
  EndCause,
  type LeaseEnd,
  type LeaseEndAck,
  type ReceiptSignature,
  type Signed,
  type UsageReceipt
} from '../messages.ts'
import { failAttempt, outcomeFields } from './attempt.ts'
import { attemptOver, salvageWhenDone } from './finishing.ts'
import { type EndedLease, endKey, type Gang, type GangMember, type Job } from './job.ts'
import { JobState } from './job-states.ts'
import { isHardFailure, outcomeOf } from './outcome.ts'
import type { Turn } from './turn.ts'

/** A receipt may exceed what this peer's own clock allows by this much a unit (the same tolerance as a renewal's). */
const RECEIPT_SLACK_MS = 1_000

/**
 * A lease is over. Journalled once, acknowledged always, with this peer's signature under a receipt that is within
 * its own bounds, or with the reason why it is not (README section 10).
 */
export function onLeaseEnd(turn: Turn, message: Signed<LeaseEnd>): void {
  const { body: end, from } = message
  const job = turn.state.jobs[end.job]
  const gang = job?.gangs[end.attempt]
  const member = gang?.members.find((one) => one.peer === from && one.epoch === end.epoch)
  if (job === undefined || gang === undefined || member === undefined) {
    const dispute = end.receipt === undefined ? '' : 'this requester has no such lease'
    acknowledge(turn, message, undefined, dispute)
    if (job?.state === JobState.withdrawing) driverAnswered(turn, job, message)
    return
  }
  const before = job.ends[endKey(end.attempt, from)]
  const ended = before ?? judge(turn, job, gang, member, end)
  if (before === undefined) journal(turn, job, ended)
  acknowledge(turn, message, ended.signature, ended.dispute)
  if (before === undefined && job.attempt === end.attempt) follow(turn, turn.job(job.job), gang, message)
}

/** Any answer of the driver's member to a Release of this attempt: nothing of it starts any more. */
export function driverAnswered(turn: Turn, job: Job, message: Signed<{ type: string; attempt: number }>): void {
  const gang = job.gangs[job.attempt]
  if (job.state !== JobState.withdrawing || message.body.attempt !== job.attempt || gang?.driver !== message.from)
    return
  attemptOver(turn, job, outcomeOf(EndCause.released, ''))
}

/** Why a receipt cannot be signed, or empty. Everything is compared with what this peer journalled at Commit. */
export function receiptFault(
  job: Job,
  gang: Gang,
  member: GangMember,
  receipt: Signed<UsageReceipt>,
  self: string,
  wallMs: number
): string {
  const { body } = receipt
  if (receipt.from !== member.peer || body.provider !== member.peer || body.requester !== self)
    return 'not a receipt between these peers'
  if (body.job !== job.job || body.attempt !== gang.attempt || body.epoch !== member.epoch) return 'of another lease'
  if ([...body.units].sort().join() !== [...member.units].sort().join())
    return `units ${body.units.join()}, leased ${member.units.join()}`
  if (body.priceMicroPerGpuHour !== member.priceMicroPerGpuHour)
    return `price ${body.priceMicroPerGpuHour}, agreed ${member.priceMicroPerGpuHour}`
  if (gang.startedAt === undefined && job.finish === undefined && job.result === undefined)
    return 'the program of this attempt never started'
  const sinceMs = Math.max(gang.elapsedMs, wallMs - gang.committedAt)
  const mostMs = member.units.length * (sinceMs + RECEIPT_SLACK_MS)
  if (body.unitMs > mostMs) return `${body.unitMs} unit-ms, at most ${mostMs} since the commit`
  if (body.signedUnitMs > body.unitMs) return `${body.signedUnitMs} unit-ms signed of ${body.unitMs}`
  const mostMicro = Math.ceil((body.priceMicroPerGpuHour * body.unitMs) / 3_600_000)
  return body.amountMicro > mostMicro ? `amount ${body.amountMicro}, at most ${mostMicro}` : ''
}

function judge(turn: Turn, job: Job, gang: Gang, member: GangMember, end: LeaseEnd): EndedLease {
  const { self } = turn.context
  const row = { attempt: end.attempt, peer: member.peer, end }
  if (end.receipt === undefined) return { ...row, signature: undefined, dispute: '' }
  const dispute = receiptFault(job, gang, member, end.receipt, self, turn.at.wallMs)
  if (dispute !== '') return { ...row, signature: undefined, dispute }
  const body: ReceiptSignature = { type: 'receiptSignature', receipt: end.receipt }
  const { wallMs } = turn.at
  const signature = { from: self, issuedAt: wallMs, expiresAt: wallMs + turn.context.timings.messageTtlMs, body }
  return { ...row, signature, dispute }
}

function journal(turn: Turn, job: Job, ended: EndedLease): void {
  const { end, peer, attempt } = ended
  turn.record({ type: 'requester/leaseEnded', job: job.job, attempt, ended })
  turn.emit(job, 'job:lease-ended', { attempt, peer, epoch: end.epoch, cause: end.cause, detail: end.detail })
  if (end.receipt === undefined) return
  const { unitMs, amountMicro } = end.receipt.body
  const fields = { attempt, peer, epoch: end.epoch, unitMs, amountMicro }
  if (ended.dispute === '') turn.emit(job, 'receipt:countersigned', fields)
  else turn.emit(job, 'receipt:disputed', { ...fields, reason: ended.dispute })
}

/** What a lease's end means for its job. */
function follow(turn: Turn, job: Job, gang: Gang, message: Signed<LeaseEnd>): void {
  const { body: end, from } = message
  const isDriver = from === gang.driver
  switch (job.state) {
    case JobState.committing:
    case JobState.forming: {
      const outcome = outcomeOf(end.cause, end.detail, from)
      const hard = isHardFailure(end.cause) ? [from] : []
      turn.emit(job, 'job:member-failed', outcomeFields(outcome))
      return failAttempt(turn, job.job, { outcome, soft: [from], hard, counted: true, settled: isDriver })
    }
    case JobState.withdrawing:
      return driverAnswered(turn, job, message)
    case JobState.salvaging:
      return salvageWhenDone(turn, job.job)
    default:
      return undefined
  }
}

function acknowledge(
  turn: Turn,
  message: Signed<LeaseEnd>,
  signature: LeaseEndAck['signature'],
  dispute: string
): void {
  const { job, attempt, epoch } = message.body
  turn.send(message.from, { type: 'leaseEndAck', job, attempt, epoch, signature, dispute })
}
