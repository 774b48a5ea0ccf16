/**
 * The requester's machine: one job at a time through offer, plan, award, commit, run and result (README sections 5, 9
 * and 10). Safety rests on its journal; everything volatile may be lost at any moment.
 */
import type { Command, Decision, Input, Moment, Report, Stepping } from '../machine.ts'
import { EndCause, type Message, RefusalCode, type Signed } from '../messages.ts'
import { againWhenDone, onMembers } from './again.ts'
import { failAttempt, repeatWithdrawal } from './attempt.ts'
import { applyRequester } from './apply.ts'
import { onAwardRefused, onAwardTimeout, onAwardUnreachable, onGrant, onGrantsGrace, repeatAwards } from './award.ts'
import { onCommitRefused, onCommitTimeout, onFormingTimeout, onLease, repeatCommit } from './commit.ts'
import { createContext, type RequesterContext } from './context.ts'
import * as finishing from './finishing.ts'
import type { Job } from './job.ts'
import { gangOf } from './job.ts'
import { JobState } from './job-states.ts'
import { driverAnswered, onLeaseEnd } from './lease-ends.ts'
import {
  closeBids,
  onBid,
  onCandidates,
  onOfferRefused,
  onOfferUnreachable,
  onWindow,
  repeatOffer,
  submitJob
} from './offer.ts'
import type { RequesterOptions } from './options.ts'
import { outcomeOf } from './outcome.ts'
import { parseTimerKey, TimerName } from './phases.ts'
import { onConfirm, onPlanStale } from './plan.ts'
import { onProgress } from './progress.ts'
import type { RequesterRecord } from './records.ts'
import { restartJobs } from './restart.ts'
import {
  onHeard,
  onHeartbeat,
  onRenewAsk,
  onStarted,
  renewLeases,
  repeatStop,
  watchMembers,
  witnesses
} from './running.ts'
import { initialRequester, type RequesterState } from './state.ts'
import { stopJob } from './stop.ts'
import { Turn } from './turn.ts'
import { nextAttempt } from './waiting.ts'

/** Makes the machine. It holds nothing itself: state goes in and records come out. Timer keys begin with `requester/`. */
export function createRequester(options: RequesterOptions): Stepping<RequesterState, RequesterRecord> {
  const context = createContext(options)
  return {
    initial: initialRequester,
    apply: applyRequester,
    decide(state: RequesterState, input: Input, at: Moment): Decision<RequesterRecord> {
      const { records, effects } = takeTurn(state, input, at, context)
      return { records, effects }
    },
    step: (state, input, at) => takeTurn(state, input, at, context)
  }
}

function takeTurn(state: RequesterState, input: Input, at: Moment, context: RequesterContext): Turn {
  const turn = new Turn(state, at, context)
  decide(turn, input)
  return turn
}

function decide(turn: Turn, input: Input): void {
  switch (input.type) {
    case 'message':
      return onMessage(turn, input.message)
    case 'timer':
      return onTimer(turn, input.key)
    case 'command':
      return onCommand(turn, input.command)
    case 'report':
      return onReport(turn, input.report)
    case 'restarted':
      return restartJobs(turn)
    case 'peerDown':
      return undefined
  }
}

function onCommand(turn: Turn, command: Command): void {
  switch (command.type) {
    case 'submitJob':
      return submitJob(turn, command)
    case 'confirmPlan':
      return onConfirm(turn, command.job, command.accept)
    case 'stopJob':
      return stopJob(turn, command.job)
    case 'setProvider': {
      const { addrs, offering } = command.settings
      return turn.record({ type: 'requester/self', volatile: true, addrs, offering })
    }
    case 'endLeases':
      return undefined
  }
}

function onMessage(turn: Turn, message: Signed<Message>): void {
  const { body } = message
  switch (body.type) {
    case 'bid':
      return onBid(turn, { ...message, body })
    case 'leaseGrant':
      return onGrant(turn, { ...message, body })
    case 'lease':
      return onLease(turn, { ...message, body })
    case 'refusal':
      return onRefusal(turn, { ...message, body })
    case 'started':
      return onStarted(turn, { ...message, body })
    case 'heartbeat':
      return onHeartbeat(turn, { ...message, body })
    case 'progress':
      return onProgress(turn, { ...message, body })
    case 'members':
      return onMembers(turn, { ...message, body })
    case 'renewAsk':
      return onRenewAsk(turn, { ...message, body })
    case 'withdrawn': {
      const job = turn.state.jobs[body.job]
      return job === undefined ? undefined : driverAnswered(turn, job, { ...message, body })
    }
    case 'finish':
      return finishing.onFinish(turn, { ...message, body })
    case 'leaseEnd':
      return onLeaseEnd(turn, { ...message, body })
    case 'result':
      return finishing.onResult(turn, { ...message, body })
    default:
      return undefined
  }
}

/** By what was refused. A Release or StatusAsk that a provider cannot place is refused as of a Commit. */
function onRefusal(
  turn: Turn,
  message: Extract<Input, { type: 'message' }>['message'] & { body: { type: 'refusal' } }
): void {
  const job = turn.state.jobs[message.body.job]
  if (job === undefined) return
  if (message.body.of === 'jobOffer') return onOfferRefused(turn, message)
  if (job.state === JobState.withdrawing) return driverAnswered(turn, job, message)
  if (job.state === JobState.running && witnesses(turn, job).includes(message.from))
    return onHeard(turn, job, message.from)
  if (message.body.of === 'award') return onAwardRefused(turn, message)
  if (job.state === JobState.committing) return onCommitRefused(turn, message)
  if (message.body.code === RefusalCode.unknown) onStatusRefused(turn, job, message)
}

/** The driver's member does not know the attempt: it runs nothing of it. */
function onStatusRefused(turn: Turn, job: Job, message: { from: string; body: { attempt: number } }): void {
  if (message.body.attempt !== job.attempt || gangOf(job)?.driver !== message.from) return
  const detail = 'it does not know the attempt'
  if (job.state === JobState.forming) {
    const outcome = outcomeOf(EndCause.notStarted, detail, message.from)
    return failAttempt(turn, job.job, { outcome, soft: [message.from], hard: [], counted: true, settled: true })
  }
  finishing.loseDriver(turn, job.job, EndCause.driverLost, detail)
}

function onReport(turn: Turn, report: Report): void {
  if (report.type === 'candidates') return onCandidates(turn, report)
  if (report.type === 'resultFetched') return finishing.onResultFetched(turn, report)
  if (report.type !== 'unreachable') return undefined
  const job = turn.state.jobs[report.job]
  if (job?.attempt !== report.attempt) return undefined
  if (report.messageType === 'jobOffer' && job.state === JobState.offered)
    return onOfferUnreachable(turn, job, report.peer)
  if (report.messageType === 'award' && job.state === JobState.awarding)
    return onAwardUnreachable(turn, job, report.peer)
}

function onTimer(turn: Turn, key: string): void {
  const parsed = parseTimerKey(key)
  const job = parsed === undefined ? undefined : turn.state.jobs[parsed.job]
  if (parsed === undefined || job === undefined) return
  switch (parsed.name) {
    case TimerName.phase:
      return onPhaseOver(turn, job)
    case TimerName.repeat:
      return onRepeat(turn, job)
    case TimerName.window:
      return job.state === JobState.offered ? onWindow(turn, job) : undefined
    case TimerName.grants:
      return job.state === JobState.awarding ? onGrantsGrace(turn, job) : undefined
    case TimerName.watch:
      return watchMembers(turn, job)
    case TimerName.renew:
      return renewLeases(turn, job)
  }
}

/** The exit of every state. */
function onPhaseOver(turn: Turn, job: Job): void {
  switch (job.state) {
    case JobState.waiting:
      return nextAttempt(turn, job.job)
    case JobState.offered:
      return closeBids(turn, job.job)
    case JobState.planned:
      return onPlanStale(turn, job)
    case JobState.awarding:
      return onAwardTimeout(turn, job)
    case JobState.committing:
      return onCommitTimeout(turn, job)
    case JobState.forming:
      return onFormingTimeout(turn, job)
    case JobState.withdrawing:
      return finishing.attemptOver(turn, job, outcomeOf(EndCause.released, ''))
    case JobState.running:
      return finishing.loseDriver(
        turn,
        job.job,
        EndCause.termOver,
        job.stopAsked ? 'it did not stop in time' : 'its term is over'
      )
    case JobState.finishing:
      return finishing.loseDriver(turn, job.job, EndCause.driverLost, 'its result did not come in time')
    case JobState.fetching:
      return finishing.onFetchTimeout(turn, job)
    case JobState.salvaging:
      return finishing.salvageWhenDone(turn, job.job, true)
    case JobState.ended:
      return turn.record({ type: 'requester/forgotten', job: job.job, attempt: job.attempt })
  }
}

/** What is unanswered is asked again. */
function onRepeat(turn: Turn, job: Job): void {
  switch (job.state) {
    case JobState.offered:
      return repeatOffer(turn, job)
    case JobState.awarding:
      return repeatAwards(turn, job)
    case JobState.committing:
      return repeatCommit(turn, job)
    case JobState.forming:
    case JobState.finishing:
      finishing.askStatus(turn, job)
      return turn.repeatLater(job.job)
    case JobState.withdrawing:
      return repeatWithdrawal(turn, job)
    case JobState.running:
      return repeatStop(turn, job)
    case JobState.fetching:
      return finishing.fetchResult(turn, job)
    case JobState.salvaging:
      finishing.repeatSalvage(turn, job)
      return againWhenDone(turn, turn.job(job.job))
    case JobState.waiting:
    case JobState.planned:
    case JobState.ended:
      return undefined
  }
}
