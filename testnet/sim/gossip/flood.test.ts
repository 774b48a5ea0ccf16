import test from 'ava'
import { assignRegions, regionLatency } from '../net/latency.ts'
import { Purpose, Stream } from '../random.ts'
import { TestGossip } from './_network.ts'
import { runTwin } from './_twin.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
/** Nothing but the mesh, as it is. */
const bare = { heartbeatMs: Infinity, idontwantBytes: Infinity, floodPublish: false } as const

function staticNetwork(nodes: number): TestGossip {
  const latency = regionLatency(assignRegions(nodes, seed), seed, 0)
  const net = new TestGossip({ nodes, seed, gossip: bare, delayMs: (from, to) => latency.delayMs(from, to) })
  net.all()
  net.model.start()
  return net
}

test('the arrays and the objects do the same: each delivery, in the same order, after as many hops', (t) => {
  const net = staticNetwork(1_500)
  const stream = new Stream(seed, Purpose.workload)
  // Publishers with whole meshes: others would send to peers outside of it too.
  const able = net.meshes().flatMap((mesh, node) => (mesh.length >= net.model.options.d ? [node] : []))
  const publishers = Array.from({ length: 20 }, () => able[stream.below(able.length)] as number)
  const latency = regionLatency(assignRegions(1_500, seed), seed, 0)
  const twin = runTwin(net.meshes(), (from, to) => latency.delayMs(from, to), publishers, 40)
  publishers.forEach((node, i) => net.at(i * 40, () => net.model.publish(node, 0, 100, i)))
  net.run(Infinity)
  t.log(`seed ${seed}; ${twin.copies} copies, ${twin.deliveries.length} deliveries`)
  t.is(net.model.counts.copies, twin.copies)
  t.is(net.model.counts.duplicates, twin.duplicates)
  t.is(twin.deliveries.length, 20 * 1_499)
  t.is(net.deliveries.length, twin.deliveries.length)
  const first = twin.deliveries.findIndex((each, i) => String(each) !== String(net.deliveries[i]))
  t.deepEqual(net.deliveries[first], twin.deliveries[first], `delivery ${first} is the first that differs`)
})

test('one message costs the ends of all mesh links, less one for each node but the publisher', (t) => {
  const net = staticNetwork(800)
  const meshes = net.meshes()
  const publisher = meshes.findIndex((mesh) => mesh.length >= net.model.options.d)
  net.model.publish(publisher, 0, 100, 0)
  net.run(Infinity)
  const ends = meshes.reduce((sum, { length }) => sum + length, 0)
  t.is(net.deliveries.length, 799, `seed ${seed}`)
  t.is(net.model.counts.copies, ends - 800 + 1)
})

test('a publisher floods to all its connections where the package would, to D by its mesh otherwise', (t) => {
  const copies = (floodPublish: boolean): number => {
    const net = new TestGossip({ nodes: 60, seed, gossip: { ...bare, floodPublish, dials: 8 } })
    net.all()
    net.model.start()
    net.model.publish(0, 0, 100, 0)
    t.is(
      net.model.counts.copies,
      floodPublish ? (net.model.overlay.degree[0] as number) : Math.max(6, net.mesh(0).length)
    )
    net.run(Infinity)
    t.is(net.deliveries.length, 59)
    return net.model.counts.copies
  }
  t.true(copies(true) > copies(false))
})

test('slots of messages that are over are used again, and nothing of the old message is left in them', (t) => {
  const net = staticNetwork(100)
  for (let i = 0; i < 50; i++) net.at(i * 4_000, () => net.model.publish(i, 0, 100, i))
  net.run(Infinity)
  t.is(net.deliveries.length, 50 * 99)
  t.true(net.model.messages.received.length <= 2)
  t.is(net.model.messages.live[0]?.length, 0)
})
