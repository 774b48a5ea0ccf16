import { type LengthPrefixedStream, lpStream } from '@libp2p/utils'
import { multiaddr } from '@multiformats/multiaddr'
import test from 'ava'
import { advertBody, needs, unit } from '../../protocol/advert/_adverts.ts'
import { advertKeys, capabilityKey } from '../../protocol/advert/keys.ts'
import { sealEnvelope } from '../../protocol/envelope.ts'
import { advertOf, connected, makeNet, makeNode, makeStranger, network, stopAll, type TestNode, until } from './_net.ts'
import { advertProtocol, type AdvertRequest, decodeReply, encodeRequest } from './advert-wire.ts'
import { sortByDistance } from './closest.ts'
import { createIdentity } from './identity.ts'

const soon = () => AbortSignal.timeout(20_000)
let nodes: TestNode[] = []
/** The clock of all nodes. */
let aheadMs = 0
const wallMs = () => Date.now() + aheadMs

test.serial.before(async () => {
  nodes = await makeNet(12, { wallMs }, 4)
})
test.after.always(() => stopAll(nodes))

/** Enough of them to ask from. */
const some = (): TestNode[] => [0, 5, 11].map(at)
const at = (i: number): TestNode => nodes[i] as TestNode
const found = async (from: TestNode, asked = needs(), limit = 300) =>
  (await from.p2p.lookup(asked, limit, soon())).candidates.map(({ peer }) => peer).sort()

test.serial(
  'every live advert that fits is found from everywhere; the predicate is answered at the holder',
  async (t) => {
    const providers = nodes.slice(0, 6)
    const bodies = providers.map((_, i) => ({
      seq: 10,
      units: [unit(i < 3 ? 'a100' : 'h100', i === 0 ? 40 : 80)],
      region: i % 2 === 0 ? 'eu' : 'us'
    }))
    for (const [i, node] of providers.entries()) t.true((await node.p2p.advertise(advertOf(node, bodies[i]))) >= 5)
    const ids = (...of: number[]) => of.map((i) => at(i).p2p.self).sort()
    for (const node of some()) {
      t.deepEqual(await found(node), ids(0, 1, 2, 3, 4, 5))
      t.deepEqual(await found(node, needs({ models: ['a100'], minMemoryGb: 80 })), ids(1, 2))
      t.deepEqual(await found(node, needs({ models: ['a100', 'h100'] }, { region: 'eu' })), ids(0, 2, 4))
    }
    const result = await at(11).p2p.lookup(needs({ minMemoryGb: 500 }), 32, soon())
    t.deepEqual([result.candidates, result.seen, result.matched, result.failed], [[], 6, 0, []])
    t.like(result.unfit, [{ code: 'gpu-memory', count: 6 }], 'and it can be said why')
    t.regex(result.unfit[0]?.example ?? '', /^gpus: asked 500GB\.\., have [48]0GB$/)
    t.deepEqual((await at(11).p2p.lookup(needs(), 32, soon())).unfit, [], 'asked only where none fits')
  }
)

test.serial('an old advert put again by anyone is refused by every holder', async (t) => {
  const [owner, thief] = [at(0), at(7)]
  const old = advertOf(owner, { seq: 11, priceMicroPerGpuHour: 1 })
  await owner.p2p.advertise(advertOf(owner, { seq: 12, priceMicroPerGpuHour: 9 }))
  await t.throwsAsync(thief.p2p.advertise(new Uint8Array([1, 2, 3])), { message: /not valid/ })
  t.is(await thief.p2p.advertise(old), 0, 'no holder takes it')
  const raw = await rawNode()
  const key = capabilityKey('gpu', '')
  const closest = sortByDistance(
    key,
    nodes.map(({ p2p }) => p2p.self)
  ).slice(0, 5)
  for (const { p2p } of nodes) {
    const reply = await raw.put(p2p.self, [key], old)
    if (closest.includes(p2p.self)) t.deepEqual(reply.refused, [{ key, reason: 'old' }])
  }
  await raw.stop()
  const price = async (node: TestNode) =>
    (await node.p2p.lookup(needs(), 32, soon())).candidates.find(({ peer }) => peer === owner.p2p.self)?.advert.body
      .priceMicroPerGpuHour
  for (const node of some()) t.is(await price(node), 9)
})

test.serial('an expired advert is gone, and a tombstone ends one at once', async (t) => {
  const [short, gone] = [at(3), at(4)]
  await short.p2p.advertise(advertOf(short, { seq: 20, ttlMs: 500_000 }))
  t.true((await found(at(9))).includes(short.p2p.self))
  await gone.p2p.advertise(advertOf(gone, { seq: 20, ttlMs: 0, units: [] }))
  for (const node of some()) t.false((await found(node)).includes(gone.p2p.self))
  aheadMs = 400_000
  t.true((await found(at(9))).includes(short.p2p.self))
  aheadMs = 501_000
  for (const node of some()) t.false((await found(node)).includes(short.p2p.self))
  aheadMs = 0
})

test.serial('more than 32 adverts come in pages, each once; a bad one is not taken', async (t) => {
  const ask = nodes[8] as TestNode
  const strangers = await Promise.all(Array.from({ length: 70 }, () => createIdentity()))
  const body = advertBody({ units: [unit('l4', 24)], region: '' })
  const keys = advertKeys(body)
  const issuedAt = Date.now()
  const seal = ({ peer, sign }: (typeof strangers)[number]) =>
    sealEnvelope({ from: peer, issuedAt, expiresAt: issuedAt + 600_000, body }, { network, sign })
  const holders = sortByDistance(
    capabilityKey('l4', ''),
    nodes.map(({ p2p }) => p2p.self)
  ).slice(0, 3)
  const raw = await rawNode()
  for (const holder of holders) for (const stranger of strangers) await raw.put(holder, keys, seal(stranger))
  const forged = seal(strangers[0] as (typeof strangers)[number])
  forged[forged.length - 1] = (forged.at(-1) as number) ^ 1
  t.regex(JSON.stringify((await raw.put(holders[0] as string, keys, forged)).refused), /signature/)
  await raw.stop()
  t.deepEqual(await found(ask, needs({ models: ['l4'] })), strangers.map(({ peer }) => peer).sort())
  t.is((await found(ask, needs({ models: ['l4'] }), 10)).length, 10)
})

test.serial('dead holders hide nothing and cost no timeout', async (t) => {
  const owner = at(1)
  await owner.p2p.advertise(advertOf(owner, { seq: 30, units: [unit('v100', 32)], region: '' }))
  const order = sortByDistance(
    capabilityKey('v100', ''),
    nodes.map(({ p2p }) => p2p.self)
  )
  const victims = order.filter((peer) => peer !== owner.p2p.self && peer !== at(11).p2p.self).slice(0, 2)
  const dead = nodes.filter(({ p2p }) => victims.includes(p2p.self))
  nodes = nodes.filter((node) => !dead.includes(node))
  await stopAll(dead)
  const asker = nodes.at(-1) as TestNode
  const startedAt = performance.now()
  t.deepEqual(await found(asker, needs({ models: ['v100'] })), [owner.p2p.self])
  t.true(performance.now() - startedAt < 3000)
})

test.serial('a lone node finds itself, and its advert spreads when peers come', async (t) => {
  const lone = await makeNode()
  await lone.p2p.start()
  t.is(await lone.p2p.advertise(advertOf(lone)), 1)
  t.deepEqual(await found(lone), [lone.p2p.self])
  const [a, b] = [await makeNode({ bootstrap: lone.p2p.addrs() }), await makeNode({ bootstrap: lone.p2p.addrs() })]
  await Promise.all([a.p2p.start(), b.p2p.start()])
  t.teardown(() => stopAll([lone, a, b]))
  await until(() => connected(lone.p2p) === 2, 'joined')
  await until(async () => (await found(a)).includes(lone.p2p.self), 'found')
  const bank = await rawNode(a, b)
  await until(
    async () => (await bank.get(b.p2p.self, advertKeys(advertBody()))).adverts.length === 1,
    'held by another'
  )
  await bank.stop()
})

test.serial('a lookup that is aborted answers with what it has', async (t) => {
  const aborted = AbortSignal.abort(new Error('enough'))
  const result = await at(2).p2p.lookup(needs(), 32, aborted)
  t.true(Array.isArray(result.candidates))
})

/** A peer that speaks the advert protocol by hand. */
async function rawNode(...others: TestNode[]) {
  const { node, stop } = await makeStranger()
  const addressOf = (peer: string) =>
    multiaddr([...nodes, ...others].find(({ p2p }) => p2p.self === peer)?.p2p.addrs()[0])
  const streams = new Map<string, LengthPrefixedStream>()
  const ask = async (peer: string, request: AdvertRequest) => {
    const stream = streams.get(peer) ?? lpStream(await node.dialProtocol(addressOf(peer), advertProtocol))
    streams.set(peer, stream)
    await stream.write(encodeRequest(request))
    return decodeReply((await stream.read()).subarray())
  }
  return {
    put: (peer: string, keys: string[], advert: Uint8Array) => ask(peer, { put: { keys, advert } }),
    get: (peer: string, keys: string[]) => ask(peer, { get: { keys, needs: needs(), limit: 32, cursor: '' } }),
    stop
  }
}
