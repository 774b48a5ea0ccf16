/** The copy's holder: the next delegate fetches a finished attempt's result from the driver's member and keeps it. */
import type { Copy, LeaseRow } from '../lease/state.ts'
import { rekeepMs } from '../lease/timing.ts'
import { distinct, dropped, type From, record, send, setTimer, timerKey, type Turn } from '../lease/turn.ts'
import { epochOf } from './mesh.ts'
import { CopyPhase } from './table.ts'

/** A Result from the driver's member that names this peer as a holder; the requester's own machine takes its own. */
export function handleResult(turn: Turn, row: LeaseRow, { from, body }: From<'result'>): void {
  const { self } = turn.options
  if (row.requester === self || row.commit?.driver === self) return
  if (from !== row.commit?.driver || !body.holders.includes(self)) {
    return dropped(turn, 'result', 'not from the driver’s member to a holder', { peer: from, job: row.job })
  }
  // What is fetched is written to this disk: one output of each member, and nothing else.
  const peers = body.outputs.map(({ peer }) => peer)
  if (distinct(peers).length < peers.length || peers.some((peer) => epochOf(row.commit, peer) === undefined)) {
    return dropped(turn, 'result', 'outputs that are not one of each member', { peer: from, job: row.job })
  }
  const { lease, epoch, job, attempt, requester } = row
  const known = turn.state.table.copies[lease]
  if (row.copied || known?.phase === CopyPhase.kept) return send(turn, from, { type: 'resultAck', job, attempt })
  if (known !== undefined) return
  const { retentionMs } = row.commit.terms
  const about = { lease, epoch, job, attempt, driver: from, requester, retentionMs, wall: turn.at.wallMs }
  record(turn, { type: 'provider/copyAsked', ...about, result: body })
  keepCopy(turn, lease)
}

/** Fetches (again) what is not kept yet. */
export function keepCopy(turn: Turn, lease: string): void {
  const copy = turn.state.table.copies[lease]
  if (copy === undefined) return
  const { job, attempt, driver, requester, result } = copy
  const { outputs, log } = result
  if (copy.phase === CopyPhase.fetching) {
    turn.effects.push({ type: 'keepOutputs', job, attempt, outputs, log, from: [driver], requester })
  }
  const left = copy.keptAt + copy.retentionMs - turn.at.wallMs
  setTimer(turn, timerKey('copy', lease), copy.phase === CopyPhase.fetching ? Math.min(rekeepMs, left) : left)
}

/** The copy is on this disk. */
export function handleCopyKept(turn: Turn, copy: Copy): void {
  if (copy.phase !== CopyPhase.fetching) return
  const { lease, job, attempt, driver } = copy
  record(turn, { type: 'provider/copyKept', lease, epoch: 0 })
  send(turn, driver, { type: 'resultAck', job, attempt })
  keepCopy(turn, lease)
}

/** Retention is over, or the fetch is tried again. */
export function handleCopyTimer(turn: Turn, copy: Copy): void {
  if (turn.at.wallMs - copy.keptAt >= copy.retentionMs) return dropCopy(turn, copy)
  keepCopy(turn, copy.lease)
}

/** The requester has the result: it said so itself, or by the driver's member. */
export function handleCopyAck(turn: Turn, copy: Copy, from: string): void {
  if (from === copy.requester || from === copy.driver) dropCopy(turn, copy)
}

function dropCopy(turn: Turn, copy: Copy): void {
  const { lease, job, attempt } = copy
  record(turn, { type: 'provider/copyDropped', lease, epoch: 0 })
  turn.effects.push({ type: 'clearTimer', key: timerKey('copy', lease) }, { type: 'dropOutputs', job, attempt })
}
