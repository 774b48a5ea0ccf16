import { createReadStream } from 'node:fs'
import test from 'ava'
import { get, JOB, list, openGang, put } from './_gang.ts'
import type { StorageSource } from './fetch.ts'
import type { StorageShelf } from './shelf.ts'

/** Holders on this host that give everything but `away.key`, while that is set. */
function holdersOf(shelves: Map<string, StorageShelf>, away: { key: string }): StorageSource {
  const look = async <T>(holder: string, work: Parameters<StorageShelf['look']>[1]): Promise<T> => {
    const found = await shelves.get(holder)?.look(JOB, work)
    if (found === undefined) throw new Error('away')
    return found as T
  }
  return {
    index: async (holder) =>
      await look(holder, async (store) => ({ version: store.version, entries: store.entries() })),
    object: async (holder, sha256) => {
      const path = await look<string>(holder, async (store) => {
        if (store.get(away.key)?.sha256 === sha256) throw new Error('its disk does not answer')
        return store.path(sha256)
      })
      return createReadStream(path)
    }
  }
}

test('an object that nobody gives stays in the storage as missing, and comes when it is read later', async (t) => {
  const shelves = new Map<string, StorageShelf>()
  const [first] = await openGang(t, ['a'], { shelves })
  await put(`${first!.url}/run/1.pt`, 'one')
  await put(`${first!.url}/run/2.pt`, 'two')
  await first!.leave()
  const away = { key: 'run/2.pt' }
  const source = holdersOf(new Map(shelves), away)
  const [head, other] = await openGang(t, ['c', 'd'], { attempt: 2, holders: ['a'], source, shelves })
  t.deepEqual(await list(`${head!.url}/run?list`), ['run/1.pt 3', 'run/2.pt 3'], 'nothing is lost in silence')
  t.is(await get(`${head!.url}/run/1.pt`), 'one')
  const refused = await fetch(`${head!.url}/run/2.pt`)
  t.is(refused.status, 503)
  t.regex(await refused.text(), /run\/2\.pt is in the storage.*a: its disk does not answer.*asked again/)
  t.true(head!.events.some(({ event, key }) => event === 'storage:missing' && key === 'run/2.pt'))
  t.true(head!.events.some(({ event, missing }) => event === 'storage:restored' && missing === 1))

  t.deepEqual(await put(`${head!.url}/run/3.pt`, 'three'), { status: 201, copies: 2 }, 'a copy of all else is made')
  away.key = ''
  t.is(await get(`${head!.url}/run/2.pt`), 'two')
  t.true(head!.events.some(({ event, peer, key }) => event === 'storage:found' && peer === 'a' && key === 'run/2.pt'))
  const lacks = async (): Promise<number | undefined> =>
    await other!.shelf.look(JOB, async (store) => store.missing().length)
  while ((await lacks()) !== 0) t.pass('the second copy gets it after the reader')
  t.deepEqual(await put(`${head!.url}/run/4.pt`, 'four'), { status: 201, copies: 2 })
  await head!.leave()
  await other!.leave()

  const [third] = await openGang(t, ['e'], {
    attempt: 3,
    holders: ['d'],
    source: holdersOf(new Map(shelves), away),
    shelves
  })
  for (const [at, text] of ['one', 'two', 'three', 'four'].entries())
    t.is(await get(`${third!.url}/run/${at + 1}.pt`), text, 'the second copy got what came late')
})

test('a file that is missing may be written anew, and deleted', async (t) => {
  const shelves = new Map<string, StorageShelf>()
  const [first] = await openGang(t, ['a'], { shelves })
  for (const key of ['x', 'y']) await put(`${first!.url}/${key}`, 'same')
  await first!.leave()
  const source = holdersOf(new Map(shelves), { key: 'x' })
  const [head] = await openGang(t, ['c'], { attempt: 2, holders: ['a'], source, shelves })
  t.is(await get(`${head!.url}/x`), 503)
  t.is((await fetch(`${head!.url}/y`, { method: 'DELETE' })).status, 204)
  t.is((await put(`${head!.url}/x`, 'new')).status, 201)
  t.is(await get(`${head!.url}/x`), 'new')
  t.deepEqual(await list(`${head!.url}?list`), ['x 3'])
})

test('two files at one time share the room: what one has been given the other does not get', async (t) => {
  const [head, other] = await openGang(t, ['head', 'other'], { maxBytes: 1000 })
  const [one, two] = await Promise.all([
    put(`${head!.url}/one`, 'x'.repeat(600)),
    put(`${other!.url}/two`, 'y'.repeat(600))
  ])
  t.deepEqual([one.status, two.status].sort(), [201, 507])
  t.is((await put(`${head!.url}/three`, 'z'.repeat(400))).status, 201)
})

test('a long listing comes in pieces and is whole', async (t) => {
  const [head, other] = await openGang(t, ['head', 'other'])
  const folder = 'f'.repeat(200)
  const names = Array.from({ length: 60 }, (_, at) => `${folder}/${at % 6}/${'n'.repeat(200)}-${at}`)
  for (const name of names) await put(`${head!.url}/${name}`, '')
  const listed = (await list(`${other!.url}?list&deep`)) as string[]
  t.is(listed.length, 60 + 6 + 1)
  t.is(listed.filter((each) => each.endsWith(' 0')).length, 60)
  t.deepEqual(
    await list(`${other!.url}/${folder}?list`),
    Array.from({ length: 6 }, (_, at) => `${folder}/${at}/`)
  )
})
