import { advertKeys, lookupKeys } from '../../protocol/advert/keys.ts'
import { advertEndsAt, PutRefusal } from '../../protocol/advert/store.ts'
import type { PeerId, Requirements, ResourceAdvert, Signed } from '../../protocol/messages.ts'
import { anything, askedPerKey, lookup, lookupWithReasons, type LookupOptions } from './lookup.ts'
import type { LookupResult } from './p2p.ts'

/** Holders that an advert is put to, per key (design). */
export const holdersPerKey = 5
/** For one request to one holder, its dial included. */
const requestMs = 3000
/** How often an advert is put again, without its owner, to holders that came since. */
const repairMs = 60_000

/** What the asking side is made of. */
export interface AdvertsOptions extends LookupOptions {
  self: PeerId
}

/** Puts and asks. */
export interface Adverts {
  advertise: (advert: Uint8Array) => Promise<number>
  lookup: (needs: Requirements, limit: number, signal: AbortSignal) => Promise<LookupResult>
  /** Providers that stand under a key, whatever they offer; at most 32. */
  providersUnder: (key: string, signal: AbortSignal) => Promise<PeerId[]>
  /** Puts the standing advert again soon; called when peers come. */
  repair: () => void
  stop: () => Promise<void>
}

/** Where one key of an advert still has to go. */
interface Place {
  key: string
  missing: number
  candidates: PeerId[]
}

/** The side that puts and asks. */
export function createAdverts(options: AdvertsOptions): Adverts {
  const { self, closest, reader, wallMs, ask } = options
  const stopped = new AbortController()
  let standing: Signed<ResourceAdvert> | undefined
  let timer: NodeJS.Timeout | undefined
  let dueAt = Infinity
  let lastTakers = 0
  let running: Promise<unknown> = Promise.resolve()

  /** One round: each key to its next candidates, all keys of a holder in one request. True while some key lacks holders. */
  const putRound = async (bytes: Uint8Array, places: Place[], takers: Set<PeerId>): Promise<boolean> => {
    const batch = new Map<PeerId, Place[]>()
    for (const place of places) {
      for (const peer of place.candidates.splice(0, place.missing)) batch.set(peer, [...(batch.get(peer) ?? []), place])
    }
    await Promise.all(
      [...batch].map(async ([holder, of]) => {
        const request = { put: { keys: of.map(({ key }) => key), advert: bytes } }
        const reply = await ask(holder, request, AbortSignal.timeout(requestMs)).catch(() => undefined)
        for (const place of of) {
          const stored = reply?.stored.includes(place.key) === true
          if (stored) takers.add(holder)
          // Who has a newer one needs none of us, and nobody needs to stand in for it.
          if (stored || reply?.refused.some(({ key, reason }) => key === place.key && reason === PutRefusal.old))
            place.missing -= 1
        }
      })
    )
    return places.some((place) => place.missing > 0 && place.candidates.length > 0)
  }

  /** Puts to the closest of each key until five took it; who refuses or fails is passed over. */
  const putAll = async (signed: Signed<ResourceAdvert>): Promise<number> => {
    const takers = new Set<PeerId>()
    const keys = advertKeys(signed.body)
    const bytes = signed.bytes as Uint8Array
    // Its own advert is always held here: who remembers this provider asks it directly.
    await ask(self, { put: { keys, advert: bytes } }, stopped.signal)
    // A tombstone goes to everyone who would be asked: the record may have moved since it was put.
    const wanted = signed.body.ttlMs === 0 ? askedPerKey : holdersPerKey
    const places = await Promise.all(
      keys.map(async (key) => ({
        key,
        missing: wanted,
        candidates: (await closest.find(key, stopped.signal, true)).peers
      }))
    )
    while ((await putRound(bytes, places, takers)) && !stopped.signal.aborted);
    lastTakers = takers.size
    return takers.size
  }

  /** The next put of the standing advert; an earlier one that is due stays. */
  const schedule = (afterMs: number): void => {
    if (performance.now() + afterMs > dueAt) return
    clearTimeout(timer)
    dueAt = performance.now() + afterMs
    timer = setTimeout(() => {
      dueAt = Infinity
      if (standing === undefined || advertEndsAt(standing) <= wallMs()) return
      running = putAll(standing).catch(() => 0)
      schedule(repairMs)
    }, afterMs)
    timer.unref()
  }

  const advertise = async (bytes: Uint8Array): Promise<number> => {
    const opened = reader.open(bytes)
    if ('bad' in opened) throw new Error(`this node's own advert is not valid: ${opened.bad}`)
    const before = standing?.body
    standing = opened.advert
    // A tombstone may name no units; it goes to where the advert stood.
    const ends = standing.body.ttlMs === 0 && before !== undefined
    const signed = ends
      ? { ...standing, body: { ...standing.body, units: before.units, region: before.region } }
      : standing
    clearTimeout(timer)
    dueAt = Infinity
    const put = putAll(signed)
    running = put.catch(() => 0)
    if (standing.body.ttlMs > 0) schedule(repairMs)
    return await put
  }

  return {
    advertise,
    lookup: (needs, limit, signal) =>
      lookupWithReasons(options, lookupKeys(needs), needs, limit, AbortSignal.any([signal, stopped.signal])),
    providersUnder: async (key, signal) => {
      const result = await lookup(options, [key], anything, 32, AbortSignal.any([signal, stopped.signal]))
      return result.candidates.map(({ peer }) => peer)
    },
    repair: () => {
      closest.reset()
      if (standing !== undefined && standing.body.ttlMs > 0) schedule(lastTakers < holdersPerKey ? 1000 : 10_000)
    },
    stop: async () => {
      clearTimeout(timer)
      stopped.abort(new Error('this node is stopping'))
      await running
    }
  }
}
