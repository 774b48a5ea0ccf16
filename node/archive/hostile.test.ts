import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import test, { type ExecutionContext } from 'ava'
import fc from 'fast-check'
import { type RawEntry, rawEntry, rawPax, rawTar, writeArchive } from './_tar.ts'
import { ArchiveError, ArchiveErrorCode, type InspectOptions, inspectArchive, unpackArchive } from './index.ts'

interface Place {
  base: string
  file: string
  dest: string
}

/** A place with a file beside the destination that no archive may touch. */
function place(t: ExecutionContext): Place {
  const base = mkdtempSync(join(tmpdir(), 'swarm-hostile-'))
  t.teardown(() => rmSync(base, { recursive: true, force: true }))
  writeFileSync(join(base, 'canary'), 'alive')
  return { base, file: join(base, 'archive.tar.zst'), dest: join(base, 'dest') }
}

/** Nothing was made and nothing was touched. */
function untouched(t: ExecutionContext, { base, dest }: Place): void {
  t.false(existsSync(dest))
  t.is(readFileSync(join(base, 'canary'), 'utf8'), 'alive')
}

async function refused(
  t: ExecutionContext,
  parts: (RawEntry | Buffer)[],
  code: ArchiveErrorCode,
  options: InspectOptions = {}
): Promise<string> {
  const at = place(t)
  writeArchive(at.file, rawTar(parts))
  const error = await t.throwsAsync(
    unpackArchive(at.file, at.dest, options),
    { instanceOf: ArchiveError, code },
    JSON.stringify(parts)
  )
  untouched(t, at)
  return error?.message ?? ''
}

const UNSAFE: Record<string, RawEntry[]> = {
  'absolute path': [{ path: '/tmp/canary', content: 'dead' }],
  'path upwards': [{ path: '../canary', content: 'dead' }],
  'path upwards from below': [{ path: 'a/../../canary', content: 'dead' }],
  'path that stays inside, but is not plain': [{ path: 'a/./b' }],
  'empty name': [{ path: 'a//b' }],
  'link to an absolute path': [{ path: 'a', type: '2', target: '/etc/passwd' }],
  'link upwards': [{ path: 'a', type: '2', target: '..' }],
  'link upwards from below': [{ path: 'a/b', type: '2', target: '../../canary' }],
  'link that goes up behind another link': [
    { path: 'x/', type: '5' },
    { path: 'p/q/b', type: '2', target: '../../x' },
    { path: 'p/q/a', type: '2', target: 'b/../../canary' }
  ],
  'link with a target that is empty but for dots': [{ path: 'a/b', type: '2', target: './.././..' }],
  'file below a link': [
    { path: 'a', type: '2', target: 'b' },
    { path: 'a/c', content: 'dead' }
  ],
  'file below a file': [{ path: 'a' }, { path: 'a/b' }],
  'link in place of a folder with files': [
    { path: 'a/b', content: 'x' },
    { path: 'a', type: '2', target: 'c' }
  ],
  'the same file twice': [{ path: 'a' }, { path: './a' }],
  'file over a link': [
    { path: 'a', type: '2', target: 'b' },
    { path: 'a', content: 'dead' }
  ],
  'link and folder that differ in case': [
    { path: 'A', type: '2', target: 'b' },
    { path: 'a/c', content: 'dead' }
  ],
  'link and file that differ in case': [{ path: 'a' }, { path: 'A', type: '2', target: 'b' }],
  'hard link to a file that is not there': [{ path: 'a', type: '1', target: 'b' }],
  'hard link outside': [{ path: 'a', type: '1', target: '../canary' }],
  'hard link through a link': [
    { path: 'l', type: '2', target: 'd' },
    { path: 'a', type: '1', target: 'l/canary' }
  ],
  'hard link to a link': [
    { path: 'l', type: '2', target: 'd' },
    { path: 'a', type: '1', target: 'l' }
  ],
  'character device': [{ path: 'null', type: '3' }],
  'block device': [{ path: 'sda', type: '4' }],
  'named pipe': [{ path: 'pipe', type: '6' }],
  'sparse file': [{ path: 'sparse', type: 'S' }],
  'unknown type': [{ path: 'what', type: 'Q' }],
  'name that is too long for a file system': [{ path: 'a/b', content: '' }]
}

for (const [what, entries] of Object.entries(UNSAFE)) {
  test(`refused before anything is written: ${what}`, async (t) => {
    const parts = what.startsWith('name that') ? [rawPax({ path: 'n'.repeat(256) }), ...entries] : entries
    const message = await refused(t, [{ path: 'fine', content: 'x' }, ...parts], ArchiveErrorCode.unsafe)
    t.regex(message, /^the archive is refused for its entry "/)
  })
}

test('extended headers can change neither path nor target past the checks', async (t) => {
  await refused(t, [rawPax({ path: '../canary' }), { path: 'a', content: 'dead' }], ArchiveErrorCode.unsafe)
  await refused(t, [rawPax({ linkpath: '/etc' }), { path: 'a', type: '2', target: 'b' }], ArchiveErrorCode.unsafe)
  await refused(
    t,
    [rawEntry({ path: '././@LongLink', type: 'L', content: '../canary\0' }), { path: 'a' }],
    ArchiveErrorCode.unsafe
  )
  await refused(t, [rawPax({ path: 'p'.repeat(70_000) }), { path: 'a' }], ArchiveErrorCode.damaged)
})

test('damage is told from hostility', async (t) => {
  const at = place(t)
  const damaged = async (bytes: Buffer): Promise<void> => {
    writeFileSync(at.file, bytes)
    await t.throwsAsync(unpackArchive(at.file, at.dest), { code: ArchiveErrorCode.damaged })
    untouched(t, at)
  }
  const tar = rawTar([{ path: 'a', content: 'x'.repeat(5000) }])
  await damaged(Buffer.alloc(0))
  await damaged(Buffer.from('no archive at all'))
  await damaged(tar)
  await damaged(zstdCompressSync(tar).subarray(0, -8))
  await damaged(zstdCompressSync(tar.subarray(0, 1024)))
  await damaged(zstdCompressSync(rawTar([{ path: 'a', checksum: 1 }])))
  await damaged(zstdCompressSync(Buffer.from('x'.repeat(2000))))
  await damaged(zstdCompressSync(gzipSync(tar)))
  await damaged(zstdCompressSync(zstdCompressSync(tar)))
})

test('bombs end at the limits', async (t) => {
  const zeros = Buffer.alloc(20 * 1024 * 1024)
  const at = place(t)
  writeArchive(at.file, rawTar([{ path: 'zeros', content: zeros }]))
  t.true(statSync(at.file).size < 10_000)
  const limit = { maxUnpackedBytes: 1024 * 1024 }
  await t.throwsAsync(unpackArchive(at.file, at.dest, limit), {
    code: ArchiveErrorCode.tooLarge,
    message: /unpacks to more than 1 MiB/
  })
  untouched(t, at)
  const many = Array.from({ length: 50 }, (_, index) => ({ path: `${index}` }))
  await refused(t, many, ArchiveErrorCode.tooLarge, { maxEntries: 49 })
  await refused(t, [{ path: 'd/'.repeat(45) }], ArchiveErrorCode.tooLarge, { maxEntries: 40 })
})

test('results: what is unsafe is left out and named, the rest comes', async (t) => {
  const at = place(t)
  const odd = Object.values(UNSAFE).flat()
  writeArchive(
    at.file,
    rawTar([{ path: 'kept/model.bin', content: 'weights' }, ...odd, { path: 'last', content: 'too' }])
  )
  const { leftOut, entries } = await unpackArchive(at.file, at.dest, { unsafe: 'leaveOut' })
  t.is(readFileSync(join(at.dest, 'kept/model.bin'), 'utf8'), 'weights')
  t.is(readFileSync(join(at.dest, 'last'), 'utf8'), 'too')
  t.is(readFileSync(join(at.base, 'canary'), 'utf8'), 'alive')
  t.true(leftOut.length > 15)
  t.true(entries.every((entry) => entry.type === 'link' || existsSync(join(at.dest, entry.path))))
})

test('set-uid bits and odd modes do not survive', async (t) => {
  const at = place(t)
  writeArchive(
    at.file,
    rawTar([
      { path: 'su', mode: 0o6755 },
      { path: 'closed/', type: '5', mode: 0o1000 },
      { path: 'closed/f', mode: 0o000 }
    ])
  )
  await unpackArchive(at.file, at.dest)
  t.deepEqual(
    ['su', 'closed', 'closed/f'].map((name) => statSync(join(at.dest, name)).mode & 0o7777),
    [0o755, 0o755, 0o644]
  )
})

test('a stop while unpacking leaves nothing behind', async (t) => {
  const at = place(t)
  writeArchive(at.file, rawTar([{ path: 'a' }]))
  await t.throwsAsync(unpackArchive(at.file, at.dest, { signal: AbortSignal.abort() }), { name: 'AbortError' })
  untouched(t, at)
})

test('a stop in the middle of a file leaves nothing behind either', async (t) => {
  const at = place(t)
  writeArchive(at.file, rawTar([{ path: 'zeros', content: Buffer.alloc(64 * 1024 * 1024) }]))
  const stop = new AbortController()
  const poll = setInterval(() => {
    if (existsSync(join(at.dest, 'zeros'))) stop.abort()
  }, 1)
  await t.throwsAsync(unpackArchive(at.file, at.dest, { signal: stop.signal }), { name: 'AbortError' })
  clearInterval(poll)
  untouched(t, at)
})

test('whatever an archive says, nothing outside is touched, and what is refused writes nothing', async (t) => {
  const name = fc.constantFrom('a', 'A', 'b', '..', '.', '', 'canary', 'ü', 'u\u0308')
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  const type = fc.constantFrom('0', '0', '0', '1', '2', '2', '5', '3', '6', 'x', 'L', 'K', 'g')
  const content = fc.constantFrom('', 'dead', '14 path=canary\n', '../canary\0')
  const entry = fc.record({ path, type, target: path, content })
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 8 }),
      fc.constantFrom('refuse' as const, 'leaveOut' as const),
      async (parts, unsafe) => {
        const at = place(t)
        mkdirSync(join(at.base, 'a'))
        writeArchive(at.file, rawTar(parts))
        try {
          await unpackArchive(at.file, at.dest, { unsafe })
        } catch (error) {
          t.true(error instanceof ArchiveError, String(error))
          t.false(existsSync(at.dest))
        }
        t.deepEqual(
          readdirSync(at.base)
            .filter((found) => found !== 'dest')
            .sort(),
          ['a', 'archive.tar.zst', 'canary']
        )
        t.deepEqual(readdirSync(join(at.base, 'a')), [])
        t.is(readFileSync(join(at.base, 'canary'), 'utf8'), 'alive')
        rmSync(at.base, { recursive: true })
      }
    ),
    { numRuns: 300 }
  )
})

test('what inspection counts is what unpacking writes', async (t) => {
  const at = place(t)
  writeArchive(
    at.file,
    rawTar([
      { path: 'd/', type: '5' },
      { path: 'd/f', content: 'abc' },
      { path: 'h', type: '1', target: 'd/f' },
      { path: 'l', type: '2', target: 'd/f' }
    ])
  )
  const { entries, unpackedBytes } = await inspectArchive(at.file)
  t.deepEqual(
    entries.map((entry) => entry.type),
    ['folder', 'file', 'hardLink', 'link']
  )
  t.is(unpackedBytes, 3)
  await unpackArchive(at.file, at.dest)
  t.deepEqual(
    ['h', 'l'].map((name) => readFileSync(join(at.dest, name), 'utf8')),
    ['abc', 'abc']
  )
})
