import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { Registry } from 'prom-client'
import { connected, makeNode, offer, stopAll, until } from './_net.ts'
import { createIdentity } from './identity.ts'
import type { SwarmLibp2p } from './libp2p.ts'
import type { P2p } from './p2p.ts'
import { createP2p } from './create-p2p.ts'

test.serial('with the bootstrap killed, a restarted node rejoins by the peers it remembers', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-peers-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const boot = await makeNode()
  await boot.p2p.start()
  const bootstrap = boot.p2p.addrs()
  const stays = await makeNode({ bootstrap })
  const identity = await createIdentity()
  let libp2p: SwarmLibp2p | undefined
  const onComposed = (composed: SwarmLibp2p): void => void (libp2p = composed)
  let node = await makeNode({ bootstrap, identity, datastore: folder, onComposed })
  await Promise.all([stays.p2p.start(), node.p2p.start()])
  const identified = (p2p: P2p) => p2p.peers().filter((peer) => peer.connected && peer.agent !== undefined).length
  await until(() => identified(node.p2p) === 2 && identified(stays.p2p) === 2, 'all know each other')
  // Who was dialled by a peer learns where it listens a moment after who it is.
  const isRemembered = async (): Promise<boolean> =>
    ((await libp2p?.peerStore.all()) ?? []).some(
      ({ id, addresses }) => id.toString() === stays.p2p.self && addresses.length > 0
    )
  await until(isRemembered, 'the other is remembered')
  await node.p2p.stop()
  await boot.p2p.stop()
  node = await makeNode({ bootstrap, identity, datastore: folder })
  await node.p2p.start()
  t.teardown(() => stopAll([node, stays]))
  const hasRejoined = (): boolean =>
    node.p2p.peers().some(({ peer, connected }) => connected && peer === stays.p2p.self)
  // Other tests' nodes may find this one on a port that was theirs: who else is connected does not matter.
  await until(hasRejoined, 'rejoined').catch((error: Error) => {
    t.log(JSON.stringify({ peers: node.p2p.peers(), failures: node.p2p.joinFailures(), stays: stays.p2p.peers() }))
    throw error
  })
  await until(() => node.p2p.joinFailures().length === 1, 'the bootstrap is named')
  t.is(node.p2p.joinFailures()[0]?.address, bootstrap[0])
  t.regex(node.p2p.joinFailures()[0]?.reason ?? '', /connection refused/)
})

test.serial('a node starts when none answers, says why, and joins when the bootstrap comes', async (t) => {
  const identity = await createIdentity()
  let boot = await makeNode({ identity })
  await boot.p2p.start()
  const bootstrap = boot.p2p.addrs()
  await boot.p2p.stop()
  const node = await makeNode({ bootstrap: [...bootstrap, '/ip4/100.64.0.9/tcp/4101'] })
  await node.p2p.start()
  await until(() => node.p2p.joinFailures().length === 2, 'both failed')
  t.regex(
    node.p2p.joinFailures().find(({ address }) => address.includes('100.64'))?.reason ?? '',
    /address rules forbid/
  )
  boot = await makeNode({ identity, listen: [(bootstrap[0] as string).replace(/\/p2p\/.*/, '')] })
  await boot.p2p.start()
  t.teardown(() => stopAll([node, boot]))
  await until(() => connected(node.p2p) === 1, 'joined')
  t.deepEqual(
    node.p2p.joinFailures().map(({ address }) => address),
    ['/ip4/100.64.0.9/tcp/4101']
  )
})

test.serial('a bootstrap without a peer id will do, and what a peer view says is there', async (t) => {
  const registry = new Registry()
  const boot = await makeNode({ version: '1.2.3', registry })
  await boot.p2p.start()
  const node = await makeNode({ bootstrap: boot.p2p.addrs().map((address) => address.replace(/\/p2p\/.*/, '')) })
  await node.p2p.start()
  t.teardown(() => stopAll([node, boot]))
  await until(() => node.p2p.peers()[0]?.agent !== undefined, 'identified')
  t.like(node.p2p.peers()[0], { peer: boot.p2p.self, connected: true, direction: 'outbound' })
  t.regex(node.p2p.peers()[0]?.agent ?? '', /swarm\/1\.2\.3/)
  t.deepEqual(node.p2p.joinFailures(), [])
  t.is(boot.p2p.reachability().reachable, 'yes')
  t.regex(boot.p2p.reachability().evidence[0] ?? '', /connected to this node from this host/)
  t.is(node.p2p.reachability().reachable, 'unknown')
  t.regex(await registry.metrics(), /libp2p_data_transfer_bytes_total\{protocol=/)
  await boot.p2p.stop()
  await until(() => node.p2p.peers()[0]?.connected === false, 'gone')
})

test.serial('settings that are none are named; a taken port too', async (t) => {
  const identity = await createIdentity()
  const make = (options: object) => createP2p({ network: 'x', identity, ...options })
  await t.throwsAsync(make({ bootstrap: ['gpu.example.org'] }), {
    code: 'ERR_ADDRESS',
    message: /bootstrap: 'gpu\.example\.org'/
  })
  await t.throwsAsync(make({ listen: ['/ip4/1.2.3.4'] }), { code: 'ERR_ADDRESS', message: /listen/ })
  const node = await makeNode()
  await node.p2p.start()
  t.teardown(() => node.p2p.stop())
  const taken = await makeNode({ listen: [(node.p2p.addrs()[0] as string).replace(/\/p2p\/.*/, '')] })
  await t.throwsAsync(taken.p2p.start(), { code: 'ERR_ADDRESS', message: /cannot listen on .*choose another --listen/ })
  await t.throwsAsync(node.p2p.send(identity.peer, 'market', node.seal(offer())), { code: 'ERR_UNREACHABLE' })
})
