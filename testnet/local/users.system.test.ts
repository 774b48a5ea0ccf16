/** What users meet: an ordinary user with nothing but Node, busy and unfitting providers, two jobs on one host, the dashboard. */
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import test from 'ava'
import { knock, listeningPorts } from '../../node/privileged/_lab.ts'
import { runIn } from '../../node/privileged/command.ts'
import { isAlive, identify } from '../../node/privileged/process-table.ts'
import { FAILING, KNOCKING, WAITING } from './_programs.ts'
import { gone, release } from './_processes.ts'
import { type Ended, Running, within } from './_running.ts'
import { NEEDS, Stage, test as it } from './_stage.ts'
import type { NodePlan } from './plan.ts'
import { inNamespace } from './process.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A user id that nobody has; jobs' users begin far above. */
const UID = 54_321
const A100 = { models: ['a100'], minMemoryGb: 0, maxMemoryGb: 0, count: 1 }

let stage: Stage
const OFFERS: Array<Record<string, string>> = [
  { SWARM_CLAIM_GPUS: 'A100:80GB:2', SWARM_CPUS: '2', SWARM_MEMORY_MIB: '3000', SWARM_REGION: 'double' },
  { SWARM_REGION: 'solo' },
  { SWARM_REGION: 'closed', SWARM_ALLOW: '' }
]
test.before(async () => {
  if (!NEEDS.includes(':'))
    stage = await Stage.up({ providers: 3, requesters: 2, seed: 13, env: (index) => OFFERS[index] ?? {} })
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear()
})
test.after.always(async () => {
  await (stage as Stage | undefined)?.down()
})

it(`${NEEDS} an ordinary user with nothing but Node on the path runs a job; a node is started in the background, and said so`, async (t) => {
  const place = stage.requesters[1] ?? stage.requester
  const home = join(stage.dir, 'home')
  const work = stage.folder(FAILING)
  chmodSync(stage.dir, 0o755)
  mkdirSync(home)
  chownSync(home, UID, UID)
  const output = join(home, 'results', 'first')
  const swarm = async (...args: string[]): Promise<Ended> => {
    const running = asUser(place, home, work, args)
    return await within(
      running.ended,
      () => `swarm ${args[0]} of a user; it said:\n${running.stdout}\n${running.stderr}`
    )
  }
  const ran = await swarm(
    'run',
    '--region',
    'solo',
    '--memory',
    '800MB',
    '--env',
    'CODE=0',
    '--output',
    output,
    '--',
    'python',
    'main.py'
  )
  t.is(ran.code, 0, ran.stderr)
  t.regex(ran.stderr, /no node runs yet: starting one in the background/)
  t.regex(ran.stderr, /swarm stop/)
  const [folder = ''] = readdirSync(output).filter((name) => name !== 'log.txt')
  for (const path of ['log.txt', folder, join(folder, 'partial.txt')]) t.is(statSync(join(output, path)).uid, UID, path)
  t.is(readFileSync(join(output, folder, 'partial.txt'), 'utf8'), 'as far as it came')

  const status = JSON.parse((await swarm('status', '--json')).stdout) as { pid: number; dataDir: string }
  t.is(status.dataDir, join(home, '.local/share/swarm'))
  const node = identify(status.pid)
  t.truthy(node)
  t.is((await swarm('stop')).code, 0)
  if (node !== undefined) await gone(node)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} nobody fits, is free or lets one in: 121, with how many were seen, matched and asked, and why they refused`, async (t) => {
  const { requester } = stage
  const run = async (...flags: string[]): Promise<Ended> =>
    await stage.swarm(
      requester,
      'run',
      ...flags,
      '--working-dir',
      stage.folder(WAITING),
      '--output',
      stage.output(),
      '--',
      'python',
      'main.py'
    )
  const large = await run('--memory', '64GB')
  t.is(large.code, 121, large.stderr)
  t.regex(large.stderr, /3 seen → 0 match → 0 asked/)
  const closed = await run('--region', 'closed')
  t.is(closed.code, 121, closed.stderr)
  t.regex(closed.stderr, new RegExp(`1 × not-allowed: .*swarm provider set --allow ${stage.peerOf(requester)}`))
})

it(`${NEEDS} all are busy: without --wait 121, with it the job comes in when told to ask again`, async (t) => {
  const { requester } = stage
  const first = await stage.submit(requester, WAITING, { needs: { region: 'solo', durationMs: 12_000 } })
  const { program } = await stage.ready(requester, first)
  const flags = [
    'run',
    '--region',
    'solo',
    '--memory',
    '800MB',
    '--env',
    'CODE=0',
    '--working-dir',
    stage.folder(FAILING),
    '--output',
    stage.output()
  ]
  const refused = await stage.swarm(requester, ...flags, '--', 'python', 'main.py')
  t.is(refused.code, 121, refused.stderr)
  t.regex(refused.stderr, /1 × busy: busy; wait for a free one with --wait/)

  const waiting = stage.start(requester, [...flags, '--wait', '3m', '--', 'python', 'main.py'])
  await waiting.said('stderr', /job j-/)
  const [second = ''] = /j-[0-9a-f]{16}/.exec(waiting.stderr) ?? []
  const busy = await stage.event(
    requester,
    ({ event, job, code }) => event === 'job:refused' && job === second && code === 'busy',
    'the refusal'
  )
  release(program)
  t.is((await stage.ended(requester, first)).outcome?.cause, 'succeeded')
  const { code, stderr } = await waiting.ended
  t.is(code, 0, stderr)
  const offers = stage.history(requester).filter(({ event, job }) => event === 'job:offered' && job === second)
  t.true(offers.length >= 2)
  const retryAfterMs = Number(busy['retryAfterMs'])
  t.log(`asked to come again after ${retryAfterMs} ms, came after ${(offers[1]?.t ?? 0) - busy.t} ms`)
  t.true(retryAfterMs > 0 && (offers[1]?.t ?? 0) - busy.t >= retryAfterMs - 50)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} two jobs at once on one provider: neither reaches the other, nor the host, nor the host them`, async (t) => {
  const { requester } = stage
  const needs = { gpus: A100, acceptClaimed: true }
  const first = await stage.ready(requester, await stage.submit(requester, WAITING, { needs }))
  const inside = `/proc/${first.program.pid}/ns/net`
  const ports = await listeningPorts(inside)
  const addresses = [...(await runIn(inside, ['ip', '-o', 'addr'])).matchAll(/inet6? ((?:100|fd)[0-9a-f.:]+)/g)].map(
    ([, address = '']) => address
  )
  t.true(ports.length > 0 && addresses.some((address) => address.includes(':')))
  const [port = 0] = ports
  t.true(
    (await Promise.all(addresses.map(async (address) => await knock(inside, address, port)))).includes('open'),
    'the job itself reaches its ports'
  )

  // The IPv4 addresses of a mesh are the same in every job: there, a job meets itself.
  const own = addresses
    .filter((address) => address.includes(':'))
    .flatMap((address) => ports.map((port) => `${address} ${port}`))
  const hosts = stage.testnet.nodes.map(({ address }) => `${address} 4101`)
  const job = await stage.submit(requester, KNOCKING, { needs, env: { TARGETS: [...own, ...hosts].join(',') } })
  const second = await stage.ready(requester, job)
  t.is(second.driver, first.driver, 'both run on the provider with two units')
  const fromHost = await Promise.all(
    addresses.flatMap((address) =>
      ports.map(async (port) => await knock(`/run/netns/${first.driver.namespace}`, address, port, 2))
    )
  )
  t.deepEqual([...new Set(fromHost)], ['silent'])
  release(second.program)
  const view = await stage.ended(requester, job)
  const log = readFileSync(join(view.output, 'log.txt'), 'utf8')
  t.notRegex(log, /OPEN|refused/, log)
  t.is([...log.matchAll(/^closed/gm)].length, own.length + hosts.length)
  t.true(isAlive(first.program))
  release(first.program)
  t.is((await stage.ended(requester, first.view.job)).outcome?.cause, 'succeeded')
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} the dashboard comes up when asked for, behind a cookie, to its own Host and Origin alone, and goes with the job`, async (t) => {
  const { requester } = stage
  const job = await stage.submit(requester, WAITING)
  const { program } = await stage.ready(requester, job)
  const asked = await stage.swarm(requester, 'job', 'dashboard', job, '--json')
  t.is(asked.code, 0, asked.stderr)
  const { url } = JSON.parse(asked.stdout) as { url: string }
  const { origin, host } = new URL(url)
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    await ask(requester, `${origin}${path}`, headers)
  t.is((await get('/api/version')).status, 401)
  t.is((await get('/', { host: 'evil.example' })).status, 403)
  const entered = await ask(requester, url, {})
  t.is(entered.status, 303)
  const [cookie = ''] = entered.headers['set-cookie'] ?? []
  t.regex(cookie, /HttpOnly; SameSite=Strict/)
  t.is((await ask(requester, url, {})).status, 401, 'an address is good for one use')
  const mine = { cookie: cookie.split(';')[0] ?? '' }
  t.is((await get('/api/version', { ...mine, origin: 'http://evil.example' })).status, 403)
  t.is((await get('/api/version', { ...mine, host: `localhost.evil.example:${host.split(':')[1]}` })).status, 403)
  const version = await get('/api/version', mine)
  t.is(version.status, 200, version.body)
  t.is((JSON.parse(version.body) as { ray_version: string }).ray_version, '2.60.0')
  release(program)
  await stage.ended(requester, job)
  await t.throwsAsync(get('/api/version', mine), { message: /ECONNREFUSED/ })
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

/** The CLI as a user without any privilege, its path and environment empty but for Node; the repository may lie where only root may read. */
function asUser(place: NodePlan, home: string, cwd: string, args: string[]): Running {
  const { SWARM_NETWORK = '', SWARM_PROFILE = '', SWARM_MDNS = '' } = place.env
  const { address, peer } = { address: stage.requester.address, peer: stage.peerOf(stage.requester) }
  const [repository, bin] = [join(stage.dir, 'repository'), join(stage.dir, 'bin')]
  for (const folder of [repository, bin]) mkdirSync(folder, { recursive: true })
  const binds = `mount --bind ${root} ${repository} && mount --bind ${dirname(process.execPath)} ${bin} && exec "$@"`
  const env = [
    `PATH=${bin}`,
    `HOME=${home}`,
    `SWARM_NETWORK=${SWARM_NETWORK}`,
    `SWARM_PROFILE=${SWARM_PROFILE}`,
    `SWARM_MDNS=${SWARM_MDNS}`,
    `SWARM_LISTEN=/ip4/${place.address}/tcp/4102`,
    `SWARM_BOOTSTRAP=/ip4/${address}/tcp/4101/p2p/${peer}`
  ]
  const [file = '', ...rest] = inNamespace(place.namespace, [
    'unshare',
    '--mount',
    'sh',
    '-c',
    binds,
    'sh',
    'setpriv',
    `--reuid=${UID}`,
    `--regid=${UID}`,
    '--clear-groups',
    '--no-new-privs',
    '/usr/bin/env',
    '-i',
    ...env,
    join(bin, 'node'),
    join(repository, 'node/cli/main.ts'),
    ...args
  ])
  return new Running(spawn(file, rest, { cwd, stdio: ['ignore', 'pipe', 'pipe'] }))
}

interface Answer {
  status: number
  headers: Record<string, string[] | undefined>
  body: string
}

/** One GET from inside a node's network, with any Host: `fetch` sets its own. */
async function ask(node: NodePlan, url: string, headers: Record<string, string>): Promise<Answer> {
  const script = `
    const [url, headers] = process.argv.slice(1)
    require('node:http').get(url, { headers: JSON.parse(headers) }, async (answer) => {
      const body = Buffer.concat(await Array.fromAsync(answer)).toString()
      console.log(JSON.stringify({ status: answer.statusCode, headers: answer.headers, body }))
    }).on('error', (error) => { console.error(error.code); process.exitCode = 1 })`
  const [file = '', ...rest] = inNamespace(node.namespace, [
    process.execPath,
    '-e',
    script,
    url,
    JSON.stringify(headers)
  ])
  const { code, stdout, stderr } = await new Running(spawn(file, rest, { stdio: ['ignore', 'pipe', 'pipe'] })).ended
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Answer
}
