/** The program of a job: an ordinary process in its member's sandbox, with RAY_ADDRESS set. */
import { watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ExecSpec, SandboxProcess } from '../privileged/verbs.ts'
import { DOOR_URL, Inside } from '../sandbox/spec.ts'
import { hostPort } from './arguments.ts'
import { RayPort } from './ports.ts'
import { lastLines } from './tail.ts'

/** How a program is started. */
export interface DriverOptions {
  /** Program and arguments as the user typed them; looked up on the sandbox's PATH, the managed environment first. */
  argv: string[]
  /** The job's own variables, secrets too: they reach the program and every actor, and no command line. */
  env: Record<string, string>
  /** Address of the head in the job's network, e.g. `100.64.255.1`. */
  headAddress: string
  /** Host file for its stdout and stderr, append-only, outside of everything that the job can reach. */
  logFile: string
  /** Default `/work`. */
  cwd?: string
  /** Said of the job in Ray's own list of jobs; costs nothing. */
  metadata?: Record<string, string>
  /** Variables of this process alone, which no actor gets: its place among the ranks. The job's own go before. Default: none. */
  own?: Record<string, string>
  /** The log may grow to this; the program is killed beyond. Default 64 MiB. */
  maxLogBytes?: number
}

/** How a program ended. */
export interface DriverExit {
  /** Its exit code; null when a signal ended it. */
  code: number | null
  signal: NodeJS.Signals | null
  /** The lease ran out of its memory while the program ran (an actor of it may have been what was killed). */
  oomKilled: boolean
  /** It was killed since its log grew beyond `maxLogBytes`. */
  logLimitHit: boolean
  /** The last lines of its log, at most 20. */
  lastLines: string[]
  /** One sentence, e.g. `exit code 3` or `out of memory: cap 800 MiB`. */
  summary: string
}

/** A running program. */
export interface Driver {
  /** Host pid of the process that stands for it. */
  readonly pid: number
  /** Resolves once. */
  readonly exited: Promise<DriverExit>
  /** SIGTERM, then SIGKILL after `graceMs` (default 1500). Resolves when it has ended. */
  stop(graceMs?: number): Promise<DriverExit>
}

const MAX_LOG_BYTES = 64 * 1024 * 1024
const GRACE_MS = 1500

/**
 * The exec of a program. Variables that the Ray nodes were not started with reach its actors by the job config that
 * Ray reads from RAY_JOB_CONFIG_JSON_ENV_VAR. That costs: workers that were started ahead cannot be used, and the
 * runtime-env agent has to answer first (0.85 s until the first actor's answer, measured with Ray 2.60.0).
 * @param base environment of the sandbox
 * @param given what Ray was started with, see `ambientVariables`
 */
export function driverSpec(
  options: DriverOptions,
  base: Record<string, string>,
  given: Record<string, string>
): ExecSpec {
  const own = withPythonPath(options.env, base)
  const missing = Object.fromEntries(Object.entries(own).filter(([key, value]) => given[key] !== value))
  const { metadata = {} } = options
  const config = {
    ...(Object.keys(missing).length === 0 ? {} : { runtime_env: { env_vars: missing } }),
    ...(Object.keys(metadata).length === 0 ? {} : { metadata })
  }
  return {
    argv: options.argv,
    cwd: options.cwd ?? Inside.work,
    stdout: options.logFile,
    env: {
      ...base,
      ...options.own,
      ...own,
      ...(Object.keys(config).length === 0 ? {} : { RAY_JOB_CONFIG_JSON_ENV_VAR: JSON.stringify(config) }),
      RAY_ADDRESS: hostPort(options.headAddress, RayPort.gcs),
      RAY_AUTH_MODE: 'token',
      RAY_AUTH_TOKEN_PATH: Inside.token,
      SWARM_API: DOOR_URL,
      SWARM_OUTPUT: Inside.output,
      SWARM_STORAGE: `${DOOR_URL}/storage`
    }
  }
}

/** A job's own PYTHONPATH goes first; what Swarm gives to programs stays behind it. */
function withPythonPath(env: Record<string, string>, base: Record<string, string>): Record<string, string> {
  const [{ PYTHONPATH: own }, { PYTHONPATH: ours }] = [env, base]
  return own === undefined || ours === undefined ? env : { ...env, PYTHONPATH: `${own}:${ours}` }
}

/**
 * Names that must not reach Ray's own processes: they could break them, or run the job's code in them before the job
 * is started. The program itself and its actors get them all the same, by a job config that Ray writes into its logs on
 * its members' disks: no secret has such a name (README).
 */
const NOT_FOR_RAY =
  /^(PYTHON|LD_|RAY_|GRPC_|OPENSSL|SSL_|GCONV|GLIBC|MALLOC|LC_|CUDA_|NVIDIA_(VISIBLE|DRIVER|REQUIRE)_|(SWARM_API|SWARM_OUTPUT|SWARM_STORAGE|HOME|PATH|TMPDIR|LANG|ENV|BASH_ENV|LOCPATH|NLSPATH|USER|LOGNAME)$)/

/** Those of a job's variables that Ray's processes may be started with, so that every worker has them from the start. */
export function ambientVariables(env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_FOR_RAY.test(name)))
}

/** Follows a started program to its end. */
export function followDriver(running: SandboxProcess, options: DriverOptions, memoryMib: number): Driver {
  const state = { logLimitHit: false, looking: false }
  const maxBytes = options.maxLogBytes ?? MAX_LOG_BYTES
  const watcher = watch(options.logFile, () => void checkSize())
  const checkSize = async (): Promise<void> => {
    if (state.looking || state.logLimitHit) return
    state.looking = true
    const { size } = await stat(options.logFile).catch(() => ({ size: 0 }))
    state.looking = false
    if (size <= maxBytes) return
    state.logLimitHit = true
    running.kill('SIGKILL')
  }
  watcher.on('error', () => {})
  const exited = running.exited.then(async ({ code, signal, oomKilled }) => {
    watcher.close()
    const ended = { code, signal, oomKilled, logLimitHit: state.logLimitHit }
    return { ...ended, lastLines: await lastLines(options.logFile), summary: summarise(ended, memoryMib, maxBytes) }
  })
  return {
    pid: running.pid,
    exited,
    async stop(graceMs = GRACE_MS) {
      running.kill('SIGTERM')
      const timer = setTimeout(() => running.kill('SIGKILL'), graceMs)
      try {
        return await exited
      } finally {
        clearTimeout(timer)
      }
    }
  }
}

/** What is said of a lease in which the kernel killed for lack of memory. */
export function outOfMemoryText(memoryMib: number): string {
  return `out of memory: cap ${memoryMib} MiB`
}

/** Says in a few words how a program ended; a cause that is Swarm's doing comes before the exit code. */
export function summarise(
  exit: Pick<DriverExit, 'code' | 'signal' | 'oomKilled' | 'logLimitHit'>,
  memoryMib: number,
  maxLogBytes: number
): string {
  if (exit.logLimitHit) return `its log grew beyond ${Math.floor(maxLogBytes / 1024 / 1024)} MiB`
  if (exit.oomKilled && exit.code !== 0) return outOfMemoryText(memoryMib)
  if (exit.signal !== null) return `ended by ${exit.signal}`
  return `exit code ${exit.code}`
}
