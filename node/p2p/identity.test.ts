import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peerIdFromString } from '@libp2p/peer-id'
import test from 'ava'
import { createIdentity, createVerify, loadOrCreateIdentity } from './identity.ts'

const folder = mkdtempSync(join(tmpdir(), 'swarm-identity-'))
test.after.always(() => rmSync(folder, { recursive: true }))

test('a signature of ours is verified by the peer id alone, and libp2p says the same', async (t) => {
  const identity = await createIdentity()
  const data = new TextEncoder().encode('data')
  const signature = identity.sign(data)
  const verify = createVerify()
  t.true(verify(identity.peer, data, signature))
  t.true(await peerIdFromString(identity.peer).publicKey?.verify(data, signature))
  t.false(verify(identity.peer, new TextEncoder().encode('datb'), signature))
  t.false(verify((await createIdentity()).peer, data, signature))
  t.false(verify('nonsense', data, signature))
  t.false(verify('QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N', data, signature), 'an RSA id holds no key')
  t.false(verify(identity.peer, data, signature.subarray(1)))
})

test('the key is made once, 0600, and read again', async (t) => {
  const file = join(folder, 'deep', 'identity.key')
  const [a, b] = await Promise.all([loadOrCreateIdentity(file), loadOrCreateIdentity(file)])
  t.is(a.peer, b.peer, 'two starts at once end with one key')
  t.is((await loadOrCreateIdentity(file)).peer, a.peer)
  t.is(statSync(file).mode & 0o777, 0o600)
  t.deepEqual(readdirSync(join(folder, 'deep')), ['identity.key'])
})

test('a damaged key is refused with what to do', async (t) => {
  const file = join(folder, 'bad.key')
  writeFileSync(file, 'not a key')
  const error = await t.throwsAsync(loadOrCreateIdentity(file))
  t.like(error, { code: 'ERR_IDENTITY' })
  t.regex(error?.message ?? '', /bad\.key.*move it away/)
})

test('the same seed is the same peer', async (t) => {
  const seed = new Uint8Array(32).fill(7)
  t.is((await createIdentity(seed)).peer, (await createIdentity(seed)).peer)
})
