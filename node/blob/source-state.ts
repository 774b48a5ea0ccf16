/** One source within one fetch: what it has, whether it can be asked, and when it is tried again. */
import type { Digest } from '../../protocol/messages.ts'
import { Bitfield } from './bitfield.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { SourceProgress } from './fetching.ts'
import type { Chunk } from './manifest.ts'
import type { Schedule } from './schedule.ts'
import type { BlobSource, ReceivedChunk } from './source.ts'

/** Between two tries; doubles. */
const RETRY_MS = 200
const MAX_RETRY_MS = 5_000
/** Tries in a row that brought nothing. */
const MAX_FAILURES = 5
/** A source that has not everything is asked for news this often; doubles while there are none. */
const NEWS_MS = 200
const MAX_NEWS_MS = 2_000
/** Answers that do not get better by asking again. */
const FINAL: readonly BlobErrorCode[] = [
  BlobErrorCode.refused,
  BlobErrorCode.changed,
  BlobErrorCode.malformed,
  BlobErrorCode.digest
]

/** What it stands in. */
export interface SourceContext {
  address: Digest
  schedule: Schedule
  chunks: readonly Chunk[]
  /** Aborts with the fetch. */
  end: AbortSignal
}

/** See above. */
export class SourceState {
  readonly id: string
  state: SourceProgress['state'] = 'waiting'
  /** Requests under way. */
  reads = 0
  /** Bytes that came, right or wrong. */
  received = 0
  /** The last thing that went wrong. */
  problem: Error | undefined
  /** Whether it may get what it does not have. */
  grows: boolean
  /** There is something to ask of it. */
  onNews: () => void = () => {}
  onDropped: (reason: string, isFinal: boolean) => void = () => {}
  #source: BlobSource
  #context: SourceContext
  #stop = new AbortController()
  #signal: AbortSignal
  #bytes = 0
  #failures = 0
  #timer: NodeJS.Timeout | undefined

  constructor(source: BlobSource, context: SourceContext) {
    this.id = source.id
    this.#source = source
    this.#context = context
    this.grows = source.isComplete !== true
    this.#signal = AbortSignal.any([this.#stop.signal, context.end])
    this.#signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true })
  }

  get isAlive(): boolean {
    return this.state === 'active' || this.state === 'waiting'
  }

  start(): void {
    if (this.#signal.aborted) return
    this.state = 'active'
    const { schedule, chunks } = this.#context
    const { length } = chunks
    schedule.addSource(this.id, this.grows ? new Bitfield(length) : Bitfield.full(length), this.grows)
    if (this.grows) void this.#askNews(NEWS_MS)
    else this.onNews()
  }

  /** Reads a pack; never rejects. What did not come is released. */
  async read(pack: readonly number[], onChunk: (chunk: ReceivedChunk) => Promise<void>): Promise<void> {
    const { address, schedule, chunks } = this.#context
    const wanted = pack.map((index) => ({ index, length: chunks[index]!.length }))
    const open = new Set(pack)
    this.reads += 1
    try {
      for await (const chunk of this.#source.read(address, wanted, this.#signal)) {
        if (open.delete(chunk.index)) await onChunk(chunk)
        if (this.#signal.aborted) return
      }
      if (open.size > 0) throw new BlobError(BlobErrorCode.cut, `${this.id} broke off`)
    } catch (error) {
      if (!this.#signal.aborted) this.#failed(error)
    } finally {
      this.reads -= 1
      if (!this.#signal.aborted) schedule.release(this.id, [...open])
    }
  }

  verified(bytes: number): void {
    this.#bytes += bytes
    this.#failures = 0
  }

  /** It lies. */
  ban(reason: string): void {
    this.#leave('banned', new BlobError(BlobErrorCode.digest, reason))
  }

  stop(reason: string): void {
    if (this.isAlive) this.#leave('gone', new BlobError(BlobErrorCode.gone, `${this.id}: ${reason}`))
  }

  progress(): SourceProgress {
    const bytesPerSecond = this.#context.schedule.bytesPerSecond(this.id)
    return { id: this.id, bytes: this.#bytes, bytesPerSecond, state: this.state }
  }

  /** Asks again and again what it has, until it has everything. */
  async #askNews(waitMs: number): Promise<void> {
    const { address, schedule, chunks } = this.#context
    let nextMs = waitMs
    try {
      const bytes = await this.#source.have(address, this.#signal)
      if (this.#signal.aborted || this.state !== 'active') return
      const have = new Bitfield(chunks.length, bytes)
      this.grows = !have.isFull
      if (schedule.update(this.id, have, this.grows)) {
        nextMs = NEWS_MS
        this.onNews()
      }
    } catch (error) {
      if (this.#signal.aborted) return
      // Who has nothing yet says so.
      if (!(error instanceof BlobError) || error.code !== BlobErrorCode.gone) return this.#failed(error)
    }
    if (!this.grows) return
    const afterMs = Math.min(MAX_NEWS_MS, nextMs * 2)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#askNews(afterMs), nextMs)
  }

  #failed(error: unknown): void {
    if (!this.isAlive || this.state === 'waiting') return
    const { schedule } = this.#context
    this.problem = asBlobError(error, this.id)
    this.#failures += 1
    const isFinal =
      (this.problem instanceof BlobError && FINAL.includes(this.problem.code)) || this.#failures >= MAX_FAILURES
    if (isFinal) this.#leave('gone', this.problem)
    else {
      this.state = 'waiting'
      schedule.removeSource(this.id)
      clearTimeout(this.#timer)
      const waitMs = Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** (this.#failures - 1))
      this.#timer = setTimeout(() => this.start(), waitMs)
    }
    this.onDropped(this.problem.message, isFinal)
  }

  #leave(state: 'banned' | 'gone', problem: Error): void {
    this.state = state
    this.problem = problem
    this.#context.schedule.removeSource(this.id)
    this.#stop.abort(problem)
  }
}

function asBlobError(error: unknown, id: string): Error {
  if (error instanceof BlobError) return error
  return new BlobError(BlobErrorCode.cut, `${id}: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error
  })
}
