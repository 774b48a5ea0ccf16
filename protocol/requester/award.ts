import { bidFault } from '../market/bid.ts'
import { versionKey } from '../market/versions.ts'
import {
  type Award,
  EndCause,
  type JobId,
  type LeaseGrant,
  type PeerId,
  type Refusal,
  RefusalCode,
  type Requirements,
  type Signed
} from '../messages.ts'
import { failAttempt } from './attempt.ts'
import { commitGang, onCommitRefused } from './commit.ts'
import type { Job, PlanRow } from './job.ts'
import { JobState } from './job-states.ts'
import { chosenNodes, fewestNodes, restartsOf } from './losses.ts'
import { outcomeOf } from './outcome.ts'
import type { Turn } from './turn.ts'

/** Refusals of an Award that say nothing against the provider: it, or the gang, was merely too late. */
const BUSY_CODES: readonly RefusalCode[] = [RefusalCode.busy, RefusalCode.preempted, RefusalCode.superseded]

/** Journals who is awarded, then asks each for a hold. */
export function sendAwards(turn: Turn, id: JobId): void {
  const rows = turn.job(id).plan.filter((row) => row.role !== 'reserve')
  turn.record({ type: 'requester/awarded', job: id, attempt: turn.job(id).attempt, peers: rows.map((row) => row.peer) })
  const job = turn.job(id)
  turn.emit(job, 'job:awarded', { peers: job.awards })
  for (const row of rows) turn.send(row.peer, awardOf(job, row))
  turn.repeatLater(id)
}

/** Asks those that have not answered once more. */
export function repeatAwards(turn: Turn, job: Job): void {
  const { grants, refused } = turn.live(job.job)
  for (const row of job.plan) {
    if (job.awards.includes(row.peer) && grants[row.peer] === undefined && refused[row.peer] === undefined) {
      turn.send(row.peer, awardOf(job, row))
    }
  }
  turn.repeatLater(job.job)
}

/** A hold for this gang, or one that nobody waits for any more: that one is given back at once. */
export function onGrant(turn: Turn, message: Signed<LeaseGrant>): void {
  const { body: grant, from } = message
  const job = turn.state.jobs[grant.job]
  if (job === undefined || grant.requester !== turn.context.self) return
  if (job.attempt !== grant.attempt || job.state !== JobState.awarding || !job.awards.includes(from)) {
    if (!isMember(job, grant.attempt, from)) giveBack(turn, grant, from)
    return
  }
  if (turn.live(job.job).grants[from] !== undefined) return
  const fault = grantFault(job, grant, from)
  if (fault !== undefined) {
    giveBack(turn, grant, from)
    return refused(turn, job, from, fault)
  }
  turn.record({ type: 'requester/granted', volatile: true, job: job.job, grant: message })
  turn.emit(job, 'job:granted', { peer: from, epoch: grant.epoch, units: grant.units.map((unit) => unit.unit) })
  commitWhenReady(turn, job, false)
}

/** A refused Award, or a hold that a larger gang took before its Commit. */
export function onAwardRefused(turn: Turn, message: Signed<Refusal>): void {
  const { body: refusal, from } = message
  const job = turn.state.jobs[refusal.job]
  if (job?.attempt !== refusal.attempt || !job.awards.includes(from)) return
  if (job.state === JobState.awarding) refused(turn, job, from, refusal.code, refusal)
  else onCommitRefused(turn, message)
}

/** No stream to an awarded peer: as good as refused. */
export function onAwardUnreachable(turn: Turn, job: Job, peer: PeerId): void {
  if (job.awards.includes(peer)) refused(turn, job, peer, RefusalCode.unknown)
}

/** The grace for better ranked providers is over. */
export function onGrantsGrace(turn: Turn, job: Job): void {
  commitWhenReady(turn, job, true)
}

/** Half of the hold is over without n grants. After a loss the gang is then as large as grants reach. */
export function onAwardTimeout(turn: Turn, job: Job): void {
  const { grants, refused: refusals } = turn.live(job.job)
  for (let nodes = chosenNodes(job); nodes >= fewestNodes(job); nodes--) {
    const group = groupOf(granted(turn, job), nodes, job.spec.needs)
    if (group !== undefined) return commitGang(turn, job.job, group)
  }
  const silent = job.awards.filter((peer) => grants[peer] === undefined && refusals[peer] === undefined)
  const detail = `${Object.keys(grants).length} of ${chosenNodes(job)} holds granted, ${silent.length} did not answer the award`
  fail(turn, job, [...silent, ...Object.keys(refusals)], outcomeOf(EndCause.noProvider, detail), true)
}

function commitWhenReady(turn: Turn, job: Job, graceOver: boolean): void {
  const { grants, refused: refusals } = turn.live(job.job)
  const left = job.awards.filter((peer) => refusals[peer] === undefined).length
  const nodes = Math.max(fewestNodes(job), Math.min(chosenNodes(job), left))
  const group = groupOf(granted(turn, job), nodes, job.spec.needs)
  if (group === undefined) return
  const worst = job.awards.indexOf(group.at(-1)?.from ?? '')
  const open = job.awards.slice(0, worst).some((peer) => grants[peer] === undefined && refusals[peer] === undefined)
  const { grantGraceMs, gossipGraceMs } = turn.context.timings
  const graceMs = restartsOf(job) > 0 ? gossipGraceMs : grantGraceMs
  if (open && !graceOver) return turn.timer(graceMs, job.job, 'grants')
  commitGang(turn, job.job, group)
}

/** Grants of those that have not refused since, in rank order. */
function granted(turn: Turn, job: Job): Array<Signed<LeaseGrant>> {
  const { grants, refused: refusals } = turn.live(job.job)
  return job.awards.flatMap((peer) =>
    grants[peer] === undefined || refusals[peer] !== undefined ? [] : [grants[peer]]
  )
}

/** The best n grants of equal versions, in rank order. */
function groupOf(
  ranked: Array<Signed<LeaseGrant>>,
  nodes: number,
  needs: Requirements
): Array<Signed<LeaseGrant>> | undefined {
  const key = ({ body }: Signed<LeaseGrant>): string => versionKey(body.versions, needs)
  for (const first of ranked) {
    const same = ranked.filter((grant) => key(grant) === key(first))
    if (same.length >= nodes) return same.slice(0, nodes)
  }
  return undefined
}

function refused(turn: Turn, job: Job, peer: PeerId, code: RefusalCode, refusal = refusalOf(job, code)): void {
  turn.record({ type: 'requester/refused', volatile: true, job: job.job, peer, refusal })
  turn.emit(job, 'job:refused', { peer, of: 'award', code, retryAfterMs: refusal.retryAfterMs })
  const refusals = turn.live(job.job).refused
  const left = job.awards.filter((one) => refusals[one] === undefined)
  if (left.length >= fewestNodes(job)) return commitWhenReady(turn, job, false)
  const codes = Object.values(refusals).map((one) => one.code)
  const counted = codes.some((one) => !BUSY_CODES.includes(one)) || !mayWait(turn, job)
  const detail = `${Object.keys(refusals).length} of ${job.awards.length} awarded providers refused (${codes.join(', ')})`
  fail(turn, job, Object.keys(refusals), outcomeOf(EndCause.noProvider, detail), counted)
}

function fail(turn: Turn, job: Job, soft: PeerId[], outcome: ReturnType<typeof outcomeOf>, counted: boolean): void {
  failAttempt(turn, job.job, { outcome, soft, hard: [], counted, settled: true })
}

/** While the job may wait for busy providers, losing a race for them is no failed attempt. */
function mayWait(turn: Turn, job: Job): boolean {
  return turn.at.wallMs - job.submittedAt < job.spec.waitMs
}

function grantFault(job: Job, grant: LeaseGrant, from: PeerId): RefusalCode | undefined {
  const row = job.plan.find((one) => one.peer === from)
  if (row === undefined) return RefusalCode.unknown
  if (grant.priceMicroPerGpuHour > row.priceMicroPerGpuHour) return RefusalCode.price
  return bidFault(job.spec.needs, grant)
}

function isMember(job: Job, attempt: number, peer: PeerId): boolean {
  return job.gangs[attempt]?.members.some((member) => member.peer === peer) === true
}

function giveBack(turn: Turn, grant: LeaseGrant, to: PeerId): void {
  turn.send(to, { type: 'release', job: grant.job, attempt: grant.attempt, cause: EndCause.released })
}

function awardOf(job: Job, row: PlanRow): Award {
  const { name, needs, archive } = job.spec
  const { job: id, attempt, trace } = job
  return {
    type: 'award',
    job: id,
    attempt,
    name,
    needs,
    priceMicroPerGpuHour: row.priceMicroPerGpuHour,
    archive,
    trace
  }
}

function refusalOf(job: Job, code: RefusalCode): Refusal {
  const { job: id, attempt } = job
  return {
    type: 'refusal',
    job: id,
    attempt,
    of: 'award',
    code,
    field: '',
    asked: '',
    have: '',
    retryAfterMs: 0,
    final: false
  }
}
