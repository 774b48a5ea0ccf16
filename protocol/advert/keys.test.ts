import test from 'ava'
import { advertBody, cpuUnit, needs, unit } from './_adverts.ts'
import {
  advertKeys,
  isCapabilityKey,
  isOfferTopic,
  lookupKeys,
  maxKeysPerAdvert,
  offerTopics,
  regionName,
  subscriptionTopics
} from './keys.ts'
import { advertMismatch } from './match.ts'

test('an advert stands under its classes, in its region and in any', (t) => {
  t.deepEqual(advertKeys(advertBody()), [
    '/swarm/cap/v1/a100/eu',
    '/swarm/cap/v1/a100/any',
    '/swarm/cap/v1/gpu/eu',
    '/swarm/cap/v1/gpu/any'
  ])
  t.deepEqual(advertKeys(advertBody({ units: [cpuUnit], region: '' })), ['/swarm/cap/v1/cpu/any'])
  t.deepEqual(advertKeys(advertBody({ units: [unit('NVIDIA A100-SXM4-80GB')] })), advertKeys(advertBody()))
})

test('many models stay within the keys that a holder takes', (t) => {
  const units = Array.from({ length: 20 }, (_, i) => unit(`x${i}`))
  t.is(advertKeys(advertBody({ units })).length, maxKeysPerAdvert)
  for (const key of advertKeys(advertBody({ units, region: 'Europe / West!' }))) t.true(isCapabilityKey(key), key)
})

test('a request is looked for where a provider that fits stands, and offered where it listens', (t) => {
  const cases: Array<[ReturnType<typeof needs>, ReturnType<typeof advertBody>]> = [
    [needs({ models: ['a100', 'h100'] }, { region: 'EU' }), advertBody()],
    [needs(), advertBody({ region: '' })],
    [needs(null), advertBody({ units: [cpuUnit] })],
    [needs(null, { region: 'eu' }), advertBody()],
    [needs({ models: ['l4'] }), advertBody({ units: [unit('a100'), unit('l4', 24)] })]
  ]
  for (const [asked, advert] of cases) {
    t.is(advertMismatch(asked, advert), undefined)
    t.true(lookupKeys(asked).some((key) => advertKeys(advert).includes(key)))
    t.true(offerTopics(asked).some((topic) => subscriptionTopics(advert).includes(topic)))
    for (const topic of offerTopics(asked)) t.true(isOfferTopic(topic))
  }
})

test("regions are names; strangers' keys and topics are not", (t) => {
  t.deepEqual(['', 'EU', 'us east/1', '..'].map(regionName), ['any', 'eu', 'us-east-1', '-'])
  for (const key of [
    '/swarm/cap/v1/a100',
    '/swarm/cap/v1/a100/eu/x',
    '/swarm/cap/v1/A100/eu',
    `/swarm/cap/v1/${'x'.repeat(33)}/eu`,
    ''
  ])
    t.false(isCapabilityKey(key), key)
  t.false(isOfferTopic('/swarm/1/offers/a100/'))
})

test('a mismatch has its field and its code', (t) => {
  const code = (asked: ReturnType<typeof needs>, changes = {}): unknown =>
    advertMismatch(asked, advertBody(changes))?.code
  t.is(code(needs({}, { region: 'us' })), 'region')
  t.is(code(needs({}, { maxPriceMicroPerGpuHour: 999 })), 'price')
  t.is(code(needs({}, { ray: '2.59.1' })), 'versions')
  t.is(code(needs({}, { ray: 'none' })), undefined)
  t.is(code(needs({}, { ray: '2.60.9', python: '3.11.0' })), undefined)
  t.is(code(needs(), { versions: { swarm: '0.1.0', ray: '', python: '', arch: 'x64' } }), 'no-runtime')
  t.is(code(needs({}, { archiveBytes: 2 ** 30 }), { diskMib: 1023 }), 'archive')
  t.is(code(needs({}, { egress: 'internet' })), 'egress')
  t.is(code(needs({}, { egress: 'internet' }), { notes: { egress: 'internet' } }), undefined)
  t.is(code(needs({ models: ['h100'] })), 'gpu-model')
  t.is(code(needs({}, { acceptClaimed: false }), { units: [unit('a100', 80, true)] }), 'claimed')
})
