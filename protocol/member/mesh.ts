/** The mesh of a lease: one tunnel per pair, negotiated by the member with the smaller SHA-256(peer id). */
import type { Report } from '../machine.ts'
import type { Commit, PeerId, TunnelAnswer, TunnelOffer } from '../messages.ts'
import type { LeaseRow, MemberLife, Tunnel } from '../lease/state.ts'
import { isLive, isRunning, LeasePhase } from '../lease/table.ts'
import {
  changeLife,
  clearTimer,
  compareHashes,
  dropped,
  emit,
  type From,
  lifeOf,
  repeatLater,
  rowOf,
  send,
  span,
  timerKey,
  type Turn
} from '../lease/turn.ts'
import { type TunnelEvent, TunnelPhase, tunnelTable } from './table.ts'

/** Offers that are kept until this member can answer them: a mesh's Commits do not arrive everywhere at once. */
const earlyAtMost = 64
/** Bytes of a preshared key and of the Ray token. */
const secretBytes = 32
const noToken = new Uint8Array(0)

/** `prepared`: keys and device are there; the sandbox may still come up. */
export function handlePrepared(turn: Turn, row: LeaseRow, report: Report & { type: 'prepared' }): void {
  const { lease } = row
  if (lifeOf(turn, lease).prepared !== undefined || (row.phase !== LeasePhase.held && !isLive(row.phase))) return
  changeLife(turn, lease, { prepared: { publicKey: report.publicKey, endpoints: report.endpoints } })
  span(turn, row, 'sandbox', row.heldMono)
}

/** Leased and prepared: joins the mesh, offers its tunnels, answers the offers that came too early. */
export function settleMesh(turn: Turn, lease: string): void {
  const row = rowOf(turn, lease)
  const { prepared, joinedMono, early } = lifeOf(turn, lease)
  if (row?.commit === undefined || row.phase !== LeasePhase.leased || !prepared || joinedMono !== undefined) return
  const { members, head } = row.commit
  const { self } = turn.options
  const named = members.map(({ peer, index, name }) => ({ peer, index, name }))
  turn.effects.push({ type: 'joinMesh', lease, epoch: row.epoch, self, members: named, head })
  const token = head === self ? { token: turn.at.rng.bytes(secretBytes) } : {}
  const tunnels = Object.fromEntries(
    members.filter(({ peer }) => peer !== self).map(({ peer }) => [peer, begin(turn, peer)])
  )
  changeLife(turn, lease, { joinedMono: turn.at.monoMs, tunnels, early: {}, ...token })
  for (const tunnel of Object.values(tunnels)) if (tunnel.initiate) sendOffer(turn, lease, tunnel.peer)
  for (const offer of Object.values(early)) handleTunnelOffer(turn, row, offer)
}

function begin(turn: Turn, peer: PeerId): Tunnel {
  const initiate = compareHashes(turn, turn.options.self, peer) < 0
  const presharedKey = initiate ? turn.at.rng.bytes(secretBytes) : noToken
  return { peer, phase: initiate ? TunnelPhase.offering : TunnelPhase.waiting, initiate, presharedKey }
}

/** Sends (or repeats) the offer of a tunnel that is not answered yet. */
export function sendOffer(turn: Turn, lease: string, peer: PeerId): void {
  const row = rowOf(turn, lease)
  const { tunnels, prepared } = lifeOf(turn, lease)
  const tunnel = tunnels[peer]
  if (row === undefined || !isLive(row.phase) || tunnel?.phase !== TunnelPhase.offering || !prepared) return
  const { job, attempt, epoch } = row
  const { presharedKey } = tunnel
  const token = ownToken(turn, row)
  send(turn, peer, { type: 'tunnelOffer', job, attempt, epoch, ...prepared, presharedKey, token })
  repeatLater(turn, timerKey('offer', lease, peer))
}

/** Responder: opens the tunnel and answers once its device has the peer; answers again when asked again. */
export function handleTunnelOffer(turn: Turn, row: LeaseRow, message: From<'tunnelOffer'>): void {
  const { from, body } = message
  const { lease } = row
  const life = lifeOf(turn, lease)
  if (life.joinedMono === undefined) return keepEarly(turn, row, message)
  const tunnel = life.tunnels[from]
  if (!isLive(row.phase) || tunnel === undefined || tunnel.initiate || body.epoch !== epochOf(row.commit, from)) {
    return dropped(turn, 'tunnelOffer', 'not from the pair’s initiator under its epoch', { peer: from, job: row.job })
  }
  if (tunnel.phase === TunnelPhase.open || tunnel.phase === TunnelPhase.up) return sendAnswer(turn, row, from)
  if (move(turn, lease, tunnel, 'offered', body.presharedKey)) openTunnel(turn, row, from, body)
}

function keepEarly(turn: Turn, row: LeaseRow, message: From<'tunnelOffer'>): void {
  const { early } = lifeOf(turn, row.lease)
  if (row.phase !== LeasePhase.held && row.phase !== LeasePhase.leased) return
  if (Object.keys(early).length >= earlyAtMost && early[message.from] === undefined) return
  changeLife(turn, row.lease, { early: { ...early, [message.from]: message } })
}

/** Initiator: the other side waits for us, so this tunnel can open. */
export function handleTunnelAnswer(turn: Turn, row: LeaseRow, { from, body }: From<'tunnelAnswer'>): void {
  const tunnel = lifeOf(turn, row.lease).tunnels[from]
  if (!isLive(row.phase) || !tunnel?.initiate || body.epoch !== epochOf(row.commit, from)) {
    return dropped(turn, 'tunnelAnswer', 'not from the pair’s responder under its epoch', { peer: from, job: row.job })
  }
  if (!move(turn, row.lease, tunnel, 'answered', tunnel.presharedKey)) return
  clearTimer(turn, timerKey('offer', row.lease, from))
  openTunnel(turn, row, from, body)
}

/** Only a tunnel of the pair's negotiated keys is opened; addresses and allowed-ips follow from the signed list alone. */
function openTunnel(turn: Turn, row: LeaseRow, peer: PeerId, body: TunnelOffer | TunnelAnswer): void {
  const { lease, epoch, commit } = row
  const { tunnels, token } = lifeOf(turn, lease)
  const isHead = commit?.head === peer
  if (isHead && token === undefined && body.token.length > 0) changeLife(turn, lease, { token: body.token })
  const index = commit?.members.find((member) => member.peer === peer)?.index ?? 0
  const { initiate = false, presharedKey = noToken } = tunnels[peer] ?? {}
  const spec = { peer, index, publicKey: body.publicKey, presharedKey, endpoints: body.endpoints, initiate, isHead }
  turn.effects.push({ type: 'openTunnel', lease, epoch, peer: spec })
}

/** The device has the peer: the responder's answer waited for that. */
export function handleTunnelOpen(turn: Turn, row: LeaseRow, peer: PeerId): void {
  const tunnel = lifeOf(turn, row.lease).tunnels[peer]
  if (!isLive(row.phase) || !tunnel || !move(turn, row.lease, tunnel, 'opened', tunnel.presharedKey)) return
  emit(turn, 'tunnel:opened', row, { peer })
  if (!tunnel.initiate) sendAnswer(turn, row, peer)
  noteMeshed(turn, row)
}

/** The first authenticated packet: from here on the two reach each other. */
export function handleTunnelUp(turn: Turn, row: LeaseRow, peer: PeerId): void {
  const tunnel = lifeOf(turn, row.lease).tunnels[peer]
  if (!isLive(row.phase) || !tunnel || !move(turn, row.lease, tunnel, 'packet', tunnel.presharedKey)) return
  emit(turn, 'tunnel:up', row, { peer })
  noteMeshed(turn, row)
}

function sendAnswer(turn: Turn, row: LeaseRow, peer: PeerId): void {
  const { prepared } = lifeOf(turn, row.lease)
  if (prepared === undefined) return
  const { job, attempt, epoch } = row
  send(turn, peer, { type: 'tunnelAnswer', job, attempt, epoch, ...prepared, token: ownToken(turn, row) })
}

/** The attempt's Ray token, at the head's member; nobody else hands it on. */
function ownToken(turn: Turn, row: LeaseRow): Uint8Array {
  return row.commit?.head === turn.options.self ? (lifeOf(turn, row.lease).token ?? noToken) : noToken
}

function move(turn: Turn, lease: string, tunnel: Tunnel, event: TunnelEvent, presharedKey: Uint8Array): boolean {
  const phase = tunnelTable[tunnel.phase][event]
  if (phase === undefined) return false
  const { tunnels } = lifeOf(turn, lease)
  changeLife(turn, lease, { tunnels: { ...tunnels, [tunnel.peer]: { ...tunnel, phase, presharedKey } } })
  return true
}

function noteMeshed(turn: Turn, row: LeaseRow): void {
  const life = lifeOf(turn, row.lease)
  if (life.meshed || !isMeshed(life)) return
  changeLife(turn, row.lease, { meshed: true })
  if (!isRunning(row.phase)) span(turn, row, 'tunnel', life.joinedMono ?? turn.at.monoMs)
}

/** Whether every tunnel of this member is open. */
export function isMeshed(life: Readonly<MemberLife>): boolean {
  return life.joinedMono !== undefined && Object.values(life.tunnels).every(({ phase }) => isOpen(phase))
}

/** Whether a tunnel’s device has the peer. */
export function isOpen(phase: TunnelPhase): boolean {
  return phase === TunnelPhase.open || phase === TunnelPhase.up
}

/** The epoch under which a member acts: that of its grant in the signed list. */
export function epochOf(commit: Commit | undefined, peer: PeerId): number | undefined {
  return commit?.members.find((member) => member.peer === peer)?.grant.body.epoch
}
