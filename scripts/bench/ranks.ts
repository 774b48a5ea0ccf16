/**
 * `torchrun_first_line_s`, `torchrun_group_up_s`: from Ray's readiness on all members (the driver's member has journalled
 * Started) to the first line, and to the process group, of the slower of two ranks that torchrun starts with `--per-node`.
 * `ddp_step_over_bare`: a step of DistributedDataParallel in that job over one of the same two processes outside of any
 * sandbox, joined by a tunnel made by hand between the same two hosts. Both pairs of processes stand all the while; of
 * one of them, Ray and all, each process is frozen while the other is measured, and turns alternate.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findEnvironment } from '../../node/environment/environment.ts'
import { whyNot } from '../../node/privileged/_lab.ts'
import { Cgroups, detectLayout } from '../../node/privileged/cgroup.ts'
import { hasKernelWireguard } from '../../node/privileged/device.ts'
import { answer } from '../../node/http/client.ts'
import { rankVariables } from '../../node/work/lease-ranks.ts'
import { jobName, ownerName } from '../../node/work/names.ts'
import { buildEnvironment } from '../../testnet/example/environment.ts'
import type { NodePlan } from '../../testnet/local/plan.ts'
import { cliMain, inNamespace, testnetEnvironment } from '../../testnet/local/process.ts'
import { type Bench, median } from './bench.ts'
import { type HandDevice, makeHandPair, removeHandPair } from './by-hand-wireguard.ts'
import { type BenchTestnet, bringUp, untilIdle } from './testnet-ears.ts'

const STARTS = 5
const PAIRS = 10
/** How long one side is measured at a time: less than Ray's health check waits (5 s), since Ray is frozen meanwhile. */
const TURN_MS = 2500
/** After going on: the step that was frozen, and one in which the caches warm. */
const SKIPPED = 2
const LIMIT_MS = 180_000
const MTU = 1420
const HAND_PORT = 51_823

/** Says when it begins and when its group is up; then steps, until it is killed. A million weights: 4 MB of gradients a step. */
const PROGRAM = `import os, sys, time
print("first", time.time(), flush=True)
import torch
import torch.distributed as dist
from torch import nn
torch.set_num_threads(1)
dist.init_process_group("gloo")
dist.barrier()
print("up", time.time(), flush=True)
if os.environ.get("STEPS") == "0":
    dist.destroy_process_group()
    sys.exit(0)
torch.manual_seed(dist.get_rank())
model = nn.parallel.DistributedDataParallel(nn.Sequential(nn.Linear(512, 1024), nn.ReLU(), nn.Linear(1024, 512), nn.ReLU(), nn.Linear(512, 10)))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
x, y = torch.randn(128, 512), torch.randint(0, 10, (128,))
while True:
    start = time.perf_counter()
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x), y).backward()
    optimizer.step()
    if dist.get_rank() == 0:
        print("step", (time.perf_counter() - start) * 1000, flush=True)
`

/** Two processes of the program: how their steps are heard, and how they are frozen. */
interface Side {
  steps: number[]
  freezers: string[]
}

export const bench: Bench = {
  figures: [
    { name: 'torchrun_first_line_s', unit: 's', goal: 1.5, better: 'less' },
    { name: 'torchrun_group_up_s', unit: 's', goal: 3, better: 'less' },
    { name: 'ddp_step_over_bare', unit: 'ratio', goal: 1.05, better: 'less' }
  ],
  missing: async () => {
    if ((await findEnvironment()) === undefined) return 'the managed Python environment: npm run setup'
    if (detectLayout().unified === undefined) return 'a cgroup2 hierarchy, whose freezer holds a side still'
    return (await whyNot()) || undefined
  },
  run: async (say) => {
    const world = await bringUp({ providers: 2, cpus: cpus().length, memoryMib: 2048 })
    try {
      const dir = join(world.folder, 'program')
      mkdirSync(dir)
      writeFileSync(join(dir, 'prog.py'), PROGRAM)
      writeFileSync(join(dir, 'requirements.txt'), 'torch==2.13.0\n')
      await buildEnvironment(join(dir, 'requirements.txt'), say)
      const { first, up } = await starts(world, dir, say)
      const ratios = await steps(world, dir, say)
      return { torchrun_first_line_s: first, torchrun_group_up_s: up, ddp_step_over_bare: ratios }
    } finally {
      await world.down()
    }
  }
}

/** `swarm run --per-node` of the program. @param onLine a line of its log without its provider */
function swarmRun(world: BenchTestnet, dir: string, env: string[], onLine: (line: string) => void): ChildProcess {
  const flags = ['--nodes', '2', '--per-node', '--cpus', String(cpus().length), '--memory', '2048MiB', '-y', ...env]
  const files = ['--requirements', join(dir, 'requirements.txt'), '--output', join(world.folder, 'results')]
  const argv = [process.execPath, cliMain, 'run', ...flags, ...files, '--working-dir', dir, '--', 'torchrun', 'prog.py']
  const [file = '', ...args] = inNamespace(world.requester.namespace, argv)
  const child = spawn(file, args, { env: testnetEnvironment(world.requester.env), stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) onLines(stream, (line) => onLine(line.replace(/^\[\S+\] +/, '')))
  return child
}

/** Seconds from Started to the first line and to the group, of the slower rank; a run before them warms caches. */
async function starts(world: BenchTestnet, dir: string, say: (line: string) => void) {
  const [first, up]: [number[], number[]] = [[], []]
  for (let run = 0; run <= STARTS; run++) {
    await untilIdle(world)
    const lines: string[] = []
    const child = swarmRun(world, dir, ['--env', 'STEPS=0'], (line) => lines.push(line))
    const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)))
    if (code !== 0) throw new Error(`a run ended with ${code}:\n${lines.join('\n').slice(-2000)}`)
    const job = /j-[0-9a-f]{16}/.exec(lines.join('\n'))?.[0] ?? ''
    const begun = world.ears.of(job).filter(({ event }) => event === 'program:started')
    const startedAt = Math.min(...begun.map(({ t }) => t)) / 1000
    const [said, met] = ['first', 'up'].map((word) => Math.max(...moments(lines, word)) - startedAt)
    say(`start ${run} of ${STARTS}: first line after ${said?.toFixed(2)} s, group after ${met?.toFixed(2)} s`)
    if (run === 0 || said === undefined || met === undefined) continue
    first.push(said)
    up.push(met)
  }
  return { first, up }
}

function moments(lines: string[], word: string): number[] {
  return lines.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.slice(word.length + 1))] : []))
}

/** Ratios of pairs, each side first in every other pair; a pair before them warms caches and is not counted. */
async function steps(world: BenchTestnet, dir: string, say: (line: string) => void): Promise<number[]> {
  const undo: Array<() => Promise<unknown> | void> = []
  try {
    await untilIdle(world)
    const swarm = await swarmSide(world, dir, undo)
    const bare = await bareSide(world, dir, swarm.layer, undo)
    freeze(bare, true)
    freeze(swarm, true)
    const ratios: number[] = []
    for (let pair = 0; pair <= PAIRS; pair++) {
      const early = pair % 2 === 0 ? await turn(swarm) : undefined
      const theirs = await turn(bare)
      const mine = early ?? (await turn(swarm))
      say(`${pair === 0 ? 'warm-up' : `pair ${pair} of ${PAIRS}`}: ${mine.toFixed(1)} ms over ${theirs.toFixed(1)} ms`)
      if (pair > 0) ratios.push(mine / theirs)
    }
    return ratios
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

/** The median step of a side while it alone goes on. */
async function turn(side: Side): Promise<number> {
  side.steps.length = 0
  freeze(side, false)
  await sleep(TURN_MS)
  const taken = side.steps.slice(SKIPPED)
  freeze(side, true)
  if (taken.length < 3) throw new Error(`only ${taken.length} steps in ${TURN_MS} ms`)
  return median(taken)
}

function freeze({ freezers }: Side, frozen: boolean): void {
  for (const file of freezers) writeFileSync(file, frozen ? '1' : '0')
}

/** The job, up; `layer`: its environment, as its processes see it. */
async function swarmSide(world: BenchTestnet, dir: string, undo: Array<() => Promise<unknown> | void>) {
  const heard = listener()
  const child = swarmRun(world, dir, [], heard.onLine)
  const ended = new Promise((resolve) => child.once('close', resolve))
  undo.push(async () => await ended)
  const job = await heard.until('a job', () => /j-[0-9a-f]{16}/.exec(heard.text())?.[0])
  undo.push(async () => {
    await answer(world.testnet.client(world.requester).jobs[':job'].stop.$post({ param: { job } }))
  })
  await heard.until('steps of the job', () => heard.steps[0])
  const { attempt } = await answer(world.testnet.client(world.requester).jobs[':job'].$get({ param: { job } }))
  const folders = await Promise.all(world.providers.map(async (node) => await cgroupOf(world, node, job, attempt)))
  // Whatever fails: what is frozen cannot be stopped.
  undo.push(() => freeze(side, false))
  const side: Side = { steps: heard.steps, freezers: folders.map((folder) => freezerOf(folder)) }
  const [pid] = new Cgroups().pids(folders[0] ?? '')
  return { ...side, layer: `/proc/${pid}/root/env` }
}

async function cgroupOf({ testnet }: BenchTestnet, node: NodePlan, job: string, attempt: number): Promise<string> {
  const { peer } = await answer(testnet.client(node).status.$get())
  return `swarm-${ownerName(peer)}/${jobName(peer, job, attempt)}`
}

function freezerOf(cgroup: string): string {
  return join(detectLayout().unified ?? '', cgroup, 'cgroup.freeze')
}

/** The same two processes as root in namespaces that hold nothing but a device made by hand. */
async function bareSide(
  { providers, folder }: BenchTestnet,
  dir: string,
  layer: string,
  undo: Array<() => Promise<unknown> | void>
): Promise<Side> {
  const device = (await hasKernelWireguard()) ? 'kernel' : 'wireguard-go'
  const hosts = providers.map(({ namespace, address }) => ({ namespace, address }))
  const pair = await makeHandPair({ hosts, device, mtu: MTU, listenPort: HAND_PORT, folder })
  undo.push(async () => await removeHandPair(pair))
  const name = `swarm-hand-${process.pid}`
  const cgroup = join(detectLayout().unified ?? '', name)
  mkdirSync(cgroup)
  undo.push(() => rmdirSync(cgroup))
  const side: Side = { steps: [], freezers: [freezerOf(name)] }
  const heard = listener(side.steps)
  const addresses = pair.map(({ address }) => address)
  const children = await Promise.all(
    pair.map(async (end, rank) => await bareRank(end, rank, addresses, dir, layer, cgroup))
  )
  undo.push(async () => {
    const ended = children.map((child) => new Promise((resolve) => child.once('close', resolve)))
    writeFileSync(join(cgroup, 'cgroup.kill'), '1')
    await Promise.all(ended)
  })
  for (const { stdout, stderr } of children) for (const stream of [stdout, stderr]) onLines(stream, heard.onLine)
  await heard.until('steps outside of the sandbox', () => side.steps[0])
  return side
}

async function bareRank(
  { namespace, link }: HandDevice,
  rank: number,
  addresses: string[],
  dir: string,
  layer: string,
  cgroup: string
): Promise<ChildProcess> {
  const environment = await findEnvironment()
  if (environment === undefined) throw new Error('there is no managed environment any more')
  const program = [join(environment.path, 'bin', 'python'), '-m', 'torch.distributed.run', join(dir, 'prog.py')]
  const argv = ['sh', '-c', `echo $$ > ${cgroup}/cgroup.procs && exec "$@"`, 'sh', ...program]
  return spawn('nsenter', [`--net=/run/netns/${namespace}`, ...argv], {
    env: {
      ...rankVariables(rank, addresses, 0),
      PATH: process.env['PATH'],
      HOME: dir,
      LANG: 'C.UTF-8',
      PYTHONPATH: layer,
      PYTHONUNBUFFERED: '1',
      GLOO_SOCKET_IFNAME: link
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** Collects lines and the steps among them. */
function listener(steps: number[] = []) {
  const lines: string[] = []
  return {
    steps,
    text: () => lines.join('\n'),
    onLine(line: string) {
      if (line.startsWith('step ')) steps.push(Number(line.slice(5)))
      else lines.push(line)
    },
    async until<T>(what: string, find: () => T | undefined): Promise<T> {
      const deadline = performance.now() + LIMIT_MS
      for (;;) {
        const found = find()
        if (found !== undefined) return found
        if (performance.now() > deadline) throw new Error(`no ${what}; it said:\n${lines.join('\n').slice(-2000)}`)
        await sleep(50)
      }
    }
  }
}

function onLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = ''
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
}
