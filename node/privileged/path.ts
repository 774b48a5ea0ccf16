/**
 * Switching a peer's path in the packet filter of the node's own namespace, where the tunnel's UDP socket is: WireGuard
 * gets a fixed virtual endpoint for the peer (198.18.0.0/15), and three stateless rules translate it to the path in use.
 * Setting the real endpoint anew would not do: roaming undoes it within milliseconds (facts: roaming fights).
 *
 * A peer starts with its real endpoint, and gets its virtual one with the first switch. So nothing stands between the
 * tunnel and a host's stateful firewall (datagrams that skip connection tracking are never `established` to it) until a
 * path is really switched, and hosts without a route or with strict rp_filter lose nothing.
 */
import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { isIPv4 } from 'node:net'
import { networkInterfaces } from 'node:os'

import { run } from './command.ts'
import { PrivilegedError } from './error.ts'
import type { Names } from './names.ts'
import type { TunnelPath } from './verbs.ts'

/** Port of every virtual endpoint; it never appears on the wire. */
export const VIRTUAL_PORT = 40001

/** Where the virtual range starts: 198.18.0.0/15, meant for benchmarks, 131,072 addresses. One per (job, peer). */
const VIRTUAL_BASE = 198 * 2 ** 24 + 18 * 2 ** 16

/** One peer's path as the filter has it. */
interface Path {
  virtual: string
  to: { address: string; port: number }
  source: string
  candidates: string[]
}

/** The switched paths of one job. The rules match the job's own UDP port, so virtual addresses are unique per job. */
export class Paths {
  readonly #names: Names
  readonly #port: number
  readonly #paths = new Map<string, Path>()
  #count = 0

  constructor(names: Names, listenPort: number) {
    this.#names = names
    this.#port = listenPort
  }

  /** The virtual endpoint of a peer that was switched once; undefined for all others. */
  endpointOf(key: string): { address: string; port: number } | undefined {
    const path = this.#paths.get(key)
    return path === undefined ? undefined : { address: path.virtual, port: VIRTUAL_PORT }
  }

  /** Sends a peer's datagrams to another address from now on, in one transaction; what comes from any candidate is the peer's. */
  async switch(key: string, { to, candidates }: TunnelPath): Promise<void> {
    const known = this.#paths.get(key)
    const source = await sourceTowards(to)
    const all = [to, ...candidates].filter(({ address }) => isIPv4(address))
    const path: Path = {
      virtual: known?.virtual ?? virtualAddress(++this.#count),
      to: { address: to.address, port: to.port },
      source,
      candidates: [...new Set(all.map(({ address, port }) => `${address} . ${port}`))]
    }
    for (const [other, { candidates: taken }] of this.#paths) {
      if (other !== key && taken.some((candidate) => path.candidates.includes(candidate))) {
        throw new PrivilegedError('bad-argument', 'two peers claim the same address and port as a path')
      }
    }
    const head = this.#paths.size === 0 ? tableText(this.#names, this.#port) : ''
    await run(['nft', '-f', '-'], `${head}${switchText(this.#names, known, path)}`)
    this.#paths.set(key, path)
  }

  /** Forgets peers that left. */
  async keep(keys: string[]): Promise<void> {
    const gone = [...this.#paths].filter(([key]) => !keys.includes(key))
    if (gone.length === 0) return
    await run(['nft', '-f', '-'], gone.map(([, path]) => switchText(this.#names, path, undefined)).join(''))
    for (const [key] of gone) this.#paths.delete(key)
    if (this.#paths.size === 0) await run(['nft', 'delete', 'table', 'inet', this.#names.table])
  }
}

/** 198.18.0.1 and on. */
export function virtualAddress(index: number): string {
  const value = VIRTUAL_BASE + index
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
}

/** The table of one job: stateless, in hooks before routing and connection tracking. Unlisted sources pass as they are. */
export function tableText({ table }: Names, port: number): string {
  return `table inet ${table} {
  map out_address {
    type ipv4_addr : ipv4_addr
  }
  map out_port {
    type ipv4_addr : inet_service
  }
  map out_source {
    type ipv4_addr : ipv4_addr
  }
  map in_peer {
    type ipv4_addr . inet_service : ipv4_addr
  }
  chain untracked {
    type filter hook output priority raw; policy accept;
    ip daddr 198.18.0.0/15 udp sport ${port} udp dport ${VIRTUAL_PORT} notrack
  }
  chain out {
    type route hook output priority mangle; policy accept;
    ip daddr 198.18.0.0/15 udp sport ${port} udp dport ${VIRTUAL_PORT} udp dport set ip daddr map @out_port ip saddr set ip daddr map @out_source ip daddr set ip daddr map @out_address
  }
  chain in {
    type filter hook prerouting priority raw; policy accept;
    udp dport ${port} ip saddr set ip saddr . udp sport map @in_peer udp sport set ${VIRTUAL_PORT} notrack
  }
}
`
}

/** Elements of a path, taken away and put in; `add` on a key that exists with another value fails, so it goes first. */
function switchText({ table }: Names, before: Path | undefined, after: Path | undefined): string {
  const elements = (verb: 'add' | 'delete', { virtual, to, source, candidates }: Path): string => {
    const value = (text: string | number): string => (verb === 'add' ? ` : ${text}` : '')
    return [
      `${verb} element inet ${table} out_address { ${virtual}${value(to.address)} }`,
      `${verb} element inet ${table} out_port { ${virtual}${value(to.port)} }`,
      `${verb} element inet ${table} out_source { ${virtual}${value(source)} }`,
      `${verb} element inet ${table} in_peer { ${candidates.map((each) => `${each}${value(virtual)}`).join(', ')} }`
    ].join('\n')
  }
  return `${before === undefined ? '' : elements('delete', before)}\n${after === undefined ? '' : elements('add', after)}\n`
}

/** The address this host sends from towards a path, with what would spoil the switch said plainly. */
async function sourceTowards({ address, port }: { address: string; port: number }): Promise<string> {
  if (!isIPv4(address)) throw new PrivilegedError('bad-argument', `only IPv4 paths can be switched, not ${address}`)
  const source = await localAddress(address, port)
  await localAddress(virtualAddress(0), VIRTUAL_PORT)
  const link = Object.entries(networkInterfaces()).find(([, infos]) =>
    infos?.some((info) => info.address === source)
  )?.[0]
  if (Math.max(rpFilter('all'), link === undefined ? 0 : rpFilter(link)) === 1) {
    throw new PrivilegedError(
      'path-blocked',
      `strict rp_filter drops a switched path: sysctl -w net.ipv4.conf.${link}.rp_filter=2`
    )
  }
  return source
}

/** Asks the routing table by connecting a socket; nothing is sent. */
function localAddress(address: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4')
    const fail = (cause: Error): void => {
      socket.close()
      reject(new PrivilegedError('path-blocked', `this host has no route to ${address}`, cause))
    }
    socket.once('error', fail)
    socket.connect(port, address, (error?: Error) => {
      if (error !== undefined && error !== null) return fail(error)
      const { address: own } = socket.address()
      socket.close()
      resolve(own)
    })
  })
}

function rpFilter(link: string): number {
  try {
    return Number(readFileSync(`/proc/sys/net/ipv4/conf/${link}/rp_filter`, 'latin1'))
  } catch {
    return 0
  }
}
