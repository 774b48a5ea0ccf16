/** Runs one example: network up, steps with their faults and checks, network down, and nothing may be left of it. */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { leftovers } from '../../node/privileged/leftovers.ts'
import { jobName, ownerName } from '../../node/work/names.ts'
import { checkHistory, describeViolation } from '../../protocol/checker.ts'
import type { NodePlan } from '../local/plan.ts'
import { Testnet } from '../local/testnet.ts'
import { type CommandEnd, runSwarm } from './command.ts'
import { buildEnvironment, requirementsIn } from './environment.ts'
import type { Example, Expect, Step, StepRun } from './example.ts'
import { Faults } from './faults.ts'
import { ExampleError } from './find.ts'
import { ExampleNetwork } from './network.ts'

/** Building an environment may be in it, on a machine that does other things besides. */
const STEP_MS = 420_000

/** What the runner tells while it works. */
export type ExampleNews =
  | { kind: 'about'; text: string }
  | { kind: 'step'; text: string }
  | { kind: 'line'; text: string; stream: 'stdout' | 'stderr' }
  | { kind: 'fault'; text: string }
  | { kind: 'check'; text: string; holds: boolean; detail: string }
  | { kind: 'kept'; text: string }

/** How an example is run. */
export interface RunOptions {
  name: string
  example: Example
  /** The example's own folder. */
  folder: string
  /** Folder for the testnet; made, and removed at the end. */
  dir: string
  /** Results come here, a folder per step. What is in it is removed first. */
  output: string
  /** The network stays up. Default false. */
  keep?: boolean
  news: (news: ExampleNews) => void
  signal?: AbortSignal
}

/** One thing that was looked at. */
export interface Checked {
  step: string
  what: string
  holds: boolean
}

/** How it came out; `reason` is empty where all is well. */
export interface ExampleReport {
  example: string
  ok: boolean
  reason: string
  ms: number
  steps: Array<{ name: string; args: readonly string[]; code: number; ms: number; jobs: string[] }>
  checks: Checked[]
  output: string
}

/** Never rejects for what the example does: a failure is in the report. */
export async function runExample(options: RunOptions): Promise<ExampleReport> {
  return await new ExampleRun(options).run()
}

class ExampleRun {
  #options: RunOptions
  #report: ExampleReport
  #step = ''

  constructor(options: RunOptions) {
    this.#options = options
    const { name, output } = options
    this.#report = { example: name, ok: false, reason: '', ms: 0, steps: [], checks: [], output }
  }

  async run(): Promise<ExampleReport> {
    const startedAt = performance.now()
    try {
      await this.#all()
      this.#report.ok = true
    } catch (error) {
      this.#report.reason = (error as Error).message
    }
    this.#report.ms = performance.now() - startedAt
    return this.#report
  }

  async #all(): Promise<void> {
    const { example, dir, output, folder, keep, news, signal } = this.#options
    news({ kind: 'about', text: example.about })
    rmSync(output, { recursive: true, force: true })
    mkdirSync(output, { recursive: true })
    for (const file of await requirementsIn(folder)) {
      news({ kind: 'step', text: `environment of ${file}` })
      await buildEnvironment(join(folder, file), (text) => news({ kind: 'line', text, stream: 'stderr' }))
    }
    const { providers, seed = 7, ...more } = example.network
    const testnet = await Testnet.up({ ...more, dir: join(dir, 'net'), providers, requesters: 1, seed })
    const network = new ExampleNetwork(testnet, folder, join(dir, 'scratch'))
    mkdirSync(network.scratch, { recursive: true })
    try {
      await network.meet()
      news({ kind: 'step', text: `${testnet.nodes.length} nodes are up` })
      for (const step of example.steps) {
        signal?.throwIfAborted()
        await this.#do(step, network)
      }
      this.#step = 'history'
      const violations = checkHistory(
        testnet.nodes.flatMap((node) => network.history(node)),
        { slackMs: 5_000 }
      )
      this.#expect(
        'no invariant is broken in what all nodes wrote',
        violations.length === 0,
        violations.map(describeViolation).join('; ')
      )
    } finally {
      if (keep === true) news({ kind: 'kept', text: testnet.dir })
      else await this.#takeDown(network)
    }
  }

  async #do(step: Step, network: ExampleNetwork): Promise<void> {
    const { output, folder, news, signal = new AbortController().signal } = this.#options
    this.#step = step.name
    await step.before?.(network)
    const results = join(output, step.name)
    const args = withOutput(typeof step.args === 'function' ? await step.args(network) : step.args, results)
    news({ kind: 'step', text: `swarm ${args.join(' ')}` })
    const sinceAt = Date.now()
    const faults = new Faults(network, step.faults ?? [], (text) => news({ kind: 'fault', text }))
    const ended = await runSwarm({
      node: network.requester,
      args,
      cwd: folder,
      env: step.env ?? {},
      timeoutMs: step.timeoutMs ?? STEP_MS,
      onLine: (text, stream) => {
        faults.line(text)
        news({ kind: 'line', text, stream })
      },
      signal
    })
    const run = this.#stepRun(ended, results, network, sinceAt, faults.lost)
    this.#report.steps.push({ name: step.name, args, code: run.code, ms: run.ms, jobs: run.jobs })
    if (ended.timedOut) this.#expect(`ended within ${(step.timeoutMs ?? STEP_MS) / 1000} s`, false)
    const wanted = step.exitCode ?? 0
    this.#expect(`exit code ${wanted}`, ended.code === wanted, `it was ${ended.code}`)
    await faults.close()
    await step.check?.(run, this.#expect)
  }

  #stepRun(ended: CommandEnd, output: string, network: ExampleNetwork, sinceAt: number, lost: NodePlan[]): StepRun {
    const { code, stdout, stderr, ms } = ended
    const events = network.events(network.requester, sinceAt)
    const jobs = [...new Set(events.filter(({ event }) => event === 'job:submitted').flatMap(({ job }) => job ?? []))]
    const find = (name: string): string[] => globSync(`**/${name}`, { cwd: output }).sort()
    const read = (name: string): string => {
      const [found, ...others] = find(name)
      if (found === undefined) throw new Error(`no ${name} came back in ${output}`)
      if (others.length > 0) throw new Error(`several files ${name} came back: ${[found, ...others].join(', ')}`)
      return readFileSync(join(output, found), 'utf8')
    }
    const json = (name: string): unknown => JSON.parse(read(name))
    return { code, stdout, stderr, ms, output, jobs, events, lost, network, find, read, json }
  }

  #expect: Expect = (what, holds, detail = '') => {
    this.#report.checks.push({ step: this.#step, what, holds })
    this.#options.news({ kind: 'check', text: what, holds, detail: holds ? '' : detail })
    if (!holds)
      throw new ExampleError(
        'ERR_EXAMPLE_FAILED',
        `${this.#step}: not so: ${what}${detail === '' ? '' : ` (${detail})`}`
      )
  }

  /** In every case; what is left counts only where all else is well, so that the first reason is the one that is told. */
  async #takeDown(network: ExampleNetwork): Promise<void> {
    const owners = network.providers.map((node) => ({
      owner: ownerName(network.peerOf(node)),
      names: leasesOf(network, node).map(([job, attempt]) => jobName(network.peerOf(node), job, attempt))
    }))
    await network.testnet.down()
    rmSync(this.#options.dir, { recursive: true, force: true })
    const filters = owners.flatMap(({ owner, names }) => [
      { owner, ready: true },
      { owner, names }
    ])
    const left = (await Promise.all(filters.map(leftovers))).flat()
    this.#step = 'end'
    if (this.#report.checks.every(({ holds }) => holds))
      this.#expect('nothing is left on this machine', left.length === 0, left.join('; '))
  }
}

/** Job and attempt of each lease that a provider ever granted. */
function leasesOf(network: ExampleNetwork, node: NodePlan): Array<[job: string, attempt: number]> {
  return network
    .history(node)
    .flatMap(({ event, job, attempt }) => (event === 'hold:granted' ? [[String(job), Number(attempt)]] : []))
}

/** `run` and `tune` write to the step's own folder unless they say where. */
export function withOutput(args: readonly string[], folder: string): readonly string[] {
  const [verb = '', ...rest] = args
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined)
  const says = own.some((arg) => arg === '-o' || arg === '--output' || arg.startsWith('--output='))
  const isStart = verb === 'run' || (verb === 'tune' && !['show', 'list'].includes(rest[0] ?? ''))
  return isStart && !says ? [verb, '--output', folder, ...rest] : args
}
