import test from 'ava'
import { mean } from '../math/statistics.ts'
import { Purpose, Stream } from '../random.ts'
import { TestWorld } from '../_world.ts'
import type { AdversarySpec } from '../scenario/scenario.ts'
import { closestDistances, eclipseChance } from './adversary.ts'
import { KadPart } from './part.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

/** Share of trials in which the k closest of honest and chosen ids are all chosen; distances to a target are as uniform as ids. */
function allChosen(honest: number, k: number, tries: number, trials: number, stream: Stream): number {
  let hits = 0
  for (let trial = 0; trial < trials; trial++) {
    const worst = closestDistances(k, tries, stream)[k - 1] as number
    let isFree = true
    for (let id = 0; id < honest; id++) if (stream.uint32() <= worst) isFree = false
    if (isFree) hits++
  }
  return hits / trials
}

test('all of the k closest are adversarial as often as an urn says', (t) => {
  t.log(`seed ${seed}`)
  const stream = new Stream(seed, Purpose.adversary)
  for (const [honest, k, tries] of [
    [100, 2, 100],
    [100, 3, 300],
    [50, 5, 400]
  ] as const) {
    const theory = eclipseChance(honest, k, tries)
    const found = allChosen(honest, k, tries, 1_000, stream)
    t.true(Math.abs(found - theory) < 4 * Math.sqrt((theory * (1 - theory)) / 1_000), `${found}, theory ${theory}`)
  }
  t.is(eclipseChance(1_000, 20, 1e9, 19), 0, 'too few identities for all places')
})

/** Look-ups of an attacked target in a network of 300, k = 4. */
function attacked(adversaries: AdversarySpec[], own: number): { probability: number; share: number } {
  const part = new KadPart()
  const protocol = { kad: { k: 4, alpha: 3 }, gossip: {} }
  const world = new TestWorld({ nodes: 300, seed: own, parts: [part], scenario: { adversaries, protocol } })
  world.run(70_000)
  const probes = world.metrics.counted('eclipse_probes')
  return {
    probability: world.metrics.counted('eclipse_hits') / Math.max(1, probes),
    share: mean(world.metrics.sampled('eclipse_share'))
  }
}

test('an eclipse takes all places around its victim; identities by chance take their share, and lies a little more', (t) => {
  t.log(`seed ${seed}`)
  const eclipse = attacked([{ kind: 'eclipse', identities: 8, victim: 5 }], seed)
  t.is(eclipse.probability, 1)
  const control = [0, 1, 2, 3, 4].map((i) => attacked([{ kind: 'sybil', part: 0.2, target: 1 }], seed + i))
  t.true(mean(control.map(({ probability }) => probability)) < 0.2)
  t.true(Math.abs(mean(control.map(({ share }) => share)) - 0.2) < 0.2)
})

test('identities chosen out of many hold all of the closest places as often as an urn says; lies make it look-ups more', (t) => {
  t.log(`seed ${seed}`)
  const runs = 60
  const protocol = { kad: { k: 4, alpha: 3 }, gossip: {} }
  const adversaries: AdversarySpec[] = [{ kind: 'sybil', part: 0.1, target: 3, tries: 1_500 }]
  const closest = new Int32Array(4)
  const held = Array.from({ length: runs }, (_, i) => {
    const part = new KadPart()
    part.start(new TestWorld({ nodes: 300, seed: seed * 1_000 + i, scenario: { adversaries, protocol } }), 1)
    const chosen = new Set(part.attack?.nodes.map((node) => part.members.peerOf[node]))
    part.network.peers.closest(part.attack?.target ?? 0, 4, closest)
    return closest.every((peer) => chosen.has(peer)) ? 1 : 0
  })
  const theory = eclipseChance(270, 4, 1_500, 30)
  t.log(`${mean(held)}, theory ${theory}`)
  t.true(Math.abs(mean(held) - theory) < 4 * Math.sqrt((theory * (1 - theory)) / runs))
  const sought = Array.from({ length: 12 }, (_, i) => attacked(adversaries, seed * 1_000 + i).probability)
  t.true(mean(sought) >= mean(held.slice(0, 12)), `${mean(sought)} of look-ups`)
})
