/**
 * The doors of one lease: `http://127.0.0.1:20080` inside the job's namespace for the job's own processes, and port
 * 20081 on this member's mesh address for the other members' nodes. Features plug their routes in before `open`.
 */
import { createHmac } from 'node:crypto'
import type { LeaseKey, Report } from '../../protocol/machine.ts'
import type { PeerId } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import { Door } from '../door/door.ts'
import { MESH_DOOR_PORT, MeshAgent } from '../door/mesh-agent.ts'
import { Reporter, reportRoute } from '../door/report.ts'
import type { ReplicaMember } from '../door/storage/replicas.ts'
import type { EmitTo } from '../interpreter/world.ts'
import type { JobName, Privileged } from '../privileged/verbs.ts'
import type { Storages } from '../running/storages.ts'
import { DOOR_URL } from '../sandbox/spec.ts'
import { LeaseStorage } from './lease-storage.ts'
import type { LeaseFacts } from './work.ts'

/** What they need. */
export interface LeaseDoorOptions {
  lease: LeaseKey
  epoch: number
  name: JobName
  privileged: Privileged
  emit: EmitTo
  report: (said: Report) => void
  self: PeerId
  clock: Clock
  facts: (lease: LeaseKey) => LeaseFacts | undefined
  storages?: Storages
}

/** See above. */
export class LeaseDoor {
  /** For the processes of the job on this member. */
  readonly own: Door
  /** For the nodes of the other members. */
  readonly mesh: Door
  /** Asks the other members' doors. */
  readonly agent: MeshAgent
  readonly #options: LeaseDoorOptions
  readonly #reporter: Reporter
  readonly #storage: LeaseStorage | undefined
  #bearer: string | undefined

  constructor(options: LeaseDoorOptions) {
    this.#options = options
    const { lease, epoch, emit, report, privileged, name } = options
    const [job = ''] = lease.split('/')
    const onError = (path: string, error: unknown): void =>
      emit({ event: 'door:failed', job, path, reason: error instanceof Error ? error.message : String(error) })
    this.#reporter = new Reporter((said) => report({ type: 'reported', lease, epoch, ...said }))
    this.own = new Door({ onError }).add(reportRoute(this.#reporter))
    this.mesh = new Door({ onError, bearer: () => this.#bearer })
    this.#storage = options.storages && new LeaseStorage({ ...options, storages: options.storages })
    this.agent = new MeshAgent(privileged, name, () => this.#bearer)
  }

  /**
   * Opens both, with the run's storage behind them. @param token of the attempt's Ray cluster, hex: every member has it, and so has the job itself, whose
   * processes share one trust domain on all members anyway; what the bearer keeps out are other attempts.
   */
  async open(token: string, members: readonly ReplicaMember[]): Promise<void> {
    const { privileged, name, lease, self, facts } = this.#options
    const about = facts(lease)?.storage
    if (about !== undefined) this.#storage?.begin(this, members, about)
    const meshAddress = members.find(({ peer }) => peer === self)?.address ?? ''
    this.#bearer = createHmac('sha256', token).update(`swarm/door/v1|${lease}`).digest('hex')
    const { hostname, port } = new URL(DOOR_URL)
    await Promise.all([
      privileged.listen(name, hostname, Number(port)).then((listener) => this.own.serve(listener)),
      privileged.listen(name, meshAddress, MESH_DOOR_PORT).then((listener) => this.mesh.serve(listener))
    ])
  }

  /** What a request to another member's door carries. */
  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#bearer ?? ''}` }
  }

  /** Passes on what the program said last; called when it has ended, before that is told. */
  flush(): void {
    this.#reporter.flush()
  }

  /** A member is lost: nothing waits for it any more. */
  lost(peer: PeerId): void {
    this.#storage?.lost(peer)
  }

  async close(): Promise<void> {
    this.#reporter.stop()
    this.own.close()
    this.mesh.close()
    this.agent.close()
    await this.#storage?.close()
  }
}
