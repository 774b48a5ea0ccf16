/** A lock between processes: a file that names its holder, taken over when that process is gone. */
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A lock whose file has not been touched for this long is taken over: an install takes about 20 s. */
const STALE_MS = 15 * 60_000
const RETRY_MS = 5
const LONGEST_RETRY_MS = 300
/** How often the holder touches it. */
const TOUCH_MS = 60_000

/**
 * Runs `work` while holding the lock at `path`. The lock saves work, nothing more: `work` must stay correct when two
 * run at once, which can happen for an instant when a dead holder's lock is taken over.
 * @param onWait called once with the holder's pid when somebody else holds it
 * @param signal ends the wait, with its reason; `work` is not ended by it
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  onWait: (pid: number) => void,
  signal?: AbortSignal
): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  let told = false
  let waitMs = RETRY_MS
  signal?.throwIfAborted()
  while (!(await take(path))) {
    const pid = await holder(path)
    if (pid === undefined) {
      await rm(path, { force: true })
      continue
    }
    if (!told) onWait(pid)
    told = true
    await wait(waitMs)
    signal?.throwIfAborted()
    waitMs = Math.min(LONGEST_RETRY_MS, waitMs * 2)
  }
  const alive = setInterval(() => void touch(path), TOUCH_MS).unref()
  try {
    return await work()
  } finally {
    clearInterval(alive)
    await rm(path, { force: true })
  }
}

/** A long build says that it goes on. */
async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => {})
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o644)
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Pid of a living holder; undefined if the lock is stale. A file that is still empty counts as held while young. */
async function holder(path: string): Promise<number | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    const ageMs = Date.now() - mtimeMs
    if (ageMs > STALE_MS) return undefined
    if (text === '') return ageMs < 5000 ? 0 : undefined
    return isAlive(Number(text)) ? Number(text) : undefined
  } catch {
    return undefined
  }
}

/** Whether a process with this id exists, also one of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
