/** The job's network namespace: made, looked into, removed. It has lo and the tunnel, and no other link ever. */
import { accessSync } from 'node:fs'
import { readdir, unlink } from 'node:fs/promises'

import { run, runAny, runIn } from './command.ts'
import { type Names, namespacePrefix, NETNS_FOLDER, TUNNEL_LINK } from './names.ts'
import type { ShellCommand } from './net-shell.ts'
import type { JobName } from './verbs.ts'

/** Makes the namespace, with its loopback up. */
export async function createNamespace(names: Names): Promise<void> {
  await run(['ip', 'netns', 'add', names.namespace])
  await runIn(names.namespacePath, ['ip', 'link', 'set', 'lo', 'up'])
}

/** True when the namespace has its file. */
export function hasNamespace(names: Names): boolean {
  try {
    accessSync(names.namespacePath)
    return true
  } catch {
    return false
  }
}

/** Removes the namespace; a dead file (left by a crash inside `ip netns add`) goes too. Idempotent. */
export async function deleteNamespace(names: Names): Promise<void> {
  if (!hasNamespace(names)) return
  const result = await runAny(['ip', 'netns', 'del', names.namespace])
  if (result.code !== 0) await unlink(names.namespacePath).catch(() => {})
}

/** Gives the tunnel its addresses: one transaction of iproute2. `gone` are addresses to take away. */
export function setAddresses(cidrs: readonly string[], gone: readonly string[]): ShellCommand {
  const lines = [
    ...gone.map((cidr) => `addr del ${cidr} dev ${TUNNEL_LINK}`),
    ...cidrs.map((cidr) => `addr replace ${cidr} dev ${TUNNEL_LINK}${cidr.includes(':') ? ' nodad' : ''}`)
  ]
  return { argv: ['ip', '-batch', '-'], input: lines.join('\n') }
}

/** Names of all jobs that have a namespace of this owner. */
export async function namespacesOf(owner: string): Promise<JobName[]> {
  const prefix = namespacePrefix(owner)
  const entries = await readdir(NETNS_FOLDER).catch(() => [])
  return entries.filter((entry) => entry.startsWith(prefix)).map((entry) => entry.slice(prefix.length))
}
