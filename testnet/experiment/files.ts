/** Files that a scenario points at: matrices, coordinates, arrivals, traces. Swarm ships none; each is named in the manifest with its hash. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../../node/cli/errors.ts'

/** One file as the manifest names it. */
export interface DataFile {
  /** As the scenario wrote it. */
  path: string
  bytes: number
  sha256: string
}

/** Reads files relative to a folder and remembers which. `at` gives the place of a field, for errors. */
export class Files {
  readonly read: DataFile[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Absolute path. */
  resolve(path: string): string {
    return resolve(this.#folder, path)
  }

  /** A file's text. @throws UsageError naming the field that wants it */
  text(path: string, at: string): string {
    let bytes: Buffer
    try {
      bytes = readFileSync(this.resolve(path))
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new UsageError(`${at}: ${this.resolve(path)} cannot be read (${code})`, 'name a file that is there', {
        cause
      })
    }
    if (!this.read.some((file) => file.path === path))
      this.read.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    return bytes.toString('utf8')
  }

  /** Rows of numbers, parted by blanks, commas or semicolons; `#` begins a remark. `width`: how many each row must have. */
  rows(path: string, at: string, width?: number): number[][] {
    const rows: number[][] = []
    for (const [index, line] of this.text(path, at).split(/\r?\n/).entries()) {
      const words = line
        .replace(/#.*/, '')
        .split(/[\s,;]+/)
        .filter((word) => word !== '')
      if (words.length === 0) continue
      const row = words.map(Number)
      const where = `${path}, line ${index + 1}`
      const bad = row.findIndex((value) => !Number.isFinite(value) || value < 0)
      if (bad !== -1) throw new UsageError(`${where}: '${words[bad]}' is no number of at least 0`)
      const expected = width ?? rows[0]?.length ?? row.length
      if (row.length !== expected)
        throw new UsageError(`${where}: ${row.length} figures where ${expected} are expected`)
      rows.push(row)
    }
    if (rows.length === 0) throw new UsageError(`${at}: there is nothing in ${path}`)
    return rows
  }
}
