/**
 * The storage of a running attempt, at the head's member: takes what processes of the job put there, and lets it count
 * once a second member has it too. At the begin of a later attempt it first fetches what the earlier ones left.
 */
import type { Readable } from 'node:stream'
import type { Clock } from '../../clock.ts'
import { DoorRefusal } from '../route.ts'
import type { StorageEntry, StorageOp } from './entry.ts'
import { type Listed, listFolder } from './listing.ts'
import type { Replicas } from './replicas.ts'
import { MAX_ENTRIES, type StorageStore } from './store.ts'

/** What it works with. */
export interface JobStorageOptions {
  store: StorageStore
  replicas: Pick<Replicas, 'keep' | 'give'>
  clock: Clock
  /** Cap of all objects together. */
  maxBytes: number
  /** Resolves when what earlier attempts left is here; nothing is answered before. */
  restored: Promise<void>
  /** Fetches bytes that are missing here from whoever had them; rejects with why they cannot be had now. */
  fetch: (entry: StorageEntry) => Promise<void>
}

/** See above. Keys are checked by the caller (`checkKey`). */
export class JobStorage {
  readonly #options: JobStorageOptions
  /** Missing objects that are being asked for. */
  readonly #coming = new Map<string, Promise<void>>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: JobStorageOptions) {
    this.#options = options
  }

  /**
   * Resolves with how many members have it. Rejects with `DoorRefusal`.
   * @param sizeBytes of the body, where it is known: its room is reserved before any of it is read
   */
  async put(key: string, body: Readable, sizeBytes?: number): Promise<number> {
    const { store, maxBytes, clock } = this.#options
    await this.#options.restored
    this.#checkPlace(key)
    const received = await store.receive(body, maxBytes, { sizeBytes })
    try {
      const { sha256 } = received
      const entry = { key, sha256, sizeBytes: received.sizeBytes, at: clock.wallMs() }
      return await this.#commit({ op: 'put', entry })
    } finally {
      await received.release()
    }
  }

  /** Makes a folder, so that it is there while it is empty. */
  async makeFolder(key: string): Promise<number> {
    await this.#options.restored
    const folder = key.endsWith('/') ? key : `${key}/`
    this.#checkPlace(folder)
    if (this.#options.store.get(folder) !== undefined) return 1
    const at = this.#options.clock.wallMs()
    return await this.#commit({ op: 'put', entry: { key: folder, sha256: '', sizeBytes: 0, at } })
  }

  /** Resolves with whether there was anything. */
  async remove(key: string, deep: boolean): Promise<boolean> {
    await this.#options.restored
    const found = await this.stat(key)
    if (found === undefined) return false
    await this.#commit({ op: 'delete', key, deep })
    return true
  }

  /** The object of a key, with its bytes here. Rejects with `DoorRefusal` 503 where they are missing and nobody gives them now. */
  async get(key: string): Promise<StorageEntry | undefined> {
    await this.#options.restored
    const { store } = this.#options
    const entry = store.get(key)
    if (entry !== undefined && entry.sha256 !== '' && !store.has(entry.sha256)) await this.#bring(entry)
    return entry
  }

  path(entry: StorageEntry): string {
    return this.#options.store.path(entry.sha256)
  }

  /** What is at a key: a file, or a folder that was made or has something in it. */
  async stat(key: string): Promise<Listed | undefined> {
    await this.#options.restored
    const { store } = this.#options
    const bare = key.replace(/\/$/, '')
    const file = bare === key ? store.get(key) : undefined
    if (file !== undefined) return { name: bare, type: 'file', size: file.sizeBytes, mtime: file.at }
    if (bare !== '' && !store.hasBelow(`${bare}/`)) return undefined
    return { name: bare, type: 'directory', size: 0, mtime: store.get(`${bare}/`)?.at ?? 0 }
  }

  /** What is in a folder; with `deep` all below it. Names are whole keys, in their order. */
  async list(key: string, deep: boolean): Promise<Iterable<Listed>> {
    await this.#options.restored
    const folder = key === '' || key.endsWith('/') ? key : `${key}/`
    return listFolder(this.#options.store, folder, deep)
  }

  /** What was lost on the way here is asked for again by whoever reads it, once for all that read it now. */
  async #bring(entry: StorageEntry): Promise<void> {
    const { fetch, replicas } = this.#options
    const { sha256, key } = entry
    const coming = this.#coming.get(sha256) ?? fetch(entry).finally(() => this.#coming.delete(sha256))
    this.#coming.set(sha256, coming)
    await coming.catch((error: unknown) => {
      throw new DoorRefusal(
        503,
        `${key} is in the storage, but none of the members that kept its bytes gives them now (${(error as Error).message}); they are asked again when it is read again`
      )
    })
    void replicas.give(sha256)
  }

  /** Nothing is below a file, and no file takes the place of a folder. */
  #checkPlace(key: string): void {
    const { store } = this.#options
    const bare = key.replace(/\/$/, '')
    const parts = bare.split('/')
    const above = parts.map((_, at) => parts.slice(0, at).join('/')).find((each) => store.get(each) !== undefined)
    if (above !== undefined) throw new DoorRefusal(409, `${above} is a file`)
    const isTaken = key === bare ? store.hasBelow(`${bare}/`) : store.get(bare) !== undefined
    if (isTaken) throw new DoorRefusal(409, `${bare} is something else already`)
  }

  /** One change after the other: first at the other member, then here. */
  #commit(op: StorageOp): Promise<number> {
    const { store, replicas } = this.#options
    const result = this.#turn.then(async () => {
      // What came while the bytes did may have taken the place.
      if (op.op === 'put') this.#checkPlace(op.entry.key)
      const isNew = op.op === 'put' && store.get(op.entry.key) === undefined
      if (isNew && store.entries().length >= MAX_ENTRIES)
        throw new DoorRefusal(507, `the storage holds ${MAX_ENTRIES} files already; delete old checkpoints first`)
      const kept = await replicas.keep(op)
      await store.apply(op)
      return kept ? 2 : 1
    })
    this.#turn = result.catch(() => {})
    return result
  }
}
