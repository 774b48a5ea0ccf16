import test from 'ava'
import { job, peers, requester, running, wallStart } from '../lease/_bench.ts'
import { programExits, Net } from './_net.ts'

const [a, b, c] = peers as [string, string, string]

test('one member: from Award to Result, alone', (t) => {
  const net = new Net(1)
  const commit = net.form()
  t.is(commit.head, a)
  t.deepEqual(net.phases(), ['running'])
  t.is(net.did('startProgram', a).length, 1)
  net.wait(30_000)
  programExits(net, a)
  t.deepEqual(net.phases(), ['ended'])
  t.like(net.last('result', a), { outcome: { cause: 'succeeded', exitCode: 0 }, holders: [a], outputs: [{ peer: a }] })
  t.is(net.node(a).gang()?.phase, 'closed')
  t.is(net.did('dropOutputs', a).length, 1)
  t.true(net.events(a).includes('receipt:countersigned'))
})

test('three members: mesh, head, workers, Started, program once at the driver’s member', (t) => {
  const net = new Net(3)
  const commit = net.form()
  t.deepEqual([commit.head, commit.driver], [a, b])
  t.deepEqual(net.phases(), ['running', 'running', 'running'])
  for (const peer of [a, b, c]) {
    t.is(net.did('joinMesh', peer).length, 1)
    t.is(net.did('openTunnel', peer).length, 2)
    t.is(net.did('startWork', peer).length, 1)
    t.is(net.did('startProgram', peer).length, peer === b ? 1 : 0)
  }
  t.is(net.count('ready'), 2, 'the driver’s member knows its own')
  t.is(net.inbox.filter(({ body }) => body.type === 'started').length, 1)
  t.is(net.last('started', b).leases.length, 3)
  const tokens = [a, b, c].map((peer) => net.did('startWork', peer)[0])
  const texts = tokens.map((effect) =>
    effect?.type === 'startWork' ? `${effect.role} ${effect.token.length} ${effect.token.join()}` : ''
  )
  t.regex(texts[0] ?? '', /^head 32/)
  t.is(texts[1], texts[2])
  t.is(texts[0]?.slice(5), texts[1]?.slice(7), 'everybody has the head’s token')
})

test('of each pair the smaller hash initiates, with its own epoch, a fresh preshared key and the token from the head alone', (t) => {
  const net = new Net(3)
  net.form([c, a, b])
  const offers = net.sent.filter(({ body }) => body.type === 'tunnelOffer')
  t.deepEqual(
    offers.map(({ from, to }) => [from, to]).sort(),
    [
      [a, b],
      [a, c],
      [b, c]
    ].sort()
  )
  const keys = offers.map(({ body }) => (body.type === 'tunnelOffer' ? body.presharedKey.join() : ''))
  t.is(new Set(keys).size, 3)
  for (const { from, body } of net.sent) {
    if (body.type !== 'tunnelOffer' && body.type !== 'tunnelAnswer') continue
    t.is(body.token.length, from === c ? 32 : 0)
    t.true(body.epoch === net.node(from).row()?.epoch)
  }
  const specs = net.did('openTunnel', b).map((effect) => (effect.type === 'openTunnel' ? effect.peer : undefined))
  t.like(
    specs.find((spec) => spec?.peer === a),
    { initiate: false, isHead: false, index: 2 }
  )
  t.like(
    specs.find((spec) => spec?.peer === c),
    { initiate: true, isHead: true, index: 1 }
  )
})

test('an offer that arrives before the Commit, or before this member is prepared, is answered as soon as it can be', (t) => {
  const net = new Net(2)
  net.withhold = (effect, node) => effect.type === 'prepareWork' && node === b
  net.form()
  t.is(net.count('tunnelOffer'), 1)
  t.is(net.count('tunnelAnswer'), 0)
  net.withhold = () => false
  net.report(b, { type: 'prepared', ...net.node(b).about(), publicKey: new Uint8Array(32), endpoints: [] })
  t.is(net.count('tunnelOffer'), 1, 'without waiting for a repeat')
  t.deepEqual(net.phases(), ['running', 'running'])
})

test('the responder answers only once its device has the peer, and again when the offer is repeated', (t) => {
  const net = new Net(2)
  net.withhold = (effect, node) => effect.type === 'openTunnel' && node === b
  net.form()
  t.is(net.count('tunnelAnswer'), 0)
  net.wait(3000)
  t.true(net.count('tunnelOffer') > 2)
  t.is(net.did('openTunnel', b).length, 1, 'repeats open nothing anew')
  net.withhold = () => false
  net.lose = ({ body }) => body.type === 'tunnelAnswer'
  net.report(b, { type: 'tunnelOpen', ...net.node(b).about(), peer: a })
  t.is(net.count('tunnelAnswer'), 1)
  net.lose = () => false
  net.wait(9000)
  t.deepEqual(net.phases(), ['running', 'running'])
  t.is(net.did('openTunnel', a).length, 1)
})

test('tunnels from outside, from the wrong side or under another epoch are dropped', (t) => {
  const net = new Net(2)
  net.withhold = (effect) => effect.type === 'openTunnel'
  net.form()
  const offer = net.last('tunnelOffer', a)
  const opened = net.did('openTunnel').length
  const node = net.node(b)
  for (const [from, body] of [
    ['mallory', offer],
    [a, { ...offer, epoch: offer.epoch - 1 }]
  ] as const) {
    node.hear(from, body)
    t.true(node.events().includes('input:dropped'))
  }
  net.node(a).hear(b, { ...offer, epoch: node.row()?.epoch ?? 0 })
  t.true(net.node(a).events().includes('input:dropped'))
  net.node(a).hear(b, { ...net.last('tunnelOffer', a), type: 'tunnelAnswer', epoch: 1 })
  t.true(net.node(a).events().includes('input:dropped'))
  t.is(net.did('openTunnel').length, opened)
})

test('Ready is repeated until Started; Started until its heartbeat, also to the requester', (t) => {
  const net = new Net(2)
  net.lose = ({ body }) => body.type === 'ready'
  net.form()
  net.wait(4000)
  t.true(net.count('ready') > 3)
  net.lose = ({ body, from }) =>
    body.type === 'started' ||
    (body.type === 'ready' && net.node(from).row()?.phase === 'leased' && net.did('startProgram').length > 0)
  net.wait(8000)
  t.is(net.node(b).gang()?.phase, 'running')
  t.is(net.node(a).row()?.phase, 'leased')
  const before = net.count('started')
  net.wait(8000)
  t.true(net.count('started') > before)
  net.lose = () => false
  net.wait(8000)
  t.is(net.node(a).row()?.phase, 'running')
  const after = net.count('started')
  net.wait(30_000)
  t.is(net.count('started'), after)
  t.is(net.did('startProgram').length, 1)
  t.like(net.node(a).hear(b, net.last('started', b)).sent('heartbeat')[0], { to: b }, 'a repeat is confirmed at once')
})

test('the end: Finish, LeaseEnds with receipts, outputs kept, Result with a copy at the next delegate, all acknowledged', (t) => {
  const net = new Net(3)
  net.form()
  net.wait(10_000)
  programExits(net, b, 3)
  t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
  const result = net.last('result', b)
  t.like(result, { outcome: { cause: 'failed', exitCode: 3 }, holders: [b, a] })
  t.deepEqual(
    result.outputs.map(({ peer }) => peer),
    [a, b, c]
  )
  const receipt = net.last('leaseEnd', c).receipt?.body
  t.like(receipt, {
    provider: c,
    requester,
    units: ['GPU-0'],
    unitMs: 10_000,
    signedUnitMs: 0,
    amountMicro: 10_000,
    cause: 'failed'
  })
  t.is((receipt?.endedAt ?? 0) - (receipt?.startedAt ?? 0), 10_000)
  t.true((receipt?.startedAt ?? 0) > wallStart)
  t.is(net.count('resultAck', a, b), 1, 'the copy’s holder has it')
  t.deepEqual(net.node(a).state.table.copies, {}, 'and drops it once the requester has the result')
  t.is(net.did('dropOutputs', a).length, 1)
  const before = net.sent.length
  net.wait(20_000)
  t.is(net.sent.length, before, 'nothing is repeated any more')
  net.wait(601_000)
  t.deepEqual(net.phases(), [undefined, undefined, undefined])
  t.deepEqual(net.node(b).state.table.gangs, {})
})

test('a requester that is away: Result waits at the driver’s member and at the copy’s holder, and is answered on StatusAsk', (t) => {
  const net = new Net(2)
  net.form()
  net.away = true
  net.wait(1000)
  programExits(net, b)
  t.is(net.node(a).state.table.copies[`${job}/1`]?.phase, 'kept')
  net.wait(3_600_000)
  net.sent.length = 0
  net.say(a, { type: 'statusAsk', job, attempt: 1 })
  t.is(net.last('result', a).outputs.length, 2)
  net.away = false
  net.say(b, { type: 'statusAsk', job, attempt: 1 })
  t.is(net.node(b).gang()?.phase, 'closed')
  t.deepEqual(net.node(a).state.table.copies, {})
  net.wait(60_000)
  t.true(net.events(a).includes('receipt:countersigned'))
})

test('results are dropped when their time is over', (t) => {
  const net = new Net(2)
  net.form(undefined, { retentionMs: 120_000 })
  net.away = true
  programExits(net, b)
  net.wait(121_000)
  t.is(net.did('dropOutputs', a).length, 1)
  t.is(net.did('dropOutputs', b).length, 1)
  net.wait(700_000)
  for (const node of net.nodes.values()) {
    t.deepEqual(node.state.table, { epoch: node.state.table.epoch, leases: {}, gangs: {}, copies: {} })
    t.deepEqual([...node.timers.keys()], ['provider/advert'])
    t.deepEqual(node.state.live.repeats, {})
  }
})

test('a requester that is also the driver’s member gets Started and Finish once', (t) => {
  const net = new Net(2, b)
  net.form()
  t.deepEqual(net.phases(), ['running', 'running'])
  t.is(net.count('started', b, b), 1)
  programExits(net, b)
  t.is(net.count('finish', b, b), 1)
  t.deepEqual(net.phases(), ['ended', 'ended'])
  t.is(net.node(b).gang()?.phase, 'closed')
  t.deepEqual(net.last('result', b).holders, [b, a])
})

test('a requester that is a member, but not the driver’s, has its LeaseEnd acknowledged by the driver’s member', (t) => {
  const net = new Net(2, a)
  net.form()
  programExits(net, b)
  t.deepEqual(net.node(a).row()?.acked.toSorted(), [a, b].toSorted())
  t.is(net.count('leaseEndAck', b, a), 1)
})

test('status: the latest that is known', (t) => {
  const net = new Net(2)
  const ask = { type: 'statusAsk', job, attempt: 1 } as const
  net.node(a).hear(requester, ask)
  t.like(net.node(a).sent('refusal')[0]?.body, { code: 'unknown' })
  net.withhold = (effect) => effect.type === 'startWork'
  net.form()
  t.is(net.node(b).hear(requester, ask).sent('lease').length, 1)
  net.node(b).hear('mallory', ask)
  t.like(net.node(b).sent('refusal')[0]?.body, { code: 'unknown' })
  for (const peer of [a, b]) net.report(peer, { type: 'workReady', ...net.node(peer).about() })
  t.is(net.node(b).hear(requester, ask).sent('started').length, 1)
  net.withhold = (effect) => effect.type === 'stopWork'
  programExits(net, b)
  t.is(net.node(b).hear(requester, ask).sent('finish').length, 1)
})

test('what a job says is cut to what fits into a message', (t) => {
  const bench = running()
  const lastLines = Array.from({ length: 1000 }, (_, at) => `${at} ${'x'.repeat(9000)}`)
  const outcome = { cause: 'failed', exitCode: 1, signal: '', peer: '', detail: 'y'.repeat(9000), lastLines } as const
  bench.report({ type: 'programExited', ...bench.about(), outcome: { ...outcome, lastLines } })
  const said = bench.gang()?.outcome
  t.is(said?.lastLines.length, 30)
  t.regex(said?.lastLines.at(-1) ?? '', /^999 x/)
  t.true(JSON.stringify(said).length < 20_000)
})
