/**
 * The data sets of one lease: they begin to come at the Commit, beside everything else that a lease needs, and nothing waits
 * for them but the program itself. At the lease's end the folder goes; what came stays in the node's cache.
 */
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LeaseKey } from '../../protocol/machine.ts'
import type { Dataset, Digest, JobId } from '../../protocol/messages.ts'
import type { BlobCache } from '../blob/cache.ts'
import { fetchBlob } from '../blob/fetch.ts'
import type { Holding } from '../blob/holding.ts'
import type { BlobSource } from '../blob/source.ts'
import type { Clock } from '../clock.ts'
import { ArrivingSet } from '../data/arriving-set.ts'
import { fetchManifest } from '../data/data-plane.ts'
import type { SetProgress } from '../data/progress.ts'
import { dataRoute } from '../data/route.ts'
import type { DoorRoute } from '../door/route.ts'
import type { EmitTo } from '../interpreter/world.ts'

/** What it needs. */
export interface LeaseDataOptions {
  lease: LeaseKey
  epoch: number
  job: JobId
  attempt: number
  /** The lease's own folder on this host. */
  folder: string
  cache: BlobCache
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
  }

  /** The empty folder that is bound into the sandbox: it is filled, not replaced. */
  async make(): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await chmod(this.folder, 0o755)
  }

  /** The job's sets are known. @param sources the requester first, who has everything */
  begin(data: readonly Dataset[], sources: readonly BlobSource[]): void {
    if (this.#sets.length > 0 || data.length === 0 || this.#stopping.signal.aborted) return
    const { cache, lease } = this.#options
    this.#sources = [...sources, ...this.#sources]
    this.#sets = data.map(
      (dataset) =>
        new ArrivingSet({
          dataset,
          folder: join(this.folder, dataset.name),
          staging: join(this.#staging, dataset.name),
          cache,
          holder: `data ${lease}`,
          sources: this.#sources,
          requester: sources[0]?.id ?? '',
          fetch: fetchBlob,
          fetchManifest: async (which, signal) => await fetchManifest(which, () => this.#sources, signal),
          signal: this.#stopping.signal
        })
    )
    this.#running = this.#sets.map(async (set) => await this.#bring(set))
  }

  /** Another member can be reached: it gives what it has, and gets what is here. */
  addSource(source: BlobSource): void {
    this.#sources.push(source)
    for (const set of this.#sets) set.addSource(source)
  }

  /** What is here of a set of this job, for the other members. */
  async holding(address: Digest): Promise<Holding | undefined> {
    const isOurs = this.#sets.some((set) => set.address === address)
    return isOurs ? await this.#options.cache.find(address) : undefined
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
    if (this.#sets.length > 0) await this.#options.cache.release(`data ${this.#options.lease}`)
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
