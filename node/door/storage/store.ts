/**
 * A run's storage on one member's disk: objects by digest, and an index that is a journal. A change counts once its line
 * is synced, so an object is there whole or not at all, whatever the moment of a crash. Nothing of the job's names
 * becomes a path of the host.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DoorRefusal } from '../route.ts'
import { isEntry, isOp, isVersion } from './entry.ts'
import type { StorageEntry, StorageOp, StorageVersion } from './entry.ts'

/** Objects in one storage: a checkpoint of a sharded model is some hundreds. */
export const MAX_ENTRIES = 20_000

/** Bytes that came and are not part of the storage yet. */
export interface Received {
  sha256: string
  sizeBytes: number
  /** Gives them up, unless an entry names them by then. Idempotent. */
  release: () => Promise<void>
}

/** See above. One process at a time; calls of `apply` and `reset` run one after the other. */
export class StorageStore {
  readonly #dir: string
  readonly #entries = new Map<string, StorageEntry>()
  /** How many entries, and how many that come, need an object. */
  readonly #uses = new Map<string, { count: number; sizeBytes: number }>()
  #version: StorageVersion = { attempt: 0, seq: 0 }
  #index: FileHandle | undefined
  #bytes = 0
  #turn: Promise<unknown> = Promise.resolve()
  #disk: Promise<unknown> = Promise.resolve()

  private constructor(dir: string) {
    this.#dir = dir
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

  /** Bytes of all objects. */
  get bytes(): number {
    return this.#bytes
  }

  entries(): StorageEntry[] {
    return [...this.#entries.values()]
  }

  get(key: string): StorageEntry | undefined {
    return this.#entries.get(key)
  }

  has(sha256: string): boolean {
    return this.#uses.has(sha256)
  }

  /** Where the bytes of an object are. */
  path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('an object is named by 64 hex digits')
    return join(this.#dir, 'objects', sha256)
  }

  /** Takes bytes in. Rejects with `DoorRefusal` 507 beyond `roomBytes`, 400 when they break off or are not `sha256`. */
  async receive(body: Readable, roomBytes: number, sha256?: string): Promise<Received> {
    const file = join(this.#dir, 'tmp', randomBytes(8).toString('hex'))
    try {
      const came = await writeBody(body, file, roomBytes)
      if (sha256 !== undefined && came.sha256 !== sha256) throw new DoorRefusal(400, `these bytes are not ${sha256}`)
      return await this.#onDisk(async () => {
        if (!this.has(came.sha256)) await rename(file, this.path(came.sha256))
        return this.#hold(came)
      })
    } finally {
      await rm(file, { force: true })
    }
  }

  /** Makes one change the next version. */
  apply(op: StorageOp): Promise<void> {
    return this.#next(async () => {
      const version = { ...this.#version, seq: this.#version.seq + 1 }
      await this.#append({ ...version, ...op })
      await this.#change(op)
      this.#version = version
    })
  }

  /** Becomes what another holder has; the objects must be here. Also stamps a new attempt. */
  reset(version: StorageVersion, entries: readonly StorageEntry[]): Promise<void> {
    return this.#next(async () => {
      await this.#rewrite(version, entries)
      const kept = new Set(entries.map(({ key }) => key))
      for (const entry of entries) await this.#change({ op: 'put', entry })
      for (const key of [...this.#entries.keys()]) if (!kept.has(key)) await this.#drop(key)
      this.#version = version
    })
  }

  async close(): Promise<void> {
    await this.#turn.catch(() => {})
    await this.#index?.close()
    this.#index = undefined
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => {})
    return result
  }

  /** Objects come and go one after the other: one that is taken again is not removed in the same moment. */
  #onDisk<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#disk.then(work)
    this.#disk = result.catch(() => {})
    return result
  }

  #hold({ sha256, sizeBytes }: { sha256: string; sizeBytes: number }): Received {
    this.#use(sha256, sizeBytes)
    let held = true
    const release = async (): Promise<void> => {
      if (held) await this.#unuse(sha256)
      held = false
    }
    return { sha256, sizeBytes, release }
  }

  #use(sha256: string, sizeBytes: number): void {
    if (sha256 === '') return
    const use = this.#uses.get(sha256)
    if (use !== undefined) use.count += 1
    else {
      this.#uses.set(sha256, { count: 1, sizeBytes })
      this.#bytes += sizeBytes
    }
  }

  async #unuse(sha256: string): Promise<void> {
    const use = this.#uses.get(sha256)
    if (use === undefined) return
    use.count -= 1
    if (use.count > 0) return
    this.#uses.delete(sha256)
    this.#bytes -= use.sizeBytes
    await this.#onDisk(async () => {
      if (!this.has(sha256)) await rm(this.path(sha256), { force: true })
    })
  }

  async #change(op: StorageOp): Promise<void> {
    if (op.op === 'put') {
      const before = this.#entries.get(op.entry.key)
      this.#put(op.entry)
      if (before !== undefined) await this.#unuse(before.sha256)
      return
    }
    for (const key of keysOf(op, this.#entries.keys())) await this.#drop(key)
  }

  #put(entry: StorageEntry): void {
    this.#use(entry.sha256, entry.sizeBytes)
    this.#entries.set(entry.key, entry)
  }

  async #drop(key: string): Promise<void> {
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    this.#entries.delete(key)
    await this.#unuse(entry.sha256)
  }

  async #append(line: object): Promise<void> {
    const index = this.#index ?? (await this.#openIndex())
    const { size } = await index.stat()
    try {
      await index.appendFile(`${JSON.stringify(line)}\n`)
      await index.datasync()
    } catch (error) {
      // Half a line of a full disk would spoil the next.
      await index.truncate(size).catch(() => {})
      throw error
    }
  }

  async #openIndex(): Promise<FileHandle> {
    this.#index = await open(join(this.#dir, 'index.ndjson'), 'a', 0o600)
    return this.#index
  }

  async #rewrite(version: StorageVersion, entries: readonly StorageEntry[]): Promise<void> {
    await this.#index?.close()
    this.#index = undefined
    const file = join(this.#dir, 'tmp', 'index')
    const handle = await open(file, 'w', 0o600)
    await handle.appendFile(`${JSON.stringify({ ...version, entries })}\n`)
    await handle.datasync()
    await handle.close()
    await rename(file, join(this.#dir, 'index.ndjson'))
  }

  async #load(): Promise<void> {
    const text = await readFile(join(this.#dir, 'index.ndjson'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      // What cannot be read is not what is not there: nothing may be removed for it.
      if (error.code !== 'ENOENT') throw error
      return ''
    })
    const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
    const entries = new Map<string, StorageEntry>()
    for (const line of lines) if (line !== '') this.#replay(JSON.parse(line) as unknown, entries)
    const objects = new Set(await readdir(join(this.#dir, 'objects')))
    for (const entry of entries.values()) if (entry.sha256 === '' || objects.has(entry.sha256)) this.#put(entry)
    for (const name of objects) if (!this.has(name)) await rm(this.path(name), { force: true })
    await this.#rewrite(this.#version, this.entries())
  }

  #replay(line: unknown, all: Map<string, StorageEntry>): void {
    if (!isVersion(line)) return
    const { entries } = line as { entries?: unknown }
    if (Array.isArray(entries)) for (const entry of entries.filter(isEntry)) all.set(entry.key, entry)
    else if (isOp(line) && line.op === 'put') all.set(line.entry.key, line.entry)
    else if (isOp(line) && line.op === 'delete') for (const key of keysOf(line, all.keys())) all.delete(key)
    this.#version = { attempt: line.attempt, seq: line.seq }
  }
}

async function writeBody(
  body: Readable,
  file: string,
  roomBytes: number
): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx', 0o600)
  let sizeBytes = 0
  try {
    for await (const chunk of brokenOff(body)) {
      sizeBytes += chunk.length
      if (sizeBytes > roomBytes)
        throw new DoorRefusal(507, `the storage has no room: ${roomBytes} bytes are left; delete old checkpoints first`)
      hash.update(chunk)
      await handle.appendFile(chunk)
    }
    await handle.datasync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** The keys that a delete takes: its own, also as a folder, and with `deep` those below. */
function keysOf({ key, deep }: Extract<StorageOp, { op: 'delete' }>, all: Iterable<string>): string[] {
  const folder = key.endsWith('/') ? key : `${key}/`
  return [...all].filter((each) => each === key || each === folder || (deep && each.startsWith(folder)))
}

/** A body that ends before its time is no object. It is not destroyed with the loop: a refusal leaves on its connection. */
async function* brokenOff(body: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) yield chunk
  } catch {
    throw new DoorRefusal(400, 'the body broke off')
  }
}
