/** The work of one lease: network, sandbox, archive, mesh, Ray, program, packing. A stop overtakes whatever is under way. */
import { appendFile, chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Effect, LeaseKey } from '../../protocol/machine.ts'
import { EndCause } from '../../protocol/messages.ts'
import type { Blob } from '../../protocol/messages.ts'
import { unpackArchive } from '../archive/index.ts'
import { PrivilegedError } from '../privileged/error.ts'
import type { JobName } from '../privileged/verbs.ts'
import type { Driver } from '../ray/driver.ts'
import { RayError, RayErrorCode } from '../ray/errors.ts'
import type { RayEvent, RayRuntime } from '../ray/runtime.ts'
import { lastLines } from '../ray/tail.ts'
import { leaseLimits } from '../sandbox/limits.ts'
import { attemptOwner } from '../transfer/keeper.ts'
import { LiveLog } from '../transfer/live-log.ts'
import { generateWireguardKeys } from '../wireguard/keys.ts'
import { HEAD_ADDRESS, JobMesh } from '../wireguard/mesh.ts'
import { memberAddresses, overlayPrefix } from './names.ts'
import { outcomeOf } from './outcome.ts'
import type { WorkOptions } from './work.ts'

/** Of the mesh: 1500 less WireGuard's 80 (IPv6 underlay). */
const MTU = 1420
/** Another process may take a port between its test and its use. */
const PORT_TRIES = 5
/**
 * Importing Ray takes a core for a second or more, the mesh takes 50 ms and the word that a spare is not needed 20: both go
 * first, for at most so long. On two cores with three members, tunnels stand 100 ms earlier for it and Ray no later.
 */
const MESH_FIRST_MS = 100

type PrepareWork = Extract<Effect, { type: 'prepareWork' }>
type JoinMesh = Extract<Effect, { type: 'joinMesh' }>
type OpenTunnel = Extract<Effect, { type: 'openTunnel' }>
type StartWork = Extract<Effect, { type: 'startWork' }>
type StartProgram = Extract<Effect, { type: 'startProgram' }>

/** What a lease's work is made with. */
export interface LeaseWorkOptions extends Omit<WorkOptions, 'ray'> {
  ray: RayRuntime
  effect: PrepareWork
  name: JobName
}

/** See above. Failures are reported as `workFailed`, once; after a stop nothing is reported but `stopped`. */
export class LeaseWork {
  readonly lease: LeaseKey
  readonly epoch: number
  #options: LeaseWorkOptions
  #folder: string
  #port: number | undefined
  #mesh: JobMesh | undefined
  #network: Promise<void> = Promise.resolve()
  #sandbox: Promise<void> = Promise.resolve()
  #archive: Promise<void> = Promise.resolve()
  #joined: Promise<void> = Promise.resolve()
  #meshed = Promise.withResolvers<void>()
  #tunnels = new Set<string>()
  #self: JoinMesh | undefined
  #env: Promise<Record<string, string>> | undefined
  #token = ''
  #driver: Driver | undefined
  #log: LiveLog | undefined
  #failed = false
  /** While Ray starts, its own rejection says more than the death of its sandbox. */
  #starting = false
  #stopping = new AbortController()
  #stopped: Promise<void> | undefined

  constructor(options: LeaseWorkOptions) {
    this.#options = options
    this.lease = options.effect.lease
    this.epoch = options.effect.epoch
    this.#folder = join(options.dir, options.name)
  }

  get liveLog(): LiveLog | undefined {
    return this.#log
  }

  get #workDir(): string {
    return join(this.#folder, 'work')
  }

  get #logFile(): string {
    return join(this.#folder, 'logs', 'program.log')
  }

  /** At the hold: the network first (it takes 90 ms), the sandbox on it, the archive's download beside both. */
  prepare(): void {
    const made = this.#makeFolders()
    this.#network = made.then(async () => await this.#makeNetwork())
    this.#sandbox = this.#network.then(async () => await this.#meshFirst()).then(async () => await this.#makeSandbox())
    this.#archive = made.then(async () => await this.#fetchArchive())
    this.#watch(this.#sandbox, EndCause.preparing)
    this.#watch(this.#archive, EndCause.preparing)
  }

  handle(effect: JoinMesh | OpenTunnel | StartWork | StartProgram | Extract<Effect, { type: 'closeTunnel' }>): void {
    if (this.#stopping.signal.aborted) return
    switch (effect.type) {
      case 'joinMesh':
        return this.#join(effect)
      case 'openTunnel':
        return this.#watch(this.#open(effect), EndCause.preparing)
      case 'closeTunnel':
        return this.#watch(this.#close(effect.peer), EndCause.runtimeFailed)
      case 'startWork':
        return this.#watch(this.#start(effect), EndCause.runtimeFailed)
      case 'startProgram':
        return this.#watch(this.#startProgram(effect), EndCause.runtimeFailed)
    }
  }

  /** A failure is reported once, with what a person can do about it. */
  #watch(work: Promise<void>, cause: EndCause): void {
    work.catch((error: unknown) => this.#fail(cause, error))
  }

  #fail(cause: EndCause, error: unknown): void {
    if (this.#failed || this.#stopping.signal.aborted) return
    this.#failed = true
    const { message } = error as Error
    const [detail = '', ...lastLines] = message.split('\n')
    const outOfMemory = error instanceof RayError && error.code === RayErrorCode.outOfMemory
    const { lease, epoch } = this
    this.#options.report({
      type: 'workFailed',
      lease,
      epoch,
      cause: outOfMemory ? EndCause.outOfMemory : cause,
      detail,
      lastLines
    })
  }

  async #makeFolders(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await mkdir(join(this.#folder, 'logs'), { mode: 0o700 })
    await mkdir(this.#workDir)
    // The job's user reads it inside; outside, the folder around it is closed.
    await chmod(this.#workDir, 0o755)
  }

  async #makeNetwork(): Promise<void> {
    const { privileged, name, meshAddresses, report, effect } = this.#options
    const { privateKey, publicKey } = generateWireguardKeys()
    const port = await this.#withPort(
      async (listenPort) => await privileged.createNetwork({ name, privateKey, listenPort, mtu: MTU })
    )
    const { addresses, onLoopback, hasIpv6 } = meshAddresses()
    const { lease, epoch } = this
    this.#mesh = new JobMesh({
      privileged,
      name,
      vetting: { allowLoopback: onLoopback, hasIpv6, overlay: [overlayPrefix(effect.job)] },
      onUp: (peer) => {
        this.#tunnels.add(peer)
        this.#noteMeshed()
        this.#report(() => report({ type: 'tunnelUp', lease, epoch, peer }))
      },
      onFailed: (peer, error) => this.#fail(EndCause.preparing, new Error(`no tunnel to ${peer}: ${error.message}`))
    })
    this.#report(() =>
      report({ type: 'prepared', lease, epoch, publicKey, endpoints: addresses.map((address) => ({ address, port })) })
    )
  }

  /** Makes the device on a port that is free, also if another process was quicker. */
  async #withPort(make: (port: number) => Promise<void>): Promise<number> {
    const { ports } = this.#options
    for (let tries = 1; ; tries++) {
      this.#stopping.signal.throwIfAborted()
      const port = await ports.take()
      try {
        await make(port)
        this.#port = port
        return port
      } catch (error) {
        ports.release(port)
        if (!(error instanceof PrivilegedError) || error.code !== 'port-in-use' || tries === PORT_TRIES) throw error
      }
    }
  }

  /** See MESH_FIRST_MS. */
  async #meshFirst(): Promise<void> {
    const timer = setTimeout(this.#meshed.resolve, MESH_FIRST_MS)
    this.#stopping.signal.addEventListener('abort', () => this.#meshed.resolve(), { once: true })
    await this.#meshed.promise
    clearTimeout(timer)
  }

  #noteMeshed(): void {
    if (this.#self?.members.every(({ peer }) => peer === this.#options.self || this.#tunnels.has(peer)) === true)
      this.#meshed.resolve()
  }

  async #makeSandbox(): Promise<void> {
    this.#stopping.signal.throwIfAborted()
    const { ray, name, devices, effect, clock } = this.#options
    const startMono = clock.monoMs()
    const { units } = effect
    const memoryMib = units.reduce((sum, unit) => sum + unit.memoryMib, 0)
    const cpus = units.reduce((sum, unit) => sum + unit.cpus, 0)
    await ray.prepare(this.lease, {
      name,
      limits: leaseLimits(memoryMib, cpus),
      gpus: units.flatMap(({ unit }) => devices.get(unit) ?? []),
      gpuCount: units.filter(({ model }) => model !== 'cpu').length,
      workDir: this.#workDir,
      logDir: join(this.#folder, 'logs')
    })
    this.#span('launcher', startMono)
  }

  async #fetchArchive(): Promise<void> {
    const { client, effect, clock } = this.#options
    const { requester, job, attempt, archive } = effect
    const startMono = clock.monoMs()
    const file = join(this.#folder, 'archive')
    await client.fetchBlob({ kind: 'work', job, attempt, blob: archive }, [requester], file, this.#stopping.signal)
    const unpacked = join(this.#folder, 'unpacked')
    await unpackArchive(file, unpacked, { sha256: archive.sha256, signal: this.#stopping.signal })
    for (const entry of await readdir(unpacked)) await rename(join(unpacked, entry), join(this.#workDir, entry))
    await rm(file)
    this.#span('archive', startMono)
  }

  #join(effect: JoinMesh): void {
    const own = effect.members.find(({ peer }) => peer === effect.self)
    if (own === undefined) return
    this.#self = effect
    this.#noteMeshed()
    this.#joined = this.#network.then(async () => {
      await this.#mesh?.join(
        memberAddresses(this.#options.effect.job, own.peer, own.index),
        effect.head === effect.self
      )
    })
    this.#watch(this.#joined, EndCause.preparing)
  }

  async #open({ peer: spec }: OpenTunnel): Promise<void> {
    await this.#network
    const { report, effect } = this.#options
    const { lease, epoch } = this
    await this.#mesh?.open({ ...spec, ...memberAddresses(effect.job, spec.peer, spec.index) })
    this.#report(() => report({ type: 'tunnelOpen', lease, epoch, peer: spec.peer }))
  }

  async #close(peer: string): Promise<void> {
    await this.#network
    await this.#mesh?.close(peer)
  }

  /** Ray's start; ready once the work's files are here too, since every member may import them. */
  async #start({ role, token }: StartWork): Promise<void> {
    const { ray, report, self, facts, effect } = this.#options
    const { lease, epoch } = this
    this.#token = Buffer.from(token).toString('hex')
    if (facts(lease)?.driver === self) this.#fetchEnv()
    await Promise.all([this.#sandbox, this.#joined])
    const own = this.#self?.members.find(({ peer }) => peer === self)
    const index = own?.index ?? 0
    // The name lets a program say in people's words where it runs; Ray shows labels in `ray.nodes()`.
    const start = {
      token: this.#token,
      headAddress: HEAD_ADDRESS,
      provider: self,
      labels: { 'swarm/name': own?.name ?? self }
    }
    this.#starting = true
    const started =
      role === 'head'
        ? ray.startHead(lease, start)
        : ray.startWorker(lease, { ...start, nodeIp: memberAddresses(effect.job, self, index).ipv4 })
    await Promise.all([started, this.#archive])
    this.#starting = false
    this.#report(() => report({ type: 'workReady', lease, epoch }))
  }

  #fetchEnv(): Promise<Record<string, string>> {
    const { client, effect } = this.#options
    this.#env ??= client.fetchEnv(effect.requester, effect.job, effect.attempt, this.#stopping.signal)
    this.#env.catch(() => {
      this.#env = undefined
    })
    return this.#env
  }

  async #startProgram({ command }: StartProgram): Promise<void> {
    const { ray, report, clock } = this.#options
    const { lease, epoch } = this
    const startMono = clock.monoMs()
    const env = await this.#fetchEnv().catch(async () => await this.#fetchEnv())
    await appendFile(this.#logFile, '', { mode: 0o600 })
    this.#log = new LiveLog(this.#logFile)
    this.#stopping.signal.throwIfAborted()
    const driver = await ray.startDriver(lease, {
      argv: command,
      env,
      headAddress: HEAD_ADDRESS,
      logFile: this.#logFile
    })
    this.#driver = driver
    this.#span('program start', startMono)
    this.#emit('program:started')
    const exit = await driver.exited
    this.#log.complete()
    const outcome = outcomeOf(exit, this.#options.self)
    this.#emit('program:exited', { exitCode: outcome.exitCode, cause: outcome.cause })
    this.#report(() => report({ type: 'programExited', lease, epoch, outcome }))
  }

  onRay(event: RayEvent): void {
    const { report } = this.#options
    const { lease, epoch } = this
    if (event.type === 'gcsListening') this.#report(() => report({ type: 'headListening', lease, epoch }))
    if (event.type === 'died' && !this.#starting) this.#fail(EndCause.runtimeFailed, new Error(event.reason))
  }

  /** Ray's dashboard here, and what a request to it has to carry. */
  async dashboard(): Promise<{ socket: Duplex; headers: Record<string, string> }> {
    const { ray, privileged, name } = this.#options
    const { port } = await ray.openDashboard(this.lease)
    const socket = await privileged.connect(name, port)
    return { socket, headers: { authorization: `Bearer ${this.#token}` } }
  }

  /** Ends everything; resolves (and reports `stopped`) when nothing of the lease is left on this host. */
  stop(pack: boolean): Promise<void> {
    this.#stopped ??= this.#stop(pack).catch((error: unknown) => {
      this.#stopped = undefined
      this.#emit('work:stop-failed', { reason: (error as Error).message })
      throw error
    })
    return this.#stopped
  }

  async #stop(pack: boolean): Promise<void> {
    const { ray, privileged, name, report, ports } = this.#options
    const { lease, epoch } = this
    this.#stopping.abort()
    if (this.#starting)
      this.#emit('work:unready', { lastLines: await lastLines(join(this.#folder, 'logs', 'ray.log')) })
    this.#mesh?.stop()
    await this.#driver?.stop()
    const output = pack ? await this.#packOutput() : undefined
    await Promise.all([ray.stop(lease), this.#network.catch(() => {})])
    await this.#sandbox.catch(() => {})
    await ray.stop(lease)
    await privileged.destroy(name)
    if (this.#port !== undefined) ports.release(this.#port)
    this.#log?.complete()
    const log = pack ? await this.#keepLog() : undefined
    await this.#archive.catch(() => {})
    await rm(this.#folder, { recursive: true, force: true })
    report({ type: 'stopped', lease, epoch, output, log })
  }

  /** What the members wrote to `$SWARM_OUTPUT`; nothing where there was no sandbox or the packing failed. */
  async #packOutput(): Promise<Blob | undefined> {
    const { ray, effect, blobs, clock } = this.#options
    const startMono = clock.monoMs()
    try {
      const packed = await ray.packOutput(this.lease, { file: join(this.#folder, 'output.tar.zst') })
      const blob = { sha256: packed.sha256, sizeBytes: packed.bytes }
      await blobs.adopt(packed.file, blob, attemptOwner(effect.job, effect.attempt), clock.wallMs())
      this.#span('pack', startMono)
      return blob
    } catch (error) {
      this.#emit('work:pack-failed', { reason: (error as Error).message })
      return undefined
    }
  }

  async #keepLog(): Promise<Blob | undefined> {
    const { effect, blobs, clock } = this.#options
    if (this.#log === undefined) return undefined
    return await blobs.copyIn(this.#logFile, attemptOwner(effect.job, effect.attempt), clock.wallMs())
  }

  #report(send: () => void): void {
    if (!this.#stopping.signal.aborted && !this.#failed) send()
  }

  #emit(event: string, fields: Record<string, unknown> = {}): void {
    const { emit, effect } = this.#options
    emit({ event, job: effect.job, attempt: effect.attempt, epoch: this.epoch, ...fields })
  }

  #span(step: string, startMono: number): void {
    this.#emit('span', { step, startMono, ms: this.#options.clock.monoMs() - startMono })
  }
}
