/** Requester's side of a result: follows the log live, then fetches log and outputs, verifies and unpacks them. */
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Effect } from '../../protocol/machine.ts'
import type { JobId, Output, PeerId } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { EmitTo, ReportTo } from '../interpreter/world.ts'
import type { BlobStore } from './blobs.ts'
import type { TransferClient } from './client.ts'
import { folderName } from './folder-name.ts'
import type { JobFiles, JobRecord, UnpackedOutput } from './job-files.ts'

type FollowLogs = Extract<Effect, { type: 'followLogs' }>
type FetchResult = Extract<Effect, { type: 'fetchResult' }>

/** Between two tries to reach the log; doubles. */
const RETRY_MS = 100
const MAX_RETRY_MS = 3_000
/** Where a log is cut here: a driver's member ends its program at 64 MiB of log, so more is a provider's doing. */
const MAX_LOG_BYTES = 256 * 1024 * 1024
/** One round of fetching; the machine asks again. */
const FETCH_MS = 600_000

/** Who owns a requester's blobs of a job: its archive, and what came back. */
export const archiveOwner = (job: JobId): string => job
export const resultOwner = (job: JobId): string => `${job}/result`

/** What a collector needs. */
export interface CollectorOptions {
  client: TransferClient
  blobs: BlobStore
  files: JobFiles
  clock: Clock
  report: ReportTo
  emit: EmitTo
}

interface Following {
  attempt: number
  stop: AbortController
  ended: Promise<void>
}

/** See above. Both effects are idempotent. */
export class Collector {
  #options: CollectorOptions
  #following = new Map<JobId, Following>()
  #fetching = new Set<JobId>()
  #stopping = new AbortController()

  constructor(options: CollectorOptions) {
    this.#options = options
  }

  follow(effect: FollowLogs): void {
    const { job, attempt } = effect
    if (this.#following.get(job)?.attempt === attempt || this.#fetching.has(job)) return
    const before = this.#following.get(job)
    before?.stop.abort()
    const stop = new AbortController()
    const signal = AbortSignal.any([stop.signal, this.#stopping.signal])
    const ended = (before?.ended ?? Promise.resolve())
      .then(async () => await this.#follow(effect, signal))
      .catch(() => {})
    this.#following.set(job, { attempt, stop, ended })
  }

  /** Appends what comes; a dropped connection is taken up again at the next byte. */
  async #follow({ job, attempt, from }: FollowLogs, signal: AbortSignal): Promise<void> {
    const { client, files, emit } = this.#options
    const base = await files.beginLog(job, attempt)
    const file = files.logFile(job)
    const log = files.log(job)
    for (let tries = 0; !signal.aborted; tries++) {
      try {
        let { size } = await stat(file)
        for await (const piece of client.followLog(from, job, attempt, size - base, signal)) {
          size += piece.length
          if (size > MAX_LOG_BYTES) return emit({ event: 'log:cut', job, attempt, peer: from, sizeBytes: size })
          await appendFile(file, piece)
          log.wake()
          tries = 0
        }
        if (!signal.aborted) return
      } catch (error) {
        if (tries === 3) emit({ event: 'log:interrupted', job, attempt, peer: from, reason: (error as Error).message })
      }
      await delay(Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** Math.min(tries, 6)), undefined, { signal })
    }
  }

  fetch(effect: FetchResult): void {
    const { job, attempt } = effect
    if (this.#fetching.has(job)) return
    this.#fetching.add(job)
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(FETCH_MS)])
    void this.#fetch(effect, signal)
      .catch((error: unknown) => {
        this.#options.emit({ event: 'transfer:failed', job, attempt, reason: (error as Error).message })
        return effect.outputs
      })
      .then((missing) => {
        this.#fetching.delete(job)
        if (!this.#stopping.signal.aborted) this.#options.report({ type: 'resultFetched', job, attempt, missing })
      })
  }

  async #fetch(effect: FetchResult, signal: AbortSignal): Promise<Output[]> {
    const { files } = this.#options
    const record = files.get(effect.job)
    if (record === undefined) return []
    await mkdir(record.output, { recursive: true })
    await this.#fetchLog(effect, record, signal)
    const unpacked = await Promise.all(
      effect.outputs.map(async (output) => await this.#fetchOutput(effect, output, record, signal))
    )
    await files.save({ ...(files.get(effect.job) ?? record), unpacked })
    return effect.outputs.filter((_, index) => unpacked[index]?.missing)
  }

  /** The rest of the log, checked as a whole; without a digest (its holder is gone) what came is the log. */
  async #fetchLog({ job, attempt, log, holders }: FetchResult, record: JobRecord, signal: AbortSignal): Promise<void> {
    const { client, files, emit } = this.#options
    const following = this.#following.get(job)
    following?.stop.abort()
    await following?.ended
    this.#following.delete(job)
    const base = await files.beginLog(job, attempt)
    const file = files.logFile(job)
    if (log.sizeBytes > 0 && log.sizeBytes <= MAX_LOG_BYTES && log.sha256 !== '') {
      await behind(file, base, async (tail) => {
        await client.fetchBlob({ kind: 'blob', job, attempt, blob: log }, holders, tail, signal)
      }).catch((error: unknown) => {
        emit({ event: 'transfer:failed', job, attempt, sha256: log.sha256, reason: (error as Error).message })
      })
    }
    await copyFile(file, join(record.output, 'log.txt'))
    files.log(job).complete()
  }

  async #fetchOutput(
    effect: FetchResult,
    output: Output,
    record: JobRecord,
    signal: AbortSignal
  ): Promise<UnpackedOutput> {
    const { client, blobs, clock } = this.#options
    const { job, attempt, holders, outputs } = effect
    const { peer, name, blob } = output
    const before = record.unpacked.find((each) => each.peer === peer && each.sha256 === blob.sha256 && !each.missing)
    if (before !== undefined) return before
    const unpacked = {
      peer,
      name,
      folder: '',
      sha256: blob.sha256,
      sizeBytes: blob.sizeBytes,
      missing: false,
      reason: ''
    }
    try {
      if (blobs.sizeOf(blob.sha256, resultOwner(job)) === undefined) {
        const part = `${blobs.part(blob.sha256)}.${job}`
        await client.fetchBlob({ kind: 'blob', job, attempt, blob }, distinct([...holders, peer]), part, signal)
        await blobs.adopt(part, blob, resultOwner(job), clock.wallMs())
      }
      const folder = folderName(output, outputs)
      return { ...unpacked, folder: await unpackFresh(blobs.path(blob.sha256), record.output, folder) }
    } catch (error) {
      return { ...unpacked, missing: true, reason: (error as Error).message }
    }
  }

  stop(): void {
    this.#stopping.abort()
  }
}

/** Completes what a file has from `base` on, which is checked as a whole: in a file of its own, if something of earlier attempts stands before it. */
async function behind(file: string, base: number, complete: (tail: string) => Promise<void>): Promise<void> {
  if (base === 0) return await complete(file)
  const tail = `${file}.tail`
  try {
    await pipeline(createReadStream(file, { start: base }), createWriteStream(tail))
    await complete(tail)
    const { size } = await stat(file)
    await pipeline(createReadStream(tail, { start: size - base }), createWriteStream(file, { flags: 'a' }))
  } finally {
    await rm(tail, { force: true })
  }
}

/** Unpacks into `parent/name`, or `name-2` and so on where that exists already; makes `parent` where it is missing. */
export async function unpackFresh(archive: string, parent: string, name: string): Promise<string> {
  const { unpackArchive } = await import('../archive/index.ts')
  await mkdir(parent, { recursive: true })
  for (let count = 1; ; count++) {
    const folder = join(parent, count === 1 ? name : `${name}-${count}`)
    if (
      await stat(folder).then(
        () => true,
        () => false
      )
    )
      continue
    const partial = join(parent, `.${name}.unpacking`)
    await rm(partial, { recursive: true, force: true })
    await unpackArchive(archive, partial)
    await rename(partial, folder)
    return folder
  }
}

function distinct(peers: PeerId[]): PeerId[] {
  return [...new Set(peers)]
}
