import fakeTimers from '@sinonjs/fake-timers'
import test from 'ava'
import { constantLatency, type Latency } from '../sim/net/latency.ts'
import { AccessLinks } from '../sim/net/links.ts'
import { Wire, type WireEnd, type WireOptions } from './wire.ts'

/** Remembers what it is told and when. */
class End implements WireEnd {
  readonly node: number
  readonly heard: Array<[atMs: number, what: string]> = []
  #now: () => number

  constructor(node: number, now: () => number) {
    this.node = node
    this.#now = now
  }

  take(bytes: Uint8Array): void {
    this.heard.push([this.#now(), Buffer.from(bytes).toString()])
  }

  closed(reset: boolean): void {
    this.heard.push([this.#now(), reset ? 'RESET' : 'CLOSED'])
  }

  hasRoom(): void {
    this.heard.push([this.#now(), 'ROOM'])
  }
}

interface Stage {
  wire: Wire
  clock: ReturnType<typeof fakeTimers.install>
  near: End
  far: End
}

/** Two connected nodes in virtual time; at 1,000 ms. */
async function connected(
  options: Partial<WireOptions>,
  play: (stage: Stage) => void | Promise<void>,
  latency: Latency = constantLatency(50)
): Promise<void> {
  const clock = fakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const now = (): number => clock.now
    const wire = new Wire({
      nodes: 3,
      latency,
      links: new AccessLinks([Infinity, Infinity, Infinity]),
      now,
      ...options
    })
    for (const node of [0, 1, 2]) wire.up(node)
    let far: End | undefined
    wire.listen(1, () => (far = new End(1, now)))
    const dialling = wire.dial(0, 1, new AbortController().signal, () => new End(0, now))
    await clock.tickAsync(1_000)
    await play({ wire, clock, near: await dialling, far: far as End })
  } finally {
    clock.uninstall()
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text)

test.serial('what is written is under way at once: many small writes take one latency together', (t) =>
  connected({}, ({ wire, clock, near, far }) => {
    for (let i = 0; i < 20; i++) wire.write(near, bytes(String(i % 10)))
    clock.tick(10)
    wire.write(near, bytes('later'))
    clock.tick(500)
    t.deepEqual(far.heard, [
      [1_050, '01234567890123456789'],
      [1_060, 'later']
    ])
    t.is(wire.sent[0], 25)
    t.is(wire.received[1], 25)
  })
)

test.serial('a line of 1 byte a ms carries one write after the other', (t) =>
  connected({ links: new AccessLinks([1, Infinity, Infinity]) }, ({ wire, clock, near, far }) => {
    wire.write(near, bytes('a'.repeat(100)))
    wire.write(near, bytes('b'.repeat(100)))
    clock.tick(1_000)
    t.deepEqual(
      far.heard.map(([atMs]) => atMs),
      [1_150, 1_250]
    )
  })
)

test.serial('order is kept where the distance changes', (t) => {
  const delays = [90, 10]
  const shrinking: Latency = { name: 'shrinking', delayMs: () => delays.shift() ?? 50 }
  delays.unshift(50, 50)
  return connected(
    {},
    ({ wire, clock, near, far }) => {
      wire.write(near, bytes('a'))
      wire.write(near, bytes('b'))
      clock.tick(500)
      t.deepEqual(far.heard, [[1_090, 'ab']])
    },
    shrinking
  )
})

test.serial('a close comes after what was written, a crash breaks off', async (t) => {
  await connected({}, ({ wire, clock, near, far }) => {
    wire.write(near, bytes('bye'))
    wire.close(near, false)
    wire.write(near, bytes('more'))
    clock.tick(500)
    t.deepEqual(far.heard, [
      [1_050, 'bye'],
      [1_050, 'CLOSED']
    ])
  })
  await connected({}, ({ wire, clock, near, far }) => {
    wire.crash(1)
    wire.write(near, bytes('hello?'))
    clock.tick(500)
    t.deepEqual(near.heard, [[1_050, 'RESET']])
    t.deepEqual(far.heard, [])
  })
  await connected({ silent: true }, ({ wire, clock, near }) => {
    wire.crash(1)
    clock.tick(100_000)
    t.deepEqual(near.heard, [], 'its host went with it')
  })
})

test.serial('a node that hangs says and hears nothing until it goes on', (t) =>
  connected({}, ({ wire, clock, near, far }) => {
    wire.hang(1)
    wire.write(near, bytes('ping'))
    wire.write(far, bytes('own'))
    clock.tick(10_000)
    t.deepEqual([near.heard, far.heard], [[], []])
    wire.resume(1)
    clock.tick(100)
    t.deepEqual(far.heard, [[11_000, 'ping']])
    t.deepEqual(near.heard, [[11_050, 'own']])
  })
)

test.serial('a connection that a partition took bytes from stays deaf; new ones come to be after it', (t) => {
  let isCut = false
  return connected({ isCut: () => isCut }, async ({ wire, clock, near, far }) => {
    isCut = true
    wire.write(near, bytes('lost'))
    clock.tick(1_000)
    const during = new AbortController()
    const failing = t.throwsAsync(wire.dial(0, 1, during.signal, () => near))
    await clock.tickAsync(1_000)
    during.abort(new Error('too late'))
    await failing
    isCut = false
    wire.write(near, bytes('after'))
    wire.write(far, bytes('back'))
    await clock.tickAsync(1_000)
    t.deepEqual([near.heard, far.heard], [[], []])
    const fresh = wire.dial(0, 1, new AbortController().signal, () => new End(0, () => clock.now))
    await clock.tickAsync(1_000)
    t.is((await fresh).node, 0)
  })
})

test.serial('nobody listens: refused after a round trip', (t) =>
  connected({}, async ({ wire, clock, near }) => {
    const refused = t.throwsAsync(
      wire.dial(0, 2, new AbortController().signal, () => near),
      { message: /ECONNREFUSED/ }
    )
    await clock.tickAsync(99)
    t.is(clock.countTimers(), 1)
    await clock.tickAsync(1)
    await refused
  })
)

test.serial('a writer that is far ahead waits for room', (t) =>
  connected({ links: new AccessLinks([1_000, Infinity, Infinity]) }, ({ wire, clock, near }) => {
    t.true(wire.write(near, new Uint8Array(1_000_000)))
    t.false(wire.write(near, new Uint8Array(1_000_000)))
    clock.tick(1_500)
    t.deepEqual(near.heard, [])
    clock.tick(1_000)
    t.deepEqual(near.heard, [[3_050, 'ROOM']])
  })
)

test.serial('a lost write ends its connection on both sides', (t) =>
  connected({ loss: { part: 1, stream: { uniform: () => 0.5 } as never } }, ({ wire, clock, near, far }) => {
    wire.write(near, bytes('x'))
    clock.tick(500)
    t.deepEqual([near.heard, far.heard], [[[1_050, 'RESET']], [[1_050, 'RESET']]])
  })
)
