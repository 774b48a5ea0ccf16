/**
 * Runs of pip on this host, one at a time, also those of other nodes of the same user: each takes up to 4 GiB, and all cores
 * while it compiles. Of one process they have their turn as they came; between processes a lock file decides.
 */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, withLock } from './lock.ts'
import { unlessAborted } from './shared-work.ts'

/** See above; one for each kind of work. */
export class BuildQueue {
  readonly #dir: string
  readonly #name: string
  #last: Promise<void> = Promise.resolve()

  /** @param dir folder that all nodes of this user share @param name of the lock file in it */
  constructor(dir: string, name: string) {
    this.#dir = dir
    this.#name = name
  }

  /**
   * Does `work` when it is its turn. Rejects with the signal's reason when that comes first; `work` itself looks at the signal.
   * @param onWait called once where others come before
   */
  async run<T>(key: string, work: () => Promise<T>, signal: AbortSignal, onWait: () => void): Promise<T> {
    const mark = join(this.#dir, `.queued-${process.pid}-${this.#name}-${key}`)
    const before = this.#last
    const done = Promise.withResolvers<void>()
    this.#last = before.then(async () => await done.promise)
    const wait = once(onWait)
    try {
      await writeFile(mark, '')
      await unlessAborted(turnOf(before, wait), signal)
      return await withLock(join(this.#dir, `.${this.#name}.lock`), work, wait, signal)
    } finally {
      await rm(mark, { force: true })
      done.resolve()
    }
  }

  /** How many are under way or wait, of all processes. */
  async length(): Promise<number> {
    const pattern = new RegExp(`^\\.queued-(\\d+)-${this.#name}-`)
    const pids = (await readdir(this.#dir)).flatMap((name) => pattern.exec(name)?.[1] ?? [])
    return pids.filter((pid) => isAlive(Number(pid))).length
  }
}

/** Resolves with the one before; tells `wait` unless that is over already. */
async function turnOf(before: Promise<void>, wait: () => void): Promise<void> {
  const timer = setImmediate(wait)
  await before
  clearImmediate(timer)
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
