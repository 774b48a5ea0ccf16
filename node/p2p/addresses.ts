import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { getNetConfig } from '@libp2p/utils'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { AddressError, reasonOf } from './errors.ts'
import type { ProfileName } from './profile.ts'

/**
 * What an address is worth to us. `overlay`: the addresses of jobs' meshes (100.64.0.0/10 and every ULA, since a job's
 * cannot be told from others); a node never announces or dials one, or a job could lead it into its own tunnel.
 * `unusable`: unspecified, link-local, multicast, reserved, IPv4 in IPv6. `name`: DNS.
 */
export type AddressKind = 'overlay' | 'unusable' | 'loopback' | 'private' | 'public' | 'name'

const blocks: ReadonlyArray<readonly [kind: AddressKind, cidrs: readonly string[]]> = [
  ['overlay', ['100.64.0.0/10', 'fc00::/7']],
  ['loopback', ['127.0.0.0/8', '::1/128']],
  ['private', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15']],
  [
    'unusable',
    ['0.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3', '::/128', '::ffff:0:0/96', '64:ff9b::/96', 'fe80::/10', 'ff00::/8']
  ]
]

/** One list per family: a list with both takes every IPv4 address for one in ::ffff:0:0/96. */
interface IpList {
  has: (ip: string) => boolean
}

const lists = blocks.map(([kind, cidrs]) => ({ kind, list: ipList(cidrs) }))

function ipList(cidrs: readonly string[]): IpList {
  const families = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const cidr of cidrs) {
    const [address = '', bits = '0'] = cidr.split('/')
    families[family(address)].addSubnet(address, Number(bits), family(address))
  }
  return { has: (ip) => families[family(ip)].check(ip, family(ip)) }
}

function family(ip: string): 'ipv4' | 'ipv6' {
  return isIP(ip) === 6 ? 'ipv6' : 'ipv4'
}

/** Kind of an IP address in text. */
export function ipKind(ip: string): AddressKind {
  return lists.find(({ list }) => list.has(ip))?.kind ?? 'public'
}

/** Host and port of a TCP multiaddr; undefined for what is none. */
export function hostOf(address: Multiaddr): { host: string; port: number; isName: boolean } | undefined {
  try {
    const { host, port, protocol, type } = getNetConfig(address)
    if (port === undefined || (protocol ?? 'tcp') !== 'tcp') return undefined
    return { host, port, isName: type !== 'ip4' && type !== 'ip6' }
  } catch {
    return undefined
  }
}

/** Kind of a multiaddr; what is no TCP address is `unusable`, and so are names that mean this host or link. */
export function addressKind(address: Multiaddr): AddressKind {
  const host = hostOf(address)
  if (host === undefined) return 'unusable'
  if (!host.isName) return ipKind(host.host)
  return /(^|\.)(localhost|local|internal)\.?$/i.test(host.host) ? 'unusable' : 'name'
}

/** Parses a setting. Throws AddressError (ERR_ADDRESS) that names it. */
export function parseAddress(text: string, field: string): Multiaddr {
  try {
    const address = multiaddr(text)
    if (hostOf(address) !== undefined) return address
  } catch (cause) {
    throw new AddressError(
      `${field}: '${text}' is not an address (${reasonOf(cause)}); use /ip4/203.0.113.5/tcp/4101`,
      {
        cause
      }
    )
  }
  throw new AddressError(`${field}: '${text}' is not a TCP address; use /ip4/203.0.113.5/tcp/4101`)
}

/** What of addresses goes out and what is dialled. */
export interface AddressRules {
  /** What of our own addresses others are told, best first. */
  announce: (addresses: Multiaddr[]) => Multiaddr[]
  /** Whether we would open a connection to this address. */
  mayDial: (address: Multiaddr) => boolean
}

const rank: Readonly<Record<AddressKind, number>> = {
  public: 0,
  name: 1,
  private: 2,
  loopback: 3,
  unusable: 4,
  overlay: 5
}

/** An address without its peer id. */
function bare(address: Multiaddr): string {
  return address.toString().replace(/\/p2p\/[^/]+$/, '')
}

/**
 * The rules of a profile. `public`: public addresses and names; private ones are announced, and dialled only inside a
 * network that this host has an interface in, so that strangers cannot make us knock at hosts behind our router;
 * loopback only where it was configured. `testnet`: private and loopback as well. `configured` addresses (bootstraps)
 * may always be dialled, `announced` ones come first; overlay and unusable ones never.
 */
export function createAddressRules(
  profile: ProfileName,
  configured: readonly Multiaddr[] = [],
  announced: readonly Multiaddr[] = [],
  interfaces: typeof networkInterfaces = networkInterfaces
): AddressRules {
  const trusted = new Set(configured.map(bare))
  const first = new Set(announced.map(bare))
  const near = nearby(interfaces)
  const allowed = (address: Multiaddr): boolean => {
    const kind = addressKind(address)
    if (kind === 'public' || kind === 'name') return true
    if (kind === 'overlay' || kind === 'unusable') return false
    if (profile === 'testnet' || trusted.has(bare(address))) return true
    return kind === 'private' && near(hostOf(address)?.host ?? '')
  }
  const place = (address: Multiaddr): number => (first.has(bare(address)) ? -1 : rank[addressKind(address)])
  return {
    mayDial: allowed,
    announce: (addresses) =>
      addresses.filter((address) => first.has(bare(address)) || allowed(address)).sort((a, b) => place(a) - place(b))
  }
}

/** Whether an IP lies in the network of one of this host's interfaces; they are read at most every 10 s. */
function nearby(interfaces: typeof networkInterfaces): (ip: string) => boolean {
  let readAt = -Infinity
  let list = ipList([])
  return (ip) => {
    if (performance.now() - readAt > 10_000) {
      readAt = performance.now()
      const cidrs = Object.values(interfaces()).flatMap((rows) => (rows ?? []).map((row) => row.cidr ?? ''))
      list = ipList(cidrs.filter((cidr) => cidr !== ''))
    }
    return list.has(ip)
  }
}
