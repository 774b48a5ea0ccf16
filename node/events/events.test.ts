import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import type { ExecutionContext } from 'ava'
import { EventLog } from './events.ts'
import type { LogEvent } from './events.ts'

const clock = { monoMs: () => 5, wallMs: () => 1000 }

async function log(t: ExecutionContext, options: { maxBytes?: number; keep?: number; ring?: number } = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-events-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  const events = new EventLog({ file: join(dir, 'events.ndjson'), node: 'me', clock, ...options })
  t.teardown(() => events.close())
  return { dir, events }
}

test('one line an event, with time stamps and node; byte arrays never', async (t) => {
  const { dir, events } = await log(t)
  events.emit({ event: 'lease:granted', job: 'j-1', epoch: 3, key: new Uint8Array(32) })
  events.flush()
  t.is(
    await readFile(join(dir, 'events.ndjson'), 'utf8'),
    '{"t":1000,"mono":5,"node":"me","event":"lease:granted","job":"j-1","epoch":3,"key":"<32 bytes>"}\n'
  )
})

test("files rotate and a job's history is read across them", async (t) => {
  const { dir, events } = await log(t, { maxBytes: 700, keep: 3 })
  for (let i = 0; i < 30; i++) {
    events.emit({ event: 'a:b', job: i % 2 === 0 ? 'j-even' : 'j-odd', i })
    events.flush()
  }
  t.deepEqual((await readdir(dir)).sort(), ['events.ndjson', 'events.ndjson.1', 'events.ndjson.2'])
  const even = await events.history('j-even')
  t.deepEqual(
    even.map(({ i }) => i),
    Array.from({ length: 15 }, (_, i) => i * 2).slice(-even.length)
  )
  t.true(even.length > 8)
})

test('a stream gives what the ring has, then what comes, and ends with its signal', async (t) => {
  const { events } = await log(t)
  events.emit({ event: 'a:1', job: 'j-1' })
  events.emit({ event: 'a:other', job: 'j-2' })
  const stop = new AbortController()
  const seen: string[] = []
  const reading = (async () => {
    for await (const { event } of events.stream({ job: 'j-1', sinceAt: 0 }, stop.signal)) {
      seen.push(event)
      if (event === 'a:3') stop.abort()
    }
  })()
  events.emit({ event: 'a:2', job: 'j-1' })
  events.emit({ event: 'a:3', job: 'j-1' })
  await reading
  t.deepEqual(seen, ['a:1', 'a:2', 'a:3'])
})

test('a stream ends with the log', async (t) => {
  const { events } = await log(t)
  const reading = (async () => {
    for await (const event of events.stream()) t.log(event)
  })()
  events.close()
  await t.notThrowsAsync(reading)
})

test('the ring keeps the newest', async (t) => {
  const { events } = await log(t, { ring: 10 })
  for (let i = 0; i < 50; i++) events.emit({ event: 'a:b', i })
  const recent: LogEvent[] = events.recent()
  t.true(recent.length >= 10 && recent.length <= 20)
  t.is(recent.at(-1)!.i, 49)
})

test('a log that cannot be written says so once and goes on', async (t) => {
  const said: string[] = []
  const events = new EventLog({
    file: '/dev/null/events.ndjson',
    node: 'me',
    clock,
    onFailure: (message) => said.push(message)
  })
  events.emit({ event: 'a:b' })
  events.flush()
  events.emit({ event: 'a:c' })
  events.flush()
  t.is(said.length, 1)
  t.regex(said[0]!, /\/dev\/null\/events\.ndjson cannot be written/)
  t.is(events.recent().length, 2)
})
