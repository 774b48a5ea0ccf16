/** A testnet for tests: real node processes, real WireGuard, real Ray; the CLI as its users run it; every history checked. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ava, { type ExecutionContext } from 'ava'
import { findEnvironment } from '../../node/environment/environment.ts'
import { answer, bytes, serverEvents } from '../../node/http/client.ts'
import type { LogEvent } from '../../node/events/events.ts'
import type { JobView } from '../../node/node.ts'
import { Cgroups } from '../../node/privileged/cgroup.ts'
import { probe } from '../../node/privileged/capabilities.ts'
import type { ProcessId } from '../../node/privileged/process-table.ts'
import { checkHistory, describeViolation, type LogLine } from '../../protocol/checker.ts'
import { inventory } from './_inventory.ts'
import { programOf } from './_processes.ts'
import { programFolder } from './_programs.ts'
import { type Ended, PATIENCE_MS, Running, within } from './_running.ts'
import { eventLines } from './history.ts'
import type { NodePlan, TestnetOptions } from './plan.ts'
import { cliMain, inNamespace, logTail, testnetEnvironment, until } from './process.ts'
import { Testnet } from './testnet.ts'

const missing =
  process.platform === 'linux' && process.getuid?.() === 0
    ? [
        ...(await probe(new Cgroups().layout)).missing,
        ...((await findEnvironment()) === undefined ? ['Ray is not installed'] : [])
      ]
    : ['not root on Linux']

/** AVA's serial test, skipped where the host cannot run work. Titles begin with `NEEDS`. */
export const test = missing.length === 0 ? ava.serial : ava.serial.skip
/** See `test`. */
export const NEEDS = `[needs root, WireGuard, Ray${missing.length === 0 ? '' : `: ${missing.join('; ')}`}]`

/** How a job is handed in. */
export interface JobOptions {
  nodes?: number
  env?: Record<string, string>
  needs?: Record<string, unknown>
  waitMs?: number
  /** The plan waits for the word. Default false. */
  confirm?: boolean
}

/** One testnet and what tests do with it. */
export class Stage {
  readonly dir: string
  readonly testnet: Testnet
  #before = new Map<number, string[]>()
  #peers = new Map<number, string>()
  #count = 0

  private constructor(dir: string, testnet: Testnet) {
    this.dir = dir
    this.testnet = testnet
  }

  /** Up; the inventory of the idle testnet is what every later one is compared with. */
  static async up(options: Omit<TestnetOptions, 'dir' | 'seed'> & { seed?: number }): Promise<Stage> {
    const dir = mkdtempSync(join(tmpdir(), `swarm-stage-${process.pid}-`))
    const stage = new Stage(dir, await Testnet.up({ seed: 1, ...options, dir: join(dir, 'net') }))
    for (const node of stage.testnet.nodes) await stage.#knowPeer(node)
    await stage.known()
    for (const node of stage.testnet.nodes) stage.#before.set(node.index, await stage.inventory(node))
    return stage
  }

  async down(): Promise<void> {
    await this.testnet.down()
    rmSync(this.dir, { recursive: true, force: true })
  }

  get providers(): NodePlan[] {
    return this.testnet.nodes.filter(({ role }) => role === 'provider')
  }
  get requesters(): NodePlan[] {
    return this.testnet.nodes.filter(({ role }) => role === 'requester')
  }
  get requester(): NodePlan {
    return this.requesters[0] ?? this.testnet.node(0)
  }

  async #knowPeer(node: NodePlan): Promise<void> {
    const status = await this.testnet.status(node)
    if (status !== undefined) this.#peers.set(node.index, status.peer)
  }

  peerOf(node: NodePlan): string {
    return this.#peers.get(node.index) ?? ''
  }

  /** The node with this peer id. */
  byPeer(peer: string | undefined): NodePlan {
    const found = this.testnet.nodes.find((node) => this.peerOf(node) === peer)
    if (found === undefined) throw new Error(`no node has the peer id ${peer}`)
    return found
  }

  /** Waits until every requester sees all providers that offer something: the table of a young network fills in a moment. */
  async known(requesters: readonly NodePlan[] = this.requesters): Promise<void> {
    const offering = await Promise.all(
      this.providers
        .filter((node) => this.testnet.running(node))
        .map(async (node) => (await this.testnet.status(node))?.provider.settings.offering === true)
    )
    const wanted = offering.filter(Boolean).length
    for (const node of requesters) {
      await until(
        `${node.name} to see ${wanted} providers`,
        async () => {
          const { providers } = await answer(
            this.testnet
              .client(node)
              .providers.search.$post({ json: { needs: { ...NEEDS_LITTLE, memoryMib: 100 }, limit: 32 } })
          )
          return providers.length >= wanted ? true : undefined
        },
        PATIENCE_MS
      )
    }
  }

  /** A working directory with this program as `main.py`. */
  folder(text: string): string {
    return programFolder(this.dir, String(this.#count++), text)
  }

  /** A folder of its own for a result. */
  output(): string {
    return join(this.dir, 'outputs', String(this.#count++))
  }

  /** Arguments of a `swarm run` of a program from a folder of its own, on members that need little. `flags` say more. */
  program(text: string, flags: string[] = []): string[] {
    const places = ['--working-dir', this.folder(text), '--output', this.output()]
    return ['run', ...flags, '--cpus', '1', '--memory', '800MB', ...places, '--', 'python', 'main.py']
  }

  /** Starts `swarm …args` as the node's user would. */
  start(node: NodePlan, args: string[], cwd = this.dir, more: Record<string, string> = {}): Running {
    const [file = '', ...rest] = inNamespace(node.namespace, [process.execPath, cliMain, ...args])
    return new Running(
      spawn(file, rest, { cwd, env: testnetEnvironment({ ...node.env, ...more }), stdio: ['ignore', 'pipe', 'pipe'] })
    )
  }

  /** Runs `swarm …args` to its end. */
  async swarm(node: NodePlan, ...args: string[]): Promise<Ended> {
    const running = this.start(node, args)
    return await within(
      running.ended,
      () => `swarm ${args.join(' ')} to end; it said:\n${running.stdout}\n${running.stderr}`
    )
  }

  /** Hands a program in over the API; resolves with the job's id. */
  async submit(node: NodePlan, text: string, options: JobOptions = {}): Promise<string> {
    const { nodes = 1, env = {}, needs = {}, waitMs = 0, confirm = false } = options
    const json = {
      name: 'main',
      needs: { ...NEEDS_LITTLE, nodes, ...needs },
      command: ['python', 'main.py'],
      source: { dir: this.folder(text) },
      env,
      output: this.output(),
      waitMs,
      dryRun: false,
      confirm
    }
    const { job } = await answer(this.testnet.client(node).jobs.$post({ json }))
    return job
  }

  async view(node: NodePlan, job: string): Promise<JobView> {
    return (await answer(this.testnet.client(node).jobs[':job'].$get({ param: { job } }))) as JobView
  }

  /** The first event of a node (since its start) that fits, now or later. */
  async event(node: NodePlan, fits: (event: LogEvent) => boolean, what: string): Promise<LogEvent> {
    const left = new AbortController()
    const find = async (): Promise<LogEvent> => {
      for await (const event of serverEvents<LogEvent>(
        this.testnet.client(node).events.$get({ query: { sinceAt: '0' } }, { init: { signal: left.signal } })
      )) {
        if (fits(event)) return event
      }
      throw new Error(`the events of ${node.name} ended before ${what}`)
    }
    return await within(find(), () => `${what} at ${node.name}; its log says last:\n${logTail(node)}`).finally(() =>
      left.abort()
    )
  }

  /** This job's event of this name at a node. Rejects when the job ends without. */
  async jobEvent(node: NodePlan, job: string, name: string): Promise<LogEvent> {
    const fits = (event: LogEvent): boolean =>
      event.job === job && (event.event === name || event.event === 'job:ended')
    const event = await this.event(node, fits, `${name} of ${job}`)
    if (event.event === name) return event
    const { outcome, funnel } = await this.view(node, job)
    throw new Error(`${job} ended without ${name}: ${JSON.stringify({ outcome, funnel })}`)
  }

  /** The job's program runs and has said something; resolves with its process and its members. */
  async ready(
    node: NodePlan,
    job: string
  ): Promise<{ view: JobView; driver: NodePlan; others: NodePlan[]; program: ProcessId }> {
    await this.jobEvent(node, job, 'job:started')
    const view = await this.view(node, job)
    const driver = this.byPeer(view.members.find(({ roles }) => roles.includes('driver'))?.peer)
    const others = view.members.map(({ peer }) => this.byPeer(peer)).filter((other) => other !== driver)
    await this.jobEvent(driver, job, 'program:running')
    await within(this.#firstWord(node, job), () => `${job} to say something`)
    const program = await until(
      `the program of ${job}`,
      () => programOf(this.peerOf(driver), job, view.attempt),
      PATIENCE_MS
    )
    return { view, driver, others, program }
  }

  async #firstWord(node: NodePlan, job: string): Promise<void> {
    const log = this.testnet.client(node).jobs[':job'].logs.$get({ param: { job }, query: { follow: 'true' } })
    for await (const piece of bytes(log)) if (piece.length > 0) return
  }

  /** The job's last view. */
  async ended(node: NodePlan, job: string): Promise<JobView> {
    await this.jobEvent(node, job, 'job:ended')
    return await this.view(node, job)
  }

  /** Starts providers and stops jobs that a failed test left down or running, so that the next one finds free providers. */
  async clear(requesters: readonly NodePlan[] = this.requesters): Promise<void> {
    for (const node of this.providers) if (!this.testnet.running(node)) await this.testnet.start(node)
    for (const node of requesters) {
      for (const job of (await this.testnet.status(node))?.activeJobs ?? []) await this.swarm(node, 'job', 'stop', job)
    }
  }

  /** The lines of a node's event log that are on disk. */
  history(node: NodePlan): LogLine[] {
    return eventLines(node.dataDir)
  }

  /** What a node has on this host now. */
  async inventory(plan: NodePlan): Promise<string[]> {
    const leases = this.history(plan).flatMap(({ event, job, attempt }) =>
      event === 'hold:granted' ? [`${job}/${attempt}`] : []
    )
    return await inventory({ plan, peer: this.peerOf(plan), leases: [...new Set(leases)] })
  }

  /** Nothing is left of any job: the inventory of each node is what it was before the first one (I10). Leases may still be ending. @param but nodes that are not looked at */
  async nothingLeft(t: ExecutionContext, but: readonly NodePlan[] = []): Promise<void> {
    for (const node of this.testnet.nodes.filter((node) => !but.includes(node))) {
      await until(
        `all leases of ${node.name} to end`,
        async () => (await this.testnet.status(node))?.provider.leases.length === 0 || undefined,
        PATIENCE_MS
      )
      const before = this.#before.get(node.index) ?? []
      // A network made ahead of time is replaced a second after it was taken; a helper that was told to end may be a moment behind.
      const now = await until(
        'nothing to be left',
        async () => {
          const now = await this.inventory(node)
          return same(now, before) ? now : undefined
        },
        15_000
      ).catch(async () => await this.inventory(node))
      t.deepEqual(now, before, `what ${node.name} has on its host is what it had before the job`)
    }
  }

  /** No invariant is broken in what all nodes wrote; `complete`: every job has ended. */
  checkHistory(t: ExecutionContext, complete = true): void {
    const lines = this.testnet.nodes.flatMap((node) => this.history(node))
    const violations = checkHistory(lines, { complete, slackMs: 5_000 }).map(describeViolation)
    t.deepEqual(violations, [], 'no invariant is broken in the event logs')
  }
}

/** One CPU unit without GPUs. */
const NEEDS_LITTLE = {
  nodes: 1,
  cpus: 1,
  memoryMib: 800,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: false,
  durationMs: 0,
  termMs: 600_000,
  ray: '',
  python: ''
}

function same(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at])
}
