/** Bidding: a job's offer against what this node offers and has free. */
import type { ProviderSettings } from '../machine.ts'
import { satisfiesMinor } from '../market/versions.ts'
import { type JobOffer, type PeerId, RefusalCode, type Requirements, type UnitOffer, type UnitId } from '../messages.ts'
import { jobPattern } from '../shape.ts'
import { dataProblem } from './data-room.ts'
import { egressProblem } from './egress.ts'
import { environmentProblem, startWaitMs } from './environment.ts'
import { selectUnits, unitMismatch } from './match.ts'
import { type Attempt, attemptKey, type LeaseRow } from './state.ts'
import { isRunning, LeasePhase, takesUnits } from './table.ts'
import { bidValidMs, busyAtMostMs, endingSoonMs, holdTtlMs } from './timing.ts'
import { compareHashes, dropped, type From, type No, record, refusal, send, type Turn } from './turn.ts'

/** Assumed download rate from a requester that was never measured, bytes per second (100 Mbit/s). */
export const assumedBytesPerSecond = 12_500_000

/** Space that a job's archive takes unpacked and beside its outputs, as a multiple of its size. */
const diskPerArchive = 4

/** Answers an offer: asked directly by a Bid or a Refusal, by gossip with a Bid or by silence. */
export function handleJobOffer(turn: Turn, message: From<'jobOffer'>, via: 'gossip' | 'direct'): void {
  const { from, body } = message
  const key = attemptKey(from, body.job, body.attempt)
  const known = turn.state.live.bids.find((row) => row.key === key)
  if (known !== undefined && turn.at.monoMs - known.mono < bidValidMs) {
    if (via === 'direct') send(turn, from, known.bid)
    return
  }
  const no = requestProblem(turn, from, body)
  if (no !== undefined) return via === 'direct' ? send(turn, from, refusal('jobOffer', body, no)) : undefined
  makeBid(turn, from, body, key, via)
}

function makeBid(turn: Turn, from: PeerId, body: JobOffer, key: string, via: 'gossip' | 'direct'): void {
  const settings = turn.state.live.settings as ProviderSettings
  const asking = { requester: from, job: body.job, attempt: body.attempt }
  const units = selectUnits(body.needs, reachableUnits(turn, settings, asking))
  if (units === undefined) {
    return via === 'direct' ? send(turn, from, refusal('jobOffer', body, busy(turn, asking))) : undefined
  }
  const bid = {
    type: 'bid',
    job: body.job,
    attempt: body.attempt,
    units,
    priceMicroPerGpuHour: settings.priceMicroPerGpuHour,
    // Units are ready, or it is refused as busy; what may take time is an environment that has to be built.
    startWaitMs: startWaitMs(settings, body.needs),
    transferBytesPerSecond: expectedRate(turn, from),
    validMs: bidValidMs,
    name: settings.name,
    region: settings.region,
    versions: settings.versions,
    addrs: settings.addrs
  } as const
  record(turn, { type: 'provider/bidMade', key, bid, mono: turn.at.monoMs, volatile: true })
  send(turn, from, bid)
}

/** Measured with this requester, else with the last one (it is this node's own line that is thin), else assumed. */
function expectedRate({ state }: Turn, requester: PeerId): number {
  const { rates } = state.live
  return rates[requester] ?? Object.values(rates).at(-1) ?? assumedBytesPerSecond
}

/** Why this provider would refuse a job whatever else it runs, or undefined. */
export function requestProblem(turn: Turn, from: PeerId, body: { job: string; needs: Requirements }): No | undefined {
  const { settings } = turn.state.live
  if (!jobPattern.test(body.job)) {
    dropped(turn, 'job', 'not a job id', { peer: from })
    return { code: RefusalCode.badRequest, field: 'job', asked: body.job.slice(0, 64), have: 'j- and 16 hex digits' }
  }
  if (settings === undefined || !settings.offering) {
    return { code: RefusalCode.draining, field: 'provider', have: 'offers nothing now', retryAfterMs: 0 }
  }
  if (!settings.allow.includes('*') && !settings.allow.includes(from)) {
    return { code: RefusalCode.notAllowed, field: 'requester', asked: from, have: `${settings.allow.length} allowed` }
  }
  if (settings.runtimeMissing !== '') {
    return { code: RefusalCode.noRuntime, field: 'runtime', asked: 'Ray and WireGuard', have: settings.runtimeMissing }
  }
  return needsProblem(settings, body.needs)
}

/** The parts of Requirements that the provider answers as a whole, then its units. */
export function needsProblem(settings: ProviderSettings, needs: Requirements): No | undefined {
  const { region, versions, maxTermMs, priceMicroPerGpuHour: price } = settings
  const gpus = needs.gpus
  if (gpus !== undefined && (!Number.isInteger(gpus.count) || gpus.count < 1)) {
    return no(RefusalCode.badRequest, 'gpus.count', gpus.count, '1 or more')
  }
  const units = unitMismatch(needs, settings.units)
  if (units !== undefined) return units
  if (needs.region !== '' && needs.region !== region) return no(RefusalCode.region, 'region', needs.region, region)
  if (needs.maxPriceMicroPerGpuHour !== 0 && price > needs.maxPriceMicroPerGpuHour) {
    return no(RefusalCode.price, 'priceMicroPerGpuHour', needs.maxPriceMicroPerGpuHour, price)
  }
  if (needs.termMs < 1 || needs.termMs > maxTermMs) return no(RefusalCode.term, 'termMs', needs.termMs, maxTermMs)
  if (!satisfiesMinor(needs.ray, versions.ray)) return no(RefusalCode.versions, 'ray', needs.ray, versions.ray)
  if (needs.python !== '' && minor(needs.python) !== minor(versions.python)) {
    return no(RefusalCode.versions, 'python', needs.python, versions.python)
  }
  return (
    egressProblem(settings, needs) ??
    environmentProblem(settings, needs) ??
    archiveProblem(settings, needs.archiveBytes) ??
    dataProblem(settings, needs)
  )
}

/** Whether an archive of this size is accepted and fits on the disk. */
export function archiveProblem(settings: ProviderSettings, bytes: number): No | undefined {
  const { maxArchiveBytes, diskMib } = settings
  if (bytes > maxArchiveBytes) return no(RefusalCode.archive, 'archiveBytes', bytes, maxArchiveBytes)
  if (bytes * diskPerArchive > diskMib * 1024 * 1024)
    return no(RefusalCode.archive, 'diskMib', bytes, `${diskMib}MiB free`)
  return undefined
}

function no(code: RefusalCode, field: string, asked: unknown, have: unknown): No {
  return { code, field, asked: String(asked), have: String(have) }
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

/** Units that nobody has: no hold, no lease. */
export function freeUnits(turn: Turn, settings: ProviderSettings): UnitOffer[] {
  const taken = new Set(rows(turn).flatMap((row) => (takesUnits(row.phase) ? unitIds(row) : [])))
  return settings.units.filter((unit) => !taken.has(unit.unit))
}

/** Free units, and those of holds that this attempt would take: the larger gang hash wins (README, section 6). */
export function reachableUnits(turn: Turn, settings: ProviderSettings, asking: Attempt): UnitOffer[] {
  const known = rows(turn)
  if (known.length === 0) return settings.units
  const weaker = new Set(known.flatMap((row) => (isWeaker(turn, row, asking) ? unitIds(row) : [])))
  const free = new Set(freeUnits(turn, settings))
  return settings.units.filter((unit) => free.has(unit) || weaker.has(unit.unit))
}

/** Whether a hold yields to an attempt: it is an older attempt of the same job, or its gang hash is smaller. */
export function isWeaker(turn: Turn, row: LeaseRow, asking: Attempt): boolean {
  if (row.phase !== LeasePhase.held) return false
  const { requester, job, attempt } = asking
  if (row.requester === requester && row.job === job) return row.attempt < attempt
  return compareHashes(turn, attemptKey(row.requester, row.job, row.attempt), attemptKey(requester, job, attempt)) < 0
}

/** Ids of the units of a hold or lease. */
export function unitIds(row: LeaseRow): UnitId[] {
  return row.grant.units.map(({ unit }) => unit)
}

/** All rows of the lease table. */
export function rows(turn: Turn): LeaseRow[] {
  return Object.values(turn.state.table.leases)
}

/** A refusal for units that others have, with the time after which asking again may help. */
export function busy(turn: Turn, asking: Attempt): No {
  const waits = rows(turn).flatMap((row) =>
    takesUnits(row.phase) && !isWeaker(turn, row, asking) ? [waitFor(turn, row)] : []
  )
  const retryAfterMs = Math.min(busyAtMostMs, ...waits)
  return {
    code: RefusalCode.busy,
    field: 'units',
    asked: '',
    have: `${waits.length} in use`,
    retryAfterMs,
    final: false
  }
}

function waitFor(turn: Turn, row: LeaseRow): number {
  const passed = turn.at.monoMs - row.sinceMono
  if (row.phase === LeasePhase.held) return Math.max(1, holdTtlMs - passed)
  if (row.phase === LeasePhase.stopping) return endingSoonMs
  if (!isRunning(row.phase) || row.needs.durationMs === 0) return busyAtMostMs / 2
  return Math.max(endingSoonMs, row.needs.durationMs - (turn.at.monoMs - (row.startedMono ?? turn.at.monoMs)))
}
