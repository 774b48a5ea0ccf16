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
