/** Jobs and leases as people see them, made from the peer's state. Pure. */
import type { PeerState } from '../../protocol/peer.ts'
import { liveOf } from '../../protocol/requester/state.ts'
import type { JobLive, JobProgress } from '../../protocol/requester/state.ts'
import { gangOf } from '../../protocol/requester/job.ts'
import type { Gang, Job } from '../../protocol/requester/job.ts'
import { funnelOf } from '../../protocol/requester/state.ts'
import type { Funnel } from '../../protocol/market/funnel.ts'
import { isRunning, LeasePhase, takesUnits } from '../../protocol/lease/table.ts'
import { RefusalCode } from '../../protocol/messages.ts'
import type { JobId, PeerId, UnitOffer } from '../../protocol/messages.ts'
import type { JobFunnel, JobMember, JobPhase, JobView, LeaseView } from '../node.ts'
import type { JobRecord } from '../transfer/job-files.ts'

/** What a person needs to know of the machine's states: what comes to the same is one phase. */
const PHASES: Readonly<Record<Job['state'], JobPhase>> = Object.freeze({
  waiting: 'waiting',
  offered: 'offered',
  planned: 'planned',
  awarding: 'awarding',
  committing: 'committing',
  forming: 'forming',
  withdrawing: 'waiting',
  running: 'running',
  finishing: 'finishing',
  fetching: 'finishing',
  salvaging: 'finishing',
  ended: 'ended'
})

/** A job; `record` holds what its machine does not know. */
export function jobView(state: PeerState, job: Job, record: JobRecord | undefined): JobView {
  const live = liveOf(state.requester, job.job)
  const gang = gangOf(job)
  return {
    job: job.job,
    name: job.spec.name,
    attempt: job.attempt,
    phase: job.again === true ? PHASES.waiting : PHASES[job.state],
    trace: job.trace,
    submittedAt: job.submittedAt,
    startedAt: gang?.startedAt,
    endedAt: job.endedAt,
    nodes: job.spec.needs.nodes,
    command: job.spec.command,
    output: record?.output ?? '',
    members: gang === undefined ? planned(job) : committed(job, gang),
    funnel: funnelView(job, live),
    outcome: job.outcome ?? (job.again === true ? undefined : job.finish),
    ...progressOf(state.requester.progress[job.job])
  }
}

/** JSON knows no NaN. */
function progressOf(last: JobProgress | undefined): Pick<JobView, 'progress'> {
  if (last === undefined) return {}
  const { peer, step, metrics, at } = last
  const finite = Object.entries(metrics).map(([name, value]) => [name, Number.isFinite(value) ? value : null])
  return { progress: { peer, step, at, metrics: Object.fromEntries(finite) as Record<string, number | null> } }
}

/** All jobs of this requester, newest first. */
export function jobViews(state: PeerState, recordOf: (job: JobId) => JobRecord | undefined): JobView[] {
  return Object.values(state.requester.jobs)
    .map((job) => jobView(state, job, recordOf(job.job)))
    .sort((a, b) => b.submittedAt - a.submittedAt)
}

function planned(job: Job): JobMember[] {
  return job.plan
    .filter(({ role }) => role === 'member')
    .map(({ peer, name, region, units, model, priceMicroPerGpuHour }) => ({
      peer,
      name,
      index: 0,
      region,
      roles: [],
      units: units.map((unit) => sketch(unit, model)),
      priceMicroPerGpuHour,
      epoch: 0
    }))
}

function committed(job: Job, gang: Gang): JobMember[] {
  return gang.members.map(({ peer, name, index, epoch, units, priceMicroPerGpuHour }) => {
    const row = job.plan.find((each) => each.peer === peer)
    const grant = job.commit?.members.find((each) => each.peer === peer)?.grant.body
    return {
      peer,
      name,
      index,
      region: row?.region ?? '',
      roles: rolesOf(gang, peer),
      units: grant?.units ?? units.map((unit) => sketch(unit, row?.model ?? '')),
      priceMicroPerGpuHour,
      epoch,
      ...(gang.lost?.[peer] === undefined ? {} : { lost: gang.lost[peer] })
    }
  })
}

function rolesOf(gang: Gang, peer: PeerId): JobMember['roles'] {
  return [...(gang.head === peer ? ['head' as const] : []), ...(gang.driver === peer ? ['driver' as const] : [])]
}

/** A unit of which the plan kept only name and model. */
function sketch(unit: string, model: string): UnitOffer {
  return { unit, model, vramMib: 0, memoryGb: 0, claimed: unit.startsWith('claimed:'), cpus: 0, memoryMib: 0 }
}

/** The funnel of the attempt under way while bids are collected, else that of the last one. */
function funnelView(job: Job, live: JobLive): JobFunnel {
  const funnel: Funnel = job.state === 'offered' ? funnelOf(live, Object.keys(live.bids).length) : job.funnel
  return {
    seen: funnel.seen,
    matched: funnel.matched,
    asked: funnel.asked,
    answered: funnel.answered,
    bids: funnel.bids,
    refusals: [
      ...Object.entries(funnel.refused).map(([code, count]) => ({ code, count, example: exampleOf(live, code) })),
      ...(funnel.unfit ?? []),
      ...otherVersions(funnel)
    ]
  }
}

/** Bids that fit by themselves and not with the others of the gang. */
function otherVersions({ excludedByVersions: count }: Funnel): JobFunnel['refusals'] {
  const example =
    'all members of a gang need one minor version of Ray, one of Python, and one architecture with --requirements'
  return count === 0 ? [] : [{ code: RefusalCode.versions, count, example }]
}

function exampleOf(live: JobLive, code: string): string {
  const refusal = Object.values(live.refused).find((each) => each.code === code)
  if (refusal === undefined || refusal.field === '') return ''
  return `${refusal.field}: asked ${refusal.asked}, have ${refusal.have}`
}

/** The leases of this provider that still take units. */
export function leaseViews(state: PeerState): LeaseView[] {
  return Object.values(state.provider.table.leases)
    .filter(({ phase }) => takesUnits(phase))
    .map((row) => ({
      job: row.job,
      attempt: row.attempt,
      epoch: row.epoch,
      requester: row.requester,
      phase: leasePhase(row.phase),
      units: row.grant.units,
      priceMicroPerGpuHour: row.grant.priceMicroPerGpuHour,
      name: row.name
    }))
}

function leasePhase(phase: LeasePhase): LeaseView['phase'] {
  if (phase === LeasePhase.held) return 'held'
  if (isRunning(phase)) return 'started'
  return phase === LeasePhase.stopping ? 'ending' : 'leased'
}
