import {
  type Commit,
  EndCause,
  type JobId,
  type Lease,
  type LeaseGrant,
  type PeerId,
  type Refusal,
  type Signed
} from '../messages.ts'
import { failAttempt, release } from './attempt.ts'
import { type Gang, type GangMember, gangOf, type Job } from './job.ts'
import { JobState } from './job-states.ts'
import { storageHolders } from './losses.ts'
import { termsFor } from './options.ts'
import { outcomeOf } from './outcome.ts'
import type { Turn } from './turn.ts'

/**
 * Commits to these grants, best first. The best is the head's member; the program's driver runs on the second, where
 * there is one, so that losing the head need not lose the job (design: Head). With `minNodes` both are the best's: an
 * attempt goes on without any member but these two, and as one they fail half as often.
 */
export function commitGang(turn: Turn, id: JobId, grants: Array<Signed<LeaseGrant>>): void {
  const before = turn.job(id)
  const commit = commitOf(turn, before, grants)
  turn.record({
    type: 'requester/committed',
    job: id,
    attempt: before.attempt,
    commit,
    gang: gangFrom(commit, turn.at.wallMs)
  })
  const job = turn.job(id)
  const members = commit.members.map(({ peer, name, index, grant }) => ({ peer, name, index, epoch: grant.body.epoch }))
  turn.emit(job, 'job:committed', { members, head: commit.head, driver: commit.driver })
  for (const member of commit.members) turn.send(member.peer, commit)
  release(
    turn,
    job,
    job.awards.filter((peer) => !members.some((member) => member.peer === peer)),
    EndCause.released
  )
  turn.repeatLater(id)
}

/** Sends the Commit once more to those that have not leased. */
export function repeatCommit(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  for (const member of job.commit?.members ?? []) {
    if (job.commit !== undefined && gang?.leased[member.peer] === undefined) turn.send(member.peer, job.commit)
  }
  turn.repeatLater(job.job)
}

/** A member's Lease. With all n, naming the same Commit, the gang is formed. */
export function onLease(turn: Turn, message: Signed<Lease>): void {
  const { body: lease, from } = message
  const job = turn.state.jobs[lease.job]
  const gang = job === undefined ? undefined : gangOf(job)
  if (job?.attempt !== lease.attempt || gang === undefined || job.state !== JobState.committing) return
  const member = gang.members.find((one) => one.peer === from)
  if (member?.epoch !== lease.epoch || gang.leased[from] !== undefined || lease.requester !== turn.context.self) return
  turn.record({ type: 'requester/leased', job: job.job, attempt: job.attempt, peer: from, commit: lease.commit })
  turn.emit(job, 'job:lease', { peer: from, epoch: lease.epoch })
  formWhenLeased(turn, job.job)
}

/** A refused Commit ends the attempt: all n, or none. */
export function onCommitRefused(turn: Turn, message: Signed<Refusal>): void {
  const { body: refusal, from } = message
  const job = turn.state.jobs[refusal.job]
  const gang = job === undefined ? undefined : gangOf(job)
  if (job?.attempt !== refusal.attempt || gang === undefined) return
  if (job.state !== JobState.committing || !gang.members.some((member) => member.peer === from)) return
  if (gang.leased[from] !== undefined) return
  turn.emit(job, 'job:refused', { peer: from, of: refusal.of, code: refusal.code })
  const outcome = outcomeOf(EndCause.noProvider, `the commit was refused: ${refusal.code}`, from)
  failAttempt(turn, job.job, { outcome, soft: [from], hard: [], counted: true, settled: from === gang.driver })
}

/** Not all leases came. */
export function onCommitTimeout(turn: Turn, job: Job): void {
  const gang = gangOf(job)
  const silent = gang?.members.map((member) => member.peer).filter((peer) => gang.leased[peer] === undefined) ?? []
  const outcome = outcomeOf(EndCause.noProvider, `${silent.length} members did not answer the commit`, silent[0])
  failAttempt(turn, job.job, { outcome, soft: silent, hard: [], counted: true, settled: false })
}

/** The gang did not start in its time. */
export function onFormingTimeout(turn: Turn, job: Job): void {
  const outcome = outcomeOf(EndCause.notStarted, 'the gang did not start within its phase timeout')
  failAttempt(turn, job.job, { outcome, soft: [], hard: [], counted: true, settled: false })
}

function formWhenLeased(turn: Turn, id: JobId): void {
  const job = turn.job(id)
  const { leased = {}, members = [] } = gangOf(job) ?? {}
  if (Object.keys(leased).length < members.length) return
  if (new Set(Object.values(leased)).size > 1) {
    const outcome = outcomeOf(EndCause.notStarted, 'the leases name different commits')
    return failAttempt(turn, id, { outcome, soft: [], hard: [], counted: true, settled: false })
  }
  turn.record({ type: 'requester/formed', job: id, attempt: job.attempt })
  turn.emit(job, 'job:leased', { peers: Object.keys(leased) })
}

function commitOf(turn: Turn, job: Job, grants: Array<Signed<LeaseGrant>>): Commit {
  const rows = new Map(job.plan.map((row) => [row.peer, row]))
  const members = grants.map((grant, at) => ({
    peer: grant.from,
    index: job.nextIndex + at,
    name: rows.get(grant.from)?.name ?? '',
    addrs: grant.body.addrs,
    grant
  }))
  const peers = members.map((member) => member.peer)
  const head = peers[0] ?? ''
  const { minNodes } = job.spec.needs
  const driver = minNodes > 0 ? head : (peers[1] ?? head)
  const preparationMs = Math.max(...peers.map((peer) => preparation(rows.get(peer))))
  return {
    type: 'commit',
    job: job.job,
    attempt: job.attempt,
    name: job.spec.name,
    members,
    head,
    driver,
    delegates: [driver, ...peers.filter((peer) => peer !== driver)],
    terms: termsFor(job.spec, preparationMs, turn.context.options),
    command: job.spec.command,
    archive: job.spec.archive,
    trace: job.trace,
    requirements: job.spec.requirements,
    perNode: job.spec.needs.perNode,
    egress: job.spec.needs.egress,
    minNodes,
    data: job.spec.data ?? [],
    storage: storageOf(job, turn.context.self)
  }
}

/** What a job on one provider left lies with its requester besides: there was no second member to hold it. */
function storageOf(job: Job, self: PeerId): PeerId[] {
  const holders = storageHolders(job)
  return job.spec.needs.nodes === 1 && holders.length > 0 ? [...holders, self] : holders
}

function preparation(row: { startWaitMs: number; transferMs: number } | undefined): number {
  return row === undefined ? 0 : row.startWaitMs + row.transferMs
}

function gangFrom(commit: Commit, wallMs: number): Gang {
  const members = commit.members.map(
    ({ peer, name, index, grant }): GangMember => ({
      peer,
      name,
      index,
      epoch: grant.body.epoch,
      units: grant.body.units.map((unit) => unit.unit),
      priceMicroPerGpuHour: grant.body.priceMicroPerGpuHour
    })
  )
  const { attempt, head, driver, delegates, terms } = commit
  const leased: Record<PeerId, string> = {}
  const unitMs: Record<PeerId, number> = {}
  return {
    attempt,
    members,
    head,
    driver,
    delegates,
    terms,
    committedAt: wallMs,
    startedAt: undefined,
    leased,
    renewNumber: 0,
    elapsedMs: 0,
    unitMs
  }
}
