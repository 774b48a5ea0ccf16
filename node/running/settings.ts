/** What a node offers, from its configuration and its host. Pure. */
import { isIP } from 'node:net'
import type { ProviderSettings } from '../../protocol/machine.ts'
import type { Config } from '../config/index.ts'
import type { Host } from './host.ts'

const MIB = 1024 * 1024

/** Settings of this node's provider; one that can run nothing offers nothing and says why. */
export function providerSettings(config: Config, host: Host, self: string, version: string): ProviderSettings {
  const { environment, resources } = host
  return {
    offering: config.offer && host.missing.length === 0,
    units: resources?.units ?? [],
    region: config.region,
    name: config.name,
    priceMicroPerGpuHour: config.priceMicroPerGpuHour,
    allow: config.allow.includes('*') ? ['*'] : [...new Set([self, ...config.allow])],
    maxTermMs: config.maxTermMs,
    maxArchiveBytes: config.maxArchiveMib * MIB,
    diskMib: resources?.diskMib ?? 0,
    versions: {
      swarm: version,
      ray: environment?.rayVersion ?? '',
      python: environment?.pythonMinor ?? '',
      arch: process.arch
    },
    addrs: [],
    runtimeMissing: host.missing.join('; '),
    notes: resources?.notes ?? {},
    egress: config.egress === 'internet' && host.egressMissing === undefined ? 'internet' : ''
  }
}

/** Room for the data sets of a job: what the cache holds may go, and counts as free. */
export function dataRoomMib(diskMib: number, { usedBytes, maxBytes }: { usedBytes: number; maxBytes: number }): number {
  return Math.floor(Math.min(maxBytes / MIB, diskMib + usedBytes / MIB))
}

/** Where the mesh's tunnels can be reached: announced addresses, and loopback only where the node itself listens there alone. */
export function meshSettings(config: Config): { announce: string[]; loopback: boolean } {
  const listen = config.listen.map(addressOf)
  return {
    announce: config.announce.map(addressOf).filter((address) => isIP(address) !== 0),
    loopback: listen.length > 0 && listen.every((address) => address.startsWith('127.') || address === '::1')
  }
}

/** `/ip4/10.0.0.1/tcp/4101` → `10.0.0.1` */
function addressOf(multiaddr: string): string {
  return multiaddr.split('/')[2] ?? ''
}
