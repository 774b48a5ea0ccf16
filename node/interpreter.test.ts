import { setImmediate as tick } from 'node:timers/promises'
import test from 'ava'
import { sealEnvelope } from '../protocol/envelope.ts'
import type { Input } from '../protocol/machine.ts'
import type { Message } from '../protocol/messages.ts'
import { plainProgram } from '../protocol/messages.ts'
import { ack, interpret, scripted } from './interpreter/_fakes.ts'
import { createIdentity } from './p2p/identity.ts'

const command = (job: string): Input => ({ type: 'command', command: { type: 'stopJob', job } })
const jobOf = (input: Input): string => (input.type === 'command' && 'job' in input.command ? input.command.job : '')
const stop = (lease: string) => ({ type: 'stopWork' as const, lease, epoch: 1, pack: false })

test('every effect waits for the records of its own turn and for all turns before it', async (t) => {
  const { interpreter, journal, done } = interpret(
    scripted((input) =>
      jobOf(input) === 'plain'
        ? { effects: [stop('plain')] }
        : { records: [{ type: jobOf(input) }], effects: [{ type: 'send', to: jobOf(input), body: ack(), ttlMs: 1000 }] }
    )
  )
  interpreter.input(command('plain'))
  t.deepEqual(done, ['stopWork'], 'nothing to wait for')
  interpreter.input(command('a'))
  interpreter.input(command('b'))
  interpreter.input(command('plain'))
  t.deepEqual(interpreter.state, ['a', 'b'], 'later turns are decided at once')
  t.deepEqual(done, ['stopWork'])
  await journal.release()
  t.deepEqual(done, ['stopWork', 'send a'])
  await journal.release()
  t.deepEqual(done, ['stopWork', 'send a', 'send b', 'stopWork'])
})

test('volatile records change the state and are not journalled', (t) => {
  const { interpreter, journal, done } = interpret(
    scripted(() => ({ records: [{ type: 'seen', volatile: true }], effects: [stop('x')] }))
  )
  interpreter.input(command('a'))
  t.deepEqual(interpreter.state, ['seen'])
  t.is(journal.seq, 0)
  t.deepEqual(done, ['stopWork'])
})

test('a batch that fails stops everything: no effect of its turn or a later one happens', async (t) => {
  const { interpreter, journal, done, fatal } = interpret(
    scripted((input) => ({
      records: [{ type: 'r' }],
      effects: [stop(jobOf(input)), { type: 'setTimer', key: 'k', afterMs: 0 }]
    }))
  )
  interpreter.input(command('a'))
  interpreter.input(command('b'))
  await journal.release(new Error('disk full'))
  await tick()
  t.like(fatal[0], { message: 'disk full' })
  interpreter.input(command('c'))
  t.is(interpreter.state.length, 2, 'inputs after it are not taken')
  t.deepEqual(done, [])
})

test('a machine that throws on an input drops it; one that throws in apply is fatal', (t) => {
  const machine = scripted((input) => {
    if (jobOf(input) === 'bad') throw new Error('no such')
    return { records: [{ type: jobOf(input) }] }
  })
  const { interpreter, events, fatal } = interpret({
    ...machine,
    apply: (state, record) => {
      if (record.type === 'poison') throw new Error('x')
      return [...state, record.type]
    }
  })
  interpreter.input(command('bad'))
  t.like(events.recent().at(-1), { event: 'input:failed', input: 'command stopJob' })
  interpreter.input(command('fine'))
  t.deepEqual(interpreter.state, ['fine'])
  interpreter.input(command('poison'))
  t.is(fatal.length, 1)
})

test('a timer whose turn failed comes again; a restart that fails stops the node', async (t) => {
  t.timeout(60_000)
  const { mock } = await import('node:test')
  mock.timers.enable({ apis: ['setTimeout'] })
  t.teardown(() => mock.timers.reset())
  let tries = 0
  let monoMs = 0
  const { interpreter, fatal } = interpret(
    scripted((input) => {
      if (input.type === 'restarted') throw new Error('cannot')
      if (input.type === 'timer' && ++tries === 1) throw new Error('once')
      return input.type === 'timer' ? {} : { effects: [{ type: 'setTimer', key: 'exit', afterMs: 10 }] }
    }),
    { clock: { monoMs: () => monoMs, wallMs: () => 0 } }
  )
  interpreter.input(command('a'))
  for (const ms of [10, 29_999]) {
    monoMs += ms
    mock.timers.tick(ms)
    t.is(tries, 1)
  }
  monoMs += 1
  mock.timers.tick(1)
  t.is(tries, 2)
  interpreter.input({ type: 'restarted' })
  t.is(fatal.length, 1)
})

test('a message to oneself comes back as an input, signed and decoded as any other', async (t) => {
  const seen: Message[] = []
  const self = { peer: '' }
  const { interpreter, journal, peer, sent } = interpret(
    scripted((input) => {
      if (input.type === 'message') {
        t.is(input.message.from, self.peer)
        t.true(input.message.bytes!.length > 64)
        seen.push(input.message.body)
        return { records: [{ type: 'got' }] }
      }
      return { records: [{ type: 'sent' }], effects: [{ type: 'send', to: self.peer, body: ack(), ttlMs: 1000 }] }
    })
  )
  self.peer = peer
  interpreter.input(command('a'))
  t.deepEqual(seen, [])
  await journal.release()
  t.deepEqual(seen, [ack()])
  t.deepEqual(interpreter.state, ['sent', 'got'])
  t.is(sent.length, 0)
})

test('timers fire in order of their due time; setting replaces, clearing removes', async (t) => {
  const fired: string[] = []
  const done = Promise.withResolvers<void>()
  const { interpreter } = interpret(
    scripted((input) => {
      if (input.type === 'timer') {
        fired.push(input.key)
        if (input.key === 'last') done.resolve()
        return {}
      }
      const set = (key: string, afterMs: number) => ({ type: 'setTimer' as const, key, afterMs })
      return {
        effects: [
          set('last', 40),
          set('b', 20),
          set('a', 5),
          set('c', 20),
          set('gone', 1),
          set('a', 10),
          { type: 'clearTimer', key: 'gone' }
        ]
      }
    })
  )
  interpreter.input(command('x'))
  await done.promise
  t.deepEqual(fired, ['a', 'b', 'c', 'last'])
  interpreter.stop()
})

const other = await createIdentity()
const stranger = await createIdentity()

test('what is received is checked: sender, network, signature, age, gossip only for offers', (t) => {
  const inputs: Input[] = []
  const { interpreter, learnt, events } = interpret(
    scripted((input) => {
      inputs.push(input)
      return {}
    })
  )
  const envelope = (
    body: Message,
    fields: { from?: string; network?: string; issuedAt?: number; ttlMs?: number } = {}
  ): Uint8Array => {
    const issuedAt = fields.issuedAt ?? Date.now()
    return sealEnvelope(
      { from: fields.from ?? other.peer, issuedAt, expiresAt: issuedAt + (fields.ttlMs ?? 1000), body },
      { network: fields.network ?? 'test', sign: other.sign }
    )
  }
  t.is(interpreter.receive(envelope(ack()), other.peer, 'direct'), 'accept')
  t.is(interpreter.receive(envelope(ack()), stranger.peer, 'direct'), 'reject', 'somebody else brought it')
  t.is(interpreter.receive(envelope(ack(), { network: 'other' }), other.peer, 'direct'), 'reject')
  t.is(
    interpreter.receive(envelope(ack(), { from: stranger.peer }), other.peer, 'direct'),
    'reject',
    'signed by another key'
  )
  t.is(
    interpreter.receive(envelope(ack(), { issuedAt: Date.now() - 60_000 }), other.peer, 'direct'),
    'ignore',
    'too old'
  )
  t.is(
    interpreter.receive(envelope(ack(), { issuedAt: Date.now() + 60_000 }), other.peer, 'direct'),
    'ignore',
    'from the future'
  )
  t.is(interpreter.receive(Uint8Array.of(1, 2, 3), other.peer, 'direct'), 'reject')
  t.is(interpreter.receive(envelope(ack()), other.peer, 'gossip'), 'reject', 'only offers travel by gossip')
  const needs = {
    nodes: 1,
    gpus: undefined,
    cpus: 1,
    memoryMib: 1,
    region: '',
    maxPriceMicroPerGpuHour: 0,
    acceptClaimed: false,
    archiveBytes: 1,
    durationMs: 0,
    termMs: 1,
    ...plainProgram,
    ray: '',
    python: ''
  }
  const offer = envelope({
    type: 'jobOffer',
    job: 'j-0000000000000002',
    attempt: 1,
    name: 'n',
    needs,
    addrs: ['/ip4/127.0.0.1/tcp/1'],
    trace: 't-1'
  })
  t.is(interpreter.receive(offer, stranger.peer, 'gossip'), 'accept')
  t.is(interpreter.receive(offer, stranger.peer, 'gossip'), 'ignore', 'the same offer again')
  t.is(inputs.length, 2)
  t.deepEqual(learnt, [other.peer])
  t.like(events.recent().at(-1), {
    event: 'message:received',
    type: 'jobOffer',
    job: 'j-0000000000000002',
    trace: 't-1',
    via: 'gossip'
  })
  t.is(events.recent().filter(({ event }) => event === 'message:dropped').length, 7)
})

test('a peer that cannot be reached is reported with what was meant for it', async (t) => {
  const reports: Input[] = []
  const { interpreter } = interpret(
    scripted((input) => {
      if (input.type === 'report') {
        reports.push(input)
        return {}
      }
      return { effects: [{ type: 'send', to: 'far', body: ack('j-9'), ttlMs: 1000 }] }
    }),
    {
      network: {
        self: 'me',
        send: async () => {
          throw new Error('no route')
        },
        publish: async () => 0,
        advertise: async () => 0,
        lookup: async () => {
          throw new Error('none')
        },
        learn: () => {}
      }
    }
  )
  interpreter.input(command('a'))
  await tick()
  t.deepEqual(reports, [
    {
      type: 'report',
      report: { type: 'unreachable', peer: 'far', messageType: 'resultAck', job: 'j-9', attempt: 1, reason: 'no route' }
    }
  ])
})

test('the event log says what was written before what was sent', async (t) => {
  const { interpreter, journal, events } = interpret(
    scripted(() => ({
      records: [{ type: 'leaseGranted', epoch: 7, token: 'secret' } as never],
      effects: [
        { type: 'send', to: 'b', body: ack(), ttlMs: 1000 },
        { type: 'emit', event: { event: 'lease:granted', job: 'j-1', epoch: 7 } }
      ]
    }))
  )
  interpreter.input(command('a'))
  t.deepEqual(events.recent(), [])
  await journal.release()
  const lines = events.recent().map(({ event, seq, records, type }) => ({ event, seq, records, type }))
  t.like(lines[0], { event: 'journal:written', seq: 1, records: [{ type: 'leaseGranted', epoch: 7 }] })
  t.deepEqual(
    lines.map(({ event }) => event),
    ['journal:written', 'message:sent', 'lease:granted']
  )
  t.false(JSON.stringify(lines).includes('secret'))
})

test('inputs given while a turn is under way wait for it', (t) => {
  const order: string[] = []
  const { interpreter } = interpret(
    scripted((input) => {
      order.push(jobOf(input))
      if (jobOf(input) === 'a') interpreter.input(command('b'))
      order.push(`${jobOf(input)} done`)
      return {}
    })
  )
  interpreter.input(command('a'))
  t.deepEqual(order, ['a', 'a done', 'b', 'b done'])
})

test('the loop of a stopped interpreter is over', async (t) => {
  const { interpreter, done } = interpret(
    scripted(() => ({ effects: [{ type: 'setTimer', key: 'k', afterMs: 1 }, stop('x')] }))
  )
  interpreter.input(command('a'))
  interpreter.stop()
  interpreter.input(command('b'))
  // A timer of ours that is due after its own: when this one fires, its has fired or never will.
  await new Promise((resolve) => void setTimeout(resolve, 10))
  t.deepEqual(done, ['stopWork'])
})
