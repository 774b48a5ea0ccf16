/** Storages of runs at this node: those of its leases, those that ended leases left, and who may fetch them. */
import { join } from 'node:path'
import type { Stream } from '@libp2p/interface'
import type { Sign, Verify } from '../../protocol/envelope.ts'
import type { JobId, PeerId } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/index.ts'
import type { StorageSource } from '../door/storage/fetch.ts'
import { StorageShelf } from '../door/storage/shelf.ts'
import { isTicket, signTicket } from '../door/storage/ticket.ts'
import { type Opener, serveStorage, storageSource } from '../door/storage/wire.ts'
import { TransferError, TransferErrorCode } from '../transfer/errors.ts'
import type { TransferRequest } from '../transfer/wire.ts'

const SWEEP_EVERY_MS = 600_000
const MIB = 1024 * 1024

/** What they need. */
export interface StoragesOptions {
  self: PeerId
  config: Pick<Config, 'dataDir' | 'network' | 'storageMib'>
  clock: Clock
  network: Opener
  sign: Sign
  verify: Verify
}

/** See above. */
export class Storages {
  readonly shelf: StorageShelf
  /** Cap of one storage here. */
  readonly maxBytes: number
  readonly #options: StoragesOptions
  readonly #timer: NodeJS.Timeout

  constructor(options: StoragesOptions) {
    this.#options = options
    this.maxBytes = options.config.storageMib * MIB
    this.shelf = new StorageShelf(join(options.config.dataDir, 'storage'), options.clock)
    const sweep = (): void => void this.shelf.sweep().catch(() => {})
    this.#timer = setInterval(sweep, SWEEP_EVERY_MS).unref()
    sweep()
  }

  /** What an earlier attempt left at others, for a member of a later one. */
  source(requester: PeerId, job: JobId, attempt: number): StorageSource {
    const { self, network } = this.#options
    const ownTicket = (): string | undefined => (requester === self ? this.ticket(self, job, attempt) : undefined)
    return storageSource({ network, job, attempt, requester, ownTicket })
  }

  /** The word of this node, as a requester, that a member may fetch. The caller has checked that it is one. */
  ticket(peer: PeerId, job: JobId, attempt: number): string {
    const { config, sign } = this.#options
    return signTicket({ network: config.network, job, attempt, peer }, sign)
  }

  /** Answers another node that shows the word of the job's requester. */
  async serve(
    stream: Stream,
    request: Extract<TransferRequest, { kind: 'storage' }>,
    from: PeerId,
    signal: AbortSignal
  ): Promise<void> {
    const { config, verify } = this.#options
    const { job, attempt, ticket } = request
    const note = await this.shelf.note(job)
    const about = { network: config.network, job, attempt, peer: from }
    if (note === undefined || !isTicket(about, ticket, note.requester, verify))
      throw new TransferError(TransferErrorCode.refused, `the storage of ${job} is not for this peer, or not here`)
    await serveStorage(stream, request, this.shelf, signal)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
