/**
 * A job's network in two halves: what takes long and needs nothing of the job (namespace, daemon, moving the device:
 * 40-80 ms, most of it waiting for the kernel), and what makes it the job's (names, filter, key, port: 10-15 ms).
 */
import { mkdir, open, unlink } from 'node:fs/promises'

import { run, runIn } from './command.ts'
import { configure, moveDevice, prepareDevice } from './device.ts'
import type { DeviceKind } from './device.ts'
import type { Names } from './names.ts'
import { createNamespace, deleteNamespace, hasNamespace } from './netns.ts'
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
 * its device comes up. The device goes by its first name on the UAPI socket for ever; `jobNames` already say so.
 */
export async function finishNetwork(kind: DeviceKind, base: Names, jobNames: Names, spec: NetworkSpec): Promise<void> {
  const rename = base.link === jobNames.link ? [] : [`link set ${base.link} name ${jobNames.link}`]
  const lines = [...rename, `link set ${jobNames.link} mtu ${spec.mtu} up`]
  await mkdir(jobNames.folder, { recursive: true, mode: 0o700 })
  await Promise.all([
    runIn(base.namespacePath, ['ip', '-batch', '-'], `${lines.join('\n')}\n`),
    loadPolicy(base.namespacePath, jobNames),
    base.namespace === jobNames.namespace ? undefined : shareNamespace(base, jobNames)
  ])
  const keyAndPort = [`private_key=${hexKey(spec.privateKey)}`, `listen_port=${spec.listenPort}`]
  await Promise.all([
    configure(kind, jobNames, keyAndPort),
    base.namespace === jobNames.namespace ? undefined : deleteNamespace(base)
  ])
}

/** Gives a namespace a second name: what `ip netns` knows as a name is a bind mount of the namespace on a file. */
async function shareNamespace(from: Names, to: Names): Promise<void> {
  if (hasNamespace(to)) return
  await (await open(to.namespacePath, 'wx', 0o444)).close()
  try {
    await run(['mount', '--bind', from.namespacePath, to.namespacePath])
  } catch (error) {
    await unlink(to.namespacePath).catch(() => {})
    throw error
  }
}
