/**
 * Every name that a job leaves on a host, derived from the owner (short hash of the node id) and the job's name alone,
 * so that a sweep can find and remove all of it even when nothing but the name is known.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'

import { PrivilegedError } from './error.ts'
import type { JobName } from './verbs.ts'

/** First uid of the range for jobs: 1879048192 (0x70000000), which systemd's table of uids leaves unused. */
export const FIRST_UID = 0x70000000

/** Size of that range: 2^27, so that two of 100 jobs on one host share a uid with a chance of 4e-5, and never two of one node. */
export const UID_COUNT = 0x08000000

/** Folder in which iproute2 keeps network namespaces. */
export const NETNS_FOLDER = '/run/netns'

/** Folder in which wireguard-go makes its UAPI sockets; shared by all network namespaces of a mount namespace. */
export const UAPI_FOLDER = '/var/run/wireguard'

/** The tunnel, in the namespace of every job: each has one, so its name there need not tell jobs apart. */
export const TUNNEL_LINK = 'swarm0'

/** The packet filter's table in the namespace of every job. */
export const INSIDE_TABLE = 'swarm'

/** All names of one job. Paths are absolute. */
export interface Names {
  owner: string
  name: JobName
  /** `sw<name>`, 12 characters of the 15 that Linux allows: the device before it is in the job's namespace. Unique per host. */
  link: string
  /** `swarm-<owner>-<name>` */
  namespace: string
  namespacePath: string
  /** `swarm-<owner>/<name>`, below the mount point of each cgroup hierarchy. */
  cgroup: string
  /** `swarm_<name>`: the job's tables in the node's own namespace. */
  table: string
  uapi: string
  /** `<stateDir>/jobs/<name>`: generated /etc files and the job's /ray. */
  folder: string
  /** Host name inside the sandbox. */
  hostname: string
}

/** A job's name, or that of a network made ahead of time (`w` and 9 hex characters). */
export const JOB_OR_READY = /^[0-9a-fw][0-9a-f]{9}$/

/** Derives the names. Throws `bad-argument` when owner or name could mean something to a shell, nft or ip. */
export function namesOf(owner: string, name: JobName, stateDir: string): Names {
  checkOwner(owner)
  if (!JOB_OR_READY.test(name)) {
    throw new PrivilegedError('bad-argument', `job name ${JSON.stringify(name)} is not 10 lower-case hex characters`)
  }
  const namespace = `${namespacePrefix(owner)}${name}`
  const link = `sw${name}`
  return {
    owner,
    name,
    link,
    namespace,
    namespacePath: join(NETNS_FOLDER, namespace),
    cgroup: `swarm-${owner}/${name}`,
    table: `swarm_${name}`,
    uapi: join(UAPI_FOLDER, `${link}.sock`),
    folder: join(stateDir, 'jobs', name),
    hostname: `swarm-${name}`
  }
}

/** Throws `bad-argument` unless `owner` is 1-16 lower-case letters or digits. */
export function checkOwner(owner: string): void {
  if (!/^[0-9a-z]{1,16}$/.test(owner)) {
    throw new PrivilegedError('bad-argument', `owner ${JSON.stringify(owner)} is not 1-16 lower-case letters or digits`)
  }
}

/** What every namespace of this owner begins with: `swarm-<owner>-`. */
export function namespacePrefix(owner: string): string {
  return `swarm-${owner}-`
}

/** A name's preferred uid (and gid): a hash into the range; `taken` holds the uids of this owner's other jobs. */
export function uidOf(owner: string, name: JobName, taken: ReadonlySet<number>): number {
  const digest = createHash('sha256').update(`swarm/uid/v1|${owner}|${name}`).digest()
  let offset = digest.readUInt32BE(0) % UID_COUNT
  while (taken.has(FIRST_UID + offset)) offset = (offset + 1) % UID_COUNT
  return FIRST_UID + offset
}
