import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import fc from 'fast-check'
import { ArchiveError, ArchiveErrorCode, inspectArchive, packDirectory, unpackArchive } from './index.ts'

/** A folder of this test alone, with files by path; a text that starts with → is a link to the rest. */
function folder(t: ExecutionContext, files: Record<string, string> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'swarm-archive-'))
  t.teardown(() => rmSync(path, { recursive: true, force: true }))
  return fill(path, files)
}

function fill(path: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    if (text.startsWith('→')) symlinkSync(text.slice(1), join(path, name))
    else writeFileSync(join(path, name), text)
  }
  return path
}

/** All that a folder holds, in the form that `fill` takes; empty folders as `name/`. */
function contentOf(path: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(path, { recursive: true }) as string[]) {
    const info = lstatSync(join(path, name))
    if (info.isSymbolicLink()) found[name] = `→${readlinkSync(join(path, name))}`
    else if (info.isFile()) found[name] = readFileSync(join(path, name), 'utf8')
    else if (readdirSync(join(path, name)).length === 0) found[`${name}/`] = ''
  }
  return found
}

async function packed(t: ExecutionContext, files: Record<string, string>): Promise<string[]> {
  const { file } = await packDirectory(folder(t, files), { into: folder(t) })
  return (await inspectArchive(file)).entries.map((entry) => entry.path)
}

test('what was packed comes out again, with its modes and links', async (t) => {
  const long = `deep/${'d'.repeat(120)}/${'e'.repeat(120)}/ü.txt`
  const files = {
    'train.py': 'print(1)\n',
    'bin/run': '#!/bin/sh\n',
    [long]: 'long',
    '@at': '',
    latest: '→bin/run',
    'bin/up': '→../train.py',
    'a b\nc': 'odd'
  }
  const dir = folder(t, files)
  chmodSync(join(dir, 'bin/run'), 0o700)
  mkdirSync(join(dir, 'empty'))
  const result = await packDirectory(dir, { into: join(folder(t), 'blobs') })
  t.is(result.file.endsWith(`/${result.sha256}.tar.zst`), true)
  t.like(result, { sizeBytes: lstatSync(result.file).size, files: 5, unpackedBytes: 9 + 10 + 4 + 3, leftOut: [] })
  const dest = join(folder(t), 'work')
  const contents = await unpackArchive(result.file, dest, { sha256: result.sha256 })
  t.deepEqual(contentOf(dest), { ...files, 'empty/': '' })
  t.is(lstatSync(join(dest, 'bin/run')).mode & 0o7777, 0o755)
  t.is(lstatSync(join(dest, 'train.py')).mode & 0o7777, 0o644)
  t.is(lstatSync(join(dest, 'empty')).mode & 0o7777, 0o755)
  t.is(contents.unpackedBytes, result.unpackedBytes)
})

test('the digest depends on the content alone', async (t) => {
  const names = ['b.txt', 'a.txt', 'dir/z', 'dir/y', 'B.txt']
  const digest = async (order: string[], mtime: number, mode: number): Promise<string> => {
    const dir = folder(t)
    for (const name of order) {
      fill(dir, { [name]: `content of ${name}` })
      chmodSync(join(dir, name), mode)
      utimesSync(join(dir, name), mtime, mtime)
    }
    return (await packDirectory(dir, { into: folder(t) })).sha256
  }
  const first = await digest(names, 1_000_000, 0o600)
  t.is(await digest([...names].reverse(), 2_000_000, 0o664), first)
  t.not(await digest(names, 1_000_000, 0o700), first)
})

test('two names of one file are two files', async (t) => {
  const dir = folder(t, { a: 'same' })
  linkSync(join(dir, 'a'), join(dir, 'b'))
  const { sha256, file } = await packDirectory(dir, { into: folder(t) })
  t.is(sha256, (await packDirectory(folder(t, { a: 'same', b: 'same' }), { into: folder(t) })).sha256)
  t.deepEqual(
    (await inspectArchive(file)).entries.map((entry) => entry.type),
    ['file', 'file']
  )
})

test('.gitignore and .swarmignore count, nested ones too, and .git is never packed', async (t) => {
  const kept = await packed(t, {
    '.gitignore': '*.log\n/data/\n!keep.log\nbuild/\n',
    '.swarmignore': '!/data/\nsecret*\n',
    'a.log': '',
    'keep.log': '',
    'secret.key': '',
    'data/set.bin': '',
    'data/.gitignore': '*.tmp\n',
    'data/x.tmp': '',
    'x.tmp': '',
    'sub/.swarmignore': '!b.log\n/only.txt\n',
    'sub/b.log': '',
    'sub/c.log': '',
    'sub/only.txt': '',
    'sub/deeper/only.txt': '',
    'sub/build/out.o': '',
    '.git/config': ''
  })
  t.deepEqual(
    kept.filter((path) => !path.includes('ignore')),
    ['data', 'data/set.bin', 'keep.log', 'sub', 'sub/b.log', 'sub/deeper', 'sub/deeper/only.txt', 'x.tmp']
  )
})

test('a folder without anything is an archive too', async (t) => {
  const { file, files } = await packDirectory(folder(t), { into: folder(t) })
  t.is(files, 0)
  const dest = join(folder(t), 'work')
  await unpackArchive(file, dest)
  t.deepEqual(readdirSync(dest), [])
})

test('links that point outside are refused by name; sockets are left out and named', async (t) => {
  for (const target of ['/etc/passwd', '../x', 'sub/../../x', 'sub/../a']) {
    const dir = folder(t, { a: '', 'sub/b': '', link: `→${target}` })
    await t.throwsAsync(
      packDirectory(dir, { into: folder(t) }),
      { code: ArchiveErrorCode.unsafe, message: /^'link' cannot be packed: .*\.swarmignore$/ },
      target
    )
  }
  const dir = folder(t, { a: '' })
  const server = createServer().listen(join(dir, 'sock'))
  await once(server, 'listening')
  t.teardown(() => server.close())
  const { leftOut, files } = await packDirectory(dir, { into: folder(t) })
  t.deepEqual([leftOut, files], [['sock: neither file, folder nor link'], 1])
})

test('too much is refused with what to do, and leaves nothing behind', async (t) => {
  const noise =
    fc.sample(fc.uint8Array({ minLength: 5000, maxLength: 5000 }), { numRuns: 1, seed: 1 })[0] ?? new Uint8Array()
  const dir = folder(t, { small: 'x' })
  writeFileSync(join(dir, 'big.bin'), noise)
  const into = folder(t)
  const error = await t.throwsAsync(packDirectory(dir, { into, maxBytes: 1000 }), {
    instanceOf: ArchiveError,
    code: ArchiveErrorCode.tooLarge
  })
  t.regex(error?.message ?? '', /\.swarmignore \(largest: big\.bin /)
  await t.throwsAsync(packDirectory(dir, { into, maxEntries: 1 }), {
    code: ArchiveErrorCode.tooLarge,
    message: /more than 1 files/
  })
  t.deepEqual(readdirSync(into), [])
})

test('a missing folder, a file, and a stop are told apart', async (t) => {
  const into = folder(t)
  const dir = folder(t, { a: '' })
  await t.throwsAsync(packDirectory(join(dir, 'none'), { into }), {
    code: ArchiveErrorCode.source,
    message: /does not exist/
  })
  await t.throwsAsync(packDirectory(join(dir, 'a'), { into }), {
    code: ArchiveErrorCode.source,
    message: /is not a folder/
  })
  await t.throwsAsync(packDirectory(dir, { into, signal: AbortSignal.abort() }), { name: 'AbortError' })
  t.deepEqual(readdirSync(into), [])
})

test('unpacking takes no place that is taken, and checks the digest first', async (t) => {
  const { file, sha256 } = await packDirectory(folder(t, { a: 'x' }), { into: folder(t) })
  const dest = folder(t, { mine: 'x' })
  await t.throwsAsync(unpackArchive(file, dest), { code: ArchiveErrorCode.destination })
  t.deepEqual(contentOf(dest), { mine: 'x' })
  await t.throwsAsync(
    unpackArchive(file, join(dest, 'new'), { sha256: sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    { code: ArchiveErrorCode.digest }
  )
  await t.throwsAsync(unpackArchive(file, join(dest, 'new'), { maxBytes: 10 }), { code: ArchiveErrorCode.tooLarge })
  t.deepEqual(contentOf(dest), { mine: 'x' })
})

test('any tree of files comes out as it went in', async (t) => {
  const name = fc
    .stringMatching(/^[a-zA-Z0-9._ äß→-]{1,12}$/)
    .filter((text) => !['.', '..', '.git', '.gitignore', '.swarmignore'].includes(text))
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  const text = fc.string({ maxLength: 2000 }).filter((value) => !value.startsWith('→'))
  const tree = fc.dictionary(path, text, { maxKeys: 12 }).filter((files) => {
    const paths = Object.keys(files)
    return !paths.some((one) => paths.some((other) => other.startsWith(`${one}/`)))
  })
  await fc.assert(
    fc.asyncProperty(tree, async (files) => {
      const base = folder(t)
      const dir = fill(join(base, 'in'), files)
      mkdirSync(dir, { recursive: true })
      const { file, sha256 } = await packDirectory(dir, { into: join(base, 'blobs') })
      await unpackArchive(file, join(base, 'out'), { sha256 })
      t.deepEqual(contentOf(join(base, 'out')), contentOf(dir))
      rmSync(base, { recursive: true })
    }),
    { numRuns: 40 }
  )
})
