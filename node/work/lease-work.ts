/** The work of one lease: network, sandbox, archive, mesh, Ray, program, packing. A stop overtakes whatever is under way. */
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Effect, LeaseKey } from '../../protocol/machine.ts'
import { type Blob, EndCause, type PeerId } from '../../protocol/messages.ts'
import type { JobName } from '../privileged/verbs.ts'
import { outOfMemoryText } from '../ray/driver.ts'
import { RayError, RayErrorCode } from '../ray/errors.ts'
import type { RayEvent, RayRuntime } from '../ray/runtime.ts'
import { lastLines } from '../ray/tail.ts'
import type { SetProgress } from '../data/progress.ts'
import type { LiveLog } from '../transfer/live-log.ts'
import type { NodeBlobs } from '../transfer/node-blobs.ts'
import { watchDisk } from './disk-watch.ts'
import { dataCause, LeaseData } from './lease-data.ts'
import { LeaseDoor } from './lease-door.ts'
import { LeaseEgress } from './lease-egress.ts'
import { environmentCause, LeaseEnvironment } from './lease-environment.ts'
import { LeaseFiles } from './lease-files.ts'
import { LeaseNetwork } from './lease-network.ts'
import { LeaseProgram } from './lease-program.ts'
import { LeaseRay } from './lease-ray.ts'
import type { WorkOptions } from './work.ts'

/**
 * Importing Ray takes a core for a second or more and an archive its unpacking; the mesh takes 50 ms and the word that a
 * spare is not needed 20: both go first, for at most so long. On two cores with three members, tunnels stand 100 ms
 * earlier for it and Ray no later.
 */
const MESH_FIRST_MS = 250

type PrepareWork = Extract<Effect, { type: 'prepareWork' }>
type StartWork = Extract<Effect, { type: 'startWork' }>
type StartProgram = Extract<Effect, { type: 'startProgram' }>
/** What follows the preparation and comes before the stop. */
export type LeaseEffect =
  | Extract<Effect, { type: 'joinMesh' | 'openTunnel' | 'closeTunnel' }>
  | StartWork
  | StartProgram

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
  #files: LeaseFiles
  #network: LeaseNetwork
  #door: LeaseDoor
  #data: LeaseData | undefined
  #egress: LeaseEgress
  #environment: LeaseEnvironment
  #sandbox: Promise<void> = Promise.resolve()
  /** The lease's folders are there. */
  #made: Promise<void> = Promise.resolve()
  #archive: Promise<void> = Promise.resolve()
  #joined: Promise<void> = Promise.resolve()
  #program: LeaseProgram
  #ray: LeaseRay
  #failed = false
  #stopping = new AbortController()
  #stopped: Promise<void> | undefined

  constructor(options: LeaseWorkOptions) {
    this.#options = options
    const { effect, dir, name } = options
    const { lease, epoch } = effect
    this.lease = lease
    this.epoch = epoch
    this.#files = new LeaseFiles({ ...options, folder: join(dir, name) })
    this.#network = new LeaseNetwork({
      ...options,
      job: effect.job,
      signal: this.#stopping.signal,
      onUp: (peer: PeerId) => this.#report(() => options.report({ type: 'tunnelUp', lease, epoch, peer })),
      onFailed: (error) => this.#fail(EndCause.preparing, error)
    })
    this.#ray = new LeaseRay({ ...options, network: this.#network })
    this.#egress = new LeaseEgress({
      ...options,
      wanted: effect.egress === 'internet',
      emit: (event, fields) => this.#emit(event, fields)
    })
    this.#program = new LeaseProgram({
      ...options,
      files: this.#files,
      members: () => this.#network.members,
      isDriver: () => options.facts(lease)?.driver === options.self,
      identity: this.#identity(),
      signal: this.#stopping.signal,
      emit: (event, fields) => this.#emit(event, fields),
      spanned: async (step, work) => await this.#spanned(step, work),
      onSaid: (peer, lastLines) =>
        this.#report(() => options.report({ type: 'rankSaid', lease, epoch, peer, lastLines }))
    })
    this.#environment = new LeaseEnvironment({
      ...options,
      layers: options.layers,
      folder: join(dir, name),
      sandbox: async () => await this.#sandbox,
      signal: this.#stopping.signal,
      emit: (event, fields) => this.#emit(event, fields),
      spanned: async (step, work) => await this.#spanned(step, work)
    })
    this.#door = new LeaseDoor({ ...options, lease, epoch, report: (said) => this.#report(() => options.report(said)) })
    this.#data = options.bulk && this.#dataOn(options.bulk)
  }

  #dataOn(bulk: NodeBlobs): LeaseData {
    const { dir, name, effect } = this.#options
    const { lease, epoch } = this
    const onFailed = (error: Error): void => this.#fail(dataCause(error), error)
    const data = new LeaseData({ ...this.#options, ...effect, lease, epoch, folder: join(dir, name), bulk, onFailed })
    this.#door.own.add(data.route)
    this.#door.mesh.add(data.meshRoute)
    return data
  }

  /** How far the lease's data sets are. */
  get data(): SetProgress[] {
    return this.#data?.progress() ?? []
  }

  /** The lock of the job's environment, at its driver's member. */
  get lock(): Promise<string> {
    return this.#environment.lock
  }

  get liveLog(): LiveLog | undefined {
    return this.#program.log
  }

  /** At the hold: the network first and alone, then the folders, the archive's download and the sandbox. */
  prepare(): void {
    const network = this.#makeNetwork()
    this.#made = this.#network
      .meshed(MESH_FIRST_MS)
      .then(() => this.#stopping.signal.throwIfAborted())
      .then(async () => await this.#files.make())
      .then(async () => await this.#data?.make())
    this.#sandbox = Promise.all([network, this.#made]).then(
      async () => await this.#spanned('launcher', async () => await this.#makeSandbox())
    )
    this.#archive = this.#made.then(async () => await this.#fetchWork())
    this.#watch(network, EndCause.preparing)
    this.#watch(this.#sandbox, EndCause.preparing)
    this.#watch(this.#archive, EndCause.preparing)
  }

  handle(effect: LeaseEffect): void {
    if (this.#stopping.signal.aborted) return
    switch (effect.type) {
      case 'joinMesh':
        this.#joined = this.#network.join(effect)
        void this.#made.then(() => this.#bring()).catch(() => {})
        return this.#watch(this.#joined, EndCause.preparing)
      case 'openTunnel':
        return this.#watch(this.#open(effect), EndCause.preparing)
      case 'closeTunnel':
        this.#door.lost(effect.peer)
        return this.#watch(this.#network.close(effect.peer), EndCause.runtimeFailed)
      case 'startWork':
        return this.#watch(this.#start(effect), EndCause.runtimeFailed)
      case 'startProgram':
        return this.#watch(this.#startProgram(effect), EndCause.runtimeFailed)
    }
  }

  /** What the job brings besides its archive, in the folders made for it. */
  #bring(): void {
    if (this.#stopping.signal.aborted) return
    this.#data?.begin(this.#options.facts(this.lease)?.data ?? [])
    this.#environment.begin().catch((error: unknown) => this.#fail(environmentCause(error), error))
  }

  /** A failure is reported once, with what a person can do about it. */
  #watch(work: Promise<void>, cause: EndCause): void {
    work.catch((error: unknown) => this.#fail(cause, error))
  }

  #fail(given: EndCause, error: unknown): void {
    if (this.#failed || this.#stopping.signal.aborted) return
    this.#failed = true
    const { lease, epoch } = this
    const [detail = '', ...lines] = (error as Error).message.split('\n')
    const cause = error instanceof RayError && error.code === RayErrorCode.outOfMemory ? EndCause.outOfMemory : given
    this.#options.report({ type: 'workFailed', lease, epoch, cause, detail, lastLines: lines })
  }

  async #makeNetwork(): Promise<void> {
    const { lease, epoch } = this
    const prepared = await this.#network.make()
    this.#report(() => this.#options.report({ type: 'prepared', lease, epoch, ...prepared }))
    await this.#egress.open()
  }

  /** The rate of its download goes into later bids. */
  async #fetchWork(): Promise<void> {
    const { lease, epoch } = this
    const bytesPerSecond = await this.#spanned('archive', () => this.#files.fetchWork(this.#stopping.signal))
    if (bytesPerSecond === undefined) return
    this.#report(() => this.#options.report({ type: 'archiveFetched', lease, epoch, bytesPerSecond }))
  }

  async #makeSandbox(): Promise<void> {
    this.#stopping.signal.throwIfAborted()
    const { workDir, logDir } = this.#files
    const onFull = (error: Error): void => this.#fail(EndCause.runtimeFailed, error)
    void watchDisk({ ...this.#options, logDir, onFull, signal: this.#stopping.signal })
    await this.#ray.prepare({ workDir, logDir, dataDir: this.#data?.folder })
  }

  async #open(effect: Extract<Effect, { type: 'openTunnel' }>): Promise<void> {
    const { lease, epoch } = this
    const { peer } = effect.peer
    await this.#network.open(effect)
    this.#report(() => this.#options.report({ type: 'tunnelOpen', lease, epoch, peer }))
  }

  /** Ray's start; ready once the work's files are here too, since every member may import them. */
  async #start({ role, token: bytes }: StartWork): Promise<void> {
    const { lease, epoch } = this
    const token = Buffer.from(bytes).toString('hex')
    // Every member's Ray has the program's variables from its start: told later, they would stand in Ray's own logs.
    const fetched = this.#program.fetchEnv()
    const [env] = await Promise.all([fetched.catch(() => this.#program.fetchEnv()), this.#sandbox, this.#joined])
    const besides = (): Array<Promise<void>> => [this.#archive, this.#environment.ready, this.#openDoor(token)]
    await this.#ray.start({ role, token, env: { ...env, ...this.#identity() } }, besides)
    this.#report(() => this.#options.report({ type: 'workReady', lease, epoch }))
  }

  /** The other members' doors are asked for data sets from then on. */
  async #openDoor(token: string): Promise<void> {
    const { members } = this.#network
    await this.#door.open(token, members)
    const others = members.filter(({ peer }) => peer !== this.#options.self)
    this.#data?.meet(others, () => this.#door.headers)
  }

  async #startProgram(effect: StartProgram): Promise<void> {
    const { report } = this.#options
    const { lease, epoch } = this
    const outcome = await this.#program.run(effect)
    this.#door.flush()
    this.#report(() => report({ type: 'programExited', lease, epoch, outcome }))
  }

  /** What every process of the job may know of itself: its lines anywhere can be told to belong to this run. */
  #identity(): { SWARM_JOB: string; SWARM_TRACE: string } {
    const { job, trace } = this.#options.effect
    return { SWARM_JOB: job, SWARM_TRACE: trace }
  }

  onRay(event: RayEvent): void {
    const { report } = this.#options
    const { lease, epoch } = this
    if (event.type === 'gcsListening') this.#report(() => report({ type: 'headListening', lease, epoch }))
    if (event.type === 'died' && !this.#ray.isStarting) this.#fail(EndCause.runtimeFailed, new Error(event.reason))
  }

  /** Ray's dashboard here, and what a request to it has to carry. */
  dashboard(): Promise<{ socket: Duplex; headers: Record<string, string> }> {
    return this.#ray.dashboard()
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
    const { ray, privileged, name, report } = this.#options
    const { lease, epoch } = this
    this.#stopping.abort()
    if (this.#ray.isStarting) this.#emit('work:unready', { lastLines: await lastLines(this.#files.rayLog) })
    const outOfMemory = await this.#outOfMemory()
    await this.#program.stop()
    await this.#door.close()
    const output = pack ? await this.#packOutput() : undefined
    await this.#egress.close()
    await Promise.all([ray.stop(lease), this.#network.stop()])
    await this.#sandbox.catch(() => {})
    await ray.stop(lease)
    await privileged.destroy(name)
    await this.#environment.release()
    this.#network.release()
    await this.#program.complete()
    const log = pack && this.#program.hasWholeLog ? await this.#files.keepLog() : undefined
    await this.#archive.catch(() => {})
    await this.#data?.stop()
    await this.#files.remove()
    report({ type: 'stopped', lease, epoch, output, log, ...(outOfMemory === '' ? {} : { outOfMemory }) })
  }

  /** The kernel's own count: an exit code tells it of none but the process that was killed. */
  async #outOfMemory(): Promise<string> {
    const { privileged, name, effect } = this.#options
    const kills = await privileged.oomKills?.(name).catch(() => 0)
    const memoryMib = effect.units.reduce((sum, unit) => sum + unit.memoryMib, 0)
    return (kills ?? 0) > 0 ? outOfMemoryText(memoryMib) : ''
  }

  /** What the members wrote to `$SWARM_OUTPUT`; nothing where there was no sandbox or the packing failed. */
  async #packOutput(): Promise<Blob | undefined> {
    const { ray } = this.#options
    try {
      return await this.#spanned('pack', async () =>
        this.#files.keepOutput(await ray.packOutput(this.lease, { file: this.#files.outputFile }))
      )
    } catch (error) {
      this.#emit('work:pack-failed', { reason: (error as Error).message })
      return undefined
    }
  }

  #report(send: () => void): void {
    if (!this.#stopping.signal.aborted && !this.#failed) send()
  }

  #emit(event: string, fields: Record<string, unknown> = {}): void {
    const { emit, effect } = this.#options
    emit({ event, job: effect.job, attempt: effect.attempt, epoch: this.epoch, ...fields })
  }

  /** Says in the event log what a step took, if it ends well. */
  async #spanned<T>(step: string, work: () => Promise<T>): Promise<T> {
    const { clock } = this.#options
    const startMono = clock.monoMs()
    const value = await work()
    this.#emit('span', { step, startMono, ms: clock.monoMs() - startMono })
    return value
  }
}
