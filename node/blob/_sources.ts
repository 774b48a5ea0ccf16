/** Sources and targets in memory, for tests: honest, lying, slow, silent, dying, or with a part of the chunks. */
import { createHash, hash } from 'node:crypto'
import { setImmediate as soon, setTimeout as delay } from 'node:timers/promises'
import { Bitfield } from './bitfield.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { ChunkTarget } from './holding.ts'
import { type Manifest, sealManifest } from './manifest.ts'
import type { BlobSource } from './source.ts'

/** A blob and its chunks' bytes. */
export interface MemoryBlob {
  manifest: Manifest
  chunks: Array<Uint8Array<ArrayBuffer>>
}

/** Files of chunks of this many bytes; content follows from `seed`. */
export function memoryBlob(files: Record<string, number[]>, seed = 1): MemoryBlob {
  const chunks: Array<Uint8Array<ArrayBuffer>> = []
  const rows = Object.entries(files).map(([path, lengths]) => ({
    path,
    chunks: lengths.map((length) => {
      const bytes = pattern(length, `${seed}/${chunks.length}`)
      chunks.push(bytes)
      return { sha256: new Uint8Array(createHash('sha256').update(bytes).digest()), length }
    })
  }))
  return { manifest: sealManifest({ name: 'test', chunker: 'test', files: rows }), chunks }
}

/** Bytes that follow from a text. */
export function pattern(length: number, text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(new ArrayBuffer(length))
  for (let at = 0; at < length; at += 32)
    bytes.set(
      createHash('sha256')
        .update(`${text}/${at}`)
        .digest()
        .subarray(0, length - at),
      at
    )
  return bytes
}

/** How a source behaves. */
export interface Behaviour {
  /** Chunks that it has; all unless said. */
  has?: number[]
  /** Whether these chunks come with other bytes. */
  lies?: (index: number) => boolean
  /** Breaks off after so many chunks, for good. */
  diesAfter?: number
  /** Breaks off after each so many chunks, and can be asked again. */
  cutsEvery?: number
  /** Before each chunk. */
  waitMs?: number
  /** Answers nothing at all. */
  silent?: boolean
  /** Says this to every request. */
  refuses?: BlobErrorCode
}

/** A source and what it was asked for. */
export interface MemorySource extends BlobSource {
  asked: number[]
  /** It has these too from now on. */
  gets: (index: number) => void
}

/** See above. It counts as complete unless `has` is given. */
export function memorySource(id: string, { manifest, chunks }: MemoryBlob, behaviour: Behaviour = {}): MemorySource {
  const { has, lies, diesAfter = Infinity, cutsEvery = Infinity, waitMs, silent, refuses } = behaviour
  const have = has === undefined ? Bitfield.full(chunks.length) : new Bitfield(chunks.length)
  for (const index of has ?? []) have.set(index)
  let sent = 0
  const asked: number[] = []
  const check = async (signal: AbortSignal): Promise<void> => {
    if (refuses !== undefined) throw new BlobError(refuses, `${id} answers: no`)
    if (sent >= diesAfter) throw new Error('connection lost')
    if (silent === true) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  }
  return {
    id,
    isComplete: has === undefined,
    asked,
    gets: (index) => have.set(index),
    async manifest(_, signal) {
      await check(signal)
      return manifest.bytes
    },
    async have(_, signal) {
      await check(signal)
      return have.copy().bytes
    },
    async *read(_, wanted, signal) {
      for (const { index } of wanted) {
        asked.push(index)
        await check(signal)
        if (waitMs !== undefined) await delay(waitMs, undefined, { signal })
        else await soon()
        signal.throwIfAborted()
        if (!have.has(index)) {
          yield { index, bytes: undefined }
          continue
        }
        sent += 1
        const bytes = chunks[index]!.slice()
        if (lies?.(index) === true) bytes[0]! ^= 1
        yield { index, bytes }
        if (sent % cutsEvery === 0) throw new Error('cut')
      }
    }
  }
}

/** A target that fails a test the moment unverified bytes, or bytes for a second time, are written. */
export class MemoryTarget implements ChunkTarget {
  readonly have: Bitfield
  readonly written = new Map<number, Uint8Array>()
  #manifest: Manifest

  constructor(manifest: Manifest) {
    this.#manifest = manifest
    this.have = new Bitfield(manifest.chunks.length)
  }

  async write(index: number, bytes: Uint8Array): Promise<void> {
    if (hash('sha256', bytes) !== this.#manifest.chunks[index]?.sha256) throw new Error(`chunk ${index} is wrong`)
    if (this.written.has(index)) throw new Error(`chunk ${index} was written twice`)
    this.written.set(index, bytes.slice())
    await soon()
    this.have.set(index)
  }
}
