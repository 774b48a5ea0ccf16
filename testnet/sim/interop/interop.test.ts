import test from 'ava'
import { runInterop } from './run.ts'
import { InteropError, readInteropScript } from './script.ts'

type Instruction = Record<string, unknown>

const NODES = 60
const at = (nodeID: number, instruction: Instruction): Instruction => ({ type: 'ifNodeIDEquals', nodeID, instruction })
const init = (params: Instruction = {}): Instruction => ({ type: 'initGossipSub', gossipSubParams: params })
const wait = (elapsedSeconds: number): Instruction => ({ type: 'waitUntil', elapsedSeconds })
const subscribe = (topicID: string): Instruction => ({ type: 'subscribeToTopic', topicID, partial: false })
const publish = (messageID: number, topicID: string, messageSizeBytes: number): Instruction => ({
  type: 'publish',
  messageID,
  topicID,
  messageSizeBytes
})

/** A ring with chords: each node opens eight connections. */
const ring = Array.from({ length: NODES }, (_, node) =>
  at(node, { type: 'connect', connectTo: [1, 2, 3, 5, 8, 13, 21, 29].map((step) => (node + step) % NODES) })
)
const text = (script: unknown): string => JSON.stringify({ script })
const blobs = [
  init({ HeartbeatInitialDelay: 100_100_000, HeartbeatInterval: 700_000_000, Dhi: 10, PrunePeers: 3 }),
  { type: 'setTopicValidationDelay', topicID: 'blobs', delaySeconds: 0.005 },
  ...ring,
  subscribe('blobs'),
  wait(30),
  at(7, publish(0, 'blobs', 98_304)),
  wait(42),
  at(9, publish(1, 'blobs', 98_304)),
  wait(72)
]

test('a script is read: clocks, conditions, nanoseconds', (t) => {
  const script = readInteropScript(text(blobs))
  t.is(script.nodes, NODES)
  t.deepEqual(script.gossip, { heartbeatMs: 700, dHigh: 10 })
  t.deepEqual(script.validationMs, { blobs: 5 })
  t.is(script.firstHeartbeatMs[3], 100)
  t.is(script.endMs, 72_000)
  t.deepEqual(
    script.actions.filter(({ type }) => type === 'publish'),
    [
      { atMs: 30_000, node: 7, type: 'publish', topic: 'blobs', bytes: 98_304, message: '0' },
      { atMs: 42_000, node: 9, type: 'publish', topic: 'blobs', bytes: 98_304, message: '1' }
    ]
  )
  t.is(script.actions.filter(({ type }) => type === 'subscribe').length, NODES)
  // One node's wait holds up nobody else.
  const own = readInteropScript(text([init(), at(0, wait(9)), at(1, publish(1, 'a', 8)), at(0, publish(2, 'a', 8))]))
  t.deepEqual(
    own.actions.map(({ atMs, node }) => [atMs, node]),
    [
      [0, 1],
      [9_000, 0]
    ]
  )
})

test('it runs: everybody is reached, a message takes its length over the lines, and twice the same is the same', (t) => {
  const script = readInteropScript(text(blobs))
  const result = runInterop(script, { seed: 3 })
  t.deepEqual(
    result.messages.map(({ message, publisher, reached }) => [message, publisher, reached]),
    [
      ['0', 7, 1],
      ['1', 9, 1]
    ]
  )
  for (const { p50Ms, lastMs, duplicatesPerNode } of result.messages) {
    // 98,304 bytes take 15.7 ms on a line of 50 Mbit/s; two hops at least; the farthest regions are 220 ms apart.
    t.true(p50Ms > 15 && p50Ms < lastMs && lastMs < 1_500, `${p50Ms} ${lastMs}`)
    t.true(duplicatesPerNode > 1 && duplicatesPerNode < 10, `${duplicatesPerNode}`)
  }
  t.deepEqual(runInterop(script, { seed: 3 }), result)
  t.notDeepEqual(runInterop(script, { seed: 4 }), result)
})

test('two topics: the listeners of each, also of a publisher that is none of them', (t) => {
  const halves = Array.from({ length: NODES }, (_, node) => at(node, subscribe(node % 2 === 0 ? 'a' : 'b')))
  const fanout = [init(), ...ring, ...halves, wait(20), at(1, publish(0, 'a', 1_024)), wait(40)]
  const { messages } = runInterop(readInteropScript(text(fanout)))
  t.like(messages, [{ topic: 'a', publisher: 1, reached: 1 }])
})

test('what cannot be run says where and why', (t) => {
  const fails = (script: string, message: RegExp, nodes?: number): void => {
    t.throws(() => readInteropScript(script, nodes), { instanceOf: InteropError, message })
  }
  fails('{', /no JSON.*params\.json/)
  fails('{}', /no list 'script'/)
  fails(text([init(), at(5, subscribe('a'))]), /names node 5 and there are 3/, 3)
  fails(text([at(0, init()), at(1, subscribe('a'))]), /node 1 has no initGossipSub/)
  fails(text([init(), at(1, { type: 'sing' })]), /script\[1\]\.instruction: there is no instruction 'sing'/)
  fails(text([init({ D: 6, Dmax: 3 }), at(1, wait(1))]), /script\[0\]: there is no parameter 'Dmax'/)
  fails(text([at(0, init({ D: 6 })), at(1, init({ D: 8 }))]), /node 1 has \{"d":8\}, others have \{"d":6\}/)
  fails(text([init(), at(1, { type: 'subscribeToTopic', topicID: 'a', partial: true })]), /no partial messages/)
  fails(text([init(), at(1, publish(0, '', 5))]), /topicID is ""/)
  fails(text([init(), at(1, { type: 'connect', connectTo: [0, 'x'] })]), /connectTo has x; nodes are 0 to 1/)
})
