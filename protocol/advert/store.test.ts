import test from 'ava'
import fc from 'fast-check'
import { needs, signedAdvert, unit } from './_adverts.ts'
import { advertKeys, capabilityKey } from './keys.ts'
import { createAdvertStore, maxAdvertsPerKey, maxAdvertTtlMs } from './store.ts'

const now = 1_000_000
const key = capabilityKey('a100', 'eu')
const ask = (cursor = '', limit = 32) => ({ keys: [key], needs: needs(), limit, cursor })

test('what is put is found under its keys, once, however many keys are asked', (t) => {
  const store = createAdvertStore()
  const advert = signedAdvert('p1')
  t.deepEqual(store.put(advert, advertKeys(advert.body), now), { stored: advertKeys(advert.body), refused: [] })
  const page = store.get({ ...ask(), keys: [...advertKeys(advert.body), capabilityKey('h100', 'eu')] }, now)
  t.deepEqual([page.adverts, page.seen, page.matched, page.cursor], [[advert], 1, 1, ''])
})

test('an old sequence never comes back: not over a newer one, not after the newer one ended, not after a tombstone', (t) => {
  const store = createAdvertStore()
  const old = signedAdvert('p1', { seq: 3 })
  t.is(store.put(signedAdvert('p1', { seq: 4, ttlMs: 10_000 }), [key], now).stored.length, 1)
  t.is(store.put(old, [key], now).refused[0]?.reason, 'old')
  t.is(store.put(old, [key], now + 11_000).refused[0]?.reason, 'old', 'the newer one is over, the old one is not')
  t.is(store.get(ask(), now + 11_000).seen, 0)
  t.is(store.put(signedAdvert('p1', { seq: 5, ttlMs: 0, units: [] }), [key], now + 12_000).refused.length, 0)
  t.is(store.put(signedAdvert('p1', { seq: 4 }), [key], now + 12_000).refused[0]?.reason, 'old')
  t.is(store.get(ask(), now + 12_000).seen, 0)
})

test('the same sequence: the same bytes again are taken, others are not', (t) => {
  const store = createAdvertStore()
  store.put(signedAdvert('p1'), [key], now)
  t.is(store.put(signedAdvert('p1'), [capabilityKey('gpu', 'any')], now).stored.length, 1)
  t.is(store.put(signedAdvert('p1', { priceMicroPerGpuHour: 1 }), [key], now).refused[0]?.reason, 'old')
  t.is(store.get({ ...ask(), keys: [capabilityKey('gpu', 'any')] }, now).seen, 1)
})

test('a new record leaves the keys that it no longer has', (t) => {
  const store = createAdvertStore()
  store.put(signedAdvert('p1'), [key], now)
  store.put(signedAdvert('p1', { seq: 2, units: [unit('h100')] }), [capabilityKey('h100', 'eu')], now)
  t.is(store.get(ask(), now).seen, 0)
  t.is(store.get({ ...ask(), keys: [capabilityKey('h100', 'eu')] }, now).seen, 1)
})

test('refused: too large, over, too long, foreign keys, too many keys', (t) => {
  const store = createAdvertStore()
  const reason = (changes: object, keys = [key], at = now): string | undefined =>
    store.put(signedAdvert('p1', changes), keys, at).refused[0]?.reason
  t.is(reason({ notes: { long: 'x'.repeat(2048) } }), 'size')
  t.is(reason({ ttlMs: maxAdvertTtlMs + 1 }), 'too-long')
  t.is(reason({}, [key], now - 31_000), 'too-long', 'issued further ahead than clocks may differ')
  t.is(reason({}, [key], now + 600_000), 'expired')
  t.is(reason({}, [capabilityKey('h100', 'eu')]), 'foreign-key')
  t.is(reason({ region: 'us' }), 'foreign-key')
  t.is(
    reason(
      {},
      Array.from({ length: 17 }, () => key)
    ),
    'too-many-keys'
  )
  t.is(store.size, 0)
})

test('a full key refuses and evicts nothing that lives; an ended one makes room', (t) => {
  const store = createAdvertStore()
  for (let i = 0; i < maxAdvertsPerKey; i++)
    store.put(signedAdvert(`p${i}`, { ttlMs: i === 7 ? 1000 : 600_000 }), [key], now)
  t.is(store.put(signedAdvert('late'), [key], now).refused[0]?.reason, 'full')
  t.is(store.put(signedAdvert('p3', { seq: 2 }), [key], now).stored.length, 1, 'one that is in may renew')
  t.is(store.put(signedAdvert('late'), [key], now + 1000).stored.length, 1)
  t.is(store.get(ask(), now + 1000).seen, maxAdvertsPerKey)
})

test('pages of 32 with a cursor give each match once; the predicate is answered here', (t) => {
  const store = createAdvertStore()
  for (let i = 0; i < 80; i++)
    store.put(
      signedAdvert(`p${String(i).padStart(2, '0')}`, { units: [unit('a100', i % 2 === 0 ? 80 : 40)] }),
      [key],
      now
    )
  const query = { ...ask('', 1000), needs: needs({ minMemoryGb: 80 }) }
  const found: string[] = []
  for (let cursor = '', pages = 0; pages === 0 || cursor !== ''; pages++) {
    const page = store.get({ ...query, cursor }, now)
    t.true(page.adverts.length <= 32)
    t.deepEqual([page.seen, page.matched], [80, 40])
    found.push(...page.adverts.map((advert) => advert.from))
    cursor = page.cursor
  }
  t.deepEqual(
    found,
    Array.from({ length: 40 }, (_, i) => `p${String(i * 2).padStart(2, '0')}`)
  )
})

test('expire forgets what is over, and its sequence once nothing older can live', (t) => {
  const store = createAdvertStore()
  store.put(signedAdvert('p1', { ttlMs: 1000 }), [key], now)
  t.is(store.expire(now + 999), 0)
  t.is(store.expire(now + 1000), 1)
  t.is(store.size, 1)
  store.expire(now + 700_000)
  t.is(store.size, 0)
})

test('whatever is put in whatever order: shown is the highest live sequence of each provider, at most 256 a key', (t) => {
  const put = fc.record({
    peer: fc.constantFrom('a', 'b', 'c'),
    seq: fc.integer({ min: 1, max: 6 }),
    ttlMs: fc.constantFrom(0, 1000, 600_000),
    at: fc.integer({ min: 0, max: 3000 })
  })
  fc.assert(
    fc.property(fc.array(put, { maxLength: 30 }), (puts) => {
      const store = createAdvertStore()
      const highest = new Map<string, { seq: number; ttlMs: number }>()
      for (const { peer, seq, ttlMs, at } of [...puts].sort((a, b) => a.at - b.at)) {
        store.put(signedAdvert(peer, { seq, ttlMs }), [key], now + at)
        const before = highest.get(peer)
        const over = ttlMs > 0 && ttlMs <= at
        if (!over && (before === undefined || seq > before.seq)) highest.set(peer, { seq, ttlMs })
      }
      const shown = new Map(store.get(ask(), now + 3000).adverts.map((signed) => [signed.from, signed.body.seq]))
      for (const [peer, { seq, ttlMs }] of highest) t.is(shown.get(peer), ttlMs > 3000 ? seq : undefined)
    })
  )
  t.pass()
})
