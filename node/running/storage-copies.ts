/**
 * What a job on one provider keeps in its run's storage has no second member to lie at: its requester copies it, each time
 * that the program reports how far it is. A later attempt finds it there when the provider is gone.
 */
import type { JobId, PeerId } from '../../protocol/messages.ts'
import type { EventLog, LogEvent } from '../events/events.ts'
import { restoreStorage } from '../door/storage/fetch.ts'
import type { Storages } from './storages.ts'

/** A job that keeps nothing is asked again after so many of its reports, doubled each time. */
const MOST_SKIPPED = 64
/** How long the copy outlives what was written to it last, should this node never hear of the job's end. */
const RETENTION_MS = 7 * 86_400_000

/** What they need. */
export interface StorageCopiesOptions {
  self: PeerId
  storages: Pick<Storages, 'shelf' | 'maxBytes' | 'source'>
  events: Pick<EventLog, 'subscribe' | 'emit'>
  /** Whether the job is one provider's, and may go on elsewhere when that is lost. */
  isSingle: (job: JobId) => boolean
}

interface Copying {
  work: Promise<void>
  /** A report came meanwhile: once more. */
  next: LogEvent | undefined
  skip: number
  skipped: number
}

/** See above. `stop` once. */
export class StorageCopies {
  readonly #options: StorageCopiesOptions
  readonly #jobs = new Map<JobId, Copying>()
  readonly #stopping = new AbortController()
  readonly #unsubscribe: () => void
  #forgetting = Promise.resolve()

  constructor(options: StorageCopiesOptions) {
    this.#options = options
    this.#unsubscribe = options.events.subscribe((event) => this.#onEvent(event))
  }

  async stop(): Promise<void> {
    this.#unsubscribe()
    this.#stopping.abort()
    await Promise.all([...this.#jobs.values()].map(async ({ work }) => await work))
    await this.#forgetting
  }

  #onEvent(event: LogEvent): void {
    const { job } = event
    if (job === undefined) return
    if (event.event === 'job:progress' && this.#options.isSingle(job)) this.#reported(job, event)
    if (event.event === 'job:ended' && this.#jobs.has(job)) {
      const forgotten = this.#forget(job).catch(() => {})
      this.#forgetting = this.#forgetting.then(async () => await forgotten)
    }
  }

  #reported(job: JobId, event: LogEvent): void {
    const known = this.#jobs.get(job) ?? { work: Promise.resolve(), next: undefined, skip: 0, skipped: 0 }
    if (this.#jobs.has(job) && known.skipped < known.skip) {
      known.skipped++
      return
    }
    const isIdle = known.next === undefined
    known.next = event
    this.#jobs.set(job, known)
    if (isIdle) known.work = known.work.then(async () => await this.#copy(job, known)).catch(() => {})
  }

  async #copy(job: JobId, copying: Copying): Promise<void> {
    const { attempt = 1, peer = '' } = copying.next ?? {}
    copying.next = undefined
    const { self, storages, events } = this.#options
    if (peer === self || this.#stopping.signal.aborted) return
    const source = storages.source(self, job, attempt)
    const index = await source
      .index(peer, AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(10_000)]))
      .catch(() => undefined)
    copying.skipped = 0
    copying.skip = index === undefined || index.entries.length === 0 ? Math.min(MOST_SKIPPED, copying.skip * 2 + 1) : 0
    if (index === undefined || index.entries.length === 0) return
    const store = await storages.shelf.take(job, { requester: self, retentionMs: RETENTION_MS })
    try {
      const { attempt: last, seq } = store.version
      const isWhole = store.missing().length === 0
      if (last === index.version.attempt && seq === index.version.seq && isWhole) return
      await restoreStorage({
        job,
        attempt: index.version.attempt,
        isCopy: true,
        patienceMs: 0,
        store,
        source: { index: async () => index, object: source.object },
        holders: [peer],
        maxBytes: storages.maxBytes,
        signal: this.#stopping.signal,
        emit: (event, fields) => {
          if (event === 'storage:restored') events.emit({ event: 'storage:copied', job, attempt, ...fields })
        }
      })
    } finally {
      await storages.shelf.giveBack(job)
    }
  }

  /** Nothing goes on from it any more. */
  async #forget(job: JobId): Promise<void> {
    const known = this.#jobs.get(job)
    if (known === undefined) return
    this.#jobs.delete(job)
    await known.work
    await this.#options.storages.shelf.forget(job)
  }
}
