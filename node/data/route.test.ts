import type { AddressInfo } from 'node:net'
import { createServer as createListener } from 'node:net'
import { once } from 'node:events'
import test, { type ExecutionContext } from 'ava'
import { Door } from '../door/door.ts'
import { library, noise, scratch, writeSet } from './_sets.ts'
import { dataRoute, type ServedSet } from './route.ts'

const MIB = 2 ** 20

/** A door with one set `corpus`, of which only what `arrive` let in is here; and what was waited for. */
async function served(t: ExecutionContext, content: Record<string, Buffer>) {
  const set = await (await library(t)).hashed(await writeSet(await scratch(t), content))
  const asked: string[] = []
  const gates = new Map<string, PromiseWithResolvers<void>>()
  const gate = (key: string): PromiseWithResolvers<void> => {
    const there = gates.get(key) ?? Promise.withResolvers<void>()
    gates.set(key, there)
    there.promise.catch(() => {})
    return there
  }
  const blocked = new Set<number>()
  const corpus: ServedSet = {
    name: 'corpus',
    sizeBytes: set.sealed.sizeBytes,
    manifest: async () => set.sealed,
    async ensure(file, start, end) {
      asked.push(`${file}:${start}-${end}`)
      const { firstChunk, chunkCount } = set.sealed.files[file]!
      for (let index = firstChunk; index < firstChunk + chunkCount; index++) {
        const { at, length } = set.sealed.chunks[index]!
        if (blocked.has(index) && start < at + length && at < end) await gate(`chunk ${index}`).promise
      }
    },
    read: async (index) => (await set.read(index))!,
    whole: async (file) => await gate(`file ${file}`).promise,
    isWhole: () => false,
    haveBytes: () => 7
  }
  const door = new Door().add(dataRoute(() => [corpus]))
  const listener = createListener({ pauseOnConnect: false })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  door.serve(listener)
  t.teardown(() => door.close())
  return { url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/data`, asked, gate, blocked }
}

const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())

test('lists, heads, whole files and ranges; what is not there and what may not be is said', async (t) => {
  const big = noise(2 * MIB + 7, 1)
  const { url } = await served(t, { 'a b/x.bin': big, 'y.txt': Buffer.from('0123456789') })
  t.deepEqual(await (await fetch(`${url}/`)).json(), {
    sets: [{ name: 'corpus', sizeBytes: 2 * MIB + 17, haveBytes: 7 }]
  })
  const { files } = (await (await fetch(`${url}/corpus/`)).json()) as { files: Array<Record<string, unknown>> }
  t.deepEqual(files, [
    { path: 'a b/x.bin', sizeBytes: 2 * MIB + 7, complete: false, url: `${url}/corpus/a%20b/x.bin` },
    { path: 'y.txt', sizeBytes: 10, complete: false, url: `${url}/corpus/y.txt` }
  ])
  const head = await fetch(`${url}/corpus/y.txt`, { method: 'HEAD' })
  t.deepEqual(
    [head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')],
    [200, '10', 'bytes']
  )
  t.deepEqual(await bytesOf(await fetch(`${url}/corpus/a%20b/x.bin`)), big)
  const part = await fetch(`${url}/corpus/a%20b/x.bin`, { headers: { range: `bytes=${MIB - 3}-${MIB + 3}` } })
  t.deepEqual([part.status, part.headers.get('content-range')], [206, `bytes ${MIB - 3}-${MIB + 3}/${2 * MIB + 7}`])
  t.deepEqual(await bytesOf(part), big.subarray(MIB - 3, MIB + 4))
  const beyond = await fetch(`${url}/corpus/y.txt`, { headers: { range: 'bytes=10-' } })
  t.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */10'])
  for (const [path, status, message] of [
    ['other/', 404, /no data set other; this job has corpus/],
    ['corpus/z', 404, /no file z in the data set corpus/],
    ['corpus/../y.txt', 404, /y\.txt/]
  ] as const) {
    const answer = await fetch(`${url}/${path}`)
    t.is(answer.status, status)
    t.regex(await answer.text(), message)
  }
  t.is((await fetch(`${url}/corpus/y.txt`, { method: 'PUT', body: 'x' })).status, 405)
})

test('bytes that have not come are waited for, those before them are answered meanwhile', async (t) => {
  const big = noise(2 * MIB, 1)
  const { url, gate, blocked, asked } = await served(t, { 'x.bin': big })
  blocked.add(1)
  const answer = await fetch(`${url}/corpus/x.bin`)
  const reader = answer.body!.getReader()
  let have = 0
  while (have < MIB) have += (await reader.read()).value!.length
  t.is(have, MIB, 'the first chunk, while the second is not here')
  const range = fetch(`${url}/corpus/x.bin`, { headers: { range: `bytes=${MIB + 10}-${MIB + 19}` } })
  gate('chunk 1').resolve()
  t.deepEqual(await bytesOf(await range), big.subarray(MIB + 10, MIB + 20))
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    have += value.length
  }
  t.is(have, 2 * MIB)
  t.true(asked.includes(`0:${MIB + 10}-${MIB + 20}`), 'of a range no more is asked than it needs')
})

test('a set that will not come is 502 with its reason, also for HEAD, which has no body; a whole file is waited for', async (t) => {
  const { url, gate, blocked } = await served(t, { 'x.bin': noise(10, 1), 'y.bin': noise(10, 2) })
  const waiting = fetch(`${url}/corpus/x.bin?whole`, { method: 'HEAD' })
  gate('file 0').resolve()
  t.is((await waiting).status, 200)
  gate('file 1').reject(new Error('data set corpus: y.bin is lost'))
  const failed = await fetch(`${url}/corpus/y.bin?whole`, { method: 'HEAD' })
  t.is(failed.status, 502)
  t.is(decodeURIComponent(failed.headers.get('x-swarm-error') ?? ''), 'data set corpus: y.bin is lost')
  blocked.add(1)
  gate('chunk 1').reject(new Error('data set corpus: y.bin is lost'))
  const body = await fetch(`${url}/corpus/y.bin`)
  t.deepEqual([body.status, await body.json()], [502, { error: 'data set corpus: y.bin is lost' }])
})
