import test from 'ava'
import { EndCause } from '../messages.ts'
import { blob, driverOf, finish, leaseEnd, peersOf, result } from './_life.ts'
import { bidOf, JOB, Script, specOf } from './_script.ts'
import { storageHolders } from './losses.ts'

const spec = (minNodes: number, nodes: number) => specOf({}, { nodes, minNodes })
const running = (peers: string[], minNodes = 1): Script => new Script().running(peers, spec(minNodes, peers.length))
const others = (script: Script): string[] => peersOf(script).filter((peer) => peer !== driverOf(script))
const members = (script: Script, ...lost: string[]) => ({
  type: 'members' as const,
  job: JOB,
  attempt: script.job().attempt,
  number: lost.length,
  lost: lost.map((peer) => ({ peer, cause: EndCause.providerLost, detail: 'silent for 10 s' }))
})

/** The driver's member is lost while another is heard. */
function loseDriver(script: Script, heard: string[]): Script {
  for (let beat = 0; beat < 7 && script.job().state === 'running'; beat++) {
    const { attempt } = script.job()
    for (const peer of heard) script.receive(peer, { type: 'heartbeat', job: JOB, attempt, epoch: 7, count: beat })
    script.pass(2_000)
  }
  return script
}

/** These bid, grant and lease; the job's next attempt runs on them. */
function begin(script: Script, peers: string[]): Script {
  script.candidates(peers)
  for (const peer of peers) script.receive(peer, bidOf({ attempt: script.job().attempt, name: peer }))
  if (script.job().state === 'offered') script.pass(3_000)
  for (const peer of script.job().awards) script.grant(peer)
  for (const peer of peersOf(script)) script.lease(peer)
  return script.started(peersOf(script), driverOf(script))
}

test('head and driver are one member; without minNodes they are two', (t) => {
  const elastic = running(['p1', 'p2']).job().gangs[1]
  t.is(elastic?.head, elastic?.driver)
  const plain = new Script().running(['p1', 'p2']).job().gangs[1]
  t.not(plain?.head, plain?.driver)
})

test('a list of the driver’s member marks who is lost, is said back, and ends their renewals', (t) => {
  const script = running(['p1', 'p2'])
  const [lost = ''] = others(script)
  script.receive(lost, members(script, lost))
  t.is(script.job().gangs[1]?.lost, undefined, 'only the driver’s member numbers lists')
  script.receive(driverOf(script), members(script, lost))
  t.like(script.sent('members')[0], { to: driverOf(script) })
  t.like(script.job().gangs[1]?.lost?.[lost], { cause: 'provider-lost', detail: 'silent for 10 s' })
  t.like(script.event('job:member-lost'), { peer: lost, left: 1, nodes: 2 })
  t.is(script.receive(driverOf(script), members(script, lost)).records.length, 0)
  script.pass(20_000)
  t.deepEqual(
    script.sent('leaseRenew').map(({ to }) => to),
    [driverOf(script)]
  )
  script.receive(lost, { type: 'heartbeat', job: JOB, attempt: 1, epoch: 7, count: 3 })
  t.like(script.sent('release'), [{ to: lost, body: { cause: 'released' } }])
  script.receive(lost, { type: 'renewAsk', job: JOB, attempt: 1, epoch: 7, unitMs: 9_000 })
  t.is(script.sent('leaseRenew').length, 0)
  t.is(script.job().state, 'running')
})

test('the driver’s member is lost: the next attempt begins on what is left once that has ended', (t) => {
  const script = running(['p1', 'p2'])
  const [left = ''] = others(script)
  const lost = driverOf(script)
  loseDriver(script, [left])
  t.is(script.job().state, 'salvaging')
  t.true(script.sent('release').some(({ to }) => to === left))
  script.receive(left, leaseEnd(script, left, { output: blob, cause: EndCause.driverLost }))
  t.is(script.job().state, 'waiting')
  t.like(script.event('job:attempt-failed'), { cause: 'driver-lost', failedPeer: lost, attempt: 1 })
  script.pass(1_100)
  t.like(script.job(), { state: 'offered', attempt: 2, restarts: 1, failures: 0 })
  begin(script, [left])
  t.is(script.job().state, 'running')
  t.deepEqual(peersOf(script), [left])
  script.receive(left, finish(script)).receive(left, { ...result(script), holders: [left] })
  script.report({ type: 'resultFetched', job: JOB, attempt: 2, missing: [] })
  t.is(script.job().outcome?.cause, 'succeeded')
  t.is(script.events.filter((event) => event.event === 'job:ended').length, 1)
})

test('the Commit of a later attempt names who may hold the storage, and the best of them is its head', (t) => {
  const script = running(['p1', 'p2', 'p3'])
  const first = driverOf(script)
  const [second = '', third = ''] = others(script)
  script.receive(first, members(script, second))
  loseDriver(script, [third])
  script.receive(third, leaseEnd(script, third, { cause: EndCause.driverLost }))
  t.is(script.job().state, 'waiting', 'the lost ones are not waited for')
  t.deepEqual(storageHolders(script.job()), [third, first, second])
  script.pass(1_100)
  script.candidates(['p4', third])
  for (const peer of ['p4', third])
    script.receive(peer, bidOf({ attempt: 2, name: peer, transferBytesPerSecond: peer === 'p4' ? 9e9 : 1 }))
  script.pass(3_000)
  for (const peer of ['p4', third]) script.grant(peer)
  const commit = script.job().commit
  t.is(commit?.head, third)
  t.deepEqual(commit?.storage, [third, first, second])
  t.is(commit?.members.length, 2)
})

for (const cause of [EndCause.providerLost, EndCause.driverLost, EndCause.runtimeFailed, EndCause.restarted]) {
  test(`the driver’s member says ${cause}: another attempt, and its Result is acknowledged and dropped`, (t) => {
    const script = running(['p1', 'p2'], 2)
    const driver = driverOf(script)
    const [other = ''] = others(script)
    script.receive(driver, finish(script, cause, other))
    t.is(script.job().state, 'salvaging')
    script.receive(driver, result(script, cause))
    t.deepEqual(
      script.sent('resultAck').map(({ to }) => to),
      [driver]
    )
    script.receive(driver, leaseEnd(script, driver, { cause }))
    t.is(script.job().state, 'waiting')
    t.is(script.job().result, undefined)
  })
}

for (const cause of [EndCause.succeeded, EndCause.failed, EndCause.outOfMemory, EndCause.termOver]) {
  test(`${cause} is the end, whatever minNodes says`, (t) => {
    const script = running(['p1', 'p2'])
    script.receive(driverOf(script), finish(script, cause)).receive(driverOf(script), result(script, cause))
    script.report({ type: 'resultFetched', job: JOB, attempt: 1, missing: [] })
    t.like(script.job(), { state: 'ended', outcome: { cause } })
  })
}

test('a program that ended before its driver’s member was lost may be known to a member: it is waited for', (t) => {
  const script = running(['p1', 'p2'])
  const [other = ''] = others(script)
  loseDriver(script, [other])
  script.receive(other, leaseEnd(script, other, { cause: EndCause.succeeded }))
  t.is(script.job().state, 'salvaging')
  script.receive(other, { ...result(script), holders: [other] })
  t.is(script.job().state, 'fetching')
})

test('an attempt whose start this peer missed and that lapsed for it leaves its storage to the next one', (t) => {
  const script = new Script().offered(['p1', 'p2'], spec(1, 2))
  for (const peer of ['p1', 'p2']) script.receive(peer, bidOf({ name: peer }))
  if (script.job().state === 'offered') script.pass(3_000)
  for (const peer of script.job().awards) script.grant(peer)
  for (const peer of peersOf(script)) script.lease(peer)
  t.is(script.job().state, 'forming')
  const driver = driverOf(script)
  script.receive(driver, finish(script, EndCause.lapsed, driver))
  t.is(script.job().state, 'salvaging')
  for (const peer of peersOf(script)) script.receive(peer, leaseEnd(script, peer, { cause: EndCause.lapsed }))
  t.like(script.job(), { state: 'waiting', restarts: 1 })
  t.deepEqual(storageHolders(script.job()).toSorted(), ['p1', 'p2'])
})

test('what the driver’s member itself said of the end is not undone by a member that says it has another Result', (t) => {
  const script = running(['p1', 'p2'], 2)
  const driver = driverOf(script)
  const [other = ''] = others(script)
  script.receive(driver, finish(script, EndCause.providerLost, other))
  t.is(script.job().state, 'salvaging')
  t.is(script.receive(other, { ...result(script), holders: [other] }).records.length, 0)
  t.is(script.job().state, 'salvaging')
})

test('a list of an attempt that is over changes nothing, and is said back', (t) => {
  const script = running(['p1', 'p2'])
  const [left = ''] = others(script)
  const lost = driverOf(script)
  const late = members(script, left)
  loseDriver(script, [left])
  script.receive(left, leaseEnd(script, left, { cause: EndCause.driverLost }))
  script.pass(1_100)
  t.is(script.job().attempt, 2)
  t.is(script.receive(lost, late).records.length, 0)
  t.like(script.sent('members')[0], { to: lost })
})

test('a job of one node begins anew elsewhere; while members of other jobs are heard its provider is lost after 10 s', (t) => {
  const alone = running(['p1']).pass(30_000)
  t.is(alone.job().state, 'running')
  alone.pass(34_000)
  t.is(alone.job().restarts, 1)
  const script = running(['p1'])
  for (let beat = 0; beat < 6; beat++) {
    const { monoMs } = script
    const other = `j-000000000000000${beat}`
    script.input({ type: 'command', command: { type: 'submitJob', job: other, spec: specOf() } })
    script.state = script.machine.apply(script.state, {
      type: 'requester/heard',
      volatile: true,
      job: other,
      peers: ['p2'],
      monoMs
    })
    script.pass(2_000)
  }
  t.is(script.job().restarts, 1)
  script.pass(1_100)
  begin(script, ['p3'])
  t.deepEqual(peersOf(script), ['p3'])
})

test('with nobody heard, bidders are asked for a sign of life: one that answers says that this peer is not cut off', (t) => {
  const script = new Script().offered(['p1', 'p2', 'p3'], spec(1, 1))
  for (const peer of script.job().awards) script.grant(peer)
  const [driver = ''] = peersOf(script)
  script.lease(driver).started([driver], driver)
  script.pass(6_500)
  const asked = script.sent('statusAsk').map(({ to }) => to)
  t.deepEqual(
    asked.toSorted(),
    ['p1', 'p2', 'p3'].filter((peer) => peer !== driver)
  )
  const no = {
    type: 'refusal',
    job: JOB,
    attempt: 1,
    of: 'commit',
    code: 'unknown',
    field: 'job',
    asked: '',
    have: '',
    retryAfterMs: 0,
    final: true
  } as const
  const over = { ...no, of: 'award', code: 'hold-expired' } as const
  for (const answer of [no, over, no]) script.receive(asked[0] ?? '', answer).pass(2_000)
  t.is(script.job().restarts, 1)
})

test('fewer bids than nodes are enough after a loss, and not before; fewer than minNodes never are', (t) => {
  const early = new Script().offered(['p1'], spec(1, 2)).pass(3_000)
  t.is(early.job().outcome?.cause, 'no-provider')
  const script = running(['p1', 'p2', 'p3'], 2)
  script.receive(driverOf(script), finish(script, EndCause.providerLost, others(script)[0]))
  for (const peer of peersOf(script)) script.receive(peer, leaseEnd(script, peer, { cause: EndCause.providerLost }))
  script.pass(1_100).candidates(['p1'])
  script.receive('p1', bidOf({ attempt: 2, name: 'p1' })).pass(3_000)
  t.like(script.event('job:attempt-failed'), { cause: 'no-provider', attempt: 2 }, 'one is not two')
  if (script.job().state === 'waiting') script.pass(script.job().waitMs)
  t.like(script.job(), { state: 'offered', attempt: 3 })
  begin(script, ['p1', 'p2'])
  t.is(peersOf(script).length, 2)
})

test('an award that is refused after a loss makes the gang smaller', (t) => {
  const script = running(['p1', 'p2', 'p3'])
  script.receive(driverOf(script), finish(script, EndCause.driverLost, driverOf(script)))
  for (const peer of peersOf(script)) script.receive(peer, leaseEnd(script, peer, { cause: EndCause.driverLost }))
  script.pass(1_100).candidates(['p1', 'p2', 'p3'])
  for (const peer of ['p1', 'p2', 'p3']) script.receive(peer, bidOf({ attempt: 2, name: peer }))
  if (script.job().state === 'offered') script.pass(3_000)
  t.is(script.job().awards.length, 3)
  const no = {
    type: 'refusal',
    job: JOB,
    attempt: 2,
    of: 'award',
    code: 'busy',
    field: '',
    asked: '',
    have: '',
    retryAfterMs: 0,
    final: false
  } as const
  script.receive('p1', no)
  script.grant('p2')
  t.is(script.job().state, 'awarding')
  script.pass(7_500)
  t.is(script.job().state, 'committing')
  t.deepEqual(peersOf(script), ['p2'])
})

test('five attempts after a start, then the job ends for what it lost', (t) => {
  const script = running(['p1'])
  for (let attempt = 1; attempt <= 6; attempt++) {
    t.is(script.job().state, 'running')
    script.receive('p1', finish(script, EndCause.driverLost, 'p1'))
    if (attempt === 6) break
    script.receive('p1', leaseEnd(script, 'p1', { cause: EndCause.restarted })).pass(8_100)
    begin(script, ['p1'])
  }
  t.is(script.job().state, 'finishing')
  script.receive('p1', result(script, EndCause.driverLost))
  script.report({ type: 'resultFetched', job: JOB, attempt: script.job().attempt, missing: [] })
  t.like(script.job(), { state: 'ended', outcome: { cause: 'driver-lost' } })
})

test('nobody is left: the job ends for what it lost, with all that kept it from beginning anew', (t) => {
  const script = running(['p1'])
  script
    .receive('p1', finish(script, EndCause.driverLost, 'p1'))
    .receive('p1', leaseEnd(script, 'p1', { cause: EndCause.restarted }))
  for (let round = 0; round < 40 && script.job().state !== 'ended'; round++) script.pass(4_000)
  t.like(script.job().outcome, { cause: 'driver-lost', peer: 'p1' })
  t.regex(script.job().outcome?.detail ?? '', /to begin anew 10 attempts failed/)
})

test('a stop while the others end is a stop', (t) => {
  const script = running(['p1', 'p2'])
  const [other = ''] = others(script)
  loseDriver(script, [other])
  script.input({ type: 'command', command: { type: 'stopJob', job: JOB } })
  script.receive(other, leaseEnd(script, other, { cause: EndCause.driverLost }))
  t.like(script.job(), { state: 'ended', outcome: { cause: 'stopped' } })
})

test('a restart while the others end goes on with that', (t) => {
  const script = running(['p1', 'p2'])
  const [other = ''] = others(script)
  loseDriver(script, [other])
  script.restart()
  t.like(script.job(), { state: 'salvaging', again: true })
  script.receive(other, leaseEnd(script, other, { cause: EndCause.driverLost })).pass(1_100)
  t.like(script.job(), { state: 'offered', attempt: 2, restarts: 1 })
})
