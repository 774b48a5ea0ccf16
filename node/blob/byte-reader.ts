/** Reads bytes that come in pieces as what they were before: numbers, frames, chunks. */
import { BlobError, BlobErrorCode } from './errors.ts'
import { takeChunk } from './memory.ts'

/** What libp2p streams and HTTP bodies give. */
export type Piece = Uint8Array | { subarray: () => Uint8Array; length: number }

/** See above; throws `cut` where the bytes end early. */
export class ByteReader {
  #pieces: AsyncIterator<Piece>
  #rest: Uint8Array = new Uint8Array(0)
  #onPiece: () => void

  /** `onPiece` is called for whatever comes. */
  constructor(pieces: AsyncIterable<Piece>, onPiece: () => void = () => {}) {
    this.#pieces = pieces[Symbol.asyncIterator]()
    this.#onPiece = onPiece
  }

  /** Exactly so many, in memory of their own (`giveChunk` it back where that is sure). */
  async bytes(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = takeChunk(length)
    for (let have = 0; have < length; ) {
      if (this.#rest.length === 0) await this.#more()
      const part = this.#rest.subarray(0, length - have)
      bytes.set(part, have)
      this.#rest = this.#rest.subarray(part.length)
      have += part.length
    }
    return bytes
  }

  /** Four bytes, big-endian. */
  async uint32(): Promise<number> {
    const [a = 0, b = 0, c = 0, d = 0] = await this.bytes(4)
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  }

  /** A frame behind its length as a varint; throws `malformed` where it is longer than that. */
  async frame(maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
    let length = 0
    for (let shift = 0; ; shift += 7) {
      const [byte = 0] = await this.bytes(1)
      length += (byte & 0x7f) * 2 ** shift
      if (length > maxBytes || shift > 28)
        throw new BlobError(BlobErrorCode.malformed, `a frame of more than ${maxBytes} bytes`)
      if (byte < 0x80) return await this.bytes(length)
    }
  }

  /** All that is left, at most so much; throws `malformed` for more. */
  async all(maxBytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let length = 0
    for (;;) {
      if (this.#rest.length === 0 && !(await this.#next())) return Buffer.concat(parts)
      parts.push(this.#rest)
      length += this.#rest.length
      this.#rest = new Uint8Array(0)
      if (length > maxBytes) throw new BlobError(BlobErrorCode.malformed, `more than ${maxBytes} bytes`)
    }
  }

  /** Nothing more; throws `malformed`. */
  async end(): Promise<void> {
    if (this.#rest.length > 0 || (await this.#next()))
      throw new BlobError(BlobErrorCode.malformed, 'more than was asked for')
  }

  async #more(): Promise<void> {
    if (!(await this.#next())) throw new BlobError(BlobErrorCode.cut, 'it ended early')
  }

  async #next(): Promise<boolean> {
    const next = await this.#pieces.next()
    if (next.done === true) return false
    this.#rest = next.value.subarray()
    this.#onPiece()
    return true
  }
}
