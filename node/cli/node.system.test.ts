/** The CLI with real nodes: a requester without root, Python or WireGuard; one data folder, one node; the ways to end. */
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { makePlace, start, swarm } from './_harness.ts'

const isRoot = process.getuid?.() === 0
/** The user and group `nobody` of Debian: no home, no rights. */
const NOBODY = 65_534

function setUp(t: ExecutionContext, more: NodeJS.ProcessEnv = {}) {
  const place = makePlace(t)
  const env = {
    ...place.env,
    SWARM_NETWORK: `cli-${process.pid}`,
    SWARM_PROFILE: 'testnet',
    SWARM_MDNS: 'false',
    SWARM_OFFER: 'false',
    SWARM_LISTEN: '/ip4/127.0.0.1/tcp/0',
    ...more
  }
  const at = { cwd: place.workDir, env }
  const run = (...args: string[]) => swarm(args, at)
  // A node in the background outlives a failed test otherwise.
  t.teardown(async () => void (await run('stop', '--force')))
  return { ...place, env, at, run }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

test('start --detach, status, stop: ready when it returns, nothing left when it is stopped', async (t) => {
  const { run, dataDir } = setUp(t)
  const started = await run('start', '--detach')
  t.is(started.code, 0, started.stderr)
  t.regex(started.stdout, /join through +SWARM_BOOTSTRAP=\/ip4\/127\.0\.0\.1\/tcp\/\d+\/p2p\/12D3KooW/)
  t.regex(started.stdout, /reachable +unknown/)
  t.is(statSync(join(dataDir, 'swarm.sock')).mode & 0o777, 0o600)
  const { pid, peer } = JSON.parse((await run('status', '--json')).stdout) as { pid: number; peer: string }
  t.true(isRunning(pid))
  const again = await run('start')
  t.is(again.code, 120)
  t.regex(again.stderr, new RegExp(`data folder ${dataDir} is in use.*pid ${pid}`))
  const stopped = await run('stop')
  t.is(stopped.code, 0, stopped.stderr)
  t.false(isRunning(pid))
  t.false(existsSync(join(dataDir, 'swarm.sock')))
  t.is((await run('status')).code, 120)
  t.is((await run('start', '-d')).code, 0)
  t.is((JSON.parse((await run('status', '--json')).stdout) as { peer: string }).peer, peer)
})

test('a node in the terminal ends with Ctrl+C; one that was killed leaves a socket that the next one replaces', async (t) => {
  const { at, dataDir } = setUp(t)
  const killed = start(['start'], at)
  await killed.said('stderr', /running; Ctrl\+C ends it/)
  killed.kill('SIGKILL')
  t.is((await killed.ended).signal, 'SIGKILL')
  t.true(existsSync(join(dataDir, 'swarm.sock')))
  const next = start(['start'], at)
  await next.said('stderr', /running; Ctrl\+C ends it/)
  next.kill('SIGINT')
  const { code, stderr } = await next.ended
  t.is(code, 0, stderr)
  t.false(existsSync(join(dataDir, 'swarm.sock')))
})

test('a port that is taken is named, in the foreground and in the background', async (t) => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => void server.close())
  const { port } = server.address() as AddressInfo
  const { run } = setUp(t, { SWARM_LISTEN: `/ip4/127.0.0.1/tcp/${port}` })
  for (const args of [['start'], ['start', '--detach']]) {
    const { code, stderr } = await run(...args)
    t.is(code, 120)
    t.regex(stderr, new RegExp(`tcp/${port}: the port is taken`))
  }
})

test('a bootstrap that does not answer is named with its reason; the node starts all the same', async (t) => {
  const peer = '12D3KooWAbYjd3DVvyvTpvbFUtG7UJmTNn4wnHYY2XvvzcPFkxYu'
  const { run } = setUp(t, { SWARM_BOOTSTRAP: `/ip4/127.0.0.1/tcp/1/p2p/${peer}` })
  t.is((await run('start', '-d')).code, 0)
  const { stdout } = await run('status')
  t.regex(stdout, /not joined +\/ip4\/127\.0\.0\.1\/tcp\/1\/p2p\/\w+: .+/)
})

test('start --dry-run shows what would be offered and makes nothing', async (t) => {
  const { run, dataDir } = setUp(t, { SWARM_OFFER: 'true', SWARM_CLAIM_GPUS: 'A100:80GB:2' })
  const { code, stdout } = await run('start', '--dry-run', '--region', 'eu')
  t.is(code, 0)
  t.regex(stdout, /claimed:1 +A100 80GB \(claimed\)/)
  t.regex(stdout, /region eu/)
  t.deepEqual(await run('status').then(({ code }) => code), 120)
  t.false(existsSync(join(dataDir, 'identity.key')))
})

test('run starts a node in the background, says so, and tells why nobody took the job', async (t) => {
  const { run } = setUp(t)
  const { code, stdout, stderr } = await run('run', '--', 'python', 'train.py')
  t.is(code, 121, stderr)
  t.is(stdout, '')
  t.regex(stderr, /no node runs yet: starting one in the background/)
  t.regex(stderr, /node started \(pid \d+, log .*node\.log\).*swarm stop/)
  t.regex(stderr, /0 seen → 0 match/)
  t.regex(stderr, /`swarm peers`/)
  const listed = await run('job', 'list')
  t.regex(listed.stdout, /train +no-provider/)
  t.is((await run('job', 'wait', 'train')).code, 121)
  const shown = JSON.parse((await run('job', 'show', 'train', '--json')).stdout) as {
    view: { outcome: { cause: string } }
    events: Array<{ event: string }>
  }
  t.is(shown.view.outcome.cause, 'no-provider')
  t.true(shown.events.some(({ event }) => event === 'job:ended'))
  t.is((await run('run', '--json', '--dry-run', '--', 'python', 'train.py')).code, 121)
})

test('an environment stays out of logs, journal and event log', async (t) => {
  const { run, dataDir } = setUp(t)
  t.is((await run('run', '--env', 'TOKEN=very-secret-value', '--', 'python', 'train.py')).code, 121)
  for (const file of ['node.log', 'events.ndjson'])
    t.notRegex(readFileSync(join(dataDir, file), 'utf8'), /very-secret-value/)
})

const asNobody = isRoot ? test : test.skip
asNobody(
  '[needs root] an ordinary user without Python, WireGuard or any program on the path is a requester',
  async (t) => {
    const place = makePlace(t)
    for (const path of [place.dir, place.dataDir, place.workDir, join(place.workDir, 'train.py')]) {
      chownSync(path, NOBODY, NOBODY)
      chmodSync(path, 0o755)
    }
    const env = {
      ...place.env,
      PATH: '/nonexistent',
      NODE_COMPILE_CACHE: '',
      SWARM_NETWORK: `cli-${process.pid}`,
      SWARM_PROFILE: 'testnet',
      SWARM_MDNS: 'false',
      SWARM_LISTEN: '/ip4/127.0.0.1/tcp/0'
    }
    const at = { cwd: place.workDir, env, uid: NOBODY }
    const run = (...args: string[]) => swarm(args, at)
    t.teardown(async () => void (await run('stop', '--force')))
    const { code, stderr } = await run('run', '--', 'python', 'train.py')
    t.is(code, 121, stderr)
    const status = await run('status')
    t.regex(status.stdout, /offers +nothing/)
    const doctor = await run('doctor')
    t.is(doctor.code, 0)
    t.regex(doctor.stdout, /can ask for jobs: yes +can offer itself: no/)
    t.is((await run('stop')).code, 0)
    t.is(statSync(place.dataDir).uid, NOBODY)
  }
)
