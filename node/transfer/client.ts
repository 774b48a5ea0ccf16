/** The asking side of bulk transfers: files by chunks from all who have them, and what a node says of its part of a job. */
import { copyFile, stat } from 'node:fs/promises'
import type { Duplex } from 'node:stream'
import type { Stream } from '@libp2p/interface'
import type { Blob, JobId, PeerId } from '../../protocol/messages.ts'
import { BlobError } from '../blob/errors.ts'
import type { FetchEvent } from '../blob/fetching.ts'
import { StreamSource } from '../blob/stream-source.ts'
import { fetchWhole } from '../blob/whole.ts'
import { checkProgress, type SetProgress } from '../data/progress.ts'
import type { Metrics } from '../events/metrics.ts'
import type { EmitTo } from '../interpreter/world.ts'
import { digestOf } from './blobs.ts'
import { TransferError, TransferErrorCode } from './errors.ts'
import { duplexOf } from './join.ts'
import type { LiveLog } from './live-log.ts'
import { askLock } from './lock.ts'
import { checkAnswer, MAX_JSON_BYTES, sendLine, StreamReader } from './wire.ts'
import type { StepSpan, TransferRequest } from './wire.ts'

/** A holder that sends nothing for so long is given up for the next. */
const STALL_MS = 20_000
/** Largest output or log that is fetched: an output is at most 512 MiB of tar where it is packed (`ray/pack-output.ts`), with room for what zstd adds. */
export const MAX_BLOB_BYTES = 544 * 1024 * 1024
/** Spans of one member that are looked at. */
const MAX_SPANS = 500

/** What a client needs of the network. */
export interface StreamOpener {
  readonly self: PeerId
  openStream(to: PeerId, signal?: AbortSignal): Promise<Stream>
  openBlobStream(to: PeerId, signal?: AbortSignal): Promise<Stream>
}

/** What this node has itself: a node's own provider may work for its own job, and nobody dials himself. */
export interface LocalSource {
  /** Path of a blob that is here. */
  blob(sha256: string): string | undefined
  env(job: JobId): Promise<Record<string, string>>
  liveLog(job: JobId, attempt: number): LiveLog | undefined
  dashboard(job: JobId, attempt: number): Promise<{ socket: Duplex; headers: Record<string, string> }>
}

interface Opened {
  stream: Stream
  reader: StreamReader
  sizeBytes: number
  headers: Record<string, string>
}

/** What to fetch: `work` or `blob` of an attempt. */
export interface BlobRequest {
  kind: 'work' | 'blob'
  job: JobId
  attempt: number
  blob: Blob
}

/** See above. Everything takes a signal and rejects with `TransferError` (or the signal's reason). */
export class TransferClient {
  #network: StreamOpener
  #local: LocalSource
  #metrics: Metrics
  #emit: EmitTo

  constructor(network: StreamOpener, local: LocalSource, metrics: Metrics, emit: EmitTo = () => {}) {
    this.#network = network
    this.#local = local
    this.#metrics = metrics
    this.#emit = emit
  }

  /**
   * Fetches into `file` (chunks that are there already and right are kept), from all holders at once, until size and digest
   * are right. A holder whose bytes were wrong is not asked again, and is told of. Rejects with `TransferError`.
   */
  async fetchBlob(request: BlobRequest, holders: PeerId[], file: string, signal: AbortSignal): Promise<void> {
    const { blob } = request
    if (request.kind === 'blob' && blob.sizeBytes > MAX_BLOB_BYTES)
      throw new TransferError(
        TransferErrorCode.tooLarge,
        `${blob.sha256} of ${blob.sizeBytes} bytes, at most ${MAX_BLOB_BYTES} are taken`
      )
    const own = holders.includes(this.#network.self) ? this.#local.blob(blob.sha256) : undefined
    if (own !== undefined) return await copyOwn(own, blob, file)
    const { kind, job, attempt } = request
    const open = (to: PeerId, opening: AbortSignal): Promise<Stream> => this.#network.openBlobStream(to, opening)
    const sources = holders
      .filter((peer) => peer !== this.#network.self)
      .map((peer) => new StreamSource({ peer, isComplete: true, scope: { kind, job, attempt }, open }))
    try {
      await fetchWhole({ blob, sources, file, signal, onEvent: (event) => this.#onEvent(request, event) })
    } catch (error) {
      signal.throwIfAborted()
      throw asTransferError(error)
    } finally {
      for (const source of sources) source.close()
    }
  }

  #onEvent({ kind, job, attempt, blob }: BlobRequest, event: FetchEvent): void {
    if (event.type === 'chunk') this.#metrics.transferredBytes.inc({ kind, direction: 'in' }, event.sizeBytes)
    if (event.type !== 'banned') return
    const { source: peer, index, expected, got } = event
    this.#emit({ event: 'transfer:liar', job, attempt, peer, sha256: blob.sha256, chunk: index, expected, got })
  }

  /** The variables of a job's program, kept in memory by the caller. */
  async fetchEnv(requester: PeerId, job: JobId, attempt: number, signal: AbortSignal): Promise<Record<string, string>> {
    if (requester === this.#network.self) return await this.#local.env(job)
    const value = await this.#json(requester, { kind: 'env', job, attempt }, signal)
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    if (entries.some(([, text]) => typeof text !== 'string'))
      throw new TransferError(TransferErrorCode.badRequest, 'an environment that holds more than text')
    return Object.fromEntries(entries) as Record<string, string>
  }

  /** The lock of an attempt's environment, from its driver's member, as soon as it is made. */
  async fetchLock(driver: PeerId, job: JobId, attempt: number, signal: AbortSignal): Promise<string> {
    return await askLock(async () => await this.#json(driver, { kind: 'lock', job, attempt }, signal), signal)
  }

  /** What a member says that its steps took: a claim, for people. */
  async fetchSpans(member: PeerId, job: JobId, attempt: number, signal: AbortSignal): Promise<StepSpan[]> {
    const value = await this.#json(member, { kind: 'spans', job, attempt }, signal)
    return Array.isArray(value) ? value.filter(isSpan).slice(0, MAX_SPANS) : []
  }

  /** How far a member says that the job's data sets are: a claim, for people. */
  async fetchData(member: PeerId, job: JobId, attempt: number, signal: AbortSignal): Promise<SetProgress[]> {
    return checkProgress(await this.#json(member, { kind: 'data', job, attempt }, signal))
  }

  async #json(from: PeerId, request: TransferRequest, signal: AbortSignal): Promise<unknown> {
    const { stream, reader, sizeBytes } = await this.#ask(from, request, signal)
    try {
      if (sizeBytes > MAX_JSON_BYTES)
        throw new TransferError(TransferErrorCode.tooLarge, `${request.kind} of ${sizeBytes} bytes`)
      const value: unknown = JSON.parse((await watched(reader.exactly(sizeBytes), stream, signal)).toString('utf8'))
      await stream.close().catch(() => {})
      return value
    } catch (error) {
      stream.abort(error as Error)
      throw error
    }
  }

  /** Pieces of a program's log from `offset` on. Returns when it is complete; throws `cut` when only the stream ended. */
  async *followLog(
    driver: PeerId,
    job: JobId,
    attempt: number,
    offset: number,
    signal: AbortSignal
  ): AsyncGenerator<Buffer> {
    if (driver === this.#network.self) {
      const log = this.#local.liveLog(job, attempt)
      if (log === undefined) throw new TransferError(TransferErrorCode.gone, `the log of ${job}/${attempt} is not here`)
      return yield* log.read(offset, signal)
    }
    const { stream, reader } = await this.#ask(driver, { kind: 'log', job, attempt, offset }, signal)
    const stop = (): void => stream.abort(new Error('no longer wanted'))
    signal.addEventListener('abort', stop, { once: true })
    try {
      for (;;) {
        const length = (await reader.exactly(4)).readUInt32BE(0)
        if (length === 0) return
        if (length > 1 << 20) throw new TransferError(TransferErrorCode.tooLarge, `a piece of ${length} bytes`)
        const bytes = await reader.exactly(length)
        this.#metrics.transferredBytes.inc({ kind: 'log', direction: 'in' }, length)
        yield bytes
      }
    } finally {
      signal.removeEventListener('abort', stop)
      stream.close().catch(() => {})
    }
  }

  /** One connection to the job's dashboard. */
  async dashboard(
    head: PeerId,
    job: JobId,
    attempt: number,
    signal: AbortSignal
  ): Promise<{ socket: Duplex; headers: Record<string, string> }> {
    if (head === this.#network.self) return await this.#local.dashboard(job, attempt)
    const { stream, reader, headers } = await this.#ask(head, { kind: 'dashboard', job, attempt }, signal)
    return { socket: duplexOf(stream, reader), headers }
  }

  async #ask(to: PeerId, request: TransferRequest, signal: AbortSignal): Promise<Opened> {
    const stream = await this.#network.openStream(to, signal)
    try {
      await sendLine(stream, request)
      const reader = new StreamReader(stream)
      const answer = checkAnswer(await watched(reader.json(), stream, signal))
      if (!answer.ok) throw new TransferError(answer.code, `${to} answers: ${answer.message}`)
      return { stream, reader, sizeBytes: answer.sizeBytes, headers: answer.headers ?? {} }
    } catch (error) {
      stream.abort(error as Error)
      throw error
    }
  }
}

/** What the stream promises, unless it stalls or is no longer wanted. */
async function watched<T>(work: Promise<T>, stream: Stream, signal: AbortSignal): Promise<T> {
  const abort = (): void => stream.abort(new Error('no longer wanted'))
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new TransferError(TransferErrorCode.cut, `nothing came for ${STALL_MS / 1000} s`)),
    STALL_MS
  )
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

/** The error of a blob in the words of a transfer. */
function asTransferError(error: unknown): TransferError {
  if (error instanceof TransferError) return error
  const { message, code } = error as Error & { code?: string }
  const known = Object.values(TransferErrorCode).find((each) => each === code)
  const fallback = error instanceof BlobError ? TransferErrorCode.unreachable : TransferErrorCode.failed
  return new TransferError(known ?? fallback, message, { cause: error })
}

/** What this node has itself: a node's own provider may work for its own job. */
async function copyOwn(path: string, blob: Blob, file: string): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: -1 }))
  if (size === blob.sizeBytes && (await digestOf(file)) === blob.sha256) return
  await copyFile(path, file)
}

function isSpan(value: unknown): value is StepSpan {
  const { step, startAt, ms } = value as Partial<StepSpan>
  return typeof step === 'string' && step.length <= 64 && Number.isFinite(startAt) && Number.isFinite(ms)
}
