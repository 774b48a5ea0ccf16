/**
 * The data sets of one lease: they begin to come at the Commit, beside everything else that a lease needs, and nothing waits
 * for them but the program itself. At the lease's end the folder goes; what came stays in the node's cache.
 */
import { chmod, mkdir } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import type { LeaseKey } from '../../protocol/machine.ts'
import { type Dataset, type Digest, EndCause, type JobId, type PeerId } from '../../protocol/messages.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import type { Holding } from '../blob/holding.ts'
import { blobRoute } from '../blob/http-route.ts'
import { HttpSource } from '../blob/http-source.ts'
import type { BlobSource } from '../blob/source.ts'
import type { Clock } from '../clock.ts'
import { ArrivingSet } from '../data/arriving-set.ts'
import type { SetProgress } from '../data/progress.ts'
import { dataRoute } from '../data/route.ts'
import { MESH_DOOR_PORT } from '../door/mesh-agent.ts'
import type { DoorRoute } from '../door/route.ts'
import type { EmitTo } from '../interpreter/world.ts'
import type { JobName, Privileged } from '../privileged/verbs.ts'
import type { NodeBlobs } from '../transfer/node-blobs.ts'

/** Requests of all other members that are answered at one time; each of them asks for 4 packs at once. */
const MOST_BLOB_REQUESTS = 64

/** What it needs. */
export interface LeaseDataOptions {
  lease: LeaseKey
  epoch: number
  job: JobId
  attempt: number
  requester: PeerId
  /** The lease's own folder on this host. */
  folder: string
  /** The lease's name at the seam that leads to other members. */
  name: JobName
  privileged: Pick<Privileged, 'connect'>
  bulk: Pick<NodeBlobs, 'cache' | 'dataSource'>
  clock: Clock
  emit: EmitTo
  /** A set will not come: once, with a message that names set, file and source. */
  onFailed: (error: Error) => void
}

/** See above. `make` before the sandbox, `begin` at most once. */
export class LeaseData {
  /** What the sandbox sees as `/data`. */
  readonly folder: string
  /** The sets for the job's own processes: see `dataRoute`. */
  readonly route: DoorRoute
  /** What is here, for the nodes of the other members. */
  readonly meshRoute: DoorRoute
  readonly #options: LeaseDataOptions
  #staging: string
  #sets: ArrivingSet[] = []
  #running: Promise<void>[] = []
  #sources: BlobSource[] = []
  #stopping = new AbortController()

  constructor(options: LeaseDataOptions) {
    this.#options = options
    this.folder = join(options.folder, 'data')
    this.#staging = join(options.folder, 'arriving')
    this.route = dataRoute(() => this.#sets)
    this.meshRoute = {
      prefix: '/blob',
      mostRequests: MOST_BLOB_REQUESTS,
      handle: blobRoute({ find: async (address) => await this.holding(address) })
    }
  }

  /** The empty folder that is bound into the sandbox: it is filled, not replaced. */
  async make(): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await chmod(this.folder, 0o755)
  }

  /** The job's sets are known, and come from its requester. */
  begin(data: readonly Dataset[]): void {
    if (this.#sets.length > 0 || data.length === 0 || this.#stopping.signal.aborted) return
    const { bulk, lease, requester, job, attempt } = this.#options
    this.#sources.push(bulk.dataSource(requester, job, attempt, true))
    this.#sets = data.map(
      (dataset) =>
        new ArrivingSet({
          dataset,
          folder: join(this.folder, dataset.name),
          staging: join(this.#staging, dataset.name),
          cache: bulk.cache,
          holder: `data ${lease}`,
          requester,
          sources: this.#sources,
          signal: this.#stopping.signal,
          onLiar: ({ source: peer, index: chunk, expected, got }) => {
            const { epoch, emit } = this.#options
            const { sha256 } = dataset.manifest
            emit({ event: 'transfer:liar', job, attempt, epoch, peer, sha256, chunk, expected, got })
          }
        })
    )
    this.#running = this.#sets.map(async (set) => await this.#bring(set))
  }

  /** The other members can be reached: they give what they have, and get what is here. @param headers of every request */
  meet(others: ReadonlyArray<{ peer: PeerId; address: string }>, headers: () => Record<string, string>): void {
    if (this.#sets.length === 0 || this.#stopping.signal.aborted) return
    const { privileged, name } = this.#options
    for (const { peer, address } of others) {
      const connect = async (): Promise<Socket> => await privileged.connect(name, MESH_DOOR_PORT, address)
      // Where a member is the requester too, it has all of it already.
      if (peer !== this.#options.requester) this.addSource(new HttpSource({ id: peer, connect, headers }))
    }
  }

  /** One more who may have the sets. */
  addSource(source: BlobSource): void {
    this.#sources.push(source)
    for (const set of this.#sets) set.addSource(source)
  }

  /** What is here of a set of this job, for the other members. */
  async holding(address: Digest): Promise<Holding | undefined> {
    const isOurs = this.#sets.some((set) => set.address === address)
    return isOurs ? await this.#options.bulk.cache.find(address) : undefined
  }

  /** How far each set is. */
  progress(): SetProgress[] {
    return this.#sets.map((set) => set.progress())
  }

  /** Ends what is under way and gives the cache back what it may remove. Never rejects. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all(this.#running)
    for (const source of this.#sources) source.close?.()
    if (this.#sets.length > 0) await this.#options.bulk.cache.release(`data ${this.#options.lease}`)
  }

  async #bring(set: ArrivingSet): Promise<void> {
    const { clock, onFailed } = this.#options
    const startMono = clock.monoMs()
    try {
      await set.run()
      this.#emit('data:complete', set, { ms: clock.monoMs() - startMono })
    } catch (error) {
      const isStopped = this.#stopping.signal.aborted
      this.#emit(isStopped ? 'data:stopped' : 'data:failed', set, { reason: (error as Error).message })
      if (!isStopped) onFailed(error as Error)
    }
  }

  #emit(event: string, set: ArrivingSet, more: Record<string, unknown>): void {
    const { emit, job, attempt, epoch } = this.#options
    emit({ event, job, attempt, epoch, ...set.progress(), ...more })
  }
}

/** What a failure says of the lease: a full cache is this provider's alone, everything else would meet others too. */
export function dataCause(error: Error): EndCause {
  const isFull = error.cause instanceof BlobError && error.cause.code === BlobErrorCode.cacheFull
  return isFull ? EndCause.preparing : EndCause.dataFailed
}
