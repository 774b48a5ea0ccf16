/**
 * Taking away all that was made for a job, in the order that left nothing behind in 11 of 11 kill -9: processes and
 * cgroups, namespace, a device not yet moved, daemon and its socket, files and host-side tables, and the record last.
 * It needs the job's name and nothing else, so that a sweep works after a crash at any moment.
 */
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Cgroups } from './cgroup.ts'
import { findTool, runAny } from './command.ts'
import { deleteLooseDevice } from './device.ts'
import { PrivilegedError } from './error.ts'
import type { Names } from './names.ts'
import { deleteNamespace, namespacesOf } from './netns.ts'
import type { ProcessId } from './process-table.ts'
import type { Records } from './record.ts'
import type { JobName } from './verbs.ts'
import { reapDaemon } from './wireguard-go.ts'

/** Removes everything of a job. Idempotent. Rejects with `destroy-incomplete`; the record then stays for the next sweep. */
export async function teardown(
  names: Names,
  daemon: ProcessId | undefined,
  cgroups: Cgroups,
  records: Records
): Promise<void> {
  await cgroups.destroy(names.cgroup)
  await deleteNamespace(names)
  await Promise.all([deleteLooseDevice(names), deleteHostTable(names)])
  await reapDaemon(names, daemon)
  try {
    await rm(names.folder, { recursive: true, force: true, maxRetries: 3 })
  } catch (cause) {
    throw new PrivilegedError('destroy-incomplete', `cannot remove ${names.folder}`, cause)
  }
  await records.remove(names.name)
}

/** Names of all jobs of which this owner's records, namespaces, cgroups or folders show a trace. */
export async function traces(owner: string, stateDir: string, cgroups: Cgroups, records: Records): Promise<JobName[]> {
  const all = [
    ...(await records.names()),
    ...(await namespacesOf(owner)),
    ...cgroups.jobs(owner),
    ...foldersOf(stateDir)
  ]
  return [...new Set(all)].filter((name) => /^[0-9a-f]{10}$/.test(name)).sort()
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
