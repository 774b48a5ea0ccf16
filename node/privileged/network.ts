/**
 * A job's network in two halves: what takes long and needs nothing of the job (namespace, daemon, moving the device,
 * filter: 50-100 ms, most of it waiting for the kernel), and what makes it the job's (key and port: 1-2 ms). Nothing in
 * the namespace is called by the job's name, so the second half has nothing to spawn.
 */
import { mkdir } from 'node:fs/promises'

import { configure, moveDevice, prepareDevice } from './device.ts'
import type { DeviceKind } from './device.ts'
import { type Names, TUNNEL_LINK } from './names.ts'
import { NetShell } from './net-shell.ts'
import { createNamespace } from './netns.ts'
import { loadPolicy } from './nft.ts'
import { hexKey } from './peers.ts'
import type { ProcessId } from './process-table.ts'
import type { NetworkSpec } from './verbs.ts'

/** Of the mesh: 1500 less WireGuard's 80 (IPv6 underlay). */
export const MTU = 1420

/**
 * First half: a namespace with the filter, and a device in it that is up and has no key, no address and no peer. Returns
 * the shell that waits inside. `onSpawn` records the daemon.
 */
export async function buildNetwork(
  kind: DeviceKind,
  names: Names,
  onSpawn: (id: ProcessId) => Promise<void>
): Promise<NetShell> {
  await Promise.all([prepareDevice(kind, names, onSpawn), createNamespace(names)])
  const link = await moveDevice(kind, names)
  const shell = new NetShell(names.namespacePath)
  const rename = link === TUNNEL_LINK ? [] : [`link set ${link} name ${TUNNEL_LINK}`]
  const lines = [...rename, 'link set lo up', `link set ${TUNNEL_LINK} mtu ${MTU} up`]
  try {
    await shell.run([loadPolicy(), { argv: ['ip', '-batch', '-'], input: lines.join('\n') }])
  } catch (error) {
    await shell.close()
    throw error
  }
  return shell
}

/** Second half: the job's key and port. The device goes by its first name on the UAPI socket for ever; `names` say so. */
export async function finishNetwork(kind: DeviceKind, names: Names, spec: NetworkSpec): Promise<void> {
  await mkdir(names.folder, { recursive: true, mode: 0o700 })
  await configure(kind, names, [`private_key=${hexKey(spec.privateKey)}`, `listen_port=${spec.listenPort}`])
}
