/** Which addresses are not the internet: no job reaches them, whatever its host has there. */
import { BlockList, isIPv4 } from 'node:net'

/**
 * IPv4 ranges that a host reaches without the internet, or that no host may be reached at (RFC 6890): "this" network,
 * private use, shared (CGNAT, and the jobs' own mesh), loopback, link-local (cloud metadata), protocol assignments, private
 * use, benchmarking (the jobs' own pairs), multicast, reserved, broadcast. Documentation ranges lead nowhere and are left out.
 */
export const FORBIDDEN_RANGES = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4'
] as const

/** A test of addresses: true for those that may be reached. @param more ranges of this host's own, `ADDRESS/BITS` or an address */
export function allowedBy(more: readonly string[] = []): (address: string) => boolean {
  const list = new BlockList()
  for (const range of [...FORBIDDEN_RANGES, ...more]) {
    const [address = '', bits = '32'] = range.split('/')
    list.addSubnet(address, Number(bits), 'ipv4')
  }
  return (address) => isIPv4(address) && !list.check(address, 'ipv4')
}
