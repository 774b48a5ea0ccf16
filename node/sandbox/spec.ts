/** What the sandbox of a lease contains: assembled here, enforced by `node/privileged`. */
import { fileURLToPath } from 'node:url'
import type { PythonEnvironment } from '../environment/environment.ts'
import { LAYER_INSIDE } from '../environment/layer-inside.ts'
import { TUNNEL_LINK } from '../privileged/names.ts'
import type { GpuDevice, JobName, Limits, SandboxSpec } from '../privileged/verbs.ts'

/** Where a job's files are, inside every sandbox of every member. */
export const Inside = {
  /** The unpacked work, read-only. */
  work: '/work',
  /** The lease's own folder: home, Ray's session, token. */
  ray: '/ray',
  /** `$SWARM_OUTPUT`: what a member writes here comes back. */
  output: '/ray/output',
  /** The cluster's token, 0600, written by the launcher. */
  token: '/ray/token',
  /** What the job's requirements led to, read-only: attached while the sandbox runs, empty for a job without. */
  environment: LAYER_INSIDE,
  /** `$SWARM_DATA`: the job's data sets, read-only, files as they arrive; empty for a job without. */
  data: '/data',
  /** Python package `swarm`, read-only. */
  swarm: '/swarm',
  /** Ray's temp folder; short, since unix socket paths below it end at 107 bytes. */
  temp: '/ray/t'
} as const

/** Folder of the Python package that programs may import. */
const SWARM_PACKAGE = fileURLToPath(new URL('../door/python', import.meta.url))

/** Where the node listens for the processes of a job, inside the job's own namespace (`node/door`). */
export const DOOR_URL = 'http://127.0.0.1:20080'

/** What `sandboxSpec` is made from. */
export interface SandboxParts {
  name: JobName
  environment: PythonEnvironment
  limits: Limits
  /** Leased GPUs with device nodes; empty for CPU-only and claimed units. */
  gpus: GpuDevice[]
  /** All leased GPU units, claimed ones too. */
  gpuCount: number
  /** Host folder of the work. It must exist; it may be filled until the driver starts. */
  workDir: string
  /** Host folder of the data sets, filled while the job runs. */
  dataDir?: string | undefined
  /** Host file for the launcher's and Ray's own lines. */
  logFile: string
  /** Source of the first program, a Python script. */
  source: string
}

/**
 * The sandbox of a lease. Its first program is handed over as `python -I -c SOURCE`: nothing of Swarm has to be bound
 * into the sandbox, nothing there can be replaced, and `-I` keeps job files out of its module path.
 */
export function sandboxSpec(parts: SandboxParts): SandboxSpec {
  const { name, environment, limits, gpus, gpuCount, workDir, dataDir, logFile, source } = parts
  return {
    name,
    limits,
    gpus,
    readOnly: readOnlyPaths(environment),
    binds: [
      { hostDir: SWARM_PACKAGE, inside: Inside.swarm },
      ...(dataDir === undefined ? [] : [{ hostDir: dataDir, inside: Inside.data }])
    ],
    workDir,
    argv: [environment.python, '-I', '-c', source],
    env: { ...sandboxEnvironment(environment), ...gpuEnvironment(gpus, gpuCount) },
    logFile
  }
}

/** The managed environment and the Python behind it; a Python below /usr is there anyway. */
export function readOnlyPaths(environment: PythonEnvironment): string[] {
  const base = environment.basePrefix
  return base === '/usr' || base.startsWith('/usr/') ? [environment.path] : [base, environment.path]
}

/**
 * The whole environment of every program of Swarm in a sandbox. Nothing secret: the token is in a file.
 *
 * Ray's variables: auth mode always set (its default differs between 2.58 and 2.61), the token by file (a variable
 * would show up in every job's environment), Python matched by minor version only, no outward call, no drain of up to
 * 30 s on SIGTERM, resource reports every 1 s instead of 0.1 s, 4 s to connect over thin links,
 * 120 s instead of 30 for a raylet's helpers to come up on a busy machine. Ray's memory monitor is
 * off: it would judge by the memory of the whole host, while the lease's cgroup is what counts. The retries make up
 * for the short sleeps of the launcher: 1,200 at 0.05 s are a minute. Ray's own logs are on the host's disk: bounded.
 * Ray Train's `print` says a line twice where stdout is wrapped, as it is in Ray's workers: the plain one stays.
 */
export function sandboxEnvironment(environment: PythonEnvironment): Record<string, string> {
  return {
    HOME: Inside.ray,
    USER: 'job',
    LOGNAME: 'job',
    LANG: 'C.UTF-8',
    TMPDIR: '/tmp',
    PATH: `${Inside.environment}/bin:${environment.path}/bin:/usr/local/bin:/usr/bin:/bin`,
    PYTHONUNBUFFERED: '1',
    RAY_AUTH_MODE: 'token',
    RAY_AUTH_TOKEN_PATH: Inside.token,
    RAY_USAGE_STATS_ENABLED: '0',
    RAY_DEFAULT_PYTHON_VERSION_MATCH_LEVEL: 'minor',
    RAY_gcs_rpc_server_reconnect_timeout_s: '300',
    RAY_raylet_report_resources_period_milliseconds: '1000',
    RAY_gcs_grpc_min_reconnect_backoff_ms: '4000',
    RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S: '0',
    RAY_NUM_REDIS_GET_RETRIES: '1200',
    RAY_memory_monitor_refresh_ms: '0',
    RAY_agent_register_timeout_ms: '120000',
    RAY_DEDUP_LOGS: '0',
    RAY_COLOR_PREFIX: '0',
    RAY_ENABLE_UV_RUN_RUNTIME_ENV: '0',
    RAY_TRAIN_ENABLE_PRINT_PATCH: '0',
    RAY_ROTATION_MAX_BYTES: String(16 * 1024 * 1024),
    RAY_ROTATION_BACKUP_COUNT: '1',
    GLOO_SOCKET_IFNAME: TUNNEL_LINK,
    NCCL_SOCKET_IFNAME: TUNNEL_LINK,
    PYTHONPATH: `${Inside.environment}:${Inside.swarm}`,
    SWARM_API: DOOR_URL,
    SWARM_DATA: Inside.data,
    SWARM_DATA_URL: `${DOOR_URL}/data`,
    SWARM_OUTPUT: Inside.output,
    SWARM_STORAGE: `${DOOR_URL}/storage`
  }
}

/**
 * Which GPUs programs shall see. Whole GPUs need no word: what is not leased has no device node. Of MIG slices CUDA takes
 * only the first, unless each is named; then Ray hands out these names in the place of numbers.
 * @param gpuCount all leased GPU units; with claimed ones among them Ray has to count, and nothing is named
 */
export function gpuEnvironment(gpus: readonly GpuDevice[], gpuCount: number): Record<string, string> {
  if (gpus.length !== gpuCount || !gpus.some(({ uuid }) => uuid.startsWith('MIG-'))) return {}
  return { CUDA_VISIBLE_DEVICES: gpus.map(({ uuid }) => uuid).join(',') }
}

/**
 * What a head has besides: a member whose processes were killed counts as dead after about 10 s, one whose link is gone
 * after about 35 s (Ray's defaults: 14 and 63 s). Tighter settings would turn a short outage into a lost member.
 */
export const HEAD_ENVIRONMENT: Readonly<Record<string, string>> = {
  RAY_health_check_period_ms: '2000',
  RAY_health_check_timeout_ms: '5000',
  RAY_health_check_failure_threshold: '5'
}

/**
 * What a head of an elastic job has instead: a run that can go on with fewer is better off without a lost member soon. A
 * killed worker's next new step came after 13 s with these and the settings below, after 83 s with Ray's defaults.
 */
export const ELASTIC_HEAD_ENVIRONMENT: Readonly<Record<string, string>> = {
  RAY_health_check_period_ms: '1000',
  RAY_health_check_timeout_ms: '2000',
  RAY_health_check_failure_threshold: '3'
}

/**
 * What all processes of an elastic job have besides, for Ray Train: it waits 5 s instead of 60 for a place that is gone,
 * and looks at its workers twice a second, which is also what a report waits for.
 */
export const ELASTIC_ENVIRONMENT: Readonly<Record<string, string>> = {
  RAY_TRAIN_WORKER_GROUP_START_TIMEOUT_S: '5',
  RAY_TRAIN_HEALTH_CHECK_INTERVAL_S: '0.5'
}
