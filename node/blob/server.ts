/** Answers streams of `/swarm/blob/1.0.0`. Who may have what is decided by `find`. */
import type { Stream } from '@libp2p/interface'
import { encode } from 'it-length-prefixed'
import type { PeerId } from '../../protocol/messages.ts'
import { Room } from '../door/room.ts'
import { readFrames, sendAll } from '../p2p/frames.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { Holding } from './holding.ts'
import { type BlobRequest, decodeRequest, encodeReply, MAX_REPLY_BYTES, MAX_REQUEST_BYTES, sendChunks } from './wire.ts'

/** Streams of one peer, and of all, that are served at one time. */
const MAX_PER_PEER = 16
const MAX_STREAMS = 256
/** Answers with chunks that are under way at one time, of one peer and in all: each has two chunks in memory. More wait. */
const MAX_ANSWERS_PER_PEER = 8
const MAX_ANSWERS = 64
/** Until a stream's first answer: whoever has no right here takes no place for longer. */
const FIRST_MS = 10_000
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
  #open = new Map<PeerId, OfPeer>()
  #total = 0
  #answers = new Room(MAX_ANSWERS)
  #stopping = new AbortController()

  constructor(options: BlobServerOptions) {
    this.#options = options
  }

  async serve(stream: Stream, from: PeerId): Promise<void> {
    const mine = this.#open.get(from) ?? { streams: 0, answers: new Room(MAX_ANSWERS_PER_PEER) }
    if (mine.streams >= MAX_PER_PEER || this.#total >= MAX_STREAMS || this.#stopping.signal.aborted) {
      stream.abort(new Error('too many streams at one time'))
      return
    }
    this.#open.set(from, mine)
    mine.streams += 1
    this.#total += 1
    const idle = new Idle(stream)
    const stop = (): void => stream.abort(new Error('this node is stopping'))
    this.#stopping.signal.addEventListener('abort', stop)
    try {
      await readFrames(stream, { maxBytes: MAX_REQUEST_BYTES, withinMs: REQUEST_MS }, async (frame) => {
        await this.#answer(stream, { from, answers: mine.answers, idle }, frame)
        idle.refresh()
      })
      await stream.close()
    } catch (error) {
      stream.abort(error as Error)
    } finally {
      idle.stop()
      this.#stopping.signal.removeEventListener('abort', stop)
      this.#total -= 1
      mine.streams -= 1
      if (mine.streams === 0) this.#open.delete(from)
    }
  }

  /** Ends what is being served. */
  stop(): void {
    this.#stopping.abort()
  }

  async #answer(stream: Stream, asker: Asker, frame: Uint8Array): Promise<void> {
    const { from } = asker
    const { signal } = this.#stopping
    let request: BlobRequest
    let holding: Holding
    let reply: Uint8Array
    try {
      request = decodeRequest(frame)
      holding = await this.#options.find(from, request)
      asker.idle.refresh()
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
    if (request.chunks.length === 0) return await sendAll(stream, framed(reply), signal)
    await this.#inTurn(asker, async () => {
      await sendAll(stream, framed(reply), signal)
      for await (const bytes of sendChunks(holding, request.chunks)) {
        await sendAll(stream, bytes, signal)
        asker.idle.refresh()
        this.#options.onSent?.(request, bytes.length)
      }
    })
  }

  /** First the peer's turn, then that of all: one that asks for much waits for itself. */
  async #inTurn({ answers, idle }: Asker, work: () => Promise<void>): Promise<void> {
    const taken: Room[] = []
    try {
      for (const room of [answers, this.#answers]) {
        if (!(await room.take(1, IDLE_MS, idle.over))) throw new Error('too much is under way')
        taken.push(room)
      }
      await work()
    } finally {
      for (const room of taken) room.give()
    }
  }
}

interface OfPeer {
  streams: number
  answers: Room
}

interface Asker {
  from: PeerId
  answers: Room
  idle: Idle
}

/** Ends a stream on which nothing goes on. */
class Idle {
  readonly #stream: Stream
  readonly #over = new AbortController()
  #timer: NodeJS.Timeout

  constructor(stream: Stream) {
    this.#stream = stream
    this.#timer = this.#arm(FIRST_MS)
    stream.addEventListener('close', () => this.#over.abort(), { once: true })
  }

  /** Aborts when the stream is no more. */
  get over(): AbortSignal {
    return this.#over.signal
  }

  refresh(): void {
    clearTimeout(this.#timer)
    this.#timer = this.#arm(IDLE_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#over.abort()
  }

  #arm(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#stream.abort(new Error('nothing was asked for')), ms).unref()
  }
}

function framed(reply: Uint8Array): ReturnType<typeof encode.single> {
  return encode.single(reply, { maxDataLength: MAX_REPLY_BYTES })
}
