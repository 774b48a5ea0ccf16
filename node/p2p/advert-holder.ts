import type { Stream } from '@libp2p/interface'
import { type AdvertStore, advertEndsAt, PutRefusal } from '../../protocol/advert/store.ts'
import { openEnvelope, peekEnvelope, type Verify } from '../../protocol/envelope.ts'
import type { PeerId, ResourceAdvert, Signed } from '../../protocol/messages.ts'
import {
  type AdvertReply,
  type AdvertRequest,
  decodeRequest,
  emptyReply,
  encodeReply,
  maxRequestBytes
} from './advert-wire.ts'
import type { Bans } from './bans.ts'
import { readFrames, sendFrame } from './frames.ts'
import type { Limiter } from './limiter.ts'

/** A request's bytes, and the drain of its reply. */
const deadlineMs = 10_000
/** Verified adverts remembered by their bytes, so that the copies of five holders cost one check. */
const maxVerified = 2048

/** What a reader checks against. `wallMs` is now. */
export interface AdvertReaderOptions {
  network: string
  verify: Verify
  wallMs: () => number
}

/** Opens adverts: a verified one, or why it is none. The same bytes are checked once while they live. */
export interface AdvertReader {
  open: (bytes: Uint8Array) => { advert: Signed<ResourceAdvert> } | { bad: string; late: boolean }
  /** Whether `open` would check no signature. */
  knows: (bytes: Uint8Array) => boolean
}

/** See AdvertReader. */
export function createAdvertReader(options: AdvertReaderOptions): AdvertReader {
  const verified = new Map<string, Signed<ResourceAdvert>>()
  const idOf = (bytes: Uint8Array): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return {
    knows: (bytes) => verified.has(idOf(bytes)),
    open: (bytes) => {
      const id = idOf(bytes)
      const known = verified.get(id)
      if (known !== undefined) return { advert: known }
      const opened = openEnvelope(bytes, { network: options.network, wallMs: options.wallMs(), verify: options.verify })
      if (!opened.ok) return { bad: `${opened.field} ${opened.reason}`, late: opened.field === 'expiresAt' }
      if (opened.message.body.type !== 'resourceAdvert') return { bad: `a ${opened.message.body.type}`, late: false }
      const advert = opened.message as Signed<ResourceAdvert>
      verified.set(id, advert)
      if (verified.size > maxVerified) verified.delete(verified.keys().next().value as string)
      return { advert }
    }
  }
}

/** What a holder is made of. */
export interface AdvertHolderOptions {
  store: AdvertStore
  reader: AdvertReader
  limiter: Limiter
  bans: Bans
  wallMs: () => number
}

/** The holding side, on streams and for this node itself. */
export interface AdvertHolder {
  /** Serves a stream: any number of requests, each answered before the next is read. */
  serve: (stream: Stream, from: PeerId) => Promise<void>
  /** Answers a request as if it had come from `from`; the node asks itself with this. */
  answer: (request: AdvertRequest, from: PeerId) => AdvertReply
}

/** The side that holds adverts: signature, sequence, expiry, size and caps are checked here, the predicate is answered here. */
export function createAdvertHolder(options: AdvertHolderOptions): AdvertHolder {
  const { store, reader, limiter, bans, wallMs } = options

  const put = (keys: string[], bytes: Uint8Array, from: PeerId): AdvertReply => {
    const refuse = (reason: string): AdvertReply => ({ ...emptyReply, refused: keys.map((key) => ({ key, reason })) })
    if (peekEnvelope(bytes)?.type !== 'resourceAdvert') {
      bans.strike(from, 'not an advert')
      return refuse('not-an-advert')
    }
    const known = reader.knows(bytes)
    const opened = reader.open(bytes)
    if ('bad' in opened) {
      if (opened.late) return refuse(PutRefusal.expired)
      limiter.checked(from, 'reject')
      bans.strike(from, 'bad advert')
      return refuse(`bad: ${opened.bad}`)
    }
    if (!known) limiter.checked(from, 'accept')
    return { ...emptyReply, ...store.put(opened.advert, keys, wallMs()) }
  }

  const answer = (request: AdvertRequest, from: PeerId): AdvertReply => {
    if ('put' in request) return put(request.put.keys, request.put.advert, from)
    const page = store.get(request.get, wallMs())
    const alive = page.adverts.filter((signed) => advertEndsAt(signed) > wallMs())
    return { ...emptyReply, ...page, adverts: alive.map((signed) => signed.bytes as Uint8Array) }
  }

  const serve = async (stream: Stream, from: PeerId): Promise<void> => {
    try {
      await readFrames(stream, { maxBytes: maxRequestBytes, withinMs: deadlineMs }, async (frame) => {
        if (bans.isBanned(from) || !limiter.admit(from)) throw new Error('over the limit')
        let request: AdvertRequest
        try {
          request = decodeRequest(frame)
        } catch (error) {
          bans.strike(from, 'bad advert request')
          throw error
        }
        await sendFrame(stream, encodeReply(answer(request, from)), AbortSignal.timeout(deadlineMs))
      })
      await stream.close()
    } catch (error) {
      stream.abort(error as Error)
    }
  }

  return { serve, answer }
}
