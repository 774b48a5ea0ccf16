/** Answers bulk streams: who may have what is decided by `Access`, which asks the peer's state. */
import type { Duplex } from 'node:stream'
import type { Stream } from '@libp2p/interface'
import type { JobId, PeerId } from '../../protocol/messages.ts'
import type { SetProgress } from '../data/progress.ts'
import type { Metrics } from '../events/metrics.ts'
import type { EmitTo } from '../interpreter/world.ts'
import type { Storages } from '../running/storages.ts'
import { TransferError, TransferErrorCode } from './errors.ts'
import { join as joinStream } from './join.ts'
import type { LiveLog } from './live-log.ts'
import { lockAnswer } from './lock.ts'
import { checkRequest, sendBytes, sendLine, StreamReader } from './wire.ts'
import type { StepSpan, TransferRequest } from './wire.ts'

/** Streams of one peer, and of all, that are served at one time. */
const MAX_PER_PEER = 16
const MAX_STREAMS = 256
/** How long a peer has to send its request. */
const REQUEST_MS = 10_000

/** Whether this peer may have something of this attempt, here. */
export interface Access {
  /** Own job, its archive: awarded or committed in its current attempt. */
  mayFetchWork(peer: PeerId, job: JobId, attempt: number, sha256: string): boolean
  /** Own job: a committed member. */
  mayFetchEnv(peer: PeerId, job: JobId, attempt: number): boolean
  /** Lease here, of the driver's member: a member of it. */
  mayFetchLock(peer: PeerId, job: JobId, attempt: number): boolean
  /** Lease here, or a result kept here: its requester, its driver's member, its delegates. */
  mayFetchBlob(peer: PeerId, job: JobId, attempt: number): boolean
  /** Lease here: its requester; with a process per member the driver's member too, which makes one log of all. */
  mayReadLog(peer: PeerId, job: JobId, attempt: number): boolean
  /** Lease here: its requester. */
  mayFollow(peer: PeerId, job: JobId, attempt: number): boolean
}

/** What a server hands out. */
export interface ServerOptions {
  access: Access
  /** The program's variables of an own job. */
  env: (job: JobId) => Promise<Record<string, string>>
  /** The lock of an attempt's environment, where its driver's member is here; undefined before its work begins. */
  lock: (job: JobId, attempt: number) => Promise<string> | undefined
  /** The growing log of a program here, or one that has ended. */
  liveLog: (job: JobId, attempt: number) => LiveLog | undefined
  /** A connection to Ray's dashboard of a head here. */
  dashboard: (job: JobId, attempt: number) => Promise<{ socket: Duplex; headers: Record<string, string> }>
  /** What earlier attempts left in a run's storage here. */
  storages: Pick<Storages, 'ticket' | 'serve'>
  /** What the steps of an attempt took here. */
  spans: (job: JobId, attempt: number) => Promise<StepSpan[]>
  /** How far the attempt's data sets are here. */
  data: (job: JobId, attempt: number) => Promise<SetProgress[]>
  emit: EmitTo
  metrics: Metrics
}

/** See above. `serve` is for `P2p.handleStream`; it never rejects for what a stranger does. */
export class TransferServer {
  #options: ServerOptions
  #open = new Map<PeerId, number>()
  #total = 0
  #stopping = new AbortController()

  constructor(options: ServerOptions) {
    this.#options = options
  }

  async serve(stream: Stream, from: PeerId): Promise<void> {
    const mine = this.#open.get(from) ?? 0
    if (mine >= MAX_PER_PEER || this.#total >= MAX_STREAMS || this.#stopping.signal.aborted) {
      await answerNo(stream, TransferErrorCode.busy, 'too many streams at one time')
      return
    }
    this.#open.set(from, mine + 1)
    this.#total += 1
    try {
      await this.#answer(stream, from)
    } catch (error) {
      const { code, message } =
        error instanceof TransferError ? error : { code: TransferErrorCode.failed, message: 'it failed here' }
      this.#options.emit({
        event: 'transfer:refused',
        peer: from,
        code,
        reason: error instanceof Error ? error.message : String(error)
      })
      await answerNo(stream, code, message)
    } finally {
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

  async #answer(stream: Stream, from: PeerId): Promise<void> {
    const reader = new StreamReader(stream)
    const late = setTimeout(() => stream.abort(new Error('no request came')), REQUEST_MS)
    const request = await reader
      .json()
      .finally(() => clearTimeout(late))
      .then(checkRequest)
    const { job, attempt } = request
    this.#check(request, from)
    switch (request.kind) {
      case 'env':
        return await sendJson(stream, await this.#options.env(job))
      case 'lock':
        return await sendJson(stream, await lockAnswer(this.#options.lock(job, attempt)))
      case 'spans':
        return await sendJson(stream, await this.#options.spans(job, attempt))
      case 'data':
        return await sendJson(stream, await this.#options.data(job, attempt))
      case 'ticket':
        return await sendJson(stream, this.#options.storages.ticket(from, job, attempt))
      case 'storage':
        return await this.#options.storages.serve(stream, request, from, this.#stopping.signal)
      case 'log':
        return await this.#log(stream, request)
      case 'dashboard': {
        const { socket, headers } = await this.#options.dashboard(job, attempt)
        await sendLine(stream, { ok: true, sizeBytes: 0, headers })
        return await joinStream(stream, reader, socket)
      }
    }
  }

  #check(request: TransferRequest, from: PeerId): void {
    const { kind, job, attempt } = request
    if (!isAllowed(this.#options.access, request, from))
      throw new TransferError(TransferErrorCode.refused, `${kind} of ${job}/${attempt} is not for this peer`)
  }

  /** Pieces as they come, each behind its length (4 bytes); length 0 says that the log is complete. */
  async #log(stream: Stream, { job, attempt, offset }: TransferRequest & { kind: 'log' }): Promise<void> {
    const log = this.#options.liveLog(job, attempt)
    if (log === undefined) throw new TransferError(TransferErrorCode.gone, `the log of ${job}/${attempt} is not here`)
    const gone = new AbortController()
    const signal = AbortSignal.any([gone.signal, this.#stopping.signal])
    stream.addEventListener('close', () => gone.abort())
    await sendLine(stream, { ok: true, sizeBytes: 0 })
    for await (const piece of log.read(offset, signal)) {
      await sendBytes(stream, frame(piece), signal)
      this.#options.metrics.transferredBytes.inc({ kind: 'log', direction: 'out' }, piece.length)
    }
    if (!signal.aborted) await sendBytes(stream, frame(new Uint8Array(0)))
    await stream.close()
  }
}

function isAllowed(access: Access, request: TransferRequest, from: PeerId): boolean {
  const { job, attempt } = request
  switch (request.kind) {
    case 'env':
    case 'ticket':
      return access.mayFetchEnv(from, job, attempt)
    // It carries its requester's word, which is checked against what is known of the storage.
    case 'storage':
      return true
    case 'lock':
      return access.mayFetchLock(from, job, attempt)
    case 'log':
      return access.mayReadLog(from, job, attempt)
    case 'spans':
    case 'data':
    case 'dashboard':
      return access.mayFollow(from, job, attempt)
  }
}

async function sendJson(stream: Stream, value: unknown): Promise<void> {
  const text = Buffer.from(JSON.stringify(value))
  await sendLine(stream, { ok: true, sizeBytes: text.length })
  await sendBytes(stream, text)
  await stream.close()
}

function frame(bytes: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(4 + bytes.length)
  framed.writeUInt32BE(bytes.length, 0)
  framed.set(bytes, 4)
  return framed
}

/** Best effort: the stream may be dead already, or in the middle of its bytes. */
async function answerNo(stream: Stream, code: TransferErrorCode, message: string): Promise<void> {
  try {
    if (stream.status === 'open') {
      await sendLine(stream, { ok: false, code, message })
      await stream.close()
    }
  } catch {
    stream.abort(new Error(message))
  }
}
