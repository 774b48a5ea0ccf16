import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { createHash } from 'node:crypto'
import test from 'ava'
import type { PythonEnvironment } from '../environment/environment.ts'
import type { SandboxProcess } from '../privileged/verbs.ts'
import { leaseLimits, objectStoreBytes, schedulableMemoryBytes, SMALLEST_MEMORY_MIB } from '../sandbox/limits.ts'
import { gpuEnvironment, readOnlyPaths, sandboxSpec } from '../sandbox/spec.ts'
import { headArguments, hostPort, workerArguments } from './arguments.ts'
import { runtimeMissing } from './available.ts'
import { ambientVariables, driverSpec, summarise } from './driver.ts'
import { parseLauncherLine, programSource } from './launcher.ts'
import { receiveOutput } from './pack-output.ts'
import { followFile, lastLines } from './tail.ts'

const MIB = 1024 * 1024

const environment: PythonEnvironment = {
  key: 'k',
  path: '/data/env',
  python: '/data/env/bin/python',
  basePrefix: '/opt/python',
  pythonVersion: '3.11.7',
  pythonMinor: '3.11',
  rayVersion: '2.60.0',
  numpyVersion: '2.4.6'
}

async function folder(t: { teardown(fn: () => Promise<void>): void }): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'swarm-ray-unit-'))
  t.teardown(() => rm(path, { recursive: true }))
  return path
}

test('a head computes too, with fixed ports, no dashboard, no autoscaler, and its provider as label and resource', (t) => {
  const args = headArguments({
    nodeIp: '100.64.255.1',
    limits: leaseLimits(1000, 2.5),
    gpus: 2,
    provider: '12D3',
    labels: { 'swarm/region': 'eu' }
  })
  for (const expected of [
    '--head',
    '--block',
    '--port=20001',
    '--node-ip-address=100.64.255.1',
    '--include-dashboard=false',
    '--no-monitor',
    '--num-cpus=2',
    '--num-gpus=2',
    '--min-worker-port=20100',
    '--max-worker-port=32000',
    '--resources={"swarm_p_12D3":1}',
    '--labels=swarm/provider=12D3,swarm/region=eu',
    '--temp-dir=/ray/t'
  ])
    t.true(args.includes(expected), expected)
  t.is(
    new Set(args.filter((arg) => /port=\d+$/.test(arg)).map((arg) => arg.split('=')[1])).size,
    args.filter((arg) => /port=\d+$/.test(arg)).length
  )
})

test('a worker joins the head and has what outlives it', (t) => {
  const args = workerArguments('100.64.255.1', {
    nodeIp: '100.64.0.2',
    limits: leaseLimits(1000, 0.5),
    gpus: 0,
    provider: 'p'
  })
  t.true(args.includes('--address=100.64.255.1:20001'))
  t.true(args.includes('--num-cpus=1'))
  t.true(args.includes('--resources={"swarm_worker":1000000,"swarm_p_p":1}'))
  t.false(args.includes('--head'))
  t.is(hostPort('fd00::1', 5), '[fd00::1]:5')
})

test('memory of a lease: object store within /dev/shm, all shares within the lease', (t) => {
  for (const memoryMib of [SMALLEST_MEMORY_MIB, 900, 2000, 64_000]) {
    const limits = leaseLimits(memoryMib, 2)
    t.true(objectStoreBytes(limits) >= 80_000_000)
    t.true(objectStoreBytes(limits) < limits.shmMib * MIB)
    t.true(limits.shmMib + limits.tmpMib < memoryMib)
    t.true(schedulableMemoryBytes(limits) + objectStoreBytes(limits) < memoryMib * MIB)
  }
})

test('the sandbox binds environment and base, and has no secret in arguments or environment', (t) => {
  const spec = sandboxSpec({
    name: '0123456789',
    environment,
    limits: leaseLimits(900, 1),
    gpuCount: 0,
    gpus: [],
    workDir: '/w',
    logFile: '/l',
    source: 'pass'
  })
  t.deepEqual(spec.readOnly, ['/opt/python', '/data/env'])
  t.deepEqual(spec.argv, ['/data/env/bin/python', '-I', '-c', 'pass'])
  t.like(spec.env, {
    RAY_AUTH_MODE: 'token',
    RAY_AUTH_TOKEN_PATH: '/ray/token',
    HOME: '/ray',
    GLOO_SOCKET_IFNAME: 'swarm0',
    RAY_DEDUP_LOGS: '0'
  })
  t.false('RAY_AUTH_TOKEN' in spec.env)
  t.deepEqual(readOnlyPaths({ ...environment, basePrefix: '/usr' }), ['/data/env'], '/usr is there anyway')
})

test("the launcher's lines are told from a job's", (t) => {
  t.deepEqual(parseLauncherLine('swarm-launcher {"event": "ready"}'), { type: 'ready' })
  t.deepEqual(parseLauncherLine('swarm-launcher {"event": "died", "process": "raylet"}'), {
    type: 'died',
    process: 'raylet'
  })
  t.deepEqual(parseLauncherLine('2026-11-23 15:13:03,812\tSUCC scripts.py:1085 -- Ray runtime started.'), {
    type: 'started'
  })
  for (const line of [
    'swarm-launcher {"event": "died", "process": "x"}',
    'swarm-launcher {',
    'swarm-launcher null',
    'say Ray runtime started. twice'
  ]) {
    t.deepEqual(parseLauncherLine(line), { type: 'log', line })
  }
})

test('programs that go into a sandbox fit into one argument (128 KiB on Linux)', (t) => {
  for (const file of ['launch.py', 'plain.py', 'pack.py', 'dashboard.py'] as const)
    t.true(programSource(file).length < 100_000)
})

test('variables of a job: none for Ray that could break it or run code in it; the rest by job config', (t) => {
  const env = {
    SECRET: 's',
    LR: '0.1',
    PYTHONPATH: '/work/lib',
    LD_PRELOAD: '/work/x.so',
    RAY_PROFILING: '1',
    PATH: '/work/bin'
  }
  const ambient = ambientVariables(env)
  t.deepEqual(ambient, { SECRET: 's', LR: '0.1' })
  const options = { argv: ['python', 'a.py'], env, headAddress: '100.64.255.1', logFile: '/l' }
  const spec = driverSpec(options, { PATH: '/usr/bin', HOME: '/ray' }, ambient)
  t.like(spec, { cwd: '/work', stdout: '/l', argv: ['python', 'a.py'] })
  t.like(spec.env, { ...env, HOME: '/ray', RAY_ADDRESS: '100.64.255.1:20001', SWARM_OUTPUT: '/ray/output' })
  const { SECRET, LR, ...rest } = env
  t.deepEqual(JSON.parse(spec.env['RAY_JOB_CONFIG_JSON_ENV_VAR'] ?? ''), { runtime_env: { env_vars: rest } })
  t.truthy(SECRET && LR)
})

test('variables of a job: what Ray has already makes no job config; the address and the token cannot be set', (t) => {
  const env = { LR: '0.1' }
  const options = { argv: ['x'], headAddress: '100.64.255.1', logFile: '/l' }
  t.false('RAY_JOB_CONFIG_JSON_ENV_VAR' in driverSpec({ ...options, env }, {}, env).env)
  const ranked = driverSpec({ ...options, env, own: { SWARM_NODE_RANK: '3' } }, {}, env).env
  t.is(ranked['SWARM_NODE_RANK'], '3')
  t.false(ranked['RAY_JOB_CONFIG_JSON_ENV_VAR']?.includes('SWARM_NODE_RANK') ?? false, 'no actor of it is that rank')
  t.is(
    driverSpec({ ...options, env: { RAY_ADDRESS: 'evil', SWARM_OUTPUT: '/tmp' } }, {}, {}).env['RAY_ADDRESS'],
    '100.64.255.1:20001'
  )
})

test('MIG slices are named to CUDA, which would take the first alone; whole and claimed GPUs are not', (t) => {
  const slices = ['MIG-a', 'MIG-b'].map((uuid) => ({ uuid, minor: 0 }))
  t.deepEqual(gpuEnvironment(slices, 2), { CUDA_VISIBLE_DEVICES: 'MIG-a,MIG-b' })
  t.deepEqual(gpuEnvironment(slices, 3), {}, 'with claimed ones Ray counts')
  t.deepEqual(gpuEnvironment([{ uuid: 'GPU-a', minor: 1 }], 1), {})
})

test('what is said of a job reaches Ray beside its variables, and needs none', (t) => {
  const options = { argv: ['x'], headAddress: '100.64.255.1', logFile: '/l', metadata: { swarm_trace: 'abc' } }
  const configOf = (env: Record<string, string>, given: Record<string, string>): unknown =>
    JSON.parse(driverSpec({ ...options, env }, {}, given).env['RAY_JOB_CONFIG_JSON_ENV_VAR'] ?? '')
  const { metadata } = options
  t.deepEqual(configOf({ A: '1' }, { A: '1' }), { metadata })
  t.deepEqual(configOf({ A: '1' }, {}), { metadata, runtime_env: { env_vars: { A: '1' } } })
})

test('how a program ended, in a few words', (t) => {
  const exit = { code: 1, signal: null, oomKilled: false, logLimitHit: false }
  t.is(summarise(exit, 800, MIB), 'exit code 1')
  t.is(summarise({ ...exit, oomKilled: true }, 800, MIB), 'out of memory: cap 800 MiB')
  t.is(
    summarise({ ...exit, code: 0, oomKilled: true }, 800, MIB),
    'exit code 0',
    'an actor was killed, and the program got over it'
  )
  t.is(summarise({ ...exit, code: null, signal: 'SIGTERM' }, 800, MIB), 'ended by SIGTERM')
  t.is(summarise({ ...exit, logLimitHit: true }, 800, MIB), 'its log grew beyond 1 MiB')
})

test('a file is followed from its begin, across partial lines and truncation', async (t) => {
  const path = join(await folder(t), 'log')
  await writeFile(path, 'one\ntw')
  const lines: string[] = []
  const tail = await followFile(path, (line) => lines.push(line))
  t.deepEqual(lines, ['one'])
  await appendFile(path, 'o\nthree\n')
  await tail.flush()
  await truncate(path, 0)
  await tail.flush()
  await appendFile(path, 'four\n')
  await tail.flush()
  await tail.close()
  t.deepEqual(lines, ['one', 'two', 'three', 'four'])
})

test('a line without end does not grow without bound', async (t) => {
  const path = join(await folder(t), 'log')
  await writeFile(path, 'x'.repeat(200_000))
  const lines: string[] = []
  const tail = await followFile(path, (line) => lines.push(line))
  await tail.close()
  t.true(lines.length > 1 && lines.every((line) => line.length <= 100_000))
})

test('the last lines of a log, also of one that is missing', async (t) => {
  const path = join(await folder(t), 'log')
  await writeFile(path, Array.from({ length: 5000 }, (_, index) => `line ${index}`).join('\n'))
  t.deepEqual(await lastLines(path, 2), ['line 4998', 'line 4999'])
  t.deepEqual(await lastLines(`${path}x`), [])
})

function packer(parts: Buffer[], code: number): SandboxProcess & { killed: string[] } {
  const killed: string[] = []
  return {
    pid: 1,
    stdin: new Writable(),
    stdout: Readable.from(parts),
    killed,
    exited: Promise.resolve({ code, signal: null, oomKilled: false }),
    kill: (signal) => {
      killed.push(signal)
    }
  }
}

test('output is compressed, hashed and bounded; what fails leaves no file and no packer', async (t) => {
  const file = join(await folder(t), 'out')
  const packed = await receiveOutput(packer([Buffer.alloc(5000), Buffer.alloc(5000)], 0), file, 10_000)
  t.like(packed, {
    file,
    tarBytes: 10_000,
    sha256: createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  })
  await t.throwsAsync(receiveOutput(packer([Buffer.alloc(10)], 0), file, 100), { code: 'EEXIST' })
  t.is((await readFile(file)).length, packed.bytes, 'a file that was there stays')
  const large = packer([Buffer.alloc(5000)], 0)
  await t.throwsAsync(receiveOutput(large, `${file}2`, 4999), {
    code: 'ERR_OUTPUT_TOO_LARGE',
    message: /more than 0 MiB/
  })
  t.deepEqual(large.killed, ['SIGKILL'])
  await t.throwsAsync(receiveOutput(packer([], 1), `${file}2`, 100), { code: 'ERR_PACK_FAILED' })
  await t.throwsAsync(readFile(`${file}2`), { code: 'ENOENT' })
})

test('why no work can run here: every missing part with its remedy, or nothing', async (t) => {
  const lacking = (missing: string[]) => ({
    capabilities: async () => ({
      root: true,
      wireguard: 'kernel' as const,
      nftables: true,
      bubblewrap: true,
      cgroup: 'v2' as const,
      missing
    })
  })
  t.is(await runtimeMissing(lacking([]), environment), '')
  t.is(
    await runtimeMissing(lacking(['bubblewrap: apt-get install bubblewrap']), undefined),
    'bubblewrap: apt-get install bubblewrap; Ray and its Python environment: npm run setup'
  )
})
