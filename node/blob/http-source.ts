/** Another member's blobs over the job's mesh: plain HTTP/1.1 on connections that are kept. */
import { Agent, get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import type { Digest } from '../../protocol/messages.ts'
import { ByteReader } from './byte-reader.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import { MAX_MANIFEST_BYTES } from './manifest.ts'
import type { BlobSource, ReceivedChunk } from './source.ts'
import { receiveChunks, refusalOf, writeRanges } from './wire.ts'

/** One request is answered while the chunks of others are verified: more connections bring no more on one tunnel. */
const MAX_SOCKETS = 4
/** Nothing came for so long: it is given up. */
const STALL_MS = 20_000
const MAX_ERROR_BYTES = 4096

/** What it is made with. */
export interface HttpSourceOptions {
  /** Whose it is: a peer id. */
  id: string
  /** See `BlobSource`. */
  isComplete?: boolean
  /** A connection to the server of the other member: `connect(name, port, host)` of the privileged verbs. */
  connect: () => Promise<Socket>
  /** What every request carries besides. */
  headers?: () => Record<string, string>
}

/** See above. Close it: its connections keep the job's namespace. */
export class HttpSource implements BlobSource {
  readonly id: string
  readonly isComplete: boolean
  #agent: Agent
  #headers: () => Record<string, string>

  constructor({ id, isComplete = false, connect, headers = () => ({}) }: HttpSourceOptions) {
    this.#headers = headers
    this.id = id
    this.isComplete = isComplete
    this.#agent = new ConnectedAgent(connect)
  }

  async manifest(address: Digest, signal: AbortSignal): Promise<Uint8Array> {
    return await this.#all(`/blob/${address}/manifest`, MAX_MANIFEST_BYTES, signal)
  }

  async have(address: Digest, signal: AbortSignal): Promise<Uint8Array> {
    return await this.#all(`/blob/${address}/have`, MAX_MANIFEST_BYTES, signal)
  }

  async *read(
    address: Digest,
    chunks: ReadonlyArray<{ index: number; length: number }>,
    signal: AbortSignal
  ): AsyncGenerator<ReceivedChunk> {
    const ranges = writeRanges(chunks.map(({ index }) => index))
    const response = await this.#get(`/blob/${address}/chunks?ranges=${ranges}`, signal)
    const reader = new ByteReader(response)
    try {
      yield* receiveChunks(reader, chunks, this.id)
      // To its end, so that the connection serves again.
      await reader.end()
    } catch (error) {
      throw this.#cut(error, signal)
    } finally {
      if (!response.complete) response.destroy()
    }
  }

  close(): void {
    this.#agent.destroy()
  }

  async #all(path: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
    const response = await this.#get(path, signal)
    try {
      return await new ByteReader(response).all(maxBytes)
    } catch (error) {
      throw this.#cut(error, signal)
    }
  }

  async #get(path: string, signal: AbortSignal): Promise<IncomingMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
    const headers = { ...this.#headers(), host: 'member' }
    const request = get({ path, agent: this.#agent, signal, host: 'member', headers }, (response) => {
      // What fails later (the fetch is over, say) is told by whoever reads.
      response.on('error', () => {})
      resolve(response)
    })
    request.on('error', reject)
    request.setTimeout(STALL_MS, () => request.destroy(new Error(`nothing came for ${STALL_MS / 1000} s`)))
    try {
      const response = await promise
      if (response.statusCode === 200) return response
      const { code, message } = parse(await new ByteReader(response).all(MAX_ERROR_BYTES))
      throw refusalOf(code, message, this.id)
    } catch (error) {
      throw this.#cut(error, signal)
    }
  }

  #cut(error: unknown, signal: AbortSignal): Error {
    if (signal.aborted) return signal.reason as Error
    if (error instanceof BlobError) return error
    return new BlobError(BlobErrorCode.cut, `${this.id}: ${(error as Error).message}`, { cause: error })
  }
}

/** An agent whose connections come from elsewhere. */
class ConnectedAgent extends Agent {
  #connect: () => Promise<Socket>

  constructor(connect: () => Promise<Socket>) {
    super({ keepAlive: true, maxSockets: MAX_SOCKETS, maxFreeSockets: MAX_SOCKETS })
    this.#connect = connect
  }

  override createConnection(
    _options: unknown,
    done?: (error: Error | null, stream: Duplex) => void
  ): Duplex | null | undefined {
    this.#connect().then(
      (socket) => {
        // Its request is told. One that was given up while the connection was made listens no more, and Node 24 throws then.
        socket.on('error', () => {})
        done?.(null, socket)
      },
      (error: unknown) => done?.(error as Error, undefined as unknown as Duplex)
    )
    return undefined
  }
}

function parse(bytes: Uint8Array): { code: string; message: string } {
  try {
    const { code, message } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { code: unknown; message: unknown }
    if (typeof code === 'string' && typeof message === 'string') return { code, message }
  } catch {}
  return { code: BlobErrorCode.cut, message: 'something that is no answer' }
}
