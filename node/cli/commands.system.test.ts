/** Every other command as a child process, its node a double: what people read, what `--json` gives, how it ends. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { GPU, JOB, OTHER, SELF } from '../http/_node-double.ts'
import { type Ended, makePlace, serveDouble, swarm } from './_harness.ts'

const MEMBER = {
  peer: OTHER,
  name: 'bob',
  index: 1,
  region: 'eu',
  roles: ['head' as const, 'driver' as const],
  units: [GPU],
  priceMicroPerGpuHour: 250_000,
  epoch: 7
}
const DONE = { cause: 'succeeded' as const, exitCode: 0, signal: '', peer: OTHER, detail: '', lastLines: [] }
const RECEIPT = {
  id: 'r1',
  role: 'requester' as const,
  job: JOB,
  attempt: 1,
  epoch: 7,
  provider: OTHER,
  requester: SELF,
  units: ['claimed:0'],
  startedAt: 1000,
  endedAt: 13_000,
  unitMs: 12_000,
  signedUnitMs: 12_000,
  priceMicroPerGpuHour: 250_000,
  amountMicro: 833,
  cause: 'succeeded' as const,
  signed: 'both' as const,
  dispute: '=1+1',
  bytes: new Uint8Array([1, 2, 3, 4])
}

async function setUp(t: ExecutionContext) {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  const now = Date.now()
  node.change({ phase: 'ended', members: [MEMBER], startedAt: now - 20_000, endedAt: now, outcome: DONE, nodes: 1 })
  node.push({ event: 'job:started' })
  node.say('(W pid=1, ip=100.64.0.1) hi\n', true)
  node.state.spans = [{ step: 'driver', node: OTHER, startMs: 0, ms: 20_000 }]
  node.state.receipts = [RECEIPT]
  node.state.peers = [
    { peer: OTHER, addrs: [`/ip4/127.0.0.1/tcp/1/p2p/${OTHER}`], connected: true, direction: 'outbound', rttMs: 1.25 }
  ]
  const advert = {
    type: 'resourceAdvert' as const,
    seq: 1,
    name: 'bob\u001b[2J',
    region: 'eu',
    units: [GPU],
    freeUnits: 1,
    diskMib: 1,
    priceMicroPerGpuHour: 250_000,
    versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11', arch: 'x64' },
    addrs: [],
    ttlMs: 1,
    notes: { driver: '580.1', utilisation: '97 %' }
  }
  node.state.found = {
    providers: [{ peer: OTHER, advert, issuedAt: now, self: false }],
    seen: 3,
    matched: 1,
    unfit: [],
    failed: ['holder x did not answer']
  }
  node.state.result = {
    job: JOB,
    outcome: DONE,
    output: '/tmp/out',
    log: '/tmp/out/log.txt',
    providers: [{ peer: OTHER, name: 'bob', folder: '/tmp/out/bob', sizeBytes: 5, missing: false, reason: '' }]
  }
  const run = (...args: string[]): Promise<Ended> => swarm(args, { cwd: place.workDir, env: place.env })
  return { node, run, place }
}

/** Each command, what its text must show, and the fields of its JSON. */
const COMMANDS: Array<[string[], RegExp, string[]]> = [
  [['status'], /node +alice +12D3KooW.*\n.*\n.*\naddresses/, ['peer', 'reachability', 'joinLine', 'provider', 'pid']],
  [['peers'], /12D3KooW\w+ +outbound +1\.3 ms +now +\/ip4\/127\.0\.0\.1\/tcp\/1\n/, ['peers']],
  [['providers', '--wide'], /driver 580\.1; utilisation 97 %/, ['providers', 'seen', 'matched', 'failed']],
  [
    ['providers', '--gpus', 'A100', '--accept-claimed'],
    /bob +…\w{8} +A100 80GB \(claimed\) +1\/1/,
    ['providers', 'seen', 'matched', 'failed']
  ],
  [['provider'], /offers +A100 80GB \(claimed\)/, ['settings', 'leases', 'draining']],
  [['job', 'list'], /j-00112233445566aa +train +succeeded +1 +bob/, ['jobs']],
  [
    ['job', 'show', JOB],
    /state +succeeded +the program ended with 0 on bob/,
    ['view', 'events', 'spans', 'receipts', 'timing']
  ],
  [['job', 'show', 'j-0011', '--timing'], /driver +bob +0 ms +20\.0 s +█+/, ['timing']],
  [['job', 'result', 'train'], /\/tmp\/out\/bob +5 B/, ['output', 'providers', 'outcome', 'runExitCode']],
  [['receipts'], /j-00112233445566aa +requester +…\w+ +…\w+ +1 +12\.0 s +0\.000833 +succeeded/, ['receipts']],
  [['receipts', 'list', '--since', '7d'], /0\.000833/, ['receipts']],
  [['config'], /dataDir +\/.*environment +SWARM_DATA_DIR/, ['file', 'settings', 'warnings']],
  [['doctor'], /✓ Node +v\d+/, ['can', 'checks']]
]

for (const [args, text, fields] of COMMANDS) {
  test(`swarm ${args.join(' ')}: for people and with --json`, async (t) => {
    const { run } = await setUp(t)
    const [people, json] = [await run(...args), await run(...args, '--json')]
    t.is(people.code, 0, people.stderr)
    t.regex(people.stdout, text)
    t.notRegex(people.stdout + people.stderr, /\u001b/)
    t.is(json.code, 0, json.stderr)
    const value = JSON.parse(json.stdout) as Record<string, unknown>
    for (const field of fields) t.true(field in value, `${field} in ${Object.keys(value).join(', ')}`)
  })
}

test('--json may also stand before the command', async (t) => {
  const { run } = await setUp(t)
  t.like(JSON.parse((await run('--json', 'status')).stdout) as object, { peer: SELF })
})

test('logs: labelled, raw, and as JSON lines', async (t) => {
  const { run } = await setUp(t)
  t.is((await run('job', 'logs', JOB)).stdout, '[bob] (W pid=1) hi\n')
  t.is((await run('job', 'logs', JOB, '--raw')).stdout, '(W pid=1, ip=100.64.0.1) hi\n')
  t.deepEqual(JSON.parse((await run('job', 'logs', JOB, '--json')).stdout), { provider: 'bob', text: '(W pid=1) hi' })
})

test('wait tells a job that has ended from its events, and ends as run would have', async (t) => {
  const { run, node } = await setUp(t)
  node.change({ submittedAt: 0, outcome: { ...DONE, cause: 'failed', exitCode: 9 } })
  const { code, stdout, stderr } = await run('job', 'wait', JOB)
  t.is(code, 9)
  t.is(stdout, '[bob] (W pid=1) hi\n')
  t.regex(stderr, /\[5\/9\].*\n(.*\n)*.*\[9\/9\]/)
})

test('stop waits for the end; a job that has ended is said to have', async (t) => {
  const { run, node } = await setUp(t)
  t.regex((await run('job', 'stop', JOB)).stderr, /had ended already \(succeeded\)/)
  node.change({ phase: 'running', outcome: undefined })
  const { code, stderr } = await run('job', 'stop', JOB)
  t.is(code, 0)
  t.regex(stderr, /is stopped; what it wrote is in/)
  t.deepEqual(node.calls, [['stop', JOB]])
})

test('dashboard prints an address on loopback, alone on stdout', async (t) => {
  const { run, node } = await setUp(t)
  node.change({ phase: 'running', outcome: undefined })
  const { code, stdout } = await run('job', 'dashboard', JOB)
  t.is(code, 0)
  t.regex(stdout, /^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}\n$/)
  t.is((await fetch(stdout.trim(), { redirect: 'manual' })).status, 303)
  t.is((await run('job', 'dashboard', JOB, '--close')).code, 0)
  await t.throwsAsync(fetch(stdout.trim()))
})

test('receipts as CSV: quoted where needed, and no text that a spreadsheet would run', async (t) => {
  const { run } = await setUp(t)
  const lines = (await run('receipts', '--csv')).stdout.trimEnd().split('\n')
  t.regex(lines[0] ?? '', /^id,role,job,attempt,/)
  t.regex(lines[1] ?? '', /^r1,requester,.*,1970-01-01T00:00:01\.000Z,.*,833,succeeded,both,'=1\+1$/)
})

test('receipts verify reads what receipts --json wrote; a false one gives 125', async (t) => {
  const { run, place } = await setUp(t)
  const good = join(place.dir, 'good.json')
  writeFileSync(good, (await run('receipts', '--json')).stdout)
  const fine = await run('receipts', 'verify', good)
  t.is(fine.code, 0, fine.stderr)
  t.regex(fine.stdout, /^valid/)
  const bad = join(place.dir, 'bad.json')
  writeFileSync(bad, JSON.stringify({ envelope: 'AQI=' }))
  const wrong = await run('receipts', 'verify', bad)
  t.is(wrong.code, 125)
  t.regex(wrong.stdout, /^INVALID.*\n +too short/)
  writeFileSync(bad, '{}')
  t.is((await run('receipts', 'verify', bad)).code, 2)
  t.is((await run('receipts', 'verify', join(place.dir, 'none'))).code, 2)
})

test('provider set: adds to those who are allowed, now and for the next start', async (t) => {
  const { run, node } = await setUp(t)
  const { code, stderr } = await run('provider', 'set', '--allow', OTHER, '--price', '0.5')
  t.is(code, 0, stderr)
  t.deepEqual(node.calls, [['setProvider', { priceMicroPerGpuHour: 500_000, allow: [SELF, OTHER] }]])
  const { settings } = JSON.parse((await run('config', '--json')).stdout) as {
    settings: Array<{ key: string; value: string; source: string }>
  }
  t.like(
    settings.find(({ key }) => key === 'priceMicroPerGpuHour'),
    { value: '500000', source: 'file' }
  )
  t.is((await run('provider', 'set', '--disallow', OTHER)).code, 0)
  t.deepEqual(node.calls.at(-1), ['setProvider', { allow: [SELF] }])
  t.is((await run('provider', 'set', '--allow', 'bob')).code, 2)
  t.is((await run('provider', 'set')).code, 2)
})

const WRONG: Array<[string[], RegExp, number]> = [
  [['frobnicate'], /unknown command 'frobnicate'/, 2],
  [['job', 'shw', JOB], /unknown command 'shw'.*show/, 2],
  [['job', 'show'], /missing required argument 'job'/, 2],
  [['job', 'show', 'j-ffff'], /no job 'j-ffff'/, 2],
  [['job', 'show', 'j-ffffffffffffffff'], /no job j-f+/, 2],
  [['status', '--nonsense'], /unknown option '--nonsense'/, 2],
  [['providers', '--gpus', 'A100:40'], /use a whole number from 1 to 16 \(memory is written 40GB\)/, 2],
  [['status', '--data-dir', '/nonexistent/x'], /no node runs with the data folder \/nonexistent\/x/, 120]
]
for (const [args, message, code] of WRONG) {
  test(`wrong: swarm ${args.join(' ')}`, async (t) => {
    const { run } = await setUp(t)
    const people = await run(...args)
    t.is(people.code, code, people.stderr)
    t.is(people.stdout, '')
    t.regex(people.stderr, message)
    const { error } = JSON.parse((await run(...args, '--json')).stdout) as {
      error: { exitCode: number; message: string; exit: string }
    }
    t.is(error.exitCode, code)
    t.regex(error.message, message)
  })
}

test('an unknown variable of ours is named with the nearest that exists', async (t) => {
  const { place } = await setUp(t)
  const { code, stderr } = await swarm(['status'], { cwd: place.workDir, env: { ...place.env, SWARM_REGON: 'eu' } })
  t.is(code, 2)
  t.regex(stderr, /SWARM_REGON.*SWARM_REGION/)
})
