/**
 * `data_first_batch`, `data_second_run`: the data example's way of reading, by Ray Data on two members, from a requester whose
 * line is shaped to 10 MB/s. The first figure is the time from the first byte's way to the program's first batch over the time
 * in which all of the set came to the driver's member; the second the bytes that the same run fetches once more.
 */
import { spawn } from 'node:child_process'
import { linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEvent } from '../../node/events/events.ts'
import { findEnvironment } from '../../node/environment/environment.ts'
import { whyNot } from '../../node/privileged/_lab.ts'
import { buildEnvironment } from '../../testnet/example/environment.ts'
import { command } from '../../testnet/local/command.ts'
import { cliMain, inNamespace, testnetEnvironment } from '../../testnet/local/process.ts'
import { ROOT } from '../suite.ts'
import type { Bench } from './bench.ts'
import { type BenchTestnet, bringUp, untilIdle } from './testnet-ears.ts'

const RUNS = 3
const MEMORY_MIB = 2048
/** 10 MB/s. */
const RATE = '80mbit'
/** Names for each shard of the example: 512 MB in all, so that the way is long against a program's start. */
const COPIES = 8
const RUN_LIMIT_MS = 300_000
const EXAMPLE = join(ROOT, 'testnet', 'examples', 'data')
const REQUIREMENTS = join(EXAMPLE, 'requirements.txt')

/** Reads as the example does, and says when the first batch was there; stays until all of the set is. */
const PROGRAM = `
import time
import pyarrow.parquet as pq, ray
import swarm.data

def read(shards):
    return {'y': pq.read_table(swarm.data.wait('corpus', shards['item'][0]), columns=['y'])['y'].to_numpy()}

ray.init(log_to_driver=False)
ray.data.DataContext.get_current().enable_progress_bars = False
shards = [each['path'] for each in swarm.data.listing('corpus')]
rows = ray.data.from_items(shards, override_num_blocks=len(shards)).map_batches(read, batch_size=1)
for batch in rows.iter_batches(batch_size=2048):
    print('first batch at', int(time.time() * 1000), flush=True)
    break
swarm.data.wait_all('corpus')
`

export const bench: Bench = {
  figures: [
    { name: 'data_first_batch', unit: 'ratio', goal: 0.25, better: 'less' },
    { name: 'data_second_run', unit: 'ratio', goal: 0.01, better: 'less' }
  ],
  missing: async () => {
    if ((await findEnvironment()) === undefined) return 'the managed Python environment: npm run setup'
    return (await whyNot()) || undefined
  },
  run: async (say) => {
    await buildEnvironment(REQUIREMENTS, () => {})
    const world = await bringUp({ providers: 2, cpus: 1, memoryMib: MEMORY_MIB })
    const figures: Record<string, number[]> = { data_first_batch: [], data_second_run: [] }
    try {
      const shards = await makeShards(world)
      await shape(world)
      for (let run = 1; run <= RUNS; run++) {
        const set = nameAnew(world, shards, run)
        const [first, second] = [await readOnce(world, set), await readOnce(world, set)]
        const ratio = (first.batchAt - first.beganAt) / (first.endedAt - first.beganAt)
        figures['data_first_batch']?.push(ratio)
        figures['data_second_run']?.push(second.bytes / first.bytes)
        const [batch, all] = [first.batchAt, first.endedAt].map((at) => ((at - first.beganAt) / 1000).toFixed(1))
        say(
          `run ${run} of ${RUNS}: first batch after ${batch} of ${all} s; second run ${second.bytes} of ${first.bytes} bytes`
        )
      }
    } finally {
      await world.down()
    }
    return figures
  }
}

/** By a job, as the example makes them; gives their paths. */
async function makeShards(world: BenchTestnet): Promise<string[]> {
  const output = join(world.folder, 'made')
  await swarm(world, ['--working-dir', EXAMPLE, '--output', output, '--', 'python', 'make.py', '7'])
  const [provider = ''] = readdirSync(output).filter((name) => name !== 'log.txt')
  const folder = join(output, provider, 'corpus')
  return readdirSync(folder).map((name) => join(folder, name))
}

async function shape({ requester }: BenchTestnet): Promise<void> {
  const qdisc = ['tc', 'qdisc', 'add', 'dev', 'eth0', 'root', 'tbf', 'rate', RATE, 'burst', '256kb', 'latency', '200ms']
  const [file = '', ...args] = inNamespace(requester.namespace, qdisc)
  await command(file, args)
}

/** The same bytes under names of this run alone: no cache knows the set. */
function nameAnew({ folder }: BenchTestnet, shards: readonly string[], run: number): string {
  const set = join(folder, `set-${run}`)
  mkdirSync(set)
  for (const [at, shard] of shards.entries())
    for (let copy = 0; copy < COPIES; copy++)
      linkSync(shard, join(set, `${run}-${copy}-${String(at).padStart(3, '0')}.parquet`))
  return set
}

function programOf({ folder }: BenchTestnet): string {
  const dir = join(folder, 'program')
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'main.py'), PROGRAM)
  return dir
}

interface Read {
  /** Wall-clock ms. */
  beganAt: number
  batchAt: number
  /** All of it was at the driver's member. */
  endedAt: number
  /** Fetched by all members, from anybody. */
  bytes: number
}

async function readOnce(world: BenchTestnet, set: string): Promise<Read> {
  await untilIdle(world)
  const args = ['--nodes', '2', '--data', `corpus=${set}`, '--working-dir', programOf(world), '--json']
  const { job, log } = await swarm(world, [
    ...args,
    '--output',
    join(world.folder, 'results'),
    '--',
    'python',
    '-c',
    PROGRAM
  ])
  rmSync(join(world.folder, 'results'), { recursive: true, force: true })
  const complete = await world.ears.until('both members to have the set', job, (events) => {
    const found = events.filter(({ event }) => event === 'data:complete')
    return found.length === 2 ? found : undefined
  })
  const driver = world.ears.of(job).find(({ event }) => event === 'program:running')?.node
  const own = complete.find(({ node }) => node === driver) ?? (complete[0] as LogEvent)
  const [, batchAt] = /first batch at (\d+)/.exec(log) ?? []
  if (batchAt === undefined) throw new Error(`the program said of no batch:\n${log.slice(-2000)}`)
  world.ears.forget(job)
  const bytes = complete.reduce((sum, { fetchedBytes }) => sum + Number(fetchedBytes), 0)
  return { beganAt: own.t - Number(own['ms']), batchAt: Number(batchAt), endedAt: own.t, bytes }
}

/** `swarm run` as its user types it; its job and everything that it said. */
async function swarm({ requester }: BenchTestnet, args: readonly string[]): Promise<{ job: string; log: string }> {
  const flags = ['run', '--cpus', '1', '--memory', `${MEMORY_MIB}MiB`, '--requirements', REQUIREMENTS, '-y']
  const [file = '', ...argv] = inNamespace(requester.namespace, [process.execPath, cliMain, ...flags, ...args])
  const child = spawn(file, argv, {
    cwd: ROOT,
    env: testnetEnvironment(requester.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: RUN_LIMIT_MS
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  const code = await new Promise<number>((resolve, reject) =>
    child.once('error', reject).once('close', (status) => resolve(status ?? -1))
  )
  if (code !== 0) throw new Error(`a run ended with ${code}:\n${log.slice(-2000)}`)
  return { job: /j-[0-9a-f]{16}/.exec(log)?.[0] ?? '', log }
}
