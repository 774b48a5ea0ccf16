import { advertMismatch, misfits } from '../../protocol/advert/match.ts'
import { advertEndsAt } from '../../protocol/advert/store.ts'
import type { PeerId, Requirements, ResourceAdvert, Signed } from '../../protocol/messages.ts'
import { plainProgram } from '../../protocol/messages.ts'
import type { AdvertReader } from './advert-holder.ts'
import type { Ask } from './ask.ts'
import type { ClosestFinder } from './closest.ts'
import { reasonOf } from './errors.ts'
import type { LookupResult } from './p2p.ts'

/** Holders that are asked, per key (design). */
export const askedPerKey = 8
/** Pages taken from one holder: 256 adverts a key at 32 a page, for a request with several keys. */
const maxPages = 16
/** Adverts that are looked through for why they do not fit. */
const explainedAtMost = 256
/** For one page of one holder, its dial included. */
const requestMs = 3000
/** Once all but the last two holders answered, the others are waited for until nothing came for this long. */
const stragglerMs = 400

/** What a lookup asks with. */
export interface LookupOptions {
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

/** Requirements that every provider meets. */
export const anything: Requirements = {
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
  ...plainProgram,
  ray: '',
  python: ''
}

/** What all holders said so far; adverts are kept by provider, the newest sequence of each. */
interface Harvest {
  newest: Map<PeerId, Signed<ResourceAdvert>>
  seen: number
  failed: string[]
  /** When a holder last said something. */
  heardAt: number
}

/**
 * Asks the closest 8 holders of each key and the providers seen before, with the whole predicate; merges the newest
 * sequence of each provider, and checks again. What an abort finds unanswered is left out.
 */
export async function lookup(
  options: LookupOptions,
  keys: string[],
  needs: Requirements,
  limit: number,
  signal: AbortSignal
): Promise<LookupResult> {
  const harvest: Harvest = { newest: new Map(), seen: 0, failed: [], heardAt: performance.now() }
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
  await settleMost([...asked.values()], harvest, signal)

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
    unfit: [],
    failed: [...harvest.failed]
  }
}

/**
 * As `lookup`; where fewer match than are needed, the holders are asked once more for all that they have, so that it can
 * be said why: what is not shown by a holder is still its provider's own signed word.
 */
export async function lookupWithReasons(
  options: LookupOptions,
  keys: string[],
  needs: Requirements,
  limit: number,
  signal: AbortSignal
): Promise<LookupResult> {
  const found = await lookup(options, keys, needs, limit, signal)
  if (found.matched >= needs.nodes || found.seen <= found.matched || signal.aborted) return found
  const all = await lookup(options, keys, anything, explainedAtMost, signal)
  const adverts = all.candidates.map(({ advert }) => advert.body)
  return { ...found, seen: Math.max(found.seen, all.seen), unfit: misfits(needs, adverts) }
}

/** Known without a walk: the closest of the own routing table, and providers seen before. */
function sharedTargets(options: LookupOptions, keys: string[]): PeerId[] {
  return [
    ...new Set([...keys.flatMap((key) => options.closest.local(key).slice(0, askedPerKey)), ...options.remembered()])
  ]
}

/** All pages of one holder. A bad signature ends it: no honest holder has one. */
async function askHolder(
  options: LookupOptions,
  holder: PeerId,
  keys: string[],
  needs: Requirements,
  signal: AbortSignal,
  harvest: Harvest
): Promise<void> {
  try {
    for (let page = 0, cursor = ''; page === 0 || (cursor !== '' && page < maxPages); page++) {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(requestMs)])
      const reply = await options.ask(holder, { get: { keys, needs, limit: 32, cursor } }, limited)
      harvest.heardAt = performance.now()
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

/** Waits for all, but not for the last two once nothing came for a while: a dead holder costs its dial, not the answer. */
async function settleMost(all: Array<Promise<void>>, harvest: Harvest, signal: AbortSignal): Promise<void> {
  let open = all.length
  const few = Math.min(2, all.length - 1)
  const { promise: enough, resolve } = Promise.withResolvers<void>()
  const timer = setInterval(() => {
    if (signal.aborted || (open <= few && performance.now() - harvest.heardAt > stragglerMs)) resolve()
  }, 25)
  const settled = all.map((one) => one.then(() => (open -= 1)))
  await Promise.race([Promise.all(settled), enough])
  clearInterval(timer)
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
