/** After a restart: the epoch goes on, holds and leases end, and what was not acknowledged goes on being said. */
import { EndCause, RefusalCode } from '../messages.ts'
import { keepCopy } from '../member/copy.ts'
import { keep, sendResult } from '../member/finish.ts'
import { sendFinish } from '../member/gang.ts'
import { GangPhase } from '../member/table.ts'
import { endLease, sendEnd, stopWork } from './ending.ts'
import { dropHold } from './hold.ts'
import { rows } from './offer.ts'
import type { Gang, LeaseRow, Usage } from './state.ts'
import { isLive, LeasePhase } from './table.ts'
import { answerTtlMs, stragglersMs } from './timing.ts'
import { setTimer, timerKey, type Turn } from './turn.ts'

/** The first input after replay: timers and idempotent effects are armed again. */
export function handleRestarted(turn: Turn): void {
  for (const row of rows(turn)) restartRow(turn, row)
  for (const gang of Object.values(turn.state.table.gangs)) restartGang(turn, gang)
  for (const lease of Object.keys(turn.state.table.copies)) keepCopy(turn, lease)
}

function restartRow(turn: Turn, row: LeaseRow): void {
  if (row.phase === LeasePhase.held) return dropHold(turn, row, RefusalCode.holdExpired, 'hold:released')
  if (isLive(row.phase))
    return endLease(turn, row, EndCause.restarted, 'the provider’s node restarted', signedUsage(turn, row))
  if (row.phase === LeasePhase.stopping) return stopWork(turn, row, row.ending?.usage !== undefined)
  const left = (row.endedAt ?? turn.at.wallMs) + (row.commit?.terms.retentionMs ?? 0) - turn.at.wallMs
  const wait = row.phase === LeasePhase.ended && !row.acked.includes(row.requester) ? left : answerTtlMs
  setTimer(turn, timerKey('phase', row.lease), wait)
  sendEnd(turn, row.lease)
}

/** The monotonic clock began anew, and nobody knows when the work died: what was signed is what was used. */
function signedUsage(turn: Turn, row: LeaseRow): Usage | undefined {
  if (row.startedAt === undefined) return undefined
  const { unitMs } = row.renewals
  return { startedAt: row.startedAt, endedAt: Math.max(row.startedAt, turn.at.wallMs), unitMs, signedUnitMs: unitMs }
}

function restartGang(turn: Turn, gang: Gang): void {
  const { lease, phase, commit } = gang
  if (phase === GangPhase.finishing) setTimer(turn, timerKey('gang', lease), stragglersMs)
  if (phase === GangPhase.keeping) keep(turn, lease)
  if (phase === GangPhase.closed) setTimer(turn, timerKey('gang', lease), answerTtlMs)
  if (phase === GangPhase.serving) {
    const left = (gang.outcomeAt ?? 0) + commit.terms.retentionMs - turn.at.wallMs
    setTimer(turn, timerKey('gang', lease), left)
    sendResult(turn, lease)
  }
  sendFinish(turn, lease)
}
