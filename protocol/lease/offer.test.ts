import test from 'ava'
import type { JobOffer, Requirements } from '../messages.ts'
import { alice, awardOf, Bench, gpu, job, needs, requester, running, settings } from './_bench.ts'

const offerOf = (fields: Partial<Requirements> = {}): JobOffer => ({
  type: 'jobOffer',
  job,
  attempt: 1,
  name: 'train',
  needs: { ...needs, ...fields },
  addrs: [],
  trace: 't-1'
})

test('bids for an offer that fits, whichever way it came, and journals nothing', (t) => {
  for (const via of ['gossip', 'direct'] as const) {
    const bench = new Bench()
    bench.hear(requester, offerOf(), via)
    t.like(bench.sent('bid')[0], {
      to: requester,
      body: { job, attempt: 1, priceMicroPerGpuHour: 3_600_000, startWaitMs: 0, validMs: 30_000, region: 'eu' }
    })
    t.is(bench.sent('bid')[0]?.body.units[0]?.unit, 'GPU-0')
    t.deepEqual(bench.journal, [])
  }
})

test('a bid tells the download rate that was measured with its requester, else with the last one, else 12.5 MB/s', (t) => {
  const rateTo = (bench: Bench, from: string): number | undefined =>
    bench.hear(from, { ...offerOf(), job: 'j-00000000000000aa' }).sent('bid')[0]?.body.transferBytesPerSecond
  t.is(rateTo(new Bench(), requester), 12_500_000)
  for (const from of [requester, 'another']) {
    const bench = new Bench(alice, { ...settings, units: [gpu('0'), gpu('1')], allow: ['*'] })
    bench.granted()
    for (const bytesPerSecond of [1_000_000, 3_000_000.4, 0])
      bench.report({ type: 'archiveFetched', ...bench.about(), bytesPerSecond })
    t.is(rateTo(bench, from), 2_000_000)
  }
})

test('a version of Ray may be asked for by its minor, as the holders of adverts take it', (t) => {
  t.is(new Bench().hear(requester, offerOf({ ray: '2.60' }), 'direct').sent('bid').length, 1)
})

test('an offer heard twice by gossip is answered once; asked directly, with the same bid', (t) => {
  const bench = new Bench()
  const [bid] = bench.hear(requester, offerOf(), 'gossip').sent('bid')
  t.deepEqual(bench.hear(requester, offerOf(), 'gossip').effects, [])
  t.deepEqual(bench.hear(requester, offerOf(), 'direct').sent('bid'), bid ? [bid] : [])
})

for (const [title, needed, offered, code, asked, have] of [
  ['price', { maxPriceMicroPerGpuHour: 1 }, {}, 'price', '1', '3600000'],
  ['region', { region: 'us' }, {}, 'region', 'us', 'eu'],
  ['term', { termMs: 90_000_000 }, {}, 'term', '90000000', '86400000'],
  ['Ray', { ray: '2.59.0' }, {}, 'versions', '2.59.0', '2.60.0'],
  ['Python', { python: '3.12.1' }, {}, 'versions', '3.12.1', '3.11'],
  ['the internet', { egress: 'internet' }, {}, 'egress', 'internet', 'none'],
  ['archive', { archiveBytes: 1e9 }, {}, 'archive', '1000000000', '536870912'],
  ['disk', { archiveBytes: 1e8 }, { diskMib: 100 }, 'archive', '100000000', '100MiB free'],
  [
    'GPU memory',
    { gpus: { models: [], minMemoryGb: 80, maxMemoryGb: 0, count: 1 } },
    {},
    'gpu-memory',
    '80GB..',
    '40GB'
  ],
  ['not allowed', {}, { allow: ['somebody'] }, 'not-allowed', requester, '1 allowed'],
  [
    'no GPU at all',
    { gpus: { models: [], minMemoryGb: 0, maxMemoryGb: 0, count: 0 } },
    {},
    'bad-request',
    '0',
    '1 or more'
  ]
] as const) {
  test(`does not fit: ${title}; asked directly it says why, by gossip it is silent`, (t) => {
    const bench = new Bench(undefined, { ...settings, ...offered } as typeof settings)
    bench.hear(requester, offerOf(needed as never), 'direct')
    t.like(bench.sent('refusal')[0]?.body, { of: 'jobOffer', code, asked, have, final: true })
    t.deepEqual(bench.hear(requester, offerOf(needed as never), 'gossip').effects, [])
  })
}

test('Python 3.11.2 and 3.11 are the same minor version', (t) => {
  t.is(new Bench().hear(requester, offerOf({ python: '3.11.2' })).sent('bid').length, 1)
})

test('with all units leased it is busy, not final, and says when to ask again', (t) => {
  const bench = running()
  bench.hear(requester, { ...offerOf(), job: 'j-00000000000000cc' }, 'direct')
  t.like(bench.sent('refusal')[0]?.body, { of: 'jobOffer', code: 'busy', retryAfterMs: 30_000, final: false })
  t.deepEqual(bench.hear(requester, { ...offerOf(), job: 'j-00000000000000cc' }, 'gossip').effects, [])
})

test('bids with units of a hold that it would win, since holds pass', (t) => {
  const names = Array.from({ length: 8 }, (_, i) => `j-00000000000000c${i}`)
  const answers = names.map((name) => {
    const bench = new Bench()
    bench.granted()
    bench.hear(requester, { ...offerOf(), job: name }, 'direct')
    const wins = bench.sent('bid').length === 1
    bench.hear(requester, awardOf({ job: name }))
    t.is(bench.sent('leaseGrant').length === 1, wins, 'the Award agrees with the bid')
    return wins
  })
  t.is(new Set(answers).size, 2, 'both directions were seen')
})

test('a part of its units is enough', (t) => {
  const bench = new Bench(undefined, { ...settings, units: [gpu('GPU-0'), gpu('GPU-1')] })
  const grant = bench.granted({ job: 'j-00000000000000dd' })
  bench.hear(requester, offerOf())
  t.not(bench.sent('bid')[0]?.body.units[0]?.unit, grant.body.units[0]?.unit)
})

test('adverts: at once and every 5 s for 30 s, then at half their life; numbered; a tombstone when nothing is offered any more', (t) => {
  const bench = new Bench()
  const first = bench.did('advertise')[0]?.advert
  t.like(first, { type: 'resourceAdvert', freeUnits: 1, ttlMs: 600_000, name: 'calm-otter' })
  const eager = bench
    .wait(30_000)
    .did('advertise')
    .map(({ advert }) => advert)
  t.is(eager.length, 6)
  const numbers = [first, ...eager].map((advert) => advert?.seq ?? 0)
  t.true(numbers.every((seq, at) => at === 0 || seq > (numbers[at - 1] ?? 0)))
  t.is(bench.wait(299_000).did('advertise').length, 0)
  t.is(bench.wait(1000).did('advertise').length, 1)
  bench.feed({ type: 'command', command: { type: 'setProvider', settings: { ...settings, offering: false } } })
  t.like(bench.did('advertise')[0]?.advert, { ttlMs: 0 })
  t.is(bench.wait(700_000).did('advertise').length, 0)
})

test('what a node that offers nothing hears by gossip stays unanswered', (t) => {
  const bench = new Bench(undefined, 'nothing')
  t.deepEqual(bench.hear(requester, offerOf(), 'gossip').effects, [])
  t.like(bench.hear(requester, offerOf()).sent('refusal')[0]?.body, { code: 'draining' })
})

test('memory of bids and refusals is bounded', (t) => {
  const bench = new Bench()
  for (let i = 0; i < 400; i++) {
    const name = `j-${i.toString(16).padStart(16, '0')}`
    bench.hear(requester, { ...offerOf(), job: name })
    bench.hear(requester, awardOf({ job: name, priceMicroPerGpuHour: 0 }))
  }
  t.is(bench.state.live.bids.length, 256)
  t.is(bench.state.live.refused.length, 256)
})
