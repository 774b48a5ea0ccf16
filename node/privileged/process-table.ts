/** What /proc says about processes: start times, parents, command lines. Zombies count as gone. */
import { readdirSync, readFileSync } from 'node:fs'

/** A process named so that a reused pid is never mistaken for it: pid and start time in clock ticks since boot. */
export interface ProcessId {
  pid: number
  startTime: string
}

/** The fields of /proc/PID/stat that are used here. */
interface Stat {
  state: string
  parent: number
  startTime: string
}

/** Reads /proc/PID/stat; undefined when there is no such process, or only its zombie. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const state = fields[0] ?? 'Z'
    if (state === 'Z' || state === 'X') return undefined
    return { state, parent: Number(fields[1]), startTime: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

/** Names a running process; undefined when it is gone. */
export function identify(pid: number): ProcessId | undefined {
  const stat = statOf(pid)
  return stat === undefined ? undefined : { pid, startTime: stat.startTime }
}

/** True while exactly this process runs. */
export function isAlive(id: ProcessId): boolean {
  return statOf(id.pid)?.startTime === id.startTime
}

/** True while exactly this process is stopped, by SIGSTOP or a debugger. */
export function isStopped(id: ProcessId): boolean {
  const stat = statOf(id.pid)
  return stat?.startTime === id.startTime && /^[Tt]$/.test(stat.state)
}

/** Sends a signal to exactly this process; false when it is gone. */
export function signalProcess(id: ProcessId, signal: NodeJS.Signals): boolean {
  if (!isAlive(id)) return false
  try {
    return process.kill(id.pid, signal)
  } catch {
    return false
  }
}

/** All pids of this host. */
export function allPids(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^[0-9]+$/.test(entry))
    .map(Number)
}

/** Children of a process, oldest first, among `candidates` (default: all processes). */
export function childrenOf(pid: number, candidates: number[] = allPids()): number[] {
  const children = candidates.filter((candidate) => statOf(candidate)?.parent === pid)
  return children.sort((a, b) => Number(statOf(a)?.startTime) - Number(statOf(b)?.startTime) || a - b)
}

/** The command line of a process, argument by argument; empty when it is gone. */
export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
  } catch {
    return []
  }
}

/** Real uid of a process; undefined when it is gone or a zombie. */
export function uidOfProcess(pid: number): number | undefined {
  if (statOf(pid) === undefined) return undefined
  try {
    const match = /^Uid:\t([0-9]+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))
    return match === null ? undefined : Number(match[1])
  } catch {
    return undefined
  }
}
