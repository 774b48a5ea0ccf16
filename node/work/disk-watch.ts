/**
 * Keeps a lease from filling its host's disk: `/ray` is a plain folder of the host, and quotas need a file system made
 * for them. So the free space is looked at every second, and before it is gone the lease that took it ends.
 */
import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobName, Privileged } from '../privileged/verbs.ts'

const MIB = 1024 * 1024
/** How often the disk is looked at. */
const LOOK_MS = 1000
/** Free space that no lease may take: so much, or 5 % of the disk; at most half of what was free when the lease began. */
const RESERVE_MIB = 2048
const RESERVE_SHARE = 0.05
/** One log file of a lease (Ray's, the dashboard's); the program's own ends at 64 MiB, and says so itself. */
export const MAX_LOG_MIB = 256
/** A lease that has taken this share of what was free is the one that filled it. */
const GUILTY_SHARE = 0.25
/** Looks at a full disk after which everything ends: what is unlinked and open is in no folder's size. */
const LOOKS_AT_MOST = 3

/** What is looked at. */
export interface DiskWatchOptions {
  /** A folder on the disk that the lease writes to. */
  dir: string
  /** Folder of the lease's log files, which the job writes to through descriptors that it inherited. */
  logDir: string
  /** The lease's name at the seam that tells how much is in its folders. */
  name: JobName
  privileged: Pick<Privileged, 'diskUse'>
  /** Called once, with a sentence for people. */
  onFull: (error: Error) => void
  signal: AbortSignal
  /** Free and total MiB of the disk of a folder; default by statfs. */
  spaceOf?: (dir: string) => Promise<{ freeMib: number; totalMib: number }>
  everyMs?: number
}

/** Watches until the signal; never rejects. */
export async function watchDisk(options: DiskWatchOptions): Promise<void> {
  const { dir, name, privileged, signal, onFull, everyMs = LOOK_MS, spaceOf = space } = options
  const start = await spaceOf(dir).catch(() => undefined)
  if (start === undefined || signal.aborted) return
  const reserveMib = Math.min(Math.max(RESERVE_MIB, start.totalMib * RESERVE_SHARE), start.freeMib / 2)
  let fullLooks = 0
  const look = async (): Promise<Error | undefined> => {
    const log = await largestLog(options.logDir)
    if (log.mib > MAX_LOG_MIB) return new Error(`${log.name} grew beyond ${MAX_LOG_MIB} MiB`)
    const { freeMib } = await spaceOf(dir)
    if (freeMib >= reserveMib) {
      fullLooks = 0
      return undefined
    }
    fullLooks += 1
    const usedMib = (await privileged.diskUse?.(name).catch(() => undefined)) ?? 0
    if (usedMib < start.freeMib * GUILTY_SHARE && fullLooks < LOOKS_AT_MOST) return undefined
    const kept = Math.floor(reserveMib)
    return new Error(`the disk of this host is full but for ${kept} MiB, and this lease has ${usedMib} MiB on it`)
  }
  let isLooking = false
  const tick = async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    const problem = await look().catch(() => undefined)
    isLooking = false
    if (problem === undefined || signal.aborted) return
    clearInterval(timer)
    onFull(problem)
  }
  const timer = setInterval(() => void tick(), everyMs).unref()
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}

async function space(dir: string): Promise<{ freeMib: number; totalMib: number }> {
  const { bavail, blocks, bsize } = await statfs(dir)
  return { freeMib: (bavail * bsize) / MIB, totalMib: (blocks * bsize) / MIB }
}

async function largestLog(dir: string): Promise<{ name: string; mib: number }> {
  const names = await readdir(dir).catch(() => [])
  const logs = await Promise.all(
    names.map(async (name) => {
      const { blocks, size } = await stat(join(dir, name)).catch(() => ({ blocks: 0, size: 0 }))
      return { name, mib: Math.min(size, blocks * 512) / MIB }
    })
  )
  return logs.sort((a, b) => b.mib - a.mib)[0] ?? { name: '', mib: 0 }
}
