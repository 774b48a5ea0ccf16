/** A member's road from the mesh to Started: its Ray node, Ready, the wait for the others, Withdraw. */
import type { Signed } from '../messages.ts'
import { EndCause, type Lease } from '../messages.ts'
import { leaseOf } from '../lease/commit.ts'
import { endLease } from '../lease/ending.ts'
import { unitIds } from '../lease/offer.ts'
import { armRenewal } from '../lease/renewal.ts'
import type { Gang, LeaseRow } from '../lease/state.ts'
import { isLive, isRunning, LeasePhase } from '../lease/table.ts'
import { withdrawMs } from '../lease/timing.ts'
import {
  changeLife,
  clearTimers,
  dropped,
  emit,
  type From,
  lifeOf,
  record,
  repeatLater,
  rowOf,
  send,
  setTimer,
  signed,
  span,
  timerKey,
  type Turn
} from '../lease/turn.ts'
import { isMeshed, isOpen } from './mesh.ts'
import { ofRank, startRank } from './ranks.ts'

/** Starts this member's Ray node: the head once it is in the mesh, the others once they reach the head and know its token. */
export function settleWork(turn: Turn, lease: string): void {
  const row = rowOf(turn, lease)
  const { joinedMono, work, token, tunnels } = lifeOf(turn, lease)
  if (row?.phase !== LeasePhase.leased || !row.commit || joinedMono === undefined || work !== 'none' || !token) return
  const { head } = row.commit
  const isHead = head === turn.options.self
  const toHead = tunnels[head]
  if (!isHead && (toHead === undefined || !isOpen(toHead.phase))) return
  turn.effects.push({ type: 'startWork', lease, epoch: row.epoch, role: isHead ? 'head' : 'worker', token })
  changeLife(turn, lease, { work: 'starting', workMono: turn.at.monoMs })
  emit(turn, 'work:started', row, { units: unitIds(row), role: isHead ? 'head' : 'worker' })
}

/** This member's Ray node is up. */
export function handleWorkReady(turn: Turn, row: LeaseRow): void {
  const { work, workMono } = lifeOf(turn, row.lease)
  if (work !== 'starting' || !isLive(row.phase)) return
  changeLife(turn, row.lease, { work: 'ready' })
  span(turn, row, row.commit?.head === turn.options.self ? 'head' : 'workers', workMono)
}

/** Runtime up and all tunnels open: Ready to the driver's member, repeated until Started or the end. */
export function settleReady(turn: Turn, lease: string): void {
  const row = rowOf(turn, lease)
  const life = lifeOf(turn, lease)
  if (row?.phase !== LeasePhase.leased || !row.commit || life.readySent || life.work !== 'ready' || !isMeshed(life))
    return
  changeLife(turn, lease, { readySent: true })
  if (row.commit.driver === turn.options.self) return noteOwnReady(turn, row)
  sendReady(turn, row)
}

function noteOwnReady(turn: Turn, row: LeaseRow): void {
  const { lease, epoch } = row
  record(turn, { type: 'provider/gangReady', lease, epoch, peer: turn.options.self, ready: signed(turn, leaseOf(row)) })
}

/** Sends Ready (again). */
export function sendReady(turn: Turn, row: LeaseRow): void {
  if (row.phase !== LeasePhase.leased || row.commit === undefined) return
  const { lease, job, attempt, epoch } = row
  send(turn, row.commit.driver, { type: 'ready', job, attempt, epoch, lease: signed(turn, leaseOf(row)) })
  repeatLater(turn, timerKey('ready', lease))
}

/** From the driver's member, with the leases of all members under one Commit: billing runs from its receipt. */
export function handleStarted(turn: Turn, row: LeaseRow, { from, body }: From<'started'>): void {
  const { commit } = row
  if (commit === undefined || from !== commit.driver || from === turn.options.self) return
  if (isRunning(row.phase)) return beatOnce(turn, row)
  if (!isLive(row.phase)) return
  const missing = commit.members.find(({ peer }) => !body.leases.some((lease) => isLeaseOf(row, peer, lease)))
  if (missing !== undefined) return dropped(turn, 'started', 'lacks a lease', { peer: missing.peer, job: row.job })
  const { lease, epoch } = row
  record(turn, { type: 'provider/leaseStarted', lease, epoch, mono: turn.at.monoMs, wall: turn.at.wallMs })
  clearTimers(turn, lease, 'ready', 'withdraw')
  if (commit.perNode) {
    startRank(turn, row, commit)
    emit(turn, 'program:started', row, { members: commit.members.length, ...ofRank(turn, commit) })
  }
  armRunning(turn, row)
  const running = rowOf(turn, lease)
  if (running !== undefined) beatOnce(turn, running)
}

/** The heartbeat that tells the driver's member that its Started has arrived. */
function beatOnce(turn: Turn, row: LeaseRow): void {
  if (row.commit === undefined) return
  const count = Math.max(1, lifeOf(turn, row.lease).beats)
  send(turn, row.commit.driver, { type: 'heartbeat', job: row.job, attempt: row.attempt, epoch: row.epoch, count })
}

/** From Started on: the term, the lapse, the late renewal. */
export function armRunning(turn: Turn, row: LeaseRow): void {
  if (row.commit === undefined) return
  setTimer(turn, timerKey('phase', row.lease), row.commit.terms.termMs)
  armRenewal(turn, row)
}

/** Whether this is the peer's own lease of the row's or gang's attempt, under its grant's epoch and the same Commit. */
export function isLeaseOf(about: LeaseRow | Gang, peer: string, { from, body }: Signed<Lease>): boolean {
  const member = about.commit?.members.find((each) => each.peer === peer)
  if (member === undefined || from !== peer || body.commit !== about.digest) return false
  return body.job === about.job && body.attempt === about.attempt && body.epoch === member.grant.body.epoch
}

/** No Started within phaseTimeoutMs: asks the driver's member to take the Ready back. */
export function withdraw(turn: Turn, row: LeaseRow): void {
  if (row.phase !== LeasePhase.leased || row.commit === undefined) return
  const { lease, epoch } = row
  record(turn, { type: 'provider/leaseWithdrawing', lease, epoch, mono: turn.at.monoMs })
  clearTimers(turn, lease, 'ready')
  setTimer(turn, timerKey('phase', lease), withdrawMs)
  sendWithdraw(turn, lease)
}

/** Sends Withdraw (again). */
export function sendWithdraw(turn: Turn, lease: string): void {
  const row = rowOf(turn, lease)
  if (row?.phase !== LeasePhase.withdrawing || row.commit === undefined) return
  const { job, attempt, epoch } = row
  send(turn, row.commit.driver, { type: 'withdraw', job, attempt, epoch })
  repeatLater(turn, timerKey('withdraw', lease))
}

/** The driver's member consents (or does not know the attempt): nothing was started, nothing is billed. */
export function handleWithdrawn(turn: Turn, row: LeaseRow, from: string): void {
  if (row.phase !== LeasePhase.withdrawing || from !== row.commit?.driver) return
  endLease(turn, row, EndCause.withdrawn, 'not started within the phase timeout')
}
