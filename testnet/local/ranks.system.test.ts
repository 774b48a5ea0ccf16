/** `--per-node`: the command on every provider, their logs as one, the first failure's code, and what kills a rank. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { answer } from '../../node/http/client.ts'
import { NEEDS, Stage, test as it } from './_stage.ts'

let stage: Stage
test.before(async () => {
  if (!NEEDS.includes(':')) stage = await Stage.up({ providers: 2, requesters: 1, seed: 14, memoryMib: 800 })
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear()
})
test.after.always(async () => {
  await (stage as Stage | undefined)?.down()
})

/** Meets the other rank by name at rank 0's port, says so, and then does what $MODE says. */
const MEETING = `
import os, socket, subprocess, sys, time
rank, count, port = (int(os.environ[name]) for name in ('SWARM_NODE_RANK', 'SWARM_NUM_NODES', 'MASTER_PORT'))
mine = os.environ['SWARM_NODE_IPS'].split(',')[rank]
assert socket.gethostbyname(socket.gethostname()) == mine
if rank == 0:
    assert os.environ['MASTER_ADDR'] == mine
    server = socket.create_server((mine, port))
    peer, _ = server.accept()
    peer.sendall(b'x')
else:
    while True:
        try: peer = socket.create_connection(('rank0', port), 5); break
        except OSError: time.sleep(0.05)
    peer.settimeout(None)
    peer.recv(1)
open(os.path.join(os.environ['SWARM_OUTPUT'], 'rank.txt'), 'w').write(str(rank))
print('met as', rank, 'of', count, 'with', os.environ['PET_NNODES'], os.environ['SECRET'], flush=True)
mode = os.environ.get('MODE', '')
if mode == 'fail' and rank == 1: sys.exit(5)
if mode == 'oom' and rank == 1:
    eater = 'x = []\\nwhile True: x.append(bytearray(20_000_000))'
    print('a child ended with', subprocess.run([sys.executable, '-c', eater]).returncode, flush=True)
    peer.close()
    sys.exit(1)
if mode != '':
    step = 0
    while mode == 'fail' or rank == 0 or peer.recv(1):
        print('step', step, flush=True)
        step += 1
        if rank == 0 and mode == 'oom' and peer.recv(1) == b'': sys.exit(7)
        time.sleep(0.1)
    sys.exit(7)
`

/** An actor on the other member eats its memory; the program only sees that it died. */
const HUNGRY = `
import ray
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy
ray.init()
mine = ray.get_runtime_context().get_node_id()
other = next(node['NodeID'] for node in ray.nodes() if node['NodeID'] != mine)
@ray.remote(num_cpus=0, scheduling_strategy=NodeAffinitySchedulingStrategy(other, soft=False))
class Eater:
    def eat(self):
        eaten = []
        while True: eaten.append(bytearray(20_000_000))
ray.get(Eater.remote().eat.remote())
`

async function perNode(mode: string, ...more: string[]) {
  const output = stage.output()
  const flags = ['--nodes', '2', '--per-node', '--env', `MODE=${mode}`, '--env', 'SECRET=only-theirs', ...more]
  const args = ['run', ...flags, '--memory', '800MB', '--working-dir', stage.folder(MEETING), '--output', output]
  return { output, run: stage.start(stage.requester, [...args, '--', 'python', 'main.py']) }
}

it(`${NEEDS} every provider is a rank: they meet by name, and their logs and results come back as one job's`, async (t) => {
  const { output, run } = await perNode('')
  const { code, stdout, stderr } = await run.ended
  t.is(code, 0, stderr)
  const said = [...stdout.matchAll(/^\[(\S+)\] +met as (\d) of 2 with 2 only-theirs$/gm)]
  t.is(said.length, 2, stdout)
  for (const [, provider = '', rank = ''] of said) t.is(readFileSync(join(output, provider, 'rank.txt'), 'utf8'), rank)
  t.deepEqual(said.map(([, , rank]) => rank).sort(), ['0', '1'])
  t.regex(readFileSync(join(output, 'log.txt'), 'utf8'), /^\(rank 0, ip=100\.64\.0\.1\) met as 0/m)
  t.regex(stderr, /ended with 0 on all 2 members/)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} the first rank that fails decides the exit code, and the others are stopped`, async (t) => {
  const { run } = await perNode('fail')
  const { code, stderr } = await run.ended
  t.is(code, 5, stderr)
  t.regex(stderr, /the program ended with 5 on \S+: exit code 5/)
  t.regex(stderr, /last lines:\n +met as 1 of 2/)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} a rank whose provider is killed is what the job is lost for, with the lines that came of it`, async (t) => {
  const { run } = await perNode('kill')
  await run.said('stdout', /step 9$/m)
  const [job = ''] = /j-[0-9a-f]{16}/.exec(run.stderr) ?? []
  const { members } = await stage.view(stage.requester, job)
  const lost = stage.byPeer(members.find(({ roles }) => roles.includes('head'))?.peer)
  await stage.testnet.kill(lost)
  const { code, stderr } = await run.ended
  t.is(code, 123, stderr)
  t.regex(stderr, new RegExp(`lost the provider ${lost.name}: silent`))
  t.regex(stderr, /last lines:[^]*step 9/)
  await stage.testnet.start(lost)
  await stage.known()
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} out of memory is said as it is: of a launcher's child, and of an actor on another provider`, async (t) => {
  const child = await (await perNode('oom')).run.ended
  t.true(child.code === 1 || child.code === 7, child.stderr)
  t.regex(child.stderr, /the program failed on \S+: out of memory: cap 800 MiB/)
  const args = ['run', '--nodes', '2', '--memory', '800MB', '--working-dir', stage.folder(HUNGRY), '--json']
  const actor = await stage.swarm(stage.requester, ...args, '--output', stage.output(), '--', 'python', 'main.py')
  t.is(actor.code, 1, actor.stderr)
  t.like(JSON.parse(actor.stdout), { outcome: { cause: 'out-of-memory', detail: 'out of memory: cap 800 MiB' } })
  const { job, outcome } = JSON.parse(actor.stdout) as { job: string; outcome: { peer: string } }
  const view = await answer(stage.testnet.client(stage.requester).jobs[':job'].$get({ param: { job } }))
  const starved = view.members.find(({ peer }) => peer === outcome.peer)
  t.deepEqual(starved?.roles, ['head'], 'the actor’s provider is named')
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})
