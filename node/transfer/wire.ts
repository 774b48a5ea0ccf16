/**
 * What travels on a stream of `/swarm/job/1.0.0`: the asking side sends one JSON line, the other side answers with one,
 * and then with bytes. Both sides of the stream are authenticated peers, so nothing here is signed.
 */
import type { Stream } from '@libp2p/interface'
import { chunks, sendAll } from '../p2p/frames.ts'
import { TransferError, TransferErrorCode } from './errors.ts'

/**
 * One request. `env`: the program's variables, for members alone. `lock`: what the driver's member resolved the requirements to, for
 * members alone. `log`: the program's log while it grows. `spans`: what each step took here. `ticket`: the requester's word that a
 * member may fetch the `storage` that earlier attempts left. `data`: how far its data sets are here. `dashboard`: a TCP connection.
 * Files (archives, outputs, logs that have ended) go over `/swarm/blob/1.0.0`.
 */
export type TransferRequest =
  | { kind: 'log'; job: string; attempt: number; offset: number }
  | { kind: 'storage'; job: string; attempt: number; sha256: string; ticket: string }
  | { kind: 'env' | 'lock' | 'ticket' | 'spans' | 'data' | 'dashboard'; job: string; attempt: number }

/** First line of the answer. `sizeBytes`: of the whole thing, not of what is left. */
export type TransferAnswer =
  | { ok: true; sizeBytes: number; headers?: Record<string, string> }
  | { ok: false; code: TransferErrorCode; message: string }

/** What a step took on one node: `startAt` by its wall clock. */
export interface StepSpan {
  step: string
  startAt: number
  ms: number
}

/** Longest first line of either side. */
export const MAX_LINE_BYTES = 4096
/** Largest environment of a program, and largest list of spans. */
export const MAX_JSON_BYTES = 256 * 1024

/** Reads a libp2p stream as bytes, with what was read too far kept for later. */
export class StreamReader {
  #chunks: AsyncIterator<Uint8Array | { subarray: () => Uint8Array }>
  #rest: Uint8Array = new Uint8Array(0)

  constructor(stream: Stream) {
    this.#chunks = chunks(stream)
  }

  /** The next bytes, as they come; undefined at the end. */
  async read(): Promise<Uint8Array | undefined> {
    if (this.#rest.length > 0) {
      const rest = this.#rest
      this.#rest = new Uint8Array(0)
      return rest
    }
    const next = await this.#chunks.next()
    if (next.done === true) return undefined
    return next.value.subarray()
  }

  /** Exactly so many bytes; throws `cut`. */
  async exactly(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    let have = 0
    while (have < length) {
      const bytes = await this.read()
      if (bytes === undefined) throw new TransferError(TransferErrorCode.cut, 'the stream ended early')
      parts.push(bytes)
      have += bytes.length
    }
    const all = Buffer.concat(parts)
    this.#rest = all.subarray(length)
    return all.subarray(0, length)
  }

  /** One line without its end; throws `bad-request` where it is too long or no JSON object. */
  async json(): Promise<Record<string, unknown>> {
    let line: Buffer = Buffer.alloc(0)
    for (;;) {
      const bytes = await this.read()
      if (bytes === undefined)
        throw new TransferError(TransferErrorCode.cut, 'the stream ended before its first line did')
      line = Buffer.concat([line, bytes])
      const end = line.indexOf(10)
      if (end > MAX_LINE_BYTES || (end < 0 && line.length > MAX_LINE_BYTES))
        throw new TransferError(TransferErrorCode.badRequest, 'its first line is too long')
      if (end >= 0) {
        this.#rest = line.subarray(end + 1)
        return parseObject(line.subarray(0, end))
      }
    }
  }
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {}
  throw new TransferError(TransferErrorCode.badRequest, 'its first line is not a JSON object')
}

/** Sends bytes and waits where the other side is slow: yamux would buffer without bound. */
export async function sendBytes(stream: Stream, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  await sendAll(stream, bytes, signal)
}

/** Sends an object as a line. */
export async function sendLine(stream: Stream, value: TransferRequest | TransferAnswer): Promise<void> {
  await sendBytes(stream, Buffer.from(`${JSON.stringify(value)}\n`))
}

/** A request as a stranger sent it: checked field by field. Throws `bad-request`. */
export function checkRequest(value: Record<string, unknown>): TransferRequest {
  const { kind, job, attempt, offset } = value
  if (typeof job !== 'string' || !/^j-[0-9a-f]{16}$/.test(job)) throw bad('job')
  if (typeof attempt !== 'number' || !Number.isSafeInteger(attempt) || attempt < 1) throw bad('attempt')
  const plain = (['env', 'lock', 'ticket', 'spans', 'data', 'dashboard'] as const).find((each) => each === kind)
  if (plain !== undefined) return { kind: plain, job, attempt }
  if (kind === 'storage') return checkStorage(value, job, attempt)
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) throw bad('offset')
  if (kind !== 'log') throw bad('kind')
  return { kind, job, attempt, offset }
}

/** An object of a run's storage, or with an empty digest its index. */
function checkStorage({ sha256, ticket }: Record<string, unknown>, job: string, attempt: number): TransferRequest {
  if (typeof sha256 !== 'string' || !/^([0-9a-f]{64})?$/.test(sha256)) throw bad('sha256')
  if (typeof ticket !== 'string' || !/^[\w-]{1,512}$/.test(ticket)) throw bad('ticket')
  return { kind: 'storage', job, attempt, sha256, ticket }
}

function bad(field: string): TransferError {
  return new TransferError(TransferErrorCode.badRequest, `${field} is missing or not what is accepted`)
}

/** An answer as it came; one that is none becomes a failure. */
export function checkAnswer(value: Record<string, unknown>): TransferAnswer {
  const { ok, sizeBytes, code, message, headers } = value
  if (ok === true && typeof sizeBytes === 'number' && Number.isSafeInteger(sizeBytes) && sizeBytes >= 0) {
    return typeof headers === 'object' && headers !== null
      ? { ok, sizeBytes, headers: headers as Record<string, string> }
      : { ok, sizeBytes }
  }
  const known = Object.values(TransferErrorCode).find((each) => each === code) ?? TransferErrorCode.failed
  return { ok: false, code: known, message: typeof message === 'string' ? message.slice(0, 500) : 'no reason given' }
}
