import { mkdir, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { openManifest } from '../blob/manifest.ts'
import { openStore } from '../store/store.ts'
import { library, noise, scratch, writeSet } from './_sets.ts'
import { DataLibrary, type HashTally } from './library.ts'

const MIB = 2 ** 20

test('a set is its files in order, in chunks that end with their file; the same content has the same name', async (t) => {
  const made = await library(t)
  const dir = await scratch(t)
  const files = { 'b/2.bin': noise(MIB + 5, 1), 'a.bin': noise(10, 2), 'b/1.bin': noise(2 * MIB, 3), 'z.txt': '' }
  const set = await made.hashed(await writeSet(join(dir, 'one'), files))
  const { sealed } = set
  t.deepEqual(
    sealed.files.map(({ path, sizeBytes, chunkCount }) => [path, sizeBytes, chunkCount]),
    [
      ['a.bin', 10, 1],
      ['b/1.bin', 2 * MIB, 2],
      ['b/2.bin', MIB + 5, 2],
      ['z.txt', 0, 0]
    ]
  )
  t.is(sealed.sizeBytes, 3 * MIB + 15)
  t.deepEqual(openManifest(sealed.bytes, sealed.digest).chunks, sealed.chunks)
  const again = await made.hashed(await writeSet(join(dir, 'two'), files))
  t.is(again.sealed.digest, sealed.digest, 'wherever it lies')
  for (const { index, file, at, length } of sealed.chunks) {
    const content = Buffer.from(files[sealed.files[file]!.path as keyof typeof files] as Uint8Array)
    t.deepEqual(Buffer.from((await set.read(index))!), content.subarray(at, at + length))
  }
})

test('what was hashed is not read again, also by a later life of the node; a file that changed is', async (t) => {
  const [storeDir, dir] = [await scratch(t), await scratch(t)]
  const root = await writeSet(join(dir, 'set'), { 'a.bin': noise(MIB, 1), 'b.bin': noise(MIB, 2) })
  const tally = async (life: DataLibrary): Promise<HashTally> => {
    let last: HashTally = { hashedBytes: 0, knownBytes: 0 }
    await life.hashed(root, (told) => {
      last = { ...told }
    })
    return last
  }
  const first = await openStore({ dir: storeDir })
  t.deepEqual(await tally(new DataLibrary(first.data)), { hashedBytes: 2 * MIB, knownBytes: 0 })
  await first.close()
  const second = await openStore({ dir: storeDir })
  t.teardown(async () => await second.close())
  const later = new DataLibrary(second.data)
  t.deepEqual(await tally(later), { hashedBytes: 0, knownBytes: 2 * MIB })
  await writeFile(join(root, 'b.bin'), noise(MIB, 3))
  t.deepEqual(await tally(later), { hashedBytes: MIB, knownBytes: MIB })
  await rm(join(root, 'a.bin'))
  await writeFile(join(root, 'c.bin'), 'new')
  t.deepEqual(await tally(later), { hashedBytes: 3, knownBytes: MIB })
  await writeFile(join(root, 'a.bin'), noise(MIB, 1))
  t.deepEqual(await tally(later), { hashedBytes: MIB, knownBytes: MIB + 3 }, 'what was gone is forgotten')
})

test('a single file is a set of one; links are followed', async (t) => {
  const made = await library(t)
  const dir = await scratch(t)
  await writeSet(dir, { 'real/x.bin': noise(100, 1), 'set/y.bin': noise(100, 2) })
  await symlink(join(dir, 'real'), join(dir, 'set', 'linked'))
  await symlink(join(dir, 'real', 'x.bin'), join(dir, 'set', 'x.bin'))
  const paths = async (root: string): Promise<string[]> =>
    (await made.hashed(root)).sealed.files.map(({ path }) => path)
  t.deepEqual(await paths(join(dir, 'real', 'x.bin')), ['x.bin'])
  t.deepEqual(await paths(join(dir, 'set')), ['linked/x.bin', 'x.bin', 'y.bin'])
})

test('what cannot be a data set says which path and why', async (t) => {
  const made = await library(t)
  const dir = await scratch(t)
  await mkdir(join(dir, 'empty'))
  await writeSet(dir, { 'hollow/a': '', 'marked/.complete': 'x', 'line/a\nb': 'x', 'loop/a': 'x', 'dangling/a': 'x' })
  await symlink(join(dir, 'loop'), join(dir, 'loop', 'again'))
  await symlink(join(dir, 'nowhere'), join(dir, 'dangling', 'b'))
  const cases: Array<[string, string, RegExp]> = [
    ['none', 'ERR_DATA_MISSING', /none does not exist/],
    ['empty', 'ERR_DATA_EMPTY', /empty holds no files/],
    ['hollow', 'ERR_DATA_EMPTY', /hollow holds nothing but empty files/],
    ['marked', 'ERR_DATA_UNREADABLE', /\.complete.*marks a complete set/],
    ['line', 'ERR_DATA_UNREADABLE', /a\\nb.*control character/],
    ['loop', 'ERR_DATA_UNREADABLE', /loop\/again is a link to a folder that it lies in/],
    ['dangling', 'ERR_DATA_MISSING', /dangling\/b is a link to nothing/]
  ]
  for (const [path, code, message] of cases) await t.throwsAsync(made.hashed(join(dir, path)), { code, message }, path)
})

test('a file that changes is never given for what it was: time, size, content, or gone', async (t) => {
  const made = await library(t)
  const dir = await scratch(t)
  const told: string[] = []
  const ways: Array<[string, (file: string) => Promise<void>]> = [
    ['written to', async (file) => await writeFile(file, noise(MIB, 9))],
    ['shorter', async (file) => await truncate(file, 100)],
    ['gone', async (file) => await rm(file)]
  ]
  for (const [how, change] of ways) {
    const root = await writeSet(join(dir, how), { 'a.bin': noise(MIB, 1) })
    const set = await made.hashed(root)
    set.onChanged = (file) => void told.push(file)
    await change(join(root, 'a.bin'))
    for (let twice = 0; twice < 2; twice++)
      await t.throwsAsync(set.read(0), { code: 'changed', message: /a\.bin changed while it was read/ }, how)
  }
  t.is(told.length, 3, 'each told once')
  const root = await writeSet(join(dir, 'sly'), { 'a.bin': noise(MIB, 1) })
  const at = new Date(1_700_000_000_000)
  await utimes(join(root, 'a.bin'), at, at)
  const set = await made.hashed(root)
  await writeFile(join(root, 'a.bin'), noise(MIB, 2))
  await utimes(join(root, 'a.bin'), at, at)
  await t.throwsAsync(set.read(0), { code: 'changed' }, 'same size, same time, other bytes')
})

test('names: added once, listed, removed; the files stay', async (t) => {
  const made = await library(t)
  const dir = await scratch(t)
  const root = await writeSet(join(dir, 'set'), { 'a.bin': noise(100, 1) })
  await made.add('corpus', root, 5)
  await t.throwsAsync(made.add('corpus', root, 6), { code: 'ERR_DATA_NAME', message: /corpus is taken by .*set/ })
  await t.throwsAsync(made.add('../x', root, 6), { code: 'ERR_DATA_NAME', message: /'\.\.\/x' cannot be/ })
  t.deepEqual(made.names(), [{ name: 'corpus', path: root, addedAt: 5 }])
  t.is(made.path('corpus'), root)
  t.deepEqual(await made.look(root), { sizeBytes: 100, files: 1, unread: 0 })
  await writeFile(join(root, 'b.bin'), 'more')
  t.deepEqual(await made.look(root), { sizeBytes: 104, files: 2, unread: 1 })
  t.throws(() => made.path('other'), { code: 'ERR_DATA_UNKNOWN', message: /other.*there are corpus/ })
  await made.remove('corpus')
  t.deepEqual(made.names(), [])
  t.is((await made.look(root)).unread, 2, 'its digests are forgotten too')
  await t.throwsAsync(made.remove('corpus'), { code: 'ERR_DATA_UNKNOWN' })
})
