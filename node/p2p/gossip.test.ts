import { setTimeout as sleep } from 'node:timers/promises'
import test from 'ava'
import { makeNet, makeNode, offer, stopAll, type TestNode, until } from './_net.ts'

const topic = '/swarm/1/offers/a100/any'

test.serial('an offer reaches all of 8, once each, whatever topics it comes on', async (t) => {
  const nodes = await makeNet(8)
  t.teardown(() => stopAll(nodes))
  const topics = [topic, '/swarm/1/offers/h100/any']
  for (const { p2p } of nodes) p2p.subscribe(topics)
  const [publisher, ...others] = nodes as [TestNode, ...TestNode[]]
  const heardBy = (job: string) =>
    others.filter((node) => node.heard.some(({ envelope }) => Buffer.from(envelope).includes(job)))
  // Subscriptions spread by themselves; the offer that counts is sent once, when one has been everywhere.
  let warm = 0
  await until(async () => {
    await publisher.p2p.publish(topics, publisher.seal(offer(`j-warm${++warm}.`), Date.now(), 60_000))
    return heardBy('j-warm').length === 7
  }, 'some offer at each')
  await until(async () => {
    await publisher.p2p.publish(topics, publisher.seal(offer(`j-warm${++warm}.`), Date.now(), 60_000))
    const job = `j-warm${warm}.`
    return await until(() => heardBy(job).length === 7, job, 1000).then(
      () => true,
      () => false
    )
  }, 'one offer everywhere')
  for (const node of nodes) node.heard.length = 0
  t.true((await publisher.p2p.publish(topics, publisher.seal(offer('j-second'), Date.now(), 60_000))) > 0)
  await until(() => heardBy('j-second').length === 7, 'the second offer everywhere')
  const isSecond = ({ envelope }: { envelope: Uint8Array }) => Buffer.from(envelope).includes('j-second')
  for (const { heard } of others) t.is(heard.filter(isSecond).length, 1)
  t.is(publisher.heard.length, 0)
})

test.serial('nobody subscribed: published to none, and nothing is thrown', async (t) => {
  const node = await makeNode()
  await node.p2p.start()
  t.teardown(() => node.p2p.stop())
  t.is(await node.p2p.publish([topic], node.seal(offer(), Date.now(), 60_000)), 0)
})

test.serial(
  '2,000 bad signatures a second by gossip: few checks, and an honest offer arrives within 1 s',
  async (t) => {
    const victim = await makeNode()
    await victim.p2p.start()
    const bootstrap = victim.p2p.addrs()
    const [flooder, honest] = [await makeNode({ bootstrap }), await makeNode({ bootstrap })]
    await Promise.all([flooder.p2p.start(), honest.p2p.start()])
    t.teardown(() => stopAll([flooder, honest, victim]))
    for (const { p2p } of [victim, flooder, honest]) p2p.subscribe([topic])
    const warm = () => honest.p2p.publish([topic], honest.seal(offer('j-warm'), Date.now(), 60_000))
    await until(async () => (await warm()) > 0 && victim.heard.length > 0, 'gossip works')
    const ready = () => flooder.p2p.publish([topic], flooder.seal(offer('j-warm2'), Date.now(), 60_000))
    await until(async () => (await ready()) > 0 && victim.heard.length > 1, 'the flooder is heard')

    let flooding = true
    t.teardown(() => (flooding = false))
    let sent = 0
    const flood = (async () => {
      for (const start = performance.now(); flooding; await sleep(5)) {
        for (; flooding && sent < (performance.now() - start) * 2; sent++) {
          const bad = flooder.seal(offer(`j-bad${sent}`), Date.now(), 60_000)
          bad[bad.length - 1] = (bad.at(-1) as number) ^ 1
          await flooder.p2p.publish([topic], bad)
        }
      }
    })()
    await until(() => sent > 0, 'the flood runs')
    const took: number[] = []
    for (const job of ['j-h1.', 'j-h2.', 'j-h3.', 'j-h4.', 'j-h5.']) {
      const sentAt = performance.now()
      await honest.p2p.publish([topic], honest.seal(offer(job), Date.now(), 60_000))
      await until(() => victim.heard.some(({ envelope }) => Buffer.from(envelope).includes(job)), 'an honest offer')
      took.push(performance.now() - sentAt)
    }
    const tookMs = took.sort((x, y) => x - y)[2] as number
    await until(() => sent > 3000, 'the flood went on')
    flooding = false
    await flood
    const most = Math.max(
      ...victim.checkedAt.map((from) => victim.checkedAt.filter((at) => at >= from && at < from + 1000).length)
    )
    t.log(`${sent} bad, at most ${most} checks in a second, honest offers took ${took.map(Math.round).join(', ')} ms`)
    t.true(tookMs < 1000)
    t.true(most <= 50)
  }
)
