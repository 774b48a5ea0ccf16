/** The requester gives a hold or lease back, or stops its job; and the provider's own stop. */
import { EndCause, RefusalCode } from '../messages.ts'
import { answerLatest, decide, notStarted } from '../member/gang.ts'
import { endLease } from './ending.ts'
import { dropHold } from './hold.ts'
import { rows } from './offer.ts'
import type { Gang, LeaseRow } from './state.ts'
import { isLive, LeasePhase } from './table.ts'
import { type From, gangOf, refusal, send, type Turn } from './turn.ts'

/** Answered by Withdrawn where nothing was (and now never will be) started, by Finish or LeaseEnd otherwise. */
export function handleRelease(turn: Turn, row: LeaseRow | undefined, { from, body }: From<'release'>): void {
  if (row === undefined || row.requester !== from) {
    return send(turn, from, refusal('commit', body, { code: RefusalCode.unknown, field: 'job' }))
  }
  if (row.phase === LeasePhase.held) dropHold(turn, row, RefusalCode.holdExpired, 'hold:released')
  if (row.commit === undefined) return withdrawn(turn, row)
  const gang = gangOf(turn, row.lease)
  if (gang !== undefined) return releaseGang(turn, row, gang, body.cause)
  if (isLive(row.phase)) return endLease(turn, row, body.cause, 'released by the requester')
  if (row.end !== undefined) send(turn, from, row.end)
}

function withdrawn(turn: Turn, { requester, job, attempt }: LeaseRow): void {
  send(turn, requester, { type: 'withdrawn', job, attempt })
}

/** At the driver's member a Release ends the attempt: once journalled, nothing starts any more. */
function releaseGang(turn: Turn, row: LeaseRow, gang: Gang, cause: EndCause): void {
  const detail = 'released by the requester'
  const known = gang.outcome !== undefined
  if (gang.started === undefined) {
    notStarted(turn, gang, detail, '')
    endLease(turn, row, cause, detail)
    withdrawn(turn, row)
  } else if (!known) {
    decide(turn, gang, { cause, exitCode: 0, signal: '', peer: '', detail, lastLines: [] })
  } else {
    answerLatest(turn, gang, row.requester)
  }
  if (row.end !== undefined) send(turn, row.requester, row.end)
}

/** Ends everything that this provider holds or runs (a second Ctrl+C); the gangs of its drivers end with it. */
export function endLeases(turn: Turn, cause: EndCause): void {
  for (const row of rows(turn)) {
    if (row.phase === LeasePhase.held) dropHold(turn, row, RefusalCode.draining, 'hold:released')
    else if (isLive(row.phase)) endLease(turn, row, cause, 'the provider stopped')
  }
}
