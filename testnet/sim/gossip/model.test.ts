import test from 'ava'
import { TestGossip, type TestGossipOptions } from './_network.ts'
import { GOSSIPSUB } from './options.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

/** All listen to one topic and are connected; a few heartbeats have passed. */
function running(options: Partial<TestGossipOptions> = {}): TestGossip {
  const net = new TestGossip({ nodes: 200, seed, ...options })
  net.all()
  net.model.start()
  net.run(5_000)
  return net
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test('meshes settle between Dlo and Dhi, both ends agree, and heartbeats end where there is nothing to do', (t) => {
  const net = running()
  net.run(20_000)
  const meshes = net.meshes()
  t.log(`seed ${seed}; mean degree ${mean(meshes.map(({ length }) => length))}`)
  for (const [node, mesh] of meshes.entries()) {
    t.true(mesh.length >= GOSSIPSUB.dLow && mesh.length <= GOSSIPSUB.dHigh)
    for (const peer of mesh)
      t.true(meshes[peer]?.includes(node), `${node} has ${peer} in its mesh, not the other way round`)
  }
  t.is(net.kernel.pending, 0)
})

test('a mesh above Dhi is pruned to D, and who was pruned stays out for the backoff', (t) => {
  // All dial node 0: it is in many meshes, of its own choosing in few.
  const net = new TestGossip({ nodes: 40, seed, gossip: { dials: 0, maxLinks: 40, floodPublish: false } })
  net.all()
  for (let node = 1; node < 40; node++) net.model.connect(node, 0)
  net.model.formMeshes()
  net.run(3_000)
  const mesh = net.mesh(0)
  t.true(mesh.length <= GOSSIPSUB.dHigh && mesh.length >= GOSSIPSUB.dLow, `${mesh.length}`)
  t.true(net.model.counts.prunes > 0)
  // The others have nobody else: they ask again when their backoff is over, not before.
  const { grafts } = net.model.counts
  net.run(60_000)
  t.true(net.model.counts.grafts - grafts <= 2, `${net.model.counts.grafts - grafts} grafts in the backoff`)
  net.run(120_000)
  t.true(net.model.counts.grafts - grafts >= 20)
})

test('a lost copy comes by IHAVE and IWANT, within a few heartbeats; without them it does not come', (t) => {
  const reached = (gossip: Partial<typeof GOSSIPSUB>): { count: number; last: number } => {
    // Mesh copies to every tenth node are lost; what IWANT brings gets through.
    let asked = false
    const net = running({
      gossip: { floodPublish: false, idontwantBytes: Infinity, pingMs: 1e6, ...gossip },
      isLost: (_from, to, traffic) => traffic === 'gossip' && to % 10 === 0 && !asked
    })
    net.at(5_100, () => net.model.publish(1, 0, 100, 0))
    net.at(5_900, () => (asked = true))
    net.run(30_000)
    return { count: net.deliveries.length, last: Math.max(...net.deliveries.map(([, ms]) => ms)) }
  }
  const withGossip = reached({})
  t.is(withGossip.count, 199, `seed ${seed}`)
  t.true(withGossip.last > 800 && withGossip.last < 4_000, `${withGossip.last} ms`)
  t.is(reached({ dLazy: 0, gossipFactor: 0 }).count, 199 - 20)
})

test('IDONTWANT spares copies of large messages, and of those alone', (t) => {
  const copies = (bytes: number): { copies: number; spared: number; idontwants: number } => {
    // It goes ahead of the message by the time that a node looks at it.
    const net = running({ gossip: { floodPublish: false }, delayMs: (from, to) => 10 + ((from * 7 + to * 13) % 80) })
    net.model.validationMs[0] = 30
    const before = { ...net.model.counts }
    net.at(5_100, () => net.model.publish(1, 0, bytes, 0))
    net.run(30_000)
    t.is(net.deliveries.length, 199)
    const { counts } = net.model
    return {
      copies: counts.copies - before.copies,
      spared: counts.spared - before.spared,
      idontwants: counts.idontwants - before.idontwants
    }
  }
  const [small, large] = [copies(511), copies(512)]
  t.deepEqual([small.spared, small.idontwants], [0, 0])
  t.true(large.idontwants > 800)
  t.true(large.spared > 50 && large.copies < small.copies, JSON.stringify({ small, large }))
})

for (const how of ['leave', 'crash', 'hang'] as const) {
  test(`meshes mend after a third of the nodes ${{ leave: 'leaves', crash: 'crashes', hang: 'hangs' }[how]}`, (t) => {
    const net = running({ nodes: 300 })
    net.at(6_000, () => {
      for (let node = 0; node < 300; node += 3) net.go(node, how)
    })
    const stale = (): number =>
      net.meshes().filter((mesh, node) => net.online[node] === 1 && mesh.some((peer) => net.online[peer] === 0)).length
    const thin = (): number =>
      net.meshes().filter((mesh, node) => {
        const live = mesh.filter((peer) => net.online[peer] === 1)
        return net.online[node] === 1 && live.length < GOSSIPSUB.dLow
      }).length
    net.run(6_100)
    t.true(thin() > 10, 'the test has to break some meshes')
    // A good-bye arrives at once; silence is noticed at the next ping.
    if (how === 'leave') t.is(stale(), 0)
    else t.true(stale() > 100)
    net.run(6_000 + GOSSIPSUB.pingMs + GOSSIPSUB.pingTimeoutMs + 5_000)
    t.deepEqual([stale(), thin()], [0, 0], `seed ${seed}`)
    // And who returns is in the meshes again.
    for (let node = 0; node < 300; node += 3) net.back(node, how === 'hang' ? 'resume' : 'up')
    net.run(40_000)
    t.is(thin(), 0)
    net.model.publish(1, 0, 100, 0)
    net.run(50_000)
    t.is(net.deliveries.length, 299)
  })
}

test('a connection whose other end began anew is closed, and carries nothing before', (t) => {
  const net = running({ nodes: 30 })
  net.go(3, 'crash')
  const hadIt = net.meshes().flatMap((mesh, node) => (mesh.includes(3) && node !== 3 ? [node] : []))
  t.true(hadIt.length > 0)
  net.back(3, 'up')
  net.run(net.kernel.now + 60_000)
  for (const [node, mesh] of net.meshes().entries()) {
    for (const peer of mesh) t.true(net.mesh(peer).includes(node))
  }
})

test('a partition cuts connections when pings find it out; refreshes of the DHT bring the sides together', (t) => {
  let isCut = false
  const net = running({ nodes: 120, isCut: (from, to) => isCut && from < 60 !== to < 60 })
  const across = (): number =>
    net.meshes().reduce((sum, mesh, node) => sum + mesh.filter((peer) => peer < 60 !== node < 60).length, 0)
  const reached = (): number => {
    const before = net.deliveries.length
    net.model.publish(0, 0, 100, 0)
    net.run(net.kernel.now + 20_000)
    return net.deliveries.length - before
  }
  t.true(across() > 100)
  net.at(6_000, () => {
    isCut = true
    net.model.partition(true)
  })
  net.run(40_000)
  t.deepEqual([across(), reached()], [0, 59])
  isCut = false
  net.model.partition(false)
  net.run(net.kernel.now + 320_000)
  // Meshes were whole on each side and stay as they are: what crosses, crosses by IHAVE.
  t.is(reached(), 119, `seed ${seed}`)
})

test('topics do not touch each other, and who does not listen gets nothing but may publish', (t) => {
  const net = new TestGossip({ nodes: 60, seed, gossip: { floodPublish: false } })
  const [even, odd] = [net.model.topic('even'), net.model.topic('odd')]
  for (let node = 0; node < 60; node++) net.model.subscribe(node, node % 2 === 0 ? even : odd)
  net.model.since.fill(-Infinity)
  net.model.start()
  net.run(5_000)
  net.model.publish(1, even, 100, 0)
  net.run(20_000)
  t.deepEqual(
    net.deliveries.map(([node]) => node).toSorted((a, b) => a - b),
    Array.from({ length: 30 }, (_, i) => 2 * i),
    `seed ${seed}`
  )
  t.throws(() => Array.from({ length: 30 }, (_, i) => net.model.topic(`t${i}`)), { message: /30/ })
})

test('a topic with few listeners connects them, though chance did not', (t) => {
  const net = new TestGossip({ nodes: 400, seed, gossip: { dials: 5 } })
  const rare = net.model.topic('rare')
  for (let node = 0; node < 400; node += 50) net.model.subscribe(node, rare)
  net.model.start()
  net.run(60_000)
  net.model.publish(0, rare, 100, 0)
  net.run(80_000)
  t.is(net.deliveries.length, 7, `seed ${seed}`)
})

test('who leaves a topic is pruned, and twice the same is the same', (t) => {
  const trace = (): string => {
    const net = running({ nodes: 100 })
    net.at(5_500, () => net.model.unsubscribe(7, 0))
    net.at(6_000, () => net.model.publish(3, 0, 100, 0))
    net.run(7_000)
    t.false(net.meshes().some((mesh) => mesh.includes(7)))
    t.is(net.deliveries.length, 98)
    return JSON.stringify([net.deliveries, net.meshes(), net.model.counts])
  }
  t.is(trace(), trace())
})
