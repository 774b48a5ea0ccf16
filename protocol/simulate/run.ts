import { createChecker, describeViolation, type LogLine } from '../checker.ts'
import type { Hash } from '../machine.ts'
import { EndCause, type PeerId } from '../messages.ts'
import { createRng } from '../rng.ts'
import { Kernel } from './kernel.ts'
import { Network } from './network.ts'
import { SimNode } from './node.ts'
import { drawScenario, type Scenario, TERM_MS } from './scenario.ts'

/** After the healing every job ends within its term, the driver's loss (60 s), the salvage (60 s), waits and backoffs. */
const LIVENESS_MS = 600_000 + TERM_MS + 300_000
/** After the last job everything of it is torn down within an orphan's time (10 min) and its last renewal. */
const REST_MS = 900_000

/** How a run is made. */
export interface RunOptions {
  hash: Hash
  faulty: boolean
  /** Instead of the seed's own scenario. */
  scenario?: Scenario
  /** Keeps the event log. @default false */
  keepLog?: boolean
}

/** What came of a run. */
export interface RunReport {
  seed: number
  /** Broken invariants and expectations; empty for a good run. */
  problems: string[]
  /** Terminal cause of each job. */
  outcomes: Record<string, EndCause | undefined>
  /** Attempts of each job, the ones that never started too. */
  attempts: Record<string, number>
  turns: number
  virtualMs: number
  crashes: number
  /** Effects that each node ran. */
  effects: Record<PeerId, number>
  log: LogLine[]
}

/** Runs the scenario of a seed to its end and checks everything about it. The same seed gives the same run. */
export function simulate(seed: number, options: RunOptions): RunReport {
  const rng = createRng(seed)
  const scenario = options.scenario ?? drawScenario(seed, rng.fork('scenario'), options.faulty)
  const run = new Run(scenario, rng, options)
  return run.go()
}

class Run {
  #scenario: Scenario
  #options: RunOptions
  #kernel = new Kernel()
  #network: Network
  #nodes: SimNode[]
  #problems: string[] = []
  #checker = createChecker({ complete: true })
  #log: LogLine[] = []
  /** Starts of each job's program so far, one an attempt. */
  #starts = new Map<string, Set<number>>()

  constructor(scenario: Scenario, rng: ReturnType<typeof createRng>, options: RunOptions) {
    this.#scenario = scenario
    this.#options = options
    this.#network = new Network(this.#kernel, rng.fork('network'))
    this.#network.faults = scenario.network
    const programs = new Map<string, PeerId>()
    this.#nodes = scenario.nodes.map(
      (plan) =>
        new SimNode(plan.self, {
          kernel: this.#kernel,
          network: this.#network,
          rng: rng.fork(`node ${plan.self}`),
          peer: {
            hash: options.hash,
            commitDigest: ({ body }) =>
              `${body.job}/${body.attempt}/${body.members.map((member) => member.grant.body.epoch).join()}`
          },
          settings: plan.settings,
          world: {
            kernel: this.#kernel,
            network: this.#network,
            rng: rng.fork(`world ${plan.self}`),
            providers: () => scenario.nodes.filter((node) => node.settings.offering).map((node) => node.self),
            fail: (message) => this.#fail(message),
            programs,
            faulty: () => options.faulty && this.#kernel.now < scenario.healAtMs
          },
          skewMs: plan.skewMs,
          driftPpm: plan.driftPpm,
          freeze: scenario.seed % 5 === 0,
          log: (line) => this.#see(line),
          fail: (message) => this.#fail(message)
        })
    )
  }

  go(): RunReport {
    const { healAtMs } = this.#scenario
    this.#schedule()
    try {
      this.#kernel.runUntil(healAtMs)
      this.#network.heal()
      this.#kernel.runUntil(healAtMs + LIVENESS_MS, () => this.#jobsEnded())
      if (this.#jobsEnded()) this.#kernel.runUntil(this.#kernel.now + REST_MS, () => this.#atRest())
      this.#judge()
    } catch (error) {
      this.#fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    for (const found of this.#checker.end()) this.#fail(describeViolation(found))
    return this.#report()
  }

  #schedule(): void {
    for (const node of this.#nodes) this.#kernel.after(0, () => node.start())
    for (const plan of this.#scenario.jobs) {
      this.#kernel.after(plan.atMs, () => this.#submit(plan))
      if (plan.stopAtMs !== undefined) {
        this.#kernel.after(plan.stopAtMs, () =>
          this.#node(plan.requester).input({ type: 'command', command: { type: 'stopJob', job: plan.job } })
        )
      }
    }
    for (const fault of this.#scenario.faults) this.#fault(fault)
  }

  /** The user tries again while the node is down. */
  #submit(plan: Scenario['jobs'][number]): void {
    const node = this.#node(plan.requester)
    if (!node.up) {
      this.#kernel.after(500, () => this.#submit(plan))
      return
    }
    node.input({ type: 'command', command: { type: 'submitJob', job: plan.job, spec: plan.spec } })
    this.#kernel.after(50, () => {
      if (node.state.requester.jobs[plan.job] === undefined) this.#submit(plan)
    })
  }

  #fault(fault: Scenario['faults'][number]): void {
    switch (fault.type) {
      case 'crash':
        this.#kernel.after(fault.atMs, () => this.#node(fault.peer).crash(fault.downMs))
        return undefined
      case 'crashAtEffect':
        this.#node(fault.peer).crashAtEffects.set(fault.effect, fault.downMs)
        return undefined
      case 'cut':
        this.#kernel.after(fault.atMs, () => this.#network.cut(fault.from, fault.to, fault.forMs))
        return undefined
      case 'endLeases': {
        const command = { type: 'endLeases', cause: EndCause.stopped } as const
        this.#kernel.after(fault.atMs, () => this.#node(fault.peer).input({ type: 'command', command }))
        return undefined
      }
      // Waits for its start (`#see`).
      case 'loseMember':
        return undefined
    }
  }

  #jobsEnded(): boolean {
    return (
      this.#scenario.jobs.every((plan) => this.#jobOf(plan)?.state === 'ended') && this.#nodes.every((node) => node.up)
    )
  }

  #atRest(): boolean {
    return this.#nodes.every((node) => node.settled && node.world.remains.length === 0 && openEnds(node).length === 0)
  }

  #judge(): void {
    for (const plan of this.#scenario.jobs) {
      const job = this.#jobOf(plan)
      if (job?.state !== 'ended')
        this.#fail(`I5 ${plan.job} of ${plan.requester} is ${job?.state ?? 'gone'} ${LIVENESS_MS} ms after the healing`)
      else if (!this.#options.faulty) this.#judgeFaultless(plan, job.outcome?.cause)
    }
    if (!this.#jobsEnded()) return
    for (const node of this.#nodes) {
      if (node.world.remains.length > 0) this.#fail(`I10 ${node.self}: ${node.world.remains.join()} is left`)
      for (const open of openEnds(node)) this.#fail(`I5 ${node.self}: ${open} ${REST_MS} ms after the last job`)
    }
  }

  #judgeFaultless(plan: Scenario['jobs'][number], cause: EndCause | undefined): void {
    const expected = plan.spec.command[1] === '0' || plan.spec.dryRun ? EndCause.succeeded : EndCause.failed
    const missing = this.#jobOf(plan)?.missing.length ?? 0
    if (missing > 0) this.#fail(`without faults ${missing} files of ${plan.job} are missing`)
    if (cause !== expected) this.#fail(`without faults ${plan.job} ended ${cause}, not ${expected}`)
  }

  #jobOf(plan: Scenario['jobs'][number]) {
    return this.#node(plan.requester).state.requester.jobs[plan.job]
  }

  #node(peer: PeerId): SimNode {
    return this.#nodes.find((node) => node.self === peer) as SimNode
  }

  #see(line: LogLine): void {
    this.#checker.see(line)
    if (line.event === 'receipt:disputed')
      this.#fail(`I14 ${line.node} disputes an honest receipt: ${String(line['reason'])}`)
    if (line.event === 'program:started') this.#noteStart(line)
    if (this.#options.keepLog === true) this.#log.push(line)
  }

  /** Members of a job that has started go away as planned, while the network has faults at all. */
  #noteStart({ node, job = '', attempt = 0 }: LogLine): void {
    const gang = this.#node(node).state.provider.table.gangs[`${job}/${attempt}`]
    if (gang === undefined) return
    const starts = (this.#starts.get(job) ?? new Set()).add(attempt)
    this.#starts.set(job, starts)
    for (const fault of this.#scenario.faults) {
      if (fault.type !== 'loseMember' || fault.job !== job || fault.start !== starts.size) continue
      const other = gang.commit.members.find(({ peer }) => peer !== node)?.peer
      const victim = fault.role === 'driver' ? node : other
      if (victim === undefined) continue
      this.#kernel.after(fault.afterMs, () => {
        if (this.#kernel.now > this.#scenario.healAtMs) return
        if (fault.how === 'crash') return this.#node(victim).crash(fault.downMs)
        const rest = this.#nodes.map(({ self }) => self).filter((self) => self !== victim)
        this.#network.cut([victim], rest, fault.downMs)
        this.#network.cut(rest, [victim], fault.downMs)
      })
    }
  }

  #fail(message: string): void {
    if (this.#problems.length < 20) this.#problems.push(`${Math.round(this.#kernel.now)} ms: ${message}`)
  }

  #report(): RunReport {
    return {
      seed: this.#scenario.seed,
      problems: this.#problems,
      outcomes: Object.fromEntries(this.#scenario.jobs.map((plan) => [plan.job, this.#jobOf(plan)?.outcome?.cause])),
      attempts: Object.fromEntries(this.#scenario.jobs.map((plan) => [plan.job, this.#jobOf(plan)?.attempt ?? 0])),
      turns: this.#kernel.events,
      virtualMs: this.#kernel.now,
      crashes: this.#nodes.reduce((sum, node) => sum + node.crashes, 0),
      effects: Object.fromEntries(this.#nodes.map((node) => [node.self, node.effectsRun])),
      log: this.#log
    }
  }
}

/**
 * What is still open at a provider, in words: leases that hold units or are not acknowledged, receipts not signed, results
 * not served. A copy whose acknowledgement was lost is dropped when retention is over.
 */
function openEnds({ state }: SimNode): string[] {
  const { leases, gangs } = state.provider.table
  const rows = Object.values(leases).flatMap((row) => {
    if (row.phase === 'over' || row.phase === 'forgotten') return []
    if (row.phase !== 'ended') return [`lease ${row.lease} is ${row.phase}`]
    if (!row.acked.includes(row.requester)) return [`the end of ${row.lease} is not acknowledged`]
    return row.end?.receipt !== undefined && row.signature === undefined
      ? [`the receipt of ${row.lease} is not signed`]
      : []
  })
  const open = Object.values(gangs).filter((gang) => gang.phase !== 'closed' && gang.phase !== 'forgotten')
  return [...rows, ...open.map((gang) => `gang ${gang.lease} is ${gang.phase}`)]
}
