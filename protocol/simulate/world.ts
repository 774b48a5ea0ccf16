import type { Effect, LeaseKey, Report } from '../machine.ts'
import { type Blob, EndCause, type Outcome, type Output, type PeerId } from '../messages.ts'
import type { Rng } from '../rng.ts'
import type { Kernel } from './kernel.ts'
import type { Network } from './network.ts'

/** What is around a node besides the network: its sandboxes, its disk, its directory. */
export interface WorldOptions {
  kernel: Kernel
  network: Network
  rng: Rng
  /** All peers that offer something, for lookups. */
  providers: () => PeerId[]
  /** Tells what must never be. */
  fail: (message: string) => void
  /** Programs started so far, by `job/attempt` and with `#rank` where there are ranks: shared by all nodes of a run. */
  programs: Map<LeaseKey, PeerId>
  faulty: () => boolean
}

interface Work {
  lease: LeaseKey
  epoch: number
  units: string[]
  running: boolean
  driver: boolean
  stopping: boolean
}

/** Answers a node's effects, late and sometimes badly. What it does survives the node's crash and is swept at its restart. */
export class World {
  readonly self: PeerId
  #options: WorldOptions
  #report: (report: Report) => void
  #works = new Map<string, Work>()

  constructor(self: PeerId, options: WorldOptions, report: (report: Report) => void) {
    this.self = self
    this.#options = options
    this.#report = report
  }

  /** Units on which something runs now. */
  get working(): string[] {
    return [...this.#works.values()].filter((work) => work.running).flatMap((work) => work.units)
  }

  /** Leases for which anything is left here. */
  get remains(): string[] {
    return [...this.#works.keys()]
  }

  /** Before a restarted node says anything: everything of its earlier life is dead. */
  sweep(): void {
    this.#works.clear()
  }

  /** Handles the effects that are not the network's nor the clock's. */
  handle(effect: Effect): void {
    switch (effect.type) {
      case 'lookup':
        return this.#lookup(effect)
      case 'prepareWork':
        return this.#prepare(effect)
      case 'openTunnel':
        return this.#tunnel(effect)
      case 'startWork':
        return this.#start(effect)
      case 'startProgram':
        return this.#program(effect)
      case 'stopWork':
        return this.#stop(effect)
      case 'keepOutputs':
        return this.#keep(effect)
      case 'fetchResult':
        return this.#fetch(effect)
      default:
        return undefined
    }
  }

  #lookup({ job, attempt, limit }: Extract<Effect, { type: 'lookup' }>): void {
    const all = this.#options.providers()
    const found = this.#options.faulty() ? all.filter(() => this.#chance(800)) : all
    const peers = found.slice(0, limit).map((peer) => ({ peer, name: peer }))
    this.#later(20, 400, {
      type: 'candidates',
      job,
      attempt,
      peers,
      seen: all.length,
      matched: peers.length,
      failed: []
    })
  }

  #prepare({ lease, epoch, units }: Extract<Effect, { type: 'prepareWork' }>): void {
    const key = `${lease}@${epoch}`
    if (this.#works.has(key)) return
    const names = units.map((unit) => unit.unit)
    this.#works.set(key, { lease, epoch, units: names, running: false, driver: false, stopping: false })
    if (this.#options.faulty() && this.#chance(20)) return this.#failLater(lease, epoch, EndCause.preparing)
    const publicKey = this.#options.rng.bytes(4)
    this.#later(50, 800, {
      type: 'prepared',
      lease,
      epoch,
      publicKey,
      endpoints: [{ address: this.self, port: 51_820 }]
    })
  }

  #tunnel({ lease, epoch, peer }: Extract<Effect, { type: 'openTunnel' }>): void {
    this.#later(1, 20, { type: 'tunnelOpen', lease, epoch, peer: peer.peer })
    this.#later(5, 60, { type: 'tunnelUp', lease, epoch, peer: peer.peer })
  }

  #start({ lease, epoch, role }: Extract<Effect, { type: 'startWork' }>): void {
    const work = this.#works.get(`${lease}@${epoch}`)
    if (work === undefined)
      return this.#options.fail(`I10 ${this.self}: startWork of ${lease}@${epoch}, which was never prepared`)
    if (work.stopping) return
    for (const other of this.#works.values()) {
      const shared = other !== work && other.running ? other.units.filter((unit) => work.units.includes(unit)) : []
      if (shared.length > 0)
        this.#options.fail(`I1 ${this.self}: ${shared.join()} runs ${other.lease} and ${lease} at once`)
    }
    work.running = true
    if (this.#options.faulty() && this.#chance(20)) return this.#failLater(lease, epoch, EndCause.runtimeFailed)
    if (role === 'head') this.#later(50, 300, { type: 'headListening', lease, epoch })
    this.#later(300, 1_500, { type: 'workReady', lease, epoch })
    if (this.#options.faulty() && this.#chance(30)) this.#failLater(lease, epoch, EndCause.runtimeFailed, 20_000)
  }

  /** `command`: ms, exit code, and with ranks the one that fails: the others go on for as long again. */
  #program({ lease, epoch, command, rank }: Extract<Effect, { type: 'startProgram' }>): void {
    const name = rank === undefined ? lease : `${lease}#${rank}`
    const before = this.#options.programs.get(name)
    if (before !== undefined)
      this.#options.fail(`I7 the program of ${name} was started at ${before} and at ${this.self}`)
    this.#options.programs.set(name, this.self)
    const work = this.#works.get(`${lease}@${epoch}`)
    if (work === undefined || work.stopping) return
    work.driver = true
    const [ms = '1000', exit = '0', failing] = command
    const fails = rank === undefined || rank === Number(failing)
    const exitCode = fails ? Number(exit) : 0
    const cause = exitCode === 0 ? EndCause.succeeded : EndCause.failed
    const outcome: Outcome = { cause, exitCode, signal: '', peer: '', detail: '', lastLines: [] }
    const runMs = Number(ms) * (fails ? 1 : 2)
    this.#options.kernel.after(runMs, () => {
      if (this.#works.get(`${lease}@${epoch}`) === work && !work.stopping)
        this.#report({ type: 'programExited', lease, epoch, outcome })
    })
  }

  #stop({ lease, epoch, pack }: Extract<Effect, { type: 'stopWork' }>): void {
    const key = `${lease}@${epoch}`
    const work = this.#works.get(key)
    if (work !== undefined) work.stopping = true
    const output = pack && work?.running === true ? this.#blob(`${key}/${this.self}`) : undefined
    const log = pack && work?.driver === true ? this.#blob(`${key}/log`) : undefined
    this.#options.kernel.after(10 + this.#options.rng.below(1_500), () => {
      this.#works.delete(key)
      this.#report({ type: 'stopped', lease, epoch, output, log })
    })
  }

  #keep({ job, attempt, outputs }: Extract<Effect, { type: 'keepOutputs' }>): void {
    this.#options.kernel.after(20 + this.#options.rng.below(500), () => {
      const kept = outputs.filter((output) => this.#options.network.reaches(this.self, output.peer))
      const missing = outputs.filter((output) => !kept.includes(output)).map((output) => output.peer)
      this.#report({ type: 'kept', job, attempt, outputs: kept, missing })
    })
  }

  #fetch({ job, attempt, outputs, holders }: Extract<Effect, { type: 'fetchResult' }>): void {
    this.#options.kernel.after(20 + this.#options.rng.below(500), () => {
      const there = holders.some((holder) => this.#options.network.reaches(this.self, holder))
      const missing: Output[] = there ? [] : outputs
      this.#report({ type: 'resultFetched', job, attempt, missing })
    })
  }

  #failLater(lease: LeaseKey, epoch: number, cause: EndCause, withinMs = 500): void {
    this.#later(10, withinMs, { type: 'workFailed', lease, epoch, cause, detail: 'as drawn', lastLines: [] })
  }

  /** Reports about work that was stopped meanwhile are stale and may come all the same. */
  #later(leastMs: number, mostMs: number, report: Report): void {
    this.#options.kernel.after(leastMs + this.#options.rng.below(mostMs - leastMs), () => {
      const work = 'lease' in report ? this.#works.get(`${report.lease}@${report.epoch}`) : undefined
      const stale = 'lease' in report && (work === undefined || work.stopping)
      if (!stale || this.#chance(300)) this.#report(report)
    })
  }

  #chance(perMille: number): boolean {
    return this.#options.rng.below(1_000) < perMille
  }

  #blob(text: string): Blob {
    return { sha256: text, sizeBytes: text.length }
  }
}
