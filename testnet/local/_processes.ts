/** Processes of jobs, found by their cgroup, for tests that signal or kill them. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  allPids,
  commandLine,
  identify,
  isAlive,
  type ProcessId,
  signalProcess
} from '../../node/privileged/process-table.ts'
import { jobName, ownerName } from '../../node/work/names.ts'
import { PATIENCE_MS } from './_running.ts'
import { until } from './process.ts'

/** Processes in the cgroups of the leases (or of the one named) of the node with this peer id whose command line fits, oldest first. */
export function processesOf(peer: string, fits: (argv: string[]) => boolean, name = ''): ProcessId[] {
  const cgroup = `/swarm-${ownerName(peer)}/${name}`
  return allPids()
    .filter((pid) => inCgroup(pid, cgroup) && fits(commandLine(pid)))
    .flatMap((pid) => identify(pid) ?? [])
}

/** `python main.py` of an attempt itself, not the tools in front of it. */
export function programOf(peer: string, job: string, attempt: number): ProcessId | undefined {
  const isProgram = (argv: string[]): boolean =>
    basename(argv[0] ?? '').startsWith('python') && argv.at(-1) === 'main.py'
  return processesOf(peer, isProgram, jobName(peer, job, attempt))[0]
}

/** Lets a program that waits for SIGUSR1 go on. */
export function release(program: ProcessId): void {
  signalProcess(program, 'SIGUSR1')
}

/** Resolves when exactly this process is gone. */
export async function gone(id: ProcessId): Promise<void> {
  await until(`pid ${id.pid} to be gone`, () => !isAlive(id) || undefined, PATIENCE_MS)
}

function inCgroup(pid: number, part: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cgroup`, 'utf8').includes(part)
  } catch {
    return false
  }
}
