/** Requests and replies of `/swarm/advert/1.0.0` as plain objects; what strangers send is checked field by field. */
import { isCapabilityKey } from '../../protocol/advert/keys.ts'
import { maxPage } from '../../protocol/advert/store.ts'
import type { Requirements } from '../../protocol/messages.ts'
import { wire } from '../../proto/wire.ts'

/** Protocol id of puts and gets. */
export const advertProtocol = '/swarm/advert/1.0.0'
/** A put is an advert (2 KiB) and its keys; a get 16 keys and the requirements. */
export const maxRequestBytes = 8192
/** 32 adverts of 2 KiB, and the rest. */
export const maxReplyBytes = maxPage * 2560 + 4096
/** Keys in one request; a request for 16 models asks as many. */
const maxKeys = 16

/** A put or a get. `advert` is an envelope; keys are capability keys, 1 to 16. */
export type AdvertRequest =
  | { put: { keys: string[]; advert: Uint8Array } }
  | { get: { keys: string[]; needs: Requirements; limit: number; cursor: string } }

/** To a put: `stored` and `refused`. To a get: envelopes, counts, and '' or where to go on. */
export interface AdvertReply {
  stored: string[]
  refused: Array<{ key: string; reason: string }>
  adverts: Uint8Array[]
  seen: number
  matched: number
  cursor: string
}

/** A reply that says nothing. */
export const emptyReply: Readonly<AdvertReply> = Object.freeze({
  stored: [],
  refused: [],
  adverts: [],
  seen: 0,
  matched: 0,
  cursor: ''
})

/** Request to bytes. */
export function encodeRequest(request: AdvertRequest): Uint8Array {
  return wire.AdvertRequest.encode(request).finish()
}

/** Reply to bytes. */
export function encodeReply(reply: AdvertReply): Uint8Array {
  return wire.AdvertReply.encode(reply).finish()
}

/** Throws for what is no request within the limits. */
export function decodeRequest(bytes: Uint8Array): AdvertRequest {
  const { put, get } = wire.AdvertRequest.toObject(wire.AdvertRequest.decode(bytes), { defaults: true, longs: Number })
  const keys: string[] = (put ?? get)?.keys ?? []
  if (keys.length === 0 || keys.length > maxKeys || !keys.every(isCapabilityKey))
    throw new Error('keys: 1 to 16 capability keys')
  if (put) return { put: { keys, advert: put.advert } }
  if (!get?.needs) throw new Error('needs: is required')
  const needs = { ...get.needs, gpus: get.needs.gpus ?? undefined } as Requirements
  return { get: { keys, needs, limit: get.limit, cursor: get.cursor } }
}

/** Throws for what is no reply within the limits. */
export function decodeReply(bytes: Uint8Array): AdvertReply {
  const reply = wire.AdvertReply.toObject(wire.AdvertReply.decode(bytes), {
    defaults: true,
    longs: Number
  }) as AdvertReply
  if (reply.adverts.length > maxPage) throw new Error(`adverts: ${reply.adverts.length}, at most ${maxPage}`)
  return reply
}
