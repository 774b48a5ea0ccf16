/** What this host can do, probed by doing it, with the sentence that tells a person how to get what is missing. */
import { readFileSync } from 'node:fs'

import { whyNotAttach } from './attach.ts'
import { driverOf } from './cgroup.ts'
import type { CgroupLayout } from './cgroup.ts'
import { findTool, runAny } from './command.ts'
import { hasKernelWireguard } from './device.ts'
import type { Capabilities } from './verbs.ts'

/** Capabilities that the verbs need, by bit number: CAP_SETUID, CAP_NET_ADMIN, CAP_SYS_ADMIN. */
const NEEDED_BITS = [7n, 12n, 21n]

/** Probes the host. Never rejects. */
export async function probe(layout: CgroupLayout): Promise<Capabilities> {
  const root = hasPrivilege()
  const missing: string[] = []
  if (!root) missing.push('root: run as root, or give CAP_NET_ADMIN and CAP_SYS_ADMIN to the container')
  for (const [name, debian] of [
    ['ip', 'iproute2'],
    ['nsenter', 'util-linux'],
    ['setpriv', 'util-linux']
  ] as const) {
    if (findTool(name) === undefined) missing.push(`${name}: apt-get install ${debian}`)
  }
  const [wireguard, attachMissing] = await Promise.all([probeWireguard(root), root ? whyNotAttach() : undefined])
  if (wireguard === 'none') missing.push('WireGuard: apt-get install wireguard-tools wireguard-go')
  const nftables = findTool('nft') !== undefined && (!root || (await runAny(['nft', 'list', 'tables'])).code === 0)
  if (!nftables) missing.push('nftables: apt-get install nftables')
  const bubblewrap = findTool('bwrap') !== undefined
  if (!bubblewrap) missing.push('bubblewrap: apt-get install bubblewrap')
  const cgroup = driverOf(layout)
  if (cgroup === 'none') missing.push('cgroups: mount cgroup2 at /sys/fs/cgroup with its memory controller')
  return {
    root,
    wireguard,
    nftables,
    bubblewrap,
    cgroup,
    missing,
    ...(attachMissing === undefined ? {} : { attachMissing })
  }
}

async function probeWireguard(root: boolean): Promise<Capabilities['wireguard']> {
  const hasTools = findTool('ip') !== undefined && findTool('wg') !== undefined
  if (root && hasTools && (await hasKernelWireguard())) return 'kernel'
  return findTool('wireguard-go') === undefined ? 'none' : 'wireguard-go'
}

function hasPrivilege(): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    const match = /^CapEff:\t([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'latin1'))
    const held = BigInt(`0x${match?.[1] ?? '0'}`)
    return NEEDED_BITS.every((bit) => ((held >> bit) & 1n) === 1n)
  } catch {
    return false
  }
}
