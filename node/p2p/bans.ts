import type { PeerId } from '../../protocol/messages.ts'

/** Times in ms; the defaults are the design's. */
export interface BansOptions {
  monoMs?: () => number
  /** Told of each ban: close its connections. */
  onBan?: (peer: PeerId, ms: number, why: string) => void
  /** First ban; each further one is twice as long (design: 15 s). */
  firstMs?: number
  maxMs?: number
  /** Offences within `windowMs` that lead to a ban. */
  strikes?: number
  windowMs?: number
}

/** Who is banned. */
export interface Bans {
  /** Counts an offence; the last of them bans. Returns whether the peer is banned now. */
  strike: (peer: PeerId, why: string) => boolean
  isBanned: (peer: PeerId) => boolean
  /** Peers banned now. */
  list: () => PeerId[]
  /** Lifts all bans: a node whose every peer is banned is more likely wrong itself. What was counted stays counted. */
  lift: () => void
}

interface Entry {
  strikes: number[]
  bans: number
  until: number
}

/** Most peers remembered; identities are free, so this must be bounded. */
const maxEntries = 4096

/** Bans that double from 15 s to an hour; a peer without offence for an hour starts anew. */
export function createBans(options: BansOptions = {}): Bans {
  const { monoMs = () => performance.now(), onBan, firstMs = 15_000, maxMs = 3_600_000 } = options
  const { strikes: most = 10, windowMs = 60_000 } = options
  const entries = new Map<PeerId, Entry>()
  const isBanned = (peer: PeerId): boolean => (entries.get(peer)?.until ?? 0) > monoMs()

  return {
    isBanned,
    list: () => [...entries.keys()].filter(isBanned),
    lift: () => {
      for (const entry of entries.values()) entry.until = 0
    },
    strike: (peer, why) => {
      const now = monoMs()
      const before = entries.get(peer)
      const forgiven = before === undefined || now - Math.max(before.until, before.strikes.at(-1) ?? 0) > maxMs
      const entry = forgiven ? { strikes: [], bans: 0, until: 0 } : before
      entries.delete(peer)
      entries.set(peer, entry)
      if (entries.size > maxEntries) entries.delete(entries.keys().next().value as PeerId)
      if (entry.until > now) return true
      entry.strikes = [...entry.strikes.filter((at) => now - at < windowMs), now]
      if (entry.strikes.length < most) return false
      const ms = Math.min(maxMs, firstMs * 2 ** entry.bans)
      entry.strikes = []
      entry.bans += 1
      entry.until = now + ms
      onBan?.(peer, ms, why)
      return true
    }
  }
}
