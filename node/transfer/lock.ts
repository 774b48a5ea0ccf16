/** The lock of a job's environment on its way from the driver's member, which may still be resolving it. */
import { setTimeout as delay } from 'node:timers/promises'
import { TransferError, TransferErrorCode } from './errors.ts'

/** How long an asker's stream is held; below the time after which it takes silence for a failure. */
const HELD_MS = 10_000
/** Pauses between two questions: short at first, since Commits do not arrive everywhere at once. */
const PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1_000

/** Answers that say nothing of the lock itself: asked again. */
const AGAIN: readonly TransferErrorCode[] = [
  TransferErrorCode.refused,
  TransferErrorCode.gone,
  TransferErrorCode.busy,
  TransferErrorCode.cut,
  TransferErrorCode.unreachable
]

/** The driver's member's answer. Throws `gone` where there is none yet, `failed` where there will be none. */
export async function lockAnswer(lock: Promise<string> | undefined): Promise<{ lock: string }> {
  const notYet = new TransferError(TransferErrorCode.gone, 'the lock is not made yet')
  if (lock === undefined) throw notYet
  const left = new AbortController()
  const late = delay(HELD_MS, undefined, { signal: left.signal, ref: false }).then(
    () => Promise.reject(notYet),
    () => ''
  )
  try {
    return { lock: await Promise.race([lock, late]) }
  } catch (error) {
    if (error === notYet) throw error
    throw new TransferError(TransferErrorCode.failed, (error as Error).message, { cause: error })
  } finally {
    left.abort()
  }
}

/** Asks until there is an answer. Rejects with `failed`, or the signal's reason. */
export async function askLock(ask: () => Promise<unknown>, signal: AbortSignal): Promise<string> {
  for (let pauseMs = PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    try {
      const { lock } = (await ask()) as { lock?: unknown }
      if (typeof lock === 'string') return lock
      throw new TransferError(TransferErrorCode.badRequest, 'what the driver’s member sent is no lock')
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof TransferError && !AGAIN.includes(error.code)) throw error
    }
    await delay(pauseMs, undefined, { signal })
  }
}
