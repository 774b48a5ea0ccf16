/** Length-prefixed frames on libp2p streams, with the limits that a stranger's stream needs. */
import type { Stream } from '@libp2p/interface'
import { decode, encode } from 'it-length-prefixed'
import { pipe } from 'it-pipe'

type Chunk = Stream extends AsyncIterable<infer C> ? C : never
type Uint8ArrayList = Exclude<Chunk, Uint8Array>

/**
 * A stream's chunks, one at a time: while the consumer is busy with one the stream is paused, so that the sender's window
 * closes. Plain iteration of a libp2p stream buffers without bound, and it loses what a paused stream still held when
 * the other side closed. Throws when the stream is reset; a connection that is lost ends it like a close.
 */
export async function* chunks(stream: Stream): AsyncGenerator<Chunk> {
  const waiting: Chunk[] = []
  let over = stream.readableEnded || stream.status === 'aborted' || stream.status === 'reset'
  let failure: Error | undefined
  let wake = (): void => undefined
  const onMessage = (event: { data: Chunk }): void => {
    waiting.push(event.data)
    if (stream.readStatus === 'readable') stream.pause()
    wake()
  }
  const onEnd = (): void => {
    over = true
    wake()
  }
  const onClose = (event: { error?: Error }): void => {
    failure = event.error
    if (failure !== undefined || stream.readBufferLength === 0) onEnd()
  }
  stream.addEventListener('message', onMessage)
  stream.addEventListener('end', onEnd)
  stream.addEventListener('close', onClose)
  try {
    for (;;) {
      const chunk = waiting.shift()
      if (chunk !== undefined) {
        yield chunk
        continue
      }
      if (failure !== undefined) throw failure
      if (over) return
      const more = new Promise<void>((resolve) => (wake = resolve))
      if (stream.readStatus === 'paused') stream.resume()
      await more
    }
  } finally {
    stream.removeEventListener('message', onMessage)
    stream.removeEventListener('end', onEnd)
    stream.removeEventListener('close', onClose)
  }
}

/** What a frame may be. */
export interface FrameLimits {
  /** Larger frames end the stream with an error. */
  maxBytes: number
  /** From a frame's length to its last byte. Between frames a stream may be silent for as long as it likes. */
  withinMs: number
}

/** Hands each frame to `handle`, which is waited for. Ends with the stream; throws for what is no frame within the limits. */
export async function readFrames(
  stream: Stream,
  limits: FrameLimits,
  handle: (frame: Uint8Array) => Promise<void>
): Promise<void> {
  stream.maxReadBufferLength = limits.maxBytes + 65_536
  let late: NodeJS.Timeout | undefined
  const onLength = (): void => {
    clearTimeout(late)
    late = setTimeout(() => stream.abort(new Error(`a frame took longer than ${limits.withinMs} ms`)), limits.withinMs)
  }
  try {
    await pipe(
      chunks(stream),
      (source) => decode(source, { maxDataLength: limits.maxBytes, maxLengthLength: 5, onLength }),
      async (source) => {
        for await (const frame of source) {
          clearTimeout(late)
          await handle(frame.subarray())
        }
      }
    )
  } finally {
    clearTimeout(late)
  }
}

/** Unsent bytes below which the next may be handed over: a window's worth keeps the line busy. */
const lowWaterBytes = 256 * 1024

/**
 * Sends bytes and waits while more than a window's worth is unsent. Not by `onDrain`: libp2p's @libp2p/utils 7.4.1 keeps
 * the promise of the first drain for good, so every later wait is over at once, and the buffer grows until the stream
 * is aborted (measured: 128 MiB over loopback). Throws when the stream ends or the signal does.
 */
export async function sendAll(stream: Stream, bytes: Uint8Array | Uint8ArrayList, signal?: AbortSignal): Promise<void> {
  stream.send(bytes)
  if (stream.writeBufferLength <= lowWaterBytes) return
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // The stream goes on sending in a microtask after `drain`: look once that has run.
  const look = (): void => void setImmediate(() => stream.writeBufferLength <= lowWaterBytes && resolve())
  const end = (event: { error?: Error }): void => reject(event.error ?? new Error('the stream was closed'))
  const abort = (): void => reject(signal?.reason as Error)
  stream.addEventListener('drain', look)
  stream.addEventListener('idle', look)
  stream.addEventListener('close', end)
  signal?.addEventListener('abort', abort)
  try {
    if (signal?.aborted === true) abort()
    look()
    await promise
  } finally {
    stream.removeEventListener('drain', look)
    stream.removeEventListener('idle', look)
    stream.removeEventListener('close', end)
    signal?.removeEventListener('abort', abort)
  }
}

/** Sends a frame; see `sendAll`. */
export async function sendFrame(stream: Stream, frame: Uint8Array, signal: AbortSignal): Promise<void> {
  await sendAll(stream, encode.single(frame), signal)
}
