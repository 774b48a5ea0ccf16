/**
 * Taking away all that was made for a job, in the order that left nothing behind in 11 of 11 kill -9: processes and
 * cgroups, namespace, a device not yet moved, daemon and its socket, files and host-side tables, and the record last.
 * It needs the job's name and nothing else, so that a sweep works after a crash at any moment.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

import type { Cgroups } from './cgroup.ts'
import { findTool, run, runAny } from './command.ts'
import { deleteLooseDevice } from './device.ts'
import { PrivilegedError } from './error.ts'
import { JOB_OR_READY } from './names.ts'
import type { Names } from './names.ts'
import { deleteNamespace, namespacesOf } from './netns.ts'
import { allPids, commandLine, identify, signalProcess } from './process-table.ts'
import type { ProcessId } from './process-table.ts'
import type { Records } from './record.ts'
import type { JobName } from './verbs.ts'
import { until } from './wait.ts'
import { reapDaemon } from './wireguard-go.ts'

/** What a teardown has to know besides the job's names. */
export interface Teardown {
  daemon: ProcessId | undefined
  /** Names of the network made ahead of time that the job took, if any. */
  base: Names | undefined
  cgroups: Cgroups
  records: Records
  /** Takes its way to the internet away, where it may have had one. */
  noEgress?: () => Promise<void>
}

/** Removes everything of a job. Idempotent. Rejects with `destroy-incomplete`; the record then stays for the next sweep. */
export async function teardown(names: Names, { daemon, base, cgroups, records, noEgress }: Teardown): Promise<void> {
  const all = base === undefined ? [names] : [names, base]
  await cgroups.destroy(names.cgroup)
  await noEgress?.()
  await Promise.all(all.map(deleteNamespace))
  await Promise.all([...all.map(deleteLooseDevice), deleteHostTable(names)])
  for (const each of all) await reapDaemon(each, daemon)
  try {
    await removeFolder(names.folder)
  } catch (cause) {
    throw new PrivilegedError('destroy-incomplete', `cannot remove ${names.folder}`, cause)
  }
  for (const { name } of all) await records.remove(name)
}

/**
 * The job's files: by the host's own `rm`, which walks by descriptors. A job can make folders so deep that no path names
 * the last one (Node's `rm` ends with ENAMETOOLONG, and the lease never would), or so many that a walk here stalls the node.
 */
async function removeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) await run(['rm', '-rf', '--one-file-system', '--', folder])
}

/** Tools that a node starts with a job's namespace or link in their arguments. */
const TOOLS = new Set(['ip', 'mount', 'nsenter', 'setpriv', 'sh', 'env', 'bwrap'])

/** How long a killed tool may take to be gone, ms. */
const STRAY_MS = 2_000

/**
 * Ends tools that outlived the node that started them: one that was about to make something would make it after the
 * sweep. Only for jobs of earlier processes; their node is dead.
 */
export async function killStrays(names: Names): Promise<void> {
  const strays = (): ProcessId[] =>
    allPids()
      .filter((pid) => isToolFor(names, commandLine(pid)))
      .flatMap((pid) => identify(pid) ?? [])
  await until(() => {
    const alive = strays()
    for (const id of alive) signalProcess(id, 'SIGKILL')
    return alive.length === 0
  }, STRAY_MS)
}

function isToolFor(names: Names, [file = '', ...args]: string[]): boolean {
  if (!TOOLS.has(basename(file))) return false
  return args.some((arg) => arg === names.namespace || arg === names.link || arg.includes(names.namespacePath))
}

/** Names of all jobs of which this owner's records, namespaces, cgroups or folders show a trace. */
export async function traces(owner: string, stateDir: string, cgroups: Cgroups, records: Records): Promise<JobName[]> {
  const all = [
    ...(await records.names()),
    ...(await namespacesOf(owner)),
    ...cgroups.jobs(owner),
    ...foldersOf(stateDir)
  ]
  return [...new Set(all)].filter((name) => JOB_OR_READY.test(name)).sort()
}

async function deleteHostTable(names: Names): Promise<void> {
  if (findTool('nft') !== undefined) await runAny(['nft', 'delete', 'table', 'inet', names.table])
}

function foldersOf(stateDir: string): string[] {
  try {
    return readdirSync(join(stateDir, 'jobs'))
  } catch {
    return []
  }
}
