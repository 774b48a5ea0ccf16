/** Bytes on their way into a storage: written and hashed as they come, each byte within room that was reserved for it. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { DoorRefusal } from '../route.ts'

/** Room that several bodies share; what one has reserved no other gets. */
export class StorageRoom {
  readonly #usedBytes: () => number
  #comingBytes = 0

  /** @param usedBytes bytes that are in the storage already */
  constructor(usedBytes: () => number) {
    this.#usedBytes = usedBytes
  }

  /** A reservation of nothing yet. @param maxBytes of the storage and all that comes */
  begin(maxBytes: number): Reservation {
    let mine = 0
    return {
      claim: (bytes) => {
        const leftBytes = Math.max(0, maxBytes - this.#usedBytes() - this.#comingBytes)
        if (bytes - mine > leftBytes) throw noRoom(leftBytes + mine)
        if (bytes <= mine) return
        this.#comingBytes += bytes - mine
        mine = bytes
      },
      release: () => {
        this.#comingBytes -= mine
        mine = 0
      }
    }
  }
}

/** One body's part of the room. */
export interface Reservation {
  /** Has room for so many bytes in all. Throws `DoorRefusal` 507 where there is none. */
  claim: (bytes: number) => void
  /** Gives it back. Idempotent. */
  release: () => void
}

function noRoom(leftBytes: number): DoorRefusal {
  return new DoorRefusal(507, `the storage has no room: ${leftBytes} bytes are left; delete old checkpoints first`)
}

/**
 * Writes a body to a new file. Rejects with `DoorRefusal`: 507 where there is no room, 400 when it breaks off, 503 when `closing`
 * aborts, which also destroys the body.
 */
export async function writeBody(
  body: Readable,
  file: string,
  room: Reservation,
  closing: AbortSignal
): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx', 0o600)
  let sizeBytes = 0
  try {
    for await (const chunk of brokenOff(body, closing)) {
      sizeBytes += chunk.length
      room.claim(sizeBytes)
      hash.update(chunk)
      await handle.appendFile(chunk)
    }
    await handle.datasync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** What a storage says once it is closed: a later attempt opens it anew. */
export function storageClosed(): DoorRefusal {
  return new DoorRefusal(503, 'the storage is closed: this attempt of the job is over')
}

/**
 * A body that ends before its time is no object. It is not destroyed with the loop: a refusal leaves on its connection. A close does
 * not wait for the next bytes of one that sends none.
 */
async function* brokenOff(body: Readable, closing: AbortSignal): AsyncGenerator<Buffer> {
  const pieces = body.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
  const wait: { stop?: () => void } = {}
  const onClose = (): void => {
    body.on('error', () => {}).destroy(storageClosed())
    wait.stop?.()
  }
  closing.addEventListener('abort', onClose, { once: true })
  try {
    for (;;) {
      if (closing.aborted) throw storageClosed()
      const { promise, resolve, reject } = Promise.withResolvers<IteratorResult<Buffer>>()
      wait.stop = () => reject(storageClosed())
      pieces.next().then(resolve, reject)
      const piece = await promise
      if (piece.done === true) return
      yield piece.value
    }
  } catch {
    throw closing.aborted ? storageClosed() : new DoorRefusal(400, 'the body broke off')
  } finally {
    closing.removeEventListener('abort', onClose)
    if (!closing.aborted) await pieces.return?.()
  }
}
