import { multiaddr } from '@multiformats/multiaddr'
import test from 'ava'
import { needs } from '../../protocol/advert/_adverts.ts'
import {
  advertOf,
  connected,
  makeNet,
  makeNode,
  network,
  offer,
  stopAll,
  type TestNode,
  until,
  makeStranger
} from './_net.ts'
import { createIdentity } from './identity.ts'

test.serial('direct envelopes go both ways, in order, also to a dialer that listens nowhere', async (t) => {
  const listener = await makeNode()
  await listener.p2p.start()
  const dialer = await makeNode({ listen: [], bootstrap: listener.p2p.addrs() })
  await dialer.p2p.start()
  t.teardown(() => stopAll([dialer, listener]))
  await until(() => connected(listener.p2p) === 1, 'connected')
  t.deepEqual(dialer.p2p.addrs(), [])
  const jobs = Array.from({ length: 20 }, (_, i) => `n-${i}.`)
  const texts = (node: TestNode) =>
    node.heard.map(
      ({ envelope }) =>
        Buffer.from(envelope)
          .toString('latin1')
          .match(/n-\d+\./)?.[0]
    )
  await Promise.all(jobs.map((job) => dialer.p2p.send(listener.p2p.self, 'market', dialer.seal(offer(job)))))
  await Promise.all(jobs.map((job) => listener.p2p.send(dialer.p2p.self, 'mesh', listener.seal(offer(job)))))
  await until(() => listener.heard.length === 20 && dialer.heard.length === 20, 'all arrived')
  t.deepEqual(texts(listener), jobs)
  t.deepEqual(texts(dialer), jobs)
  t.deepEqual([listener.heard[0]?.from, listener.heard[0]?.via], [dialer.p2p.self, 'direct'])
})

test.serial(
  'an unreachable peer is said to be so, with what was tried, and the rest of its queue fails with it',
  async (t) => {
    const node = await makeNode()
    await node.p2p.start()
    t.teardown(() => node.p2p.stop())
    const { peer } = await createIdentity()
    node.p2p.learn(peer, ['/ip4/127.0.0.1/tcp/9'])
    const sent = await Promise.allSettled(
      ['j-1', 'j-2'].map((job) => node.p2p.send(peer, 'market', node.seal(offer(job))))
    )
    for (const result of sent) t.like((result as PromiseRejectedResult).reason, { code: 'ERR_UNREACHABLE', peer })
    t.regex((sent[0] as PromiseRejectedResult).reason.message, /ECONNREFUSED/)
  }
)

test.serial('a channel whose peer came back is opened again', async (t) => {
  const a = await makeNode()
  const identity = await createIdentity()
  let b = await makeNode({ identity })
  await Promise.all([a.p2p.start(), b.p2p.start()])
  a.p2p.learn(b.p2p.self, b.p2p.addrs())
  await a.p2p.send(b.p2p.self, 'market', a.seal(offer('j-1')))
  await until(() => b.heard.length === 1, 'first')
  const down: string[] = []
  a.p2p.onPeerDown((peer) => down.push(peer))
  await b.p2p.stop()
  await until(() => down.includes(identity.peer), 'peer down is told')
  b = await makeNode({ identity })
  await b.p2p.start()
  t.teardown(() => stopAll([a, b]))
  a.p2p.learn(b.p2p.self, b.p2p.addrs())
  await until(
    () =>
      a.p2p.send(b.p2p.self, 'market', a.seal(offer('j-2'))).then(
        () => true,
        () => false
      ),
    'sent again'
  )
  await until(() => b.heard.length === 1, 'second')
  t.pass()
})

test.serial('more than 1 MiB waits for nobody', async (t) => {
  const node = await makeNode()
  await node.p2p.start()
  t.teardown(() => node.p2p.stop())
  const { peer } = await createIdentity()
  const big = new Uint8Array(400_000)
  const sent = await Promise.allSettled([1, 2, 3].map(() => node.p2p.send(peer, 'market', big)))
  t.regex((sent[2] as PromiseRejectedResult).reason.message, /bytes already wait/)
})

test.serial(
  'a bad-signature flood on a direct stream is checked at most 50 times a second, ends in a ban, and others are served',
  async (t) => {
    const victim = await makeNode()
    await victim.p2p.start()
    const bootstrap = victim.p2p.addrs()
    const [flooder, honest] = [await makeNode({ bootstrap }), await makeNode({ bootstrap })]
    await Promise.all([flooder.p2p.start(), honest.p2p.start()])
    t.teardown(() => stopAll([flooder, honest, victim]))
    await until(() => connected(victim.p2p) === 2, 'connected')
    const bad = flooder.seal(offer('j-bad'))
    bad[bad.length - 1] = (bad.at(-1) as number) ^ 1
    const flood = Promise.allSettled(
      Array.from({ length: 3000 }, () => flooder.p2p.send(victim.p2p.self, 'market', bad))
    )
    await honest.p2p.send(victim.p2p.self, 'market', honest.seal(offer('j-honest')))
    await until(() => victim.heard.length === 1, 'the honest one')
    await flood
    await until(() => victim.p2p.peers().find(({ peer }) => peer === flooder.p2p.self)?.connected !== true, 'hung up')
    t.true(victim.checkedAt.length - 1 <= 50, `${victim.checkedAt.length - 1} checks`)
  }
)

test.serial('garbage on every protocol leaves the node alive and the others served', async (t) => {
  const nodes = await makeNet(3)
  t.teardown(() => stopAll(nodes))
  const [victim, other] = nodes as [TestNode, TestNode]
  const address = multiaddr(victim.p2p.addrs()[0])
  const protocols = [
    '/swarm/market/1.0.0',
    '/swarm/mesh/1.0.0',
    '/swarm/advert/1.0.0',
    '/swarm/job/1.0.0',
    '/swarm/kad/1.0.0',
    '/meshsub/1.2.0',
    '/swarm/id/1.0.0',
    '/swarm/ping/1.0.0'
  ]
  const garbage = [
    new Uint8Array(300).fill(0xff),
    new Uint8Array([3, 1, 2, 3]),
    new Uint8Array([0x80, 0x80, 0x80, 0x80, 0x08, 1]),
    Buffer.from('GET / HTTP/1.1\r\n\r\n')
  ]
  for (const bytes of garbage) {
    const { node, stop } = await makeStranger()
    for (const protocol of protocols) {
      try {
        const stream = await node.dialProtocol(address, protocol, { signal: AbortSignal.timeout(2000) })
        stream.send(bytes)
        await stream.close({ signal: AbortSignal.timeout(200) }).catch(() => stream.abort(new Error('enough')))
      } catch {
        // Hung up on: as it should be.
      }
    }
    await stop()
  }
  await other.p2p.send(victim.p2p.self, 'market', other.seal(offer('j-after')))
  await until(() => victim.heard.length === 1, 'direct still works')
  t.true((await victim.p2p.advertise(advertOf(victim))) >= 1)
  t.is((await other.p2p.lookup(needs(), 8, AbortSignal.timeout(3000))).candidates.length, 1)
})

test.serial('an envelope of another peer, or larger than its type, is dropped unopened', async (t) => {
  const [a, b, c] = (await makeNet(3)) as [TestNode, TestNode, TestNode]
  t.teardown(() => stopAll([a, b, c]))
  await a.p2p.send(b.p2p.self, 'market', c.seal(offer('j-foreign')))
  await a.p2p.send(b.p2p.self, 'market', a.seal({ ...offer('j-large'), name: 'x'.repeat(2000) }))
  await a.p2p.send(b.p2p.self, 'market', a.seal(offer('j-own')))
  await until(() => b.heard.length > 0, 'its own')
  t.is(b.heard.length, 1)
  t.true(Buffer.from((b.heard[0] as { envelope: Uint8Array }).envelope).includes('j-own'))
})

test.serial('a bulk stream carries bytes to its handler', async (t) => {
  const [a, b] = (await makeNet(2)) as [TestNode, TestNode]
  t.teardown(() => stopAll([a, b]))
  let got = 0
  b.p2p.handleStream(async (stream, from) => {
    t.is(from, a.p2p.self)
    for await (const chunk of stream) got += chunk.byteLength
    await stream.close()
  })
  const stream = await a.p2p.openStream(b.p2p.self)
  for (let i = 0; i < 64; i++) if (!stream.send(new Uint8Array(65_536))) await stream.onDrain()
  await stream.close()
  await until(() => got === 64 * 65_536, 'all bytes')
  const nobody = (await createIdentity()).peer
  await t.throwsAsync(a.p2p.openStream(nobody, AbortSignal.timeout(2000)), { code: 'ERR_UNREACHABLE' })
})

test.serial('two networks never mix, even where an address is known', async (t) => {
  const [ours, theirs] = [await makeNode(), await makeNode({ network: `${network}-other` })]
  await Promise.all([ours.p2p.start(), theirs.p2p.start()])
  const guest = await makeNode({ network: `${network}-other`, bootstrap: [...ours.p2p.addrs(), ...theirs.p2p.addrs()] })
  await guest.p2p.start()
  t.teardown(() => stopAll([guest, ours, theirs]))
  await until(() => connected(guest.p2p) === 1 && guest.p2p.joinFailures().length === 1, 'joined its own')
  t.is(connected(ours.p2p), 0)
  t.regex(guest.p2p.joinFailures()[0]?.reason ?? '', /another network or no Swarm/)
  const spy = await makeStranger(`${network}-other`)
  await t.throwsAsync(
    spy.node.dialProtocol(multiaddr(ours.p2p.addrs()[0]), '/swarm/market/1.0.0', { signal: AbortSignal.timeout(3000) })
  )
  await spy.stop()
  t.is(connected(ours.p2p), 0)
})
