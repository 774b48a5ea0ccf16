/** A lease's sandbox and Ray in it: the sandbox at the hold, Ray's start with the gang's list, its dashboard when asked for. */
import type { Duplex } from 'node:stream'
import type { Effect, LeaseKey } from '../../protocol/machine.ts'
import type { PeerId } from '../../protocol/messages.ts'
import type { GpuDevice, JobName, Privileged } from '../privileged/verbs.ts'
import { START_TIMEOUT_MS } from '../ray/lease.ts'
import type { PrepareOptions, RayRuntime } from '../ray/runtime.ts'
import { leaseLimits } from '../sandbox/limits.ts'
import { HEAD_ADDRESS } from '../wireguard/mesh.ts'
import type { LeaseNetwork } from './lease-network.ts'
import { hostNames, memberAddresses } from './names.ts'
import type { LeaseFacts } from './work.ts'

/** What it is made with. */
export interface LeaseRayOptions {
  self: PeerId
  name: JobName
  effect: Extract<Effect, { type: 'prepareWork' }>
  ray: RayRuntime
  privileged: Privileged
  /** Device nodes by unit; claimed units have none. */
  devices: ReadonlyMap<string, GpuDevice>
  facts: (lease: LeaseKey) => LeaseFacts | undefined
  network: LeaseNetwork
}

/** How Ray starts here. */
export interface LeaseRayStart {
  role: 'head' | 'worker'
  /** The attempt's, as hex. */
  token: string
  /** The job's own variables. */
  env: Record<string, string>
}

/** See above. */
export class LeaseRay {
  #options: LeaseRayOptions
  #token = ''
  #starting = false

  constructor(options: LeaseRayOptions) {
    this.#options = options
  }

  /** While Ray starts, its own rejection says more than the death of its sandbox. */
  get isStarting(): boolean {
    return this.#starting
  }

  /** The sandbox, as large as what is leased. */
  async prepare(folders: Pick<PrepareOptions, 'workDir' | 'dataDir' | 'logDir'>): Promise<void> {
    const { ray, name, devices, effect } = this.#options
    const total = (field: 'memoryMib' | 'cpus'): number => effect.units.reduce((sum, unit) => sum + unit[field], 0)
    await ray.prepare(effect.lease, {
      ...folders,
      name,
      limits: leaseLimits(total('memoryMib'), total('cpus')),
      gpus: effect.units.flatMap(({ unit }) => devices.get(unit) ?? []),
      gpuCount: effect.units.filter(({ model }) => model !== 'cpu').length,
      withoutRay: effect.withoutRay === true
    })
  }

  /** Resolves when Ray runs here and `besides`, begun with its start, is done: whichever fails first is why the start failed. */
  async start({ role, token, env }: LeaseRayStart, besides: () => Array<Promise<void>>): Promise<void> {
    const { ray, privileged, self, effect, network, name: jobName, facts } = this.#options
    const { lease } = effect
    this.#token = token
    await privileged.nameHosts?.(jobName, hostNames(network.members, effect))
    const { index = 0, name = self } = network.own ?? {}
    // The name lets a program say in people's words where it runs; Ray shows labels in `ray.nodes()`.
    const labels = { 'swarm/name': name }
    const { isElastic = false, startMs = 0 } = facts(lease) ?? {}
    const own = { provider: self, labels, env, elastic: isElastic }
    const timeoutMs = Math.max(START_TIMEOUT_MS, startMs)
    const start = { token, headAddress: HEAD_ADDRESS, timeoutMs, ...own }
    const nodeIp = memberAddresses(effect.job, self, index).ipv4
    this.#starting = true
    const started = role === 'head' ? ray.startHead(lease, start) : ray.startWorker(lease, { ...start, nodeIp })
    await Promise.all([started, ...besides()])
    this.#starting = false
  }

  /** Ray's dashboard here, and what a request to it has to carry. */
  async dashboard(): Promise<{ socket: Duplex; headers: Record<string, string> }> {
    const { ray, privileged, name, effect } = this.#options
    const { port } = await ray.openDashboard(effect.lease)
    const socket = await privileged.connect(name, port)
    return { socket, headers: { authorization: `Bearer ${this.#token}` } }
  }
}
