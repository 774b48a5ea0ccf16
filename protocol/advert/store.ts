/**
 * What a DHT node holds of other providers' adverts. Pure: no clock, no signatures; the caller verified the envelope and
 * says what time it is. Stock `put` lets an old record overwrite a newer one and one stale provider hide all others;
 * here the sequence is checked where the record lies, and every record stands for itself.
 */
import { maxSkewMs } from '../limits.ts'
import type { PeerId, Requirements, ResourceAdvert, Signed } from '../messages.ts'
import { advertKeys, isCapabilityKey, maxKeysPerAdvert } from './keys.ts'
import { advertMismatch } from './match.ts'

/** Longest life of an advert: 10 min (design: advert TTL). */
export const maxAdvertTtlMs = 600_000
/** Largest advert envelope: 2 KiB. */
export const maxAdvertBytes = 2048
/** Most live adverts under one key. */
export const maxAdvertsPerKey = 256
/** Most providers in one store, tombstones included: bounds it to about 16 MiB whatever keys strangers invent. */
export const maxAdvertsHeld = 8192
/** Most adverts in one answer; more come with a cursor. */
export const maxPage = 32

/** Why a holder does not keep an advert (under a key). */
export const PutRefusal = {
  size: 'size',
  expired: 'expired',
  tooLong: 'too-long',
  old: 'old',
  keys: 'too-many-keys',
  foreignKey: 'foreign-key',
  full: 'full'
} as const
/** See the constants. */
export type PutRefusal = (typeof PutRefusal)[keyof typeof PutRefusal]

/** Keys under which the advert now stands here, and those it was refused under. A taken tombstone has all its keys in `stored`. */
export interface PutResult {
  stored: string[]
  refused: Array<{ key: string; reason: PutRefusal }>
}

/** `cursor`: '' for the first page, then the last answer's. `limit` is cut to 32. */
export interface AdvertQuery {
  keys: string[]
  needs: Requirements
  limit: number
  cursor: string
}

/** `seen` and `matched` count all live providers under the keys, not this page. `cursor` '' says that this was the last page. */
export interface AdvertPage {
  adverts: Array<Signed<ResourceAdvert>>
  seen: number
  matched: number
  cursor: string
}

/** See createAdvertStore. */
export interface AdvertStore {
  /** `signed` must be verified, and `bytes` present. `wallMs` is now. */
  put(signed: Signed<ResourceAdvert>, keys: string[], wallMs: number): PutResult
  get(query: AdvertQuery, wallMs: number): AdvertPage
  /** Drops what is over; returns how many. `put` and `get` need no call of this to be right. */
  expire(wallMs: number): number
  /** Providers held, tombstones included. */
  readonly size: number
}

/** `endsAt`: shown until then; `forgetAt`: its sequence number is remembered until then, so that no older advert that still lives can come back. */
interface Held {
  signed: Signed<ResourceAdvert>
  keys: Set<string>
  endsAt: number
  forgetAt: number
}

/** When an advert is over: `ttlMs` after it was issued, and never after its envelope. */
export function advertEndsAt(signed: Signed<ResourceAdvert>): number {
  return Math.min(signed.issuedAt + signed.body.ttlMs, signed.expiresAt)
}

/** A new, empty store. */
export function createAdvertStore(): AdvertStore {
  const held = new Map<PeerId, Held>()
  const byKey = new Map<string, Set<PeerId>>()

  const unlink = (peer: PeerId, key: string): void => {
    const peers = byKey.get(key)
    peers?.delete(peer)
    if (peers?.size === 0) byKey.delete(key)
    held.get(peer)?.keys.delete(key)
  }
  const expire = (wallMs: number): number => {
    const over = [...held].filter(([, record]) => record.endsAt <= wallMs)
    for (const [peer, record] of over) {
      for (const key of record.keys) unlink(peer, key)
      if (record.forgetAt <= wallMs) held.delete(peer)
    }
    return over.length
  }
  const live = (key: string, wallMs: number): PeerId[] => {
    const peers = [...(byKey.get(key) ?? [])]
    for (const peer of peers) if ((held.get(peer) as Held).endsAt <= wallMs) unlink(peer, key)
    return [...(byKey.get(key) ?? [])]
  }

  /** Whether a record of this provider is newer than the offered one, or as new and another. */
  const isOld = (signed: Signed<ResourceAdvert>, wallMs: number): boolean => {
    const before = held.get(signed.from)
    if (before === undefined || before.forgetAt <= wallMs) return false
    return (
      signed.body.seq < before.signed.body.seq ||
      (signed.body.seq === before.signed.body.seq && !sameBytes(signed, before.signed))
    )
  }

  /** Takes the provider's new record: under the keys asked, and under those it stood under and still belongs to. */
  const replace = (
    signed: Signed<ResourceAdvert>,
    stored: string[],
    own: ReadonlySet<string>,
    wallMs: number
  ): void => {
    for (const key of [...(held.get(signed.from)?.keys ?? [])]) if (!own.has(key)) unlink(signed.from, key)
    const keys = new Set([...(held.get(signed.from)?.keys ?? []), ...stored])
    const endsAt = advertEndsAt(signed)
    held.set(signed.from, { signed, keys, endsAt, forgetAt: Math.max(endsAt, wallMs + maxAdvertTtlMs + maxSkewMs) })
    for (const key of stored) byKey.set(key, (byKey.get(key) ?? new Set()).add(signed.from))
  }

  /** Why this key does not take the advert now. */
  const keyRefusal = (from: PeerId, key: string, own: ReadonlySet<string>, wallMs: number): PutRefusal | undefined => {
    if (!own.has(key) || !isCapabilityKey(key)) return PutRefusal.foreignKey
    const peers = live(key, wallMs)
    return peers.includes(from) || peers.length < maxAdvertsPerKey ? undefined : PutRefusal.full
  }

  const put = (signed: Signed<ResourceAdvert>, keys: string[], wallMs: number): PutResult => {
    const no = (reason: PutRefusal): PutResult => ({ stored: [], refused: keys.map((key) => ({ key, reason })) })
    const reason = refusal(signed, keys, wallMs)
    if (reason !== undefined) return no(reason)
    if (isOld(signed, wallMs)) return no(PutRefusal.old)
    if (!held.has(signed.from) && held.size >= maxAdvertsHeld) {
      expire(wallMs)
      if (held.size >= maxAdvertsHeld) return no(PutRefusal.full)
    }
    if (signed.body.ttlMs === 0) {
      replace(signed, [], new Set(), wallMs)
      return { stored: keys, refused: [] }
    }
    const own = new Set(advertKeys(signed.body))
    const answers = [...new Set(keys)].map((key) => ({ key, reason: keyRefusal(signed.from, key, own, wallMs) }))
    const stored = answers.filter((answer) => answer.reason === undefined).map((answer) => answer.key)
    if (stored.length > 0 || held.has(signed.from)) replace(signed, stored, own, wallMs)
    return { stored, refused: answers.flatMap(({ key, reason }) => (reason === undefined ? [] : [{ key, reason }])) }
  }

  const get = (query: AdvertQuery, wallMs: number): AdvertPage => {
    const peers = [...new Set(query.keys.flatMap((key) => live(key, wallMs)))].sort()
    const fitting = peers
      .map((peer) => (held.get(peer) as Held).signed)
      .filter((signed) => advertMismatch(query.needs, signed.body) === undefined)
    const rest = fitting.filter((signed) => signed.from > query.cursor)
    const adverts = rest.slice(0, Math.max(1, Math.min(query.limit, maxPage)))
    return {
      adverts,
      seen: peers.length,
      matched: fitting.length,
      cursor: rest.length > adverts.length ? (adverts.at(-1)?.from ?? '') : ''
    }
  }

  return {
    put,
    get,
    expire,
    get size() {
      return held.size
    }
  }
}

/** What can be said of an advert without knowing what is held. */
function refusal(signed: Signed<ResourceAdvert>, keys: string[], wallMs: number): PutRefusal | undefined {
  if ((signed.bytes?.length ?? 0) > maxAdvertBytes) return PutRefusal.size
  if (keys.length > maxKeysPerAdvert) return PutRefusal.keys
  if (signed.body.ttlMs > maxAdvertTtlMs || signed.issuedAt > wallMs + maxSkewMs) return PutRefusal.tooLong
  if (signed.body.ttlMs === 0) return signed.expiresAt <= wallMs - maxSkewMs ? PutRefusal.expired : undefined
  return advertEndsAt(signed) <= wallMs ? PutRefusal.expired : undefined
}

function sameBytes(a: Signed<ResourceAdvert>, b: Signed<ResourceAdvert>): boolean {
  return (
    a.bytes !== undefined &&
    b.bytes !== undefined &&
    a.bytes.length === b.bytes.length &&
    a.bytes.every((byte, i) => byte === b.bytes?.[i])
  )
}
