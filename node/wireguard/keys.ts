/** WireGuard keys: X25519 by node:crypto; the raw keys of `wg genkey` and `wg pubkey` are a JWK's `d` and `x`. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'

/** A job's key pair, 32 bytes each. The private half lives in memory and in the device, nowhere else. */
export interface WireguardKeys {
  privateKey: Uint8Array
  publicKey: Uint8Array
}

/** Makes a key pair; 0.2 ms. One per job and member, so that revoking is deleting. */
export function generateWireguardKeys(): WireguardKeys {
  const { d, x } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  if (d === undefined || x === undefined) throw new Error('this Node has no X25519: use the pinned version')
  return { privateKey: raw(d), publicKey: raw(x) }
}

/** Makes a pre-shared key of 32 random bytes: the initiator sends it inside the Noise stream. */
export function generatePresharedKey(): Uint8Array {
  return Uint8Array.from(randomBytes(32))
}

function raw(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64url'))
}
