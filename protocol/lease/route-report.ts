/** What the world answers to effects; a report under another epoch than its lease's is stale and dropped (I3). */
import type { LeaseKey, Report } from '../machine.ts'
import { handleCopyKept } from '../member/copy.ts'
import { handleRankExited, handleRankSaid } from '../member/exits.ts'
import { handleKept, handleProgramExited, handleWorkFailed } from '../member/finish.ts'
import { handlePrepared, handleTunnelOpen, handleTunnelUp } from '../member/mesh.ts'
import { handleReported } from '../member/report.ts'
import { handleWorkReady } from '../member/start.ts'
import { handleStopped } from './ending.ts'
import { type LeaseRow, leaseKey } from './state.ts'
import { dropped, emit, gangOf, record, rowOf, type Turn } from './turn.ts'

/** Handles a report; returns the lease that it is about. Reports of a requester pass silently. */
export function handleReport(turn: Turn, report: Report): LeaseKey[] {
  if (report.type === 'kept') return handleKeptReport(turn, report)
  if (!('lease' in report)) return []
  const row = rowOf(turn, report.lease)
  if (row === undefined || row.epoch !== report.epoch) {
    dropped(turn, report.type, 'stale', { lease: report.lease, epoch: report.epoch })
    return []
  }
  handleLeaseReport(turn, row, report)
  return [row.lease]
}

function handleLeaseReport(turn: Turn, row: LeaseRow, report: Extract<Report, { lease: LeaseKey }>): void {
  switch (report.type) {
    case 'prepared':
      return handlePrepared(turn, row, report)
    case 'tunnelOpen':
      return handleTunnelOpen(turn, row, report.peer)
    case 'tunnelUp':
      return handleTunnelUp(turn, row, report.peer)
    case 'archiveFetched':
      return measured(turn, row, report.bytesPerSecond)
    case 'headListening':
      return emit(turn, 'head:listening', row)
    case 'workReady':
      return handleWorkReady(turn, row)
    case 'workFailed':
      return handleWorkFailed(turn, row, report)
    case 'programExited': {
      const gang = gangOf(turn, row.lease)
      return gang === undefined ? handleRankExited(turn, row, report) : handleProgramExited(turn, gang, report)
    }
    case 'reported':
      return handleReported(turn, row, report)
    case 'rankSaid':
      return handleRankSaid(turn, row, report)
    case 'stopped':
      return handleStopped(turn, row, report)
    default:
      return undefined
  }
}

/** Later bids to this requester are made with what was measured. */
function measured(turn: Turn, { requester }: LeaseRow, bytesPerSecond: number): void {
  if (bytesPerSecond > 0)
    record(turn, {
      type: 'provider/rateMeasured',
      requester,
      bytesPerSecond: Math.round(bytesPerSecond),
      volatile: true
    })
}

function handleKeptReport(turn: Turn, report: Report & { type: 'kept' }): LeaseKey[] {
  const lease = leaseKey(report.job, report.attempt)
  const gang = gangOf(turn, lease)
  const copy = turn.state.table.copies[lease]
  if (gang !== undefined) handleKept(turn, gang, report)
  else if (copy !== undefined) handleCopyKept(turn, copy)
  return [lease]
}
