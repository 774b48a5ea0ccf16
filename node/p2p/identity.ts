import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign as signData,
  verify as verifyData
} from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { generateKeyPairFromSeed, privateKeyFromProtobuf, privateKeyToProtobuf } from '@libp2p/crypto/keys'
import type { Ed25519PrivateKey } from '@libp2p/interface'
import { peerIdFromPrivateKey, peerIdFromString } from '@libp2p/peer-id'
import type { Sign, Verify } from '../../protocol/envelope.ts'
import type { PeerId } from '../../protocol/messages.ts'
import { IdentityError, reasonOf } from './errors.ts'

/** A node's Ed25519 identity. `privateKey` is libp2p's form of it. */
export interface Identity {
  readonly peer: PeerId
  readonly privateKey: Ed25519PrivateKey
  /** Synchronous; 64 bytes. */
  readonly sign: Sign
}

/** PKCS #8 header of an Ed25519 seed (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
/** SubjectPublicKeyInfo header of an Ed25519 public key (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex')

function fromKey(privateKey: Ed25519PrivateKey): Identity {
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8, privateKey.raw.subarray(0, 32)]),
    format: 'der',
    type: 'pkcs8'
  })
  return {
    peer: peerIdFromPrivateKey(privateKey).toString(),
    privateKey,
    sign: (data) => new Uint8Array(signData(null, data, key))
  }
}

/** A fresh identity that is kept nowhere; from a seed of 32 bytes the same one again. */
export async function createIdentity(seed: Uint8Array = randomBytes(32)): Promise<Identity> {
  return fromKey((await generateKeyPairFromSeed('Ed25519', seed)) as Ed25519PrivateKey)
}

/**
 * Reads the identity from a file (libp2p's protobuf form), or makes one and writes it there: mode 0600, written beside,
 * fsynced and linked into place, so that two starts at once end with one key. Throws IdentityError (ERR_IDENTITY).
 */
export async function loadOrCreateIdentity(file: string): Promise<Identity> {
  const found = read(file)
  if (found !== undefined) return found
  const made = await createIdentity()
  try {
    writeOnce(file, privateKeyToProtobuf(made.privateKey))
  } catch (cause) {
    throw new IdentityError(`cannot write the node's key to ${file}: ${reasonOf(cause)}`, { cause })
  }
  return read(file) ?? made
}

function read(file: string): Identity | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new IdentityError(`cannot read the node's key ${file}: ${reasonOf(cause)}`, { cause })
  }
  try {
    const key = privateKeyFromProtobuf(bytes)
    if (key.type !== 'Ed25519') throw new Error(`it holds an ${key.type} key`)
    return fromKey(key)
  } catch (cause) {
    const next = 'restore it from a copy, or move it away to start as a new peer'
    throw new IdentityError(`${file} is not a node's key (${reasonOf(cause)}); ${next}`, { cause })
  }
}

/** Whoever links first wins; the loser's key is dropped and the winner's is read. */
function writeOnce(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = openSync(beside, 'wx', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(beside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(beside)
  }
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Most public keys kept parsed; about 1 KiB each. */
const maxKeys = 1024

/** A verifier with its own small cache of keys, for `openEnvelope`. */
export function createVerify(): Verify {
  const keys = new Map<PeerId, KeyObject>()
  return (signer, data, signature) => {
    if (signature.length !== 64) return false
    const key = keys.get(signer) ?? publicKeyOf(signer)
    if (key === undefined) return false
    keys.delete(signer)
    keys.set(signer, key)
    if (keys.size > maxKeys) keys.delete(keys.keys().next().value as PeerId)
    return verifyData(null, data, key, signature)
  }
}

/** The key inside a peer id (its identity multihash); undefined for an id that holds no Ed25519 key. */
function publicKeyOf(peer: PeerId): KeyObject | undefined {
  try {
    const { publicKey } = peerIdFromString(peer)
    if (publicKey?.type !== 'Ed25519') return undefined
    return createPublicKey({ key: Buffer.concat([spki, publicKey.raw]), format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}
