/** The asking side of bulk transfers: resumes what was cut, tries several holders, and believes no byte unverified. */
import { copyFile, open, rm, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Duplex } from 'node:stream'
import type { Stream } from '@libp2p/interface'
import type { Blob, JobId, PeerId } from '../../protocol/messages.ts'
import { checkProgress, type SetProgress } from '../data/progress.ts'
import type { Metrics } from '../events/metrics.ts'
import { digestOf } from './blobs.ts'
import { TransferError, TransferErrorCode } from './errors.ts'
import { duplexOf } from './join.ts'
import type { LiveLog } from './live-log.ts'
import { askLock } from './lock.ts'
import { checkAnswer, MAX_JSON_BYTES, sendLine, StreamReader } from './wire.ts'
import type { StepSpan, TransferRequest } from './wire.ts'

/** Between two tries of the same holders; doubles up to 5 s. */
const RETRY_MS = 200
const MAX_RETRY_MS = 5_000
/** A holder that sends nothing for so long is given up for the next. */
const STALL_MS = 20_000
/** Tries in a row that brought nothing at all. */
const MAX_EMPTY_TRIES = 5
/** Largest output or log that is fetched: an output is at most 512 MiB of tar where it is packed (`ray/pack-output.ts`), with room for what zstd adds. */
export const MAX_BLOB_BYTES = 544 * 1024 * 1024
/** Spans of one member that are looked at. */
const MAX_SPANS = 500

/** What a client needs of the network. */
export interface StreamOpener {
  readonly self: PeerId
  openStream(to: PeerId, signal?: AbortSignal): Promise<Stream>
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

  constructor(network: StreamOpener, local: LocalSource, metrics: Metrics) {
    this.#network = network
    this.#local = local
    this.#metrics = metrics
  }

  /**
   * Fetches into `file` (a part that is there already is gone on with), from the holders in turn, until size and digest
   * are right. A holder whose bytes were wrong is not asked again. Rejects with the last error of the last holder.
   */
  async fetchBlob(request: BlobRequest, holders: PeerId[], file: string, signal: AbortSignal): Promise<void> {
    const { blob } = request
    if (request.kind === 'blob' && blob.sizeBytes > MAX_BLOB_BYTES)
      throw new TransferError(
        TransferErrorCode.tooLarge,
        `${blob.sha256} of ${blob.sizeBytes} bytes, at most ${MAX_BLOB_BYTES} are taken`
      )
    let left = [...holders]
    let problem: TransferError = new TransferError(
      TransferErrorCode.unreachable,
      `nobody was named who has ${blob.sha256}`
    )
    let empty = 0
    for (let round = 0; left.length > 0 && empty < MAX_EMPTY_TRIES; round++) {
      if (round > 0) await delay(Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** Math.min(empty, 10)), undefined, { signal })
      const before = await sizeOf(file)
      for (const holder of left) {
        signal.throwIfAborted()
        try {
          await this.#fetchFrom(holder, request, file, signal)
          return
        } catch (error) {
          signal.throwIfAborted()
          problem = asTransferError(error, holder)
          if (isFinal(problem)) left = left.filter((each) => each !== holder)
        }
      }
      empty = (await sizeOf(file)) > before ? 0 : empty + 1
    }
    throw problem
  }

  async #fetchFrom(holder: PeerId, request: BlobRequest, file: string, signal: AbortSignal): Promise<void> {
    const { kind, job, attempt, blob } = request
    if (holder === this.#network.self) return await this.#copy(blob, file)
    const offset = Math.min(await sizeOf(file), blob.sizeBytes)
    if (offset < blob.sizeBytes || offset === 0) {
      const opened = await this.#ask(holder, { kind, job, attempt, sha256: blob.sha256, offset }, signal)
      if (opened.sizeBytes !== blob.sizeBytes) {
        opened.stream.abort(new Error('another size'))
        throw new TransferError(
          TransferErrorCode.digest,
          `${holder} has ${opened.sizeBytes} bytes for ${blob.sha256}, expected ${blob.sizeBytes}`
        )
      }
      await this.#take(opened, file, offset, blob.sizeBytes, kind, signal)
    }
    if ((await digestOf(file)) !== blob.sha256) {
      await rm(file, { force: true })
      throw new TransferError(TransferErrorCode.digest, `what came from ${holder} is not ${blob.sha256}`)
    }
  }

  async #copy(blob: Blob, file: string): Promise<void> {
    const path = this.#local.blob(blob.sha256)
    if (path === undefined) throw new TransferError(TransferErrorCode.gone, `${blob.sha256} is not here`)
    if ((await sizeOf(file)) === blob.sizeBytes && (await digestOf(file)) === blob.sha256) return
    await copyFile(path, file)
  }

  async #take(
    { stream, reader }: Opened,
    file: string,
    offset: number,
    sizeBytes: number,
    kind: string,
    signal: AbortSignal
  ): Promise<void> {
    const handle = await open(file, offset === 0 ? 'w' : 'r+', 0o600)
    let at = offset
    try {
      while (at < sizeBytes) {
        const bytes = await watched(reader.read(), stream, signal)
        if (bytes === undefined) throw new TransferError(TransferErrorCode.cut, `cut after ${at} of ${sizeBytes} bytes`)
        if (at + bytes.length > sizeBytes)
          throw new TransferError(TransferErrorCode.tooLarge, `more than the ${sizeBytes} bytes that were agreed`)
        await handle.write(bytes, 0, bytes.length, at)
        at += bytes.length
        this.#metrics.transferredBytes.inc({ kind, direction: 'in' }, bytes.length)
      }
      await stream.close().catch(() => {})
    } catch (error) {
      stream.abort(error as Error)
      throw error
    } finally {
      await handle.close()
    }
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

function asTransferError(error: unknown, holder: PeerId): TransferError {
  if (error instanceof TransferError) return error
  const { message } = error as Error
  return new TransferError(TransferErrorCode.unreachable, `${holder}: ${message}`, { cause: error })
}

/** Answers that will not change; `gone` may (a holder that is still fetching). */
function isFinal({ code }: TransferError): boolean {
  const final: TransferErrorCode[] = [
    TransferErrorCode.digest,
    TransferErrorCode.tooLarge,
    TransferErrorCode.badRequest,
    TransferErrorCode.refused
  ]
  return final.includes(code)
}

async function sizeOf(file: string): Promise<number> {
  return await stat(file).then(
    ({ size }) => size,
    () => 0
  )
}

function isSpan(value: unknown): value is StepSpan {
  const { step, startAt, ms } = value as Partial<StepSpan>
  return typeof step === 'string' && step.length <= 64 && Number.isFinite(startAt) && Number.isFinite(ms)
}
