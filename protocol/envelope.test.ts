import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'ava'
import { concat, fromString, toString } from 'uint8arrays'
import { alice, bob, samples, signedSample } from './_samples.ts'
import { wire } from '../proto/wire.ts'
import { bodyDigest, openEnvelope, type Opened, peekEnvelope, sealEnvelope } from './envelope.ts'
import { messageLimitBytes } from './limits.ts'
import type { Message, MessageType, Signed } from './messages.ts'

const hash = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest())
/** A keyed hash in place of Ed25519: what is tested here is which bytes are signed and by whom. */
const mac = (signer: string, data: Uint8Array): Uint8Array => hash(concat([fromString(signer), data]))
const network = 'test'
const wallMs = 1_770_000_001_000

function seal(signed: Signed<Message>): Uint8Array {
  const deep = (value: Signed<Message>): Uint8Array =>
    sealEnvelope(value, { network, sign: (data) => mac(value.from, data) })
  return deep(sealNested(signed, deep))
}

/** Each nested message is signed by its own author before it travels. */
function sealNested(signed: Signed<Message>, sealOne: (s: Signed<Message>) => Uint8Array): Signed<Message> {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
    const copy = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, visit(v)]))
    return 'issuedAt' in copy && 'body' in copy ? { ...copy, bytes: sealOne(copy as unknown as Signed<Message>) } : copy
  }
  return { ...signed, body: visit(signed.body) as Message }
}

function open(bytes: Uint8Array, at = wallMs, net = network): Opened {
  return openEnvelope(bytes, {
    network: net,
    wallMs: at,
    verify: (signer, data, signature) => toString(mac(signer, data), 'hex') === toString(signature, 'hex')
  })
}

function withoutBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBytes)
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([k]) => k !== 'bytes')
      .map(([k, v]) => [k, withoutBytes(v)])
  )
}

const types = Object.keys(samples) as MessageType[]
const goldenFile = new URL('../proto/golden/v2.json', import.meta.url)
const olderFile = new URL('../proto/golden/v1.json', import.meta.url)

for (const type of types) {
  test(`${type} survives the wire, and its received bytes are what travels on`, (t) => {
    const bytes = seal(signedSample(type))
    t.true(bytes.length <= messageLimitBytes[type])
    const opened = open(bytes)
    if (!opened.ok) return t.fail(`${opened.field}: ${opened.reason}`)
    t.deepEqual(withoutBytes(opened.message), withoutBytes(signedSample(type)))
    t.deepEqual(seal(opened.message), bytes)
    return undefined
  })
}

test('golden vectors decode to what they always meant and encode to the same bytes', (t) => {
  if (process.env.SWARM_WRITE_GOLDEN === '1') {
    writeFileSync(
      goldenFile,
      `${JSON.stringify(Object.fromEntries(types.map((type) => [type, toString(seal(signedSample(type)), 'hex')])), null, 2)}\n`
    )
  }
  const golden = JSON.parse(readFileSync(goldenFile, 'utf8')) as Record<string, string>
  t.deepEqual(Object.keys(golden).sort(), [...types].sort())
  for (const type of types) {
    const bytes = fromString(golden[type] ?? '', 'hex')
    const opened = open(bytes)
    t.true(opened.ok, type)
    if (opened.ok) t.deepEqual(withoutBytes(opened.message), withoutBytes(signedSample(type)), type)
    t.is(toString(seal(signedSample(type)), 'hex'), golden[type] ?? '', type)
  }
})

test('golden vectors of the first version still decode, with what came later at its default', (t) => {
  const golden = JSON.parse(readFileSync(olderFile, 'utf8')) as Record<string, string>
  for (const [type, vector] of Object.entries(golden)) {
    const opened = open(fromString(vector, 'hex'))
    if (!opened.ok) return t.fail(`${type}: ${opened.field} ${opened.reason}`)
    if (opened.message.body.type !== 'commit') continue
    const { perNode, egress, minNodes, data, requirements } = opened.message.body
    t.deepEqual(
      { perNode, egress, minNodes, data, requirements },
      { perNode: false, egress: '', minNodes: 0, data: [], requirements: undefined }
    )
  }
  return undefined
})

test('a vector of an older version, without the fields that came later, still decodes', (t) => {
  const body = wire.ResourceAdvert.encode({
    seq: 7,
    name: 'old',
    units: [],
    versions: { swarm: '0.0.1' },
    ttlMs: 1000
  }).finish()
  const opened = open(rebuild(body, 1))
  t.true(opened.ok)
  if (opened.ok && opened.message.body.type === 'resourceAdvert') {
    t.is(opened.message.body.name, 'old')
    t.deepEqual(opened.message.body.notes, {})
    t.is(opened.message.body.freeUnits, 0)
  }
})

test('fields that this version does not know survive: the signature holds and the bytes are forwarded as they came', (t) => {
  const known = wire.JobOffer.encode({ job: 'j-0011223344556677', attempt: 1, needs: { nodes: 1 } }).finish()
  const fromTheFuture = concat([known, Uint8Array.of(0xfa, 0x3f, 3, 1, 2, 3)])
  const bytes = rebuild(fromTheFuture, 2)
  const opened = open(bytes)
  t.true(opened.ok)
  if (opened.ok)
    t.deepEqual(sealEnvelope(opened.message, { network, sign: () => t.fail('signed anew') as never }), bytes)
})

test('missing required fields are refused by name', (t) => {
  t.like(open(rebuild(wire.JobOffer.encode({ attempt: 1, needs: { nodes: 1 } }).finish(), 2)), {
    ok: false,
    field: 'jobOffer.job'
  })
  t.like(open(rebuild(wire.JobOffer.encode({ job: 'j-0011223344556677', attempt: 1 }).finish(), 2)), {
    ok: false,
    field: 'jobOffer.needs'
  })
  t.like(open(rebuild(wire.Ready.encode({ job: 'j-0011223344556677', attempt: 1, epoch: 3 }).finish(), 11)), {
    ok: false,
    field: 'ready.lease'
  })
})

test('another network, a later version, an unknown type, a foreign signature and wrong times are refused by field', (t) => {
  const bytes = seal(signedSample('bid'))
  t.like(open(bytes, wallMs, 'other'), { ok: false, field: 'network' })
  t.like(open(bytes, wallMs + 120_000), { ok: false, field: 'expiresAt' })
  t.like(open(bytes, wallMs - 120_000), { ok: false, field: 'issuedAt' })
  t.like(open(rebuild(new Uint8Array(0), 999)), { ok: false, field: 'type' })
  const foreign = sealEnvelope({ ...signedSample('bid'), from: alice }, { network, sign: (data) => mac(bob, data) })
  t.like(open(foreign), { ok: false, field: 'signature' })
})

test('a changed byte anywhere is refused', (t) => {
  const bytes = seal(signedSample('leaseGrant'))
  for (let i = 0; i < bytes.length; i++) {
    const changed = new Uint8Array(bytes)
    changed[i] = (changed[i] ?? 0) ^ 1
    t.false(open(changed).ok, `byte ${i}`)
  }
})

test('a nested message with a wrong signature or of a wrong type is refused', (t) => {
  const ready = samples.ready as Extract<Message, { type: 'ready' }>
  const forged = sealEnvelope(ready.lease, { network, sign: (data) => mac(alice, data) })
  t.like(open(seal({ ...signedSample('ready'), body: { ...ready, lease: { ...ready.lease, bytes: forged } } })), {
    ok: false,
    field: 'signature'
  })
  const grant = seal(signedSample('leaseGrant'))
  const body = wire.Ready.encode({ job: 'j-0011223344556677', attempt: 1, epoch: 3, lease: grant }).finish()
  t.like(open(rebuild(body, 11)), { ok: false, field: 'ready.lease' })
})

test('an expired nested message still proves what was said', (t) => {
  const bytes = seal({ ...signedSample('started'), issuedAt: wallMs + 3_600_000, expiresAt: wallMs + 3_700_000 })
  t.true(open(bytes, wallMs + 3_600_000).ok)
})

test('oversized envelopes are refused before their signature is looked at', (t) => {
  const offer = samples.jobOffer as Extract<Message, { type: 'jobOffer' }>
  const bytes = seal({ ...signedSample('jobOffer'), body: { ...offer, name: 'x'.repeat(2000) } })
  t.like(open(bytes), { ok: false, field: 'jobOffer' })
})

test('garbage is a value, not an exception, and peeking checks nothing', (t) => {
  for (const garbage of [
    new Uint8Array(0),
    Uint8Array.of(1, 2, 3),
    new Uint8Array(5000).fill(0xff),
    fromString('GET / HTTP/1.1')
  ]) {
    t.false(open(garbage).ok)
  }
  t.deepEqual(peekEnvelope(seal(signedSample('bid'))), { type: 'bid', from: bob })
  t.is(peekEnvelope(Uint8Array.of(1, 2, 3)), undefined)
})

test('the digest of a Commit is the same for its author, for its receivers and for every repeat', (t) => {
  const commit = signedSample('commit')
  const sealed = sealNested(commit, seal)
  const digest = bodyDigest(sealed, hash, seal)
  const opened = open(seal({ ...sealed, issuedAt: wallMs + 5 }))
  t.true(opened.ok)
  if (opened.ok) t.deepEqual(bodyDigest(opened.message, hash, seal), digest)
})

function rebuild(body: Uint8Array, type: number): Uint8Array {
  const payload = wire.Payload.encode({
    version: 1,
    network,
    type,
    from: bob,
    issuedAt: wallMs,
    expiresAt: wallMs + 1000,
    body
  }).finish()
  const signature = mac(bob, concat([fromString(`swarm/1/${network}/${type}/${payload.length}/`), payload]))
  return new Uint8Array(wire.Envelope.encode({ payload, signature }).finish())
}

/** Values that a stranger would like to see in a path, a key or a terminal, by the message that brings them. */
const hostile: Array<[field: string, message: Partial<Message> & { type: MessageType }]> = [
  ...['../../etc/passwd', '__proto__', 'constructor', 'j-0011223344556677/1', 'J-0011223344556677', 'j-1'].map(
    (job): [string, { type: 'jobOffer'; job: string }] => ['jobOffer.job', { type: 'jobOffer', job }]
  ),
  ['heartbeat.job', { type: 'heartbeat', job: 'constructor' }],
  ['award.archive.sha256', { type: 'award', archive: { sha256: '../../../etc/cron.d/x', sizeBytes: 9 } }],
  ['commit.archive.sha256', { type: 'commit', archive: { sha256: 'AB'.repeat(32), sizeBytes: 9 } }],
  ['leaseEnd.output.sha256', { type: 'leaseEnd', output: { sha256: '/tmp/x', sizeBytes: 9 } }],
  ['result.log.sha256', { type: 'result', log: { sha256: '..', sizeBytes: 9 } }],
  [
    'result.outputs.blob.sha256',
    { type: 'result', outputs: [{ peer: bob, name: 'x', blob: { sha256: '../x', sizeBytes: 1 } }] }
  ],
  [
    'result.outputs.peer',
    { type: 'result', outputs: [{ peer: 'x/../..', name: 'x', blob: { sha256: 'ab'.repeat(32), sizeBytes: 1 } }] }
  ],
  ['result.outputs.peer', { type: 'result', holders: ['\u001b[2J'] }],
  ['tunnelOffer.publicKey', { type: 'tunnelOffer', publicKey: new Uint8Array(31) }],
  ['tunnelOffer.presharedKey', { type: 'tunnelOffer', presharedKey: new Uint8Array(33) }],
  ['tunnelAnswer.token', { type: 'tunnelAnswer', token: new Uint8Array(1) }],
  ['refusal.code', { type: 'refusal', code: 'busy\u001b[2J' }],
  ['leaseEnd.cause', { type: 'leaseEnd', cause: '__proto__' }],
  [
    'finish.outcome.cause',
    { type: 'finish', outcome: { cause: 'a\nb', exitCode: 0, signal: '', peer: '', detail: '', lastLines: [] } }
  ],
  [
    'finish.outcome.signal',
    {
      type: 'finish',
      outcome: { cause: 'failed', exitCode: 0, signal: '\u009b1m', peer: '', detail: '', lastLines: [] }
    }
  ],
  ['lease.units', { type: 'lease', units: ['cpu:0', '\u001b]0;x'] }],
  ['sizeBytes', { type: 'award', archive: { sha256: 'ab'.repeat(32), sizeBytes: 2 ** 60 } }]
] as Array<[string, Partial<Message> & { type: MessageType }]>

for (const [field, { type, ...change }] of hostile) {
  test(`a ${type} is refused for its ${field}: ${JSON.stringify(change).slice(0, 80)}`, (t) => {
    const bytes = seal({ ...signedSample(type), body: { ...samples[type], ...change } as Message })
    t.like(open(bytes), { ok: false, field })
  })
}
