/** Heartbeats between the driver's member and the others, and to the requester; and who is lost (README, section 9). */
import { EndCause, type PeerId } from '../messages.ts'
import type { Gang, LeaseRow } from '../lease/state.ts'
import { LeasePhase } from '../lease/table.ts'
import { beatEveryMs, lostAllMs, lostFormingMs, lostMs, stalledMs } from '../lease/timing.ts'
import { changeLife, dropped, type From, gangOf, lifeOf, send, setTimer, timerKey, type Turn } from '../lease/turn.ts'
import { neverStarted } from './exits.ts'
import { memberLost } from './finish.ts'
import { answerLatest } from './gang.ts'
import { isLost, tellList } from './losses.ts'
import { epochOf } from './mesh.ts'
import { rankOf } from './ranks.ts'
import { GangPhase } from './table.ts'

/** A second has passed: beats, then looks who is silent. */
export function handleBeat(turn: Turn, row: LeaseRow): void {
  const { lease, commit } = row
  if (commit === undefined || row.phase === LeasePhase.ended) return
  const { beats, beatMono } = lifeOf(turn, lease)
  const { monoMs } = turn.at
  const stalled = monoMs - beatMono > stalledMs
  const started = row.startedMono !== undefined
  changeLife(turn, lease, { beatMono: monoMs, beats: started ? beats + 1 : 0 })
  if (stalled) forgive(turn, lease)
  for (const peer of beatTargets(turn, row, started && beats % 2 === 1)) sendBeat(turn, row, peer)
  setTimer(turn, timerKey('beat', lease), beatEveryMs)
  const gang = gangOf(turn, lease)
  if (gang !== undefined && gang.outcome === undefined) findLost(turn, gang)
}

/** The driver's member beats to all that are not lost, a member to the driver's; both to the requester every other time once Started. */
function beatTargets(turn: Turn, row: LeaseRow, toRequester: boolean): PeerId[] {
  const { self } = turn.options
  const { driver = self, members = [] } = row.commit ?? {}
  const gang = gangOf(turn, row.lease)
  const others = members.map(({ peer }) => peer).filter((peer) => peer !== self && !(gang && isLost(gang, peer)))
  const mesh = driver === self ? others : [driver]
  return [...new Set(toRequester ? [...mesh, row.requester] : mesh)]
}

/** `count` 0 says "not started yet": only a later one confirms Started. */
function sendBeat(turn: Turn, row: LeaseRow, to: PeerId): void {
  const { job, attempt, epoch } = row
  send(turn, to, { type: 'heartbeat', job, attempt, epoch, count: lifeOf(turn, row.lease).beats })
}

function findLost(turn: Turn, gang: Gang): void {
  const { lease, commit, ends } = gang
  const { self } = turn.options
  const others = commit.members
    .map(({ peer }) => peer)
    .filter((peer) => peer !== self && ends[peer] === undefined && !isLost(gang, peer))
  const { heard, cutOff } = lifeOf(turn, lease)
  const silence = (peer: PeerId): number => turn.at.monoMs - (heard[peer] ?? turn.at.monoMs)
  const limitMs = gang.started === undefined ? lostFormingMs : lostMs
  const silent = others.filter((peer) => silence(peer) >= limitMs)
  const allSilent = others.length > 1 && silent.length === others.length
  if (allSilent !== cutOff) changeLife(turn, lease, { cutOff: allSilent })
  if (cutOff && !allSilent) return forgive(turn, lease)
  const [first] = silent
  const late = neverStarted(turn, gang)
  if (late !== undefined)
    return memberLost(
      turn,
      gang,
      late,
      EndCause.runtimeFailed,
      `rank ${rankOf(commit, late)} did not start its process`
    )
  if (first === undefined || (allSilent && silent.some((peer) => silence(peer) < lostAllMs))) return
  for (const peer of silent) {
    const now = gangOf(turn, lease)
    if (now === undefined || now.outcome !== undefined) return
    memberLost(turn, now, peer, EndCause.providerLost, `silent for ${Math.round(silence(peer) / 1000)} s`)
  }
}

/** Back in touch: everybody gets its time to be heard again. */
function forgive(turn: Turn, lease: string): void {
  const { heard } = lifeOf(turn, lease)
  changeLife(turn, lease, { heard: Object.fromEntries(Object.keys(heard).map((peer) => [peer, turn.at.monoMs])) })
}

/** What a requester says only once it has heard of the start; its other half, a member's, says so by its heartbeat's count. */
const afterStart: ReadonlySet<string> = new Set(['heartbeat', 'leaseRenew', 'resultAck'])

/** Notes that somebody of this attempt was heard; what the requester says also answers what it was told. */
export function hear(turn: Turn, row: LeaseRow, from: PeerId, type: string): void {
  const { lease, commit, requester } = row
  if (from !== requester && epochOf(commit, from) === undefined) return
  const { heard, confirmed, answered } = lifeOf(turn, lease)
  changeLife(turn, lease, { heard: { ...heard, [from]: turn.at.monoMs } })
  const gang = gangOf(turn, lease)
  if (from !== requester || gang === undefined) return
  const isMember = epochOf(commit, from) !== undefined
  const knows =
    from !== turn.options.self &&
    !isMember &&
    gang.started !== undefined &&
    !confirmed.includes(from) &&
    afterStart.has(type)
  if (knows) changeLife(turn, lease, { confirmed: [...confirmed, from] })
  const answers = gang.outcome !== undefined && (type === 'release' || type === 'leaseEndAck' || type === 'resultAck')
  if (answers && !answered) changeLife(turn, lease, { answered: true })
}

/** A heartbeat under the epoch of the member's grant: alive, and told whether it has Started. */
export function handleHeartbeat(turn: Turn, row: LeaseRow, { from, body }: From<'heartbeat'>): void {
  const gang = gangOf(turn, row.lease)
  const epoch = epochOf(row.commit, from)
  if (epoch !== undefined && epoch !== body.epoch && from !== row.requester) {
    return dropped(turn, 'heartbeat', 'another epoch', { peer: from, job: row.job })
  }
  if (epoch === undefined && from !== row.requester) {
    return dropped(turn, 'heartbeat', 'not of this attempt', { peer: from, job: row.job })
  }
  if (gang === undefined) return
  const { confirmed } = lifeOf(turn, row.lease)
  const confirms = body.count > 0 && gang.started !== undefined && !confirmed.includes(from)
  if (confirms) changeLife(turn, row.lease, { confirmed: [...confirmed, from] })
  if (gang.outcome === undefined && isLost(gang, from) && from !== gang.requester) return tellList(turn, gang, from)
  if (gang.phase === GangPhase.closed && gang.ends[from] === undefined && from !== gang.requester)
    answerLatest(turn, gang, from)
}
