/** Awards: from free units to a hold, answered by a LeaseGrant before anything is prepared. */
import type { ProviderSettings } from '../machine.ts'
import { NO_RAY } from '../advert/match.ts'
import { EndCause, type LeaseGrant, type Refusal, RefusalCode, type UnitOffer } from '../messages.ts'
import { endLease } from './ending.ts'
import { selectUnits } from './match.ts'
import { archiveProblem, busy, freeUnits, isWeaker, reachableUnits, requestProblem, rows, unitIds } from './offer.ts'
import { type Attempt, attemptKey, type LeaseRow, leaseKey } from './state.ts'
import { isLive, LeasePhase } from './table.ts'
import { answerTtlMs, bidValidMs, endingSoonMs, holdTtlMs } from './timing.ts'
import {
  clearTimers,
  emit,
  type From,
  type No,
  record,
  refusal,
  rowOf,
  send,
  setTimer,
  timerKey,
  type Turn
} from './turn.ts'

/** Answers an Award: the recorded answer to one that was answered before, else a hold or a Refusal. */
export function handleAward(turn: Turn, message: From<'award'>): void {
  const { from, body } = message
  const asking = { requester: from, job: body.job, attempt: body.attempt }
  const known = rowOf(turn, leaseKey(body.job, body.attempt))
  if (known !== undefined && known.requester === from) return send(turn, from, known.refusal ?? known.grant)
  const attempt = attemptKey(from, body.job, body.attempt)
  const before = turn.state.live.refused.find(({ key }) => key === attempt)
  if (before !== undefined) return send(turn, from, before.refusal)
  expireHolds(turn)
  const no = known === undefined ? awardProblem(turn, message, asking) : taken
  if (no !== undefined) return refuse(turn, asking, no)
  award(turn, message, asking)
}

const taken: No = { code: RefusalCode.badRequest, field: 'job', have: 'another requester’s job has this id' }

function awardProblem(turn: Turn, { from, body }: From<'award'>, asking: Attempt): No | undefined {
  const problem = requestProblem(turn, from, body) ?? priceProblem(turn, body.priceMicroPerGpuHour, asking)
  if (problem !== undefined) return problem
  const archive = archiveProblem(turn.state.live.settings as ProviderSettings, body.archive.sizeBytes)
  if (archive !== undefined) return archive
  const others = rows(turn).filter((row) => row.requester === from && row.job === body.job)
  if (others.some((row) => row.attempt > body.attempt)) return { code: RefusalCode.superseded, field: 'attempt' }
  const busyWith = others.find((row) => row.phase === LeasePhase.stopping || isLive(row.phase))
  if (busyWith === undefined) return quotaProblem(turn, from, body.job)
  const have = `attempt ${busyWith.attempt} is ${busyWith.phase}`
  return { code: RefusalCode.busy, field: 'attempt', have, retryAfterMs: endingSoonMs, final: false }
}

/** Holds of one requester at a time that it has not committed (security page, 5.5: nobody hoards units for nothing). */
const holdsAtMost = 4
/** What is over of one requester and still remembered, and what of it is a lease's end that it never acknowledged. */
const rememberedAtMost = 512
const unansweredAtMost = 64

/** Whether a requester asks for more than its share of this provider's patience and memory: each hold costs a journal record, a network and a sandbox. */
function quotaProblem(turn: Turn, requester: string, job: string): No | undefined {
  const own = rows(turn).filter((row) => row.requester === requester)
  const held = own.filter((row) => row.phase === LeasePhase.held && row.job !== job).length
  const past = own.filter((row) => row.phase === LeasePhase.over || row.phase === LeasePhase.ended)
  const unanswered = past.filter((row) => row.phase === LeasePhase.ended && !row.acked.includes(requester)).length
  const busyFor = (field: string, have: string): No => ({
    code: RefusalCode.busy,
    field,
    have,
    retryAfterMs: holdTtlMs,
    final: false
  })
  if (held >= holdsAtMost) return busyFor('holds', `${held} holds that wait for a Commit`)
  if (unanswered >= unansweredAtMost) return busyFor('leaseEnd', `${unanswered} LeaseEnds that wait for an answer`)
  if (past.length >= rememberedAtMost) return busyFor('holds', `${past.length} holds and leases in the last minutes`)
  return undefined
}

/** At least the least valid bid for this job (a later attempt may still use it), or what is asked now. */
function priceProblem(turn: Turn, offered: number, { requester, job }: Attempt): No | undefined {
  const { bids, settings } = turn.state.live
  const prefix = attemptKey(requester, job, 0).slice(0, -1)
  const valid = bids.filter(({ key, mono }) => key.startsWith(prefix) && turn.at.monoMs - mono <= bidValidMs)
  const price = Math.min(settings?.priceMicroPerGpuHour ?? 0, ...valid.map(({ bid }) => bid.priceMicroPerGpuHour))
  if (offered >= price) return undefined
  return { code: RefusalCode.price, field: 'priceMicroPerGpuHour', asked: String(offered), have: String(price) }
}

/** A refused Award opens nothing later either: a repeat gets this answer again. Not for strangers, who could fill the memory. */
function refuse(turn: Turn, { requester, job, attempt }: Attempt, no: No): void {
  const answer = refusal('award', { job, attempt }, no)
  if (no.code !== RefusalCode.notAllowed && no.code !== RefusalCode.badRequest) {
    const key = attemptKey(requester, job, attempt)
    record(turn, { type: 'provider/awardRefused', key, refusal: answer, mono: turn.at.monoMs, volatile: true })
  }
  send(turn, requester, answer)
}

function award(turn: Turn, message: From<'award'>, asking: Attempt): void {
  const settings = turn.state.live.settings as ProviderSettings
  const { needs } = message.body
  const older = rows(turn).find((row) => row.job === asking.job && isWeaker(turn, row, asking) && isOlder(row, asking))
  if (older !== undefined) dropHold(turn, older, RefusalCode.superseded, 'hold:released')
  const units =
    selectUnits(needs, freeUnits(turn, settings)) ?? selectUnits(needs, reachableUnits(turn, settings, asking))
  if (units !== undefined) return hold(turn, message, units)
  reclaimOrphans(turn, message, settings)
  refuse(turn, asking, busy(turn, asking))
}

function isOlder(row: LeaseRow, asking: Attempt): boolean {
  return row.requester === asking.requester && row.attempt < asking.attempt
}

function hold(turn: Turn, { from, body }: From<'award'>, units: UnitOffer[]): void {
  const { job, attempt, trace, name, needs, archive } = body
  const settings = turn.state.live.settings as ProviderSettings
  const wanted = new Set(units.map(({ unit }) => unit))
  for (const row of rows(turn)) {
    if (row.phase !== LeasePhase.held || !unitIds(row).some((unit) => wanted.has(unit))) continue
    dropHold(turn, row, RefusalCode.preempted, 'hold:preempted')
  }
  const { epoch: last } = turn.state.table
  const epoch = last === 0 ? turn.at.wallMs : last + 1
  const lease = leaseKey(job, attempt)
  const grant: LeaseGrant = {
    type: 'leaseGrant',
    job,
    attempt,
    requester: from,
    units,
    epoch,
    holdTtlMs,
    priceMicroPerGpuHour: body.priceMicroPerGpuHour,
    versions: settings.versions,
    addrs: settings.addrs
  }
  const about = { lease, epoch, job, attempt, requester: from, name, trace }
  record(turn, { type: 'provider/holdGranted', ...about, grant, needs, archive, mono: turn.at.monoMs })
  send(turn, from, grant)
  const work = { lease, epoch, requester: from, units, archive, job, attempt, trace, egress: needs.egress }
  turn.effects.push({ type: 'prepareWork', ...work, ...(needs.ray === NO_RAY ? { withoutRay: true } : {}) })
  setTimer(turn, timerKey('phase', lease), holdTtlMs)
  emit(turn, 'hold:granted', about, { peer: from, units: [...wanted], holdTtlMs })
  emit(turn, 'work:preparing', about, { units: [...wanted] })
}

/** Refusals that a holder does not expect: a stronger gang, or a preparation that failed. */
const toldAtOnce: readonly RefusalCode[] = [RefusalCode.preempted, RefusalCode.noRuntime]

/** Ends a hold: its units are free at once, its preparation is stopped, its holder is told where it cannot know. */
export function dropHold(turn: Turn, row: LeaseRow, code: RefusalCode, event: string, have = ''): void {
  const { lease, epoch } = row
  const final = code === RefusalCode.noRuntime
  const answer: Refusal = refusal('award', row, { code, field: 'hold', asked: lease, have, final })
  record(turn, { type: 'provider/holdOver', lease, epoch, refusal: answer, mono: turn.at.monoMs })
  clearTimers(turn, lease, 'phase')
  if (toldAtOnce.includes(code)) send(turn, row.requester, answer)
  turn.effects.push({ type: 'stopWork', lease, epoch, pack: false })
  setTimer(turn, timerKey('phase', lease), answerTtlMs)
  emit(turn, event, row, { units: unitIds(row), code })
}

/** Holds whose time is over, whenever their timers come (I8). */
export function expireHolds(turn: Turn): void {
  for (const row of rows(turn)) {
    if (row.phase !== LeasePhase.held || turn.at.monoMs - row.heldMono < holdTtlMs) continue
    dropHold(turn, row, RefusalCode.holdExpired, 'hold:expired')
  }
}

/** Ends lapsed leases without a signature for `orphanMs` whose units this Award needs; it is refused meanwhile. */
function reclaimOrphans(turn: Turn, { body }: From<'award'>, settings: ProviderSettings): void {
  const orphans = rows(turn).filter((row) => isOrphan(turn, row))
  const units = new Set([...freeUnits(turn, settings).map(({ unit }) => unit), ...orphans.flatMap(unitIds)])
  const chosen = selectUnits(
    body.needs,
    settings.units.filter(({ unit }) => units.has(unit))
  )
  for (const row of orphans) {
    if (!chosen?.some(({ unit }) => unitIds(row).includes(unit))) continue
    endLease(turn, row, EndCause.lapsed, 'its units were asked for after it had lapsed')
  }
}

/** A lapsed lease that nobody has signed for `orphanMs`. */
function isOrphan(turn: Turn, row: LeaseRow): boolean {
  if (row.phase !== LeasePhase.lapsed || row.commit === undefined) return false
  return turn.at.monoMs - row.renewals.mono >= row.commit.terms.orphanMs
}
