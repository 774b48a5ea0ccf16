/**
 * Signed envelopes. Signing and verifying functions are handed in, so that this file is pure: the interpreter gives it
 * the node's key, the simulator none. Signatures cover the payload bytes as received; nothing is re-encoded to be checked.
 */
import { concat, fromString } from 'uint8arrays'
import { wire } from '../proto/wire.ts'
import { decodeBody, encodeBody, MalformedError, messageType, messageTypeId } from './codec.ts'
import type { Malformed } from './errors.ts'
import { maxSkewMs, messageLimitBytes } from './limits.ts'
import type { Hash } from './machine.ts'
import type { Message, MessageType, PeerId, Signed } from './messages.ts'

/** Version of the envelope itself. */
export const envelopeVersion = 1

/** Ed25519 signature (64 bytes) of the node's own identity. */
export type Sign = (data: Uint8Array) => Uint8Array
/** Whether `signature` over `data` is that of the key in this peer id; false for an id that holds no key. */
export type Verify = (signer: PeerId, data: Uint8Array, signature: Uint8Array) => boolean

export interface OpenOptions {
  network: string
  wallMs: number
  verify: Verify
}

/** An opened envelope, or which field of it is wrong and how. */
export type Opened = { ok: true; message: Signed<Message> } | ({ ok: false } & Malformed)

/** Domain separation: a signature for one network, type or length is none for another. */
function signedBytes(network: string, typeId: number, payload: Uint8Array): Uint8Array {
  return concat([fromString(`swarm/1/${network}/${typeId}/${payload.length}/`), payload])
}

/** Encodes and signs; a message that was received keeps its bytes. Signing twice gives the same bytes (Ed25519 is deterministic). */
export function sealEnvelope(signed: Signed<Message>, options: { network: string; sign: Sign }): Uint8Array {
  if (signed.bytes !== undefined) return signed.bytes
  const type = messageTypeId(signed.body.type)
  const payload = wire.Payload.encode({
    version: envelopeVersion,
    network: options.network,
    type,
    from: signed.from,
    issuedAt: signed.issuedAt,
    expiresAt: signed.expiresAt,
    body: encodeBody(signed.body, (nested) => sealEnvelope(nested, options))
  }).finish()
  const signature = options.sign(signedBytes(options.network, type, payload))
  return new Uint8Array(wire.Envelope.encode({ payload, signature }).finish())
}

/** Checks and decodes an envelope and every envelope in it. Never throws for what a stranger sent. */
export function openEnvelope(bytes: Uint8Array, options: OpenOptions): Opened {
  try {
    return { ok: true, message: open(bytes, options, true) }
  } catch (error) {
    if (error instanceof MalformedError) return { ok: false, field: error.field, reason: error.reason }
    throw error
  }
}

/** The type of an envelope and who it says it is from, without checking anything: for limits that stand before signatures. */
export function peekEnvelope(bytes: Uint8Array): { type: MessageType; from: PeerId } | undefined {
  try {
    const { payload } = read(bytes)
    const type = messageType(payload.type)
    return type === undefined ? undefined : { type, from: payload.from }
  } catch {
    return undefined
  }
}

/** Digest of a message's body, the same however often it is sent: names a Commit in its leases. `sign` is not needed for received ones. */
export function bodyDigest(
  signed: Signed<Message>,
  hash: Hash,
  seal: (nested: Signed<Message>) => Uint8Array
): Uint8Array {
  return hash(signed.bytes === undefined ? encodeBody(signed.body, seal) : read(signed.bytes).payload.body)
}

function open(bytes: Uint8Array, options: OpenOptions, outermost: boolean): Signed<Message> {
  const { payload, payloadBytes, signature } = read(bytes)
  if (payload.version !== envelopeVersion)
    throw new MalformedError('version', `${payload.version} is not ${envelopeVersion}`)
  if (payload.network !== options.network)
    throw new MalformedError('network', `${JSON.stringify(payload.network)} is not ours`)
  const type = messageType(payload.type)
  if (type === undefined) throw new MalformedError('type', `${payload.type} is not known`)
  if (bytes.length > messageLimitBytes[type]) {
    throw new MalformedError(type, `${bytes.length} bytes, at most ${messageLimitBytes[type]}`)
  }
  if (outermost) checkTimes(payload.issuedAt, payload.expiresAt, options.wallMs)
  if (!options.verify(payload.from, signedBytes(payload.network, payload.type, payloadBytes), signature)) {
    throw new MalformedError('signature', `is not that of ${payload.from}`)
  }
  const body = decodeBody(type, payload.body, (nested, expected, field) => {
    const inner = open(nested, options, false)
    if (inner.body.type !== expected) throw new MalformedError(field, `is a ${inner.body.type}, not a ${expected}`)
    return inner
  })
  return {
    from: payload.from,
    issuedAt: payload.issuedAt,
    expiresAt: payload.expiresAt,
    body,
    bytes: new Uint8Array(bytes)
  }
}

function checkTimes(issuedAt: number, expiresAt: number, wallMs: number): void {
  if (issuedAt > wallMs + maxSkewMs)
    throw new MalformedError('issuedAt', `${issuedAt - wallMs} ms ahead of our clock, at most ${maxSkewMs}`)
  if (expiresAt < wallMs - maxSkewMs) throw new MalformedError('expiresAt', `${wallMs - expiresAt} ms ago`)
}

interface Read {
  payload: {
    version: number
    network: string
    type: number
    from: string
    issuedAt: number
    expiresAt: number
    body: Uint8Array
  }
  payloadBytes: Uint8Array
  signature: Uint8Array
}

function read(bytes: Uint8Array): Read {
  try {
    const envelope = wire.Envelope.decode(bytes)
    const payload = wire.Payload.decode(envelope.payload)
    return {
      payload: {
        version: payload.version,
        network: payload.network,
        type: payload.type,
        from: payload.from,
        issuedAt: Number(payload.issuedAt),
        expiresAt: Number(payload.expiresAt),
        body: payload.body
      },
      payloadBytes: envelope.payload,
      signature: envelope.signature
    }
  } catch (cause) {
    throw new MalformedError('envelope', `not an envelope (${cause instanceof Error ? cause.message : String(cause)})`)
  }
}
