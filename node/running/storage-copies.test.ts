import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import test, { type ExecutionContext } from 'ava'
import { systemClock } from '../clock.ts'
import { StorageStore } from '../door/storage/store.ts'
import { StorageShelf } from '../door/storage/shelf.ts'
import { EventLog } from '../events/events.ts'
import { StorageCopies } from './storage-copies.ts'

const JOB = 'j-00112233445566aa'

/** A provider's storage, this node's shelf, and the copies between them. */
async function setUp(t: ExecutionContext) {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-copies-'))
  const theirs = await StorageStore.open(join(dir, 'theirs'))
  const shelf = new StorageShelf(join(dir, 'mine'), systemClock)
  const events = new EventLog({ file: undefined, node: 'me', clock: systemClock })
  const asked: string[] = []
  const source = () => ({
    index: async (holder: string) => {
      asked.push(holder)
      return { version: theirs.version, entries: theirs.entries() }
    },
    object: async (_: string, sha256: string) => Readable.from([await readAll(theirs.path(sha256))])
  })
  const storages = { shelf, maxBytes: 1e6, source }
  const copies = new StorageCopies({ self: 'me', storages, events, isSingle: (job) => job === JOB })
  t.teardown(async () => {
    await copies.stop()
    await theirs.close()
    rmSync(dir, { recursive: true })
  })
  const put = async (key: string, text: string) => {
    const received = await theirs.receive(Readable.from([Buffer.from(text)]), 1e6)
    const { sha256, sizeBytes } = received
    await theirs.apply({ op: 'put', entry: { key, sha256, sizeBytes, at: 1 } })
    await received.release()
  }
  const progress = (job = JOB) => events.emit({ event: 'job:progress', job, attempt: 1, peer: 'provider' })
  const copied = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const stop = events.subscribe((event) => event.event === 'storage:copied' && (stop(), resolve()))
    return promise
  }
  return { shelf, events, copies, asked, put, progress, copied }
}

async function readAll(path: string): Promise<Buffer> {
  return await (await import('node:fs/promises')).readFile(path)
}

test('what a job on one provider keeps is copied as it reports, and gone with the job', async (t) => {
  const { shelf, events, copies, put, progress, copied } = await setUp(t)
  await put('swarm-trial/checkpoint', 'one')
  const first = copied()
  progress()
  await first
  await put('swarm-trial/checkpoint', 'two')
  const second = copied()
  progress()
  await second
  const kept = await shelf.look(JOB, async (store) => {
    const entry = store.get('swarm-trial/checkpoint')
    return { version: store.version, text: String(await readAll(store.path(entry?.sha256 ?? ''))) }
  })
  t.deepEqual(kept, { version: { attempt: 0, seq: 2 }, text: 'two' })
  events.emit({ event: 'job:ended', job: JOB })
  await copies.stop()
  t.is(await shelf.look(JOB, async () => true), undefined)
})

test('other jobs are not asked, and one that keeps nothing less and less often', async (t) => {
  const { copies, asked, progress } = await setUp(t)
  progress('j-ffffffffffffffff')
  for (let at = 0; at < 40; at++) {
    progress()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await copies.stop()
  t.true(asked.length >= 2 && asked.length <= 8, `asked ${asked.length} times`)
})
