/** What somebody who only knows a job's id can get out of its members, and what a requester can pretend. */
import test from 'ava'
import { awardOf, Bench, gpu, job, peers, requester, running, settings, signedBy, wallStart } from '../lease/_bench.ts'
import { samples } from '../_samples.ts'
import type { Message, Outcome } from '../messages.ts'
import { createRng } from '../rng.ts'
import { Net, programExits } from './_net.ts'

const [, b] = peers as [string, string]

test('a stranger learns nothing of a gang, running or closed, and changes nothing that lasts', (t) => {
  const net = new Net(2)
  net.form()
  const driver = net.node(b)
  const ask = (): void => {
    const { table } = driver.state
    for (const sample of Object.values(samples)) {
      if (!('job' in sample) || sample.type === 'award' || sample.type === 'jobOffer') continue
      const body = { ...sample, job, attempt: 1, epoch: driver.row()?.epoch ?? 1, count: 9 } as Message
      driver.hear('stranger', body)
      for (const effect of driver.effects.filter((each) => each.type === 'send')) {
        t.is(effect.body.type, 'refusal', `a ${body.type} is answered by a ${effect.body.type}`)
      }
    }
    t.deepEqual(driver.state.table, table)
    t.false(JSON.stringify(driver.state.live).includes('stranger'))
  }
  ask()
  programExits(net, b, 3)
  t.is(driver.gang()?.phase, 'closed')
  ask()
})

test('a copy’s holder fetches one output of each member, and nothing else that a driver’s member names', (t) => {
  const net = new Net(2)
  net.form()
  const [holder] = peers as [string]
  const blob = { sha256: 'ab'.repeat(32), sizeBytes: 5 }
  const outcome: Outcome = { cause: 'succeeded', exitCode: 0, signal: '', peer: '', detail: '', lastLines: [] }
  const hear = (outputs: string[]): number => {
    const named = outputs.map((peer) => ({ peer, name: 'x', blob }))
    const log = { sha256: '', sizeBytes: 0 }
    const body = { type: 'result' as const, job, attempt: 1, outcome, outputs: named, log, holders: [b, holder] }
    return net.node(holder).hear(b, body).did('keepOutputs').length
  }
  t.is(hear([holder, b, 'stranger']), 0)
  t.is(hear([b, b]), 0)
  t.is(hear([holder, b]), 1)
})

test('a countersignature of somebody else, or under another receipt, is none', (t) => {
  const bench = running()
  bench.mono += 10_000
  bench.hear(requester, { type: 'release', job, attempt: 1, cause: 'stopped' })
  bench.stopped(1, true)
  const end = bench.row()?.end
  const receipt = end?.receipt
  if (end === undefined || receipt === undefined) return t.fail('no receipt')
  const ack = (from: string, signedReceipt: typeof receipt): Message => ({
    type: 'leaseEndAck',
    job,
    attempt: 1,
    epoch: end.epoch,
    signature: signedBy(from, { type: 'receiptSignature', receipt: signedReceipt }),
    dispute: ''
  })
  const other = { ...receipt, body: { ...receipt.body, unitMs: 1 } }
  for (const message of [ack('stranger', receipt), ack(requester, other), ack(requester, { ...receipt, from: 'p9' })]) {
    bench.hear(requester, message)
    t.deepEqual(bench.events(), ['input:dropped'])
    t.is(bench.row()?.signature, undefined)
  }
  bench.hear(requester, ack(requester, receipt))
  t.true(bench.events().includes('receipt:countersigned'))
  return undefined
})

/** A provider of so many GPUs. */
function provider(count: number): Bench {
  return new Bench(peers[0], { ...settings, units: Array.from({ length: count }, (_, at) => gpu(`GPU-${at}`)) })
}

const jobOf = (at: number): string => `j-${at.toString(16).padStart(16, '0')}`

test('a requester has at most 4 holds that wait for a Commit; others are not held up by them', (t) => {
  const bench = provider(8)
  for (let at = 0; at < 4; at++) bench.granted({ job: jobOf(at) })
  bench.hear(requester, awardOf({ job: jobOf(4) }))
  t.like(bench.sent('refusal')[0]?.body, { code: 'busy', field: 'holds', final: false })
  t.is(bench.hear('another', awardOf({ job: jobOf(5) })).sent('leaseGrant').length, 1)
  bench.wait(15_000)
  t.is(bench.hear(requester, awardOf({ job: jobOf(6) })).sent('leaseGrant').length, 1)
})

test('holds that are taken and given back without end stop being granted, and what is kept of them is bounded', (t) => {
  const { machine, state: fresh } = provider(1)
  const rng = createRng(7)
  let state = fresh
  let granted = 0
  const hear = (body: Message): void => {
    const input = { type: 'message', message: signedBy(requester, body), via: 'direct' } as const
    const { records, effects } = machine.decide(state, input, { monoMs: 5000, wallMs: wallStart, rng })
    for (const record of records) state = machine.apply(state, record)
    granted += effects.filter((effect) => effect.type === 'send' && effect.body.type === 'leaseGrant').length
  }
  for (let at = 0; at < 600; at++) {
    hear(awardOf({ job: jobOf(at) }))
    hear({ type: 'release', job: jobOf(at), attempt: 1, cause: 'released' })
  }
  t.is(granted, 512)
  t.is(Object.keys(state.table.leases).length, 512)
})
