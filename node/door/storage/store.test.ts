import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import test from 'ava'
import type { ExecutionContext } from 'ava'
import { checkKey, isEntry } from './entry.ts'
import { StorageStore } from './store.ts'

async function folder(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-storage-'))
  t.teardown(async () => await rm(dir, { recursive: true, force: true }))
  return dir
}

async function put(store: StorageStore, key: string, text: string): Promise<string> {
  const received = await store.receive(Readable.from([Buffer.from(text)]), 1e6)
  const { sha256, sizeBytes } = received
  await store.apply({ op: 'put', entry: { key, sha256, sizeBytes, at: 1 } })
  await received.release()
  return sha256
}

/** A body that says when it was first read, and goes on when it is told to. */
function slowBody(...texts: string[]): { body: Readable; begun: Promise<void>; go: () => void } {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const body = Readable.from(
    (async function* () {
      for (const text of texts) {
        yield Buffer.from(text)
        begun.resolve()
        await gate.promise
      }
    })()
  )
  return { body, begun: begun.promise, go: gate.resolve }
}

const keys = (store: StorageStore): string[] => store.entries().map(({ key }) => key)

test('what was put is there after a crash; a line that was not finished never happened, and its bytes go', async (t) => {
  const dir = await folder(t)
  const store = await StorageStore.open(dir)
  const sha256 = await put(store, 'run/a', 'one')
  await put(store, 'run/b', 'two')
  await store.apply({ op: 'delete', key: 'run/b', deep: false })
  await put(store, 'c', 'two')
  await put(store, 'run/d', 'three')
  t.deepEqual(store.version, { attempt: 0, seq: 5 })
  await store.close()
  await appendFile(join(dir, 'index.ndjson'), '{"attempt":0,"seq":6,"op":"delete","key":"c","de')
  await writeFile(join(dir, 'tmp', 'half'), 'half')
  await writeFile(join(dir, 'objects', 'f'.repeat(64)), 'nobody’s')

  const again = await StorageStore.open(dir)
  t.deepEqual(keys(again).sort(), ['c', 'run/a', 'run/d'])
  t.deepEqual(again.version, { attempt: 0, seq: 5 })
  t.is(await readFile(again.path(sha256), 'utf8'), 'one')
  t.is((await readdir(join(dir, 'objects'))).length, 3)
  t.deepEqual(await readdir(join(dir, 'tmp')), [])
  t.is(again.bytes, 'one'.length + 'two'.length + 'three'.length)
  await again.close()
})

test('one object serves many keys, and goes with the last', async (t) => {
  const store = await StorageStore.open(await folder(t))
  const sha256 = await put(store, 'a', 'same')
  await put(store, 'b', 'same')
  await put(store, 'a', 'other')
  t.true(store.has(sha256))
  t.is(store.bytes, 'same'.length + 'other'.length)
  await store.apply({ op: 'delete', key: 'b', deep: false })
  t.false(store.has(sha256))
  await t.throwsAsync(readFile(store.path(sha256)), { code: 'ENOENT' })
  await store.close()
})

test('a body that breaks off, is too large or is something else leaves nothing', async (t) => {
  const dir = await folder(t)
  const store = await StorageStore.open(dir)
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('begin')
      throw new Error('cut')
    })()
  )
  await t.throwsAsync(store.receive(broken, 100), { message: /broke off/ })
  await t.throwsAsync(store.receive(Readable.from([randomBytes(101)]), 100), { message: /no room: 100 bytes/ })
  await t.throwsAsync(store.receive(Readable.from([randomBytes(10)]), 100, { sha256: 'a'.repeat(64) }), {
    message: /are not/
  })
  const given = await store.receive(Readable.from([randomBytes(10)]), 100)
  await given.release()
  await given.release()
  t.is(store.bytes, 0)
  t.deepEqual([await readdir(join(dir, 'objects')), await readdir(join(dir, 'tmp'))], [[], []])
  await store.close()
})

test('a store becomes what another one has, in one step', async (t) => {
  const dir = await folder(t)
  const store = await StorageStore.open(dir)
  await put(store, 'old', 'old')
  await put(store, 'both', 'before')
  const came = await store.receive(Readable.from([Buffer.from('after')]), 100)
  const entry = { key: 'both', sha256: came.sha256, sizeBytes: came.sizeBytes, at: 2 }
  await store.reset({ attempt: 3, seq: 9 }, [entry])
  await came.release()
  t.deepEqual(keys(store), ['both'])
  t.is(store.bytes, 'after'.length)
  await store.close()
  const again = await StorageStore.open(dir)
  t.deepEqual([again.version, again.entries()], [{ attempt: 3, seq: 9 }, [entry]])
  await again.close()
})

test('a deep delete takes a folder and all below it, and nothing beside it', async (t) => {
  const store = await StorageStore.open(await folder(t))
  for (const key of ['run/a', 'run/deep/b', 'runs', 'run2/x']) await put(store, key, key)
  await store.apply({ op: 'delete', key: 'run', deep: true })
  t.deepEqual(keys(store), ['runs', 'run2/x'])
  await store.close()
})

test('many changes at once end in the order in which they were asked for', async (t) => {
  const store = await StorageStore.open(await folder(t))
  const texts = Array.from({ length: 20 }, (_, at) => `text ${at % 4}`)
  const held = await Promise.all(texts.map((text) => store.receive(Readable.from([Buffer.from(text)]), 1e6)))
  await Promise.all(
    held.map(({ sha256, sizeBytes }, at) =>
      store.apply({ op: 'put', entry: { key: 'same', sha256, sizeBytes, at } }).then(() => held[at]?.release())
    )
  )
  t.is(store.get('same')?.at, 19)
  t.is(await readFile(store.path(store.get('same')?.sha256 ?? ''), 'utf8'), 'text 3')
  t.is(store.bytes, 'text 3'.length)
  await store.close()
})

test('bodies that come at one time share the room that is left', async (t) => {
  const store = await StorageStore.open(await folder(t))
  await put(store, 'before', 'x'.repeat(400))
  const first = slowBody('a'.repeat(300), 'b'.repeat(100))
  const coming = store.receive(first.body, 1000, { sizeBytes: 400 })
  const told = Readable.from([Buffer.alloc(300)])
  await t.throwsAsync(store.receive(told, 1000, { sizeBytes: 300 }), {
    message: /no room: 200 bytes are left/,
    code: 507
  })
  t.false(told.readableDidRead, 'refused before any of it was read')
  await first.begun
  await t.throwsAsync(store.receive(Readable.from([Buffer.alloc(100), Buffer.alloc(101)]), 1000), { code: 507 })
  const fits = await store.receive(Readable.from([Buffer.alloc(200)]), 1000)
  await fits.release()
  first.go()
  const came = await coming
  t.is(came.sizeBytes, 400)
  await came.release()
  const whole = await store.receive(Readable.from([Buffer.alloc(600)]), 1000, { sizeBytes: 600 })
  t.is(store.bytes, 1000, 'what was reserved is free again')
  await whole.release()
  await store.close()
})

test('a journal that is mostly garbage is written anew while the storage is in use', async (t) => {
  const dir = await folder(t)
  const store = await StorageStore.open(dir)
  await put(store, 'kept', 'kept')
  for (let at = 0; at < 500; at++) await put(store, 'latest', `step ${at}`)
  const lines = (await readFile(join(dir, 'index.ndjson'), 'utf8')).trimEnd().split('\n')
  t.true(lines.length < 100, `${lines.length} lines for 2 files`)
  await store.close()
  const again = await StorageStore.open(dir)
  t.deepEqual([keys(again).sort(), again.version], [['kept', 'latest'], { attempt: 0, seq: 501 }])
  t.is(await readFile(again.path(again.get('latest')?.sha256 ?? ''), 'utf8'), 'step 499')
  await again.close()
})

test('after the close nothing is written any more, and what was under way has ended', async (t) => {
  const dir = await folder(t)
  const store = await StorageStore.open(dir)
  const held = await store.receive(Readable.from([Buffer.from('held')]), 1e6)
  const entry = { key: 'late', sha256: held.sha256, sizeBytes: held.sizeBytes, at: 1 }
  const slow = slowBody('begin', 'never')
  const coming = store.receive(slow.body, 1e6)
  await slow.begun
  let applied = false
  const applying = store.apply({ op: 'put', entry: { ...entry, key: 'in time' } }).then(() => (applied = true))
  const closing = store.close()
  await t.throwsAsync(coming, { message: /closed/, code: 503 })
  await closing
  t.true(applied, 'a change that was asked for before is on the disk')
  await applying
  const written = await readFile(join(dir, 'index.ndjson'), 'utf8')
  await t.throwsAsync(store.apply({ op: 'put', entry }), { message: /closed/, code: 503 })
  await t.throwsAsync(store.reset({ attempt: 9, seq: 9 }, []), { code: 503 })
  await t.throwsAsync(store.receive(Readable.from([Buffer.from('x')]), 1e6), { code: 503 })
  t.is(await readFile(join(dir, 'index.ndjson'), 'utf8'), written)

  const again = await StorageStore.open(dir)
  await held.release()
  t.is(await readFile(again.path(held.sha256), 'utf8'), 'held', 'the old one removes nothing of the new one')
  t.deepEqual(keys(again), ['in time'])
  await again.close()
})

test('an entry without its bytes is kept as missing until they come', async (t) => {
  const dir = await folder(t)
  const store = await StorageStore.open(dir)
  const sha256 = await put(store, 'a', 'bytes')
  await put(store, 'b', 'other')
  await store.close()
  await rm(store.path(sha256))
  const again = await StorageStore.open(dir)
  t.deepEqual(keys(again).sort(), ['a', 'b'])
  t.deepEqual(
    again.missing().map(({ key }) => key),
    ['a']
  )
  t.false(again.has(sha256))
  t.is(again.bytes, 10, 'its room is kept')
  const received = await again.receive(Readable.from([Buffer.from('bytes')]), 10, { sizeBytes: 5, sha256 })
  await received.release()
  t.deepEqual(again.missing(), [])
  t.is(await readFile(again.path(sha256), 'utf8'), 'bytes')
  await again.close()
})

test('keys are paths and nothing else', (t) => {
  t.is(
    checkKey('/run/checkpoint_2026-01-01_00-00-00.123/model ü.pt'),
    'run/checkpoint_2026-01-01_00-00-00.123/model ü.pt'
  )
  for (const bad of ['', '/', '../x', 'a/../b', 'a//b', './a', 'a\nb', 'a\u0000', 'x'.repeat(1025), 'a/'.repeat(40)])
    t.throws(() => checkKey(bad), { name: 'DoorRefusal' }, JSON.stringify(bad))
  t.false(isEntry({ key: '../x', sha256: 'a'.repeat(64), sizeBytes: 1, at: 1 }))
  t.false(isEntry({ key: 'x', sha256: '../../etc/passwd', sizeBytes: 1, at: 1 }))
  t.true(isEntry({ key: 'x/', sha256: '', sizeBytes: 0, at: 1 }))
})
