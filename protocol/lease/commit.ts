/** Commits: from a hold to a lease, answered by a Lease in the same turn. */
import { type Commit, type Lease, type Member, type PeerId, RefusalCode, type Signed, type Terms } from '../messages.ts'
import { dataChanged } from './data-room.ts'
import { egressChanged } from './egress.ts'
import { requirementsProblem } from './environment.ts'
import { expireHolds } from './hold.ts'
import { unitIds } from './offer.ts'
import { type LeaseRow, leaseKey } from './state.ts'
import { LeasePhase } from './table.ts'
import { beatEveryMs, termsBounds } from './timing.ts'
import {
  changeLife,
  distinct,
  emit,
  type From,
  type No,
  record,
  refusal,
  rowOf,
  send,
  setTimer,
  timerKey,
  type Turn
} from './turn.ts'

/** Answers a Commit: the Lease (again, if this job's lease was committed before) or a Refusal. Returns the lease's key. */
export function handleCommit(turn: Turn, message: From<'commit'>): void {
  const { from, body } = message
  const known = rowOf(turn, leaseKey(body.job, body.attempt))
  if (known?.commit === undefined) expireHolds(turn)
  const row = known && rowOf(turn, known.lease)
  if (row === undefined || row.requester !== from) {
    return send(turn, from, refusal('commit', body, { code: RefusalCode.unknown, field: 'job' }))
  }
  if (row.phase === LeasePhase.over) return refuseOver(turn, row)
  if (row.commit !== undefined) return send(turn, from, leaseOf(row))
  const problem = commitProblem(turn, row, body)
  if (problem !== undefined) return send(turn, from, refusal('commit', body, problem))
  commit(turn, row, message)
}

/** The hold ended before: the Commit is refused for the reason that ended it. */
function refuseOver(turn: Turn, row: LeaseRow): void {
  const code = row.refusal?.code ?? RefusalCode.holdExpired
  send(turn, row.requester, refusal('commit', row, { code, field: 'hold', asked: row.lease }))
}

function commit(turn: Turn, row: LeaseRow, message: Signed<Commit>): void {
  const { lease, epoch } = row
  const { monoMs: mono } = turn.at
  const { terms, driver } = message.body
  const digest = turn.options.commitDigest(message)
  const isDriver = driver === turn.options.self
  record(turn, { type: 'provider/leaseGranted', lease, epoch, commit: message.body, digest, driver: isDriver, mono })
  send(turn, row.requester, leaseOf(rowOf(turn, lease) ?? row))
  changeLife(turn, lease, {
    beatMono: mono,
    heard: Object.fromEntries(message.body.members.map(({ peer }) => [peer, mono]))
  })
  setTimer(turn, timerKey('phase', lease), terms.phaseTimeoutMs)
  setTimer(turn, timerKey('beat', lease), beatEveryMs)
  emit(turn, 'lease:granted', row, { peer: row.requester, units: unitIds(row), members: message.body.members.length })
}

/** This provider's Lease: the same body however often it is sent. */
export function leaseOf(row: LeaseRow): Lease {
  const { job, attempt, requester, epoch, grant, digest = '' } = row
  const { leaseTtlMs: ttlMs = 0, termMs = 0 } = row.commit?.terms ?? {}
  const { priceMicroPerGpuHour } = grant
  return {
    type: 'lease',
    job,
    attempt,
    requester,
    units: unitIds(row),
    epoch,
    ttlMs,
    termMs,
    priceMicroPerGpuHour,
    commit: digest
  }
}

function commitProblem(turn: Turn, row: LeaseRow, body: Commit): No | undefined {
  const { members, head, driver, delegates, terms } = body
  const peers = members.map(({ peer }) => peer)
  const own = members.find(({ peer }) => peer === turn.options.self)
  if (own === undefined) return { code: RefusalCode.notMember, field: 'members', asked: turn.options.self }
  if (own.grant.body.epoch !== row.epoch) return stale(own.grant.body.epoch, row.epoch)
  if (distinct(peers).length !== peers.length) return bad('members', 'a peer twice', 'each once')
  const indices = members.map(({ index }) => index)
  if (distinct(indices).length !== indices.length || indices.some((index) => !isIndex(index))) {
    return bad('members.index', indices.join(','), '1 to 65279, each once')
  }
  const forged = members.find((member) => !isGrant(member, row))
  if (forged !== undefined) return bad('members.grant', forged.peer, 'a grant of that peer for this attempt')
  if (body.archive.sha256 !== row.archive.sha256) return bad('archive', body.archive.sha256, row.archive.sha256)
  if (!peers.includes(head)) return bad('head', head, 'a member')
  if (!peers.includes(driver)) return bad('driver', driver, 'a member')
  return (
    delegatesProblem(delegates, peers, driver) ??
    termsProblem(row, terms) ??
    requirementsProblem(row, body) ??
    egressChanged(row, body) ??
    dataChanged(row, body)
  )
}

function isGrant({ peer, grant }: Member, row: LeaseRow): boolean {
  const { body } = grant
  return grant.from === peer && body.job === row.job && body.attempt === row.attempt && body.requester === row.requester
}

/** 100.64.255.x is the head's, so a gang's indices end before it. */
function isIndex(index: number): boolean {
  return Number.isInteger(index) && index >= 1 && index < 0xff00
}

function delegatesProblem(delegates: PeerId[], peers: PeerId[], driver: PeerId): No | undefined {
  const known = delegates.every((peer) => peers.includes(peer)) && distinct(delegates).length === delegates.length
  if (known && (delegates.length === 0 || delegates[0] === driver)) return undefined
  return bad('delegates', delegates.join(','), 'members, the driver’s first')
}

function termsProblem(row: LeaseRow, terms: Terms): No | undefined {
  if (terms.termMs < 1 || terms.termMs > row.needs.termMs) {
    return {
      code: RefusalCode.term,
      field: 'terms.termMs',
      asked: String(terms.termMs),
      have: `1 to ${row.needs.termMs}`
    }
  }
  for (const [field, [least, most]] of Object.entries(termsBounds)) {
    const value = terms[field as keyof Terms]
    if (value >= least && value <= most) continue
    return { code: RefusalCode.term, field: `terms.${field}`, asked: String(value), have: `${least} to ${most}` }
  }
  return undefined
}

function stale(asked: number, have: number): No {
  return { code: RefusalCode.superseded, field: 'members.grant.epoch', asked: String(asked), have: String(have) }
}

function bad(field: string, asked: string, have: string): No {
  return { code: RefusalCode.badRequest, field, asked, have }
}
