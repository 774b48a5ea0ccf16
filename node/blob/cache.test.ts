import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import type { ExecutionContext } from 'ava'
import { memoryBlob, memorySource } from './_sources.ts'
import type { MemoryBlob } from './_sources.ts'
import { BlobCache } from './cache.ts'
import type { CachedBlob } from './cached-blob.ts'
import { fetchBlob } from './fetch.ts'

const KIB = 1024
const lengths = (count: number): number[] => Array.from({ length: count }, () => KIB)

async function opened(
  t: ExecutionContext,
  maxBytes = 100 * KIB,
  dir?: string
): Promise<{ cache: BlobCache; dir: string }> {
  const at = dir ?? (await mkdtemp(join(tmpdir(), 'swarm-cache-')))
  if (dir === undefined) t.teardown(() => rm(at, { recursive: true, force: true }))
  const cache = new BlobCache({ dir: join(at, 'cache'), maxBytes })
  await cache.open()
  return { cache, dir: at }
}

async function fill(cache: BlobCache, blob: MemoryBlob, holder: string): Promise<CachedBlob> {
  const into = await cache.hold(blob.manifest, holder)
  await fetchBlob({ manifest: blob.manifest, sources: [memorySource('one', blob)], into }).done
  return into
}

test('what is fetched into a cache is read, linked and given on from there', async (t) => {
  const { cache, dir } = await opened(t)
  const blob = memoryBlob({ 'x/a': lengths(3), empty: [] })
  const cached = await fill(cache, blob, 'job')
  t.true(await cache.isComplete(blob.manifest.digest))
  for (const [index, bytes] of blob.chunks.entries()) t.deepEqual([...(await cached.read(index))!], [...bytes])
  await cached.linkFile(0, join(dir, 'lease/x/a'))
  await cached.linkFile(1, join(dir, 'lease/empty'))
  t.deepEqual(await readFile(join(dir, 'lease/x/a')), Buffer.concat(blob.chunks))
  t.is((await stat(join(dir, 'lease/x/a'))).nlink, 2)
  t.is((await stat(join(dir, 'lease/empty'))).size, 0)
  await cache.close()
})

test('a fetch is gone on with after a restart, from the bitfield on disk', async (t) => {
  const first = await opened(t)
  const blob = memoryBlob({ a: lengths(20) })
  const into = await first.cache.hold(blob.manifest, 'job')
  const dying = memorySource('dying', blob, { diesAfter: 8 })
  await t.throwsAsync(fetchBlob({ manifest: blob.manifest, sources: [dying], into }).done)
  const had = into.have.count
  t.true(had > 0 && had < 20)
  await first.cache.close()

  const { cache } = await opened(t, 100 * KIB, first.dir)
  const again = await cache.hold(blob.manifest, 'job')
  t.is(again.have.count, had)
  const source = memorySource('honest', blob)
  await fetchBlob({ manifest: blob.manifest, sources: [source], into: again }).done
  t.is(source.asked.length, 20 - had)
  await cache.close()
})

test('after another boot of the machine nothing is believed that is not on the disk', async (t) => {
  const first = await opened(t)
  const blob = memoryBlob({ a: lengths(4) })
  await fill(first.cache, blob, 'job')
  await first.cache.close()
  const [name = ''] = await readdir(join(first.dir, 'cache'))
  const folder = join(first.dir, 'cache', name)
  const have = await readFile(join(folder, 'have'))
  have.write('another boot', 0)
  await writeFile(join(folder, 'have'), have)
  await truncate(join(folder, 'files', '0'), 2 * KIB + 1)
  const { cache } = await opened(t, 100 * KIB, first.dir)
  const again = await cache.hold(blob.manifest, 'job')
  t.deepEqual(
    [0, 1, 2, 3].map((index) => again.have.has(index)),
    [true, true, false, false]
  )
  await cache.close()
})

test('what was used least recently goes first, and what is held stays', async (t) => {
  const { cache } = await opened(t, 30 * KIB)
  const [a, b, c, d] = [1, 2, 3, 4].map((seed) => memoryBlob({ a: lengths(10) }, seed)) as [
    MemoryBlob,
    MemoryBlob,
    MemoryBlob,
    MemoryBlob
  ]
  await fill(cache, a, 'one')
  await fill(cache, b, 'two')
  await fill(cache, c, 'three')
  await cache.release('two')
  await cache.release('one')
  await fill(cache, d, 'four')
  t.is(await cache.find(b.manifest.digest), undefined, 'b was released first')
  t.truthy(await cache.find(a.manifest.digest))
  t.truthy(await cache.find(c.manifest.digest))
  t.is(cache.usedBytes, 30 * KIB)
  t.false(await cache.remove(c.manifest.digest), 'it is held')
  t.true(await cache.remove(a.manifest.digest))
  t.is(cache.usedBytes, 20 * KIB)
  await cache.close()
})

test('a cache that is full says so, and which setting it is about; nothing is lost by it', async (t) => {
  const { cache } = await opened(t, 30 * KIB)
  const held = memoryBlob({ a: lengths(20) })
  await fill(cache, held, 'job')
  const idle = memoryBlob({ a: lengths(5) }, 2)
  await fill(cache, idle, 'other')
  await cache.release('other')
  const large = memoryBlob({ a: lengths(11) }, 3)
  const error = await t.throwsAsync(cache.hold(large.manifest, 'another'), { code: 'cache-full' })
  t.regex(error.message, /cache full: 1 MiB more do not fit into 1 MiB, of which 1 MiB are used by jobs that run/)
  t.regex(error.message, /SWARM_BLOB_CACHE_MIB \(--blob-cache-mib\)/)
  t.truthy(await cache.find(idle.manifest.digest), 'nothing was removed in vain')
  t.is((await cache.hold(held.manifest, 'third')).have.count, 20)
  await cache.close()
})

test('what is no blob is removed when a cache is opened, and a lower cap shrinks it', async (t) => {
  const first = await opened(t)
  const blob = memoryBlob({ a: lengths(10) })
  await fill(first.cache, blob, 'job')
  await first.cache.close()
  await mkdir(join(first.dir, 'cache', 'rubbish'))
  await mkdir(join(first.dir, 'cache', `${'a'.repeat(64)}.10`))
  const { cache } = await opened(t, 100 * KIB, first.dir)
  t.deepEqual(await readdir(join(first.dir, 'cache')), [`${blob.manifest.digest}.${10 * KIB}`])
  await cache.close()
  const small = await opened(t, 5 * KIB, first.dir)
  t.is(small.cache.usedBytes, 0)
  t.deepEqual(await readdir(join(first.dir, 'cache')), [])
})

test('one of a holder’s blobs that is broken on the disk does not keep its others from being given back', async (t) => {
  const { cache, dir } = await opened(t, 100 * KIB)
  const [one, two] = [memoryBlob({ a: lengths(60) }), memoryBlob({ b: lengths(40) })]
  await fill(cache, one, 'job')
  await fill(cache, two, 'job')
  for (const name of await readdir(join(dir, 'cache')))
    if (name.startsWith(one.manifest.digest)) await rm(join(dir, 'cache', name), { recursive: true })
  await cache.release('job')
  const next = memoryBlob({ c: lengths(100) })
  await fill(cache, next, 'next')
  t.is(cache.usedBytes, 100 * KIB)
  await cache.close()
})

test('a write that is under way when its blob is given back is whole, and says nothing of a blob that took its place', async (t) => {
  const { cache } = await opened(t, 100 * KIB)
  const blob = memoryBlob({ a: lengths(60) })
  const old = await cache.hold(blob.manifest, 'job')
  const writes = blob.chunks.map(async (bytes, index) => await old.write(index, bytes))
  await cache.release('job')
  await Promise.all(writes)
  t.true((await cache.find(blob.manifest.digest))?.have.isFull, 'what was written before the close is written down')
  t.true(await cache.remove(blob.manifest.digest))
  const anew = await cache.hold(blob.manifest, 'job')
  await t.throwsAsync(old.write(0, blob.chunks[0]!))
  await old.close()
  await cache.release('job')
  t.is((await cache.hold(blob.manifest, 'job')).have.count, 0, 'what the old one had is not what is here')
  t.is(anew.have.count, 0)
  await cache.close()
})

test('reading a large blob again after a boot holds up no other', async (t) => {
  const first = await opened(t)
  const [large, small] = [memoryBlob({ a: lengths(90) }), memoryBlob({ b: lengths(2) })]
  await fill(first.cache, large, 'job')
  await first.cache.close()
  const { cache } = await opened(t, 100 * KIB, first.dir)
  for (const name of await readdir(join(first.dir, 'cache')))
    await writeFile(join(first.dir, 'cache', name, 'have'), Buffer.alloc(52, 0xff))
  const order: string[] = []
  const reading = cache.hold(large.manifest, 'one').then((blob) => order.push(`large ${blob.have.count}`))
  await cache.hold(small.manifest, 'two').then(() => order.push('small'))
  await reading
  t.deepEqual(order, ['small', 'large 90'])
  await cache.close()
})
