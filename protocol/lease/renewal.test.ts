import test from 'ava'
import { Net } from '../member/_net.ts'
import { awardOf, Bench, commitOf, gpu, job, peers, requester, running, settings } from './_bench.ts'

const [a, b, c] = peers as [string, string, string]
const other = 'j-00000000000000bb'

function renew(bench: Bench, number: number, unitMs: number, from = requester, epoch = bench.row()?.epoch ?? 0): Bench {
  return bench.hear(from, { type: 'leaseRenew', job, attempt: 1, epoch, number, unitMs })
}

test('a renewal is journalled, keeps the lease for its ttl, and a repeat of it changes nothing', (t) => {
  const bench = running()
  bench.wait(20_000)
  renew(bench, 1, 20_000)
  t.like(bench.row()?.renewals, { unitMs: 20_000, mono: bench.mono })
  t.true(bench.events().includes('lease:renewed'))
  const { length } = bench.journal
  renew(bench, 1, 20_000)
  t.is(bench.journal.length, length)
  t.true(bench.events().includes('input:dropped'))
  bench.wait(59_999)
  t.is(bench.row()?.phase, 'running')
  bench.wait(1)
  t.is(bench.row()?.phase, 'lapsed')
})

test('totals are at most the time since Started (and a second a unit), never less than before, and kept within it', (t) => {
  const bench = running()
  bench.wait(20_000)
  renew(bench, 1, 21_001)
  t.is(bench.row()?.renewals.unitMs, 0)
  renew(bench, 1, 20_900)
  t.is(bench.row()?.renewals.unitMs, 20_000)
  renew(bench, 2, 18_000)
  t.is(bench.row()?.renewals.numbers[requester], 1)
})

test('signers: the requester and delegates, each with numbers of its own; not a stranger, not oneself, not another epoch', (t) => {
  const net = new Net(3)
  net.form()
  net.wait(20_000)
  const node = net.node(a)
  renew(node, 1, 20_000)
  renew(node, 1, 20_000, b)
  t.deepEqual(node.row()?.renewals.numbers, { [requester]: 1, [b]: 1 })
  const { length } = node.journal
  renew(node, 2, 20_000, a)
  renew(node, 2, 20_000, 'mallory')
  renew(node, 2, 20_000, requester, 5)
  t.is(node.journal.length, length)
})

test('before Started there is nothing to renew', (t) => {
  const bench = new Bench()
  const grant = bench.granted()
  bench.hear(requester, commitOf([grant]))
  renew(bench, 1, 0)
  t.is(bench.row()?.phase, 'leased')
  t.true(bench.events().includes('input:dropped'))
})

test('10 s late it asks the requester, 2 s later each delegate in order, then in rounds with longer pauses', (t) => {
  const net = new Net(3)
  net.form()
  net.withhold = () => true
  net.lose = ({ body }) => body.type === 'renewAsk'
  const asked = () => net.sent.filter(({ from, body }) => from === c && body.type === 'renewAsk').map(({ to }) => to)
  net.wait(29_999)
  t.deepEqual(asked(), [])
  net.wait(1)
  t.deepEqual(asked(), [requester])
  net.wait(4000)
  t.deepEqual(asked(), [requester, b, a])
  net.wait(2000)
  t.is(asked().length, 4)
  net.wait(4000)
  t.is(asked().length, 6)
  net.wait(3999)
  t.is(asked().length, 6)
  net.wait(1)
  t.is(asked().length, 7)
  t.like(net.last('renewAsk', c), { unitMs: 44_000 })
})

test('delegates renew each other when the requester is away; a refused ask goes on to the next at once', (t) => {
  const net = new Net(3)
  net.form()
  net.wait(90_000)
  t.deepEqual(net.phases(), ['running', 'running', 'running'])
  t.like(net.node(c).row()?.renewals.numbers, { [b]: 2 })
  t.true((net.node(b).row()?.renewals.numbers[a] ?? 0) > 0, 'the driver’s member is signed by the next delegate')
  const node = net.node(c)
  node.feed({ type: 'timer', key: `provider/late/${job}/1` })
  t.is(node.sent('renewAsk')[0]?.to, requester)
  const no = {
    type: 'refusal',
    job,
    attempt: 1,
    of: 'renewAsk',
    code: 'unknown',
    field: '',
    asked: '',
    have: '',
    retryAfterMs: 0,
    final: true
  } as const
  t.is(node.hear(requester, no).sent('renewAsk')[0]?.to, b)
  t.deepEqual(node.hear(requester, no).sent('renewAsk'), [], 'a repeated refusal asks nobody')
})

test('a delegate signs at most its own count of the time, only for other members under their epoch', (t) => {
  const net = new Net(3)
  net.form()
  net.wait(10_000)
  const node = net.node(b)
  const epoch = net.node(c).row()?.epoch ?? 0
  const ask = { type: 'renewAsk', job, attempt: 1, epoch, unitMs: 99_000_000 } as const
  t.is(node.hear(c, ask).sent('leaseRenew')[0]?.body.unitMs, 11_000)
  t.like(node.hear(c, { ...ask, unitMs: 500 }).sent('leaseRenew')[0]?.body, { unitMs: 500, number: 2 })
  t.like(node.hear(c, { ...ask, epoch: 3 }).sent('refusal')[0]?.body, { of: 'renewAsk', code: 'not-member' })
  t.like(node.hear('mallory', ask).sent('refusal')[0]?.body, { of: 'renewAsk', code: 'not-member' })
  t.deepEqual(node.hear(b, ask).sent('leaseRenew'), [])
  t.like(new Bench().hear(c, ask).sent('refusal')[0]?.body, { of: 'renewAsk', code: 'unknown' })
})

test('lapse and revival; what ran unsigned for longer than the ttl is unbilled', (t) => {
  const bench = running()
  bench.wait(60_000)
  t.is(bench.row()?.phase, 'lapsed')
  t.true(bench.events().includes('lease:lapsed'))
  bench.wait(100_000)
  const late = new Bench()
  running({}, late).wait(100_000)
  renew(late, 1, 100_000)
  t.is(late.row()?.phase, 'running')
  t.true(late.events().includes('lease:revived'))
  const end = { type: 'release', job, attempt: 1, cause: 'stopped' } as const
  bench.hear(requester, end).stopped()
  t.like(bench.row()?.end?.receipt?.body, { unitMs: 60_000, signedUnitMs: 0 })
  late.wait(10_000).hear(requester, end).stopped()
  t.like(late.row()?.end?.receipt?.body, { unitMs: 110_000, signedUnitMs: 100_000, amountMicro: 110_000 })
})

test('two units count twice', (t) => {
  const bench = new Bench(undefined, { ...settings, units: [gpu('GPU-0'), gpu('GPU-1')] })
  const grant = bench.granted({
    needs: { ...awardOf().needs, gpus: { models: [], minMemoryGb: 0, maxMemoryGb: 0, count: 2 } }
  })
  bench
    .prepared()
    .hear(requester, commitOf([grant]))
    .report({ type: 'workReady', ...bench.about() })
  bench.wait(20_000)
  renew(bench, 1, 40_000)
  bench.wait(1500).hear(requester, { type: 'release', job, attempt: 1, cause: 'stopped' })
  bench.stopped()
  t.like(bench.row()?.end?.receipt?.body, {
    unitMs: 43_000,
    signedUnitMs: 40_000,
    amountMicro: 43_000,
    units: ['GPU-0', 'GPU-1']
  })
})

test('lapsed for orphanMs, its units go to the next that asks, once the old work is dead', (t) => {
  const bench = running({ orphanMs: 120_000 })
  bench.wait(119_000)
  t.like(bench.hear('rival', awardOf({ job: other })).sent('refusal')[0]?.body, { code: 'busy' })
  t.is(bench.row()?.phase, 'lapsed', 'a lapse compels no end')
  bench.wait(1000)
  bench.hear('rival', awardOf({ job: other, attempt: 2 }))
  t.like(bench.sent('refusal')[0]?.body, { code: 'busy', retryAfterMs: 2000 })
  t.is(bench.row()?.phase, 'stopping')
  bench.stopped()
  t.like(bench.row()?.end, { cause: 'lapsed' })
  t.like(bench.gang()?.outcome, { cause: 'lapsed' })
  t.truthy(bench.hear('rival', awardOf({ job: other, attempt: 3 })).sent('leaseGrant')[0])
})

test('a late renewal revives the lease as long as its units were not granted anew', (t) => {
  const bench = running({ orphanMs: 120_000 })
  bench.wait(500_000)
  renew(bench, 1, 500_000)
  t.is(bench.row()?.phase, 'running')
})

test('with neither a signature nor the driver’s member for orphanMs a member ends; with the driver’s member it goes on', (t) => {
  const net = new Net(2)
  net.form(undefined, { orphanMs: 120_000 })
  net.lose = ({ body }) => body.type === 'leaseRenew' || body.type === 'renewAsk'
  net.wait(300_000)
  t.deepEqual(net.phases(), ['lapsed', 'lapsed'])
  net.dead.add(b)
  net.wait(160_000)
  t.is(net.node(a).row()?.phase, 'ended')
  t.is(net.last('leaseEnd', a).cause, 'lapsed')
})

test('heartbeats: members and the driver’s member every second from Lease on, the requester every other second once Started', (t) => {
  const net = new Net(2)
  net.withhold = (effect) => effect.type === 'startWork'
  net.form()
  net.wait(4000)
  t.is(net.count('heartbeat', a, b), 4)
  t.is(net.count('heartbeat', b, a), 4)
  t.is(net.count('heartbeat', a, requester), 0)
  for (const peer of [a, b]) net.report(peer, { type: 'workReady', ...net.node(peer).about() })
  const before = net.count('heartbeat', a, requester)
  net.wait(10_000)
  t.is(net.count('heartbeat', a, requester) - before, 5)
  t.true(
    net.sent
      .filter(({ body }) => body.type === 'heartbeat')
      .every(({ from, body }) => body.type === 'heartbeat' && body.epoch === net.node(from).row()?.epoch)
  )
})
