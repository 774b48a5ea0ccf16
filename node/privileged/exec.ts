/**
 * A program beside the first one in a running sandbox: same namespaces, cgroups and user, an environment of its own.
 * nsenter enters the sandbox, and a second bwrap in there binds everything as it is, for its system call filter alone.
 */
import { existsSync } from 'node:fs'

import type { Cgroups } from './cgroup.ts'
import { asJobUser, joining, start, watched } from './child.ts'
import { tool } from './command.ts'
import { PrivilegedError } from './error.ts'
import type { Names } from './names.ts'
import { childrenOf, identify, isAlive } from './process-table.ts'
import type { ProcessId } from './process-table.ts'
import { bwrapCommand, bwrapInput } from './sandbox.ts'
import type { ExecSpec, SandboxProcess } from './verbs.ts'
import { until } from './wait.ts'

/** How long the first process of a sandbox may outlive its program, ms. */
const LAST_MOMENT_MS = 50

/** Starts a program in the sandbox whose PID 1 is `init`, and resolves once it has its environment. */
export async function execIn(
  names: Names,
  uid: number,
  init: ProcessId,
  spec: ExecSpec,
  cgroups: Cgroups
): Promise<SandboxProcess> {
  const ended = (cause?: unknown): PrivilegedError =>
    new PrivilegedError('no-sandbox', `the sandbox of job ${names.name} has ended`, cause)
  if (!isAlive(init)) throw ended()
  const scope = ['-t', String(init.pid), '-p', '-m', '-n', '-i', '-u']
  if (existsSync(`/proc/${init.pid}/ns/cgroup`)) scope.push('-C')
  const entry = asJobUser(uid, spec.cwd, spec.argv)
  const oomKills = (): number => cgroups.oomKills(names.cgroup)
  const oomKillsBefore = oomKills()
  const started = await start({
    argv: joining(cgroups.procsFiles(names.cgroup), [tool('nsenter'), ...scope, '--', ...bwrapCommand(), ...entry]),
    env: spec.env,
    stdout: spec.stdout,
    stderr: spec.stderr ?? (spec.stdout === 'pipe' ? 'ignore' : spec.stdout),
    more: bwrapInput(['--dev-bind', '/', '/', '--die-with-parent'])
  }).catch(async (error: unknown) => {
    // Its first process goes a moment after what it ran: an exec that meets this moment is told what it is.
    throw (await until(() => !isAlive(init), LAST_MOMENT_MS)) ? ended(error) : error
  })
  const pids = cgroups.pids(names.cgroup)
  const [program] = childrenOf(started.child.pid ?? -1, pids)
    .flatMap((bwrap) => childrenOf(bwrap, pids))
    .map(identify)
  return watched(started, { oomKills, oomKillsBefore, program: () => program })
}
