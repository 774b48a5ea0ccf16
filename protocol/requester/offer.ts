import { offerTopics } from '../advert/keys.ts'
import type { Command, Report } from '../machine.ts'
import { bidFault, type ReceivedBid } from '../market/bid.ts'
import { describeFunnel, type Funnel } from '../market/funnel.ts'
import { type Bid, EndCause, type JobId, type JobOffer, type PeerId, type Refusal, type Signed } from '../messages.ts'
import { endJob, retryAttempt } from './attempt.ts'
import type { Job } from './job.ts'
import { JobState } from './job-states.ts'
import { fewestNodes, restartsOf } from './losses.ts'
import { outcomeOf } from './outcome.ts'
import { chooseGang, choosePlan, isOut } from './plan.ts'
import type { Found } from './records.ts'
import { funnelOf } from './state.ts'
import type { Turn } from './turn.ts'

/** Characters of own addresses, and of the job's name, that fit in an offer of at most 1 KiB (README section 5). */
const OFFER_ADDRS_CHARS = 384
const OFFER_NAME_CHARS = 64
/** What a busy provider that names no time is asked again after, in ms. */
const BUSY_RETRY_MS = 5_000

/** A job that is there already is left alone: the command may be repeated. */
export function submitJob(turn: Turn, command: Extract<Command, { type: 'submitJob' }>): void {
  if (turn.state.jobs[command.job] !== undefined) return
  const trace = [...turn.at.rng.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  turn.record({ type: 'requester/submitted', job: command.job, spec: command.spec, trace, at: turn.at.wallMs })
  const job = turn.job(command.job)
  turn.emit(job, 'job:submitted', { name: job.spec.name, nodes: job.spec.needs.nodes, dryRun: job.spec.dryRun })
  openOffer(turn, command.job)
}

/** A new attempt with a new call for proposals. */
export function openOffer(turn: Turn, id: JobId): void {
  turn.record({ type: 'requester/offered', job: id, attempt: turn.job(id).attempt + 1 })
  const job = turn.job(id)
  const needs = job.spec.needs
  const topics = offerTopics(needs)
  const limit = Math.max(turn.context.timings.askLimit, 4 * needs.nodes)
  turn.effects.push({ type: 'publish', topics, body: offerOf(turn, job), ttlMs: turn.context.timings.offerTtlMs })
  turn.effects.push({ type: 'lookup', job: id, attempt: job.attempt, needs, limit })
  turn.emit(job, 'job:offered', { topics })
  if (turn.state.offering) ask(turn, job, [turn.context.self], undefined)
  turn.repeatLater(id)
  turn.timer(turn.context.timings.gossipGraceMs, id, 'window')
}

/** Candidates that the directory found are asked directly: a lost gossip message costs time and not the job. */
export function onCandidates(turn: Turn, report: Extract<Report, { type: 'candidates' }>): void {
  const job = offered(turn, report.job, report.attempt)
  if (job === undefined) return
  const peers = report.peers.map((row) => row.peer).filter((peer) => !isOut(job, peer))
  ask(turn, job, peers, { seen: report.seen, matched: report.matched, unfit: report.unfit ?? [] })
  closeWhenDone(turn, job)
}

/** A bid counts once per peer and attempt; a later one of the same peer replaces it. */
export function onBid(turn: Turn, message: Signed<Bid>): void {
  const job = offered(turn, message.body.job, message.body.attempt)
  if (job === undefined) return
  const received: ReceivedBid = { peer: message.from, bid: message.body, atMonoMs: turn.at.monoMs }
  const before = feasibleBids(turn, job).length
  turn.record({ type: 'requester/bid', volatile: true, job: job.job, received })
  const after = feasibleBids(turn, job).length
  turn.emit(job, 'job:bid', {
    peer: message.from,
    name: message.body.name,
    fault: bidFault(job.spec.needs, message.body)
  })
  const nodes = job.spec.needs.nodes
  const { bidGraceMs, gossipGraceMs } = turn.context.timings
  // After a loss it is worth more that who holds the run's storage is among them than that they come at once.
  const graceMs = restartsOf(job) > 0 ? gossipGraceMs : bidGraceMs
  if (before < nodes && after >= nodes) turn.timer(graceMs, job.job, 'window')
  closeWhenDone(turn, job)
}

/** A refused offer; the other refusals go to the phase that asked. */
export function onOfferRefused(turn: Turn, message: Signed<Refusal>): void {
  const job = offered(turn, message.body.job, message.body.attempt)
  if (job === undefined) return
  turn.record({ type: 'requester/refused', volatile: true, job: job.job, peer: message.from, refusal: message.body })
  turn.emit(job, 'job:refused', refusalFields(message))
  closeWhenDone(turn, job)
}

/** No stream to a candidate: it counts as answered. */
export function onOfferUnreachable(turn: Turn, job: Job, peer: PeerId): void {
  turn.record({ type: 'requester/unreachable', volatile: true, job: job.job, peer })
  closeWhenDone(turn, job)
}

/** Asks those that have not answered once more. */
export function repeatOffer(turn: Turn, job: Job): void {
  for (const peer of unanswered(turn, job)) turn.send(peer, offerOf(turn, job))
  turn.repeatLater(job.job)
}

/** The window's own timer: the n-th feasible bid's grace is over, or gossip has had its time. */
export function onWindow(turn: Turn, job: Job): void {
  const enough = feasibleBids(turn, job).length >= job.spec.needs.nodes
  if (enough || allAnswered(turn, job)) closeBids(turn, job.job)
}

/** Ranks what came. With too few: waits for busy ones where the job may, or ends with the funnel. */
export function closeBids(turn: Turn, id: JobId): void {
  const job = turn.job(id)
  const bids = feasibleBids(turn, job)
  const choice = chooseGang(turn, job, bids)
  const funnel: Funnel = {
    ...funnelOf(turn.live(id), bids.length),
    excludedByVersions: choice.excludedByVersions,
    excludedByFailure: choice.excludedByFailure
  }
  if (choice.ranked !== undefined)
    return choosePlan(turn, id, job.attempt, { ...choice, ranked: choice.ranked }, funnel)
  const busyMs = leastBusyMs(turn, id)
  const waitLeftMs = job.spec.waitMs - Math.max(0, turn.at.wallMs - job.submittedAt)
  const restarts = restartsOf(job)
  if (busyMs !== undefined && (waitLeftMs > 0 || job.failures > 0 || restarts > 0)) {
    const waitMs = busyMs + 1 + turn.at.rng.below(250)
    const counted = waitLeftMs <= 0
    return retryAttempt(turn, id, {
      failure: undefined,
      counted,
      waitMs: counted ? waitMs : Math.min(waitMs, waitLeftMs),
      funnel
    })
  }
  const none = outcomeOf(EndCause.noProvider, `${fewestNodes(job)} needed: ${describeFunnel(funnel)}`)
  // A job that has run does not end for one moment without providers: one may be restarting.
  if (restarts > 0) return retryAttempt(turn, id, { failure: none, counted: true, funnel })
  endJob(turn, id, job.lastFailure ?? none, { funnel })
}

/** When the first of the providers that are merely busy may be asked again; undefined where none is. */
function leastBusyMs(turn: Turn, id: JobId): number | undefined {
  const busy = Object.values(turn.live(id).refused).filter((refusal) => refusal.of === 'jobOffer' && !refusal.final)
  if (busy.length === 0) return undefined
  return Math.min(...busy.map((refusal) => (refusal.retryAfterMs > 0 ? refusal.retryAfterMs : BUSY_RETRY_MS)))
}

/** Bids of this attempt that fit, whoever made them. */
export function feasibleBids(turn: Turn, job: Job): ReceivedBid[] {
  return Object.values(turn.live(job.job).bids).filter((row) => bidFault(job.spec.needs, row.bid) === undefined)
}

/** Fields of a `job:refused` line. */
export function refusalFields(message: Signed<Refusal>): Record<string, unknown> {
  const { of, code, field, asked, have, retryAfterMs, final } = message.body
  return { peer: message.from, of, code, field, asked, have, retryAfterMs, final }
}

function closeWhenDone(turn: Turn, job: Job): void {
  const { timings } = turn.context
  const live = turn.live(job.job)
  const nodes = job.spec.needs.nodes
  const feasible = feasibleBids(turn, job).length
  const patient = feasible < nodes && turn.at.monoMs - live.enteredMonoMs < timings.gossipGraceMs
  if (feasible >= Math.max(timings.enoughBids, nodes) || (!patient && allAnswered(turn, job))) closeBids(turn, job.job)
}

/** Whether nothing more is to come from those who were asked. Where the directory knows nobody at all, gossip has its whole time. */
function allAnswered(turn: Turn, job: Job): boolean {
  const { lookupDone, asked, seen } = turn.live(job.job)
  return lookupDone && (asked.length > 0 || seen > 0) && unanswered(turn, job).length === 0
}

function unanswered(turn: Turn, job: Job): PeerId[] {
  const { asked, bids, refused, unreachable } = turn.live(job.job)
  return asked.filter((peer) => bids[peer] === undefined && refused[peer] === undefined && !unreachable.includes(peer))
}

/** Who has bid before the lookup came back was asked by gossip, and nothing more has to be said to it. */
function ask(turn: Turn, job: Job, peers: PeerId[], lookup: Found | undefined): void {
  const { asked, bids } = turn.live(job.job)
  turn.record({ type: 'requester/asked', volatile: true, job: job.job, peers, lookup })
  for (const peer of peers) {
    if (bids[peer] === undefined && !asked.includes(peer)) turn.send(peer, offerOf(turn, job))
  }
}

function offerOf(turn: Turn, job: Job): JobOffer {
  const { name, needs } = job.spec
  const addrs = fitting(turn.state.addrs, OFFER_ADDRS_CHARS)
  const { job: id, attempt, trace } = job
  return { type: 'jobOffer', job: id, attempt, name: name.slice(0, OFFER_NAME_CHARS), needs, addrs, trace }
}

/** The first of these texts that are together no longer than this. */
function fitting(texts: readonly string[], chars: number): string[] {
  let left = chars
  return texts.filter((text) => (left -= text.length) >= 0)
}

function offered(turn: Turn, id: JobId, attempt: number): Job | undefined {
  const job = turn.state.jobs[id]
  return job?.state === JobState.offered && job.attempt === attempt ? job : undefined
}
