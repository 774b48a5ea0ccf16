import { createHash, randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import type { ExecutionContext } from 'ava'
import { memoryBlob } from './_sources.ts'
import { Bitfield } from './bitfield.ts'
import { buildManifest } from './chunker.ts'
import { FileHolding, WholeFile } from './holdings.ts'
import {
  CHUNK_BYTES,
  chunkBytesFor,
  chunksOf,
  impliedManifest,
  MAX_MANIFEST_BYTES,
  openManifest,
  sealManifest
} from './manifest.ts'

const MIB = 1 << 20

async function folder(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-blob-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  return dir
}

test('a manifest names each chunk of each file, and is found by its own digest', async (t) => {
  const dir = await folder(t)
  const bytes = randomBytes(2 * MIB + 5)
  await writeFile(join(dir, 'a'), bytes)
  await writeFile(join(dir, 'empty'), '')
  const files = [
    { path: 'x/a', file: join(dir, 'a') },
    { path: 'empty', file: join(dir, 'empty') }
  ]
  let told = 0
  const manifest = await buildManifest(files, { name: 'set', onProgress: (done) => (told = done) })
  t.is(told, bytes.length)
  t.deepEqual(
    manifest.chunks.map(({ length, at, file }) => [length, at, file]),
    [
      [MIB, 0, 0],
      [MIB, MIB, 0],
      [5, 2 * MIB, 0]
    ]
  )
  t.is(
    manifest.chunks[2]?.sha256,
    createHash('sha256')
      .update(bytes.subarray(2 * MIB))
      .digest('hex')
  )
  t.like(manifest.files[1], { path: 'empty', sizeBytes: 0, chunkCount: 0 })
  t.deepEqual(openManifest(manifest.bytes, manifest.digest), manifest)
  t.throws(() => openManifest(manifest.bytes, 'a'.repeat(64)), { code: 'manifest', message: /asked for was aaaa/ })
  t.is((await buildManifest(files, { name: 'set' })).digest, manifest.digest, 'the same files give the same address')
})

test('a manifest from elsewhere makes no file outside of its folder, and no chunk of any size', (t) => {
  const chunk = { sha256: new Uint8Array(32), length: 1 }
  const seal = (paths: string[], chunks = [chunk]) =>
    sealManifest({ name: '', chunker: 'test', files: paths.map((path) => ({ path, chunks })) })
  t.is(seal(['a/b', 'a/c', 'd']).files.length, 3)
  for (const paths of [
    ['/etc/passwd'],
    ['../x'],
    ['a/../../x'],
    ['a//b'],
    ['./a'],
    ['a\nb'],
    ['', 'a'],
    ['a', 'a'],
    ['a', 'a/b'],
    ['x'.repeat(300)],
    []
  ])
    t.throws(() => seal(paths), { code: 'manifest' }, JSON.stringify(paths))
  t.throws(() => seal(['a'], [{ ...chunk, length: 17 * MIB }]), { code: 'manifest' })
  t.throws(() => seal(['a'], [{ ...chunk, length: 0 }]), { code: 'manifest' })
  t.throws(() => seal(['a'], [{ ...chunk, sha256: new Uint8Array(31) }]), { code: 'manifest' })
  for (const bytes of [new Uint8Array(0), new Uint8Array([0xff, 0xff]), new Uint8Array(MAX_MANIFEST_BYTES + 1)])
    t.throws(() => openManifest(bytes), { code: 'manifest' })
})

test('chunks are larger where a manifest would not fit, up to a size that is refused', (t) => {
  const one = (sizeBytes: number) => [{ path: 'a', sizeBytes }]
  t.is(chunkBytesFor(one(50 * 1024 * MIB)), MIB)
  t.is(chunkBytesFor(one(300 * 1024 * MIB)), 4 * MIB)
  t.throws(() => chunkBytesFor(one(8 * 1024 * 1024 * MIB)), { code: 'manifest', message: /split it/ })
  const many = Array.from({ length: 200_000 }, (_, index) => ({ path: `file-${index}`, sizeBytes: 10 }))
  t.throws(() => chunkBytesFor(many), { code: 'manifest', message: /shards/ })
  const sizeBytes = 90 * 1024
  const chunks = Array.from({ length: sizeBytes }, () => ({ sha256: new Uint8Array(32).fill(255), length: 16 * MIB }))
  const { bytes } = sealManifest({ name: '', chunker: '', files: [{ path: 'a', chunks }] })
  t.true(bytes.length <= MAX_MANIFEST_BYTES, 'what is counted is no less than what is encoded')
})

test('a range of bytes is found by its chunks', (t) => {
  const { manifest } = memoryBlob({ a: [10, 10], b: [], c: [10, 10, 5] })
  t.deepEqual(chunksOf(manifest, 0, 0, 1), { first: 0, count: 1 })
  t.deepEqual(chunksOf(manifest, 0, 9, 11), { first: 0, count: 2 })
  t.deepEqual(chunksOf(manifest, 1, 0, 10), { first: 0, count: 0 })
  t.deepEqual(chunksOf(manifest, 2, 10, 1000), { first: 3, count: 2 })
  t.deepEqual(chunksOf(manifest, 2, 25, 30), { first: 0, count: 0 })
})

test('a file of one chunk needs no manifest; of a larger one all holders make the same', async (t) => {
  const file = join(await folder(t), 'file')
  for (const length of [0, 1, CHUNK_BYTES, CHUNK_BYTES + 1]) {
    const bytes = randomBytes(length)
    await writeFile(file, bytes)
    const blob = { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: length }
    const whole = new WholeFile(file, blob)
    t.is(impliedManifest(blob) === undefined, length > CHUNK_BYTES)
    t.is((await whole.manifest()).digest, (await buildManifest([{ path: '', file }])).digest)
    t.is(whole.bitfield().length, Math.ceil(length / CHUNK_BYTES))
    t.deepEqual(
      Buffer.concat((await Promise.all([0, 1, 2].map((at) => whole.read(at)))).map((part) => part ?? Buffer.alloc(0))),
      bytes
    )
  }
})

test('a file that changed since it was added is named, and not given', async (t) => {
  const dir = await folder(t)
  await writeFile(join(dir, 'a'), randomBytes(100))
  const manifest = await buildManifest([{ path: 'data/a', file: join(dir, 'a') }])
  const holding = new FileHolding(manifest, () => join(dir, 'a'))
  t.teardown(() => holding.close())
  t.is((await holding.read(0))?.length, 100)
  await writeFile(join(dir, 'a'), randomBytes(100))
  await t.throwsAsync(holding.read(0), { code: 'changed', message: /data\/a has changed/ })
  await appendFile(join(dir, 'a'), 'x')
  await t.throwsAsync(holding.read(0), { code: 'changed' })
})

test('a bitfield keeps to its length, whatever bytes it is made of', (t) => {
  const bits = new Bitfield(10, new Uint8Array([0xff, 0xff, 0xff]))
  t.is(bits.count, 10)
  t.true(bits.isFull)
  bits.unset(9)
  bits.unset(9)
  t.deepEqual(
    [bits.count, bits.has(9), bits.has(8), bits.hasAll(0, 9), bits.hasAll(8, 2)],
    [9, false, true, true, false]
  )
  bits.set(10)
  t.deepEqual([...bits.bytes], [0xff, 0x80])
  t.is(new Bitfield(10, new Uint8Array(0)).count, 0)
})
