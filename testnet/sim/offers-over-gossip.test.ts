import test from 'ava'
import { TestWorld } from './_world.ts'
import { GossipPart } from './gossip/part.ts'
import { GossipOffers } from './offers-over-gossip.ts'

/** A network of so many nodes, what each heard, and its offers. */
function network(nodes: number) {
  const gossip = new GossipPart()
  const world = new TestWorld({ nodes, parts: [gossip] })
  const heard: Array<[node: number, token: number]> = []
  const offers = new GossipOffers(gossip, (node, token) => void heard.push([node, token]))
  const hearers = (token: number): number[] =>
    heard
      .filter(([, each]) => each === token)
      .map(([node]) => node)
      .sort((a, b) => a - b)
  return { world, offers, hearers }
}

test('an offer on several topics is heard once by each that listens to any, and not by its sender', (t) => {
  const { world, offers, hearers } = network(20)
  for (let node = 0; node < 20; node++) offers.subscribe(node, node % 2 === 0 ? ['a'] : ['a', 'b'])
  world.run(10_000)
  offers.publish(3, ['a', 'b'], 500, 7)
  offers.publish(4, ['b'], 500, 8)
  world.run(20_000)
  t.deepEqual(
    hearers(7),
    Array.from({ length: 20 }, (_, node) => node).filter((node) => node !== 3)
  )
  t.deepEqual(hearers(8), [1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
})

test('more topics than the model has: who shares one hears only its own', (t) => {
  const { world, offers, hearers } = network(60)
  for (let node = 0; node < 60; node++) offers.subscribe(node, [`cell ${node % 30}`])
  world.run(10_000)
  for (let cell = 0; cell < 30; cell++) offers.publish(cell, [`cell ${cell}`], 500, cell)
  world.run(30_000)
  for (let cell = 0; cell < 30; cell++) t.deepEqual(hearers(cell), [cell + 30], `cell ${cell}`)
})

test('who listens no more hears no more', (t) => {
  const { world, offers, hearers } = network(10)
  for (let node = 0; node < 10; node++) offers.subscribe(node, ['a'])
  world.run(10_000)
  offers.unsubscribe(5)
  offers.subscribe(6, ['b'])
  world.run(20_000)
  offers.publish(0, ['a'], 500, 1)
  world.run(30_000)
  t.deepEqual(hearers(1), [1, 2, 3, 4, 7, 8, 9])
})
