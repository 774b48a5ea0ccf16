import {
  EndCause,
  type Heartbeat,
  type JobId,
  type LeaseRenew,
  type PeerId,
  type RenewAsk,
  RefusalCode,
  type Signed,
  type Started
} from '../messages.ts'
import { release } from './attempt.ts'
import { loseDriver } from './finishing.ts'
import { releaseLost } from './again.ts'
import { endKey, type Gang, gangOf, type Job } from './job.ts'
import { JobState } from './job-states.ts'
import { isMemberOf } from './losses.ts'
import { elapsedMs } from './phases.ts'
import { noteStart, signPending } from './receipts.ts'
import type { Turn } from './turn.ts'

/** States in which leases of the current attempt may be working, and so are renewed when asked. */
const WORKING: readonly JobState[] = [JobState.committing, JobState.forming, JobState.running, JobState.finishing]

/** All n are ready and the program starts. Only the driver's member says so, and it shows all n leases. */
export function onStarted(turn: Turn, message: Signed<Started>): void {
  const { body: started, from } = message
  const job = turn.state.jobs[started.job]
  const gang = job?.gangs[started.attempt]
  if (job === undefined || gang?.driver !== from || !hasAllLeases(gang, started)) return
  const awaited =
    job.attempt === started.attempt && (job.state === JobState.committing || job.state === JobState.forming)
  if (!awaited) noteStart(turn, job, gang)
  if (job.attempt !== started.attempt) return
  const answer: Heartbeat = {
    type: 'heartbeat',
    job: job.job,
    attempt: job.attempt,
    epoch: epochOf(gang, from),
    count: 0
  }
  if (WORKING.includes(job.state)) turn.send(from, answer)
  if (!awaited) return
  turn.record({ type: 'requester/started', job: job.job, attempt: job.attempt, at: turn.at.wallMs })
  turn.record({ type: 'requester/clock', volatile: true, job: job.job, monoMs: turn.at.monoMs, elapsedMs: 0 })
  turn.emit(job, 'job:started', {
    driver: gang.driver,
    head: gang.head,
    peers: gang.members.map((member) => member.peer)
  })
  beginRunning(turn, job.job)
  signPending(turn, job, job.attempt)
}

/** What a running job needs from this process: its log, its watch and its renewals. Also after a restart. */
export function beginRunning(turn: Turn, id: JobId): void {
  const job = turn.job(id)
  const gang = gangOf(job)
  if (gang === undefined) return
  const peers = gang.members.map((member) => member.peer)
  turn.record({ type: 'requester/heard', volatile: true, job: id, peers, monoMs: turn.at.monoMs })
  turn.effects.push({ type: 'followLogs', job: id, attempt: job.attempt, from: gang.driver })
  turn.timer(turn.context.timings.watchMs, id, 'watch')
  turn.timer(gang.terms.renewEveryMs, id, 'renew')
  turn.exitTimer(id)
}

/** A member is alive. One that works for an attempt that is over is told so, whatever became of the first Release. */
export function onHeartbeat(turn: Turn, message: Signed<Heartbeat>): void {
  const { body: beat, from } = message
  if (from === turn.context.self && turn.state.jobs[beat.job] === undefined) return
  const job = turn.state.jobs[beat.job]
  const member = job?.gangs[beat.attempt]?.members.find((one) => one.peer === from)
  if (job === undefined || member === undefined) return
  if (job.attempt !== beat.attempt || job.state === JobState.ended || job.state === JobState.waiting) {
    turn.send(from, {
      type: 'release',
      job: beat.job,
      attempt: beat.attempt,
      cause: job.outcome?.cause ?? EndCause.released
    })
    return
  }
  turn.record({ type: 'requester/heard', volatile: true, job: job.job, peers: [from], monoMs: turn.at.monoMs })
  const gang = gangOf(job)
  if (gang !== undefined) releaseLost(turn, job, gang, from)
}

/** Signs the cumulative usage of every lease that has not ended and whose member is not lost. */
export function renewLeases(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  if (gang === undefined || job.state !== JobState.running) return
  const elapsed = elapsedMs(turn.state, job.job, turn.at.monoMs)
  const isOpen = ({ peer }: { peer: PeerId }): boolean =>
    job.ends[endKey(gang.attempt, peer)] === undefined && gang.lost?.[peer] === undefined
  const open = gang.members.filter(isOpen)
  const unitMs = Object.fromEntries(open.map((member) => [member.peer, member.units.length * elapsed]))
  sign(turn, job, gang, elapsed, unitMs)
  turn.timer(gang.terms.renewEveryMs, job.job, 'renew')
}

/** A member whose renewal is late: signed up to what it says and to what this peer's own clock says, whichever is less. */
export function onRenewAsk(turn: Turn, message: Signed<RenewAsk>): void {
  const { body: asked, from } = message
  const job = turn.state.jobs[asked.job]
  const gang = job?.gangs[asked.attempt]
  const member = gang?.members.find((one) => one.peer === from)
  if (job === undefined || gang === undefined || member?.epoch !== asked.epoch) return refuseRenewal(turn, message)
  if (job.attempt !== asked.attempt || !WORKING.includes(job.state)) {
    if (job.state === JobState.withdrawing || job.state === JobState.salvaging || job.state === JobState.fetching)
      return
    turn.send(from, {
      type: 'release',
      job: job.job,
      attempt: asked.attempt,
      cause: job.outcome?.cause ?? EndCause.released
    })
    return
  }
  if (releaseLost(turn, job, gang, from)) return
  const elapsed = elapsedMs(turn.state, job.job, turn.at.monoMs)
  const most = gang.startedAt === undefined ? 0 : member.units.length * elapsed
  const total = Math.min(asked.unitMs, most)
  const signed = gang.unitMs[from] ?? 0
  turn.record({ type: 'requester/heard', volatile: true, job: job.job, peers: [from], monoMs: turn.at.monoMs })
  const before = turn.live(job.job).asks[from] ?? 0
  const isRepeat = asked.unitMs <= before || total <= signed
  turn.record({
    type: 'requester/renewAsked',
    volatile: true,
    job: job.job,
    peer: from,
    unitMs: Math.max(before, asked.unitMs)
  })
  if (isRepeat && gang.renewNumber > 0) return sendRenewal(turn, gang, job.job, from, gang.renewNumber, signed)
  sign(turn, job, gang, Math.max(gang.elapsedMs, gang.startedAt === undefined ? 0 : elapsed), { [from]: total })
}

/** Looks at silence. The driver's member is lost after 10 s where others are heard, else only after 60 s (README section 9). */
export function watchMembers(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  if (gang === undefined || job.state !== JobState.running) return
  const { timings } = turn.context
  const { heard } = turn.live(job.job)
  const recently = (moment = 0): boolean => turn.at.monoMs - moment <= timings.memberHeardMs
  const silentMs = (peer: PeerId) => turn.at.monoMs - (heard[peer] ?? 0)
  const others =
    gang.members.some(({ peer }) => peer !== gang.driver && recently(heard[peer])) ||
    (job.spec.needs.minNodes > 0 && hearsOthers(turn, gang.driver, recently))
  const limitMs = others ? timings.driverSilenceMs : timings.allSilenceMs
  const silence = silentMs(gang.driver)
  if (silence > limitMs)
    return loseDriver(turn, job.job, EndCause.driverLost, `silent for ${Math.round(silence / 1000)} s`)
  if (!others && !recently(heard[gang.driver])) askWitnesses(turn, job)
  turn.timer(timings.watchMs, job.job, 'watch')
}

/** Members of other jobs tell as well that this peer is not cut off itself: for a job that can begin anew that is enough. */
function hearsOthers(turn: Turn, driver: PeerId, recently: (moment: number) => boolean): boolean {
  return Object.values(turn.state.live).some(({ heard }) =>
    Object.entries(heard).some(([peer, moment]) => peer !== driver && recently(moment))
  )
}

/** Peers that are asked for a sign of life at a time. */
const MOST_WITNESSES = 3

/** Peers that were asked for the job, or bid for it, and have no part in its attempt: whatever they say of it is a sign of life, and nothing more. */
export function witnesses(turn: Turn, job: Job): PeerId[] {
  const gang = gangOf(job)
  const peers = new Set([...job.plan.map(({ peer }) => peer), ...turn.live(job.job).asked])
  return [...peers].filter((peer) => gang !== undefined && !isMemberOf(gang, peer) && peer !== turn.context.self)
}

/** Notes that a peer was heard now. */
export function onHeard(turn: Turn, job: Job, peer: PeerId): void {
  turn.record({ type: 'requester/heard', volatile: true, job: job.job, peers: [peer], monoMs: turn.at.monoMs })
}

/**
 * With nobody heard, those that were asked for the job are asked about it, where it may begin anew: whatever they answer
 * (they know nothing of it, or of a hold that is over), it says that this peer is not cut off.
 */
function askWitnesses(turn: Turn, job: Job): void {
  if (job.spec.needs.minNodes < 1) return
  const { job: id, attempt } = job
  for (const peer of witnesses(turn, job).slice(0, MOST_WITNESSES))
    turn.send(peer, { type: 'statusAsk', job: id, attempt })
}

/** Asks the driver's member once more to stop the program. */
export function repeatStop(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  if (!job.stopAsked || gang === undefined) return
  release(turn, job, [gang.driver], EndCause.stopped)
  turn.repeatLater(job.job)
}

function sign(turn: Turn, job: Job, gang: Gang, elapsed: number, unitMs: Record<PeerId, number>): void {
  const number = gang.renewNumber + 1
  turn.record({ type: 'requester/renewed', job: job.job, attempt: gang.attempt, number, elapsedMs: elapsed, unitMs })
  for (const [peer, total] of Object.entries(unitMs)) sendRenewal(turn, gang, job.job, peer, number, total)
}

function sendRenewal(turn: Turn, gang: Gang, job: JobId, peer: PeerId, number: number, unitMs: number): void {
  const body: LeaseRenew = {
    type: 'leaseRenew',
    job,
    attempt: gang.attempt,
    epoch: epochOf(gang, peer),
    number,
    unitMs
  }
  turn.send(peer, body)
}

function refuseRenewal(turn: Turn, message: Signed<RenewAsk>): void {
  const { job, attempt } = message.body
  const known = turn.state.jobs[job] !== undefined
  const code = known ? RefusalCode.notMember : RefusalCode.unknown
  turn.send(message.from, {
    type: 'refusal',
    job,
    attempt,
    of: 'renewAsk',
    code,
    field: 'job',
    asked: job,
    have: '',
    retryAfterMs: 0,
    final: true
  })
}

function hasAllLeases(gang: Gang, started: Started): boolean {
  const epochs = new Map(started.leases.map((lease) => [lease.from, lease.body]))
  return gang.members.every(({ peer, epoch }) => {
    const lease = epochs.get(peer)
    return lease?.epoch === epoch && lease.attempt === gang.attempt && lease.job === started.job
  })
}

function epochOf(gang: Gang, peer: PeerId): number {
  return gang.members.find((member) => member.peer === peer)?.epoch ?? 0
}
