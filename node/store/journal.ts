/**
 * The journal: every durable record of this node, in order, in chained entries, written by group commit. A write
 * starts at once when none is under way; what arrives meanwhile goes out together as the next batch, synced to disk.
 */
import { checkEntry, decodeEntry, encodeEntry, entryHash, FIRST_HASH, sequenceKey } from './entry.ts'
import { StoreError, StoreErrorCode } from './errors.ts'
import { writeSynced } from './database.ts'
import type { Database, Section } from './database.ts'

/** Where a fold stands: the last entry that is in it and that entry's hash. */
export interface JournalPosition {
  seq: number
  hash: Uint8Array
}

/** What a replay found. */
export interface Replay {
  position: JournalPosition
  entries: number
  records: number
  truncated: boolean
}

interface Waiting {
  seq: number
  bytes: Buffer
  done: () => void
  failed: (error: unknown) => void
}

const READ_AHEAD = 512

/** See above; made by `openStore`. */
export class Journal {
  #db: Database
  #section: Section
  #dir: string
  #seq = 0
  #hash: Uint8Array = FIRST_HASH
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined
  #failure: StoreError | undefined

  constructor(db: Database, section: Section, dir: string) {
    this.#db = db
    this.#section = section
    this.#dir = dir
  }

  /** Sequence number of the last entry appended (written or not). */
  get seq(): number {
    return this.#seq
  }

  /** The position after the last entry appended. */
  get position(): JournalPosition {
    return { seq: this.#seq, hash: this.#hash }
  }

  /**
   * Reads every entry after `from`, in order, and sets the end of the journal. A last entry that is not whole is removed;
   * a fault anywhere else throws ERR_STORE_DAMAGED.
   */
  async replay(from: JournalPosition, onRecords: (records: unknown[], seq: number) => void): Promise<Replay> {
    const found: Replay = { position: from, entries: 0, records: 0, truncated: false }
    let expected = from.seq + 1
    let hash = from.hash
    const iterator = this.#section.iterator({ gt: sequenceKey(from.seq) })
    try {
      for (;;) {
        const rows = await iterator.nextv(READ_AHEAD)
        if (rows.length === 0) break
        for (const [key, bytes] of rows) {
          const fault = key === sequenceKey(expected) ? checkEntry(expected, bytes, hash) : 'gap'
          if (fault !== undefined) {
            await this.#truncate(key, expected, fault)
            found.truncated = true
            break
          }
          const records = decodeEntry(bytes)
          onRecords(records, expected)
          hash = entryHash(bytes)
          found.entries += 1
          found.records += records.length
          expected += 1
        }
        if (found.truncated) break
      }
    } finally {
      await iterator.close()
    }
    this.#seq = expected - 1
    this.#hash = hash
    found.position = { seq: this.#seq, hash }
    return found
  }

  /** Removes a broken entry if it is the very last; throws otherwise. */
  async #truncate(key: string, expected: number, fault: string): Promise<void> {
    const [last] = await this.#section.keys({ reverse: true, limit: 1 }).all()
    if (fault === 'checksum' && last === key) {
      await writeSynced(this.#db, [{ type: 'del', sublevel: this.#section, key }])
      return
    }
    throw new StoreError(
      StoreErrorCode.damaged,
      `the journal in ${this.#dir} is damaged at entry ${expected} (${fault}), and entries follow it: ` +
        'nothing was changed. Restore the folder from a copy, or move it away and start with an empty one (running jobs and receipts of this node are lost then)'
    )
  }

  /** Journals the records of one turn; resolves when they are on disk. Rejects with ERR_STORE_WRITE, for good. */
  append(records: readonly unknown[]): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    const seq = this.#seq + 1
    const entry = encodeEntry(seq, this.#hash, records)
    this.#seq = seq
    this.#hash = entry.hash
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ seq, bytes: entry.bytes, done: resolve, failed: reject })
    this.#writing ??= this.#write()
    return promise
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      try {
        await writeSynced(
          this.#db,
          group.map(({ seq, bytes }) => ({ type: 'put', sublevel: this.#section, key: sequenceKey(seq), value: bytes }))
        )
      } catch (cause) {
        const rest = this.#waiting
        this.#waiting = []
        this.#failure ??= new StoreError(
          StoreErrorCode.write,
          `cannot write to the journal in ${this.#dir} (${(cause as Error).message}): the node stops, since it may not promise what it cannot keep. Check the disk and start again`,
          { cause }
        )
        for (const entry of [...group, ...rest]) entry.failed(this.#failure)
        break
      }
      for (const entry of group) entry.done()
    }
    this.#writing = undefined
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
  }

  /** The records of the entries after `from`, up to and including `to`, in slices so that a reader may breathe between them. */
  async *read(from: number, to: number): AsyncGenerator<{ seq: number; bytes: Uint8Array }> {
    const iterator = this.#section.iterator({ gt: sequenceKey(from), lte: sequenceKey(to) })
    for await (const [key, bytes] of iterator) yield { seq: Number(key), bytes }
  }

  /** Forgets the entries up to and including `seq`, which a snapshot holds. */
  async forget(seq: number): Promise<void> {
    await this.#section.clear({ lte: sequenceKey(seq) })
  }
}
