/** A thread that does runs, one after the other. */
import { parentPort } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './outcome.ts'
import { runOne } from './run-one.ts'

/** Progress is told at most so often, ms. */
const EVERY_MS = 200

function tell(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message)
}

parentPort?.on('message', ({ task, id }: ToWorker) => {
  let toldAt = 0
  const onProgress = (nowMs: number, endMs: number, events: number): void => {
    const at = performance.now()
    if (at - toldAt < EVERY_MS) return
    toldAt = at
    tell({ id, kind: 'progress', nowMs, endMs, events })
  }
  runOne(task, { onProgress }).then(
    (outcome) => tell({ id, kind: 'done', outcome }),
    (thrown: unknown) => {
      const { name, code = '', message, stack = '' } = thrown as Error & { code?: string }
      tell({ id, kind: 'failed', error: { name, code, message, stack } })
    }
  )
})
