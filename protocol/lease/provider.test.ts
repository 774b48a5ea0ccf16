import test from 'ava'
import type { Effect } from '../machine.ts'
import type { Message } from '../messages.ts'
import { samples } from '../_samples.ts'
import { createRng, type Rng } from '../rng.ts'
import { programExits, Net } from '../member/_net.ts'
import { awardOf, Bench, commitOf, job, peers, requester, running, signedBy } from './_bench.ts'

const [a, b] = peers as [string, string, string]

test('a restart ends a hold: units free, preparation swept, the epoch goes on', (t) => {
  const bench = new Bench()
  const { body } = bench.granted()
  bench.restart()
  t.is(bench.row()?.phase, 'over')
  t.is(bench.did('stopWork').length, 1)
  bench.hear(requester, commitOf([signedBy(bench.self, body)]))
  t.like(bench.sent('refusal')[0]?.body, { of: 'commit', code: 'hold-expired' })
  bench.feed({ type: 'command', command: { type: 'setProvider', settings: { ...new Bench().state.live.settings! } } })
  t.is(bench.granted({ attempt: 2 }).body.epoch, body.epoch + 1)
})

test('a restart ends a running lease after the sweep, billed for what was signed, and says so until it is acknowledged', (t) => {
  const bench = running()
  bench
    .wait(20_000)
    .hear(requester, { type: 'leaseRenew', job, attempt: 1, epoch: bench.row()?.epoch ?? 0, number: 1, unitMs: 20_000 })
  bench.wait(10_000).restart()
  t.is(bench.row()?.phase, 'stopping')
  t.deepEqual(bench.sent('leaseEnd'), [], 'not before the work is dead')
  t.like(bench.gang()?.outcome, { cause: 'driver-lost', peer: bench.self })
  bench.stopped()
  t.like(bench.sent('leaseEnd')[0]?.body, {
    cause: 'restarted',
    receipt: { body: { unitMs: 20_000, signedUnitMs: 20_000 } }
  })
  t.true(bench.wait(60_000).sent('leaseEnd').length > 3)
  const { epoch } = bench.about()
  bench.restart()
  t.is(bench.sent('leaseEnd').length, 1, 'across another restart too')
  bench.hear(requester, { type: 'leaseEndAck', job, attempt: 1, epoch, signature: undefined, dispute: '' })
  t.deepEqual(bench.wait(120_000).sent('leaseEnd'), [])
})

test('a restart while a lease is stopping asks for the stop again and keeps its cause', (t) => {
  const bench = running()
  bench.hear(requester, { type: 'release', job, attempt: 1, cause: 'stopped' })
  bench.restart()
  t.is(bench.did('stopWork').length, 1)
  bench.stopped()
  t.is(bench.row()?.end?.cause, 'stopped')
})

test('a restart before Started ends unbilled; the driver’s member ends the attempt', (t) => {
  const net = new Net(2)
  net.withhold = (effect) => effect.type === 'startWork'
  net.form()
  net.restart(b)
  t.like(net.node(b).gang()?.outcome, { cause: 'not-started', peer: b })
  t.deepEqual(net.phases(), ['ended', 'ended'])
  t.true(net.sent.every(({ body }) => body.type !== 'leaseEnd' || body.receipt === undefined))
})

test('a driver’s member that restarts after Started ends the attempt and still serves what the others made', (t) => {
  const net = new Net(3)
  net.form()
  net.wait(5000)
  net.restart(b)
  t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
  t.is(net.did('startProgram').length, 1)
  t.like(net.last('result', b), { outcome: { cause: 'driver-lost', peer: b } })
})

/** The states a gang passes through, each reached by withholding what comes next. */
const stages: Array<[string, (net: Net) => void]> = [
  ['held', (net) => net.say(a, awardOf())],
  ['mesh', (net) => hold(net, ({ type }) => type === 'openTunnel')],
  ['forming', (net) => hold(net, ({ type }) => type === 'startWork')],
  ['running', (net) => void net.form()],
  ['stopping', (net) => finish(net, ({ type }) => type === 'stopWork')],
  ['keeping', (net) => finish(net, ({ type }) => type === 'keepOutputs')],
  ['serving', (net) => finish(net, () => false, true)],
  ['done', (net) => finish(net, () => false)]
]
function hold(net: Net, withhold: (effect: Effect) => boolean): void {
  net.withhold = withhold
  net.form()
  net.withhold = () => false
}
function finish(net: Net, withhold: (effect: Effect) => boolean, away = false): void {
  net.form()
  net.withhold = withhold
  net.away = away
  programExits(net, b)
  net.withhold = () => false
}

for (const [stage, reach] of stages) {
  for (const who of [a, b]) {
    test(`a crash at '${stage}' of ${who === a ? 'a member' : 'the driver’s member'}: everything ends, nothing starts twice, nothing is left`, (t) => {
      const net = new Net(2)
      reach(net)
      net.restart(who)
      net.away = false
      net.wait(180_000)
      for (const node of net.nodes.values()) {
        const phases = Object.values(node.state.table.leases).map(({ phase }) => phase)
        t.true(
          phases.every((phase) => phase === 'ended' || phase === 'over'),
          phases.join()
        )
        t.true(Object.values(node.state.table.gangs).every((gang) => gang.phase === 'closed'))
        t.deepEqual(Object.keys(node.state.table.copies), [])
      }
      t.true(net.did('startProgram').length <= 1)
      const before = net.sent.length
      net.wait(60_000)
      t.is(net.sent.length, before, 'and nobody repeats anything')
    })
  }
}

test('every message of a job’s life, received twice, changes nothing the second time (I9)', (t) => {
  for (const [stage, reach] of stages) {
    const net = new Net(2)
    reach(net)
    const delivered = net.sent.slice()
    for (const [peer, node] of net.nodes) {
      for (const { from, to, body } of delivered.filter((sent) => sent.to === peer)) {
        const { length } = node.journal
        node.hear(from, body)
        t.is(node.journal.length, length, `${stage}: ${body.type} to ${to}`)
        t.deepEqual(
          [...node.did('startProgram'), ...node.did('startWork'), ...node.did('prepareWork'), ...node.did('joinMesh')],
          []
        )
      }
    }
  }
})

test('reports of another epoch are dropped, whatever they say (I3)', (t) => {
  const bench = new Bench()
  bench.granted()
  const about = { lease: `${job}/1`, epoch: (bench.row()?.epoch ?? 0) - 1 }
  const before = bench.state
  const reports = [
    { type: 'prepared', publicKey: new Uint8Array(32), endpoints: [] },
    { type: 'tunnelOpen', peer: b },
    { type: 'tunnelUp', peer: b },
    { type: 'headListening' },
    { type: 'workReady' },
    { type: 'workFailed', cause: 'failed', detail: '', lastLines: [] },
    { type: 'stopped', output: undefined, log: undefined }
  ] as const
  for (const report of reports) {
    bench.report({ ...about, ...report } as never)
    t.is(bench.state, before)
    t.deepEqual(bench.events(), ['input:dropped'])
  }
})

test('is total: every message, report and timer in every stage, from anybody, throws nothing', (t) => {
  for (const [, reach] of stages) {
    for (const from of [a, b, requester, 'mallory']) {
      const net = new Net(2)
      reach(net)
      const node = net.node(b)
      for (const sample of Object.values(samples)) {
        node.hear(from, sample)
        node.hear(from, { ...sample, ...('job' in sample ? { job, attempt: 1 } : {}) } as Message)
        node.hear(from, { ...sample, ...('job' in sample ? { job: '__proto__', attempt: 1 } : {}) } as Message)
      }
      for (const kind of [
        'phase',
        'lapse',
        'late',
        'orphan',
        'beat',
        'ready',
        'withdraw',
        'leaseEnd',
        'started',
        'finish',
        'result',
        'gang',
        'copy',
        'offer',
        'nonsense',
        '__proto__',
        'constructor'
      ]) {
        node.feed({ type: 'timer', key: `provider/${kind}/${job}/1/${a}` })
        node.feed({ type: 'timer', key: `provider/${kind}` })
      }
      for (const type of [
        'candidates',
        'unreachable',
        'resultFetched',
        'kept',
        'stopped',
        'programExited',
        'workReady',
        'prepared',
        'nonsense'
      ]) {
        node.report({
          type,
          job,
          attempt: 1,
          lease: `${job}/1`,
          epoch: node.row()?.epoch,
          outputs: [],
          missing: [],
          outcome: { cause: 'failed' }
        } as never)
      }
    }
  }
  t.pass()
})

const seeds = Number(globalThis.process?.env.SWARM_SEEDS ?? 60)
const first = Number(globalThis.process?.env.SWARM_SEED ?? 1)

for (let seed = first; seed < first + seeds; seed += 20) {
  test(`seeds ${seed}-${seed + 19}: losses, repeats, crashes and stalls; the fold is the state, one start, no unit twice, epochs rise`, (t) => {
    for (let each = seed; each < seed + 20; each++)
      wild(each, (message) => t.fail(`seed ${each} (SWARM_SEED=${each} replays): ${message}`))
    t.pass()
  })
}

/** A gang of three in a bad world; the benches compare fold and state in every turn. */
function wild(seed: number, fail: (message: string) => void): void {
  const rng = createRng(seed)
  const net = new Net(3)
  const loss = rng.below(40)
  net.lose = () => rng.below(100) < loss
  for (let attempt = 1; attempt <= 3; attempt++) chaos(net, rng, attempt)
  net.lose = () => false
  net.withhold = () => false
  net.wait(700_000)
  for (const [peer, node] of net.nodes) check(net, peer, node, fail)
}

function chaos(net: Net, rng: Rng, attempt: number): void {
  const order = [...net.nodes.keys()]
  for (const peer of order) net.say(peer, awardOf({ attempt }))
  const grants = order.flatMap((peer) => {
    const row = net.node(peer).row(attempt)
    return row === undefined ? [] : [signedBy(peer, row.grant)]
  })
  const commit = commitOf(grants, { attempt })
  if (grants.length > 0) for (const peer of order) net.say(peer, { ...commit, attempt })
  for (let step = 0; step < 12; step++) {
    net.wait(rng.below(8000))
    const peer = order[rng.below(order.length)] as string
    const event = rng.below(6)
    if (event === 0) net.restart(peer)
    if (event === 1) net.withhold = () => rng.below(3) === 0
    if (event === 2) net.withhold = () => false
    if (event === 3 && net.node(peer).gang(attempt)?.phase === 'running') programExits(net, peer)
    if (event === 4) for (const { from, to, body } of net.sent.slice(-20)) net.nodes.get(to)?.hear(from, body)
    if (event === 5 && rng.below(3) === 0) net.say(peer, { type: 'release', job, attempt, cause: 'released' })
  }
}

function check(net: Net, peer: string, node: Bench, fail: (message: string) => void): void {
  const epochs = node.journal.flatMap((record) => (record.type === 'provider/holdGranted' ? [record.epoch] : []))
  if (epochs.some((epoch, at) => at > 0 && epoch <= (epochs[at - 1] ?? 0))) fail(`epochs of ${peer}: ${epochs.join()}`)
  const starts = net.did('startProgram').map((effect) => (effect.type === 'startProgram' ? effect.lease : ''))
  if (new Set(starts).size !== starts.length) fail(`started twice: ${starts.join()}`)
  let busy = 0
  for (const effect of net.effects.filter((one) => one.node === peer).map((one) => one.effect)) {
    if (effect.type !== 'emit') continue
    if (effect.event.event === 'work:started') busy++
    if (effect.event.event === 'lease:ended' && busy > 0) busy--
    if (busy > 1) fail(`two pieces of work at ${peer}`)
  }
  const open = Object.values(node.state.table.leases).filter(
    ({ phase }) => !['ended', 'over', 'running', 'lapsed'].includes(phase)
  )
  if (open.length > 0) fail(`${peer} is left ${open.map(({ phase }) => phase).join()}`)
}
