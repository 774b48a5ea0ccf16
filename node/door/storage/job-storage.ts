/**
 * The storage of a running attempt, at the head's member: takes what processes of the job put there, and lets it count
 * once a second member has it too. At the begin of a later attempt it first fetches what the earlier ones left.
 */
import type { Readable } from 'node:stream'
import type { Clock } from '../../clock.ts'
import { DoorRefusal } from '../route.ts'
import type { StorageEntry, StorageOp } from './entry.ts'
import type { Replicas } from './replicas.ts'
import { MAX_ENTRIES, type StorageStore } from './store.ts'

/** What it works with. */
export interface JobStorageOptions {
  store: StorageStore
  replicas: Pick<Replicas, 'keep'>
  clock: Clock
  /** Cap of all objects together. */
  maxBytes: number
  /** Resolves when what earlier attempts left is here; nothing is answered before. */
  restored: Promise<void>
}

/** What a listing shows: a file, or a folder with what is below it. */
export interface Listed {
  name: string
  type: 'file' | 'directory'
  size: number
  /** Wall clock, ms; 0 for a folder that nobody made. */
  mtime: number
}

/** See above. Keys are checked by the caller (`checkKey`). */
export class JobStorage {
  readonly #options: JobStorageOptions
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: JobStorageOptions) {
    this.#options = options
  }

  /** Resolves with how many members have it. Rejects with `DoorRefusal`. */
  async put(key: string, body: Readable): Promise<number> {
    const { store, maxBytes, clock } = this.#options
    await this.#options.restored
    this.#checkPlace(key)
    const received = await store.receive(body, maxBytes - store.bytes)
    try {
      const { sha256, sizeBytes } = received
      return await this.#commit({ op: 'put', entry: { key, sha256, sizeBytes, at: clock.wallMs() } })
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

  /** The object of a key. */
  async get(key: string): Promise<StorageEntry | undefined> {
    await this.#options.restored
    return this.#options.store.get(key)
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
    const below = store.entries().find((entry) => entry.key.startsWith(`${bare}/`))
    if (below === undefined && bare !== '') return undefined
    return { name: bare, type: 'directory', size: 0, mtime: store.get(`${bare}/`)?.at ?? 0 }
  }

  /** What is in a folder; with `deep` all below it. Names are whole keys. */
  async list(key: string, deep: boolean): Promise<Listed[]> {
    await this.#options.restored
    const folder = key === '' || key.endsWith('/') ? key : `${key}/`
    const found = new Map<string, Listed>()
    for (const entry of this.#options.store.entries())
      if (entry.key.startsWith(folder)) for (const one of listedBelow(folder, entry, deep)) note(found, one)
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Nothing is below a file, and no file takes the place of a folder. */
  #checkPlace(key: string): void {
    const { store } = this.#options
    const bare = key.replace(/\/$/, '')
    const parts = bare.split('/')
    const above = parts.map((_, at) => parts.slice(0, at).join('/')).find((each) => store.get(each) !== undefined)
    if (above !== undefined) throw new DoorRefusal(409, `${above} is a file`)
    const isTaken = key === bare ? store.entries().some((entry) => entry.key.startsWith(`${bare}/`)) : store.get(bare)
    if (isTaken !== undefined && isTaken !== false) throw new DoorRefusal(409, `${bare} is something else already`)
  }

  /** One change after the other: first at the other member, then here. */
  #commit(op: StorageOp): Promise<number> {
    const { store, replicas } = this.#options
    const result = this.#turn.then(async () => {
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

/** What a listing of `folder` shows for an object below it: its first part, or with `deep` every part. */
function listedBelow(folder: string, { key, sizeBytes, at }: StorageEntry, deep: boolean): Listed[] {
  const parts = key
    .slice(folder.length)
    .split('/')
    .filter((part) => part !== '')
  return parts.slice(0, deep ? parts.length : 1).map((_, index) => {
    const name = folder + parts.slice(0, index + 1).join('/')
    const isLast = index === parts.length - 1
    const isFile = isLast && !key.endsWith('/')
    return { name, type: isFile ? 'file' : 'directory', size: isFile ? sizeBytes : 0, mtime: isLast ? at : 0 }
  })
}

/** A folder that was made says when; one that is there for what is in it does not. */
function note(found: Map<string, Listed>, one: Listed): void {
  const known = found.get(one.name)
  if (known === undefined || known.mtime < one.mtime) found.set(one.name, one)
}
