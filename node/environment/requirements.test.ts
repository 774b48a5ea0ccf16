import test from 'ava'
import { beyondBase, constraintsOf } from './base.ts'
import { LayerError, LayerErrorCode } from './errors.ts'
import { formatLock, normalName, ownLock, parseLock, parseRequirements } from './requirements.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)

test('a file is requirements, one a line: comments, blank lines and joined lines are as pip has them', (t) => {
  const text = `\uFEFF# what it needs
torch[opt, extra] >=2.1,<3 ; python_version > "3.10"   # a comment

Zope.Interface==5.*\r
ray_train==2.60.0 \\
    --hash=sha256:${A} \\
    --hash=sha256:${B}
numpy`
  t.deepEqual(parseRequirements(text), [
    { line: 2, text: 'torch[opt, extra] >=2.1,<3 ; python_version > "3.10"', name: 'torch', version: '', hashes: [] },
    { line: 4, text: 'Zope.Interface==5.*', name: 'zope-interface', version: '', hashes: [] },
    { line: 5, text: 'ray_train==2.60.0', name: 'ray-train', version: '2.60.0', hashes: [A, B] },
    { line: 8, text: 'numpy', name: 'numpy', version: '', hashes: [] }
  ])
  t.deepEqual(parseRequirements('\n# nothing\n'), [])
})

test('what would make a provider fetch from elsewhere, or is no requirement, is named with its line', (t) => {
  const wrong: Array<[string, RegExp]> = [
    ['--index-url http://192.168.1.1/', /line 2: '--index-url http:\/\/192\.168\.1\.1\/': an option/],
    ['-r other.txt', /line 2: '-r other.txt': an option/],
    ['-e .', /an option/],
    ['evil @ https://example.org/evil-1.whl', /an address or path/],
    ['git+https://example.org/x.git', /an address or path/],
    ['./wheels/x.whl', /an address or path/],
    ['torch[x', /not a requirement/],
    ['torch >= ', /not a requirement/],
    ['two words', /not a requirement/],
    [`x==1 --hash=md5:${A}`, /only --hash=sha256/],
    [`x==1 --hash=sha256:${A} --global-option=y`, /only --hash=sha256/],
    [`${'a'.repeat(600)}==1`, /not a requirement/]
  ]
  for (const [line, message] of wrong) {
    const error = t.throws(() => parseRequirements(`numpy\n${line}\n`), { instanceOf: LayerError, message }, line)
    t.is(error?.code, LayerErrorCode.requirements)
    t.true(error?.isFinal)
  }
})

test('reading a hostile file takes no time to speak of', (t) => {
  const startedAt = performance.now()
  for (const text of [
    'a'.repeat(256 * 1024),
    `x ${' '.repeat(256 * 1024)}`,
    `x==1${' '.repeat(100_000)}--hash=sha256:${A}`,
    `a[${'a,'.repeat(100)}`,
    'x \\\n'.repeat(60_000)
  ])
    try {
      parseRequirements(text)
    } catch {}
  t.true(performance.now() - startedAt < 10_000)
})

test('a file with every line pinned and hashed is its own lock; any other is none', (t) => {
  const own = ownLock(
    parseRequirements(`b==2 --hash=sha256:${B} --hash=sha256:${A}\nA_x==1.0 ; python_version<"4" --hash=sha256:${A}\n`)
  )
  t.is(
    formatLock(own ?? []),
    `a-x==1.0 ; python_version<"4" --hash=sha256:${A}\nb==2 --hash=sha256:${A} --hash=sha256:${B}\n`,
    'in one order, whatever the file’s'
  )
  for (const text of [
    '',
    'b==2',
    `b>=2 --hash=sha256:${A}`,
    `b==2.* --hash=sha256:${A}`,
    `b==2 --hash=sha256:${A}\nc==1`
  ])
    t.is(ownLock(parseRequirements(text)), undefined, text)
})

test('of a lock that another member sends only what is plainly one is taken', (t) => {
  const lock = `a==1+cpu --hash=sha256:${A}\nb==2 --hash=sha256:${B}\n`
  t.is(formatLock(parseLock(lock)), lock)
  t.deepEqual(parseLock(''), [])
  for (const text of [
    'a==1\n',
    `--index-url http://x\n${lock}`,
    `b==2 --hash=sha256:${B}\na==1 --hash=sha256:${A}\n`,
    `${lock}\n`,
    `# x\n${lock}`,
    'a @ http://x\n'
  ])
    t.throws(() => parseLock(text), { instanceOf: LayerError }, text)
})

test('names compare as PEP 503 says', (t) => {
  t.is(normalName('Zope._-Interface'), 'zope-interface')
})

test('a lock is held against what Ray’s own environment has', (t) => {
  const base = new Map([
    ['numpy', '2.4.6'],
    ['ray', '2.60.0']
  ])
  const entry = (name: string, version: string) => ({ name, version, marker: '', hashes: [A] })
  t.is(constraintsOf(base), 'numpy==2.4.6\nray==2.60.0\n')
  t.deepEqual(beyondBase([entry('numpy', '2.4.6'), entry('torch', '2')], base), [entry('torch', '2')])
  const clash = t.throws(() => beyondBase([entry('numpy', '1.26.0')], base), { instanceOf: LayerError })
  t.is(clash?.code, LayerErrorCode.clash)
  t.true(clash?.isFinal)
  const theirs = t.throws(() => beyondBase([entry('numpy', '1.26.0')], base, true), { instanceOf: LayerError })
  t.false(theirs?.isFinal, 'the base of who made the lock has something else')
  t.regex(clash?.message ?? '', /numpy==1\.26\.0 clashes with numpy==2\.4\.6/)
})
