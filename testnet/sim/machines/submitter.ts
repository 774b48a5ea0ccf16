/** Hands jobs in: draws them, and who asks. */
import type { Request, World } from '../part.ts'
import { Purpose, type Stream } from '../random.ts'
import { arrivals, drawPlan, type JobsSpec, specOf } from '../workload/jobs.ts'
import type { Role } from './adversaries.ts'
import type { Host } from './host.ts'
import type { Offers } from './offers.ts'

/** What a workload module's jobs are like, where the scenario has none of its own. */
const PLAIN: JobsSpec = {
  everyMs: 0,
  nodes: { least: 1, most: 1 },
  durationMs: { meanMs: 600_000, shape: 'constant' },
  minNodesPart: 0,
  checkpointEveryMs: 0,
  checkpointMs: 0,
  restoreMs: 0
}
/** Numbers of its own streams: when jobs come, and what they are. */
const ARRIVALS = -303
const JOBS = -304
/** Requesters that are drawn until one is there. */
const TRIES = 64

/** See above. */
export class Submitter {
  #host: Host
  #world: World
  #spec: JobsSpec
  #arrivals: Iterator<number>
  #stream: Stream
  /** Honest nodes without GPUs; where there are none, all honest ones. */
  #requesters: number[]
  #count = 0

  constructor(host: Host, offers: Offers, roles: ReadonlyMap<number, Role>) {
    this.#host = host
    this.#world = host.world
    const { jobs } = host.world.scenario.workload
    this.#spec = jobs ?? PLAIN
    this.#arrivals = arrivals(this.#spec, host.world.stream(Purpose.workload, ARRIVALS))
    this.#stream = host.world.stream(Purpose.workload, JOBS)
    const honest = Array.from({ length: host.world.nodes }, (_, node) => node).filter((node) => !roles.has(node))
    const plain = honest.filter((node) => offers.kindOf(node) === undefined)
    this.#requesters = plain.length > 0 ? plain : honest
  }

  /** When the next job comes. */
  next(): number | undefined {
    const { value, done } = this.#arrivals.next()
    return done === true ? undefined : value
  }

  /** Hands one in. False where nobody could ask. `own`: a workload module's. */
  submit(own?: Extract<Request, { kind: 'job' }>): boolean {
    const plan = drawPlan(this.#spec, this.#count++, this.#stream, own)
    const node = own?.node ?? this.#requester()
    if (node === undefined || this.#world.online[node] !== 1) return false
    this.#host.programs.add(plan)
    const command = { type: 'submitJob', job: plan.job, spec: specOf(plan, []) } as const
    this.#host.machine(node).input({ type: 'command', command })
    return true
  }

  #requester(): number | undefined {
    for (let tries = 0; tries < TRIES; tries++) {
      const node = this.#requesters[this.#stream.below(this.#requesters.length)] as number
      if (this.#world.online[node] === 1) return node
    }
    return this.#requesters.find((node) => this.#world.online[node] === 1)
  }
}
