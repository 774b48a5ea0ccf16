import test from 'ava'
import { bidOf, needsOf, sha256, versions } from '../requester/_script.ts'
import { chooseGroup, createCompletionRanker, transferMs } from './ranker.ts'

const ranker = createCompletionRanker(sha256)
const received = (peer: string, over: Parameters<typeof bidOf>[0] = {}) => ({ peer, bid: bidOf(over), atMonoMs: 0 })
const order = (bids: Array<ReturnType<typeof received>>, needs = needsOf()) =>
  ranker.rank(bids, needs, 'j-1').map((row) => row.peer)

test('a ready dearer provider beats an unready cheaper one', (t) => {
  const cheap = received('cheap', { startWaitMs: 20_000, priceMicroPerGpuHour: 1 })
  const ready = received('ready', { startWaitMs: 0, priceMicroPerGpuHour: 1_000_000 })
  t.deepEqual(order([cheap, ready]), ['ready', 'cheap'])
})

test('between equally ready providers the cheaper one wins', (t) => {
  const dear = received('dear', { startWaitMs: 10, priceMicroPerGpuHour: 2 })
  const cheap = received('cheap', { startWaitMs: 700, priceMicroPerGpuHour: 1 })
  t.deepEqual(order([dear, cheap]), ['cheap', 'dear'])
})

test('the archive is part of the completion', (t) => {
  const slow = received('slow', { transferBytesPerSecond: 100_000 })
  const fast = received('fast', { transferBytesPerSecond: 10_000_000, priceMicroPerGpuHour: 5 })
  t.deepEqual(order([slow, fast], needsOf({ archiveBytes: 1_000_000 })), ['fast', 'slow'])
  t.is(transferMs(1_000_000, 0), 1_000)
})

test('ties spread by a hash of job and peer, and are the same each time', (t) => {
  const bids = ['a', 'b', 'c', 'd'].map((peer) => received(peer))
  const firsts = new Set(
    Array.from({ length: 40 }, (_, i) => ranker.rank(bids, needsOf(), `j-${i}`).map((row) => row.peer)[0])
  )
  t.deepEqual([...firsts].sort(), ['a', 'b', 'c', 'd'])
  t.deepEqual(order(bids), order([...bids].reverse()))
})

test('a gang is of one Ray and one Python minor: the group whose slowest member is ready first', (t) => {
  const old = { ...versions, ray: '2.59.1' }
  const bids = [
    received('a', { startWaitMs: 0 }),
    received('b', { startWaitMs: 9_000 }),
    received('c', { startWaitMs: 1_000, versions: old }),
    received('d', { startWaitMs: 2_000, versions: old }),
    received('e', { startWaitMs: 0, versions: { ...versions, python: '3.12.1' } })
  ]
  const choice = chooseGroup(ranker.rank(bids, needsOf({ nodes: 2 }), 'j-1'), 2, needsOf())
  t.deepEqual(
    choice?.ranked.map((row) => row.peer),
    ['c', 'd']
  )
  t.is(choice?.excludedByVersions, 3)
  t.is(chooseGroup(ranker.rank(bids, needsOf({ nodes: 3 }), 'j-1'), 3, needsOf()), undefined)
})

test('patch versions do not divide a gang', (t) => {
  const bids = [received('a'), received('b', { versions: { ...versions, ray: '2.60.3', python: '3.11.9' } })]
  t.is(chooseGroup(ranker.rank(bids, needsOf(), 'j-1'), 2, needsOf())?.ranked.length, 2)
})

test('with a requirements file a gang is of one architecture, without one of any', (t) => {
  const arm = { ...versions, arch: 'arm64' }
  const bids = [received('a'), received('b', { versions: arm }), received('c', { startWaitMs: 9_000 })]
  const plain = needsOf({ nodes: 2 })
  t.is(chooseGroup(ranker.rank(bids, plain, 'j-1'), 2, plain)?.ranked.length, 3)
  const withFile = needsOf({ nodes: 2, requirements: 'ab'.repeat(32) })
  const choice = chooseGroup(ranker.rank(bids, withFile, 'j-1'), 2, withFile)
  t.deepEqual(
    choice?.ranked.map((row) => row.peer),
    ['a', 'c']
  )
  t.is(choice?.excludedByVersions, 1)
  t.is(chooseGroup(ranker.rank(bids, withFile, 'j-1'), 3, withFile), undefined)
})
