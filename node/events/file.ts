/** The files behind an event log: `events.ndjson`, and older ones as `events.ndjson.1` and so on. */
import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/** Settings of `EventFile`. */
export interface EventFileOptions {
  file: string
  maxBytes: number
  keep: number
  onFailure: (message: string) => void
}

/** Append-only lines with rotation by size. A full disk loses events and never the node. */
export class EventFile {
  #options: EventFileOptions
  #fd: number | undefined
  #size = 0
  #failed = false

  constructor(options: EventFileOptions) {
    this.#options = options
    this.#guard(() => {
      mkdirSync(dirname(options.file), { recursive: true, mode: 0o700 })
      this.#open()
    })
  }

  #path(age: number): string {
    return age === 0 ? this.#options.file : `${this.#options.file}.${age}`
  }

  #open(): void {
    this.#fd = openSync(this.#path(0), 'a', 0o600)
    this.#size = fstatSync(this.#fd).size
  }

  #guard(action: () => void): void {
    try {
      action()
      this.#failed = false
    } catch (error) {
      if (!this.#failed)
        this.#options.onFailure(`the event log ${this.#options.file} cannot be written: ${(error as Error).message}`)
      this.#failed = true
    }
  }

  /** Appends whole lines in one write. */
  append(text: string): void {
    this.#guard(() => {
      if (this.#size > this.#options.maxBytes) this.#rotate()
      if (this.#fd === undefined) this.#open()
      this.#size += writeSync(this.#fd!, text)
    })
  }

  #rotate(): void {
    this.close()
    rmSync(this.#path(this.#options.keep - 1), { force: true })
    for (let age = this.#options.keep - 2; age >= 0; age--) {
      if (existsSync(this.#path(age))) renameSync(this.#path(age), this.#path(age + 1))
    }
    this.#open()
  }

  /** The lines of all files that contain `part`, oldest first. */
  async *lines(part: string): AsyncGenerator<string> {
    for (let age = this.#options.keep - 1; age >= 0; age--) {
      const path = this.#path(age)
      if (!existsSync(path)) continue
      for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
        if (line.includes(part)) yield line
      }
    }
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd)
    this.#fd = undefined
  }
}
