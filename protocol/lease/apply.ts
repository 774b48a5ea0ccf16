/** The fold: the only way a provider's state changes. Total; a record that means nothing here leaves the state as it is. */
import type { LeaseKey } from '../machine.ts'
import { applyGang } from '../member/apply.ts'
import type { DurableRecord, ProviderRecord, VolatileRecord } from './record.ts'
import { emptyLife, type LeaseRow, type ProviderLive, type ProviderState, type ProviderTable } from './state.ts'
import { LeaseEvent, LeasePhase, nextPhase } from './table.ts'
import { bidValidMs } from './timing.ts'

/** The state after a record. Durable records change `table` (and clear what `live` held of a forgotten lease). */
export function apply(state: ProviderState, record: ProviderRecord): ProviderState {
  if (record.volatile === true) return { ...state, live: applyVolatile(state.live, record as VolatileRecord) }
  const durable = record as DurableRecord
  const table = applyGang(applyLease(state.table, durable), durable)
  if (table === state.table) return state
  return { table, live: tidy(state.live, table, durable.lease) }
}

function applyLease(table: ProviderTable, record: DurableRecord): ProviderTable {
  if (record.type === 'provider/holdGranted') {
    const { type: _, mono, ...fields } = record
    const row: LeaseRow = {
      ...fields,
      phase: LeasePhase.held,
      heldMono: mono,
      sinceMono: mono,
      renewals: { numbers: {}, unitMs: 0, mono },
      acked: []
    }
    return { ...table, epoch: record.epoch, leases: { ...table.leases, [record.lease]: row } }
  }
  const row = table.leases[record.lease]
  if (row === undefined || row.epoch !== record.epoch) return table
  const next = applyRow(row, record)
  if (next === row) return table
  if (next !== undefined) return { ...table, leases: { ...table.leases, [record.lease]: next } }
  return { ...table, leases: without(table.leases, record.lease) }
}

/** The row after a record; undefined when it is forgotten. */
function applyRow(row: LeaseRow, record: DurableRecord): LeaseRow | undefined {
  switch (record.type) {
    case 'provider/holdOver':
      return move(row, LeaseEvent.drop, record.mono, { refusal: record.refusal })
    case 'provider/leaseGranted':
      return move(row, LeaseEvent.commit, record.mono, { commit: record.commit, digest: record.digest })
    case 'provider/leaseWithdrawing':
      return move(row, LeaseEvent.withdraw, record.mono, {})
    case 'provider/leaseStarted':
    case 'provider/gangStarted': {
      const renewals = { ...row.renewals, mono: record.mono }
      return move(row, LeaseEvent.start, record.mono, { startedMono: record.mono, startedAt: record.wall, renewals })
    }
    case 'provider/rankExited':
      return { ...row, exited: record.outcome }
    case 'provider/leaseRenewed': {
      const numbers = { ...row.renewals.numbers, [record.by]: record.number }
      const unitMs = Math.max(row.renewals.unitMs, record.unitMs)
      return move(row, LeaseEvent.renew, record.mono, { renewals: { numbers, unitMs, mono: record.mono } })
    }
    case 'provider/leaseLapsed':
      return move(row, LeaseEvent.lapse, record.mono, {})
    case 'provider/leaseEnding': {
      const { cause, detail, usage } = record
      return move(row, LeaseEvent.end, record.mono, { ending: usage ? { cause, detail, usage } : { cause, detail } })
    }
    case 'provider/leaseEnded':
      return move(row, LeaseEvent.stopped, record.mono, { end: record.end, endedAt: record.wall })
    case 'provider/leaseAcked': {
      const acked = row.acked.includes(record.by) ? row.acked : [...row.acked, record.by]
      return record.signature ? { ...row, acked, signature: record.signature } : { ...row, acked }
    }
    case 'provider/leaseForgotten':
      return nextPhase(row.phase, LeaseEvent.forget) === undefined ? row : undefined
    default:
      return row
  }
}

function move(row: LeaseRow, event: LeaseEvent, mono: number, fields: Partial<LeaseRow>): LeaseRow {
  const phase = nextPhase(row.phase, event)
  return phase === undefined ? row : { ...row, ...fields, phase, sinceMono: mono }
}

function applyVolatile(live: ProviderLive, record: VolatileRecord): ProviderLive {
  switch (record.type) {
    case 'provider/settingsChanged':
      return { ...live, settings: record.settings, announceMono: record.mono }
    case 'provider/advertMade':
      return { ...live, advertSeq: record.seq }
    case 'provider/bidMade':
      return { ...live, bids: withBid(live.bids, { key: record.key, bid: record.bid, mono: record.mono }) }
    case 'provider/awardRefused': {
      const { key, refusal, mono } = record
      return { ...live, refused: appended(live.refused, { key, refusal, mono }) }
    }
    case 'provider/rateMeasured': {
      const { requester, bytesPerSecond } = record
      const before = live.rates[requester] ?? bytesPerSecond
      const rate = Math.round((before + bytesPerSecond) / 2)
      return { ...live, rates: { ...recent(without(live.rates, requester)), [requester]: rate } }
    }
    case 'provider/lifeChanged': {
      const life = { ...(live.members[record.lease] ?? emptyLife), ...record.change }
      return { ...live, members: { ...live.members, [record.lease]: life } }
    }
    case 'provider/requestRepeated':
      return {
        ...live,
        repeats:
          record.count === 0 ? without(live.repeats, record.key) : { ...live.repeats, [record.key]: record.count }
      }
    default:
      return live
  }
}

/** Bids and refusals that are remembered at most: the oldest are dropped first (insertion order). */
const rememberAtMost = 256

/** What can no longer be accepted is nobody's any more: it is forgotten with the next bid. */
function withBid(bids: ProviderLive['bids'], made: ProviderLive['bids'][number]): ProviderLive['bids'] {
  return appended(
    bids.filter(({ key, mono }) => made.mono - mono <= bidValidMs && key !== made.key),
    made
  )
}

function appended<T>(rows: readonly T[], row: T): T[] {
  return [...(rows.length < rememberAtMost ? rows : rows.slice(1 - rememberAtMost)), row]
}

function recent<T>(map: Record<string, T>): Record<string, T> {
  let count = 0
  for (const _ in map) count++
  return count < rememberAtMost ? map : Object.fromEntries(Object.entries(map).slice(1 - rememberAtMost))
}

function tidy(live: ProviderLive, table: ProviderTable, lease: LeaseKey): ProviderLive {
  if (table.leases[lease] !== undefined || table.gangs[lease] !== undefined || table.copies[lease] !== undefined)
    return live
  if (live.members[lease] === undefined) return live
  const repeats = Object.fromEntries(Object.entries(live.repeats).filter(([key]) => !key.includes(`/${lease}`)))
  return { ...live, members: without(live.members, lease), repeats }
}

/** The map without a key. */
export function without<T>(map: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = map
  return rest
}
