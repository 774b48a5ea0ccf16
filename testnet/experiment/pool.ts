/** Runs of an experiment over worker threads: independent of each other, so their number changes nothing but the time. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FromWorker, RunOutcome, RunTask, ToWorker } from './outcome.ts'

/** A run that failed, with the worker's own words. */
export class RunError extends Error {
  override readonly name = 'RunError'
  readonly code: string
  readonly task: RunTask

  constructor(task: RunTask, { code, message, stack }: { code: string; message: string; stack: string }) {
    super(`cell ${task.cell}, seed ${task.seed}: ${message}`)
    this.code = code === '' ? 'ERR_RUN' : code
    this.stack = stack
    this.task = task
  }
}

/** Where a run that is under way has got to. */
export interface UnderWay {
  task: RunTask
  nowMs: number
  endMs: number
  events: number
  startedAt: number
}

/** Who hears what. */
export interface PoolListener {
  onProgress?: (underWay: readonly UnderWay[]) => void
  onDone?: (outcome: RunOutcome) => void
  /** The first run that failed. Runs under way end, and those that are finished come back; without it, they do not. */
  onFailure?: (error: RunError) => void
}

/** Threads for so many runs, where nobody says how many. */
export function defaultWorkers(runs: number): number {
  return Math.max(1, Math.min(availableParallelism(), runs))
}

/**
 * Does all tasks; the outcomes are in the order of the tasks. When `signal` is aborted, runs under way end at once and
 * those that are finished come back.
 * @throws RunError of the first run that fails, where nobody hears of it
 */
export async function runAll(
  tasks: readonly RunTask[],
  workers: number,
  listener: PoolListener = {},
  signal?: AbortSignal
): Promise<RunOutcome[]> {
  const done = new Map<number, RunOutcome>()
  const underWay = new Map<number, UnderWay>()
  let next = 0
  const failed = new AbortController()
  const ends = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal])
  const isOver = (): boolean => next >= tasks.length || ends.aborted
  const thread = async (): Promise<void> => {
    if (isOver()) return
    const worker = new Worker(new URL('worker.ts', import.meta.url))
    try {
      while (!isOver()) {
        const id = next++
        const task = tasks[id] as RunTask
        underWay.set(id, { task, nowMs: 0, endMs: 1, events: 0, startedAt: performance.now() })
        const outcome = await runIn(worker, { task, id }, ends, (progress) => {
          underWay.set(id, { ...(underWay.get(id) as UnderWay), ...progress })
          listener.onProgress?.([...underWay.values()])
        })
        underWay.delete(id)
        if (outcome === undefined) return
        done.set(id, outcome)
        listener.onDone?.(outcome)
      }
    } catch (error) {
      // One that was called off with it is not heard of.
      if (!ends.aborted) failed.abort(error)
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: workers }, thread))
  if (failed.signal.aborted) {
    const error = failed.signal.reason as RunError
    if (listener.onFailure === undefined) throw error
    listener.onFailure(error)
  }
  return [...done].sort(([a], [b]) => a - b).map(([, outcome]) => outcome)
}

/** One task in a worker; undefined when it was called off. */
function runIn(
  worker: Worker,
  message: ToWorker,
  signal: AbortSignal,
  onProgress: (at: { nowMs: number; endMs: number; events: number }) => void
): Promise<RunOutcome | undefined> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      signal.removeEventListener('abort', onAbort)
      act()
    }
    const fail = (error: { code: string; message: string; stack: string }): void =>
      finish(() => reject(new RunError(message.task, error)))
    const onMessage = (from: FromWorker): void => {
      if (from.kind === 'progress') onProgress(from)
      else if (from.kind === 'done') finish(() => resolve(from.outcome))
      else fail(from.error)
    }
    const onError = (error: Error & { code?: string }): void =>
      fail({ code: error.code ?? '', message: error.message, stack: error.stack ?? '' })
    const onAbort = (): void => finish(() => resolve(undefined))
    worker.on('message', onMessage)
    worker.on('error', onError)
    signal.addEventListener('abort', onAbort)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    worker.postMessage(message)
  })
}
