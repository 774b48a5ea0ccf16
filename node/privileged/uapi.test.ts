import test from 'ava'

import { hexKey, peerLines } from './peers.ts'
import { parseDump, wgArguments } from './kernel-wireguard.ts'
import { parseStats } from './uapi.ts'
import type { TunnelPeer } from './verbs.ts'

const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const peer = (byte: number, over: Partial<TunnelPeer> = {}): TunnelPeer => ({
  publicKey: key(byte),
  allowedIps: [`100.64.0.${byte}/32`],
  ...over
})
const endpoint = { address: '10.0.0.2', port: 51820 }

test('only the difference is sent, so that sessions of peers that stay are not cut', (t) => {
  const before = [peer(1), peer(2, { endpoint }), peer(3)]
  t.deepEqual(peerLines(before, before), [])
  t.deepEqual(peerLines(before, before.slice(0, 2)), [`public_key=${hexKey(key(3))}`, 'remove=true'])
  t.deepEqual(peerLines([], [peer(2, { endpoint: { address: 'fd00::1', port: 7 }, presharedKey: key(9) })]), [
    `public_key=${hexKey(key(2))}`,
    `preshared_key=${hexKey(key(9))}`,
    'replace_allowed_ips=true',
    'allowed_ip=100.64.0.2/32',
    'endpoint=[fd00::1]:7',
    'persistent_keepalive_interval=25'
  ])
})

test('a peer whose endpoint changed is removed and added, one whose allowed-ips changed is not', (t) => {
  const moved = peerLines([peer(1, { endpoint })], [peer(1, { endpoint: { ...endpoint, port: 51821 } })])
  t.deepEqual(moved.slice(0, 2), [`public_key=${hexKey(key(1))}`, 'remove=true'])
  t.is(moved[2], `public_key=${hexKey(key(1))}`)
  const widened = peerLines([peer(1)], [peer(1, { allowedIps: ['100.64.0.1/32', '100.64.255.1/32'] })])
  t.false(widened.includes('remove=true'))
  t.true(widened.includes('allowed_ip=100.64.255.1/32'))
})

test('counters are read from both kinds of device', (t) => {
  const uapi = `private_key=${hexKey(key(7))}\nlisten_port=1\npublic_key=${hexKey(key(1))}\npreshared_key=${hexKey(key(0))}\nendpoint=1.2.3.4:5\nlast_handshake_time_sec=12\nlast_handshake_time_nsec=3\ntx_bytes=148\nrx_bytes=92\nallowed_ip=100.64.0.1/32\npublic_key=${hexKey(key(2))}\nerrno=0\n\n`
  const first = { publicKey: key(1), rxBytes: 92, txBytes: 148, lastHandshakeUnixSeconds: 12 }
  t.deepEqual(parseStats(uapi), [first, { publicKey: key(2), rxBytes: 0, txBytes: 0, lastHandshakeUnixSeconds: 0 }])
  const base64 = Buffer.from(key(1)).toString('base64')
  const dump = `priv\tpub\t51820\toff\n${base64}\t(none)\t1.2.3.4:5\t100.64.0.1/32\t12\t92\t148\t25\n`
  t.deepEqual(parseDump(dump), [first])
  t.deepEqual(parseDump('priv\tpub\t51820\toff\n'), [])
})

test('lines become arguments of wg, with keys in files', async (t) => {
  const files: string[] = []
  const keys = { add: async (hex: string) => `/keys/${files.push(hex)}` }
  const lines = peerLines([peer(3)], [peer(1, { endpoint, presharedKey: key(9), allowedIps: ['a/32', 'b/128'] })])
  const argv = await wgArguments([`private_key=${hexKey(key(8))}`, 'listen_port=51820', ...lines], keys)
  t.deepEqual(files, [hexKey(key(8)), hexKey(key(9))])
  const name = (byte: number): string => Buffer.from(key(byte)).toString('base64')
  t.deepEqual(argv, [
    'private-key',
    '/keys/1',
    'listen-port',
    '51820',
    'peer',
    name(3),
    'remove',
    'peer',
    name(1),
    'preshared-key',
    '/keys/2',
    'endpoint',
    '10.0.0.2:51820',
    'persistent-keepalive',
    '25',
    'allowed-ips',
    'a/32,b/128'
  ])
})
