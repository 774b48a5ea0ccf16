/**
 * A program that makes files for jobs of later (pip): unprivileged like a job, under a user of its own and with a memory cap,
 * but in the node's own network, since it fetches from the host's package index. It sees no other folder than its own.
 */
import { chownSync, existsSync, realpathSync, statSync } from 'node:fs'

import type { Cgroups } from './cgroup.ts'
import { asJobUser, joining, start, watched } from './child.ts'
import { PrivilegedError } from './error.ts'
import type { Names } from './names.ts'
import { childrenOf, identify } from './process-table.ts'
import { bwrapCommand, bwrapInput } from './sandbox.ts'
import { bindArguments, systemArguments } from './system-files.ts'
import type { BuildSpec, SandboxProcess } from './verbs.ts'

/** Where its own folder is, inside. */
export const BUILD_FOLDER = '/build'

/** Name service, where the files of /etc point to it. */
const RESOLVER = '/run/systemd/resolve'

/** Starts it; resolves once it has its environment. Its folder becomes its user's. */
export async function startBuild(
  names: Names,
  uid: number,
  spec: BuildSpec,
  cgroups: Cgroups
): Promise<SandboxProcess> {
  for (const path of [...spec.readOnly, spec.folder]) checkPath(path)
  chownSync(spec.folder, uid, uid)
  cgroups.create(names.cgroup, spec.limits, [])
  const entry = asJobUser(uid, BUILD_FOLDER, spec.argv)
  const oomKills = (): number => cgroups.oomKills(names.cgroup)
  const started = await start({
    argv: joining(cgroups.procsFiles(names.cgroup), [...bwrapCommand(), ...entry]),
    env: spec.env,
    stdout: 'pipe',
    stderr: spec.logFile,
    more: bwrapInput(bwrapArguments(spec))
  })
  const pids = cgroups.pids(names.cgroup)
  const [init] = childrenOf(started.child.pid ?? -1, pids).map(identify)
  const killTarget = init === undefined ? {} : { killTarget: init }
  return watched(started, { oomKills, oomKillsBefore: 0, program: () => init, ...killTarget })
}

function bwrapArguments(spec: BuildSpec): string[] {
  return [
    '--unshare-pid',
    '--unshare-ipc',
    '--unshare-uts',
    '--unshare-cgroup-try',
    '--die-with-parent',
    '--new-session',
    ...systemArguments(),
    '--ro-bind',
    '/etc',
    '/etc',
    ...['/run', '/var', '/tmp'].flatMap((folder) => ['--perms', '0755', '--dir', folder]),
    ...(existsSync(RESOLVER) ? bindArguments('--ro-bind', [RESOLVER]) : []),
    ...bindArguments(
      '--ro-bind',
      spec.readOnly.map((path) => path.replace(/(?<=.)\/+$/, ''))
    ),
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--bind',
    realpathSync(spec.folder),
    BUILD_FOLDER,
    '--chdir',
    '/'
  ]
}

function checkPath(path: string): void {
  if (!path.startsWith('/') || path.includes('\0') || statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new PrivilegedError(
      'bad-argument',
      `${JSON.stringify(path)} is not the absolute path of something that exists`
    )
}
