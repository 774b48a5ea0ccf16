import test from 'ava'
import { notice } from './notices.ts'

const at = (t: number, fields: object) => ({ t, mono: t, node: 'me', event: 'message:sent', ...fields })

test('a stranger that is turned away is named once, with the line that lets it in', (t) => {
  const told = new Map<string, number>()
  const event = { type: 'refusal', code: 'not-allowed', to: '12D3KooWx', job: 'j-1' }
  t.regex(notice(at(0, event), told)?.text ?? '', /swarm provider set --allow 12D3KooWx/)
  t.is(notice(at(1000, event), told), undefined)
  t.truthy(notice(at(700_000, event), told))
  t.is(notice(at(0, { ...event, code: 'busy', to: 'other' }), told), undefined)
})

test('leases come and go on one line each; strangers’ text cannot break out of it', (t) => {
  const told = new Map<string, number>()
  t.is(
    notice(at(0, { event: 'lease:granted', job: 'j-1', peer: 'p', units: ['cpu:0'], epoch: 3 }), told)?.text,
    'leased   to p for j-1 (1 unit, epoch 3)'
  )
  t.is(
    notice(at(0, { event: 'lease:ended', job: 'j-1', cause: 'failed', detail: 'a\nb\u0007' }), told)?.text,
    'ended    j-1: failed (ab)'
  )
  t.is(notice(at(0, { event: 'journal:written' }), told), undefined)
})
