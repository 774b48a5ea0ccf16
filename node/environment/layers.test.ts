import { existsSync } from 'node:fs'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { A, environment, MIB, never, pinned, stage } from './_layers.ts'
import { LayerErrorCode } from './errors.ts'
import { LayerIndex } from './layer-index.ts'
import { estimate, toRemove } from './layer-policy.ts'
import { digestOfText, layerTag } from './layers.ts'

test('least recently used first, until the rest fits; what is in use stays', (t) => {
  const stamp = (key: string, usedAt: number, mib: number) => ({
    key,
    usedAt,
    lock: key,
    sizeBytes: mib * MIB,
    buildMs: 1
  })
  const all = [stamp('new', 3, 10), stamp('old', 1, 10), stamp('middle', 2, 10)]
  const keys = (cap: number, kept: string[] = []): string[] =>
    toRemove(all, cap * MIB, new Set(kept)).map(({ key }) => key)
  t.deepEqual(keys(30), [])
  t.deepEqual(keys(29), ['old'])
  t.deepEqual(keys(10), ['old', 'middle'])
  t.deepEqual(keys(10, ['old']), ['middle', 'new'])
  t.deepEqual(keys(0, ['old', 'new']), ['middle'], 'what is in use may be above the cap')
})

test('a build takes what earlier ones took, the newest counting half', (t) => {
  t.is(estimate([]), undefined)
  t.is(estimate([{ buildMs: 100, usedAt: 1 }]), 5_000, 'never less than a start of pip')
  t.is(
    estimate([
      { buildMs: 40_000, usedAt: 2 },
      { buildMs: 20_000, usedAt: 1 }
    ]),
    30_000
  )
})

test('an environment depends on its lock, its Python and its machine', (t) => {
  t.is(layerTag(environment), 'py3.11-x86_64')
  t.is(new LayerIndex('/x', 'py3.11-x86_64').keyOf(A), `${A}-py3.11-x86_64`)
})

test('an environment is built once, told as ready, and found by the next', async (t) => {
  const world = await stage(t)
  const layers = await world.open()
  const file = pinned('x')
  t.deepEqual(await layers.told(), { environments: [], buildMs: undefined })
  const lock = await layers.lockFor(file, world.say, never)
  t.is(lock, file.text)
  const want = { lock, requirements: file.digest, text: file.text, lease: 'l', ofOther: false }
  const [one, two] = await Promise.all([layers.use(want, world.say, never), layers.use(want, world.say, never)])
  t.is(world.asked.length, 1, 'once, for two who want it at one time')
  t.false(one.wasBuilt)
  t.is(one.path, two.path)
  t.true(existsSync(join(one.path ?? '', 'x.py')))
  t.deepEqual(await layers.told(), { environments: [file.digest], buildMs: 5_000 })
  t.true(world.changes() > 0)
  const other = await world.open()
  const three = await other.use(want, world.say, never)
  t.true(three.wasBuilt)
  t.is(world.asked.length, 1)
  t.deepEqual(
    (await readdir(world.dir)).filter((name) => name.startsWith('.')),
    [],
    'nothing half-made is left'
  )
  t.deepEqual(world.said, ['environment:building', 'environment:progress', 'environment:built'])
})

test('over the cap the least recently used goes, and never one that a lease has', async (t) => {
  const world = await stage(t, Math.floor(2.5 * MIB))
  const layers = await world.open()
  const use = async (name: string) => {
    const file = pinned(name)
    return await layers.use(
      { lock: file.text, requirements: file.digest, text: file.text, lease: name, ofOther: false },
      world.say,
      never
    )
  }
  const first = await use('first')
  const second = await use('second')
  await second.release()
  await utimes(`${second.path}.json`, 1, 1)
  await use('third')
  t.true(existsSync(first.path ?? ''), 'in use')
  t.false(existsSync(second.path ?? ''), 'the only one that may go')
  await first.release()
  t.true((await use('second')).path === second.path, 'and it is built again')
})

test('one that is larger than the cap alone is an error of this host, and nothing of it stays', async (t) => {
  const world = await stage(t, MIB)
  world.gate.mib = 2
  const layers = await world.open()
  const file = pinned('large')
  const want = { lock: file.text, requirements: file.digest, text: file.text, lease: 'l', ofOther: false }
  const error = await t.throwsAsync(layers.use(want, world.say, never), { code: LayerErrorCode.full })
  t.regex(error?.message ?? '', /max-environments-gib/)
  t.like(error, { isFinal: false })
  t.deepEqual(await readdir(join(world.dir, 'uses')), [])
  t.deepEqual((await readdir(world.dir)).sort(), ['locks', 'python', 'requirements', 'uses'])
})

test('a lease that ends does not end the build: the next attempt finds it', async (t) => {
  const world = await stage(t)
  const opened = Promise.withResolvers<void>()
  world.gate.open = opened.promise
  const layers = await world.open()
  const file = pinned('slow')
  const want = { lock: file.text, requirements: file.digest, text: file.text, lease: 'l', ofOther: false }
  const left = new AbortController()
  const first = layers.use(want, world.say, left.signal)
  left.abort(new Error('the lease is over'))
  await t.throwsAsync(first, { message: 'the lease is over' })
  const second = layers.use(want, world.say, never)
  opened.resolve()
  await second
  t.is(world.asked.length, 1)
})

test('what another member says that a file leads to makes a bid ready and is never taken for this host’s own word', async (t) => {
  const world = await stage(t)
  const layers = await world.open()
  const file = { digest: digestOfText('x\n'), text: 'x\n' }
  const lock = pinned('x').text
  await layers.use({ lock, requirements: file.digest, text: file.text, lease: 'l', ofOther: true }, world.say, never)
  t.deepEqual((await layers.told()).environments, [file.digest])
  t.is(await layers.knownLock(file.digest), undefined)
  await t.throwsAsync(
    layers.use({ lock: '--index-url x\n', requirements: A, text: '', lease: 'l', ofOther: true }, world.say, never),
    { code: LayerErrorCode.requirements }
  )
})

test('what a file was resolved to holds for a day', async (t) => {
  const world = await stage(t)
  const layers = await world.open()
  const file = pinned('x')
  await layers.lockFor(file, world.say, never)
  t.is(await layers.knownLock(file.digest), file.text)
  world.clock.now += 25 * 3_600_000
  t.is(await layers.knownLock(file.digest), undefined)
  t.deepEqual((await layers.told()).environments, [])
})

test('marks and folders of dead processes go at the start', async (t) => {
  const world = await stage(t)
  const index = new LayerIndex(world.dir, 'py3.11-x86_64')
  await index.open()
  await writeFile(join(world.dir, 'uses', `${A}-py3.11-x86_64~4194305~x`), '')
  await mkdir(join(world.dir, '.building-4194305-x'))
  await mkdir(join(world.dir, `.building-${process.pid}-y`))
  await index.open()
  t.deepEqual(await readdir(join(world.dir, 'uses')), [])
  t.deepEqual(
    (await readdir(world.dir)).filter((name) => name.startsWith('.')),
    [`.building-${process.pid}-y`]
  )
})
