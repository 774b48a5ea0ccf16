/** The names that a sandbox knows: its own, and later those of the job's other members. It has no name server. */
import { isIP } from 'node:net'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrivilegedError } from './error.ts'
import type { Names } from './names.ts'

/** An address and what it is called, the sandbox's host name first among its own. */
export interface HostNames {
  address: string
  names: string[]
}

/**
 * The text of /etc/hosts. A host's own name means loopback until it is known which address it has in the job; from then on
 * that address, since what others are told of a name is looked up on its own host (torchrun's rendezvous).
 */
export function hostsText(hostname: string, hosts: readonly HostNames[] = []): string {
  const isNamed = hosts.some(({ names }) => names.includes(hostname))
  const lines = hosts.map(({ address, names }) => `${address} ${names.join(' ')}`)
  const loopback = isNamed ? '127.0.0.1 localhost' : `127.0.0.1 localhost ${hostname}`
  return [loopback, '::1 localhost ip6-localhost', ...lines, ''].join('\n')
}

/** Rewrites the /etc/hosts of a sandbox in place: the file is bound into it. Throws `bad-argument`, or `no-sandbox`. */
export function writeHosts({ folder, hostname, name }: Names, hosts: readonly HostNames[]): void {
  for (const { address, names } of hosts) {
    const bad = [...(isIP(address) === 0 ? [address] : []), ...names.filter((each) => !NAME.test(each))]
    if (bad.length > 0)
      throw new PrivilegedError('bad-argument', `${JSON.stringify(bad[0])} is no address or host name`)
  }
  const path = join(folder, 'etc', 'hosts')
  if (!existsSync(path)) throw new PrivilegedError('no-sandbox', `job ${name} has no sandbox`)
  writeFileSync(path, hostsText(hostname, hosts))
}

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
