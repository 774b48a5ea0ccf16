/**
 * A job's network in two halves: what takes long and needs nothing of the job (namespace, daemon, moving the device:
 * 40-80 ms, most of it waiting for the kernel), and what makes it the job's (names, filter, key, port: 10-15 ms).
 */
import { mkdir, open } from 'node:fs/promises'

import { configure, moveDevice, prepareDevice } from './device.ts'
import type { DeviceKind } from './device.ts'
import type { Names } from './names.ts'
import type { NetShell, ShellCommand } from './net-shell.ts'
import { createNamespace } from './netns.ts'
import { loadPolicy } from './nft.ts'
import { hexKey } from './peers.ts'
import type { ProcessId } from './process-table.ts'
import type { NetworkSpec } from './verbs.ts'

/** First half: a namespace with a device in it that is down and has no key. `onSpawn` records the daemon. */
export async function buildNetwork(
  kind: DeviceKind,
  names: Names,
  onSpawn: (id: ProcessId) => Promise<void>
): Promise<void> {
  await Promise.all([prepareDevice(kind, names, onSpawn), createNamespace(names)])
  await moveDevice(kind, names)
}

/**
 * Second half: `base` (the job itself, or a network made ahead of time) gets the job's names, filter, key and port, and
 * its device comes up. The device goes by its first name on the UAPI socket for ever; `jobNames` already say so. Without
 * address and peer nothing can come through it before the filter is there.
 */
export async function finishNetwork(
  kind: DeviceKind,
  base: Names,
  jobNames: Names,
  spec: NetworkSpec,
  shell: NetShell
): Promise<void> {
  const rename = base.link === jobNames.link ? [] : [`link set ${base.link} name ${jobNames.link}`]
  const lines = [...rename, `link set ${jobNames.link} mtu ${spec.mtu} up`]
  const isTaken = base.namespace !== jobNames.namespace
  const up = shell.run([{ argv: ['ip', '-batch', '-'], input: lines.join('\n') }])
  await Promise.all([
    up,
    mkdir(jobNames.folder, { recursive: true, mode: 0o700 }),
    isTaken ? makeNameFile(jobNames) : undefined
  ])
  const keyAndPort = [`private_key=${hexKey(spec.privateKey)}`, `listen_port=${spec.listenPort}`]
  await Promise.all([
    configure(kind, jobNames, keyAndPort),
    shell.run([loadPolicy(jobNames), ...(isTaken ? passOn(base, jobNames) : [])])
  ])
}

/** Gives a namespace another name: what `ip netns` knows as a name is a bind mount of the namespace on a file. */
function passOn(from: Names, to: Names): ShellCommand[] {
  return [
    { argv: ['mount', '--bind', from.namespacePath, to.namespacePath] },
    { argv: ['ip', 'netns', 'del', from.namespace] }
  ]
}

async function makeNameFile({ namespacePath }: Names): Promise<void> {
  await (await open(namespacePath, 'wx', 0o444)).close()
}
