/** Open files of a blob, by index: a few stay open, since chunks that follow one another are mostly of one file. */
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** Files that stay open while nobody uses them. */
const MAX_IDLE = 8

interface Opened {
  handle: Promise<FileHandle>
  uses: number
}

/** See above; `flags` are those of open(2) in Node's words. */
export class FileHandles {
  #path: (file: number) => string
  #flags: string | number
  #open = new Map<number, Opened>()
  #closed = false
  /** What is done with them now. */
  #working = new Set<Promise<unknown>>()

  constructor(path: (file: number) => string, flags: string | number) {
    this.#path = path
    this.#flags = flags
  }

  /** Lends the file for the time of `work`. Rejects with the file system's error. */
  use<T>(file: number, work: (handle: FileHandle) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('its files are closed'))
    const using = this.#use(file, work)
    this.#working.add(using)
    const over = (): void => void this.#working.delete(using)
    using.then(over, over)
    return using
  }

  async #use<T>(file: number, work: (handle: FileHandle) => Promise<T>): Promise<T> {
    const opened = this.#open.get(file) ?? { handle: open(this.#path(file), this.#flags, 0o644), uses: 0 }
    // Last used, last in the map.
    this.#open.delete(file)
    this.#open.set(file, opened)
    opened.uses += 1
    try {
      return await work(await opened.handle)
    } catch (error) {
      this.#open.delete(file)
      throw error
    } finally {
      opened.uses -= 1
      // Dropped meanwhile, by an error or a close.
      if (opened.uses === 0 && this.#open.get(file) !== opened) closeQuietly(opened)
      this.#trim()
    }
  }

  /** Closes all; what is in use closes after it. */
  close(): void {
    this.#closed = true
    const all = [...this.#open.values()]
    this.#open.clear()
    for (const opened of all) if (opened.uses === 0) closeQuietly(opened)
  }

  /** Resolves when nothing that was begun before goes on. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#working)
  }

  #trim(): void {
    let idle = [...this.#open.values()].filter(({ uses }) => uses === 0).length
    for (const [file, opened] of this.#open) {
      if (idle <= MAX_IDLE) return
      if (opened.uses > 0) continue
      this.#open.delete(file)
      closeQuietly(opened)
      idle -= 1
    }
  }
}

function closeQuietly({ handle }: Opened): void {
  void handle.then(
    async (file) => await file.close(),
    () => {}
  )
}
