/**
 * WireGuard in user space, for hosts whose kernel has none. The device is made in the node's own namespace and moved
 * into the job's once its UAPI answers (moved earlier, 7 of 20 daemons died); its UDP socket stays outside.
 */
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { unlink } from 'node:fs/promises'

import { tool } from './command.ts'
import { PrivilegedError } from './error.ts'
import type { Names } from './names.ts'
import { allPids, commandLine, identify, isAlive, signalProcess } from './process-table.ts'
import type { ProcessId } from './process-table.ts'
import { uapiAnswers } from './uapi.ts'
import { until } from './wait.ts'

/** How long a daemon may take to answer, ms; it takes 5-15 on two busy cores. */
const START_MS = 10_000

/** How long a daemon may take to notice that its device is gone, ms; it takes up to 40. */
const EXIT_MS = 500

/**
 * Starts a daemon and resolves once its UAPI answers. Its output goes nowhere: with a pipe it would die at its next
 * line after the node is gone. Rejects with `device-failed` when it exits first.
 */
export async function startDaemon(names: Names, onSpawn: (id: ProcessId) => Promise<void>): Promise<void> {
  await removeStaleSocket(names)
  const child = spawn(tool('wireguard-go'), ['-f', names.link], {
    cwd: '/',
    env: { LOG_LEVEL: 'silent' },
    detached: true,
    stdio: 'ignore'
  })
  const exited = new Promise<never>((_, reject) => {
    const fail = (why: unknown): void =>
      reject(
        new PrivilegedError('device-failed', `wireguard-go ended at once (${String(why)}): is /dev/net/tun usable?`)
      )
    child.once('error', fail)
    child.once('exit', fail)
  })
  exited.catch(() => {})
  child.unref()
  const id = child.pid === undefined ? undefined : identify(child.pid)
  const recorded = id === undefined ? undefined : onSpawn(id)
  const answers = until(async () => existsSync(names.uapi) && (await uapiAnswers(names.uapi)), START_MS)
  if (!(await Promise.race([answers, exited]))) {
    throw new PrivilegedError('device-failed', `wireguard-go did not answer within ${START_MS} ms`)
  }
  await recorded
}

/** Waits for a daemon whose device is gone; kills it when it stays; removes a stale socket. Idempotent. */
export async function reapDaemon(names: Names, recorded: ProcessId | undefined): Promise<void> {
  const alive = (): ProcessId[] => daemonsOf(names, recorded)
  if (!(await until(() => alive().length === 0, EXIT_MS, 4))) {
    for (const id of alive()) signalProcess(id, 'SIGKILL')
    await until(() => alive().length === 0, EXIT_MS, 4)
  }
  await unlink(names.uapi).catch(() => {})
}

/** Daemons of this device: the recorded one, else those with exactly its command line. */
function daemonsOf(names: Names, recorded: ProcessId | undefined): ProcessId[] {
  if (recorded !== undefined) return isAlive(recorded) ? [recorded] : []
  return allPids()
    .filter((pid) => isDaemonOf(names, pid))
    .map(identify)
    .filter((id) => id !== undefined)
}

function isDaemonOf(names: Names, pid: number): boolean {
  const [file = '', flag, link] = commandLine(pid)
  return file.endsWith('wireguard-go') && flag === '-f' && link === names.link
}

/** A socket file that nothing listens on, left by a daemon that was killed. */
async function removeStaleSocket(names: Names): Promise<void> {
  const isThere = statSync(names.uapi, { throwIfNoEntry: false })?.isSocket() === true
  if (isThere && !(await uapiAnswers(names.uapi))) await unlink(names.uapi).catch(() => {})
}
