/** The verbs of the privileged seam, done for real by root on Linux. */
import { attachFolder } from './attach.ts'
import { startBuild } from './build.ts'
import { probe } from './capabilities.ts'
import { Cgroups } from './cgroup.ts'
import { checkCidr, checkHost, checkNetwork, checkPath, checkPeers, checkPort } from './check.ts'
import { runAny } from './command.ts'
import { Connector } from './connect.ts'
import { hasKernelWireguard } from './device.ts'
import type { DeviceKind } from './device.ts'
import {
  type EgressPlace,
  type EgressUse,
  closeEgress,
  egressUse,
  openEgress,
  preferMeshAddress,
  whyNotEgress
} from './egress.ts'
import { PrivilegedError } from './error.ts'
import { execIn } from './exec.ts'
import { type HostNames, writeHosts } from './hosts.ts'
import { checkOwner, namesOf, uidOf } from './names.ts'
import type { Names } from './names.ts'
import { buildNetwork, finishNetwork } from './network.ts'
import { JobTunnel } from './job-tunnel.ts'
import type { NetShell } from './net-shell.ts'
import { ReadyNetworks } from './ready.ts'
import { Records } from './record.ts'
import type { JobRecord } from './record.ts'
import { createSandbox } from './sandbox.ts'
import type { Sandbox } from './sandbox.ts'
import { killStrays, teardown, traces } from './teardown.ts'
import { Turns } from './turns.ts'
import type {
  BuildSpec,
  Capabilities,
  JobName,
  NetworkSpec,
  Privileged,
  SandboxProcess,
  TunnelPath,
  TunnelPeer
} from './verbs.ts'

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
  /** There once the network is. */
  tunnel?: JobTunnel
  /** Its way to the internet, where it has one. */
  egress?: EgressPlace
  sandbox?: Sandbox
  /** Folders of the sandbox that something is attached to. */
  attached?: Set<string>
  /** The last one is in use; earlier ones have ended, and what they handed over may still be open. */
  connectors: Connector[]
}

function tunnelOf({ names, tunnel }: Job): JobTunnel {
  if (tunnel === undefined) throw new PrivilegedError('no-network', `the network of job ${names.name} is being made`)
  return tunnel
}

/** Where a network is, by whichever name it was made. */
function placeOf({ namespace, namespacePath, uapi }: Names): Pick<Names, 'namespace' | 'namespacePath' | 'uapi'> {
  return { namespace, namespacePath, uapi }
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
  readonly #ready: ReadyNetworks
  /** Verbs of one job run one after the other, so that a teardown never meets a half-made network. */
  readonly #turns = new Turns()
  /** Pairs of all jobs are chosen and given back one at a time. */
  readonly #egressTurns = new Turns()
  #cgroupsMemo: Cgroups | undefined
  #device: Promise<DeviceKind> | undefined

  constructor({ owner, stateDir, device }: PrivilegedOptions) {
    this.#owner = owner
    this.#stateDir = stateDir
    this.#records = new Records(stateDir)
    if (device !== undefined) this.#device = Promise.resolve(device)
    this.#ready = new ReadyNetworks({
      owner,
      records: this.#records,
      deviceKind: () => this.#deviceKind(),
      namesOf: (name) => this.#names(name),
      remove: (name) => this.destroy(name)
    })
  }

  capabilities(): Promise<Capabilities> {
    return probe(this.#cgroups.layout)
  }

  createNetwork(spec: NetworkSpec): Promise<void> {
    checkNetwork(spec)
    return this.#turn(spec.name, async (names) => {
      if (this.#jobs.has(spec.name)) return
      const ready = this.#ready.take()
      const device = ready?.record.device ?? (await this.#deviceKind())
      const record = await this.#records.write({
        owner: this.#owner,
        name: spec.name,
        uid: uidOf(this.#owner, spec.name, this.#records.uids()),
        listenPort: spec.listenPort,
        device,
        ...(ready === undefined ? {} : { base: ready.names.name, daemon: ready.record.daemon })
      })
      const job: Job = {
        names: { ...names, ...placeOf(ready?.names ?? names) },
        record,
        connectors: []
      }
      this.#jobs.set(spec.name, job)
      try {
        const shell = ready?.shell ?? (await this.#build(job))
        job.tunnel = new JobTunnel(device, job.names, spec.listenPort, shell)
        await finishNetwork(device, job.names, spec)
      } catch (error) {
        await this.#teardown(names)
        throw error
      }
    })
  }

  keepReady(count: number): Promise<void> {
    return this.#ready.keep(count)
  }

  assignAddresses(name: JobName, cidrs: string[], members: string[] = []): Promise<void> {
    cidrs.forEach(checkCidr)
    members.forEach(checkCidr)
    // The turn begins it and ends: peers are set beside it, for the device needs neither addresses nor filter.
    const joining = this.#turn(name, async () => {
      const job = this.#job(name)
      return {
        joined: tunnelOf(job)
          .join(cidrs, members)
          .then(() => this.#preferMesh(job))
      }
    })
    return joining.then(async ({ joined }) => await joined)
  }

  egressMissing(): Promise<string | undefined> {
    return whyNotEgress()
  }

  openEgress(name: JobName): Promise<EgressPlace> {
    return this.#turn(name, async () => {
      const job = this.#job(name)
      if (job.sandbox !== undefined)
        throw new PrivilegedError('bad-argument', `job ${name} has a sandbox already: the internet comes before it`)
      job.egress ??= await this.#egressTurns.take('egress', () =>
        openEgress(job.names, async () => {
          job.record = await this.#records.write({ ...job.record, egress: true })
        })
      )
      await this.#preferMesh(job)
      return job.egress
    })
  }

  async egressUse(name: JobName): Promise<EgressUse> {
    const { egress, names } = this.#job(name)
    return egress === undefined ? { sentBytes: 0, receivedBytes: 0 } : await egressUse(names)
  }

  async #preferMesh({ egress, tunnel, names }: Job): Promise<void> {
    const mesh = tunnel?.meshAddress
    if (egress !== undefined && mesh !== undefined) await preferMeshAddress(names, egress, mesh)
  }

  setPeers(name: JobName, peers: TunnelPeer[]): Promise<void> {
    checkPeers(peers)
    return this.#turn(name, async () => await tunnelOf(this.#job(name)).setPeers(peers))
  }

  switchPath(name: JobName, publicKey: Uint8Array, path: TunnelPath): Promise<void> {
    checkPath(path)
    return this.#turn(name, async () => await tunnelOf(this.#job(name)).switchPath(publicKey, path))
  }

  async peerStats(name: JobName): ReturnType<Privileged['peerStats']> {
    return await tunnelOf(this.#job(name)).stats()
  }

  createSandbox(spec: Parameters<Privileged['createSandbox']>[0]): ReturnType<Privileged['createSandbox']> {
    return this.#turn(spec.name, async () => {
      const job = this.#job(spec.name)
      if (job.sandbox !== undefined) throw new PrivilegedError('bad-argument', `job ${spec.name} has a sandbox already`)
      job.sandbox = await createSandbox(job.names, job.record.uid, spec, this.#cgroups, job.egress?.host)
      return job.sandbox.process
    })
  }

  attach(name: JobName, hostDir: string, inside: string): Promise<void> {
    return this.#turn(name, async () => {
      const job = this.#job(name)
      if (job.sandbox === undefined) throw new PrivilegedError('no-sandbox', `job ${name} has no sandbox`)
      if (job.attached?.has(inside) === true) return
      await attachFolder(job.sandbox.init, hostDir, inside)
      job.attached = new Set([...(job.attached ?? []), inside])
    })
  }

  build(spec: BuildSpec): Promise<SandboxProcess> {
    return this.#turn(spec.name, async (names) => {
      const uid = uidOf(this.#owner, spec.name, this.#records.uids())
      await this.#records.write({ owner: this.#owner, name: spec.name, uid, listenPort: 0, device: 'kernel' })
      return await startBuild(names, uid, spec, this.#cgroups)
    })
  }

  async exec(name: JobName, spec: Parameters<Privileged['exec']>[1]): ReturnType<Privileged['exec']> {
    const { sandbox, names, record } = this.#job(name)
    if (sandbox === undefined) throw new PrivilegedError('no-sandbox', `job ${name} has no sandbox`)
    return await execIn(names, record.uid, sandbox.init, spec, this.#cgroups)
  }

  async connect(name: JobName, port: number, host = '127.0.0.1'): ReturnType<Privileged['connect']> {
    checkPort(port)
    checkHost(host)
    return await this.#connector(name).connect(port, host)
  }

  async listen(name: JobName, host: string, port: number): ReturnType<Privileged['listen']> {
    checkPort(port)
    checkHost(host)
    return await this.#connector(name).listen(host, port)
  }

  nameHosts(name: JobName, hosts: HostNames[]): Promise<void> {
    return this.#turn(name, async () => writeHosts(this.#job(name).names, hosts))
  }

  async oomKills(name: JobName): Promise<number> {
    return this.#cgroups.oomKills(this.#job(name).names.cgroup)
  }

  /** By the host's own `du`, which follows no link and walks by descriptors: the files are a stranger's. */
  async diskUse(name: JobName): Promise<number> {
    const { names } = this.#job(name)
    const { stdout } = await runAny(['du', '-skx', '--', names.folder])
    return Math.ceil(Number(/^[0-9]+/.exec(stdout)?.[0] ?? 0) / 1024)
  }

  destroy(name: JobName): Promise<void> {
    return this.#turn(name, (names) => this.#teardown(names))
  }

  async sweep(keep: JobName[]): Promise<JobName[]> {
    const all = await traces(this.#owner, this.#stateDir, this.#cgroups, this.#records)
    const kept = await Promise.all(keep.map(async (name) => [name, (await this.#records.read(name))?.base]))
    const spared = new Set([...kept.flat(), ...this.#ready.names()])
    const names = all.filter((name) => !spared.has(name))
    await Promise.all(names.map((name) => this.destroy(name)))
    return names
  }

  #build(job: Job): Promise<NetShell> {
    return buildNetwork(job.record.device, job.names, async (daemon) => {
      job.record = await this.#records.write({ ...job.record, daemon })
    })
  }

  async #teardown(names: Names): Promise<void> {
    const job = this.#jobs.get(names.name)
    this.#jobs.delete(names.name)
    const record = job?.record ?? (await this.#records.read(names.name))
    if (job === undefined && this.#records.get(names.name) === undefined) await killStrays(names)
    await Promise.all([...(job?.connectors.map((connector) => connector.close()) ?? []), job?.tunnel?.close()])
    const base = record?.base === undefined ? undefined : this.#names(record.base)
    const all = { daemon: record?.daemon, base, cgroups: this.#cgroups, records: this.#records }
    // Without a record nobody knows whether it had one.
    const hadEgress = record === undefined || record.egress === true
    const noEgress = (): Promise<void> => this.#egressTurns.take('egress', () => closeEgress(names))
    await teardown(names, hadEgress ? { ...all, noEgress } : all)
    await job?.sandbox?.process.exited
  }

  #names(name: string): Names {
    return namesOf(this.#owner, name, this.#stateDir)
  }

  #job(name: JobName): Job {
    const job = this.#jobs.get(name)
    if (job === undefined)
      throw new PrivilegedError('no-network', `job ${name} has no network here: it was not made, or is destroyed`)
    return job
  }

  #connector(name: JobName): Connector {
    const { connectors, names } = this.#job(name)
    const last = connectors.at(-1)
    if (last?.isEnded === false) return last
    const fresh = new Connector(names)
    connectors.push(fresh)
    return fresh
  }

  async #turn<T>(name: JobName, act: (names: Names) => Promise<T>): Promise<T> {
    const names = this.#names(name)
    return await this.#turns.take(name, () => act(names))
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
