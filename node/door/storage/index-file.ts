/**
 * The journal of a storage, `index.ndjson`: one line with everything, and after it one line a change. It is written anew once more
 * of it is garbage than not, so that it stays as small as what it tells.
 */
import { open, readFile, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { isEntry, isOp, isVersion, keysOf } from './entry.ts'
import type { StorageEntry, StorageOp, StorageVersion } from './entry.ts'

const NAME = 'index.ndjson'
/** A short journal is left as it is. */
const MIN_CHANGES = 64

/** What a journal tells. */
export interface IndexContent {
  version: StorageVersion
  entries: Map<string, StorageEntry>
}

/** See above. Calls run one after the other: the caller's turn. */
export class IndexFile {
  readonly #dir: string
  #handle: FileHandle | undefined
  #changes = 0

  /** @param dir folder with `tmp/` in it, on the same file system */
  constructor(dir: string) {
    this.#dir = dir
  }

  /** What it tells; nothing where there is none. A torn last line is dropped. Rejects where it cannot be read. */
  async read(): Promise<IndexContent> {
    const text = await readFile(join(this.#dir, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
      // What cannot be read is not what is not there: nothing may be removed for it.
      if (error.code !== 'ENOENT') throw error
      return ''
    })
    const content: IndexContent = { version: { attempt: 0, seq: 0 }, entries: new Map() }
    const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
    for (const line of lines) if (line !== '') replay(JSON.parse(line) as unknown, content)
    return content
  }

  /** Adds a change; it counts once this resolves. */
  async append(version: StorageVersion, op: StorageOp): Promise<void> {
    this.#handle ??= await open(join(this.#dir, NAME), 'a', 0o600)
    const { size } = await this.#handle.stat()
    try {
      await this.#handle.appendFile(`${JSON.stringify({ ...version, ...op })}\n`)
      await this.#handle.datasync()
    } catch (error) {
      // Half a line of a full disk would spoil the next.
      await this.#handle.truncate(size).catch(() => {})
      throw error
    }
    this.#changes += 1
  }

  /** Whether more changes are garbage than there are entries. */
  isWasteful(entries: number): boolean {
    return this.#changes > Math.max(MIN_CHANGES, 2 * entries)
  }

  /** Begins anew with one line. The old one stays until the new one is on the disk. */
  async rewrite(version: StorageVersion, entries: readonly StorageEntry[]): Promise<void> {
    const file = join(this.#dir, 'tmp', 'index')
    await rm(file, { force: true })
    const handle = await open(file, 'ax', 0o600)
    try {
      await handle.appendFile(`${JSON.stringify({ ...version, entries })}\n`)
      await handle.datasync()
      await rename(file, join(this.#dir, NAME))
    } catch (error) {
      await handle.close()
      throw error
    }
    await this.#handle?.close()
    this.#handle = handle
    this.#changes = 0
    await syncFolder(this.#dir)
  }

  async close(): Promise<void> {
    await this.#handle?.close()
    this.#handle = undefined
  }
}

/** A crash after this finds the new name. */
async function syncFolder(dir: string): Promise<void> {
  await using handle = await open(dir, 'r')
  await handle.sync()
}

function replay(line: unknown, content: IndexContent): void {
  if (!isVersion(line)) return
  const all = content.entries
  const { entries } = line as { entries?: unknown }
  if (Array.isArray(entries)) for (const entry of entries.filter(isEntry)) all.set(entry.key, entry)
  else if (isOp(line) && line.op === 'put') all.set(line.entry.key, line.entry)
  else if (isOp(line) && line.op === 'delete') for (const key of keysOf(line, all.keys())) all.delete(key)
  content.version = { attempt: line.attempt, seq: line.seq }
}
