import test from 'ava'
import { createRng } from '../../protocol/rng.ts'
import { memoryBlob, memorySource, MemoryTarget } from './_sources.ts'
import type { Behaviour, MemoryBlob, MemorySource } from './_sources.ts'
import { BlobErrorCode } from './errors.ts'
import { fetchBlob } from './fetch.ts'
import type { FetchEvent, FetchOptions } from './fetching.ts'

const KIB = 1024
const lengths = (count: number, bytes = 4 * KIB): number[] => Array.from({ length: count }, () => bytes)
const plain = (): MemoryBlob => memoryBlob({ a: lengths(20), b: [], c: lengths(20) })

function start(blob: MemoryBlob, sources: MemorySource[], options: Partial<FetchOptions> = {}) {
  const into = new MemoryTarget(blob.manifest)
  const events: FetchEvent[] = []
  const fetch = fetchBlob({
    manifest: blob.manifest,
    sources,
    into,
    onEvent: (event) => void events.push(event),
    signal: AbortSignal.timeout(20_000),
    ...options
  })
  return { fetch, into, events, files: () => events.flatMap((event) => (event.type === 'file' ? event.file : [])) }
}

test('one source gives all, files complete in their order, an empty one too', async (t) => {
  const blob = plain()
  const { fetch, into, files } = start(blob, [memorySource('one', blob)])
  await fetch.done
  t.is(into.written.size, 40)
  t.deepEqual(files(), [1, 0, 2])
  t.is(fetch.progress().haveBytes, blob.manifest.sizeBytes)
})

test('several sources share the work', async (t) => {
  const blob = memoryBlob({ a: lengths(90) })
  const sources = ['a', 'b', 'c'].map((id) => memorySource(id, blob, { waitMs: 2 }))
  await start(blob, sources).fetch.done
  for (const { asked } of sources) t.true(asked.length > 15, String(asked.length))
})

test('a liar is banned at its first wrong chunk, with the digests as evidence, and the rest comes from others', async (t) => {
  const blob = plain()
  const liar = memorySource('liar', blob, { lies: (index) => index % 2 === 0 })
  const { fetch, into, events } = start(blob, [liar, memorySource('honest', blob)])
  await fetch.done
  t.is(into.written.size, 40)
  const banned = events.filter((event) => event.type === 'banned')
  t.is(banned.length, 1)
  t.like(banned[0], { source: 'liar' })
  t.not(banned[0]!.got, banned[0]!.expected)
  t.is(banned[0]!.expected, blob.manifest.chunks[banned[0]!.index]!.sha256)
  t.is(fetch.progress().sources.find(({ id }) => id === 'liar')?.state, 'banned')
  t.true(liar.asked.length < 20, 'nothing more is asked of it')
})

test('a liar alone fails the fetch, and the error names it', async (t) => {
  const blob = plain()
  const { fetch, into } = start(blob, [memorySource('liar', blob, { lies: (index) => index === 7 })])
  await t.throwsAsync(fetch.done, { code: BlobErrorCode.digest, message: /liar sent wrong bytes for chunk 7 of test/ })
  t.false(into.written.has(7))
})

test('a source that dies is left for others; one that is cut again and again is gone on with', async (t) => {
  const blob = plain()
  const dying = memorySource('dying', blob, { diesAfter: 3 })
  const first = start(blob, [dying, memorySource('cut', blob, { cutsEvery: 9 })])
  await first.fetch.done
  t.is(first.into.written.size, 40)
  t.true(first.events.some((event) => event.type === 'dropped' && event.source === 'cut' && !event.isFinal))
})

test('the end waits for the last chunk, not for a slow source that owes one', async (t) => {
  const blob = memoryBlob({ a: lengths(30) })
  const slow = memorySource('slow', blob, { waitMs: 60_000 })
  const silent = memorySource('silent', blob, { silent: true })
  const { fetch, into } = start(blob, [slow, silent, memorySource('fast', blob, { waitMs: 1 })])
  const startMs = performance.now()
  await fetch.done
  t.is(into.written.size, 30)
  t.true(slow.asked.length > 0 && silent.asked.length > 0, 'they were asked')
  t.true(performance.now() - startMs < 10_000)
})

test('what is there already is not asked for', async (t) => {
  const blob = plain()
  const source = memorySource('one', blob)
  const into = new MemoryTarget(blob.manifest)
  for (let index = 0; index < 20; index++) into.have.set(index)
  const { fetch, files } = start(blob, [source], { into })
  await fetch.done
  t.deepEqual(
    source.asked.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, index) => index + 20)
  )
  t.deepEqual(files(), [0, 1, 2])
})

test('bytes that are ensured come first, and are told of when they are there', async (t) => {
  const blob = memoryBlob({ a: lengths(100), b: lengths(100) })
  const source = memorySource('one', blob, { waitMs: 1 })
  const { fetch, into } = start(blob, [source])
  await fetch.ensure(1, 50 * 4 * KIB + 1, 52 * 4 * KIB + 1)
  t.deepEqual(
    [150, 151, 152].map((index) => into.have.has(index)),
    [true, true, true]
  )
  t.true(into.written.size < 30, `${into.written.size} came before`)
  await fetch.done
  await fetch.ensure(1, 0, 10)
})

test('a source gives what it gets meanwhile, and nobody waits for what none will have', async (t) => {
  const blob = plain()
  const half = Array.from({ length: 20 }, (_, index) => index)
  const growing = memorySource('growing', blob, { has: half })
  const { fetch, into } = start(blob, [growing])
  await fetch.ensure(0, 0, 20 * 4 * KIB)
  for (let index = 20; index < 40; index++) growing.gets(index)
  await fetch.done
  t.is(into.written.size, 40)

  const lacking = memorySource('lacking', blob, { refuses: BlobErrorCode.refused })
  await t.throwsAsync(start(blob, [lacking]).fetch.done, {
    code: BlobErrorCode.refused,
    message: /lacking answers: no/
  })
  await t.throwsAsync(start(blob, []).fetch.done, { code: BlobErrorCode.unavailable, message: /40 of 40 chunks of a/ })
})

test('a fetch ends with its signal, with a target that fails, and with a listener that throws', async (t) => {
  const blob = plain()
  const stop = new AbortController()
  const slow = memorySource('slow', blob, { waitMs: 10 })
  const { fetch } = start(blob, [slow], { signal: stop.signal })
  const waiting = fetch.ensure(2, 0, 1)
  stop.abort(new Error('enough'))
  await t.throwsAsync(fetch.done, { message: 'enough' })
  await t.throwsAsync(waiting, { message: 'enough' })

  const into = new MemoryTarget(blob.manifest)
  into.write = async () => await Promise.reject(new Error('no room'))
  await t.throwsAsync(start(blob, [memorySource('one', blob)], { into }).fetch.done, { message: 'no room' })
  const onEvent = (): never => {
    throw new Error('a listener')
  }
  await t.throwsAsync(start(blob, [memorySource('one', blob)], { onEvent }).fetch.done, { message: 'a listener' })
})

test('a source that is added later, or removed, counts from then on', async (t) => {
  const blob = plain()
  const first = memorySource('first', blob, { waitMs: 20 })
  const { fetch, into } = start(blob, [first])
  fetch.addSource(memorySource('second', blob))
  fetch.removeSource('first')
  await fetch.done
  t.is(into.written.size, 40)
})

test('it completes exactly where each chunk has an honest source, and writes nothing unverified', async (t) => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  t.log(`SEED=${seed}`)
  for (let round = 0; round < 24; round++) {
    const random = createRng(seed + round)
    const { below } = random
    const count = 1 + below(40)
    const blob = memoryBlob({ a: lengths(count, 512) }, round)
    const all = Array.from({ length: count }, (_, index) => index)
    const behaviours: Behaviour[] = Array.from({ length: 1 + below(5) }, () => {
      const has = below(2) === 0 ? all : all.filter(() => below(3) > 0)
      const kind = below(4)
      const every = 1 + below(3)
      if (kind === 0) return { lies: (index) => index % every === 0 }
      if (kind === 1) return { diesAfter: below(10) }
      if (kind === 2) return { has, cutsEvery: 5 + below(10) }
      return has.length === count ? {} : { has }
    })
    const sources = behaviours.map((behaviour, index) => memorySource(`s${index}`, blob, behaviour))
    const lasting = behaviours.filter(({ lies, diesAfter }) => lies === undefined && diesAfter === undefined)
    const possible = all.filter((index) => behaviours.some(({ has }) => has === undefined || has.includes(index)))
    const sure = all.every((index) => lasting.some(({ has }) => has === undefined || has.includes(index)))
    const stop = new AbortController()
    const { fetch, into } = start(blob, sources, { signal: stop.signal })
    const never = possible.length < count
    // Sources that may still get something are waited for: that is cut short here.
    if (!sure) setTimeout(() => stop.abort(new Error('enough')), 250)
    const ended = await fetch.done.then(
      () => true,
      () => false
    )
    const told = `SEED=${seed} round ${round}: ${JSON.stringify(behaviours)}`
    if (sure) t.true(ended, told)
    if (never) t.false(ended, told)
    t.is(ended, into.written.size === count, told)
    for (const [index, bytes] of into.written) t.deepEqual(bytes, blob.chunks[index], told)
  }
})
