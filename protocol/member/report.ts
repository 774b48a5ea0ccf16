/** What the program says of itself while it runs; on its way to the requester, lost without harm (README, section 9). */
import type { Report } from '../machine.ts'
import type { LeaseRow } from '../lease/state.ts'
import { isRunning } from '../lease/table.ts'
import { changeLife, dropped, lifeOf, send, type Turn } from '../lease/turn.ts'

/** Passes a report on as Progress, numbered by this member. Its node has bounded it in size and in how often it comes. */
export function handleReported(turn: Turn, row: LeaseRow, report: Extract<Report, { type: 'reported' }>): void {
  const { lease, job, attempt, epoch, requester } = row
  if (!isRunning(row.phase)) return dropped(turn, 'reported', 'not running', { lease, epoch })
  const number = lifeOf(turn, lease).reports + 1
  changeLife(turn, lease, { reports: number })
  const { metrics, step } = report
  send(turn, requester, { type: 'progress', job, attempt, epoch, number, metrics, step })
}
