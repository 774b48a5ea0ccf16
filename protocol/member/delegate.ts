/** A delegate signs renewals that it is asked for, and the status that an attempt's requester asks for. */
import { RefusalCode } from '../messages.ts'
import { leaseOf } from '../lease/commit.ts'
import { mostUnitMs, toleranceMs } from '../lease/renewal.ts'
import type { LeaseRow } from '../lease/state.ts'
import { isLive, isRunning } from '../lease/table.ts'
import { changeLife, emit, type From, gangOf, lifeOf, refusal, send, type Turn } from '../lease/turn.ts'
import { answerLatest } from './gang.ts'
import { knowsLost } from './losses.ts'
import { epochOf } from './mesh.ts'

/** Signs at most the time since Started that this member counted itself, for another member only. */
export function handleRenewAsk(turn: Turn, row: LeaseRow | undefined, { from, body }: From<'renewAsk'>): void {
  const { self } = turn.options
  if (row?.requester === self || from === self) return
  const about = { job: body.job, attempt: body.attempt }
  if (row === undefined || !isRunning(row.phase)) {
    return send(turn, from, refusal('renewAsk', about, { code: RefusalCode.unknown, field: 'job' }))
  }
  const member = row.commit?.members.find(({ peer }) => peer === from)
  const isOut = member === undefined || knowsLost(turn, row, from)
  if (isOut || !row.commit?.delegates.includes(self) || epochOf(row.commit, from) !== body.epoch) {
    return send(turn, from, refusal('renewAsk', about, { code: RefusalCode.notMember, field: 'delegates' }))
  }
  const units = member.grant.body.units.length
  const mine = mostUnitMs(turn, row) / row.grant.units.length
  const unitMs = Math.min(body.unitMs, Math.round(mine * units) + toleranceMs * units)
  const { signed } = lifeOf(turn, row.lease)
  const number = (signed[from] ?? 0) + 1
  changeLife(turn, row.lease, { signed: { ...signed, [from]: number } })
  send(turn, from, { type: 'leaseRenew', ...about, epoch: body.epoch, number, unitMs })
  emit(turn, 'lease:signed', row, { peer: from, unitMs })
}

/** The latest that is known here: Result, Finish, Started, this lease's end, or that the lease is there. */
export function handleStatusAsk(turn: Turn, row: LeaseRow | undefined, { from, body }: From<'statusAsk'>): void {
  const { table } = turn.state
  const lease = `${body.job}/${body.attempt}`
  const [gang, copy] = [gangOf(turn, lease), table.copies[lease]]
  const requester = gang?.requester ?? copy?.requester ?? row?.requester
  if (requester !== from) return send(turn, from, refusal('commit', body, { code: RefusalCode.unknown, field: 'job' }))
  const result = gang?.result ?? copy?.result
  if (result !== undefined) return send(turn, from, result)
  if (gang !== undefined && (gang.outcome ?? gang.started) !== undefined) return answerLatest(turn, gang, from)
  if (row === undefined) return
  if (row.end !== undefined) return send(turn, from, row.end)
  if (row.commit !== undefined && isLive(row.phase)) return send(turn, from, leaseOf(row))
  send(turn, from, row.refusal ?? row.grant)
}
