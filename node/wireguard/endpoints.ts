/**
 * Candidate addresses of tunnels: which of one's own to tell, and which of a peer's to believe. A peer's list is a
 * stranger's word: unvetted, it would make this node send datagrams wherever the peer likes.
 */
import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Where a tunnel's UDP socket can be reached. */
export interface Endpoint {
  address: string
  port: number
}

/** At most this many candidates of one peer are looked at (innernet has the same bound). */
export const MAX_CANDIDATES = 10

/** Never a tunnel's end: the overlay itself, benchmark range (our virtual endpoints), this-network, multicast, broadcast, link-local. */
const NEVER = blockList(
  [
    ['0.0.0.0', 8],
    ['100.64.0.0', 16],
    ['198.18.0.0', 15],
    ['169.254.0.0', 16],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4]
  ],
  [
    ['::', 128],
    ['64:ff9b::', 96],
    ['fe80::', 10],
    ['ff00::', 8]
  ]
)

/** IPv4 written as IPv6: refused, so that an address has one spelling. A list of its own, since it matches all of IPv4. */
const MAPPED = blockList([], [['::ffff:0:0', 96]])

const LOOPBACK = blockList([['127.0.0.0', 8]], [['::1', 128]])

/** True for 127.0.0.0/8 and ::1. */
export function isLoopback(address: string): boolean {
  return isIn(LOOPBACK, address)
}

/** How a peer's candidates are vetted. */
export interface Vetting {
  /** True only when this node is on loopback itself (a testnet on one machine). */
  allowLoopback: boolean
  /** True when this node can send to IPv6 addresses. */
  hasIpv6: boolean
  /** The job's own overlay prefixes besides 100.64.0.0/16, e.g. `fd12:…::/48`. */
  overlay?: string[]
}

/** The candidates worth trying, in the peer's order, those without a chance or a right left out. */
export function vetEndpoints(candidates: Endpoint[], vetting: Vetting): Endpoint[] {
  const overlay = new BlockList()
  for (const prefix of vetting.overlay ?? []) addPrefix(overlay, prefix)
  const seen = new Set<string>()
  return candidates.slice(0, MAX_CANDIDATES).filter(({ address, port }) => {
    const family = isIP(address)
    const key = `${address} ${port}`
    if (family === 0 || address.includes('%') || !Number.isInteger(port) || port < 1024 || port > 65535) return false
    if (seen.has(key) || isIn(NEVER, address) || isIn(overlay, address)) return false
    if (family === 6 && (!vetting.hasIpv6 || isIn(MAPPED, address))) return false
    if (isLoopback(address) && !vetting.allowLoopback) return false
    seen.add(key)
    return true
  })
}

/** Where this host can be told to be. */
export interface OwnAddresses {
  /** Addresses to tell peers, best first, without ports. */
  addresses: string[]
  /** True when loopback is the only way to reach this node. */
  onLoopback: boolean
  hasIpv6: boolean
}

/**
 * Own addresses: those the operator announces, then those of this host's links, public ones before private ones.
 * Loopback is added last and only when `loopback` says that the node's peers are on this machine.
 */
export function ownAddresses(
  options: { announce?: string[]; loopback?: boolean; interfaces?: ReturnType<typeof networkInterfaces> } = {}
): OwnAddresses {
  const found = Object.values(options.interfaces ?? networkInterfaces())
    .flat()
    .filter((info) => info !== undefined && !info.internal)
    .map((info) => info?.address ?? '')
    .filter((address) => isIP(address) !== 0 && !isIn(NEVER, address))
  const ranked = [...found.filter((address) => !isPrivate(address)), ...found.filter(isPrivate)]
  const addresses = [...new Set([...(options.announce ?? []), ...ranked])]
  const onLoopback = options.loopback ?? addresses.length === 0
  return {
    addresses: (onLoopback ? [...addresses, '127.0.0.1'] : addresses).slice(0, MAX_CANDIDATES),
    onLoopback,
    hasIpv6: addresses.some((address) => isIP(address) === 6)
  }
}

const PRIVATE = blockList(
  [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10]
  ],
  [['fc00::', 7]]
)

function isPrivate(address: string): boolean {
  return isIn(PRIVATE, address)
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

function blockList(v4: Array<[string, number]>, v6: Array<[string, number]>): BlockList {
  const list = new BlockList()
  for (const [address, bits] of v4) list.addSubnet(address, bits, 'ipv4')
  for (const [address, bits] of v6) list.addSubnet(address, bits, 'ipv6')
  return list
}

function addPrefix(list: BlockList, prefix: string): void {
  const [address = '', bits = ''] = prefix.split('/')
  list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
