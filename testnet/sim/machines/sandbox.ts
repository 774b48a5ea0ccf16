/** What is around a node besides network and clock: devices, sandboxes, Ray and the program, as long as they take. */
import type { Effect, LeaseKey, Report } from '../../../protocol/machine.ts'
import { type Blob, EndCause, type Output, type PeerId } from '../../../protocol/messages.ts'
import type { Host } from './host.ts'
import type { MachineNode } from './node.ts'
import {
  HEAD_LISTENING_MS,
  HEAD_READY_MS,
  OUTPUT_BYTES,
  PACK_MS,
  PREPARE_MS,
  STOP_MS,
  TUNNEL_MS,
  WORKER_READY_MS
} from './times.ts'

/** What runs under one lease. */
interface Work {
  lease: LeaseKey
  epoch: number
  units: string[]
  members: PeerId[]
  running: boolean
  driver: boolean
  stopping: boolean
}

/** A part of a time that is drawn anew each time: between 0.85 and 1.3 times the median. */
const SPREAD_LEAST = 850
const SPREAD = 450

/** See above. What it does is swept when its node starts again. */
export class Sandbox {
  #node: MachineNode
  #host: Host
  #works: Map<string, Work> | undefined
  /** Units that it says it has and has not: nothing can be prepared for them. */
  lies = false

  constructor(node: MachineNode, host: Host) {
    this.#node = node
    this.#host = host
  }

  /** Works that run on the units of this lease's, itself among them. */
  sharing(lease: LeaseKey): number {
    const works = [...(this.#works?.values() ?? [])].filter((work) => work.running && !work.stopping)
    const units = works.find((work) => work.lease === lease)?.units ?? []
    return Math.max(1, works.filter((work) => work.units.some((unit) => units.includes(unit))).length)
  }

  clear(): void {
    this.#works = undefined
  }

  handle(effect: Effect): void {
    switch (effect.type) {
      case 'prepareWork':
        return this.#prepare(effect)
      case 'joinMesh':
        return this.#join(effect)
      case 'openTunnel':
        return this.#tunnel(effect)
      case 'closeTunnel':
        return this.#host.programs.lose(effect.lease, this.#node.self, effect.peer)
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

  #prepare({ lease, epoch, units }: Extract<Effect, { type: 'prepareWork' }>): void {
    const works = (this.#works ??= new Map<string, Work>())
    if (works.has(keyOf(lease, epoch))) return
    const names = units.map(({ unit }) => unit)
    const idle = { running: false, driver: false, stopping: false }
    works.set(keyOf(lease, epoch), { lease, epoch, units: names, members: [], ...idle })
    if (this.lies) {
      const detail = 'no such GPU'
      return this.#report(PREPARE_MS, {
        type: 'workFailed',
        lease,
        epoch,
        cause: EndCause.preparing,
        detail,
        lastLines: []
      })
    }
    const publicKey = this.#node.rng.bytes(4)
    const endpoints = [{ address: this.#node.self, port: 51_820 }]
    this.#report(PREPARE_MS, { type: 'prepared', lease, epoch, publicKey, endpoints })
  }

  #join({ lease, epoch, members }: Extract<Effect, { type: 'joinMesh' }>): void {
    const work = this.#work(lease, epoch)
    if (work !== undefined) work.members = members.map(({ peer }) => peer)
  }

  #tunnel({ lease, epoch, peer }: Extract<Effect, { type: 'openTunnel' }>): void {
    this.#report(TUNNEL_MS, { type: 'tunnelOpen', lease, epoch, peer: peer.peer })
    const other = this.#host.peer(peer.peer)
    if (other === undefined || this.#host.world.isCut(this.#node.index, other.index)) return
    const roundMs = 2 * this.#host.world.latency.delayMs(this.#node.index, other.index)
    this.#report(TUNNEL_MS + roundMs, { type: 'tunnelUp', lease, epoch, peer: peer.peer })
  }

  #start({ lease, epoch, role }: Extract<Effect, { type: 'startWork' }>): void {
    const work = this.#work(lease, epoch)
    if (work === undefined || work.stopping) return
    work.running = true
    if (role === 'head') this.#report(HEAD_LISTENING_MS, { type: 'headListening', lease, epoch })
    this.#report(role === 'head' ? HEAD_READY_MS : WORKER_READY_MS, { type: 'workReady', lease, epoch })
  }

  #program({ lease, epoch }: Extract<Effect, { type: 'startProgram' }>): void {
    const work = this.#work(lease, epoch)
    if (work === undefined || work.stopping) return
    work.driver = true
    this.#host.programs.start(this.#node, work, (outcome) => {
      if (this.#work(lease, epoch) === work && !work.stopping)
        this.#node.input({ type: 'report', report: { type: 'programExited', lease, epoch, outcome } })
    })
  }

  #stop({ lease, epoch, pack }: Extract<Effect, { type: 'stopWork' }>): void {
    const work = this.#work(lease, epoch)
    if (work !== undefined) work.stopping = true
    if (work?.driver === true) this.#host.programs.stop(lease, this.#node.self)
    const name = keyOf(lease, epoch)
    const output = pack && work?.running === true ? blob(`${name}/${this.#node.self}`) : undefined
    const log = pack && work?.driver === true ? blob(`${name}/log`) : undefined
    this.#host.later(this.#node, this.#spread(STOP_MS + (pack ? PACK_MS : 0)), () => {
      this.#works?.delete(name)
      this.#node.input({ type: 'report', report: { type: 'stopped', lease, epoch, output, log } })
    })
  }

  /** Each output comes on its own; what could not be fetched is missing. */
  #keep({ job, attempt, outputs }: Extract<Effect, { type: 'keepOutputs' }>): void {
    const took = outputs.map((output) => this.#copy(output.peer))
    const ms = Math.max(1, ...took.map((one) => one ?? 0))
    const kept = outputs.filter((_, at) => took[at] !== undefined)
    const missing = outputs.filter((_, at) => took[at] === undefined).map(({ peer }) => peer)
    const report: Report = { type: 'kept', job, attempt, outputs: kept, missing }
    this.#host.later(this.#node, ms, () => this.#node.input({ type: 'report', report }))
  }

  /** From the first holder that is there. */
  #fetch({ job, attempt, outputs, holders }: Extract<Effect, { type: 'fetchResult' }>): void {
    const took = holders.map((holder) => this.#copy(holder)).find((ms) => ms !== undefined)
    const missing: Output[] = took === undefined ? outputs : []
    const report: Report = { type: 'resultFetched', job, attempt, missing }
    this.#host.later(this.#node, took ?? TUNNEL_MS, () => this.#node.input({ type: 'report', report }))
  }

  /** ms until an output of a peer is here, or undefined. */
  #copy(from: PeerId): number | undefined {
    if (from === this.#node.self) return 1
    const other = this.#host.peer(from)
    const { world, kernel } = this.#host
    if (other === undefined || other.hung) return undefined
    const arrives = world.deliver(other.index, this.#node.index, OUTPUT_BYTES, 'data', true)
    return arrives < 0 ? undefined : arrives - kernel.now + world.latency.delayMs(this.#node.index, other.index)
  }

  /** Of a lease that was stopped meanwhile nothing is reported. */
  #report(medianMs: number, report: Extract<Report, { lease: LeaseKey }>): void {
    this.#host.later(this.#node, this.#spread(medianMs), () => {
      const work = this.#work(report.lease, report.epoch)
      if (work !== undefined && !work.stopping) this.#node.input({ type: 'report', report })
    })
  }

  #spread(medianMs: number): number {
    return Math.max(1, Math.round((medianMs * (SPREAD_LEAST + this.#node.rng.below(SPREAD))) / 1_000))
  }

  #work(lease: LeaseKey, epoch: number): Work | undefined {
    return this.#works?.get(keyOf(lease, epoch))
  }
}

function keyOf(lease: LeaseKey, epoch: number): string {
  return `${lease}@${epoch}`
}

function blob(text: string): Blob {
  return { sha256: text, sizeBytes: OUTPUT_BYTES }
}
