import test from 'ava'
import type { Members, Message } from '../messages.ts'
import { job, peers, requester } from '../lease/_bench.ts'
import { Net, programExits } from './_net.ts'
import { GangPhase } from './table.ts'

const [a, b, c] = peers as [string, string, string]

/** A gang of three with a's driver, that goes on with `minNodes`; the requester says lists back. */
function formed(minNodes = 1, count = 3, perNode = false): Net {
  const net = new Net(count)
  const order = [...net.nodes.keys()]
  net.form(order, {}, { minNodes, perNode, head: a, driver: a, delegates: order })
  return net
}

const said = (net: Net, peer: string): Extract<Message, { type: 'members' }>['lost'] =>
  net.sent
    .flatMap(({ from, to, body }) => (from === a && to === peer && body.type === 'members' ? [body.lost] : []))
    .at(-1) ?? []

test('a member that falls silent is lost after 10 s, and the program goes on', (t) => {
  const net = formed()
  net.dead.add(c)
  net.wait(12_000)
  t.is(net.node(a).gang()?.phase, 'running')
  t.like(net.node(a).gang()?.lost, [{ peer: c, cause: 'provider-lost' }])
  t.is(net.count('finish'), 0)
  t.deepEqual(
    said(net, b).map(({ peer }) => peer),
    [c]
  )
  t.deepEqual(
    said(net, requester).map(({ peer }) => peer),
    [c]
  )
  for (const peer of [a, b]) t.like(net.did('closeTunnel', peer), [{ peer: c }])
  t.true(net.events(a).includes('member:lost'))
  programExits(net, a)
  t.like(net.last('result', a), { outcome: { cause: 'succeeded' } })
  t.deepEqual(
    net.last('result', a).outputs.map(({ peer }) => peer),
    [a, b],
    'nobody waits for the lost one'
  )
})

test('a list is repeated until it was said back, and a later one has a higher number', (t) => {
  const net = formed()
  net.lose = ({ body, to }) => body.type === 'members' && to === b
  net.dead.add(c)
  net.wait(14_000)
  t.is(net.did('closeTunnel', b).length, 0)
  t.true(net.count('members', a, b) > 1)
  net.lose = () => false
  net.wait(10_000)
  t.like(net.did('closeTunnel', b), [{ peer: c }])
  net.wait(31_000)
  const count = net.count('members', a, b)
  net.wait(60_000)
  t.is(net.count('members', a, b), count, 'b has said it back')
  net
    .node(b)
    .hear(a, { type: 'members', job, attempt: 1, number: 1, lost: [{ peer: a, cause: 'provider-lost', detail: '' }] })
  t.is(net.did('closeTunnel', b).length, 1, 'a list of the same number changes nothing')
})

test('a member that comes back and is not on the list ends its lease as released, billed for what was signed', (t) => {
  const net = formed()
  net.dead.add(c)
  net.wait(12_000)
  net.dead.delete(c)
  net.wait(2_000)
  const end = net.last('leaseEnd', c)
  t.is(end.cause, 'released')
  t.is(end.receipt?.body.unitMs, 0)
  t.is(net.count('leaseEndAck', a, c), 1, 'its late LeaseEnd is acknowledged')
  t.is(net.node(a).gang()?.phase, 'running')
  t.is(net.node(b).row()?.phase, 'running')
})

for (const [cause, goesOn] of [
  ['restarted', true],
  ['runtime-failed', true],
  ['out-of-memory', true],
  ['stopped', true],
  ['term-over', false],
  ['driver-lost', false],
  ['released', false],
  ['data-failed', false]
] as const) {
  test(`a member whose lease ends as ${cause} ${goesOn ? 'is lost' : 'ends the attempt'}`, (t) => {
    const net = formed()
    const { epoch = 0 } = net.node(c).row() ?? {}
    const end = {
      type: 'leaseEnd',
      job,
      attempt: 1,
      epoch,
      cause,
      detail: 'why',
      output: undefined,
      receipt: undefined
    } as const
    net.node(a).hear(c, end)
    t.is(net.node(a).gang()?.phase, goesOn ? GangPhase.running : GangPhase.finishing)
    t.deepEqual(net.node(a).gang()?.lost, goesOn ? [{ peer: c, cause, detail: 'why' }] : undefined)
  })
}

test('below the fewest the attempt ends as provider-lost', (t) => {
  const net = formed(2)
  net.dead.add(c)
  net.wait(12_000)
  t.is(net.node(a).gang()?.phase, 'running')
  net.dead.add(b)
  net.wait(12_000)
  t.like(net.node(a).gang()?.outcome, { cause: 'provider-lost', peer: b })
})

test('without minNodes, with ranks, and before the start, a lost member ends the attempt', (t) => {
  for (const net of [formed(0), formed(1, 3, true)]) {
    net.dead.add(c)
    net.wait(12_000)
    t.like(net.node(a).gang()?.outcome, { cause: 'provider-lost', peer: c })
  }
  const early = new Net(3)
  early.withhold = (effect, node) => effect.type === 'startWork' && node === c
  early.form([a, b, c], {}, { minNodes: 1, head: a, driver: a, delegates: [a, b, c] })
  early.dead.add(c)
  early.wait(17_000)
  t.like(early.node(a).gang()?.outcome, { cause: 'not-started', peer: c })
})

test('a head that is not the driver’s is never gone on without', (t) => {
  const net = new Net(3)
  net.form([a, b, c], {}, { minNodes: 1 })
  net.dead.add(a)
  net.wait(12_000)
  t.like(net.node(b).gang()?.outcome, { cause: 'provider-lost', peer: a })
})

test('what fails of a head’s preparations once the program runs is told as a failure of its runtime, which an elastic job outlives', (t) => {
  const net = formed()
  const { lease, epoch } = net.node(a).about()
  net.report(a, {
    type: 'workFailed',
    lease,
    epoch,
    cause: 'preparing-failed',
    detail: 'its disk is full',
    lastLines: []
  })
  t.like(net.last('finish', a).outcome, { cause: 'runtime-failed', peer: a, detail: 'its disk is full' })
})

test('all others silent at once: 60 s, then the driver’s member goes on alone', (t) => {
  const net = formed()
  net.dead.add(b).add(c)
  net.wait(40_000)
  t.is(net.node(a).gang()?.lost, undefined)
  net.wait(25_000)
  t.deepEqual(
    net
      .node(a)
      .gang()
      ?.lost?.map(({ peer }) => peer),
    [b, c]
  )
  t.is(net.node(a).gang()?.phase, 'running')
})

test('lists of anybody but the driver’s member are dropped', (t) => {
  const net = formed()
  const lost = [{ peer: c, cause: 'provider-lost' as const, detail: '' }]
  const list: Members = { type: 'members', job, attempt: 1, number: 1, lost }
  for (const from of [c, requester, 'mallory']) net.node(b).hear(from, list)
  t.is(net.did('closeTunnel', b).length, 0)
  net.node(a).hear('mallory', list)
  t.is(net.node(a).gang()?.lost, undefined)
  t.deepEqual(net.phases(), ['running', 'running', 'running'])
})

test('nobody signs for a lost member any more', (t) => {
  const net = formed()
  net.dead.add(c)
  net.wait(12_000)
  net.dead.delete(c)
  const { epoch = 0 } = net.node(c).row() ?? {}
  for (const peer of [a, b]) {
    const sent = net.node(peer).hear(c, { type: 'renewAsk', job, attempt: 1, epoch, unitMs: 20_000 }).sent('refusal')
    t.like(sent, [{ to: c, body: { of: 'renewAsk', code: 'not-member' } }])
  }
})
