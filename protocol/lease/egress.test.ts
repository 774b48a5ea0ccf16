import test from 'ava'
import { alice, awardOf, Bench, needs, requester, settings } from './_bench.ts'

test('the internet is opted in on both sides, told in the advert, and opened at the hold alone', (t) => {
  const bench = new Bench(alice, { ...settings, notes: { driver: '1' }, egress: 'internet' })
  t.deepEqual(bench.did('advertise')[0]?.advert.notes, { driver: '1', egress: 'internet' })
  bench.hear(requester, awardOf({ needs: { ...needs, egress: 'internet' } }))
  t.is(bench.did('prepareWork')[0]?.egress, 'internet')
})

test('a job that did not ask gets none from a provider that would', (t) => {
  const bench = new Bench(alice, { ...settings, egress: 'internet' })
  bench.hear(requester, awardOf())
  t.is(bench.did('prepareWork')[0]?.egress, '')
})
