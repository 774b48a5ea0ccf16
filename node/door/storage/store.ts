/**
 * A run's storage on one member's disk: objects by digest, and an index that is a journal. A change counts once its line
 * is synced, so an object is there whole or not at all, whatever the moment of a crash. Nothing of the job's names
 * becomes a path of the host. An entry whose bytes are not here is kept, and known as missing.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DoorRefusal } from '../route.ts'
import { keysOf } from './entry.ts'
import type { StorageEntry, StorageOp, StorageVersion } from './entry.ts'
import { type Reservation, StorageRoom, storageClosed, writeBody } from './incoming.ts'
import { IndexFile } from './index-file.ts'
import { SortedKeys } from './keys.ts'

/** Objects in one storage: a checkpoint of a sharded model is some hundreds. */
export const MAX_ENTRIES = 20_000

/** Bytes that came and are not part of the storage yet. */
export interface Received {
  sha256: string
  sizeBytes: number
  /** Gives them up, unless an entry names them by then. Idempotent. */
  release: () => Promise<void>
}

/** What is known of bytes before they come. */
export interface Announced {
  /** Room for so many is reserved before the first is read. */
  sizeBytes?: number | undefined
  /** What they must be. */
  sha256?: string | undefined
}

interface Use {
  /** How many entries, and how many that come, need the object. */
  count: number
  sizeBytes: number
  /** Its bytes are on this disk. */
  isHere: boolean
}

/** See above. One process at a time; calls of `apply` and `reset` run one after the other. */
export class StorageStore {
  readonly #dir: string
  readonly #entries = new Map<string, StorageEntry>()
  readonly #keys = new SortedKeys()
  readonly #uses = new Map<string, Use>()
  readonly #index: IndexFile
  readonly #room = new StorageRoom(() => this.#bytes)
  readonly #closing = new AbortController()
  /** What `close` waits for. */
  readonly #underWay = new Set<Promise<unknown>>()
  #version: StorageVersion = { attempt: 0, seq: 0 }
  #bytes = 0
  #turn: Promise<unknown> = Promise.resolve()
  #disk: Promise<unknown> = Promise.resolve()

  private constructor(dir: string) {
    this.#dir = dir
    this.#index = new IndexFile(dir)
  }

  /** Opens what is in a folder, or begins anew there. A torn last line is dropped: nobody was told of it. */
  static async open(dir: string): Promise<StorageStore> {
    const store = new StorageStore(dir)
    await mkdir(join(dir, 'objects'), { recursive: true, mode: 0o700 })
    await rm(join(dir, 'tmp'), { recursive: true, force: true })
    await mkdir(join(dir, 'tmp'), { mode: 0o700 })
    await store.#load()
    return store
  }

  get version(): StorageVersion {
    return this.#version
  }

  /** Bytes of all objects, those that are missing too: their room is kept. */
  get bytes(): number {
    return this.#bytes
  }

  entries(): StorageEntry[] {
    return [...this.#entries.values()]
  }

  get(key: string): StorageEntry | undefined {
    return this.#entries.get(key)
  }

  /** Keys that begin with this, sorted. */
  below(prefix: string): string[] {
    return this.#keys.below(prefix)
  }

  hasBelow(prefix: string): boolean {
    return this.#keys.hasBelow(prefix)
  }

  /** Whether the bytes of an object are here. */
  has(sha256: string): boolean {
    return this.#uses.get(sha256)?.isHere ?? false
  }

  /** Entries whose bytes are not here. */
  missing(): StorageEntry[] {
    return this.entries().filter(({ sha256 }) => sha256 !== '' && !this.has(sha256))
  }

  /** Where the bytes of an object are. */
  path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('an object is named by 64 hex digits')
    return join(this.#dir, 'objects', sha256)
  }

  /**
   * Takes bytes in. Rejects with `DoorRefusal`: 507 where the storage with all that comes at the same time would be above `maxBytes`, 400 when
   * they break off or are not `sha256`, 503 once it closes.
   */
  receive(body: Readable, maxBytes: number, { sizeBytes = 0, sha256 }: Announced = {}): Promise<Received> {
    // What is missing has its room already.
    const use = sha256 === undefined ? undefined : this.#uses.get(sha256)
    const room = this.#room.begin(maxBytes + (use?.isHere === false ? use.sizeBytes : 0))
    return this.#during(async () => {
      try {
        room.claim(sizeBytes)
        return await this.#receive(body, room, sha256)
      } finally {
        room.release()
      }
    })
  }

  /** Makes one change the next version. */
  apply(op: StorageOp): Promise<void> {
    return this.#next(async () => {
      const version = { ...this.#version, seq: this.#version.seq + 1 }
      await this.#index.append(version, op)
      this.#version = version
      await this.#free(this.#change(op))
      // The change counts already: a disk without room for a new index keeps the old one.
      if (this.#index.isWasteful(this.#entries.size)) await this.#index.rewrite(version, this.entries()).catch(() => {})
    })
  }

  /** Becomes what another holder has; objects that are not here are missing from then on. Also stamps a new attempt. */
  reset(version: StorageVersion, entries: readonly StorageEntry[]): Promise<void> {
    return this.#next(async () => {
      await this.#index.rewrite(version, entries)
      this.#version = version
      const kept = new Set(entries.map(({ key }) => key))
      const gone = entries.flatMap((entry) => this.#put(entry))
      for (const key of [...this.#entries.keys()]) if (!kept.has(key)) gone.push(...this.#drop(key))
      await this.#free(gone)
    })
  }

  /** Waits for changes that are under way, ends what is still coming in, and refuses everything after it. Idempotent. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.allSettled(this.#underWay)
    await this.#disk
    await this.#index.close()
  }

  #during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing.signal.aborted) return Promise.reject(storageClosed())
    const running = work()
    this.#underWay.add(running)
    const over = (): void => void this.#underWay.delete(running)
    running.then(over, over)
    return running
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    return this.#during(() => {
      const result = this.#turn.then(work)
      this.#turn = result.catch(() => {})
      return result
    })
  }

  /** Objects come and go one after the other: one that is taken again is not removed in the same moment. */
  #onDisk<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#disk.then(work)
    this.#disk = result.catch(() => {})
    return result
  }

  async #receive(body: Readable, room: Reservation, sha256?: string): Promise<Received> {
    const file = join(this.#dir, 'tmp', randomBytes(8).toString('hex'))
    try {
      const came = await writeBody(body, file, room, this.#closing.signal)
      if (sha256 !== undefined && came.sha256 !== sha256) throw new DoorRefusal(400, `these bytes are not ${sha256}`)
      return await this.#onDisk(async () => {
        if (!this.has(came.sha256)) await rename(file, this.path(came.sha256))
        return this.#hold(came)
      })
    } finally {
      await rm(file, { force: true })
    }
  }

  #hold({ sha256, sizeBytes }: { sha256: string; sizeBytes: number }): Received {
    this.#use(sha256, sizeBytes).isHere = true
    let held = true
    const release = async (): Promise<void> => {
      if (held) await this.#unuse(sha256)
      held = false
    }
    return { sha256, sizeBytes, release }
  }

  #use(sha256: string, sizeBytes: number): Use {
    const use = this.#uses.get(sha256) ?? { count: 0, sizeBytes, isHere: false }
    if (use.count === 0) {
      this.#uses.set(sha256, use)
      this.#bytes += sizeBytes
    }
    use.count += 1
    return use
  }

  async #unuse(sha256: string): Promise<void> {
    const use = this.#uses.get(sha256)
    if (use === undefined) return
    use.count -= 1
    if (use.count > 0) return
    this.#uses.delete(sha256)
    this.#bytes -= use.sizeBytes
    // What stays here for now, of a closed storage too, goes when it is opened again.
    await this.#onDisk(async () => {
      if (!this.has(sha256) && !this.#closing.signal.aborted) await rm(this.path(sha256), { force: true })
    }).catch(() => {})
  }

  /** Changes what is known, in one moment; gives the objects that are needed once less. */
  #change(op: StorageOp): string[] {
    if (op.op === 'put') return this.#put(op.entry)
    const keys = op.deep ? this.#keys.below(op.key) : [op.key, `${op.key}/`]
    return keysOf(op, keys).flatMap((key) => this.#drop(key))
  }

  #put(entry: StorageEntry): string[] {
    const before = this.#entries.get(entry.key)
    if (entry.sha256 !== '') this.#use(entry.sha256, entry.sizeBytes)
    this.#entries.set(entry.key, entry)
    this.#keys.add(entry.key)
    return before === undefined ? [] : [before.sha256]
  }

  #drop(key: string): string[] {
    const entry = this.#entries.get(key)
    if (entry === undefined) return []
    this.#entries.delete(key)
    this.#keys.delete(key)
    return [entry.sha256]
  }

  async #free(objects: readonly string[]): Promise<void> {
    for (const sha256 of objects) await this.#unuse(sha256)
  }

  async #load(): Promise<void> {
    const { version, entries } = await this.#index.read()
    const objects = new Set(await readdir(join(this.#dir, 'objects')))
    this.#version = version
    for (const entry of entries.values()) this.#put(entry)
    for (const [sha256, use] of this.#uses) use.isHere = objects.has(sha256)
    for (const name of objects) if (!this.has(name)) await rm(join(this.#dir, 'objects', name), { force: true })
    await this.#index.rewrite(version, this.entries())
  }
}
