/**
 * Ray for leases: one object per node, one Ray node per lease, each in its own sandbox. Methods take the key of a lease
 * (any string of the caller's), return promises, and may be called for several leases at once. `stop` may be called at
 * any time and overtakes whatever is under way for its lease.
 *
 * The order for a member: `prepare` at the hold, beside the network; `startHead` or `startWorker` at the commit, as
 * soon as network and addresses stand; `startDriver` on the driver's member after all are up; `packOutput`; `stop`.
 */
import type { PythonEnvironment } from '../environment/environment.ts'
import type { GpuDevice, JobName, Limits, Privileged } from '../privileged/verbs.ts'
import type { Dashboard } from './dashboard.ts'
import type { Driver, DriverOptions } from './driver.ts'
import { RayError, RayErrorCode } from './errors.ts'
import { RayLease } from './lease.ts'
import type { PackedOutput } from './pack-output.ts'

/** What a lease's sandbox is made of. */
export interface PrepareOptions {
  /** Name of the job on this node, the same as its network's. */
  name: JobName
  limits: Limits
  /** Leased GPUs that have device nodes; claimed ones are counted in `gpuCount` alone. */
  gpus: GpuDevice[]
  /** What Ray is told as `--num-gpus`: all leased GPU units, claimed ones too. */
  gpuCount: number
  /** Host folder for the work; must exist, may be filled until the driver starts. */
  workDir: string
  /** Host folder for the job's data sets; must exist, is filled while the job runs. */
  dataDir?: string | undefined
  /** Host folder of the node for the logs of this lease (`ray.log`, `dashboard.log`); must exist, never the job's. */
  logDir: string
  /** No Ray: the sandbox alone, `started` as soon as the word comes. Default false. */
  withoutRay?: boolean
}

/** What a Ray node is told when the gang is committed. */
export interface StartOptions {
  /** The cluster's token: 32 random bytes as hex, made by the head's member per attempt. */
  token: string
  /** Address of the head in the job's network, `100.64.255.1`; for a head its own node address as well. */
  headAddress: string
  /** Peer id of this provider; becomes a label and a resource. */
  provider: string
  /** The job's own variables, as for its driver: with them here, workers that Ray starts ahead can be used (0.85 s). */
  env?: Record<string, string>
  /** The job can go on with fewer members: Ray notices a loss sooner, and Ray Train waits less. Default false. */
  elastic?: boolean
  /** Labels besides, e.g. `{'swarm/region': 'eu'}`. */
  labels?: Record<string, string>
  /** How long until `Ray runtime started.`; default 60 s. */
  timeoutMs?: number
}

/** A worker's own address besides. */
export interface WorkerOptions extends StartOptions {
  /** This member's address in the job's network, e.g. `100.64.0.2`. */
  nodeIp: string
}

/** A part that a lease cannot live without. After the sandbox's own end no output can be packed; after the others' it can. */
export type RayPart = 'raylet' | 'gcs_server' | 'ray' | 'sandbox'

/** What happens by itself. Each names the lease's key. */
export type RayEvent =
  /** Ray is imported; the word would be taken up at once. */
  | { type: 'launcherReady'; key: string }
  /** The head's GCS takes connections: workers may start, and the driver may too. */
  | { type: 'gcsListening'; key: string }
  /** `Ray runtime started.` */
  | { type: 'started'; key: string }
  /** Said once per lease, and never after `stop`. */
  | { type: 'died'; key: string; part: RayPart; reason: string }

/** Ray for the leases of one node. Every method rejects with a `RayError`, or with the seam's `PrivilegedError`. */
export interface RayRuntime {
  /** The sandbox, with Ray's import under way in it. Resolves when the sandbox runs (tens of ms); needs the job's network namespace. */
  prepare(key: string, options: PrepareOptions): Promise<void>
  /** Resolves when the head is up (about 2.5 s); `gcsListening` comes long before. */
  startHead(key: string, options: StartOptions): Promise<void>
  /** Resolves when the worker is up. May be called before the head listens: it waits for it inside. */
  startWorker(key: string, options: WorkerOptions): Promise<void>
  /** Starts the job's program. Resolves with the running program; its end is `driver.exited`. */
  startDriver(key: string, options: DriverOptions): Promise<Driver>
  /** `$SWARM_OUTPUT` of this member as tar + zstd in a new host file; works after a failure of the program too. */
  packOutput(key: string, options: { file: string; maxBytes?: number }): Promise<PackedOutput>
  /** Ray's dashboard of a head, brought up on the first call (about 2 s) and shared by later ones. */
  openDashboard(key: string): Promise<Dashboard>
  /** Ends the program (SIGTERM, 1.5 s), then everything of the job, its network included. Idempotent; unknown keys are fine. */
  stop(key: string): Promise<void>
  /** `stop` for every lease. */
  stopAll(): Promise<void>
}

/** What a runtime stands on. */
export interface RayRuntimeOptions {
  privileged: Privileged
  environment: PythonEnvironment
  onEvent(event: RayEvent): void
}

/** Makes the runtime of a node. It holds nothing until the first `prepare`. */
export function createRayRuntime(options: RayRuntimeOptions): RayRuntime {
  const { privileged, environment, onEvent } = options
  const leases = new Map<string, RayLease>()
  const stopping = new Map<string, Promise<void>>()

  const get = (key: string): RayLease => {
    const lease = leases.get(key)
    if (lease === undefined)
      throw new RayError(RayErrorCode.notPrepared, `lease ${key} has no sandbox: it was not prepared, or was stopped`)
    return lease
  }
  const stop = (key: string): Promise<void> => {
    const lease = leases.get(key)
    if (lease === undefined) return stopping.get(key) ?? Promise.resolve()
    leases.delete(key)
    const stopped = lease.stop().finally(() => stopping.delete(key))
    stopping.set(key, stopped)
    return stopped
  }
  return {
    async prepare(key, prepareOptions) {
      if (leases.has(key)) throw new RayError(RayErrorCode.notPrepared, `lease ${key} already has a sandbox`)
      const lease = new RayLease({ key, privileged, environment, onEvent, ...prepareOptions })
      leases.set(key, lease)
      await lease.prepare()
    },
    startHead: async (key, start) => await get(key).startHead(start),
    startWorker: async (key, start) => await get(key).startWorker(start),
    startDriver: async (key, driver) => await get(key).startDriver(driver),
    packOutput: async (key, pack) => await get(key).packOutput(pack),
    openDashboard: async (key) => await get(key).openDashboard(),
    stop,
    async stopAll() {
      await Promise.all([...leases.keys()].map(stop))
    }
  }
}
