/** The part of the fold that keeps gangs (at their driver's member) and copies of results. */
import type { DurableRecord } from '../lease/record.ts'
import { type Blob, EndCause, type LeaseEnd } from '../messages.ts'
import type { Copy, Gang, ProviderTable } from '../lease/state.ts'
import { LeasePhase } from '../lease/table.ts'
import { CopyPhase, copyTable, type GangEvent, GangPhase, gangTable } from './table.ts'

/** The table after a record about a gang or a copy; the same table for any other. */
export function applyGang(table: ProviderTable, record: DurableRecord): ProviderTable {
  if (record.type === 'provider/leaseGranted') return formed(table, record)
  if (record.type.startsWith('provider/copy')) return applyCopy(table, record)
  const gang = table.gangs[record.lease]
  if (gang === undefined || gang.epoch !== record.epoch) return table
  const next = changed(gang, record)
  if (next === gang) return table
  const { [record.lease]: _, ...rest } = table.gangs
  return { ...table, gangs: next === undefined ? rest : { ...rest, [record.lease]: next } }
}

function formed(table: ProviderTable, record: DurableRecord & { type: 'provider/leaseGranted' }): ProviderTable {
  const row = table.leases[record.lease]
  const known = table.gangs[record.lease] !== undefined
  if (!record.driver || known || row?.phase !== LeasePhase.leased || row.epoch !== record.epoch) return table
  const gang: Gang = {
    lease: record.lease,
    job: row.job,
    attempt: row.attempt,
    epoch: row.epoch,
    requester: row.requester,
    trace: row.trace,
    phase: GangPhase.forming,
    commit: record.commit,
    digest: record.digest,
    readys: {},
    ends: {},
    acked: []
  }
  return { ...table, gangs: { ...table.gangs, [record.lease]: gang } }
}

/** The gang after a record; undefined when it is forgotten. */
function changed(gang: Gang, record: DurableRecord): Gang | undefined {
  switch (record.type) {
    case 'provider/gangReady':
      return { ...gang, readys: { ...gang.readys, [record.peer]: record.ready } }
    case 'provider/gangStarted':
      return move(gang, 'start', { started: record.leases, startedMono: record.mono })
    case 'provider/gangOutcome':
      return move(gang, 'outcome', { outcome: record.outcome, outcomeAt: record.wall })
    case 'provider/gangEnded':
      return ended(gang, record.peer, record)
    case 'provider/leaseEnded': {
      const own = ended(gang, record.self, record.end)
      return record.log ? { ...own, log: record.log } : own
    }
    case 'provider/gangExited': {
      const { peer, outcome, mono } = record
      const exits = gang.exits ?? []
      return exits.some((exit) => exit.peer === peer) ? gang : { ...gang, exits: [...exits, { peer, outcome, mono }] }
    }
    case 'provider/gangMemberLost': {
      const { peer, cause, detail } = record
      const lost = gang.lost ?? []
      return lost.some((loss) => loss.peer === peer) ? gang : { ...gang, lost: [...lost, { peer, cause, detail }] }
    }
    case 'provider/gangKeeping':
      return move(gang, 'collected', {})
    case 'provider/gangResult':
      return move(gang, 'kept', { result: record.result })
    case 'provider/gangAcked':
      return gang.acked.includes(record.peer) ? gang : { ...gang, acked: [...gang.acked, record.peer] }
    case 'provider/gangClosed':
      return move(gang, 'close', {})
    case 'provider/gangForgotten':
      return gangTable[gang.phase].forget === undefined ? gang : undefined
    default:
      return gang
  }
}

type Ended = Pick<LeaseEnd, 'cause'> & { detail?: string; output?: Blob | undefined }

/** Of its detail only why there was no memory is kept: that can still become the attempt's cause. */
function ended(gang: Gang, peer: string, { cause, detail, output }: Ended): Gang {
  const why = cause === EndCause.outOfMemory && detail !== undefined ? { detail } : {}
  return { ...gang, ends: { ...gang.ends, [peer]: { cause, ...(output ? { output } : {}), ...why } } }
}

function move(gang: Gang, event: GangEvent, fields: Partial<Gang>): Gang {
  const phase = gangTable[gang.phase][event]
  return phase === undefined ? gang : { ...gang, ...fields, phase }
}

function applyCopy(table: ProviderTable, record: DurableRecord): ProviderTable {
  const known = table.copies[record.lease]
  if (record.type === 'provider/copyAsked') {
    if (known !== undefined) return table
    const { type: _, epoch: __, wall, ...fields } = record
    const copy: Copy = { ...fields, phase: CopyPhase.fetching, keptAt: wall }
    return { ...table, copies: { ...table.copies, [record.lease]: copy } }
  }
  const phase = known && copyTable[known.phase][record.type === 'provider/copyKept' ? 'kept' : 'drop']
  if (known === undefined || phase === undefined) return table
  if (phase !== CopyPhase.dropped) return { ...table, copies: { ...table.copies, [record.lease]: { ...known, phase } } }
  const { [record.lease]: _, ...copies } = table.copies
  const row = table.leases[record.lease]
  const leases =
    row === undefined ? table.leases : { ...table.leases, [record.lease]: { ...row, copied: true as const } }
  return { ...table, copies, leases }
}
