/**
 * `run_cold_over_submit`, `run_cold_over_bare`: a small program on two members from nothing by `swarm run`, over the same
 * program by hand on equal members: by `ray job submit` to a cluster that stands already, and by the leanest cold start.
 * Each is a whole process's time as its user waits for it. Runs alternate in pairs; the value is the median of the pairs'
 * ratios. The nodes of the testnet stand all the while, idle, also when it is the hand's turn; the standing cluster, of
 * which none of Swarm's users would have one beside, is frozen when it is Swarm's.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { findEnvironment, type PythonEnvironment } from '../../node/environment/environment.ts'
import { whyNot } from '../../node/privileged/_lab.ts'
import { leaseLimits, objectStoreBytes } from '../../node/sandbox/limits.ts'
import { cliMain, inNamespace, testnetEnvironment } from '../../testnet/local/process.ts'
import { ROOT } from '../suite.ts'
import type { Bench } from './bench.ts'
import {
  bareRun,
  freeze,
  type HandOptions,
  type HandCluster,
  type HandProgram,
  standUp,
  submit,
  tearDown
} from './by-hand-ray.ts'
import { type BenchTestnet, bringUp, untilIdle } from './testnet-ears.ts'

/** As in the demo: one more than the gang needs. */
const PROVIDERS = 3
const PAIRS = 6
const MEMORY_MIB = 2048
const RUN_LIMIT_MS = 180_000

/** One task on each member; the driver adds up what they say. */
const PROGRAM = `import ray
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy


@ray.remote(num_cpus=1)
def part(rank, world):
    return sum(i * i for i in range(rank, 200_000, world))


ray.init()
nodes = sorted(node["NodeID"] for node in ray.nodes() if node["Alive"])
parts = [
    part.options(scheduling_strategy=NodeAffinitySchedulingStrategy(node, soft=False)).remote(rank, len(nodes))
    for rank, node in enumerate(nodes)
]
print("sum", sum(ray.get(parts)), "by", len(nodes), "members")
`
/** What it must print, wherever it runs. */
const PRINTS = /sum 2666646666700000 by 2 members/

interface Ran {
  wallMs: number
  exitCode: number
  log: string
}

export const bench: Bench = {
  figures: [
    { name: 'run_cold_over_submit', unit: 'ratio', goal: 0.9, better: 'less' },
    { name: 'run_cold_over_bare', unit: 'ratio', goal: 1, better: 'less' }
  ],
  missing: async () => {
    if ((await findEnvironment()) === undefined) return 'the managed Python environment: npm run setup'
    return (await whyNot()) || undefined
  },
  run: async (say) => {
    const environment = (await findEnvironment()) as PythonEnvironment
    const cores = cpus().length
    const world = await bringUp({ providers: PROVIDERS, cpus: cores, memoryMib: MEMORY_MIB })
    try {
      say(`${PROVIDERS} providers and a requester are up`)
      const program: HandProgram = { workDir: join(world.folder, 'program'), argv: ['python', 'prog.py'] }
      mkdirSync(program.workDir)
      writeFileSync(join(program.workDir, 'prog.py'), PROGRAM)
      const options: HandOptions = {
        environment,
        cpus: cores,
        objectStoreBytes: objectStoreBytes(leaseLimits(MEMORY_MIB, cores))
      }
      const swarm = (): Promise<Ran> => swarmRun(world, program, cores)
      const cluster = await standUp(options)
      const overSubmit = await overStanding(cluster, swarm, program, (line) => say(`over submit, ${line}`))
      const overBare = await pairs(
        swarm,
        () => bareRun(options, program),
        (line) => say(`over bare, ${line}`)
      )
      return { run_cold_over_submit: overSubmit, run_cold_over_bare: overBare }
    } finally {
      await world.down()
    }
  }
}

/** The standing cluster is frozen while it is Swarm's turn, and settles before its own. */
async function overStanding(
  cluster: HandCluster,
  swarm: () => Promise<Ran>,
  program: HandProgram,
  say: (line: string) => void
): Promise<number[]> {
  const byHand = async (): Promise<Ran> => {
    await freeze(cluster, false)
    const ran = await submit(cluster, program)
    await freeze(cluster, true)
    return ran
  }
  try {
    await freeze(cluster, true)
    return await pairs(swarm, byHand, say)
  } finally {
    await tearDown(cluster)
  }
}

/** Ratios of pairs, each side first in every other pair; a pair before them warms caches and is not counted. */
async function pairs(
  swarm: () => Promise<Ran>,
  hand: () => Promise<Ran>,
  say: (line: string) => void
): Promise<number[]> {
  const ratios: number[] = []
  for (let pair = 0; pair <= PAIRS; pair++) {
    const first = pair % 2 === 0 ? checked(await swarm()) : undefined
    const theirs = checked(await hand())
    const mine = first ?? checked(await swarm())
    say(
      `${pair === 0 ? 'warm-up' : `pair ${pair} of ${PAIRS}`}: ${(mine / 1000).toFixed(2)} s over ${(theirs / 1000).toFixed(2)} s`
    )
    if (pair > 0) ratios.push(mine / theirs)
  }
  return ratios
}

/** A run that did not do its work is no measure of anything. */
function checked({ wallMs, exitCode, log }: Ran): number {
  if (exitCode !== 0 || !PRINTS.test(log)) throw new Error(`a run ended with ${exitCode}:\n${log.slice(-2000)}`)
  return wallMs
}

/** `swarm run` as a process: from its start to its end, result and receipts included. */
async function swarmRun(world: BenchTestnet, program: HandProgram, cores: number): Promise<Ran> {
  await untilIdle(world)
  const output = join(world.folder, 'results')
  const flags = ['--nodes', '2', '--cpus', String(cores), '--memory', `${MEMORY_MIB}MiB`, '--output', output, '-y']
  const argv = [process.execPath, cliMain, 'run', ...flags, '--working-dir', program.workDir, '--', ...program.argv]
  const [file = '', ...args] = inNamespace(world.requester.namespace, argv)
  const started = performance.now()
  const child = spawn(file, args, {
    cwd: ROOT,
    env: testnetEnvironment(world.requester.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: RUN_LIMIT_MS
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  }
  const exitCode = await new Promise<number>((resolve, reject) =>
    child.once('error', reject).once('close', (code) => resolve(code ?? -1))
  )
  const wallMs = performance.now() - started
  rmSync(output, { recursive: true, force: true })
  return { wallMs, exitCode, log }
}
