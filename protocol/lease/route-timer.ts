/** Timers of leases, gangs and copies: `provider/<kind>/<job>/<attempt>[/<peer>]`. One for nothing that is here is ignored. */
import type { LeaseKey } from '../machine.ts'
import { EndCause, RefusalCode } from '../messages.ts'
import { handleBeat } from '../member/beat.ts'
import { handleCopyTimer } from '../member/copy.ts'
import { sendExited } from '../member/exits.ts'
import { handleGangTimer, sendResult } from '../member/finish.ts'
import { notStarted, sendFinish, sendStarted, unready } from '../member/gang.ts'
import { sendMembers } from '../member/losses.ts'
import { sendOffer } from '../member/mesh.ts'
import { sendReady, sendWithdraw, withdraw } from '../member/start.ts'
import { endLease, forgetLease, sendEnd, stopWork } from './ending.ts'
import { dropHold } from './hold.ts'
import { askRenewal, checkOrphan, lapse } from './renewal.ts'
import type { LeaseRow } from './state.ts'
import { LeasePhase } from './table.ts'
import { gangOf, rowOf, type Turn } from './turn.ts'

/** Handles a timer; returns the lease that it is about. */
export function handleTimer(turn: Turn, key: string): LeaseKey[] {
  const [owner, kind = '', job, attempt, peer = ''] = key.split('/')
  if (owner !== 'provider' || job === undefined || attempt === undefined) return []
  const lease = `${job}/${attempt}`
  const row = rowOf(turn, lease)
  if (row !== undefined && Object.hasOwn(rowTimers, kind)) rowTimers[kind]?.(turn, row)
  if (kind === 'offer') sendOffer(turn, lease, peer)
  if (Object.hasOwn(gangTimers, kind)) gangTimers[kind]?.(turn, lease)
  return [lease]
}

const rowTimers: Readonly<Record<string, (turn: Turn, row: LeaseRow) => void>> = Object.freeze({
  phase: phaseOver,
  lapse,
  late: askRenewal,
  orphan: checkOrphan,
  beat: handleBeat,
  ready: sendReady,
  withdraw: (turn, row) => sendWithdraw(turn, row.lease),
  exited: (turn, row) => sendExited(turn, row.lease),
  leaseEnd: (turn, row) => sendEnd(turn, row.lease)
})

const gangTimers: Readonly<Record<string, (turn: Turn, lease: LeaseKey) => void>> = Object.freeze({
  started: sendStarted,
  members: sendMembers,
  finish: sendFinish,
  result: sendResult,
  gang: (turn, lease) => {
    const gang = gangOf(turn, lease)
    if (gang !== undefined) handleGangTimer(turn, gang)
  },
  copy: (turn, lease) => {
    const copy = turn.state.table.copies[lease]
    if (copy !== undefined) handleCopyTimer(turn, copy)
  }
})

/** The exit of each phase of a lease (`leaseExits`). */
function phaseOver(turn: Turn, row: LeaseRow): void {
  switch (row.phase) {
    case LeasePhase.held:
      return dropHold(turn, row, RefusalCode.holdExpired, 'hold:expired')
    case LeasePhase.leased:
      return formingOver(turn, row)
    case LeasePhase.withdrawing:
      return endLease(turn, row, EndCause.notStarted, 'the driver’s member did not answer the Withdraw')
    case LeasePhase.running:
    case LeasePhase.lapsed:
      return endLease(turn, row, EndCause.termOver, 'the lease’s term is over')
    case LeasePhase.stopping:
      return stopWork(turn, row, row.ending?.usage !== undefined)
    case LeasePhase.ended:
    case LeasePhase.over:
      return forgetLease(turn, row)
    default:
      return undefined
  }
}

/** No Started in time: the driver's member ends the attempt, another asks to withdraw. */
function formingOver(turn: Turn, row: LeaseRow): void {
  const gang = gangOf(turn, row.lease)
  if (gang === undefined) return withdraw(turn, row)
  notStarted(turn, gang, 'not all members were ready within the phase timeout', unready(gang) ?? '')
}
