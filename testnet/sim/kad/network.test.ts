import test from 'ava'
import { Kernel } from '../kernel.ts'
import { mean } from '../math/statistics.ts'
import { constantLatency, uniformLatency } from '../net/latency.ts'
import { Purpose, Stream } from '../random.ts'
import { randomIds } from './ids.ts'
import type { LookupResult } from './lookup.ts'
import { KadNetwork, type KadNetworkOptions } from './network.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

interface World {
  kernel: Kernel
  network: KadNetwork
  stream: Stream
  results: LookupResult[]
  run: (ms: number) => void
}

function world(nodes: number, options: Partial<KadNetworkOptions> = {}): World {
  const kernel = new Kernel()
  const stream = new Stream(seed, Purpose.topology)
  const results: LookupResult[] = []
  const network = new KadNetwork({
    kernel,
    latency: constantLatency(50),
    ids: randomIds(nodes, stream),
    firstKind: 1,
    onLookup: (result) => results.push(result),
    ...options
  })
  for (let node = 0; node < nodes; node++) {
    network.join(node)
    network.tables.fill(node, stream)
  }
  const run = (ms: number): void => kernel.run(kernel.now + ms, (kind, node, a, b) => network.handle(kind, node, a, b))
  return { kernel, network, stream, results, run }
}

/** The k nodes that really are closest. */
function closest({ network }: World, target: number, k: number, but = -1): number[] {
  const distance = (node: number): number => ((network.tables.ids[node] as number) ^ target) >>> 0
  return [...network.tables.ids.keys()]
    .filter((node) => network.online[node] === 1 && node !== but)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, k)
}

test('a look-up in a healthy network finds nearly all of the closest, and counts what it cost', (t) => {
  t.log(`seed ${seed}`)
  const here = world(3000, { kad: { alpha: 3, asks: 'heard' } })
  for (let i = 0; i < 100; i++) here.network.lookup(here.stream.below(3000), here.stream.uint32())
  here.run(60_000)
  t.is(here.results.length, 100)
  const recall = here.results.map(({ node, target, found }) => {
    const all = closest(here, target, 20, node)
    return all.filter((each) => found.includes(each)).length / 20
  })
  t.true(mean(recall) > 0.98, String(mean(recall)))
  t.true(here.results.every(({ complete, timeouts }) => complete && timeouts === 0))
  t.is(
    here.network.messages,
    here.results.reduce((sum, { rpcs }) => sum + 2 * rpcs, 0)
  )
})

test('alpha 3 at 1,000 and 10,000 nodes: depth, requests and rounds as measured', (t) => {
  t.log(`seed ${seed}`)
  for (const [nodes, depth, rpcs, rounds] of [
    [1_000, 2.14, 21.5, 7.6],
    [10_000, 2.72, 22.9, 8]
  ] as const) {
    const here = world(nodes, { kad: { alpha: 3, asks: 'heard' } })
    for (let i = 0; i < 300; i++) here.network.lookup(here.stream.below(nodes), here.stream.uint32())
    here.run(60_000)
    const of = (pick: (result: LookupResult) => number): number => mean(here.results.map(pick))
    t.log(
      nodes,
      'depth',
      of((each) => each.depth),
      'rpcs',
      of((each) => each.rpcs),
      'rounds',
      of((each) => each.rounds)
    )
    t.true(Math.abs(of((each) => each.rpcs) / rpcs - 1) < 0.1)
    t.true(Math.abs(of((each) => each.rounds) / rounds - 1) < 0.15)
    t.true(Math.abs(of((each) => each.depth) / depth - 1) < 0.1)
  }
})

test('peers that are away cost their timeouts and leave the table; the closest that are there are found', (t) => {
  const here = world(2000, { kad: { timeoutMs: 1000 } })
  for (let node = 0; node < 2000; node += 5) here.network.leave(node)
  const target = here.stream.uint32()
  here.network.lookup(1, target)
  here.run(60_000)
  const [result] = here.results
  if (result === undefined) return t.fail('no result')
  t.true(result.complete && result.timeouts > 0 && result.ms >= 1000)
  t.true(result.found.every((node) => here.network.online[node] === 1))
  const gone = closest(here, target, 20, 1).filter((node) => result.found.includes(node)).length
  t.true(gone >= 17, String(gone))
  const before = here.results.length
  here.network.lookup(1, target)
  here.run(60_000)
  t.true((here.results[before]?.timeouts ?? 99) < result.timeouts, 'who did not answer is not asked first again')
  return undefined
})

test('lost messages are timeouts; a look-up ends at its own limit, and with its node', (t) => {
  const lost = world(500, { loss: () => true, kad: { timeoutMs: 1000, lookupTimeoutMs: 1500 } })
  lost.network.lookup(0, 7)
  lost.run(60_000)
  t.is(lost.results[0]?.found.length, 0)
  t.is(lost.results[0]?.ms, 1500)
  t.false(lost.results[0]?.complete)
  const gone = world(500)
  gone.network.lookup(0, 7)
  gone.network.leave(0)
  gone.run(60_000)
  t.false(gone.results[0]?.complete)
  t.is(gone.kernel.pending, 0)
})

test('twice the same is the same', (t) => {
  const all = [0, 1].map(() => {
    const here = world(1000, { latency: uniformLatency(20, 150, seed) })
    for (let i = 0; i < 50; i++) here.network.lookup(here.stream.below(1000), here.stream.uint32())
    here.run(60_000)
    return here.results.map(({ ms, rpcs, found }) => [ms, rpcs, ...found].join(' '))
  })
  t.deepEqual(all[0], all[1])
})
