/** Starting a program as a job's user so that its environment reaches it alone, and watching it to its end. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, constants as files, openSync } from 'node:fs'
import { constants } from 'node:os'
import type { Duplex, Writable } from 'node:stream'

import { tool } from './command.ts'
import { PrivilegedError } from './error.ts'
import { signalProcess } from './process-table.ts'
import type { ProcessId } from './process-table.ts'
import type { SandboxProcess } from './verbs.ts'

/** Descriptor over which a program gets its environment, and says that it has it. */
export const ENV_FD = 3

/** How long a program may take to get as far as its own first instruction, ms. */
const START_MS = 20_000

/**
 * The last step before the program, run by `sh` as the job's own user without any privilege: takes the environment
 * from a descriptor, so that neither a command line nor a privileged process (LD_PRELOAD!) ever has it.
 * Arguments: working directory, program, its arguments.
 */
const ENTER = `cd -- "$1" || exit 125
shift
unset PWD OLDPWD SHLVL
eval "$(/bin/cat <&${ENV_FD})" || exit 125
echo started >&${ENV_FD} || exit 125
exec ${ENV_FD}<&-
exec "$@"`

/**
 * The first step, run by `sh` as root outside: ends when the node is gone already (from here on its death kills, see
 * `joining`), joins the cgroups named before `--`, takes sensible limits, stands
 * first in line for the host's OOM killer, and becomes the program after it, with an empty environment.
 */
const JOIN = `[ "$PPID" = "$1" ] || exit 125
shift
ulimit -c 0
ulimit -S -n "$(ulimit -H -n)"
echo 500 >/proc/self/oom_score_adj
while [ "$1" != -- ]; do
  echo $$ >"$1" || exit 125
  shift
done
shift
exec /usr/bin/env -i "$@"`

/**
 * argv that joins `procsFiles` and then becomes `argv`, which has an empty environment. It is killed with this process
 * from its first instruction on, long before bwrap's own `--die-with-parent`: only exec lies between, no fork.
 */
export function joining(procsFiles: string[], argv: string[]): [string, ...string[]] {
  const join = ['/bin/sh', '-c', JOIN, 'sh', String(process.pid), ...procsFiles, '--', ...argv]
  return [tool('setpriv'), '--pdeathsig=KILL', '--', ...join]
}

/** argv that gives up every privilege and becomes `argv` in `cwd` with the environment that comes over `ENV_FD`. */
export function asJobUser(uid: number, cwd: string, argv: string[]): string[] {
  return [
    tool('setpriv'),
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    '--no-new-privs',
    '--inh-caps=-all',
    '--bounding-set=-all',
    '--',
    '/bin/sh',
    '-c',
    ENTER,
    'sh',
    cwd,
    ...argv
  ]
}

/** An environment as text for `eval`. Throws `bad-argument` for names that no shell can export. */
export function environmentText(env: Record<string, string>): string {
  return Object.entries(env)
    .map(([name, value]) => {
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        throw new PrivilegedError(
          'bad-argument',
          `environment variable ${JSON.stringify(name)}: a name is letters, digits and _`
        )
      }
      if (value.includes('\0'))
        throw new PrivilegedError('bad-argument', `environment variable ${name} has a NUL in it`)
      return `export ${name}='${value.replaceAll("'", "'\\''")}'\n`
    })
    .join('')
}

/** Opens a host file for a program's output: append-only, never through a link, 0600. */
export function openLog(path: string): number {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = files
  return openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600)
}

/** What `start` needs to know. */
export interface Start {
  argv: [string, ...string[]]
  env: Record<string, string>
  /** Path of a host file, 'pipe' (stdout only) or 'ignore'. */
  stdout: string
  stderr: string
  /** Descriptors 4 and up: what bwrap reads from them, or undefined for a pipe that is read here. */
  more?: (string | Buffer | undefined)[]
}

/** Exit code, or the signal that ended it. */
interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
}

/** A program that has its environment and is about to run. */
export interface Started {
  child: ChildProcess
  /** How it ends; watched from the start, since a short program ends before its caller looks. */
  ended: Promise<Ending>
  /** The pipes of `more`, in order. */
  pipes: Duplex[]
}

/**
 * Spawns and resolves once the program has its environment. Rejects with `sandbox-failed` when it ends before that.
 * In a session of its own: it has no controlling terminal to type into, and Ctrl+C of the node does not reach it.
 */
export async function start(what: Start): Promise<Started> {
  const environment = environmentText(what.env)
  const outputs = openOutputs(what.stdout, what.stderr)
  try {
    const more = what.more ?? []
    const [file, ...rest] = what.argv
    const child = spawn(file, rest, {
      cwd: '/',
      env: {},
      detached: true,
      stdio: ['pipe', outputs.stdout, outputs.stderr, 'pipe', ...more.map(() => 'pipe' as const)]
    })
    child.stdin?.on('error', () => {})
    const ended = new Promise<Ending>((resolve) => {
      child.once('exit', (code, signal) => resolve(signal === null ? endOf(code) : { code, signal }))
    })
    const pipes = more.map((text, index) => feed(child.stdio[ENV_FD + 1 + index] as Duplex, text))
    const enter = feed(child.stdio[ENV_FD] as Duplex, environment)
    await hasStarted(child, enter)
    return { child, ended, pipes }
  } finally {
    for (const fd of new Set([outputs.stdout, outputs.stderr])) if (typeof fd === 'number') closeSync(fd)
  }
}

function openOutputs(
  stdout: string,
  stderr: string
): { stdout: number | 'pipe' | 'ignore'; stderr: number | 'pipe' | 'ignore' } {
  const open = (path: string): number | 'pipe' | 'ignore' =>
    path === 'pipe' || path === 'ignore' ? path : openLog(path)
  const first = open(stdout)
  try {
    return { stdout: first, stderr: stderr === stdout && stderr !== 'pipe' ? first : open(stderr) }
  } catch (error) {
    if (typeof first === 'number') closeSync(first)
    throw error
  }
}

function feed(pipe: Duplex, text: string | Buffer | undefined): Duplex {
  pipe.on('error', () => {})
  if (text !== undefined) pipe.end(text)
  return pipe
}

function hasStarted(child: ChildProcess, enter: Duplex): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(`did not start within ${START_MS} ms`)
    }, START_MS)
    const fail = (why: string, cause?: unknown): void => {
      clearTimeout(timer)
      reject(new PrivilegedError('sandbox-failed', `the program in the sandbox ${why}`, cause))
    }
    child.once('error', (cause) => fail(`cannot be started: ${cause.message}`, cause))
    // The pipe ends after all that was said in it: a program that began and ended at once has said so there.
    enter.once('close', () => {
      const why = (how: string): void => fail(`ended before it began (${how}); its log file says why`)
      if (child.signalCode !== null || child.exitCode !== null) why(child.signalCode ?? `exit ${child.exitCode}`)
      else child.once('exit', (code, signal) => why(signal ?? `exit ${code}`))
    })
    enter.once('data', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** How a started program is watched and ended. */
export interface Watch {
  /** Counter of OOM kills in the job's cgroup, and what it was before the program started. */
  oomKills: () => number
  oomKillsBefore: number
  /** The program itself, behind bwrap or nsenter; undefined when it is gone. */
  program: () => ProcessId | undefined
  /** What SIGKILL goes to: for a sandbox its PID 1, so that all of it dies. */
  killTarget?: ProcessId
}

/** Dresses a started program as the seam's process. */
export function watched({ child, ended }: Started, watch: Watch): SandboxProcess {
  // Also when the program itself was not what was killed: an actor's death ends it with an exit code of its own.
  const exited = ended.then((end) => ({ ...end, oomKilled: watch.oomKills() > watch.oomKillsBefore }))
  return {
    pid: child.pid ?? -1,
    stdin: child.stdin as Writable,
    ...(child.stdout === null ? {} : { stdout: child.stdout }),
    exited,
    kill(signal) {
      const target = signal === 'SIGKILL' ? (watch.killTarget ?? watch.program()) : watch.program()
      if (target === undefined || !signalProcess(target, signal)) child.kill(signal)
    }
  }
}

/** Signals by number, as far as they end a program by default and bwrap's 128+n can be told from an exit code. */
const ENDING = new Map(
  (
    [
      'SIGHUP',
      'SIGINT',
      'SIGQUIT',
      'SIGILL',
      'SIGABRT',
      'SIGBUS',
      'SIGFPE',
      'SIGKILL',
      'SIGSEGV',
      'SIGPIPE',
      'SIGALRM',
      'SIGTERM'
    ] as const
  ).map((signal) => [128 + constants.signals[signal], signal])
)

/** bwrap reports a signal as exit code 128+n, as shells do; a program that exits so by itself reads the same. */
function endOf(code: number | null): Ending {
  const signal = code === null ? undefined : ENDING.get(code)
  return signal === undefined ? { code, signal: null } : { code: null, signal }
}
