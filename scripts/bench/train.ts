/**
 * `train_recovery_s`, `train_recovery_worst_s`: Ray Train on two members, checkpoints in the run's storage: from kill -9 of
 * the provider that is not the head's (its node, its sandbox, its tunnel: the others hear nothing more of it) to the end
 * of the first epoch that nobody had seen before. The program is the example `ray-train`. Each kill has a run of its own, and the
 * provider comes back before the next. A run that goes on behind the last epoch that was reported to the requester (which
 * is after its checkpoint counted) has lost one, and fails the bench.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findEnvironment } from '../../node/environment/environment.ts'
import { answer } from '../../node/http/client.ts'
import { whyNot } from '../../node/privileged/_lab.ts'
import { runSwarm } from '../../testnet/example/command.ts'
import { buildEnvironment } from '../../testnet/example/environment.ts'
import { ExampleNetwork } from '../../testnet/example/network.ts'
import type { NodePlan } from '../../testnet/local/plan.ts'
import { Testnet } from '../../testnet/local/testnet.ts'
import { ROOT } from '../suite.ts'
import type { Bench } from './bench.ts'

const KILLS = 5
const MEMORY_MIB = 3000
/** Epochs on two members before the kill. */
const KILL_AFTER = 4
/** For start and recovery together. */
const LIMIT_MS = 300_000
const EXAMPLE = join(ROOT, 'testnet', 'examples', 'ray-train')
/** More than any run gets to. */
const EPOCHS = '100000'

export const bench: Bench = {
  figures: [
    { name: 'train_recovery_s', unit: 's', goal: 20, better: 'less' },
    { name: 'train_recovery_worst_s', unit: 's', goal: 30, better: 'less', pick: (runs) => Math.max(...runs) }
  ],
  missing: async () => {
    if ((await findEnvironment()) === undefined) return 'the managed Python environment: npm run setup'
    return (await whyNot()) || undefined
  },
  run: async (say) => {
    await buildEnvironment(join(EXAMPLE, 'requirements.txt'), say)
    const dir = mkdtempSync(join(tmpdir(), 'swarm-bench-'))
    const testnet = await Testnet.up({
      dir: join(dir, 'net'),
      providers: 2,
      requesters: 1,
      seed: 1,
      memoryMib: MEMORY_MIB
    })
    try {
      const network = new ExampleNetwork(testnet, EXAMPLE, dir)
      const runs: number[] = []
      for (let kill = 1; kill <= KILLS; kill++) {
        await network.meet()
        const { seconds, lost } = await recovery(network, join(dir, `out-${kill}`))
        runs.push(seconds)
        say(`kill ${kill} of ${KILLS}: the next epoch after ${seconds.toFixed(1)} s`)
        await testnet.start(lost)
      }
      return { train_recovery_s: runs, train_recovery_worst_s: runs }
    } finally {
      await testnet.down()
      rmSync(dir, { recursive: true, force: true })
    }
  }
}

/** One run: kills a provider, and measures until the next new epoch. */
async function recovery(network: ExampleNetwork, output: string): Promise<{ seconds: number; lost: NodePlan }> {
  const over = new AbortController()
  const watch = new Watch(network)
  const flags = ['--nodes', '2', '--min-nodes', '1', '--cpus', '1', '--memory', '2GB', '--env', 'EPOCHS']
  const files = ['--requirements', 'requirements.txt', '--output', output]
  const ended = runSwarm({
    node: network.requester,
    args: ['run', ...flags, ...files, '--', 'python', 'train.py'],
    cwd: EXAMPLE,
    env: { EPOCHS },
    timeoutMs: LIMIT_MS,
    onLine: (line) => watch.line(line),
    signal: over.signal
  })
  try {
    const failed = ended.then(({ stderr }) => {
      throw new Error(`the run ended before its time:\n${stderr.slice(-2000)}`)
    })
    return await Promise.race([watch.recovered.promise, failed])
  } finally {
    over.abort()
    await ended
    await stop(network, watch.job)
  }
}

/** Reads a run's lines: kills when it is far enough, and tells when it has gone on. */
class Watch {
  readonly recovered = Promise.withResolvers<{ seconds: number; lost: NodePlan }>()
  job = ''
  readonly #network: ExampleNetwork
  #last = -1
  #killed: { atMs: number; lost: NodePlan; last: number; reported: number } | undefined
  #killing = false

  constructor(network: ExampleNetwork) {
    this.#network = network
    this.recovered.promise.catch(() => {})
  }

  line(line: string): void {
    this.job ||= /\bj-[0-9a-f]{16}\b/.exec(line)?.[0] ?? ''
    const [, epochText = '', workersText = ''] = /epoch (\d+) .* (\d+) workers/.exec(line) ?? []
    if (epochText === '') return
    const [epoch, workers] = [Number(epochText), Number(workersText)]
    if (this.#killed !== undefined) this.#after(epoch, workers)
    else if (epoch >= KILL_AFTER && workers === 2 && !this.#killing) void this.#kill()
    this.#last = Math.max(this.#last, epoch)
  }

  async #kill(): Promise<void> {
    this.#killing = true
    try {
      const view = await this.#network.view(this.job)
      const lost = this.#network.member(view, 'other')
      const atMs = performance.now()
      await this.#network.testnet.kill(lost)
      // What the requester heard before the loss counted before it.
      const { progress } = await this.#network.view(this.job)
      this.#killed = { atMs, lost, last: this.#last, reported: progress?.step ?? -1 }
    } catch (error) {
      this.recovered.reject(error)
    }
  }

  #after(epoch: number, workers: number): void {
    const { atMs, lost, last, reported } = this.#killed ?? {
      atMs: 0,
      lost: this.#network.requester,
      last: 0,
      reported: 0
    }
    if (workers === 1 && epoch <= reported)
      this.recovered.reject(new Error(`epoch ${epoch} was done again, and ${reported} had been reported`))
    if (workers === 1 && epoch > last) this.recovered.resolve({ seconds: (performance.now() - atMs) / 1000, lost })
  }
}

async function stop(network: ExampleNetwork, job: string): Promise<void> {
  if (job === '') return
  const param = { job }
  const { phase } = await network.view(job)
  if (phase !== 'ended') await answer(network.client.jobs[':job'].stop.$post({ param })).catch(() => {})
  await answer(network.client.jobs[':job'].wait.$get({ param, query: { until: 'ended' } }))
}
