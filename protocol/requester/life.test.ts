import test from 'ava'
import { EndCause } from '../messages.ts'
import { blob, driverOf, finish, leaseEnd, peersOf, result } from './_life.ts'
import { JOB, Script, specOf } from './_script.ts'

test('a job runs to its result, which is accepted once', (t) => {
  const script = new Script().running(['p1', 'p2'])
  t.is(script.job().state, 'running')
  t.truthy(script.effects.find((effect) => effect.type === 'followLogs'))
  t.deepEqual(
    script.sent('heartbeat').map(({ to }) => to),
    [driverOf(script)]
  )
  script.receive(driverOf(script), finish(script))
  t.is(script.job().state, 'finishing')
  script.receive(driverOf(script), result(script))
  t.is(script.job().state, 'fetching')
  t.truthy(script.effects.find((effect) => effect.type === 'fetchResult'))
  script.report({ type: 'resultFetched', job: JOB, attempt: 1, missing: [] })
  t.is(script.job().state, 'ended')
  t.is(script.job().outcome?.cause, 'succeeded')
  t.true(script.sent('resultAck').some(({ to }) => to === driverOf(script)))
  script.receive(driverOf(script), result(script))
  t.is(script.sent('resultAck').length, 1)
  t.is(script.records.length, 0)
  t.is(script.events.filter((event) => event.event === 'job:result').length, 1)
  t.is(script.events.filter((event) => event.event === 'job:ended').length, 1)
})

test('a Started that lacks a lease, or is not from the driver’s member, starts nothing', (t) => {
  const script = new Script().offered(['p1', 'p2'], specOf({}, { nodes: 2 }))
  for (const peer of script.job().awards) script.grant(peer)
  for (const peer of peersOf(script)) script.lease(peer)
  t.is(script.job().state, 'forming')
  script.started(peersOf(script).slice(0, 1), driverOf(script))
  script.started(peersOf(script), 'p1' === driverOf(script) ? 'p2' : 'p1')
  t.is(script.job().state, 'forming')
})

test('all leases are renewed every 20 s with cumulative totals', (t) => {
  const script = new Script().running(['p1', 'p2'])
  script.pass(20_000)
  const renewals = script.sent('leaseRenew')
  t.is(renewals.length, 2)
  t.is(renewals[0]?.body.unitMs, 20_000)
  t.is(renewals[0]?.body.number, 1)
})

test('a late member is signed for what it says, at most for what this clock says', (t) => {
  const script = new Script().running(['p1'])
  script.pass(5_000).receive('p1', { type: 'renewAsk', job: JOB, attempt: 1, epoch: 7, unitMs: 4_000 })
  t.is(script.sent('leaseRenew')[0]?.body.unitMs, 4_000)
  script.receive('p1', { type: 'renewAsk', job: JOB, attempt: 1, epoch: 7, unitMs: 999_999 })
  t.is(script.sent('leaseRenew')[0]?.body.unitMs, 5_000)
  t.is(script.sent('leaseRenew')[0]?.body.number, 2)
  script.receive('stranger', { type: 'renewAsk', job: JOB, attempt: 1, epoch: 7, unitMs: 1 })
  t.is(script.sent('refusal')[0]?.body.code, 'not-member')
})

test('the driver’s member is lost after 10 s while another member is heard; outputs of the others are salvaged', (t) => {
  const script = new Script().running(['p1', 'p2'])
  const other = peersOf(script).find((peer) => peer !== driverOf(script)) ?? ''
  for (let i = 0; i < 7 && script.job().state === 'running'; i++) {
    script.receive(other, { type: 'heartbeat', job: JOB, attempt: 1, epoch: 7, count: i }).pass(2_000)
  }
  t.is(script.job().state, 'salvaging')
  script.receive(other, leaseEnd(script, other, { output: blob, cause: EndCause.driverLost }))
  t.is(script.job().state, 'fetching')
  script.report({ type: 'resultFetched', job: JOB, attempt: 1, missing: [] })
  t.is(script.job().outcome?.cause, 'driver-lost')
})

test('a member that heard of the end before its driver’s member was lost may yet have a copy of the Result: it is waited for', (t) => {
  const script = new Script().running(['p1', 'p2'])
  const other = peersOf(script).find((peer) => peer !== driverOf(script)) ?? ''
  for (let i = 0; i < 7 && script.job().state === 'running'; i++) {
    script.receive(other, { type: 'heartbeat', job: JOB, attempt: 1, epoch: 7, count: i }).pass(2_000)
  }
  script.receive(other, leaseEnd(script, other, { output: blob, cause: EndCause.succeeded }))
  t.is(script.job().state, 'salvaging')
  script.pass(60_000)
  t.is(script.job().state, 'fetching')
})

test('silence of everybody is taken for one’s own for a minute', (t) => {
  const script = new Script().running(['p1', 'p2']).pass(59_000)
  t.is(script.job().state, 'running')
  script.pass(4_000)
  t.is(script.job().state, 'salvaging')
  script.pass(61_000)
  t.is(script.job().outcome?.cause, 'driver-lost')
})

test('a copy’s Result is believed only while the driver’s member is silent', (t) => {
  const script = new Script().running(['p1', 'p2'])
  const copy = peersOf(script).find((peer) => peer !== driverOf(script)) ?? ''
  script.receive(copy, result(script))
  t.is(script.job().state, 'running')
  script.pass(20_000).receive(copy, result(script))
  t.is(script.job().state, 'fetching')
})

test('a member whose preparation fails ends the attempt and is never asked again for this job', (t) => {
  const script = new Script().offered(['p1', 'p2', 'p3', 'p4'], specOf({}, { nodes: 2 }))
  for (const peer of script.job().awards) script.grant(peer)
  for (const peer of peersOf(script)) script.lease(peer)
  const head = script.job().gangs[1]?.head ?? ''
  const driver = driverOf(script)
  script.receive(head, leaseEnd(script, head, { cause: EndCause.preparing }))
  t.is(script.job().state, 'withdrawing')
  t.true(script.sent('release').some(({ to }) => to === driver))
  script.receive(driver, finish(script, EndCause.notStarted, head))
  t.is(script.job().state, 'waiting')
  t.true(script.job().excluded[head]?.hard)
})

test('after a Commit nothing new is tried before the driver’s member answered or the phase timeout is over', (t) => {
  const script = new Script().offered(['p1', 'p2'], specOf({}, { nodes: 2 }))
  for (const peer of script.job().awards) script.grant(peer)
  script.pass(5_000)
  t.is(script.job().state, 'withdrawing')
  script.pass(59_000)
  t.is(script.job().state, 'withdrawing')
  script.pass(2_000)
  t.not(script.job().state, 'withdrawing')
})

test('a refused Commit of the driver’s member settles the attempt at once', (t) => {
  const script = new Script().offered(['p1'])
  script.grant('p1')
  script.receive('p1', {
    type: 'refusal',
    job: JOB,
    attempt: 1,
    of: 'commit',
    code: 'hold-expired',
    field: '',
    asked: '',
    have: '',
    retryAfterMs: 0,
    final: true
  })
  t.is(script.job().state, 'waiting')
})

test('stop before the Commit ends the job, after Started it asks the driver’s member until it answers', (t) => {
  const early = new Script().offered(['p1']).input({ type: 'command', command: { type: 'stopJob', job: JOB } })
  t.is(early.job().outcome?.cause, 'stopped')
  t.is(early.sent('release').length, 1)
  const late = new Script().running(['p1']).input({ type: 'command', command: { type: 'stopJob', job: JOB } })
  t.deepEqual(late.sent('release')[0]?.body.cause, 'stopped')
  late.pass(300)
  t.true(late.sent('release').length >= 1)
  late.receive('p1', finish(late, EndCause.stopped)).receive('p1', result(late, EndCause.stopped))
  late.report({ type: 'resultFetched', job: JOB, attempt: 1, missing: [] })
  t.is(late.job().outcome?.cause, 'stopped')
})

test('stop while forming waits for the driver’s member', (t) => {
  const script = new Script().offered(['p1'])
  script
    .grant('p1')
    .lease('p1')
    .input({ type: 'command', command: { type: 'stopJob', job: JOB } })
  t.is(script.job().state, 'withdrawing')
  script.receive('p1', leaseEnd(script, 'p1', { cause: EndCause.stopped }))
  t.is(script.job().outcome?.cause, 'stopped')
})

test('a member that works for an attempt that is over is told so', (t) => {
  const script = new Script().running(['p1'])
  script.receive('p1', finish(script)).receive('p1', result(script))
  script.report({ type: 'resultFetched', job: JOB, attempt: 1, missing: [] })
  script.receive('p1', { type: 'heartbeat', job: JOB, attempt: 1, epoch: 7, count: 9 })
  t.is(script.sent('release').length, 1)
})

test('a restart resumes a running job: log, renewals and the question how it stands', (t) => {
  const script = new Script().running(['p1', 'p2']).pass(8_000).restart()
  t.is(script.job().state, 'running')
  t.truthy(script.effects.find((effect) => effect.type === 'followLogs'))
  t.is(script.sent('statusAsk').length, 2)
  t.is(script.sent('leaseRenew')[0]?.body.unitMs, 8_000)
  script.receive(driverOf(script), finish(script)).receive(driverOf(script), result(script))
  t.is(script.job().state, 'fetching')
})

test('a restart while awarding gives everything back and begins a new attempt', (t) => {
  const script = new Script().offered(['p1', 'p2']).restart()
  t.is(script.sent('release').length, 2)
  t.is(script.pass(10).job().attempt, 2)
})

test('a restart while committing sends the same Commit again', (t) => {
  const script = new Script().offered(['p1'])
  script.grant('p1')
  const before = script.sent('commit')[0]?.body
  script.restart()
  t.deepEqual(script.sent('commit')[0]?.body, before)
})

test('missing files are asked for again, then the result is taken without them', (t) => {
  const script = new Script().running(['p1'])
  script.receive('p1', result(script))
  const missing = [{ peer: 'p1', name: 'p1', blob }]
  for (let i = 0; i < 5; i++) {
    script.report({ type: 'resultFetched', job: JOB, attempt: 1, missing })
    if (script.job().state === 'fetching') script.pass(9_000)
  }
  t.is(script.job().state, 'ended')
  t.deepEqual(script.job().missing, missing)
})

test('of a Result one output of each member is fetched, from members, whatever a driver’s member names besides', (t) => {
  const script = new Script().running(['p1'])
  const [output] = result(script).outputs
  if (output === undefined) return t.fail('no output')
  const outputs = [{ ...output, peer: 'stranger' }, output, output, { ...output, peer: 'p9' }]
  script.receive('p1', { ...result(script), outputs, holders: ['p1', 'p1', 'stranger'] })
  const [fetch] = script.effects.filter((effect) => effect.type === 'fetchResult')
  t.deepEqual(fetch?.outputs, [output])
  t.deepEqual(fetch?.holders, ['p1'])
  return undefined
})
