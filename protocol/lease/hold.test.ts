import test from 'ava'
import {
  awardOf,
  Bench,
  bob,
  commitOf,
  gpu,
  job,
  needs,
  requester,
  running,
  settings,
  signedBy,
  wallStart
} from './_bench.ts'
import { attemptKey } from './state.ts'
import { hash } from './_bench.ts'

const other = 'j-00000000000000bb'

/** Two jobs of one requester, the one with the smaller gang hash first. */
function byHash(): [string, string] {
  const digest = (name: string): string =>
    Buffer.from(hash(Buffer.from(attemptKey(requester, name, 1)))).toString('hex')
  return digest(job) < digest(other) ? [job, other] : [other, job]
}

test('an Award of free units is journalled as a hold, granted, and then prepared', (t) => {
  const bench = new Bench()
  bench.hear(requester, awardOf())
  t.deepEqual(
    bench.records.map(({ type }) => type),
    ['provider/holdGranted']
  )
  const [grant] = bench.sent('leaseGrant')
  t.like(grant, {
    to: requester,
    body: { job, attempt: 1, requester, holdTtlMs: 15_000, priceMicroPerGpuHour: 3_600_000 }
  })
  t.deepEqual(
    grant?.body.units.map(({ unit }) => unit),
    ['GPU-0']
  )
  t.is(grant?.body.epoch, wallStart + bench.mono, 'a fresh store begins at the wall clock')
  const order = bench.effects.map((effect) => effect.type)
  t.true(order.indexOf('send') < order.indexOf('prepareWork'), 'the grant does not wait for the preparation')
  t.deepEqual(bench.events(), ['hold:granted', 'work:preparing'])
})

test('a program without Ray is held by any version, and its preparation knows', (t) => {
  const bench = new Bench()
  bench.hear(requester, awardOf({ needs: { ...needs, ray: 'none' } }))
  t.is(bench.did('prepareWork')[0]?.withoutRay, true)
  const usual = new Bench()
  usual.hear(requester, awardOf())
  t.is(usual.did('prepareWork')[0]?.withoutRay, undefined)
})

test('the same Award again changes nothing and gets the same grant', (t) => {
  const bench = new Bench()
  const grant = bench.granted()
  bench.mono += 100
  bench.hear(requester, awardOf())
  t.deepEqual(bench.sent('leaseGrant')[0]?.body, grant.body)
  t.deepEqual(bench.journal.length, 1)
  t.deepEqual(bench.did('prepareWork'), [])
})

test('a hold without Commit is over after its TTL: units free, preparation stopped, late Commit refused', (t) => {
  const bench = new Bench()
  const grant = bench.granted()
  bench.wait(15_000)
  t.is(bench.row()?.phase, 'over')
  t.is(bench.did('stopWork').length, 1)
  t.true(bench.events().includes('hold:expired'))
  bench.hear(requester, commitOf([grant]))
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'hold-expired' })
  bench.hear(requester, awardOf())
  t.like(bench.sent('refusal')[0]?.body, { of: 'award', code: 'hold-expired' }, 'a dead hold is not granted again')
  t.truthy(bench.granted({ attempt: 2 }))
})

test('a hold is over for the next Award and for its own Commit even where its timer is late', (t) => {
  const bench = new Bench()
  bench.granted()
  bench.mono += 15_000
  const second = bench.granted({ job: other })
  t.is(bench.row()?.phase, 'over')
  t.is(second.body.epoch, (bench.row()?.epoch ?? 0) + 1)
  const late = new Bench()
  const grant = late.granted()
  late.mono += 15_000
  t.like(late.hear(requester, commitOf([grant])).sent('refusal')[0]?.body, { of: 'commit', code: 'hold-expired' })
})

test('the larger gang hash takes a hold, and its holder is told', (t) => {
  const [small, large] = byHash()
  const bench = new Bench()
  const lost = bench.granted({ job: small })
  bench.hear(requester, awardOf({ job: large }))
  t.like(bench.sent('refusal')[0], {
    to: requester,
    body: { job: small, of: 'award', code: 'preempted', final: false }
  })
  t.is(bench.sent('leaseGrant')[0]?.body.job, large)
  t.true((bench.sent('leaseGrant')[0]?.body.epoch ?? 0) > lost.body.epoch)
  t.true(bench.events().includes('hold:preempted'))
  bench.hear(requester, commitOf([lost], { job: small }))
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'preempted' })
})

test('the smaller gang hash is refused busy, with the time the hold has left, and stays refused', (t) => {
  const [small, large] = byHash()
  const bench = new Bench()
  bench.granted({ job: large })
  bench.mono += 5000
  bench.hear(requester, awardOf({ job: small }))
  t.like(bench.sent('refusal')[0]?.body, { of: 'award', code: 'busy', retryAfterMs: 10_000, final: false })
  t.is(bench.row(1, large)?.phase, 'held')
  bench.wait(20_000).hear(requester, awardOf({ job: small }))
  t.like(bench.sent('refusal')[0]?.body, { code: 'busy' }, 'a delayed repeat of a refused Award opens nothing')
  t.truthy(bench.granted({ job: small, attempt: 2 }))
})

test('a lease is never taken', (t) => {
  const [small, large] = byHash()
  const bench = new Bench()
  const grant = bench.granted({ job: small })
  bench.hear(requester, commitOf([grant], { job: small }))
  t.is(bench.sent('lease').length, 1)
  bench.hear(requester, awardOf({ job: large }))
  t.like(bench.sent('refusal')[0]?.body, { code: 'busy' })
})

test('a newer attempt supersedes the hold of an older one under a new epoch; an older one opens nothing', (t) => {
  const bench = new Bench()
  const first = bench.granted({ attempt: 2 })
  const second = bench.granted({ attempt: 3 })
  t.true(second.body.epoch > first.body.epoch)
  t.is(bench.row(2)?.phase, 'over')
  bench.hear(requester, awardOf({ attempt: 1 }))
  t.like(bench.sent('refusal')[0]?.body, { of: 'award', code: 'superseded' })
  bench.hear(requester, commitOf([first], { attempt: 2 }))
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'superseded' })
})

test('a newer attempt never supersedes a lease, even with other units free', (t) => {
  const bench = new Bench(undefined, { ...settings, units: [gpu('GPU-0'), gpu('GPU-1')] })
  running({}, bench)
  bench.hear(requester, awardOf({ attempt: 2 }))
  t.like(bench.sent('refusal')[0]?.body, { code: 'busy', field: 'attempt' })
})

test('another requester cannot use a job’s id', (t) => {
  const bench = new Bench()
  bench.granted()
  bench.hear('mallory', awardOf())
  t.like(bench.sent('refusal')[0], { to: 'mallory', body: { code: 'bad-request' } })
  bench.hear('mallory', { type: 'release', job, attempt: 1, cause: 'released' })
  t.is(bench.row()?.phase, 'held')
})

for (const [title, award, changed, code] of [
  ['a price below the bid', { priceMicroPerGpuHour: 3_599_999 }, {}, 'price'],
  ['an archive above the limit', { archive: { sha256: 'ab', sizeBytes: 600 * 1024 * 1024 } }, {}, 'archive'],
  ['a requester that is not allowed', {}, { allow: [bob] }, 'not-allowed'],
  ['anything while nothing is offered', {}, { offering: false }, 'draining'],
  ['anything without a runtime', {}, { runtimeMissing: 'no bwrap' }, 'no-runtime'],
  [
    'units that it does not have',
    { needs: { ...needs, gpus: { models: ['h100'], minMemoryGb: 0, maxMemoryGb: 0, count: 1 } } },
    {},
    'gpu-model'
  ],
  ['a job id that is none', { job: '../x' }, {}, 'bad-request']
] as const) {
  test(`refuses an Award: ${title}`, (t) => {
    const bench = new Bench(undefined, { ...settings, ...changed } as typeof settings)
    bench.hear(requester, awardOf(award as never))
    t.like(bench.sent('refusal')[0]?.body, { of: 'award', code, final: true })
    t.is(bench.journal.length, 0)
  })
}

test('a raised price does not undo a bid that is still valid, for a later attempt neither', (t) => {
  const bench = new Bench()
  bench.hear(requester, { type: 'jobOffer', job, attempt: 1, name: 'train', needs, addrs: [], trace: '' })
  bench.feed({
    type: 'command',
    command: { type: 'setProvider', settings: { ...settings, priceMicroPerGpuHour: 9_000_000 } }
  })
  t.truthy(bench.granted({ attempt: 2 }))
})

test('Release gives a hold back at once and says that nothing will start', (t) => {
  const bench = new Bench()
  bench.granted()
  bench.hear(requester, { type: 'release', job, attempt: 1, cause: 'released' })
  t.is(bench.row()?.phase, 'over')
  t.is(bench.sent('withdrawn').length, 1)
  t.is(bench.did('stopWork').length, 1)
  bench.hear(requester, { type: 'release', job, attempt: 1, cause: 'released' })
  t.is(bench.sent('withdrawn').length, 1)
  t.deepEqual(bench.did('stopWork'), [])
  bench.hear(requester, { type: 'release', job: other, attempt: 1, cause: 'released' })
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'unknown' })
})

test('a Commit that comes in time is journalled and answered by a Lease, the same whenever it is repeated', (t) => {
  const bench = new Bench()
  const grant = bench.granted()
  bench.mono += 14_999
  bench.hear(requester, commitOf([grant]))
  t.is(bench.records[0]?.type, 'provider/lifeChanged', 'who was heard')
  t.true(bench.records.some(({ type }) => type === 'provider/leaseGranted'))
  const [lease] = bench.sent('lease')
  t.like(lease?.body, { units: ['GPU-0'], epoch: grant.body.epoch, ttlMs: 60_000, termMs: 3_600_000, requester })
  const length = bench.journal.length
  bench.hear(requester, commitOf([grant]))
  t.deepEqual(bench.sent('lease')[0]?.body, lease?.body)
  t.is(bench.journal.length, length)
})

const grantOf = (bench: Bench) => bench.granted()
for (const [title, change, code, field] of [
  ['from another list', () => ({ members: [] }), 'not-member', 'members'],
  [
    'under an older epoch',
    (grant: ReturnType<typeof grantOf>) => ({
      members: commitOf([{ ...grant, body: { ...grant.body, epoch: 1 } }]).members
    }),
    'superseded',
    'members.grant.epoch'
  ],
  [
    'with a grant of another peer',
    (grant: ReturnType<typeof grantOf>) => ({
      members: [...commitOf([grant]).members, { peer: bob, index: 2, name: '', addrs: [], grant }]
    }),
    'bad-request',
    'members.grant'
  ],
  [
    'with a peer twice',
    (grant: ReturnType<typeof grantOf>) => ({ members: commitOf([grant, grant]).members }),
    'bad-request',
    'members'
  ],
  [
    'with an index that is none',
    (grant: ReturnType<typeof grantOf>) => ({
      members: commitOf([grant]).members.map((member) => ({ ...member, index: 0 }))
    }),
    'bad-request',
    'members.index'
  ],
  ['with another archive', () => ({ archive: { sha256: 'cd', sizeBytes: 1 } }), 'bad-request', 'archive'],
  ['with the internet that nobody asked for', () => ({ egress: 'internet' }), 'bad-request', 'egress'],
  ['with a head outside', () => ({ head: bob }), 'bad-request', 'head'],
  ['with a driver outside', () => ({ driver: bob }), 'bad-request', 'driver'],
  ['with a delegate outside', () => ({ delegates: [bob] }), 'bad-request', 'delegates'],
  [
    'with a longer term than awarded',
    () => ({ terms: { ...commitOf([]).terms, termMs: 3_600_001 } }),
    'term',
    'terms.termMs'
  ],
  [
    'that would block units for a day unbilled',
    () => ({ terms: { ...commitOf([]).terms, phaseTimeoutMs: 86_400_000 } }),
    'term',
    'terms.phaseTimeoutMs'
  ]
] as const) {
  test(`refuses a Commit ${title}`, (t) => {
    const bench = new Bench()
    const grant = bench.granted()
    bench.hear(requester, commitOf([grant], change(grant) as never))
    t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code, field })
    t.is(bench.row()?.phase, 'held')
  })
}

test('a Commit of somebody else, or for nothing, is refused', (t) => {
  const bench = new Bench()
  const grant = bench.granted()
  bench.hear('mallory', commitOf([grant]))
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'unknown' })
  bench.hear(requester, commitOf([signedBy(bench.self, { ...grant.body, attempt: 7 })], { attempt: 7 }))
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'unknown' })
})

test('a preparation that fails before the Commit ends the hold, and its holder is told at once', (t) => {
  const bench = new Bench()
  const grant = bench.granted()
  const failed = { type: 'workFailed', cause: 'preparing-failed', detail: 'no disk', lastLines: [] } as const
  bench.report({ ...failed, lastLines: [], ...bench.about() })
  t.like(bench.sent('refusal')[0]?.body, { of: 'award', code: 'no-runtime', have: 'no disk', final: true })
  t.is(bench.row()?.phase, 'over')
  bench.hear(requester, commitOf([grant]))
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'no-runtime' })
})

test('what is over is forgotten', (t) => {
  const bench = new Bench()
  bench.granted()
  bench.wait(15_000 + 600_000)
  t.is(bench.row(), undefined)
  t.deepEqual(bench.state.live.members, {})
})
