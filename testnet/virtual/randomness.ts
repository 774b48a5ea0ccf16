/**
 * Randomness of a whole process from one seed: `Math.random`, `node:crypto` and WebCrypto. Keys that are made for one
 * connection (X25519) stay random: they change ciphertext, and neither its length nor its order.
 */
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { Purpose, Stream } from '../sim/random.ts'

/** WebCrypto's calls that other threads answer. */
const SUBTLE = ['decrypt', 'deriveBits', 'deriveKey', 'digest', 'encrypt', 'exportKey', 'generateKey'] as const
const SUBTLE_TOO = ['importKey', 'sign', 'unwrapKey', 'verify', 'wrapKey'] as const

let outstanding = 0

/** WebCrypto calls under way: while there are any, virtual time must not move. */
export function outstandingCrypto(): number {
  return outstanding
}

/** Replaces them for good; call it before anything else is imported, in a process of its own. */
export function seedRandomness(seed: number): void {
  const stream = new Stream(seed, Purpose.protocol)
  Math.random = () => stream.uint32() / 4_294_967_296
  const fill = <T extends NodeJS.ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    for (let at = 0; at < bytes.length; at++) bytes[at] = stream.uint32() & 0xff
    return view
  }
  const randomUUID = (): string => {
    const hex = Buffer.from(fill(new Uint8Array(16))).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  const seeded = {
    randomBytes: (size: number) => fill(Buffer.alloc(size)),
    randomFillSync: fill,
    randomUUID,
    randomInt: (a: number, b?: number) => (b === undefined ? stream.below(a) : a + stream.below(b - a))
  }
  Object.assign(crypto, seeded)
  // node:crypto reads its own `getRandomValues` from here.
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fill, configurable: true })
  Object.defineProperty(globalThis.crypto, 'randomUUID', { value: randomUUID, configurable: true })
  syncBuiltinESMExports()
  countSubtle()
}

function countSubtle(): void {
  const subtle = globalThis.crypto.subtle as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  for (const name of [...SUBTLE, ...SUBTLE_TOO]) {
    const call = (subtle[name] as (...args: unknown[]) => Promise<unknown>).bind(subtle)
    const counted = async (...args: unknown[]): Promise<unknown> => {
      outstanding++
      try {
        return await call(...args)
      } finally {
        outstanding--
      }
    }
    Object.defineProperty(subtle, name, { value: counted, configurable: true })
  }
}
