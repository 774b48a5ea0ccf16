/**
 * Ray by hand, as something to measure `swarm run` against in the same run: two members on this machine, each in a
 * network namespace of its own, joined by a plain veth bridge. No WireGuard, no sandbox, no limits, all as root: what is
 * here is less work than what Swarm does, so a ratio against it flatters nobody. Each member has a PID and mount
 * namespace, since a Ray program finds "its" node by looking through the process list. Token auth is on, as in Swarm.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PythonEnvironment } from '../../node/environment/environment.ts'
import { RayPort } from '../../node/ray/ports.ts'
import { followFile } from '../../node/ray/tail.ts'
import { makeHandNetwork, removeHandNetwork } from './by-hand-network.ts'
import type { HandHost, HandNetwork } from './by-hand-network.ts'

/** What a hand-made cluster is like; give it what the leases of the run that it is compared with have. */
export interface HandOptions {
  environment: PythonEnvironment
  /** Cores of each member, as `--num-cpus`. */
  cpus: number
  /** `--object-store-memory` of each member; default 80 MB. */
  objectStoreBytes?: number
}

/** A program to run. */
export interface HandProgram {
  /** Folder that holds it. */
  workDir: string
  /** e.g. `['python', 'train.py']` */
  argv: string[]
}

/** How a run went. */
export interface HandResult {
  /** From the first command to the program's exit, milliseconds. */
  wallMs: number
  exitCode: number
  log: string
}

/** Two members; `tearDown` removes all of it. */
export interface HandCluster {
  options: HandOptions
  folder: string
  token: string
  network: HandNetwork
  members: HandMember[]
}

interface HandMember extends HandHost {
  folder: string
  /** `unshare`, whose only child is the `ray start` that is PID 1 of the member. */
  process?: ChildProcess
}

const START_TIMEOUT_MS = 60_000
const DASHBOARD_PORT = 8265
/** Ray's own periods are of one second and less. */
const SETTLE_MS = 2_000

/** A cluster that stands, with the dashboard that `ray job submit` talks to. Takes some 8 s; not part of any figure. */
export async function standUp(options: HandOptions): Promise<HandCluster> {
  const cluster = await makeCluster(options)
  try {
    await startRay(cluster, true)
    await dashboardAnswers(cluster)
    return cluster
  } catch (error) {
    await tearDown(cluster)
    throw error
  }
}

/** `ray job submit` of a program to a cluster that stands, from the head's side, where nothing is between it and Ray. */
export async function submit(cluster: HandCluster, program: HandProgram): Promise<HandResult> {
  const address = `http://127.0.0.1:${DASHBOARD_PORT}`
  const argv = ['ray', 'job', 'submit', '--address', address, '--working-dir', program.workDir, '--', ...program.argv]
  return await timed(async () => await inside(cluster, 0, argv, program.workDir))
}

/**
 * The leanest cold run by hand: `ray start` of both members at once and without dashboard, both ready, then the program
 * on the second member with RAY_ADDRESS set. Namespaces stand before the clock starts, and teardown comes after it.
 */
export async function bareRun(options: HandOptions, program: HandProgram): Promise<HandResult> {
  const cluster = await makeCluster(options)
  try {
    return await timed(async () => {
      await startRay(cluster, false)
      return await inside(cluster, 1, program.argv, program.workDir)
    })
  } finally {
    await tearDown(cluster)
  }
}

/**
 * Stops every process of a standing cluster where it is, or lets them go on: what it would take from two cores while it
 * merely stands is no part of another way's time. After going on, its agents get a moment to be themselves again.
 */
export async function freeze(cluster: HandCluster, frozen: boolean): Promise<void> {
  for (const member of cluster.members) {
    const namespace = await readlink(`/proc/${await firstChild(member.process?.pid)}/ns/pid`)
    for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
      if ((await readlink(`/proc/${pid}/ns/pid`).catch(() => '')) !== namespace) continue
      process.kill(Number(pid), frozen ? 'SIGSTOP' : 'SIGCONT')
    }
  }
  if (!frozen) await sleep(SETTLE_MS)
}

/** Ends every process of the cluster and removes its namespaces and files. */
export async function tearDown(cluster: HandCluster): Promise<void> {
  await Promise.all(
    cluster.members.map(async ({ process: child }) => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    })
  )
  await removeHandNetwork(cluster.network)
  await rm(cluster.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

async function makeCluster(options: HandOptions): Promise<HandCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'swh-'))
  const token = randomBytes(32).toString('hex')
  await writeFile(join(folder, 'token'), token, { mode: 0o600 })
  const network = await makeHandNetwork(2)
  const members = network.hosts.map((host, index) => ({ ...host, folder: join(folder, String(index + 1)) }))
  for (const member of members) mkdirSync(member.folder)
  return { options, folder, token, network, members }
}

/** Starts both members at once and resolves when each has said that it is up. */
async function startRay(cluster: HandCluster, withDashboard: boolean): Promise<void> {
  const [head, worker] = cluster.members
  if (head === undefined || worker === undefined) throw new Error('a hand-made cluster has two members')
  const gcs = `${head.address}:${RayPort.gcs}`
  const dashboard = withDashboard
    ? ['--include-dashboard=true', '--dashboard-host=127.0.0.1', `--dashboard-port=${DASHBOARD_PORT}`]
    : ['--include-dashboard=false']
  await Promise.all([
    startMember(cluster, head, ['--head', `--port=${RayPort.gcs}`, ...dashboard]),
    startMember(cluster, worker, [`--address=${gcs}`])
  ])
}

async function startMember(cluster: HandCluster, member: HandMember, role: string[]): Promise<void> {
  const { environment, cpus, objectStoreBytes = 80_000_000 } = cluster.options
  const ray = [
    join(environment.path, 'bin', 'ray'),
    'start',
    '--block',
    ...role,
    `--node-ip-address=${member.address}`,
    `--num-cpus=${cpus}`,
    '--num-gpus=0',
    `--object-store-memory=${objectStoreBytes}`,
    '--min-worker-port=20100',
    '--max-worker-port=32000',
    `--temp-dir=${member.folder}`,
    '--disable-usage-stats'
  ]
  const script = 'mount -t tmpfs -o size=400m tmpfs /dev/shm && exec "$@"'
  const argv = [
    `--net=/run/netns/${member.namespace}`,
    'unshare',
    '--mount',
    '--pid',
    '--fork',
    '--kill-child=KILL',
    '--mount-proc',
    'sh',
    '-c',
    script,
    'sh',
    ...ray
  ]
  const logFile = join(cluster.folder, `${member.namespace}.log`)
  const fd = openSync(logFile, 'a', 0o600)
  member.process = spawn('nsenter', argv, { env: handEnvironment(cluster), stdio: ['ignore', fd, fd] })
  closeSync(fd)
  await saysStarted(member.process, logFile)
}

async function saysStarted(child: ChildProcess, logFile: string): Promise<void> {
  const started = Promise.withResolvers<void>()
  const fail = (why: string): void => {
    void readFile(logFile, 'utf8').then(
      (log) => started.reject(new Error(`ray start by hand ${why}:\n${log.slice(-2000)}`)),
      started.reject
    )
  }
  const timer = setTimeout(() => fail('took too long'), START_TIMEOUT_MS)
  child.once('exit', () => fail('ended'))
  const tail = await followFile(logFile, (line) => {
    if (line.includes('Ray runtime started.')) started.resolve()
  })
  try {
    await started.promise
  } finally {
    clearTimeout(timer)
    await tail.close()
  }
}

async function dashboardAnswers(cluster: HandCluster): Promise<void> {
  const source = `
import sys, time, urllib.request
request = urllib.request.Request('http://127.0.0.1:${DASHBOARD_PORT}/api/version', headers={'authorization': 'Bearer ' + open('${join(cluster.folder, 'token')}').read()})
for _ in range(600):
    try:
        urllib.request.urlopen(request, timeout=2).read()
        sys.exit(0)
    except OSError:
        time.sleep(0.05)
sys.exit('the dashboard did not answer')`
  const { exitCode, log } = await inside(cluster, 0, ['python', '-c', source], '/')
  if (exitCode !== 0) throw new Error(log)
}

/** Runs a program in a member's namespaces, the PID namespace too. */
async function inside(
  cluster: HandCluster,
  index: number,
  argv: string[],
  cwd: string
): Promise<Omit<HandResult, 'wallMs'>> {
  const init = await firstChild(cluster.members[index]?.process?.pid)
  const env = {
    ...handEnvironment(cluster),
    RAY_ADDRESS: index === 0 ? '' : `${cluster.members[0]?.address}:${RayPort.gcs}`
  }
  const child = spawn('nsenter', ['-t', String(init), '-p', '-m', '-n', `--wdns=${cwd}`, '--', ...argv], {
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  const exitCode = await new Promise<number>((resolve, reject) =>
    child.once('error', reject).once('close', (code) => resolve(code ?? -1))
  )
  return { exitCode, log }
}

/** PID 1 of the PID namespace that `unshare --fork` made, as this namespace numbers it. */
async function firstChild(pid: number | undefined): Promise<number> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ')
  return Number(children[0])
}

function handEnvironment(cluster: HandCluster): NodeJS.ProcessEnv {
  return {
    HOME: cluster.folder,
    LANG: 'C.UTF-8',
    PATH: `${cluster.options.environment.path}/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    PYTHONUNBUFFERED: '1',
    RAY_AUTH_MODE: 'token',
    RAY_AUTH_TOKEN_PATH: join(cluster.folder, 'token'),
    RAY_USAGE_STATS_ENABLED: '0'
  }
}

async function timed(work: () => Promise<Omit<HandResult, 'wallMs'>>): Promise<HandResult> {
  const start = performance.now()
  const result = await work()
  return { ...result, wallMs: performance.now() - start }
}
