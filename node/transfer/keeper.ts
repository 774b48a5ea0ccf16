/** Provider's side of a result: the driver's member and the copy's holder fetch what the others made, and keep it. */
import type { Effect } from '../../protocol/machine.ts'
import type { Blob, JobId, PeerId } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { EmitTo, ReportTo } from '../interpreter/world.ts'
import type { BlobStore } from './blobs.ts'
import type { TransferClient } from './client.ts'

type KeepOutputs = Extract<Effect, { type: 'keepOutputs' }>

/** A member's output that cannot be had within this is left out (protocol/README.md, section 10). */
const KEEP_MS = 60_000

/** Who owns a provider's blobs of an attempt. */
export function attemptOwner(job: JobId, attempt: number): string {
  return `${job}/${attempt}`
}

/** What a keeper needs. */
export interface KeeperOptions {
  client: TransferClient
  blobs: BlobStore
  clock: Clock
  report: ReportTo
  emit: EmitTo
}

/** See above. Asking again while a fetch is under way changes nothing. */
export class Keeper {
  #options: KeeperOptions
  #running = new Map<string, AbortController>()

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  keep(effect: KeepOutputs): void {
    const owner = attemptOwner(effect.job, effect.attempt)
    if (this.#running.has(owner)) return
    const stop = new AbortController()
    this.#running.set(owner, stop)
    void this.#keep(effect, AbortSignal.any([stop.signal, AbortSignal.timeout(KEEP_MS)])).finally(() =>
      this.#running.delete(owner)
    )
  }

  async #keep({ job, attempt, outputs, log, from }: KeepOutputs, signal: AbortSignal): Promise<void> {
    const had = await Promise.all(
      outputs.map(async (output) => await this.#fetch(job, attempt, output.blob, [output.peer, ...from], signal))
    )
    if (log !== undefined && log.sizeBytes > 0) await this.#fetch(job, attempt, log, from, signal)
    this.#options.report({
      type: 'kept',
      job,
      attempt,
      outputs: outputs.filter((_, index) => had[index]),
      missing: outputs.filter((_, index) => !had[index]).map(({ peer }) => peer)
    })
  }

  async #fetch(job: JobId, attempt: number, blob: Blob, holders: PeerId[], signal: AbortSignal): Promise<boolean> {
    const { client, blobs, clock, emit } = this.#options
    const owner = attemptOwner(job, attempt)
    if (blobs.sizeOf(blob.sha256, owner) !== undefined) return true
    const part = blobs.part(blob.sha256)
    try {
      await client.fetchBlob({ kind: 'blob', job, attempt, blob }, [...new Set(holders)], part, signal)
      await blobs.adopt(part, blob, owner, clock.wallMs())
      return true
    } catch (error) {
      emit({ event: 'transfer:failed', job, attempt, sha256: blob.sha256, reason: (error as Error).message })
      return false
    }
  }

  /** Never rejects: what could not be removed is swept later. */
  async drop(job: JobId, attempt: number): Promise<void> {
    const owner = attemptOwner(job, attempt)
    this.#running.get(owner)?.abort()
    await this.#options.blobs.disown(owner).catch((error: unknown) => {
      this.#options.emit({ event: 'transfer:failed', job, attempt, reason: (error as Error).message })
    })
  }

  stop(): void {
    for (const running of this.#running.values()) running.abort()
  }
}
