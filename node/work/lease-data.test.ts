import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createConnection, createServer, type Socket } from 'node:net'
import test, { type ExecutionContext } from 'ava'
import type { SwarmEvent } from '../../protocol/machine.ts'
import type { Dataset } from '../../protocol/messages.ts'
import type { BlobCache } from '../blob/cache.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import type { BlobSource } from '../blob/source.ts'
import { systemClock } from '../clock.ts'
import { cacheOf, library, GatedSource, noise, scratch, writeSet } from '../data/_sets.ts'
import type { InPlaceSet } from '../data/in-place.ts'
import { Door } from '../door/door.ts'
import type { Privileged } from '../privileged/verbs.ts'
import { LeaseData } from './lease-data.ts'

const MIB = 2 ** 20
const FILES = { 'a.bin': noise(MIB + 1, 1), 'deep/er/b.bin': noise(MIB, 2), 'c.txt': Buffer.from('short'), 'd.txt': '' }

function datasetOf({ sealed }: InPlaceSet, name = 'corpus'): Dataset {
  return { name, manifest: { sha256: sealed.digest, sizeBytes: sealed.bytes.length }, sizeBytes: sealed.sizeBytes }
}

/** A lease's data over a real cache, with everything that it says. */
async function lease(t: ExecutionContext, cache: BlobCache, attempt = 1, connect = nobody) {
  const folder = await scratch(t)
  const requester: { source: BlobSource | undefined } = { source: undefined }
  const events: SwarmEvent[] = []
  const failures: Error[] = []
  const waiting = new Map<string, PromiseWithResolvers<void>>()
  const said = (event: string): PromiseWithResolvers<void> => {
    const there = waiting.get(event) ?? Promise.withResolvers<void>()
    waiting.set(event, there)
    return there
  }
  const data = new LeaseData({
    lease: `j-0123456789abcdef/${attempt}`,
    epoch: 7,
    job: 'j-0123456789abcdef',
    attempt,
    requester: 'requester',
    folder,
    name: '0123456789',
    privileged: { connect },
    bulk: { cache, dataSource: () => requester.source! },
    clock: systemClock,
    emit: (event) => {
      events.push(event)
      said(event.event).resolve()
    },
    onFailed: (error) => void failures.push(error)
  })
  await data.make()
  t.teardown(async () => await data.stop())
  const begin = (datasets: Dataset[], source: BlobSource): void => {
    requester.source = source
    data.begin(datasets)
  }
  return { data, begin, events, failures, said: async (event: string) => await said(event).promise }
}

const nobody: Privileged['connect'] = async () => await Promise.reject(new Error('nobody is there'))

async function hashed(t: ExecutionContext, files: Record<string, Uint8Array | string> = FILES): Promise<InPlaceSet> {
  return await (await library(t)).hashed(await writeSet(await scratch(t), files))
}

test('files appear whole, linked from the cache and readable by everybody, with a mark at the end; a second run fetches nothing', async (t) => {
  const [cache, set] = [await cacheOf(t), await hashed(t)]
  const first = await lease(t, cache)
  const source = new GatedSource('requester', set)
  first.begin([datasetOf(set)], source)
  await first.said('data:complete')
  const seen = join(first.data.folder, 'corpus')
  for (const [path, content] of Object.entries(FILES)) {
    t.deepEqual(await readFile(join(seen, path)), Buffer.from(content as Buffer))
    const { mode, nlink } = await stat(join(seen, path))
    t.is(mode & 0o777, 0o644)
    t.is(nlink, 2, 'no copy')
  }
  for (const folder of ['', 'deep', 'deep/er']) t.is((await stat(join(seen, folder))).mode & 0o777, 0o755)
  await access(join(seen, '.complete'))
  const size = 2 * MIB + 6
  t.like(first.data.progress()[0], {
    name: 'corpus',
    haveBytes: size,
    fetchedBytes: size,
    cachedBytes: 0,
    state: 'complete'
  })
  await first.data.stop()

  const second = await lease(t, cache, 2)
  const asked = new GatedSource('requester', set)
  second.begin([datasetOf(set)], asked)
  await second.said('data:complete')
  t.deepEqual(asked.asked, [])
  t.like(second.data.progress()[0], { fetchedBytes: 0, cachedBytes: size, state: 'complete' })
  t.like(
    second.events.find(({ event }) => event === 'data:complete'),
    { job: 'j-0123456789abcdef', attempt: 2, epoch: 7 }
  )
})

test('what is waited for comes before what is not, and a file is seen only when all of it is there', async (t) => {
  const cache = await cacheOf(t)
  const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name, seed) => [name, noise(16 * MIB, seed)]))
  const set = await hashed(t, files)
  const open = Promise.withResolvers<void>()
  const { data, begin, said } = await lease(t, cache)
  const source = new GatedSource('requester', set, async () => await open.promise)
  begin([datasetOf(set)], source)
  const answer = served(t, data, '/data/corpus/e?whole')
  await turns(() => source.asked.length > 0)
  t.deepEqual(await readdir(join(data.folder, 'corpus')), [])
  open.resolve()
  t.is(await answer, 200)
  t.true((await readdir(join(data.folder, 'corpus'))).includes('e'))
  await said('data:complete')
  const fileAt = source.asked.map((index) => set.sealed.chunks[index]!.file)
  t.true(fileAt.lastIndexOf(4) < fileAt.indexOf(2), `asked for in this order: ${fileAt.join(' ')}`)
  t.deepEqual((await readdir(join(data.folder, 'corpus'))).sort(), ['.complete', 'a', 'b', 'c', 'd', 'e'])
})

test('a requester that is away is waited for: what came stays, and who waits for the rest gets it', async (t) => {
  const [cache, set] = [await cacheOf(t), await hashed(t)]
  const { data, begin, failures, said } = await lease(t, cache)
  const away = { isSo: true, asks: 0 }
  const source = new GatedSource('requester', set, async (index) => {
    if (!away.isSo || index === 0) return
    await turns(() => (data.progress()[0]?.haveBytes ?? 0) > 0)
    away.asks += 1
    throw new BlobError(BlobErrorCode.cut, 'requester: the connection broke')
  })
  begin([datasetOf(set)], source)
  const waiting = served(t, data, '/data/corpus/deep/er/b.bin')
  await turns(() => away.asks > 6)
  away.isSo = false
  t.is(await waiting, 200)
  await said('data:complete')
  t.deepEqual(failures, [])
  t.is(source.asked.filter((index) => index === 0).length, 1, 'what came is not asked for again')
})

test('members give each other what they have, to those alone who carry the bearer of the attempt', async (t) => {
  const set = await hashed(t)
  const first = await lease(t, await cacheOf(t))
  first.begin([datasetOf(set)], new GatedSource('requester', set))
  await first.said('data:complete')
  const door = new Door({ bearer: () => 'secret' }).add(first.data.meshRoute)
  const listener = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => listener.once('listening', resolve))
  door.serve(listener)
  t.teardown(() => door.close())
  const { port } = listener.address() as { port: number }
  const called: string[] = []
  const connect = async (name: string, at: number, host?: string): Promise<Socket> => {
    called.push(`${name} ${host}:${at}`)
    return createConnection(port, '127.0.0.1')
  }
  const second = await lease(t, await cacheOf(t), 1, connect)
  const away = new GatedSource('requester', set, async () => {
    throw new BlobError(BlobErrorCode.cut, 'requester: the connection broke')
  })
  second.begin([datasetOf(set)], away)
  second.data.meet([{ peer: 'first', address: '100.64.0.1' }], () => ({ authorization: 'Bearer secret' }))
  await second.said('data:complete')
  t.like(second.data.progress()[0], { fromMembersBytes: set.sealed.sizeBytes })
  t.is(called[0], '0123456789 100.64.0.1:20081')
  const url = `http://127.0.0.1:${port}/blob`
  const headers = { authorization: 'Bearer secret' }
  t.is((await fetch(`${url}/${set.sealed.digest}/have`)).status, 401)
  t.is((await fetch(`${url}/${set.sealed.digest}/have`, { headers })).status, 200)
  t.is((await fetch(`${url}/${'0'.repeat(64)}/have`, { headers })).status, 404, 'nothing but the sets of the job')
})

test('a file that changed at its owner, or a source that lies, fails the lease by the names of set, file and source', async (t) => {
  const set = await hashed(t)
  await writeFile(join(set.root, 'deep/er/b.bin'), noise(MIB, 9))
  const changed = await lease(t, await cacheOf(t))
  changed.begin([datasetOf(set)], new GatedSource('requester', set))
  await changed.said('data:failed')
  t.regex(changed.failures[0]?.message ?? '', /^data set corpus: .*deep\/er\/b\.bin changed while it was read/)
  t.like(changed.data.progress()[0], { state: 'failed' })
  await t.throwsAsync(access(join(changed.data.folder, 'corpus', '.complete')))

  const honest = await hashed(t)
  const lie = {
    manifest: async () => honest.sealed,
    bitfield: () => honest.bitfield(),
    read: async (index: number) => new Uint8Array(honest.sealed.chunks[index]!.length)
  }
  const lied = await lease(t, await cacheOf(t))
  lied.begin([datasetOf(honest)], new GatedSource('mallory', lie))
  await lied.said('data:failed')
  t.regex(lied.failures[0]?.message ?? '', /^data set corpus: .*mallory sent wrong bytes/)
  const evidence = lied.events.find(({ event }) => event === 'transfer:liar')
  t.like(evidence, { peer: 'mallory', sha256: honest.sealed.digest })
})

test('a cache without room fails the lease with the sizes; a list of files that is not the agreed one does too', async (t) => {
  const set = await hashed(t)
  const full = await lease(t, await cacheOf(t, MIB))
  full.begin([datasetOf(set)], new GatedSource('requester', set))
  await full.said('data:failed')
  t.like(full.failures[0], { code: 'ERR_DATA_FULL' })
  t.regex(full.failures[0]?.message ?? '', /data set corpus: cache full: 3 MiB more do not fit into 1 MiB/)
  const wrong = await lease(t, await cacheOf(t))
  wrong.begin([{ ...datasetOf(set), sizeBytes: 5 }], new GatedSource('requester', set))
  await wrong.said('data:failed')
  t.regex(wrong.failures[0]?.message ?? '', /data set corpus: it has \d+ bytes, and 5 were agreed/)
})

test('a stop ends what is under way without a failure, and the cache may remove it again', async (t) => {
  const [cache, set] = [await cacheOf(t), await hashed(t)]
  const { data, begin, failures, events } = await lease(t, cache)
  const source = new GatedSource('requester', set, () => new Promise(() => {}))
  begin([datasetOf(set)], source)
  const waiting = served(t, data, '/data/corpus/a.bin')
  await turns(() => source.asked.length > 0)
  t.false(await cache.remove(set.sealed.digest), 'held')
  await data.stop()
  t.is(await waiting, 502)
  t.deepEqual(failures, [])
  t.is(events.at(-1)?.event, 'data:stopped')
  t.true(await cache.remove(set.sealed.digest))
})

/** The status of one request to the lease's route. */
async function served(t: ExecutionContext, data: LeaseData, path: string): Promise<number> {
  const { createServer } = await import('node:http')
  const { DoorRefusal } = await import('../door/route.ts')
  const server = createServer((request, response) => {
    Promise.resolve(data.route.handle(request, response)).catch((error: unknown) => {
      response.writeHead(error instanceof DoorRefusal ? error.code : 500).end()
    })
  }).listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const method = path.includes('?') ? 'HEAD' : 'GET'
  return (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status
}

/** Turns of the event loop until something is so. */
async function turns(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => void setImmediate(resolve))
}
