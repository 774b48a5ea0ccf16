import { advertKeys, lookupKeys } from '../../protocol/advert/keys.ts'
import { advertMismatch } from '../../protocol/advert/match.ts'
import { advertEndsAt, PutRefusal } from '../../protocol/advert/store.ts'
import type { PeerId, Requirements, ResourceAdvert, Signed } from '../../protocol/messages.ts'
import type { AdvertReader } from './advert-holder.ts'
import type { Ask } from './ask.ts'
import type { ClosestFinder } from './closest.ts'
import { reasonOf } from './errors.ts'
import type { LookupResult } from './p2p.ts'

/** Holders that an advert is put to, and holders that are asked, per key (design). */
export const holdersPerKey = 5
export const askedPerKey = 8
/** Pages taken from one holder: 256 adverts a key at 32 a page, for a request with several keys. */
const maxPages = 16
/** For one request to one holder, its dial included. */
const requestMs = 3000
/** Once all but the last few holders answered, the others are waited for this long at most. */
const stragglerMs = 400
/** How often an advert is put again, without its owner, to holders that came since. */
const repairMs = 60_000

export interface AdvertsOptions {
  self: PeerId
  closest: ClosestFinder
  reader: AdvertReader
  wallMs: () => number
  ask: Ask
  /** Providers seen before, asked directly: a way that does not lead through the DHT. */
  remembered: () => PeerId[]
  remember: (advert: Signed<ResourceAdvert>) => void
  /** A holder gave what no honest one gives. */
  strike: (peer: PeerId, why: string) => void
}

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
      lookup(options, lookupKeys(needs), needs, limit, AbortSignal.any([signal, stopped.signal])),
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

/** Requirements that every provider meets. */
const anything: Requirements = {
  nodes: 1,
  gpus: undefined,
  cpus: 0,
  memoryMib: 0,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: true,
  archiveBytes: 0,
  durationMs: 0,
  termMs: 0,
  ray: '',
  python: ''
}

/** What all holders said so far; adverts are kept by provider, the newest sequence of each. */
interface Harvest {
  newest: Map<PeerId, Signed<ResourceAdvert>>
  seen: number
  failed: string[]
}

async function lookup(
  options: AdvertsOptions,
  keys: string[],
  needs: Requirements,
  limit: number,
  signal: AbortSignal
): Promise<LookupResult> {
  const harvest: Harvest = { newest: new Map(), seen: 0, failed: [] }
  const asked = new Map<PeerId, Promise<void>>()
  const askAll = (peers: PeerId[], of: string[]): void => {
    for (const peer of peers)
      if (!asked.has(peer)) asked.set(peer, askHolder(options, peer, of, needs, signal, harvest))
  }
  // The walk and the first questions overlap; who the walk adds is asked when it ends.
  askAll(sharedTargets(options, keys), keys)
  const walks = await Promise.all(keys.map((key) => options.closest.find(key, signal)))
  for (const { reason } of walks) if (reason !== undefined) harvest.failed.push(reason)
  askAll([...new Set(walks.flatMap(({ peers }) => peers.slice(0, askedPerKey)))], keys)
  await settleMost([...asked.values()], signal)

  const live = [...harvest.newest.values()].filter(
    (signed) => advertEndsAt(signed) > options.wallMs() && advertMismatch(needs, signed.body) === undefined
  )
  for (const signed of live) options.remember(signed)
  return {
    candidates: shuffle(live)
      .slice(0, limit)
      .map((advert) => ({ peer: advert.from, advert })),
    seen: Math.max(harvest.seen, live.length),
    matched: live.length,
    failed: [...harvest.failed]
  }
}

/** Known without a walk: the closest of the own routing table, and providers seen before. */
function sharedTargets(options: AdvertsOptions, keys: string[]): PeerId[] {
  return [
    ...new Set([...keys.flatMap((key) => options.closest.local(key).slice(0, askedPerKey)), ...options.remembered()])
  ]
}

/** All pages of one holder. A bad signature ends it: no honest holder has one. */
async function askHolder(
  options: AdvertsOptions,
  holder: PeerId,
  keys: string[],
  needs: Requirements,
  signal: AbortSignal,
  harvest: Harvest
): Promise<void> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(requestMs)])
  try {
    for (let page = 0, cursor = ''; page === 0 || (cursor !== '' && page < maxPages); page++) {
      const reply = await options.ask(holder, { get: { keys, needs, limit: 32, cursor } }, limited)
      for (const bytes of reply.adverts) {
        const opened = options.reader.open(bytes)
        if ('bad' in opened) {
          if (opened.late) continue
          options.strike(holder, 'holds a bad advert')
          throw new Error(`gave an advert that is not valid (${opened.bad})`)
        }
        const before = harvest.newest.get(opened.advert.from)
        if (before === undefined || before.body.seq < opened.advert.body.seq)
          harvest.newest.set(opened.advert.from, opened.advert)
      }
      harvest.seen = Math.max(harvest.seen, reply.seen)
      cursor = reply.cursor > cursor ? reply.cursor : ''
    }
  } catch (error) {
    if (!signal.aborted) harvest.failed.push(`holder ${holder}: ${reasonOf(error)}`)
    options.closest.reset()
  }
}

/** Waits for all, but not long for the last two: a dead holder costs its dial, not the lookup its answer. */
async function settleMost(all: Array<Promise<void>>, signal: AbortSignal): Promise<void> {
  let open = all.length
  const { promise: most, resolve } = Promise.withResolvers<void>()
  const settled = Promise.all(
    all.map(async (one) => {
      await one
      open -= 1
      if (open <= Math.min(2, all.length - 1)) resolve()
    })
  )
  if (all.length === 0) return
  let timer: NodeJS.Timeout | undefined
  const enough = most.then(() => new Promise<void>((done) => (timer = setTimeout(done, stragglerMs))))
  const aborted = new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }))
  await Promise.race([settled, enough, aborted])
  clearTimeout(timer)
}

function shuffle<T>(items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    const taken = items[i] as T
    items[i] = items[j] as T
    items[j] = taken
  }
  return items
}
