/**
 * With `minNodes` a member that is lost mid-run ends nothing while enough of them are left (README, section 9). The
 * driver's member journals the loss, closes its tunnel and says the new list; the others close theirs, and whoever comes
 * back and finds itself outside the list ends its lease.
 */
import { EndCause, type Loss, type PeerId } from '../messages.ts'
import { endLease } from '../lease/ending.ts'
import type { Gang, LeaseRow, Usage } from '../lease/state.ts'
import { isLive } from '../lease/table.ts'
import { backoffEndCapMs } from '../lease/timing.ts'
import {
  changeLife,
  clearTimer,
  clearTimers,
  distinct,
  dropped,
  emit,
  type From,
  gangOf,
  lifeOf,
  record,
  repeatLater,
  rowOf,
  send,
  timerKey,
  type Turn
} from '../lease/turn.ts'
import { epochOf } from './mesh.ts'
import { GangPhase } from './table.ts'

/** Ends of a lease that say that the whole attempt is over: its term, its requester's word, or what the job brought and no member can use. No member is lost by them alone. */
const endsOfAll: ReadonlySet<EndCause> = new Set([
  EndCause.termOver,
  EndCause.driverLost,
  EndCause.released,
  EndCause.dataFailed,
  EndCause.environmentFailed
])
/** What a list says of the reason is cut to this many characters, so that 255 losses fit into a message. */
const maxDetailChars = 200

/** Members that were lost while the program ran, in the order in which they were; how many they are is the list's number. */
export function lossesOf(gang: Gang): readonly Loss[] {
  return gang.lost ?? []
}

/** Whether a member stands outside the list. */
export function isLost(gang: Gang, peer: PeerId): boolean {
  return lossesOf(gang).some((loss) => loss.peer === peer)
}

/** Members that are on the list and have not ended, this one included. */
function membersLeft(gang: Gang): PeerId[] {
  const { members } = gang.commit
  return members.map(({ peer }) => peer).filter((peer) => gang.ends[peer] === undefined && !isLost(gang, peer))
}

/** Whether this member knows, from the list or as its keeper, that another is lost. */
export function knowsLost(turn: Turn, { lease }: LeaseRow, peer: PeerId): boolean {
  const gang = gangOf(turn, lease)
  return gang === undefined ? lifeOf(turn, lease).lost.includes(peer) : isLost(gang, peer)
}

/** Whether the attempt goes on without this member. Processes of `perNode` cannot: each is a part of the others. */
export function goesOnWithout(turn: Turn, gang: Gang, peer: PeerId, cause: EndCause): boolean {
  const { minNodes, perNode, head } = gang.commit
  if (minNodes < 1 || perNode || gang.phase !== GangPhase.running || endsOfAll.has(cause)) return false
  if (peer === head || peer === turn.options.self) return false
  return membersLeft(gang).filter((left) => left !== peer).length >= minNodes
}

/** A member is lost and the attempt goes on: journalled, then said until everybody has said it back. */
export function loseMember(turn: Turn, gang: Gang, peer: PeerId, cause: EndCause, detail: string): void {
  const { lease, epoch, commit } = gang
  const why = { peer, cause, detail: detail.slice(0, maxDetailChars) }
  record(turn, { type: 'provider/gangMemberLost', lease, epoch, ...why })
  leaveOut(turn, lease, peer)
  const now = gangOf(turn, lease) ?? gang
  const [left, nodes, fewest] = [membersLeft(now).length, commit.members.length, commit.minNodes]
  emit(turn, 'member:lost', gang, { ...why, left, nodes, fewest })
  clearTimers(turn, lease, 'members')
  tellList(turn, now, peer)
  sendMembers(turn, lease)
}

/** Says the list to those that have not said it back: members on it, and the requester. Lost ones get it as the answer to what they say. */
export function sendMembers(turn: Turn, lease: string): void {
  const gang = gangOf(turn, lease)
  if (gang?.phase !== GangPhase.running || lossesOf(gang).length === 0) return
  const { listed } = lifeOf(turn, lease)
  const others = membersLeft(gang).filter((peer) => peer !== turn.options.self)
  const waiting = distinct([...others, gang.requester]).filter((peer) => (listed[peer] ?? 0) < lossesOf(gang).length)
  for (const peer of waiting) tellList(turn, gang, peer)
  if (waiting.length > 0) repeatLater(turn, timerKey('members', lease), backoffEndCapMs)
}

/** The list as it is now. */
export function tellList(turn: Turn, gang: Gang, to: PeerId): void {
  const { job, attempt } = gang
  const lost = [...lossesOf(gang)]
  send(turn, to, { type: 'members', job, attempt, number: lost.length, lost })
}

/** At the driver's member: somebody has the list. At another: the list. */
export function handleMembers(turn: Turn, row: LeaseRow, message: From<'members'>): void {
  const gang = gangOf(turn, row.lease)
  if (gang === undefined) return takeList(turn, row, message)
  const { from, body } = message
  if (from !== gang.requester && epochOf(gang.commit, from) === undefined) {
    return dropped(turn, 'members', 'not of this attempt', { peer: from, job: row.job })
  }
  const { listed } = lifeOf(turn, row.lease)
  if ((listed[from] ?? 0) < body.number) changeLife(turn, row.lease, { listed: { ...listed, [from]: body.number } })
}

/** A higher number than before: tunnels to those that are lost are closed. Outside the list oneself, the lease ends; billed is what was signed. */
function takeList(turn: Turn, row: LeaseRow, { from, body }: From<'members'>): void {
  const { lease, commit } = row
  if (from !== commit?.driver)
    return dropped(turn, 'members', 'not from the driver’s member', { peer: from, job: row.job })
  if (!isLive(row.phase)) return
  if (body.lost.some(({ peer }) => peer === turn.options.self)) {
    return endLease(
      turn,
      row,
      EndCause.released,
      'the driver’s member counts this provider as lost',
      signedUsage(turn, row)
    )
  }
  send(turn, from, body)
  const lost = distinct(body.lost.map(({ peer }) => peer))
  if (lost.length <= lifeOf(turn, lease).lost.length) return
  changeLife(turn, lease, { lost })
  for (const peer of lost) leaveOut(turn, lease, peer)
}

/** Closes this member's tunnel to another, for good. */
function leaveOut(turn: Turn, lease: string, peer: PeerId): void {
  const row = rowOf(turn, lease)
  const { [peer]: tunnel, ...tunnels } = lifeOf(turn, lease).tunnels
  if (row === undefined || tunnel === undefined) return
  changeLife(turn, lease, { tunnels })
  clearTimer(turn, timerKey('offer', lease, peer))
  turn.effects.push({ type: 'closeTunnel', lease, epoch: row.epoch, peer })
  emit(turn, 'tunnel:closed', row, { peer })
}

/** What was signed is what was used: nobody had any use of what came after. */
function signedUsage(turn: Turn, { startedAt, renewals: { unitMs } }: LeaseRow): Usage | undefined {
  if (startedAt === undefined) return undefined
  return { startedAt, endedAt: Math.max(startedAt, turn.at.wallMs), unitMs, signedUnitMs: unitMs }
}
