import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import test from 'ava'
import type { ExecutionContext } from 'ava'
import { createDatabase, section } from './database.ts'
import { sequenceKey } from './entry.ts'
import { openStore } from './store.ts'
import type { StoreOptions } from './store.ts'

interface State {
  sum: number
  seen: number[]
  bytes: Uint8Array | undefined
}
interface Added {
  type: 'added'
  value: number
  bytes?: Uint8Array
  note?: string | undefined
}

const fold = {
  initial: (): State => ({ sum: 0, seen: [], bytes: undefined }),
  apply: (state: State, record: unknown): State => {
    const { value, bytes } = record as Added
    return { sum: state.sum + value, seen: [...state.seen, value].slice(-5), bytes: bytes ?? state.bytes }
  }
}

const added = (value: number, bytes?: Uint8Array): Added =>
  bytes === undefined ? { type: 'added', value } : { type: 'added', value, bytes }

async function folder(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-store-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  return dir
}

async function filled(options: StoreOptions, count: number): Promise<void> {
  const store = await openStore(options)
  await store.recover(fold)
  await Promise.all(Array.from({ length: count }, (_, i) => store.journal.append([added(i + 1)])))
  await store.close()
}

/** Opens the raw journal of a closed store. */
async function raw(dir: string) {
  const db = createDatabase(join(dir, 'store'))
  await db.open()
  return { db, journal: section(db, 'journal') }
}

test('what was appended comes back in order, byte arrays included', async (t) => {
  const dir = await folder(t)
  const store = await openStore({ dir })
  t.deepEqual((await store.recover(fold)).state, fold.initial())
  await store.journal.append([added(1, Uint8Array.of(1, 2)), added(2)])
  await store.journal.append([added(3)])
  await store.close()
  const again = await openStore({ dir })
  const { state, replay } = await again.recover(fold)
  t.deepEqual(state, { sum: 6, seen: [1, 2, 3], bytes: Uint8Array.of(1, 2) })
  t.like(replay, { entries: 2, records: 3, truncated: false })
  t.is(again.journal.seq, 2)
  await again.close()
})

test('appends of the same moment share a batch and keep their order', async (t) => {
  const dir = await folder(t)
  const store = await openStore({ dir })
  await store.recover(fold)
  const order: number[] = []
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (i) => {
      await store.journal.append([added(i)])
      order.push(i)
    })
  )
  t.deepEqual(order, [1, 2, 3, 4, 5])
  await store.close()
  const again = await openStore({ dir })
  t.deepEqual((await again.recover(fold)).state.seen, [1, 2, 3, 4, 5])
  await again.close()
})

test('a torn last entry is dropped and its number used again', async (t) => {
  const dir = await folder(t)
  await filled({ dir }, 3)
  const { db, journal } = await raw(dir)
  const bytes = await journal.get(sequenceKey(3))
  await journal.put(sequenceKey(3), bytes!.subarray(0, bytes!.length - 2))
  await db.close()
  const store = await openStore({ dir })
  const { state, replay } = await store.recover(fold)
  t.deepEqual(state.seen, [1, 2])
  t.true(replay.truncated)
  await store.journal.append([added(30)])
  await store.close()
  const again = await openStore({ dir })
  t.deepEqual((await again.recover(fold)).state.seen, [1, 2, 30])
  await again.close()
})

test('a broken entry before the tail, a gap and a foreign entry are named, and nothing is changed', async (t) => {
  for (const harm of ['flip', 'gap', 'swap']) {
    const dir = await folder(t)
    await filled({ dir }, 4)
    const { db, journal } = await raw(dir)
    const second = Buffer.from((await journal.get(sequenceKey(2)))!)
    if (harm === 'flip') second.writeUInt8(second.readUInt8(50) ^ 1, 50)
    if (harm === 'gap') await journal.del(sequenceKey(2))
    if (harm === 'flip') await journal.put(sequenceKey(2), second)
    if (harm === 'swap') await journal.put(sequenceKey(3), second)
    await db.close()
    const store = await openStore({ dir })
    await t.throwsAsync(
      store.recover(fold),
      { code: 'ERR_STORE_DAMAGED', message: /entry [23].*nothing was changed/ },
      harm
    )
    await store.close()
  }
})

test('a snapshot holds what the journal held, and the journal before the last one is forgotten', async (t) => {
  const dir = await folder(t)
  const store = await openStore({ dir, snapshotEvery: 50 })
  await store.recover(fold)
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < 50; i++) {
      await store.journal.append([added(1)])
      store.written(1, fold, (error) => t.fail(String(error)))
    }
  }
  await store.close()
  const again = await openStore({ dir })
  const recovered = await again.recover(fold)
  t.is(recovered.state.sum, 200)
  t.true(recovered.snapshotSeq >= 50)
  t.true(recovered.replay.records <= 150)
  await again.close()
})

test('a damaged snapshot is passed over for the one before it', async (t) => {
  const dir = await folder(t)
  const store = await openStore({ dir, snapshotEvery: 10 })
  await store.recover(fold)
  for (const round of [1, 2]) {
    await Promise.all(Array.from({ length: 10 }, () => store.journal.append([added(round)])))
    store.written(10, fold, (error) => t.fail(String(error)))
    await store.close().then(
      () => {},
      (error) => t.fail(String(error))
    )
    if (round === 1) break
  }
  const second = await openStore({ dir, snapshotEvery: 10 })
  await second.recover(fold)
  await Promise.all(Array.from({ length: 10 }, () => second.journal.append([added(2)])))
  second.written(10, fold, (error) => t.fail(String(error)))
  await second.close()
  const db = createDatabase(join(dir, 'store'))
  await db.open()
  const snapshots = section(db, 'snapshots')
  t.deepEqual(await snapshots.keys().all(), [sequenceKey(10), sequenceKey(20)])
  await snapshots.put(sequenceKey(20), Buffer.from('rubbish'))
  await db.close()
  const third = await openStore({ dir })
  const recovered = await third.recover(fold)
  t.is(recovered.snapshotSeq, 10)
  t.is(recovered.state.sum, 30)
  await third.close()
})

test('an older store is brought up to date, a newer one refused, a foreign stamp named', async (t) => {
  const dir = await folder(t)
  await filled({ dir }, 2)
  const rename = async (db: ReturnType<typeof createDatabase>): Promise<void> =>
    section(db, 'meta').put('migrated', Buffer.from('yes'))
  const newer = await openStore({ dir, version: 2, migrations: new Map([[1, rename]]) })
  t.is((await newer.recover(fold)).state.sum, 3)
  await newer.close()
  const { db } = await raw(dir)
  t.is(Buffer.from((await section(db, 'meta').get('migrated'))!).toString(), 'yes')
  await db.close()
  await t.throwsAsync(openStore({ dir }), {
    code: 'ERR_STORE_NEWER',
    message: /store version 2, this one reads up to 1\).*SWARM_DATA_DIR/
  })
  const again = await raw(dir)
  await section(again.db, 'meta').put('version', Buffer.from('teapot'))
  await again.db.close()
  await t.throwsAsync(openStore({ dir }), { code: 'ERR_STORE_DAMAGED', message: /"teapot"/ })
})

test('a folder in use says by which process; a lost database file is named', async (t) => {
  const dir = await folder(t)
  await filled({ dir }, 1)
  const store = await openStore({ dir })
  await t.throwsAsync(openStore({ dir }), {
    code: 'ERR_STORE_LOCKED',
    message: new RegExp(`in use by process ${process.pid}\\.`)
  })
  await store.close()
  const manifest = (await readFile(join(dir, 'store', 'CURRENT'), 'utf8')).trim()
  await writeFile(join(dir, 'store', manifest), 'rubbish')
  await t.throwsAsync(openStore({ dir }), { code: 'ERR_STORE_DAMAGED' })
})

test('a folder that cannot be made is named', async (t) => {
  const dir = await folder(t)
  await writeFile(join(dir, 'file'), '')
  await t.throwsAsync(openStore({ dir: join(dir, 'file', 'data') }), {
    code: 'ERR_STORE_ACCESS',
    message: /file\/data/
  })
})

test('a process killed in the middle keeps every entry that it was told is on disk', async (t) => {
  const dir = await folder(t)
  const child = spawn(process.execPath, [fileURLToPath(new URL('_writer.ts', import.meta.url)), dir], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  t.teardown(() => child.kill('SIGKILL'))
  let told = 0
  for await (const chunk of child.stdout) {
    told = Math.max(told, ...String(chunk).trim().split('\n').map(Number))
    if (told >= 200) break
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
  const store = await openStore({ dir })
  const { state, replay } = await store.recover(fold)
  t.true(replay.records >= told, `told ${told}, kept ${replay.records}`)
  t.is(state.sum, replay.records)
  await store.close()
})

test('a batch that cannot be written fails this append and all after it', async (t) => {
  const dir = await folder(t)
  const store = await openStore({ dir })
  await store.recover(fold)
  await store.journal.append([added(1)])
  await store.close()
  await t.throwsAsync(store.journal.append([added(2)]), { code: 'ERR_STORE_WRITE', message: /the node stops/ })
  await t.throwsAsync(store.journal.append([added(3)]), { code: 'ERR_STORE_WRITE' })
})
