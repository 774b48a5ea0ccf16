/** Checks of arguments that end up in scripts of ip and nft: whatever is not plainly an address or a number is refused. */
import { isIP } from 'node:net'

import { PrivilegedError } from './error.ts'
import type { NetworkSpec, TunnelPath, TunnelPeer } from './verbs.ts'

/** Throws `bad-argument` unless it is ADDRESS/BITS. */
export function checkCidr(cidr: string): void {
  const [address = '', bits = '', more] = cidr.split('/')
  const family = isIP(address)
  const isGood =
    family !== 0 && more === undefined && /^[0-9]{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
  if (!isGood || address.includes('%'))
    throw new PrivilegedError('bad-argument', `${JSON.stringify(cidr)} is not ADDRESS/BITS`)
}

/** Throws `bad-argument` unless it is a UDP or TCP port. */
export function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PrivilegedError('bad-argument', `port ${port} is not in 1-65535`)
  }
}

/** Throws `bad-argument` for a network that cannot be made. */
export function checkNetwork(spec: NetworkSpec): void {
  checkPort(spec.listenPort)
  if (spec.privateKey.length !== 32) throw new PrivilegedError('bad-argument', 'a WireGuard private key is 32 bytes')
}

/** Throws `bad-argument` for peers with bad keys, endpoints or allowed-ips, or two with one key or address. */
export function checkPeers(peers: TunnelPeer[]): void {
  const seen = new Set<string>()
  for (const peer of peers) {
    if (peer.publicKey.length !== 32 || ![undefined, 32].includes(peer.presharedKey?.length)) {
      throw new PrivilegedError('bad-argument', 'a WireGuard key is 32 bytes')
    }
    if (peer.endpoint !== undefined) checkEndpoint(peer.endpoint)
    peer.allowedIps.forEach(checkCidr)
    for (const mark of [Buffer.from(peer.publicKey).toString('hex'), ...peer.allowedIps]) {
      if (seen.has(mark))
        throw new PrivilegedError('bad-argument', `two peers share ${mark}: WireGuard would move it silently`)
      seen.add(mark)
    }
  }
}

/** Throws `bad-argument` unless every end of a path is an IP address and a port. */
export function checkPath({ to, candidates }: TunnelPath): void {
  for (const end of [to, ...candidates]) checkEndpoint(end)
}

/** Throws `bad-argument` unless it is an IP address. */
export function checkHost(host: string): void {
  if (isIP(host) === 0 || host.includes('%')) {
    throw new PrivilegedError('bad-argument', `${JSON.stringify(host)} is not an IP address`)
  }
}

function checkEndpoint({ address, port }: { address: string; port: number }): void {
  checkPort(port)
  if (isIP(address) === 0 || address.includes('%')) {
    throw new PrivilegedError('bad-argument', `endpoint ${JSON.stringify(address)} is not an IP address`)
  }
}
