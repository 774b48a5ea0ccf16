/** The verbs of the privileged seam, done for real by root on Linux. */
import { mkdirSync } from 'node:fs'

import { probe } from './capabilities.ts'
import { Cgroups } from './cgroup.ts'
import { checkCidr, checkNetwork, checkPeers, checkPort } from './check.ts'
import { Connector } from './connect.ts'
import { configure, hasKernelWireguard, placeDevice, prepareDevice, statsOf } from './device.ts'
import type { DeviceKind } from './device.ts'
import { PrivilegedError } from './error.ts'
import { execIn } from './exec.ts'
import { checkOwner, namesOf, uidOf } from './names.ts'
import type { Names } from './names.ts'
import { createNamespace, setAddresses } from './netns.ts'
import { loadPolicy, setMembers } from './nft.ts'
import { hexKey, peerLines } from './peers.ts'
import { Records } from './record.ts'
import type { JobRecord } from './record.ts'
import { createSandbox } from './sandbox.ts'
import type { Sandbox } from './sandbox.ts'
import { teardown, traces } from './teardown.ts'
import type { Capabilities, JobName, NetworkSpec, Privileged, TunnelPeer } from './verbs.ts'

/** How the real verbs are set up. */
export interface PrivilegedOptions {
  /** Short hash of the node id, 1-16 lower-case letters or digits: every name on the host carries it. */
  owner: string
  /** Folder of the node's own, 0700: records and the jobs' folders live in it. Made when missing. */
  stateDir: string
  /** Kind of device; probed by default (kernel where present). */
  device?: DeviceKind
}

/** What this process knows of a job that it made. */
interface Job {
  names: Names
  record: JobRecord
  cidrs: string[]
  peers: TunnelPeer[]
  sandbox?: Sandbox
  connector?: Connector
}

/** Makes the verbs. Nothing on the host is touched before the first call. */
export function createPrivileged(options: PrivilegedOptions): Privileged {
  checkOwner(options.owner)
  return new RootPrivileged(options)
}

class RootPrivileged implements Privileged {
  readonly #owner: string
  readonly #stateDir: string
  readonly #records: Records
  readonly #jobs = new Map<JobName, Job>()
  /** Verbs of one job run one after the other, so that a teardown never meets a half-made network. */
  readonly #turns = new Map<JobName, Promise<unknown>>()
  #cgroupsMemo: Cgroups | undefined
  #device: Promise<DeviceKind> | undefined

  constructor({ owner, stateDir, device }: PrivilegedOptions) {
    this.#owner = owner
    this.#stateDir = stateDir
    this.#records = new Records(stateDir)
    if (device !== undefined) this.#device = Promise.resolve(device)
  }

  capabilities(): Promise<Capabilities> {
    return probe(this.#cgroups.layout)
  }

  createNetwork(spec: NetworkSpec): Promise<void> {
    checkNetwork(spec)
    return this.#turn(spec.name, async (names) => {
      if (this.#jobs.has(spec.name)) return
      const device = await this.#deviceKind()
      const uid = uidOf(this.#owner, spec.name, this.#records.uids())
      const record = await this.#records.write({
        owner: this.#owner,
        name: spec.name,
        uid,
        listenPort: spec.listenPort,
        device
      })
      const job: Job = { names, record, cidrs: [], peers: [] }
      this.#jobs.set(spec.name, job)
      try {
        await this.#makeNetwork(job, spec)
      } catch (error) {
        await this.#teardown(names)
        throw error
      }
    })
  }

  assignAddresses(name: JobName, cidrs: string[]): Promise<void> {
    cidrs.forEach(checkCidr)
    return this.#turn(name, async () => {
      const job = this.#job(name)
      await setAddresses(
        job.names,
        cidrs,
        job.cidrs.filter((cidr) => !cidrs.includes(cidr))
      )
      job.cidrs = [...cidrs]
    })
  }

  setPeers(name: JobName, peers: TunnelPeer[]): Promise<void> {
    checkPeers(peers)
    return this.#turn(name, async () => {
      const job = this.#job(name)
      await setMembers(
        job.names,
        peers.flatMap((peer) => peer.allowedIps)
      )
      await configure(job.record.device, job.names, peerLines(job.peers, peers))
      job.peers = structuredClone(peers)
    })
  }

  async peerStats(name: JobName): ReturnType<Privileged['peerStats']> {
    const { record, names } = this.#job(name)
    return await statsOf(record.device, names)
  }

  createSandbox(spec: Parameters<Privileged['createSandbox']>[0]): ReturnType<Privileged['createSandbox']> {
    return this.#turn(spec.name, async () => {
      const job = this.#job(spec.name)
      if (job.sandbox !== undefined) throw new PrivilegedError('bad-argument', `job ${spec.name} has a sandbox already`)
      job.sandbox = await createSandbox(job.names, job.record.uid, spec, this.#cgroups)
      return job.sandbox.process
    })
  }

  async exec(name: JobName, spec: Parameters<Privileged['exec']>[1]): ReturnType<Privileged['exec']> {
    const { sandbox, names, record } = this.#job(name)
    if (sandbox === undefined) throw new PrivilegedError('no-sandbox', `job ${name} has no sandbox`)
    return await execIn(names, record.uid, sandbox.init, spec, this.#cgroups)
  }

  async connect(name: JobName, port: number): ReturnType<Privileged['connect']> {
    checkPort(port)
    const job = this.#job(name)
    if (job.connector?.isEnded !== false) job.connector = new Connector(job.names)
    return await job.connector.connect(port)
  }

  destroy(name: JobName): Promise<void> {
    return this.#turn(name, (names) => this.#teardown(names))
  }

  async sweep(keep: JobName[]): Promise<JobName[]> {
    const all = await traces(this.#owner, this.#stateDir, this.#cgroups, this.#records)
    const names = all.filter((name) => !keep.includes(name))
    await Promise.all(names.map((name) => this.destroy(name)))
    return names
  }

  async #makeNetwork(job: Job, spec: NetworkSpec): Promise<void> {
    const { names, record } = job
    mkdirSync(names.folder, { recursive: true, mode: 0o700 })
    await Promise.all([
      prepareDevice(record.device, names, async (daemon) => {
        job.record = await this.#records.write({ ...record, daemon })
      }),
      createNamespace(names)
    ])
    await Promise.all([placeDevice(record.device, names, spec.mtu), loadPolicy(names)])
    const lines = [`private_key=${hexKey(spec.privateKey)}`, `listen_port=${spec.listenPort}`]
    await configure(record.device, names, lines)
  }

  async #teardown(names: Names): Promise<void> {
    const job = this.#jobs.get(names.name)
    this.#jobs.delete(names.name)
    const record = job?.record ?? (await this.#records.read(names.name))
    await job?.connector?.close()
    await teardown(names, record?.daemon, this.#cgroups, this.#records)
    await job?.sandbox?.process.exited
  }

  #job(name: JobName): Job {
    const job = this.#jobs.get(name)
    if (job === undefined)
      throw new PrivilegedError('no-network', `job ${name} has no network here: it was not made, or is destroyed`)
    return job
  }

  async #turn<T>(name: JobName, act: (names: Names) => Promise<T>): Promise<T> {
    const names = namesOf(this.#owner, name, this.#stateDir)
    const before = this.#turns.get(name) ?? Promise.resolve()
    const mine = before.then(
      () => act(names),
      () => act(names)
    )
    const settled = mine.then(
      () => {},
      () => {}
    )
    this.#turns.set(name, settled)
    try {
      return await mine
    } finally {
      if (this.#turns.get(name) === settled) this.#turns.delete(name)
    }
  }

  #deviceKind(): Promise<DeviceKind> {
    this.#device ??= hasKernelWireguard().then((hasKernel) => (hasKernel ? 'kernel' : 'wireguard-go'))
    return this.#device
  }

  get #cgroups(): Cgroups {
    this.#cgroupsMemo ??= new Cgroups()
    return this.#cgroupsMemo
  }
}
