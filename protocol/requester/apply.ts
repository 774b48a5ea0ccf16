import { emptyFunnel } from '../market/funnel.ts'
import type { JobId } from '../messages.ts'
import type { Gang, Job } from './job.ts'
import { endKey } from './job.ts'
import { withLosses } from './losses.ts'
import { JobState, nextJobState } from './job-states.ts'
import type { RequesterDurable, RequesterRecord, RequesterVolatile } from './records.ts'
import { RECORD_EVENTS } from './records.ts'
import { emptyLive, type JobLive, liveOf, type RequesterState } from './state.ts'

/** Folds one record into the state. Total: a record about a job that is not there changes nothing. */
export function applyRequester(state: RequesterState, record: RequesterRecord): RequesterState {
  if ('volatile' in record) return applyVolatile(state, record)
  const change = changeOf(state, record)
  if (change === undefined) return state
  const { id, job } = change
  if (job === undefined)
    return { ...state, jobs: omit(state.jobs, id), live: omit(state.live, id), progress: omit(state.progress, id) }
  const next = { ...state, jobs: { ...state.jobs, [id]: job } }
  return job.state === JobState.ended ? { ...next, live: omit(next.live, id) } : next
}

/**
 * Folds many records, as `applyRequester` does one by one, with one copy of the tables: of 10,000 records of 400 jobs, two
 * thirds of a replay's time went into copying all jobs for each.
 */
export function applyAllRequester(state: RequesterState, records: readonly RequesterRecord[]): RequesterState {
  const jobs: Record<JobId, Job> = { ...state.jobs }
  let draft: RequesterState = { ...state, jobs }
  for (const record of records) {
    if ('volatile' in record) {
      draft = applyVolatile(draft, record)
      continue
    }
    const change = changeOf(draft, record)
    if (change === undefined) continue
    const { id, job } = change
    if (job === undefined) delete jobs[id]
    else jobs[id] = job
    if (job === undefined && draft.progress[id] !== undefined) draft = { ...draft, progress: omit(draft.progress, id) }
    const isOver = job === undefined || job.state === JobState.ended
    if (isOver && draft.live[id] !== undefined) draft = { ...draft, live: omit(draft.live, id) }
  }
  return draft
}

/** What a durable record makes of its job; without `job` it is forgotten. Undefined: nothing changes. */
function changeOf(
  { jobs }: Pick<RequesterState, 'jobs'>,
  record: RequesterDurable
): { id: JobId; job: Job | undefined } | undefined {
  const id = record.job
  if (record.type === 'requester/submitted') return { id, job: newJob(record) }
  if (record.type === 'requester/forgotten') return { id, job: undefined }
  const job = jobs[id]
  if (job === undefined) return undefined
  const event = RECORD_EVENTS[record.type]
  const to = event === undefined ? job.state : nextJobState(job.state, event)
  return to === undefined ? undefined : { id, job: { ...applyJob(job, record), state: to } }
}

function applyJob(job: Job, record: RequesterDurable): Job {
  switch (record.type) {
    case 'requester/offered':
      return { ...job, attempt: record.attempt, plan: [], awards: [] }
    case 'requester/planned':
      return {
        ...job,
        attempt: record.attempt,
        plan: record.plan,
        awards: [],
        funnel: record.funnel,
        ...(record.nodes === undefined ? {} : { chosen: record.nodes })
      }
    case 'requester/awarded':
      return { ...job, awards: record.peers, replans: 0 }
    case 'requester/committed':
      return commit(job, record)
    case 'requester/leased':
      return withGang(job, record.attempt, (gang) => ({ leased: { ...gang.leased, [record.peer]: record.commit } }))
    case 'requester/formed':
      return { ...job, commit: undefined }
    case 'requester/started':
      return { ...withGang(job, record.attempt, () => ({ startedAt: record.at })), commit: undefined }
    case 'requester/startSeen':
      return withGang(job, record.attempt, () => ({ startedAt: record.at }))
    case 'requester/renewed':
      return withGang(job, record.attempt, (gang) => ({
        renewNumber: record.number,
        elapsedMs: record.elapsedMs,
        unitMs: { ...gang.unitMs, ...record.unitMs }
      }))
    case 'requester/withdrawn':
      return { ...job, commit: undefined, lastFailure: record.failure, ...counted(job, record) }
    case 'requester/failed':
      return {
        ...job,
        ...counted(job, record),
        commit: undefined,
        lastFailure: record.failure ?? job.lastFailure,
        replans: job.replans + (record.replanned ? 1 : 0),
        waitMs: record.waitMs,
        funnel: record.funnel,
        ...(record.restart === true ? begunAnew(job) : {})
      }
    case 'requester/stopAsked':
      return { ...job, stopAsked: true }
    case 'requester/finished':
      return { ...job, commit: undefined, finish: record.outcome }
    case 'requester/lost':
      return lost(job, record)
    case 'requester/membersLost':
      return withGang(job, record.attempt, (gang) => withLosses(gang, record.lost, record.at))
    case 'requester/resulted':
      return { ...job, commit: undefined, result: record.result }
    case 'requester/leaseEnded':
      return { ...job, ends: { ...job.ends, [endKey(record.attempt, record.ended.peer)]: record.ended } }
    case 'requester/ended':
      return {
        ...job,
        commit: undefined,
        outcome: record.outcome,
        accepted: record.accepted,
        missing: record.missing,
        funnel: record.funnel,
        endedAt: record.at
      }
    case 'requester/submitted':
    case 'requester/forgotten':
      return job
  }
}

function applyVolatile(state: RequesterState, record: RequesterVolatile): RequesterState {
  if (record.type === 'requester/self') return { ...state, addrs: record.addrs, offering: record.offering }
  const job = state.jobs[record.job]
  if (job === undefined || job.state === JobState.ended) return state
  if (record.type === 'requester/progressed')
    return { ...state, progress: { ...state.progress, [record.job]: record.progress } }
  return { ...state, live: { ...state.live, [record.job]: applyLive(liveOf(state, record.job), job, record) } }
}

type LiveRecord = Exclude<RequesterVolatile, { type: 'requester/self' | 'requester/progressed' }>

function applyLive(live: JobLive, job: Job, record: LiveRecord): JobLive {
  switch (record.type) {
    case 'requester/entered':
      return { ...entered(live, job), enteredMonoMs: record.monoMs, tries: 0 }
    case 'requester/asked':
      return {
        ...live,
        lookupDone: live.lookupDone || record.lookup !== undefined,
        seen: record.lookup?.seen ?? live.seen,
        unfit: record.lookup?.unfit ?? live.unfit,
        matched: record.lookup?.matched ?? live.matched,
        asked: [...new Set([...live.asked, ...record.peers])]
      }
    case 'requester/bid':
      return { ...live, bids: { ...live.bids, [record.received.peer]: record.received } }
    case 'requester/refused':
      return { ...live, refused: { ...live.refused, [record.peer]: record.refusal } }
    case 'requester/unreachable':
      return { ...live, unreachable: [...new Set([...live.unreachable, record.peer])] }
    case 'requester/granted':
      return { ...live, grants: { ...live.grants, [record.grant.from]: record.grant } }
    case 'requester/heard':
      return {
        ...live,
        heard: { ...live.heard, ...Object.fromEntries(record.peers.map((peer) => [peer, record.monoMs])) }
      }
    case 'requester/renewAsked':
      return { ...live, asks: { ...live.asks, [record.peer]: record.unitMs } }
    case 'requester/clock':
      return { ...live, clockMonoMs: record.monoMs, clockElapsedMs: record.elapsedMs }
    case 'requester/tried':
      return record.fetch ? { ...live, fetches: live.fetches + 1 } : { ...live, tries: live.tries + 1 }
    case 'requester/released':
      return { ...live, released: [...new Set([...live.released, record.peer])] }
  }
}

/** Entering a state drops what only the earlier ones needed: an offer starts a new search, an award new answers. */
function entered(live: JobLive, job: Job): JobLive {
  if (job.state === JobState.offered) return emptyLive()
  if (job.state === JobState.awarding) return { ...live, refused: {}, unreachable: [], grants: {}, released: [] }
  return live
}

function newJob(record: Extract<RequesterRecord, { type: 'requester/submitted' }>): Job {
  return {
    job: record.job,
    spec: record.spec,
    trace: record.trace,
    submittedAt: record.at,
    endedAt: undefined,
    state: JobState.waiting,
    attempt: 0,
    failures: 0,
    lastFailure: undefined,
    stopAsked: false,
    waitMs: 0,
    excluded: {},
    replans: 0,
    plan: [],
    awards: [],
    commit: undefined,
    gangs: {},
    nextIndex: 1,
    funnel: emptyFunnel(),
    finish: undefined,
    result: undefined,
    ends: {},
    outcome: undefined,
    accepted: '',
    missing: []
  }
}

function commit(job: Job, record: Extract<RequesterRecord, { type: 'requester/committed' }>): Job {
  const last = Math.max(...record.gang.members.map((member) => member.index))
  return { ...job, commit: record.commit, gangs: { ...job.gangs, [record.attempt]: record.gang }, nextIndex: last + 1 }
}

/** The driver's member is lost, or says that the attempt is; whoever it was that went away is marked. */
function lost(job: Job, record: Extract<RequesterRecord, { type: 'requester/lost' }>): Job {
  const { outcome, attempt, again, at = 0 } = record
  const { peer, cause, detail } = outcome
  const marked =
    again === true ? withGang(job, attempt, (gang) => withLosses(gang, [{ peer, cause, detail }], at)) : job
  return { ...marked, finish: outcome, ...(again === true ? { again } : {}) }
}

function begunAnew(job: Job): Pick<Job, 'restarts' | 'loss' | 'again' | 'finish' | 'failures'> {
  const { finish: loss } = job
  return { restarts: (job.restarts ?? 0) + 1, ...(loss ? { loss } : {}), again: false, finish: undefined, failures: 0 }
}

function counted(
  job: Job,
  record: { counted: boolean; excluded: Job['excluded'] }
): Pick<Job, 'failures' | 'excluded'> {
  return { failures: job.failures + (record.counted ? 1 : 0), excluded: record.excluded }
}

function withGang(job: Job, attempt: number, change: (gang: Gang) => Partial<Gang>): Job {
  const gang = job.gangs[attempt]
  return gang === undefined ? job : { ...job, gangs: { ...job.gangs, [attempt]: { ...gang, ...change(gang) } } }
}

function omit<V>(map: Readonly<Record<string, V>>, key: string): Record<string, V> {
  const { [key]: _, ...rest } = map
  return rest
}
