/** One lease's sandbox, Ray node and programs. */
import { join } from 'node:path'
import type { PythonEnvironment } from '../environment/environment.ts'
import type { Privileged, SandboxProcess } from '../privileged/verbs.ts'
import {
  ELASTIC_ENVIRONMENT,
  ELASTIC_HEAD_ENVIRONMENT,
  HEAD_ENVIRONMENT,
  gpuEnvironment,
  sandboxEnvironment,
  sandboxSpec
} from '../sandbox/spec.ts'
import { headArguments, workerArguments } from './arguments.ts'
import type { RayNodeOptions } from './arguments.ts'
import { openDashboard } from './dashboard.ts'
import type { Dashboard } from './dashboard.ts'
import { ambientVariables, driverSpec, followDriver, summarise } from './driver.ts'
import type { Driver, DriverExit, DriverOptions } from './driver.ts'
import { RayError, RayErrorCode } from './errors.ts'
import { gcsOf, parseLauncherLine, programSource } from './launcher.ts'
import type { LauncherWord } from './launcher.ts'
import { MAX_OUTPUT_BYTES, packerSpec, receiveOutput } from './pack-output.ts'
import type { PackedOutput } from './pack-output.ts'
import type { PrepareOptions, RayEvent, RayPart, StartOptions, WorkerOptions } from './runtime.ts'
import { followFile, lastLines } from './tail.ts'
import type { FileTail } from './tail.ts'

/** Until `Ray runtime started.`, where the caller says nothing; a start takes 2-5 s on a quiet machine. */
export const START_TIMEOUT_MS = 60_000

/** What a lease needs besides what `prepare` is given. */
export interface RayLeaseOptions extends PrepareOptions {
  key: string
  privileged: Privileged
  environment: PythonEnvironment
  onEvent(event: RayEvent): void
}

/** The Ray node of one lease. `stop` is final. */
export class RayLease {
  readonly #options: RayLeaseOptions
  readonly #logFile: string
  readonly #started = Promise.withResolvers<void>()
  readonly #drivers = new Set<Driver>()
  #prepared: Promise<void> | undefined
  #sandbox: SandboxProcess | undefined
  #tail: FileTail | undefined
  #dashboard: Promise<Dashboard> | undefined
  #token = ''
  #ambient: Record<string, string> = {}
  #elastic: Readonly<Record<string, string>> = {}
  #stopped = false
  #dead = false

  constructor(options: RayLeaseOptions) {
    this.#options = options
    this.#logFile = join(options.logDir, 'ray.log')
    this.#started.promise.catch(() => {})
  }

  prepare(): Promise<void> {
    this.#prepared ??= this.#createSandbox()
    return this.#prepared
  }

  async startHead(start: StartOptions): Promise<void> {
    const gcs = gcsOf(start.headAddress)
    await this.#start(start, {
      args: headArguments(this.#nodeOptions(start, start.headAddress)),
      env: { ...HEAD_ENVIRONMENT, ...(start.elastic === true ? ELASTIC_HEAD_ENVIRONMENT : {}) },
      announce: gcs
    })
  }

  async startWorker(start: WorkerOptions): Promise<void> {
    const args = workerArguments(start.headAddress, this.#nodeOptions(start, start.nodeIp))
    await this.#start(start, { args, waitFor: gcsOf(start.headAddress) })
  }

  async startDriver(options: DriverOptions): Promise<Driver> {
    await this.#running()
    const { privileged, name, limits } = this.#options
    const running = await privileged.exec(
      name,
      driverSpec(options, { ...this.#environment(), ...this.#elastic }, this.#ambient)
    )
    const driver = followDriver(running, options, limits.memoryMib)
    this.#drivers.add(driver)
    void driver.exited.then(() => this.#drivers.delete(driver))
    return driver
  }

  async packOutput({ file, maxBytes = MAX_OUTPUT_BYTES }: { file: string; maxBytes?: number }): Promise<PackedOutput> {
    await this.#running()
    const { privileged, name, environment } = this.#options
    return await receiveOutput(await privileged.exec(name, packerSpec(environment.python)), file, maxBytes)
  }

  async openDashboard(): Promise<Dashboard> {
    await this.#running()
    await this.#started.promise
    const { privileged, name, environment, logDir } = this.#options
    this.#dashboard ??= openDashboard({
      privileged,
      name,
      python: environment.python,
      env: this.#environment(),
      token: this.#token,
      logFile: join(logDir, 'dashboard.log')
    })
    this.#dashboard.catch(() => {
      this.#dashboard = undefined
    })
    return await this.#dashboard
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#started.reject(this.#gone())
    await this.#prepared?.catch(() => {})
    await Promise.all([...this.#drivers].map((driver) => driver.stop()))
    await this.#options.privileged.destroy(this.#options.name)
    await this.#tail?.close()
  }

  async #createSandbox(): Promise<void> {
    const { privileged, name, environment, limits, gpus, gpuCount, workDir, dataDir } = this.#options
    const parts = {
      name,
      environment,
      limits,
      gpus,
      gpuCount,
      workDir,
      dataDir,
      logFile: this.#logFile,
      source: programSource(this.#options.withoutRay === true ? 'plain.py' : 'launch.py')
    }
    this.#sandbox = await privileged.createSandbox(sandboxSpec(parts))
    this.#sandbox.stdin.on('error', () => {})
    void this.#sandbox.exited.then((exit) => this.#sandboxEnded(exit))
    this.#tail = await followFile(this.#logFile, (line) => this.#read(line))
  }

  async #start(start: StartOptions, word: Omit<LauncherWord, 'token'>): Promise<void> {
    const sandbox = await this.#running()
    this.#token = start.token
    this.#ambient = ambientVariables(start.env ?? {})
    this.#elastic = start.elastic === true ? ELASTIC_ENVIRONMENT : {}
    sandbox.stdin.end(
      `${JSON.stringify({ ...word, token: start.token, env: { ...this.#ambient, ...this.#elastic, ...word.env } })}\n`
    )
    const timeoutMs = start.timeoutMs ?? START_TIMEOUT_MS
    const timer = setTimeout(() => {
      void this.#tooLate(timeoutMs)
    }, timeoutMs)
    try {
      await this.#started.promise
    } finally {
      clearTimeout(timer)
    }
  }

  #nodeOptions(start: StartOptions, nodeIp: string): RayNodeOptions {
    const { limits, gpuCount } = this.#options
    const { provider, labels } = start
    return { nodeIp, limits, gpus: gpuCount, provider, ...(labels === undefined ? {} : { labels }) }
  }

  #environment(): Record<string, string> {
    const { environment, gpus, gpuCount } = this.#options
    return { ...sandboxEnvironment(environment), ...gpuEnvironment(gpus, gpuCount) }
  }

  /** The sandbox, once it runs and as long as it is wanted. */
  async #running(): Promise<SandboxProcess> {
    await this.#prepared
    if (this.#stopped || this.#sandbox === undefined) throw this.#gone()
    return this.#sandbox
  }

  #read(line: string): void {
    const said = parseLauncherLine(line)
    const { key, onEvent } = this.#options
    if (this.#stopped) return
    if (said.type === 'ready') onEvent({ type: 'launcherReady', key })
    if (said.type === 'listening') onEvent({ type: 'gcsListening', key })
    if (said.type === 'died') this.#died(said.process, `${said.process} ended`)
    if (said.type === 'ended')
      void this.#ended('ray', RayErrorCode.died, describeEnd(said.code, this.#options.limits.memoryMib))
    if (said.type === 'started') {
      this.#started.resolve()
      onEvent({ type: 'started', key })
    }
  }

  #sandboxEnded(exit: Pick<DriverExit, 'code' | 'signal' | 'oomKilled'>): void {
    const code = exit.oomKilled ? RayErrorCode.outOfMemory : RayErrorCode.died
    void this.#ended('sandbox', code, summarise({ ...exit, logLimitHit: false }, this.#options.limits.memoryMib, 0))
  }

  async #ended(part: RayPart, code: RayErrorCode, why: string): Promise<void> {
    const lines = await lastLines(this.#logFile)
    this.#started.reject(new RayError(code, `Ray's node ended: ${why}. It said last:\n${lines.join('\n')}`))
    this.#died(part, why)
  }

  async #tooLate(timeoutMs: number): Promise<void> {
    const lines = await lastLines(this.#logFile)
    this.#started.reject(
      new RayError(
        RayErrorCode.startTimeout,
        `Ray did not start within ${timeoutMs / 1000} s. It said last:\n${lines.join('\n')}`
      )
    )
  }

  #died(part: RayPart, reason: string): void {
    if (this.#stopped || this.#dead) return
    this.#dead = true
    this.#options.onEvent({ type: 'died', key: this.#options.key, part, reason })
  }

  #gone(): RayError {
    return new RayError(RayErrorCode.notPrepared, `lease ${this.#options.key} was stopped`)
  }
}

/** How `ray start --block` ended, as the launcher saw it: a negative code is a signal. */
function describeEnd(code: number, memoryMib: number): string {
  if (code === -9) return `killed, most likely out of memory: cap ${memoryMib} MiB`
  return code < 0 ? `by signal ${-code}` : `exit code ${code}`
}
