import test from 'ava'
import type { Effect } from '../machine.ts'
import { job, peers } from '../lease/_bench.ts'
import { exited, Net, programExits } from './_net.ts'

const [a, b, c] = peers as [string, string, string]
const perNode = { perNode: true }

function ranks(net: Net): Array<number | undefined> {
  return [a, b, c].map((peer) => {
    const [start] = net.did('startProgram', peer) as Array<Extract<Effect, { type: 'startProgram' }>>
    return start?.rank
  })
}

test('every member starts its own process on Started and not before, ranked by the list, the head’s first', (t) => {
  const net = new Net(3)
  net.withhold = (effect, node) => effect.type === 'startWork' && node === c
  net.form([b, a, c], {}, perNode)
  t.deepEqual(ranks(net), [undefined, undefined, undefined])
  net.withhold = () => false
  net.report(c, { type: 'workReady', ...net.node(c).about() })
  t.deepEqual(ranks(net), [1, 0, 2])
  for (const peer of [a, b, c]) t.is(net.events(peer).filter((event) => event === 'program:started').length, 1)
  net.wait(30_000)
  for (const peer of [a, b, c]) t.is(net.did('startProgram', peer).length, 1, 'a repeated Started starts nothing')
})

test('success takes all: Exited is repeated until Finish, and only the last end decides', (t) => {
  const net = new Net(3)
  net.form([a, b, c], {}, perNode)
  programExits(net, b)
  programExits(net, a)
  net.wait(60_000)
  t.deepEqual(net.phases(), ['running', 'running', 'running'])
  const said = net.count('exited', a, b)
  t.true(said > 2 && said < 12, `${said} times in a minute`)
  programExits(net, c)
  t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
  t.like(net.last('result', b), { outcome: { cause: 'succeeded', exitCode: 0, detail: 'on all 3 members' } })
  t.is(net.count('exited', b), 0, 'the driver’s member knows its own')
  const after = net.count('exited')
  net.wait(60_000)
  t.is(net.count('exited'), after)
})

test('the first failure decides once the others were heard, and they are stopped', (t) => {
  const net = new Net(3)
  net.form([a, b, c], {}, perNode)
  net.wait(5500)
  programExits(net, c, 3)
  t.is(net.node(b).gang()?.phase, 'running')
  programExits(net, a, 4)
  net.wait(1100)
  t.like(net.last('finish', b), { outcome: { cause: 'failed', exitCode: 3, peer: c } })
  t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
  t.like(net.last('result', b), { outcome: { exitCode: 3, peer: c } })
})

test('a failure while another member is silent waits for it: a lost provider is the cause, and its lines are told', (t) => {
  const net = new Net(3)
  net.form([a, b, c], {}, perNode)
  net.wait(5500)
  net.report(b, { type: 'rankSaid', ...net.node(b).about(), peer: c, lastLines: ['step 7', 'step 8'] })
  net.dead.add(c)
  programExits(net, a, 1)
  net.wait(5000)
  t.is(net.node(b).gang()?.phase, 'running')
  net.wait(8000)
  t.like(net.last('finish', b), { outcome: { cause: 'provider-lost', peer: c, lastLines: ['step 7', 'step 8'] } })
})

test('a member that was silent for a moment is heard again: the failure counts', (t) => {
  const net = new Net(3)
  net.form([a, b, c], {}, perNode)
  net.wait(5500)
  net.lose = ({ from }) => from === c
  programExits(net, a, 5)
  net.wait(4000)
  t.is(net.node(b).gang()?.phase, 'running')
  net.lose = () => false
  net.wait(1100)
  t.like(net.last('finish', b), { outcome: { cause: 'failed', exitCode: 5, peer: a } })
})

test('one node is one rank, and its end is the end', (t) => {
  const net = new Net(1)
  net.form([a], {}, perNode)
  t.is(ranks(net)[0], 0)
  programExits(net, a, 9)
  t.deepEqual(net.phases(), ['ended'])
  t.like(net.last('result', a), { outcome: { cause: 'failed', exitCode: 9 } })
})

test('a replay changes nothing; another epoch, a stranger, or a job without ranks is dropped', (t) => {
  const net = new Net(3)
  net.form([a, b, c], {}, perNode)
  net.wait(5500)
  programExits(net, a)
  const message = net.last('exited', a)
  const driver = net.node(b)
  const { table } = driver.state
  driver.hear(a, message)
  t.is(driver.state.table, table)
  for (const [from, body] of [
    [a, { ...message, epoch: message.epoch - 1, outcome: exited(2) }],
    ['mallory', { ...message, outcome: exited(2) }]
  ] as const) {
    driver.hear(from, body)
    t.true(driver.events().includes('input:dropped'))
    t.is(driver.state.table, table)
  }
  const plain = new Net(2)
  plain.form()
  plain.node(b).hear(a, { type: 'exited', job, attempt: 1, epoch: plain.node(a).row()?.epoch ?? 0, outcome: exited(2) })
  t.true(plain.node(b).events().includes('input:dropped'))
  t.is(plain.node(b).gang()?.phase, 'running')
})

test('a member cannot say what is not its own: the peer is the sender, causes are those of a process, lines are bounded', (t) => {
  const net = new Net(2)
  net.form([a, b], {}, perNode)
  net.wait(5500)
  const lastLines = Array.from({ length: 99 }, (_, at) => `${at} ${'x'.repeat(900)}`)
  const outcome = { ...exited(7), cause: 'provider-lost', peer: b, lastLines } as const
  net.node(b).hear(a, { type: 'exited', job, attempt: 1, epoch: net.node(a).row()?.epoch ?? 0, outcome })
  const [exit] = net.node(b).gang()?.exits ?? []
  t.like(exit, { peer: a, outcome: { cause: 'failed', peer: a, exitCode: 7 } })
  t.is(exit?.outcome.lastLines.length, 30)
  t.true(exit?.outcome.lastLines.every((line) => line.length <= 500))
})

test('an Exited that comes after the outcome is answered by Finish', (t) => {
  const net = new Net(3)
  net.form([a, b, c], {}, perNode)
  net.wait(5500)
  net.lose = ({ body, to }) => body.type === 'finish' && to === c
  programExits(net, b, 3)
  net.wait(1100)
  t.is(net.node(b).gang()?.phase, 'finishing')
  net.lose = () => false
  const before = net.count('finish', b, c)
  programExits(net, c, 1)
  t.is(net.count('finish', b, c), before + 1)
  t.like(net.last('result', b), { outcome: { exitCode: 3 } })
})

test('a member that never confirms the start ends the attempt with its rank', (t) => {
  const net = new Net(3)
  net.lose = ({ body, to }) => body.type === 'started' && to === c
  net.form([a, b, c], { phaseTimeoutMs: 300_000 }, perNode)
  t.deepEqual(ranks(net), [0, 1, undefined])
  net.wait(62_000)
  t.like(net.last('finish', b), {
    outcome: { cause: 'runtime-failed', peer: c, detail: 'rank 2 did not start its process' }
  })
})

test('what failed while a member ran out of memory failed for that, with its exit code; a success stays one', (t) => {
  for (const [code, cause] of [
    [1, 'out-of-memory'],
    [0, 'succeeded']
  ] as const) {
    const net = new Net(2)
    net.form()
    net.withhold = (effect, node) => effect.type === 'stopWork' && node === a
    programExits(net, b, code)
    const blob = { sha256: 'cd'.repeat(32), sizeBytes: 10 }
    const outOfMemory = 'out of memory: cap 700 MiB'
    net.report(a, { type: 'stopped', ...net.node(a).about(), output: blob, log: undefined, outOfMemory })
    t.like(net.last('leaseEnd', a), { cause, detail: code === 0 ? '' : outOfMemory })
    t.like(net.last('result', b), { outcome: { cause, exitCode: code, detail: code === 0 ? '' : outOfMemory } })
  }
})
