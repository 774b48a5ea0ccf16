/**
 * Carries out a fetch: asks sources for what `Schedule` says, verifies each chunk, and writes it. The fetch ends with the last
 * chunk that is written, whatever slower sources still owe.
 */
import { BlobError, BlobErrorCode } from './errors.ts'
import { FetchNotes } from './fetch-notes.ts'
import type { BlobFetch, FetchOptions, FetchProgress } from './fetching.ts'
import { sha256Now } from './hash.ts'
import { giveChunk } from './memory.ts'
import { Schedule } from './schedule.ts'
import { SourceState } from './source-state.ts'
import type { BlobSource, ReceivedChunk } from './source.ts'

/** Requests to one source at one time. */
const MAX_READS = 4
/** What is late is looked for this often. */
const TICK_MS = 200
/** Nobody has what is missing, and may get it: given up after so long without any news. */
const PATIENCE_MS = 20_000

/** Begins to fetch; see `BlobFetch` for how to wait for it and steer it. */
export function fetchBlob(options: FetchOptions): BlobFetch {
  return new Fetch(options)
}

class Fetch implements BlobFetch {
  readonly done: Promise<void>
  #options: FetchOptions
  #schedule: Schedule
  #notes: FetchNotes
  #sources = new Map<string, SourceState>()
  /** Two copies of a chunk may be verified at one time. */
  #writing = new Set<number>()
  #end = new AbortController()
  #settled = Promise.withResolvers<void>()
  #newsAt: number
  #timer: NodeJS.Timeout

  constructor(options: FetchOptions) {
    this.#options = options
    const { manifest, into, order = 'files', signal } = options
    const lengths = manifest.chunks.map(({ length }) => length)
    this.#schedule = new Schedule({ lengths, have: into.have, order, random: Math.random })
    this.#notes = new FetchNotes(manifest, into.have, (event) => options.onEvent?.(event))
    this.#newsAt = this.#now()
    this.done = this.#settled.promise
    this.done.catch(() => {})
    for (const source of options.sources) this.addSource(source)
    this.#timer = setInterval(() => this.#guarded(() => this.#tick()), TICK_MS)
    signal?.addEventListener('abort', this.#onAbort)
    queueMicrotask(() => this.#guarded(() => this.#start()))
  }

  ensure(file: number, start: number, end: number): Promise<void> {
    const waiting = this.#notes.wait(file, start, end)
    if (waiting.count > 0) {
      this.#schedule.urge(waiting.first, waiting.count)
      queueMicrotask(() => this.#guarded(() => this.#pump()))
    }
    return waiting.promise
  }

  addSource(source: BlobSource): void {
    const earlier = this.#sources.get(source.id)
    if (earlier?.state === 'banned' || this.#end.signal.aborted) return
    earlier?.stop('another takes its place')
    const { manifest, address = manifest.digest } = this.#options
    const state = new SourceState(source, {
      address,
      schedule: this.#schedule,
      chunks: manifest.chunks,
      end: this.#end.signal
    })
    state.onNews = () => {
      this.#newsAt = this.#now()
      this.#pump()
    }
    state.onDropped = (reason, isFinal) => {
      this.#notes.say({ type: 'dropped', source: source.id, reason, isFinal })
      if (isFinal) this.#judge()
    }
    this.#sources.set(source.id, state)
    queueMicrotask(() => this.#guarded(() => state.start()))
  }

  removeSource(id: string): void {
    this.#sources.get(id)?.stop('it was removed')
    this.#guarded(() => this.#judge())
  }

  progress(): FetchProgress {
    const sources = [...this.#sources.values()].map((state) => state.progress())
    const receivedBytes = [...this.#sources.values()].reduce((sum, { received }) => sum + received, 0)
    return { sizeBytes: this.#options.manifest.sizeBytes, haveBytes: this.#notes.haveBytes, receivedBytes, sources }
  }

  #start(): void {
    if (this.#options.signal?.aborted === true) return this.#onAbort()
    this.#notes.begin()
    if (this.#schedule.isDone) return this.#finish()
    this.#judge()
    this.#pump()
  }

  #tick(): void {
    if (this.#schedule.isDone) return this.#finish()
    this.#pump()
    if (this.#schedule.underWay === 0 && this.#now() - this.#newsAt > PATIENCE_MS) this.#fail()
  }

  #pump(): void {
    if (this.#end.signal.aborted) return
    for (const state of this.#sources.values()) {
      while (state.state === 'active' && state.reads < MAX_READS) {
        const pack = this.#schedule.take(state.id, this.#now())
        if (pack.length === 0) break
        void this.#read(state, pack)
      }
    }
  }

  /** One request; what does not come of it is asked of others. */
  async #read(state: SourceState, pack: number[]): Promise<void> {
    const checks: Array<Promise<void>> = []
    try {
      await state.read(pack, async (chunk) => {
        checks.push(this.#take(state, chunk))
        // One is verified while the next comes; more would pile up where the disk is slow.
        if (checks.length > 1) await checks.shift()
      })
    } finally {
      await Promise.all(checks)
      this.#guarded(() => {
        this.#judge()
        this.#pump()
      })
    }
  }

  /** Never rejects: what fails here ends the fetch. */
  async #take(state: SourceState, { index, bytes }: ReceivedChunk): Promise<void> {
    if (this.#end.signal.aborted || state.state === 'banned') return
    if (bytes === undefined) return this.#schedule.lacks(state.id, index)
    if (!this.#schedule.received(state.id, index, this.#now())) return
    state.received += bytes.length
    try {
      await this.#verify(state, index, bytes)
    } catch (error) {
      this.#finish(error)
    } finally {
      giveChunk(bytes)
      this.#schedule.settle(index)
    }
    this.#guarded(() => {
      if (this.#schedule.isDone) return this.#finish()
      this.#pump()
    })
  }

  async #verify(state: SourceState, index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { manifest, into } = this.#options
    const { sha256: expected, length } = manifest.chunks[index]!
    const got = sha256Now(bytes)
    if (this.#end.signal.aborted || into.have.has(index)) return
    if (got !== expected || bytes.length !== length) {
      const where = `chunk ${index} of ${manifest.name === '' ? manifest.digest : manifest.name}`
      state.ban(`${state.id} sent wrong bytes for ${where}`)
      this.#notes.say({ type: 'banned', source: state.id, index, expected, got })
      return
    }
    this.#newsAt = this.#now()
    state.verified(bytes.length)
    if (this.#writing.has(index)) return
    this.#writing.add(index)
    await into.write(index, bytes)
    this.#writing.delete(index)
    if (!this.#end.signal.aborted) this.#notes.written(index, state.id)
  }

  /** Fails as soon as nobody is left who may have what is missing. */
  #judge(): void {
    if (this.#end.signal.aborted || this.#schedule.isDone || this.#schedule.underWay > 0) return
    const alive = [...this.#sources.values()].filter(({ isAlive }) => isAlive)
    const mayGrow = alive.some(({ state, grows }) => grows || state === 'waiting')
    if (alive.length === 0 || (!mayGrow && this.#schedule.orphan() !== undefined)) this.#fail()
  }

  #fail(): void {
    const { manifest, into } = this.#options
    const missing = manifest.chunks.find(({ index }) => !into.have.has(index))
    const problems = [...this.#sources.values()].flatMap(({ problem }) => problem ?? [])
    const path = manifest.files[missing?.file ?? 0]?.path ?? ''
    const what = [path, manifest.name].find((text) => text !== '') ?? manifest.digest
    const left = `${manifest.chunks.length - into.have.count} of ${manifest.chunks.length} chunks of ${what} cannot be had`
    const why = problems.length === 0 ? 'nobody has them' : problems.map(({ message }) => message).join('; ')
    this.#finish(new BlobError(worst(problems), `${left}: ${why}`, { cause: problems[0] }))
  }

  #onAbort = (): void => this.#finish(this.#options.signal?.reason ?? new Error('aborted'))

  #finish(error?: unknown): void {
    if (this.#end.signal.aborted) return
    this.#end.abort(new Error('the fetch has ended'))
    clearInterval(this.#timer)
    this.#options.signal?.removeEventListener('abort', this.#onAbort)
    this.#notes.end(error)
    if (error === undefined) this.#settled.resolve()
    else this.#settled.reject(error)
  }

  /** A listener that throws ends the fetch, and nothing else. */
  #guarded(work: () => void): void {
    if (this.#end.signal.aborted) return
    try {
      work()
    } catch (error) {
      this.#finish(error)
    }
  }

  #now(): number {
    return this.#options.monoMs?.() ?? performance.now()
  }
}

/** What says most about why. */
function worst(problems: readonly Error[]): BlobErrorCode {
  const codes = problems.map((problem) => (problem instanceof BlobError ? problem.code : BlobErrorCode.unavailable))
  const order: BlobErrorCode[] = [
    BlobErrorCode.changed,
    BlobErrorCode.digest,
    BlobErrorCode.refused,
    BlobErrorCode.gone
  ]
  return order.find((code) => codes.includes(code)) ?? codes[0] ?? BlobErrorCode.unavailable
}
