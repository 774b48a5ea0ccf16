import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { defaultDataDir, findEnvironment } from './environment.ts'
import { pipPhase, relocate } from './install.ts'
import { withLock } from './lock.ts'
import { explain, findPython, isAccepted, minorOf } from './python.ts'
import { environmentKey, NUMPY_VERSION, RAY_VERSION } from './versions.ts'

const python = {
  executable: '/usr/bin/python3.11',
  basePrefix: '/usr',
  version: '3.11.2',
  minor: '3.11',
  arch: 'x86_64',
  venv: false
}

test('data folder follows XDG and ignores relative values', (t) => {
  t.is(defaultDataDir({ XDG_DATA_HOME: '/data' }), '/data/swarm')
  t.is(defaultDataDir({ XDG_DATA_HOME: 'data', HOME: '/home/a' }), '/home/a/.local/share/swarm')
  t.is(defaultDataDir({ HOME: '/home/a' }), '/home/a/.local/share/swarm')
})

test('key names every version that decides about reuse', (t) => {
  t.is(environmentKey('3.11', 'x86_64'), `ray-${RAY_VERSION}-numpy-${NUMPY_VERSION}-py3.11-x86_64`)
})

test('accepts Python 3.11 and newer, nothing else', (t) => {
  t.deepEqual(['3.11.0', '3.13.1', '3.10.9', '2.7.18', '4.0.0'].map(isAccepted), [true, true, false, false, false])
})

test('a missing venv module gives the exact Debian package', (t) => {
  const error = explain([python], ['python3'])
  t.is(error.code, 'ERR_NO_VENV')
  t.regex(error.message, /sudo apt-get install -y python3\.11-venv$/)
})

test('no Python, or one that is too old, says what was found', (t) => {
  t.regex(explain([], ['python3']).message, /none found; tried python3.*apt-get install -y python3 python3-venv/)
  const old = explain([{ ...python, version: '3.9.2' }], ['python3'])
  t.is(old.code, 'ERR_NO_PYTHON')
  t.regex(old.message, /found 3\.9\.2 at/)
})

test('lines of pip become phases', (t) => {
  t.is(pipPhase('Collecting ray[default]==2.60.0'), 'resolving ray[default]==2.60.0')
  t.is(
    pipPhase('  Downloading ray-2.60.0-cp311-cp311-manylinux2014_x86_64.whl (78.3 MB)'),
    'downloading ray 2.60.0 (78.3 MB)'
  )
  t.is(pipPhase('Installing collected packages: a, b, ray'), 'installing 3 packages')
  t.is(pipPhase('  Using cached click-8.whl'), undefined)
})

test('only a complete environment at its own place counts', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'swarm-environment-'))
  t.teardown(() => rm(dataDir, { recursive: true }))
  const key = environmentKey('3.11', 'x86_64')
  const path = join(dataDir, 'environments', key)
  await mkdir(join(path, 'bin'), { recursive: true })
  t.is(await findEnvironment({ dataDir }), undefined, 'no stamp: an interrupted build')
  const stamp = { key, path, python: join(path, 'bin', 'python') }
  await writeFile(join(path, 'swarm-environment.json'), JSON.stringify(stamp))
  t.is(await findEnvironment({ dataDir }), undefined, 'its Python is gone')
  await writeFile(stamp.python, '')
  t.like(await findEnvironment({ dataDir }), stamp)
  await writeFile(join(path, 'swarm-environment.json'), JSON.stringify({ ...stamp, path: '/elsewhere' }))
  t.is(await findEnvironment({ dataDir }), undefined, 'a copy of an environment made for another place')
})

test('scripts of an environment built elsewhere name the place it moves to', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'swarm-relocate-'))
  t.teardown(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin', 'ray'), '#!/old/place/bin/python\n', { mode: 0o755 })
  await writeFile(join(folder, 'bin', 'binary'), Buffer.from('\0/old/place'))
  await writeFile(join(folder, 'pyvenv.cfg'), 'command = python -m venv /old/place\n')
  await relocate(folder, '/old/place', '/new')
  t.is(await readFile(join(folder, 'bin', 'ray'), 'utf8'), '#!/new/bin/python\n')
  t.is(await readFile(join(folder, 'bin', 'binary'), 'utf8'), '\0/old/place')
  t.is(await readFile(join(folder, 'pyvenv.cfg'), 'utf8'), 'command = python -m venv /new\n')
})

test('two builds wait for each other; the lock of a dead process is taken over', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'swarm-lock-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const path = join(folder, 'a.lock')
  const order: string[] = []
  const first = Promise.withResolvers<void>()
  const waited = Promise.withResolvers<number>()
  const holding = Promise.withResolvers<void>()
  const one = withLock(
    path,
    async () => {
      holding.resolve()
      await first.promise
      order.push('one')
    },
    () => t.fail()
  )
  await holding.promise
  const two = withLock(
    path,
    async () => {
      order.push('two')
    },
    (pid) => waited.resolve(pid)
  )
  t.is(await waited.promise, process.pid)
  first.resolve()
  await Promise.all([one, two])
  t.deepEqual(order, ['one', 'two'])
  await writeFile(path, '4194305')
  await withLock(
    path,
    async () => {
      order.push('three')
    },
    () => t.fail('a dead holder must not be waited for')
  )
  t.is(order.length, 3)
})

test('a Python is named by version, name or path; an environment of another does not count', async (t) => {
  t.is(await minorOf('3.12'), '3.12')
  t.is(await minorOf('python3.13'), '3.13')
  t.is(await minorOf('/opt/bin/python3.12'), '3.12')
  t.is(await minorOf('/nowhere/python'), undefined)
  await t.throwsAsync(findPython('3.99'), {
    code: 'ERR_NO_PYTHON',
    message: /tried python3\.99, \/usr\/bin\/python3\.99/
  })
  const dataDir = await mkdtemp(join(tmpdir(), 'swarm-environment-'))
  t.teardown(() => rm(dataDir, { recursive: true }))
  for (const minor of ['3.11', '3.12']) {
    const key = environmentKey(minor, 'x86_64')
    const path = join(dataDir, 'environments', key)
    await mkdir(join(path, 'bin'), { recursive: true })
    const stamp = { key, path, python: join(path, 'bin', 'python'), pythonMinor: minor }
    await writeFile(stamp.python, '')
    await writeFile(join(path, 'swarm-environment.json'), JSON.stringify(stamp))
  }
  t.like(await findEnvironment({ dataDir }), { pythonMinor: '3.11' })
  t.like(await findEnvironment({ dataDir, python: '3.12' }), { pythonMinor: '3.12' })
  t.is(await findEnvironment({ dataDir, python: '3.13' }), undefined)
  t.is(await findEnvironment({ dataDir, python: '/nowhere/python' }), undefined)
})
