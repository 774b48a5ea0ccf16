/**
 * What is around a real node's interpreter where no jobs can really run: devices, Ray and the program as long as they take,
 * and results that are there at once. The times are those of the simulator's machines.
 */
import { randomBytes } from 'node:crypto'
import type { TransferEffect, TransferHandler, WorkEffect, WorkHandler } from '../../node/interpreter/world.ts'
import type { LeaseKey, Report } from '../../protocol/machine.ts'
import { type Blob, EndCause, type PeerId } from '../../protocol/messages.ts'
import {
  HEAD_LISTENING_MS,
  HEAD_READY_MS,
  OUTPUT_BYTES,
  PACK_MS,
  PREPARE_MS,
  STOP_MS,
  TUNNEL_MS,
  WORKER_READY_MS
} from '../sim/machines/times.ts'

/** For the first packet through a tunnel: a round trip over the longest distance of `regions8`, and a little. */
const ROUND_TRIP_MS = 450
const UDP_PORT = 51_820

/** What a sandbox is made of. */
export interface SandboxOptions {
  self: PeerId
  report: (report: Report) => void
  /** How long the program of a lease works, ms. */
  durationMs: (lease: LeaseKey) => number
}

interface Work {
  stopping: boolean
  running: boolean
  driver: boolean
}

/** Of one node; it forgets everything with its node. */
export class VirtualSandbox implements WorkHandler, TransferHandler {
  #options: SandboxOptions
  #works = new Map<string, Work>()

  constructor(options: SandboxOptions) {
    this.#options = options
  }

  handle(effect: WorkEffect | TransferEffect): void {
    switch (effect.type) {
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
      case 'keepOutputs': {
        const { job, attempt, outputs } = effect
        return this.#later(PACK_MS, { type: 'kept', job, attempt, outputs, missing: [] })
      }
      case 'fetchResult':
        return this.#later(PACK_MS, { type: 'resultFetched', job: effect.job, attempt: effect.attempt, missing: [] })
      case 'joinMesh':
      case 'closeTunnel':
      case 'dropOutputs':
      case 'followLogs':
        return undefined
    }
  }

  #prepare({ lease, epoch }: Extract<WorkEffect, { type: 'prepareWork' }>): void {
    if (this.#works.has(keyOf(lease, epoch))) return
    this.#works.set(keyOf(lease, epoch), { stopping: false, running: false, driver: false })
    const endpoints = [{ address: '10.0.0.1', port: UDP_PORT }]
    this.#ofLease(PREPARE_MS, { type: 'prepared', lease, epoch, publicKey: randomBytes(32), endpoints })
  }

  #tunnel({ lease, epoch, peer: { peer } }: Extract<WorkEffect, { type: 'openTunnel' }>): void {
    this.#ofLease(TUNNEL_MS, { type: 'tunnelOpen', lease, epoch, peer })
    this.#ofLease(TUNNEL_MS + ROUND_TRIP_MS, { type: 'tunnelUp', lease, epoch, peer })
  }

  #start({ lease, epoch, role }: Extract<WorkEffect, { type: 'startWork' }>): void {
    const work = this.#works.get(keyOf(lease, epoch))
    if (work === undefined || work.stopping) return
    work.running = true
    if (role === 'head') this.#ofLease(HEAD_LISTENING_MS, { type: 'headListening', lease, epoch })
    this.#ofLease(role === 'head' ? HEAD_READY_MS : WORKER_READY_MS, { type: 'workReady', lease, epoch })
  }

  #program({ lease, epoch }: Extract<WorkEffect, { type: 'startProgram' }>): void {
    const work = this.#works.get(keyOf(lease, epoch))
    if (work === undefined || work.stopping) return
    work.driver = true
    const outcome = {
      cause: EndCause.succeeded,
      exitCode: 0,
      signal: '',
      peer: this.#options.self,
      detail: '',
      lastLines: []
    }
    this.#ofLease(this.#options.durationMs(lease), { type: 'programExited', lease, epoch, outcome })
  }

  #stop({ lease, epoch, pack }: Extract<WorkEffect, { type: 'stopWork' }>): void {
    const name = keyOf(lease, epoch)
    const work = this.#works.get(name)
    if (work !== undefined) work.stopping = true
    const output = pack && work?.running === true ? blob() : undefined
    const log = pack && work?.driver === true ? blob() : undefined
    setTimeout(
      () => {
        this.#works.delete(name)
        this.#options.report({ type: 'stopped', lease, epoch, output, log })
      },
      STOP_MS + (pack ? PACK_MS : 0)
    )
  }

  #later(ms: number, report: Report): void {
    setTimeout(() => this.#options.report(report), ms)
  }

  /** Of a lease that is stopped meanwhile nothing is reported. */
  #ofLease(ms: number, report: Extract<Report, { lease: LeaseKey; epoch: number }>): void {
    setTimeout(() => {
      const work = this.#works.get(keyOf(report.lease, report.epoch))
      if (work?.stopping === false) this.#options.report(report)
    }, ms)
  }
}

function keyOf(lease: LeaseKey, epoch: number): string {
  return `${lease}@${epoch}`
}

function blob(): Blob {
  return { sha256: randomBytes(32).toString('hex'), sizeBytes: OUTPUT_BYTES }
}
