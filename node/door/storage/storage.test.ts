import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import test from 'ava'
import type { StorageIndex, StorageSource } from './fetch.ts'
import { get, JOB, list, openGang, put } from './_gang.ts'
import type { StorageShelf } from './shelf.ts'

/** What a member's disk holds, looked at past its doors. */
async function held(shelf: StorageShelf): Promise<StorageIndex | undefined> {
  return await shelf.look(JOB, async (store) => ({ version: store.version, entries: store.entries() }))
}

/** Earlier holders that are asked on this host. */
function sourceOf(shelves: Map<string, StorageShelf>, asked: string[] = []): StorageSource {
  return {
    async index(holder) {
      const shelf = shelves.get(holder)
      const index = shelf && (await held(shelf))
      if (index === undefined) throw new Error('away')
      return index
    },
    async object(holder, sha256) {
      asked.push(holder)
      const shelf = shelves.get(holder)
      const path = shelf && (await shelf.look(JOB, async (store) => store.path(sha256)))
      if (path === undefined) throw new Error('away')
      return createReadStream(path)
    }
  }
}

test('every member sees one storage, and what was put counts on two disks', async (t) => {
  const [head, other] = await openGang(t, ['head', 'other', 'third'])
  const big = randomBytes(300_000)
  t.deepEqual(await put(`${other!.url}/run/a%20b.pt`, big), { status: 201, copies: 2 })
  t.deepEqual(await put(`${head!.url}/run/c.json`, '{}'), { status: 201, copies: 2 })
  for (const { url } of [head!, other!]) {
    t.deepEqual(Buffer.from(await (await fetch(`${url}/run/a%20b.pt`)).arrayBuffer()), big)
    t.is(await get(`${url}/run/none`), 404)
    t.is((await fetch(`${url}/run/c.json`, { method: 'HEAD' })).headers.get('content-length'), '2')
    t.is((await fetch(`${url}/run`, { method: 'HEAD' })).headers.get('x-swarm-type'), 'directory')
    t.deepEqual(await list(`${url}?list`), ['run/'])
    t.deepEqual(await list(`${url}/run?list`), ['run/a b.pt 300000', 'run/c.json 2'])
    t.is(await list(`${url}/none?list`), 404)
  }
  const [mine, theirs] = [await held(head!.shelf), await held(other!.shelf)]
  t.deepEqual(mine, theirs)
  t.is(mine?.entries.length, 2)
  t.is((await fetch(`${other!.url}/run?deep`, { method: 'DELETE' })).status, 204)
  t.deepEqual((await held(other!.shelf))?.entries, [])
  t.is((await fetch(`${other!.url}/run`, { method: 'DELETE' })).status, 404)
})

test('ranges, folders that are empty, and places that are taken', async (t) => {
  const [{ url } = { url: '' }] = await openGang(t, ['alone'])
  t.deepEqual(await put(`${url}/a/b`, '0123456789'), { status: 201, copies: 1 })
  t.is(await get(`${url}/a/b`, 'bytes=2-4'), '234')
  t.is(await get(`${url}/a/b`, 'bytes=-3'), '789')
  t.is(await get(`${url}/a/b`, 'bytes=8-'), '89')
  t.is(await get(`${url}/a/b`, 'bytes=10-'), 416)
  t.is(await get(`${url}/a/b`, 'nonsense'), '0123456789')
  t.is((await put(`${url}/a/b/c`, 'x')).status, 409, 'below a file')
  t.is((await put(`${url}/a`, 'x')).status, 409, 'in the place of a folder')
  t.is((await put(`${url}/empty/`, '')).status, 201)
  t.is((await put(`${url}/empty/`, '')).status, 201, 'twice is as good as once')
  t.deepEqual(await list(`${url}?list&deep`), ['a/', 'a/b 10', 'empty/'])
  t.deepEqual(await list(`${url}/empty?list`), [])
  t.is((await put(`${url}/a/../x`, 'x')).status === 201, true, 'fetch itself takes dots away')
  t.is((await put(`${url}/a/%2e%2e%2fx`, 'x')).status, 400)
})

test('what is too large or breaks off changes nothing, and room is had again by deleting', async (t) => {
  const [head, other] = await openGang(t, ['head', 'other'], { maxBytes: 1000 })
  t.is((await put(`${head!.url}/a`, 'x'.repeat(600))).status, 201)
  t.is((await put(`${other!.url}/b`, 'x'.repeat(601))).status, 507)
  const { hostname, port } = new URL(head!.url)
  const socket = connect(Number(port), hostname)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.resume().on('error', () => {})
  socket.write('PUT /storage/c HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf')
  socket.end()
  await closed
  t.is(await get(`${head!.url}/c`), 404)
  t.is((await fetch(`${head!.url}/a`, { method: 'DELETE' })).status, 204)
  t.is((await put(`${other!.url}/b`, 'x'.repeat(601))).status, 201)
  t.deepEqual(await list(`${head!.url}?list`), ['b 601'])
})

test('a member that is lost is replaced by the next, which gets all; with nobody left one copy counts', async (t) => {
  const [head, second, third] = await openGang(t, ['head', 'second', 'third'])
  await put(`${head!.url}/one`, '1')
  t.is((await held(second!.shelf))?.entries.length, 1)
  t.deepEqual((await held(third!.shelf))?.entries ?? [], [])
  await second!.leave()
  t.deepEqual(await put(`${head!.url}/two`, '2'), { status: 201, copies: 2 })
  t.deepEqual(
    (await held(third!.shelf))?.entries.map(({ key }) => key),
    ['one', 'two']
  )
  t.deepEqual(
    head!.events.map(({ event, peer }) => `${event} ${peer}`),
    ['storage:replica second', 'storage:replica-lost second', 'storage:replica third']
  )
  await third!.leave()
  t.deepEqual(await put(`${head!.url}/three`, '3'), { status: 201, copies: 1 })
  t.is(await get(`${head!.url}/three`), '3')
})

test('a member that comes after many objects gets all of them', async (t) => {
  const [head, second, third] = await openGang(t, ['head', 'second', 'third'])
  for (let at = 0; at < 70; at++) await put(`${head!.url}/file-${at}`, `bytes ${at}`)
  await second!.leave()
  t.deepEqual(await put(`${head!.url}/last`, 'last'), { status: 201, copies: 2 })
  t.is((await held(third!.shelf))?.entries.length, 71)
})

test('a later attempt goes on from the newest that is found, whoever has it', async (t) => {
  const shelves = new Map<string, StorageShelf>()
  const [a, b] = await openGang(t, ['a', 'b'], { shelves })
  await put(`${a!.url}/run/checkpoint_1/model.pt`, 'first')
  await put(`${a!.url}/run/checkpoint_2/model.pt`, 'second')
  await a!.leave()
  await b!.leave()
  const kept = new Map([['b', shelves.get('b')!]])
  const asked: string[] = []
  const [c] = await openGang(t, ['c', 'd'], { attempt: 2, holders: ['a', 'b'], source: sourceOf(kept, asked) })
  t.is(await get(`${c!.url}/run/checkpoint_2/model.pt`), 'second')
  t.deepEqual(await list(`${c!.url}/run?list`), ['run/checkpoint_1/', 'run/checkpoint_2/'])
  t.deepEqual(asked, ['b', 'b'])
  t.deepEqual(await put(`${c!.url}/run/checkpoint_3/model.pt`, 'third'), { status: 201, copies: 2 })
  t.deepEqual((await held(c!.shelf))?.version, { attempt: 2, seq: 3 })
  t.true(c!.events.some(({ event, missing }) => event === 'storage:restored' && missing === 0))
})

test('a holder that is away for a moment is asked again before a storage begins from nothing', async (t) => {
  const shelves = new Map<string, StorageShelf>()
  const [a] = await openGang(t, ['a'], { shelves })
  await put(`${a!.url}/checkpoint`, 'kept')
  await a!.leave()
  const there = sourceOf(new Map([['a', shelves.get('a')!]]))
  let asked = 0
  const source: StorageSource = {
    ...there,
    index: async (holder, signal) => (asked++ === 0 ? Promise.reject(new Error('away')) : there.index(holder, signal))
  }
  const [c] = await openGang(t, ['c'], { attempt: 2, holders: ['a'], source, patienceMs: 5000 })
  t.is(await get(`${c!.url}/checkpoint`), 'kept')
  t.is(asked, 2)
})

test('a holder that claims a later version than there can be is not believed', async (t) => {
  const liar = {
    index: async () => ({ version: { attempt: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER }, entries: [] }),
    object: () => Promise.reject(new Error('it has none'))
  }
  const [c] = await openGang(t, ['c'], { attempt: 2, holders: ['a'], source: liar })
  t.deepEqual(await put(`${c!.url}/x`, '1'), { status: 201, copies: 1 })
  t.deepEqual((await held(c!.shelf))?.version, { attempt: 2, seq: 1 })
  t.true(c!.events.some(({ event, reason }) => event === 'storage:holder-away' && /later version/.test(String(reason))))
})

test('a holder that was cut off and went on alone does not win against a later attempt', async (t) => {
  const shelves = new Map<string, StorageShelf>()
  const [a, b] = await openGang(t, ['a', 'b'], { shelves })
  await put(`${a!.url}/x`, 'both')
  await b!.leave()
  for (const text of ['alone 1', 'alone 2', 'alone 3']) t.is((await put(`${a!.url}/x`, text)).copies, 1)
  await a!.leave()
  const source = sourceOf(new Map([['b', shelves.get('b')!]]))
  const [second] = await openGang(t, ['b', 'c'], { attempt: 2, shelves, holders: ['a', 'b'], source })
  t.is(await get(`${second!.url}/x`), 'both')
  t.is((await put(`${second!.url}/x`, 'second attempt')).status, 201)
  await second!.leave()
  const [third] = await openGang(t, ['a', 'e'], { attempt: 3, shelves, holders: ['b', 'a'], source: sourceOf(shelves) })
  t.is(await get(`${third!.url}/x`), 'second attempt')
})

test('with nobody reachable a later attempt begins with what it has itself, and says so', async (t) => {
  const [c] = await openGang(t, ['c'], { attempt: 2, holders: ['a'] })
  t.deepEqual(await list(`${c!.url}?list`), [])
  t.true(c!.events.some(({ event, peer }) => event === 'storage:holder-away' && peer === 'a'))
})

test('a storage stays after its lease for as long as the job is kept, an empty one does not', async (t) => {
  const [head, other] = await openGang(t, ['head', 'other'])
  await put(`${head!.url}/x`, '1')
  await other!.leave()
  await head!.leave()
  await head!.shelf.sweep()
  t.truthy(await head!.shelf.note(JOB))
  const [empty] = await openGang(t, ['empty'], { attempt: 2 })
  t.deepEqual(await list(`${empty!.url}?list`), [])
  await empty!.leave()
  t.is(await empty!.shelf.note(JOB), undefined)
})
