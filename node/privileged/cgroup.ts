/**
 * One cgroup per job: in the cgroup2 hierarchy for `cgroup.kill` and `populated`, and with each limit wherever this
 * host keeps its controller (pure v2, hybrid with v1, or v1 alone).
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { PrivilegedError } from './error.ts'
import { signalProcess, identify } from './process-table.ts'
import type { JobName, Limits } from './verbs.ts'
import { until } from './wait.ts'

/** Controllers that limits need; `devices` exists as a controller only in v1. */
const CONTROLLERS = ['memory', 'pids', 'cpu', 'devices'] as const
type Controller = (typeof CONTROLLERS)[number]

/** How long killed processes may take to be gone, ms: 38-57 measured for a whole Ray tree. */
const KILL_MS = 10_000

/** How long `rmdir` may answer EBUSY after the last process went, ms. */
const REMOVE_MS = 5_000

/** Where this host keeps its hierarchies. */
export interface CgroupLayout {
  /** Mount point of the cgroup2 hierarchy. */
  unified?: string
  controllers: Partial<Record<Controller, { version: 1 | 2; mount: string }>>
}

/** Reads the layout from the mount table. A v1 hierarchy wins where both have a controller: only it is enabled then. */
export function detectLayout(mounts: string = readFileSync('/proc/self/mounts', 'utf8')): CgroupLayout {
  const layout: CgroupLayout = { controllers: {} }
  const lines = mounts.split('\n').map((line) => line.split(' '))
  for (const [, mount = '', type] of lines) {
    if (type !== 'cgroup2' || layout.unified !== undefined) continue
    layout.unified = mount
    for (const name of readWords(join(mount, 'cgroup.controllers'))) {
      if (isController(name)) layout.controllers[name] = { version: 2, mount }
    }
  }
  for (const [, mount = '', type, options = ''] of lines) {
    if (type !== 'cgroup') continue
    for (const name of options.split(',')) if (isController(name)) layout.controllers[name] = { version: 1, mount }
  }
  return layout
}

/** What capabilities report: where the limits live, or that memory cannot be limited at all. */
export function driverOf(layout: CgroupLayout): 'v2' | 'v1' | 'none' {
  const memory = layout.controllers.memory
  return memory === undefined ? 'none' : memory.version === 2 ? 'v2' : 'v1'
}

/** Device numbers that a job may open besides its GPUs: null zero full random urandom tty ptmx and pseudo-terminals. */
const PLAIN_DEVICES = ['c 1:3', 'c 1:5', 'c 1:7', 'c 1:8', 'c 1:9', 'c 5:0', 'c 5:2', 'c 136:*']

/** The cgroups of jobs, as folders and files. `path` is `swarm-<owner>/<name>`. */
export class Cgroups {
  readonly layout: CgroupLayout

  constructor(layout: CgroupLayout = detectLayout()) {
    this.layout = layout
  }

  /** Makes a job's cgroup in every hierarchy and sets its limits. `devices` are `c MAJOR:MINOR`. */
  create(path: string, limits: Limits, devices: string[]): void {
    try {
      for (const mount of this.#mounts()) {
        if (mount === this.layout.unified) this.#enableControllers(mount, path)
        mkdirSync(join(mount, path), { recursive: true })
      }
      for (const [file, values] of this.#settings(path, limits, devices)) {
        for (const value of values) writeFileSync(file, value)
      }
    } catch (cause) {
      throw new PrivilegedError('sandbox-failed', `cannot set up the job's cgroup: ${(cause as Error).message}`, cause)
    }
  }

  /** `cgroup.procs` of each hierarchy: a process that writes its pid to all of them is in the job's cgroup. */
  procsFiles(path: string): string[] {
    return this.#mounts()
      .map((mount) => join(mount, path, 'cgroup.procs'))
      .filter((file) => existsSync(file))
  }

  /** Pids in the job's cgroup, zombies included. */
  pids(path: string): number[] {
    const pids = this.#folders(path).flatMap((folder) => readWords(join(folder, 'cgroup.procs')))
    return [...new Set(pids.map(Number))]
  }

  /** How often the kernel killed for lack of memory in this cgroup; 0 when it cannot be read. */
  oomKills(path: string): number {
    const memory = this.layout.controllers.memory
    if (memory === undefined) return 0
    const file = memory.version === 2 ? 'memory.events' : 'memory.oom_control'
    const match = /^oom_kill ([0-9]+)$/m.exec(readText(join(memory.mount, path, file)))
    return match === null ? 0 : Number(match[1])
  }

  /** Kills everything in the cgroup, waits until nothing is left in it, and removes it everywhere. Idempotent. */
  async destroy(path: string): Promise<void> {
    if (this.#folders(path).length === 0) return
    if (!(await until(() => this.#killOnce(path), KILL_MS, 4))) {
      throw new PrivilegedError('destroy-incomplete', `processes in cgroup ${path} do not die: see ps for state D`)
    }
    if (!(await until(() => this.#killOnce(path) && this.#removeOnce(path), REMOVE_MS, 4))) {
      throw new PrivilegedError('destroy-incomplete', `cgroup ${path} stays busy`)
    }
    for (const mount of this.#mounts()) removeIfEmpty(join(mount, dirname(path)))
  }

  /** Names of all jobs that have a cgroup of this owner. */
  jobs(owner: string): JobName[] {
    const names = this.#mounts().flatMap((mount) => foldersIn(join(mount, `swarm-${owner}`)))
    return [...new Set(names)]
  }

  /** Kills what is there; true once nothing lives. `populated` counts threads of dying processes, zombies do not count. */
  #killOnce(path: string): boolean {
    const unified = this.layout.unified === undefined ? undefined : join(this.layout.unified, path)
    if (unified !== undefined) writeIfThere(join(unified, 'cgroup.kill'), '1')
    const alive = this.pids(path)
      .map(identify)
      .filter((id) => id !== undefined)
    for (const id of alive) signalProcess(id, 'SIGKILL')
    const populated = unified !== undefined && /^populated 1$/m.test(readText(join(unified, 'cgroup.events')))
    return alive.length === 0 && !populated
  }

  #removeOnce(path: string): boolean {
    for (const folder of this.#folders(path)) {
      try {
        rmdirSync(folder)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false
      }
    }
    return true
  }

  #mounts(): string[] {
    const mounts = Object.values(this.layout.controllers).map(({ mount }) => mount)
    if (this.layout.unified !== undefined) mounts.push(this.layout.unified)
    return [...new Set(mounts)]
  }

  #folders(path: string): string[] {
    return this.#mounts()
      .map((mount) => join(mount, path))
      .filter((folder) => existsSync(folder))
  }

  /** Lets the v2 controllers through the root and the owner's folder, down to the job's. */
  #enableControllers(mount: string, path: string): void {
    const wanted = CONTROLLERS.filter((name) => this.layout.controllers[name]?.version === 2)
    if (wanted.length === 0) return
    const owner = join(mount, dirname(path))
    mkdirSync(owner, { recursive: true })
    for (const folder of [mount, owner]) {
      writeFileSync(join(folder, 'cgroup.subtree_control'), wanted.map((name) => `+${name}`).join(' '))
    }
  }

  *#settings(path: string, limits: Limits, devices: string[]): Generator<[string, string[]]> {
    const { memory, pids, cpu, devices: device } = this.layout.controllers
    const bytes = String(Math.floor(limits.memoryMib) * 1024 * 1024)
    const quota = Math.max(1000, Math.round(limits.cpus * 100_000))
    if (memory?.version === 2) {
      yield [join(memory.mount, path, 'memory.max'), [bytes]]
      const swap = join(memory.mount, path, 'memory.swap.max')
      if (existsSync(swap)) yield [swap, ['0']]
    } else if (memory !== undefined) {
      yield [join(memory.mount, path, 'memory.limit_in_bytes'), [bytes]]
      const swap = join(memory.mount, path, 'memory.memsw.limit_in_bytes')
      if (existsSync(swap)) yield [swap, [bytes]]
    }
    if (pids !== undefined) yield [join(pids.mount, path, 'pids.max'), [String(limits.pids)]]
    if (cpu?.version === 2) yield [join(cpu.mount, path, 'cpu.max'), [`${quota} 100000`]]
    else if (cpu !== undefined) {
      yield [join(cpu.mount, path, 'cpu.cfs_period_us'), ['100000']]
      yield [join(cpu.mount, path, 'cpu.cfs_quota_us'), [String(quota)]]
    }
    if (device?.version === 1) {
      yield [join(device.mount, path, 'devices.deny'), ['a']]
      yield [join(device.mount, path, 'devices.allow'), [...PLAIN_DEVICES, ...devices].map((entry) => `${entry} rw`)]
    }
  }
}

function isController(name: string): name is Controller {
  return (CONTROLLERS as readonly string[]).includes(name)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function readWords(file: string): string[] {
  return readText(file)
    .split(/\s+/)
    .filter((word) => word !== '')
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  } catch {
    return []
  }
}

/** Before Linux 5.14 there is no cgroup.kill, and a cgroup may go at any moment. */
function writeIfThere(file: string, value: string): void {
  try {
    writeFileSync(file, value)
  } catch {}
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {}
}
