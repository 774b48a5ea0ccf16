/** What of the world a job reaches, and what of its secrets the world sees: one run on real processes for both. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { answer } from '../../node/http/client.ts'
import { FIRST_UID, UID_COUNT } from '../../node/privileged/names.ts'
import { uidOfProcess } from '../../node/privileged/process-table.ts'
import { Canary } from './_canary.ts'
import { Internet, PUBLIC } from './_internet.ts'
import { release } from './_processes.ts'
import { NEEDS, Stage, test as it } from './_stage.ts'

/** Two actors, a node each, try addresses and names; then the driver, which has the secrets, waits for SIGUSR1. */
const PROGRAM = `
import os, ray, signal, urllib.request
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})

@ray.remote(num_cpus=1, scheduling_strategy='SPREAD')
class Member:
    def look(self):
        def fetch(host):
            try: return urllib.request.urlopen('http://' + host, timeout=5).read().decode()
            except OSError as error: return 'closed'
        hosts = ['${PUBLIC}', 'www.example.com', 'nas.example.com', '10.88.0.1', '169.254.169.254']
        return ' '.join(f'{host}={fetch(host)}' for host in hosts), ray.util.get_node_ip_address(), 'PASSWORD' in os.environ

ray.init()
members = [Member.remote() for _ in range(2)]
for member in members: print('|'.join(map(str, ray.get(member.look.remote()))), flush=True)
print('has', len(os.environ['PASSWORD']), len(os.environ['API_KEY']), len(os.environ['HF_TOKEN']), flush=True)
open(os.path.join(os.environ['SWARM_OUTPUT'], 'made.txt'), 'w').write('made')
signal.sigwait({signal.SIGUSR1})
`

let stage: Stage
let internet: Internet | undefined

test.before(async () => {
  if (NEEDS.includes(':')) return
  const env = (index: number, role: string): Record<string, string> =>
    role === 'provider' && index < 2 ? { SWARM_EGRESS: 'internet', SWARM_EGRESS_NAME_SERVERS: PUBLIC } : {}
  stage = await Stage.up({ providers: 3, requesters: 1, seed: 16, env })
  internet = await Internet.beside(stage.testnet)
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear()
})
test.after.always(async () => {
  await internet?.remove()
  await (stage as Stage | undefined)?.down()
})

it(`${NEEDS} a job reaches the internet and no network of its hosts, and nothing anywhere has its secrets but its program`, async (t) => {
  const { requester, testnet } = stage
  const [password, key, token] = [new Canary(), new Canary(), new Canary()]
  const all = [password, key, token]
  const file = join(stage.dir, 'secrets.env')
  writeFileSync(file, `PASSWORD=${password.value}\nAPI_KEY="${key.value}"\n`, { mode: 0o600 })
  const flags = [
    '--nodes',
    '2',
    '--egress',
    'internet',
    '--env-file',
    file,
    '--env',
    'HF_TOKEN',
    '--memory',
    '800MB',
    '--timeout',
    'start=110s'
  ]
  const args = ['run', ...flags, '--output', stage.output(), '-C', stage.folder(PROGRAM), '--', 'python', 'main.py']
  const run = stage.start(requester, args, stage.dir, { HF_TOKEN: token.value })
  await run.said('stdout', /has 36 36 36/)
  const [job = ''] = /j-[0-9a-f]{16}/.exec(run.stderr) ?? []
  const { program, view, driver, others } = await stage.ready(requester, job)

  const looked = run.stdout.split('\n').filter((line) => line.includes('www.example.com='))
  t.is(looked.length, 2)
  for (const line of looked) {
    const [found = '', address = '', secret = ''] = line.split('|')
    t.true(found.includes(`${PUBLIC}=from ${PUBLIC}`) && found.includes(`www.example.com=from ${PUBLIC}`), line)
    for (const host of ['nas.example.com', '10.88.0.1', '169.254.169.254'])
      t.true(found.includes(`${host}=closed`), line)
    t.regex(address, /^100\.64\./, 'Ray goes on by the mesh')
    t.is(secret, 'True', 'actors have the variables too')
  }
  t.deepEqual(view.members.map(({ peer }) => stage.byPeer(peer).index).sort(), [0, 1], 'only those that allow it')

  // The CLI that was given a variable is its owner; the job's own user has the rest.
  const own = new Set([run.child.pid ?? 0])
  const kept = join(requester.dataDir, 'jobs', job, 'env.json')
  for (const canary of all) {
    t.deepEqual(canary.commandLines(), [], 'no command line has it')
    const others = canary.environments().filter((pid) => !own.has(pid) && !isJobs(uidOfProcess(pid)))
    t.deepEqual(others, [], 'no environment but the program’s has it')
    const files = canary.files(stage.dir).filter((path) => path !== file)
    t.deepEqual(files, [kept], 'while it runs, only the requester’s own file has it')
  }
  t.is(statSync(kept).mode & 0o777, 0o600)

  release(program)
  const { code, stdout, stderr } = await run.ended
  t.is(code, 0, stderr)
  await stage.nothingLeft(t)
  const story = await answer(testnet.client(requester).jobs[':job'].story.$get({ param: { job } }))
  const shown = [stdout, stderr, JSON.stringify(story), (await stage.swarm(requester, 'job', 'show', job)).stdout]
  for (const canary of all) {
    t.deepEqual(
      canary.files(stage.dir).filter((path) => path !== file),
      [],
      'afterwards no file has it: journals, events, logs, stores'
    )
    t.false(shown.some((text) => canary.isIn(text)))
    t.deepEqual(canary.commandLines(), [])
  }
  for (const node of [driver, ...others]) {
    const closed = stage.history(node).find(({ event }) => event === 'egress:closed') as
      | Record<string, number>
      | undefined
    t.true((closed?.['sentBytes'] ?? 0) > 0 && (closed?.['receivedBytes'] ?? 0) > 0, JSON.stringify(closed))
    t.is(closed?.['refusedNames'], 1)
  }
  t.is(readFileSync(join(view.output, driver.name, 'made.txt'), 'utf8'), 'made')
  stage.checkHistory(t)
})

it(`${NEEDS} without providers that allow it a job with egress is refused in words, and nothing begins`, async (t) => {
  const args = [
    'run',
    '--nodes',
    '3',
    '--egress',
    'internet',
    '--memory',
    '800MB',
    '-C',
    stage.folder('pass'),
    '--',
    'python',
    'main.py'
  ]
  const { code, stderr } = await stage.swarm(stage.requester, ...args)
  t.is(code, 121, stderr)
  t.regex(stderr, /egress: lets no job reach the internet; leave --egress out/)
})

function isJobs(uid: number | undefined): boolean {
  return uid !== undefined && uid >= FIRST_UID && uid < FIRST_UID + UID_COUNT
}
