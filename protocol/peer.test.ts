import { createHash } from 'node:crypto'
import test from 'ava'
import type { Input, Moment } from './machine.ts'
import type { Message } from './messages.ts'
import { createPeer, durableState, type PeerRecord, type PeerState } from './peer.ts'
import { JOB, Script, specOf } from './requester/_script.ts'
import { createRng } from './rng.ts'

const hash = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
const peer = createPeer({ self: 'me', hash, commitDigest: () => 'digest' })
const at = (): Moment => ({ monoMs: 1_000, wallMs: 1_700_000_000_000, rng: createRng(1) })
const from = (sender: string, body: Message): Input => ({
  type: 'message',
  message: { from: sender, issuedAt: 0, expiresAt: 1, body },
  via: 'direct'
})

function take(state: PeerState, input: Input) {
  const { records, effects } = peer.decide(state, input, at())
  const sent = effects.flatMap((effect) => (effect.type === 'send' ? [effect.body] : []))
  return { state: records.reduce(peer.apply, state), records, effects, sent }
}

const submitted = take(peer.initial(), { type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } })

test('a command goes to the role that it names', (t) => {
  t.truthy(submitted.state.requester.jobs[JOB])
  t.true(submitted.records.every((record) => record.type.startsWith('requester/')))
})

test('a restart says first what the replay found', (t) => {
  const [first] = take(submitted.state, { type: 'restarted' }).effects
  t.like(first, {
    type: 'emit',
    event: { event: 'node:restarted', records: [{ type: 'requester/submitted', job: JOB }] }
  })
})

test('a RenewAsk of a job that nobody here knows is refused once, by the provider', (t) => {
  const ask: Message = { type: 'renewAsk', job: 'j-0000000000000001', attempt: 1, epoch: 1, unitMs: 5 }
  t.deepEqual(
    take(peer.initial(), from('p1', ask)).sent.map((body) => body.type),
    ['refusal']
  )
})

test('a LeaseEnd of a job that nobody here knows is acknowledged once, so that it ends', (t) => {
  const end: Message = {
    type: 'leaseEnd',
    job: 'j-0000000000000001',
    attempt: 1,
    epoch: 1,
    cause: 'released',
    detail: '',
    output: undefined,
    receipt: undefined
  }
  t.deepEqual(
    take(peer.initial(), from('p1', end)).sent.map((body) => body.type),
    ['leaseEndAck']
  )
})

test('a Refusal goes by what it refuses', (t) => {
  const refusal = (of: 'jobOffer' | 'renewAsk'): Message => ({
    type: 'refusal',
    job: JOB,
    attempt: 1,
    of,
    code: 'busy',
    field: '',
    asked: '',
    have: '',
    retryAfterMs: 0,
    final: false
  })
  t.true(take(submitted.state, from('p1', refusal('jobOffer'))).records.length > 0)
  t.is(take(submitted.state, from('p1', refusal('renewAsk'))).records.length, 0)
})

test('timers go by their prefix and an unknown one to nobody in particular', (t) => {
  const fired = take(submitted.state, { type: 'timer', key: `requester/${JOB}/phase` })
  t.true(fired.records.some((record) => record.type === 'requester/ended'))
  t.is(take(submitted.state, { type: 'timer', key: 'provider/phase/none/1' }).records.length, 0)
})

test('volatile records leave the durable state as it is', (t) => {
  const settled = take(submitted.state, {
    type: 'report',
    report: {
      type: 'candidates',
      job: JOB,
      attempt: 1,
      peers: [{ peer: 'p1', name: 'p1' }],
      seen: 1,
      matched: 1,
      failed: []
    }
  })
  t.true(settled.records.length > 0)
  t.deepEqual(durableState(settled.state), durableState(submitted.state))
})

test('a journal folded at once gives what its records give one by one, and leaves the state before as it was', (t) => {
  const life = new Script().running(['p1', 'p2'])
  while (life.job().state !== 'ended') life.pass(20_000)
  const forgotten = { type: 'requester/forgotten', job: 'j-2' } as const
  const journal = life.journal.flatMap((record) =>
    ['j-1', 'j-2', 'j-3']
      .map((job) => ({ ...record, job }))
      .filter(({ job, type }) => job !== 'j-3' || type !== 'requester/ended')
  )
  const records = [...journal, forgotten, journal[0] as (typeof journal)[0]] as PeerRecord[]
  for (const cut of [0, 1, journal.length - 5, records.length]) {
    const before = peer.applyAll(peer.initial(), records.slice(0, cut))
    const copy = structuredClone(before)
    t.deepEqual(peer.applyAll(before, records.slice(cut)), records.reduce(peer.apply, peer.initial()))
    t.deepEqual(before, copy)
  }
})
