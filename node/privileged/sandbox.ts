/**
 * The sandbox: bubblewrap run by root inside the job's network namespace and cgroups (so that any Python can be bound,
 * also one under a 0700 home), and in it, first of all, `setpriv` to the lease's own user without any capability.
 */
import { statSync } from 'node:fs'
import type { Duplex } from 'node:stream'

import { ATTACHABLE } from './attach.ts'
import type { Cgroups } from './cgroup.ts'
import { asJobUser, joining, start, watched } from './child.ts'
import { tool } from './command.ts'
import { PrivilegedError } from './error.ts'
import { gpuAccess } from './gpu.ts'
import type { Names } from './names.ts'
import { childrenOf, identify } from './process-table.ts'
import type { ProcessId } from './process-table.ts'
import { seccompProgram } from './seccomp.ts'
import { bindArguments, etcArguments, makeRayFolder, systemArguments } from './system-files.ts'
import type { SandboxProcess, SandboxSpec } from './verbs.ts'

/** Descriptors of bwrap: its arguments (so that none is in its command line), its filter, and where it names its first process. */
const ARGS_FD = 4
const SECCOMP_FD = 5
const INFO_FD = 6

/** What a sandbox's root has of its own. */
const TAKEN = new Set([
  '/bin',
  '/dev',
  '/etc',
  '/lib',
  '/proc',
  '/ray',
  '/run',
  '/sbin',
  '/tmp',
  '/usr',
  '/var',
  '/work'
])

/** A running sandbox. */
export interface Sandbox {
  /** PID 1 of its PID namespace, as the host sees it. */
  init: ProcessId
  process: SandboxProcess
}

/** Makes the cgroup and the sandbox, and resolves once the first program has its environment. */
export async function createSandbox(
  names: Names,
  uid: number,
  spec: SandboxSpec,
  cgroups: Cgroups,
  nameServer?: string
): Promise<Sandbox> {
  const gpu = await gpuAccess(spec.gpus)
  const args = bwrapArguments(names, uid, spec, gpu.args, nameServer)
  cgroups.create(names.cgroup, spec.limits, gpu.devices)
  const entry = asJobUser(uid, '/ray', spec.argv)
  const bwrap = [tool('nsenter'), `--net=${names.namespacePath}`, ...bwrapCommand(), ...entry]
  const oomKills = (): number => cgroups.oomKills(names.cgroup)
  const started = await start({
    argv: joining(cgroups.procsFiles(names.cgroup), bwrap),
    env: spec.env,
    stdout: spec.logFile,
    stderr: spec.logFile,
    more: [...bwrapInput(args), undefined]
  })
  const pid = await readInit(started.pipes[INFO_FD - ARGS_FD] as Duplex)
  const init = identify(pid) ?? { pid, startTime: 'ended' }
  const [first] = childrenOf(pid, cgroups.pids(names.cgroup)).map(identify)
  const process = watched(started, { oomKills, oomKillsBefore: 0, program: () => first, killTarget: init })
  return { init, process }
}

/** bwrap with all of its arguments behind a descriptor. */
export function bwrapCommand(): string[] {
  return [tool('bwrap'), '--args', String(ARGS_FD), '--']
}

/** What bwrap reads from ARGS_FD and SECCOMP_FD. */
export function bwrapInput(args: string[]): [string, Buffer] {
  const filter = seccompProgram()
  const all = filter === undefined ? args : [...args, '--seccomp', String(SECCOMP_FD)]
  return [all.map((arg) => `${arg}\0`).join(''), filter ?? Buffer.alloc(0)]
}

/** All arguments of bwrap but the command. Throws `bad-argument` for paths that do not exist. */
function bwrapArguments(
  names: Names,
  uid: number,
  spec: SandboxSpec,
  gpu: string[],
  nameServer: string | undefined
): string[] {
  const { binds = [] } = spec
  for (const path of [...spec.readOnly, ...binds.map(({ hostDir }) => hostDir), spec.workDir]) checkPath(path)
  for (const { inside } of binds) checkInside(inside)
  const bytes = (mib: number): string => String(Math.max(1, Math.floor(mib)) * 1024 * 1024)
  return [
    '--unshare-pid',
    '--unshare-ipc',
    '--unshare-uts',
    '--unshare-cgroup-try',
    '--die-with-parent',
    '--new-session',
    '--info-fd',
    String(INFO_FD),
    '--hostname',
    names.hostname,
    ...systemArguments(),
    '--size',
    bytes(spec.limits.tmpMib),
    '--perms',
    '1777',
    '--tmpfs',
    '/tmp',
    '--perms',
    '0755',
    '--dir',
    '/var',
    '--symlink',
    '/tmp',
    '/var/tmp',
    '--perms',
    '0755',
    '--dir',
    '/run',
    ...etcArguments(names, uid, nameServer),
    ...bindArguments('--ro-bind', spec.readOnly),
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--size',
    bytes(spec.limits.shmMib),
    '--perms',
    '1777',
    '--tmpfs',
    '/dev/shm',
    ...gpu,
    ...ATTACHABLE.flatMap((folder) => ['--perms', '0755', '--dir', folder]),
    ...binds.flatMap(({ hostDir, inside }) => ['--ro-bind', hostDir, inside]),
    '--ro-bind',
    spec.workDir,
    '/work',
    '--bind',
    makeRayFolder(names, uid),
    '/ray',
    '--chdir',
    '/'
  ]
}

function checkPath(path: string): void {
  if (!path.startsWith('/') || path.includes('\0') || statSync(path, { throwIfNoEntry: false }) === undefined) {
    throw new PrivilegedError(
      'bad-argument',
      `${JSON.stringify(path)} is not the absolute path of something that exists`
    )
  }
}

/** Nothing that is there already may be hidden. */
function checkInside(inside: string): void {
  if (!/^\/[a-z]{1,16}$/.test(inside) || TAKEN.has(inside) || ATTACHABLE.includes(inside))
    throw new PrivilegedError('bad-argument', `${JSON.stringify(inside)} is not a free folder of a sandbox`)
}

/** Reads `{"child-pid": N, …}` from bwrap. */
function readInit(pipe: Duplex): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    pipe.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      const match = /"child-pid"\s*:\s*([0-9]+)\s*[,}]/.exec(text)
      if (match !== null) resolve(Number(match[1]))
    })
    pipe.on('close', () => reject(new PrivilegedError('sandbox-failed', 'bubblewrap did not name its first process')))
  })
}
