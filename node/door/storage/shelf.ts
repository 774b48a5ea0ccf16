/**
 * The storages of runs on this node's disk: of leases that run, and, for as long as a job's result is kept, of those that
 * have ended, so that a later attempt of the same job can go on from there.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobId, PeerId } from '../../../protocol/messages.ts'
import type { Clock } from '../../clock.ts'
import { StorageStore } from './store.ts'

/** What is known of a storage besides its content. */
export interface ShelfNote {
  requester: PeerId
  retentionMs: number
  /** Wall clock of the last time that a lease had it open. */
  usedAt: number
}

interface Opened {
  store: Promise<StorageStore>
  users: number
}

/** See above. Of a job there is one storage, whatever the attempt. */
export class StorageShelf {
  readonly #dir: string
  readonly #clock: Clock
  readonly #open = new Map<JobId, Opened>()
  readonly #closing = new Map<JobId, Promise<void>>()

  constructor(dir: string, clock: Clock) {
    this.#dir = dir
    this.#clock = clock
  }

  /** Opens the storage of a job; every `take` needs a `giveBack`. */
  async take(job: JobId, about: Omit<ShelfNote, 'usedAt'>): Promise<StorageStore> {
    const known = this.#open.get(job)
    if (known !== undefined) {
      known.users += 1
      return await known.store
    }
    const opened = { users: 1, store: this.#begin(job, about) }
    this.#open.set(job, opened)
    opened.store.catch(() => this.#open.delete(job))
    return await opened.store
  }

  async giveBack(job: JobId): Promise<void> {
    const opened = this.#open.get(job)
    if (opened === undefined) return
    opened.users -= 1
    if (opened.users > 0) return
    this.#open.delete(job)
    const closing = this.#close(job, opened).finally(() => {
      if (this.#closing.get(job) === closing) this.#closing.delete(job)
    })
    this.#closing.set(job, closing)
    await closing
  }

  async #close(job: JobId, opened: Opened): Promise<void> {
    const store = await opened.store.catch(() => undefined)
    await store?.close()
    const note = await this.note(job)
    if (store === undefined || note === undefined) return
    // What nobody put anything into is not worth a folder.
    if (store.entries().length === 0) await rm(join(this.#dir, job), { recursive: true, force: true })
    else await this.#write(job, { ...note, usedAt: this.#clock.wallMs() })
  }

  /** Runs `work` with a storage that is here; undefined where none is. */
  async look<T>(job: JobId, work: (store: StorageStore) => Promise<T>): Promise<T | undefined> {
    const note = await this.note(job)
    if (note === undefined) return undefined
    const store = await this.take(job, note)
    try {
      return await work(store)
    } finally {
      await this.giveBack(job)
    }
  }

  /** What is known of a storage that is here. */
  async note(job: JobId): Promise<ShelfNote | undefined> {
    try {
      return JSON.parse(await readFile(join(this.#dir, job, 'note.json'), 'utf8')) as ShelfNote
    } catch {
      return undefined
    }
  }

  /** Removes what nothing goes on from any more, unless somebody has it open. */
  async forget(job: JobId): Promise<void> {
    await this.#closing.get(job)
    if (!this.#open.has(job)) await rm(join(this.#dir, job), { recursive: true, force: true })
  }

  /** Removes what no lease has open and whose time is over. */
  async sweep(): Promise<void> {
    const jobs = await readdir(this.#dir).catch(() => [])
    for (const job of jobs.filter((each) => !this.#open.has(each) && !this.#closing.has(each))) {
      const note = await this.note(job)
      const isOver = note === undefined || this.#clock.wallMs() - note.usedAt > note.retentionMs
      if (isOver && !this.#open.has(job)) await rm(join(this.#dir, job), { recursive: true, force: true })
    }
  }

  async #begin(job: JobId, about: Omit<ShelfNote, 'usedAt'>): Promise<StorageStore> {
    await this.#closing.get(job)
    await mkdir(join(this.#dir, job), { recursive: true, mode: 0o700 })
    await this.#write(job, { ...about, usedAt: this.#clock.wallMs() })
    return await StorageStore.open(join(this.#dir, job))
  }

  async #write(job: JobId, { requester, retentionMs, usedAt }: ShelfNote): Promise<void> {
    await writeFile(join(this.#dir, job, 'note.json'), JSON.stringify({ requester, retentionMs, usedAt }), {
      mode: 0o600
    })
  }
}
