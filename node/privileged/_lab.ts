/** What the tests of the privileged seam share: hosts as network namespaces, members as processes in them, knocking. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Cgroups } from './cgroup.ts'
import { probe } from './capabilities.ts'
import { run, runAny } from './command.ts'
import { NETNS_FOLDER } from './names.ts'
import type { SandboxSpec } from './verbs.ts'

/** Why the tests that need a real host cannot run here; empty where they can. */
export async function whyNot(): Promise<string> {
  if (process.platform !== 'linux') return 'needs Linux'
  const { missing } = await probe(new Cgroups().layout)
  return missing.join('; ')
}

/** A job name that no other run has. */
export function jobName(): string {
  return randomBytes(5).toString('hex')
}

/** An owner that no other run has: `t`, the pid, a letter. */
export function ownerName(letter = 'a'): string {
  return `t${process.pid.toString(36)}${letter}`
}

/** A folder of the test's own, and its removal. */
export function tempFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'swarm-privileged-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** What came of a TCP connection: `refused` means that packets went both ways. */
export type Knock = 'open' | 'refused' | 'silent'

/** Tries a TCP connection from a network namespace (path), or from here. */
export async function knock(namespacePath: string | undefined, address: string, port = 9, seconds = 3): Promise<Knock> {
  const script = `exec 3<>/dev/tcp/${address}/${port}`
  const argv = ['timeout', String(seconds), 'bash', '-c', script]
  const inside = namespacePath === undefined ? [] : ['nsenter', `--net=${namespacePath}`]
  const [file = 'timeout', ...rest] = [...inside, ...argv]
  const { code, stderr } = await runAny([file, ...rest])
  if (code === 0) return 'open'
  return stderr.includes('refused') ? 'refused' : 'silent'
}

/** TCP ports that something listens on in a network namespace. */
export async function listeningPorts(namespacePath: string): Promise<number[]> {
  const { stdout } = await runAny(['nsenter', `--net=${namespacePath}`, 'ss', '-Hltn'])
  const ports = [...stdout.matchAll(/^\S+\s+\S+\s+\S+\s+\S+:([0-9]+)/gm)].map((match) => Number(match[1]))
  return [...new Set(ports)]
}

/** A sandbox spec with small limits; `over` replaces parts. */
export function sandboxSpec(name: string, folder: string, over: Partial<SandboxSpec> = {}): SandboxSpec {
  return {
    name,
    limits: { memoryMib: 256, cpus: 1, pids: 64, shmMib: 16, tmpMib: 16 },
    gpus: [],
    readOnly: [],
    workDir: folder,
    argv: ['/bin/sh', '-c', 'echo ready; read line; exit 7'],
    env: { PATH: '/usr/bin:/bin', HOME: '/ray' },
    logFile: join(folder, `${name}.log`),
    ...over
  }
}

/** Hosts joined by a bridge in a namespace of its own: host i has 10.66.0.i/24. */
export class Underlay {
  readonly hosts: string[]
  readonly #bridge: string

  private constructor(hosts: string[], bridge: string) {
    this.hosts = hosts
    this.#bridge = bridge
  }

  static async create(count: number): Promise<Underlay> {
    const mark = `${process.pid}-${randomBytes(2).toString('hex')}`
    const bridge = `swt-${mark}-br`
    const hosts = Array.from({ length: count }, (_, index) => `swt-${mark}-${index + 1}`)
    for (const name of [bridge, ...hosts]) await run(['ip', 'netns', 'add', name])
    await run(['ip', '-n', bridge, 'link', 'add', 'br0', 'type', 'bridge'])
    await run(['ip', '-n', bridge, 'link', 'set', 'br0', 'up'])
    for (const [index, host] of hosts.entries()) {
      await run(['ip', '-n', bridge, 'link', 'add', `p${index}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', host])
      await run(['ip', '-n', bridge, 'link', 'set', `p${index}`, 'master', 'br0', 'up'])
      await run(['ip', '-n', host, 'link', 'set', 'lo', 'up'])
      await run(['ip', '-n', host, 'addr', 'add', `${addressOf(index)}/24`, 'dev', 'eth0'])
      await run(['ip', '-n', host, 'link', 'set', 'eth0', 'up'])
      await run(['ip', '-n', host, 'route', 'add', 'default', 'dev', 'eth0'])
    }
    return new Underlay(hosts, bridge)
  }

  path(index: number): string {
    return join(NETNS_FOLDER, this.hosts[index] ?? '')
  }

  address(index: number): string {
    return addressOf(index)
  }

  async remove(): Promise<void> {
    for (const name of [...this.hosts, this.#bridge]) await runAny(['ip', 'netns', 'del', name])
  }
}

function addressOf(index: number): string {
  return `10.66.0.${index + 1}`
}

/**
 * A node process that holds a Privileged, started inside a network namespace by `nsenter --net=` (under `ip netns exec`
 * it would get a mount namespace of its own, and namespaces it makes would be dead files outside).
 */
export class Member {
  readonly child: ChildProcess
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  #lastId = 0

  /** @param options.script what the process runs, if not `_member.ts`; it must answer as that does */
  constructor(options: { owner: string; stateDir: string; namespacePath?: string; script?: string }) {
    const script = options.script ?? new URL('./_member.ts', import.meta.url).pathname
    const node = [process.execPath, script, options.owner, options.stateDir]
    const argv = options.namespacePath === undefined ? node : ['nsenter', `--net=${options.namespacePath}`, ...node]
    this.child = spawn(argv[0] ?? '', argv.slice(1), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced'
    })
    this.child.on('message', (message) => {
      const { id, value, error } = message as { id: number; value?: unknown; error?: string }
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === undefined) waiting?.resolve(value)
      else waiting?.reject(new Error(error))
    })
    this.child.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('member ended'))
      this.#waiting.clear()
    })
  }

  /** Calls a verb; a SandboxProcess comes back as its pid. */
  call(verb: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#waiting.set(id, { resolve, reject })
      this.child.send({ id, verb, args }, (error) => {
        if (error !== null) reject(error)
      })
    })
  }

  /** Ends the process with a signal and waits for it. */
  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const gone = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill(signal)
    await gone
  }
}
