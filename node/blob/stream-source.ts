/** A peer's blobs over libp2p: one stream, requests sent ahead, replies in their order. */
import type { Stream } from '@libp2p/interface'
import { encode } from 'it-length-prefixed'
import type { Digest, PeerId } from '../../protocol/messages.ts'
import { chunks as piecesOf } from '../p2p/frames.ts'
import { ByteReader } from './byte-reader.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { BlobSource, ReceivedChunk } from './source.ts'
import {
  type BlobReply,
  type BlobRequest,
  type BlobScope,
  decodeReply,
  encodeRequest,
  MAX_REPLY_BYTES,
  receiveChunks
} from './wire.ts'

/** A peer that owes an answer and sends nothing for so long is given up. */
const STALL_MS = 20_000

/** What it is made with. */
export interface StreamSourceOptions {
  peer: PeerId
  /** See `BlobSource`. */
  isComplete?: boolean
  scope: BlobScope
  /** A stream of `/swarm/blob/1.0.0` to the peer: `P2p.openBlobStream`. */
  open: (peer: PeerId, signal: AbortSignal) => Promise<Stream>
}

/** A stream and those who wait for their reply on it. */
interface Line {
  stream: Stream
  reader: ByteReader
  /** Resolves when all earlier replies are read. */
  tail: Promise<void>
  waiting: number
  stall: NodeJS.Timeout
}

/** See above. A reply that is not read to its end costs the stream; the next request opens another. */
export class StreamSource implements BlobSource {
  readonly id: PeerId
  readonly isComplete: boolean
  #options: StreamSourceOptions
  #line: Promise<Line> | undefined

  constructor(options: StreamSourceOptions) {
    this.id = options.peer
    this.isComplete = options.isComplete ?? false
    this.#options = options
  }

  async manifest(address: Digest, signal: AbortSignal): Promise<Uint8Array> {
    return (await this.#ask({ ...this.#request(address), manifest: true }, signal)).manifest
  }

  async have(address: Digest, signal: AbortSignal): Promise<Uint8Array> {
    return (await this.#ask({ ...this.#request(address), have: true }, signal)).have
  }

  async *read(
    address: Digest,
    chunks: ReadonlyArray<{ index: number; length: number }>,
    signal: AbortSignal
  ): AsyncGenerator<ReceivedChunk> {
    const asked = { ...this.#request(address), chunks: chunks.map(({ index }) => index) }
    for await (const reply of this.#exchange(asked, signal)) yield* receiveChunks(reply.reader, chunks, this.id)
  }

  /** Ends the stream. It may be asked again. */
  close(): void {
    void this.#line?.then(
      ({ stream }) => void stream.close().catch(() => {}),
      () => {}
    )
    this.#line = undefined
  }

  #request(address: Digest): BlobRequest {
    return { ...this.#options.scope, address, manifest: false, have: false, chunks: [] }
  }

  async #ask(request: BlobRequest, signal: AbortSignal): Promise<BlobReply> {
    let got: BlobReply | undefined
    // To its end: an exchange that is left early costs the stream.
    for await (const { reply } of this.#exchange(request, signal)) got = reply
    if (got === undefined) throw new BlobError(BlobErrorCode.cut, `${this.id} gave no answer`)
    return got
  }

  /** Gives the reply once, with the reader at what follows it; whoever is done with it has read that. */
  async *#exchange(
    request: BlobRequest,
    signal: AbortSignal
  ): AsyncGenerator<{ reply: BlobReply; reader: ByteReader }> {
    signal.throwIfAborted()
    const line = await this.#open(signal)
    signal.throwIfAborted()
    const before = line.tail
    const turn = Promise.withResolvers<void>()
    line.tail = before.then(() => turn.promise)
    const cut = (): void => line.stream.abort(new Error('no longer wanted'))
    signal.addEventListener('abort', cut)
    let isWhole = false
    try {
      if (line.waiting++ === 0) line.stall.refresh()
      line.stream.send(encode.single(encodeRequest(request)))
      await before
      line.stall.refresh()
      const frame = await line.reader.frame(MAX_REPLY_BYTES)
      isWhole = true
      const reply = decodeReply(frame, this.id)
      isWhole = false
      yield { reply, reader: line.reader }
      isWhole = true
    } catch (error) {
      signal.throwIfAborted()
      throw error instanceof BlobError
        ? error
        : new BlobError(BlobErrorCode.cut, `${this.id}: ${(error as Error).message}`, { cause: error })
    } finally {
      signal.removeEventListener('abort', cut)
      line.waiting -= 1
      if (!isWhole) line.stream.abort(new Error('its bytes are not wanted'))
      turn.resolve()
    }
  }

  #open(signal: AbortSignal): Promise<Line> {
    if (this.#line !== undefined) return this.#line
    const line = this.#dial(signal)
    const forget = (): void => {
      if (this.#line === line) this.#line = undefined
    }
    this.#line = line
    line.then(({ stream }) => stream.addEventListener('close', forget), forget)
    return line
  }

  async #dial(signal: AbortSignal): Promise<Line> {
    const { open, peer } = this.#options
    const stream = await open(peer, signal)
    const onStall = (): void => {
      if (line.waiting > 0) stream.abort(new Error(`nothing came for ${STALL_MS / 1000} s`))
    }
    const line: Line = {
      stream,
      reader: new ByteReader(piecesOf(stream), () => line.stall.refresh()),
      tail: Promise.resolve(),
      waiting: 0,
      stall: setTimeout(onStall, STALL_MS).unref()
    }
    stream.addEventListener('close', () => clearTimeout(line.stall))
    return line
  }
}
