/** What becomes of jobs and leases, as an onlooker who sees all logs at once writes it down: the metrics of machines. */
import type { LogLine } from '../../../protocol/checker.ts'
import type { JobId, PeerId } from '../../../protocol/messages.ts'
import type { World } from '../part.ts'
import type { Programs } from './programs.ts'

/** What the book asks about nodes. */
export interface Onlooker {
  /** Number of a peer's node, also of one that is away or was somebody else's; -1 for a stranger. */
  nodeOf(peer: PeerId): number
  /** Since when a node is away or hangs, in ms of the run; -1: it is there. */
  awaySince(node: number): number
}

/** One job. */
interface Job {
  node: number
  submittedAt: number
  matched: boolean
  starts: number
  driver: PeerId
  /** Member ms under leases so far. */
  leasedMs: number
  leases: number
  completed: boolean | undefined
}

/** A lease that runs. */
interface Lease {
  job: JobId
  node: number
  since: number
}

/** Leases that end after their job are waited for; what is still open then counts up to there. */
const SETTLE_MS = 60_000

/** See above. `facts` go into the trace hash. */
export const FACTS = { started: 401, ended: 402, lost: 403, doubled: 404 } as const

/** See above. */
export class JobBook {
  #world: World
  #programs: Programs
  #look: Onlooker
  #later: (afterMs: number, then: () => void) => void
  #jobs = new Map<JobId, Job>()
  #leases = new Map<string, Lease>()
  /** Leases that run on a unit, by `node/unit`. */
  #units = new Map<string, Set<string>>()
  #unitsOf = new Map<string, string[]>()
  #earned = new Map<number, number>()
  /** First rightful suspicion of each time that a node is away. */
  #suspectedAt = new Map<number, number>()
  #cutAt = -1
  #cutSeen = false

  constructor(world: World, programs: Programs, look: Onlooker, later: (afterMs: number, then: () => void) => void) {
    this.#world = world
    this.#programs = programs
    this.#look = look
    this.#later = later
  }

  /** Jobs that have not ended. */
  get open(): number {
    return [...this.#jobs.values()].filter((job) => job.completed === undefined).length
  }

  see(line: LogLine, node: number): void {
    const { event } = line
    switch (event) {
      case 'job:submitted':
        return this.#submitted(line.job as JobId, node)
      case 'job:leased':
        return this.#matched(line.job as JobId)
      case 'job:started':
        return this.#started(line.job as JobId, line['driver'] as PeerId, node)
      case 'job:ended':
        return this.#ended(line.job as JobId, line['cause'] === 'succeeded', node)
      case 'lease:granted':
        return this.#granted(line, node)
      case 'lease:ended':
        return this.#over(leaseKey(line, node))
      case 'lease:lapsed':
        return this.#lapsed(line, node)
      case 'receipt:issued':
        this.#earned.set(node, (this.#earned.get(node) ?? 0) + Number(line['amountMicro'] ?? 0))
        return undefined
      case 'member:lost':
      case 'gang:decided':
        return this.#suspects(line, line.peer ?? '', node)
      case 'job:driver-lost':
        return this.#suspects(line, this.#jobs.get(line.job as JobId)?.driver ?? '', node)
      default:
        return undefined
    }
  }

  /** A node is gone, with all that it had leased out. */
  onDown(node: number): void {
    this.#suspectedAt.delete(node)
    for (const [key, lease] of this.#leases) if (lease.node === node) this.#over(key)
  }

  onPartition(isCut: boolean): void {
    this.#cutAt = isCut ? this.#world.kernel.now : -1
    this.#cutSeen = false
  }

  /** At the run's end: jobs that ended are settled, and earnings are counted. */
  finish(providers: Iterable<number>): void {
    for (const [id, job] of [...this.#jobs]) if (job.completed !== undefined) this.#settle(id)
    for (const node of providers) this.#world.metrics.sample('reward_micro', this.#earned.get(node) ?? 0)
  }

  #submitted(id: JobId, node: number): void {
    this.#world.metrics.count('offers')
    const { now } = this.#world.kernel
    this.#jobs.set(id, {
      node,
      submittedAt: now,
      matched: false,
      starts: 0,
      driver: '',
      leasedMs: 0,
      leases: 0,
      completed: undefined
    })
  }

  #matched(id: JobId): void {
    const job = this.#jobs.get(id)
    if (job === undefined || job.matched) return
    job.matched = true
    this.#world.metrics.count('offers_matched')
    this.#world.metrics.sample('match_time', this.#world.kernel.now - job.submittedAt)
  }

  #started(id: JobId, driver: PeerId, node: number): void {
    this.#matched(id)
    const job = this.#jobs.get(id)
    if (job === undefined) return
    job.driver = driver
    if (job.starts++ === 0) this.#world.metrics.sample('start_time', this.#world.kernel.now - job.submittedAt)
    this.#world.trace(FACTS.started, node, job.starts)
  }

  #ended(id: JobId, completed: boolean, node: number): void {
    const job = this.#jobs.get(id)
    if (job === undefined || job.completed !== undefined) return
    const { metrics, kernel } = this.#world
    job.completed = completed
    metrics.count('jobs_ended')
    if (completed) metrics.count('jobs_completed')
    if (completed) metrics.sample('job_time', kernel.now - job.submittedAt)
    if (job.starts > 0) metrics.sample('job_restarts', job.starts - 1)
    this.#world.trace(FACTS.ended, node, completed ? 1 : 0)
    this.#later(SETTLE_MS, () => this.#settle(id))
  }

  #settle(id: JobId): void {
    const job = this.#jobs.get(id)
    if (job === undefined || !this.#jobs.delete(id)) return
    const { now } = this.#world.kernel
    for (const lease of this.#leases.values()) if (lease.job === id) job.leasedMs += now - lease.since
    const { usefulMs, wastedMs } = this.#programs.settle(id, job.completed === true)
    const { metrics } = this.#world
    metrics.count('work_useful_ms', usefulMs)
    metrics.count('work_wasted_ms', wastedMs)
    metrics.count('work_overhead_ms', Math.max(0, job.leasedMs - usefulMs - wastedMs))
  }

  #granted(line: LogLine, node: number): void {
    const key = leaseKey(line, node)
    if (this.#leases.has(key)) return
    const { metrics, kernel, trace } = this.#world
    metrics.count('assignments')
    this.#leases.set(key, { job: line.job as JobId, node, since: kernel.now })
    const units = (Array.isArray(line['units']) ? (line['units'] as string[]) : []).map((unit) => `${node}/${unit}`)
    this.#unitsOf.set(key, units)
    let doubled = false
    for (const unit of units) {
      const leases = this.#units.get(unit) ?? new Set()
      doubled ||= leases.size > 0
      this.#units.set(unit, leases.add(key))
    }
    if (!doubled) return
    metrics.count('double_assignments')
    trace.call(this.#world, FACTS.doubled, node, line.epoch ?? 0)
  }

  #over(key: string): void {
    const lease = this.#leases.get(key)
    if (lease === undefined) return
    this.#leases.delete(key)
    for (const unit of this.#unitsOf.get(key) ?? []) {
      const leases = this.#units.get(unit)
      leases?.delete(key)
      if (leases?.size === 0) this.#units.delete(unit)
    }
    this.#unitsOf.delete(key)
    const job = this.#jobs.get(lease.job)
    if (job !== undefined) job.leasedMs += this.#world.kernel.now - lease.since
  }

  /** In vain where both sides are there and no partition is between them. */
  #lapsed(line: LogLine, node: number): void {
    this.#world.metrics.count('lease_expiries')
    const requester = this.#jobs.get(line.job as JobId)?.node ?? -1
    if (requester < 0 || this.#look.awaySince(requester) >= 0 || this.#world.isCut(node, requester)) return
    this.#world.metrics.count('lease_expiries_false')
  }

  /** Somebody takes a peer for dead, for its silence. */
  #suspects(line: LogLine, peer: PeerId, by: number): void {
    const { cause, detail = '' } = line as { cause?: string; detail?: string }
    if ((cause !== 'provider-lost' && cause !== 'driver-lost') || !detail.startsWith('silent')) return
    const suspect = this.#look.nodeOf(peer)
    if (suspect < 0) return
    const { metrics, kernel } = this.#world
    metrics.count('suspicions')
    this.#world.trace(FACTS.lost, by, suspect)
    const since = this.#look.awaySince(suspect)
    if (since >= 0) {
      if (this.#suspectedAt.get(suspect) === since) return
      this.#suspectedAt.set(suspect, since)
      metrics.sample('detection_time', kernel.now - since)
    } else if (this.#world.isCut(by, suspect)) {
      if (!this.#cutSeen) metrics.sample('partition_detection_time', kernel.now - this.#cutAt)
      this.#cutSeen = true
    } else metrics.count('suspicions_false')
  }
}

function leaseKey(line: LogLine, node: number): string {
  return `${node} ${line.job ?? ''}/${line.attempt ?? 0}@${line.epoch ?? 0}`
}
