import type { PeerId } from '../../protocol/messages.ts'
import type { Verdict } from './p2p.ts'

/** Rates per second and bursts; the defaults are those of the security page where it names one. */
export interface LimiterOptions {
  /** Never goes back; ms. */
  monoMs?: () => number
  /** Messages of one peer, of any worth. */
  messagesPerSecond?: number
  messagesBurst?: number
  /** Messages of one peer that turned out bad: with the burst at most 30 in any second (the goal is 50). */
  badPerSecond?: number
  badBurst?: number
  /** Verifications of this node for peers that sent nothing bad lately (10 % of a core), and for all that did together. */
  verificationsPerSecond?: number
  suspectVerificationsPerSecond?: number
}

/** The limits in front of signature checks; see createLimiter. */
export interface Limiter {
  /** Takes a message of this size off the peer's allowance. False: drop it unread; it costs no signature check. */
  admit: (peer: PeerId, bytes?: number) => boolean
  /** Tells what a check showed; a bad one counts against the peer for a while. */
  checked: (peer: PeerId, verdict: Verdict, bytes?: number) => void
  /** Until `admit` could be true again; 0: now. For streams, which can wait instead of losing messages. */
  waitMs: (peer: PeerId, bytes?: number) => number
  /** Signature checks so far, for metrics and tests. */
  readonly checks: number
}

interface Bucket {
  tokens: number
  at: number
}

interface Peer {
  messages: Bucket
  bad: Bucket
  lastBadAt: number
}

/** A message counts once for each 2 KiB of it: a Commit holds up to 256 signed grants, and each is a signature to check. */
const bytesPerToken = 2048

/** For how long a bad message makes its sender a suspect. */
const suspectMs = 60_000
/** Most peers remembered; the longest silent goes first. */
const maxPeers = 4096

/**
 * Token buckets that stand in front of signature checks. What a check costs is charged afterwards: honest messages cost
 * a peer only its message allowance, bad ones empty a small bucket of their own, and while that is empty nothing of the
 * peer is checked at all. Peers that sent bad ones share a narrow lane of the node's budget, so a crowd of them leaves
 * the others theirs.
 */
export function createLimiter(options: LimiterOptions = {}): Limiter {
  const { monoMs = () => performance.now() } = options
  const rates = {
    messages: { perSecond: options.messagesPerSecond ?? 200, burst: options.messagesBurst ?? 400 },
    bad: { perSecond: options.badPerSecond ?? 10, burst: options.badBurst ?? 20 },
    clean: { perSecond: options.verificationsPerSecond ?? 400, burst: options.verificationsPerSecond ?? 400 },
    suspect: {
      perSecond: options.suspectVerificationsPerSecond ?? 50,
      burst: options.suspectVerificationsPerSecond ?? 50
    }
  }
  type Rate = { perSecond: number; burst: number }
  const full = (rate: Rate): Bucket => ({ tokens: rate.burst, at: monoMs() })
  const level = (bucket: Bucket, rate: Rate): number => {
    const now = monoMs()
    bucket.tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.at) / 1000) * rate.perSecond)
    bucket.at = now
    return bucket.tokens
  }
  const lacking = (bucket: Bucket, rate: Rate, cost: number): number =>
    Math.max(0, Math.ceil(((Math.min(cost, rate.burst) - level(bucket, rate)) * 1000) / rate.perSecond))
  const costOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / bytesPerToken))
  const lanes = { clean: full(rates.clean), suspect: full(rates.suspect) }
  const peers = new Map<PeerId, Peer>()
  let checks = 0

  const get = (id: PeerId): Peer => {
    const peer = peers.get(id) ?? { messages: full(rates.messages), bad: full(rates.bad), lastBadAt: -Infinity }
    peers.delete(id)
    peers.set(id, peer)
    if (peers.size > maxPeers) peers.delete(peers.keys().next().value as PeerId)
    return peer
  }
  const laneOf = (peer: Peer): 'clean' | 'suspect' => (monoMs() - peer.lastBadAt < suspectMs ? 'suspect' : 'clean')
  const waitMs = (id: PeerId, bytes = 0): number => {
    const peer = get(id)
    const lane = laneOf(peer)
    const cost = costOf(bytes)
    return Math.max(
      lacking(peer.messages, rates.messages, cost),
      lacking(peer.bad, rates.bad, 1),
      lacking(lanes[lane], rates[lane], cost)
    )
  }

  return {
    waitMs,
    admit: (id, bytes = 0) => {
      if (waitMs(id, bytes) > 0) return false
      get(id).messages.tokens -= costOf(bytes)
      return true
    },
    checked: (id, verdict, bytes = 0) => {
      const peer = get(id)
      checks += 1
      lanes[laneOf(peer)].tokens -= costOf(bytes)
      if (verdict !== 'reject') return
      level(peer.bad, rates.bad)
      peer.bad.tokens -= 1
      peer.lastBadAt = monoMs()
    },
    get checks() {
      return checks
    }
  }
}
