/** A file that somebody writes to and others read from any offset, up to its end, which is said and not guessed. */
import { watch } from 'node:fs'
import { open } from 'node:fs/promises'

const CHUNK_BYTES = 64 * 1024
/** A file system event may get lost: the size is looked at this often besides. */
const LOOK_EVERY_MS = 500

/** See above. `complete` is called by whoever knows that nothing more is written. */
export class LiveLog {
  readonly file: string
  #complete = false
  #wakers = new Set<() => void>()

  constructor(file: string, complete = false) {
    this.file = file
    this.#complete = complete
  }

  get isComplete(): boolean {
    return this.#complete
  }

  /** The last byte is in the file. */
  complete(): void {
    this.#complete = true
    this.wake()
  }

  /** Something was written: readers look at once. */
  wake(): void {
    for (const waker of this.#wakers) waker()
  }

  /**
   * The bytes from `offset` on, each once, until the log is complete or the signal says stop. A file that got shorter
   * (a job can truncate its log through its own descriptor) gives nothing more until it is longer again.
   */
  async *read(offset: number, signal: AbortSignal): AsyncGenerator<Buffer> {
    const handle = await open(this.file, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && this.#complete) return undefined
      throw error
    })
    if (handle === undefined) return
    let woken = Promise.withResolvers<void>()
    const waker = (): void => woken.resolve()
    const watcher = watch(this.file, waker)
    watcher.on('error', waker)
    const timer = setInterval(waker, LOOK_EVERY_MS)
    this.#wakers.add(waker)
    signal.addEventListener('abort', waker, { once: true })
    let at = offset
    try {
      while (!signal.aborted) {
        const last = this.#complete
        woken = Promise.withResolvers<void>()
        const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
        const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, at)
        at += bytesRead
        if (bytesRead > 0) yield buffer.subarray(0, bytesRead)
        else if (last) return
        else await woken.promise
      }
    } finally {
      clearInterval(timer)
      watcher.close()
      this.#wakers.delete(waker)
      signal.removeEventListener('abort', waker)
      await handle.close()
    }
  }
}
