import test from 'ava'
import { RefusalCode } from '../messages.ts'
import { bidOf, JOB, Script, specOf, versions } from './_script.ts'

const refusal = (code: RefusalCode, over: object = {}) =>
  ({
    type: 'refusal',
    job: JOB,
    attempt: 1,
    of: 'jobOffer',
    code,
    field: '',
    asked: '',
    have: '',
    retryAfterMs: 0,
    final: true,
    ...over
  }) as const

test('a submitted job is offered by gossip and to the candidates of the lookup', (t) => {
  const script = new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })
  t.is(script.job().state, 'offered')
  t.truthy(script.effects.find((effect) => effect.type === 'publish' && effect.topics[0] === '/swarm/1/offers/cpu/any'))
  t.truthy(script.effects.find((effect) => effect.type === 'lookup'))
  script.candidates(['p1', 'p2'])
  t.deepEqual(
    script.sent('jobOffer').map(({ to }) => to),
    ['p1', 'p2']
  )
})

test('an offer stays within its 1 KiB, whatever the addresses and the name', (t) => {
  const script = new Script()
  const addrs = Array.from({ length: 9 }, (_, at) => `/ip4/10.0.0.${at}/tcp/4001/p2p/${'1'.repeat(52)}`)
  script.state = script.machine.apply(script.state, { type: 'requester/self', volatile: true, addrs, offering: false })
  script.input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf({ name: 'n'.repeat(500) }) } })
  const offer = script.effects.find((effect) => effect.type === 'publish')?.body
  t.true(JSON.stringify(offer).length < 1_000)
  t.true(offer?.type === 'jobOffer' && offer.addrs.length === 4 && offer.name.length === 64)
})

test('the same submit twice is one job', (t) => {
  const submit = { type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } } as const
  const script = new Script().input(submit).input(submit)
  t.is(script.records.length, 0)
})

test('when all that were asked have answered, the best and a spare are awarded', (t) => {
  const script = new Script().offered(['p1', 'p2', 'p3'])
  t.is(script.job().state, 'awarding')
  t.is(script.sent('award').length, 2)
  t.is(script.job().plan.filter((row) => row.role === 'reserve').length, 1)
})

test('bids heard by gossip close 100 ms after the n-th feasible one', (t) => {
  const script = new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })
  script.receive('p1', bidOf())
  t.is(script.job().state, 'offered')
  script.pass(101)
  t.is(script.job().state, 'awarding')
})

test('whoever has bid by gossip when the lookup comes back is not waited for once more', (t) => {
  const script = new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })
  script.receive('p1', bidOf()).receive('p2', bidOf())
  t.is(script.job().state, 'offered')
  script.candidates(['p1', 'p2'])
  t.is(script.sent('jobOffer').length, 0)
  t.is(script.job().state, 'awarding')
  t.is(script.job().funnel.asked, 2)
})

test('with nobody that fits the job fails at once and says who was asked and why they refused', (t) => {
  const script = new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })
  script.candidates(['p1', 'p2', 'p3'])
  script.receive('p1', refusal(RefusalCode.price)).receive('p2', refusal(RefusalCode.price))
  script.receive('p3', refusal(RefusalCode.notAllowed)).pass(1_000)
  t.is(script.job().state, 'ended')
  t.is(script.job().outcome?.cause, 'no-provider')
  t.deepEqual(script.job().funnel.refused, { price: 2, 'not-allowed': 1 })
  t.regex(
    script.job().outcome?.detail ?? '',
    /3 seen, 3 matched, 3 asked, 3 refused \(price 2, not-allowed 1\), 0 bids/
  )
  t.deepEqual(script.event('job:ended')?.funnel, script.job().funnel)
})

test('with nobody known the window stays open for gossip until its end', (t) => {
  const script = new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })
  script.candidates([]).pass(2_999)
  t.is(script.job().state, 'offered')
  t.is(script.pass(2).job().outcome?.cause, 'no-provider')
})

test('an unreachable candidate counts as answered', (t) => {
  const script = new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })
  script.candidates(['p1']).pass(1_500)
  script.report({ type: 'unreachable', peer: 'p1', messageType: 'jobOffer', job: JOB, attempt: 1, reason: 'refused' })
  t.is(script.job().outcome?.cause, 'no-provider')
  t.is(script.job().funnel.unreachable, 1)
})

test('busy providers are asked again after the least retryAfter while the job may wait', (t) => {
  const script = new Script().input({
    type: 'command',
    command: { type: 'submitJob', job: JOB, spec: specOf({ waitMs: 60_000 }) }
  })
  script.candidates(['p1', 'p2'])
  script.receive('p1', refusal(RefusalCode.busy, { final: false, retryAfterMs: 9_000 }))
  script.receive('p2', refusal(RefusalCode.busy, { final: false, retryAfterMs: 4_000 })).pass(1_000)
  t.is(script.job().state, 'waiting')
  t.is(script.pass(3_900).job().state, 'waiting')
  t.is(script.pass(400).job().state, 'offered')
  t.is(script.job().attempt, 2)
  t.is(script.job().failures, 0)
})

test('bids of other Ray versions are counted as excluded', (t) => {
  const script = new Script().input({
    type: 'command',
    command: { type: 'submitJob', job: JOB, spec: specOf({}, { nodes: 2 }) }
  })
  script.candidates(['p1', 'p2', 'p3'])
  script
    .receive('p1', bidOf())
    .receive('p2', bidOf())
    .receive('p3', bidOf({ versions: { ...versions, ray: '2.59.0' } }))
  t.is(script.job().funnel.excludedByVersions, 1)
  t.deepEqual([...script.job().awards].sort(), ['p1', 'p2'])
})

test('what the lookup says of adverts that do not fit is told at the end', (t) => {
  const script = new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })
  const unfit = [
    { code: RefusalCode.claimed, count: 2, example: 'gpus: asked GPUs that are not claimed, have claimed GPUs only' }
  ]
  const { attempt } = script.job()
  script.report({ type: 'candidates', job: JOB, attempt, peers: [], seen: 2, matched: 0, unfit, failed: [] }).pass(900)
  t.is(script.job().state, 'offered', 'gossip may still bring somebody')
  script.pass(200)
  t.is(script.job().outcome?.cause, 'no-provider', 'and then nothing is waited for')
  t.deepEqual(script.job().funnel.unfit, unfit)
  t.regex(script.job().outcome?.detail ?? '', /2 seen, 0 matched, the others do not fit \(claimed 2\)/)
})

test('a gang that no version group fills says so', (t) => {
  const script = new Script().input({
    type: 'command',
    command: { type: 'submitJob', job: JOB, spec: specOf({}, { nodes: 2 }) }
  })
  script.candidates(['p1', 'p2']).receive('p1', bidOf())
  script.receive('p2', bidOf({ versions: { ...versions, python: '3.12.0' } })).pass(200)
  t.is(script.job().outcome?.cause, 'no-provider')
  t.is(script.job().funnel.excludedByVersions, 2)
})

test('a dry run plans and commits nothing', (t) => {
  const script = new Script().offered(['p1'], specOf({ dryRun: true }))
  t.is(script.job().state, 'ended')
  t.is(script.job().outcome?.cause, 'succeeded')
  t.is(script.sent('award').length, 0)
  t.is(script.job().plan.length, 1)
})

test('a plan waits for its confirmation, and a declined one ends the job', (t) => {
  const accepted = new Script().offered(['p1'], specOf({ confirm: true }))
  t.is(accepted.job().state, 'planned')
  accepted.input({ type: 'command', command: { type: 'confirmPlan', job: JOB, accept: true } })
  t.is(accepted.job().state, 'awarding')
  const declined = new Script().offered(['p1'], specOf({ confirm: true }))
  declined.input({ type: 'command', command: { type: 'confirmPlan', job: JOB, accept: false } })
  t.is(declined.job().outcome?.cause, 'stopped')
})

test('a plan that nobody confirms is made anew a bounded number of times', (t) => {
  const script = new Script().offered(['p1'], specOf({ confirm: true }))
  for (let i = 0; i < 9; i++) {
    script.pass(30_010)
    script.candidates(['p1']).receive('p1', bidOf({ attempt: script.job().attempt }))
  }
  script.pass(30_010)
  t.is(script.job().outcome?.detail, 'the plan was not confirmed in time')
})

test('an award is repeated until it is answered', (t) => {
  const script = new Script().offered(['p1'])
  let repeats = 0
  for (let i = 0; i < 100; i++) {
    script.pass(50)
    repeats += script.sent('award').length
  }
  t.true(repeats >= 3 && repeats <= 40, `${repeats}`)
})

test('n grants are committed at once; the first is the head’s member, the second the driver’s', (t) => {
  const script = new Script().offered(['p1', 'p2', 'p3'], specOf({}, { nodes: 2 }))
  const [first = '', second = '', spare = ''] = script.job().awards
  script.grant(first).grant(second)
  const commits = script.sent('commit')
  t.deepEqual(
    commits.map(({ to }) => to),
    [first, second]
  )
  t.is(commits[0]?.body.head, first)
  t.is(commits[0]?.body.driver, second)
  t.deepEqual(commits[0]?.body.delegates, [second, first])
  t.deepEqual(
    script.sent('release').map(({ to }) => to),
    [spare]
  )
})

test('a worse ranked grant waits a little for a better one', (t) => {
  const script = new Script().offered(['p1', 'p2'])
  const [first = '', second = ''] = script.job().awards
  script.grant(second)
  t.is(script.job().state, 'awarding')
  script.pass(20).grant(first)
  t.deepEqual(
    script.sent('commit').map(({ to }) => to),
    [first]
  )
  const late = new Script().offered(['p1', 'p2'])
  late.grant(late.job().awards[1] ?? '').pass(51)
  t.is(late.job().state, 'committing')
})

test('a grant that comes too late is given back', (t) => {
  const script = new Script().offered(['p1', 'p2'])
  const [first = '', second = ''] = script.job().awards
  script.grant(first).grant(second)
  t.deepEqual(
    script.sent('release').map(({ to }) => to),
    [second]
  )
})

test('a grant dearer than its bid, or of other units, is given back and its peer passed over', (t) => {
  const script = new Script().offered(['p1', 'p2'])
  const [first = '', second = ''] = script.job().awards
  script.grant(first, 7, { priceMicroPerGpuHour: 9 })
  t.deepEqual(
    script.sent('release').map(({ to }) => to),
    [first]
  )
  script.grant(second)
  t.deepEqual(
    script.sent('commit').map(({ to }) => to),
    [second]
  )
})

test('too few grants end the attempt and the next one passes over who was silent', (t) => {
  const script = new Script().offered(['p1', 'p2', 'p3', 'p4'], specOf({}, { nodes: 2 }))
  const silent = script.job().awards.slice(1)
  script.grant(script.job().awards[0] ?? '').pass(7_500)
  t.is(script.job().failures, 1)
  t.deepEqual(Object.keys(script.job().excluded).sort(), [...silent].sort())
  script.pass(600)
  t.true(script.job().attempt === 2)
})

test('a busy award with nobody else ends after ten attempts', (t) => {
  const script = new Script().offered(['p1'])
  for (let i = 0; i < 2000 && script.job().state !== 'ended'; i++) {
    const { attempt, state } = script.job()
    if (state === 'offered') script.candidates(['p1']).receive('p1', bidOf({ attempt }))
    if (script.job().state === 'awarding')
      script.receive('p1', refusal(RefusalCode.busy, { of: 'award', attempt: script.job().attempt, final: false }))
    script.pass(50)
  }
  t.is(script.job().state, 'ended')
  t.is(script.job().failures, 10)
})
