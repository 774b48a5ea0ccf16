/**
 * A Swarm network on this machine, of real processes: each node in a network namespace of its own, joined by a bridge.
 * What is made is recorded first, so that `down` (from any process, also after a crash) finds and removes all of it.
 */
import { existsSync, renameSync } from 'node:fs'
import { answer, type ApiClient, apiClient } from '../../node/http/client.ts'
import { socketPath } from '../../node/http/socket.ts'
import type { NodeStatus } from '../../node/node.ts'
import { isAlive, isStopped, signalProcess } from '../../node/privileged/process-table.ts'
import { TestnetError } from './command.ts'
import { createNetwork, destroyNetwork, setConnected } from './network.ts'
import { type NodePlan, planTestnet, type TestnetOptions } from './plan.ts'
import { killProcess, logTail, startNode, stopProcess, until } from './process.ts'
import { dropState, readState, type TestnetState, writeState } from './state.ts'
import { sweepNode } from './sweep.ts'

/** What `up` tells while it works: a node's name and what became of it. */
export type UpProgress = (step: { node: NodePlan; status: NodeStatus }) => void

/** A running testnet. Indices are those of `nodes`: providers first, then requesters. */
export class Testnet {
  readonly dir: string
  #state: TestnetState

  private constructor(dir: string, state: TestnetState) {
    this.dir = dir
    this.#state = state
  }

  /** Opens the testnet of a folder. Throws ERR_TESTNET_NONE where there is none. */
  static open(dir: string): Testnet {
    const state = readState(dir)
    if (state === undefined)
      throw new TestnetError('ERR_TESTNET_NONE', `no testnet in ${dir}: bring one up with \`swarm-testnet up\``)
    return new Testnet(dir, state)
  }

  /** Brings a testnet up; resolves when every node answers and has joined. Throws ERR_TESTNET_EXISTS, and takes down what it made when it fails. */
  static async up(options: TestnetOptions, progress: UpProgress = () => {}): Promise<Testnet> {
    if (process.getuid?.() !== 0)
      throw new TestnetError('ERR_TESTNET_ROOT', 'a testnet makes network namespaces and needs root: run it with sudo')
    if (readState(options.dir) !== undefined) {
      throw new TestnetError(
        'ERR_TESTNET_EXISTS',
        `a testnet is up in ${options.dir}: \`swarm-testnet down\` ends it, --dir chooses another folder`
      )
    }
    const testnet = new Testnet(options.dir, { plan: planTestnet(options), processes: {} })
    testnet.#save()
    try {
      await createNetwork(testnet.#state.plan.network)
      await testnet.#startAll(progress)
      return testnet
    } catch (error) {
      await testnet.down()
      throw error
    }
  }

  get id(): string {
    return this.#state.plan.id
  }
  get nodes(): readonly NodePlan[] {
    return this.#state.plan.nodes
  }

  /** The node of this name or index. Throws ERR_TESTNET_NODE with the names that there are. */
  node(which: string | number): NodePlan {
    const found = this.nodes.find((node) => node.name === which || node.index === Number(which))
    if (found !== undefined) return found
    throw new TestnetError(
      'ERR_TESTNET_NODE',
      `no node '${which}': there are ${this.nodes.map((node) => node.name).join(', ')}`
    )
  }

  client(node: NodePlan): ApiClient {
    return apiClient(socketPath(node.dataDir))
  }

  running(node: NodePlan): boolean {
    const id = this.#state.processes[node.index]
    return id !== undefined && isAlive(id)
  }

  /** Status as the node gives it; undefined while it does not answer, as one that was stopped by SIGSTOP never does. */
  async status(node: NodePlan): Promise<NodeStatus | undefined> {
    const id = this.#state.processes[node.index]
    if (id === undefined || !isAlive(id) || isStopped(id)) return undefined
    try {
      return (await answer(this.client(node).status.$get())) as NodeStatus
    } catch {
      return undefined
    }
  }

  /** Starts a node (again); resolves with its status once it answers. */
  async start(node: NodePlan, bootstrap?: string[]): Promise<NodeStatus> {
    const id = startNode(node, bootstrap ?? (await this.#bootstrapFor(node)))
    this.#state.processes[node.index] = id
    this.#save()
    return await until(
      `${node.name} to answer`,
      async () => {
        if (!isAlive(id))
          throw new TestnetError('ERR_TESTNET_START', `${node.name} ended at its start:\n${logTail(node)}`)
        return await this.status(node)
      },
      60_000
    )
  }

  async stop(node: NodePlan): Promise<void> {
    const id = this.#state.processes[node.index]
    if (id !== undefined) await stopProcess(id)
  }

  /** kill -9, as a crash of the process. */
  async kill(node: NodePlan): Promise<void> {
    const id = this.#state.processes[node.index]
    if (id !== undefined) await killProcess(id)
  }

  /** Homes of a node, one for each identity that it had, the first one first. */
  homes({ dataDir }: NodePlan): string[] {
    const before: string[] = []
    while (existsSync(`${dataDir}.${before.length}`)) before.push(`${dataDir}.${before.length}`)
    return [...before, dataDir]
  }

  /** Lets another node take the place of one that does not run: what that one left on the host goes, its home stays aside. */
  async renew(node: NodePlan): Promise<void> {
    await sweepNode(node)
    renameSync(node.dataDir, `${node.dataDir}.${this.homes(node).length - 1}`)
  }

  /** SIGSTOP and SIGCONT: a hang and its end. */
  signal(node: NodePlan, signal: 'SIGSTOP' | 'SIGCONT' | 'SIGINT'): void {
    const id = this.#state.processes[node.index]
    if (id !== undefined) signalProcess(id, signal)
  }

  /** SIGSTOP; resolves once it has stopped. */
  async hang(node: NodePlan): Promise<void> {
    const id = this.#state.processes[node.index]
    if (id === undefined || !signalProcess(id, 'SIGSTOP'))
      throw new TestnetError('ERR_TESTNET_NODE', `${node.name} does not run and cannot hang`)
    await until(`${node.name} to stop`, () => isStopped(id) || !isAlive(id) || undefined)
  }

  /** Cuts a node off the bridge, or joins it again. */
  async connect(node: NodePlan, connected: boolean): Promise<void> {
    await setConnected(this.#state.plan.network, node.index, connected)
  }

  /** Ends every node in order, sweeps what killed ones left, removes network and folder. Idempotent. */
  async down(): Promise<void> {
    if (readState(this.dir) === undefined) return
    for (const id of Object.values(this.#state.processes)) signalProcess(id, 'SIGCONT')
    await Promise.all(
      Object.values(this.#state.processes).map(async (id) => {
        await stopProcess(id)
      })
    )
    for (const node of this.nodes) await sweepNode(node)
    await destroyNetwork(this.#state.plan.network)
    dropState(this.dir)
  }

  async #startAll(progress: UpProgress): Promise<void> {
    const [first, ...others] = this.nodes
    if (first === undefined) return
    const bootstrap = await this.start(first, [])
    progress({ node: first, status: bootstrap })
    await Promise.all(
      others.map(async (node) => {
        const status = await this.start(node, bootstrap.addrs.slice(0, 1))
        progress({ node, status })
      })
    )
    await until('every node to be connected', async () => {
      const all = await Promise.all(this.nodes.map(async (node) => await this.status(node)))
      return all.every((status) => status !== undefined && status.connectedPeers > 0) || this.nodes.length === 1
        ? true
        : undefined
    })
  }

  async #bootstrapFor(node: NodePlan): Promise<string[]> {
    for (const other of this.nodes) {
      if (other.index === node.index) continue
      const status = await this.status(other)
      if (status !== undefined) return status.addrs.slice(0, 1)
    }
    return []
  }

  #save(): void {
    writeState(this.dir, this.#state)
  }
}
