/** A job's WireGuard device, whichever way this host makes one: in the kernel where present, else by wireguard-go. */
import { run, runAny } from './command.ts'
import { createKernelDevice, kernelSet, kernelStats } from './kernel-wireguard.ts'
import { type Names, TUNNEL_LINK } from './names.ts'
import { uapiSet, uapiStats } from './uapi.ts'
import type { UapiLines } from './uapi.ts'
import type { JobRecord } from './record.ts'
import type { PeerStats } from './verbs.ts'
import { startDaemon } from './wireguard-go.ts'
import type { ProcessId } from './process-table.ts'

/** How a device is made here. */
export type DeviceKind = JobRecord['device']

/** True when the kernel makes WireGuard devices: one is made under a name of this process and taken away again. */
export async function hasKernelWireguard(): Promise<boolean> {
  const probe = `swp${process.pid}`
  const made = await runAny(['ip', 'link', 'add', probe, 'type', 'wireguard'])
  if (made.code !== 0) return false
  await runAny(['ip', 'link', 'del', probe])
  return true
}

/** Makes a device in the node's namespace (wireguard-go) or nothing yet (kernel), beside the making of the namespace. */
export async function prepareDevice(
  kind: DeviceKind,
  names: Names,
  onSpawn: (id: ProcessId) => Promise<void>
): Promise<void> {
  if (kind === 'wireguard-go') await startDaemon(names, onSpawn)
}

/**
 * Brings the device into the job's namespace, down: 20-30 ms of waiting for the kernel where it has to be moved. Returns
 * the name that it has there.
 */
export async function moveDevice(kind: DeviceKind, names: Names): Promise<string> {
  if (kind === 'kernel') {
    await createKernelDevice(names)
    return TUNNEL_LINK
  }
  await run(['ip', 'link', 'set', names.link, 'netns', names.namespace])
  return names.link
}

/** Applies lines of the userspace API to a device of either kind. */
export async function configure(kind: DeviceKind, names: Names, lines: UapiLines): Promise<void> {
  if (lines.length === 0) return
  await (kind === 'kernel' ? kernelSet(names, lines) : uapiSet(names.uapi, lines))
}

/** Counters of all peers of a device of either kind. */
export function statsOf(kind: DeviceKind, names: Names): Promise<PeerStats[]> {
  return kind === 'kernel' ? kernelStats(names) : uapiStats(names.uapi)
}

/** Removes a device that was not moved yet from the node's own namespace. Idempotent. */
export async function deleteLooseDevice(names: Names): Promise<void> {
  await runAny(['ip', 'link', 'del', names.link])
}
