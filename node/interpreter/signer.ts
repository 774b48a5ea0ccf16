/** Ed25519 by node:crypto, with the keys that libp2p peer ids carry. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { base58btc } from 'multiformats/bases/base58'
import type { Sign, Verify } from '../../protocol/envelope.ts'

/** DER of a PKCS#8 Ed25519 private key before its 32 bytes (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
/** DER of a SubjectPublicKeyInfo for Ed25519 before its 32 bytes (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
/** Identity multihash of a libp2p public key: code 0, 36 bytes, protobuf {type Ed25519, 32 bytes} (libp2p peer id specification). */
const PEER_ID_PREFIX = Buffer.from('002408011220', 'hex')
/** Keys of peers that are kept ready; beyond that the oldest is forgotten. */
const CACHED_KEYS = 4096

/** Signs with the 32-byte seed of this node's identity. */
export function createSign (seed: Uint8Array): Sign {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  return data => new Uint8Array(sign(null, data, key))
}

/** The public key in a peer id, or undefined where it carries none (anything but Ed25519). */
export function publicKeyOf (peer: string): KeyObject | undefined {
  try {
    const bytes = Buffer.from(base58btc.decode(`z${peer}`))
    if (bytes.length !== 38 || bytes.compare(PEER_ID_PREFIX, 0, 6, 0, 6) !== 0) return undefined
    return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, bytes.subarray(6)]), format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}

/** Verifies against peer ids. */
export function createVerify (): Verify {
  const keys = new Map<string, KeyObject>()
  return (signer, data, signature) => {
    let key = keys.get(signer)
    if (key === undefined) {
      key = publicKeyOf(signer)
      if (key === undefined) return false
      if (keys.size >= CACHED_KEYS) keys.delete(keys.keys().next().value!)
      keys.set(signer, key)
    }
    return verify(null, data, key, signature)
  }
}
