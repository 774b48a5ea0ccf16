/**
 * Programs that run: synchronous work that all members do together, saved every so often. A member that stops working
 * stops all; what was done since the last checkpoint is lost when the program goes on without it or begins anew.
 */
import type { LeaseKey } from '../../../protocol/machine.ts'
import { EndCause, type JobId, type Outcome, type PeerId } from '../../../protocol/messages.ts'
import type { Recorder } from '../metrics/recorder.ts'
import type { JobPlan } from '../workload/jobs.ts'
import type { Host } from './host.ts'
import type { MachineNode } from './node.ts'

/** What has become of a job's work. Progress is in ms of work with all its nodes. */
interface JobWork {
  plan: JobPlan
  savedMs: number
  /** Who has the last checkpoint: the driver's member and one more. */
  holders: PeerId[]
  lostMs: number
  current: Program | undefined
}

/** One attempt's program. */
interface Program {
  work: JobWork
  lease: LeaseKey
  node: MachineNode
  /** Members that work, the driver's first. */
  members: PeerId[]
  /** Progress, what of it is saved, and the rate at `since`. */
  baseMs: number
  savedMs: number
  since: number
  speed: number
  /** Who keeps it waiting, and since when. */
  waitsFor: Set<PeerId>
  waitsSince: number
  version: number
  done: (outcome: Outcome) => void
}

const SUCCEEDED: Outcome = { cause: EndCause.succeeded, exitCode: 0, signal: '', peer: '', detail: '', lastLines: [] }

/** All programs of a run. */
export class Programs {
  #host: Host
  #metrics: Recorder
  #works = new Map<JobId, JobWork>()
  #running = new Map<LeaseKey, Program>()
  #of = new Map<PeerId, Set<Program>>()

  constructor(host: Host, metrics: Recorder) {
    this.#host = host
    this.#metrics = metrics
  }

  /** Programs that run or wait for a member. */
  get running(): number {
    return this.#running.size
  }

  /** Makes a job known, before it is handed in. */
  add(plan: JobPlan): void {
    this.#works.set(plan.job, { plan, savedMs: 0, holders: [], lostMs: 0, current: undefined })
  }

  planOf(job: JobId): JobPlan | undefined {
    return this.#works.get(job)?.plan
  }

  /** Starts where the last checkpoint is, if anybody who has it is there. */
  start(node: MachineNode, { lease, members }: { lease: LeaseKey; members: PeerId[] }, done: Program['done']): void {
    const job = lease.slice(0, lease.lastIndexOf('/'))
    const work = this.#works.get(job)
    if (work === undefined) return
    if (work.current !== undefined) this.#overtake(work.current)
    this.#find(work)
    const restoreMs = work.savedMs > 0 ? work.plan.restoreMs : 0
    const program: Program = {
      work,
      lease,
      node,
      members: [node.self, ...members.filter((peer) => peer !== node.self)],
      baseMs: work.savedMs,
      savedMs: work.savedMs,
      since: this.#host.kernel.now + restoreMs,
      speed: 0,
      waitsFor: new Set(),
      waitsSince: 0,
      version: 0,
      done
    }
    work.current = program
    this.#running.set(lease, program)
    for (const peer of program.members) this.#programsOf(peer).add(program)
    for (const peer of program.members) if (this.#host.peer(peer)?.up !== true) program.waitsFor.add(peer)
    program.waitsSince = this.#host.kernel.now
    this.#schedule(program)
    this.#respeed(program)
  }

  /** A member's tunnel was closed at `by`: where that is the driver's, the program goes on from the last checkpoint without it. */
  lose(lease: LeaseKey, by: PeerId, peer: PeerId): void {
    const program = this.#running.get(lease)
    if (program === undefined || program.node.self !== by || !program.members.includes(peer)) return
    const { now } = this.#host.kernel
    this.#rebase(program)
    const { work } = program
    work.lostMs += program.baseMs - program.savedMs
    program.baseMs = program.savedMs
    program.members = program.members.filter((one) => one !== peer)
    this.#programsOf(peer).delete(program)
    program.waitsFor.delete(peer)
    program.since = now + (program.savedMs > 0 ? work.plan.restoreMs : 0)
    program.waitsSince = now
    this.#schedule(program)
  }

  /** Its processes are dead: what was saved stays with who has it. */
  stop(lease: LeaseKey, by: PeerId): void {
    const program = this.#running.get(lease)
    if (program !== undefined && program.node.self === by) this.#end(program)
  }

  /** A member went away or hangs: all wait for it. With the driver's own process the program is dead. */
  onDown(peer: PeerId, hangs: boolean): void {
    for (const program of [...this.#programsOf(peer)]) {
      if (program.node.self === peer && !hangs) this.#end(program)
      else this.#wait(program, peer)
    }
  }

  /** A member that hung goes on. */
  onResume(peer: PeerId): void {
    for (const program of this.#programsOf(peer)) {
      if (!program.waitsFor.has(peer)) continue
      this.#rebase(program)
      program.waitsFor.delete(peer)
      program.since = Math.max(program.since, this.#host.kernel.now)
      program.waitsSince = this.#host.kernel.now
      this.#schedule(program)
    }
  }

  /** Work that counted and work that did not, in member ms; forgets the job. */
  settle(job: JobId, completed: boolean): { usefulMs: number; wastedMs: number } {
    const work = this.#works.get(job)
    if (work === undefined) return { usefulMs: 0, wastedMs: 0 }
    if (work.current !== undefined) this.#end(work.current)
    this.#works.delete(job)
    const { nodes, durationMs } = work.plan
    const usefulMs = completed ? durationMs * nodes : 0
    return { usefulMs, wastedMs: (work.lostMs + (completed ? 0 : work.savedMs)) * nodes }
  }

  /** An attempt that somebody still works on while the next begins. */
  #overtake(program: Program): void {
    if (program.node.up && program.waitsFor.size === 0) this.#metrics.count('divergent_assignments')
    this.#end(program)
  }

  #find(work: JobWork): void {
    if (work.savedMs === 0 || work.holders.some((peer) => this.#host.peer(peer)?.up === true)) return
    this.#metrics.count('checkpoints_lost')
    work.lostMs += work.savedMs
    work.savedMs = 0
  }

  #wait(program: Program, peer: PeerId): void {
    if (program.waitsFor.size === 0) {
      this.#rebase(program)
      program.waitsSince = this.#host.kernel.now
      program.version++
    }
    program.waitsFor.add(peer)
  }

  #end(program: Program): void {
    this.#rebase(program)
    const { work } = program
    this.#running.delete(program.lease)
    for (const peer of program.members) this.#programsOf(peer).delete(program)
    program.version++
    if (work.current !== program) return
    work.current = undefined
    const done = program.baseMs >= work.plan.durationMs
    work.savedMs = done ? work.plan.durationMs : program.savedMs
    work.lostMs += done ? 0 : program.baseMs - program.savedMs
    work.holders = program.members.slice(0, 2)
    for (const peer of program.members) for (const other of this.#programsOf(peer)) this.#reschedule(other)
  }

  /** Counts what was done until now, or until it had to wait; from here on its rate may be another. */
  #rebase(program: Program): void {
    const { plan } = program.work
    const until =
      program.waitsFor.size > 0 ? Math.min(program.waitsSince, this.#host.kernel.now) : this.#host.kernel.now
    const wall = Math.max(0, until - program.since)
    const { checkpointEveryMs: every, checkpointMs } = plan
    const cycles = every > 0 ? Math.floor(wall / (every + checkpointMs)) : 0
    const worked = every > 0 ? cycles * every + Math.min(wall - cycles * (every + checkpointMs), every) : wall
    const before = program.baseMs
    program.baseMs = Math.min(plan.durationMs, before + worked * program.speed)
    if (cycles > 0) {
      program.savedMs = Math.min(program.baseMs, before + cycles * every * program.speed)
      this.#metrics.count('checkpoints', cycles)
    }
    program.since = Math.max(program.since, this.#host.kernel.now)
  }

  #reschedule(program: Program): void {
    this.#rebase(program)
    program.waitsSince = this.#host.kernel.now
    this.#schedule(program)
  }

  /** Sets its rate and its end. */
  #schedule(program: Program): void {
    const { plan } = program.work
    const version = ++program.version
    program.speed = program.members.length / plan.nodes / this.#share(program)
    if (program.waitsFor.size > 0) return
    const workMs = (plan.durationMs - program.baseMs) / program.speed
    const { checkpointEveryMs: every, checkpointMs } = plan
    const pauses = every > 0 ? Math.max(0, Math.ceil(workMs / every) - 1) : 0
    const afterMs = program.since - this.#host.kernel.now + workMs + pauses * checkpointMs
    this.#host.later(program.node, Math.ceil(afterMs), () => {
      if (program.version !== version) return
      this.#rebase(program)
      program.baseMs = plan.durationMs
      program.done(SUCCEEDED)
    })
  }

  /** Those that share a unit with it are slower from now on. */
  #respeed(program: Program): void {
    for (const peer of program.members)
      for (const other of this.#programsOf(peer)) if (other !== program) this.#reschedule(other)
  }

  /** Programs on the unit of its member that has most of them. */
  #share(program: Program): number {
    let most = 1
    for (const peer of program.members) {
      const count = this.#programsOf(peer).size
      if (count > 1) most = Math.max(most, this.#host.peer(peer)?.sandbox.sharing(program.lease) ?? 1)
    }
    return most
  }

  #programsOf(peer: PeerId): Set<Program> {
    const known = this.#of.get(peer)
    if (known !== undefined) return known
    const programs = new Set<Program>()
    this.#of.set(peer, programs)
    return programs
  }
}
