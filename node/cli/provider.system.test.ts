/** The CLI of a provider and a requester, each a real node, with real WireGuard and Ray. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { makePlace, type Running, start, swarm } from './_harness.ts'

const PROGRAM = `
import os, sys, time
import ray
ray.init()
@ray.remote
def work():
    print('from a worker', flush=True)
ray.get(work.remote())
print('from the driver', os.environ.get('WORD'), flush=True)
open(os.environ['SWARM_OUTPUT'] + '/made.txt', 'w').write('made')
if os.environ.get('SLOW'):
    time.sleep(600)
sys.exit(3)
`

/** Whether this machine can provide: the doctor knows. */
const { can } = JSON.parse((await swarm(['doctor', '--json'], { cwd: '/', env: { ...process.env } })).stdout) as {
  can: { provide: boolean }
}
const onProvider = can.provide ? test : test.skip

/** Ports of this process's own, so that runs beside each other do not meet. */
const FIRST_PORT = 20_000 + (process.pid % 20_000)

function setUp(t: ExecutionContext, name: string, more: NodeJS.ProcessEnv) {
  const place = makePlace(t)
  writeFileSync(join(place.workDir, 'train.py'), PROGRAM)
  const env = {
    ...place.env,
    XDG_DATA_HOME: process.env['XDG_DATA_HOME'] ?? join(process.env['HOME'] ?? '/root', '.local/share'),
    SWARM_NETWORK: `prov-${process.pid}`,
    SWARM_PROFILE: 'testnet',
    SWARM_MDNS: 'false',
    SWARM_NAME: name,
    SWARM_LISTEN: '/ip4/127.0.0.1/tcp/0',
    SWARM_MESH_PORTS: `${FIRST_PORT}-${FIRST_PORT + 9}`,
    ...more
  }
  const at = { cwd: place.workDir, env }
  return { ...place, at, run: (...args: string[]) => swarm(args, at) }
}

/** A provider in its terminal, and a requester that knows it. */
async function startBoth(t: ExecutionContext, allow: string) {
  t.timeout(170_000)
  const provider = setUp(t, 'alice', { SWARM_CLAIM_GPUS: 'A100:80GB:1', SWARM_ALLOW: allow })
  const terminal: Running = start(['start'], provider.at)
  t.teardown(async () => {
    terminal.kill('SIGTERM')
    await terminal.ended
  })
  await terminal.said('stderr', /running; Ctrl\+C ends it/)
  const { addrs } = JSON.parse((await provider.run('status', '--json')).stdout) as { addrs: string[] }
  const requester = setUp(t, 'rita', { SWARM_BOOTSTRAP: addrs[0] })
  t.teardown(async () => void (await requester.run('stop')))
  const args = ['run', '--gpus', 'A100', '--accept-claimed', '--env', 'WORD=hello', '--wait', '1m']
  return { provider, terminal, requester, args }
}

onProvider(
  '[needs root, wireguard, ray] turned away, let in by the line that was printed, run to its own exit code',
  async (t) => {
    const { provider, terminal, requester, args } = await startBoth(t, '')
    const refused = await requester.run(...args, '--', 'python', 'train.py')
    t.is(refused.code, 121, refused.stderr)
    const [line = ''] = /swarm provider set --allow 12D3KooW\w+/.exec(refused.stderr) ?? []
    t.not(line, '', refused.stderr)
    await terminal.said('stderr', new RegExp(`refused +j-\\w+: .*${line}`))
    t.is((await provider.run(...line.split(' ').slice(1))).code, 0)

    const ran = await requester.run(...args, '--output', 'back', '--', 'python', 'train.py')
    t.is(ran.code, 3, ran.stderr)
    t.regex(ran.stdout, /\[alice\] \(work pid=\d+\) from a worker\n/)
    t.regex(ran.stdout, /\[alice\] from the driver hello\n/)
    t.deepEqual(
      [...ran.stderr.matchAll(/\[(\d)\/9\]/g)].map(([, number]) => number),
      ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    )
    t.regex(ran.stderr, /1 of 1 receipts are signed by both sides/)
    t.is(readFileSync(join(requester.workDir, 'back', 'alice', 'made.txt'), 'utf8'), 'made')
  }
)

onProvider(
  '[needs root, wireguard, ray] left with Ctrl+C, looked at in the dashboard, ended by the provider',
  async (t) => {
    const { provider, terminal, requester, args } = await startBoth(t, '*')
    const slow = start([...args, '--env', 'SLOW=1', '--name', 'slow', '--', 'python', 'train.py'], requester.at)
    await slow.said('stdout', /from the driver/)
    slow.kill('SIGINT')
    t.is((await slow.ended).code, 130)
    const { url } = JSON.parse((await requester.run('job', 'dashboard', 'slow', '--json')).stdout) as { url: string }
    const entered = await fetch(url, { redirect: 'manual' })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const version = (await (await fetch(new URL('/api/version', url), { headers: { cookie } })).json()) as {
      ray_version: string
    }
    t.regex(version.ray_version, /^\d+\.\d+\.\d+$/)

    const waiting = start(['job', 'wait', 'slow'], requester.at)
    await waiting.said('stdout', /from the driver/)
    terminal.kill('SIGINT')
    await terminal.said(
      'stderr',
      /1 job of others runs here:\n {2}j-\w+ {2}slow {2}\(started\) of 12D3KooW.*\n.*Ctrl\+C once more/
    )
    // Two signals within a quarter of a second count as one: a terminal and a wrapper may both send them.
    const firstAt = performance.now()
    while (performance.now() - firstAt < 300) {
      t.like(JSON.parse((await provider.run('provider', '--json')).stdout) as object, { draining: true })
    }
    terminal.kill('SIGINT')
    const ended = await terminal.ended
    t.is(ended.code, 0, ended.stderr)
    const lost = await waiting.ended
    t.is(lost.code, 123, lost.stderr)
    t.regex(lost.stderr, /alice/)
  }
)
