/** Length-prefixed frames on libp2p streams, with the limits that a stranger's stream needs. */
import type { Stream } from '@libp2p/interface'
import { decode, encode } from 'it-length-prefixed'
import { pipe } from 'it-pipe'

type Chunk = Stream extends AsyncIterable<infer C> ? C : never

/**
 * A stream's chunks, one at a time: while the consumer is busy with one the stream is paused, so that the sender's window
 * closes. Plain iteration of a libp2p stream buffers without bound.
 */
export async function* chunks(stream: Stream): AsyncGenerator<Chunk> {
  for await (const chunk of stream) {
    if (stream.readStatus === 'readable') stream.pause()
    yield chunk
    if (stream.readStatus === 'paused') stream.resume()
  }
}

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

/** Sends a frame and waits until the muxer took it. Throws when the stream is closed or does not drain in time. */
export async function sendFrame(stream: Stream, frame: Uint8Array, signal: AbortSignal): Promise<void> {
  if (!stream.send(encode.single(frame))) await stream.onDrain({ signal })
}
