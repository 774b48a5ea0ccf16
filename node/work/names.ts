/** Names and addresses of a lease's network, computed here and never taken from the wire (protocol/README.md, section 7). */
import { createHash } from 'node:crypto'
import type { JobId, PeerId } from '../../protocol/messages.ts'
import type { JobName } from '../privileged/verbs.ts'
import type { MemberAddresses } from '../wireguard/mesh.ts'

/** 10 hex digits of SHA-256(node, job, attempt): every resource of the lease on this host carries it. */
export function jobName(self: PeerId, job: JobId, attempt: number): JobName {
  return sha256(`${self}/${job}/${attempt}`).subarray(0, 5).toString('hex')
}

/** Short hash of the node's id, for `createPrivileged`: 8 hex digits. */
export function ownerName(self: PeerId): string {
  return sha256(self).subarray(0, 4).toString('hex')
}

/** A member's overlay addresses: IPv4 by index in the signed list, IPv6 by hash of job and peer. */
export function memberAddresses(job: JobId, peer: PeerId, index: number): MemberAddresses {
  const net = sha256(`swarm/net/v1|${job}`).subarray(0, 5)
  const host = sha256(`swarm/addr/v1|${job}|${peer}`).subarray(0, 8)
  const groups =
    Buffer.concat([Buffer.of(0xfd), net, Buffer.of(0, 0), host])
      .toString('hex')
      .match(/.{4}/g) ?? []
  return { ipv4: `100.64.${index >> 8}.${index & 255}`, ipv6: groups.join(':') }
}

/**
 * Names by which members find each other inside their sandboxes: each one's host name, which follows from its id, `rank0`
 * and so on, and its provider's name where that can be a host's and is nobody else's.
 */
export function hostNames(
  members: ReadonlyArray<{ peer: PeerId; name: string; rank: number; address: string }>,
  { job, attempt }: { job: JobId; attempt: number }
): Array<{ address: string; names: string[] }> {
  const count = (name: string): number => members.filter((member) => member.name.toLowerCase() === name).length
  return members.map(({ peer, name, rank, address }) => {
    const own = name.toLowerCase()
    const called = HOST_NAME.test(own) && count(own) === 1 ? [own] : []
    return { address, names: [`swarm-${jobName(peer, job, attempt)}`, `rank${rank}`, ...called] }
  })
}

/** A label that means no other host: not this one, no rank, no member of a job. */
const HOST_NAME = /^(?!localhost$|ip6-|rank[0-9]|swarm-)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The job's own IPv6 prefix, which no tunnel endpoint may lie in. */
export function overlayPrefix(job: JobId): string {
  const net = sha256(`swarm/net/v1|${job}`).subarray(0, 5).toString('hex')
  return `fd${net.slice(0, 2)}:${net.slice(2, 6)}:${net.slice(6)}::/48`
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
