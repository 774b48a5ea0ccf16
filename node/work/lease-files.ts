/** A lease's folder on this host: the unpacked work, the logs, and what is packed at the end. Closed to everybody else. */
import { appendFile, chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effect } from '../../protocol/machine.ts'
import type { Blob, PeerId } from '../../protocol/messages.ts'
import { ARCHIVE_LIMITS, unpackArchive } from '../archive/index.ts'
import type { Clock } from '../clock.ts'
import type { BlobStore } from '../transfer/blobs.ts'
import type { TransferClient } from '../transfer/client.ts'
import { attemptOwner } from '../transfer/keeper.ts'

/** Below this a download is mostly its round trips. */
const MEASURED_BYTES = 1 << 20

/** What it needs. */
export interface LeaseFilesOptions {
  self: PeerId
  folder: string
  effect: Extract<Effect, { type: 'prepareWork' }>
  client: TransferClient
  blobs: BlobStore
  clock: Clock
}

/** See above. */
export class LeaseFiles {
  readonly workDir: string
  readonly logDir: string
  readonly rayLog: string
  /** What the requester reads: the program's output, or that of all ranks. */
  readonly programLog: string
  /** With ranks: the output of this member's own process. */
  readonly rankLog: string
  /** Where the packed output goes before it is a blob. */
  readonly outputFile: string
  #options: LeaseFilesOptions

  constructor(options: LeaseFilesOptions) {
    this.#options = options
    this.workDir = join(options.folder, 'work')
    this.logDir = join(options.folder, 'logs')
    this.rayLog = join(this.logDir, 'ray.log')
    this.programLog = join(this.logDir, 'program.log')
    this.rankLog = join(this.logDir, 'rank.log')
    this.outputFile = join(options.folder, 'output.tar.zst')
  }

  async make(): Promise<void> {
    const { folder } = this.#options
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await mkdir(this.logDir, { mode: 0o700 })
    await mkdir(this.workDir)
    // The job's user reads it inside; outside, the folder around it is closed.
    await chmod(this.workDir, 0o755)
  }

  /**
   * Downloads, verifies and unpacks the work. The folder is bound into a running sandbox: it is filled, not replaced.
   * Resolves to the download's rate in bytes per second, where it came from elsewhere and was large enough to tell.
   */
  async fetchWork(signal: AbortSignal): Promise<number | undefined> {
    const { folder, effect, client, clock, self } = this.#options
    const { requester, job, attempt, archive: blob } = effect
    const file = join(folder, 'archive')
    const unpacked = join(folder, 'unpacked')
    const startMono = clock.monoMs()
    await client.fetchBlob({ kind: 'work', job, attempt, blob }, [requester], file, signal)
    const ms = Math.max(1, clock.monoMs() - startMono)
    // Its size was agreed with the Award: a provider may take more than the default.
    const maxBytes = Math.max(ARCHIVE_LIMITS.maxBytes, blob.sizeBytes)
    const maxUnpackedBytes = (ARCHIVE_LIMITS.maxUnpackedBytes / ARCHIVE_LIMITS.maxBytes) * maxBytes
    await unpackArchive(file, unpacked, { sha256: blob.sha256, maxBytes, maxUnpackedBytes, signal })
    for (const entry of await readdir(unpacked)) await rename(join(unpacked, entry), join(this.workDir, entry))
    await rm(file)
    return requester === self || blob.sizeBytes < MEASURED_BYTES ? undefined : (blob.sizeBytes * 1000) / ms
  }

  /** A file that output goes to; made before the program, so that nobody else makes it. */
  async beginLog(file: string): Promise<void> {
    await appendFile(file, '', { mode: 0o600 })
  }

  /** Keeps the packed output as a blob of the attempt. */
  async keepOutput({ sha256, bytes }: { sha256: string; bytes: number }): Promise<Blob> {
    const blob = { sha256, sizeBytes: bytes }
    await this.#options.blobs.adopt(this.outputFile, blob, this.#owner, this.#options.clock.wallMs())
    return blob
  }

  /** Keeps the program's log as a blob of the attempt. */
  async keepLog(): Promise<Blob> {
    return await this.#options.blobs.copyIn(this.programLog, this.#owner, this.#options.clock.wallMs())
  }

  get #owner(): string {
    return attemptOwner(this.#options.effect.job, this.#options.effect.attempt)
  }

  async remove(): Promise<void> {
    await rm(this.#options.folder, { recursive: true, force: true })
  }
}
