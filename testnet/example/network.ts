/** The network of a running example: the testnet, and what steps, faults and checks ask of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answer, type ApiClient } from '../../node/http/client.ts'
import type { LogEvent } from '../../node/events/events.ts'
import type { JobView } from '../../node/node.ts'
import { type LogLine, parseLog } from '../../protocol/checker.ts'
import type { NodePlan } from '../local/plan.ts'
import type { Testnet } from '../local/testnet.ts'

/** See above. */
export class ExampleNetwork {
  readonly testnet: Testnet
  /** The example's own folder. */
  readonly folder: string
  /** A folder for what steps make, gone at the end. */
  readonly scratch: string
  #peers = new Map<string, NodePlan>()

  constructor(testnet: Testnet, folder: string, scratch: string) {
    this.testnet = testnet
    this.folder = folder
    this.scratch = scratch
  }

  get providers(): NodePlan[] {
    return this.testnet.nodes.filter(({ role }) => role === 'provider')
  }

  /** The node that asks. */
  get requester(): NodePlan {
    return this.testnet.nodes.find(({ role }) => role === 'requester') ?? this.testnet.node(0)
  }

  /** The requester's API. */
  get client(): ApiClient {
    return this.testnet.client(this.requester)
  }

  /** Remembers who is who, while all answer. */
  async meet(): Promise<void> {
    for (const node of this.testnet.nodes) {
      const status = await this.testnet.status(node)
      if (status !== undefined) this.#peers.set(status.peer, node)
    }
  }

  /** Peer id of a node. */
  peerOf(node: NodePlan): string {
    return [...this.#peers].find(([, other]) => other.index === node.index)?.[0] ?? ''
  }

  /** The node of a peer id. Throws where there is none. */
  byPeer(peer: string): NodePlan {
    const found = this.#peers.get(peer)
    if (found === undefined) throw new Error(`no node of this network has the peer id ${peer}`)
    return found
  }

  /** A job as the requester's node sees it. */
  async view(job: string): Promise<JobView> {
    return (await answer(this.client.jobs[':job'].$get({ param: { job } }))) as JobView
  }

  /** The node that plays a part in a job. Throws where no member does. */
  member(view: JobView, part: 'driver' | 'head' | 'other'): NodePlan {
    const found = view.members.find(({ roles }) =>
      part === 'other' ? !roles.includes('driver') : roles.includes(part)
    )
    if (found === undefined) throw new Error(`${view.job} has no member that is its ${part}`)
    return this.byPeer(found.peer)
  }

  /** Lines of a node's event log that are on disk, oldest first. */
  history(node: NodePlan): LogLine[] {
    const file = join(node.dataDir, 'events.ndjson')
    return [`${file}.3`, `${file}.2`, `${file}.1`, file].flatMap((path) =>
      existsSync(path) ? parseLog(readFileSync(path, 'utf8')) : []
    )
  }

  /** Events of a node since a wall-clock moment. */
  events(node: NodePlan, sinceAt = 0): LogEvent[] {
    return (this.history(node) as unknown as LogEvent[]).filter(({ t }) => t >= sinceAt)
  }
}
