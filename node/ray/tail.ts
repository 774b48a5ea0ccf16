/** Follows a growing host file by fs.watch and offset: about 1 ms from a line's writing to its reading here. */
import { open } from 'node:fs/promises'
import { watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

const CHUNK_BYTES = 64 * 1024
/** A line that is longer is cut here; what follows counts as further lines. */
const LONGEST_LINE_BYTES = 16 * 1024

/** A file being followed; `close` stops it. */
export interface FileTail {
  /** Reads what is there by now; resolves when all lines up to now were handed over. */
  flush(): Promise<void>
  close(): Promise<void>
}

/**
 * Calls `onLine` for each line of the file, those already there first. The file must exist; bytes that are not UTF-8
 * become U+FFFD. A file that gets shorter (a job can truncate its log) is read on from its new end.
 */
export async function followFile(path: string, onLine: (line: string) => void): Promise<FileTail> {
  const file = await open(path, 'r')
  const buffer = Buffer.alloc(CHUNK_BYTES)
  let offset = 0
  let rest: Buffer = Buffer.alloc(0)
  let closed = false
  let queue: Promise<void> = Promise.resolve()

  const readOn = async (): Promise<void> => {
    offset = Math.min(offset, (await file.stat()).size)
    for (;;) {
      if (closed) return
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, offset)
      if (bytesRead === 0) return
      offset += bytesRead
      rest = splitLines(Buffer.concat([rest, buffer.subarray(0, bytesRead)]), onLine)
    }
  }
  const schedule = (): Promise<void> => {
    queue = queue.then(readOn, () => {})
    return queue
  }
  const watcher: FSWatcher = watch(path, () => {
    void schedule()
  })
  watcher.on('error', () => {})
  await schedule()
  return {
    flush: schedule,
    close: () =>
      finish(
        file,
        watcher,
        () => {
          closed = true
        },
        () => queue
      )
  }
}

async function finish(
  file: FileHandle,
  watcher: FSWatcher,
  mark: () => void,
  queue: () => Promise<void>
): Promise<void> {
  mark()
  watcher.close()
  await queue().catch(() => {})
  await file.close().catch(() => {})
}

/** Hands over complete lines and returns what is left after the last one. */
function splitLines(bytes: Buffer, onLine: (line: string) => void): Buffer {
  let start = 0
  for (;;) {
    const end = bytes.indexOf(10, start)
    if (end < 0) break
    onLine(bytes.toString('utf8', start, end))
    start = end + 1
  }
  const rest = bytes.subarray(start)
  if (rest.length <= LONGEST_LINE_BYTES) return Buffer.from(rest)
  onLine(rest.toString('utf8'))
  return Buffer.alloc(0)
}

/** The last lines of a file, read from at most its last `bytes`; empty if it is not there. */
export async function lastLines(path: string, count = 20, bytes = 16 * 1024): Promise<string[]> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const start = Math.max(0, size - bytes)
      const buffer = Buffer.alloc(size - start)
      const { bytesRead } = await file.read(buffer, 0, buffer.length, start)
      const lines = buffer.toString('utf8', 0, bytesRead).split('\n')
      if (start > 0) lines.shift()
      return lines.filter((line) => line !== '').slice(-count)
    } finally {
      await file.close()
    }
  } catch {
    return []
  }
}
