/** Answers streams of `/swarm/blob/1.0.0`. Who may have what is decided by `find`. */
import type { Stream } from '@libp2p/interface'
import { encode } from 'it-length-prefixed'
import type { PeerId } from '../../protocol/messages.ts'
import { readFrames, sendAll } from '../p2p/frames.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { Holding } from './holding.ts'
import { type BlobRequest, decodeRequest, encodeReply, MAX_REPLY_BYTES, MAX_REQUEST_BYTES, sendChunks } from './wire.ts'

/** Streams of one peer, and of all, that are served at one time. */
const MAX_PER_PEER = 16
const MAX_STREAMS = 256
/** From a request's first byte to its last; and how long a stream may be silent between two. */
const REQUEST_MS = 10_000
const IDLE_MS = 120_000

/** What ends a stream. Other answers may be others later: who has nothing yet is asked again and again. */
const ENDS: readonly BlobErrorCode[] = [BlobErrorCode.refused, BlobErrorCode.malformed, BlobErrorCode.changed]

/** What a server is made with. */
export interface BlobServerOptions {
  /**
   * What this peer may have under this request. Rejects with `BlobError`: `refused` for what is not for it (also where it is not here: a
   * stranger learns no difference), `gone` for what is not here.
   */
  find: (from: PeerId, request: BlobRequest) => Promise<Holding>
  /** Chunk bytes that left. */
  onSent?: (request: BlobRequest, bytes: number) => void
  /** Once a stream at most: not for what is only not here yet. */
  onRefused?: (from: PeerId, error: BlobError) => void
}

/** See above. `serve` never rejects for what a stranger does. */
export class BlobServer {
  #options: BlobServerOptions
  #open = new Map<PeerId, number>()
  #total = 0
  #stopping = new AbortController()

  constructor(options: BlobServerOptions) {
    this.#options = options
  }

  async serve(stream: Stream, from: PeerId): Promise<void> {
    const mine = this.#open.get(from) ?? 0
    if (mine >= MAX_PER_PEER || this.#total >= MAX_STREAMS || this.#stopping.signal.aborted) {
      stream.abort(new Error('too many streams at one time'))
      return
    }
    this.#open.set(from, mine + 1)
    this.#total += 1
    const idle = setTimeout(() => stream.abort(new Error('nothing was asked for')), IDLE_MS).unref()
    const stop = (): void => stream.abort(new Error('this node is stopping'))
    this.#stopping.signal.addEventListener('abort', stop)
    try {
      await readFrames(stream, { maxBytes: MAX_REQUEST_BYTES, withinMs: REQUEST_MS }, async (frame) => {
        await this.#answer(stream, from, frame)
        idle.refresh()
      })
      await stream.close()
    } catch (error) {
      stream.abort(error as Error)
    } finally {
      clearTimeout(idle)
      this.#stopping.signal.removeEventListener('abort', stop)
      this.#total -= 1
      const left = (this.#open.get(from) ?? 1) - 1
      if (left === 0) this.#open.delete(from)
      else this.#open.set(from, left)
    }
  }

  /** Ends what is being served. */
  stop(): void {
    this.#stopping.abort()
  }

  async #answer(stream: Stream, from: PeerId, frame: Uint8Array): Promise<void> {
    const { signal } = this.#stopping
    let request: BlobRequest
    let holding: Holding
    let reply: Uint8Array
    try {
      request = decodeRequest(frame)
      holding = await this.#options.find(from, request)
      reply = encodeReply({
        manifest: request.manifest ? (await holding.manifest()).bytes : new Uint8Array(0),
        have: request.have ? (await holding.bitfield()).bytes : new Uint8Array(0)
      })
    } catch (cause) {
      const error =
        cause instanceof BlobError ? cause : new BlobError(BlobErrorCode.gone, 'it cannot be read here', { cause })
      await sendAll(stream, framed(encodeReply({ code: error.code, message: error.message })), signal)
      if (!ENDS.includes(error.code)) return
      // One of these is enough for a stream: they are told, and whoever asks again pays for another stream.
      this.#options.onRefused?.(from, error)
      await stream.close()
      throw error
    }
    await sendAll(stream, framed(reply), signal)
    for await (const bytes of sendChunks(holding, request.chunks)) {
      await sendAll(stream, bytes, signal)
      this.#options.onSent?.(request, bytes.length)
    }
  }
}

function framed(reply: Uint8Array): ReturnType<typeof encode.single> {
  return encode.single(reply, { maxDataLength: MAX_REPLY_BYTES })
}
