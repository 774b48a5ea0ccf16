import test from 'ava'
import { capabilityKey } from '../../../protocol/advert/keys.ts'
import { createAdvertStore } from '../../../protocol/advert/store.ts'
import type { ResourceAdvert } from '../../../protocol/messages.ts'
import { createRng } from '../../../protocol/rng.ts'
import { TestWorld } from '../_world.ts'
import { HolderDirectory } from './directory.ts'
import { KeyShelf } from './holders.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const KEYS = [capabilityKey('a100', 'eu')]
const query = { keys: KEYS, fits: () => true, limit: 1_000 }

test('a shelf holds what a real advert store holds', (t) => {
  const rng = createRng(seed)
  const store = createAdvertStore()
  const shelf = new KeyShelf()
  const key = capabilityKey('a100', 'any')
  for (let step = 0, now = 0; step < 3_000; step++) {
    now += rng.below(2_000)
    const node = rng.below(400)
    const tombstone = rng.below(10) === 0
    const ttlMs = tombstone ? 0 : 600_000
    const body = advert(now + 1, ttlMs)
    const signed = { from: `n${node}`, issuedAt: now, expiresAt: now + 600_000, body, bytes: new Uint8Array(10) }
    const stored = store.put(signed, [key], now).stored.length > 0
    if (tombstone) shelf.drop(node)
    else t.is(shelf.put(node, 0, now + 600_000, now), stored, `seed ${seed}, step ${step}`)
    if (step % 100 > 0) continue
    shelf.expire(now)
    const query = { keys: [key], needs, limit: 32, cursor: '' }
    t.is(shelf.count, store.get(query, now).seen, `seed ${seed}, step ${step}`)
  }
})

test('who has put an advert is found, until its ten minutes are over or it takes it back', (t) => {
  const world = new TestWorld({ nodes: 100 })
  const directory = new HolderDirectory(world)
  directory.put(7, KEYS, 0)
  directory.put(8, KEYS, 0)
  const found = directory.lookup(50, query)
  t.deepEqual(found.nodes.toSorted(), [7, 8])
  t.is(found.seen, 2)
  t.deepEqual(directory.lookup(50, { ...query, keys: [capabilityKey('h100', 'eu')] }).nodes, [])
  directory.withdraw(7)
  t.deepEqual(directory.lookup(50, query).nodes, [8])
  world.run(600_000)
  t.deepEqual(directory.lookup(50, query).nodes, [])
})

test('a lookup takes a walk and its pages, and never longer than its limit', (t) => {
  const world = new TestWorld({ nodes: 400, latencyMs: 50 })
  const directory = new HolderDirectory(world)
  directory.put(0, KEYS, 0)
  t.is(directory.lookup(50, query).ms, 3 * 100 + 100, 'three hops and one page')
  for (let node = 0; node < 400; node++) directory.put(node, KEYS, 0)
  const full = directory.lookup(50, query)
  t.is(full.ms, 3 * 100 + 8 * 100, 'a full key has eight pages')
  t.is(full.matched, 400, 'five holders are full; the next three have the others')
  const slow = new TestWorld({ nodes: 400, latencyMs: 400 })
  const far = new HolderDirectory(slow)
  for (let node = 0; node < 400; node++) far.put(node, KEYS, 0)
  const cut = far.lookup(50, query)
  t.true(cut.ms <= 2_500)
  t.true(cut.matched < 256, 'what has not come by then is left out')
})

test('holders that go take their adverts with them; a repair puts them to those that came', (t) => {
  const world = new TestWorld({ nodes: 100 })
  const directory = new HolderDirectory(world)
  directory.put(7, KEYS, 0)
  for (let node = 0; node < 90; node++) {
    if (node === 7) continue
    world.online[node] = 0
    directory.onChange(node)
  }
  world.run(400_000)
  const before = directory.lookup(95, query).nodes
  directory.put(7, KEYS, 0)
  t.deepEqual(directory.lookup(95, query).nodes, [7])
  t.true(before.length <= 1)
})

test('dead holders that tables still name cost time, and are reported', (t) => {
  const world = new TestWorld({ nodes: 100, latencyMs: 20 })
  const directory = new HolderDirectory(world)
  directory.put(7, KEYS, 0)
  const quick = directory.lookup(50, query)
  t.deepEqual(quick.failed, [])
  for (let node = 0; node < 100; node++) {
    if (node % 2 === 0 || node === 7) continue
    world.online[node] = 0
    directory.onChange(node)
  }
  const slow = directory.lookup(50, query)
  t.true(slow.failed.length > 0)
  t.true(slow.ms > quick.ms)
})

const needs = {
  nodes: 1,
  gpus: undefined,
  cpus: 0,
  memoryMib: 0,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: true,
  archiveBytes: 0,
  durationMs: 0,
  termMs: 1,
  ray: '',
  python: '',
  requirements: '',
  perNode: false,
  egress: '',
  dataBytes: 0,
  minNodes: 0
} as const

function advert(seq: number, ttlMs: number): ResourceAdvert {
  const unit = { unit: 'GPU-0', model: 'a100', vramMib: 40_960, memoryGb: 40, claimed: false, cpus: 1, memoryMib: 1 }
  const versions = { swarm: '0.1.0', ray: '2.60.0', python: '3.11.2', arch: 'x64' }
  const described = {
    name: '',
    region: 'eu',
    units: [unit],
    freeUnits: 1,
    diskMib: 1,
    priceMicroPerGpuHour: 1,
    versions
  }
  return { type: 'resourceAdvert', seq, ...described, addrs: [], ttlMs, notes: {} }
}
