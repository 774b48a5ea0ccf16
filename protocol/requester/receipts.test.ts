import test from 'ava'
import { EndCause, type UsageReceipt } from '../messages.ts'
import { finish, leaseEnd } from './_life.ts'
import { receiptFault } from './receipts.ts'
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
  ['more signatures than there was time for', { signedUnitMs: 60_000 }],
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

test('however late a LeaseEnd comes, what is billed ends with the term, and unsigned use with the lease’s ttl', (t) => {
  const script = new Script().running(['p1'])
  const job = script.job()
  const gang = job.gangs[job.attempt]
  const [member] = gang?.members ?? []
  if (gang === undefined || member === undefined) return t.fail('no gang')
  const { termMs, leaseTtlMs } = gang.terms
  const wallMs = gang.committedAt + 10 * termMs
  const fault = (unitMs: number, signedUnitMs: number): string => {
    const { receipt } = leaseEnd(script, 'p1', {}, { unitMs, signedUnitMs })
    return receipt === undefined ? 'none' : receiptFault(job, gang, member, receipt, 'me', wallMs)
  }
  t.is(fault(termMs, termMs), '')
  t.is(fault(termMs, termMs - leaseTtlMs), '')
  t.regex(fault(termMs, termMs - leaseTtlMs - 1), /nobody signed for/)
  t.regex(fault(termMs + 12_000, termMs + 12_000), /at most/)
  return undefined
})
