import test from 'ava'
import { EndCause, type UsageReceipt } from '../messages.ts'
import { finish, leaseEnd } from './_life.ts'
import { Script } from './_script.ts'

test('a receipt within bounds is countersigned once and acknowledged always', (t) => {
  const script = new Script().running(['p1']).pass(12_000)
  script.receive('p1', leaseEnd(script, 'p1', {}, {}))
  t.is(script.sent('leaseEndAck')[0]?.body.signature?.from, 'me')
  t.truthy(script.event('receipt:countersigned'))
  script.receive('p1', leaseEnd(script, 'p1', {}, {}))
  t.is(script.records.length, 0)
  t.is(script.sent('leaseEndAck')[0]?.body.signature?.from, 'me')
})

for (const [what, receipt] of [
  ['more time than passed', { unitMs: 60_000 }],
  ['other units', { units: ['cpu:1'] }],
  ['another price', { priceMicroPerGpuHour: 5 }],
  ['another epoch', { epoch: 8 }],
  ['too large an amount', { amountMicro: 1 }],
  ['another provider', { provider: 'p9' }]
] as Array<[string, Partial<UsageReceipt>]>) {
  test(`a receipt over ${what} is disputed`, (t) => {
    const script = new Script().running(['p1']).pass(12_000)
    script.receive('p1', leaseEnd(script, 'p1', {}, receipt))
    const ack = script.sent('leaseEndAck')[0]?.body
    t.is(ack?.signature, undefined)
    t.not(ack?.dispute, '')
    t.truthy(script.event('receipt:disputed'))
  })
}

test('a receipt of an attempt whose Started never came is half-signed until a start is heard of', (t) => {
  const script = new Script().offered(['p1'])
  script.grant('p1').pass(5_000)
  t.is(script.job().state, 'withdrawing')
  script.receive('p1', leaseEnd(script, 'p1', { cause: EndCause.released }, { unitMs: 10 }))
  t.is(script.sent('leaseEndAck').length, 0)
  t.is(script.sent('statusAsk').length, 1)
  t.is(script.job().state, 'waiting')
  const records = script.receive('p1', finish(script, EndCause.released)).records
  t.true(records.some((record) => record.type === 'requester/leaseEnded'))
  t.is(script.sent('leaseEndAck')[0]?.body.signature?.from, 'me')
  script.receive('p1', leaseEnd(script, 'p1', { cause: EndCause.released }, { unitMs: 10 }))
  t.is(script.records.length, 0)
  t.is(script.sent('leaseEndAck')[0]?.body.signature?.from, 'me')
})

test('a receipt of an attempt that did not start is never signed', (t) => {
  const script = new Script().offered(['p1'])
  script.grant('p1').pass(5_000)
  script.receive('p1', leaseEnd(script, 'p1', { cause: EndCause.released }, { unitMs: 10 }))
  script.receive('p1', finish(script, EndCause.notStarted))
  t.is(script.sent('leaseEndAck').length, 0)
})
