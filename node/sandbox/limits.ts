/** How the memory of a lease is divided between the parts of its sandbox. */
import type { Limits } from '../privileged/verbs.ts'

const MIB = 1024 * 1024

/** What Ray's own processes of a head without dashboard need, in MiB (measured: 316 proportional set size on Ray 2.58). */
const RAY_OVERHEAD_MIB = 320

/** Share of a lease's memory that may be shared memory; Ray's own default for its object store is 30 %. */
const SHM_SHARE = 0.3

/** Smallest object store that was tried with Ray 2.60: 80 MB. */
export const SMALLEST_OBJECT_STORE_BYTES = 80_000_000

/** Share of /dev/shm for Ray's object store: Ray takes at most 90 % of it, and others use it too. */
const STORE_SHARE = 0.88

/** Smallest lease that a Ray node fits into, in MiB: its own processes, the smallest object store, one worker. */
export const SMALLEST_MEMORY_MIB = 640

/** Tasks (threads count) of a lease: a Ray node with two workers has some 400. */
const PIDS = 4096

/** Size of the private /tmp in MiB, memory-backed and charged to the lease. */
const TMP_SHARE = 0.25

/**
 * Limits of a lease of so much memory and so many cores. Shared memory and /tmp are shares of `memoryMib`, not besides
 * it: both are tmpfs and charged to the lease's cgroup.
 */
export function leaseLimits(memoryMib: number, cpus: number): Limits {
  const shmMib = Math.max(Math.floor(memoryMib * SHM_SHARE), Math.ceil(SMALLEST_OBJECT_STORE_BYTES / MIB / STORE_SHARE))
  return { memoryMib, cpus, pids: PIDS, shmMib, tmpMib: Math.floor(memoryMib * TMP_SHARE) }
}

/** Bytes for Ray's object store, which must fit into /dev/shm with a little left for others who use it. */
export function objectStoreBytes(limits: Limits): number {
  return Math.max(SMALLEST_OBJECT_STORE_BYTES, Math.floor(limits.shmMib * MIB * STORE_SHARE))
}

/** Bytes that Ray may hand out to tasks that ask for `memory`: what is left beside its own processes and the store. */
export function schedulableMemoryBytes(limits: Limits): number {
  return Math.max(64 * MIB, limits.memoryMib * MIB - objectStoreBytes(limits) - RAY_OVERHEAD_MIB * MIB)
}
