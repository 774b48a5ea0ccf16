/** What the tests with real Ray share: members on this machine, each with its own network, joined over loopback. */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findEnvironment } from '../environment/environment.ts'
import type { PythonEnvironment } from '../environment/environment.ts'
import { createPrivileged } from '../privileged/privileged.ts'
import type { Privileged, TunnelPeer } from '../privileged/verbs.ts'
import { leaseLimits } from '../sandbox/limits.ts'
import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { runtimeMissing } from './available.ts'
import { createRayRuntime } from './runtime.ts'
import type { RayEvent, RayRuntime } from './runtime.ts'

/** The head's address in every job. */
export const HEAD = '100.64.255.1'

/** Why real Ray cannot run here; empty where it can. */
export async function whyNot(): Promise<string> {
  if (process.platform !== 'linux') return 'needs Linux'
  return await runtimeMissing(createPrivileged({ owner: 'probe', stateDir: '/nonexistent' }), await findEnvironment())
}

/** One provider's part of a job. */
export interface TestMember {
  key: string
  name: string
  address: string
  peer: TunnelPeer
  folder: string
  workDir: string
  /** Path of a log of this member. */
  log(name: string): string
}

/** A node's runtime for a test, with as many members as asked for. */
export class TestCluster {
  readonly owner = `t${process.pid.toString(36)}r`
  readonly token = randomBytes(32).toString('hex')
  readonly events: RayEvent[] = []
  readonly members: TestMember[] = []
  readonly privileged: Privileged
  readonly runtime: RayRuntime
  readonly folder: string
  readonly environment: PythonEnvironment
  readonly #ports = new MeshPorts()
  readonly #waiting: { is(event: RayEvent): boolean; resolve(event: RayEvent): void }[] = []

  private constructor(folder: string, environment: PythonEnvironment) {
    this.folder = folder
    this.environment = environment
    this.privileged = createPrivileged({ owner: this.owner, stateDir: join(folder, 'state') })
    this.runtime = createRayRuntime({
      privileged: this.privileged,
      environment,
      onEvent: (event) => this.#happened(event)
    })
  }

  static async create(): Promise<TestCluster> {
    const environment = await findEnvironment()
    if (environment === undefined) throw new Error('no Python environment')
    return new TestCluster(await mkdtemp(join(tmpdir(), 'swarm-ray-')), environment)
  }

  /** Networks and sandboxes of `count` members, all at once; `files` become the work. The first holds the head. */
  async prepare(count: number, files: Record<string, string>, memoryMib = 900): Promise<void> {
    for (let index = 1; index <= count; index += 1) this.members.push(await this.#addMember(index, files))
    const prepared = this.members.map((member) =>
      this.runtime.prepare(member.key, {
        name: member.name,
        limits: leaseLimits(memoryMib, 2),
        gpus: [],
        gpuCount: 0,
        workDir: member.workDir,
        logDir: member.folder
      })
    )
    await Promise.all([...prepared, this.#joinAll()])
  }

  /** All members up: the head first, workers beside it. */
  async start(env: Record<string, string> = {}): Promise<void> {
    await Promise.all(
      this.members.map(async ({ key, address }, index) => {
        const start = { token: this.token, headAddress: HEAD, provider: `peer${index + 1}`, env }
        await (index === 0
          ? this.runtime.startHead(key, start)
          : this.runtime.startWorker(key, { ...start, nodeIp: address }))
      })
    )
  }

  /** Resolves with the first event of this kind, past or to come. */
  async event(type: RayEvent['type']): Promise<RayEvent> {
    const past = this.events.find((event) => event.type === type)
    return past ?? (await new Promise((resolve) => this.#waiting.push({ is: (event) => event.type === type, resolve })))
  }

  async remove(): Promise<void> {
    await this.runtime.stopAll()
    await this.privileged.sweep([])
    await rm(this.folder, { recursive: true, force: true })
  }

  async #addMember(index: number, files: Record<string, string>): Promise<TestMember> {
    const name = randomBytes(5).toString('hex')
    const folder = join(this.folder, `member${index}`)
    const workDir = join(folder, 'work')
    await mkdir(workDir, { recursive: true })
    for (const [path, content] of Object.entries(files)) await writeFile(join(workDir, path), content)
    const keys = generateWireguardKeys()
    const listenPort = await this.#ports.take()
    const address = `100.64.0.${index}`
    const created = this.privileged.createNetwork({ name, privateKey: keys.privateKey, listenPort })
    await created
    const allowedIps = [`${address}/32`, ...(index === 1 ? [`${HEAD}/32`] : [])]
    const peer = { publicKey: keys.publicKey, endpoint: { address: '127.0.0.1', port: listenPort }, allowedIps }
    return { key: `lease${index}`, name, address, peer, folder, workDir, log: (file) => join(folder, file) }
  }

  /** One after the other: a responder that does not know its peer yet ignores it, and WireGuard tries again after 5 s. */
  async #joinAll(): Promise<void> {
    for (const member of this.members) await this.#join(member)
  }

  /** Addresses, then peers: the later one of each pair is the initiator. */
  async #join(member: TestMember): Promise<void> {
    const mine = this.members.indexOf(member)
    const cidrs = [`${member.address}/16`, ...(mine === 0 ? [`${HEAD}/32`] : [])]
    await this.privileged.assignAddresses(member.name, cidrs)
    await this.privileged.setPeers(
      member.name,
      this.members
        .filter((other) => other !== member)
        .map(({ peer }, index) => {
          const { endpoint, ...silent } = peer
          return index < mine ? { ...silent, endpoint } : silent
        })
    )
  }

  #happened(event: RayEvent): void {
    this.events.push(event)
    for (const { is, resolve } of this.#waiting) if (is(event)) resolve(event)
  }
}
