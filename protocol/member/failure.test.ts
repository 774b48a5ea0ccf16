import test from 'ava'
import { Bench, commitOf, job, peers, requester, running, terms } from '../lease/_bench.ts'
import { Net, programExits } from './_net.ts'

const [a, b, c] = peers as [string, string, string]

test('a member that never gets ready: the driver’s member ends the attempt at the phase timeout and names it', (t) => {
  const net = new Net(3)
  net.withhold = (effect, node) => effect.type === 'startWork' && node === c
  net.form()
  net.wait(60_000)
  t.like(net.last('finish', b).outcome, { cause: 'not-started', peer: c })
  t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
  t.is(net.did('startProgram').length, 0)
  t.true(
    net.sent.every(({ body }) => body.type !== 'leaseEnd' || body.receipt === undefined),
    'unbilled'
  )
  t.is(net.node(b).gang()?.phase, 'closed')
})

test('Withdraw: consented to before Started, and nothing starts afterwards', (t) => {
  const net = new Net(2)
  net.lose = ({ body, to }) => body.type === 'ready' || (body.type === 'finish' && to === a)
  net.form(undefined, { phaseTimeoutMs: 30_000 })
  net.node(b).timers.set(`provider/phase/${job}/1`, 1e9)
  net.wait(30_000)
  t.is(net.count('withdraw', a, b), 1)
  t.is(net.count('withdrawn', b, a), 1)
  t.like(net.node(a).row(), { phase: 'ended', end: { cause: 'withdrawn' } })
  t.like(net.node(b).gang()?.outcome, { cause: 'not-started' })
  net.lose = () => false
  net.node(b).hear(a, {
    type: 'ready',
    job,
    attempt: 1,
    epoch: net.node(a).row()?.epoch ?? 0,
    lease: net.last('ready', a).lease
  })
  t.deepEqual(net.node(b).did('startProgram'), [])
  t.is(net.node(b).sent('finish').length, 1)
})

test('Withdraw: answered by Started when it came too late', (t) => {
  const net = new Net(2)
  net.lose = ({ body, to }) => body.type === 'started' && to === a
  net.form(undefined, { phaseTimeoutMs: 5000 })
  net.node(b).timers.delete(`provider/beat/${job}/1`)
  net.wait(5000)
  t.is(net.node(a).row()?.phase, 'withdrawing')
  net.lose = () => false
  net.wait(9000)
  t.is(net.node(a).row()?.phase, 'running')
  t.is(net.count('withdrawn'), 0)
})

test('Withdraw: unanswered for 10 s, or refused, the lease ends unbilled', (t) => {
  for (const refused of [true, false]) {
    const alone = new Net(2)
    alone.withhold = (effect) => effect.type === 'startWork'
    alone.form([a, b], { phaseTimeoutMs: 5000 })
    alone.dead.add(b)
    alone.wait(5000)
    t.is(alone.node(a).row()?.phase, 'withdrawing')
    alone.node(a).hear('mallory', { type: 'withdrawn', job, attempt: 1 })
    t.is(alone.node(a).row()?.phase, 'withdrawing')
    const no = {
      type: 'refusal',
      job,
      attempt: 1,
      of: 'withdraw',
      code: 'unknown',
      field: '',
      asked: '',
      have: '',
      retryAfterMs: 0,
      final: true
    } as const
    if (refused) alone.node(a).hear(b, no)
    else alone.wait(10_000)
    t.like(alone.node(a).row()?.ending, { cause: 'not-started' })
    t.is(alone.node(a).row()?.ending?.usage, undefined)
  }
})

test('a driver’s member that knows of no attempt refuses the Withdraw', (t) => {
  const bench = new Bench()
  bench.hear(b, { type: 'withdraw', job, attempt: 1, epoch: 1 })
  t.like(bench.sent('refusal')[0], { to: b, body: { of: 'withdraw', code: 'unknown' } })
})

for (const [at, started] of [
  ['before', false],
  ['after', true]
] as const) {
  test(`work that fails ${at} Started ends its lease, and the attempt with it`, (t) => {
    const net = new Net(3)
    if (!started) net.withhold = (effect, node) => effect.type === 'startWork' && node === c
    net.form()
    const failed = { type: 'workFailed', ...net.node(c).about(), cause: 'runtime-failed', detail: 'ray died' } as const
    net.report(c, { ...failed, lastLines: ['x'] })
    t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
    t.like(net.last('leaseEnd', c), { cause: 'runtime-failed', detail: 'ray died' })
    t.like(net.last('finish', b).outcome, { cause: started ? 'runtime-failed' : 'not-started', peer: c })
    t.is(net.last('leaseEnd', c).receipt !== undefined, started)
  })
  test(`work of the driver’s member that fails ${at} Started`, (t) => {
    const net = new Net(2)
    if (!started) net.withhold = (effect) => effect.type === 'startWork'
    net.form()
    net.report(b, {
      type: 'workFailed',
      ...net.node(b).about(),
      cause: 'out-of-memory',
      detail: 'killed',
      lastLines: ['x']
    })
    t.like(net.last('finish', b).outcome, {
      cause: started ? 'out-of-memory' : 'not-started',
      peer: b,
      lastLines: ['x']
    })
    t.is(net.last('leaseEnd', b).cause, 'out-of-memory')
    t.deepEqual(net.phases(), ['ended', 'ended'])
  })
}

test('a member that falls silent is lost after 10 s; the others end, their outputs come, nobody waits for the dead', (t) => {
  const net = new Net(3)
  net.form()
  net.wait(5000)
  net.dead.add(c)
  net.wait(9000)
  t.is(net.node(b).gang()?.phase, 'running')
  net.wait(3000)
  t.like(net.last('finish', b).outcome, { cause: 'provider-lost', peer: c })
  t.deepEqual(
    net.last('result', b).outputs.map(({ peer }) => peer),
    [a, b]
  )
  t.like(net.node(c).row(), { phase: 'running' })
  net.dead.delete(c)
  net.wait(2000)
  t.is(net.node(c).row()?.phase, 'ended', 'told as soon as it is heard again')
})

test('while a gang forms silence is borne longer, then the attempt ends', (t) => {
  const net = new Net(3)
  net.withhold = (effect) => effect.type === 'startWork'
  net.form()
  net.dead.add(c)
  net.wait(13_000)
  t.is(net.node(b).gang()?.phase, 'forming')
  net.wait(3000)
  t.like(net.last('finish', b).outcome, { cause: 'not-started', peer: c })
})

test('who hears nobody at all is more likely cut off itself, and accuses nobody for a minute', (t) => {
  const net = new Net(3)
  net.form()
  net.wait(2000)
  net.lose = ({ from, to }) => (from === b) !== (to === b)
  net.wait(55_000)
  t.is(net.node(b).gang()?.phase, 'running')
  net.lose = () => false
  net.wait(20_000)
  t.is(net.node(b).gang()?.phase, 'running')
  t.deepEqual(net.phases(), ['running', 'running', 'running'])
  net.lose = ({ from, to }) => (from === b) !== (to === b)
  net.wait(62_000)
  t.like(net.node(b).gang()?.outcome, { cause: 'provider-lost' })
})

test('a process that stood still accuses nobody for that time', (t) => {
  const net = new Net(2)
  net.form()
  net.wait(2000)
  const node = net.node(b)
  node.mono += 30_000
  node.feed({ type: 'timer', key: `provider/beat/${job}/1` })
  t.is(node.gang()?.phase, 'running')
})

test('peerDown is a hint and changes no state', (t) => {
  const bench = running()
  const before = bench.state
  bench.feed({ type: 'peerDown', peer: requester })
  t.is(bench.state, before)
  t.deepEqual(bench.effects, [])
})

test('Release before Started, at the driver’s member: nothing will start, and it says so at once', (t) => {
  const net = new Net(2)
  net.withhold = (effect) => effect.type === 'startWork' || effect.type === 'stopWork'
  net.form()
  net.say(b, { type: 'release', job, attempt: 1, cause: 'released' })
  t.is(net.count('withdrawn', b, requester), 1)
  t.deepEqual(net.phases(), ['stopping', 'stopping'])
  net.report(b, { type: 'workReady', ...net.node(b).about() })
  t.is(net.did('startProgram').length, 0, 'a stop overtakes a start')
  for (const peer of [a, b])
    net.report(peer, { type: 'stopped', ...net.node(peer).about(), output: undefined, log: undefined })
  t.deepEqual(net.phases(), ['ended', 'ended'])
  t.is(net.count('result'), 0)
})

test('Release after Started, at the driver’s member, stops the job; at another member it ends its lease', (t) => {
  const net = new Net(2)
  net.form()
  net.say(b, { type: 'release', job, attempt: 1, cause: 'stopped' })
  t.like(net.last('result', b), { outcome: { cause: 'stopped' } })
  t.is(net.last('result', b).outputs.length, 2, 'outputs come after a stop too')
  const other = new Net(3)
  other.form()
  other.say(c, { type: 'release', job, attempt: 1, cause: 'driver-lost' })
  t.is(other.last('leaseEnd', c).cause, 'driver-lost')
  t.like(other.last('finish', b).outcome, { cause: 'provider-lost', peer: c })
})

test('the term ends everything, once', (t) => {
  const net = new Net(2)
  net.form(undefined, { termMs: 100_000, leaseTtlMs: 600_000 })
  net.wait(100_000)
  t.like(net.last('finish', b).outcome, { cause: 'term-over' })
  t.like(net.last('result', b), { outcome: { cause: 'term-over' } })
  t.deepEqual(net.phases(), ['ended', 'ended'])
})

test('members that do not end in time are left out of the result', (t) => {
  const net = new Net(3)
  net.form()
  net.withhold = (effect, node) => effect.type === 'stopWork' && node === c
  programExits(net, b)
  t.is(net.count('result'), 0)
  net.wait(61_000)
  t.deepEqual(
    net.last('result', b).outputs.map(({ peer }) => peer),
    [a, b]
  )
  t.true(net.did('stopWork', c).length > 1, 'the stop is asked for again')
})

test('a provider that is told to end its leases says so, and its gangs end', (t) => {
  const net = new Net(2)
  net.form()
  const stop = { type: 'command', command: { type: 'endLeases', cause: 'stopped' } } as const
  net.node(b).feed(stop)
  net.report(b, { type: 'stopped', ...net.node(b).about(), output: undefined, log: undefined })
  t.is(net.node(b).row()?.end?.cause, 'stopped')
  t.like(net.node(b).gang()?.outcome, { cause: 'driver-lost', peer: b })
  const held = new Bench()
  held.granted()
  held.feed(stop)
  t.is(held.row()?.phase, 'over')
})

test('Started without all leases of this Commit starts nothing', (t) => {
  const net = new Net(2)
  net.lose = ({ body, to }) => body.type === 'started' && to === a
  net.form()
  const started = net.last('started', b)
  const node = net.node(a)
  const wrong = [
    { ...started, leases: started.leases.slice(0, 1) },
    { ...started, leases: started.leases.map((lease) => ({ ...lease, body: { ...lease.body, commit: 'other' } })) },
    { ...started, leases: started.leases.map((lease) => ({ ...lease, body: { ...lease.body, epoch: 1 } })) },
    { ...started, leases: started.leases.map((lease) => ({ ...lease, from: b })) }
  ]
  for (const body of wrong) t.is(node.hear(b, body).row()?.phase, 'leased')
  t.is(node.hear('mallory', started).row()?.phase, 'leased')
  t.is(node.hear(b, started).row()?.phase, 'running')
})

test('Ready that is not a member’s own lease under this Commit is not counted', (t) => {
  const net = new Net(2)
  net.lose = ({ body }) => body.type === 'ready'
  net.form()
  const ready = net.last('ready', a)
  const node = net.node(b)
  const forged = { ...ready, lease: { ...ready.lease, from: b } }
  const other = { ...ready, lease: { ...ready.lease, body: { ...ready.lease.body, commit: 'other' } } }
  for (const body of [forged, other, { ...ready, epoch: 1 }]) node.hear(a, body)
  node.hear('mallory', ready)
  t.deepEqual(Object.keys(node.gang()?.readys ?? {}), [b])
  t.deepEqual(node.hear(a, ready).did('startProgram').length, 1)
})

test('the commands of a one-member job with other terms are kept', (t) => {
  const bench = new Bench()
  const grant = bench.granted()
  bench.hear(requester, commitOf([grant], { terms: { ...terms, phaseTimeoutMs: 1000 } }))
  bench.wait(1000)
  t.like(bench.gang()?.outcome, { cause: 'not-started', peer: bench.self })
  bench.stopped()
  t.is(bench.row()?.phase, 'ended')
})
